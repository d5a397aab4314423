"""Bits of WordprocessingML in, the bytes of a small .docx out: the file as Word would write it, nothing checked."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, field

_OPEN = "http://schemas.openxmlformats.org/"
WML = "application/vnd.openxmlformats-officedocument.wordprocessingml."
OFFICE = _OPEN + "officeDocument/2006/relationships/"
SPACES = (
    f'xmlns:w="{_OPEN}wordprocessingml/2006/main" xmlns:r="{_OPEN}officeDocument/2006/relationships"'
    f' xmlns:m="{_OPEN}officeDocument/2006/math" xmlns:wp="{_OPEN}drawingml/2006/wordprocessingDrawing"'
    f' xmlns:a="{_OPEN}drawingml/2006/main" xmlns:pic="{_OPEN}drawingml/2006/picture"'
    f' xmlns:mc="{_OPEN}markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w10="urn:schemas-microsoft-com:office:word"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>'
    '<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    '<w:style w:type="character" w:styleId="Emphasis"><w:name w:val="Emphasis"/></w:style>'
)


def run(text: str, props: str = "") -> str:
    """A run of plain text."""
    inside = f"<w:rPr>{props}</w:rPr>" if props else ""
    return f'<w:r>{inside}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*bits: str) -> str:
    """A paragraph; bits without a tag become runs."""
    return f"<w:p>{''.join(bit if bit.startswith('<') else run(bit) for bit in bits)}</w:p>"


def field_code(code: str, result: str = "result") -> str:
    """A complex field, as Word writes it: begin, code, separate, result, end."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


@dataclass
class Maker:
    """A file being made. Each trap adds to it; `bytes` packs it."""

    body: list[str] = field(default_factory=list)
    section: list[str] = field(default_factory=list)
    styles: list[str] = field(default_factory=lambda: [_STYLES])
    settings: list[str] = field(default_factory=list)
    numbering: list[str] = field(default_factory=list)
    notes: dict[str, list[str]] = field(default_factory=dict)
    core: list[str] = field(default_factory=list)
    app: list[str] = field(default_factory=list)
    custom: list[str] = field(default_factory=list)
    parts: dict[str, bytes] = field(default_factory=dict)
    types: dict[str, str] = field(default_factory=dict)
    relations: list[str] = field(default_factory=list)
    settings_relations: list[str] = field(default_factory=list)
    top: list[str] = field(default_factory=list)
    note: bytes = b""

    def add(self, *bits: str) -> None:
        """A paragraph of the body."""
        self.body.append(paragraph(*bits))

    def relate(self, kind: str, target: str, *, external: bool = False) -> str:
        """A relationship of the body; its id."""
        number = f"rId{len(self.relations) + 100}"
        mode = ' TargetMode="External"' if external else ""
        kind = kind if ":" in kind else OFFICE + kind
        self.relations.append(f'<Relationship Id="{number}" Type="{kind}" Target="{target}"{mode}/>')
        return number

    def part(self, name: str, content: str | bytes, kind: str) -> None:
        """A part of the package."""
        self.parts[name] = content.encode() if isinstance(content, str) else content
        self.types[name] = kind

    def story(self, kind: str, number: int, text: str, use: str = "default") -> None:
        """A header or footer."""
        name = f"{kind}{number}.xml"
        tag = "hdr" if kind == "header" else "ftr"
        self.part(f"word/{name}", f"{HEAD}<w:{tag} {SPACES}>{paragraph(text)}</w:{tag}>", f"{WML}{kind}+xml")
        rid = self.relate(kind, name)
        self.section.append(f'<w:{kind}Reference w:type="{use}" r:id="{rid}"/>')

    def bytes(self) -> bytes:
        """The whole file."""
        self._supports()
        document = (
            f"{HEAD}<w:document {SPACES}><w:body>{''.join(self.body)}<w:sectPr>{''.join(self.section)}</w:sectPr>"
        )
        parts = {"word/document.xml": f"{document}</w:body></w:document>".encode(), **self.parts}
        types = {"word/document.xml": f"{WML}document.main+xml", **self.types}
        overrides = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in types.items())
        parts["[Content_Types].xml"] = (
            f'{HEAD}<Types xmlns="{_OPEN}package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
        ).encode()
        self.top.append(f'<Relationship Id="rId1" Type="{OFFICE}officeDocument" Target="word/document.xml"/>')
        parts["_rels/.rels"] = _rels(self.top)
        parts["word/_rels/document.xml.rels"] = _rels(self.relations)
        if self.settings_relations:
            parts["word/_rels/settings.xml.rels"] = _rels(self.settings_relations)
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in parts.items():
                archive.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
            archive.comment = self.note
        return target.getvalue()

    def _supports(self) -> None:
        """The parts that stand beside the body, where something was put into them."""
        for name, tag, bits in (
            ("styles", "styles", self.styles),
            ("settings", "settings", self.settings),
            ("numbering", "numbering", self.numbering),
        ):
            if bits:
                self.part(f"word/{name}.xml", f"{HEAD}<w:{tag} {SPACES}>{''.join(bits)}</w:{tag}>", f"{WML}{name}+xml")
                self.relate(name, f"{name}.xml")
        for name, bits in self.notes.items():
            self.part(f"word/{name}.xml", f"{HEAD}<w:{name} {SPACES}>{''.join(bits)}</w:{name}>", f"{WML}{name}+xml")
            self.relate(name, f"{name}.xml")
        self._properties()

    def _properties(self) -> None:
        package = "application/vnd.openxmlformats-package.core-properties+xml"
        office = "application/vnd.openxmlformats-officedocument."
        if self.core:
            spaces = (
                f'xmlns:cp="{_OPEN}package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'
                ' xmlns:dcterms="http://purl.org/dc/terms/"'
            )
            self.part(
                "docProps/core.xml", f"<cp:coreProperties {spaces}>{''.join(self.core)}</cp:coreProperties>", package
            )
            kind = f"{_OPEN}package/2006/relationships/metadata/core-properties"
            self.top.append(f'<Relationship Id="rId2" Type="{kind}" Target="docProps/core.xml"/>')
        vt = f'xmlns:vt="{_OPEN}officeDocument/2006/docPropsVTypes"'
        for number, (name, word, bits) in enumerate(
            (("app", "extended-properties", self.app), ("custom", "custom-properties", self.custom)), 3
        ):
            if bits:
                space = f'xmlns="{_OPEN}officeDocument/2006/{word}" {vt}'
                self.part(
                    f"docProps/{name}.xml", f"<Properties {space}>{''.join(bits)}</Properties>", f"{office}{word}+xml"
                )
                self.top.append(f'<Relationship Id="rId{number}" Type="{OFFICE}{word}" Target="docProps/{name}.xml"/>')


def _rels(rows: list[str]) -> bytes:
    return f'{HEAD}<Relationships xmlns="{_OPEN}package/2006/relationships">{"".join(rows)}</Relationships>'.encode()
