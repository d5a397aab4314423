"""A mention in, whether it names somebody who answers for the report out: reviewer, chair, author, or is thanked."""

from __future__ import annotations

import re

from pubcheck import heads
from pubcheck.decide.reading import HIDDEN, Reading
from pubcheck.model import Mention

REASON = "the reviewer, a chair or an author, who is named on purpose"
THANKED = "thanked by the author for advice, not part of the case"
_POST = (
    r"(?:co-?author|author|(?:independent|lead|overview|external|co-?|sole|report|second|scr|lcspr|silp)[ -](?:lead"
    r" )?(?:reviewers?|authors?|chair(?:man|person|woman)?"
    r"|facilitator|scrutineer)|reviewers?|(?:independent |panel )?chair(?:man|person|woman|ed)?|(?:independent"
    r" )?scrutineer|overview (?:report )?writer|(?:business|board|partnership|panel|review) (?:manager|administrator"
    r"|co-?ordinator|support officer))"
)
_POSTS = re.compile(rf"(?:the )?{_POST}\b[^.]{{0,60}}$", re.IGNORECASE)
_BEFORE = heads.compile(
    rf"(?:\b{_POST}(?:s|'s)?|\b(?:report|review|written|prepared|undertaken|conducted|authored|completed|facilitated"
    rf"|compiled|presented|signed off|endorsed|approved"
    r"|commissioned|foreword|introduction|statement|message) (?:was )?(?:by|from)|\b(?:it|review|report) was (?:led"
    r"|written|undertaken|carried out|chaired|conducted) by"
    r"|\bchaired by)\b[:,]?(?: (?:was|is|were|are|has been))?[\s:–—-]{0,4}(?:(?:the )?(?:independent|lead"
    r"|panel)?\s?(?:reviewer|chair|author|consultant)?,? )?(?:\w+ \w+ and |\w+ \w+, )?"
    r"(?:(?:Mrs?|Ms|Miss|Dr|Prof(?:essor)?|Sir|Dame|Rev)\.? )?$",
    re.IGNORECASE,
)
_NOT_OF_REPORT = re.compile(
    r"\b(?:strategy|conference|core group|child in need|cin|tac|taf|meeting was chaired|marac|mapp?a|assessment"
    r"|referral|order|letter|statement to)\b",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf"^(?:'s)?(?:,|\(| -| –| —|\t|\s)?[ ]?\(?(?:the |an |a )?(?:(?:safeguarding|social care|freelance)"
    rf" )?(?:{_POST}\b|independent (?:safeguarding |social work |social care )?"
    r"(?:consultant|reviewer|author|chair|scrutineer|person)|who is independent|learning and improvement (?:manager"
    r"|lead|officer)|partnership (?:business )?manager|lead member|cabinet member|portfolio holder"
    r"|leader of the council"
    r"|leader of the council|statutory director|safeguarding partner\b|police and crime commissioner"
    r"|(?:business|strategic|board|development) manager|(?:corporate )?director of|chief (?:executive|constable"
    r"|officer|nurse)|executive director|designated (?:doctor|nurse|professional)[^.]{0,40}, for)",
    re.IGNORECASE,
)
_RANK = (
    r"(?:Mrs?|Ms|Miss|Mx|Dr|Prof(?:essor)?|Sir|Dame|Lord|Lady|Baroness|Rev(?:d|erend)?|Canon|Archdeacon|Bishop"
    r"|Judge|HHJ|Cllr"
    r"|Councillor|Lt|Lieutenant|Col(?:onel)?|Captain|Capt|Major|Maj|Brigadier|General|Gen|Commander|Cdr"
    r"|Commodore|Admiral"
    r"|Rear|Vice|Air|Wing|Squadron|Group|Marshal|Detective|Chief|Superintendent|Supt|Inspector|Constable"
    r"|Sergeant|Nurse|the)"
)
# "Lead reviewers: A, retired inspector, and Dr B": all who are named in the sentence that begins so.
_LED = heads.compile(
    rf"(?:\A|[\n\t]|[.!?] )\W*(?:\d[\d.]* )?(?:(?!The \w+ ?(?:was|is))\w+ ){{0,3}}?{_POST}s?(?: \d| one| two)?"
    rf"(?: of (?:the |this )?(?:[\w-]+ ){{0,4}}?(?:report|panel|review|board|partnership))?"
    rf"(?:[:,]| -| –|\t| were| are| was| is) ?(?={_RANK}\b|[A-Z]|$)(?:(?!\b(?:met|saw|spoke|told|said|asked|heard"
    rf"|visited"
    r"|interviewed|about|told|by whom|mother|father|the child|the family)\b)(?:[^.!?\n]|(?<=\b[A-Z])\.|(?<=Dr)\."
    r"|(?<=Prof)\.)){0,160}$",
    re.IGNORECASE,
)
# "I am X, I was head of", "my colleague in the work was Y": whoever writes the report says who wrote it.
_I_AM = re.compile(
    rf"\b(?:I am|I'm|[Mm]y name is|[Mm]y (?:colleague|co-(?:reviewer|author)"
    rf"|fellow reviewer)[^.\n]{{0,30}}? (?:is|was))"
    rf" (?:{_RANK}\.? ){{0,3}}$"
)
_ADJACENT = re.compile(rf"\b(?:scrutineer|reviewer|author)s?,? (?:{_RANK}\.? ){{0,3}}$", re.IGNORECASE)
_ADVISES = re.compile(
    r"^,? ?\(?[^.()\n]{0,70}\b(?:who|which|that) (?:has |have )?(?:advised|chaired|led|wrote|facilitated"
    r"|supported|sat on|joined"
    r"|assisted|drafted) (?:the|this|our)\b"
)
_COMMISSIONED = heads.compile(
    rf"\b{_POST}s? (?:that |whom? )?(?:we|was|were|the \w+) [^.()\n]{{0,30}}[(,] ?$", re.IGNORECASE
)
# On the title page: what somebody was before.
_BACKGROUND = re.compile(
    r"^,? ?\(?(?:an? )?(?:retired|former(?:ly)?|academic|university|senior lecturer|lecturer|reader in|freelance"
    r"|(?:emeritus |associate |assistant |visiting )?professor|(?:senior |principal )?research fellow|fellow of"
    r"|(?:chartered|registered|forensic|clinical|educational|community) (?:social worker|psychologist|psychiatrist)"
    r"|consultant"
    r" in|independent|social work(?:er)? (?:consultant|academic)|barrister|solicitor|care-experienced"
    r"|education adviser)\b",
    re.IGNORECASE,
)
_LETTERS = re.compile(
    r"^,? ?\(?(?:OBE|MBE|CBE|QPM|DL|JP|RM|RN|RGN|RMN|RSCN|RHV|HV|M\.?Sc|M\.?A|B\.?A|B\.?Sc|Ph\.?D|D\.?Phil|MBA|LL[BM]"
    r"|Dip\.?SW|DipSW|CQSW|KC|QC|FRCP\w*|FRSA|MRCP\w*|MBBS|CPsychol)\b"
)
_LABEL = re.compile(
    rf"^\W*(?:{_POST}s?(?: \d| one| two)?(?: of (?:the |this )?(?:[\w-]+ ){{0,3}}?(?:panel|review|report|board"
    rf"|partnership))?|chaired by|reviewed by|facilitat(?:ors?|ed by)|(?:report|review)(?:ed)? (?:by|author"
    rf"|lead)|written by|prepared by|endorsed by|approved by"
    rf"|foreword(?: by)?|author and chair|commissioned by"
    r"|chair of (?:the )?(?:review|panel|partnership))\W*$",
    re.IGNORECASE,
)
# An acknowledgement, not the "Thanks" that opens a message or the thanks that a witness gave.
_THANKS = re.compile(
    r"\b(?:(?:thanks|gratitude|appreciation|debt)(?: (?:is|are|must|should|also))* (?:due |go |goes |owed )?to"
    r"|(?:I|we|authors?|reviewers?|panel|partnership|board)\b[^.!?]{0,40}? (?:thanks?|acknowledges?)"
    r"|(?:grateful|indebted) (?:also )?to|with thanks to)\b(?:[^.!?\n]|(?<=\b[A-Z])\.|(?<=\bDr)\.|(?<=\bProf)\."
    r"|(?<=\bMrs)\.|(?<=\bMr)\.){0,400}\Z",
    re.IGNORECASE,
)
_THANKING = heads.compile(r"thank|grat(?:eful|itude)|indebted|\bdebt|acknowledg|appreciation", re.IGNORECASE)
_MESSAGE = re.compile(r"\W*(?:From|To|Sent|Subject|Re|Cc):|\W*(?:Hi|Hello|Dear|Cheers|Morning)\b")
_TITLED = re.compile(r"\b(?:Mrs?|Ms|Miss|Dr|Prof(?:essor)?|Sir|Dame|Lord|Baroness|Canon|Rev(?:d|erend)?)\.? \Z")
_OF_CASE = re.compile(
    r"\b(?:social worker|health visitor|key ?worker|nurse|midwife|teacher|mother|father|famil\w+|aunt|uncle|grand\w+"
    r"|carer|brother|sister|parents?|friend|neighbour|child|(?:child(?:ren)?'s|young people's)"
    r" (?:advocate|guardian|reviewing officer|worker))\b",
    re.IGNORECASE,
)


def reason(mention: Mention, reading: Reading) -> str | None:
    """Why this person may be named; None where nothing there says so. Never on a surface that no reader sees."""
    if mention.kind != "person" or mention.block.surface in HIDDEN:
        return None
    before, after = reading.before(mention), reading.after(mention)
    if _named_as_author(mention, reading, before, after):
        return REASON
    if _POSTS.match(reading.below(mention)):
        return REASON
    if (
        _AFTER.search(after)
        or _LETTERS.search(after)
        or (len(before) < 60 and any(_LABEL.match(part) for part in reading.label(mention).split("\n")))
    ):
        return REASON
    if _BEFORE.search(before) and (_ADJACENT.search(before) or not _NOT_OF_REPORT.search(before)):
        return REASON
    if _thanked(mention, reading) and not _OF_CASE.search(before[-60:] + after[:60]):
        return THANKED
    return None


def _named_as_author(mention: Mention, reading: Reading, before: str, after: str) -> bool:
    """Whether a sentence or a title page says that this is who writes, chairs or advises. In nobody's mouth."""
    if _ADVISES.match(after) or _COMMISSIONED.search(before):
        return True
    if mention.block.index <= reading.opening and _BACKGROUND.match(after):
        return True
    if _LED.search(reading.before(mention, 220)) and not _NOT_OF_REPORT.search(before):
        return True
    return (
        _I_AM.search(before) is not None and before.count('"') % 2 == 0 and mention.block.index < reading.opening + 12
    )


def _thanked(mention: Mention, reading: Reading) -> bool:
    """Whether an acknowledgement thanks somebody by a whole name or a title. A first name alone, or thanks in a
    message, is of the work on the case."""
    before = reading.before(mention, 500)
    if _THANKING.search(before) is None:
        return False
    if " " not in mention.text.strip() and not _TITLED.search(before):
        return False
    return _THANKS.search(before) is not None and not _MESSAGE.match(mention.block.text)
