"""Labelled drafts in; how often pubcheck's content checks agree with their labels out, and what the checks cost.

    python benchmarks/checks.py --devset DIR [--drafts DIR] [--suffix .docx] [--diffs 40]

DIR of `--devset` holds build.py and score.py; `--drafts` holds *.gold.md and labels.json (default: the devset's own).
"""

from __future__ import annotations

import argparse
import gc
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from pubcheck import checks, cli, decide, formats, packs, recognisers
from pubcheck.model import Genre

TYPES = {
    "lcspr": Genre.LCSPR,
    "rapid_review": Genre.RAPID_REVIEW,
    "legacy_scr": Genre.LEGACY_REVIEW,
    "executive_summary": Genre.SUMMARY,
    "briefing_7min": Genre.BRIEFING,
    "7_minute_briefing": Genre.BRIEFING,
    "seven_minute_briefing": Genre.BRIEFING,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--devset", type=Path, required=True)
    parser.add_argument("--drafts", type=Path)
    parser.add_argument("--suffix", default=".docx", choices=[".txt", ".docx"])
    parser.add_argument("--diffs", type=int, default=0)
    args = parser.parse_args()
    gc.set_threshold(*cli.SELDOM)  # as every command does
    drafts = args.drafts or args.devset / "drafts"
    labels = json.loads((drafts / "labels.json").read_text("utf-8"))["documents"]
    with tempfile.TemporaryDirectory() as scratch:
        gold = Path(scratch) / "gold"
        build = [sys.executable, str(args.devset / "build.py"), "--drafts", str(drafts), "--out", str(gold), "--no-pdf"]
        subprocess.run(build, check=True, stdout=subprocess.DEVNULL)
        reports, right, cost = judged(gold, args.suffix, labels)
        report = Path(scratch) / "report.json"
        report.write_text(json.dumps(reports), "utf-8")
        score = [sys.executable, str(args.devset / "score.py"), "--gold", str(gold), "--report", str(report)]
        score += ["--labels", str(drafts / "labels.json"), "--show-diffs", str(args.diffs)]
        told = subprocess.run(score, check=True, capture_output=True, text=True).stdout
    print("\n".join(line for line in told.splitlines() if line.startswith(("checks:", "CHECK"))))
    print(f"document type: {right} of {len(labels)} as labelled")
    print(f"cost: all checks together {100 * cost:.1f}% of the time of detection")


def judged(gold: Path, suffix: str, labels: dict[str, dict[str, str]]) -> tuple[dict[str, object], int, float]:
    """The statuses for each draft, how many types were right, and the checks' share of the time of detection."""
    policy = packs.load()
    reports: dict[str, object] = {}
    right = 0
    finding = checking = 0.0
    for name in sorted(labels):
        gc.collect()  # as every command does between two documents
        document = formats.read(gold / f"{name}{suffix}")
        recognisers.detect(document)  # so that what is loaded or parsed once is ready, in both
        if not reports:
            checks.run(document, checks.classify(document, Genre.LCSPR), (), policy.rules)
        began = time.process_time()
        decisions = decide.decide(document, recognisers.detect(document), policy.identifiers)
        between = time.process_time()
        kind = checks.classify(document, None)
        findings = checks.run(document, kind, decisions, policy.rules)
        checking += time.process_time() - between
        finding += between - began
        right += kind.genre is TYPES.get(labels[name].get("doc_type", ""))
        statuses = {found.rule.id.replace("-", "_"): found.status.value for found in findings}
        reports[name] = {"findings": [], "checks": statuses}
    return reports, right, checking / finding


if __name__ == "__main__":
    main()
