"""An invented name in, a small Word file with that name in one odd place out: one function for each reading trap.

`TRAPS` lists them; `one` makes the file for one trap, `every` one file with a name of its own in each place. All names
are invented, and no file tells anything of a child but that a name stands in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from sample_docs.docx_maker import Maker, field_code
from sample_docs.traps_docx_parts import PART_TRAPS
from sample_docs.traps_docx_text import (
    a_box,
    a_comment,
    a_control,
    a_link,
    a_note,
    a_story,
    a_table,
    alt,
    author,
    bearing,
    block_control,
    bookmark,
    branch,
    code_text,
    element,
    equation,
    field_data,
    form_help,
    format_author,
    gone,
    gone_row,
    hidden_style,
    looks,
    nested,
    nested_code,
    nfd,
    raw,
    row_control,
    ruby,
    signs,
    soft,
    split_runs,
    table_alt,
    vml,
    vml_box,
    within,
    word_art,
    wrapped,
)

Trap = tuple[str, Callable[[Maker, str], None]]
BODY, TABLE, TEXTBOX, FIELD, LINK, HIDDEN = "body", "table", "textbox", "field", "link", "hidden"
COVERED, REVISION, ALTTEXT, METADATA, COMMENT, NOTE = "covered", "revision", "alttext", "metadata", "comment", "note"


_WHITE = '<w:color w:val="FFFFFF"/>'
TRAPS: dict[str, Trap] = {
    "body": (BODY, lambda m, name: m.add(f"The worker met {name} at home.")),
    "split over runs": (BODY, split_runs),
    "a no-break space": (BODY, within("\u00a0")),
    "a tab between": (BODY, element("<w:tab/>")),
    "a line break between": (BODY, element("<w:br/>")),
    "a soft hyphen inside": (BODY, soft),
    "decomposed accents": (BODY, nfd),
    "spelt in signs": (BODY, signs),
    "a table cell": (TABLE, a_table),
    "a table in a table": (TABLE, nested),
    "a smart tag": (BODY, wrapped('<w:smartTag w:uri="urn:x" w:element="y">', "</w:smartTag>")),
    "custom XML in the text": (BODY, wrapped('<w:customXml w:uri="urn:x" w:element="y">', "</w:customXml>")),
    "a simple field's result": (BODY, wrapped('<w:fldSimple w:instr=" QUOTE ">', "</w:fldSimple>")),
    "a direction mark": (BODY, wrapped('<w:bdo w:val="ltr">', "</w:bdo>")),
    "inserted text": (BODY, wrapped('<w:ins w:id="5" w:author="x">', "</w:ins>")),
    "text moved here": (BODY, wrapped('<w:moveTo w:id="6" w:author="x">', "</w:moveTo>")),
    "a link's words": (BODY, wrapped('<w:hyperlink w:anchor="_Toc1">', "</w:hyperlink>")),
    "a content control of paragraphs": (BODY, block_control),
    "a content control of rows": (TABLE, row_control),
    "the base of a ruby": (BODY, ruby("base")),
    "the top of a ruby": (BODY, ruby("rt")),
    "an equation": (BODY, equation),
    "hidden text": (HIDDEN, looks("<w:vanish/>")),
    "hidden by a style": (HIDDEN, hidden_style),
    "type too small": (HIDDEN, looks('<w:sz w:val="1"/>')),
    "white on white": (COVERED, looks(_WHITE)),
    "black highlighting": (COVERED, looks('<w:highlight w:val="black"/>')),
    "black shading": (COVERED, looks('<w:shd w:val="clear" w:color="auto" w:fill="000000"/>')),
    "solid shading": (COVERED, looks('<w:shd w:val="solid" w:color="000000" w:fill="FFFFFF"/>')),
    "grey on grey": (COVERED, looks('<w:color w:val="808080"/><w:shd w:val="clear" w:fill="808080"/>')),
    "deleted text": (REVISION, gone("del")),
    "text moved away": (REVISION, gone("moveFrom")),
    "a deleted row": (REVISION, gone_row),
    "who inserted": (REVISION, author("ins")),
    "who changed the format": (REVISION, format_author),
    "a link's target": (LINK, a_link),
    "a link's pop-up": (LINK, bearing('<w:hyperlink w:anchor="_Toc1" w:tooltip="NAME">', "</w:hyperlink>")),
    "a field's code": (FIELD, lambda m, name: m.add(field_code(f' INCLUDETEXT "{name}.docx" '))),
    "a code in a code": (FIELD, nested_code),
    "words in a code": (FIELD, code_text),
    "a simple field's code": (
        FIELD,
        bearing('<w:fldSimple w:instr=" QUOTE &quot;NAME&quot; ">', "</w:fldSimple>"),
    ),
    "packed field data": (FIELD, field_data),
    "a form's help": (FIELD, form_help),
    "a choice in a list": (
        FIELD,
        a_control('<w:dropDownList><w:listItem w:displayText="NAME" w:value="1"/></w:dropDownList>'),
    ),
    "a control's title": (METADATA, a_control('<w:alias w:val="NAME"/>')),
    "a control's source": (METADATA, a_control('<w:dataBinding w:xpath="/x[@who=\'NAME\']" w:storeItemID="{0}"/>')),
    "a text box": (TEXTBOX, a_box),
    "an old text box": (TEXTBOX, vml_box),
    "the other branch": (TEXTBOX, branch),
    "decorated text": (TEXTBOX, word_art),
    "alternative text": (ALTTEXT, alt('id="2" name="Picture 2" descr="NAME at the door"')),
    "a drawing's title": (ALTTEXT, alt('id="3" name="Picture 3" title="NAME"')),
    "a drawing's name": (ALTTEXT, alt('id="4" name="NAME"')),
    "an old shape's text": (ALTTEXT, vml('alt="NAME"')),
    "an old shape's id": (ALTTEXT, vml('id="NAME"')),
    "a table's title": (ALTTEXT, table_alt("tblCaption")),
    "a table's description": (ALTTEXT, table_alt("tblDescription")),
    "a bookmark": (METADATA, bookmark),
    "a note in the code": (HIDDEN, raw("<!-- NAME -->")),
    "a processing instruction": (HIDDEN, raw("<?x NAME?>")),
    "stray text": (HIDDEN, raw("<w:p>NAME<w:r/></w:p>")),
    "an element of nobody's": (HIDDEN, raw('<q:q xmlns:q="urn:schemas-microsoft-com:q">NAME</q:q>')),
    "an attribute of nobody's": (METADATA, raw('<w:p q:q="NAME" xmlns:q="urn:schemas-microsoft-com:q"/>')),
    "who may edit": (METADATA, raw('<w:p><w:permStart w:id="1" w:ed="NAME"/><w:permEnd w:id="1"/></w:p>')),
    "a comment": (COMMENT, a_comment("Ask NAME.", "x")),
    "a comment's author": (COMMENT, a_comment("Ask.", "NAME")),
    "a footnote": (NOTE, a_note("footnote")),
    "an endnote": (NOTE, a_note("endnote")),
    "a header": ("header", a_story("header", 1, "default")),
    "a first-page header": ("header", a_story("header", 2, "first")),
    "an even-page footer": ("footer", a_story("footer", 3, "even")),
    **PART_TRAPS,
}

_FIRST = ("Oriel", "Tamsin", "Bevis", "Ottoline", "Perran", "Isolde", "Caspian", "Sidony", "Lowen", "Merryn")
_LAST = "bcdfghklmnprstvw"


def names() -> Iterator[str]:
    """Invented names, each with a surname that no other bears and no dictionary knows."""
    for number in range(len(_FIRST) * len(_LAST)):
        one, two = _LAST[number % len(_LAST)], _LAST[(number * 7 + number // len(_LAST)) % len(_LAST)]
        yield f"{_FIRST[number % len(_FIRST)]} {one.upper()}u{two}ie{one}{two}ard{_LAST[number // len(_LAST)]}"


def one(trap: str, name: str = "Oriel Tuvexby") -> bytes:
    """A file with one name in one place."""
    maker = Maker()
    maker.add("This is an invented document.")
    TRAPS[trap][1](maker, name)
    maker.add("It ends here.")
    return maker.bytes()


def every() -> tuple[bytes, dict[str, str]]:
    """One file with a name in each place, and which name stands where."""
    maker = Maker()
    planted = dict(zip(TRAPS, names(), strict=False))
    for trap, name in planted.items():
        TRAPS[trap][1](maker, name)
    return maker.bytes(), planted


def build(folder: Path) -> None:
    """One file for each kind of place (comments, headers, hidden text), with a name in every place of that kind."""
    folder.mkdir(parents=True, exist_ok=True)
    named = names()
    for surface in dict.fromkeys(surface for surface, _ in TRAPS.values()):
        maker = Maker()
        maker.add(f"An invented document. Whoever looks for the kind of place called {surface} finds names there.")
        for place, plant in TRAPS.values():
            if place == surface:
                plant(maker, next(named))
        maker.add("It ends here.")
        (folder / f"word-{surface}.docx").write_bytes(maker.bytes())
