"""Tasks in, what became of each out, as one.each does it, but on the workers of a Dask cluster.

The documents' bytes travel to the workers and what is written about them travels back, so the workers need no common
disk. A lost worker loses no document: Dask gives its tasks to another. The case key never travels.
"""

from __future__ import annotations

import tempfile
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pubcheck.cli import common, one
from pubcheck.errors import UnwritableError, UsageError

if TYPE_CHECKING:
    from distributed import Client

    from pubcheck.pipeline import Settings

AHEAD = 4  # tasks under way for each worker: enough that none waits, few enough that memory stays flat


@dataclass(frozen=True, slots=True)
class Parcel:
    """One task with all that it needs, to be opened on another machine."""

    task: one.Task
    name: str
    data: bytes | None  # None: the worker fetches it itself
    ledger: bytes | None
    asked: common.Asked
    packs: tuple[tuple[str, bytes], ...]


@dataclass(frozen=True, slots=True)
class Reply:
    """What became of it, and the files to put into the output folder: (folder, name, content)."""

    done: one.Done
    files: tuple[tuple[str, str, bytes], ...]


def each(tasks: Sequence[one.Task], asked: common.Asked, address: str) -> Iterator[one.Done]:
    """The tasks' results, in their order. `address`: a scheduler's, or "local" for one on this machine."""
    if asked.known:
        raise UsageError("The case key stays on this machine: --known and --scheduler can not be used together.")
    settings = asked.settings()
    packs = tuple((path.name, path.read_bytes()) for place in asked.rules for path in _files(place))
    try:
        import distributed
    except ImportError:
        raise UsageError("--scheduler needs Dask: pip install 'pubcheck[dask]'.") from None
    with closing(_client(distributed, address)) as client:
        waiting: deque[Any] = deque()
        queue = iter(tasks)
        room = AHEAD * max(1, len(client.scheduler_info()["workers"]))

        def send(count: int) -> None:
            for task in islice(queue, count):
                parcel = _parcel(task, asked, packs, settings)
                waiting.append(
                    parcel if isinstance(parcel, one.Done) else client.submit(open_parcel, parcel, pure=False)
                )

        send(room)
        while waiting:
            first = waiting.popleft()
            reply = Reply(first, ()) if isinstance(first, one.Done) else first.result()
            send(1)
            _place(tasks[0].out, reply)
            yield reply.done


def open_parcel(parcel: Parcel) -> Reply:
    """On the worker: check the document in a folder of its own, and send back all that was written."""
    from pubcheck.cli import hush

    hush()
    with tempfile.TemporaryDirectory(prefix="pubcheck-") as name:
        folder = Path(name)
        path, ledger = folder / "in" / parcel.name, folder / "ledger"
        path.parent.mkdir()
        try:
            path.write_bytes(fetched(parcel.task.url) if parcel.data is None else parcel.data)
        except OSError:
            settings = _settings(parcel.asked, parcel.packs)
            return Reply(one.refused(parcel.task, settings, 3, "the document could not be fetched."), ())
        if parcel.ledger is not None:
            ledger.write_bytes(parcel.ledger)
        task = replace(parcel.task, path=path, ledger=ledger, out=folder / "out")
        (done,) = one.each_with(_settings(parcel.asked, parcel.packs), [task])
        files = tuple((w.folder, w.name, (task.out / w.folder / w.name).read_bytes()) for w in done.written)
    return Reply(done, files)


def listed(url: str, suffixes: Sequence[str]) -> list[str]:
    """The documents at a path that fsspec knows (a file, or a folder that is walked), in a stable order."""
    fsspec = _fsspec()
    try:
        system, inside = fsspec.core.url_to_fs(url)
        found = [inside] if system.isfile(inside) else sorted(system.find(inside))
    except (OSError, ValueError, ImportError):
        raise UsageError("There is nothing at the address given, or its kind is not known here.") from None
    return [system.unstrip_protocol(name) for name in found if Path(name).suffix.lower() in suffixes]


def fetched(url: str) -> bytes:
    """The bytes at a path that fsspec knows."""
    with _fsspec().open(url, "rb") as file:
        data: bytes = file.read()
    return data


def _fsspec() -> Any:
    try:
        import fsspec
    except ImportError:
        raise UsageError("Such addresses need Dask and fsspec: pip install 'pubcheck[dask]'.") from None
    return fsspec


@lru_cache(maxsize=2)
def _settings(asked: common.Asked, packs: tuple[tuple[str, bytes], ...]) -> Any:
    """Of this worker: made once, for the model is slow to load. The packs came along, so they are read from here."""
    with tempfile.TemporaryDirectory(prefix="pubcheck-") as name:
        for file, content in packs:
            (Path(name) / file).write_bytes(content)
        return replace(asked, rules=(Path(name),) if packs else ()).settings()


def _client(distributed: Any, address: str) -> Client:
    import dask

    dask.config.set({"distributed.scheduler.allowed-failures": 10})
    if address == "local":
        return distributed.Client(processes=True, threads_per_worker=1, dashboard_address=None)  # type: ignore[no-any-return]
    try:
        return distributed.Client(address, timeout="20s")  # type: ignore[no-any-return]
    except (OSError, ValueError):
        raise UsageError("There is no Dask scheduler at the address given by --scheduler.") from None


def _parcel(
    task: one.Task, asked: common.Asked, packs: tuple[tuple[str, bytes], ...], settings: Settings
) -> Parcel | one.Done:
    if task.url:
        return Parcel(task, task.path.name, None, None, asked, packs)
    try:
        ledger = task.ledger.read_bytes() if task.ledger.exists() else None
        return Parcel(task, task.path.name, task.path.read_bytes(), ledger, asked, packs)
    except OSError:
        return one.refused(task, settings, 3, "the file can not be opened. Look at its permissions.")


def _place(out: Path, reply: Reply) -> None:
    from pubcheck.formats.output import whole

    for folder, name, content in reply.files:
        common.prepare(out / folder)
        with whole(out / folder / name) as temporary:
            temporary.write_bytes(content)


def _files(place: Path) -> list[Path]:
    try:
        return (
            sorted(path for path in place.iterdir() if path.suffix in (".yaml", ".yml")) if place.is_dir() else [place]
        )
    except OSError:
        raise UnwritableError("A rule pack can not be read.") from None
