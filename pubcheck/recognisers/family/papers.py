"""A text in, the schemes, passports and citizenships of the family by their names, and the status in a row for it, out.

No recogniser of its own: migration.py gives what it finds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pubcheck.recognisers import Hit
from pubcheck.recognisers.grammar import context, tables
from pubcheck.recognisers.grammar.at_words import AtWords

# A scheme, a route or a paper by its own name.
_SCHEME = AtWords(
    r"(?<![\w-])(?:(?!The |This |That |Our |Safeguarding )[A-Z][\w'()-]{0,40} (?:and )?){1,5}(?:Scheme|Programme|Route"
    r"|Visa|visa|route|scheme"
    r"|programme)(?![\w-])"
)
_OF_MOVES = re.compile(
    r"\b(?:Seasonal|Agricultural|Resettlement|Settlement|Refugees?|Relocation|Sponsorship|Sponsored|Ukraine|Ukrainian"
    r"|Afghan|Syrian"
    r"|Windrush|Migration|Migrant|Mobility|Graduate|Talent|Ancestry|Dependant|Skilled|Overseas|Visitor|Fianc[eé]e?"
    r"|Spouse"
    r"|Bulgarian|Hong Kong|Gateway|Mandate|Vulnerable Persons?|Highly Skilled|Working Holiday|Holidaymaker|Au Pair"
    r"|Domestic Worker"
    r"|Minister of Religion|Entrepreneur|Investor|Creative Worker|Returning Resident|Intra-company|Transfer|Gurkha"
    r"|Dublin|Dubs"
    r"|Children at Risk|Nurses?|Care Worker|Care Visa|Student|Intercountry|European Voluntary|Voluntary Workers?)\b"
)
_CITIZEN = AtWords(
    r"\b(?P<a>(?:British|Irish|English) (?:since (?:19|20)\d\d|by (?:naturalisation|registration|descent|marriage)))\b"
    r"|\b(?P<b>[A-Z][a-zé]+(?:n|sh|se|i|ch|k|c|d) (?:passports?|citizens?(?: now)?|nationals?(?! [A-Za-z])"
    r"|citizenship|nationality|papers|identity cards?"
    r"|residence permits?"
    r"|driving licence))\b"
)
# What stands in the row of a table that is for it: "Settled", "Limited leave".
_STATUS_ROW = frozenset(
    "status/immigration/immigration status/nationality and status/legal status/residence status/leave"
    "/nationality and immigration status/immigration or nationality".split("/")
)
_STATUS_SAID = re.compile(
    r"(?P<what>(?:Pre-s|S)ettled|(?:Indefinite|Limited|Discretionary|Exceptional) leave[^\t\n,;]{0,24}|Refugee"
    r"|Asylum[^\t"
    r"\n,;]{0,20}|Overstayer|Undocumented|Visa[^\t\n,;]{0,24}|NRPF|No recourse|No status|Stateless"
    r"|Dependant[^\t\n,;]{0,24}"
    r"|EUSS[^\t\n,;]{0,20}|Citizen[^\t\n,;]{0,20})(?![\w-])"
)


def found(text: str) -> Iterator[Hit]:
    """Schemes by their names, passports and citizenships, where they are the family's."""
    for match in _SCHEME.finditer(text):
        if _OF_MOVES.search(match.group()) and context.said_of_family(text, *match.span()):
            yield Hit("immigration", *match.span(), 0.7, ("immigration", "a status or a route"))
    for match in _CITIZEN.finditer(text):
        if context.said_of_family(text, *match.span()) and not context.cited(text, match.start()):
            yield Hit("immigration", *match.span(), 0.7, ("immigration", "a status or a route"))
    for cell in tables.cells(text):
        said = _STATUS_SAID.match(text, cell.start, cell.end)
        if said and not _STATUS_ROW.isdisjoint({cell.label.lower(), cell.heading.lower()}):
            yield Hit("immigration", *said.span(), 0.8, ("immigration", "a status or a route"))
