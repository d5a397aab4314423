"""A given name in, the other forms of it that are in use out (nicknames.txt). All in lower case without accents."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from pathlib import Path


@cache
def _groups() -> dict[str, frozenset[str]]:
    forms: defaultdict[str, set[str]] = defaultdict(set)
    for line in Path(__file__).with_name("nicknames.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            group = line.split()
            for name in group:
                forms[name].update(group)
    return {name: frozenset(others - {name}) for name, others in forms.items()}


def of(name: str) -> frozenset[str]:
    """Every form that the same person may go by; empty where none is known."""
    return _groups().get(name, frozenset())
