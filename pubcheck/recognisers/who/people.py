"""People's names: what the model sees, and what the grammar around a name gives away."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from pubcheck.recognisers import Hit
from pubcheck.recognisers.grammar import context, forms, words
from pubcheck.recognisers.grammar.at_words import AtWords
from pubcheck.recognisers.where import gazetteer
from pubcheck.recognisers.who import name_places, nobody, trim

KINDS = ("person", "initials")
NOUN = name_places.NOUN
_BESIDE = "a name beside another"
_CUT = "a first name with the letter of a surname"
_SEEN = "the language model reads it as a person's name"
_POST = re.compile(
    r"\b(?:Private|Chief|Major|Elder|General|Teacher|Coach|Advocate|Tutor|Solicitor|Commander|Nurse"
    r"|Social Worker|Foster"
    r" Carer|Support Worker|Family Worker|Health Visitor|PA|TA|Sister|Judge) \Z"
)
# "Sister. Nobody else", "HV. Wt 9": a whole word with a full stop ends its sentence and is nobody's title.
_ENDED = re.compile(
    r"\b(?!(?:Mrs?|Ms|Mx|Dr|Prof|Revd?|Fr|Sr|Cllr|Sgt|Supt|Pte|Cpl|LCpl|Lt|Col|Capt|Maj|Gen|Det|P\.?C"
    r"|D[CSI]|Insp|Const)\.)\w+\. +\Z"
)
_SMALL = re.compile(r"(?<![\w'-])[a-z]{3,}(?![\w'-])")
_ANIMAL = re.compile(
    r"\b(?:dog|cat|rabbit|hamster|horse|pony|pet|puppy|kitten|parrot|teddy|toy|doll|app|game|song|hotel|pub|charity"
    r"|list|book|film|page|poem|leaflet|course|club|boat|ship|shop|café|channel|show|series|band|team|paper|magazine"
    r"|project)\b[^.]{0,12}$"
)
_CAPITAL_BEFORE = re.compile(rf"(?<![\w'-]){forms.UPPER}[\w'-]* $")
_CAPITAL_AFTER = re.compile(rf" {forms.UPPER}[a-z]")
# No vowel, or the end of a board's name: letters that stand for words.
_ACRONYM = re.compile(r"[B-DF-HJ-NP-TV-Z]{2,6}|[A-Z]{0,6}(?:SCP|SCB|SPB|LSB)", re.IGNORECASE)
_CAPITALS = re.compile(r"[A-Z]+s?")
_CAMEL = re.compile(r"(?<!Mc)(?<!Mac)(?<!Fitz)(?<!De)(?<!La)(?<!Le)(?<!Di)(?<=[a-z])[A-Z]")
_TAIL = re.compile(r"[ \n]([a-z]+)\b")
_TOLD = re.compile(
    r"\b(?:told|by|with|from|called|named|saw|asked|rang|visited|met|and|for|to|that|mum|dad|aunt"
    r"|uncle) $"
)
_ACTS = re.compile(
    r"(?:'s|,? (?:who|aged|was|is|had|has|said|says|told|did|does|would|could|felt|went|came|lived|moved|wanted|asked"
    r"|left)\b)"
)
# "Summer was weighed", "Will told his teacher": a word of the language that does what only somebody does.
_ALIVE = re.compile(
    r"(?<![\w'-])(?P<name>[A-Z][a-z]{2,})(?= (?:and [A-Z][a-z]+ )?(?:(?:was|were|is) (?:not |often "
    r"|both )?(?:seen (?!as)|weighed|born"
    r"|taken to (?:hospital|the)|at (?:school|home|nursery|the)|on (?:a )?child|hungry|scared|afraid|tearful"
    r"|arrested|excluded)"
    r"|told (?:his|her|the|a|staff|school|police)|said (?:that )?s?he|slept|cried|always asked|asked for)\b)"
)
_LIVING = "a word that is a name, of somebody who acts"
# "Natasha P" and "HV was Precious N": a surname cut to its letter, where no label such as "Sibling B" stands.
_LETTERED = AtWords(
    rf"(?<![\w'.-])(?P<name>{forms.UPPER}{forms.LETTER}{{2,20}}(?:-{forms.UPPER}{forms.LETTER}{{1,20}})? [A-HJ-Z])"
    rf"(?=\.?(?:[,;:)\"'\n\t]|\Z)|\. | (?:and|or|who|is|was|has|had|at|from|to|said|told|rang|in|on|for)\b)"
)
_NUMBERED = frozenset(
    "app apps para sch fig ref"
    " vitamin hepatitis appendix annex annexe schedule exhibit strep streptococcus influenza haemophilia level band"
    " grade plan block unit ward tower stage tier type phase version module lot".split()
)
_BEFORE_NAME = re.compile(r"(?:[a-z,]|\b[SH][WV]|\bGP) \Z")
_PAIR = re.compile(rf" (?:or|and) (?P<name>{forms.WORD})(?=[.,;:)\n]|\Z| [a-z])")
_DOUBLE = re.compile(
    r"(?<![\w'@/.-])[A-Z][a-z]{2,}-[A-Z][a-z]+"
    r"(?![\w-]|\.\w| ?[A-Za-z][a-z]*(?:yndrome|isease|alsy|cale|nit|est|odel|heory)\b)"
)
# "Tamsyn and Tamsin (Skyrme)": the surname of those before it.
_SURNAME_OF = re.compile(rf" \((?P<name>{forms.WORD})\)")
# A language that no list has, told by what is said of it somewhere: "they speak Limbu", "a Makasae speaker".
_TONGUE = AtWords(
    rf"\b(?:[Ss]peak(?:s|ing)?|[Ss]poke|[Ff]luent in) (?P<first>{forms.UPPER}{forms.LETTER}+)"
    r"(?= at home|,| and|\.|;| with| to )"
    rf"|(?<![\w'-])(?P<second>{forms.UPPER}{forms.LETTER}+)[ -](?:speakers?|interpreters?|{nobody.SPEAKING})\b"
)
_VOTING = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC"})
_NAMED_BODY = AtWords(
    rf"(?<![\w'-])(?P<name>{forms.UPPER}[\w'-]+) "
    r"(?:(?:Women|Children|Young People|Famil|Community|Youth|Housing|Domestic|Support)"
    r"[\w']* )?(?:Project|Trust|Foundation|Charity|Council|MBC|LBC|UDC|RDC|BC|CC|DC|Aid|Refuge|Partnership"
    r"|Borough|Ltd"
    r"|Limited|Homes|Housing|Association|Services?|Police|Constabulary|Fire)\b"
)
_MAKE = re.compile(
    r"\b(?:Vauxhall|Ford|Volkswagen|VW|Audi|BMW|Toyota|Nissan|Honda|Peugeot|Renault|Citroen|Fiat|Skoda|Seat|Kia"
    r"|Hyundai|Mercedes|Mazda|Suzuki|Volvo|Yamaha|Kawasaki) \Z"
)
_HYPHENED = "two names joined by a hyphen"
_OPENING = frozenset(".!?:\t\n\x00|-•*\"'(")


def find(text: str, entities: Sequence[Hit]) -> Iterator[Hit]:
    """Names that the model saw, trimmed to the name itself, and names that their surroundings give away."""
    small = Counter(_SMALL.findall(text))
    outvoted = _outvoted(text, entities)
    for entity in entities:
        if entity.kind == "PERSON":
            for match in re.finditer(r"[^\t\n|()<>]+", text[entity.start : entity.end]):
                span = trim.trimmed(text, entity.start + match.start(), entity.start + match.end())
                if span is not None:
                    score = _weighed(text, *span, entity.score, small)
                    if (
                        nobody.known(text, *span)
                        or nobody.said_of_a_thing(text, *span)
                        or text[slice(*span)] in outvoted
                        or _MAKE.search(text, max(0, span[0] - 14), span[0])
                    ):
                        score = min(score, 0.45)
                    yield Hit(_kind(text[slice(*span)]), *span, score, (_SEEN,))
            surname = _SURNAME_OF.match(text, entity.end)
            if surname is not None and _only_name(text, *surname.span("name")):
                yield Hit("person", *surname.span("name"), 0.6, (_BESIDE,))
            second = _PAIR.match(text, entity.end)
            beside = trim.trimmed(text, *second.span("name")) if second is not None else None
            if (
                beside is not None
                and not nobody.known(text, *beside)
                and not trim.unlikely(text, *beside, small)
                and (
                    text[entity.start : entity.end].isupper() == text[slice(*beside)].isupper()
                    and beside[1] - beside[0] > 2
                )
            ):
                yield Hit("person", *beside, 0.6, (_BESIDE,))
    for match in _DOUBLE.finditer(text):
        if not any(map(words.ordinary, match.group().split("-"))) and _only_name(text, *match.span()):
            yield Hit("person", *match.span(), 0.6, (_HYPHENED,))
    for match in _ALIVE.finditer(text):
        if match.group("name").lower() in words.KINDS["given"] and not small[match.group("name").lower()] > 1:
            yield Hit("person", *match.span("name"), 0.6, (_LIVING,))
    for match in _LETTERED.finditer(text):
        first = match.group("name").split(" ")[0]
        named = first.lower() in words.KINDS["given"] and _BEFORE_NAME.search(
            text, max(0, match.start() - 4), match.start()
        )
        if named or not (words.ordinary(first) or first.lower() in _NUMBERED or first.isupper()):
            yield Hit("person", *match.span("name"), 0.65, (_CUT,))
    for match, sure, why in _standing(text):
        start, end = match.span("name")
        if why == name_places.TITLED and _ENDED.search(text, max(0, start - 24), start):
            continue
        word = text[start:end].lower().removesuffix("'s")
        end = start + len(word)
        both = word in words.KINDS["given"]  # "Summer", "Will": a name where a name has to stand
        if why == name_places.TITLE_TWICE and word not in name_places.TITLES_BORNE:
            continue
        whole = (both and why in name_places.PERSONAL) or why == name_places.TITLE_TWICE
        span = (start, end) if whole else trim.trimmed(text, start, end)
        # A word there that is none of a name makes what follows it none either, but for after a title.
        if span is None or (span[0] != start and sure < 0.9) or _ANIMAL.search(text, max(0, start - 30), start):
            continue
        if text[span[1] - 2] in " .":
            continue  # a letter alone ends no name that only its place gives away
        # Where a name has to stand, a word of the language may be one; two of them seldom are.
        plain = trim.unlikely(text, *span)
        if plain and not (both and _ACTS.match(text, end)) and _POST.search(text, max(0, start - 16), start):
            continue  # "Private Arrangements", "Chief Operating"; but "Sister Mercy's niece"
        loose = why in name_places.DOUBTFUL and not (both and text[max(0, start - 2) : start][-1:] == " ")
        doubt = 0.0 if not plain else 0.4 if " " in text[slice(*span)] or loose else 0.1
        if why == name_places.FAMILY and (trim.unlikely(text, span[0], span[1] - 1) or text[span[1] - 2].isupper()):
            continue
        yield Hit("person", *span, sure - doubt, (why,))


def _only_name(text: str, start: int, end: int) -> bool:
    """Whether a word can hardly be anything but a name: no word of the language, no place, no people, nobody cited."""
    name = text[start:end]
    return (
        not words.ordinary(name)
        and not name.isupper()
        and name not in gazetteer.TOWNS
        and name not in gazetteer.ABROAD
        and not nobody.known(text, start, end)
        and trim.trimmed(text, start, end) == (start, end)
        and not context.cited(text, start)
    )


_LETTERS = re.compile(r"(?:[A-Z](?:\.-?|-) ?){1,3}[A-Z]?\.?")


def _kind(name: str) -> str:
    """Letters with points or hyphens, and no more, are somebody's initials."""
    return "initials" if len(name) > 2 and _LETTERS.fullmatch(name) else "person"


def _standing(text: str) -> Iterator[tuple[re.Match[str], float, str]]:
    """Each match of a place where a name stands, with how sure it is and why."""
    for noun in name_places.A_NOUN.finditer(text):
        for after, sure, why in (*name_places.AFTER_NOUN, name_places.CALLED_AFTER):
            if (match := after.match(text, noun.end())) is not None:
                yield match, sure, why
    called, sure, why = name_places.CALLED_AFTER
    for somebody in name_places.A_PRONOUN.finditer(text):
        if (match := called.match(text, somebody.end())) is not None:
            yield match, sure, why
    for match in name_places.QUOTED.finditer(text):
        for before, sure, why in name_places.QUOTED_AFTER:
            if before.search(text, max(0, match.start() - 60), match.start()):
                yield match, sure, why
                break
    for pattern, sure, why in name_places.PATTERNS:
        for match in pattern.finditer(text):
            yield match, sure, why


def _outvoted(text: str, entities: Sequence[Hit]) -> frozenset[str]:
    """Single words that the model took for a person's name, and oftener for a place's or a body's; or that a body of
    the document is called: "Asha Women's Project"."""
    votes: Counter[tuple[str, bool]] = Counter()
    for entity in entities:
        if entity.kind in _VOTING:
            name = text[entity.start : entity.end].removeprefix("the ").removesuffix("'s")
            votes[name, entity.kind == "PERSON"] += 1
    for tongue in _TONGUE.finditer(text):
        votes[tongue.group("first") or tongue.group("second"), False] += 20
    for body in _NAMED_BODY.finditer(text):
        votes[body.group("name"), False] += 2
    return frozenset(name for (name, person), count in votes.items() if person and votes[name, False] > count)


def _broken(name: str, tail: re.Match[str] | None) -> bool:
    """Whether a narrow column broke a word of the language in two, neither half a word: "Recommenda tion"."""
    if tail is None or len(name) < 4:
        return False
    return words.ordinary(name + tail.group(1)) and not words.ordinary(name) and not words.ordinary(tail.group(1))


def _weighed(text: str, start: int, end: int, score: float, small: Counter[str]) -> float:
    """Less for words that are no name by themselves, unless what follows is said of a person."""
    name = text[start:end]
    if _broken(name, _TAIL.match(text, end)):
        return score - 0.5
    if _ACRONYM.fullmatch(name) or (_CAPITALS.fullmatch(name) and len(name) < 7) or _CAMEL.search(name):
        return score - 0.4
    if name.islower():
        return (
            score
            if not trim.unlikely(text, start, end) and _TOLD.search(text, max(0, start - 16), start)
            else score - 0.4
        )
    if not trim.unlikely(text, start, end, small):
        return score
    before = text[max(0, start - 3) : start].rstrip(" ")
    opens = not before or before[-1] in _OPENING
    # Capitals on either side: part of a title, or of the name of a thing.
    titled = _CAPITAL_BEFORE.search(text, max(0, start - 24), start) or _CAPITAL_AFTER.match(text, end)
    given = name.lower() in words.KINDS["given"]
    if given and not titled and nobody.takes(text, start):
        return score - 0.2
    acts = _ACTS.match(text, end) is not None
    if given and acts and not titled and opens and not small[name.lower()]:
        return score - 0.2  # "Grace was six"
    return score - (0.5 if opens or titled or " " in name else 0.2 if acts else 0.4)
