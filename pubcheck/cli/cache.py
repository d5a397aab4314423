"""What was checked before in, the same result out: keyed by the file, the rules, the model, the options,
the decisions (with the day, where one may expire) and the version. It holds only what a report without values holds.
"""

from __future__ import annotations

import datetime
import hashlib
import json
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path

from pubcheck import __version__
from pubcheck.cli.one import Done, Task, Written

_FORMAT = 2


def key(task: Task, basis: str) -> str:
    """A hash of all that a result depends on. `basis`: what holds for the whole run (rules, model, options, day)."""
    digest = hashlib.sha256()
    folder = (task.clash, task.twin)
    options = (task.formats, task.collected, task.draft, folder, task.published, task.alone, task.show_values)
    digest.update(repr((_FORMAT, __version__, _code(), basis, task.path.name, task.shown, options)).encode())
    for path in (task.path, task.ledger):
        try:
            data = path.read_bytes()
        except OSError:
            data = b"-"
        digest.update(hashlib.sha256(data).digest())
        if path is task.ledger and b"expires" in data:
            digest.update(datetime.date.today().isoformat().encode())
    return digest.hexdigest()


@lru_cache(maxsize=1)
def _code() -> str:
    """Changes whenever a file of pubcheck does: somebody who works on it must not be shown what it found before."""
    folder = Path(__file__).parents[1]
    stats = ((path.relative_to(folder).as_posix(), path.stat()) for path in sorted(folder.rglob("*.py")))
    told = repr([(name, stat.st_size, stat.st_mtime_ns) for name, stat in stats])
    return hashlib.sha256(told.encode()).hexdigest()


def place(folder: Path, task: Task) -> Path:
    """Where the last result about this document lies: one for each document, so that the cache does not grow."""
    name = hashlib.sha256(repr((str(task.path.resolve()), task.formats, task.collected)).encode()).hexdigest()
    return folder / name[:2] / name[2:]


def recall(folder: Path, name: str, task: Task) -> Done | None:
    """The result kept under that key, when all that was written then is still there as it was; else None."""
    try:
        kept = json.loads(place(folder, task).read_text(encoding="utf-8"))
        if kept.pop("key") != name:
            return None
        written = tuple(Written(**item) for item in kept.pop("written"))
        kept["collected"], kept["counts"] = tuple(kept["collected"]), tuple(kept["counts"])
        done = Done(**kept, written=written)
    except (OSError, ValueError, TypeError, KeyError):
        return None
    for item in done.written:
        try:
            data = (task.out / item.folder / item.name).read_bytes()
        except OSError:
            return None
        if hashlib.sha256(data).hexdigest() != item.sha256:
            return None
    return done


def keep(folder: Path, name: str, task: Task, done: Done) -> None:
    """Put a result by. A cache that can not be written is no trouble: the next run is only slower."""
    from pubcheck.errors import UnwritableError
    from pubcheck.formats.output import whole

    target = place(folder, task)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with whole(target) as temporary:
            temporary.write_text(json.dumps({"key": name, **asdict(done)}, ensure_ascii=False), encoding="utf-8")
    except (OSError, UnwritableError):
        return
