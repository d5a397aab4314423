"""Days, references, houses and settings as chronologies and notes write them, and what looks like one and is none."""

from __future__ import annotations

import pytest

from tests.decide.marked import blocking, missed

DATES = [
    "When\tWhere they slept\tWho knew\n[[03/11]]\tfriend's floor\tno one\n[[04/11]] to [[06/11]]\tsame\tno one",
    "Date\tEvent\n[[21.02]]\tSeen at home by the nurse\n[[28.02]] onwards\tnot seen",
    "Night of\tSlept\n[[9/1]]\tin the van\n[[10/1]]\tin the van",
    "Minutes of the strategy meeting [[14/3]] are in the file.",
    "Father\tMr Ilie Dobre\t[[4/1983]]\tPacker",
    "Certified dead at 02.15, so [[the 17th]]",
    "He died on 3 June (the paper had [[the 4th]]).",
    "The date of the operation was 6 May, not [[the 5th]], please check.",
    "Was it 11 or 12 July? Certified at 00.20, so [[12]].",
    "[[Diwali 2014]]\tPolice\tNeighbour rang about a noise",
    "[[Vaisakhi 2017]]\tSchool\tNot in class",
    "She died on the [[Sunday of Eid]], four days after the form was sent.",
    "The letter was sent [[six days after Christmas Day]] and nobody read it.",
    "He was last seen [[the day before Holi]].",
    "Stamped on the back [[23.ix.19]] by the school.",
    "I had [[4.7.16]] as her birthday from the letter.",
    "The period subject to review is from [[9 February 2014]] to [[12 August 2016]].",
    "Timeline of stays, Family Two, [[8 May 2021]] to [[19 January 2023]].",
    "A notice, which the Children Act 2004 and the 2018 Regulations require, was sent on [[14 September 2022]] to her"
    " old address.",
    "The summary judgment against the parents was served at home on [[12 October 2019]].",
    "Seen [[2/9]] and [[5/9]] at nursery, not since.",
    "T/C to mum [[19/6]], no reply.",
    "Home visit [[07.10]], no answer at the door.",
    "He was admitted on the [[Tuesday of Holy Week]].",
    "Found on [[Whit Monday]] by a walker.",
]
DATES_KEPT = [
    "Support was there 24/7 and scores were 3/10 and 4/5.",
    "The nurse gave 1/2 a tablet at 10.30 and 11.15.",
    "Time\tEvent\n09.10\tRang 999\n09.25\tAmbulance came",
    "Score\tBand\n7/12\tHigh\n3/12\tLow",
    "Paragraph\tChange\n4.10\tReworded\n5.11\tReworded",
    "See paragraphs 3.10 and 4.12 of the report.",
    "The Act came into force on 14 November 2005.",
    "Working Together was updated on 15 December 2023.",
    "She was in the top 10 of the 12th year group.",
    "In the 21st century the 9th centile is still drawn.",
    "Attendance was 61.05 per cent and weight 10.12 kg.",
    "The rota covered Diwali, Eid and Christmas every year.",
    "Action\tBy\n1\t30 June 2024\n2\t31 July 2024",
    "The regulations were amended on 1 April 2015.",
    "He took 3/12 of methadone and was 4/52 pregnant.",
]
REFERENCES = [
    "The Coroner has adjourned, file [[H/212/2014]].",
    "Police\tsecure link\t[[19EYC/1042/17]]",
    "Social Services file\t[[SSD 40921/B]]",
    "Look again at the closing of the referral ([[REC-20417]])",
    "Kieran Boothroyd\tHMP Stainmoor, [[A7710CK]]\tletters",
    "He wrote from prison ([[A0942EX]]) twice.",
    "The serial number of the tablet ([[R52M90ABCDE]]) is in the police one.",
    "The serial number of her phone ([[352099001761481]]) should come out.",
    "An account in a girl's name. His own is [[kez.barber]].",
    "Her forum name ([[paper_moths_11]]) is in the table.",
    "He plays as [[xX_tundra_Xx]] most nights.",
    "Her user name on the site was [[lilac.hush]].",
    "His gamertag, [[SilentOtter404]], is in the log.",
    "On Discord he is [[moth_boy]].",
    "Contact ref [[CON/88213]] was closed.",
    "Custody record [[HG/4410/19]] shows it.",
    "She posts under the name [[ghostpeach_x]].",
]
REFERENCES_KEPT = [
    "See the guidance (NG76) and the circular (LAC 2004/12).",
    "The form (CP1) and Version 2.1 were used.",
    "A grade of A1 and form FM/2018 were given.",
    "The serial number of the tablet was not kept.",
    "His own is a different story.",
    "Her forum name (not given here) is in the table.",
    "He plays as a goalkeeper.",
    "He posts under the name of his brother.",
    "The Regulations (SI 2015/624) apply.",
    "The code is WT-2018 and the paper is DFE-00195.",
]
HOUSES = [
    "They lived with hosts, Mr and Mrs Alder, at [[The Old Forge]], Upper Camley.",
    "You can read the sign on the cottage ([[Tŷ Gwyn]], near the river).",
    "Address\t[[Kestrels]], 9 Dockside Row, Eskmouth",
    "Their smallholding, [[Pen-y-bryn]], has no signal.",
    "The farm ([[Hafod Las]]) is at the end of a track.",
    "She grew up at [[The Paddocks]], Nether Wick.",
    "The bungalow, [[Fairwinds]], was sold in the spring.",
    "Police don't use the park's name. The caravan is in [[Orchard Meadows]] and all know it.",
    "[[Larchwood]] has two more children placed there.\nThe children's home, [[Larchwood]], was told.",
]
HOUSES_KEPT = [
    "The house (see above) is at the end of a track.",
    "They lived with hosts at The Time.",
    "She grew up in The Gambia.",
    "Address\tNot known",
    "The bungalow, which was cold, was sold.",
    "The address (Address 2) is in the key.",
]
SETTINGS = [
    "Weight normal\tReferred to [[St Hilda's]]",
    "She is in Year 8 at [[King Oswald's]].",
    "(c) [[Marshgate Junior]] have asked to see this part.",
    "14.9.20\tStarts at [[Beckfoot Lane Juniors]]; form says wheezy",
    "He was pronounced dead at [[Solent Maritime]] at 06.10.",
    "In high dependency at [[Calder General]].",
    "Education. [[All Hallows]] said that attendance was 84 per cent.",
    "Ambulance. Moorfoot General, then [[Severnside Children's]].",
    "And Hospital 2 is still called [[St Oswalds]] in two places.",
    "Short break at [[Little Meadows]] offered then cancelled.",
    "He goes to [[Bishop Latimer]] in Year 10.",
    "Referred to [[St Catherine's]] for the scan.",
    "He was in Year 5 at [[Thornbank]] then.",
    "Transferred to [[Queen Adelaide's]] the same night.",
    "His parents would ask at [[Shree Ganesh Mandir]] on Friday.",
    "People were evacuated to [[Polgarrow Methodist Chapel]] schoolroom.",
    "Do not say the name of the arcade ([[Silver Sands Amusements]]).",
    "Men had been waiting by [[Happy Plaice]] on the front.",
    "Reception class at [[St Mungo's]], then home educated.",
    "He was excluded from [[Sir Thomas Wharton]] in Year 9.",
]
SETTINGS_KEPT = [
    "Referred to Early Help and to Children's Social Care.",
    "She is in Year 8 at secondary school.",
    "He was pronounced dead at the scene.",
    "He goes to School B in Year 10.",
    "Referred to MASH for a decision.",
    "Education. Nobody said that attendance was low.",
    "The case starts at Level 2.",
    "Transferred to Northshire Council the same month.",
    "Nobody waited by Christmas.",
    "Referred to Stage 2 of the panel.",
    "He was admitted to Hospital 1.",
    "Year 9 at School A was hard.",
]
FINDS = [*DATES, *REFERENCES, *HOUSES, *SETTINGS]
STAYS = [*DATES_KEPT, *REFERENCES_KEPT, *HOUSES_KEPT, *SETTINGS_KEPT]


@pytest.mark.parametrize("text", FINDS, ids=[f"row-{n}" for n in range(len(FINDS))])
def test_found(text: str) -> None:
    assert missed(text) == []


@pytest.mark.parametrize("text", STAYS, ids=[f"row-{n}" for n in range(len(STAYS))])
def test_nothing_that_blocks(text: str) -> None:
    assert blocking(text) == []
