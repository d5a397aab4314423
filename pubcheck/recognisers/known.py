"""The case key: a file of the real names in, every form of each out, certain and with the key's own replacement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pubcheck.recognisers import Hit


@dataclass(frozen=True, slots=True)
class Entry:
    """One person or thing of the key."""

    kind: str
    replacement: str = field(repr=False)
    forms: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Known:
    """What the partnership knows and must not publish."""

    entries: tuple[Entry, ...] = field(repr=False)


def load(path: Path) -> Known:
    """Being built."""
    raise NotImplementedError(path.suffix)


def find(text: str, known: Known) -> Iterator[tuple[Hit, str]]:
    """Being built."""
    yield from ()
