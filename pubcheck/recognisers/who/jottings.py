"""A text in, names and signs in notes typed in haste out: "tc to debs s re rv", "seen w friend kornelija. jt", and a
name with no capital wherever somebody is spoken to: "I spoke to wayne".

Such a note has no capitals to go by. A word of it is a name where the words of notes have one after them and no list of
the language, of the field or of what notes cut short knows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pubcheck import heads
from pubcheck.recognisers import Hit
from pubcheck.recognisers.grammar import words
from pubcheck.recognisers.grammar.at_words import AtWords

KINDS = ("person", "initials")
WHY = "a name in a note typed in small letters"
SIGNED = "letters at the end of a note"

_LINE = re.compile(r"[^\n\t\x00]{24,}")
_FIRST = re.compile(r"(?:\A|[.?!:] +)(?:\d[\d/.:]*\)? )*([A-Za-z])")
_KIN = (
    r"(?:mum|mam|dad|nan|nana|gran|granny|grandma|grandad|grandpa|aunt|auntie|aunty|uncle|cousin|friend|mate|partner"
    r"|boyfriend|bf|gf|girlfriend|neighbour|sis|sister|bro|brother|husband|wife|lad|baby|bby|son|daughter"
    r"|teacher|nurse"
    r"|worker|carer|midwife|interpreter|receptionist|pharmacist|manager)"
)
_TITLE = r"(?:dr|sr|cons|mr|mrs|ms|miss|pc|dc|sgt|sw|hv|prof|rev|nurse|sister|registrar|reg|consultant|sho|spr)"
_PLACES = tuple(
    heads.compile(pattern)
    for pattern in (
        rf"(?<![\w'])(?P<title>{_TITLE})\.? (?P<name>[a-z]{{2,14}}(?:-[a-z]+)?)(?![\w'])",
        rf"(?<![\w'])(?:{_KIN}|called|named|known as|aka) (?P<name>[a-z]{{4,14}}(?:-[a-z]+)?)(?![\w'])",
        r"(?<![\w'])(?:t/?c|tel|rang|rung|told|s/w|spoke|spk|saw|met|seen|from|w|with|by|per|cc|ta|thx|thanks"
        r"|cheers|hi|hiya)"
        r"(?: (?:to|from|w|with|by))? (?P<name>[a-z]{3,14}(?:-[a-z]+)?(?: [a-hj-z](?![\w'/]))?)(?![\w'/])",
        rf"(?<![\w'])(?:{_KIN}|lad|he|she|boy|girl"
        rf"|[a-z]+s up)? ?\((?P<name>[a-z]{{4,14}}(?: [a-z]{{4,14}})?)(?=\)|,| at | from )",
    )
)
SLIPPED = "a name with no capital, of somebody who is spoken to or of kin"
_SLIPPED = AtWords(
    r"\b(?:(?:[Ss]p(?:oke|oken|eak|eaking)|[Tt]alk(?:ed|ing)?|[Mm]essaged?|[Ll]etter|[Ee]-?mail|[Tt]ext|[Cc]all"
    r"|[Vv]isit) (?:to|with|from)|[Rr]ang|[Tt]old|[Pp]honed|[Tt]exted|[Aa]sked|[Ee]mailed|[Mm]et with"
    r"|(?:[Mm]um|[Mm]am|[Dd]ad|[Nn]an|[Bb]rother|[Ss]ister|[Aa]unt|[Aa]untie|[Uu]ncle|[Cc]ousin|[Ff]riend"
    r"|[Bb]oyfriend|[Gg]irlfriend|[Ff]oster mum)(?:'s)?)"
    r" (?P<name>(?![a-z]*(?:ed|ing|ly|ness|tion|ment|s)\b)[a-zà-öø-ÿ]{4,14})(?![\w'@/_-]|\.\w)"
)
# "The lad picks up (yusuf)": nothing else in small letters stands so.
_BRACKETED = AtWords(
    r"\b(?:lad|boy|girl|man|woman|mum|mam|dad|nan|brother|sister|friend|cousin|uncle|auntie?|he|she|child|baby)\b"
    r"[^\n\t\x00.;:()]{0,24} \((?P<name>(?![a-z]*(?:ed|ing|ly|ness|tion|ment|s)\b)[a-zà-öø-ÿ]{4,14})\)"
)
_CUT = frozenset(
    "pharm interp appt appts approx cont temp meds bloods physio paeds paed obs gynae resus derm ophth ortho"
    " neuro cardio"
    " psych recep dept hosp obvs prob probs defo info refd resp sats tmrw tomoz yest wkend mins secs hrs wks"
    " mths yrs pls"
    " thx tel mob msg txt vmail voicemail assess assmt eval hist exam invest ultrasound neonate prem term vacc"
    " vaccs imms"
    " immun breastfed bottlefed formula nutritionist dietician salt camhs mash msp chscp cpp section bro sis"
    " mums dads kids"
    " bby babs safeguarding childrens parents siblings carers tbc tba asap eta nfa dna cna dnas wnb ufn prn bd"
    " tds qds od"
    " nocte mane stat abx paracetamol ibuprofen calpol amoxicillin penicillin salbutamol sertraline methadone"
    " diazepam"
    " insulin adrenaline morphine antibiotics steroids inhaler cannula nebs ecg eeg mri ultrasounds xray xrays"
    " centile"
    " centiles bmi temps pyrexial afebrile apyrexial tachy brady vomit vomited emesis stool stools nappies"
    " wheezy coryzal"
    " tearful unkempt unwell asleep awake facetime whatsapp snapchat insta teams zoom emis systmone cpoms mosaic"
    " datix rio"
    " msgs chem mobs lmp edd gest primip multip para".split()
)
_NOTE = re.compile(r"(?:\A|[.;] ?)(?:\d{1,2}/\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{3,4}\b|[a-z])")
_SIGN = re.compile(
    r"(?:(?<=[.?!] )|(?<=[a-z] ))(?P<sign>[a-z]{2,4}|[A-Z]{2,3}|[A-Z]{2,3}/[a-z]{2,3}|[A-Z]{2,3}/[A-Z]{2,3})\.?\s*\Z"
)
_WORKERS = frozenset(
    "al etc eg ie cf ibid pp ed eds vol no sw hv gp cns sn ss rn rm ps tl pm sm mw shn schn cnn ssw fsw tsw".split()
)


def find(text: str, entities: Sequence[Hit]) -> Iterator[Hit]:
    """Such names and signs: those of a note only in lines that begin their sentences with small letters. Linear."""
    for pattern in (_SLIPPED, _BRACKETED):
        for match in pattern.finditer(text):
            name = match.group("name")
            if any(sign in "aeiouyàáâäèéêëìíîïòóôöùúûü" for sign in name) and not _known(name):
                yield Hit("person", *match.span("name"), 0.65, (SLIPPED,))
    for line in _LINE.finditer(text):
        note = line.group()
        first = _FIRST.findall(note)
        if not 2 * sum(map(str.islower, first)) >= len(first) > 0:
            continue
        for place in _PLACES:
            for match in place.finditer(note):
                start, end = _name(match)
                if end > start:
                    yield Hit("person", line.start() + start, line.start() + end, 0.65, (WHY,))
        sign = _SIGN.search(note)
        if sign is not None and _NOTE.match(note) and _signs(sign.group("sign")):
            start, end = sign.span("sign")
            yield Hit("initials", line.start() + start, line.start() + end, 0.65, (SIGNED,))


def _name(match: re.Match[str]) -> tuple[int, int]:
    """The span of the words there that can be a name; empty where there is none."""
    start, end = match.span("name")
    parts = match.group("name").split(" ")
    titled = bool(match.groupdict().get("title"))
    if not _unknown(parts[0], titled):
        return start, start
    if len(parts) > 1 and len(parts[1]) > 1 and not _unknown(parts[1], titled):
        return start, start + len(parts[0])
    return start, end


def _known(word: str) -> bool:
    """Whether a list has the word, as it stands or by its stem."""
    stems = (word, word.removesuffix("d"), word.removesuffix("er"), word.removesuffix("r"))
    return word in _CUT | words.KINDS["given"] or words.abbreviation(word) or any(map(words.ordinary, stems))


def _unknown(word: str, titled: bool) -> bool:
    if word in _CUT or words.ordinary(word) or words.abbreviation(word) or words.ordinary(word.removesuffix("s")):
        return word in words.KINDS["given"] and not titled and word not in words.KINDS["field"]
    return titled or any(sign in "aeiouy" for sign in word)


def _signs(sign: str) -> bool:
    first = sign.split("/")[-1].lower()
    if "/" in sign:
        return True
    known = words.abbreviation(first) or words.ordinary(first) or first in _CUT or first in _WORKERS
    return not known and (sign.isupper() or not any(letter in "aeiou" for letter in first[1:]))
