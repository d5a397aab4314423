"""The words of the field and ordinary words (two .txt files) in, as sets out; whether a string can be a name at all."""

from __future__ import annotations

import re
from pathlib import Path

_WORD = re.compile(r"[^\W_][^\W_'.-]*(?:[-'.&][^\W_]+)*")


def _sections(path: Path) -> dict[str, frozenset[str]]:
    sections: dict[str, set[str]] = {}
    words: set[str] = set()
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("["):
            words = sections.setdefault(line[1 : line.index("]")], set())
        elif not line.startswith("#"):
            words.update(line.split())
    return {name: frozenset(words) for name, words in sections.items()}


KINDS = _sections(Path(__file__).with_name("words.txt"))
NAMELESS = frozenset().union(
    *(
        KINDS[kind]
        for kind in "kin abroad staff months days seasons organisations places field peoples brands countries"
        " titles letters".split()
    )
)
# Words that notes typed in haste cut short.
CUT = frozenset(
    "pharm interp appt appts approx cont temp meds bloods physio paeds paed obs gynae resus derm ophth ortho"
    " neuro cardio"
    " psych recep dept hosp obvs prob probs defo thru tho coz cos bcos"
    " info refd resp sats tmrw tomoz yest wkend mins secs hrs wks"
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
ABBREVIATIONS = KINDS["abbreviations"]
_PLURAL = frozenset().union(*(KINDS[kind] for kind in ("kin", "staff", "organisations", "places", "field", "peoples")))
BODIES = KINDS["organisations"] | KINDS["places"]
ORDINARY = frozenset(
    word
    for line in Path(__file__).with_name("ordinary.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
    for word in line.split()
)


_CONTRACTED = re.compile(r"'(?:s|ve|ll|re|d|m)\Z")
# Endings that no name has.
_ABSTRACT = re.compile(
    r"\w{2,}(?:phobi[ac]|i[sz]ation|ologists?|ological|[a-z]ly ?ness|fulness|lessness|ability|ivity|iness)"
)


def nameless(name: str) -> bool:
    """Whether no word of it can be a person's name: roles, organisations, months, words of the field, numbers."""
    return all(
        word.lower() in NAMELESS
        or word.lower().removesuffix("s") in _PLURAL
        or (word.isupper() and word.lower() in ABBREVIATIONS)
        or not word[0].isalpha()
        for word in ((name,) if name.isalpha() else map(_uncontracted, _WORD.findall(name)))
    )


def _uncontracted(word: str) -> str:
    return _CONTRACTED.sub("", word)


def ordinary(word: str) -> bool:
    """Whether a capital on this word says little, for it is a word of the language too."""
    return word.lower().removesuffix("'s") in ORDINARY or nameless(word) or _ABSTRACT.fullmatch(word) is not None


def abbreviation(word: str) -> bool:
    """Whether these letters stand for a role, a service, a plan or a paper of the field."""
    return word.lower() in ABBREVIATIONS


_VOWELS = frozenset("aeiouyàáâäèéêëìíîïòóôöùúûüø")
_ENDINGS = ("s", "d", "ed", "r", "er", "ers", "ing", "ly", "es", "ness")


def nameable(word: str) -> bool:
    """Whether a word in small letters may be a name with its capital forgotten: no list knows it, its stem or the two
    words that it is put together from, and notes do not cut another short to it."""
    if word in CUT or _VOWELS.isdisjoint(word) or abbreviation(word) or ordinary(word):
        return False
    if any(ordinary(word.removesuffix(ending)) for ending in _ENDINGS):
        return False
    return not any(word[:at] in ORDINARY and word[at:] in ORDINARY for at in range(3, len(word) - 2))


_FIRST = re.compile(r"(?:\A|[.?!:] +)(?:\d[\d/.:]*\)? )*([A-Za-z])")


def jotted(text: str) -> bool:
    """Whether a line is a note typed in haste: most of its sentences begin with small letters."""
    first = _FIRST.findall(text)
    return 2 * sum(map(str.islower, first)) >= len(first) > 0
