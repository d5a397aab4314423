"""Sentences that say what a report calls somebody, and sentences that do not."""

from __future__ import annotations

import pytest

from tests.decide.marked import blocking, missed

FINDS = [
    "The report calls him Barney. His real name is [[Theo Lassiter]] and [[Theo]] is on page 2.",
    "She is Wren in this report. [[Tamsin]] was typed twice where Wren should stand.",
    "The child is referred to as Child A. [[Tamsin]] went to school.",
    "At school she is called [[Tam]] by her friends. She is Child A here.",
    "His mother calls him [[Bertie]] at home. He is Child A in this report.",
]
STAYS = [
    "The child is called Wren in this report. Wren lived with her aunt. Wren was seen.",
    "In this report she is Marlowe, which is not her name. Marlowe came home.",
    "We have called him Teddy. Teddy went to nursery.",
    "Names in use: Baby Wren for the child, Mother and Father. Wren was fed at home.",
    "The names Idris and Nell are not the children's own. Idris went to school and Nell did not.",
    "Her real name is not used; she chose Saffi. Saffi told us that she was cold.",
    "The boy (we call him Otto) was nine. Otto liked football.",
    "The boy, whom we shall call Otto, was nine. Otto liked football.",
    "The girl to be known here as Petra was ten. Petra had a cat.",
    "Ned is not his real name. Ned wanted a bike.",
    '"Ned" (a pseudonym) wanted a bike. Ned was told no.',
    "For this review the family chose the name Juno. Juno was small.",
    "Juno (not her real name) was small. Juno liked the swings.",
    "This is the story of a girl we are calling Juno. Juno liked the swings.",
    "He will be Barney in what follows. Barney was two.",
    "His sister picked the name Barney for him. Barney was two.",
    "His grandmother asked that he be called Barney here. Barney was two.",
    "The name was his own choice: Barney. Barney had two dogs.",
    "To keep his identity safe he is named Barney. Barney had two dogs.",
    "The subject of this review will be referred to by the name of Barney. Barney had two dogs.",
    "Subject: Barney (pseudonym chosen by his mother). Barney had two dogs.",
    "Child's name in this review\tBarney\nBarney had two dogs.",
    "Pseudonym\tBarney\nBarney had two dogs. Barney's mother came.",
    "Key to names: Barney, the subject; Isla, his sister; Mother; Father. Barney was two. Isla was six.",
    "Who is who: Barney is the child, Isla is his sister. Isla was six.",
    "The children are here called Barney and Isla. Isla was six.",
    "We use the name Barney for the baby and Isla for his sister. Isla was six.",
    "The baby is given the name Barney to protect him. Barney was two weeks old.",
    "The two brothers, here Barney and Ross, were seen. Ross was ten.",
    "Throughout, the child is Barney; her brother, Ross. Ross was ten.",
    "Barney is what the family asked us to call him. Barney was two.",
    "Barney, as we will call him, was two. Barney was seen.",
    "A boy of nine, Barney in this report, lived here. Barney was seen.",
    "It was agreed with Father to use Barney as the child's name. Barney was seen.",
    "The name Barney has been used to protect the child. Barney was seen.",
]


@pytest.mark.parametrize("text", FINDS, ids=[f"row-{n}" for n in range(len(FINDS))])
def test_found(text: str) -> None:
    assert missed(text) == []


@pytest.mark.parametrize("text", STAYS, ids=[f"row-{n}" for n in range(len(STAYS))])
def test_nothing_that_blocks(text: str) -> None:
    assert blocking(text) == []
