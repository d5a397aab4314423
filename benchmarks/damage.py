"""A whole file and chance in, a damaged one out: the ways in which files break, or are broken on purpose."""

from __future__ import annotations

import io
import random
import re
import zipfile
import zlib
from collections.abc import Callable


def damaged(data: bytes, chance: random.Random) -> tuple[str, bytes]:
    """One kind of damage done, and what it is called. The same chance gives the same bytes."""
    kinds = dict(_ANY)
    if data[:2] == b"PK":
        kinds |= _WORD
    elif b"%PDF" in data[:1024]:
        kinds |= _PDF
    name = chance.choice(sorted(kinds))
    try:
        return name, kinds[name](data, chance)
    except (
        zipfile.BadZipFile,
        ValueError,
        KeyError,
        IndexError,
        NotImplementedError,
        RuntimeError,
        zlib.error,
        EOFError,
    ):
        return "truncated", _truncated(data, chance)  # it was too damaged for this kind already


def _truncated(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data))] if data else data


def _flipped(data: bytes, chance: random.Random) -> bytes:
    out = bytearray(data)
    for _ in range(chance.choice([1, 5, 50])):
        if out:
            out[chance.randrange(len(out))] ^= 1 << chance.randrange(8)
    return bytes(out)


def _hole(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(max(1, len(data)))
    return data[:start] + data[start + chance.choice([1, 64, 4096]) :]


def _zeroed(data: bytes, chance: random.Random) -> bytes:
    start, size = chance.randrange(max(1, len(data))), chance.choice([16, 512, 4096])
    return data[:start] + bytes(min(size, len(data) - start)) + data[start + size :]


def _stuck_on(data: bytes, chance: random.Random) -> bytes:
    junk = chance.randbytes(chance.choice([3, 600, 2000]))
    return junk + data if chance.random() < 0.5 else data + junk


def _twice(data: bytes, _: random.Random) -> bytes:
    return data + data


def _members(data: bytes) -> list[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        if sum(entry.file_size for entry in package.infolist()) > 60_000_000:
            raise ValueError("too large to be damaged here")
        return [(entry.filename, package.read(entry)) for entry in package.infolist() if not entry.is_dir()]


def _zipped(members: list[tuple[str, bytes]]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, body in members:
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(info, body)
    return out.getvalue()


Members = list[tuple[str, bytes]]


def _of_members(change: Callable[[Members, random.Random], Members]) -> Callable[[bytes, random.Random], bytes]:
    return lambda data, chance: _zipped(change(_members(data), chance))


def _dropped(members: Members, chance: random.Random) -> Members:
    members.pop(chance.randrange(len(members)))
    return members


def _doubled(members: Members, chance: random.Random) -> Members:
    name, body = chance.choice(members)
    return [*members, (name, body if chance.random() < 0.5 else body[: len(body) // 2])]


def _swapped(members: Members, chance: random.Random) -> Members:
    """Two parts with each other's content."""
    first, second = chance.sample(range(len(members)), 2)
    names = [name for name, _ in members]
    members[first], members[second] = (names[first], members[second][1]), (names[second], members[first][1])
    return members


def _renamed(members: Members, chance: random.Random) -> Members:
    number = chance.randrange(len(members))
    name, body = members[number]
    odd = chance.choice(
        ["../" + name, "/" + name, name.upper(), name.replace("/", "\\"), name + "é", "word/" + "a" * 300]
    )
    members[number] = (odd, body)
    return members


def _changed_in(pattern: str, change: Callable[[str, random.Random], str]) -> Callable[[bytes, random.Random], bytes]:
    def made(members: Members, chance: random.Random) -> Members:
        chosen = [n for n, (name, _) in enumerate(members) if re.search(pattern, name)]
        for number in chosen if chance.random() < 0.3 else chance.sample(chosen, 1):
            name, body = members[number]
            members[number] = (
                name,
                change(body.decode("utf-8", "surrogateescape"), chance).encode("utf-8", "surrogateescape"),
            )
        return members

    return _of_members(made)


_XML = r"\.xml$|\.rels$|\.vml$"
_STORY = r"word/(document|header|footer|footnotes|endnotes|comments)\d*\.xml$"
_ELEMENT = re.compile(r"<(/?)([A-Za-z]\w*:)?([A-Za-z]\w*)([^<>]*?)(/?)>")


def _numbers(text: str, chance: random.Random) -> str:
    """Some numbers in the markup become absurd ones."""
    odd = ["999999999999999999999", "-1", "0", "1e308", "NaN", "", "４２", "2147483648"]
    return re.sub(
        r'(?<==")-?\d+(?=")', lambda found: chance.choice(odd) if chance.random() < 0.2 else found.group(), text
    )


def _elements_gone(text: str, chance: random.Random) -> str:
    """Some tags vanish, so that others do not close; or whole kinds of element are renamed."""
    if chance.random() < 0.5:
        return _ELEMENT.sub(lambda found: "" if chance.random() < 0.01 else found.group(), text)
    names = sorted({found[3] for found in _ELEMENT.finditer(text)})
    gone = chance.choice(names)
    return re.sub(
        rf"(?<=[<:/]){gone}(?=[\s>/])", chance.choice(["p", "r", "t", "tbl", "sdt", "nonsense", "fldChar"]), text
    )


def _attributes_gone(text: str, chance: random.Random) -> str:
    return re.sub(r'\s[\w:]+="[^"]*"', lambda found: "" if chance.random() < 0.1 else found.group(), text)


def _moved(text: str, chance: random.Random) -> str:
    """A stretch of markup stands a second time somewhere else, where it may not."""
    places = [found.start() for found in _ELEMENT.finditer(text)] + [len(text)]
    first, second = sorted(chance.sample(places, 2)) if len(places) > 1 else (0, len(text))
    target = chance.choice(places)
    return text[:target] + text[first : min(second, first + 4000)] + text[target:]


def _nested(text: str, chance: random.Random) -> str:
    """Fields within fields, or elements a thousand deep."""
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF 1 = 1 </w:instrText></w:r>'
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    depth = chance.choice([3, 40, 900])
    put = chance.choice([begin * depth, begin * depth + end * depth, end * depth, "<w:sdt><w:sdtContent>" * depth])
    if put.startswith("<w:sdt>"):
        put += "</w:sdtContent></w:sdt>" * depth
    at = text.find("</w:p>", chance.randrange(max(1, len(text))))
    return text[:at] + put + text[at:] if at >= 0 else text + put


def _strict(text: str, _: random.Random) -> str:
    """The other spelling of the format's names."""
    ours, strict = "http://schemas.openxmlformats.org/", "http://purl.oclc.org/ooxml/"
    text = text.replace(f"{ours}wordprocessingml/2006/main", f"{strict}wordprocessingml/main")
    return text.replace(f"{ours}officeDocument/2006/relationships", f"{strict}officeDocument/relationships")


def _spaces_wrong(text: str, chance: random.Random) -> str:
    """A namespace that is not declared, or not the format's."""
    spaces = sorted(set(re.findall(r'xmlns:\w+="[^"]+"', text)))
    chosen = chance.choice(spaces)
    return text.replace(chosen, chance.choice(["", chosen[:-1] + 'x"']), 1)


def _targets(text: str, chance: random.Random) -> str:
    """Relationships that lead elsewhere: to nothing, out of the package, to themselves."""
    odd = [
        "nothing.xml",
        "../../../etc/passwd",
        "document.xml",
        "/",
        "",
        "http://[bad",
        "media/",
        "#x",
        "../word/document.xml",
    ]
    return re.sub(
        r'Target="[^"]*"',
        lambda found: f'Target="{chance.choice(odd)}"' if chance.random() < 0.3 else found.group(),
        text,
    )


def _types(text: str, chance: random.Random) -> str:
    odd = ["text/plain", "application/xml", "image/png", "", "application/vnd.ms-word.document.macroEnabled.main+xml"]
    return re.sub(
        r'ContentType="[^"]*"',
        lambda found: f'ContentType="{chance.choice(odd)}"' if chance.random() < 0.3 else found.group(),
        text,
    )


def _signs(text: str, chance: random.Random) -> str:
    """Characters that XML does not know, entities, and a declaration of another encoding."""
    put = chance.choice(["\x00", "\x0b", "&nothing;", "\ud800", "&#0;", "&#xFFFF;", "]]>", "<!-- -- -->", "\ufeff"])
    put = put.encode("utf-8", "surrogatepass").decode("utf-8", "surrogateescape")
    if chance.random() < 0.3:
        return text.replace("UTF-8", chance.choice(["UTF-16", "nonsense", "EBCDIC-CP-BE", "US-ASCII"]), 1)
    at = chance.randrange(max(1, len(text)))
    return text[:at] + put + text[at:]


def _in_pdf(pattern: bytes, odd: list[bytes]) -> Callable[[bytes, random.Random], bytes]:
    def made(data: bytes, chance: random.Random) -> bytes:
        return re.sub(
            pattern, lambda found: found[1] + chance.choice(odd) if chance.random() < 0.3 else found.group(), data
        )

    return made


def _trees(data: bytes, chance: random.Random) -> bytes:
    """References that point at another object, so that trees have loops and pages are no pages."""
    numbers = re.findall(rb"\b(\d+) 0 R", data)
    if not numbers:
        raise ValueError("no references that stand in the open")

    def other(found: re.Match[bytes]) -> bytes:
        return (chance.choice(numbers) if chance.random() < 0.15 else found[1]) + b" 0 R"

    return re.sub(rb"\b(\d+) 0 R", other, data)


def _streams(data: bytes, chance: random.Random) -> bytes:
    """The inside of some streams is another: damaged, or packed anew with instructions that make no sense."""
    odd = [
        b"q " * 5000,
        b"BT /F1 1e30 Tf (x) Tj ET " * 50,
        b"[ [ [ << ( ",
        b"1 0 0 1 1e38 1e38 cm /X1 Do " * 20,
        b"BT (" + b"\\" * 999,
    ]

    def other(found: re.Match[bytes]) -> bytes:
        if chance.random() > 0.3:
            return found.group()
        body = chance.choice(
            [zlib.compress(chance.choice(odd)), _flipped(found[2], chance), found[2][: len(found[2]) // 2]]
        )
        return found[1] + body + found[3]

    return re.sub(rb"(stream\r?\n)(.*?)(\r?\n?endstream)", other, data, flags=re.S)


_WORDS_OF_PDF = (
    b"endobj endstream obj xref trailer startxref %%EOF >> /Kids /Type /Length /Filter /Resources /MediaBox /Root "
    b"/Encoding /Widths"
).split()


def _words_gone(data: bytes, chance: random.Random) -> bytes:
    word = chance.choice(_WORDS_OF_PDF)
    return re.sub(re.escape(word), lambda found: b"" if chance.random() < 0.4 else found.group(), data)


def _offsets(data: bytes, chance: random.Random) -> bytes:
    """A table of objects that points to the wrong places."""

    def other(found: re.Match[bytes]) -> bytes:
        return b"%010d 00000 n" % chance.randrange(len(data)) if chance.random() < 0.5 else found.group()

    return re.sub(rb"\d{10} \d{5} n", other, data)


_ANY = {
    "truncated": _truncated,
    "flipped": _flipped,
    "hole": _hole,
    "zeroed": _zeroed,
    "stuck on": _stuck_on,
    "twice": _twice,
}
_WORD = {
    "member dropped": _of_members(_dropped),
    "member doubled": _of_members(_doubled),
    "members swapped": _of_members(_swapped),
    "member renamed": _of_members(_renamed),
    "numbers": _changed_in(_XML, _numbers),
    "elements gone": _changed_in(_XML, _elements_gone),
    "story elements gone": _changed_in(_STORY, _elements_gone),
    "attributes gone": _changed_in(_XML, _attributes_gone),
    "moved": _changed_in(_STORY, _moved),
    "nested": _changed_in(_STORY, _nested),
    "strict": _changed_in(_XML, _strict),
    "namespaces": _changed_in(_XML, _spaces_wrong),
    "targets": _changed_in(r"\.rels$", _targets),
    "types": _changed_in(r"Content_Types", _types),
    "signs": _changed_in(_XML, _signs),
    "part cut": _changed_in(_XML, lambda text, chance: text[: chance.randrange(max(1, len(text)))]),
}
_HUGE = [b"99999999999999999999", b"-1", b"0", b"1e99", b"null", b"(x)", b"[ ]", b"<< >>", b"1 0 R"]
_PDF = {
    "numbers": _in_pdf(rb"(/[A-Z][A-Za-z]+\s+)-?\d+(?! \d+ R)\b", _HUGE),
    "arrays": _in_pdf(
        rb"(/[A-Z][A-Za-z]+\s*)\[[^\[\]]*\]",
        [b"[ ]", b"null", b"[ null ]", b"[ 1 0 R ]", b"7", b"[ 0 0 0 0 ]", b"[ 1e30 -1e30 0 1 ]"],
    ),
    "names": _in_pdf(
        rb"(/(?:Type|Subtype|Filter|Encoding|BaseFont|S)\s*)/\w+",
        b"/Nonsense /Page /Form /FlateDecode /LZWDecode /Crypt null /Type0 /Type3 /DCTDecode".split(),
    ),
    "trees": _trees,
    "streams": _streams,
    "words gone": _words_gone,
    "offsets": _offsets,
}
