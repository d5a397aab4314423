"""An invented name in, that name planted in one odd place of a Word file's text out: the functions behind the traps."""

from __future__ import annotations

import base64
import unicodedata
from collections.abc import Callable

from sample_docs.docx_maker import Maker, field_code, paragraph, run


def halves(name: str) -> tuple[str, str]:
    return name[: len(name) // 2], name[len(name) // 2 :]


def split_runs(m: Maker, name: str) -> None:
    one, two = halves(name)
    m.add("The worker met ", run(one, "<w:b/>"), '<w:proofErr w:type="spellStart"/>', run(two, "<w:i/>"), " at home.")


def within(bit: str) -> Callable[[Maker, str], None]:
    """The name with something between its first name and surname that the eye takes for a space, or for nothing."""

    def plant(m: Maker, name: str) -> None:
        m.add(f"<w:r><w:t>{bit.join(f'{word}' for word in name.split())}</w:t></w:r>")

    return plant


def element(element: str) -> Callable[[Maker, str], None]:
    def plant(m: Maker, name: str) -> None:
        one, two = name.split()
        m.add(f"<w:r><w:t>{one}</w:t>{element}<w:t>{two}</w:t></w:r>")

    return plant


def soft(m: Maker, name: str) -> None:
    one, two = halves(name)
    m.add(f"<w:r><w:t>{one}</w:t><w:softHyphen/><w:t>{two}</w:t></w:r>")


def nfd(m: Maker, name: str) -> None:
    m.add(unicodedata.normalize("NFD", name))


def signs(m: Maker, name: str) -> None:
    m.add("<w:r>" + "".join(f'<w:sym w:font="Symbol" w:char="F0{ord(c):02X}"/>' for c in name) + "</w:r>")


def cell(text: str) -> str:
    return f"<w:tc><w:tcPr/>{text}</w:tc>"


def a_table(m: Maker, name: str) -> None:
    m.body.append(f"<w:tbl><w:tblPr/><w:tr>{cell(paragraph('Who'))}{cell(paragraph(name))}</w:tr></w:tbl>")


def nested(m: Maker, name: str) -> None:
    inner = f"<w:tbl><w:tblPr/><w:tr>{cell(paragraph(name))}</w:tr></w:tbl>"
    m.body.append(f"<w:tbl><w:tblPr/><w:tr>{cell(inner + paragraph('x'))}</w:tr></w:tbl>")


def wrapped(before: str, after: str) -> Callable[[Maker, str], None]:
    """The name's run inside other elements of a paragraph."""

    def plant(m: Maker, name: str) -> None:
        m.add("Before ", before.replace("NAME", name) + run(name) + after, " after.")

    return plant


def bearing(before: str, after: str) -> Callable[[Maker, str], None]:
    """The name in an attribute around words that tell nothing."""

    def plant(m: Maker, name: str) -> None:
        m.add("Before ", before.replace("NAME", name) + run("words") + after, " after.")

    return plant


def looks(props: str) -> Callable[[Maker, str], None]:
    def plant(m: Maker, name: str) -> None:
        m.add("Seen. ", run(name, props), " Seen too.")

    return plant


def hidden_style(m: Maker, name: str) -> None:
    m.styles.append(
        '<w:style w:type="character" w:styleId="Deep"><w:name w:val="Strong"/><w:rPr><w:vanish/></w:rPr></w:style>'
    )
    m.styles.append(
        '<w:style w:type="character" w:styleId="Deeper"><w:name w:val="Quote"/><w:basedOn w:val="Deep"/></w:style>'
    )
    m.add("Seen. ", run(name, '<w:rStyle w:val="Deeper"/>'))


def gone(tag: str) -> Callable[[Maker, str], None]:
    def plant(m: Maker, name: str) -> None:
        text = "delText" if tag == "del" else "t"
        m.add("Kept ", f'<w:{tag} w:id="7" w:author="x"><w:r><w:{text}>{name}</w:{text}></w:r></w:{tag}>', " kept.")

    return plant


def gone_row(m: Maker, name: str) -> None:
    mark = '<w:trPr><w:del w:id="8" w:author="x"/></w:trPr>'
    m.body.append(
        f"<w:tbl><w:tblPr/><w:tr>{cell(paragraph('Kept'))}</w:tr><w:tr>{mark}{cell(paragraph(name))}</w:tr></w:tbl>"
    )


def author(tag: str) -> Callable[[Maker, str], None]:
    def plant(m: Maker, name: str) -> None:
        m.add(f'<w:{tag} w:id="9" w:author="{name}"><w:r><w:t>new words</w:t></w:r></w:{tag}>')

    return plant


def format_author(m: Maker, name: str) -> None:
    m.add(run("words", f'<w:b/><w:rPrChange w:id="10" w:author="{name}"><w:rPr/></w:rPrChange>'))


def a_link(m: Maker, name: str) -> None:
    rid = m.relate("hyperlink", f"https://example.org/people/{name.replace(' ', '-')}", external=True)
    m.add("See ", f'<w:hyperlink r:id="{rid}">{run("this page")}</w:hyperlink>')


def nested_code(m: Maker, name: str) -> None:
    inner = field_code(f' DOCVARIABLE "{name}" ', "7")
    m.add(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>'
        + inner
        + '<w:r><w:instrText> = 7 </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + run("Yes")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def code_text(m: Maker, name: str) -> None:
    """A choice of words inside a field's code, where no reader of the page sees it."""
    m.add(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF 1 = 2 "</w:instrText></w:r>'
        + run(name)
        + '<w:r><w:instrText>" "no" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + run("no")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def begun(inside: str, code: str) -> str:
    """A field whose first mark holds more than a mark."""
    return field_code(code, "x").replace(
        '<w:fldChar w:fldCharType="begin"/>', f'<w:fldChar w:fldCharType="begin">{inside}</w:fldChar>'
    )


def field_data(m: Maker, name: str) -> None:
    packed = base64.b64encode(name.encode("utf-16-le")).decode()
    m.add(begun(f"<w:fldData>{packed}</w:fldData>", " ADDIN x "))


def form_help(m: Maker, name: str) -> None:
    help = f'<w:helpText w:type="text" w:val="{name}"/>'
    m.add(begun(f'<w:ffData><w:name w:val="Text1"/><w:enabled/>{help}</w:ffData>', " FORMTEXT "))


def a_control(props: str) -> Callable[[Maker, str], None]:
    def plant(m: Maker, name: str) -> None:
        inside = props.replace("NAME", name)
        m.add(f"<w:sdt><w:sdtPr>{inside}</w:sdtPr><w:sdtContent>{run('shown')}</w:sdtContent></w:sdt>")

    return plant


def block_control(m: Maker, name: str) -> None:
    m.body.append(f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph(name)}</w:sdtContent></w:sdt>")


def row_control(m: Maker, name: str) -> None:
    row = f"<w:tr><w:sdt><w:sdtPr/><w:sdtContent>{cell(paragraph(name))}</w:sdtContent></w:sdt></w:tr>"
    m.body.append(f"<w:tbl><w:tblPr/><w:sdt><w:sdtPr/><w:sdtContent>{row}</w:sdtContent></w:sdt></w:tbl>")


def drawing(inside: str, props: str = 'id="1" name="Text Box 1"') -> str:
    """An inline DrawingML object around a shape."""
    shape = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
    return (
        f'<w:r><w:drawing><wp:inline><wp:extent cx="900000" cy="300000"/><wp:docPr {props}/><a:graphic>'
        f'<a:graphicData uri="{shape}"><wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
        '<a:ext cx="900000" cy="300000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
        f"{inside}<wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def a_box(m: Maker, name: str) -> None:
    m.add(drawing(f"<wps:txbx><w:txbxContent>{paragraph(name)}</w:txbxContent></wps:txbx>"))


def vml_box(m: Maker, name: str) -> None:
    text = f"<v:textbox><w:txbxContent>{paragraph(name)}</w:txbxContent></v:textbox>"
    m.add(f'<w:r><w:pict><v:shape id="_x0000_s1026" style="width:100pt;height:30pt">{text}</v:shape></w:pict></w:r>')


def branch(m: Maker, name: str) -> None:
    """Only the branch for old programs holds the name."""
    new = drawing(f"<wps:txbx><w:txbxContent>{paragraph('new')}</w:txbxContent></wps:txbx>").removeprefix("<w:r>")
    text = f"<v:textbox><w:txbxContent>{paragraph(name)}</w:txbxContent></v:textbox>"
    old = f'<w:pict><v:rect style="width:9pt">{text}</v:rect></w:pict>'
    m.add(
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{new.removesuffix("</w:r>")}</mc:Choice>'
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def vml(attribute: str) -> Callable[[Maker, str], None]:
    def plant(m: Maker, name: str) -> None:
        m.add(f'<w:r><w:pict><v:shape style="width:9pt" {attribute.replace("NAME", name)}/></w:pict></w:r>')

    return plant


def word_art(m: Maker, name: str) -> None:
    m.add(
        f'<w:r><w:pict><v:shape style="width:99pt;height:20pt"><v:textpath string="{name}"/></v:shape></w:pict></w:r>'
    )


def alt(attribute: str) -> Callable[[Maker, str], None]:
    def plant(m: Maker, name: str) -> None:
        m.add(drawing("", attribute.replace("NAME", name)))

    return plant


def table_alt(tag: str) -> Callable[[Maker, str], None]:
    def plant(m: Maker, name: str) -> None:
        m.body.append(f'<w:tbl><w:tblPr><w:{tag} w:val="{name}"/></w:tblPr><w:tr>{cell(paragraph("x"))}</w:tr></w:tbl>')

    return plant


def bookmark(m: Maker, name: str) -> None:
    word = name.replace(" ", "_")
    m.add(f'<w:bookmarkStart w:id="31" w:name="{word}"/>', "words", '<w:bookmarkEnd w:id="31"/>')


def ruby(where: str) -> Callable[[Maker, str], None]:
    def plant(m: Maker, name: str) -> None:
        over, base = (name, "x") if where == "rt" else ("x", name)
        m.add(f"<w:r><w:ruby><w:rubyPr/><w:rt>{run(over)}</w:rt><w:rubyBase>{run(base)}</w:rubyBase></w:ruby></w:r>")

    return plant


def equation(m: Maker, name: str) -> None:
    m.add(f"<m:oMath><m:r><m:t>{name}</m:t></m:r></m:oMath>")


def raw(xml: str) -> Callable[[Maker, str], None]:
    def plant(m: Maker, name: str) -> None:
        m.body.append(xml.replace("NAME", name))

    return plant


def a_comment(text: str, author: str) -> Callable[[Maker, str], None]:
    def plant(m: Maker, name: str) -> None:
        number = len(m.notes.get("comments", []))
        words = paragraph(text.replace("NAME", name))
        who = author.replace("NAME", name)
        m.notes.setdefault("comments", []).append(f'<w:comment w:id="{number}" w:author="{who}">{words}</w:comment>')
        m.add("Words", f'<w:r><w:commentReference w:id="{number}"/></w:r>')

    return plant


def a_note(kind: str) -> Callable[[Maker, str], None]:
    def plant(m: Maker, name: str) -> None:
        m.notes.setdefault(f"{kind}s", []).append(f'<w:{kind} w:id="2">{paragraph(name)}</w:{kind}>')
        m.add("Words", f'<w:r><w:{kind}Reference w:id="2"/></w:r>')

    return plant


def a_story(kind: str, number: int, use: str) -> Callable[[Maker, str], None]:
    return lambda m, name: m.story(kind, number, f"About {name}", use)
