"""The weights that pubcheck ships: small, licensed, offline, and good at names of every community."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
import spacy
from spacy.language import Language

import pubcheck
from pubcheck.recognisers.trained import ner

WEIGHTS = Path(pubcheck.__file__).parent / "recognisers" / "trained" / "weights"
BASE_LABELS = {
    *("CARDINAL", "DATE", "EVENT", "FAC", "GPE", "LANGUAGE", "LAW", "LOC", "MONEY", "NORP"),
    *("ORDINAL", "ORG", "PERCENT", "PERSON", "PRODUCT", "QUANTITY", "TIME", "WORK_OF_ART"),
}


@pytest.fixture(scope="module")
def nlp() -> Language:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the weights went to the network")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", refuse)
        patch.setattr(socket, "getaddrinfo", refuse)
        return spacy.load(WEIGHTS)


def seen(nlp: Language, text: str, label: str) -> list[str]:
    return [entity.text for entity in nlp(text).ents if entity.label_ == label]


def test_small_enough_to_ship() -> None:
    assert sum(path.stat().st_size for path in WEIGHTS.rglob("*") if path.is_file()) <= 12_000_000


def test_licence_of_the_base_stays_with_them() -> None:
    licence = (WEIGHTS / "LICENSE").read_text("utf-8")
    assert "MIT" in licence
    assert "Explosion" in licence


def test_entity_recogniser_alone_with_the_labels_of_the_base(nlp: Language) -> None:
    assert nlp.pipe_names == ["ner"]
    assert set(nlp.get_pipe("ner").labels) == BASE_LABELS


def test_their_tokenizer_is_that_of_english(nlp: Language) -> None:
    """So that it need not be read: to make it twice is a third of what loading them costs."""
    assert nlp.tokenizer.to_bytes(exclude=["vocab"]) == ner.load().tokenizer.to_bytes(exclude=["vocab"])


def test_same_reading_whatever_was_read_before(nlp: Language) -> None:
    texts = ["Nurse Adwoa Kissi rang the school.", "Was Not Brought policy", "Seen by Tegwen and the Parrys."]
    forwards = [[(e.text, e.label_) for e in doc.ents] for doc in nlp.pipe(texts)]
    backwards = [[(e.text, e.label_) for e in doc.ents] for doc in nlp.pipe(reversed(texts))]
    assert forwards == backwards[::-1]


PEOPLE = [
    ("english", "Her brother Clifford Harbottle was in custody.", "Clifford Harbottle"),
    ("double-barrelled", "The social worker, Imelda Garfitt-Stoker, visited.", "Imelda Garfitt-Stoker"),
    ("welsh", "The letter was signed by Myrddin Cadwgan.", "Myrddin Cadwgan"),
    ("scottish", "Mother told Fenella Auchincloss that she was afraid.", "Fenella Auchincloss"),
    ("irish", "The teacher rang Donnchadh O'Grogan about it.", "Donnchadh O'Grogan"),
    ("traveller", "Her uncle, Johnboy Quilligan, came for the children.", "Johnboy Quilligan"),
    ("polish", "The foster carer told Bożydar Wyszyński.", "Bożydar Wyszyński"),
    ("romanian", "His partner Tudorița Văcărescu was not at home.", "Tudorița Văcărescu"),
    ("pakistani", "The aunt, Zarqa Kiyani, spoke to police.", "Zarqa Kiyani"),
    ("bangladeshi", "The health visitor saw Mosammat Rupali Khatoon.", "Mosammat Rupali Khatoon"),
    ("indian", "A neighbour, Hasmukhbhai Gajjar, called 999.", "Hasmukhbhai Gajjar"),
    ("somali", "She was cared for by Cawil Xirsi Diiriye.", "Cawil Xirsi Diiriye"),
    ("eritrean", "The tutor met Tsigereda Woldegebriel.", "Tsigereda Woldegebriel"),
    ("nigerian", "The midwife was Olanrewaju Okechukwu-Bright.", "Olanrewaju Okechukwu-Bright"),
    ("ghanaian", "The nurse on duty was Akosombo Agyei-Mensah.", "Akosombo Agyei-Mensah"),
    ("caribbean", "His cousin Trevonte Delapenha was arrested.", "Trevonte Delapenha"),
    ("vietnamese", "The boy, Đỗ Văn Khải, was found by police.", "Đỗ Văn Khải"),
    ("chinese", "His mother, Zhuo Meixiang, did not attend.", "Zhuo Meixiang"),
    ("afghan", "Her brother Gulbuddin Hamdard came to the ward.", "Gulbuddin Hamdard"),
    ("syrian", "She told Ruwayda al-Shihabi that she was well.", "Ruwayda al-Shihabi"),
    ("turkish", "The letter came from Gülümser Karabıyık.", "Gülümser Karabıyık"),
    ("portuguese", "Her partner, Deolinda da Encarnação, left.", "Deolinda da Encarnação"),
    ("initial", "The note was signed by Q. Thistlewood.", "Q. Thistlewood"),
    ("cell", "Name: Perpetua Wimbush", "Perpetua Wimbush"),
    ("surname first", "Child: THISTLEWOOD, Peregrine", "THISTLEWOOD, Peregrine"),
    ("role and name", "Social worker: Oighrig Haldane", "Oighrig Haldane"),
    ("title", "It was agreed that Mrs Thackthwaite would ring.", "Thackthwaite"),
    ("known as", "He was known as 'Squib' to friends.", "Squib"),
    ("capitals", "STATEMENT OF PERPETUA WIMBUSH", "PERPETUA WIMBUSH"),
    ("capitals in a name", "The father, Peregrine THISTLEWOOD, was arrested.", "Peregrine THISTLEWOOD"),
    ("numbered paragraph", "4.12 Perpetua Wimbush told the school that she was leaving.", "Perpetua Wimbush"),
    ("numbered, single", "3.7 Tegwen was seen at home by the nurse.", "Tegwen"),
    ("single", "When Bronagh came home she said nothing to staff.", "Bronagh"),
    ("single cell", "Tegwen", "Tegwen"),
    ("a word", "Grace told the nurse that she was afraid.", "Grace"),
    ("a verb", "Will was arrested and bailed to his aunt's.", "Will"),
    ("a season", "Summer was placed with her aunt.", "Summer"),
    ("a word and a surname", "Faith Quilter was born in 2019.", "Faith Quilter"),
    ("small letters", "mum said tegwen had been poorly", "tegwen"),
    ("vietnamese, plain", "Her brother, Luu Gia Khoi, spoke to the police.", "Luu Gia Khoi"),
    ("chinese order", "The tutor met Ouyang Zhilan at home.", "Ouyang Zhilan"),
    ("surname first, dated", "Wimbush, Perpetua (DOB 03/04/2015)", "Wimbush, Perpetua"),
    ("plural", "The Thistlewoods were known to housing.", "Thistlewoods"),
    ("signature", "Perpetua Wimbush, Team Manager, Wrexley Borough Council", "Perpetua Wimbush"),
    ("speaker", "Tegwen: I did not see him that day.", "Tegwen"),
]


@pytest.mark.parametrize(("text", "name"), [row[1:] for row in PEOPLE], ids=[row[0] for row in PEOPLE])
def test_sees_people(nlp: Language, text: str, name: str) -> None:
    start, end = text.index(name), text.index(name) + len(name)
    found = {i for e in nlp(text).ents if e.label_ == "PERSON" for i in range(e.start_char, e.end_char)}
    assert found.issuperset(range(start, end))


NOBODY = [
    ("roles", "Mother and the Duty Social Worker met HV1 in March."),
    ("codes", "Child T and Sibling 1 were placed with MGM."),
    ("agencies", "MASH and CAMHS were told by the IRO."),
    ("tools", "Staff used Signs of Safety and the Graded Care Profile 2."),
    ("statute", "This is a duty under section 47 of the Children Act 1989."),
    ("hope", "Staff had hope and faith that the plan will work in May."),
    ("heading", "FINDINGS AND RECOMMENDATIONS"),
    ("heading 2", "FAMILY INVOLVEMENT IN THE REVIEW"),
    ("cell", "Attendance"),
    ("cell 2", "Environmental Health"),
    ("cell 3", "Legal status: Interim Care Order"),
    ("school", "He went to St Osyth's Catholic Primary School."),
    ("ward", "She was nursed on Bluebell Ward."),
    ("function", "The Head of Midwifery and the Head of Legal agreed."),
    ("committee", "The Board's office is open. They asked the Panel."),
    ("condition", "He has Alagille syndrome. The nurse used the Brazelton scale."),
    ("nurse of a charity", "A Macmillan nurse visited weekly."),
    ("pandemic", "His uncle died of Covid in April 2020."),
    ("feast", "The baby was born at Hogmanay. Mahashivratri was quiet."),
    ("loan word", "The duty of *seva* was noted."),
    ("origin", "She came from Bearsden with a bag."),
    ("language", "The home language is Hiligaynon."),
    ("regulations", "The Fostering (Disclosure) Rules 2011"),
    ("short forms", "Asst Hd and Dpty Mgr to chase"),
    ("lettered heading", "PART C: AGENCY INFORMATION"),
    ("heading 3", "GOOD PRACTICE"),
    ("numbered", "6.3 Overcrowding was common."),
    ("after a full stop", "Letter received. Reply: no recourse."),
    ("weekdays", "She works Saturdays and Tuesdays."),
]


@pytest.mark.parametrize("text", [row[1] for row in NOBODY], ids=[row[0] for row in NOBODY])
def test_sees_nobody(nlp: Language, text: str) -> None:
    assert seen(nlp, text, "PERSON") == []


OTHERS = [
    ("school", "He moved to Fallowmere Primary School in 2019.", "Fallowmere Primary School", "ORG"),
    ("surgery", "They were registered at Beckside Medical Centre.", "Beckside Medical Centre", "ORG"),
    ("agency", "Wrexley Borough Council held a meeting.", "Wrexley Borough Council", "ORG"),
    ("street", "They lived in Jubilee Crescent, Leeds.", "Jubilee Crescent", "FAC"),
    ("city", "The family moved to Leeds in 2019.", "Leeds", "GPE"),
    ("country", "Her parents came from Eritrea.", "Eritrea", "GPE"),
    ("language", "They speak Tigrinya at home.", "Tigrinya", "LANGUAGE"),
    ("people", "The family is Polish.", "Polish", "NORP"),
    ("date", "It was written on 3 March 2021.", "3 March 2021", "DATE"),
]


@pytest.mark.parametrize(("text", "name", "label"), [row[1:] for row in OTHERS], ids=[row[0] for row in OTHERS])
def test_still_sees_the_rest(nlp: Language, text: str, name: str, label: str) -> None:
    assert any(name in found for found in seen(nlp, text, label))
