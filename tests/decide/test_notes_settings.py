"""Settings, firms and homes by their kind and by what is said of them, and the like that name nothing."""

from __future__ import annotations

import pytest

from tests.decide.marked import blocking, missed

FINDS = [
    "Housing ([[Crosswater Homes]]). Tenancy in her name alone.",
    "The landlord's agent, [[Keyline Lettings]], sent a spray.",
    "It is not for you to confirm [[Himal Bay Kitchen]], whatever people shout.",
    "She can be reached at the [[Burngreave Yemeni Women's Project]] on most days.",
    "DSL, [[Tipley Green Juniors]], sent it by e-mail.",
    "Hospital A is the General and the ward was [[Magpie]].",
    "[[Bonnet Lane]]'s class teacher kept a spare. He is at Bonnet Lane Primary.",
    "Playgroup is '[[Little Limpets]]'.",
    "He was placed at [[The Larches]], a home for four boys.",
    "The children's home, [[Fernlea]], is run by [[Arbour Care]].",
    "Placement 2: [[Rowan Tree House]], notice given.",
    "Respite at [[Beech View]] twice a month.",
    "She stayed in the refuge ([[Haven House]]) for nine weeks.",
    "Residential: [[Oakdene]] (Sept to Nov).",
    "The unit, [[Kestrel Lodge]], had no night staff.",
    "He was moved to [[Tyne View]], a secure home.",
    "The foster agency, [[Bright Futures Fostering]], was told.",
    "She works for [[Sparkle Cleaning]] in the evenings.",
    "Dad drives for [[A2B Cars]] at the weekend.",
    "They go to [[New Wine Tabernacle]] on Sundays.",
    "He trains at [[Iron Fist Gym]] with his cousin.",
    "The nursery, [[Busy Bees on the Green]], gave notice.",
    "The boys play for [[Marsh Town Colts]].",
    "Mum's shifts were at [[Golden Fry]].",
    "The ward ([[Nightingale]]) was short of two nurses.",
    "Baby born at [[Pendle Birth Suite]].",
    "He was seen at [[Harbour Minor Injuries Unit]].",
    "Transfer to [[Mallard NICU]] by road.",
    "She was an in-patient at [[The Priory Grange]].",
    "Physio at [[Cherry Tree Child Development Centre]].",
    "The advocate is from [[Speak Out North]].",
    "[[Al-Noor Supplementary School]] had him on Saturdays.",
    "Tutor sent by [[Bridge the Gap Tuition]].",
    "He volunteers at [[Second Chance Bikes]].",
    "They rent from [[Dhillon Estates]].",
    "The house, [[Seawinds]], stands alone on the cliff.",
    "Their bungalow ([[Tŷ Gwyn]]) was cold.",
    "Home is [[plot 4]], behind the depot.",
]
STAYS = [
    "The trust's chief executive and the Women's Institute were told.",
    "The Children's Home Regulations 2015 apply to all homes.",
    "A placement at a distance needs a plan.",
    "Practitioners at Early Help and at Housing Options took part.",
    "The ward was full and the unit was closed.",
    "Respite at weekends would have helped.",
    "The Lettings Policy and the Allocations Scheme are public.",
    "She works for the council, and he for the NHS.",
    "The agency, Ofsted, was told in time.",
    "The provider, a large charity, has closed.",
    "The home was clean and the kitchen was tidy.",
]


@pytest.mark.parametrize("text", FINDS, ids=[f"row-{n}" for n in range(len(FINDS))])
def test_found(text: str) -> None:
    assert missed(text) == []


@pytest.mark.parametrize("text", STAYS, ids=[f"row-{n}" for n in range(len(STAYS))])
def test_nothing_that_blocks(text: str) -> None:
    assert blocking(text) == []
