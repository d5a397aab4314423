"""Who is the same person: every form of a name on every surface goes with the whole of it; others keep apart."""

from __future__ import annotations

import pytest

from pubcheck import recognisers
from pubcheck.decide.clusters import clusters
from pubcheck.model import Anchor, Block, Document, Mention, Surface

WHOLE = "Marigold Oyelaran-Pryce"
FORMS = [
    pytest.param("Oyelaran-Pryce", id="surname"),
    pytest.param("Marigold", id="given-name"),
    pytest.param("MARIGOLD OYELARAN-PRYCE", id="capitals"),
    pytest.param("Oyelaran-Pryce, Marigold", id="surname-first"),
    pytest.param("Oyelarin", id="a-slip"),
    pytest.param("Marigold Oyelaran Pryce", id="without-its-hyphen"),
    pytest.param("M.O.P.", id="initials"),
    pytest.param("M.O-P.", id="initials-with-a-hyphen"),
    pytest.param("Ms Oyelaran-Pryce", id="title"),
    pytest.param("Marigold's", id="possessive"),
]
SURFACES = [Surface.BODY, Surface.HEADER, Surface.NOTE, Surface.COMMENT, Surface.ALTTEXT, Surface.TEXTBOX]


def mention(text: str, index: int, *, kind: str = "person", surface: Surface = Surface.BODY) -> Mention:
    block = Block(index, text, Anchor("text", f"line {index}"), surface)
    return Mention(kind, block, 0, len(text), 0.9, ("a name after a title",))


@pytest.mark.parametrize("surface", SURFACES, ids=[surface.value for surface in SURFACES])
@pytest.mark.parametrize("form", FORMS)
def test_every_form_goes_with_the_whole_name(form: str, surface: Surface) -> None:
    kind = "initials" if form.count(".") > 1 else "person"
    one, other = clusters([mention(WHOLE, 0), mention(form, 1, kind=kind, surface=surface)])
    assert one == other != ""


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("Marigold Oyelaran-Pryce", "Tobias Wetherell", id="two-people"),
        pytest.param("Ada Obi", "Ada Wren", id="one-given-name-two-surnames"),
        pytest.param("Ada", "Ida", id="short-names-one-letter-apart"),
        pytest.param("Grace Hall", "Grace Court", id="a-shared-first-name"),
    ],
)
def test_others_keep_apart(first: str, second: str) -> None:
    one, other = clusters([mention(first, 0), mention(second, 1)])
    assert one != other


def test_a_part_that_two_share_goes_to_the_one_named_last() -> None:
    names = ["Ada Obi", "Obi", "Ezra Obi", "Obi"]
    first, after_first, second, after_second = clusters([mention(name, at) for at, name in enumerate(names)])
    assert (after_first, after_second) == (first, second)


def test_a_surname_is_its_bearer_s_and_not_the_half_of_a_childs() -> None:
    """A mother's words were given to the child, who was named in between and bears her name before a hyphen."""
    names = ["Ada Obi", "Ezra Wren", "Juno Obi-Wren", "Obi", "Juno", "Wren", "Obi-Wren"]
    mother, father, child, *parts = clusters([mention(name, at) for at, name in enumerate(names)])
    assert len({mother, father, child}) == 3
    assert parts == [mother, child, father, child]


def test_of_two_with_one_surname_the_title_tells_which() -> None:
    """A mother's words were given to the grandmother, who was named after her."""
    names = ["Ms Ada Obi", "Mrs Ngozi Obi", "Ms Obi", "Obi"]
    mother, grandmother, *parts = clusters([mention(name, at) for at, name in enumerate(names)])
    assert mother != grandmother
    assert parts == [mother, mother]
    text = "Ms Ada Obi and Mrs Ngozi Obi came. Ms Obi spoke."
    block = Block(0, text, Anchor("text", "line 1"), Surface.BODY)
    found = [
        Mention("person", block, at, at + len(name), 0.9, ())
        for name, at in (("Ada Obi", 3), ("Ngozi Obi", 19), ("Obi", 38))
    ]
    assert clusters(found) == ["person-1", "person-2", "person-1"]


def test_the_half_of_a_surname_is_its_bearer_s_where_nobody_else_has_it() -> None:
    whole, half = clusters([mention("Juno Obi-Wren", 0), mention("Wren", 1)])
    assert whole == half


def test_a_place_and_a_person_of_one_name_are_two() -> None:
    one, other = clusters([mention("Wetherell", 0), mention("Wetherell", 1, kind="place")])
    assert one.startswith("person-")
    assert other.startswith("place-")


def test_kinds_that_are_not_followed_have_no_cluster() -> None:
    assert clusters([mention("4 May 2020", 0, kind="date")]) == [""]


def test_an_id_says_nothing_of_the_name() -> None:
    assert clusters([mention(WHOLE, 0), mention("Tobias Wetherell", 1)]) == ["person-1", "person-2"]


@pytest.mark.parametrize("surface", SURFACES, ids=[surface.value for surface in SURFACES])
def test_a_name_found_once_is_found_on_every_surface(surface: Surface) -> None:
    texts = [
        ("The social worker, Mrs Marigold Wetherell, rang.", Surface.BODY),
        ("see wetherell and MARIGOLD", surface),
    ]
    blocks = tuple(Block(n, text, Anchor("text", f"line {n}"), on) for n, (text, on) in enumerate(texts))
    found = recognisers.detect(Document("a.txt", "text", "0" * 64, blocks, ()))
    there = [one for one in found if one.block.index == 1 and one.kind == "person"]
    assert {one.text for one in there} == {"wetherell", "MARIGOLD"}
    assert len(set(clusters([one for one in found if one.kind == "person"]))) == 1
