"""A path in, a Report out: the one way that data takes. Each stage is a function that knows no other; here they are joined.

    path --formats.read--> Document
         --recognisers.detect--> Mentions --decide--> Decisions
         --checks.run--> Findings
         --redact.plan--> Edits --formats.write--> a copy --verify--> Leaks
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from pubcheck import __version__, checks, decide, formats, recognisers, redact, verify
from pubcheck.model import Genre, Mode, Report, Tool
from pubcheck.packs import Packs
from pubcheck.recognisers.known import Known


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for every document of a run."""

    packs: Packs
    known: Known | None = None
    genre: Genre | None = None


def check(path: Path, settings: Settings) -> Report:
    """Read, find, decide, judge. Raises UnreadableError where nothing at all could be read."""
    document = formats.read(path)
    mentions = recognisers.detect(document, settings.known)
    decisions = decide.decide(document, mentions, settings.packs.identifiers)
    classification = checks.classify(document, settings.genre)
    findings = checks.run(document, classification, decisions, settings.packs.rules)
    tool = Tool(__version__, recognisers.model_name(), settings.packs.digest)
    identifiers = tuple(settings.packs.identifiers.values())
    return Report(tool, document, classification, decisions, findings, identifiers=identifiers)


def draft(path: Path, report: Report, out: Path) -> Report:
    """Write the draft whose tracked changes an author accepts or refuses. It still holds the names."""
    formats.write(path, out, redact.plan(report.decisions, Mode.DRAFT), Mode.DRAFT)
    return report


def clean(path: Path, report: Report, out: Path) -> Report:
    """Write the copy without what is to be redacted, and look in it for what survived."""
    edits = redact.plan(report.decisions, Mode.CLEAN)
    formats.write(path, out, edits, Mode.CLEAN)
    return replace(report, leaks=verify.survivors(out, edits))
