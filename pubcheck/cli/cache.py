"""What was checked before in, the same result out: keyed by the file, the rules, the model, the options, the day,
the decisions and the version. It holds only what a report without values holds.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from pathlib import Path

from pubcheck import __version__
from pubcheck.cli.one import Done, Task, Written

_FORMAT = 1


def key(task: Task, basis: str) -> str:
    """A hash of all that a result depends on. `basis`: what holds for the whole run (rules, model, options, day)."""
    digest = hashlib.sha256()
    options = (task.formats, task.collected, task.draft, task.clash, task.published, task.number)
    digest.update(repr((_FORMAT, __version__, basis, task.path.name, options)).encode())
    for path in (task.path, task.ledger):
        try:
            digest.update(hashlib.sha256(path.read_bytes()).digest())
        except OSError:
            digest.update(b"-")
    return digest.hexdigest()


def recall(folder: Path, name: str, task: Task) -> Done | None:
    """The result kept under that key, when all that was written then is still there as it was; else None."""
    try:
        kept = json.loads((folder / name[:2] / name).read_text(encoding="utf-8"))
        written = tuple(Written(**item) for item in kept.pop("written"))
        kept["collected"] = tuple(kept["collected"])
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


def keep(folder: Path, name: str, done: Done) -> None:
    """Put a result by. A cache that can not be written is no trouble: the next run is only slower."""
    from pubcheck.errors import UnwritableError
    from pubcheck.formats.output import whole

    place = folder / name[:2] / name
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with whole(place) as temporary:
            temporary.write_text(json.dumps(asdict(done), ensure_ascii=False), encoding="utf-8")
    except (OSError, UnwritableError):
        return
