"""How reviews head their sections: headings in, the kinds of section that each opens out.

This is the language of the genre, not policy: it lets a rule say "the method section" whatever its author called it.
Phrases are written as in the packs (see phrases.py); "=" before one means that it is the whole heading, "^" that the
heading begins with it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pubcheck.checks import questioned
from pubcheck.checks.phrases import search
from pubcheck.checks.words import text_of

KIN = (
    "family/families/parent/parents/parental/mother/father/mum/dad/carer/carers/relatives/grandparents/grandmother"
    "/grandfather"
)
STAFF = "practitioner/practitioners/professional/professionals/staff/worker/workers/frontline"
TOLD = (
    "view*/involve*/involving/engaging/contribut*/perspective*/particip*/engage*/voice*/said/say/told/account/input/thought*/think/story"
    "/experience*/spoke/part/met"
)
CHILD = "child/children/baby/infant/boy/girl/boys/girls/twin/twins/brothers/sisters/sibling*/him/her/them/young"
LIFE = "voice/voices/view/views/life/lives/lived/wishes/perspective/world/experience/experiences"

SECTIONS: dict[str, tuple[str, ...]] = {
    "contents": ("=contents", "=table of contents", "=contents page", "=index", "=list of contents"),
    "summary": ("executive summary", "=summary", "^summary of the/this/key/main/findings/learning/review",
        "=overview", "at a glance", "=in brief", "^foreword"),
    "introduction": ("introduct*", "introducing", "background to the/this review", "about this/the review/report",
        "setting the scene", "context of the/this review"),
    "reason": ("=reason", "=reasons", "why ... matters", "circumstances resulting", "is it to be",
        "lcspr/review needed/required", "is an/a lcspr/review",
        "is this/it a/an ... review", "grounds", "basis of/for", "reason/reasons for", "reason/reasons why",
        "why this/the/a/we/did ... review/reviewed/look/looked/carried",
        "decision to review/undertake/commission/hold/conduct/carry/proceed/publish",
        "=decision", "=decisions", "decision and/on", "decision ... review/lcspr",
        "=the decision", "the decision and/on/of", "criteria",
        "commission*", "circumstances leading", "circumstances that led", "circumstances of the review",
        "trigger*", "what led to", "rationale", "background to the/this review", "how/why ... came about",
    ),
    "method": ("undertaking the/this", "conducting the/this", "evidence base",
        "information considered/reviewed/gathered", "sources of evidence",
        "work done", "=how", "status of this/the", "engagement in the review",
        "way of working", "how i/we work*", "what we/i did", "what was done", "how it was carried",
        "method*", "process of/for/and", "=process", "=the process", "review process", "process of the review",
        "how the/this/we ... work/review/report/did/worked/carried/went/done/conducted", "how it/this was done",
        "how we went",
        "how we worked", "approach to/of/taken/used", "=approach", "our approach", "the approach", "conduct of",
        "model", "structure of the review", "=how we did it", "how ... review ... conducted/carried/done",
        "learning process", "silp", "learning together",
    ),
    "scope": ("time covered", "dates of the review", "what is covered", "coverage", "scope", "scoping", "timeframe",
        "time frame", "timescale", "time scale", "time period", "period",
        "time span", "dates covered", "=dates", "=the dates", "remit", "what i/we was/were asked", "=the task"),
    "terms": ("terms of reference", "lines of enquiry/inquiry", "key questions", "research questions",
        "questions for/the review", "questions to be", "areas of focus/enquiry", "areas for consideration"),
    "family": (f"{KIN} ... own words", f"=participation of/by {KIN}", f"^engaging {KIN}", "hearing from the family",
        "=family participation", f"{TOLD}/voices of/from/by the/both {KIN}",
        f"{KIN} ... {TOLD}", f"{TOLD}/listening/hearing/talking/speaking/meeting/conversation* ... {KIN}",
        f"what ... {KIN} say/says/said/told/think/want/thought/wanted",
    ),
    "practitioners": ("=who", "=practitioners",
        "=the practitioners", "hearing from those", f"^engaging {STAFF}", "members of the meeting",
        "people who worked/knew/did", "colleagues", "from/on the front line",
        f"{STAFF} ... part", "who i/we talked/spoke/met", "who was spoken", "people i/we spoke/talked/met",
        f"{STAFF} ... {TOLD}/event*/workshop*/conversation*",
        f"{TOLD}/listening/hearing/talking/speaking/conversation* ... {STAFF}", "learning event*",
        "practitioner* event*", "reflective event/workshop/session",
        "agency/agencies engagement/involvement in the review",
    ),
    "child": ("=subject child", "subject of the review", "a picture of", "what it was/is like", "=who she/he was",
        "meeting child", f"hearing/listening/talking/speaking/meeting from/to/with ... {CHILD}",
        "=child", "=the child", "=children", "=the children",
        "=him", "=her", "remembering", "who child was", "about child", "introducing child",
        "^child week/day/days/morning/night/story/year/world", "=child himself/herself/themselves", "^a day",
        "^in his/her/their words", "^his/her/their words", "^getting to know", "^knowing child",
        "^child and his/her/their", "=child and child", "^meet child",
        f"what ... {CHILD} say/says/said/told/think/thought/want/wanted/saw/drew/wrote",
        "boys/girls/children/twins/brothers/sisters/child ... what they/he/she said/told/thought/wanted",
        f"{LIFE} ... {CHILD}", f"{CHILD} ... {LIFE}", "lived experience", "daily life", "day in the life",
        "^who was/is", "^his/her/their voice/world/life", "pen picture", "pen portrait", "^about him/her/them",
        "about the child/children", "what was life/it like", "what life was like", "life was like", "portrait",
    ),
    "history": (
        "what agencies/services/professionals/people did/knew/saw",
        "histor*", "family background/composition/circumstances", "=background", "^background information",
        "case background", "background of/to ... family/child/case", "what happened", "narrative",
        "summary of the/facts/events/agency/case",
        "key events", "agency/agencies contact/involvement", "multi agency contact/involvement", "=the story",
        "story", "=the family", "=family", "=the child and family", "case summary", "facts", "incident",
        "key episodes", "key practice episodes", "circumstances of", "events",
        "relevant information", "significant events", "summary of facts",
    ),
    "safety": ("immediate safeguarding/safety/response", "safeguarding/safety/protection of", "make/made safe",
        "keeping ... safe"),
    "chronology": ("chronolog*", "line of time", "=key/important/main dates", "calendar of", "dates and events",
        "timeline", "time line", "sequence of events", "summary of contacts", "dates of"),
    "identity": ("^who they are/were", "=language and interpreting", "disproportional*", "stereotyp*", "ethnic*",
        "cultur*", "identit*", "diversity", "equalit*", "religio*", "faith", "race", "racism", "racial", "heritage",
        "^language", "^languages", "language/languages and/culture/faith",
        "and language/languages", "first/home language", "intersection*", "protected characteristics"),
    "analysis": ("appraisal of",
        "got in the way", "hindered", "what hindered", "hindrances", "what did not work", "barriers",
        "made it hard/difficult", "what made", "understanding", "making sense", "reflections","analys*",
        "apprais*", "understanding why/how/what", "why did/was/were/it/things", "theme*",
        "what we/the review found", "evaluat*", "discussion"),
    "findings": ("areas of concern", "practice themes", "finding/findings", "what we/the review found"),
    "learning": ("^so what", "^implications for", "^messages for/from", "^points for/to", "points of learning",
        "organisational/organizational/practice/professional learning", "should learn", "^reflections for",
        "=learning", "learning point*", "learning from", "learning for", "learning and", "and learning",
        "key learning", "the learning", "summary of learning", "learning theme*", "lesson*",
        "what we/have/has/can ... learn/learned/learnt", "what ... learned/learnt",
        "immediate learning", "early learning", "further learning", "new learning",
        "additional learning", "system learning", "takeaway*",
        "key messages", "key points", "learning identified", "^learning", "to take/takes away", "to carry away",
    ),
    "good-practice": (
        "beyond the ordinary/usual/expected", "=good work", "good work by",
        "above and beyond", "credit where", "practice of note",
        "what was good", "did well", "doing well", "at our best", "well done", "what people did well",
        "positive/positives", "praise", "to keep", "keep doing", "to/worth copy/copying/keeping",
        "good things", "what helped",
        "good practice", "what worked/works/helped", "what went well", "strength/strengths", "positive practice",
        "effective practice", "what was done well", "notable practice", "worked well", "went well", "done well",
        "best practice",
    ),
    "recommendations": ("agreed actions", "^areas for development/improvement", "suggestion*", "=the ask", "=asks",
        "^requests", "improving",
        "^opportunities", "=considerations", "recommended", "commitments", "=what now", "^now what",
        "so what and now what",
        "=straight away",
        "=what changes", "^changes", "^improvements",
        "recommend*", "action/actions for/to/required/needed/we/that", "=actions", "=action",
        "what is/needs/must/should/has/have ... change/changing/changed/happen/done", "what should/must happen",
        "consideration* for", "issues for the/partnership/board/consideration",
        "improvements required/needed/recommended", "improvements to be", "what we ask/want", "what we are asking",
        "proposal*", "next steps", "what will/must change", "immediate action*",
    ),
    "questions": ("questions for/to", "challenges for/to", "=questions", "=challenges", "reflective questions",
        "questions to consider", "what to do now", "discussion points", "discussion questions"),
    "actions": ("already made/changed/done", "partnership/board/agency/agencies response", "assurance", "follow up",
        "following through", "evaluation of impact", "measuring", "publication and action",
        "action plan", "implement*", "monitor*", "response to/of/from", "how change/progress/this/it/we will",
        "how ... measured/know/checked", "measur*", "what happens next", "=impact", "taking it/this/forward",
        "actions taken", "progress", "delivery",
    ),
    "national": ("national",),
    "conclusion": ("conclu*", "closing", "final thoughts/remarks"),
    "parallel": ("parallel", "criminal proceedings/process/investigation", "inquest*", "coron*",
        "other processes/investigations/reviews/proceedings", "legal proceedings"),
    "publication": ("publication", "publicity", "publish*"),
    "anonymity": (
        "anonym*", "confidential*", "pseudonym*", "terminolog*", "naming", "names", "privacy", "identifying",
        "identification", "identity of", "key to", "people in", "who is who", "who's who", "family members",
        "people referred",
    ),
    "agencies": (
        "who gave information", "who met/came/attended", "taking part", "who was/were asked", "who told us",
        "sources of information", "information from",
        "agency/agencies", "organisation/organisations", "services involved", "who took part",
        "who was/were involved", "who contributed", "contributor*", "contributing", "management reviews", "=panel",
        "=the panel", "=the review panel", "panel member*", "^present", "those present", "at the meeting",
        "round/around the table", "in attendance", "attendance at", "at the table",
        "panel compos*", "review team/panel/group", "participants", "membership",
    ),
    "author": ("author*", "reviewer*", "independen*", "who wrote/led/carried", "lead review*", "about the writer"),
    "references": ("sources", "and sources", "law and", "^legislation", "^guidance and",
        "=references", "=list of references", "bibliograph*", "=reading", "further reading", "=sources",
        "reading list", "=endnotes", "=footnotes", "=notes", "works cited", "^references", "=key documents",
    ),
    "glossary": ("glossary", "abbreviation*", "acronym*", "key terms", "definitions"),
    "sharing": ("disseminat*", "sharing the/learning", "spreading"),
    "help": ("where to find/get help", "helpline*", "=contacts", "=contact", "further help/information/support",
        "=support"),
    # What its makers wrote to one another: no part of the review, although it was left in the file.
    "working-notes": ("notes for/to", "note for/to the", "=note", "pack notes", "queries", "typing",
        "e mail/mails", "emails/email/mails",
        "reader's note", "presenter/presenters", "proofing/proof", "to do list", "=to do", "still to do",
        "^cut before", "loose papers", "comment/comments log", "facilitator sheet/notes", "^margin",
        "left in the/this file/draft/document", "drafting notes", "editor/editors",
        "in error", "not for print/publication", "comments on draft", "internal notes", "office use", "subgroup notes",
        "minutes of", "cover note", "covering note", "handover note*", "correspondence"),
    "guidance": ("=guidance", "=the law", "=law", "=research", "wider research", "what research says",
        "law and guidance", "guidance say/says", "what the law/guidance", "legal framework", "research and/evidence",
        "relevant guidance/research/legislation"),
    "distribution": ("distribution", "document control/history", "version control/history", "attachment*"),
    "appendix": ("^appendix", "^appendices", "^annex", "^schedule"),
}  # fmt: skip
ASIDE = {
    "reason": frozenset({"analysis", "method"}),
    "recommendations": frozenset({"history", "analysis", "method", "child"}),
    "actions": frozenset({"history", "recommendations", "analysis"}),
    "analysis": frozenset({"history", "agencies", "practitioners"}),
    "guidance": frozenset({"history", "learning"}),
    "good-practice": frozenset({"method"}),
    "method": frozenset({"history", "analysis"}),
    "learning": frozenset({"history", "family", "agencies"}),
}
ANSWERED = frozenset({"analysis", "findings"})
OWN = frozenset({"identity", "good-practice", "child", "family"})  # what a finding may be about and still be that
FLAT = tuple((kind, phrase) for kind, texts in SECTIONS.items() for phrase in texts)
PHRASES = tuple(phrase.lstrip("=^") for _, phrase in FLAT)
ENUMERATED = re.compile(
    r"\s*(?:#+\s*)?(?:(?:section|part|chapter|minute|box|step|stage|panel|page|slide|item|appendix|annex|question|q)"
    r"\s*(?:\d+|(?<=\s)[ivxl]+|(?<=\s)[a-z])\b[.:) –-]*|\d+(?:\.\d+)*[.):]?\s+|[a-z]\.?\d+(?:\.\d+)*[.):]?\s+"
    r"|[a-z][.)]\s+|[ivx]+[.)]\s+|q[.:]\s+)?",
    re.I,
)
# "File note to the Chair (remove)", "Sheet for trainers (take this off before it goes on the site)"
TAKEN_OUT = re.compile(
    r"[(\[][^)\]]*\b(?:remove|delete|cut|take (?:\w+ )?(?:out|off)|be (?:removed|deleted|cut|taken (?:out|off))"
    r"|not (?:for|to be) (?:print|publi\w+))\b",
    re.IGNORECASE,
)
# "KLOE 2. Who owned the wall?", "Key line of enquiry C: faith and assumption": the answer to it follows.
ENQUIRY = re.compile(r"(?:KLOE|(?:key )?lines? of (?:enquiry|inquiry))\s*(?:\d+|[A-Z])\b[.:) –-]*", re.IGNORECASE)
ENQUIRED = re.compile(r"[Kk][Ll][Oo]|[EeIi][Nn][Qq]")
THEIR_PART = re.compile(r"what (?:agencies|services|professionals|people) (?:did|knew|saw)", re.IGNORECASE)
THEIR_VOICE = re.compile(r"voice|view|li[fv]e|world|meet|wish|experience", re.IGNORECASE)
OF_AUTHOR = re.compile(r"(?:the )?(?:author|reviewer|independen)", re.IGNORECASE)
LISTED = re.compile(r"(?:key )?(finding|theme|lesson|learning point|learning|key learning)\s+(?:\d+|[a-z])\b", re.I)


def kinds(titles: Sequence[str]) -> list[frozenset[str]]:
    """The kinds of section that each heading opens; an empty set where its words say nothing."""
    if not titles:
        return []
    bare = [ENUMERATED.sub("", title, count=1) for title in titles]
    enquired = [bool(ENQUIRED.search(title) and ENQUIRY.match(title)) for title in bare]
    bare = [ENQUIRY.sub("", title, count=1) if ENQUIRED.search(title) else title for title in bare]
    text = text_of(bare)
    found: list[set[str]] = [set() for _ in titles]
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    for at, sentence in enumerate(text.sentence):
        first.setdefault(sentence, at)
        last[sentence] = at
    for start, end, number in search(text, PHRASES):
        sentence = text.sentence[start]
        if _anchored(FLAT[number][1], start == first[sentence], end == last[sentence]):
            found[sentence].add(FLAT[number][0])
    return [
        _asked(title, _settled(title, words)) if not line else ANSWERED | (_asked(title, _settled(title, words)) & OWN)
        for title, words, line in zip(bare, found, enquired, strict=True)
    ]


def _asked(title: str, found: frozenset[str]) -> frozenset[str]:
    """What the asking word of a question says goes before what some word in it says."""
    asked = questioned.kinds(title)
    if not asked or (asked == {"analysis"} and found):
        return found
    aside = ASIDE.get(next(iter(asked)), frozenset()) if len(asked) == 1 else frozenset()
    return asked | (found - aside)


def _anchored(phrase: str, opens: bool, closes: bool) -> bool:
    if phrase[0] == "=":
        return opens and closes
    return opens or phrase[0] != "^"


def _settled(title: str, found: set[str]) -> frozenset[str]:
    """Where one heading seems to open two sections, which of them it is."""
    if "rapid review" in title.lower():
        found -= {"working-notes", "publication"}  # "Rapid review: not for publication" is the whole paper's title
    elif TAKEN_OUT.search(title):
        return frozenset({"working-notes"})
    listed = LISTED.match(title)
    if listed:
        # "Finding 2: the father was not seen" is a finding, whatever its own subject is.
        learning = "learning" in listed[1].lower() or "lesson" in listed[1].lower()
        return frozenset({"learning" if learning else "findings", "analysis"} | (found & {"identity", "good-practice"}))
    if found & {"recommendations", "references", "help"}:
        found -= {"family", "practitioners", "child", "agencies", "history"}
    if {"analysis", "good-practice"} <= found and "hinder" in title.lower():
        found -= {"good-practice"}
    if found & {"family", "practitioners"}:
        found -= {"history", "agencies", "child"} if "child" not in found else {"history", "agencies"}
    if THEIR_PART.match(title):
        found -= {"agencies", "practitioners"}
    if found & {"method", "author", "anonymity", "reason", "terms", "scope"}:
        found -= {"history"}
    if (
        found
        & {"history", "family", "recommendations", "learning", "method", "analysis", "chronology", "good-practice"}
        and "child" in found
    ):
        found -= {"child"} if not THEIR_VOICE.search(title) else {"history"}
    if found & {"family", "practitioners"} and not OF_AUTHOR.match(title):
        found -= {"author"}  # "What the family told the reviewer"
    if "learning" in found and "practitioners" in found:
        found -= {"learning"}
    return frozenset(found)
