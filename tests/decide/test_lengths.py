"""Deciding takes time in proportion to the text: many dates, many cells, many names in one block."""

from __future__ import annotations

import time

import pytest

from pubcheck import decide, packs, recognisers
from pubcheck.model import Anchor, Block, Document, Surface

FOUR = 4
MANY = {
    "dates": "Seen on 3 March 2021 and 4/5, not the 6th. ",
    "cells": "\n06/05\tx\n16.05 to ",
    "months in brackets": "A report, a plan, the study of a boy stabbed (April 2020) and ",
    "names": "Thanks to Ann Bly, and Bik W rang. ",
    "one name": "\u202eمحمد علي\u202c was seen. ",
}


def spent(text: str) -> float:
    document = Document("d", "text", "0", (Block(0, text, Anchor("text", "line 1"), Surface.BODY),), ())
    mentions = recognisers.detect(document)
    began = time.process_time()
    decide.decide(document, mentions, packs.load().identifiers)
    return time.process_time() - began


@pytest.mark.parametrize("text", MANY.values(), ids=MANY.keys())
def test_four_times_the_text_takes_no_more_than_ten_times_the_time(text: str) -> None:
    spent(text)
    short = min(spent(text * 300) for _ in range(2))
    long = min(spent(text * 300 * FOUR) for _ in range(2))
    assert long < 10 * short + 0.05
