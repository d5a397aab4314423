"""Names that are public because a national review or an inquiry bears them, and names that are not."""

from __future__ import annotations

import pytest

from pubcheck import decide, packs, recognisers
from pubcheck.model import Anchor, Block, Document, Surface, Verdict

STAYS = [
    ("national review, first names", "As in the national review into Arthur and Star, nobody asked.", "Arthur"),
    ("inquiry into a murder", "The public inquiry into the murder of Dena Farrell said so.", "Dena Farrell"),
    ("a law", "She asked under Clare's Law.", "Clare"),
]
GOES = [
    ("an officer's review", "The police review into Dena Farrell said so.", "Dena Farrell"),
    ("the same first name elsewhere", "Her brother Arthur was not seen.", "Arthur"),
]


def verdicts(text: str, name: str) -> set[Verdict]:
    document = Document("d", "text", "0", (Block(0, text, Anchor("text", "line 1"), Surface.BODY),), ())
    decisions = decide.decide(document, recognisers.detect(document), packs.load().identifiers)
    return {decision.verdict for decision in decisions if name in decision.mention.text}


@pytest.mark.parametrize(("text", "name"), [row[1:] for row in STAYS], ids=[row[0] for row in STAYS])
def test_stays(text: str, name: str) -> None:
    assert verdicts(text, name) <= {Verdict.KEEP}


@pytest.mark.parametrize(("text", "name"), [row[1:] for row in GOES], ids=[row[0] for row in GOES])
def test_goes(text: str, name: str) -> None:
    assert verdicts(text, name) == {Verdict.REDACT}
