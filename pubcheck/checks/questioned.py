"""A heading put as a question in ("How did we go about it?", "What has to change"), the kinds of section it opens out.

Authors ask in a hundred ways and mean a dozen things: the asking word says which dozen, and one other word which of
them. A heading whose other words say nothing of the kind ("Why did the plan not hold?") asks for analysis.
"""

from __future__ import annotations

import re

WORD = re.compile(r"[a-z]+")
APART = re.compile(r"['’](?:s|re)\b")
ASKING = frozenset({"what", "how", "why", "who", "when", "where", "which"})
HELPING = frozenset(
    "a an and are as be been being by can could did do does doing done for from had has have he her him his how i "
    "in is "
    "it its me my of on or our she so that the their them there these they this those to us was we were what when "
    "where which who whom whose why will with would you your".split()
)
METHOD = frozenset({"method"})
# The first row one of whose words stands in the heading says what it opens; earlier rows are the more definite.
ROWS: dict[str, tuple[tuple[str, frozenset[str]], ...]] = {
    "why": (
        ("review reviewed reviewing report commissioned criteria here", frozenset({"reason"})),
        ("published publishing publication", frozenset({"publication"})),
        ("notified notify notification", frozenset({"reason"})),
    ),
    "how": (
        ("know measured checked change changing progress followed monitored test improve",
        frozenset({"actions"})),
        ("review reviewed report reviewers reviewer went worked conducted carried done came go about learned "
         "gathered looked here work put together built produced prepared compiled paper document",
         METHOD),
        ("life lived living live", frozenset({"child"})),
    ),
    "who": (
        ("wrote led author reviewer reviewers carried leading writing", frozenset({"author"})),
        ("monitor monitors monitoring responsible check checks checking sees see act acts owns",
        frozenset({"actions"})),
        ("there present room", frozenset({"agencies", "practitioners"})),
        ("took part contributed gave heard listened spoke talked met attended involved came helped asked "
         "consulted joined "
         "told supplied sent provided worked interviewed", frozenset({"agencies", "practitioners"})),
        ("", frozenset({"child"})),
    ),
    "when": (("", frozenset({"scope"})),),
    "which": (
        ("period months years dates time", frozenset({"scope"})),
        ("agencies services organisations", frozenset({"agencies"})),
    ),
    "what": (
        ("period timeframe dates months years cover covers covered", frozenset({"scope"})),
        ("law guidance research evidence", frozenset({"guidance"})),
        ("method approach", METHOD),
        ("sequence", frozenset({"chronology"})),
        ("make made made of think thought meeting group panel", frozenset({"findings", "analysis"})),
        ("decision decided decide", frozenset({"reason"})),
        ("done", frozenset({"recommendations"})),
        ("next now", frozenset({"actions"})),
        ("learn learned learnt learning lessons lesson teaches taught tells", frozenset({"learning"})),
        ("change changes changed changing improve improving improved recommend recommended recommending recommends "
         "action actions must should ask asking need needs needed propose proposes differently doing",
         frozenset({"recommendations"})),
        ("good well right worked helped helps works", frozenset({"good-practice"})),
        ("found find finding findings", frozenset({"findings", "analysis"})),
        ("way hindered difficult hard wrong missed matter behind stopped understand explains underlies mean means",
         frozenset({"analysis"})),
        ("life like", frozenset({"child"})),
        ("happened happen", frozenset({"history"})),
        ("about", frozenset({"introduction"})),
        ("known knew seen saw", frozenset({"history"})),
    ),
}  # fmt: skip
IDENTITY = frozenset(
    "heritage identity culture language languages faith religion ethnicity race racism racial belief beliefs".split()
)
WISHING = frozenset("like want wish hope wants hopes".split())
SUBJECTS = (
    ("family families parents parent mother father mum dad mam grandmother grandfather aunt relatives carers carer",
    "family"),
    ("practitioners practitioner staff professionals workers colleagues", "practitioners"),
    ("child children young boy girl brother sister siblings she he", "child"),
)  # fmt: skip
TELLING = frozenset(
    "matters said say says told tell tells think thinks thought "
    "want wants wanted wish felt feel saw describe described believe".split()
)


# "Have the family been asked?", "Did the parents take part?"
YES_OR_NO = frozenset("have has had did was were do does is are could".split())
PART = frozenset(
    "asked involved heard spoken seen consulted part view views contribute contributed met invited".split()
)


PAST = frozenset("was were did had has have".split())
TO_COME = frozenset("to will must should need needs can could be next now".split())
WELL = frozenset("well good right best".split())


def kinds(title: str) -> frozenset[str]:
    """The kinds that a heading put as a question opens; none for any other heading."""
    opening = WORD.search(title.lower())
    if not opening or opening[0] not in ASKING | YES_OR_NO:
        return frozenset()  # most headings ask nothing
    words = WORD.findall(APART.sub(" is", title.lower()))
    if words[0] in YES_OR_NO and title.rstrip().endswith("?") and PART & set(words):
        told = next((kind for subjects, kind in SUBJECTS if set(words) & set(subjects.split())), None)
        return frozenset({told}) if told else frozenset()
    if words[0] not in ASKING or len(words) > 14:
        return frozenset()
    asking, rest = words[0], set(words[1:])
    if asking in {"what", "how"} and rest & TELLING and not rest & {"learn", "change"}:
        told = next((kind for subjects, kind in SUBJECTS if rest & set(subjects.split())), None)
        if told:
            return frozenset({told})
    if asking == "what" and "why" in rest and rest & {"report", "review", "paper", "summary"} and "found" not in rest:
        return frozenset({"reason"})
    if asking == "what" and rest & WISHING and rest & {"happen", "change", "changed", "done", "see"}:
        return frozenset({"recommendations"})
    if rest & IDENTITY:
        return frozenset({"identity"})
    if asking == "what" and "done" in rest and rest & PAST and not rest & TO_COME:
        return _done(rest)
    if asking == "why" and rest & {"did", "do"} and rest & {"this", "it"} and rest & {"we", "i"} and rest <= HELPING:
        return frozenset({"reason"})
    if asking == "why" and rest & {"look", "looked", "looking", "examined", "doing", "done"} and rest & {"we", "i"}:
        return frozenset({"reason"})
    for row, opened in ROWS.get(asking, ()):
        if rest & set(row.split()) and (opened != METHOD or rest <= HELPING | set(row.split())):
            return opened
        if not row and not rest & {"next", "now", "for"}:
            return opened
    if rest & ASKING and not rest - HELPING:
        return frozenset({"reason", "method"}) if {"how"} & (rest | {asking}) else frozenset({"reason"})
    if not rest - HELPING:
        return {"why": frozenset({"analysis"}), "how": METHOD}.get(asking, frozenset())
    return frozenset({"analysis"}) if asking in {"why", "how"} else frozenset()


def _done(rest: set[str]) -> frozenset[str]:
    """What "What was done" opens: how the review went about it; "well", good practice; "has been done", actions."""
    if rest & WELL:
        return frozenset({"good-practice"})
    if rest & {"has", "have"}:
        return frozenset({"actions"})
    return METHOD if rest <= HELPING else frozenset()
