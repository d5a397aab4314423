"""A package in, the parts that a clean copy keeps out: those reached from the body, named anew."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pubcheck.formats.docx.allow import RELATIONS, Kept, kept
from pubcheck.formats.docx.package import Package, Relation

MAIN = "word/document.xml"


@dataclass(frozen=True, slots=True)
class Keeping:
    """`names`: from the source's part names to the copy's; `types`: the copy's content types, by new name."""

    names: Mapping[str, str]
    types: Mapping[str, str] = field(default_factory=dict)

    def leads(self, package: Package, owner: str, relation: Relation) -> str | None:
        """The new name of the part that a relationship leads to; None where it may not stay."""
        if relation.external or relation.type.rpartition("/")[2] not in RELATIONS:
            return None
        target = package.target(owner, relation)
        return self.names.get(target) if target is not None else None


def keeping(package: Package, main: str) -> Keeping:
    """In the order in which they are reached, so that the same file gives the same names."""
    names = {main: MAIN}
    types: dict[str, str] = {}
    counts: dict[str, int] = {}
    waiting = [main]
    while waiting:
        owner = waiting.pop(0)
        for relation in package.relations(owner):
            if relation.external or relation.type.rpartition("/")[2] not in RELATIONS:
                continue
            target = package.target(owner, relation)
            found = kept(package.type_of(target)) if target is not None else None
            if target is None or found is None or target in names:
                continue
            name = _named(found, counts, set(names.values()))
            if name is None:
                continue
            names[target] = name
            types[name] = found.type
            waiting.append(target)
    return Keeping(names, types)


def _named(found: Kept, counts: dict[str, int], taken: set[str]) -> str | None:
    """None for a second part of a kind that a document has once."""
    if "{}" not in found.name:
        return None if found.name in taken else found.name
    counts[found.name] = counts.get(found.name, 0) + 1
    return found.name.format(counts[found.name])
