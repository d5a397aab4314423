"""Kind "disclosure": what a reader of the page does not see: comments, changes, properties, covered text, unread
parts.
"""

from __future__ import annotations

from pubcheck.checks import outcome, params
from pubcheck.checks.params import WANTS, Param, Shape
from pubcheck.checks.reading import Reading
from pubcheck.model import Evidence, Finding, Rule, Status, Surface, Verdict

PARAMS = {
    "wants": WANTS,
    "surfaces": Param(Shape.CHOICES, legal=tuple(surface.value for surface in Surface)),
    "holding": Param(Shape.CHOICE, legal=("anything", "mentions")),
    "unread": Param(Shape.CHOICE, legal=("counts", "ignored")),
}


def judge(rule: Rule, reading: Reading) -> Finding:
    """fail: something stands on those surfaces (or, with "mentions", something to be judged does), or was not read."""
    surfaces = {Surface(name) for name in params.phrases(rule, "surfaces")}
    found = [block for block in reading.document.blocks if block.surface in surfaces and block.text.strip()]
    if params.text(rule, "holding") == "mentions":
        judged = {
            decision.mention.block.index for decision in reading.decisions if decision.verdict is not Verdict.KEEP
        }
        found = [block for block in found if block.index in judged]
    unread = len(reading.document.gaps) if params.text(rule, "unread") == "counts" else 0
    names = ", ".join(sorted({PLAIN[block.surface] for block in found}))
    if found or unread:
        what = f"Found in {len(found)} place{'s' if len(found) != 1 else ''} ({names})" if found else ""
        rest = f"{unread} part{'s' if unread != 1 else ''} of the file could not be read" if unread else ""
        note = f"{'; '.join(filter(None, (what, rest)))}. {outcome.wanted(rule)}"
        return outcome.finding(
            rule, Status.FAIL, note, [Evidence(block, 0, len(block.text)) for block in found], _looked(rule)
        )
    return outcome.finding(rule, Status.PASS, "Nothing of the kind was found where looked.", (), _looked(rule))


def _looked(rule: Rule) -> str:
    names = [PLAIN[Surface(name)] for name in params.phrases(rule, "surfaces")]
    return ", ".join(names) or "every part of the file"


PLAIN = {
    Surface.BODY: "the text", Surface.TABLE: "tables", Surface.HEADER: "headers", Surface.FOOTER: "footers",
    Surface.NOTE: "notes", Surface.COMMENT: "comments", Surface.REVISION: "tracked changes",
    Surface.TEXTBOX: "text boxes", Surface.FIELD: "fields",
    Surface.LINK: "link targets", Surface.ALTTEXT: "descriptions of pictures", Surface.HIDDEN: "hidden text",
    Surface.COVERED: "covered text", Surface.METADATA: "properties of the file", Surface.EMBEDDED: "embedded files",
    Surface.IMAGE: "pictures", Surface.FILENAME: "the file's name",
}  # fmt: skip
