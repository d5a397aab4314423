"""A run's formatting and the ground it stands on in; whether the eye sees it out.

Hidden: Word's own hidden text, or type too small to see. Covered: somebody tried to redact it, and the words are still
there: black highlighting, black shading on words, text in the colour of its ground.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum

from pubcheck.formats.docx.styles import Look

TINY = 1.0  # points
ALIKE = 1.2  # contrast ratio under which no eye tells text from ground
NEAR = 40  # of 255, in any of red, green and blue
_HEX = re.compile(r"[0-9a-f]{6}")
_HIGHLIGHTS = {
    "black": "000000",
    "blue": "0000ff",
    "cyan": "00ffff",
    "darkBlue": "00008b",
    "darkCyan": "008b8b",
    "darkGray": "a9a9a9",
    "darkGreen": "006400",
    "darkMagenta": "8b008b",
    "darkRed": "8b0000",
    "darkYellow": "808000",
    "green": "00ff00",
    "lightGray": "d3d3d3",
    "magenta": "ff00ff",
    "red": "ff0000",
    "white": "ffffff",
    "yellow": "ffff00",
}


class Seen(Enum):
    """What the eye makes of a run."""

    PLAIN = "plain"
    HIDDEN = "hidden"
    COVERED = "covered"


def seen(look: Look, ground: str | None) -> Seen:
    """`ground`: the colour behind the paragraph; None where it is not known (a text box, a shaded table style)."""
    if look.vanish or (look.size is not None and look.size <= TINY):
        return Seen.HIDDEN
    own = _HIGHLIGHTS.get(look.highlight, "") or look.fill
    back = own or ground
    if look.color in ("", "auto"):
        # Word turns automatic text white on dark shading, yet black words were given a black ground on purpose.
        return Seen.COVERED if own and _alike("000000", own) else Seen.PLAIN
    return Seen.COVERED if back is not None and _alike(look.color, back) else Seen.PLAIN


def may_conceal(looks: Iterable[Look], ground: str) -> bool:
    """Whether any mixture of these could hide or cover a word; `ground` is the colour of the page. No where `seen`
    would find every word plain; yes may be said in vain."""
    found = tuple(looks)
    if any(look.vanish or (look.size is not None and look.size <= TINY) for look in found):
        return True
    inks = {"000000", *(look.color for look in found)}
    grounds = {
        ground,
        "ffffff",
        *(look.fill for look in found),
        *(_HIGHLIGHTS.get(look.highlight, "") for look in found),
    }
    return any(_alike(ink, ground) for ink in inks for ground in grounds)


def _alike(one: str, other: str) -> bool:
    """Hardly any contrast and hardly another colour: yellow on white is faint, but it can be read."""
    if not _HEX.fullmatch(one) or not _HEX.fullmatch(other):
        return False
    apart = max(abs(int(one[at : at + 2], 16) - int(other[at : at + 2], 16)) for at in (0, 2, 4))
    return apart <= NEAR and _contrast(one, other) < ALIKE


def _contrast(one: str, other: str) -> float:
    """The WCAG contrast ratio of two colours: 1 is none, 21 is black on white."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    def linear(value: int) -> float:
        part = value / 255
        return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)

    red, green, blue = (linear(int(colour[at : at + 2], 16)) for at in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
