"""Homes, placements, small bodies, births and police numbers in many voices: found where they stand, and not otherwise."""

from __future__ import annotations

import pytest

from tests.decide.marked import blocking, missed

ADDRESSES = [
    "He went back to the flat over the bookies on [[Cable Street]].",
    "The keys were for [[Flat 2B, Hallam Point]].",
    "She was dropped at the corner of [[Vicar Lane]] and the A19.",
    "Mum is at [[61 Dovecote]] now, not the refuge.",
    "The tenancy at [[Brindle Court]] ended in March.",
    "He sleeps at his nan's in [[Mafeking Terrace]].",
    "The parcel went to [[9 The Spinney]] by mistake.",
    "They have a static at [[Golden Sands Caravan Park]], row F.",
    "The narrowboat is moored at [[Whitley Basin]].",
    "The fire was in the middle house of [[Tanyard Cottages]].",
    "The estate office on [[Roundhill Way]] has a camera.",
    "Neighbours in [[Ashgrove]] said there was shouting.\nThe family lived at 4 Ashgrove.",
    "She gave us the address as [[Sallowfield Farm]], down the track.",
    "The site at [[Dark Lane]] has twelve pitches.",
    "Home: [[Top Flat, 112 Lowther Road]]",
    "He was bailed to live and sleep at [[22a Mill Brow]].",
    "Moved to temporary accommodation, [[Room 14, Regent Guest House]].",
]
CARE = [
    "Placement 3 was [[Tern Cottage]], which shut at a week's notice.",
    "He absconded from [[Foxglove House]] four times.",
    "Staff from The [[Haven]] brought him to court.",
    "The Ofsted report on [[Orchard View]] had not been read by his social worker.",
    "She spent lockdown in [[Cedar Lodge]] with two agency staff.",
    "Respite was one weekend a month at [[Bluebells]].",
    "The manager of [[Stepping Stones]] wrote to the IRO.",
    "He is now at [[Aldine House]], secure.",
    "[[Heron Lodge]] gave notice after the window was broken.",
    "She was moved from [[Kestrel House]] to supported lodgings in the same week.",
    "Carers through [[Riverbank Fostering]] took both boys.",
    "The refuge ([[Lavender House]]) would not take her older son.",
]
ORGS = [
    "Dad drives nights for [[Pemberton Haulage]].",
    "They pray at [[Masjid Al-Noor]] on Stanley Road.",
    "The girls dance at [[Twinkle Toes]] on Saturdays.",
    "The under-12s coach at [[Moorside Celtic]] told us first.",
    "His barber at [[Kutz by Khan]] noticed the mark.",
    "Her uncle's shop, [[Patel's Convenience]], is where she waited.",
    "He was in the [[1st Barlow Scouts]] until the move.",
    "A volunteer at [[St Matthew's Food Bank]] rang the duty line.",
    "She had a Saturday job at [[Ronaldo's Gelato]].",
    "The pastor of [[Mountain of Grace Chapel]] came to every meeting.",
    "Both parents worked at [[Hartley Mushrooms]], picking.",
    "The taxi was booked with [[Speedy Star Cars]].",
]
BIRTHS = [
    "Jaydon ([[19/8/14]]) was at school that day.",
    "Subject child, b. [[2 February 2016]], of this address.",
    "She turned sixteen on [[9 October]], a week before.",
    "Birthday [[30th March 2011]], Year 5.",
    "DOB [[11-Dec-2009]]",
    "The twins, [[4.4.2018]], were weighed together.",
    "He would have been nine on [[6 July]].",
    "Child: male, [[23 Nov 2012]].",
]
POLICE = [
    "Crime number [[13/44219/22]] was filed.",
    "See crime report [[CR/20188/21]] for the assault.",
    "Police log [[874 of 12/03/21]] has the call.",
    "Logged as [[NP-20210312-0874]] by the call handler.",
    "The incident ([[MP-4417-22-0900]]) was closed within the hour.",
    "OIC wrote under URN [[44AB1234521]].",
    "Their reference is [[0442/03MAR21]].",
    "Intel log [[IR/552871]] was not shared.",
    "Niche [[4421000188732]] covers both visits.",
]
STAYS = [
    "He walked along the High Street and over the bridge.",
    "The offices are in County Hall and the Civic Centre.",
    "Staff from Children's Social Care brought him to court.",
    "The Ofsted report on children's homes had not been read by leaders.",
    "She spent lockdown in foster care with two others.",
    "The manager of Early Help wrote to the IRO.",
    "He was moved from Tier 3 to Tier 4 in the same week.",
    "Dad drives nights for a parcel firm.",
    "They pray at a mosque in the town.",
    "A volunteer at Home-Start rang the duty line.",
    "He was in the Scouts until the move.",
    "She had a Saturday job in Greggs.",
    "The report was signed off on 4 April 2022 by the Executive.",
    "Recommendation 4.4 is new; see Table 12.",
    "Law Commission paper 13/2019 was read.",
    "See NICE guideline NG204 and Circular 10/95.",
    "He turned to Year 9 work with help.",
    "The Act of 1989 and SI 2010/959 apply.",
    "Version 2.1 (draft) replaced Version 1.9.",
    "The meeting in Room 14 of the Town Hall was short.",
    "The A19 and the M62 were closed.",
    "The Haven model and the Stepping Stones approach are both in use nationally.",
    "Practitioners from Health and Education came.",
    "Three of the forty homes in the county had closed.",
]
FINDS = [*ADDRESSES, *CARE, *ORGS, *BIRTHS, *POLICE]


@pytest.mark.parametrize("text", FINDS, ids=[f"row-{n}" for n in range(len(FINDS))])
def test_found(text: str) -> None:
    assert missed(text) == []


@pytest.mark.parametrize("text", STAYS, ids=[f"row-{n}" for n in range(len(STAYS))])
def test_nothing_that_blocks(text: str) -> None:
    assert blocking(text) == []
