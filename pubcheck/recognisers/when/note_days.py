"""A text in, days out in the forms of notes and diaries: 06/05 down a column, 17.v.22, feasts, "not the 10th"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pubcheck.recognisers.grammar import tables
from pubcheck.recognisers.grammar.at_words import AtWords

DAY = r"(?:3[01]|[12]\d|0?[1-9])"
YEAR = r"(?:19|20)\d\d(?!\d)"
_MONTH = r"(?:1[0-2]|0?[1-9])"
_WEEKDAY = r"(?:[mM]on|[tT]ues?|[wW]ed(?:nes|s)?|[tT]hu(?:rs?)?|[fF]ri|[sS]at(?:ur)?|[sS]un)(?:day)?"
_MONTH_NAME = (
    "January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul"
    "|Aug|Sept?"
    "|Oct|Nov|Dec"
)
_NOT_PARTS = (
    r"(?![\w/%]|\.\d)(?! (?:of|out|hours|days|weeks|months|times|ago|cent|visits|sessions|attend|occasions"
    r"|appointments"
    r"|members|staff|children))"
)
_BARE = AtWords(
    rf"\b(?:[oO]n|[bB]y|[uU]ntil|[tT]ill|[fF]rom|[sS]ince|of|[bB]efore|[aA]fter|and|to|for|than|not|was|is|had"
    rf"|has|gave"
    rf"|says?|said|put|or) the "
    rf"(?P<day>{DAY}(?:st|nd|rd|th)(?:(?:/|-|–| (?:and|or|to) (?:the )?){DAY}(?:st|nd|rd|th))?"
    r"(?: of (?:that|the (?:same|following|next|previous)|this|last|next) month)?)"
    rf"(?=[ ]?(?:[.,;:)\]\n\t?]|\Z)|'s\b| (?:ult|inst)\b| [A-Z](?!loor|treet|vision|onference|dition)"
    r"| (?:and|but|when|he|she|they|we|it|the|a|an|at|in|to|with|for|by|was|were|because|that|which|who|mother"
    r"|father|police|mum|dad|as|after|before|his|her|from|until|not|so|if)\b)"
)
_BARE_FIRST = re.compile(rf"(?:^|\n|[.!?] )(?P<day>{DAY}(?:st|nd|rd|th))(?=[.,:;]? ?(?:\n|[A-Z]))")
# "booked for the twenty-third": below eleven it may be the third of anything.
_SPELT = AtWords(
    r"\b(?:[oO]n|[bB]y|[uU]ntil|[tT]ill|[fF]rom|[sS]ince|of|[bB]efore|[aA]fter|for|than"
    r"|not|is|was) (?P<day>the (?:(?:twenty|thirty)[- ]"
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|eleventh|twelfth|thirteenth|fourteenth|fifteenth"
    r"|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth))(?=[.,;:)\n\t?]|\Z| (?:and|but|when|he"
    r"|she|they"
    r"|we|it|at|in the|to|with|as|because|that|mother|father|mum|dad|his|her)\b)"
)
# "on 20 August, 22nd by the nurse": a day after another, whose month it shares.
_AND_DAY = AtWords(rf"(?<=[,;/] )(?P<day>{DAY}(?:st|nd|rd|th))(?=[,;.)]|\Z| (?:and|by|with|at|seen|no|not|again)\b)")
_SO = AtWords(rf"\b[sS]o (?:the )?(?P<day>{DAY}(?:st|nd|rd|th)?)(?=[ ]?(?:[.;)\n\t]|\Z))")
_DATED = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2}|\d[/.]\d{1,2}[/.]\d\d")
# Days that everybody finds in a calendar: alone they say which, feasts only where a day is spoken of.
_FIXED = (
    r"(?:(?:Orthodox )?Christmas (?:Day|Eve)|Boxing Day|New Year'?s'? (?:Day|Eve)|Easter (?:Sunday|Monday|Saturday)"
    r"|Good Friday|Maundy Thursday|Bonfire Night|Guy Fawkes Night|Hallowe'?en|Mother(?:'s|s') Day|Mothering Sunday"
    r"|Father'?s'? Day|(?:St )?Valentine'?s'? Day|Shrove Tuesday|Pancake Day|Remembrance (?:Sunday|Day)|Armistice Day"
    r"|Palm Sunday|Ash Wednesday|Trinity Sunday|Stir-up Sunday|Burns Night|Twelfth Night|May Day(?! [Bb]ank)|VE Day"
    r"|All (?:Saints|Souls)'? Day|Plough Monday|(?:St\.?|Saint) [A-Z][a-z]+(?:'?s'?)? (?:Day|Eve)(?! (?:Centre"
    r"|Nursery|Unit|Hospital|Care))"
    r"|Whit (?:Sunday|Monday)|Hogmanay|Mischief Night|Walpurgis Night|All Hallows'? Eve|Plough Sunday|Low Sunday"
    r"|(?:Lady|Candlemas|Lammas|Michaelmas|Martinmas|Midsummer(?:'s)?|Ascension|Assumption|Leap|Coronation|Polling"
    r"|Election|GCSE [Rr]esults|A[- ][Ll]evel [Rr]esults|Trafalgar|Holocaust Memorial|VJ|D-|Anzac|Red Nose"
    r"|World Book|Empire|Rogation|St\. ?John's) (?:Day|day)|Midsummer(?:'s)? (?:Eve|Night)"
    r"|(?:Platinum |Diamond |Golden )?(?:Jubilee|Coronation|Queen's [Ff]uneral) (?:[Ww]eekend|Thursday|Friday"
    r"|Saturday"
    r"|Sunday|Monday)"
    r")"
)
# "the day the Queen died": a day that everybody can look up, told by what happened on it to all.
_KNOWN_TO_ALL = AtWords(
    r"\bthe (?:day|night|morning|afternoon|evening|weekend|week) (?:(?:of|before|after|that|when) )*(?:the |an? )?"
    r"(?:(?:old )?(?:Queen|King|Pope|Prince|Princess|Duke)\b(?:'s)? (?:\w+ )?(?:died|death|funeral|burial"
    r"|was \w+|Coronation"
    r"|[Jj]ubilee|birthday|Speech)"
    r"|(?i:royal (?:wedding|funeral|visit)|coronation|(?:platinum |diamond )?jubilee|general election|(?:brexit"
    r" )?referendum|solar eclipse|eclipse|(?:world|euro\w*|fa) (?:cup )?final|(?:world cup|champions league|cup"
    r"|euros?)"
    r" (?:semi-?)?final|grand national|boat race|london marathon|great north run|first lockdown|lockdown (?:began"
    r"|started|was announced))\b"
    r"|England (?:won|lost|played|beat)\b|Storm [A-Z]\w+|Notting Hill)"
)
# "the feast of the Assumption": a feast by the word for one.
_FEAST_OF = AtWords(
    r"\b(?:[Ff]east|[Vv]igil|[Ff]estival) (?:day )?of (?:the |St\.? |Saint |Our |All )?[A-Z]\w+(?: [A-Z]\w+)?"
)
_BANK_HOLIDAY = AtWords(r"\b[Bb]ank [Hh]oliday\b(?: (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day| [Ww]eekend)?(?!s)")
_WHOSE_HOLIDAY = re.compile(r"(?:[A-Z][\w'&-]+ ){1,2}\Z")
_BEFORE_FEAST = re.compile(r"(?:[Tt]he )?(?:eve of the )?\Z")
_RITE = r"(?:Orthodox|Greek|Coptic|Julian|Serbian|Armenian|Ukrainian|Russian|Eastern|Western|Polish|Latin)"
_FEAST = (
    rf"(?:{_RITE} (?:Easter|Christmas|New Year|Pascha)|Newroz|Nauroz|Noruz|Navroz|Chaharshanbe Suri|Mehregan"
    rf"|Sizdah Bedar|Kurban"
    r" Bayram\w*|Ramazan Bayram\w*|Hidirellez|Her[dg]elezi|Ederlezi|Djurdjevdan|Fasika|Meskal|Irreecha|Maghe"
    r" Sankranti|Sankranti|Thai Pongal|Puthandu|Vishu|Thiruvonam|Tihar|Dashain|Teej|Bhai (?:Dooj|Tika)|Dhanteras"
    r"|Govardhan"
    r" Puja|Saraswati Puja|Pohela Boishakh|Pahela Baishakh|Boishakh|Shab-[ei]-\w+|Lailat \w+|Isra (?:and"
    r"|wal?) Mi'?raj|Mi'?raj"
    r"|Mawlid \w+|Milad un-Nabi|Chand Raat|Guru Nanak(?:'s)? (?:Jayanti|Gurpurab|Birthday)|Gurpurb|Maghi"
    r"|Mahavir Jayanti"
    r"|Diwali|Deepavali|Divali|Tet Nguyen Dan|Tết|Trung Thu|Ching Ming|Chuseok|Seollal|Odwira|Homowo|Iri Ji|Junkanoo"
    r"|Crop Over|Emancipation Day|Independence Day|Republic Day|Andrzejki|Tłusty Czwartek|Dyngus Day|Śmigus|Zielone"
    r" Świątki|Boże Ciało|Wszystkich Świętych|Jāņi|Joninės|Kūčios|Vėlinės|Martisor|Dragobete|Sânziene"
    r"|Festa Junina|São João|Santo António|Dia de los Muertos|Día de (?:los )?\w+|Las Posadas|Semana Santa|Ferragosto"
    r"|Befana|Saint-\w+|Stow Fair|Goose Fair|Nottingham Goose Fair|Appleby (?:Horse )?Fair"
    r"|Newroz|Nowruz|Norouz|Eid(?:[ -]al-\w+)?|Diwali|Vaisakhi|Baisakhi|Hanukkah|Chanukah|Passover|Pesach"
    r"|Yom Kippur"
    r"|Rosh Hashanah|Sukkot|Purim|Shavuot|(?:Chinese|Lunar) New Year|Tet|Holi|Epiphany|Ramadan|Ashura|Mawlid|Muharram"
    r"|Navratri|Dussehra|Raksha Bandhan|Janmashtami|Onam|Pongal|Gurpurab|Timkat|Meskel|Holy Week|Lent|Advent|Whitsun"
    r"(?:tide)?|Michaelmas|Martinmas|Lammas(?:tide)?|Candlemas|Midsummer|Ascension|Corpus Christi|Pentecost"
    r"|Lohri|Ugadi"
    r"|Karva Chauth|Chhath(?: Puja)?|Ganesh Chaturthi|Durga Puja|Maha Shivaratri|Shivaratri"
    r"|Bandi Chhor(?: Divas)?|Hola"
    r" Mohalla|Paryushan|Tisha B'Av|Simchat Torah|Lag Ba ?Omer|Tu Bishvat|Shab-e-\w+|Laylat al-Qadr|Arbaeen|Eid [Uu]l"
    r"[ -]\w+|Bakra Eid|Bayram|Bairam|Vesak|Wesak|Losar|Qingming|Songkran|Mid-Autumn Festival"
    r"|Dragon Boat Festival|Moon"
    r" Festival|Samhain|Beltane|Imbolc|Yule|Genna|Enkutatash|Kwanzaa|Dragobete|M[aă]r[tț]i[sș]or|Wigilia|Sinterklaas"
    r"|Easter|Christmas|Carnival)"
)
_CALENDAR = AtWords(
    rf"(?<![\w'-])(?=[A-Z])(?:(?P<fixed>(?:{_RITE} )?{_FIXED})|(?P<feast>{_FEAST}))\b(?P<year>,? (?:in )?{YEAR})?"
)
# "the night of", "nine days after", "the Monday of": then a feast is a day too.
_AROUND = re.compile(
    r"\b(?:(?:[Tt]he )?(?:day|night|morning|evening|[eE]ve|weekend|week) (?:of|before|after)"
    r"|(?:\w+ )?(?:days?|nights?|weeks?) (?:before|after)"
    rf"|(?:[Tt]he )?(?:[Ff]irst |[Ss]econd |[Tt]hird |[Ff]ourth |[Ll]ast )?{_WEEKDAY} (?:of|in|before|after)"
    r"|(?:[Tt]he )?(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]inal|[Ll]ast|\d{1,2}(?:st|nd|rd|th)) (?:day|night) of"
    r"|(?:[Dd]ay|[Nn]ight) (?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten) of) \Z"
)
_ON = re.compile(r"\b(?:[oO]n (?:the eve of )?|dated |[iI]t (?:was|is) |[tT]hat (?:was|day was) )\Z")
# Weeks rather than days: they date nothing by themselves.
_LONG = frozenset("Christmas Easter Lent Advent Ramadan Carnival Muharram Whitsuntide Kwanzaa Yule".split())
_NOT_DAY = re.compile(r" (?:party|play|holidays?|break|term|tree|dinner|and|or|time)\b")
# "on 17/9": a day and a month where a date has to stand; "24/7", "on 3/4 of visits" and scores are none.
_NO_YEAR = AtWords(
    r"\b(?P<cue>[oO]n|[bB]y|[uU]ntil|[tT]ill?|[sS]ince|[fF]rom|[dD]ated|[bB]efore|[aA]fter|(?:[mM]on|[tT]ues?"
    r"|[wW]ed(?:nes|s)?"
    r"|[tT]hu(?:rs?)?|[fF]ri|[sS]at(?:ur)?|[sS]un)(?:day)?|and|to)(?: the)? "
    rf"(?P<day>{DAY}[/.]{_MONTH}){_NOT_PARTS}"
)
_SHORT_BEFORE = re.compile(r"\d[/.]\d{1,2} \Z")
_SCORED = re.compile(r"\b(?:scor(?:es?|ed|ing)|marks?|rated|rating|ratio|pain)\b[^.\n]{0,40}\Z", re.IGNORECASE)
# "strategy meeting 26/1": the day of what is done; "review 6/12" and "seen 4/7 ago" are spells of months and days.
_DONE = AtWords(
    r"\b(?i:meeting|visit(?:ed)?|conference|discussion|T/?C|call(?:ed)?|seen|contact|letter|e-?mail(?:ed)?"
    r"|text(?:ed)?"
    r"|referral|minutes|ICPC|RCPC|CPC|appointment|appt|clinic|weighed|discharged|admitted|rang|bailed|arrested"
    r"|reconvened|phoned|spoke|supervision|core group|handover|x-?ray|scan|bloods|DNA(?:'?d)?|WNB)"
    rf"(?: (?:to|from|with|of|by|at) \w+(?: \w+)?)?,? (?P<day>{DAY}/{_MONTH}){_NOT_PARTS}"
)
_SPELL = re.compile(r"[1-9]/(?:7|12)")
# "26/11 - no reply": a row of notes begins with its day.
_ROW = re.compile(rf"(?:^|\t)(?:(?i:{_WEEKDAY})[.,]? )?(?P<day>{DAY}/{_MONTH})(?= ?[-–:\t] ?\D)", re.MULTILINE)
# "24/1 jacinta came w friend": a note typed in haste, without a stop after its day.
_JOTTED = re.compile(
    rf"(?=\d)(?:^|(?<=: ))(?P<day>{DAY}/{_MONTH})(?= (?:\d\d[.:]?\d\d ?h?(?:rs)? )?(?!a |of |to |tablets?|tabs|doses?"
    rf"|cups?|pints?"
    r"|hours?|miles?|size|terms?|days?|weeks?|months?|years?)[a-z]{2,})",
    re.MULTILINE,
)
# "The last Saturday of February", "the ides of March", "the Friday before Wharran Show": counted from another day.
_COUNTED = AtWords(
    r"\b(?:(?:[tT]he )?(?:[fF]irst|[sS]econd|[tT]hird|[fF]ourth|[lL]ast|[fF]inal|[pP]enultimate)"
    rf" (?:{_WEEKDAY}|weekend|day|night) (?:of|in) (?:{_MONTH_NAME})(?: {YEAR})?|[tT]he [iI]des of (?:{_MONTH_NAME})"
    rf"|[tT]he {_WEEKDAY} (?:before|after|of) (?:the )?(?!January|February|March|April|May|June|July|August"
    rf"|September|October"
    r"|November|December|\w+day\b)[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2})\b"
)
# A day that a school or a place keeps: "Founder's Day 2021", "on Old Wellovian Sunday", where a day stands.
_KEPT = AtWords(
    r"\b(?:(?P<on>[oO]n )|(?<![^\n\t]))(?P<day>(?:[A-Z][\w'’-]+ ){1,3}(?:Day|Sunday|Monday|Tuesday|Wednesday|Thursday"
    r"|Friday"
    rf"|Saturday|Night|Weekend|Eve)(?:,? {YEAR})?)(?=[\t\n.,;:)]|\Z| (?:she|he|they|the|and|when|her|his|mother"
    rf"|father)\b)"
)
_PLAIN_DAY = re.compile(
    r"(?:Not|No|This|That|Last|Next|Every|Each|Any|On|By|From|Until|World|National|International|Bank|Local|Public"
    r"|Happy|Good"
    r"|Working|School|Training|Full|Half|First|Second|Third|Same|Another|Per|Study|Learning|Inset|INSET|The|All|One"
    r"|Two|Early"
    r"|Late|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)\b"
)
_CELL = re.compile(
    rf"(?:^|(?<=\t))(?P<day>{DAY}(?:[/.]{_MONTH}|st|nd|rd|th))(?:(?: ?(?:to|-|–|and"
    rf"|&) ?)(?P<more>{DAY}(?:[/.]{_MONTH}|st|nd|rd|th)))?"
    r"(?=(?: onwards?| on|,? [ap]m)? ?[\t\n\x00])",
    re.MULTILINE,
)
_DAYS = re.compile(
    r"(?:dates?|days?|when|nights?(?: of)?|on|week (?:of|beginning|ending|commencing)|w/?[bce]|date and time|from"
    r"|until)\W*|dates? .{1,30}",
    re.IGNORECASE,
)
_DAY_NTH = AtWords(
    rf"\b(?P<day>{_WEEKDAY}\.? (?:the )?"
    rf"{DAY}(?:st|nd|rd|th))\b(?! (?:of )?(?:January|February|March|April|May|June|July|August"
    r"|September|October|November|December))"
)
_ROMAN = AtWords(
    rf"(?<![\w./])(?P<day>{DAY}(?:(?P<by>[./])(?:i{{1,3}}|iv|vi{{0,3}}|ix|xi{{0,2}}|x)(?P=by)| (?:i{{1,3}}|iv"
    rf"|vi{{1,3}}|ix|xi{{1,2}}) )(?:{YEAR}"
    rf"|\d\d))(?![\w/]|\.\d)"
)

Span = tuple[int, int]


def days(text: str) -> Iterator[Span]:
    """Days that need nothing beside them but the place they stand in."""
    for match in _NO_YEAR.finditer(text):
        start, end = match.span("day")
        if match.group("cue") in ("and", "to") and not _SHORT_BEFORE.search(text, max(0, start - 12), match.start()):
            continue
        if "/" in match.group("day") and match.group("day") != "24/7" and not _scored(text, start):
            yield start, end
    for match in _DONE.finditer(text):
        if not _SPELL.fullmatch(match.group("day")):
            yield match.span("day")
    for match in _ROW.finditer(text):
        heading = (tables.column(text, match.start("day")) or "").strip()
        if not heading or _DAYS.fullmatch(heading):
            yield match.span("day")
    for match in _JOTTED.finditer(text):
        if not tables.headings(text, match.start()):
            yield match.span("day")
    for match in _CELL.finditer(text):
        if _DAYS.fullmatch((tables.column(text, match.start()) or "").strip()):
            yield match.span("day")
            if match.group("more"):
                yield match.span("more")
    for pattern in (_DAY_NTH, _ROMAN):
        for match in pattern.finditer(text):
            yield match.span("day")


def named(text: str) -> Iterator[Span]:
    """Days with a name, and those counted from one: "nine days after Bonfire Night"."""
    for match in _CALENDAR.finditer(text):
        start, end = match.span()
        around = _AROUND.search(text, max(0, start - 40), start)
        if around is not None and (match.group("fixed") or not _NOT_DAY.match(text, end)):
            yield around.start(), end
            continue
        told = match.group("year") or _ON.search(text, max(0, start - 16), start) or _dated_cell(text, start, end)
        if match.group("fixed") or (told and match.group("feast") not in _LONG):
            yield start, end

    for match in _KNOWN_TO_ALL.finditer(text):
        yield match.span()
    for match in _COUNTED.finditer(text):
        yield match.span()
    for match in _KEPT.finditer(text):
        start, end = match.span("day")
        if _PLAIN_DAY.match(text, start):
            continue
        if _dated_cell(text, start, end) or text[start - 1 : start] == "\n" or match.group("on"):
            yield start, end
    for pattern, ahead in ((_FEAST_OF, _BEFORE_FEAST), (_BANK_HOLIDAY, _WHOSE_HOLIDAY)):
        for match in pattern.finditer(text):
            before = ahead.search(text, max(0, match.start() - 40), match.start())
            if before is not None:
                yield before.start(), match.end()


def _dated_cell(text: str, start: int, end: int) -> bool:
    """Whether it is all that stands in a cell of a column of days."""
    alone = text[start - 1 : start] in "\n\t\x00" and text[end : end + 1] in "\n\t"
    return alone and _DAYS.fullmatch((tables.column(text, start) or "").strip()) is not None


def relative(text: str) -> Iterator[Span]:
    """A day whose month stands elsewhere: "not the 10th", "certified at 00.40, so 29"."""
    for pattern in (_BARE, _BARE_FIRST, _SPELT):
        for match in pattern.finditer(text):
            yield match.span("day")
    for match in _AND_DAY.finditer(text):
        if _DATED.search(text, max(0, match.start() - 50), match.start()):
            yield match.span("day")
    for match in _SO.finditer(text):
        if not match.group("day").isdigit() or _DATED.search(text, max(0, match.start() - 110), match.start()):
            yield match.span("day")


def _scored(text: str, start: int) -> bool:
    return _SCORED.search(text, max(0, start - 60), start) is not None
