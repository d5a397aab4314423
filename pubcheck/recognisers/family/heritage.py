"""A text in, the ethnicity, languages and faith of the people of the case out; not those of people in general."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pubcheck.recognisers import Hit
from pubcheck.recognisers.grammar import context, lexicon, tables
from pubcheck.recognisers.grammar.at_words import AtWords
from pubcheck.recognisers.grammar.phrases import Phrases

KINDS = ("ethnicity", "language", "religion")
FULL_NAME = "by its full name"

_PEOPLES = frozenset(lexicon.phrases("heritage", "peoples"))
_LANGUAGES = frozenset(lexicon.phrases("heritage", "languages"))
_FAITHS = frozenset(lexicon.phrases("heritage", "faiths"))
_ALL = _PEOPLES | _LANGUAGES | _FAITHS
_WORDS = Phrases(
    {"word": _ALL}, {"word": r"(?:(?<=an)s|(?<=\w{5})s)?"}, r"(?!\w|-(?!speaking|born|heritage))(?!'s (?:Law|law))"
)
_SPEECH_BEFORE = re.compile(
    r"\b(?:speak(?:s|ing|ers?)?|Speaks|talk(?:s|ed|ing)?|spoken?|[Ll]anguages?(?: \w+)?|interpreters?(?: \w+)?"
    r"|translat\w+|fluent"
    r"|bilingual"
    r"|mother tongue|tongue|reads?|writes?|written|learn(?:s|ed|ing|t)?|said|swears|prays|counts|words of|lessons?|in"
    r"|into|understands?|conversation|leaflets?|letter)"
    r"(?:,? (?:is|was|are|were|be|being|also|only|mainly|mostly|some|little|a little|both|in|of|to|at home|and"
    r"|English|or|,"
    r"|the|their|her|his))*[ :,(\"']*\Z"
)
_SPEECH_AFTER = re.compile(
    r"\A[\"']?(?: (?:is|was|being) (?:\w+ )?(?:mother's|father's|his|her|their|the family's|the mother's|the father's"
    r"|mum's|dad's)(?: \w+)? language|-speaking|[ -](?:speaker|interpreter|language|translat|classes|lessons"
    r"|dialect|being|and English|words?))|\A[ ,]+(?:and|or) [A-Z]\w+[ -](?:interpreter|speak|language)"
)
# "Their grandmother's Turkish, which she understands"
_WHOSE_SPEECH = re.compile(
    rf"\b(?:{context.KIN})(?:'s|s') (?:own |native |home |poor |good |broken )?\Z", re.IGNORECASE
)
_ITSELF = re.compile(r"\A(?:[,.;)]|\Z| (?:is|was|which|that|and|but|when|at|with)\b)")
_HOME_SPEECH = re.compile(
    r"\b(?i:home|first|preferred|main|mother|native) (?:language|tongue)s?(?: (?:is|was|are|were)|:) "
    r"(?P<what>(?!English\b)[a-z]{0,4}[A-Z][\w'-]+)"
)
_SPEAKING = re.compile(r"[- ]speak(?:ing|ers?)\b")
_AT_HOME_IN = re.compile(r"\b(?:speak|spoke|ease|fluent|reads?|little|no|limited|some|good|Languages)\b")
_LANGUAGE_LABEL = re.compile(r"\blanguages?\b|\binterpreter\b", re.IGNORECASE)
_FAITH_LABEL = re.compile(r"\b(?:religion|faith|belief)s?\b", re.IGNORECASE)
_PEOPLE_LABEL = re.compile(
    r"\b(?:ethnic\w*|nationality|heritage|background|origin|race|culture"
    r"|identity)\b",
    re.IGNORECASE,
)
_NOT_PEOPLE = re.compile(
    r"\A[ -](?:[Cc]ommunity (?:association|centre|organisation|group)|[Gg]overnment|[Pp]arliament|[Cc]onsultant"
    r"|[Ll]egislation|[Ll]aw|[Cc]ouncil|[Cc]ouncils|[Ee]mbassy|[Aa]ssociation|[Oo]ffice|Sea|Standard|Medical|Red"
    r" Cross|Library|Museum|Journal|Psychological|Association|Broadcasting|Transport|Army|Crime|National|Government"
    r"|[Cc]ases?|system|authorit|police|guidance|equivalent|records?|consul\w*|and Minority|and minority|[Mm]inority"
    r"|Country|Caribbean Achievement|Lives|box|market|paper|Paper|screen|bag|coat|car|van|Transit|BMW|Audi|Book|book"
    r"|eye|hole|ice|dog|cat|label|list|mark|folder|blue folder|women's|Liaison|Education Service|[Ss]upport"
    r" [Ss]ervice|Sites?|heat)"
)
_COLOUR = frozenset(
    "white black White Black Asian African European English British American Caribbean Traveller Travellers Cant"
    " Evangelical"
    " Charismatic Apostolic".split()
)
_LIST_LABEL = re.compile(
    r"(?P<label>\b(?:[Ee]thnic\w*|[Ll]anguages?|[Nn]ationality|[Ff]aith|[Rr]eligion|[Hh]eritage)(?: (?!and"
    r"|of)[a-z]+){0,2}):\*{0,2}"
    r" [^.:\n\t]*\Z"
)
_SAID = re.compile(
    r"\b(?:is|are|was|were|as|being|be|both|of|family|families|mother|father|parents?|mum|dad|child|children|baby|boy"
    r"|girl|lad|man|woman|couple|partner|identif\w+|describe\w*|heritage|background|ethnic\w*|who|recorded|entered"
    r"|and|from a|with|a|an|the|only|one|four|three|two) ?(?:\w+ )?[\"'(]*\Z",
    re.IGNORECASE,
)
_ANY_LABEL = re.compile(r"\b(?:ethnic\w*|nationality|heritage|languages?|religion|faith|interpreter)\b", re.IGNORECASE)
_MANY = re.compile(
    r" (?:families|communit(?:y|ies)|population|parents|children|people|women|men|girls|boys|mothers|fathers"
    r"|households"
    r"|residents|workers|backgrounds|staff|practitioners|pupils|young people|patients|organisations?|charit(?:y|ies)"
    r"|groups?|restaurants?|food|cultures)\b"
)
_QUOTES = ("'", '"')
_PEOPLE_WORD = re.compile(r"\b(?:White|Black|Asian|Arab|[Mm]ixed|British|Caribbean|African|background)\b")
# What records put down, in their own words.
_RECORDED = re.compile(
    r"\b(?:records?|recorded|entered|entry|forms?|system|drop-down|cod(?:es?|ed)|put down|described|ticked|box(?:es)?"
    r"|returns?"
    r"|files?|referral|registered)\b"
)
_NAME_IS = re.compile(
    r"\b(?!It|This|That|There|What|Which|The|Here|English|Language|Ethnicity)[A-Z][a-z]+(?: is| was|'s)(?: both| of|"
    r" an?| mixed| dual| half| part)* \Z"
)
_COUNTED = re.compile(r"\b(?:to|into|comes? from|his|her|their|both|two|three|four|these|the only|of|whose) \Z")
# So many share these, or speak of them, that the sentence has to be of the family.
_WIDE = (
    _COLOUR
    | frozenset(
        "European Irish Scottish Welsh Indian Pakistani Bangladeshi Muslim Muslims Christian Christians Catholic Jewish"
        " Catholics Sikh Sikhs Hindu Hindus Roma Gypsy Gypsies Romany Romani French German Spanish Dutch Greek Italian"
        " Swedish Swiss Danish Norwegian Finnish Canadian Australian Chinese Japanese Russian Israeli Islamic Islam"
        " Protestant Anglican Methodist Baptist Buddhist Jew Pagan Humanist Quaker Apostolic Georgian Dominican"
        " Orthodox"
        " Scots Gaelic Sunni Shia Elim Heathen Creole Pidgin Windrush GRT Showmen Brethren Makaton Signalong BSL"
        " Turkmen"
        " Cornish Edo Memon Cant Kurds Arab Afar Lao".split()
    )
    | {word for word in _ALL if word.split()[0] in _COLOUR | {"South", "East", "West", "Eastern", "North", "Mixed"}}
    | {word for word in _ALL if word.split()[0] in {"Middle", "Latin", "Church", "Free", "Any", "Salvation", "Dual"}}
    | {word for word in _ALL if word[0].islower()}
)
_SIGNED = frozenset(word for word in _LANGUAGES - _PEOPLES if word.endswith("Sign Language"))
# Taught in schools, or common words.
_OTHER_LANGUAGES = frozenset({"English", "Irish", "French", "German", "Spanish", "Cant", "Edo"})


# "Sami is 15", "Sami said": somebody is called so, whatever people it is the name of too.
_ACTS = re.compile(
    r"(?<![\w'-])(?P<name>[A-Z][a-z]+)(?: (?:is|was|turned) (?:\d|born|aged|seen|taken|told|asked)"
    r"| (?:said|told|asked|likes)\b)"
)


# What is worn, kept or gone to tells a faith as its name does.
_KEPT = AtWords(
    r"\b(?:(?:wear(?:s|ing)?|wore|in) (?:an? |the |her |his |their )?(?P<a>hijab|niqab|burqa|burka|jilbab|abaya"
    r"|chador|headscarf"
    r"|turban|patka|dastar|kara|kirpan|kippah|yarmulke|skullcap|sheitel|tzitzit|rosary|crucifix|tilak|bindi)"
    r"|(?:keeps?|kept|keeping|observ(?:es|ed|ing)|celebrat(?:es|ed|ing)|fast(?:s|ed|ing)?|mark(?:s|ed|ing)|during|in"
    r"|for|at|before"
    r"|after|end of|start of|until) (?P<b>Shabbat|Shabbos|Sabbath|Ramadan|Eid(?: al-\w+)?|Diwali|Divali|Navratri"
    r"|Holi|Vaisakhi"
    r"|Gurpurab|Passover|Pesach|Yom Kippur|Rosh Hashanah|Purim|Hanukkah|Sukkot|Muharram|Ashura|Orthodox (?:Easter"
    r"|Christmas)|Nowruz"
    r"|Newroz|Lunar New Year|Chinese New Year|Tet|Vesak|Timkat|Meskel|kosher|halal)"
    r"|(?:go(?:es|ing)?|went|gone|attend(?:s|ed|ing)?|worship(?:s|ped|ping)?|pray(?:s|ed|ing)?|belong(?:s|ed|ing)?"
    r"|taken|walks?|member"
    r"|elders?|leader|classes|lessons|volunteers?|cooks?|helps?)(?: [a-z]+){0,2} (?:to|at|of|in|from) (?:an? |the "
    r"|their |his |her |"
    r"local ){0,2}(?P<c>mosque(?: school)?|mandir|gurdwara|synagogue|shul|temple|Kingdom Hall|gompa|monastery"
    r"|madrass?ah?|ched(?:er|ar)|heder|jamatkhana"
    r"|imambargah|husainiya|ashram|vihara|citadel|tabernacle|meeting house|house church|yeshiva|Quran classes"
    r"|Koran classes))(?![\w-])"
)
# As others called them: in quotation marks, and with no capital.
_CALLED = re.compile(
    r"(?<=[\"'])(?:[a-z]+ ){0,2}?(?P<word>gyps(?:y|ies)|gyppos?|pikeys?|tinkers?|travell?ers?|roma|romany"
    r"|asians?|foreigners?"
    r"|immigrants?|half-castes?|coloured|mixed race|(?:brown|black)(?= (?:kids?|boys?|girls?|lads?|faces?|famil"
    r"|people|ones?))|paki|refugees?|eastern europeans?|muslims?|polish"
    r"|romanians?|africans?)\b"
)


# As a form or a system has it: "White/other mixed", "Asian other".
_CODED = re.compile(
    r"(?<=[\"'])(?:White|Black|Asian|Mixed|Other|Arab|Any other|Not known)(?: ?[/,:-] ?| )(?!(?:and [a-z]+ )?(?:male"
    r"|man|boy|girl|woman"
    r"|van|car|paper|box))[A-Za-z/,:& -]{3,48}(?=[\"'])"
)

# What somebody calls themselves, in quotation marks and with where from: "'Saint', from Jamestown".
_CALLS = re.compile(r"(?<=['\"])(?P<word>[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?=['\"],? (?:from|of|by birth|born)\b)")
_OWN_WORD = re.compile(rf"(?:\t\x00?|\b(?i:{context.KIN}|he|she|is|was|as|a|(?:her|him)self),?) ['\"]\Z|\t\x00?['\"]\Z")


def find(text: str, entities: Sequence[Hit]) -> Iterator[Hit]:
    """A word of a people, a tongue or a faith that is said of the family, or stands beside a label for it."""
    yield from _observed(text)
    somebody = frozenset(match.group("name") for match in _ACTS.finditer(text)) - _WIDE
    for match in _WORDS.finditer(text):
        start, end = match.span()
        word = match.group() if match.group() in _ALL else match.group().removesuffix("s")
        label = f"{context.label(text, start)} {tables.column(text, start) or ''} {_row(text, start)}"
        label = f"{label} {_listed(text, start)}"
        kind, sure = _kind(text, word, start, end, label)
        if kind == "ethnicity" and word in somebody:
            continue
        if not kind or (kind == "ethnicity" and _NOT_PEOPLE.match(text[end : end + 24])):
            continue
        if not sure and (context.cited(text, start) or not _theirs(text, word, start, end)):
            continue
        more = _SPEAKING.match(text[end : end + 12])
        if kind == "language" and more:
            end += more.end()
        why = (kind, "beside its label" if sure else "said of the family")
        full = (" " in word or "-" in word) and kind != "language"
        yield Hit(kind, start, end, 0.85 if sure else 0.7, (*why, FULL_NAME) if full else why)


def _observed(text: str) -> Iterator[Hit]:
    """What the family wears, keeps and goes to, and what others called them."""
    for match in _KEPT.finditer(text):
        start, end = match.span(match.lastgroup or 0)
        if context.said_of_family(text, start, end) and not context.cited(text, start):
            yield Hit("religion", start, end, 0.6, ("religion", "said of the family"))
    for match in _CALLED.finditer(text):
        if not context.general(text, *match.span()):
            yield Hit("ethnicity", *match.span("word"), 0.6, ("ethnicity", "as others called them"))
    for match in _HOME_SPEECH.finditer(text):
        if not context.general(text, *match.span()) and not context.cited(text, match.start()):
            yield Hit("language", *match.span("what"), 0.7, ("language", "said of the family"))
    for match in _CALLS.finditer(text):
        if _OWN_WORD.search(text, max(0, match.start() - 60), match.start()):
            yield Hit("ethnicity", *match.span("word"), 0.6, ("ethnicity", "as they call themselves"))
    for match in _CODED.finditer(text):
        if _PEOPLE_WORD.search(match.group()):
            yield Hit("ethnicity", *match.span(), 0.6, ("ethnicity", "as records have it"))


def _row(text: str, start: int) -> str:
    """The first cell of a row, where it is the label of what stands here: "Ethnicity, language, faith"."""
    first = tables.row(text, start)
    return first if len(first) <= 48 and _ANY_LABEL.search(first) else ""


def _listed(text: str, start: int) -> str:
    """The label of a list that a word stands further on in: "Languages: Twi, English"."""
    label = _LIST_LABEL.search(text, max(0, start - 80), start)
    return label.group("label") if label else ""


def _theirs(text: str, word: str, start: int, end: int) -> bool:
    """Whether it is said of the family. A people, a tongue or a faith that few share is theirs in the review of one
    case, unless it is spoken of in general."""
    many = _MANY.match(text, end)
    if many and not _COUNTED.search(text[max(0, start - 16) : start]):
        own = many.group() == " community" and text[max(0, start - 12) : start].endswith(
            ("from the ", "of the ", "within the ", "in the ")
        )
        return own and context.said_of_family(text, start, end)
    if (
        text[start - 1 : start] in _QUOTES
        and text[end : end + 1] in _QUOTES
        and _RECORDED.search(text, *context.line(text, start))
    ):
        return True
    if context.general(text, start, end):
        return False
    before = text[max(0, start - 20) : start].split()
    if before and before[-1] in _ALL - _COLOUR:
        return True
    if _NAME_IS.search(text[max(0, start - 40) : start]):
        return True
    return word not in _WIDE or context.said_of_family(text, start, end)


def _kind(text: str, word: str, start: int, end: int, label: str) -> tuple[str, bool]:
    """Which of the three a word is here, and whether a label says so; empty where it is none."""
    before = text[max(0, start - 60) : start]
    if word in _LANGUAGES:
        if _LANGUAGE_LABEL.search(label) or _SPEECH_AFTER.match(text[end : end + 30]):
            return "language", bool(_LANGUAGE_LABEL.search(label))
        if _SPEECH_BEFORE.search(before) and not (word in _OTHER_LANGUAGES and not _AT_HOME_IN.search(before)):
            return "language", False
    if word in _SIGNED:
        return "language", False
    if word == "English" and before.endswith(" and ") and not _LANGUAGES.isdisjoint(before.split()[-2:-1]):
        return "language", False
    if word in _LANGUAGES - _OTHER_LANGUAGES and _WHOSE_SPEECH.search(before) and _ITSELF.match(text[end : end + 8]):
        return "language", False
    if word in _FAITHS and (word not in _PEOPLES or _FAITH_LABEL.search(label)):
        labelled = bool(_FAITH_LABEL.search(label))
        return ("", False) if word in _COLOUR and not labelled else ("religion", labelled)
    if _PEOPLE_LABEL.search(label) and word in _PEOPLES:
        return "ethnicity", True
    if word not in _PEOPLES:
        spoken = word in _LANGUAGES - _OTHER_LANGUAGES and re.search(r"\b(?:speak|spoke|language|interpret)", before)
        return ("language", False) if spoken else ("", False)
    if word in _COLOUR and not (_SAID.search(before) and _attached(text, end)):
        return "", False
    if word in _FAITHS and re.search(r"\b(?:prayers?|temple|faith|worship|wedding|religio\w+)\b", text[end : end + 40]):
        return "religion", False
    return "ethnicity", False


def _attached(text: str, end: int) -> bool:
    """Whether a word for a colour or a wide region is a person's, by what follows it."""
    return bool(
        re.match(
            r"[\"')]*(?:[.,;:)\n\t]|\Z)| (?:and|or|but|with|in|roots|family|child|children|boy|girl|man"
            r"|woman"
            r"|lad|teenager|heritage|parents?|mother|father|couple|ethnic\w*|young|baby|pupil"
            r"|background)\b",
            text[end : end + 16],
        )
    )
