"""Circumstances: each phrase of the list is found however its words are joined."""

from __future__ import annotations

import pytest

from pubcheck.recognisers import events


@pytest.mark.parametrize("said", ["half marathon", "half-marathon", "half-marathons", "hit and run", "flash-floods"])
def test_a_phrase_with_a_hyphen_or_a_plural_is_one_of_the_list(said: str) -> None:
    assert events._listed(said) in events._WHICH


def test_a_text_with_a_hyphen_where_the_list_has_a_space_is_read() -> None:
    list(events.find("She was found beside the road on the day of the half-marathon.", ()))
