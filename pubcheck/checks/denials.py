"""What denies, plans, calls off, sends elsewhere: the words for it, as phrases and patterns; no function that reads."""

from __future__ import annotations

import re

NOT = frozenset("not no never none neither nor without unable nobody nothing lacks lacked".split())
OPENING_NOT = frozenset("no none nobody neither nothing never".split())
TURN = frozenset("but although though however whereas while despite except yet".split())
BACK = frozenset("it this that these they event neither both however".split())
PLANNED = (
    "will be held/sought/asked/invited/offered/involved/arranged/spoken/interviewed/contacted/approached/met/consulted",
    "will meet/speak/invite/interview/contact/approach/hold/seek/ask/take/attend/contribute/participate",
    "is/are/was/were planned", "is/are to be", "is/are being arranged", "is/are due to",
    "plan/plans/planned/planning to",
    "intend/intends/intended to", "is/are/was intended that",
    "intention to hold/meet/invite/ask", "it is hoped", "hoped that", "hopes/hoping to", "has/have yet to",
    "has/have not yet", "not yet been",
    "going to be", "arrangements are being", "was/were due to", "was/were to be", "had been planned",

    "originally planned", "will be settled/agreed/decided/confirmed/finalised/determined",
    "was/were/been fixed/scheduled/pencilled/diarised/timetabled for/in",
)  # fmt: skip
CALLED_OFF = (
    "cancel*", "postpone*", "abandoned", "not take place", "not go ahead", "not been held", "not held",
    "not happen", "not proceed",
    "never took place", "never happened", "fell through",
    "called off", "stood down", "not possible to hold", "not going ahead",
    "not been possible",
)  # fmt: skip
EMPTY = (
    "to be added", "to be inserted", "to be completed", "to be written", "to be provided", "to be drafted",
    "to be supplied",
    "tbc", "tba", "tbd", "insert ... here", "text to follow", "section to follow", "details to follow",
    "awaiting text/input",
    "not yet written/completed", "lorem ipsum", "placeholder", "under construction", "add text", "xxx*",
    "is being drafted", "statement/section/text/details/list/wording/account/figures/dates/summary ... to follow",
    "author/reviewer/chair/agency/agencies/unit/manager to "
    "complete/add/write/confirm/supply/provide/draft/check/insert/expand",
    "will be added/inserted/completed/written",
)  # fmt: skip
# Of any length: it keeps its words for another day.
LATER = (
    "next/later/final/second draft/version ... will",
    "will be asked/met/sought/gathered/appended ... and/after/once/when/by",
    "will be appended/expanded/inserted",
)  # fmt: skip
# "Father wanted it to be written that": what somebody asked for, and no text that is still to come.
WISHED = ("want/wants/wanted/ask/asks/asked/wish/wishes/wished/like it/this/that/them/these/her/his/their to be",)
UNSETTLED = (
    "not yet", "to be confirmed/agreed/finalised/determined/decided/arranged", "awaiting confirmation", "still to come",
    "to follow",
    "in progress", "in draft", "not yet available/known", "pending",
)  # fmt: skip
OTHERS = (
    "national review/reviews", "other reviews", "previous reviews", "earlier reviews", "many reviews",
    "other cases", "serious case reviews", "practice reviews", "rapid reviews", "triennial analysis",
    "biennial analysis", "annual report", "research", "literature",
    "guidance states/says/requires/sets/suggests/expects", "working together # states/says/requires/sets", "et al",
    "national panel ... found/finds/said/says/noted/reported/report/reports/highlighted/wrote",
    "thematic review", "other areas", "nationally", "other partnerships", "the reviews of",
    "review/reviews of/into child", "studies", "told that review", "that review found/said/heard",
    "another/previous/earlier/former review",
)  # fmt: skip
# What a sentence says of this review, although it speaks of another one besides.
OURS = (
    "criteria ... was/were/are met",
    "met/meets the criteria",
    "this review/report/summary/briefing",
    "partners/partnership/executive/we ... decided/agreed/wanted/concluded",
)
DIRECTIVE = (
    "should",
    "must",
    "needs/need to",
    "ought to",
    "recommend*",
    "is/are asked to",
    "it is important that",
    "we ask",
)
OWN = (
    "this review/report/summary/briefing/document",
    "the review/report/panel covers/looks/considers/spans/is/was/met/will/has",
    "the/lead/independent reviewer/reviewers/author/authors", "i am/was/have/had/met/read/asked/spoke/looked",
    "we are/were/have/met/read/asked/spoke/looked", "with/to/from/by us/me",
    "told/gave/sent us/me", "is/are called", "referred to as", "known as", "pseudonym*",
)  # fmt: skip
DATE = re.compile(
    r"^\s*(?:on |in |by |at |from |during |between )*(?:the )?(?:early |late |mid-? ?)?"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:\d{1,2}(?:st|nd|rd|th)?[ /.-])?(?:of )?"
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec|\d{1,2}[/.-]\d{2,4}|spring|summer|autumn|winter|(?:19|20)\d\d)",
    re.IGNORECASE,
)
# "[Standard paragraph to be pasted]", "[school to ask him?]": what an author writes to himself. "[1]" is no such note.
CITATION = re.compile(r"\([^()]*\b(?:19|20)\d\d[^()]*\)")
NOTE_TO_SELF = re.compile(r"\W{0,2}(?:[A-Z][^.\[\]]{2,30}:\s*)?\[(?=[^\]]*[a-z]{3})[^\[\]]{6,}\]?\W{0,2}")
SHOUT = 4
ELSEWHERE = frozenset({"references", "glossary", "contents", "help", "distribution", "guidance", "working-notes"})
PAST = frozenset({"history", "chronology"})
