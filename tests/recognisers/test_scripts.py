"""Words in another script: a name where they stand as one, else for a person; and signs that are no words."""

from __future__ import annotations

import pytest

from pubcheck.recognisers.who import scripts

NAMES = [
    ("Olena Bondar (Олена Бондар) was seen.", "Олена Бондар"),
    ("Li Wei / 李偉 was at school.", "李偉"),
    ("Ahmed محمد came.", "محمد"),
    ("Amani [አማኒ ተስፋይ], 9", "አማኒ ተስፋይ"),
    ("Name\tਹਰਪ੍ਰੀਤ\t9", "ਹਰਪ੍ਰੀਤ"),
    ("Η Ελένη - Eleni was there.", "Η Ελένη"),
    ("கவிதா (Kavitha) is her aunt.", "கவிதா"),
    ("Baby สมชาย", "สมชาย"),
    ("მარიამი", "მარიამი"),
    ('Yusuf "יוסף" Amar', "יוסף"),
    ("Park 지민 was there.", "지민"),
    ("Sok សុខ was there.", "សុខ"),
]
OPEN = [
    ('She said "мама, не плач" to him.', "мама, не плач"),
    ("The word for aunt in Tigrinya is ሓፍቲ.", "ሓፍቲ"),
    ("In Arabic: السلام عليكم", "السلام عليكم"),
    ("he wrote 李伟 on the form", "李伟"),
    (
        "A letter (это письмо было написано рукой его матери в марте) was found.",
        "это письмо было написано рукой его матери в марте",
    ),
]
NONE = [
    "The dose was 5 μg and β-blockers were given; α and Ω.",
    "Zoë, Łukasz and Nguyễn Thị Ánh came.",
    "A tick ✓, a dash – and a smile 🙂 and 👩‍👧.",
    "50 °C, ½ a dose, 3 × 4 m²",
    "Dataquick",
]


@pytest.mark.parametrize(("text", "name"), NAMES, ids=[f"name-{n}" for n in range(len(NAMES))])
def test_a_name_in_another_script(text: str, name: str) -> None:
    assert [(text[hit.start : hit.end], hit.why) for hit in scripts.find(text, [])] == [(name, (scripts.WHY,))]


@pytest.mark.parametrize(("text", "words"), OPEN, ids=[f"open-{n}" for n in range(len(OPEN))])
def test_other_words_are_for_a_person(text: str, words: str) -> None:
    assert [(text[hit.start : hit.end], hit.why) for hit in scripts.find(text, [])] == [(words, (scripts.OPEN,))]


@pytest.mark.parametrize("text", NONE, ids=[f"none-{n}" for n in range(len(NONE))])
def test_signs_and_accents_are_no_words_of_another_script(text: str) -> None:
    assert list(scripts.find(text, [])) == []


def test_a_long_text_in_another_script_takes_no_time() -> None:
    text = "слово " * 100_000
    assert [(hit.start, hit.end) for hit in scripts.find(text, [])] == [(0, len(text) - 1)]
