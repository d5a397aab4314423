"""A template half filled: what it asks, and what was left open, is no evidence; what its author wrote is."""

from __future__ import annotations

import pytest

from pubcheck.checks import blanks
from tests.checks.judged import judged

LEFT = [
    ("publication-intent-or-reason", "# Publication\nState where the report will be published and for how long. If it will not be, say why."),
    ("publication-intent-or-reason", "# Publication\nGuidance: the report will be published on the website for a year."),
    ("publication-intent-or-reason", "# Publication\nTBC by the communications team"),
    ("publication-intent-or-reason", "# Publication\nThe report will be published on XX/XX/XXXX."),
    ("publication-intent-or-reason", "# Publication\n........................................"),
    ("publication-intent-or-reason", "# Publication"),
    ("author-independence-stated", "# Author\nThe author is/is not independent of the agencies."),
    ("author-independence-stated", "# The reviewer\nDescribe the reviewer's experience and confirm that the reviewer is independent of all agencies."),
    ("author-independence-stated", "# The author\n| Author | <insert name> |\n| Independent of the agencies? | Yes / No |"),
    ("methodology-stated", "# Method\nWhich model was used? Who was spoken to? Explain in no more than two paragraphs."),
    ("methodology-stated", "# Method\nPrompt: Welsh model, SILP or another? Were practitioners interviewed?"),
    ("methodology-stated", "# Method\nClick or tap here to enter text."),
    ("methodology-stated", "# Method\nSee above."),
    ("reason-for-review", "# Reason for the review\nOutline how the criteria were met: abuse or neglect is known or suspected and the child has died or been seriously harmed."),
    ("good-practice-identified", "# Good practice\nGive at least three examples of good practice, with why each worked well."),
    ("good-practice-identified", "# Good practice\nN/A"),
    ("family-views", "# Family\nInclude a summary of what the mother and the father told the reviewer. Maximum 300 words."),
    ("practitioner-involvement", "# Practitioners\nNote for authors: say how many practitioners came to the learning event."),
    ("timeframe-stated", "# Scope\nThe review covers the period from [insert] to [insert]."),
    ("timeframe-stated", "# Scope\nThe period under review is DD/MM/YYYY to DD/MM/YYYY."),
    ("agencies-listed", "# Agencies\nList the agencies that contributed, for example police, the council, the hospital trust and schools."),
    ("recommendations-present", "# Recommendations\n| Recommendation | Owner | By when |\n| --- | --- | --- |\n| 1 | | |\n| 2 | | |"),
    ("recommendations-present", "# Recommendations\nNo more than six recommendations. Name one owner for each. Do not repeat the learning."),
    ("methodology-stated", "# Method\nMethodology to be described here, for example the Welsh model or a learning event for practitioners."),
    ("reason-for-review", "# Reason for the review\nWhich criteria were met? Was abuse or neglect known or suspected? Who decided?"),
    ("recommendations-present", "# Recommendations\nRecommendations should be SMART. The Trust should ... by ..."),
    ("ethnicity-addressed", "# Findings\nThe partner is Latvian.\n\nReligion: not applicable."),
    ("recommendations-smart", "# Recommendations\n| Recommendation | Owner | By when | Measure |\n| --- | --- | --- | --- |\n| Share records | All | ASAP | Monitoring |\n| Train staff | All | TBC | See above |"),
    ("recommendations-separate-from-learning", "# Learning\nStaff should ask. Schools should write. Nurses should call.\n\n# Recommendations\nSee the learning above."),
]  # fmt: skip

WRITTEN = [
    ("publication-intent-or-reason", "# Publication\nState where the report will be published and for how long.\n\nThe report will be published on the Partnership's website in May."),
    ("author-independence-stated", "# Author\nConfirm that the author is independent.\n\nThe author is independent of all the agencies and has never worked for any of them."),
    ("methodology-stated", "# Method\nExplain the model used.\n\nThe Welsh model was used: a merged chronology, one learning event for 15 practitioners and a panel that met four times."),
    ("recommendations-present", "# Recommendations\n1. Include the father's name on the form by May.\n2. Provide each ward with the protocol by June."),
    ("recommendations-present", "# Recommendations\nProvide every ward with the protocol by May.\n\nKeep one list of the children who are taught at home."),
    ("recommendations-smart", "# Now what? The decision\n| What | Who | When | How we'll check |\n| --- | --- | --- | --- |\n| Give clinics the bruising protocol | Designated Doctor | 5 July 2024 | Visit in July |\n| Open the list to any language | Head of Midwifery | 31 July 2024 | 50 bookings read |"),
    ("recommendations-separate-from-learning", "# So what?\nLetters went to the old address.\n\n# Now what?\n1. The Trust should confirm an address at each contact.\n2. The Council should count the letters."),
]  # fmt: skip


@pytest.mark.parametrize(("rule_id", "text"), [pytest.param(*row, id=f"{at}-{row[0]}") for at, row in enumerate(LEFT)])
def test_what_a_template_asks_or_leaves_open_is_no_evidence(rule_id: str, text: str) -> None:
    assert judged(rule_id, text).status.value == "fail"


@pytest.mark.parametrize(
    ("rule_id", "text"), [pytest.param(*row, id=f"{at}-{row[0]}") for at, row in enumerate(WRITTEN)]
)
def test_what_the_author_wrote_beside_the_guidance_counts(rule_id: str, text: str) -> None:
    assert judged(rule_id, text).status.value == "pass"


@pytest.mark.parametrize(
    "text",
    ["Lead: ______", "Date: xx May", "Author: [insert]", "{{ partnership }}", "Name: <insert name>", "Met: yes/no", "Why???"],
)  # fmt: skip
def test_an_open_field_with_only_its_label_is_open(text: str) -> None:
    assert blanks.open_field(text)


@pytest.mark.parametrize(
    "text", ["The Welsh model was used [1].", "She lived with her aunt.", "Nobody asked him [sic]."]
)
def test_a_sentence_that_says_something_is_no_open_field(text: str) -> None:
    assert not blanks.open_field(text)
    assert not blanks.says_nothing(text)
