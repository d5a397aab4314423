"""A text in, ways to reach somebody out: telephone numbers, emails, web addresses, account names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pubcheck import heads
from pubcheck.recognisers import Hit
from pubcheck.recognisers.grammar import context, phrases, words
from pubcheck.recognisers.grammar.at_words import AtWords
from pubcheck.recognisers.numbers import file_names, pages, references

KINDS = ("phone", "email", "url", "handle")

_PHONE = heads.compile(
    r"(?<![\w.,£$/-])(?<!\d[ ])(?:(?:\+|00)44[ ]?(?:\(0\)[ ]?)?[1-9]|\(0[1-9]"
    r"|0[1-9])(?:[ ().-]{0,2}\d){7,9}(?:[ ]?(?:ext\.?|extension|x)[ ]?\d{2,5})?(?![\d-]|[./]\d)"
    r"|(?<![\w.+-])\+(?!44)[1-9]\d{0,2}(?:[ ().-]{0,2}\d){7,11}(?!\d)"
)
_SHORT = AtWords(r"(?<![\w.£-])(?:0800[ ]?1111|116[ ]?(?:000|006|111|117|123))(?![\d-])")
_PART = heads.compile(
    r"(?<![\w.£/-])(?:\+44[ ]?7|07)\d(?:[ ]?\d){1,7}[ ]?(?:\)?[ ]?(?:…|\.{2,}|[xX*•]{2,}[ xX*•]*|_{2,}))"
    r"|(?<![\w.£/-])07\d{3}[ ]?\d{0,5}(?=[ ]?(?:\)[ ]?)?(?:…|\.{2,}))|(?<![\w.£/-])07\d{3,4}[ ]\d{2,5}(?![\d,.%/-])"
)
_LOCAL = AtWords(
    r"\b(?<!harity )(?<!ompany )(?<!egistration )(?i:tel(?:ephone)?|phone|mobile|mob|landline|call(?:ed)?|rang|ring"
    r"|text(?:ed)?|number)\.?(?: (?:no|number"
    r"|on|is|was))?\.?[: ]{1,2}(?P<n>\d{3}[ -]?\d{3,4}(?:[ -]?\d{2,4})?)(?![\w%/-]|\.\d|[ ]\w)"
)
_PUBLIC = re.compile(
    r"\A\(?(?:0800|0808|0300|0303|0330|0333|0343|0344|0345|0370|0371|0844|0845|0870|0871|116|(?:\+44"
    r"|0044)[ ]?(?:\(0\))?[ ]?(?:800|808|300|303|330|333|344|345))"
)
_WHOSE = re.compile(
    r"\b(?:(?P<office>(?i:business (?:unit|manager)|board manager|partnership (?:office|manager|team)|enquir(?:y"
    r"|ies)|press office"
    r"|copies of this|this (?:report|document)|published by|publications?|contact us|switchboard|helpline|www"
    r"|(?:support|advice|duty|crisis|staff|information|reporting"
    r"|confidential|freephone|whistleblowing)[- ]?line|easy read|large print|translat(?:ed|ion)|versions"
    r"|(?-i:(?:from|call|contact|ring|[Tt]elephone|[Pp]hone|[Ee]mail) the [Pp]artnership))\b)"
    r"|(?i:worker|mother|father|mum|dad|nurse|sergeant|carers?|family|mobile|text|aunt|uncle|sister|brother|neighbour"
    r"|officer|doctor|visitor|teacher|midwife|foster|police|next of kin)\b|[DP]C\b|SW\b)"
)
# Whose number it is, where a sentence says so: no line of a body's is spoken of beside the family.
_THEIRS = re.compile(
    r"\b(?:(?:grand|step|foster )?(?:mother|father|mum|dad|parents?(?!['’]? (?:help)?line))|nan|aunt(?:ie)?"
    r"|uncle|brother|sister"
    r"|foster carers?"
    r"|neighbour|solicitor|funeral|(?:his|her|their) (?:own|work|home|mobile|number|phone|landline|firm|employer)"
    r"|(?:rang|called|texted|reach) (?:him|her|them)|from home)\b",
    re.IGNORECASE,
)
_EMAIL = re.compile(
    r"(?<![\w.+@-])[\w.+'-]{1,64}(?:@| ?\[at\] ?| ?\(at\) ?)(?:[A-Za-z0-9-]{1,63}(?:\.| ?\[dot\] ?| ?\(dot\) "
    r"?)){1,6}[A-Za-z]{2,18}(?![\w@])"
)
_TLD = (
    r"(?:com|org|net|uk|co|gov|info|me|tv|io|app|eu|ie|gg|ly|online|site"
    r"|news|live|blog|social|scot|wales|cymru|london|us|int|edu|pk|pl|ro|in)"
)
_URL = AtWords(r"\b(?i:https?://|www\.)[^\s<>\"|\x00]+")
# A site without either is looked for from its end, which is rare.
_SITE_END = re.compile(rf"\.(?={_TLD}(?!\w))")
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_SITE_START = re.compile(rf"(?<![\w@./'-])(?:{_LABEL}\.){{0,3}}{_LABEL}\Z")
_BARE_SITE = re.compile(
    rf"(?:{_LABEL}\.){{1,4}}{_TLD}(?:/[^\s<>\"|\x00]*"
    rf"|(?![\w@-]|\.\w))"
)
_KNOWN_TLD = re.compile(
    r"\.(?:com|co\.uk|org\.uk|org|net|gov\.uk|nhs\.uk|sch\.uk|ac\.uk|police\.uk|info|tv|me\.uk|uk)(?:/|\Z)",
    re.IGNORECASE,
)
_SITES = (
    (
        "allowed: a public body's own site",
        re.compile(
            r"(?:^|[/.])(?:gov\.uk|nhs\.uk|ac\.uk|police\.uk|parliament\.uk|mod\.uk|gov\.wales|gov\.scot"
            r"|legislation\.gov\.uk|nspcc\.org\.uk|scie\.org\.uk|nice\.org\.uk|rcpch\.ac\.uk"
            r"|researchinpractice\.org\.uk|rip\.org\.uk|seriouscasereviews\.rip\.org\.uk"
            r"|childline\.org\.uk|barnardos\.org\.uk|nationalarchives\.gov\.uk|openjustice\.gov\.uk|bailii\.org"
            r"|adcs\.org\.uk|iriss\.org\.uk|csnetwork\.org\.uk|contextualsafeguarding\.org\.uk"
            r"|doi\.org|vkpp\.org\.uk|anncrafttrust\.org|ecpat\.org\.uk|lullabytrust\.org\.uk|kidscape\.org\.uk"
            r"|youngminds\.org\.uk|samaritans\.org|creativecommons\.org)(?=[/:?#]|$)",
            re.IGNORECASE,
        ),
    ),
    (
        "allowed: the partnership's own site",
        re.compile(
            r"\A(?:https?://)?[^/]*?(?:safeguarding|(?:lscp|lscb|cscp|scp|scb)\.(?:org|co|gov|info)"
            r"|childrenspartnership)",
            re.IGNORECASE,
        ),
    ),
    (
        "social media",
        re.compile(
            r"facebook|fb\.(?:com|me)|instagram|tiktok|twitter|(?:^|[/.])x\.com|snapchat|youtu\.?be|reddit|whatsapp"
            r"|(?:^|[/.])t\.me|telegram|discord|vk\.com|linkedin|onlyfans|pinterest|tumblr|threads\.net|wa\.me|bebo",
            re.IGNORECASE,
        ),
    ),
    (
        "tribute or fundraising page",
        re.compile(
            r"justgiving|gofundme|go\.?fund|muchloved|tribute|memorial|remember|crowdfund|funeral|everloved"
            r"|change\.org",
            re.IGNORECASE,
        ),
    ),
    (
        "news coverage",
        re.compile(
            r"bbc\.|itv\.|sky\.com|mirror|dailymail|mailonline|guardian|thesun|telegraph|express|independent\.co"
            r"|metro|news|echo|gazette|herald|chronicle|examiner|argus|courier|advertiser|mercury|observer|standard"
            r"|journal|press|times|post\.co|star\.co|live\.co",
            re.IGNORECASE,
        ),
    ),
)
_HANDLE = re.compile(r"(?<![\w@./])@(?P<name>[A-Za-z0-9_](?:[A-Za-z0-9_.]{1,28}[A-Za-z0-9_]))(?!\w|@|\.\w)")
_PLATFORM = AtWords(
    r"\b(?:snapchat|snap|instagram|insta|tiktok|tik tok|twitter|discord|xbox|psn|playstation|roblox|fortnite"
    r"|minecraft|steam|twitch|kik|telegram|signal|whatsapp|facebook|messenger|wechat|youtube|omegle|onlyfans"
    r"|gamertag|gamer ?tag|user ?names?|screen ?names?|nickname|handle|profile|account|usernames?)\b"
    r"[^\n\t\x00.]{0,24}?(?:\b(?:as|called|named|is|was|name|username|user|account|under|handle|id)\b[: ]{1,2}"
    r"|[:(] ?)['\"]?(?P<name>[a-z0-9_][\w.-]{2,29})['\"]?"
)
_ON_PLATFORM = AtWords(
    r"\b(?:snapchat|instagram|insta|tiktok|twitter|discord|xbox|psn|roblox|fortnite|steam|twitch|kik|telegram"
    r"|wechat|gamertag|username)(?: id| name)? \(?['\"]?"
    r"(?P<name>(?=[\w.#-]*[\d_#])[a-z_][\w.#-]{3,29})"
)
# "Her forum name (moth_11)", "he plays as tundra_77", "a girl's account. His own is ed.fades": a name that is written
# as an account's is, after words for one.
_KNOWN_BY = AtWords(
    r"\b(?:(?:forum|user|screen|account|log-?in|stage|board|chat|gamer) ?(?:names?|tags?)|gamertags?|alias|avatar)"
    r"(?: on [^\n\t\x00.,(]{1,24})?(?:,| \(| is| was|:)? ?['\"]?(?P<named>[a-z0-9_][\w.-]{2,29})"
    r"|\b(?:plays?|played|posts?|posted|streams?|streamed|chats?|chatted|sells?|sold|writes?|trades?|messaged|known"
    r"|live)"
    r" (?:\w+ ){0,2}?(?:as|under(?: the (?:name|handle|tag))?(?: of)?) ['\"]?(?P<plays>[a-z0-9_][\w.-]{2,29})"
    r"|\b(?:account|profile|handle|username|page|channel)s?\b[^\n\t\x00]{0,80}\b(?:his|hers?|their|the other|another|"
    r"second) (?:own |other |second |real |main )?(?:one |account )?(?:is|was) ['\"]?(?P<own>[a-z0-9_][\w.-]{2,29})"
)
# "The Snap from dheere.e7", "signs as yoni_asmara7", "(soloveyko_zp)": written as an account's name is and as nothing
# else, a low line in it or a number after a stop, and words that lead somebody in before it.
_LOW_LINE = re.compile(r"(?<![\w@./\\:+-])(?=[a-z][\w.]*_)[a-z0-9]+(?:[._]+[A-Za-z0-9]+){1,4}_?(?![\w@+/\\-]|\.\w)")
_DOTTED = AtWords(
    r"\b(?:from|by|to|with|as|is|was|account|profile|handle|user|login|log-?on|snap\w*|insta\w*|messaged|added"
    r"|followed|sent"
    r"|tagged|blocked|texted|chats?|posted)[: ]{1,2}['\"(]?"
    r"(?P<name>[a-z]{2,20}(?:[.][a-z]{1,20})?[.](?:[a-z]{0,12}\d{1,4}))(?![\w@/-]|\.\w)"
)
_FIELDS = frozenset(
    "id no ref date dob name number type code status level version draft final copy page row col column table file"
    " field v1 v2 v3 v4 v5 v6 key value data tab sheet cell".split()
)
# A file without the end that tells its kind.
_FILE = re.compile(r"(?:.*_)?(?:v\d+|final\d*|draft\d*|copy|summary|report|appendix|annex|version)(?:_.*)?")
_WRITTEN = re.compile(r"[\d_.]|[a-z][A-Z]")
_PUBLIC_HANDLES = frozenset(
    "nspcc childline barnardos ofsted educationgovuk dfegovuk ukgov nhsengland nhsuk ceopuk crimestoppersuk "
    "samaritans lullabytrust youngmindsuk".split()
)


def find(text: str, entities: Sequence[Hit]) -> Iterator[Hit]:
    """Each whole; a name inside an address or a handle is part of it."""
    emails = list(_emails(text))
    yield from emails
    yield from _phones(text)
    inside = {hit.start for hit in emails}
    ends = {hit.end for hit in emails}
    for match in _sites(text):
        if match.start() not in inside and match.end() not in ends:
            yield from _site(text, match)
    yield from _handles(text)


def _emails(text: str) -> Iterator[Hit]:
    # "@" or its spelling is rare; without it nothing is tried.
    if "@" not in text and "(at)" not in text and "[at]" not in text:
        return
    for match in _EMAIL.finditer(text):
        start = match.start() + len(match.group()) - len(match.group().lstrip(".'-+"))
        local, _, domain = text[start : match.end()].replace("'", "").partition("@")
        public = any(pattern.search(domain) for _, pattern in _SITES[:2])
        role = pages.of_body(local.lower(), known=public or _ours(text, start), public=public)
        yield Hit("email", start, match.end(), 0.98, ("email address", *(("role mailbox",) if role else ())))


def _phones(text: str) -> Iterator[Hit]:
    taken = 0
    for match in _PHONE.finditer(text):
        taken = match.end()
        groups = [group for group in re.split(r"\D+", match.group()) if group]
        if match.group()[0] != "+" and len(groups) > 1 and (len(groups[0]) == 2 or min(map(len, groups[:4])) == 1):
            continue  # a row of a table of figures
        theirs = _THEIRS.search(text, *context.sentence(text, *match.span())) is not None
        public = (not theirs and _PUBLIC.match(match.group())) or (groups[0][:2] != "07" and _ours(text, match.start()))
        said = ("allowed: a public line",) if public else ()
        yield Hit("phone", *match.span(), 0.6 if public else 0.95, ("telephone number", *said))
    for match in _SHORT.finditer(text):
        yield Hit("phone", *match.span(), 0.6, ("telephone number", "allowed: a public line"))
    for match in _PART.finditer(text):
        end = match.start() + len(match.group().rstrip(" .…xX*•_()"))
        if match.start() >= taken or not _PHONE.match(text, match.start()):
            yield Hit("phone", match.start(), end, 0.7, ("telephone number", "part of a number"))
    for match in _LOCAL.finditer(text):
        digits = re.sub(r"\D", "", match.group("n"))
        if 6 <= len(digits) <= 8 and not digits.startswith("0"):
            yield Hit("phone", *match.span("n"), 0.8, ("telephone number", "named before it"))


def _ours(text: str, start: int) -> bool:
    """Whether the words before a number make it the partnership's or a publisher's own, and nobody's in the case."""
    near = context.last(_WHOSE, text, max(0, start - 160), start)
    left, _ = context.sentence(text, start, start)
    return near is not None and near.group("office") is not None and _THEIRS.search(text, left, start) is None


def _sites(text: str) -> Iterator[re.Match[str]]:
    """Each address of the web, and each name of a site without one."""
    found = list(_URL.finditer(text))
    for end in _SITE_END.finditer(text):
        start = _SITE_START.search(text, max(0, end.start() - 256), end.start())
        if start is not None and (site := _BARE_SITE.match(text, start.start())):
            found.append(site)
    return phrases.apart(sorted(found, key=lambda match: match.start()))


def _site(text: str, match: re.Match[str]) -> Iterator[Hit]:
    found = match.group().rstrip(".,;:!?'*_")
    while found.endswith((")", "]")) and found.count("(") + found.count("[") < found.count(")") + found.count("]"):
        found = found[:-1].rstrip(".,;:!?'")
    bare = not found.lower().startswith(("http", "www."))
    if bare and "/" not in found and not _KNOWN_TLD.search(found):
        return
    kind = next((kind for kind, pattern in _SITES if pattern.search(found)), "web address")
    listed = context.cited(text, match.start())
    if kind.startswith("allowed") and not listed and pages.about_one(found):
        kind = "web address"
    said: tuple[str, ...] = ()
    if listed and kind == "web address":
        kind = "allowed: in the list of references"
    elif listed and not kind.startswith("allowed"):
        said = (references.OPEN,)  # what the papers said of law, or of the family
    yield Hit("url", match.start(), match.start() + len(found), 0.9, ("web address", kind, *said))


def _handles(text: str) -> Iterator[Hit]:
    if "@" in text:
        for match in _HANDLE.finditer(text):
            public = match.group("name").lower() in _PUBLIC_HANDLES
            yield Hit(
                "handle",
                *match.span(),
                0.9,
                ("account name", *(("allowed: a national body's account",) if public else ())),
            )
    low = context.lower(text)
    for match in [*_PLATFORM.finditer(low), *_ON_PLATFORM.finditer(low), *_KNOWN_BY.finditer(low)]:
        start, end = match.span(match.lastgroup or 0)
        name = text[start:end].rstrip(".-")
        if (
            _WRITTEN.search(name)
            and not _KNOWN_TLD.search(name)
            and not name.replace(".", "").isdigit()
            and "@" not in text[start - 1 : start]
        ):
            yield Hit("handle", start, start + len(name), 0.8, ("account name", "named before it"))
    for match in _LOW_LINE.finditer(text) if "_" in text else ():
        parts = re.split(r"[._]+", match.group().strip("_"))
        file = file_names.ENDS_FILE.search(match.group()) or _FILE.fullmatch(match.group())
        if not file and _of_somebody(parts):
            yield Hit("handle", *match.span(), 0.75, ("account name", "by how it is written"))
    for match in _DOTTED.finditer(text):
        first = match.group("name").split(".")[0]
        if not words.ordinary(first) and not words.abbreviation(first):
            yield Hit("handle", *match.span("name"), 0.7, ("account name", "by how it is written"))


def _of_somebody(parts: Sequence[str]) -> bool:
    """Whether a name with low lines in it is no field of a form and no version of a file: "nhs_number", "chron_v3"."""
    low = [part.lower() for part in parts]
    if len(low) < 2 or _FIELDS.intersection(low):
        return False
    return any(len(part) > 2 and not words.ordinary(part.rstrip("0123456789")) for part in low) or any(
        part[-1].isdigit() and not part.isdigit() and part[0] != "v" for part in low
    )
