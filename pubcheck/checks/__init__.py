"""A Document and its Decisions in, Findings out. One module for each KIND of rule, listed in CHECKS (a closed list).

A check module has PARAMS (the parameters that a rule may give it) and `judge`. What all checks look at (sections,
items, sentences) is made once for each document, by reading.py.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from pubcheck.checks.params import Param
from pubcheck.model import Classification, Decision, Document, Finding, Genre, Rule


class Check(Protocol):
    """What a module of this folder that judges offers."""

    PARAMS: Mapping[str, Param]


CHECKS: Mapping[str, Check] = {}


def classify(document: Document, genre: Genre | None) -> Classification:
    """The kind of document."""
    return Classification(genre or Genre.LCSPR, "Not judged yet.", by="you" if genre else "pubcheck")


def run(
    document: Document, classification: Classification, decisions: Sequence[Decision], rules: Sequence[Rule]
) -> tuple[Finding, ...]:
    """One finding for each rule of this kind of document."""
    return ()
