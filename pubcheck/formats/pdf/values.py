"""A value from a PDF in, what it should have been out: any of them may be of another kind than the standard says."""

from __future__ import annotations

import math
from typing import Any


def number(value: Any, usual: float = 0.0) -> float:
    """A finite number, or `usual`."""
    try:
        found = float(value)
    except (TypeError, ValueError, OverflowError):
        return usual
    return found if math.isfinite(found) else usual


def integer(value: Any, usual: int = 0) -> int:
    """A whole number of no absurd size, or `usual`."""
    found = number(value, float(usual))
    return int(found) if abs(found) < 1e9 else usual


def operator(instruction: Any) -> str:
    """The operator's name; a question mark for one that is no text."""
    try:
        return str(instruction.operator)
    except UnicodeDecodeError:
        return "?"
