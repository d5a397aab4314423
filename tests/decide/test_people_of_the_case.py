"""People of the case where no list has their names, and people who answer for the report or are cited in it."""

from __future__ import annotations

import pytest

from tests.decide.marked import blocking, missed

FINDS = [
    "Neighbour Mr [[Angwin]] reports shouting and was thanked.",
    'He was in the records as "uncle", "lodger", "[[Ebbo]]" and, once, by his name.',
    "Mother ([[Winsome Cheung]], also [[Cheung Wing Sze]]) has a channel.",
    "Partner Gerard Halsall (61), '[[Ged]]', and his dog.",
    "Answer recorded: \"No. [[Ged]] takes tablets.\" Partner Gerard Halsall (61), 'Ged', was not asked.",
    "Craig P. is [[Craig Pitchford]], and not [[Creed]] as in the return.",
    "Parents: [[Ola]] and [[Grace Obuya]]",
    "Foster carers [[Maureen]] and [[Des Attwell]] gave notice.",
    "The health visitor ([[Jan Wakelyn]], Saltmere Health Centre) has agreed.",
    "He told [[Big Steve]] at the yard, who told nobody.",
    "A man called [[Tosh]] had a key to the flat.",
    "Her aunt [[Perpetua]] and a cousin, [[Ulric]], had her on Fridays.",
    "The lollipop man, old Mr [[Thackray]], saw it.",
    "It was [[Bronwen]] at the desk who took the call.",
    "Ask [[Siobhan]] in housing what she wrote.",
    "[[Jaydn]] (sic) is how the GP spells him. His name is Jayden Cole.",
    "The boys, [[Ruari]] and [[Finlay]], were at the table.",
    "Twins [[Noor]] and [[Huda]] were born early.",
    "Uncle [[Winston]] drove them home.",
    "She lives with her nan, [[Maureen]], and two dogs.",
    "His best friend is [[Alfie P]] in the same class.",
    "[[OBUYA]], Grace, was the name on the board.",
    "The surname is [[Oyelaran]] with one n.",
    "On the sheet it says [[Mc Gettigan]], on the other [[MacGettigan]].",
    "The text was from '[[Shaz]]' and said he had gone.",
    "DC [[Ollerenshaw]] has the phone.",
    "The lead nurse is now [[Agnieszka W.]], she has the file.",
    "Signed, [[T. Abernathy]], ward clerk.",
    "cc [[Bev]], [[Mo]] and [[Sandra]] in the office.",
    "The mother of [[Ezekiel]]'s friend rang.",
    "Her name was given as [[Anna-Maria]] or [[Annamarie]].",
    "He answers to [[Bear]].",
    "His street name is [[Ghost]].",
    "The girl's own sister [[Hope]] was in the next room.",
    "Fr [[Declan]] said the Mass.",
    "Imam [[Yusuf Sahib]] spoke for the family.",
    "The neighbour at the back ([[Gwilym]]) has a camera.",
    "Mum's ex, [[Lee S]], is out in May.",
    "[[Tracey-Ann]] told [[Kyle]] that she was off.",
    "It's been typed as [[Fatuma]] for [[Fatima]] twice.",
    "Ring her sister ([[Ifeoma]]) first.",
    "Her manager, a Ms [[Duckworth]], signed it.",
    "[[J]] Okello, the brother, is [[Josiah Okello]].",
]
STAYS = [
    "Lead reviewers: Roy Hambling MBE, retired Detective Superintendent, and Dr Cressida Vane-Morley, Senior Lecturer.",
    "Chair of the Serious Case Review Panel: Air Commodore Leslie Prout (retired)",
    "Independent reviewers: Dr Eilidh Abernethy, university lecturer in child welfare, and Dev Rattigan, "
    "formerly Detective Sergeant.",
    "The reviewers were Alasdair Wragg (retired Chief Inspector) and Dr Folasade Quill (university reader).",
    "Reviewer 1\tMaureen Skaife, former police inspector\nReviewer 2\tDr Ignatius Bellwood, academic",
    "Reviewed by\tIppa Lorrimer\nChaired by\tCommander Ruth Oyelaran-Shaw",
    "Lead reviewer of the full report: Dr Verity Ackroyd-Nunn. Summary by the business unit.",
    "Reviewers: Thandeka Willoughby, former principal social worker, and Arthur Penhallow, care-experienced adviser",
    "Independent Chair of the Panel\tDr Philippa Onslow-Kerr",
    "The meeting was chaired by the Partnership's Independent Scrutineer, Dr Aurelia Strand-Whitcombe.",
    "Chair of the Serious Case Review Panel: Mrs Verity Landau",
    "Independent Chair: Canon Philippa Dacre. Head of Safeguarding; Detective Superintendent.",
    "I am grateful to Ifor Llewelyn-Batey, the Partnership's Independent Scrutineer, who chaired.",
    "The first reviewer we commissioned (Jocasta Penhallow) had to withdraw.",
    "It did not exist until Dr Morwenna Achebe, the designated doctor who advised the panel, drew it.",
    "Overview report author: Lt Col Hugh Pemberley (retired), independent of all agencies.",
    "This report was written by Aled Prys-Jones and Sunita Rao, who have no link with the area.",
    "Facilitators\tNaledi Kgosi and Bertram Oake",
    "Foreword by the Independent Chair, Sir Magnus Whitlock",
    "The authors, Beatrix Nwosu and Tom Farrant, thank all who came.",
    "Bringing this together was the task of Georgina Ashdown, lead reviewer.",
    "Reviewer: Hetty Lockyer-Dunn, social work consultant. Second reviewer: Abdi Warsame, nurse consultant.",
    "Shaw, C., Brodie, I., Ellis, A., Graham, B. and Willmott, N. (2010) Research into Private Fostering.",
    "References\nShaw, C., Brodie, I., Ellis, A., Graham, B., Mainey, A., de Sousa, S. and Willmott, N. (2010) "
    "Research into Private Fostering.",
    "The Children (Private Arrangements for Fostering) Regulations 2005 apply.",
    "The association of Rohingya families spoke to the panel.",
    "Gagauz people have had other languages chosen for them.",
    "Sleepiness was seen by five services.",
    "Storm Dennis. Road closed.",
    "Ref\tAction\tRAG\n1\tTraining\tAmber\n2\tAudit\tGreen",
    "D.O.B. / age\t14 months",
    "Doc\tTitle as it came\nK1\tChronology",
    "Parentcraft, attended. Brought buns.",
    "E-mail from the chair to the author on 3 October 2011.",
    "The Operating Officers and Chief Executives were told.",
    "Margin, NCB: the best thing in the room.",
    "The Fenland and Wash Community Trust took part.",
]


@pytest.mark.parametrize("text", FINDS, ids=[f"row-{n}" for n in range(len(FINDS))])
def test_found(text: str) -> None:
    assert missed(text) == []


@pytest.mark.parametrize("text", STAYS, ids=[f"row-{n}" for n in range(len(STAYS))])
def test_nothing_that_blocks(text: str) -> None:
    assert blocking(text) == []
