"""The words that every report uses for the same thing: plain English for people who live in Word."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from pubcheck.model import Finding, Genre, Identifier, Outcome, Status

HEADLINES: Mapping[Outcome, str] = {
    Outcome.READY: "Nothing found that stops publication",
    Outcome.NOT_READY: "Not ready to publish",
    Outcome.COULD_NOT_CHECK: "Could not check all of it",
}

EXPLANATIONS: Mapping[Outcome, str] = {
    Outcome.READY: "The whole file was read. A person still decides: read it once more yourself.",
    Outcome.NOT_READY: "Something must change before this is published.",
    Outcome.COULD_NOT_CHECK: "Part of the file could not be read, and what was not read is not cleared.",
}

GENRES: Mapping[Genre, str] = {
    Genre.LCSPR: "Local Child Safeguarding Practice Review",
    Genre.RAPID_REVIEW: "rapid review",
    Genre.LEGACY_REVIEW: "serious case review",
    Genre.SUMMARY: "executive summary",
    Genre.BRIEFING: "briefing",
    Genre.NOT_A_REVIEW: "not a review",
}

SURFACES: Mapping[str, str] = {
    "body": "text",
    "table": "table",
    "header": "page header",
    "footer": "page footer",
    "note": "footnote or endnote",
    "comment": "comment",
    "revision": "tracked change",
    "textbox": "text box",
    "field": "field",
    "link": "link",
    "alttext": "description of a picture",
    "hidden": "hidden text",
    "covered": "covered, not removed",
    "metadata": "file properties",
    "embedded": "embedded file",
    "image": "picture",
    "filename": "file name",
}

# decide.py gives this reason to a mention inside a longer one; it is in report.json, and would only tire a reader.
COVERED = "covered by a longer finding"

# The notes on a redaction draft: what a person who goes through its changes in Word does not meet there.
NOT_TRACKED = (
    "Word can not track a change in these places, so the redaction draft does not show them. The clean copy takes them "
    "out; whoever works on the draft by hand must change each one."
)
NOT_REMARKED = (
    "In page headers and footers, notes and text boxes the draft has the change but no comment on it, for Word can "
    "hold none there: {}."
)

OUT_OF_SIGHT = frozenset(
    {"comment", "revision", "field", "link", "alttext", "hidden", "covered", "metadata", "embedded", "filename"}
)


class StatusWords(NamedTuple):
    """How one status is shown."""

    key: str
    title: str
    short: str
    tag: str
    folded: bool


STATUSES = (
    StatusWords("fail", "Not found where looked, or to put right", "not found where looked", "t-stop", False),
    StatusWords("partial", "Found in part", "found in part", "t-ask", False),
    StatusWords("needs_person", "For a person", "for a person", "t-ask", False),
    StatusWords("pass", "Evidence found", "evidence found", "t-ok", True),
    StatusWords("not_applicable", "Does not apply here", "does not apply", "t-none", True),
)


RIGHT = "to put right"
# Kinds of rule that fail for what is there, and not for what is missing.
UNWANTED = frozenset(
    {
        "abbreviations",
        "disclosure",
        "document-type",
        "length",
        "lexicon",
        "markings",
        "pasted",
        "proportion",
        "statutory-anonymity",
    }
)


def result(finding: Finding) -> str:
    """How a check came out, in the words of all reports: what was found or not found, never that a law is met."""
    if finding.status is Status.FAIL and finding.rule.check in UNWANTED:
        return RIGHT
    return next(words.short for words in STATUSES if words.key == finding.status.value)


def several(count: int, one: str, more: str = "") -> str:
    """A number with its noun: "1 check", "2 checks"."""
    return f"{count:,} {one if count == 1 else more or one + 's'}"


def kind_title(kind: str, policies: Mapping[str, Identifier]) -> str:
    """A kind of identifier in words."""
    return policies[kind].title if kind in policies else kind.replace("-", " ").capitalize()
