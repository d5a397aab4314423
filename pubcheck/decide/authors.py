"""A mention in, whether it names somebody who answers for the report out: reviewer, chair, author, or is thanked."""

from __future__ import annotations

import re

from pubcheck import heads
from pubcheck.decide import of_case
from pubcheck.decide.reading import HIDDEN, Reading
from pubcheck.model import Mention

REASON = "the reviewer, a chair or an author, who is named on purpose"
PERHAPS = "may answer for the report, or be somebody of the case"
THANKED = "thanked by the author for advice, not part of the case"
# What somebody is who answers for the report. One sign stands for each in the patterns below, and in what they read.
_POST_WORDS = re.compile(
    r"\b(?:co-?author|author|(?:independent|lead|overview|external|co-?|sole|report|second|scr|lcspr|silp)[ -](?:lead"
    r" )?(?:reviewers?|authors?|chair(?:man|person|woman)?"
    r"|facilitator|scrutineer)|reviewers?|(?:independent |panel )?chair(?:man|person|woman)?|(?:independent"
    r" )?scrutineer|overview (?:report )?writer|(?:business|board|partnership|panel|review) (?:manager|administrator"
    r"|co-?ordinator|support officer))s?\b",
    re.IGNORECASE,
)
_POST = "\ue010"
_POSTS = re.compile(rf"(?:the )?{_POST}[^.]{{0,60}}$", re.IGNORECASE)
_TITLED_NAME = (
    r"[:,]?(?: (?:has been|was|is|were|are))?[\s:–—-]{0,4}(?:(?:the )?(?:independent|lead|panel)?\s?(?:\ue010"
    r"|consultant)?,? )?(?:\w+ \w+ and |\w+ \w+, )?(?:(?:Mrs?|Ms|Miss|Dr|Prof(?:essor)?|Sir|Dame|Rev)\.? )?$"
)
_DONE = (
    r"(?:written|prepared|undertaken|conducted|authored|completed|facilitated|compiled|presented|signed off|endorsed"
    r"|approved|commissioned|carried out|led|chaired|drafted|edited)"
)
_PAPER = (
    r"(?:(?:[Tt]h(?:is|e present)|[Tt]he (?:overview|full|final|independent|whole)"
    r"|[Oo]verview)(?: [\w-]+){0,4}? (?:report"
    r"|review|overview|summary|briefing|document|analysis|panel)|(?:local )?child safeguarding practice review"
    r"|LCSPR|SCR"
    r"|serious case review|rapid review)"
)
_BEFORE = heads.compile(
    rf"(?:{_POST}(?:'s)?|\b{_PAPER}(?: [^.;\n]{{0,60}}?)? ?(?:by|from)"
    rf"|\b(?:the (?:review|report)|it|panel)(?: [^.;\n]{{0,40}}?)? (?:was|were|is|has been|and|,) {_DONE} by"
    rf"|(?:\A|[\n\t])\W*(?:(?:{_DONE}|report|review|foreword|introduction|statement|message|an? (?:introduction"
    rf"|statement"
    rf"|message)) (?:by|from))|\bforeword (?:is |was )?(?:written )?by|\bchaired by){_TITLED_NAME}",
    re.IGNORECASE,
)
_NOT_OF_REPORT = re.compile(
    r"\b(?:strategy|conference|core group|plan\b|visit|form|checks?|medicines?|night|duty|section|ward|school|nursery"
    r"|child in need|cin|tac|taf|meeting was chaired|marac|mapp?a|assessment"
    r"|referral|order|letter|statement to)\b",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf"^(?:'s)?(?:,|\(| -| –| —|\t|\s)?[ ]?\(?(?:the |an |a )?(?:(?:safeguarding|social care|freelance)"
    rf" )?(?:{_POST}|independent (?:safeguarding |social work |social care )?"
    r"(?:consultant|reviewer|author|chair|scrutineer|person)|who is independent|learning and improvement (?:manager"
    r"|lead|officer)|partnership (?:business )?manager|lead member|cabinet member|portfolio holder"
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
    rf"(?:\A|[\n\t]|[.!?] )[^\w\ue010]*(?:\d[\d.]* )?(?:(?!The (?:\w+|{_POST}) ?(?:was"
    rf"|is))\w+ ){{0,3}}?{_POST}(?: \d| one| two)?"
    rf"(?: of (?:the |this )?(?:[\w-]+ ){{0,4}}?(?:report|panel|review|board|partnership))?"
    rf"(?:[:,]| -| –|\t| were| are| was| is) ?(?={_RANK}\b|[A-Z]|$)(?:(?!\b(?:met|saw|spoke|told|said|asked|heard"
    rf"|visited"
    r"|interviewed|about|told|by whom|mother|father|the child|the family)\b)(?:[^.!?\n]|(?<=\b[A-Z])\.|(?<=Dr)\."
    r"|(?<=Prof)\.)){0,160}$",
    re.IGNORECASE,
)
# "I am X, I was head of", "my colleague in the work was Y": whoever writes the report says who wrote it.
_I_AM = re.compile(
    r"\b(?:I am|I'm|[Mm]y name is|[Mm]y (?:colleague|co-(?:reviewer|author)"
    r"|fellow reviewer)[^.\n]{0,30}? (?:is|was))"
    r" (?:[A-Z][a-z]*\.? ){0,3}$"
)
_ADJACENT = re.compile(r"\b(?:scrutineer|reviewer|author)s?[,:]? (?:(?-i:[A-Z])[a-z]*\.? ){0,3}$", re.IGNORECASE)
_ADVISES = re.compile(
    r"^,? ?\(?[^.()\n]{0,70}\b(?:who|which|that) (?:has |have )?(?:advised|chaired|led|wrote|facilitated"
    r"|supported|sat on|joined"
    r"|assisted|drafted) (?:(?:the|this|our) (?:[\w-]+ ){0,3}?(?:reviews?|reports?|panel|authors?|reviewers?"
    r"|partnership"
    r"|board|team|work|project|process|study|drafting|workshops?|summary|analysis)|us)\b"
)
_COMMISSIONED = heads.compile(
    rf"{_POST} (?:that |whom? )?(?:we|was|were|the \w+) [^.()\n]{{0,30}}[(,] ?$", re.IGNORECASE
)
# "The author, X": of this report, where no other paper was told of just before.
_OTHER_AUTHOR = re.compile(
    r"\b(?:(?:wrote|made|prepared|sent|gave) (?:an?|the|her|his) \w+|letter|note|e-?mail|assessment|statement)\b"
    r"[^\n]{0,99}\b[Aa]uthor,? (?:[A-Z][a-z]*\.? ){0,2}\Z"
)
# The chair of another body than one that answers for the report.
_ELSEWHERE = re.compile(
    r"[^.;\n]{0,50}?\b(?:of|at|for|to) (?:[^\W\d_]+ ){0,4}?(?:governors|school|nursery|academy|college|pre-?school"
    r"|playgroup|club|church|mosque|residents|tenants|home|surgery|practice|gym|company|firm|charity|core group"
    r"|conference|meeting|strategy|refuge|hostel|family|mother|child|boy|girl)\b",
    re.IGNORECASE,
)
# Who says "I am X" as the writer says what he is or did.
_WRITER = re.compile(
    r",? (?:\(?[A-Z]{2,5}\)?,? )?(?:and )?(?:an? |the |I )(?:[\w-]+ ){0,4}?(?:independent|review\w*|report"
    r"|author|chair\w*"
    r"|consultant|social worker|nurse|psycholog\w+|psychiatr\w+|lecturer|professor|head|barrister|solicitor|doctor"
    r"|paediatrician|officer|wrote|director|practitioner|academic|inspector|superintendent)\b"
)
# Letters after a name are a nurse's or a mother's too, but for who does the report.
_OF_REPORT = re.compile(
    r"\b(?:review(?:er|ed)?s?|authors?|report|chair\w*|panel|partnership|board|consultan\w+|independent|facilitat\w+"
    r"|scrutin\w+|written|prepared|commission\w*|executive|director)\b",
    re.IGNORECASE,
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
    rf"^[^\w\ue010]*(?:{_POST}(?: \d| one| two)?(?: of (?:the |this )?(?:[\w-]+ ){{0,3}}?(?:panel|review|report|board"
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
# What an adviser or a colleague is thanked for; a family is for its courage, and for what it told.
_ADVICE = re.compile(
    r"\b(?:advice|advis\w+|comments?|expertise|read (?:the|this|our|an?)|reading|guidance|research|edit\w+"
    r"|administrat\w+"
    r"|minutes|help with|led|co-led|facilitat\w+|proof\w*|design|analysis|oversight|business unit|secretariat"
    r"|university"
    r"|chair\w*|partnership|panel sec\w+|team|professor|colleagues|scrutiny|drafts?|institute|consult\w+)\b",
    re.IGNORECASE,
)


def reason(mention: Mention, reading: Reading) -> str | None:
    """Why this person may be named; None where nothing there says so. Never on a surface that no reader sees."""
    if mention.kind != "person" or mention.block.surface in HIDDEN:
        return None
    before, after = reading.before(mention), reading.after(mention)
    if of_case.beside(before, after) or _row_tells(mention, reading):
        return None
    if _OTHER_AUTHOR.search(before):
        return PERHAPS
    if _named_as_author(mention, reading, before, after):
        return REASON
    if _POSTS.match(_signed(reading.below(mention))):
        return REASON
    if _AFTER.search(_signed(after)):
        return None if _ELSEWHERE.match(after) else REASON
    if _LETTERS.search(after):
        return _lettered(mention, reading, before, after)
    if len(before) < 60 and any(_LABEL.match(part) for part in _signed(reading.label(mention)).split("\n")):
        return REASON
    if _BEFORE.search(_signed(before)) and (_ADJACENT.search(before) or not _NOT_OF_REPORT.search(before)):
        return REASON
    if _thanked(mention, reading) and not of_case.somebody(before[-60:] + after[:60]):
        thanked = after.replace("for her ", "").replace("for his ", "").replace("for their ", "")
        told = reading.before(mention, 400).split("\n")[-1] + of_case.sentence("", reading.after(mention, 300))
        return PERHAPS if of_case.told(thanked) or not _ADVICE.search(told) else THANKED
    return None


def _signed(text: str) -> str:
    """The text with the sign for each post in it."""
    return _POST_WORDS.sub(_POST, text)


def _row_tells(mention: Mention, reading: Reading) -> bool:
    """Whether another cell of its row says that it is somebody of the case."""
    row = reading.cells.get(mention.block.index, ())
    own = reading.cell(mention)
    return any(of_case.told(cell.text) for cell in row if cell is not own)


def _lettered(mention: Mention, reading: Reading, before: str, after: str) -> str | None:
    """What letters after a name make of it: who does the report, where its line speaks of the report, or on the title
    page; else nobody knows, or it is told of the case."""
    if mention.block.index <= reading.opening or _OF_REPORT.search(before + after):
        return None if of_case.told(of_case.sentence("", after)) else REASON
    return None if of_case.told(before + after) else PERHAPS


def _named_as_author(mention: Mention, reading: Reading, before: str, after: str) -> bool:
    """Whether a sentence or a title page says that this is who writes, chairs or advises. In nobody's mouth."""
    if (_ADVISES.match(after) and not of_case.told(after[:70])) or _COMMISSIONED.search(_signed(before)):
        return True
    if mention.block.index <= reading.opening and _BACKGROUND.match(after):
        return True
    if _LED.search(_signed(reading.before(mention, 220))) and not _NOT_OF_REPORT.search(before):
        return True
    return (
        _I_AM.search(before) is not None
        and _WRITER.match(after) is not None
        and before.count('"') % 2 == 0
        and mention.block.index < reading.opening + 12
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
