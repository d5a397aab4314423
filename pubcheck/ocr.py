"""A picture in, the words that a machine reads in it out, each with its place.

The engine is an extra, `pubcheck[ocr]`: one wheel with its models inside, so that nothing is fetched. Where it is not
installed nothing is read, and what is a picture stays unread. A machine misreads: what it read is never called whole.
"""

from __future__ import annotations

import importlib.util
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from PIL.Image import Image

SCALE = 150 / 72  # pixels for a point of the page: small print is still read, and a page takes seconds
_LONGEST = 4000  # pixels of a side; the engine makes larger pictures smaller itself


class Word(NamedTuple):
    """One word as it was read. The box is in pixels from the top left; `line` counts the lines of the picture."""

    text: str
    line: int
    x0: float
    y0: float
    x1: float
    y1: float


@lru_cache(maxsize=1)
def at_hand() -> bool:
    """Whether an engine is installed. Costs no import of it."""
    return importlib.util.find_spec("rapidocr") is not None


@lru_cache(maxsize=1)
def _engine() -> Any:
    from rapidocr import RapidOCR

    settings = {"Global.log_level": "critical", "Global.use_cls": False, "Global.max_side_len": _LONGEST}
    return RapidOCR(params=settings)


def words(picture: Image) -> tuple[Word, ...]:
    """In reading order, line by line. Nothing where no engine is at hand or the picture shows no words."""
    if not at_hand():
        return ()
    import numpy

    read = _engine()(numpy.asarray(picture.convert("RGB"))[:, :, ::-1], return_word_box=True)
    if not read.txts:
        return ()
    return tuple(
        Word(text, n, *_box(corners))
        for n, line in enumerate(read.word_results)
        for text, _, corners in line
        if text.strip()
    )


def _box(corners: Any) -> tuple[float, float, float, float]:
    across, down = [float(x) for x, _ in corners], [float(y) for _, y in corners]
    return min(across), min(down), max(across), max(down)
