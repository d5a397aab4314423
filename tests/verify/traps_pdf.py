"""PDFs with one invented name each, in every place where a PDF can keep one.

Small files made by hand, object by object: no program that makes PDFs would make most of these on request.

Longer than a room should be: it is a table, a row for each place.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.verify.traps_docx import HEADS, jpeg


@dataclass
class Pdf:
    """What the traps fill. Objects 1 to 5 are catalogue, pages, page, content and font."""

    content: bytes = b"BT /F1 12 Tf 72 720 Td (A review in which nobody is named.) Tj ET"
    fonts: dict[str, str] = field(default_factory=dict)
    resources: list[str] = field(default_factory=list)
    catalogue: list[str] = field(default_factory=list)
    page: list[str] = field(default_factory=list)
    info: list[str] = field(default_factory=list)
    objects: list[bytes] = field(default_factory=list)
    filter: str = ""
    after: bytes = b""

    def add(self, body: str | bytes) -> int:
        self.objects.append(body.encode("latin-1") if isinstance(body, str) else body)
        return 5 + len(self.objects)

    def stream(self, entries: str, data: bytes, *, pack: bool = False) -> int:
        if pack:
            data, entries = zlib.compress(data), entries + " /Filter /FlateDecode"
        return self.add(f"<< {entries} /Length {len(data)} >>\nstream\n".encode("latin-1") + data + b"\nendstream")

    def draw(self, operators: str | bytes) -> None:
        self.content += b"\n" + (operators.encode("latin-1") if isinstance(operators, str) else operators)


def wide(text: str) -> str:
    return "<" + ("\ufeff" + text).encode("utf-16-be").hex() + ">"


def said(text: str, y: int = 680) -> str:
    return f"BT /F1 12 Tf 72 {y} Td ({text}) Tj ET"


def plain(n: str, k: Pdf) -> None:
    k.draw(said(f"It was said by {n} then."))


def kerned(n: str, k: Pdf) -> None:
    k.draw(f"BT /F1 12 Tf 72 680 Td [(told {n[:2]}) -12 ({n[2:5]}) 31.5 ({n[5:]}) -240 (again)] TJ ET")


def letter_by_letter(n: str, k: Pdf) -> None:
    k.draw("BT /F1 12 Tf 72 680 Td " + " 7.2 0 Td ".join(f"({letter}) Tj" for letter in n) + " ET")


def two_strings(n: str, k: Pdf) -> None:
    k.draw(f"BT /F1 12 Tf 72 680 Td (told {n[:4]}) Tj ({n[4:]} again) Tj ET")


def two_fonts(n: str, k: Pdf) -> None:
    k.fonts["F2"] = "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>"
    k.draw(f"BT /F1 12 Tf 72 680 Td (told {n[:4]}) Tj /F2 12 Tf ({n[4:]}) Tj ET")


def two_lines(n: str, k: Pdf) -> None:
    k.draw(f"BT /F1 12 Tf 14 TL 72 680 Td (The child was seen by {n[:3]}-) Tj T* ({n[3:]} and others.) Tj ET")


def hexadecimal(n: str, k: Pdf) -> None:
    k.draw(f"BT /F1 12 Tf 72 680 Td <{n.encode().hex()}> Tj ET")


def octal(n: str, k: Pdf) -> None:
    k.draw("BT /F1 12 Tf 72 680 Td (" + "".join(f"\\{ord(letter):03o}" for letter in n) + ") Tj ET")


def broken_literal(n: str, k: Pdf) -> None:
    k.draw(f"BT /F1 12 Tf 72 680 Td ({n[:4]}\\\n{n[4:]}) Tj ET")


def form(n: str, k: Pdf) -> None:
    box = "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F1 5 0 R >> >>"
    number = k.stream(box, said(n).encode(), pack=True)
    k.resources.append(f"/XObject << /X1 {number} 0 R >>")
    k.draw("/X1 Do")


def form_in_form(n: str, k: Pdf) -> None:
    inner = k.stream("/Type /XObject /Subtype /Form /BBox [0 0 600 800]", said(n).encode(), pack=True)
    box = f"/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /X2 {inner} 0 R >> >>"
    k.resources.append(f"/XObject << /X1 {k.stream(box, b'q /X2 Do Q')} 0 R >>")
    k.draw("/X1 Do")


def pattern(n: str, k: Pdf) -> None:
    tile = "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 99 99] /XStep 99 /YStep 99"
    number = k.stream(f"{tile} /Resources << /Font << /F1 5 0 R >> >>", said(n, 10).encode())
    k.resources.append(f"/Pattern << /P1 {number} 0 R >>")
    k.draw("/Pattern cs /P1 scn 0 0 99 99 re f")


def actual_text(n: str, k: Pdf) -> None:
    k.draw(f"/Span << /ActualText ({n}) >> BDC BT /F1 12 Tf 72 680 Td (Mother) Tj ET EMC")


def actual_text_wide(n: str, k: Pdf) -> None:
    k.draw(f"/Span << /ActualText {wide(n)} >> BDC BT /F1 12 Tf 72 680 Td (Mother) Tj ET EMC")


def property_list(n: str, k: Pdf) -> None:
    k.resources.append(f"/Properties << /MC0 << /ActualText ({n}) >> >>")
    k.draw("/Span /MC0 BDC BT /F1 12 Tf 72 680 Td (Mother) Tj ET EMC")


def structure(n: str, k: Pdf) -> None:
    element = k.add(f"<< /Type /StructElem /S /Figure /Alt (A photograph of {n}) >>")
    k.catalogue.append(f"/StructTreeRoot << /Type /StructTreeRoot /K {element} 0 R >>")


def structure_title(n: str, k: Pdf) -> None:
    element = k.add(f"<< /Type /StructElem /S /Sect /T {wide(n)} /E (x) >>")
    k.catalogue.append(f"/StructTreeRoot << /Type /StructTreeRoot /K {element} 0 R >>")


def hidden_layer(n: str, k: Pdf) -> None:
    layer = k.add("<< /Type /OCG /Name (Notes) >>")
    k.catalogue.append(f"/OCProperties << /OCGs [{layer} 0 R] /D << /OFF [{layer} 0 R] >> >>")
    k.resources.append(f"/Properties << /L1 {layer} 0 R >>")
    k.draw(f"/OC /L1 BDC {said(n)} EMC")


def layer_name(n: str, k: Pdf) -> None:
    layer = k.add(f"<< /Type /OCG /Name (Notes on {n}) >>")
    k.catalogue.append(f"/OCProperties << /OCGs [{layer} 0 R] /D << >> >>")


def invisible(n: str, k: Pdf) -> None:
    k.draw(f"BT 3 Tr /F1 12 Tf 72 680 Td ({n}) Tj 0 Tr ET")


def white(n: str, k: Pdf) -> None:
    k.draw(f"1 g {said(n)} 0 g")


def under_a_box(n: str, k: Pdf) -> None:
    k.draw(f"{said(n)} 0 g 70 676 200 16 re f")


def off_the_page(n: str, k: Pdf) -> None:
    k.draw(f"BT /F1 12 Tf 72 -300 Td ({n}) Tj ET")


def clipped(n: str, k: Pdf) -> None:
    k.draw(f"q 0 0 1 1 re W n {said(n)} Q")


def annotation(entries: str) -> Callable[[str, Pdf], None]:
    def trap(n: str, k: Pdf) -> None:
        number = k.add(f"<< /Type /Annot /Rect [72 600 200 620] {entries.replace('NAME', n)} >>")
        k.page.append(f"/Annots [{number} 0 R]")

    return trap


def appearance(n: str, k: Pdf) -> None:
    box = "/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F1 5 0 R >> >>"
    drawn = k.stream(box, f"BT /F1 9 Tf 2 2 Td ({n}) Tj ET".encode(), pack=True)
    number = k.add(f"<< /Type /Annot /Subtype /Stamp /Rect [72 600 200 620] /AP << /N {drawn} 0 R >> >>")
    k.page.append(f"/Annots [{number} 0 R]")


def outline(n: str, k: Pdf) -> None:
    item = 6 + len(k.objects)
    k.add(f"<< /Title (History of {n}) /Parent {item + 1} 0 R /Dest [3 0 R /Fit] >>")
    k.add(f"<< /Type /Outlines /First {item} 0 R /Last {item} 0 R /Count 1 >>")
    k.catalogue.append(f"/Outlines {item + 1} 0 R")


def attach(k: Pdf, name: str, data: bytes) -> None:
    file = k.stream("/Type /EmbeddedFile", data, pack=True)
    spec = k.add(f"<< /Type /Filespec /F ({name}) /EF << /F {file} 0 R >> >>")
    k.catalogue.append(f"/Names << /EmbeddedFiles << /Names [(1) {spec} 0 R] >> >>")


def attachment(n: str, k: Pdf) -> None:
    attach(k, "notes.txt", f"Called on {n} twice.".encode())


def attachment_name(n: str, k: Pdf) -> None:
    attach(k, f"{n} chronology.txt", b"nothing")


def attached_word(n: str, k: Pdf) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="urn:w"><w:p><w:t>{n[:4]}</w:t><w:t>{n[4:]}</w:t></w:p></w:document>',
        )
    attach(k, "old.docx", out.getvalue())


def attached_pdf(n: str, k: Pdf) -> None:
    inner = Pdf()
    kerned(n, inner)
    attach(k, "old.pdf", written(inner))


def form_field(entries: str) -> Callable[[str, Pdf], None]:
    def trap(n: str, k: Pdf) -> None:
        number = k.add(f"<< /FT /Tx /Subtype /Widget /Rect [72 500 200 520] {entries.replace('NAME', n)} >>")
        k.catalogue.append(f"/AcroForm << /Fields [{number} 0 R] >>")

    return trap


def script(n: str, k: Pdf) -> None:
    k.catalogue.append(f"/OpenAction << /S /JavaScript /JS (app.alert\\('{n}'\\)) >>")


def destination(n: str, k: Pdf) -> None:
    k.catalogue.append(f"/Dests << /{n} [3 0 R /Fit] >>")


def page_label(n: str, k: Pdf) -> None:
    k.catalogue.append(f"/PageLabels << /Nums [0 << /P ({n} ) /S /D >>] >>")


def info(n: str, k: Pdf) -> None:
    k.info.append(f"/Author (Jo {n})")


def info_own(n: str, k: Pdf) -> None:
    k.info.append(f"/{n} (1)")


def info_wide(n: str, k: Pdf) -> None:
    k.info.append(f"/Title {wide(n)}")


def xmp(n: str, k: Pdf) -> None:
    packet = f'<?xpacket begin="" id="W5M0"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><creator>{n}</creator></x:xmpmeta><?xpacket end="w"?>'
    k.catalogue.append(f"/Metadata {k.stream('/Type /Metadata /Subtype /XML', packet.encode())} 0 R")


def private(n: str, k: Pdf) -> None:
    k.page.append(f"/PieceInfo << /Editor << /Private << /Owner ({n}) >> >> >>")


def resource_name(n: str, k: Pdf) -> None:
    k.fonts[n] = "5 0 R"
    k.draw(f"BT /{n} 12 Tf 72 680 Td (Mother) Tj ET")


def font_name(n: str, k: Pdf) -> None:
    k.fonts["F3"] = f"<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+{n}Hand /Encoding /WinAnsiEncoding >>"


def mapped(k: Pdf, cmap: str) -> int:
    return k.stream("", f"/CIDInit /ProcSet findresource begin begincmap {cmap} endcmap end".encode(), pack=True)


def _coded(n: str) -> tuple[str, list[str]]:
    """Letters numbered in the order in which they come, and the character map that says so."""
    letters = list(dict.fromkeys(n))
    rows = " ".join(f"<{number + 1:02X}> <{ord(letter):04X}>" for number, letter in enumerate(letters))
    codes = [f"{letters.index(letter) + 1:02X}" for letter in n]
    return f"1 begincodespacerange <00> <FF> endcodespacerange {len(letters)} beginbfchar {rows} endbfchar", codes


def own_codes(n: str, k: Pdf) -> None:
    cmap, codes = _coded(n)
    k.fonts["F4"] = (
        f"<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Sub /FirstChar 1 /LastChar 1 /Widths [500] /ToUnicode {mapped(k, cmap)} 0 R >>"
    )
    k.draw(f"BT /F4 12 Tf 72 680 Td <{''.join(codes)}> Tj ET")


def type_three(n: str, k: Pdf) -> None:
    cmap, codes = _coded(n)
    shape = k.stream("", b"500 0 d0 0 0 400 400 re f")
    glyphs = " ".join(f"/g{number}" for number in range(1, len(n) + 1))
    procs = " ".join(f"/g{number} {shape} 0 R" for number in range(1, len(n) + 1))
    k.fonts["F5"] = (
        f"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 500 500] /FontMatrix [.001 0 0 .001 0 0] /FirstChar 1 /LastChar {len(n)} "
        f"/Widths [{'500 ' * len(n)}] /CharProcs << {procs} >> /Encoding << /Differences [1 {glyphs}] >> /ToUnicode {mapped(k, cmap)} 0 R >>"
    )
    k.draw(f"BT /F5 12 Tf 72 680 Td <{''.join(codes)}> Tj ET")


def _composite(k: Pdf, cmap: str, encoding: str = "/Identity-H") -> str:
    child = "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Sub /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>"
    return f"<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Sub /Encoding {encoding} /DescendantFonts [{child}] /ToUnicode {mapped(k, cmap)} 0 R >>"


def two_bytes(n: str, k: Pdf) -> None:
    rows = "1 beginbfrange <0020> <007F> <0020> endbfrange"
    shifted = "".join(f"{ord(letter):04X}" for letter in n)
    k.fonts["F6"] = _composite(k, f"1 begincodespacerange <0000> <FFFF> endcodespacerange {rows}")
    k.draw(f"BT /F6 12 Tf 72 680 Td [<{shifted[:8]}> 20 <{shifted[8:]}>] TJ ET")


def mixed_lengths(n: str, k: Pdf) -> None:
    """Codes of one byte and of two in one string, as the character map's ranges say."""
    singles, doubles = n[::2], n[1::2]
    rows = " ".join(f"<{16 + i:02X}> <{ord(c):04X}>" for i, c in enumerate(singles))
    rows += " " + " ".join(f"<81{16 + i:02X}> <{ord(c):04X}>" for i, c in enumerate(doubles))
    cmap = f"2 begincodespacerange <00> <7F> <8100> <81FF> endcodespacerange {len(n)} beginbfchar {rows} endbfchar"
    encoding = k.stream(
        "/Type /CMap /CMapName /Own",
        b"begincmap 2 begincodespacerange <00> <7F> <8100> <81FF> endcodespacerange endcmap",
    )
    k.fonts["F7"] = _composite(k, cmap, f"{encoding} 0 R")
    codes = "".join(f"{16 + i // 2:02X}" if i % 2 == 0 else f"81{16 + i // 2:02X}" for i in range(len(n)))
    k.draw(f"BT /F7 12 Tf 72 680 Td <{codes}> Tj ET")


def ligature(n: str, k: Pdf) -> None:
    """One glyph that stands for two letters."""
    rest = " ".join(f"<{i + 1:02X}> <{ord(c):04X}>" for i, c in enumerate(n[2:]))
    cmap = f"1 begincodespacerange <00> <FF> endcodespacerange {len(n) - 1} beginbfchar <F0> <{ord(n[0]):04X}{ord(n[1]):04X}> {rest} endbfchar"
    k.fonts["F8"] = (
        f"<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Sub /FirstChar 1 /LastChar 1 /Widths [500] /ToUnicode {mapped(k, cmap)} 0 R >>"
    )
    k.draw(f"BT /F8 12 Tf 72 680 Td <F0{''.join(f'{i + 1:02X}' for i in range(len(n) - 2))}> Tj ET")


def differences(n: str, k: Pdf) -> None:
    named = " ".join(f"/{letter}" for letter in n)
    k.fonts["F9"] = f"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Differences [1 {named}] >> >>"
    k.draw("BT /F9 12 Tf 72 680 Td <" + "".join(f"{i + 1:02X}" for i in range(len(n))) + "> Tj ET")


def old_revision(n: str, k: Pdf) -> None:
    k.draw(said(n))
    k.after = b"REVISE"


def left_over_object(n: str, k: Pdf) -> None:
    k.add(f"<< /Old ({n}) >>")


def left_over_stream(n: str, k: Pdf) -> None:
    data = zlib.compress(f"BT /F1 12 Tf ({n}) Tj ET".encode())
    k.after = b"\n99 0 obj << /Length %d /Filter /FlateDecode >>\nstream\n" % len(data) + data + b"\nendstream endobj\n"


def remark(n: str, k: Pdf) -> None:
    k.after = f"\n% made for {n}\n".encode()


def packed_twice(n: str, k: Pdf) -> None:
    k.draw(said(n))
    k.filter = "[/ASCII85Decode /FlateDecode]"


def picture(n: str, k: Pdf) -> None:
    entries = "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /DCTDecode"
    number = k.stream(entries, jpeg(f"Photograph by Jo {n}".encode()))
    k.resources.append(f"/XObject << /X3 {number} 0 R >>")


def thumbnail(n: str, k: Pdf) -> None:
    entries = "/Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /DCTDecode"
    k.page.append(f"/Thumb {k.stream(entries, jpeg(f'Made of {n} here'.encode()))} 0 R")


def xfa(n: str, k: Pdf) -> None:
    data = f'<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><name>{n}</name></xdp:xdp>'.encode()
    k.catalogue.append(f"/AcroForm << /Fields [] /XFA {k.stream('', data, pack=True)} 0 R >>")


TRAPS: dict[str, Callable[[str, Pdf], None]] = {
    each.__name__: each
    for each in (
        plain, kerned, letter_by_letter, two_strings, two_fonts, two_lines, hexadecimal, octal, broken_literal, form,
        form_in_form, pattern, actual_text, actual_text_wide, property_list, structure, structure_title, hidden_layer,
        layer_name, invisible, white, under_a_box, off_the_page, clipped, appearance, outline, attachment,
        attachment_name, attached_word, attached_pdf, script, destination, page_label, info, info_own, info_wide, xmp,
        private, resource_name, font_name, own_codes, type_three, two_bytes, mixed_lengths, ligature, differences,
        old_revision, left_over_object, left_over_stream, remark, packed_twice, picture, thumbnail, xfa,
    )
} | {
    "note": annotation("/Subtype /Text /Contents (Ask NAME)"),
    "note_author": annotation("/Subtype /Text /Contents (x) /T (Jo NAME)"),
    "note_rich": annotation("/Subtype /FreeText /RC (<body><p>Ask <b>NAME</b></p></body>)"),
    "link": annotation("/Subtype /Link /A << /S /URI /URI (https://example.org/cases/NAME/1) >>"),
    "link_file": annotation("/Subtype /Link /A << /S /GoToR /F (NAME.pdf) /D [0 /Fit] >>"),
    "unapplied_redaction": annotation("/Subtype /Redact /OverlayText (NAME)"),
    "field_value": form_field("/T (a) /V (NAME)"),
    "field_name": form_field("/T (NAME)"),
    "field_tip": form_field("/T (a) /TU (Name of NAME)"),
    "field_choice": form_field("/T (a) /Opt [(NAME) (other)]"),
    "signed_by": form_field("/FT /Sig /T (s) /V << /Type /Sig /Filter /X /Name (Jo NAME) >>"),
}  # fmt: skip
# Short ones: a longer name would also be seen where only the bare bytes are looked at.
NAME_OF = dict(zip(TRAPS, [head + tail for tail in "ouyi" for head in HEADS], strict=False))


def build(trap: str) -> bytes:
    """One file with this trap alone."""
    k = Pdf()
    TRAPS[trap](NAME_OF[trap], k)
    return written(k)


def written(k: Pdf) -> bytes:
    fonts = " ".join(f"/{name} {font}" for name, font in {"F1": "5 0 R", **k.fonts}.items())
    content, packed = k.content, ""
    if k.filter:
        import base64

        content, packed = base64.a85encode(zlib.compress(content)) + b"~>", f" /Filter {k.filter}"
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {' '.join(k.catalogue)} >>".encode("latin-1"),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R {' '.join(k.page)} "
        f"/Resources << /Font << {fonts} >> {' '.join(k.resources)} >> >>".encode("latin-1"),
        f"<< /Length {len(content)}{packed} >>\nstream\n".encode() + content + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        *k.objects,
        f"<< /Producer (x) {' '.join(k.info)} >>".encode("latin-1"),
    ]
    out = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    if k.after not in (b"", b"REVISE"):
        out += k.after
    out += _index(places, 1, len(out), len(objects))
    if k.after == b"REVISE":
        # A second revision whose page shows something else: the first is still in the file.
        content = Pdf().content
        place = len(out)
        out += b"4 0 obj\n<< /Length %d >>\nstream\n" % len(content) + content + b"\nendstream\nendobj\n"
        first = out.rindex(b"xref\n", 0, out.rindex(b"startxref"))
        out += b"xref\n4 1\n%010d 00000 n \ntrailer << /Size %d /Root 1 0 R /Prev %d >>\nstartxref\n" % (
            place,
            len(objects) + 1,
            first,
        )
        out += b"%d\n%%%%EOF\n" % (out.rindex(b"xref\n4 1"))
    return out


def _index(places: list[int], first: int, at: int, last: int) -> bytes:
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1) + rows
    return table + b"trailer << /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(places) + 1,
        last,
        at,
    )
