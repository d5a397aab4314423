"""A date in, what its own sentence makes of it out: a plan, the reviewers' work, a message's head, news, a citation."""

from __future__ import annotations

import re

from pubcheck import heads, times
from pubcheck.decide import of_case
from pubcheck.decide.reading import Reading
from pubcheck.model import Mention

OWN = "a date of the review itself"
DUE = "a date by which something is to be done"
SENT = "the date of a message"
NEWS = "the day of something that everybody knows of"
CITED = "the date of something published"
# A label or a sentence with one of these is of the case.
CASE = re.compile(
    r"\b(?:incident|death|died|birth|born|dob|injur\w+|admi\w+|arrest\w*|child|mother|father|school|gp|police|hospital"
    r"|he|she|his|her|him|mum|dad)\b",
    re.IGNORECASE,
)
# A sentence of a plan: "By 31 January every child has ...", "Put in place by 31 March". What is told is no plan.
_BY = re.compile(
    r"(?:\b[Bb]y|\A\W*(?:From|Before|Until)|; from|with effect from) (?:noon on |the end of )?(?:\w+day )?\Z"
)
_TOLD = re.compile(
    r"\b(?:was|were|had|did|went|came|said|told|took|gave|saw|rang|left|began|got|made|sent|ran|met|knew|felt|kept"
    r"|put(?! in place)|(?:police|school|gp|social worker|who|and|which|[A-Z]) \w+ed)\b"
)
_TO_DO = re.compile(
    r"\b(?:establish\w*|introduc\w+|develop|ensure|provide|create|publish|adopt|implement|appoint|fund|every|each"
    r"|all|any|is|are|has|have|goes|gets?|will|to (?:be|have|bring|put|set|give|train|review"
    r"|report|agree"
    r"|write|make|issue|audit)|put in place|list|measure|target|owner|test|audit\w*|monthly|quarterly|training"
    r"|reviewed|trained|issued|reported|completed|revised|agreed)\b",
    re.IGNORECASE,
)
# "I read the file on", "On 4 March my colleagues and I held": the reviewers' own work, but in nobody's mouth.
_OURS = re.compile(
    r"(?:\b(?:I|[Ww]e|my colleagues? and I|(?:[Tt]he )?(?:(?:lead|independent|two|both|joint"
    r"|co-?) )*(?:[Rr]eviewers?|[Aa]uthors?)"
    r"|(?:[Tt]he )?review team)(?: (?:both|also|then|first|each|have|had|all))*"
    r" (?:met|spoke|saw|visited|interviewed|talked|rang|read|wrote|held|heard|sat|telephoned|ran|looked|received"
    r"|went|began|finished)\b|\b(?:by|with|to) the (?:reviewers?|authors?)\b)"
)
_LAST = 28  # day of a month that may be its last
_ROW_NUMBER = re.compile(r"(?:[A-Z]{1,2}\d{1,2}|R\.?\d{1,2}|\d{1,2}[.)])")
_A_DAY = re.compile(r"\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+ \d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}")
_NEXT = re.compile(r"[.!?;](?= |\Z)")
_HEAD_ENDS = re.compile(r",? (?:at )?\d\d[:.]\d\d|:|\.?\Z|\W*\n")
_SENTENCE = re.compile(r"(?<=[a-z0-9)\]\"'][.!?])[\"')\]]* +(?=[\"'(\[]*[A-Z0-9])|\n")
# "E-mail, R.H. to C.V-M., 3 October 2011:", "Margin, AB, 12 September 2023:", "To: Clive. Thursday 3 August."
_HEADED = re.compile(
    r"\W*(?:E-?mail|Message|Memo(?:randum)?|Margin(?:al)?|Comment|Note|Covering (?:note|letter)|Page|Post-it"
    r"|Sent|Letter to"
    r" the (?:Chair|Board|Panel|Partnership)|From|To)\b(?! (?:the |her |his )?(?:mother|father|mum|dad|school|police"
    r"|GP|HV))[^\n]{0,70}?\W\Z"
)
# Between those who write the report: "From nursery to home with a bruise, 3 May." is no head of a message.
_OF_OFFICE = re.compile(
    r"[@:]|\b(?:[A-Z][A-Z.-]{1,6}(?=,)|(?i:review\w*|author|chair|business|partnership|panel|board|unit|draft"
    r"|editor|comms"
    r"|admin|manager|clerk|report))\b"
)
_NEWS = heads.compile(
    r"\b(?:(?<!after the )(?<!during the )(?<!in the )(?:[Ff]irst|[Ss]econd|[Tt]hird"
    r"|[Nn]ational)(?: national)? lockdown"
    r"(?: (?:began|starts?|started|was|announced|eased|ended)|[.;]|\Z)|went into (?:\w+ )?lockdown|lockdown (?:was"
    r" announced|began|started|eased|ended)|(?:country|nation|England|[Ss]chools|[Nn]urseries) (?:went|closed"
    r"|re-?opened|shut)|schools (?:would|to) close|restrictions (?:were|began|ended)|(?:joined|left|acceded to) the"
    r" (?:European Union|EU)\b|states? (?:which|that) (?:joined|acceded)|[Rr]eferendum on|general election (?:on"
    r"|of|was)"
    r"|\b(?:[Tt]he(?: (?:force|trust|council|county|hospital|partnership)'s)?|[Aa]|[Oo]ur|[Tt]his|[Ii]ts) (?:new "
    r"|revised |joint |national |present |current "
    r"|old )(?P<of>(?:[a-z0-9-]+ ){0,3})(?:(?P<team>service"
    r"|team)|hubs?|pathway|policy|system|form|protocol|contract|framework|procedure|front door|strategy|model|trust"
    r"|database|tool|command|record)"
    r" (?:was |were |has )?(?:first )?(?:started|began|opened|launched|introduced|commissioned|went live|took over"
    r"|in use"
    r"|came in(?:to (?:use|being|force|effect))?|replaced|adopted|rolled out|merged)"
    r"|(?:[Ii]nvasion of|[Ww]ar in|[Cc]oup in|[Ee]arthquake in|fall of) (?:the )?[A-Z]\w+"
    r"|(?:[Ss]cheme|[Rr]oute|visas?|[Pp]rogramme|[Rr]ules?|[Ll]aw|[Rr]egulations?|[Bb]enefit|[Cc]ap|[Ff]und"
    r"|[Rr]ights?)\b"
    r"[^.;]{0,60}?\b(?:opened|closed|opens|closes|began|ended|came to an end|changed|was to (?:open|close|end|begin))"
    r"|(?:MHRA|NHS England|UKHSA|Public Health England|Department (?:for|of) [A-Z]\w+|Home Office|Ofsted|CQC|Royal"
    r" College of \w+|HSE) (?:issued|wrote|announced|published|sent out)|issued an? (?:national )?(?:\w+ )?(?:alert"
    r"|warning|bulletin))"
)
# A new team may be the family's own: that of an agency is called by what it does for all, and no family is told of.
_AGENCY = re.compile(
    r"\b(?:visiting|nursing|safeguarding|duty|exploitation|health|police|protection|custody|children's|council|county"
    r"|city|0-19|midwifery|education|youth|justice|crisis|access|assessment|response|integrated|single|national"
    r"|joint)\b"
)
_FOR_ONE = re.compile(r"\b(?:support|family|respite|outreach|home|care|befriending|mentoring)\b")
_BODY = r"(?:[A-Z]{2,8}|[A-Z][\w'&-]+(?:(?: |, )(?:of|for|and|the|on|in|&|[A-Z][\w'&-]+)){0,9})"
_PUBLISHER = re.compile(
    rf"(?:\((?:{_BODY}; )*(?P<in>{_BODY}),? |\b(?P<before>{_BODY}) \()\Z",
)
_A_BODY = re.compile(
    r"\b(?:[A-Z]{3,8}|NHS|Institute|College|Department|Ministry|Office|Panel|Commission(?:er)?|Council"
    r"|Association|Society"
    r"|Foundation|University|Ofsted|England|Government|Service|Inspectorate|Agency|Board|Trust|Alliance|Times|Authority"
    r"|Audit|Administration|Organi[sz]ation|Federation|Union|Network|Centre|Bureau|Inquiry|Parliament|Cabinet"
    r"|Guardian)\b"
)

# "Lord Laming (12 March 2009) The Protection of Children", "the review, First Do No Harm (8 July 2020)".
_TITLED = re.compile(
    r"(?:\b(?:Lord|Lady|Sir|Dame|Baroness|Professor) [A-Z][\w'-]+(?: [A-Z][\w'-]+)?|\b(?:[Rr]eview|[Ii]nquiry|[Rr]eport"
    r"|[Gg]uidance|[Ss]tudy|[Ss]trategy),? ['\"]?[A-Z][\w']+(?: (?:and|of|the|for|in|to|[A-Z][\w']+)){1,8}['\"]?) \(\Z"
)
# "She was told of this review on 9 June": the day of the telling itself, in its own clause; what else is told in such a
# sentence may be of the case.
_ONE = r"(?:[Ss]he|[Hh]e|[Tt]hey|[Tt]he (?:mother|father|parents|family|grandparents|grandmother|carers?))"
_OF_REVIEW = (
    r"(?:of|about|for|to contribute to|to take part in) (?:this (?:review|report)|the (?:(?:(?:local |child"
    r" |safeguarding )*practice|serious case|case) )?review)"
)
_REVIEW_TOLD_ON = re.compile(
    r"(?:\b(?:told|informed|asked|invited|wrote|written|spoke|spoken) (?:(?:to )?(?:her|him|them|the (?:mother|father"
    rf"|parents|family|grandparents|grandmother|carers?)) )?{_OF_REVIEW}"
    r"|\b(?:death|incident|case|injur(?:y|ies)|harm) (?:was|were) notified(?: (?:to|by) (?:the )?(?:national )?(?:Panel"
    r"|Ofsted|council|local authority|partnership|trust))*"
    r"|\b(?:Ofsted|Government Office|[Tt]he (?:national )?[Pp]anel)(?: and the (?:[a-z]+ )?(?:office|[Pp]anel"
    r"|partners))? (?:was|were) (?:told|notified|informed)) on (?:\w+day,? )?\Z"
)
_ON = re.compile(r"\A\W*On (?:\w+day,? )?\Z")
_WAS_TOLD = re.compile(rf",? {_ONE} (?:was|were) (?:told|informed|asked|invited) {_OF_REVIEW}\b")
# "5. Landlord Services to re-inspect all flats by 30 June 2012": what is recommended, by the end of a month.
_RECOMMENDED = re.compile(
    r"\A\W*(?:To (?:the )?)?(?!He|She|They|It|The (?:mother|father|child|family|parents|baby|boy"
    r"|girl))[A-Z][^.;]{2,110}?"
    r"(?: to|:| should| must) [a-z][^.;]*[ ,](?:by|from|before|with effect from) (?:the end of )?\Z"
)


def reason(mention: Mention, reading: Reading) -> str | None:
    """What its sentence says of the day, where that tells nothing of the case; None where it may."""
    whole, after = reading.before(mention, 200), reading.after(mention, 160)
    starts = [match.end() for match in _SENTENCE.finditer(whole)]
    before = whole[starts[-1] :] if starts else whole
    end = _SENTENCE.search(after) if not _NEXT.match(after) else _NEXT.match(after)
    after = after[: end.start()] if end else after
    both = f"{before} {after}"
    if len(whole) < 110 and _HEADED.match(whole) and _HEAD_ENDS.match(after) and _OF_OFFICE.search(whole):
        return SENT
    if "day-level" in mention.why and not CASE.search(both):
        news = _NEWS.search(both) or _NEWS.search(_rest_of_row(mention, reading))
        if news and not (news.group("team") and _theirs(news, both)):
            return NEWS
    if _row_of_plan(mention, reading):
        return DUE
    cited = _PUBLISHER.search(before)
    if cited and after[:1] in (")", ";") and _A_BODY.search(cited.group("in") or cited.group("before")):
        return CITED
    if _TITLED.search(before) and after[:1] == ")":
        return CITED
    told = _REVIEW_TOLD_ON.search(before) and not any(map(str.isalnum, after))
    if "day-level" in mention.why and (told or (_ON.match(before) and _WAS_TOLD.match(after))):
        return OWN
    if _RECOMMENDED.match(before) and rounds(mention) and _TO_DO.search(both) and not of_case.told(both):
        return DUE
    ours = _OURS.search(both)
    if ours and both.count('"', 0, ours.start()) % 2 == 0 and "'" not in both[: ours.start()].replace("'s", ""):
        return OWN
    planned = _BY.search(before) and (_TO_DO.search(both) or not after.strip(" .")) and not _TOLD.search(both)
    if planned and (
        after.lstrip(",").startswith((" every ", " each ", " all ", " any ", " no ")) or not of_case.told(both)
    ):
        return DUE
    return None


def rounds(mention: Mention) -> bool:
    """Whether a month begins or ends on the day: a review period that begins on another day begins with an event."""
    day, _, _ = times.read(mention.text)
    return day is None or day == 1 or day >= _LAST


def _theirs(news: re.Match[str], sentence: str) -> bool:
    """Whether a new team or service may be one family's own."""
    general = news.group("team") == "service" and not _FOR_ONE.search(news.group("of"))
    return of_case.told(sentence) or not (general or _AGENCY.search(news.group("of")))


def _row_of_plan(mention: Mention, reading: Reading) -> bool:
    """Whether the date has a late cell of a numbered row to itself, in a table of such rows without a head."""
    row = reading.cells.get(mention.block.index, ())
    here = next((index for index, cell in enumerate(row) if cell.start == mention.start), 0)
    if here < 2 or row[here].text.strip() != mention.text:
        return False
    return _ROW_NUMBER.fullmatch(row[here].label) is not None and (
        not row[here].head or _A_DAY.fullmatch(row[here].head) is not None
    )


def _rest_of_row(mention: Mention, reading: Reading) -> str:
    """The cell after the one that the date has to itself."""
    row = reading.cells.get(mention.block.index, ())
    here = next((index for index, cell in enumerate(row) if cell.start == mention.start), None)
    return row[here + 1].text if here is not None and here + 1 < len(row) else ""
