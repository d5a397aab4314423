"""A report with something of everything in it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from conftest import block, decision, report

from pubcheck.model import (
    Anchor,
    Evidence,
    Finding,
    Gap,
    Genre,
    Leak,
    Priority,
    Report,
    Rule,
    Severity,
    Status,
    Surface,
    Verdict,
)


@pytest.fixture
def full() -> Report:
    first = block("Zofia Kowalczyk lived in Brindlemere. Case 4410932.", 0)
    second = block("Kowalczyk file", 1, Surface.METADATA)
    decisions = (
        decision(first, "Zofia Kowalczyk"),
        decision(first, "Brindlemere", "place", severity=Severity.REVIEW, verdict=Verdict.REVIEW),
        decision(first, "4410932", "case-ref", severity=Severity.ALLOW, verdict=Verdict.KEEP),
        decision(second, "Kowalczyk"),
    )
    gap = Gap(Anchor("word/media", "picture 1"), "This is a picture, and pubcheck can not read it.", Surface.IMAGE)
    rule = Rule(
        "family-views",
        "Family views",
        (Genre.LCSPR,),
        Priority.MUST,
        "Why.",
        "Source.",
        "cues",
        {},
        "Do this.",
        pack="lcspr",
    )
    finding = Finding(rule, Status.FAIL, "Nothing was found.", (Evidence(first, 0, 37),), "the whole document")
    made = report(*decisions, gaps=(gap,), name="Kowalczyk.docx", form="docx")
    return replace(made, findings=(finding,), leaks=(Leak("word/document.xml", "text", "person", "plain"),))
