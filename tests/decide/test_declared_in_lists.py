"""More such sentences, lists and headings; notes that are none."""

from __future__ import annotations

import pytest

from tests.decide.marked import blocking, missed

FINDS = [
    "Notes, to be removed\nFamily\n[[Tansie]]: the child, 9\n[[Jory]]: her brother, 6",
    "Working notes\n[[Tansie Pascoe]]: the child. Her brother is [[Jory]].",
    "She wanted to be called [[Tam]] by her teachers at school. She is Child A here.",
    "The police named the man [[Odell Pascoe]] on the day. He is Father here.",
    "The staff call him [[Bertie]]. The child is Child A.",
]
STAYS = [
    "Two children, to whom we give the names Odell and Bryn, lived here. Odell was ten. Bryn was six.",
    "Their pseudonyms, Odell and Bryn, were picked by a cousin. Odell was ten.",
    "Odell (a name that he chose for this) was ten. Odell liked maths.",
    "This young man wished to be known as Odell in print. Odell liked maths.",
    "LCSPR Odell\nOdell is the name we use for a boy of ten. Odell liked maths.",
    "We shall say Odell. Odell liked maths.",
    "The review has named the boy Odell. Odell liked maths.",
    "For the sake of privacy the boy is Odell. Odell liked maths.",
    "His mother suggested Odell, after a singer he liked. Odell liked maths and is not his real name.",
    "Name for publication: Odell. Odell liked maths.",
    "Agreed pseudonym: Odell. Odell liked maths.",
    "Pseudonym: Odell. Odell liked maths.",
    "Child: Odell (pseudonym). Odell liked maths.",
    "Subject\tOdell (not real name)\nAge\t10\nOdell liked maths.",
    "He is Odell here. Odell liked maths.",
    "We have named her Tansie. Tansie had asthma.",
    "She asked us to write of her as Tansie. Tansie had asthma.",
    "In these pages she is Tansie. Tansie had asthma.",
    "Tansie's name has been changed. Tansie had asthma.",
    "The names of the children (Tansie and Jory) have been changed. Tansie had asthma. Jory did not.",
    "Tansie and Jory are names they chose themselves. Jory was six.",
    "The family is called the Pascoes here; that is not their name. The Pascoes moved.",
    "The children's names, Tansie, Jory and Wenna, are made up. Wenna was two.",
    "Note on names: the girl is Tansie and her brother Jory. Jory was six.",
    "The review refers to three children as Tansie, Jory and Wenna. Wenna was two.",
    'referred to throughout as "Tansie" to protect her. Tansie had asthma.',
    "To respect her privacy we have used Tansie. Tansie had asthma.",
    "In what follows the mother is Demelza and the father Ross. Demelza was twenty. Ross was forty.",
    "Who's who\nTansie: the child, 9\nJory: her brother, 6\nJory was at school. Tansie was not.",
    "Anonymisation\nTansie\tSubject child\nJory\tBrother\nJory was at school.",
]


@pytest.mark.parametrize("text", FINDS, ids=[f"row-{n}" for n in range(len(FINDS))])
def test_found(text: str) -> None:
    assert missed(text) == []


@pytest.mark.parametrize("text", STAYS, ids=[f"row-{n}" for n in range(len(STAYS))])
def test_nothing_that_blocks(text: str) -> None:
    assert blocking(text) == []
