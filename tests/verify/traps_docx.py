"""A .docx with one invented name in each place where Word, or a program that writes for Word, can keep one.

Each trap is a name found nowhere else in the file, so that a test can say exactly which place was missed.

Longer than a room should be: it is a table, a row for each place.
"""

from __future__ import annotations

import base64
import io
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
REL = "http://schemas.openxmlformats.org/package/2006/relationships"
DOC = "application/vnd.openxmlformats-officedocument.wordprocessingml"
NS = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14 w15"'
)
HEADS = "Brav Cald Dren Elth Farn Gorv Hask Ildr Jorv Kest Lund Morv Nark Orst Pelv Quan Rusk Selv Torv Ulth".split()
_TAILS = "ecki owyn ulsen imoth adzic ombra".split()
NAMES = [head + tail for tail in _TAILS for head in HEADS]


@dataclass
class Package:
    """What the traps fill: the body's paragraphs, the other parts, their types and relationships."""

    body: list[str] = field(default_factory=list)
    parts: dict[str, bytes] = field(default_factory=dict)
    types: dict[str, str] = field(default_factory=dict)
    links: list[tuple[str, str, str]] = field(default_factory=list)  # type, target, mode
    styles: list[str] = field(default_factory=list)
    settings: list[str] = field(default_factory=list)
    fonts: list[str] = field(default_factory=list)
    lists: list[str] = field(default_factory=list)
    footnotes: list[str] = field(default_factory=list)
    endnotes: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    core: list[str] = field(default_factory=list)
    app: list[str] = field(default_factory=list)
    custom: list[str] = field(default_factory=list)
    heads: dict[str, list[str]] = field(default_factory=dict)
    settings_links: list[tuple[str, str, str]] = field(default_factory=list)
    remark: bytes = b""
    left_over: list[bytes] = field(default_factory=list)

    def link(self, kind: str, target: str, mode: str = "") -> str:
        self.links.append((kind if "/" in kind else f"{R}/{kind}", target, mode))
        return f"rId{100 + len(self.links)}"


def p(inner: str) -> str:
    return f"<w:p>{inner}</w:p>"


def r(text: str, look: str = "") -> str:
    return f'<w:r>{f"<w:rPr>{look}</w:rPr>" if look else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'


def spelt(name: str) -> str:
    return p(r("It was said by ") + r(name) + r(" at the time."))


def xml(inner: str) -> bytes:
    return ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' + inner).encode()


def zipped(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def split_runs(n: str, k: Package) -> None:
    k.body.append(p(r("Seen by ") + r(n[:3], "<w:b/>") + r(n[3:5]) + r(n[5:], "<w:i/>") + r(".")))


def plain(n: str, k: Package) -> None:
    k.body.append(spelt(n))


def table(n: str, k: Package) -> None:
    k.body.append(f"<w:tbl><w:tr><w:tc>{p(r('Name'))}</w:tc><w:tc>{p(r(n))}</w:tc></w:tr></w:tbl>")


def nested_table(n: str, k: Package) -> None:
    inner = f"<w:tbl><w:tr><w:tc>{p(r(n))}</w:tc></w:tr></w:tbl>"
    k.body.append(f"<w:tbl><w:tr><w:tc>{inner}{p('')}</w:tc></w:tr></w:tbl>")


def head(kind: str) -> Callable[[str, Package], None]:
    def trap(n: str, k: Package) -> None:
        k.heads.setdefault(kind, []).append(spelt(n))

    return trap


def footnote(n: str, k: Package) -> None:
    k.footnotes.append(spelt(n))
    k.body.append(p(r("A note") + f'<w:r><w:footnoteReference w:id="{len(k.footnotes) + 1}"/></w:r>'))


def endnote(n: str, k: Package) -> None:
    k.endnotes.append(spelt(n))
    k.body.append(p(r("A note") + f'<w:r><w:endnoteReference w:id="{len(k.endnotes) + 1}"/></w:r>'))


def shape(inner: str, *, alt: str = "", title: str = "", name: str = "Box 1") -> str:
    said = f' descr="{alt}"' if alt else ""
    said += f' title="{title}"' if title else ""
    graphic = (
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
        '<wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="914400" cy="914400"/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>{inner}</w:txbxContent>'
        "</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>"
    )
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="914400" cy="914400"/>'
        f'<wp:docPr id="7" name="{name}"{said}/>{graphic}</wp:inline></w:drawing></w:r>'
    )


def textbox(n: str, k: Package) -> None:
    k.body.append(p(shape(spelt(n))))


def alt_text(n: str, k: Package) -> None:
    k.body.append(p(shape(p(""), alt=f"A photograph of {n} in the garden")))


def alt_title(n: str, k: Package) -> None:
    k.body.append(p(shape(p(""), title=f"Photograph of {n}")))


def shape_name(n: str, k: Package) -> None:
    k.body.append(p(shape(p(""), name=f"Picture {n}")))


def vml_box(n: str, k: Package) -> None:
    k.body.append(
        p(
            f'<w:r><w:pict><v:shape style="width:9pt"><v:textbox><w:txbxContent>{spelt(n)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>'
        )
    )


def watermark(n: str, k: Package) -> None:
    k.heads.setdefault("default", []).append(
        p(f'<w:r><w:pict><v:shape style="width:9pt"><v:textpath string="DRAFT {n}"/></v:shape></w:pict></w:r>')
    )


def fallback(n: str, k: Package) -> None:
    k.body.append(
        p(
            f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{shape(p(r("A box")))[5:-6]}</mc:Choice><mc:Fallback>'
            f"<w:pict><v:shape><v:textbox><w:txbxContent>{spelt(n)}</w:txbxContent></v:textbox></v:shape></w:pict>"
            "</mc:Fallback></mc:AlternateContent></w:r>"
        )
    )


def control(inside: str = "", text: str = "Mother") -> str:
    return f"<w:sdt><w:sdtPr>{inside}</w:sdtPr><w:sdtContent>{r(text)}</w:sdtContent></w:sdt>"


def control_text(n: str, k: Package) -> None:
    k.body.append(p(control(text=n)))


def control_title(n: str, k: Package) -> None:
    k.body.append(p(control(f'<w:alias w:val="Name of {n}"/>')))


def control_tag(n: str, k: Package) -> None:
    k.body.append(p(control(f'<w:tag w:val="{n}"/>')))


def control_choice(n: str, k: Package) -> None:
    k.body.append(p(control(f'<w:dropDownList><w:listItem w:displayText="{n}" w:value="1"/></w:dropDownList>')))


def data_binding(n: str, k: Package) -> None:
    k.body.append(p(control(f'<w:dataBinding w:xpath="/root/{n}[1]" w:storeItemID="{{0A}}"/>')))


def field_result(n: str, k: Package) -> None:
    k.body.append(
        p(
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> MERGEFIELD Name </w:instrText></w:r>'
            f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r(n)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        )
    )


def field_code(n: str, k: Package) -> None:
    k.body.append(
        p(
            f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> XE "{n[:4]}</w:instrText></w:r>'
            f'<w:r><w:instrText>{n[4:]}" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
        )
    )


def simple_field(n: str, k: Package) -> None:
    k.body.append(p(f'<w:fldSimple w:instr=" DOCPROPERTY {n} ">{r("x")}</w:fldSimple>'))


def form_field(n: str, k: Package) -> None:
    k.body.append(
        p(
            f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="Text1"/><w:textInput><w:default w:val="{n}"/>'
            "</w:textInput></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMTEXT </w:instrText></w:r>"
            f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r("none")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        )
    )


def link_text(n: str, k: Package) -> None:
    rid = k.link("hyperlink", "https://example.org/", "External")
    k.body.append(p(f'<w:hyperlink r:id="{rid}">{r(n)}</w:hyperlink>'))


def link_target(n: str, k: Package) -> None:
    rid = k.link("hyperlink", f"mailto:jo.{n.lower()}@example.org", "External")
    k.body.append(p(f'<w:hyperlink r:id="{rid}">{r("write")}</w:hyperlink>'))


def link_escaped(n: str, k: Package) -> None:
    rid = k.link("hyperlink", f"file:///C:/Cases/%{ord(n[0]):02X}{n[1:]}%20chronology.docx", "External")
    k.body.append(p(f'<w:hyperlink r:id="{rid}">{r("file")}</w:hyperlink>'))


def link_tip(n: str, k: Package) -> None:
    rid = k.link("hyperlink", "https://example.org/a", "External")
    k.body.append(p(f'<w:hyperlink r:id="{rid}" w:tooltip="Page of {n}">{r("page")}</w:hyperlink>'))


def comment_text(n: str, k: Package) -> None:
    number = len(k.comments)
    k.comments.append(f'<w:comment w:id="{number}" w:author="A" w:initials="A">{spelt(n)}</w:comment>')
    k.body.append(p(f'<w:commentRangeStart w:id="{number}"/>{r("here")}<w:commentRangeEnd w:id="{number}"/>'))


def comment_author(n: str, k: Package) -> None:
    k.comments.append(f'<w:comment w:id="{len(k.comments)}" w:author="Jo {n}" w:initials="J">{p(r("see"))}</w:comment>')


def inserted(n: str, k: Package) -> None:
    k.body.append(p(r("told ") + f'<w:ins w:id="1" w:author="A">{r(n)}</w:ins>'))


def deleted(n: str, k: Package) -> None:
    k.body.append(p(r("told ") + f'<w:del w:id="2" w:author="A"><w:r><w:delText>{n}</w:delText></w:r></w:del>'))


def half_deleted(n: str, k: Package) -> None:
    gone = f'<w:del w:id="3" w:author="A"><w:r><w:delText>{n[4:]}</w:delText></w:r></w:del>'
    k.body.append(p(r("told ") + r(n[:4]) + gone + r(" again")))


def moved(n: str, k: Package) -> None:
    k.body.append(p(f'<w:moveFrom w:id="4" w:author="A">{r(n)}</w:moveFrom>'))


def change_author(n: str, k: Package) -> None:
    k.body.append(p(f'<w:ins w:id="5" w:author="Jo {n}">{r("word")}</w:ins>'))


def hidden(n: str, k: Package) -> None:
    k.body.append(p(r(n, "<w:vanish/>")))


def white(n: str, k: Package) -> None:
    k.body.append(p(r(n, '<w:color w:val="FFFFFF"/>')))


def blackened(n: str, k: Package) -> None:
    k.body.append(p(r(n, '<w:color w:val="000000"/><w:highlight w:val="black"/>')))


def bookmark(n: str, k: Package) -> None:
    k.body.append(p(f'<w:bookmarkStart w:id="9" w:name="_{n}_history"/>{r("x")}<w:bookmarkEnd w:id="9"/>'))


def creator(n: str, k: Package) -> None:
    k.core.append(f"<dc:creator>Jo {n}</dc:creator>")


def modifier(n: str, k: Package) -> None:
    k.core.append(f"<cp:lastModifiedBy>j.{n.lower()}</cp:lastModifiedBy>")


def keywords(n: str, k: Package) -> None:
    k.core.append(f"<cp:keywords>neglect; {n}</cp:keywords>")


def doc_title(n: str, k: Package) -> None:
    k.core.append(f"<dc:title>Review of {n}</dc:title>")


def company(n: str, k: Package) -> None:
    k.app.append(f"<Company>{n} Associates</Company>")


def manager(n: str, k: Package) -> None:
    k.app.append(f"<Manager>{n}</Manager>")


def custom_value(n: str, k: Package) -> None:
    k.custom.append(f'name="Case"><vt:lpwstr>{n}</vt:lpwstr>')


def custom_name(n: str, k: Package) -> None:
    k.custom.append(f'name="{n} family"><vt:lpwstr>1</vt:lpwstr>')


def custom_xml(n: str, k: Package) -> None:
    k.parts["customXml/item1.xml"] = xml(f'<root xmlns="urn:example"><child>{n}</child></root>')
    k.link("customXml", "../customXml/item1.xml")


def custom_element(n: str, k: Package) -> None:
    k.parts["customXml/item2.xml"] = xml(f'<root xmlns="urn:example"><{n}>1</{n}></root>')
    k.link("customXml", "../customXml/item2.xml")


def custom_remark(n: str, k: Package) -> None:
    k.parts["customXml/item3.xml"] = xml(f'<root xmlns="urn:example"><!-- for {n} --><?made by {n}?></root>')
    k.link("customXml", "../customXml/item3.xml")


def wide_xml(n: str, k: Package) -> None:
    inner = f'<?xml version="1.0" encoding="UTF-16"?><root xmlns="urn:example"><child>{n}</child></root>'
    k.parts["customXml/item4.xml"] = inner.encode("utf-16")
    k.link("customXml", "../customXml/item4.xml")


def packed_xml(n: str, k: Package) -> None:
    inner = base64.b64encode(f"The review of the {n} family, chronology, page one".encode()).decode()
    k.parts["customXml/item5.xml"] = xml(f'<root xmlns="urn:example"><data>{inner}</data></root>')
    k.link("customXml", "../customXml/item5.xml")


def people(n: str, k: Package) -> None:
    k.parts["word/people.xml"] = xml(f'<w15:people {NS}><w15:person w15:author="Jo {n}"/></w15:people>')
    k.types["/word/people.xml"] = f"{DOC}.people+xml"
    k.link("http://schemas.microsoft.com/office/2011/relationships/people", "people.xml")


def doc_variable(n: str, k: Package) -> None:
    k.settings.append(f'<w:docVars><w:docVar w:name="family" w:val="{n}"/></w:docVars>')


def mail_merge(n: str, k: Package) -> None:
    k.settings_links.append((f"{R}/mailMergeSource", f"file:///C:/Cases/{n}.csv", "External"))
    k.settings.insert(
        0,
        '<w:mailMerge><w:mainDocumentType w:val="formLetters"/><w:dataType w:val="textFile"/>'
        '<w:query w:val="SELECT * FROM x"/><w:dataSource r:id="rId1"/></w:mailMerge>',
    )


def template(n: str, k: Package) -> None:
    k.settings_links.append((f"{R}/attachedTemplate", f"file:///C:/Users/{n.lower()}/review.dotx", "External"))
    k.settings.insert(0, f'<w:attachedTemplate r:id="rId{len(k.settings_links)}"/>')


def chart(n: str, k: Package) -> None:
    k.parts["word/charts/chart1.xml"] = xml(
        f"<c:chartSpace {NS}><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>Visits</a:t></a:r></a:p></c:rich></c:tx>"
        "</c:title><c:plotArea><c:barChart><c:ser><c:cat><c:strRef><c:f>Sheet1!$A$1</c:f><c:strCache>"
        f'<c:ptCount val="1"/><c:pt idx="0"><c:v>{n}</c:v></c:pt></c:strCache></c:strRef></c:cat></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>'
    )
    k.types["/word/charts/chart1.xml"] = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
    k.link("chart", "charts/chart1.xml")


def smart_art(n: str, k: Package) -> None:
    k.parts["word/diagrams/data1.xml"] = xml(
        f'<dgm:dataModel {NS}><dgm:ptLst><dgm:pt modelId="1"><dgm:t><a:bodyPr/><a:p><a:r><a:t>{n}</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>'
    )
    k.types["/word/diagrams/data1.xml"] = "application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml"
    k.link("diagramData", "diagrams/data1.xml")


def glossary(n: str, k: Package) -> None:
    k.parts["word/glossary/document.xml"] = xml(
        f"<w:glossaryDocument {NS}><w:docParts><w:docPart><w:docPartBody>{spelt(n)}</w:docPartBody></w:docPart></w:docParts></w:glossaryDocument>"
    )
    k.types["/word/glossary/document.xml"] = f"{DOC}.document.glossary+xml"
    k.link("glossaryDocument", "glossary/document.xml")


def sheet(n: str, k: Package) -> None:
    book = zipped(
        {
            "[Content_Types].xml": xml('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
            "xl/sharedStrings.xml": xml(
                f'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>{n}</t></si></sst>'
            ),
        }
    )
    k.parts["word/embeddings/Microsoft_Excel_Worksheet1.xlsx"] = book
    k.link("package", "embeddings/Microsoft_Excel_Worksheet1.xlsx")


def twice_packed(n: str, k: Package) -> None:
    inner = zipped({"word/document.xml": xml(f"<w:document {NS}><w:body>{spelt(n)}</w:body></w:document>")})
    k.parts["word/embeddings/Microsoft_Word_Document2.docx"] = zipped({"notes/old.docx": inner})
    k.link("package", "embeddings/Microsoft_Word_Document2.docx")


def ole(n: str, k: Package) -> None:
    body = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(range(256)) + n.encode("utf-16-le") + bytes(64)
    k.parts["word/embeddings/oleObject1.bin"] = body
    k.link("oleObject", "embeddings/oleObject1.bin")


def printer(n: str, k: Package) -> None:
    k.parts["word/printerSettings/printerSettings1.bin"] = (
        b"\x01\x00" + f"\\\\{n}-PC\\Printer".encode("utf-16-le") + bytes(90)
    )
    k.link("printerSettings", "printerSettings/printerSettings1.bin")


def jpeg(note: bytes) -> bytes:
    exif = b"Exif\x00\x00" + b"MM\x00*\x00\x00\x00\x08" + note + b"\x00"
    return (
        b"\xff\xd8\xff\xe1"
        + struct.pack(">H", len(exif) + 2)
        + exif
        + b"\xff\xdb\x00\x43\x00"
        + bytes(64)
        + b"\xff\xd9"
    )


def exif(n: str, k: Package) -> None:
    k.parts["word/media/image1.jpeg"] = jpeg(f"Photograph by Jo {n}".encode())
    k.link("image", "media/image1.jpeg")


def thumbnail(n: str, k: Package) -> None:
    k.parts["docProps/thumbnail.jpeg"] = jpeg(f"First page: the {n} family".encode())


def png_text(n: str, k: Package) -> None:
    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    pixels = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(b"\x00\x00"))
    said = chunk(b"zTXt", b"Comment\x00\x00" + zlib.compress(f"drawn by {n}, aged six".encode()))
    k.parts["word/media/image2.png"] = b"\x89PNG\r\n\x1a\n" + pixels[:25] + said + pixels[25:] + chunk(b"IEND", b"")
    k.link("image", "media/image2.png")


def style_name(n: str, k: Package) -> None:
    k.styles.append(
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="s9"><w:name w:val="{n} heading"/></w:style>'
    )


def style_id(n: str, k: Package) -> None:
    k.styles.append(f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{n}Quote"><w:name w:val="q"/></w:style>')


def list_text(n: str, k: Package) -> None:
    k.lists.append(
        f'<w:abstractNum w:abstractNumId="{len(k.lists)}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        f'<w:lvlText w:val="{n} %1"/></w:lvl></w:abstractNum>'
    )


def font_name(n: str, k: Package) -> None:
    k.fonts.append(f'<w:font w:name="{n} Handwriting"><w:altName w:val="Hand"/></w:font>')


def font_twice(n: str, k: Package) -> None:
    k.fonts.append(f'<w:font w:name="{n} Hand"><w:altName w:val="{n} Hand"/></w:font>')


def zero_width(n: str, k: Package) -> None:
    k.body.append(spelt("\u200b".join(n)))


def soft_hyphen(n: str, k: Package) -> None:
    k.body.append(spelt(n[:4] + "\u00ad" + n[4:]))


def soft_hyphen_sign(n: str, k: Package) -> None:
    k.body.append(p(r("told ") + f"<w:r><w:t>{n[:4]}</w:t><w:softHyphen/><w:t>{n[4:]}</w:t></w:r>"))


def fixed_hyphen(n: str, k: Package) -> None:
    k.body.append(p(r("told ") + f"<w:r><w:t>{n[:4]}</w:t><w:noBreakHyphen/><w:t>{n[4:]}</w:t></w:r>"))


def fixed_space(n: str, k: Package) -> None:
    k.body.append(spelt(f"Jo\u00a0{n}"))


def tab(n: str, k: Package) -> None:
    k.body.append(p(f"<w:r><w:t>{n[:4]}</w:t><w:tab/><w:t>{n[4:]}</w:t></w:r>"))


def accents(n: str, k: Package) -> None:
    k.body.append(spelt(unicodedata.normalize("NFD", n.replace("o", "ö").replace("e", "é"))))


def full_width(n: str, k: Package) -> None:
    k.body.append(spelt("".join(chr(ord(letter) + 0xFEE0) for letter in n)))


def capitals(n: str, k: Package) -> None:
    k.body.append(spelt(n.upper()))


def symbols(n: str, k: Package) -> None:
    drawn = "".join(f'<w:sym w:font="Symbol" w:char="F0{ord(letter):02X}"/>' for letter in n)
    k.body.append(p(f"<w:r>{drawn}</w:r>"))


def over_paragraphs(n: str, k: Package) -> None:
    k.body.extend([p(r("The child was seen by " + n[:4])), p(r(n[4:] + " and others."))])


def entities(n: str, k: Package) -> None:
    k.body.append(spelt("".join(f"&#x{ord(letter):X};" for letter in n)))


def cdata(n: str, k: Package) -> None:
    k.body.append(p(f"<w:r><w:t><![CDATA[{n}]]></w:t></w:r>"))


def ruby(n: str, k: Package) -> None:
    k.body.append(p(f"<w:r><w:ruby><w:rt>{r(n)}</w:rt><w:rubyBase>{r('child')}</w:rubyBase></w:ruby></w:r>"))


def formula(n: str, k: Package) -> None:
    k.body.append(p(f"<m:oMath><m:r><m:t>{n}</m:t></m:r></m:oMath>"))


def smart_tag(n: str, k: Package) -> None:
    k.body.append(
        p(
            f'<w:smartTag w:uri="urn:x" w:element="place"><w:smartTagPr><w:attr w:name="p" w:val="{n}"/></w:smartTagPr>{r("x")}</w:smartTag>'
        )
    )


def allowed_editor(n: str, k: Package) -> None:
    k.body.append(p(f'<w:permStart w:id="8" w:ed="AD\\jo.{n.lower()}"/>{r("x")}<w:permEnd w:id="8"/>'))


def chunk_html(n: str, k: Package) -> None:
    k.parts["word/afchunk1.htm"] = f"<html><body><p>told by {n[:3]}<b>{n[3:]}</b></p></body></html>".encode()
    k.body.append(f'<w:altChunk r:id="{k.link("aFChunk", "afchunk1.htm")}"/>')


def chunk_rtf(n: str, k: Package) -> None:
    k.parts["word/afchunk2.rtf"] = ("{\\rtf1\\ansi told by \\'" + f"{ord(n[0]):02x}{n[1:]} today}}").encode()
    k.body.append(f'<w:altChunk r:id="{k.link("aFChunk", "afchunk2.rtf")}"/>')


def old_comment(n: str, k: Package) -> None:
    k.parts["word/comments9.xml"] = xml(
        f'<w:comments {NS}><w:comment w:id="0" w:author="A">{spelt(n)}</w:comment></w:comments>'
    )


def part_name(n: str, k: Package) -> None:
    k.parts[f"word/media/{n}.txt"] = b"nothing"


def zip_remark(n: str, k: Package) -> None:
    k.remark = f"kept for {n}".encode()


def orphan(n: str, k: Package) -> None:
    k.left_over.append(xml(f"<w:document {NS}><w:body>{spelt(n)}</w:body></w:document>"))


TRAPS: dict[str, Callable[[str, Package], None]] = {
    each.__name__: each
    for each in (
        plain, split_runs, table, nested_table, footnote, endnote, textbox, vml_box, watermark, fallback, control_text,
        control_title, control_tag, control_choice, data_binding, field_result, field_code, simple_field, form_field,
        link_text, link_target, link_escaped, link_tip, comment_text, comment_author, inserted, deleted, half_deleted,
        moved, change_author, hidden, white, blackened, alt_text, alt_title, shape_name, bookmark, creator, modifier,
        keywords, doc_title, company, manager, custom_value, custom_name, custom_xml, custom_element, custom_remark,
        wide_xml, packed_xml, people, doc_variable, mail_merge, template, chart, smart_art, glossary, sheet,
        twice_packed, ole, printer, exif, thumbnail, png_text, style_name, style_id, list_text, font_name, font_twice,
        zero_width,        soft_hyphen, soft_hyphen_sign, fixed_hyphen, fixed_space, tab, accents, full_width, capitals, symbols,
        over_paragraphs, entities, cdata, ruby, formula, smart_tag, allowed_editor, chunk_html, chunk_rtf, old_comment,
        part_name, zip_remark, orphan,
    )
} | {"header": head("default"), "header_first": head("first"), "header_even": head("even"), "footer": head("footer")}  # fmt: skip
NAME_OF = dict(zip(TRAPS, NAMES, strict=False))


def build(only: str = "") -> bytes:
    """The whole package with every trap in it, or with one alone."""
    k = Package()
    k.body.append(p(r("A review in which nobody is named.")))
    for trap, fill in TRAPS.items():
        if only in ("", trap):
            fill(NAME_OF[trap], k)
    return _assembled(k)


def _assembled(k: Package) -> bytes:
    parts: dict[str, bytes] = {}
    types = {"/word/document.xml": f"{DOC}.document.main+xml", **k.types}

    def add(name: str, kind: str, root: str, inner: str, link: str) -> None:
        parts[f"word/{name}.xml"] = xml(f"<w:{root} {NS}>{inner}</w:{root}>")
        types[f"/word/{name}.xml"] = f"{DOC}.{kind}+xml"
        k.link(link, f"{name}.xml")

    sections = []
    for number, (kind, paragraphs) in enumerate(k.heads.items(), start=1):
        root = "ftr" if kind == "footer" else "hdr"
        name = f"footer{number}" if kind == "footer" else f"header{number}"
        parts[f"word/{name}.xml"] = xml(f"<w:{root} {NS}>{''.join(paragraphs)}</w:{root}>")
        types[f"/word/{name}.xml"] = f"{DOC}.{'footer' if kind == 'footer' else 'header'}+xml"
        rid = k.link("footer" if kind == "footer" else "header", f"{name}.xml")
        tag = "footerReference" if kind == "footer" else "headerReference"
        sections.append(f'<w:{tag} w:type="{"default" if kind == "footer" else kind}" r:id="{rid}"/>')
    if k.footnotes:
        notes = "".join(f'<w:footnote w:id="{n}">{note}</w:footnote>' for n, note in enumerate(k.footnotes, start=2))
        add("footnotes", "footnotes", "footnotes", notes, "footnotes")
    if k.endnotes:
        notes = "".join(f'<w:endnote w:id="{n}">{note}</w:endnote>' for n, note in enumerate(k.endnotes, start=2))
        add("endnotes", "endnotes", "endnotes", notes, "endnotes")
    if k.comments:
        add("comments", "comments", "comments", "".join(k.comments), "comments")
    normal = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    add("styles", "styles", "styles", normal + "".join(k.styles), "styles")
    add("settings", "settings", "settings", "".join(k.settings), "settings")
    add("fontTable", "fontTable", "fonts", "".join(k.fonts), "fontTable")
    if k.lists:
        add("numbering", "numbering", "numbering", "".join(k.lists), "numbering")
    if k.settings_links:
        parts["word/_rels/settings.xml.rels"] = _links(
            [(f"rId{n}", *link) for n, link in enumerate(k.settings_links, 1)]
        )
    parts["word/document.xml"] = xml(
        f"<w:document {NS}><w:body>{''.join(k.body)}<w:sectPr>{''.join(sections)}</w:sectPr></w:body></w:document>"
    )
    parts["word/_rels/document.xml.rels"] = _links([(f"rId{100 + n}", *link) for n, link in enumerate(k.links, 1)])
    roots = [("rId1", f"{R}/officeDocument", "word/document.xml", "")]
    properties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    if k.core:
        parts["docProps/core.xml"] = xml(
            f'<cp:coreProperties xmlns:cp="{properties}" xmlns:dc="http://purl.org/dc/elements/1.1/">{"".join(k.core)}</cp:coreProperties>'
        )
        types["/docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
        roots.append(
            (
                "rId2",
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                "docProps/core.xml",
                "",
            )
        )
    extended = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    if k.app:
        parts["docProps/app.xml"] = xml(f'<Properties xmlns="{extended}">{"".join(k.app)}</Properties>')
        types["/docProps/app.xml"] = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
        roots.append(("rId3", f"{R}/extended-properties", "docProps/app.xml", ""))
    if k.custom:
        own = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
        kinds = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
        inner = "".join(
            f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{n}" {each}</property>'
            for n, each in enumerate(k.custom, start=2)
        )
        parts["docProps/custom.xml"] = xml(f'<Properties xmlns="{own}" xmlns:vt="{kinds}">{inner}</Properties>')
        types["/docProps/custom.xml"] = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
        roots.append(("rId4", f"{R}/custom-properties", "docProps/custom.xml", ""))
    if "docProps/thumbnail.jpeg" in k.parts:
        roots.append(
            (
                "rId5",
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail",
                "docProps/thumbnail.jpeg",
                "",
            )
        )
    parts["_rels/.rels"] = _links(roots)
    parts.update(k.parts)
    defaults = "".join(
        f'<Default Extension="{ending}" ContentType="{kind}"/>'
        for ending, kind in {
            "rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml",
            "jpeg": "image/jpeg", "png": "image/png", "bin": "application/octet-stream", "htm": "text/html",
            "rtf": "application/rtf", "txt": "text/plain",
            "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        }.items()
    )  # fmt: skip
    overrides = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in types.items())
    content = (
        f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{defaults}{overrides}</Types>'
    )
    return _written({"[Content_Types].xml": xml(content), **parts}, k)


def _links(links: list[tuple[str, str, str, str]]) -> bytes:
    rows = "".join(
        f'<Relationship Id="{rid}" Type="{kind}" Target="{target}"{f" TargetMode={chr(34)}{mode}{chr(34)}" if mode else ""}/>'
        for rid, kind, target, mode in links
    )
    return xml(f'<Relationships xmlns="{REL}">{rows}</Relationships>')


def _written(parts: dict[str, bytes], k: Package) -> bytes:
    """The zip; entries that the index leaves out stand before the first one."""
    before = b""
    for body in k.left_over:
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        packed = packer.compress(body) + packer.flush()
        name = b"word/document.xml"
        before += struct.pack(
            "<4sHHHHHIIIHH", b"PK\x03\x04", 20, 0, 8, 0, 33, zlib.crc32(body), len(packed), len(body), len(name), 0
        )
        before += name + packed
    out = io.BytesIO()
    out.write(before)
    with zipfile.ZipFile(out, "a" if before else "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
        package.comment = k.remark
    return out.getvalue()
