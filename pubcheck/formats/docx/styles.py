"""A styles part in, what each style says of its text out: based-on chains and document defaults resolved."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from lxml import etree

from pubcheck.formats.docx.names import short

_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)
_OFF = frozenset({"0", "false", "off", "none"})


@dataclass(frozen=True, slots=True)
class Look:
    """What a style, or a run's own formatting, says; None and "" where it says nothing."""

    heading: int | None = None
    bold: bool | None = None
    vanish: bool | None = None
    size: float | None = None
    color: str = ""
    fill: str = ""
    highlight: str = ""
    num: str = ""
    level: int | None = None

    def over(self, under: Look) -> Look:
        """This, with what it leaves open taken from `under`."""
        return Look(
            self.heading if self.heading is not None else under.heading,
            self.bold if self.bold is not None else under.bold,
            self.vanish if self.vanish is not None else under.vanish,
            self.size if self.size is not None else under.size,
            self.color or under.color,
            self.fill or under.fill,
            self.highlight or under.highlight,
            self.num or under.num,
            self.level if self.level is not None else under.level,
        )


NONE = Look()


def on(node: etree._Element) -> bool:
    """Whether a toggle such as w:b is switched on."""
    return val(node).lower() not in _OFF


def val(node: etree._Element, name: str = "val") -> str:
    """The attribute of this name, in whichever namespace the file writes it."""
    for key, value in node.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return ""


def child(node: etree._Element | None, name: str) -> etree._Element | None:
    """The first child of this short name."""
    if node is not None:
        for found in node:
            if short(found.tag) == name:
                return found
    return None


def of_run(props: Iterable[etree._Element] | None) -> Look:
    """What w:rPr says by itself."""
    if props is None:
        return NONE
    bold = vanish = size = None
    color = fill = highlight = ""
    for node in props:
        match short(node.tag):
            case "w:b":
                bold = on(node)
            case "w:vanish" | "w:specVanish":
                vanish = on(node) or vanish is True
            case "w:sz":
                size = _half_points(val(node))
            case "w:color":
                color = val(node).lower()
            case "w:shd":
                fill = shade(node)
            case "w:highlight":
                highlight = val(node)
            case _:
                pass
    return Look(None, bold, vanish, size, color, fill, highlight)


def of_paragraph(props: etree._Element | None) -> Look:
    """What w:pPr says of outline level, list and shading (its w:rPr is the mark's, not the text's)."""
    heading = level = None
    num = fill = ""
    for node in props if props is not None else ():
        match short(node.tag):
            case "w:outlineLvl":
                heading = _heading(val(node))
            case "w:numPr":
                for part in node:
                    if short(part.tag) == "w:numId":
                        num = val(part)
                    elif short(part.tag) == "w:ilvl" and val(part).isdigit():
                        level = int(val(part))
            case "w:shd":
                fill = shade(node)
            case _:
                pass
    return Look(heading=heading, num=num, level=level, fill=fill)


def shade(node: etree._Element) -> str:
    """The colour that a w:shd gives, "" for none: a solid pattern shows its foreground."""
    pattern = val(node)
    colour = val(node, "color") if pattern == "solid" else val(node, "fill")
    if pattern == "solid" and colour.lower() in ("auto", ""):
        colour = "000000"
    return "" if colour.lower() in ("auto", "") else colour.lower()


def _half_points(value: str) -> float | None:
    try:
        return float(value.removesuffix("pt")) / (1 if value.endswith("pt") else 2)
    except ValueError:
        return None


def _heading(value: str) -> int:
    """Outline level 9 is body text."""
    return int(value) + 1 if value.isdigit() and int(value) < 9 else 0


class Styles:
    """Looks up what a style comes to. A chain of styles that bites its own tail ends where it does."""

    def __init__(self, root: etree._Element | None) -> None:
        self._nodes: dict[str, etree._Element] = {}
        self._known: dict[str, Look] = {}
        self.default_paragraph = ""
        self.base = NONE
        for node in root if root is not None else ():
            if short(node.tag) == "w:style":
                self._nodes.setdefault(val(node, "styleId"), node)
                if val(node, "type") == "paragraph" and val(node, "default") in ("1", "true", "on"):
                    self.default_paragraph = val(node, "styleId")
            elif short(node.tag) == "w:docDefaults":
                self.base = of_run(child(child(node, "w:rPrDefault"), "w:rPr"))

    def look(self, style: str) -> Look:
        """What the style says, its ancestors and the document defaults not yet under a paragraph's own settings."""
        if style not in self._known:
            self._known[style] = NONE
            chain: list[etree._Element] = []
            seen = set()
            at = style
            while at in self._nodes and at not in seen:
                seen.add(at)
                chain.append(self._nodes[at])
                parent = child(chain[-1], "w:basedOn")
                at = val(parent) if parent is not None else ""
            look = NONE
            for node in chain:
                look = look.over(_own(node))
            self._known[style] = look
        return self._known[style]

    def shades(self, style: str) -> bool:
        """Whether a table style gives any cell a colour: then the ground of its text is not known."""
        node = self._nodes.get(style)
        return node is not None and any(short(part.tag) == "w:shd" and shade(part) for part in node.iter())


def _own(node: etree._Element) -> Look:
    run = of_run(child(node, "w:rPr"))
    look = run.over(of_paragraph(child(node, "w:pPr")))
    name = child(node, "w:name")
    if look.heading is None and name is not None:
        found = _HEADING.fullmatch(val(name))
        if found:
            look = replace(look, heading=int(found.group(1)))
        elif val(name).lower() == "title":
            look = replace(look, heading=1)
    return look
