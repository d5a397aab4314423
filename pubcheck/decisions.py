"""A decisions file in, Entries out; Entries and findings in, findings with what a person said of them out.

The file says who decided what, when and why, and holds no value: a finding is known by its fingerprint (decide/), a
check by its rule, an unread part by the hash of its bytes. It is refused whole at the first thing that is not
understood, with the line, so that nothing in it is lost or silently ignored.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pubcheck import plainwords
from pubcheck.errors import UsageError
from pubcheck.model import Decision, Document, Entry, Finding, Gap, Mention, Status, Surface, Verdict

if TYPE_CHECKING:
    from yaml.nodes import MappingNode, Node

SCHEMA = "pubcheck.decisions/1"
SUFFIX = ".decisions.yaml"

_TOP = ("schema", "sketch", "decisions")
_ENTRY = ("about", "key", "kind", "verdict", "reason", "by", "on", "expires", "approved_by")
_NEEDED = ("about", "key", "verdict", "reason", "by", "on")
_ABOUT = ("mention", "check", "unread")
_VERDICTS = ("keep", "redact")
_HEAD = "# Decisions about one document, written by pubcheck. It holds no name or other value of the document.\n"
_OPEN = (Status.FAIL, Status.PARTIAL, Status.NEEDS_PERSON)
NAMING = "its reason holds an identifying detail: say it in words that name nobody"
_ALIKE = 0.2  # two versions of one draft share far more, two reviews far less


@dataclass(frozen=True, slots=True)
class Ledger:
    """A decisions file: its entries, and a sketch of the document that they are about."""

    entries: tuple[Entry, ...] = ()
    sketch: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """The entries that hold on a day, by what they are about; and those that do not, each with why."""

    entries: Mapping[tuple[str, str], Entry]
    void: tuple[tuple[Entry, str], ...]


def beside(document: Path, folder: Path | None = None) -> Path:
    """Where the decisions about a document lie: beside it, or in a folder of their own. Raises UsageError where that is
    not there: a misspelt folder would be no decisions."""
    if folder is not None and folder.is_file():
        raise UsageError(
            "--decisions takes the folder that holds the decisions files. Give the folder, not a file in it."
        )
    if folder is not None and not folder.is_dir():
        raise UsageError("The folder given by --decisions is not there. Make it first, or look at its spelling.")
    return (folder or document.parent) / f"{document.name}{SUFFIX}"


def load(path: Path) -> Ledger:
    """The file's entries. Raises UsageError with the line and the reason, and no value; a missing file is empty."""
    import yaml

    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return Ledger()
    except (OSError, UnicodeDecodeError):
        raise UsageError("The decisions file can not be read: it must be a text file in UTF-8.") from None
    for number, line in enumerate(text.splitlines(), start=1):
        if re.match(r"(<{7}|={7}|>{7}|\|{7})( |$)", line):
            raise _refused(number, "two versions were merged and left unresolved. Choose one and remove the marks")
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        raise _refused(error.problem_mark.line + 1 if error.problem_mark else 1, "this is not YAML") from None
    except yaml.reader.ReaderError as error:  # a character that YAML does not allow
        raise _refused(
            text.count("\n", 0, error.position) + 1, "there is a character that YAML does not allow"
        ) from None
    except RecursionError:
        raise _refused(1, "it is nested too deeply") from None
    if not isinstance(root, yaml.MappingNode):
        raise _refused(1, f"it must begin with 'schema: {SCHEMA}'")
    top = _fields(root, _TOP, ("schema", "decisions"))
    if (schema := _plain(top["schema"])) != SCHEMA:
        newer = str(schema).startswith("pubcheck.decisions/")
        why = "it was written by another version of pubcheck, which you need to go on with it"
        raise _refused(_line(top["schema"]), why if newer else f"schema must be {SCHEMA}")
    sketch = _hashes(top["sketch"]) if "sketch" in top else ()
    if not isinstance(top["decisions"], yaml.SequenceNode):
        raise _refused(_line(top["decisions"]), "'decisions' must be a list")
    return Ledger(tuple(_entry(node) for node in top["decisions"].value), sketch)


def dump(ledger: Ledger) -> str:
    """The file's text: stable, and easy to read in a diff."""
    import yaml

    rows = [
        {name: getattr(entry, name) for name in _ENTRY if getattr(entry, name) not in ("", None)}
        for entry in ledger.entries
    ]
    sketch = " ".join(f"{word:08x}" for word in ledger.sketch)
    body = {"schema": SCHEMA, "sketch": sketch, "decisions": rows}
    return _HEAD + yaml.safe_dump(body, sort_keys=False, allow_unicode=True, width=100)


def sketch(document: Document, mentions: Sequence[Mention]) -> tuple[int, ...]:
    """Hashes of some runs of plain lower-case words: enough to know the document again. Nothing that was found is in
    them, and no word with a capital, a figure or a mark, so nothing can be tried against it."""
    import hashlib

    masked = plainwords.masks(mentions)
    words = [
        word
        for block in document.blocks
        if block.surface in (Surface.BODY, Surface.TABLE)
        for word in plainwords.words(masked.get(block.index, block.text))
    ]
    runs = {" ".join(words[at : at + 5]) for at in range(max(0, len(words) - 4))}
    hashes = sorted(int.from_bytes(hashlib.sha256(run.encode()).digest()[:4], "big") for run in runs)
    return tuple(hashes[:64])


def belongs(ledger: Ledger, document: Document, mentions: Sequence[Mention]) -> bool:
    """Whether the entries are about this document or an earlier version of it."""
    mine = sketch(document, mentions)
    if not ledger.sketch or not mine:
        return True
    lowest = set(sorted({*mine, *ledger.sketch})[:64])
    return len(lowest & set(mine) & set(ledger.sketch)) >= _ALIKE * len(lowest)


def standing(
    ledger: Ledger,
    document: Document,
    mentions: Sequence[Mention],
    today: datetime.date,
    names: Callable[[str], bool],
    *,
    two_people: bool = False,
) -> Standing:
    """What holds today: not what has expired, stands twice, names somebody (`names` asks that of a reason that was
    written by hand), or is unapproved where two people are asked for. Raises UsageError when the entries are about
    another document."""
    if not belongs(ledger, document, mentions):
        raise UsageError(
            "The decisions file is about another document, though it bears this one's name. Nothing of it was used or "
            "changed. Put this document's own in its place, or move it away and decide again with `pubcheck decide`."
        )
    void: list[tuple[Entry, str]] = []
    valid: dict[tuple[str, str], Entry] = {}
    naming = {reason for reason in {entry.reason for entry in ledger.entries} if names(reason)}
    for entry in ledger.entries:
        if entry.reason in naming:
            void.append((entry, NAMING))
        elif why := _void(entry, valid, today, two_people=two_people):
            void.append((entry, why))
        else:
            valid[entry.about, entry.key] = entry
    return Standing(valid, tuple(void))


def judged(decisions: Sequence[Decision], said: Standing) -> tuple[Decision, ...]:
    """Each decision with what a person said of it."""
    return tuple(_judged(decision, said.entries.get(("mention", decision.fingerprint))) for decision in decisions)


def waived(findings: Sequence[Finding], said: Standing) -> tuple[Finding, ...]:
    """Each finding that is open with the waiver of the person who answers for it."""
    return tuple(
        replace(finding, waiver=said.entries.get(("check", finding.rule.id))) if finding.status in _OPEN else finding
        for finding in findings
    )


def looked_at(gaps: Sequence[Gap], said: Standing) -> tuple[Gap, ...]:
    """Each unread part with the word of the person who looked at it."""
    return tuple(replace(gap, waiver=said.entries.get(("unread", gap.fingerprint))) for gap in gaps)


def idle(
    said: Standing, decisions: Sequence[Decision], findings: Sequence[Finding], gaps: Sequence[Gap]
) -> tuple[tuple[Entry, str], ...]:
    """The entries that did nothing, each with why."""
    used = {("mention", decision.fingerprint) for decision in decisions if decision.on}
    used |= {("check", finding.rule.id) for finding in findings if finding.waiver}
    used |= {("unread", gap.fingerprint) for gap in gaps if gap.waiver}
    unused = [(entry, "it fits nothing in this version") for key, entry in said.entries.items() if key not in used]
    return (*said.void, *unused)


def same_person(one: str, other: str) -> bool:
    """Whether two names as people write them are one: capitals, spaces and full stops do not count."""
    return re.sub(r"[\s.]", "", one).casefold() == re.sub(r"[\s.]", "", other).casefold()


def _judged(decision: Decision, entry: Entry | None) -> Decision:
    if entry is None or (entry.kind and entry.kind != decision.mention.kind):
        return decision
    by = f"{entry.by}, approved by {entry.approved_by}" if entry.approved_by else entry.by
    return replace(decision, verdict=Verdict(entry.verdict), reason=entry.reason, by=by, on=entry.on)


def _void(
    entry: Entry, valid: Mapping[tuple[str, str], Entry], today: datetime.date, *, two_people: bool
) -> str | None:
    if (entry.about, entry.key) in valid:
        return "it stands twice; the first is used"
    if entry.expires and datetime.date.fromisoformat(entry.expires) < today:
        return f"it expired on {entry.expires}"
    if two_people and entry.verdict == "keep" and not entry.approved_by:
        return "a second person has not approved it"
    if two_people and entry.approved_by and same_person(entry.approved_by, entry.by):
        return "the person who decided can not be the one who approves"
    return None


def _entry(node: Node) -> Entry:
    import yaml

    if not isinstance(node, yaml.MappingNode):
        raise _refused(_line(node), "each decision must have named fields")
    fields = _fields(node, _ENTRY, _NEEDED)
    values = {name: str(_plain(value)).strip() for name, value in fields.items()}
    for name in _NEEDED:
        if not values[name]:
            raise _refused(_line(fields[name]), f"'{name}' is empty")
    for name, legal in (("about", _ABOUT), ("verdict", _VERDICTS)):
        if values[name] not in legal:
            raise _refused(_line(fields[name]), f"'{name}' must be one of: {', '.join(legal)}")
    for name in ("on", "expires"):
        if values.get(name) and not is_day(values[name]):
            raise _refused(_line(fields[name]), f"'{name}' must be a date like 2026-05-31")
    if values["about"] != "mention" and values["verdict"] != "keep":
        raise _refused(_line(fields["verdict"]), "a check or an unread part can only be kept, not redacted")
    return Entry(**values)


def is_day(text: str) -> bool:
    """In the one form that every Python reads alike."""
    try:
        return bool(re.fullmatch(r"\d{4}-\d\d-\d\d", text)) and bool(datetime.date.fromisoformat(text))
    except ValueError:
        return False


def _hashes(node: Node) -> tuple[int, ...]:
    words = str(_plain(node)).split()
    if not all(re.fullmatch(r"[0-9a-f]{8}", word) for word in words):
        raise _refused(_line(node), "'sketch' was changed by hand. Take the line out, or put back what stood there")
    return tuple(int(word, 16) for word in words)


def _fields(node: MappingNode, legal: Sequence[str], needed: Sequence[str]) -> dict[str, Node]:
    names = [str(_plain(key)) for key, _ in node.value]
    for (key, _), name in zip(node.value, names, strict=True):
        if name not in legal:
            raise _refused(_line(key), f"there is a field that is not known. Legal are: {', '.join(legal)}")
    if twice := [name for name, count in Counter(names).items() if count > 1]:
        raise _refused(_line(node), f"'{twice[0]}' stands twice")
    if missing := [name for name in needed if name not in names]:
        raise _refused(_line(node), f"'{missing[0]}' is missing")
    return {name: value for name, (_, value) in zip(names, node.value, strict=True)}


def _plain(node: Node) -> Any:
    import yaml

    if not isinstance(node, yaml.ScalarNode):
        raise _refused(_line(node), "a plain text was expected here")
    return node.value


def _line(node: Node) -> int:
    return int(node.start_mark.line) + 1


def _refused(line: int, why: str) -> UsageError:
    return UsageError(f"The decisions file, line {line}: {why}. Nothing of it was used or changed.")
