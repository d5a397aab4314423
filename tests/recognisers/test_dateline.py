"""Sentences of the case and sentences of the review's own process: the same date is a finding in one and none in the other."""

from __future__ import annotations

import pytest

from pubcheck.recognisers.when import dates

BEFORE = "Report\n\nIntroduction\n\n"  # else the place, a title page, would decide
FORMS = ("14 March 2021", "3rd June 2019", "07/11/2020")
OF_CASE = [
    "Father left the home on {}.",
    "On {} the landlord changed the locks.",
    "{}: HV home visit, no reply.",
    "The school rang at 09.40 on {} to say that he had not come in.",
    "By {} the bruising had faded.",
    "She was last seen by a professional on {}.",
    "The order was made on {} at the county court.",
    "He moved to a third placement on {}.",
    "A strategy discussion was held on {}.",
    "The review child protection conference met on {}.",
    "Between {} and the end of that month there were six calls.",
    "Mother was sentenced on {}.",
    "It was not until {} that anyone asked him.",
    "The tenancy began on {}.",
    "The baby was weighed on {} and had lost weight.",
    "She texted the worker late on {}.",
    "The grandmother's letter is dated {}.",
    "His bail was varied on {}.",
    "The social worker had her first day on {}.",
    "The looked-after review of {} did not hear from him.",
    "He turned up at the police station on {}.",
    "The EHCP was issued on {}.",
    "On {} a member of the public saw him on the bridge.",
    "The case was closed on {}.",
    "The case was allocated on {}.",
    "He was permanently excluded on {}.",
    "The family arrived from Lagos on {}.",
    "They were married on {} in Slough.",
    "The funeral took place on {}.",
    "At a core group on {} the plan was changed.",
    "The pre-birth assessment was completed on {}.",
    "An assessment was completed by the duty worker on {}.",
    "The referral was received on {} and screened out.",
    "MASH received a contact on {} from the nursery.",
    "The ambulance log for {} is missing.",
    "The GP saw him on {}; no notes were made.",
    "The inquest opened on {}.",
    "He was charged with assault on {}.",
    "Records show that on {} she asked for help.",
    'The last entry, on {}, says "family fine".',
    "On {} the health visitor completed a routine review of the baby.",
    "A panel meeting of the fostering service on {} approved the match.",
    "She rang 101 on {}.",
    "The section 47 enquiry ended on {}.",
    "Her benefit was stopped from {}.",
    "He did not return from school on {}.",
]
OF_PROCESS = [
    "The rapid review meeting was held on {}.",
    "The Partnership agreed on {} to commission this review.",
    "The National Panel wrote on {} agreeing with the decision.",
    "This report was signed off by the safeguarding partners on {}.",
    "A learning event for practitioners took place on {}.",
    "The reviewer met the mother on {}.",
    "The panel met four times, the last on {}.",
    "The report was published on {}.",
    "Version 3, {}.",
    "The family were sent a draft on {}.",
    "The terms of reference were agreed on {}.",
    "Final draft {}.",
    "Action plan to be completed by {}.",
    "The Director of Children's Services will report by {}.",
    "The independent author was appointed on {}.",
    "The first panel meeting was on {}.",
    "Information was requested from agencies by {}.",
    "Agency reports were due on {}.",
    "The case was referred to the Case Review Group on {}.",
    "A serious incident notification was made on {}.",
    "Ofsted was notified on {}.",
    "The recommendation was accepted by the Executive on {}.",
    "The report was presented to the Board on {}.",
    "The Chair wrote to the parents on {} to tell them of the review.",
    "The lead reviewer spoke with the grandmother by telephone on {}.",
    "A reflective session with staff was held on {}.",
    "The review was completed on {}.",
    "The report went to the Partnership on {}.",
    "The review formally began on {}.",
    "The business unit received the last report on {}.",
    "Working Together was updated on {}.",
    "The new threshold document came into force on {}.",
    "The policy was reissued on {}.",
    "Publication was delayed until {} by the trial.",
    "The criminal trial meant that the review was paused until {}.",
    "A decision to hold a review was taken on {}.",
    "The draft was shared with the family on {}.",
    "The scoping meeting was held on {}.",
    "The Partnership's quality assurance group will receive an audit by {}.",
]


def whys(sentence: str, number: int) -> tuple[str, ...]:
    date = FORMS[number % 3]
    text = BEFORE + sentence.format(date) + " Things went on."
    (hit,) = [hit for hit in dates.find(text, ()) if text[hit.start : hit.end] == date]
    return hit.why


@pytest.mark.parametrize(("number", "sentence"), list(enumerate(OF_CASE)))
def test_a_date_of_the_case(number: int, sentence: str) -> None:
    assert not {"process date", "guidance date"} & set(whys(sentence, number))


@pytest.mark.parametrize(("number", "sentence"), list(enumerate(OF_PROCESS)))
def test_a_date_of_the_process(number: int, sentence: str) -> None:
    assert {"process date", "guidance date"} & set(whys(sentence, number))
