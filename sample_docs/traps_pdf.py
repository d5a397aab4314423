"""A folder in, small invented PDFs out: one for each place in a PDF where a name hides, or is hard to take out.

Every file holds NAME once, in the place that it is called after, and the sentence SEEN in plain sight.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pikepdf
from pikepdf import Array, Dictionary, Name, String

NAME = "Tamsin Orrelwood"
SEEN = "The panel met four times."


_WIDTHS = {"m": 833, "i": 222, "l": 222, "r": 333, "w": 722, " ": 278, "T": 611, "s": 500, "O": 778, "B": 667}


class Trap(NamedTuple):
    """`surface`: where pubcheck must say that it found NAME. `drawn`: whether the name is on a page."""

    name: str
    surface: str
    drawn: bool
    build: Callable[[pikepdf.Pdf, pikepdf.Page], None]


def _start(*, lines: int = 1) -> tuple[pikepdf.Pdf, pikepdf.Page]:
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(595, 842))
    page.obj.Resources = Dictionary(Font=Dictionary(F1=_helvetica()))
    page.obj.Contents = pdf.make_stream(f"BT /F1 12 Tf 72 760 Td ({SEEN}) Tj ET\n".encode() * lines)
    return pdf, page


def _helvetica() -> Dictionary:
    return Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)


def _draw(pdf: pikepdf.Pdf, page: pikepdf.Page, content: str | bytes) -> None:
    more = content.encode("latin-1") if isinstance(content, str) else content
    page.obj.Contents = pdf.make_stream(page.obj.Contents.read_bytes() + b"\n" + more)


def _line(text: str, y: int = 700) -> str:
    return f"BT /F1 12 Tf 72 {y} Td ({text}) Tj ET"


def _note(pdf: pikepdf.Pdf, page: pikepdf.Page, **entries: object) -> Dictionary:
    note = Dictionary(Type=Name.Annot, Rect=[72, 600, 200, 620], **entries)
    made = pdf.make_indirect(note)
    page.obj.Annots = pdf.make_indirect(Array([*page.obj.get("/Annots", Array()), made]))
    return made


def body(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    _draw(pdf, page, _line(f"Seen at home with {NAME} on the visit."))


def kerned(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    letters = " ".join(f"({letter}) {20 * (n % 3) - 15}" for n, letter in enumerate(NAME))
    _draw(pdf, page, f"BT /F1 12 Tf 72 700 Td [ (Seen with ) {letters} ( at home.)] TJ ET")


def placed_letters(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    steps, back = [], 0.0
    for letter in NAME:
        steps.append(f"{back:.3f} 0 Td ({letter}) Tj")
        back = _WIDTHS.get(letter, 556) * 0.012
    _draw(pdf, page, f"BT /F1 12 Tf 72 700 Td {' '.join(steps)} {back + 3:.3f} 0 Td (came to the door.) Tj ET")


def drawn_twice(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    _draw(pdf, page, _line(NAME) + f" BT /F1 12 Tf 72.3 700 Td ({NAME}) Tj ET")


def _two(first: str, second: str, y: int = 700) -> str:
    return f"BT /F1 12 Tf 14 TL 72 {y} Td ({first}) Tj T* ({second}) Tj ET"


def over_lines(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    first, last = NAME.split()
    lead = "The social worker wrote that on the second visit she had been let in at once by"
    rest = "who was alone with the baby, and that all was well then."
    _draw(pdf, page, _two(f"{lead} {first}", f"{last}, {rest}"))


def hyphenated(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    lead = "The social worker wrote that on the second visit she had been let in by"
    rest = "who was alone with the baby, and that all was well on that day."
    _draw(pdf, page, _two(f"{lead} {NAME[:12]}-", f"{NAME[12:]}, {rest}"))


def over_pages(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    first, last = NAME.split()
    lead = "On the second visit the social worker was let in at once, and she was let in by the"
    _draw(pdf, page, _two(lead, f"person that she had met before on the first of the visits, which was {first}", 200))
    second = pdf.add_blank_page(page_size=(595, 842))
    second.obj.Resources = page.obj.Resources
    second.obj.Contents = pdf.make_stream(
        f"BT /F1 12 Tf 14 TL 72 700 Td ({last}, who was alone with the baby.) Tj ET".encode()
    )


def turned(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    _draw(pdf, page, f"BT /F1 12 Tf 0 1 -1 0 300 300 Tm (Seen with {NAME} at home) Tj ET")


def rotated_page(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    page.obj.Rotate = 90
    _draw(pdf, page, _line(f"Seen with {NAME} at home."))


def justified(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    _draw(pdf, page, f"BT /F1 12 Tf 2.37 Tw 72 700 Td (She was seen with {NAME} at home on a visit.) Tj ET")


def underlined(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    wide = sum(_WIDTHS.get(letter, 556) for letter in NAME) * 0.012
    _draw(pdf, page, _line(f"Seen with {NAME} at home.") + f" 128.7 697.5 {wide:.2f} 0.7 re f")


def form(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    made = pdf.make_stream(_line(f"Seen with {NAME} at home.", 100).encode())
    made.Type, made.Subtype, made.BBox = Name.XObject, Name.Form, Array([0, 0, 595, 842])
    made.Resources = Dictionary(Font=Dictionary(F1=_helvetica()))
    page.obj.Resources.XObject = Dictionary(Fm1=made)
    _draw(pdf, page, "q 1 0 0 1 0 500 cm /Fm1 Do Q q 0.5 0 0 0.5 100 300 cm /Fm1 Do Q")


def form_in_form(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    form(pdf, page)
    outer = pdf.make_stream(b"q 1 0 0 1 0 -50 cm /Fm1 Do Q")
    outer.Type, outer.Subtype, outer.BBox = Name.XObject, Name.Form, Array([0, -800, 595, 842])
    outer.Resources = Dictionary(XObject=Dictionary(Fm1=page.obj.Resources.XObject.Fm1))
    page.obj.Resources.XObject = Dictionary(Fm2=outer)
    page.obj.Contents = pdf.make_stream(f"{_line(SEEN, 760)} q 1 0 0 1 0 500 cm /Fm2 Do Q".encode())


def _composite(pdf: pikepdf.Pdf, *, codes: dict[str, bytes], ranges: str) -> Dictionary:
    """A composite font with a CMap of its own: each letter has the code given."""
    used = sorted(codes.items(), key=lambda item: (len(item[1]), item[1]))
    cids = "\n".join(f"<{code.hex()}> {ord(letter)}" for letter, code in used)
    head = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap"
    cmap = pdf.make_stream(f"{head}\n{ranges}\n{len(used)} begincidchar\n{cids}\nendcidchar endcmap end end".encode())
    cmap.Type, cmap.CMapName = Name.CMap, Name("/Own-H")
    cmap.CIDSystemInfo = Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0)
    chars = "\n".join(f"<{code.hex()}> <{ord(letter):04x}>" for letter, code in used)
    unicode = pdf.make_stream(f"{head}\n{ranges}\n{len(used)} beginbfchar\n{chars}\nendbfchar endcmap end end".encode())
    descendant = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=Name.Helvetica,
        DW=600,
        CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
        FontDescriptor=Dictionary(
            Type=Name.FontDescriptor,
            FontName=Name.Helvetica,
            Flags=32,
            ItalicAngle=0,
            Ascent=718,
            Descent=-207,
            CapHeight=718,
            StemV=88,
            FontBBox=[-166, -225, 1000, 931],
        ),
    )
    return Dictionary(
        Type=Name.Font,
        Subtype=Name.Type0,
        BaseFont=Name.Helvetica,
        Encoding=cmap,
        ToUnicode=unicode,
        DescendantFonts=Array([pdf.make_indirect(descendant)]),
    )


def variable_codes(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    letters = sorted(set(NAME + "Sen with at home."))
    codes = {letter: bytes([n + 1]) if n % 2 else bytes([0x81, n + 1]) for n, letter in enumerate(letters)}
    ranges = "2 begincodespacerange\n<00> <7f>\n<8100> <81ff>\nendcodespacerange"
    page.obj.Resources.Font.F2 = _composite(pdf, codes=codes, ranges=ranges)
    text = b"".join(codes[letter] for letter in f"Seen with {NAME} at home.")
    _draw(pdf, page, b"BT /F2 12 Tf 72 700 Td <" + text.hex().encode() + b"> Tj ET")


def type3(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    letters = sorted(set(NAME + "Sen with at home."))
    glyphs = Dictionary()
    for n, _ in enumerate(letters):
        glyphs[f"/g{n}"] = pdf.make_stream(b"600 0 0 0 500 700 d1 50 0 400 600 re f")
    chars = "\n".join(f"<{n + 1:02x}> <{ord(letter):04x}>" for n, letter in enumerate(letters))
    ranges = "begincmap 1 begincodespacerange <00> <ff> endcodespacerange"
    unicode = f"{ranges} {len(letters)} beginbfchar\n{chars}\nendbfchar endcmap"
    page.obj.Resources.Font.F3 = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type3,
        FontBBox=[0, 0, 600, 700],
        FontMatrix=[0.001, 0, 0, 0.001, 0, 0],
        FirstChar=1,
        LastChar=len(letters),
        Widths=[600] * len(letters),
        CharProcs=glyphs,
        Encoding=Dictionary(Type=Name.Encoding, Differences=Array([1, *[Name(f"/g{n}") for n in range(len(letters))]])),
        ToUnicode=pdf.make_stream(unicode.encode()),
        Resources=Dictionary(),
    )
    text = bytes(letters.index(letter) + 1 for letter in f"Seen with {NAME} at home.")
    _draw(pdf, page, b"BT /F3 12 Tf 72 700 Td <" + text.hex().encode() + b"> Tj ET")


def actual_text(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    _draw(pdf, page, f"/Span <</ActualText ({NAME})>> BDC {_line('Seen with Mother at home.')} EMC")


def described(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    element = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Figure, Alt=String(f"A photograph of {NAME}")))
    pdf.Root.StructTreeRoot = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot, K=Array([element])))


def box(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    _draw(pdf, page, _line(f"Seen with {NAME} at home.") + " 0 g 127 697 101 13 re f")


def white(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    _draw(pdf, page, "1 g " + _line(NAME) + " 0 g")


def picture_over(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    image = pdf.make_stream(bytes(range(256)) * 3)
    image.Type, image.Subtype, image.Width, image.Height = Name.XObject, Name.Image, 16, 16
    image.ColorSpace, image.BitsPerComponent = Name.DeviceRGB, 8
    page.obj.Resources.XObject = Dictionary(Im1=image)
    _draw(pdf, page, _line(NAME) + " q 140 0 0 20 68 694 cm /Im1 Do Q")


def off_page(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    _draw(pdf, page, f"BT /F1 12 Tf 700 700 Td ({NAME}) Tj ET")


def invisible(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    _draw(pdf, page, f"BT /F1 12 Tf 3 Tr 72 700 Td ({NAME}) Tj 0 Tr ET")


def layer(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Notes")))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([group]), D=Dictionary(OFF=Array([group]), Order=Array([group])))
    page.obj.Resources.Properties = Dictionary(L1=group)
    _draw(pdf, page, f"/OC /L1 BDC {_line(NAME)} EMC")


def marked_to_redact(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    _draw(pdf, page, _line(NAME))
    _note(pdf, page, Subtype=Name.Redact, QuadPoints=[70, 712, 175, 712, 70, 696, 175, 696])


def comment(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    _note(pdf, page, Subtype=Name.Text, Contents=String(f"Ask {NAME} first"))


def comment_author(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    _note(pdf, page, Subtype=Name.Text, Contents=String("Checked."), T=String(NAME))


def link(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    target = String("https://files.example.org/" + NAME.replace(" ", "-"))
    _note(pdf, page, Subtype=Name.Link, A=Dictionary(S=Name.URI, URI=target))


def field(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    made = _note(pdf, page, Subtype=Name.Widget, FT=Name.Tx, T=String("who"), V=String(NAME))
    pdf.Root.AcroForm = Dictionary(Fields=Array([made]), DR=Dictionary(Font=Dictionary(Helv=_helvetica())))


def outline(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    root = pdf.make_indirect(Dictionary(Type=Name.Outlines, Count=1))
    entry = pdf.make_indirect(
        Dictionary(Title=String(f"What {NAME} said"), Parent=root, Dest=Array([page.obj, Name.Fit]))
    )
    root.First = root.Last = entry
    pdf.Root.Outlines = root


def attachment(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    pdf.attachments["notes.txt"] = pikepdf.AttachedFileSpec(
        pdf, f"Spoke with {NAME} today.".encode(), filename="notes.txt"
    )


def attachment_name(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    name = NAME.replace(" ", " ") + ".txt"
    pdf.attachments[name] = pikepdf.AttachedFileSpec(pdf, b"Nothing of note.", filename=name)


def properties(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    pdf.docinfo["/Author"] = NAME


def own_property(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    pdf.docinfo["/SubjectOfReview"] = NAME


def xmp(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    with pdf.open_metadata() as metadata:
        metadata["dc:title"] = f"Review about {NAME}"


def script(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String(f"app.alert('Ask {NAME}');"))


def private_data(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    page.obj.PieceInfo = Dictionary(Editor=Dictionary(Private=Dictionary(Note=String(f"with {NAME}"))))


def destination(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    names = Array([String(f"About {NAME}"), Array([page.obj, Name.Fit])])
    pdf.Root.Names = Dictionary(Dests=Dictionary(Names=names))


def field_picture(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    """A stamp whose words are in its picture alone."""
    look = pdf.make_stream(f"BT /F1 12 Tf 2 5 Td (Seen by {NAME}) Tj ET".encode())
    look.Type, look.Subtype, look.BBox = Name.XObject, Name.Form, Array([0, 0, 200, 20])
    look.Resources = Dictionary(Font=Dictionary(F1=_helvetica()))
    made = _note(pdf, page, Subtype=Name.Stamp, F=4, AP=Dictionary(N=look))
    made.Rect = Array([72, 600, 272, 620])


TRAPS: tuple[Trap, ...] = (
    *(
        Trap(each.__name__, "body", True, each)
        for each in (body, kerned, placed_letters, drawn_twice, over_lines, hyphenated)
    ),
    *(Trap(each.__name__, "body", True, each) for each in (over_pages, turned, rotated_page, justified, underlined)),
    *(Trap(each.__name__, "body", True, each) for each in (form, form_in_form, variable_codes, type3)),
    *(Trap(each.__name__, "covered", True, each) for each in (box, white, picture_over, marked_to_redact)),
    *(Trap(each.__name__, "hidden", True, each) for each in (off_page, invisible, layer)),
    Trap("actual_text", "alttext", False, actual_text),
    Trap("described", "alttext", False, described),
    Trap("comment", "comment", False, comment),
    Trap("comment_author", "comment", False, comment_author),
    Trap("link", "link", False, link),
    Trap("field", "field", False, field),
    Trap("outline", "link", False, outline),
    Trap("attachment", "embedded", False, attachment),
    Trap("attachment_name", "embedded", False, attachment_name),
    Trap("properties", "metadata", False, properties),
    Trap("own_property", "metadata", False, own_property),
    Trap("xmp", "metadata", False, xmp),
    Trap("script", "embedded", False, script),
    Trap("private_data", "hidden", False, private_data),
    Trap("destination", "hidden", False, destination),
    Trap("field_picture", "textbox", False, field_picture),
    Trap("earlier_version", "hidden", False, body),
)


def make(trap: Trap, folder: Path) -> Path:
    """The trap's file in `folder`. The same call gives the same bytes."""
    pdf, page = _start()
    trap.build(pdf, page)
    out = folder / f"{trap.name.replace('_', '-')}.pdf"
    held = io.BytesIO()
    pdf.save(held, deterministic_id=True)
    data = held.getvalue()
    if trap.name == "earlier_version":
        data = _revised(data)
    out.write_bytes(data)
    return out


def _revised(data: bytes) -> bytes:
    """The file with a later version of its page added behind it: the earlier one is still there."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        number = pdf.pages[0].obj.Contents.objgen[0]
        size, root = len(pdf.objects) + 1, pdf.Root.objgen[0]
    content = _line(SEEN, 760).encode()
    at = len(data)
    body = f"\n{number} 0 obj\n<</Length {len(content)}>>\nstream\n".encode() + content + b"\nendstream\nendobj\n"
    previous = int(data.rsplit(b"startxref", 1)[1].split()[0])
    xref = at + len(body)
    table = f"xref\n{number} 1\n{at + 1:010d} 00000 n \ntrailer\n<</Size {size} /Root {root} 0 R /Prev {previous}>>\n"
    return data + body + table.encode() + f"startxref\n{xref}\n%%EOF\n".encode()


def picture(path: Path, *, text: bool = False) -> None:
    """A page that is a picture; with `text`, a layer behind it of what a machine read."""
    pdf, page = _start(lines=0)
    page.obj.Contents = pdf.make_stream(b"")
    image = pdf.make_stream(zlib.compress(bytes(128 + (x * y) % 120 for y in range(300) for x in range(200))))
    image.Type, image.Subtype, image.Width, image.Height = Name.XObject, Name.Image, 200, 300
    image.ColorSpace, image.BitsPerComponent, image.Filter = Name.DeviceGray, 8, Name.FlateDecode
    page.obj.Resources.XObject = Dictionary(Im1=image)
    _draw(pdf, page, "q 595 0 0 842 0 0 cm /Im1 Do Q")
    if text:
        _draw(pdf, page, f"BT /F1 12 Tf 3 Tr 72 700 Td (Seen at home with {NAME} on the second of the visits.) Tj ET")
    pdf.save(path, deterministic_id=True)


def locked(path: Path) -> None:
    """A PDF that only opens with a password."""
    pdf, _ = _start()
    pdf.save(path, encryption=pikepdf.Encryption(user="open", owner="owner"))


def build(folder: Path) -> None:
    """One file for each kind of place, and one whose page is a picture."""
    folder.mkdir(parents=True, exist_ok=True)
    first = {trap.surface: trap for trap in reversed(TRAPS)}
    for surface, trap in sorted(first.items()):
        made = make(trap, folder)
        made.replace(folder / f"pdf-{surface}.pdf")
    picture(folder / "pdf-picture.pdf")


if __name__ == "__main__":
    build(Path(__file__).parent / "traps")
