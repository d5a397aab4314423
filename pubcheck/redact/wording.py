"""A place in a sentence and a label in, the words that fit there out: articles, titles, possessives, plurals."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple

from pubcheck.model import Decision
from pubcheck.redact import dated

_BLANKED = re.compile(r"[\W_]*|[xX]{2,}")
_MASK = "[removed]"
_ARTICLE = re.compile(r"\b(an?|the)([ \u00a0]+)$", re.I)
_DETERMINER = re.compile(
    r"(?:\b(?:his|her|their|its|our|my|your|this|that|each|every|no|any|another)|['’]s|s['’])[ \u00a0]+$", re.I
)
_OWN_ARTICLE = re.compile(r"(?:an?|the) ", re.I)
_TITLE = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx|Master|Madam|Sir|Dame|Lady|Lord|Dr|Prof|Professor|Rev|Reverend|Fr|Sr)\.?[ \u00a0]+$"
)
# What goes on behind "her mother, Ann," with a comma of its own: another of a list, or a clause.
_GOES_ON = re.compile(
    r",[ \u00a0]+(?:(?:an?|the|his|her|their|its|our|my|and|or|but|nor|who|whom|whose|which|aged?)\b|[^\W\d_]+['’]s\b)",
    re.IGNORECASE,
)
# By the role that a label says: how the words beside a name say it. Each of these is one that verification takes for no
# part of a name.
_ROLES = {
    "Police Officer": "police officer|W?PC|DC|DS|DI|DCI|Sgt",
    "Nurse": "nurse|sister",
    "Social Worker": "social worker|SW",
    "Health Visitor": "health visitor|HV",
    "Foster Carer": "foster carer",
    "Teacher": "teacher",
    "Neighbour": "neighbour",
    "Relative": "uncle|aunt(?:ie|y)?",
    "Mother": "mother|mum",
    "Father": "father|dad",
}
_SENTENCE = re.compile(r"(?:^|[.!?][\"'’”)]*[ \u00a0\n]+|[\n\u2022][ \t]*)[\"'‘“(\[]*$")
_OLD = re.compile(r"[ \u00a0-]old\b|[ \u00a0]of[ \u00a0]age\b", re.I)
# What follows a name that stands for itself, and not before a noun: "at the Elms until May", not "the Elms bakery".
_ALONE = re.compile(
    r"[ \u00a0]*(?:$|[.,;:!?)\n]|(?:for|and|or|but|on|in|at|to|by|with|from|of|after|before|until|till|since|when|while"
    r"|where|who|which|that|as|because|if|so|was|is|were|are|had|has|have|did|does|would|could|should|will|said|told"
    r"|rang|wrote|asked)\b)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+|\d+")
# Letters whose names begin with a vowel sound, and words whose first letter misleads.
_VOWEL_LETTERS = frozenset("AEFHILMNORSX")
_CONSONANT_SOUND = re.compile(r"(?:uni(?!n)|use|usual|uk|eu|ewe|one\b|once|u[rst][aeiou])", re.I)
_SILENT_H = re.compile(r"(?:hour|honest|honou?r|heir)", re.I)

_KINDS = {
    "person": "the name of a person",
    "initials": "the initials of a person",
    "dob": "a date of birth",
    "date": "a date",
    "age": "an exact age or length of time",
    "address": "an address",
    "postcode": "a postcode",
    "place": "a place",
    "school": "a school, nursery or college",
    "health-setting": "a hospital, surgery or other health setting",
    "care-setting": "a home or other care setting",
    "org": "an organisation",
    "name": "a name of something",
    "nhs-number": "an NHS number",
    "ni-number": "a National Insurance number",
    "upn": "a pupil number",
    "uln": "a learner number",
    "passport": "a passport number",
    "driving-licence": "a driving licence number",
    "bank-account": "a bank account",
    "ip-address": "a computer's address on the internet",
    "device": "a device number",
    "case-ref": "a case reference",
    "court-ref": "a court reference",
    "crime-ref": "a crime reference",
    "phone": "a telephone number",
    "email": "an email address",
    "url": "a web address",
    "handle": "a user name",
    "vehicle": "a vehicle registration",
    "operation": "the name of a police operation",
    "occupation": "a job or employer",
    "ethnicity": "ethnicity or heritage",
    "religion": "religion",
    "language": "language",
    "immigration": "immigration or origin",
    "family-structure": "the make-up of the family",
    "health-condition": "a health condition",
    "event-detail": "a detail by which the case could be known",
    "pseudonym": "a slip in the names chosen for this review",
    "bad-redaction": "text that somebody tried to cover",
    "hidden-data": "hidden information in the file",
}


class Fitted(NamedTuple):
    """What to replace, from where to where, by what."""

    start: int
    end: int
    text: str


def kind_in_words(kind: str) -> str:
    """For a reader who has never seen our names of kinds."""
    return _KINDS.get(kind, kind.replace("-", " "))


def quotes(reason: str, text: str) -> bool:
    """Whether a reason would give away what it is about."""
    told = {word.casefold() for word in _WORD.findall(reason)}
    own = [word.casefold() for word in _WORD.findall(text) if len(word) > 2 and (word.isdigit() or word[0].isupper())]
    return any(word in told for word in own)


def safe(decision: Decision) -> str:
    """The label to write. One that would tell the length, the initials or a part of what it stands for is not used;
    one that a person gave in the case key is used as it is."""
    label = " ".join(decision.replacement.split())
    text = decision.mention.text
    if decision.mention.given is not None:
        return label
    if _BLANKED.fullmatch(label):
        return _MASK
    own = {word.casefold() for word in _WORD.findall(text) if len(word) > 1}
    theirs = [word.casefold() for word in _WORD.findall(label) if len(word) > 1]
    if decision.mention.kind in ("person", "initials") and (own & set(theirs) or _bare(label) == _initials(text)):
        return _MASK
    return label


def _bare(label: str) -> str:
    return re.sub(r"[.\s]", "", label)


def _initials(text: str) -> str:
    """ "Jo Bloggs" and "J. B." both give "JB"."""
    bare = _bare(text)
    return bare if bare.isupper() else "".join(word[0] for word in text.split() if word[0].isupper())


def aged(text: str, end: int, limit: int) -> int:
    """The end of an age with its "old": a band of ages ("under one") stands without."""
    found = _OLD.match(text, end, limit)
    return found.end() if found else end


def fit(
    text: str,
    start: int,
    end: int,
    label: str,
    *,
    kind: str,
    within: tuple[int, int],
    surnames: Collection[str] = (),
) -> Fitted:
    """Widens the stretch and words the label, so that the sentence reads. Never reaches outside `within`.

    Limits: it looks at the words beside the stretch, not at the grammar of the sentence.
    """
    person = kind == "person"
    start, end, tail = _ending(text, start, end, within[1])
    family = _family(text[start:end], text[within[0] : start], surnames) if person else ""
    label = family or label
    before = text[within[0] : start]
    if person and (title := _TITLE.search(before)):
        # A title would still tell the gender, and "Mrs Child A" is no name.
        start -= len(title.group())
        before = before[: title.start()]
    if person:
        said = _said_twice(before, label, text[end : within[1]], tail)
        start, end, label = start - said.start, end + said.end, said.text
        before = before[: len(before) - said.start]
    if kind == "date":
        label, taken = dated.fit(before, label, text[end : within[1]])
        start -= taken
        before = before[: len(before) - taken]
    named = not person and label[-1:].isdigit() and label[:1].isupper()
    alone = named and _ALONE.match(text[end : within[1]])
    if alone and tail and text[:end].endswith(tail):
        tail = ""  # "at St Jude's for a day": the name itself ends so
    if alone and (the := re.search(r"\bthe[ \u00a0]+$", before, re.I)) and not tail:
        start, before = start - len(the.group()), before[: the.start()]
    label, start = _article(before, label, start)
    if text[start : start + 1].isupper() and label[:1].islower() and _SENTENCE.search(text[:start]):
        label = label[0].upper() + label[1:]
    if tail.startswith(("'", "’")):
        label += tail
    return Fitted(start, end, label)


def _said_twice(before: str, label: str, after: str, tail: str) -> Fitted:
    """How far to reach to either side, and what to write, where the words beside the name say what the label says."""
    role = label.rstrip("0123456789 ")
    if role not in _ROLES:
        return Fitted(0, 0, label)
    if role != label:  # its number must stay: "Health visitor Ann Lee" is "Health Visitor 1"
        found = re.search(rf"(?:\b(?:the|an?)[ \u00a0]+)?\b(?:{_ROLES[role]})\.?[ \u00a0]+$", before, re.I)
        return Fitted(len(found.group()) if found else 0, 0, label)
    if family := re.match(r"[ \u00a0]+family\b", after):  # "the Lee family" is that of the child
        the = re.search(r"\bthe[ \u00a0]+$", before, re.I)
        return Fitted(0, len(family.group()), "family" if the else "the family")
    found = re.search(rf"\b({_ROLES[role]})(,?)[ \u00a0]+$", before, re.I)
    if found is None or (found[2] and (tail or not re.match(r"[,.;:)]|$", after))):
        return Fitted(0, 0, label)
    closes = found[2] and after.startswith(",") and not _GOES_ON.match(after)
    return Fitted(len(found.group()), int(bool(closes)), found[1])


def _ending(text: str, start: int, end: int, limit: int) -> tuple[int, int, str]:
    """Takes a possessive or plural ending along, inside the mention or after it, and says which it was."""
    inside = re.search(r"[’']s?$", text[start:end])
    if inside and inside.start() > 0:
        return start, end, inside.group()[0] + "s"
    after = text[end:limit]
    if found := re.match(r"([’'])(?![\w’'])", after):
        # "James' room" becomes "Child A's room"; a closing quotation mark is told by the opening one.
        opens = len(re.findall(r"(?<!\w)[‘']\w", text[:start])) > len(re.findall(r"\w[.,!?]?[’'](?!\w)", text[:start]))
        if text[:end].endswith(("s", "S", "x", "z")) and not opens:
            return start, end + 1, found[1] + "s"
    if re.match(r"(?:e?s)\b", after) and text[end - 1 : end].isalpha():
        return start, end + len(re.match(r"(?:e?s)\b", after).group()), "s"  # type: ignore[union-attr]
    return start, end, ""


def _family(mention: str, before: str, surnames: Collection[str]) -> str:
    """ "the Bloggses", where somebody is called Bloggs: "the family"."""
    bare = re.sub(r"[’'].*$", "", mention)
    if not re.search(r"\bthe[ \u00a0]+$", before, re.I) or not re.fullmatch(r"[^\W\d_]+(?:-[^\W\d_]+)*s", bare, re.I):
        return ""
    low = bare.casefold()
    return "family" if {low[:-1], low[:-2]} & set(surnames) else ""


def _article(before: str, label: str, start: int) -> tuple[str, int]:
    """One article or other determiner before the label, of the right sound: never "an a school", "the a school"."""
    own = _OWN_ARTICLE.match(label)
    found = _ARTICLE.search(before)
    if found is None:
        return (label[own.end() :] if own and _DETERMINER.search(before) else label), start
    word = found[1]
    if own:
        if word.casefold() == "the":
            return label[own.end() :], start
        fitted = own.group().strip()
        return (fitted.capitalize() if word[0].isupper() else fitted.lower()) + " " + label[own.end() :], start - len(
            found.group()
        )
    if word.casefold() == "the":
        return label, start
    right = "an" if _vowel_sound(label) else "a"
    if right == word.casefold():
        return label, start
    fitted = right.capitalize() if word[0].isupper() else right
    return fitted + found[2] + label, start - len(found.group())


def _vowel_sound(label: str) -> bool:
    """How the label begins when it is read aloud: "an NHS number", "a unit", "an hour"."""
    first = re.search(r"\w+", label)
    if not first:
        return False
    word = first.group()
    if word.isdigit():
        return word[0] == "8" or word in ("11", "18")
    if word.isupper() and (len(word) == 1 or not re.search(r"[AEIOU]", word)):
        return word[0] in _VOWEL_LETTERS
    if _CONSONANT_SOUND.match(word):
        return False
    return word[0].lower() in "aeiou" or bool(_SILENT_H.match(word))
