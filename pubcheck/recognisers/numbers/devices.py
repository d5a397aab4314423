"""A text in, vehicles, devices and network addresses out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pubcheck.recognisers import Hit
from pubcheck.recognisers.grammar.at_words import AtWords
from pubcheck.recognisers.numbers import labelled

KINDS = ("vehicle", "device", "ip-address")

_PLATE = AtWords(
    r"(?<![\w/-])(?P<now>[A-HJ-PR-Y]{2}(?:0[1-9]|[1-79]\d)[ ]?(?!NHS|GPS|CCG|LSC|ICB|SCP)[A-HJ-PR-Z]{3})(?![\w/-])"
)
_OLD = AtWords(
    r"(?<![\w/-])(?:[A-HJ-NPR-TV-Y][ ]?\d{1,3}[ ]?[A-HJ-PR-Z]{3}|[A-Z]{3}[ ]?\d{1,3}[ ]?[A-HJ-NPR-TV-Y]"
    r"|[A-Z]{1,3}[ ]?\d{1,4}|\d{1,4}[ ]?[A-Z]{1,3}|[A-Z]{3}[ ]\d{4})(?![\w/-])"
)
_LOWER = re.compile(r"(?<![\w/-])[a-z]{2}\d{2}[ ]?[a-z]{3}(?![\w/-])")
# As other countries have them; what has digits and hyphens is found as a reference.
_ABROAD = AtWords(r"(?<![\w/-])[A-Z]{1,2}[ -]\d{2,3}[ -][A-Z]{3}(?![\w/-])")
_VEHICLE = re.compile(
    r"\b(?:car|van|vehicle|mini-?bus|coach|quad(?: bike)?|tractor|trailer|pick-?up|people carrier|hatchback|saloon"
    r"|4x4|jeep"
    r"|horse ?box|truck|wagon|estate car|cab|skoda|seat|fiat|renault|citro[eë]n|mazda|suzuki|volvo|jaguar|tesla"
    r"|dacia|insignia"
    r"|berlingo|polo|passat|zafira|qashqai|sprinter|vivaro|trafic|octavia|yaris|civic|motorbike|motorcycle|moped"
    r"|scooter|lorry|taxi|transit|index|vrm|reg(?:istration)?(?: "
    r"plate| mark| number| no)?|number ?plate|plate|bmw|audi|vauxhall|ford|volkswagen|vw|corsa|golf|astra|fiesta"
    r"|focus|clio|peugeot|nissan|toyota|mercedes|honda|kia|hyundai|range rover|land rover|caravan|campervan|mini"
    r"|driv(?:es|ing|en)|boat|vessel|trawler|crabber|cockler|lugger|yacht|dinghy|narrowboat|lifeboat)\b",
    re.IGNORECASE,
)
_NAMED_PLATE = re.compile(
    r"\b(?:index|vrm|reg(?:istration)?(?: plate| mark| number| no\.?)?|number ?plate|plates?)(?: (?:is|was"
    r"|of))?[: ]{1,3}[('\"]?\Z",
    re.IGNORECASE,
)
_BOAT = re.compile(
    r"\b(?:boat|vessel|trawler|crabber|cockler|lugger|yacht|dinghy|skipper|deckhand|fishing|moored)\b[^.\n\t]*\Z",
    re.IGNORECASE,
)
_NAMED_BOAT = AtWords(
    r"\b(?:(?:fishing |narrow|motor|house)?boat|trawler|crabber|cockler|lugger|yacht|dinghy|smack|barge|ketch|sloop)"
    r"(?: called| named|,)? (?:the )?['\"]?(?P<name>[A-Z][a-z]+(?: [A-Z][a-z]+){1,2}|(?<=')[A-Z][a-z]+)(?![\w-])"
)
_GUIDELINE = re.compile(r"\b(?:NICE|guidelines?|guidance|standard|form|policy|circular) \Z")
_IMEI = AtWords(
    r"(?<![\w.-])\d{2}[ -]?\d{6}[ -]?\d{6}[ -]?\d(?:\d)?(?![\w-])|(?<![\w.-])\d{6}[ -]\d{2}[ -]\d{6}[ -]\d(?![\w-])"
)
_DEVICE_WORDS = re.compile(r"\b(?:imei|handset|meid)\b", re.IGNORECASE)
_SERIAL = AtWords(
    r"\b(?i:serial|sim(?: card)?|iccid|imsi|asset|device|tag|handset|laptop|tablet|s/n|udid)(?: (?:no|number|num|id"
    r"|tag))?(?: of [^\n\t\x00.()]{1,40}?)?\.?(?:[: ]{1,2}| \()"
    r"(?P<n>(?=[A-Z-]*\d[A-Z-]*\d|[A-Z0-9]*\d[A-Z]+\d)[A-Z0-9][A-Z0-9-]{5,22})(?![\w])"
)
_MAC = re.compile(r"[0-9A-Fa-f](?<![\w:-].)[0-9A-Fa-f][:-](?:[0-9A-Fa-f]{2}[:-]){4}[0-9A-Fa-f]{2}(?![\w:-])")
_IPV4 = AtWords(r"(?<![\w.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\w]|\.\d)")
_IPV6 = re.compile(
    r"[0-9A-Fa-f](?<![\w:.].)[0-9A-Fa-f]{0,3}:(?:[0-9A-Fa-f]{1,4}:){1,6}(?::"
    r"|[0-9A-Fa-f]{1,4})(?:[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{1,4}){0,6})(?![\w:])"
)
_IP_WORDS = re.compile(r"\bIP(?:v[46])?\b|\binternet protocol\b|\blog(?:ged)?[ -]?in\b|\brouter\b")
_WHAT = {"device": "number of a device", "vehicle": "number of a vehicle"}
_NUMBERED = re.compile(
    r"(?:\A|[\n\t\x00]|\b(?:paragraphs?|paras?|section|version|release|v|clause|rule|part|standard) ?)\Z", re.IGNORECASE
)


def find(text: str, entities: Sequence[Hit]) -> Iterator[Hit]:
    """Plates of the present kind anywhere, older kinds where a vehicle is spoken of; devices and addresses likewise."""
    yield from _plates(text)
    for kind, _, start, end in labelled.find(text):
        if kind in KINDS:
            yield Hit(kind, start, end, 0.85, (_WHAT[kind], "named before it"))
    for match in _IMEI.finditer(text):
        digits = re.sub(r"\D", "", match.group())
        named = _DEVICE_WORDS.search(text[max(0, match.start() - 40) : match.start()])
        if named or (len(digits) == 15 and _luhn(digits)):
            yield Hit(
                "device",
                *match.span(),
                0.95 if named else 0.85,
                ("IMEI of a telephone", "named before it" if named else "its check digit is right"),
            )
    for match in _SERIAL.finditer(text):
        yield Hit("device", *match.span("n"), 0.85, ("serial number of a device", "named before it"))
    for match in _MAC.finditer(text):
        yield Hit("device", *match.span(), 0.9, ("network card address", "its grammar"))
    for match in _IPV4.finditer(text):
        named = _IP_WORDS.search(text[max(0, match.start() - 48) : match.start()])
        octets = match.group().split(".")
        if named or (
            max(map(int, octets)) >= 100
            and octets[0] != "0"
            and not _NUMBERED.search(text[max(0, match.start() - 14) : match.start()])
        ):
            yield Hit(
                "ip-address",
                *match.span(),
                0.95 if named else 0.7,
                ("IP address", "named before it" if named else "its grammar"),
            )
    for match in _IPV6.finditer(text):
        groups = [group for group in match.group().split(":") if group]
        named = _IP_WORDS.search(text[max(0, match.start() - 48) : match.start()])
        if len(groups) >= (2 if named else 4) and any(char.isalpha() for char in match.group()):
            yield Hit("ip-address", *match.span(), 0.9, ("IP address", "its grammar"))


def _plates(text: str) -> Iterator[Hit]:
    for match in _PLATE.finditer(text):
        if _GUIDELINE.search(text[max(0, match.start() - 24) : match.start()]):
            continue
        spoken = _VEHICLE.search(text, max(0, match.start() - 120), min(len(text), match.end() + 60))
        yield Hit(
            "vehicle",
            *match.span(),
            0.95 if spoken else 0.7,
            ("number plate", "a vehicle is spoken of" if spoken else "its grammar"),
        )
    for match in _OLD.finditer(text):
        if len(match.group()) >= 4 and _NAMED_PLATE.search(text[max(0, match.start() - 28) : match.start()]):
            yield Hit("vehicle", *match.span(), 0.9, ("number plate", "named before it"))
        elif _BOAT.search(text, max(0, match.start() - 40), match.start()) and " " in match.group():
            yield Hit("vehicle", *match.span(), 0.8, ("number of a boat", "a boat is spoken of"))
        elif re.fullmatch(r"[A-Z] ?\d{2,3} ?[A-Z]{3}", match.group()) and _VEHICLE.search(
            text, max(0, match.start() - 60), match.start()
        ):
            yield Hit("vehicle", *match.span(), 0.75, ("number plate", "a vehicle is spoken of"))
    for match in _ABROAD.finditer(text):
        if _VEHICLE.search(text, max(0, match.start() - 60), min(len(text), match.end() + 40)):
            yield Hit("vehicle", *match.span(), 0.75, ("number plate", "a vehicle is spoken of"))
    for match in _NAMED_BOAT.finditer(text):
        yield Hit("vehicle", *match.span("name"), 0.7, ("name of a boat", "a boat is spoken of"))
    for match in _LOWER.finditer(text):
        if _VEHICLE.search(text, max(0, match.start() - 60), match.start()):
            yield Hit("vehicle", *match.span(), 0.85, ("number plate", "a vehicle is spoken of"))


def _luhn(digits: str) -> bool:
    from stdnum import luhn

    return bool(luhn.is_valid(digits))
