"""A mention in, whether it is the author of published work out."""

from __future__ import annotations

import re

from pubcheck.decide import of_case
from pubcheck.decide.reading import Reading
from pubcheck.model import Mention, Surface
from pubcheck.spelling import nicknames

REASON = "the author of published work that is cited"
PUBLIC = "somebody who writes, speaks or reports in public"
UNDATED = "may be the author of published work, or somebody of the case"
LISTED = "stands in a list of references"
REASONS = frozenset({REASON, PUBLIC, UNDATED, LISTED})
_YEAR = r"(?:(?:19|20)\d\d[a-z]?|in press|forthcoming|n\.d\.)"
_WORD = r"[^\W\d_][\w'’.-]*"
# Names only between the mention and the year: "Powell, C. and Appleton, J. (2012)", "Brandon et al, 2014".
_AFTER = re.compile(
    rf"^\.?(?:'s|’s)?(?:,? (?:and|&) (?:colleagues|others)|,? ?et al\.?,?|,? (?:and|&) {_WORD}(?: {_WORD})?,?|,?"
    rf" ?(?:[A-Z]\.? ?-?){{1,4}}(?=[,. (&;]),?|, [^\W\d_a-z]{_WORD[6:]},?)*"
    rf",? ?(?:\(|in |of )?(?:eds?\.?\)? ?\(?)?{_YEAR}"
)
# "Shaw, C., Brodie, I., de Sousa, S. and Willmott, N. (2010)": from one of them to the year.
# Each name and each initial can be read in one way alone: else a run of capitals is read in a million.
_AUTHOR_LIST = re.compile(
    r"^(?:[\s,;&.]{0,3}(?:and |et al\.? ?)?(?:(?:de|van|von|der|la|du"
    r"|di) ){0,2}(?:[^\W\d_a-z][^\W\d_]+(?:[-'’][^\W\d_]+)?(?![^\W\d_])"
    r"|[A-Z]\.-?)){1,60}(?:,? et al\.?)?[\s,;.]{0,3}(?:\(eds?\.?\) )?\((?:19|20)\d\d[a-z]?[,)]"
)
# "Featherstone, White and Morris (2014)", "R (B) v Merton (2003)", "a Goddard-type inquiry"
_WITH_OTHERS = re.compile(
    rf"^(?:, [^\W\d_a-z][\w'’-]+){{1,4}},? (?:and|&) [^\W\d_a-z][\w'’-]+,? \({_YEAR}\)"
    r" (?:argue|suggest|describe|highlight|conclude|propose|note|stress|write|observe|identify|recommend)[sd]?\b"
)
_TYPE = (
    r"^[-–](?:type (?:inquir(?:y|ies)|enquir(?:y|ies)|reviews?|cases?|reports?|reforms?|rulings?|judge?ments?)"
    r"|compliant (?:age )?assessments?)\b"
)
_AGAINST = re.compile(r"(?:^|\W)(?:[A-Z]{1,3}|\([A-Z]{1,3}\)|[A-Z][\w'’-]+) v\.? (?:The )?(?:[A-Z][\w'’-]+ ){0,2}$")
_REPORTED = re.compile(rf"^[^.;]{{0,60}}?[(\[]{_YEAR}[)\]]")
_ET_AL = (" et al", ", et al", "'s et al", "’s et al")
# A name and a year are as well somebody's birth or a move, but for what an author does, and where work is spoken of.
_WRITES = re.compile(
    r"^\.?(?:[^.;\n]|(?<=\b[A-Z])\.){0,70}?(?:[)\]]|\d{4}[a-z]?),?(?: (?:have|has|had|also|both|all|\w+ly"
    r"|in (?:his|her|their) \w+)){0,2}"
    r" (?:argu|suggest|describ|highlight|conclud|propos|note[sd]?\b|noting|stress|writ|wrote|observ|identif|recommend"
    r"|find|found|show[sn]?\b|showed|defin|points?\b|pointed|explain|demonstrat|consider|discuss|offers?\b|cautio|warn"
    r"|distinguish|emphasi|characteri|estimat|review|set out|outlin|develop|critici|analys|stat|claim|summari|maintain"
    r"|assert|comment|acknowledg|explor|challeng|question|provid|call|us(?:e[sd]?|ing)\b|report"
    r"|sa(?:ys|id)\b(?! (?:that )?(?:he|she|his|her)\b)|mean)"
    r"|^[^\n]{0,70}?\(?(?:19|20)\d\d[a-z]?[.):;,]{0,3} {0,2}[‘'“\"*_]|^[^\n]{0,70}?\((?:19|20)\d\d[a-z]?[;,:]"
    r"|^[^\n]{0,70}?(?:19|20)\d\d[a-z]?[):,]{1,2} ?(?:pp?\.|\d)"
)
_STUDIED = re.compile(
    r"\b(?:research\w*|stud(?:y|ies)|literature|evidence|theor\w+|models?|typolog\w+|articles?|journal|publish\w+"
    r"|concepts?|framework|methodolog\w+|approach\w*|academi\w+|authors?|writ(?:es|ing|ings)|work (?:by|of)"
    r"|analys[ie]s|defin\w+|inquir(?:y|ies)|survey\w*|draws? on|echo\w*|lessons|cited|e\.g\.|et al|et\. al"
    r"|based on|adapted from"
    r"|quot\w+|statistic\w*|serious case reviews|SCRs|systematic review|principles|described by|suggested by|according"
    r" to|see also|scale|questionnaire)\b",
    re.IGNORECASE,
)
# What a family's papers say beside a name and a year.
_ON_FILE = re.compile(
    r"\b(?:genogram|register|roll|list|files?|log|records?|forms?|photo\w*|born|birth|dob|aged?|died"
    r"|d\.)\b",
    re.IGNORECASE,
)
_WORK = re.compile(
    _TYPE
    + r"|^(?:'s|’s|s'|s’)?,? (?:(?:19|20)\d\d )?(?:(?:independent|original|second|first|final|progress|seminal|earlier"
    r"|later|published|own) )?(?:[Rr]eports?(?! (?:that|to|his|her|a|an|no|the|feeling|he|she|they|\w+ing)\b)"
    r"|[Rr]eview|REPORT|[Ii]nquir(?:y|ies)|[Gg]uidelines?|[Pp]rotocol"
    r"|[Cc]ompetenc\w+|[Pp]rinciples?"
    r"|[Mm]odel|[Ss]cale|[Ff]ramework|[Tt]heor\w+|[Ll]aw|[Rr]ule|[Tt]est|[Cc]riteria|[Ss]core|[Ii]ndex|[Ff]oundation"
    r"|[Tt]rust|[Aa]ssociates|[Uu]niversity|[Pp]ress"
    r"|[Rr]ecommendations?|[Ss]tudy|[Rr]esearch|[Aa]nalys[ie]s|[Pp]aper|[Bb]ook|[Aa]rticle|(?:hierarchy|cycle) of|C"
    r" of E|[Tt]oolkit|[Qq]uestions|[Dd]iagram|[Ss]yndrome|[Dd]isease|[Dd]isorder|[Pp]alsy|(?:family|children|case"
    r"|twins|brothers|sisters) ?\((?:19|20)\d\d|[Aa]ward|[Hh]ypothesis)\b"
)
_REPORT_OF = re.compile(
    r"^(?:'s|’s)? (?:\w+ )?(?:[Rr]eport|[Ii]nquiry|[Rr]eview|[Ss]tudy|[Mm]odel|[Ss]cale|[Ff]ramework) \((?:19"
    r"|20)\d\d[);,]"
)
_BEFORE = re.compile(
    r"(?:\b(?:[Rr]esearch|[Ss]tud(?:y|ies)|[Ww]ork|[Ff]indings|[Aa]nalys[ie]s|[Pp]aper|[Bb]ook|[Mm]odel|[Tt]heory"
    r"|[Tt]ypology|[Aa]rticle|[Tt]hesis) (?:[a-z]+ )?(?:by|of|from|led by)"
    r"|\b(?:[Rr]eviews?|[Rr]eports?|[Ii]nquiry) (?:[a-z]+ )?(?:by|from|led by)"
    r"|\b(?:cited (?:by|in)|quoted (?:by|in)|cf\.?|developed by|devised by|edited by|published by|argued by))"
    r" (?:[A-Z][\w.]+,? (?:and |& )?){0,3}$"
    # Said of somebody of the case as well: "according to", "noted by", "See".
    r"|\b(?:[Aa]ccording to|[Ss]ee(?: also)?|e\.g\.?|described by|identified by|in the words of|suggested by|noted by)"
    r" (?:[A-Z][\w.]+,? (?:and |& )?){0,3}$"
)
_SPELT = re.compile(r"[^\W\d_]{3,}(?:[-'’][^\W\d_]+)*")
# No author is cited so: a note that was left there.
_ADDRESSED = tuple(f"{title}{stop} " for title in ("Mr", "Mrs", "Ms", "Miss", "Mx") for stop in ("", "."))
_LORDS = re.compile(
    r"\b(?:Lord|Lady|Baroness|Baron|Dame|Sir|Justice|MP|Minister|Secretary of State|Children's Commissioner"
    r"|Professor)(?: [A-Z][\w'-]+)? $|\b(?:Secretary of State|Prime Minister|Minister)\b[^.]{0,40}, $"
)
# A professor may have had the child in hand.
_TREATS = re.compile(
    r"\b(?:post-?mortem|patholog\w+|consultant|surgeon|examined|clinic|ward|referred|admitted|under|seen|registrar"
    r"|paediatric\w*|operat\w+|scan|x-?ray)\b[^.]*\bProfessor $",
    re.IGNORECASE,
)
_PLAIN = frozenset(
    "and et al see also cited in p pp eg e.g the of for from by e ed eds vol no quoted adapted based on after as cf"
    " ibid op cit chapter section para with to"
    " a an ie i.e or others".split()
)
# "Fish, S., Munro, E. and Bairstow, S. (2008)" and nothing before it.
_LIST = re.compile(
    rf"^\W*(?:\d{{1,3}}\W+)?(?:[^\W\d_a-z][\w'’-]+,? (?:[A-Z]\.?[ ,]*){{1,4}}(?:,|;|and|&|et al\.?|\(eds?\.?\)"
    rf"|\s)*){{1,12}}\(?{_YEAR}"
)
# Notes stand under "Sources" too. A line that speaks of somebody, or to the reader, and bears no mark of a publication:
_PROSE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|gives?|says|said|asked|wants|knows|told|I|I'[vdm]e?|we|you|she|he|it"
    r"|isn't|wasn't"
    r"|don't)\b|^\W*(?:\d{1,2}[.)] )?(?:Ask|Ring|See|Check|Take|Leave|Tell|Call|Speak|Thanks?)\b (?!also)"
)
_PUBLISHER = re.compile(
    r"https?:|www\.|\bdoi\b|\bISBN\b|[^\W\d_a-z][\w'’-]+,? (?:[A-Z]\.,? ?){1,4}(?=\W|and |et )|\b(?:Press"
    r"|Journal|HMSO|TSO"
    r"|Hansard|Sage|Routledge|University|London|Review|accessed|[Vv]ol\.|pp\.|eds?\.)(?!\w)"
)
_YEAR_OF = re.compile(r"\((?:19|20)\d\d[a-z]?[,;:)]|(?<![a-z] )(?<!\d[/.-])\b(?:19|20)\d\d\b[a-z]?(?=[.,:;)]|\W*$)")
# A paper of the case is no entry either, whatever year it has, but for what a publisher adds.
_PAPER = re.compile(
    r"\b(?:statements?|interviews?|conversations?|letters?|chronolog\w+|diar(?:y|ies)|e-?mails?|minutes"
    r"|files?|notes?|logs?|records?|red book|transcripts?|police report|tributes?|proceedings"
    r"|school report|divorce)\b",
    re.IGNORECASE,
)
# What only a case has: whoever stands beside it wrote it, or is the child whom it is about.
_CASE_PAPER = re.compile(
    r"\b(?:(?:interview|conversation|meeting|call) with|(?:family|case|medical) history|(?:parenting|core"
    r"|child and family|pre-birth)"
    r" assessment|chronology of|(?:GP|medical|nursery) (?:notes|records)|(?:school|case|housing) files?)\b",
    re.IGNORECASE,
)
_HOUSES = ("http", "www.", "doi", "Press", "Journal", "HMSO", "TSO", "Routledge", "Sage", "Department")
_PUBLISHED = re.compile(r"\((?:19|20)\d\d\)\W*(?:[ib]>)?\W*$")
# Nothing is cited in a file's name or title: "Review of", and then the child's name.
_TITLES = frozenset({Surface.FILENAME, Surface.METADATA})


_OTHER_REVIEWS = re.compile(
    r"\b(?:reviews?|SCRs?|LCSPRs?|CSPRs?) (?:that were )?(?:read|considered|consulted|looked at|used|drawn on)\b"
    r"[^.]{0,60}\b(?:comparison|elsewhere|repository|other areas|background)\b"
    r"|\bpublished (?:reviews?|SCRs?|LCSPRs?) (?:of|on|into|from)\b|\bnational (?:case review )?repository\b",
    re.IGNORECASE,
)


# "Three children, Tyler, Mia and Joel (2014)": a row of names.
_OF_SEVERAL = re.compile(
    r"\b(?:child(?:ren)?|(?:parent|adult|tenant|friend|carer|relative|household)s?|famil(?:y|ies)|wives)"
    r"(?:[,:]| (?:named|called|were|are|was|is))? \Z"
)
_ROW = re.compile(r"(?:[A-Z][\w'’-]+(?:, and |, | and | & ))+\Z")
# "Joel and Darren (2019) moved to a flat": what no author of a work does.
_LIVED = re.compile(
    rf"^[^.;()]{{0,60}}\({_YEAR}\),? (?:then |also |both |all )?"
    r"(?:moved|lived|(?:was|were) (?:born|placed|removed|living)|stayed|attended|slept|died|returned|visited)\b"
)
# "(2019) Neglect and its signs": the title of the work.
_TITLE_AFTER = re.compile(
    r"^[^()\n]{0,160}(?:\(eds?\.?\) ?)?\((?:19|20)\d\d[a-z]?\)(?:[.,:]? {1,2}[‘'“\"*_]?[A-Z]|;|\.?\W*\Z)"
)
_ROW_AFTER = re.compile(r"(?:, and |, | and | & )[A-Z]")


def reason(mention: Mention, reading: Reading) -> str | None:
    """Why this name may stay as a citation; None where it is none."""
    if mention.kind not in {"person", "initials", "org", "name", "place"} or mention.block.surface in _TITLES:
        return None
    entry = mention.block.index in reading.references and not _note(mention.block.text)
    if entry and not reading.before(mention, 8).endswith(_ADDRESSED):
        return LISTED
    if mention.block.index in reading.references and not entry and _CASE_PAPER.search(mention.block.text):
        return None
    if mention.kind in {"org", "name", "place"}:
        return None
    cell = reading.cell(mention)
    row = reading.cells.get(mention.block.index, ())
    authored = (
        cell.head.strip(" *:").lower().startswith("author") and not any(of_case.told(one.text) for one in row)
        if cell
        else False
    )
    if cell is not None and (_PUBLISHED.search(cell.label) or authored):
        return LISTED
    if mention.kind == "person" and len(mention.block.text) < 400 and _OTHER_REVIEWS.search(mention.block.text):
        return LISTED
    before, after = reading.before(mention), reading.after(mention)
    several = _ROW.search(before) or _ROW_AFTER.match(after)
    ahead = _ROW.sub("", before) if several else before
    kin = not ahead.endswith("(") and of_case.beside(ahead, "")
    if not entry and (kin or (several and _OF_SEVERAL.search(ahead))):
        return None
    many = _AUTHOR_LIST.match(after)
    if many is not None and "." in mention.text + many.group()[:60]:
        return REASON if entry or _cites(mention, before, after) or _TITLE_AFTER.match(after) else UNDATED
    if before.endswith(_ADDRESSED) and not entry:
        return None
    if _LIVED.match(after) and not entry:
        return None
    if (dated := _AFTER.match(after)) or after.startswith(_ET_AL):
        return REASON if dated is None or _cites(mention, before, after) else UNDATED
    if " and colleagues" in after[:18]:
        return REASON if _STUDIED.search(of_case.sentence(before, "")) else UNDATED
    if (_WITH_OTHERS.match(after) and not _given(mention)) or (_AGAINST.search(before) and _REPORTED.match(after)):
        return REASON
    if _WORK.match(after):
        return REASON if _REPORT_OF.match(after) and not _given(mention) else UNDATED
    if _bracketed(mention, before, after) or (_entry(mention) and not before.endswith(_ADDRESSED)):
        return REASON
    if mention.kind == "person" and _LORDS.search(before) and not _TREATS.search(before):
        return UNDATED if of_case.told(of_case.sentence("", after[:80])) or of_case.beside(before, after) else PUBLIC
    if of_case.at_work(before):  # no author is cited by what he does: "reviewed by Sister Mbeki"
        return None
    if mention.kind == "person" and _BEFORE.search(before):
        return UNDATED
    return None


def _cites(mention: Mention, before: str, after: str) -> bool:
    """Whether a name with a year is cited there: in brackets that end a sentence, by what an author does, or where
    research is spoken of."""
    if "et al" in after[:24] or _WRITES.match(after):
        return True
    opened = max(before.rfind("("), before.rfind("["))
    if opened > before.rfind(")"):
        inside = before[opened + 1 :] + after[: after.find(")") + 1 or len(after)]
        paper = _CASE_PAPER.search(before[max(0, opened - 40) : opened] + inside) is not None
        return not (_of_case(inside) or paper or of_case.beside(before[:opened], "")) and mention.start > 12
    if _TITLE_AFTER.match(after) and "." in mention.text + after[:3]:
        return True
    sentence = of_case.sentence(before, after)
    return _STUDIED.search(sentence) is not None and not _of_case(sentence)


def _of_case(words: str) -> bool:
    """Whether some words tell of a family, or of its papers."""
    return _ON_FILE.search(words) is not None or of_case.told(words)


def _given(mention: Mention) -> bool:
    """Whether it has a given name, spelt out: authors go by their surnames, and families do not. "Zofia's report"."""
    first, *rest = _SPELT.findall(mention.text) or [""]
    return bool(rest) or nicknames.of(first.lower()) != frozenset()


def _bracketed(mention: Mention, before: str, after: str) -> bool:
    """Inside brackets that hold names and a year and hardly a word besides: (see Reder and Duncan, 1999)."""
    opened, closed = (
        max(before.rfind("("), before.rfind("[")),
        min(at for at in (after.find(")"), after.find("]"), 10_000) if at >= 0),
    )
    if opened < 0 or closed == 10_000 or before.rfind(")") > opened:
        return False
    inside = before[opened + 1 :] + mention.text + after[:closed]
    if not re.search(_YEAR, inside) or re.search(r"\d{1,2} (?:[A-Z][a-z]+) \d{4}|born|aged", inside):
        return False
    small = [word for word in re.findall(r"(?<![\w'’.])[a-z][\w.]*", inside) if word.rstrip(".") not in _PLAIN]
    return len(small) <= 2


def _note(text: str) -> bool:
    """Whether a line under such a heading is a note about the case or a paper of it, and no entry of the list."""
    if _PAPER.search(text) and not _PUBLISHER.search(text):
        return True
    if _CASE_PAPER.search(text) and not any(house in text for house in _HOUSES):
        return True
    return _marks(text) is None and _PROSE.search(text) is not None


def of_work(text: str) -> bool:
    """Whether a line in a list of references bears the mark of something published, and speaks of nobody."""
    return _marks(text) is not None and _PROSE.search(text) is None


def _marks(text: str) -> re.Match[str] | None:
    return _PUBLISHER.search(text) or _YEAR_OF.search(text)


def _entry(mention: Mention) -> bool:
    """A whole block that is an entry of a list of references, or a note with one."""
    text = mention.block.text
    if len(text) > 600 or mention.start > 220:
        return False
    return _LIST.match(text) is not None
