"""Court, police and case references by grammar or by label; numbers of publications are left alone."""

from __future__ import annotations

import pytest

from pubcheck.recognisers.grammar import lexicon
from pubcheck.recognisers.numbers import codes, operations, references
from tests.recognisers.finding import found, why

REFERENCES = [
    pytest.param("interim orders (BT21C50118)", "court-ref", "BT21C50118", id="family-court"),
    pytest.param("Crown Court T20207031 for", "court-ref", "T20207031", id="crown-court"),
    pytest.param("judgment [2021] EWFC 114 in this case", "court-ref", "[2021] EWFC 114", id="neutral-citation"),
    pytest.param("The inquest, ref AVN-2231-19, opened", "court-ref", "AVN-2231-19", id="inquest"),
    pytest.param("crime no. 22/48811/20", "crime-ref", "22/48811/20", id="crime"),
    pytest.param("Crime reference: 2311907/21", "crime-ref", "2311907/21", id="met-crime"),
    pytest.param("PNC ID 17/482913X", "crime-ref", "17/482913X", id="pnc"),
    pytest.param("custody record BD/00291/19", "crime-ref", "BD/00291/19", id="custody"),
    pytest.param("log 0231 of 12/02 was", "crime-ref", "0231 of 12/02", id="incident-log"),
    pytest.param("Mosaic ID 448120 opened", "case-ref", "448120", id="mosaic"),
    pytest.param("EHM-203391 closed", "case-ref", "EHM-203391", id="early-help"),
    pytest.param("SystmOne no: 77120934", "case-ref", "77120934", id="systmone"),
    pytest.param("Our ref: RR/21/07-BELL", "case-ref", "RR/21/07-BELL", id="our-ref"),
    pytest.param("Home Office ref B2204417/2.", "case-ref", "B2204417/2", id="home-office"),
    pytest.param("Reference\t\x00\tCP20931B\n", "case-ref", "CP20931B", id="label-in-the-cell-before"),
    pytest.param("exhibit TKB/14 was", "case-ref", "TKB/14", id="exhibit"),
    pytest.param("attached: Bell family genogram v2.docx.", "case-ref", "Bell family genogram v2.docx", id="file-name"),
    pytest.param("RMP\t71108/13; seen", "crime-ref", "71108/13", id="military-police-in-a-cell"),
    pytest.param("the RMP (40913/11) told", "crime-ref", "40913/11", id="military-police"),
    pytest.param("hosp. no. KWH 0488213", "case-ref", "KWH 0488213", id="hospital-letters"),
    pytest.param("Exclusion\tEXC/23/00418\n", "case-ref", "EXC/23/00418", id="exclusion-in-a-cell"),
    pytest.param("Coroner's no.\tHNC/00318-22\n", "court-ref", "HNC/00318-22", id="coroner-in-a-cell"),
    pytest.param("Insurance claim\tLVR 88120-31\n", "case-ref", "LVR 88120-31", id="claim-of-two-words"),
    pytest.param("C\tOkoro_genogram.vsdx\n", "case-ref", "Okoro_genogram.vsdx", id="drawing"),
    pytest.param("old drafts, 'QV_exec summary_v2'", "case-ref", "QV_exec summary_v2", id="file-without-its-end"),
    pytest.param(r"at S:\Cases\Bell_T\notes.pdf now", "case-ref", r"S:\Cases\Bell_T\notes.pdf", id="path"),
]

# What stands before a number makes it one of a case, whatever its shape: a system, a record, or "no." alone.
REFERENCES += [
    pytest.param("see call 41812 of 3 May 2021", "case-ref", "41812 of 3 May 2021", id="a-call-and-its-day"),
    pytest.param("see case 48812 of the trust", "case-ref", "48812", id="a-case-of-somebody"),
    pytest.param("the referral 48812 records it", "case-ref", "48812", id="a-referral-and-a-verb"),
    pytest.param("calling card no. 0083, and", "case-ref", "0083", id="few-figures-that-are-called-a-number"),
    pytest.param("the roll (admission no. 02217) from", "case-ref", "02217", id="admission"),
    pytest.param("kept by the manager (no. KT 880 2214).", "case-ref", "KT 880 2214", id="number-of-nothing-named"),
    pytest.param("Niche occ 61330098812. He", "crime-ref", "61330098812", id="system-and-a-short-word"),
    pytest.param("the later burglary (27210066318).", "crime-ref", "27210066318", id="offence-in-brackets"),
    pytest.param("HOLMES account TR22-LAP; phone", "crime-ref", "TR22-LAP", id="few-figures-of-a-system"),
    pytest.param("see log 317 of the 12th of May.", "crime-ref", "317 of the 12th of May", id="log-and-its-day"),
    pytest.param("Fire: incident 21-004418, a report", "crime-ref", "21-004418", id="incident-in-two-parts"),
    pytest.param("Clerk. Probate 1588-2210-0064-1180", "court-ref", "1588-2210-0064-1180", id="probate"),
    pytest.param("first listed; URN 41 KX 0220817. Sent", "case-ref", "41 KX 0220817", id="letters-between-figures"),
    pytest.param("Delius event 2/2019/0333. Tag", "case-ref", "2/2019/0333", id="record-of-a-system"),
    pytest.param("NOMIS no. A 2213 CK; then", "case-ref", "A 2213 CK", id="letters-around-figures"),
    pytest.param("the mother's passport, POL 071 4410 22, was", "case-ref", "POL 071 4410 22", id="foreign-passport"),
    pytest.param("lost property ticket, RJ 41-0937, shows", "case-ref", "RJ 41-0937", id="ticket"),
    pytest.param("LADO ref is B/0933 (2021) now", "case-ref", "B/0933 (2021)", id="number-with-its-year"),
    pytest.param("Larkhall (registration SC 880231)", "case-ref", "SC 880231", id="a-home's-registration"),
]

NOT_REFERENCES = [
    pytest.param("the panel, RDSCP 14/03/23", id="a-board-and-a-day"),
    pytest.param("our 2003-5 study and (Panel (2020a) Report)", id="years-of-studies"),
    pytest.param("(Research Report DFE-RR110)", id="a-department-s-report"),
    pytest.param("report, s130 of the Act", id="a-section"),
    pytest.param("interim report (HC 954-I)", id="a-paper-of-the-house"),
    pytest.param("the NSPCC repository (registration no. 1073)", id="a-public-register"),
    pytest.param("a cost code 41-20-7 of the office", id="the-office's-own"),
    pytest.param("the file has 320 pages; 12 calls in 2019/20", id="counts"),
    pytest.param("the hospital, CG143 and the court at 10.30", id="a-guideline"),
    pytest.param("table no. 1174 and page no. 1032", id="numbered-otherwise"),
    pytest.param("one incident. 20-031177", id="behind-a-full-stop"),
    pytest.param("Reference: DFE-00124-2018", id="a-department-s-publication"),
    pytest.param("our reference: WXSCB/SCR/04/2014", id="the-review-s-own-with-a-month"),
    pytest.param("URN 141022 is the academy's", id="a-school-s-registration"),
    pytest.param("called 'a_b' in the form", id="two-letters-in-quotation-marks"),
    pytest.param("the tool 'risk_matrix' was used", id="words-in-quotation-marks"),
    pytest.param("Police\t3 visits", id="a-count-beside-an-agency"),
    pytest.param("Court\t2019/20", id="a-year-beside-a-label"),
    pytest.param("ISBN 978-1-83870-420-9", id="a-book"),
    pytest.param("SI 2018/789 and Cm 5730", id="a-statutory-instrument"),
    pytest.param("doi:10.1111/cfs.12345", id="an-article"),
    pytest.param("in the year 2019/20 and 2020/21", id="years"),
    pytest.param("Case 3 and Family 2", id="numbered-cases"),
    pytest.param("section 47 and section 20", id="sections"),
    pytest.param("Child number 4 of 7", id="a-count"),
    pytest.param("the action plan template v3.docx", id="a-file-of-no-case"),
    pytest.param("PHQ-9 and GAD-7 scores", id="scores"),
    pytest.param("COVID-19 and SARS-2019", id="a-disease"),
    pytest.param("text Shout on 85258", id="a-helpline-by-text"),
    pytest.param("a record 12000 of the trust", id="the-most-of-all"),
    pytest.param("an event 10000 steps long", id="steps"),
    pytest.param("the helpline took call 105000 in May", id="how-many-calls"),
    pytest.param("each family 10000 in all", id="a-sum"),
    pytest.param("Safeguarding referral 12345 cases", id="how-many-cases"),
    pytest.param("the tender notice 2021/S 123-456789", id="a-tender"),
    pytest.param("course no. 12345", id="a-course"),
    pytest.param("Guidance note 12345", id="a-guidance-note"),
    pytest.param("Study 2019a1", id="a-study-of-a-year"),
    pytest.param("HV/GP/SW met", id="abbreviations"),
]


@pytest.mark.parametrize(("text", "kind", "words"), REFERENCES)
def test_found(text: str, kind: str, words: str) -> None:
    assert (kind, words) in found(references, text)


@pytest.mark.parametrize("text", NOT_REFERENCES)
def test_left_alone(text: str) -> None:
    assert found(references, text) == []


def test_each_word_has_one_meaning() -> None:
    sections = ("devices", "vehicles", "records", "court", "police", "systems", "court systems", "police systems")
    listed = lexicon.listed("records", *sections, "numbered otherwise")
    assert sorted(listed) == sorted(set(listed))


def test_case_law_is_allowed() -> None:
    for text in ("as held in Re B (Children) [2013] UKSC 33", "(1) The threshold is that of [2013] UKSC 33."):
        assert "allowed: published case law" in why(references, text, "[2013] UKSC 33")


def test_what_went_to_the_highest_court_in_the_case_itself_is_the_case_s() -> None:
    assert found(references, "the appeal in this case, [2013] UKSC 33")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("arrested under Operation Larkrise, and", [("operation", "Operation Larkrise")], id="named"),
        pytest.param("Op LARKRISE papers", [("operation", "Op LARKRISE")], id="capitals"),
        pytest.param("Op name was LARKRISE. Do not", [("operation", "LARKRISE")], id="name-said"),
        pytest.param("an Operation Encompass notice", [], id="national-scheme"),
        pytest.param("the Operation Manager said", [], id="a-post"),
        pytest.param("the operation Thursday", [], id="surgery"),
        pytest.param("Operations Group", [], id="a-group"),
    ],
)
def test_operations(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(operations, text) == expected


def test_a_national_scheme_says_why_it_stays() -> None:
    assert "allowed: a national scheme" in why(operations, "through Operation Encompass.", "Operation Encompass")


NUMBERS_OF_AGENCIES = [
    pytest.param("letter before proceedings KLM/TREVELYAN/02", "KLM/TREVELYAN/02", id="a-name-in-a-mark"),
    pytest.param("the ambulance (incident NTAS 2304-11-00728) took", "NTAS 2304-11-00728", id="ambulance"),
    pytest.param("on the ward under KGX 0714482 since", "KGX 0714482", id="hospital"),
    pytest.param("her hospital file has no. PRH 5520917, and", "PRH 5520917", id="hospital-file"),
    pytest.param("(incident WQX-311 of 14.02.22)", "WQX-311 of 14.02.22", id="log-and-day"),
    pytest.param("see incident 0412 of 3 March 2022.", "0412 of 3 March 2022", id="number-and-day"),
    pytest.param("NDX-77 of 2 June 2021 tells", "NDX-77 of 2 June 2021", id="log-and-day-in-words"),
]
NOT_NUMBERS_OF_AGENCIES = [
    pytest.param("the JSNA 2021-22 and HC 1412", id="papers"),
    pytest.param("call ICON 080011112", id="helpline"),
    pytest.param("ISBN 978 1 78655", id="book"),
    pytest.param("Charity no. RC 1099231", id="charity"),
]


@pytest.mark.parametrize(("text", "words"), NUMBERS_OF_AGENCIES)
def test_letters_and_a_number_of_an_agency(text: str, words: str) -> None:
    assert words in [found_words for _, found_words in found(codes, text)]


@pytest.mark.parametrize("text", NOT_NUMBERS_OF_AGENCIES)
def test_letters_and_a_number_of_something_known(text: str) -> None:
    assert found(codes, text) == []
