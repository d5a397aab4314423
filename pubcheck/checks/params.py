"""The parameters that a kind of rule takes: a pack's values in, typed values out.

A check module says in PARAMS what a rule may give it; packs.py refuses everything else before any document is read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from pubcheck.model import Rule


class Shape(str, Enum):
    """What a value looks like in YAML."""

    PHRASES = "a list of phrases"
    GROUPS = "a mapping of names to lists of phrases"
    TEXT = "a text"
    NUMBER = "a number"
    CHOICE = "one of the legal words"
    CHOICES = "a list of the legal words"


@dataclass(frozen=True, slots=True)
class Param:
    """One parameter: its shape, whether a rule must give it, and the legal words of a CHOICE."""

    shape: Shape
    needed: bool = False
    legal: tuple[str, ...] = ()


def fault(param: Param, value: object) -> str | None:
    """Why the value does not fit, in plain words; None where it does."""
    if param.shape is Shape.PHRASES:
        fits = _texts(value)
    elif param.shape is Shape.GROUPS:
        fits = isinstance(value, dict) and bool(value) and all(_texts(texts) for texts in value.values())
    elif param.shape is Shape.CHOICES:
        fits = _texts(value)
        if isinstance(value, list) and fits and not set(value) <= set(param.legal):
            return f"may hold only: {', '.join(param.legal)}"
    elif param.shape is Shape.NUMBER:
        fits = isinstance(value, (int, float)) and not isinstance(value, bool)
    elif param.shape is Shape.CHOICE:
        if value in param.legal:
            return None
        return f"must be one of: {', '.join(param.legal)}"
    else:
        fits = isinstance(value, str) and bool(value.strip())
    return None if fits else f"must be {param.shape.value}"


def phrases(rule: Rule, name: str) -> tuple[str, ...]:
    """The phrases of that name; none where the rule does not give it."""
    value = rule.params.get(name, ())
    if isinstance(value, tuple):
        return value  # as packs.py makes it
    return tuple(str(text) for text in value) if isinstance(value, list) else ()


def groups(rule: Rule, name: str) -> Mapping[str, tuple[str, ...]]:
    """Named lists of phrases, in the pack's order."""
    value = rule.params.get(name, {})
    return {str(key): tuple(texts) for key, texts in value.items()} if isinstance(value, Mapping) else {}


def number(rule: Rule, name: str, default: float) -> float:
    """The number of that name, or the default."""
    value = rule.params.get(name, default)
    return float(value) if isinstance(value, (int, float)) else default


def text(rule: Rule, name: str, default: str = "") -> str:
    """The text of that name, or the default."""
    value = rule.params.get(name, default)
    return value if isinstance(value, str) else default


def _texts(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(text, str) and text.strip() for text in value)


WANTS = Param(Shape.TEXT, needed=True)
STATUSES = ("pass", "partial", "fail", "not_applicable", "needs_person")
SILENT = Param(Shape.CHOICE, legal=("fail", "partial", "not_applicable", "needs_person"))
