"""A name that stays as an author's, and the same name of somebody of the case."""

from __future__ import annotations

import pytest

from pubcheck import decide, packs, recognisers
from pubcheck.model import Anchor, Block, Document, Surface, Verdict
from tests.decide.marked import decisions


def _of(text: str, name: str) -> list[Verdict]:
    return [decision.verdict for decision in decisions(text) if decision.mention.text == name]


def test_an_author_stays() -> None:
    assert set(_of("The Raistrick report (2014) said that homes had been built.", "Raistrick")) <= {Verdict.KEEP}


def test_an_author_who_is_called_as_somebody_of_the_case_is_put_to_a_person() -> None:
    text = "Mother: Mrs Elspeth Raistrick told the reviewer so.\nI was asked how the Raistrick report was coming on."
    assert Verdict.REVIEW in _of(text, "Raistrick")
    assert Verdict.KEEP not in _of(text, "Raistrick")


def test_somebody_addressed_is_no_author_though_the_line_is_a_reference() -> None:
    text = (
        "References\nBrandon, M. (2012) New learning. London: Department for Education. Ask Mrs Jane Fellowes.\n"
        "Munro, E. (2011) The Munro review of child protection. London: Department for Education."
    )
    assert _of(text, "Jane Fellowes") == [Verdict.REDACT]
    assert Verdict.REDACT not in _of(text, "Munro")


def test_a_name_with_its_surname_first_is_one_person_and_no_list_of_authors() -> None:
    """The title page may list its authors; a table near it lists the family, and a name was counted with its part."""
    lines = ("Local Child Safeguarding Practice Review", "Mother", "DRĄŻKIEWICZ, Zuzanna Maria", "19.11.2002")
    blocks = tuple(Block(n, line, Anchor("text", f"line {n}"), Surface.BODY) for n, line in enumerate(lines))
    document = Document("draft.txt", "text", "0" * 64, blocks, ())
    decided = decide.decide(document, recognisers.detect(document), packs.load().identifiers)
    people = [each for each in decided if each.mention.kind == "person" and each.mention.block.index == 2]
    assert Verdict.REDACT in [each.verdict for each in people]
    assert not [each for each in people if "on purpose" in each.reason]


def _in_title(title: str) -> list[Verdict]:
    texts = (title, "The agencies met, and agreed what to do about the letters that had not come.")
    surfaces = (Surface.METADATA, Surface.BODY)
    made = [
        Block(n, text, Anchor("x", f"line {n}"), where)
        for n, (text, where) in enumerate(zip(texts, surfaces, strict=True))
    ]
    document = Document("draft.docx", "docx", "0" * 64, tuple(made), ())
    decided = decide.decide(document, recognisers.detect(document), packs.load().identifiers)
    return [decision.verdict for decision in decided if decision.mention.block.index == 0]


@pytest.mark.parametrize(
    "form", ["Review of {}", "Serious case review of {}", "{} review", "Report by {}", "{}'s report"]
)
def test_nobody_is_an_author_in_a_files_title(form: str) -> None:
    assert Verdict.REDACT in _in_title(form.format("Peredur Szczepanik"))


def test_the_one_whom_a_review_is_of_is_not_its_author() -> None:
    assert Verdict.KEEP not in _of("Serious case review of Zofia Kowalczyk", "Zofia Kowalczyk")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Zofia's report was read by all.", "Zofia"),
        ("The Zofia Kowalczyk review began late.", "Zofia Kowalczyk"),
        ("According to Marta Kowalczyk, the door was shut.", "Marta Kowalczyk"),
        ("The findings of Delyth Rees were late.", "Delyth Rees"),
        ("The work of Fatima Yusuf helped them.", "Fatima Yusuf"),
        ("Bruises were noted by Adeyemi at school.", "Adeyemi"),
        ("It was described by Okonkwo.", "Okonkwo"),
        ("See Okonkwo at the desk.", "Okonkwo"),
        ("According to Ferguson, home visits matter.", "Ferguson"),
    ],
)
def test_a_name_that_may_be_an_author_s_or_a_worker_s_is_put_to_a_person(text: str, name: str) -> None:
    assert _of(text, name) == [Verdict.REVIEW]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Research by Peter Sidebotham and colleagues shows it.", "Peter Sidebotham"),
        ("The panel read Eileen Munro's review.", "Eileen Munro"),
        ("Jenny Tallis (2019) says so. It stands in Jenny Tallis's book.", "Jenny Tallis"),
    ],
)
def test_a_surname_a_year_or_a_public_name_is_an_author_still(text: str, name: str) -> None:
    assert set(_of(text, name)) == {Verdict.KEEP}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("The baby was reviewed by Dr Okafor at the clinic.", "Okafor", id="reviewed-by-a-doctor"),
        pytest.param("He was found by Okonkwo in the bath.", "Okonkwo", id="found-by"),
        pytest.param("She was found by PC Hollis.", "Hollis", id="found-by-the-police"),
        pytest.param("The plan was reviewed by Sister Mbeki.", "Mbeki", id="reviewed-by-a-nurse"),
        pytest.param("The plan was proposed by Adeyemi.", "Adeyemi", id="proposed-by"),
        pytest.param("Bruises were described by Dr Okafor.", "Okafor", id="described-by-a-doctor"),
        pytest.param("According to Sister Mbeki the ward was full.", "Mbeki", id="according-to-a-nurse"),
        pytest.param("Leanne, Joel and Darren (in 2019) moved to a flat.", "Leanne", id="moved-in-a-year"),
        pytest.param("Leanne, Joel and Darren (2019) moved to a flat.", "Leanne", id="a-bare-year"),
        pytest.param("Three children, Tyler, Mia and Joel (2014, 2016 and 2019).", "Tyler", id="years-of-birth-first"),
        pytest.param("Three children, Tyler, Mia and Joel (2014, 2016 and 2019).", "Mia", id="years-of-birth-second"),
        pytest.param("Three children, Tyler, Mia and Joel (2014, 2016 and 2019).", "Joel", id="years-of-birth-third"),
        pytest.param("The siblings Tyler, Mia and Joel (2014) lived there.", "Mia", id="siblings"),
        pytest.param("The Okonkwo-led visit took place.", "Okonkwo", id="led"),
        pytest.param("A Thackray-style plan was made.", "Thackray", id="style"),
        pytest.param("The Fernandez-era records were lost.", "Fernandez", id="era"),
    ],
)
def test_people_of_the_case_are_no_authors_by_what_stands_beside_them(text: str, name: str) -> None:
    found = _of(text, name)
    assert found
    assert set(found) == {Verdict.REDACT}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Featherstone, White and Morris (2014) argue so.", "Featherstone"),
        ("A Harrowby-type inquiry was asked for.", "Harrowby"),
    ],
)
def test_an_author_beside_others_stays(text: str, name: str) -> None:
    assert set(_of(text, name)) <= {Verdict.KEEP}
