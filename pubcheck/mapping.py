"""Which label stands for whom, kept in one RESTRICTED file, so that a report, its summary and its sister reports agree.

The file is the key to every copy made with it: it holds the names. It is encrypted with age (a passphrase, or an age
identity), only its owner may read it, and in plain it is never written into a git repository.
"""

from __future__ import annotations

import json
import os
import re
import tempfile
import unicodedata
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from pubcheck import sealed
from pubcheck.errors import UnwritableError, UsageError
from pubcheck.model import Decision, Verdict

SCHEMA = "pubcheck.pseudonyms/1"
_NO_FOLDER = "The folder for the pseudonyms file is not there or can not be written to."
_INEXACT = frozenset({"date", "dob", "age"})  # "spring 2021" stands for no one day, though it ends with a number
_COUNTED = re.compile(r"^(.*?)(\d+|(?<=[ ])[A-Z])$")


@dataclass(frozen=True, slots=True)
class Alias:
    """One person, place or thing: what stands for it, and how it was spelt."""

    kind: str
    label: str
    texts: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Table:
    """All that is known so far. No `repr` of it shows a text."""

    aliases: tuple[Alias, ...] = ()


def load(path: Path, secret: str = "") -> Table:
    """The table in the file; an empty one where there is no file yet. `secret`: a passphrase or an age identity.

    Raises UsageError where the file is not a pseudonyms file, or the secret does not open it.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return Table()
    except OSError:
        raise UsageError("The pseudonyms file could not be read. Check its folder and its rights.") from None
    if sealed.is_sealed(data):
        if not secret:
            raise UsageError("The pseudonyms file is encrypted. Give its passphrase or its age identity.")
        data = sealed.unseal(data, secret, what="The pseudonyms file")
    try:
        told = json.loads(data)
    except (UnicodeDecodeError, json.JSONDecodeError):
        raise UsageError("The pseudonyms file is damaged: it is not what pubcheck wrote.") from None
    return _table(told)


def ready(path: Path, *, plain: bool) -> None:
    """Raises UnwritableError where the file could not be saved: to be asked before a copy is made with its labels.

    A plain file inside a git repository would be published with the repository."""
    if plain and _in_repository(path):
        raise UnwritableError(
            "The pseudonyms file holds the names and would lie in a git repository. Encrypt it, or keep it elsewhere."
        )
    if not path.parent.is_dir() or not os.access(path.parent, os.W_OK | os.X_OK):
        raise UnwritableError(_NO_FOLDER)


def save(path: Path, table: Table, secret: str = "") -> None:
    """Writes the file whole or not at all, for its owner alone. Encrypted where a secret is given.

    Raises UnwritableError as `ready` does.
    """
    ready(path, plain=not secret)
    rows = [{"kind": each.kind, "label": each.label, "texts": list(each.texts)} for each in table.aliases]
    told = {"schema": SCHEMA, "marking": "RESTRICTED: holds the names", "pseudonyms": rows}
    data = json.dumps(told, ensure_ascii=False, indent=1).encode()
    _put(path, sealed.seal(data, secret) if secret else data)


def is_plain(path: Path) -> bool:
    """Whether this file is a pseudonyms file that anybody can read: the gate refuses a folder that holds one."""
    try:
        with path.open("rb") as file:
            head = file.read(4096)
    except OSError:
        return False
    return SCHEMA.encode() in head


def applied(decisions: Sequence[Decision], table: Table) -> tuple[Decision, ...]:
    """The same decisions with the labels of the table; who is new gets a label that the table has not used yet.

    The case key's own label, and a person's decision to keep, stand as they are. Limits: a role that has no number
    ("Mother") is the same in sister documents, however its bearer is spelt there.
    """
    known = {(each.kind, _spelt(text)): each.label for each in table.aliases for text in each.texts}
    taken = {each.label.casefold() for each in table.aliases}
    chosen: dict[tuple[str, str], str] = {}
    for decision in decisions:
        if label := known.get((decision.mention.kind, _spelt(decision.mention.text))):
            chosen.setdefault(_who(decision), label)
    for decision in decisions:
        who = _who(decision)
        if who not in chosen and _open(decision):
            chosen[who] = _fresh(decision.replacement, taken)
            taken.add(chosen[who].casefold())
    return tuple(
        replace(each, replacement=chosen[_who(each)]) if _open(each) and _who(each) in chosen else each
        for each in decisions
    )


def learnt(table: Table, decisions: Iterable[Decision]) -> Table:
    """The table with what these decisions add. Labels that stand for no one thing ("a school", a season) are left
    out."""
    rows: dict[tuple[str, str], dict[str, None]] = {
        (each.kind, each.label): dict.fromkeys(each.texts) for each in table.aliases
    }
    for decision in decisions:
        if decision.verdict is Verdict.REDACT and _counts(decision):
            texts = rows.setdefault((decision.mention.kind, decision.replacement), {})
            texts.setdefault(decision.mention.text)
    return Table(tuple(Alias(kind, label, tuple(texts)) for (kind, label), texts in rows.items()))


def _counts(decision: Decision) -> bool:
    """Whether the label stands for one: a role ("Mother"), one with a number or a letter, or the case key's."""
    label, kind = decision.replacement, decision.mention.kind
    if decision.mention.given is not None:
        return True
    return kind not in _INEXACT and (bool(_COUNTED.match(label)) or (kind == "person" and label[:1].isupper()))


def _open(decision: Decision) -> bool:
    mention = decision.mention
    return mention.given is None and decision.verdict is not Verdict.KEEP and mention.kind not in _INEXACT


def _who(decision: Decision) -> tuple[str, str]:
    return decision.mention.kind, decision.cluster or _spelt(decision.mention.text)


def _spelt(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(letter for letter in plain if letter.isalnum())


def _fresh(label: str, taken: set[str]) -> str:
    """The label, or where another document gave it to somebody else, the next of its row: "Child B", "School 3"."""
    while label.casefold() in taken and (found := _COUNTED.match(label)):
        row, last = found[1], found[2]
        if last.isdigit():
            label = f"{row}{int(last) + 1}"
        elif last == "Z":
            label = f"{row.rstrip()} 27"
        else:
            label = f"{row}{chr(ord(last) + 1)}"
    return label


def _table(told: Any) -> Table:
    """What the file says, checked to the last field: it is edited by hand too."""
    if not isinstance(told, dict) or told.get("schema") != SCHEMA:
        raise UsageError(f"This is not a pseudonyms file of this version of pubcheck (it wants {SCHEMA}).")
    rows = told.get("pseudonyms")
    if not isinstance(rows, list):
        raise UsageError("The pseudonyms file has no list of pseudonyms.")
    aliases = []
    for number, row in enumerate(rows, start=1):
        row = row if isinstance(row, dict) else {}
        kind, label, texts = row.get("kind"), row.get("label"), row.get("texts")
        if not isinstance(texts, list) or not all(isinstance(each, str) and each for each in (kind, label, *texts)):
            raise UsageError(f"Entry {number} of the pseudonyms file wants a kind, a label and a list of texts.")
        aliases.append(Alias(str(kind), str(label), tuple(texts)))
    return Table(tuple(aliases))


def _in_repository(path: Path) -> bool:
    """Whether the file would lie in a git repository, through links too."""
    folder = path.parent.resolve()
    return any((each / ".git").exists() for each in (folder, *folder.parents))


def _put(path: Path, data: bytes) -> None:
    """Beside it first, readable by its owner alone (mkstemp sees to that), then in one step."""
    try:
        handle, name = tempfile.mkstemp(prefix=".pubcheck-", suffix=".part", dir=path.parent)
    except OSError:
        raise UnwritableError(_NO_FOLDER) from None
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError:
        raise UnwritableError("The pseudonyms file could not be written whole, so it was not written.") from None
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
