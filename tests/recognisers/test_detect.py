"""Detection as a whole: mentions in their own blocks, on every surface, followed through the document."""

from __future__ import annotations

import importlib
import logging
import pkgutil
import socket

import pytest

from pubcheck import recognisers
from pubcheck.model import Anchor, Block, Document, Layout, Mention, Surface
from pubcheck.recognisers import presidio
from tests.recognisers.finding import document


def found(*texts: str, kind: str = "person", surface: Surface = Surface.BODY, path: str = "line") -> list[str]:
    """What counts: longest first at each place, weak ones left out."""
    mentions = [
        mention
        for mention in recognisers.detect(document(*texts, surface=surface, path=path))
        if mention.kind == kind and mention.score >= 0.5
    ]
    return [mention.text for mention in mentions if not any(_within(mention, other) for other in mentions)]


def _within(one: Mention, other: Mention) -> bool:
    same = one.block is other.block and other.start <= one.start and one.end <= other.end
    return same and (one.start, one.end) != (other.start, other.end)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The visit was by Mrs Okonjo-Bright at noon.", "Okonjo-Bright"),
        ("Aunt Philomena came instead.", "Philomena"),
        ("S3 (Paddy) was discharged.", "Paddy"),
        ("He is known as 'Jools' to all.", "Jools"),
        ("Duty social worker: Precious, on call.", "Precious"),
        ("her brother Osian's school", "Osian"),
        ("the sibling is Beatriz and she wants to read it", "Beatriz"),
        ("It was said to be the McAlister boy.", "McAlister"),
        ("seen by mrs ainsley at home", "ainsley"),
        ("the letter was signed 'M. McDonagh'", "M. McDonagh"),
        ("Mother = Yvonne Liburd, by text", "Yvonne Liburd"),
        ("Mr van der Merwe rang.", "van der Merwe"),
        ("Ms O'Shaughnessy-Khan rang.", "O'Shaughnessy-Khan"),
    ],
)
def test_a_name_is_found_by_the_place_it_stands_in(text: str, name: str) -> None:
    assert found(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The Child Protection Plan was reviewed.",
        "She rang Children's Social Care and the Health Visitor.",
        "Child B and Sibling 2 lived with Mother.",
        "S2 showed the worker a rabbit named Biscuit.",
        "Recommendation 3: Management Oversight to be improved.",
        "HV1 and SW2 met the DSL at the MASH.",
        "In April and May the Police visited.",
        "She worked at Costa and used Snapchat.",
    ],
)
def test_words_of_the_field_are_no_names(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("first", "later", "form"),
    [
        ("The worker was Mrs Okonjo.", "Later Okonjo wrote.", "Okonjo"),
        ("The worker was Mrs Okonjo.", "It was OKONJO again.", "OKONJO"),
        ("The worker was Mrs Okonjo.", "we told okonjo twice", "okonjo"),
        ("The worker was Mrs Okonjo.", "It was Okonjo's car.", "Okonjo"),
        ("The worker was Mrs Okonjo.", "All of the Okonjos left.", "Okonjos"),
        ("The worker was Mrs Okonjo.", "Then Okongo wrote.", "Okongo"),
        ("The worker was Mrs Okonjo.", "see dai_okonjo_77", "okonjo"),
        ("The worker was Dr Adebayo-Clarke.", "Later Adebayo rang.", "Adebayo"),
        ("The worker was Mr McDonagh.", "signed Mc Donagh", "Mc Donagh"),
        ("Her son Callum was seen.", "It was for Cal to say.", "Cal"),
        ("Her mother is Mrs Zsófia Kovács.", "See Kovacs, Z for that.", "Kovacs, Z"),
    ],
    ids=[
        "alone",
        "capitals",
        "lower",
        "possessive",
        "plural",
        "slip",
        "handle",
        "half",
        "spaced",
        "nickname",
        "accents",
    ],
)
def test_a_name_found_once_is_found_in_every_form(first: str, later: str, form: str) -> None:
    assert form in found(first, later)


@pytest.mark.parametrize("surface", [each for each in Surface if each is not Surface.COVERED])
def test_a_name_found_in_the_body_is_found_on_every_surface(surface: Surface) -> None:
    body = Block(0, "The visit was by Mrs Okonjo.", Anchor("text", "line 1"), Surface.BODY)
    other = Block(1, "about Okonjo", Anchor("text", "other"), surface)
    mentions = recognisers.detect(Document("d", "text", "0", (body, other), ()))
    assert any(mention.block is other and mention.text == "Okonjo" for mention in mentions)


def test_a_word_of_the_language_is_not_followed_without_support() -> None:
    assert found("Her daughter Hope was seen.", "We hope to learn. Hope is not a plan. There is hope.") == ["Hope"]


def test_initials_of_a_name_are_found() -> None:
    assert found("Mr Lee Stannard was seen.", "He (L.S.) was at home.", kind="initials") == ["L.S."]


def test_initials_beside_a_role_are_found_wherever_they_stand() -> None:
    told = found("The father (KB) came later.", "KB's brother stayed. No interpreter was used for KB.", kind="initials")
    assert told == ["KB", "KB", "KB"]


def test_an_abbreviation_that_is_spelt_out_is_no_ones_initials() -> None:
    assert found("The family support worker (FSW) and Ms Fay Susan Wood met.", "An FSW came.", kind="initials") == []


def test_names_in_a_table_are_found_by_its_heads() -> None:
    rows = [("Name", "Age"), ("KOWALCZYK, Zuzanna", "18"), ("Grażyna", "42")]
    blocks = [
        Block(
            2 * row + column, text, Anchor("t", f"cell {row}{column}"), Surface.TABLE, (), Layout(cell=(0, row, column))
        )
        for row, cells in enumerate(rows)
        for column, text in enumerate(cells)
    ]
    texts = [
        mention.text
        for mention in recognisers.detect(Document("d", "docx", "0", tuple(blocks), ()))
        if mention.kind == "person"
    ]
    assert "KOWALCZYK, Zuzanna" in texts
    assert "Grażyna" in texts


def test_who_made_the_file_is_a_finding_however_it_is_written() -> None:
    assert found("k.osei", surface=Surface.METADATA, path="property: last saved by") == ["k.osei"]
    assert found("Business Unit", surface=Surface.METADATA, path="property: author") == []


def test_covered_text_is_one_finding() -> None:
    assert found("Some words under a box", kind="bad-redaction", surface=Surface.COVERED) == ["Some words under a box"]


@pytest.mark.parametrize(
    "written",
    [
        "Mrs Okon\u00adjo",
        "Mrs\u00a0Okonjo",
        "Mrs Ok\u200bonjo",
        "Mrs \u041ekonjo",
        "Mrs \uff2f\uff4b\uff4f\uff4e\uff4a\uff4f",
    ],
    ids=["soft-hyphen", "no-break-space", "zero-width", "cyrillic", "fullwidth"],
)
def test_a_name_in_disguise_is_found_and_given_back_as_written(written: str) -> None:
    assert found(f"The visit was by {written} at noon.") == [written[4:]]


def test_no_mention_crosses_a_block() -> None:
    texts = ("seen by Dr", "Amara Nwosu", "and again by Dr Nwosu on 3", "March 2021")
    told = [(mention.block.index, mention.start, mention.text) for mention in recognisers.detect(document(*texts))]
    assert told == [(1, 0, "Amara Nwosu"), (2, 16, "Nwosu"), (3, 0, "March 2021")]


def test_the_same_document_gives_the_same_mentions() -> None:
    texts = ("Mrs Okonjo met Callum Rees (14) on 3 March 2021.", "Cal and Okonjo, 27 Jubilee Crescent.")
    assert recognisers.detect(document(*texts)) == recognisers.detect(document(*texts))


def test_nothing_is_fetched_and_nothing_logged(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("something asked for the network")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    presidio.registry.cache_clear()
    with caplog.at_level(logging.DEBUG):
        mentions = recognisers.detect(document("Mrs Okonjo wrote to facebook.com/groups/okonjo and example.org."))
    assert {mention.kind for mention in mentions} == {"person", "url"}
    assert "okonjo" not in caplog.text.lower()


def test_a_presidio_recogniser_of_ones_own_sits_beside_ours() -> None:
    from presidio_analyzer import Pattern, PatternRecognizer

    own = PatternRecognizer("LOCKER", patterns=[Pattern("locker", r"\bLKR-\d{4}\b", 0.9)], supported_language="en")
    presidio.registry().add_recognizer(own)
    try:
        assert found("It was in LKR-2291.", kind="locker") == ["LKR-2291"]
    finally:
        presidio.registry.cache_clear()


@pytest.mark.parametrize("text", ["Recommenda tion", "Safe guarding", "Multi-agency responsi bilities"])
def test_a_word_that_a_column_broke_is_no_name(text: str) -> None:
    assert found(text) == []


def test_a_name_before_a_short_word_stays_one() -> None:
    assert found("Mum told Dani el said no and Jess it was late.", "The nurse saw Danika on Monday.")[-1] == "Danika"


def test_every_module_that_finds_is_registered() -> None:
    names = [each.name for each in pkgutil.walk_packages(recognisers.__path__, f"{recognisers.__name__}.")]
    modules = [importlib.import_module(name) for name in names]
    finding = {module.__name__ for module in modules if hasattr(module, "KINDS") and hasattr(module, "find")}
    assert finding == {module.__name__ for module in recognisers.recognisers()}
