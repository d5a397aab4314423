"""The name of a mailbox or an address of the web in, whether it is an organisation's own and about nobody out."""

from __future__ import annotations

import re
from functools import cache

from pubcheck.recognisers.grammar import words
from pubcheck.spelling import nicknames

# What an organisation's own mailboxes are called: any other word before the "@" may be somebody's name.
_OF_BODY = frozenset(
    "safeguarding partnership partnerships scp lscp lscb scb cscp mash lado cdop iro duty referral referrals hub front"
    " door frontdoor secretariat panel review reviews business unit businessunit learning training national local child"
    " children childrens adult adults social care services service early help council police education health quality"
    " assurance performance exploitation missing youth justice publications freedom press media comms communications"
    " foi dpo complaints".split()
)
_OF_ANY = frozenset(
    "info information enquiry enquiries inquiries contact contacts contactus admin office support mail mailbox hello"
    " team teams customer customers feedback news editor policy legal"
    " data protection ask reception general public web events courses bookings booking and the of for us".split()
)
_OF_CASE = frozenset(
    "appeal appeals inquest inquests coroner obituary obituaries tribute tributes missing wanted court courts trial"
    " trials petition petitions sentenced sentence murder memorial cases news justice".split()
)
_OF_SETTING = (
    "surgery", "practice", "medical", "clinic", "dental", "pharmacy", "school", ".sch.", "primary", "academy",
    "nursery",    "fund", "memor", "justice", "family", "charity", "story", "campaign", "remember", "petition",
)  # fmt: skip
# Guidance for all, and what works for all who practise.
_NATIONAL = ("www.gov.uk", "publishing.service.gov.uk", "nspcc.org.uk", "researchinpractice.org.uk", "rip.org.uk")


def of_body(local: str, *, known: bool, public: bool) -> bool:
    """Whether the name of a mailbox is an organisation's: all its words are for what one does, its letters apart. One
    that any firm, family or school may have has to be `known` to be the partnership's; letters alone, `public`."""
    names = re.split(r"[._-]", local)
    pieces = [_parted(name) for name in names]
    left = [name for name, parts in zip(names, pieces, strict=True) if not parts]
    if any(len(name) > 4 or name in words.KINDS["given"] or nicknames.of(name) for name in left):
        return False
    if not any(pieces):
        return public and 1 < len(local) < 7
    return known or any(_OF_BODY.intersection(parts) for parts in pieces)


def about_one(address: str) -> bool:
    """Whether a page of a public body is about one case, or its site is a surgery's, a school's or a campaign's."""
    host, _, path = address.lower().partition("//")[2].partition("/")
    if any(word in host for word in _OF_SETTING) and not host.endswith(_NATIONAL):
        return True
    return not host.endswith(_NATIONAL) and not _OF_CASE.isdisjoint(re.split(r"[^a-z]+", path))


@cache
def _parted(run: str) -> tuple[str, ...]:
    """The words for what an organisation does that a run of letters is made of; none where anything is left over."""
    if not run:
        return ()
    for own in range(1, 4):  # the area's letters before it: "tmscp", "bospartnership"
        if run[own:] in _OF_BODY and len(run) - own > 2:
            return (run[own:],)
    for end in range(len(run), 1, -1):
        if run[:end] in _OF_BODY or run[:end] in _OF_ANY:
            rest = _parted(run[end:])
            if rest or end == len(run):
                return (run[:end], *rest)
    return ()
