"""The labels that a report says it uses, in the many ways in which reports say so; and names that nobody declared."""

from __future__ import annotations

from pathlib import Path

import pytest

from pubcheck import labels
from pubcheck.labels import hints
from pubcheck.model import Anchor, Block, Document, Surface
from tests.decide.marked import rows

DECLARED = [
    ("In this report the child will be known as Maya.", {"maya"}),
    ("Maya (not her real name) was four.", {"maya"}),
    ("For the purposes of this report he is called Alex.", {"alex"}),
    ("The family chose the name Poppy for her.", {"poppy"}),
    ("Her mother asked that she be called Rosie in this report.", {"rosie"}),
    ("Rosie isn't her name.", {"rosie"}),
    ("Rosie isn’t his real name.", {"rosie"}),
    ("Rosie was not her name.", {"rosie"}),
    ("We have called her Rosie, which is not her name.", {"rosie"}),
    ("We have used the name Rosie.", {"rosie"}),
    ("Rosie is what we are calling her in this review.", {"rosie"}),
    ("Rosie is not the name that her parents gave her.", {"rosie"}),
    ("The pseudonym 'Tyler' was selected by his siblings.", {"tyler"}),
    ("The subject of this review (hereafter Tyler) was two.", {"tyler"}),
    ("The subject of this review (henceforth 'Tyler') was two.", {"tyler"}),
    ("The child, hereinafter referred to as Tyler, was two.", {"tyler"}),
    ("The names in this report are invented: Tyler, his sister Mia and his mother Karen.", {"tyler", "mia", "karen"}),
    ("Maya's name, and the names of her sisters, have been changed.", {"maya"}),
    ("Maya's name has been changed to protect her identity.", {"maya"}),
    ("To protect their identities the children are called Leo, Ivy and Max.", {"leo", "ivy", "max"}),
    ("I shall call her Nell in this report.", {"nell"}),
    ("I'll call them Nell and Ben in what follows.", {"nell", "ben"}),
    ("Juno (a name that her aunt chose) is Temperance Okon-Farr, born in June.", {"juno"}),
    ("She chose her name – Luna – and his -Ash- for the report.", {"luna", "ash"}),
    ("He wanted to be Luna in this report.", {"luna"}),
    ("In this report he is Kai.", {"kai"}),
    ("In this review she is Kai and her brother is Jude.", {"kai", "jude"}),
    ("She is Wren throughout this report.", {"wren"}),
    ("They chose Kasia (16), Marek (12) and Ola (6) for themselves.", {"kasia", "marek", "ola"}),
    ("He picked Zico for himself, and Mama and Tata for his parents.", {"zico", "mama", "tata"}),
    ("Names. Lis means fox. The children chose it.", {"lis"}),
    ("A note on names: the mother is Anna and the father is Piotr.", {"anna", "piotr"}),
    ("Lan (the word is for an orchid; her mother chose it in place of her daughter's name) was eleven.", {"lan"}),
    ("Skye (a name that her brother chose) was eleven.", {"skye"}),
    ("Skye (the name is her brother's choice) was eleven.", {"skye"}),
    ("Skye (pseudonym) was eleven.", {"skye"}),
    ("She is Sagal, a name on which her aunts settled. Those names aren't theirs.", {"sagal"}),
    ("We write of Nuri, his wife Dilan and their son Aras. None of these names is real.", {"nuri", "dilan", "aras"}),
    ("Here he is Corey; his mother is Jo. Both names are made up.", {"corey", "jo"}),
    ("The boy is given the name Corey here.", {"corey"}),
    ("The boy has been given the pseudonym of Corey.", {"corey"}),
    ("We agreed with his family that he would be known as Corey in this report.", {"corey"}),
    ("Corey is a made-up name.", {"corey"}),
    ("Corey is the name his friends chose for this report.", {"corey"}),
    ("The report uses the name Corey.", {"corey"}),
    ("This report uses pseudonyms: Corey for the child, Jo for his mother.", {"corey", "jo"}),
    ("Corey, Jo and Max are pseudonyms.", {"corey", "jo", "max"}),
    ("The child's parents suggested Willow as a pseudonym.", {"willow"}),
    ("His sister asked us to call him Robin in the report.", {"robin"}),
    ("It is by the name of Robin that he is known in this report.", {"robin"}),
    ("The name Robin is used for the child.", {"robin"}),
    ("The child is anonymised as Robin.", {"robin"}),
    ("Throughout, he is referred to simply as Robin.", {"robin"}),
    ("Names have been changed: the girl is Willow and her mother is Heather.", {"willow", "heather"}),
    ("In what follows the baby is Teal and the toddler is Wren.", {"teal", "wren"}),
    ("Her mother asked that she be called Juniper here.", {"juniper"}),
    ("All names in this document are invented, including Skyla and Tamsin.", {"skyla", "tamsin"}),
    ("Anonymised names: Poppy = subject; Basil = father; Olive = aunt", {"poppy", "basil", "olive"}),
    ("Key: Nico - subject child. Dara - mother.", {"nico", "dara"}),
    ("Not his real name: Ellis.", {"ellis"}),
    ("The panel agreed that the child would be called Arlo and the mother Bea.", {"arlo", "bea"}),
    ("Who is who: Ferne is the child; Col is her uncle.", {"ferne", "col"}),
    ("Her name here is Ferne.", {"ferne"}),
    ("Instead of her own name we use Ferne, which she liked.", {"ferne"}),
    ("No real names are used. The children are Ferne and Brook.", {"ferne", "brook"}),
    ("For ease of reading, the child is Ferne.", {"ferne"}),
]

NOT_DECLARED = [
    "Here, Corey is upset.",
    "Key: Corey has the key to the flat.",
    "Below the flat is a shop where Corey bought sweets.",
    "We agreed that Corey would be invited to the meeting.",
    "No real names should be here but Corey's mother is named on page 4.",
    "All names in this document must be checked, including Corey.",
    "Please take out Corey wherever it stands.",
    "She is known as Baz at school.",
    "His mother is Hannah and his father is Lee.",
    "The boy was called Corey by everyone.",
    "He chose Bramley College for his course.",
    "Mother chose to leave Darren.",
    "Corey is not the name on the police log.",
    "Her name is Hannah. That is what the neighbours said.",
    "The nurse (Hannah chose to speak to us) was clear.",
    "His real name is Corey.",
    "The child, whose real name is Corey, was two.",
    "The names of the children were sent to Hannah.",
    "Corey is how the clinic letters name him.",
    "We call the tree Corey's tree so leave it out.",
    "He liked to be called Corey by people he trusted; the reviewers saw both in the records.",
    'In the police return he is "Thiago Freitas-Corey" throughout.',
]


def named(text: str) -> frozenset[str]:
    block = Block(0, text, Anchor("text", "line 1"), Surface.BODY)
    return labels.names(labels.declared(Document("d", "text", "0" * 64, (block,), ())))


@pytest.mark.parametrize(("text", "names"), DECLARED, ids=[f"way-{n}" for n in range(len(DECLARED))])
def test_declared(text: str, names: set[str]) -> None:
    assert names <= named(text)


@pytest.mark.parametrize("text", NOT_DECLARED, ids=[f"near-{n}" for n in range(len(NOT_DECLARED))])
def test_not_declared(text: str) -> None:
    assert not named(text) & {"baz", "hannah", "lee", "corey", "darren", "bramley"}


def _document(*texts: str) -> Document:
    return Document(
        "d", "text", "0", tuple(Block(n, t, Anchor("text", f"line {n}"), Surface.BODY) for n, t in enumerate(texts)), ()
    )


OVER_BLOCKS = [
    (
        "their own names, one by one",
        [
            "They chose their own names. The eldest is Robin, who is 12; the middle one is Wren, who is 9; the youngest is Jay."
        ],
        {"robin", "wren", "jay"},
    ),
    (
        "the elder and the younger",
        ["The boys chose their names here. Rowan is the elder and Bryn the younger."],
        {"rowan", "bryn"},
    ),
    ("baby and a name", ["We call the baby Baby Isaac. That isn't his real name."], {"baby isaac", "isaac"}),
    (
        "they are",
        [
            "Pseudonyms were chosen by her sister. They are Amrit (aged 36), Harjeet, her husband, Veer and Kiran, their sons."
        ],
        {"amrit", "harjeet", "veer", "kiran"},
    ),
    (
        "used for each",
        ["With her agreement we use Jesse for the child, Esther for his mother and Ruth for hers."],
        {"jesse", "esther", "ruth"},
    ),
    ("a title", ['Learning summary: "Tamsyn"', "Tamsyn is eight."], {"tamsyn"}),
    ("a title with two", ["Local Child Safeguarding Practice Review – ‘Leo’ and ‘Ivy’", "Leo is two."], {"leo", "ivy"}),
    ("a title of two in one quotation", ["Child Safeguarding Practice Review: “Leo and Ivy”"], {"leo", "ivy"}),
    ("under the title", ["Serious Case Review", "“Kofi”", "Kofi was nine."], {"kofi"}),
    ("headings", ["All names are pseudonyms.", "4. Jaspreet", "He is well."], {"jaspreet"}),
    (
        "first cells",
        ["The names have been changed.", "Child\tAge\tHarm", "Ana\t3\tBurns", "Ben\t4\tA fall"],
        {"ana", "ben"},
    ),
    ("goes on", ["Dani is the name that he chose himself. His mother chose Ruza."], {"dani", "ruza"}),
    (
        "what somebody is known as in a row",
        ["Name of child\tNam Le (also recorded as Le Nam; known as 'Robin')"],
        set(),
    ),
    ("a title without quotation marks", ["Serious Case Review: Daniel", "Daniel was nine."], set()),
    ("headings where nobody says so", ["4. Jaspreet", "He is well."], set()),
    ("a name that is quoted later", ["x"] * 12 + ['She wrote: "Tamsyn"'], set()),
]


@pytest.mark.parametrize(("texts", "expected"), [row[1:] for row in OVER_BLOCKS], ids=[row[0] for row in OVER_BLOCKS])
def test_over_blocks(texts: list[str], expected: set[str]) -> None:
    assert labels.names(labels.declared(_document(*texts))) == expected


MORE = [
    ("The childminder is called Mrs Finchley in this report.", {"finchley"}),
    ("Mother is referred to as Ms Finchley.", {"finchley"}),
    ("We have called the carers Mr and Mrs Finchley.", {"finchley"}),
    ("Her carers (Mrs Finchley in this report) were new.", {"finchley"}),
    ("Sefton's real name is known to the panel.", {"sefton"}),
    ("For ease of reading the child is called Sefton.", {"sefton"}),
    ("To preserve anonymity, Sefton is used.", {"sefton"}),
    ("She is Sefton in this account.", {"sefton"}),
    ("Asha is the name her parents asked us to use; it means hope.", {"asha"}),
    (
        "The names are not their own; each chose one: Tariq, Ellie, Marcus and Blue.",
        {"ellie", "blue", "marcus", "tariq"},
    ),
    ("The child at the centre of this review is called Amara here.", {"amara"}),
    ("Amara, as she is called in this report, was six.", {"amara"}),
    ("Amara (as we shall call her) was six.", {"amara"}),
    ("Her parents wanted us to call her Amara.", {"amara"}),
    ("Amara is a name picked by her foster carer.", {"amara"}),
    ("The name Amara protects her identity.", {"amara"}),
    ("'Amara' is used to protect the child's identity.", {"amara"}),
    ("To keep the family's privacy we use the names Amara for the child and Ruth for her mother.", {"amara", "ruth"}),
    ("This review is about a boy we will call Jordan.", {"jordan"}),
    ("This is the story of Jordan, which is not what he is called.", {"jordan"}),
    ("Jordan's real name is not used in this report.", {"jordan"}),
    ("Jordan's name has been changed.", {"jordan"}),
    ("Jordan and his sister Kelly have been given other names.", {"kelly", "jordan"}),
    ("Jordan (16) and Kelly (14) are the names we have given them.", {"kelly", "jordan"}),
    ("In agreement with his mother, he is referred to as Jordan.", {"jordan"}),
    ("He will be known as Jordan.", {"jordan"}),
    ("The young person, to whom we refer as Jordan, was sixteen.", {"jordan"}),
    ("The subject child is anonymised as Jordan.", {"jordan"}),
    ("Anonymity: the child is Jordan, his mother is Kim.", {"jordan", "kim"}),
    ("Jordan asked to be called Jordan in this report.", {"jordan"}),
    ("Jordan wished to be known by that name here.", {"jordan"}),
    ("Jordan is what the panel agreed to call him.", {"jordan"}),
    ("For this review, the panel agreed the name Jordan.", {"jordan"}),
    ("We call him Jordan.", {"jordan"}),
    ("Throughout, the baby is Jordan.", {"jordan"}),
    ("The baby, named Jordan for the purpose of this report, was born early.", {"jordan"}),
    ("A baby, who for this report is named Jordan, was born early.", {"jordan"}),
    ("The pseudonym chosen is Jordan.", {"jordan"}),
    ("A pseudonym, Jordan, has been used.", {"jordan"}),
    ("Child's pseudonym: Jordan", {"jordan"}),
    ("'Jordan' (pseudonym) was ten weeks old.", {"jordan"}),
    ("Jordan (name changed) was ten weeks old.", {"jordan"}),
    ("Jordan* was ten weeks old. *Not his real name.", {"jordan"}),
    ("Jordan, whose name has been altered, was ten weeks old.", {"jordan"}),
    ("The children's names have been changed to Jordan, Kelly and Max.", {"kelly", "jordan", "max"}),
    ("I have called her Wren, because she liked birds.", {"wren"}),
    ("The name she picked was Wren.", {"wren"}),
    ("Her chosen name for this review is Wren.", {"wren"}),
]
OTHERS = [
    "She is called Mrs Finchley.",
    "The coach is Mr Finchley, whom the panel met.",
    # Real names, as notes and histories tell of them.
    "We called Mrs Finchley on Monday.",
    "I called Dr Finchley about the scan.",
    "The GP is Dr Finchley throughout the period.",
    "All are reg here Dr Finchley.",
    "The nurse called here and said Sefton was well.",
    "He took the name Sefton when he converted.",
    "She adopted the name Sefton in 2011.",
    "Sefton's legal name is that of his father.",
    "Sefton's birth name was another.",
    "For privacy the nurse called Sefton into a room.",
    "For the purposes of the assessment the worker is Ms Finchley.",
    "In the school's records he is written of as Sefton.",
    "The boy was Sefton throughout.",
    "The teacher (Mrs Finchley here) rang.",
    "She picked Wren.",
    "Her chosen name at school is Wren.",
    "The social worker called Wren on Monday.",
    "She was known as Wren to her friends.",
    "The GP referred to Dr Ahmed.",
    "Staff are referred to by role. The nurse, Janet, left.",
]


@pytest.mark.parametrize(("text", "expected"), MORE)
def test_said_in_yet_other_words(text: str, expected: set[str]) -> None:
    assert labels.names(labels.declared(_document(text))) == expected


@pytest.mark.parametrize("text", OTHERS)
def test_what_others_call_somebody_declares_nothing(text: str) -> None:
    assert labels.names(labels.declared(_document(text))) == set()


HELD_OUT = [
    ("The young man asked for the name Sefton.", {"sefton"}),
    ("The child appears as Sefton.", {"sefton"}),
    ("Nobody in the family is called Sefton.", {"sefton"}),
    ("The family asked for no letters or numbers. The child is Sefton.", {"sefton"}),
    ("The boy who was hurt asked to be Vikram, after a film hero.", {"vikram"}),
    (
        "This is about Wren (13), Robin (9) and Jay (3). The names were chosen by the children.",
        {"wren", "robin", "jay"},
    ),
    ("We let the young people choose. They came up with Jax, Suki and Tomo.", {"jax", "suki", "tomo"}),
    ("Her sisters settled on Juno for her.", {"juno"}),
    ("Ned was his own idea.", {"ned"}),
    ("Ash, as she asked to be known, was fourteen.", {"ash"}),
    ("Tilly is used for the child and Mo for her father.", {"tilly", "mo"}),
    ("The names have been swapped: Tilly (the child), Mo (her father).", {"tilly", "mo"}),
    ("The mother is Hope; these aren't the names they use.", {"hope"}),
    ("Not one of the names below belongs to anybody in this story. The child is Tilly.", {"tilly"}),
    ("The family were asked what they wished to be called. They chose Kit and Kit's mother.", {"kit"}),
    ("Three names are used: Sol, Luna and Bay.", {"sol", "luna", "bay"}),
    ("Sol (we chose this) was nine.", {"sol"}),
    ("The girl appears in these pages as Fern.", {"fern"}),
    ("The children are named after birds: Wren, Linnet, Dunnock.", {"wren", "linnet", "dunnock"}),
    ("He is called Rowan. That isn't his name.", {"rowan"}),
    ("Rowan was chosen by his brother.", {"rowan"}),
    ("In it he is Pip.", {"pip"}),
]
NOT_HELD_OUT = [
    "Mother asked to be seen alone, and Corey stayed.",
    "Corey went to stay with his aunt.",
    "His real name is Corey, as the names on the form show.",
    "The three names on the form are Corey Allen, Mark Dunn and Lee Shaw.",
    "Corey Allen chose the name.",
    "Mother agreed with Corey that he would stay.",
    "The boy was seen, and described by Corey as quiet.",
    "No one in the family knew Corey.",
    "A stand-in teacher took Corey home.",
    "She gave the name of a friend, Corey.",
    "Corey went, as his mother asked.",
]


@pytest.mark.parametrize(("text", "expected"), HELD_OUT, ids=[f"held-out-{n}" for n in range(len(HELD_OUT))])
def test_a_passage_on_names_holds_out_a_name(text: str, expected: set[str]) -> None:
    assert expected <= labels.names(labels.declared(_document(text))) | hints.names(_document(text))


@pytest.mark.parametrize("text", NOT_HELD_OUT)
def test_other_passages_hold_out_none(text: str) -> None:
    assert "corey" not in hints.names(_document(text))


def test_what_is_held_out_late_is_a_note() -> None:
    assert hints.names(_document(*["x"] * 30, "The name that he chose is Corey.")) == frozenset()


def test_a_title_is_held_out_where_names_are_changed() -> None:
    said = "The names were chosen by the children."
    assert "linnet" in hints.names(_document("Executive summary: the Linnet family", said))
    assert hints.names(_document("Executive summary: the Linnet family", "They live here.")) == frozenset()


SURE = [
    ("The child will be known as Amara.", {"amara"}),
    ("Amara (not her real name) was six.", {"amara"}),
    ("In this report she is called Amara.", {"amara"}),
    ("The child is called Amara in this review.", {"amara"}),
    ("Mother is referred to as Hazel.", {"hazel"}),
    ("The children's names, Amara and Sefton, are made up.", {"amara", "sefton"}),
]
NOT_SURE = rows(Path(__file__).with_name("label_sentences"))


@pytest.mark.parametrize(("text", "expected"), SURE, ids=[row[0] for row in SURE])
def test_nothing_else_can_be_meant(text: str, expected: set[str]) -> None:
    assert labels.names(one for one in labels.declared(_document(text)) if one.sure) == expected


@pytest.mark.parametrize("line", NOT_SURE.values(), ids=NOT_SURE)
def test_who_may_be_called_so_in_truth_is_no_label_for_sure(line: str) -> None:
    texts = line.removeprefix("- ").split("\n")
    assert not [one for one in labels.declared(_document(*texts)) if one.sure]
