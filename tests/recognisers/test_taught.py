"""Which guesses of the small net are put to a person."""

from __future__ import annotations

import pytest

from pubcheck.recognisers import Hit
from pubcheck.recognisers.trained import taught


def guess(text: str, words: str, name: str, likely: float = 0.7) -> Hit:
    start = text.index(words)
    return Hit(taught.label(name), start, start + len(words), likely, ())


def found(text: str, *guesses: Hit, known: tuple[Hit, ...] = ()) -> list[tuple[str, str]]:
    return [(hit.kind, text[hit.start : hit.end]) for hit in taught.hits(text, guesses, known)]


@pytest.mark.parametrize("name", taught.TAKEN)
def test_each_kind_comes_with_its_reason_and_never_surer_than_a_rule(name: str) -> None:
    text = "Father quoited in the yard."
    (hit,) = taught.hits(text, [guess(text, "quoited", name)], [])
    assert hit.kind == taught.TAKEN[name][0]
    assert hit.score == taught.SURE
    assert hit.why == (taught.WHY[name],)
    assert "quoited" not in hit.why[0]


def test_what_a_rule_found_is_left_to_it() -> None:
    text = "Father was a retired roofer."
    rule = Hit("occupation", text.index("roofer"), len(text) - 1, 0.7, ())
    assert found(text, guess(text, "retired roofer", "OCCUPATION"), known=(rule,)) == []
    doubtful = rule._replace(score=0.3)
    assert found(text, guess(text, "retired roofer", "OCCUPATION"), known=(doubtful,)) == [
        ("occupation", "retired roofer")
    ]


def test_articles_and_stops_are_outside() -> None:
    text = 'Father was "a thatcher", and left.'
    assert found(text, guess(text, '"a thatcher",', "OCCUPATION")) == [("occupation", "thatcher")]


def test_words_that_only_join_are_outside_and_half_a_word_is_nothing() -> None:
    text = "Father fits carpets and kerbs. He lost his self-control."
    assert found(text, guess(text, "fits carpets and", "OCCUPATION")) == [("occupation", "fits carpets")]
    assert found(text, guess(text, "control", "OCCUPATION")) == []
    assert found(text, guess(text, "self", "OCCUPATION")) == []


def test_of_two_readings_of_the_same_words_the_likelier_is_taken() -> None:
    text = "They are Tetum speakers."
    ones = (guess(text, "Tetum", "ETHNICITY", 0.3), guess(text, "Tetum speakers", "LANGUAGE", 0.6))
    assert found(text, *ones) == [("language", "Tetum speakers")]


@pytest.mark.parametrize(
    "text",
    [
        "Research shows that many parents work as fruit pickers.",
        "Bellwether, A. (2014) Fruit pickers and their children. Journal of Work, 3(2), pp. 4-9.",
    ],
    ids=["research", "reference"],
)
def test_research_and_references_are_nobodys(text: str) -> None:
    words = "fruit pickers" if "fruit" in text else "Fruit pickers"
    whole = f"\nReferences\n{text}" if text.startswith("Bell") else text
    assert found(whole, guess(whole, words, "OCCUPATION")) == []
    told = f"Father and his brothers work as {words}."
    assert found(told, guess(told, words, "OCCUPATION")) == [("occupation", words)]


def test_low_mood_and_injuries_are_no_conditions() -> None:
    text = "Mother has a history of post-natal depression and of gastroschisis."
    assert found(text, guess(text, "post-natal depression", "HEALTH_CONDITION")) == []
    assert found(text, guess(text, "gastroschisis", "HEALTH_CONDITION")) == [("health-condition", "gastroschisis")]


def test_the_models_own_labels_are_no_guesses() -> None:
    text = "They speak Tetum."
    assert taught.hits(text, [Hit("LANGUAGE", 11, 16, 0.85, ())], []) == []


def test_a_doubtful_guess_needs_somebody_of_the_case() -> None:
    text = "The panel thought of withy stripping."
    assert found(text, guess(text, "withy stripping", "OCCUPATION", 0.4)) == []
    assert found(text, guess(text, "withy stripping", "OCCUPATION", 0.8)) == [("occupation", "withy stripping")]
    told = "Her mother thought of withy stripping."
    assert found(told, guess(told, "withy stripping", "OCCUPATION", 0.4)) == [("occupation", "withy stripping")]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("We spoke to a teacher, two nurses, a park ranger and a housing officer.", "park ranger", "OCCUPATION"),
        ("Lead reviewer: Bernard Quayle, formerly a lamp trimmer.", "lamp trimmer", "OCCUPATION"),
        ("The assessment of the family took 52 days.", "52 days", "AGE"),
        ("He was seen again nine weeks later.", "nine weeks", "AGE"),
        ("She had a door.", "door", "EVENT_DETAIL"),
    ],
    ids=["list", "author", "service", "interval", "usual"],
)
def test_guesses_that_tell_nothing(text: str, words: str, name: str) -> None:
    assert found(text, guess(text, words, name, 0.9)) == []


@pytest.mark.parametrize(
    ("text", "rule", "words", "name", "whole"),
    [
        pytest.param(
            "Dad did late turns at a pie factory.",
            "pie factory",
            "did late turns at a pie factory.",
            "OCCUPATION",
            "did late turns at a pie factory",
            id="the-rest-of-the-job",
        ),
        pytest.param(
            "She was on a sponsored visa, as one is.",
            "visa",
            "was on a sponsored visa, as one is",
            "IMMIGRATION",
            "on a sponsored visa",
            id="small-words-at-the-ends-stay-outside",
        ),
        pytest.param(
            "He has a form of palsy. She left.",
            "palsy",
            "form of palsy. She left",
            "HEALTH_CONDITION",
            "form of palsy",
            id="no-further-than-the-sentence",
        ),
        pytest.param(
            "Dad was a roofer in Oldham.", "Oldham", "roofer in Oldham", "OCCUPATION", "Oldham", id="of-another-kind"
        ),
        pytest.param(
            "Child B found kin there.", "kin there", "found kin", "LANGUAGE", "kin there", id="of-a-kind-told-in-a-word"
        ),
    ],
)
def test_a_finding_takes_in_the_words_that_the_net_reads_with_it(
    text: str, rule: str, words: str, name: str, whole: str
) -> None:
    kind = {"Oldham": "place", "kin there": "language"}.get(rule, taught.TAKEN[name][0])
    known = Hit(kind, text.index(rule), text.index(rule) + len(rule), 0.7, ())
    (hit,) = taught.widened(text, [guess(text, words, name)], [known])
    assert text[hit.start : hit.end] == whole


def test_two_findings_in_one_guess_stay_two_and_what_no_rule_found_is_not_found_here() -> None:
    text = "Mum was a weaver and once a ringer of bells."
    known = [
        Hit("occupation", text.index(word), text.index(word) + len(word), 0.7, ()) for word in ("weaver", "ringer")
    ]
    wide = guess(text, "weaver and once a ringer of bells", "OCCUPATION")
    assert [text[hit.start : hit.end] for hit in taught.widened(text, [wide], known)] == ["weaver", "ringer of bells"]
    assert taught.widened(text, [wide], []) == []


def test_where_only_some_kind_is_likely_a_word_alone_or_an_illness_is_no_finding() -> None:
    text = "Father quoited in the yard."

    def some(words: str, name: str) -> list[tuple[str, str]]:
        return found(text, guess(text, words, name)._replace(kind=taught.label(name, some=True)))

    assert some("quoited in the yard", "OCCUPATION") == [("occupation", "quoited in the yard")]
    assert some("quoited", "OCCUPATION") == []
    assert some("quoited in the yard", "HEALTH_CONDITION") == some("quoited in the yard", "IMMIGRATION") == []
