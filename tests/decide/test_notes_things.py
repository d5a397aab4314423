"""References, houses and settings as chronologies and notes write them, and what looks like one and is none."""

from __future__ import annotations

import pytest

from tests.decide.marked import blocking, missed

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
FINDS = [*REFERENCES, *HOUSES, *SETTINGS]
STAYS = [*REFERENCES_KEPT, *HOUSES_KEPT, *SETTINGS_KEPT]


@pytest.mark.parametrize("text", FINDS, ids=[f"row-{n}" for n in range(len(FINDS))])
def test_found(text: str) -> None:
    assert missed(text) == []


@pytest.mark.parametrize("text", STAYS, ids=[f"row-{n}" for n in range(len(STAYS))])
def test_nothing_that_blocks(text: str) -> None:
    assert blocking(text) == []
