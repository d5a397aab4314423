"""A written copy in, Leaks out: what should be gone and is not.

It shares no code with what reads and writes documents: a fault there must not be blind here too. It looks at the copy
as parts and bytes, each decoded in every way that a program could decode it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

from pubcheck.errors import UnreadableError
from pubcheck.model import Edit, Leak
from pubcheck.verify.elsewhere import elsewhere as elsewhere
from pubcheck.verify.needles import Needles, of_edits, of_texts
from pubcheck.verify.search import Nature, Unread, View, leaks
from pubcheck.verify.views import Budget, of_blob


def survivors(
    out: Path, edits: Sequence[Edit], *, kept: Iterable[str] = (), made: Sequence[Edit] = ()
) -> tuple[Leak, ...]:
    """What of these edits' texts, or of their identifying parts, is still anywhere in the copy.

    `kept`: texts that were decided to stay; what stands inside one of them is no leak. Everyday words are looked for
    only where they stood. `made`: all edits of the copy, where it has more for the same words. A part that could not
    be opened is itself a Leak of the kind "unread".
    """
    return _searched(out, of_edits(edits, kept, made))


def against(out: Path, known: Iterable[tuple[str, str]], *, kept: Iterable[str] = ()) -> tuple[Leak, ...]:
    """The same for a copy that anybody made by hand: `known` are texts with their kinds, from a key or a document."""
    return _searched(out, of_texts(known, kept))


def teller(known: Iterable[tuple[str, str]]) -> Callable[[str], bool]:
    """Asks of a text that a person wrote whether it holds any of these, a part of one that identifies, or one in
    another form. It costs nothing until it is asked."""
    needles = cache(lambda: of_texts(tuple(known)))
    return lambda text: bool(leaks([View("", "", text)], needles()))


def unproved(out: Path) -> tuple[str, ...]:
    """The pages of a copy that are pictures which nothing here could read: what they show is not proved."""
    data = _loaded(out)
    if b"%PDF-" not in data[:1024]:
        return ()
    from pubcheck.verify.pdf import unproved as pages

    return tuple(f"page {number}" for number in pages(data))


def _loaded(out: Path) -> bytes:
    try:
        return out.read_bytes()
    except OSError:
        raise UnreadableError("The copy could not be read back, so nothing proves that it is clean.") from None


def _searched(out: Path, needles: Needles) -> tuple[Leak, ...]:
    return leaks(_views(_loaded(out), out.name), needles)


def _views(data: bytes, name: str) -> Iterator[View | Unread]:
    # Its ending says what kind of file it is, whoever is called "Doc".
    yield View("(file name)", "in the file's own name", Path(name).stem, Nature.VALUE)
    yield from of_blob(data, "(the file)", Budget())
