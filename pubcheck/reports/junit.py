"""A Report in, JUnit XML out: a test case for each check, one for anonymisation, one for having read it all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from pubcheck.model import Report
from pubcheck.reports.view import view
from pubcheck.reports.words import kind_title

NAME = "junit"
SUFFIX = ".xml"

# A check that must come out and does not is a failure; what asks for a person, or does not apply, is skipped.
_SKIPPED = {"not_applicable": "does not apply here", "needs_person": "for a person to judge"}

# What need not be met does not fail the build, and is told all the same.
_STILL = {"fail": "not found where looked, or to put right", "partial": "found in part"}


def render(report: Report, *, show_values: bool = False) -> str:
    """Never shows values: such files are kept by build servers."""
    from lxml import etree

    data = view(report, show_values=False)
    policies = {identifier.kind: identifier for identifier in report.identifiers}
    name = data["document"]["name"]
    suite = etree.Element("testsuite", name=f"pubcheck {name}")

    def case(title: str, message: str = "", *, outcome: str = "", detail: str = "", said: str = "") -> None:
        element = etree.SubElement(suite, "testcase", classname=f"pubcheck.{data['document']['type']}", name=title)
        if outcome:
            etree.SubElement(element, outcome, message=message).text = detail or None
        if said:
            etree.SubElement(element, "system-out").text = said

    gaps = [gap for gap in data["gaps"] if not gap["waiver"]]
    unread = "\n".join(f"{gap['anchor']['text']}: {gap['reason']}" for gap in gaps)
    case(
        "read whole",
        f"{len(gaps)} parts not read" if unread else "",
        outcome="error" if unread else "",
        detail=unread,
    )
    stopping = [row for row in data["mentions"] if row["blocks"]]
    kinds = Counter(kind_title(row["kind"], policies) for row in stopping)
    message = ", ".join(f"{kind} {count}" for kind, count in sorted(kinds.items()))
    places = "\n".join(f"{row['anchor']['text']}: {kind_title(row['kind'], policies)}" for row in stopping)
    case("anonymised", message, outcome="failure" if stopping else "", detail=places)
    for row in data["checks"]:
        outcome, detail = _outcome(row)
        open_yet = not outcome and row["status"] in ("fail", "partial")
        said = f"{_STILL[row['status']]}: {row['note']} {row['remedy']}" if open_yet else ""
        case(row["rule"], row["note"], outcome=outcome, detail=detail, said=said)
    for kind in ("failure", "error", "skipped"):
        suite.set({"failure": "failures", "error": "errors"}.get(kind, kind), str(len(suite.findall(f".//{kind}"))))
    suite.set("tests", str(len(suite)))
    root = etree.Element("testsuites")
    root.append(suite)
    xml: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return xml.decode("utf-8")


def combine(parts: Sequence[str]) -> str:
    """One file with a test suite for each document."""
    from lxml import etree

    root = etree.Element("testsuites")
    for part in parts:
        root.extend(etree.fromstring(part.encode("utf-8")))
    xml: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return xml.decode("utf-8")


def _outcome(row: dict[str, Any]) -> tuple[str, str]:
    if row["waiver"]:
        return "skipped", row["waiver"]["reason"]
    if row["status"] == "fail" and row["severity"] == "must":
        return "failure", row["remedy"]
    if row["status"] in _SKIPPED:
        return "skipped", ""
    return "", ""
