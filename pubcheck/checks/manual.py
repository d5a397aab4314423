"""Rules in, plain text out: the list, one rule with all that is known of it, and the page of the manual."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from pubcheck.model import Genre, Rule

NAMES = {
    Genre.LCSPR: "practice review",
    Genre.RAPID_REVIEW: "rapid review",
    Genre.LEGACY_REVIEW: "serious case review",
    Genre.SUMMARY: "summary",
    Genre.BRIEFING: "briefing",
    Genre.NOT_A_REVIEW: "any other document",
}
PROMISE = (
    "pubcheck reports what it found and where it looked. It gives no legal advice, and no rule here says that a review "
    "meets the law: a person decides."
)


def rows(rules: Sequence[Rule]) -> tuple[tuple[str, str, str, str], ...]:
    """Id, priority, pack and title of each rule, in the order of the packs: for a table."""
    return tuple((rule.id, rule.priority.value, rule.pack, rule.title) for rule in rules)


def listing(rules: Sequence[Rule]) -> str:
    """The rules as lines of text, a pack after another. One that is asked differently of different kinds of document
    stands there once for each, with those kinds.
    """
    times = Counter(rule.id for rule in rules)
    widest = max((len(rule.id) for rule in rules), default=0)
    lines: list[str] = []
    pack = None
    for rule in rules:
        if rule.pack != pack:
            pack = rule.pack
            lines += ["", f"{pack}"] if lines else [f"{pack}"]
        asked = f" (of a {', '.join(NAMES[genre] for genre in rule.applies_to)})" if times[rule.id] > 1 else ""
        lines.append(f"  {rule.id:<{widest}}  {rule.priority.value:<6}  {rule.title}{asked}")
    return "\n".join(lines) + "\n"


def show(rules: Sequence[Rule], name: str) -> str | None:
    """All that is known of the rule with that id (a rule may stand in several packs); None where there is none."""
    found = [rule for rule in rules if rule.id == name]
    return "\n".join("\n".join(_told(rule)) for rule in found) if found else None


def page(rules: Sequence[Rule]) -> str:
    """The manual page, in Markdown: every rule with its source, why, remedy and examples."""
    lines = ["# The rules", "", PROMISE, ""]
    pack = None
    for rule in rules:
        if rule.pack != pack:
            pack = rule.pack
            lines += [f"## {pack}", ""]
        lines += [f"### {rule.title}", "", *(f"- **{name}**: {value}" for name, value in _facts(rule)), ""]
        if rule.remedy:
            lines += [f"**What to do.** {rule.remedy}", ""]
        lines += [*_fenced("Not enough", rule.bad), *_fenced("Enough", rule.good)]
    return "\n".join(lines).rstrip() + "\n"


def _facts(rule: Rule) -> Iterable[tuple[str, str]]:
    yield "id", f"`{rule.id}`"
    yield "priority", rule.priority.value
    yield "asked of", ", ".join(NAMES[genre] for genre in rule.applies_to)
    yield "why", rule.why
    yield "source", rule.source
    yield "what would satisfy it", str(rule.params.get("wants", ""))


def _told(rule: Rule) -> Iterable[str]:
    yield f"{rule.title}"
    for name, value in _facts(rule):
        yield f"  {name}: {value.strip('`')}"
    if rule.remedy:
        yield f"  what to do: {rule.remedy}"
    for label, texts in (("not enough", rule.bad), ("enough", rule.good)):
        for text in texts:
            yield f"  {label}:"
            yield from (f"    {line}" for line in text.splitlines())
    yield ""


def _fenced(label: str, texts: Sequence[str]) -> list[str]:
    lines: list[str] = []
    for text in texts:
        lines += [f"{label}:", "", "```text", *text.splitlines(), "```", ""]
    return lines
