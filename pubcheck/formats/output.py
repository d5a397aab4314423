"""A place to write in, a file put there whole or not at all out. The source is never written to."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from pubcheck.errors import UnwritableError

_OWN, _PART = ".pubcheck-", ".part"
_STALE = 3600  # seconds
_ITSELF = "The copy would replace the document that it is made from. Give it another name or folder."


@contextmanager
def whole(out: Path, *, source: Path | None = None) -> Iterator[Path]:
    """Yields a temporary path beside `out` (only its owner may read it); it becomes `out` in one step at the end.

    Where anything goes wrong, the temporary file is removed and what stood at `out` still stands. Raises
    UnwritableError where `out` is the source under any name, where the folder is missing, or the disk refuses.
    """
    if source is not None and _same(source, out):
        raise UnwritableError(_ITSELF)
    _sweep(out.parent)
    try:
        handle, name = tempfile.mkstemp(prefix=_OWN, suffix=_PART, dir=out.parent)
        os.close(handle)
    except OSError as error:
        raise UnwritableError(_sentence(error)) from None
    temporary = Path(name)
    try:
        yield temporary
        _flush(temporary)
        temporary.replace(out)
    except OSError as error:
        raise UnwritableError(_sentence(error)) from None
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


@contextmanager
def staged(out: Path, *, source: Path | None = None) -> Iterator[Path]:
    """Yields a path with `out`'s own name in a private folder beside it: for a copy that is proved before it is moved
    into place. The folder, and what is still in it, is gone at the end. Raises UnwritableError where `out` is the
    source under any name."""
    if source is not None and _same(source, out):
        raise UnwritableError(_ITSELF)
    _sweep(out.parent)
    try:
        folder = tempfile.TemporaryDirectory(prefix=_OWN, suffix=_PART, dir=out.parent)
    except OSError as error:
        raise UnwritableError(_sentence(error)) from None
    with folder:
        try:
            yield Path(folder.name) / out.name
        except OSError as error:
            raise UnwritableError(_sentence(error)) from None


def _sweep(folder: Path) -> None:
    """What a run that was killed left behind, which may hold names, goes with the next run; not what is in use."""
    with suppress(OSError):
        for left in folder.glob(f"{_OWN}*{_PART}"):
            if time.time() - left.stat().st_mtime > _STALE:
                if left.is_dir():
                    shutil.rmtree(left, ignore_errors=True)
                else:
                    left.unlink(missing_ok=True)


def _same(source: Path, out: Path) -> bool:
    """Whether both are one file, through links and other spellings too."""
    try:
        return source.resolve() == out.resolve() or source.samefile(out)
    except OSError:
        return False


def _flush(temporary: Path) -> None:
    """Onto the disk before the rename: else a power cut could leave an empty file with the right name."""
    with temporary.open("rb+") as file:
        os.fsync(file.fileno())


def _sentence(error: OSError) -> str:
    """What to do, with no path in it: a file name may itself identify somebody."""
    if isinstance(error, FileNotFoundError):
        return "The folder for the output is not there. Make it first, or choose another."
    if isinstance(error, PermissionError):
        return (
            "The output folder or file can not be written to. Choose a folder that you may write in, or close the file."
        )
    if isinstance(error, (IsADirectoryError, NotADirectoryError)):
        return "A folder stands where the output file should go. Choose another name."
    return f"The output could not be written whole ({error.strerror or 'disk error'}), so it was not written."
