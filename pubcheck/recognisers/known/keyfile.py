"""A .csv or .yaml case key in, its entries out. Encrypted with age it is opened in memory, never on disk.

A .csv has a head line with some of COLUMNS; a .yaml is a list of mappings with the same names. `name` alone is needed.
Aliases, dates, addresses and numbers may be several, with ";" between them (in YAML also a list).
"""

from __future__ import annotations

import csv
import datetime
import io
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from pubcheck import sealed
from pubcheck.errors import UsageError

if TYPE_CHECKING:
    from pubcheck.recognisers.known import Known

COLUMNS = ("name", "kind", "role", "pseudonym", "aliases", "born", "dates", "addresses", "numbers")
MANY = frozenset({"aliases", "dates", "addresses", "numbers"})
KINDS = frozenset(
    "person place address postcode school health-setting care-setting org operation vehicle handle url email phone"
    " case-ref court-ref crime-ref nhs-number ni-number upn uln passport driving-licence bank-account device"
    " ip-address event-detail occupation".split()
)
_FORMATS = ("%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y", "%d %B %Y", "%d %b %Y", "%d/%m/%y", "%d.%m.%y", "%d %B %y")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b| of\b|,")
_LARGEST = 4_000_000


@dataclass(frozen=True, slots=True)
class Entry:
    """One person or thing of the key. `replacement` is what the key wants in its place."""

    name: str = field(repr=False)
    kind: str = "person"
    replacement: str = field(default="", repr=False)
    aliases: tuple[str, ...] = field(default=(), repr=False)
    born: tuple[datetime.date, ...] = field(default=(), repr=False)
    dates: tuple[datetime.date, ...] = field(default=(), repr=False)
    addresses: tuple[str, ...] = field(default=(), repr=False)
    numbers: tuple[str, ...] = field(default=(), repr=False)


def load(path: Path, passphrase: Callable[[], str] | None = None) -> Known:
    """The key in the file. `passphrase` (or an age identity) is asked for, once, where the file is encrypted.

    Raises UsageError with the row and the column of the first thing wrong; never with what stands there.
    """
    from pubcheck.recognisers.known import Known

    try:
        data = path.read_bytes()
    except OSError as error:
        raise UsageError(f"The case key could not be opened ({error.strerror}).") from None
    if len(data) > _LARGEST:
        raise UsageError("The case key is too large (over 4 MB). It should list the people and places of one case.")
    suffixes = [suffix.lower() for suffix in path.suffixes]
    if sealed.is_sealed(data):
        if passphrase is None:
            raise UsageError("The case key is encrypted: run this where its passphrase can be asked for.")
        data = sealed.unseal(data, passphrase().strip(), what="The case key")
        suffixes = [suffix for suffix in suffixes if suffix != ".age"]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError("The case key is not UTF-8 text. In Excel, save it as 'CSV UTF-8'.") from None
    if suffixes[-1:] == [".csv"]:
        entries = tuple(_from_csv(text))
    elif suffixes[-1:] in ([".yaml"], [".yml"]):
        entries = tuple(_from_yaml(text))
    else:
        raise UsageError("The case key must be a .csv or a .yaml file (or one of these, encrypted with age).")
    if not entries:
        raise UsageError("The case key has no entries: give it one row for each person and place.")
    return Known(entries)


def _from_csv(text: str) -> Iterator[Entry]:
    # A semicolon may part columns (Excel does so in some countries) or aliases: the head line tells which.
    head = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=head.count)
    rows = csv.reader(io.StringIO(text), delimiter=delimiter, strict=True)
    try:
        columns = [column.strip().lower() for column in next(rows, [])]
        _check_columns(columns, "row 1")
        for number, row in enumerate(rows, start=2):
            if not any(cell.strip() for cell in row):
                continue
            where = f"row {number}"
            if len(row) != len(columns):
                raise UsageError(f"The case key, {where}: {len(row)} columns where the first row has {len(columns)}.")
            yield _entry(dict(zip(columns, row, strict=True)), where)
    except csv.Error:
        raise UsageError(f"The case key, row {rows.line_num}: the quotes or columns are broken.") from None


def _from_yaml(text: str) -> Iterator[Entry]:
    import yaml

    try:
        found = yaml.safe_load(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f", line {mark.line + 1}" if mark is not None else ""
        raise UsageError(f"The case key{line}: this is not YAML.") from None
    if isinstance(found, dict) and set(found) == {"entries"}:
        found = found["entries"]
    if not isinstance(found, list):
        raise UsageError("The case key must be a list, with one entry (- name: ...) for each person or thing.")
    for number, item in enumerate(found, start=1):
        where = f"entry {number}"
        if not isinstance(item, dict):
            raise UsageError(f"The case key, {where}: give it as 'name: ...' and the like.")
        _check_columns([str(key).lower() for key in item], where)
        yield _entry({str(key).lower(): value for key, value in item.items()}, where)


def _check_columns(columns: list[str], where: str) -> None:
    for place, column in enumerate(columns, start=1):
        if column not in COLUMNS:
            raise UsageError(f"The case key, {where}, column {place}: not a column it may have ({', '.join(COLUMNS)}).")
        if columns.count(column) > 1:
            raise UsageError(f"The case key, {where}: the column '{column}' is there twice.")
    if "name" not in columns:
        raise UsageError(f"The case key, {where}: the column 'name' is missing.")


def _entry(row: Mapping[str, object], where: str) -> Entry:
    fields = {column: _several(row.get(column), column, where) for column in COLUMNS}
    name = " ".join(fields["name"])
    if sum(char.isalnum() for char in name) < 2:
        raise UsageError(f"The case key, {where}, column 'name': a name of at least two letters is wanted here.")
    kind = (fields["kind"] or ["person"])[0].lower().replace(" ", "-").replace("_", "-")
    if kind not in KINDS:
        raise UsageError(f"The case key, {where}, column 'kind': not one of {', '.join(sorted(KINDS))}.")
    for column in ("aliases", "addresses", "numbers"):
        if any(sum(char.isalnum() for char in value) < 2 for value in fields[column]):
            raise UsageError(f"The case key, {where}, column '{column}': too short to be looked for.")
    replacement = " ".join(fields["pseudonym"]) or " ".join(fields["role"]).capitalize() or f"[{kind}]"
    return Entry(
        name,
        kind,
        replacement,
        tuple(fields["aliases"]),
        tuple(_date(value, "born", where) for value in fields["born"]),
        tuple(_date(value, "dates", where) for value in fields["dates"]),
        tuple(fields["addresses"]),
        tuple(fields["numbers"]),
    )


def _several(value: object, column: str, where: str) -> list[str]:
    if value is None:
        return []
    values = value if isinstance(value, list) and column in MANY else [value]
    if any(isinstance(one, list | dict) for one in values):
        raise UsageError(f"The case key, {where}, column '{column}': plain text is wanted here.")
    texts = [str(one) for one in values]
    if column in MANY:
        texts = [part for text in texts for part in re.split(r"[;\n]", text)]
    return [text.strip() for text in texts if text.strip()]


def _date(value: str, column: str, where: str) -> datetime.date:
    plain = " ".join(_ORDINAL.sub(" ", value).split())
    for form in _FORMATS:
        try:
            return datetime.datetime.strptime(plain, form).date()
        except ValueError:
            continue
    raise UsageError(f"The case key, {where}, column '{column}': this is not a date (write it as 2021-03-14).")
