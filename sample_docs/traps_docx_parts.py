"""An invented name in, that name planted in a part of a Word file beside its text (properties, charts, files) out."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable

from sample_docs.docx_maker import HEAD, OFFICE, SPACES, WML, Maker, paragraph

Trap = tuple[str, Callable[[Maker, str], None]]
META, EMBEDDED, LINK = "metadata", "embedded", "link"
_OPEN = "http://schemas.openxmlformats.org/"
_OX = "application/vnd.openxmlformats-officedocument."
_A = f'xmlns:a="{_OPEN}drawingml/2006/main"'


def _in(where: str, xml: str) -> Callable[[Maker, str], None]:
    """The name in a list of elements of the maker."""

    def plant(m: Maker, name: str) -> None:
        getattr(m, where).append(xml.replace("NAME", name).replace("WORD", name.replace(" ", "")))

    return plant


def _custom(xml: str) -> Callable[[Maker, str], None]:
    def plant(m: Maker, name: str) -> None:
        number = len(m.custom) + 2
        m.custom.append(xml.replace("NAME", name).replace("PID", str(number)))

    return plant


def _custom_xml(content: str) -> Callable[[Maker, str], None]:
    def plant(m: Maker, name: str) -> None:
        number = sum(part.startswith("customXml/") for part in m.parts) + 1
        text = content.replace("NAME", name).replace("WORD", name.replace(" ", ""))
        m.part(f"customXml/item{number}.xml", text, "application/xml")
        m.relate("customXml", f"../customXml/item{number}.xml")

    return plant


def _people(m: Maker, name: str) -> None:
    m.part(
        "word/people.xml", f'<w15:people {SPACES}><w15:person w15:author="{name}"/></w15:people>', f"{WML}people+xml"
    )
    m.relate("http://schemas.microsoft.com/office/2011/relationships/people", "people.xml")


def _template(m: Maker, name: str) -> None:
    kind = f"{OFFICE}attachedTemplate"
    m.settings.append('<w:attachedTemplate r:id="rId1"/>')
    m.settings_relations.append(
        f'<Relationship Id="rId1" Type="{kind}" Target="file:///C:/{name}/x.dotx" TargetMode="External"/>'
    )


def _glossary(m: Maker, name: str) -> None:
    inside = f"<w:docPartPr/><w:docPartBody>{paragraph(name)}</w:docPartBody>"
    body = f"<w:docParts><w:docPart>{inside}</w:docPart></w:docParts>"
    kind = f"{WML}document.glossary+xml"
    m.part("word/glossary/document.xml", f"{HEAD}<w:glossaryDocument {SPACES}>{body}</w:glossaryDocument>", kind)
    m.relate("glossaryDocument", "glossary/document.xml")


def _inline(inside: str, uri: str, props: str, number: int) -> str:
    """A drawing in the line of text."""
    return (
        f'<w:r><w:drawing><wp:inline><wp:extent cx="3000000" cy="2000000"/><wp:docPr id="{number}" {props}/>'
        f'<a:graphic><a:graphicData uri="{uri}">{inside}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    )


def chart(m: Maker, title: str, cached: str) -> str:
    """A chart part, and the paragraph that shows it; the part's name."""
    number = sum(part.startswith("word/charts/") for part in m.parts) + 1
    space = f'xmlns:c="{_OPEN}drawingml/2006/chart" {_A}'
    text = f"<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>{title}</a:t></a:r></a:p></c:rich></c:tx></c:title>"
    cache = f'<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>{cached}</c:v></c:pt></c:strCache>'
    series = (
        '<c:barChart><c:barDir val="col"/><c:ser><c:idx val="0"/><c:order val="0"/>'
        f"<c:cat><c:strRef><c:f>Sheet1!A2</c:f>{cache}</c:strRef></c:cat><c:val><c:numRef><c:f>Sheet1!B2</c:f><c:numCache>"
        '<c:ptCount val="1"/><c:pt idx="0"><c:v>3</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser>'
        '<c:axId val="1"/><c:axId val="2"/></c:barChart>'
    )
    xml = f"{HEAD}<c:chartSpace {space}><c:chart>{text}<c:plotArea>{series}</c:plotArea></c:chart></c:chartSpace>"
    m.part(f"word/charts/chart{number}.xml", xml, f"{_OX}drawingml.chart+xml")
    rid = m.relate("chart", f"charts/chart{number}.xml")
    uri = f"{_OPEN}drawingml/2006/chart"
    m.add(_inline(f'<c:chart xmlns:c="{uri}" r:id="{rid}"/>', uri, 'name="Chart 1"', 90 + number))
    return f"word/charts/chart{number}.xml"


def _smart_art(m: Maker, name: str) -> None:
    text = f"<dgm:t><a:bodyPr/><a:p><a:r><a:t>{name}</a:t></a:r></a:p></dgm:t>"
    points = f'<dgm:ptLst><dgm:pt modelId="1">{text}</dgm:pt></dgm:ptLst>'
    space = f'xmlns:dgm="{_OPEN}drawingml/2006/diagram" {_A}'
    m.part(
        "word/diagrams/data1.xml", f"<dgm:dataModel {space}>{points}</dgm:dataModel>", f"{_OX}drawingml.diagramData+xml"
    )
    m.relate("diagramData", "diagrams/data1.xml")


def zipped(parts: dict[str, str]) -> bytes:
    """A package of these parts."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), text)
    return target.getvalue()


def _workbook(m: Maker, name: str) -> None:
    space = f'xmlns="{_OPEN}spreadsheetml/2006/main"'
    book = zipped(
        {
            "[Content_Types].xml": f'<Types xmlns="{_OPEN}package/2006/content-types"/>',
            "xl/workbook.xml": f'<workbook {space}><sheets><sheet name="Sheet1" sheetId="1"/></sheets></workbook>',
            "xl/sharedStrings.xml": f"<sst {space}><si><r><t>{name[:4]}</t></r><r><t>{name[4:]}</t></r></si></sst>",
            "xl/worksheets/sheet1.xml": f'<worksheet {space}><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row>'
            "</sheetData></worksheet>",
        }
    )
    m.part("word/embeddings/Microsoft_Excel_Sheet1.xlsx", book, f"{_OX}spreadsheetml.sheet")
    m.relate("package", "embeddings/Microsoft_Excel_Sheet1.xlsx")


def _document(m: Maker, name: str) -> None:
    inner = Maker()
    inner.add(f"Inside is {name}.")
    m.part("word/embeddings/Microsoft_Word_Document1.docx", inner.bytes(), f"{_OX}wordprocessingml.document")
    m.relate("package", "embeddings/Microsoft_Word_Document1.docx")


def _chunk(suffix: str, kind: str, text: str) -> Callable[[Maker, str], None]:
    def plant(m: Maker, name: str) -> None:
        m.part(f"word/chunk{suffix}", text.replace("NAME", name), kind)
        rid = m.relate("aFChunk", f"chunk{suffix}")
        m.body.append(f'<w:altChunk r:id="{rid}"/>')

    return plant


def _printer(m: Maker, name: str) -> None:
    data = b"\x01\x00" + name.encode("utf-16-le") + b"\x00\x00\x07"
    m.part("word/printerSettings/printerSettings1.bin", data, f"{_OX}wordprocessingml.printerSettings")
    m.relate("printerSettings", "printerSettings/printerSettings1.bin")


def png(text: bytes = b"", size: int = 8) -> bytes:
    """A grey square with words in a text chunk."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    rows = zlib.compress(b"".join(b"\x00" + b"\x80" * size for _ in range(size)))
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", size, size, 8, 0, 0, 0, 0))
    words = chunk(b"tEXt", b"Author\x00" + text) if text else b""
    return b"\x89PNG\r\n\x1a\n" + head + words + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def jpeg(text: bytes) -> bytes:
    """The head of a JPEG with words in its EXIF and in a comment; no picture follows."""
    exif = b"Exif\x00\x00MM\x00*" + text
    note = b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif
    return b"\xff\xd8" + note + b"\xff\xda\x00\x02\xff\xd9"


def _picture(suffix: str, kind: str, make: Callable[[bytes], bytes]) -> Callable[[Maker, str], None]:
    def plant(m: Maker, name: str) -> None:
        number = sum(part.startswith("word/media/") for part in m.parts) + 1
        m.part(f"word/media/image{number}.{suffix}", make(name.encode()), kind)
        rid = m.relate("image", f"media/image{number}.{suffix}")
        shown = f'<pic:blipFill><a:blip r:embed="{rid}"/></pic:blipFill><pic:spPr/>'
        named = '<pic:nvPicPr><pic:cNvPr id="1" name="Picture 1"/><pic:cNvPicPr/></pic:nvPicPr>'
        uri = f"{_OPEN}drawingml/2006/picture"
        m.add(_inline(f"<pic:pic>{named}{shown}</pic:pic>", uri, 'name="Picture 1"', 70 + number))

    return plant


def _svg(m: Maker, name: str) -> None:
    m.part(
        "word/media/image99.svg", f'<svg xmlns="http://www.w3.org/2000/svg"><text>{name}</text></svg>', "image/svg+xml"
    )
    m.relate("image", "media/image99.svg")


def _part_name(m: Maker, name: str) -> None:
    m.part(f"customXml/{name.replace(' ', '_')}.xml", "<x/>", "application/xml")


def _zip_note(m: Maker, name: str) -> None:
    m.note = name.encode()


def _style(xml: str) -> Callable[[Maker, str], None]:
    def plant(m: Maker, name: str) -> None:
        word = name.replace(" ", "")
        m.styles.append(xml.replace("NAME", name).replace("WORD", word))

    return plant


_PROPERTY = (
    '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="PID" name="%s"><vt:lpwstr>%s</vt:lpwstr></property>'
)
_THEME = (
    f'<a:theme {_A} name="NAME"><a:themeElements><a:clrScheme name="Office"/><a:fontScheme name="Office"/>'
    '<a:fmtScheme name="Office"/></a:themeElements></a:theme>'
)


def _theme(m: Maker, name: str) -> None:
    m.part("word/theme/theme1.xml", _THEME.replace("NAME", name), f"{_OX}theme+xml")
    m.relate("theme", "theme/theme1.xml")


def _font(m: Maker, name: str) -> None:
    fonts = f'<w:fonts {SPACES}><w:font w:name="{name}"/></w:fonts>'
    m.part("word/fontTable.xml", fonts, f"{WML}fontTable+xml")
    m.relate("fontTable", "fontTable.xml")
    m.add(f'<w:r><w:rPr><w:rFonts w:ascii="{name}"/></w:rPr><w:t>words</w:t></w:r>')


_LEVEL = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%s"/></w:lvl>'
PART_TRAPS: dict[str, Trap] = {
    "the author": (META, _in("core", "<dc:creator>NAME</dc:creator>")),
    "who saved it last": (META, _in("core", "<cp:lastModifiedBy>NAME</cp:lastModifiedBy>")),
    "the title": (META, _in("core", "<dc:title>NAME</dc:title>")),
    "keywords": (META, _in("core", "<cp:keywords>NAME</cp:keywords>")),
    "the description": (META, _in("core", "<dc:description>NAME</dc:description>")),
    "the company": (META, _in("app", "<Company>NAME</Company>")),
    "the manager": (META, _in("app", "<Manager>NAME</Manager>")),
    "the template's name": (META, _in("app", "<Template>NAME.dotx</Template>")),
    "a property of one's own": (META, _custom(_PROPERTY % ("Case", "NAME"))),
    "a property's name": (META, _custom(_PROPERTY % ("NAME", "1"))),
    "custom data": (META, _custom_xml("<x><y>NAME</y></x>")),
    "an attribute of custom data": (META, _custom_xml('<x y="NAME"/>')),
    "the name of a format": (META, _custom_xml('<x xmlns="http://WORD.example.org/"/>')),
    "the list of people": (META, _people),
    "a document variable": (META, _in("settings", '<w:docVars><w:docVar w:name="x" w:val="NAME"/></w:docVars>')),
    "a mail merge": (META, _in("settings", '<w:mailMerge><w:query w:val="SELECT NAME"/></w:mailMerge>')),
    "the path of a template": (META, _template),
    "a style's name": (META, _style('<w:style w:type="paragraph" w:styleId="WORD"><w:name w:val="NAME"/></w:style>')),
    "a style's other name": (
        META,
        _style('<w:style w:styleId="x1"><w:name w:val="Body Text"/><w:aliases w:val="NAME"/></w:style>'),
    ),
    "a style not in use": (META, _style('<w:latentStyles><w:lsdException w:name="NAME"/></w:latentStyles>')),
    "a list's label": (
        META,
        _in("numbering", f'<w:abstractNum w:abstractNumId="1">{_LEVEL % "NAME %1"}</w:abstractNum>'),
    ),
    "a list's name": (
        META,
        _in("numbering", '<w:abstractNum w:abstractNumId="2"><w:name w:val="NAME"/></w:abstractNum>'),
    ),
    "a font's name": (META, _font),
    "the theme's name": (META, _theme),
    "building blocks": (EMBEDDED, _glossary),
    "a chart's title": (EMBEDDED, lambda m, name: str(chart(m, name, "2020")) and None),
    "a chart's labels": (EMBEDDED, lambda m, name: str(chart(m, "Visits", name)) and None),
    "a diagram": (EMBEDDED, _smart_art),
    "a workbook inside": (EMBEDDED, _workbook),
    "a document inside": (EMBEDDED, _document),
    "a web page inside": (EMBEDDED, _chunk(".html", "text/html", "<html><body><p>NAME</p></body></html>")),
    "a text file inside": (EMBEDDED, _chunk(".txt", "text/plain", "NAME was here.")),
    "printer settings": (META, _printer),
    "a picture's data": (META, _picture("png", "image/png", png)),
    "a photograph's data": (META, _picture("jpeg", "image/jpeg", jpeg)),
    "a drawing with words": ("image", _svg),
    "a part's name": ("filename", _part_name),
    "a note on the packed file": (META, _zip_note),
}
