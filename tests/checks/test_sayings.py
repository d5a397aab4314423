"""More ways in which authors say it: formal, plain, in tables, in answer to a question; and what only looks like it.

Longer than a room should be: tables, read a row at a time.
"""

from __future__ import annotations

import pytest

from tests.checks.judged import judged

SAYINGS: dict[str, dict[str, list[str]]] = {
    "child-voice": {
        "pass": [
            '# Talking with J\nJ, 16, agreed to meet me. J was funny and guarded. He said adults "do the questions off the sheet". He asked me to write that he was not "hard to engage", he was busy. What J remembers is the cold.',

            "# About Tom\nTom was seven. He collected bottle tops and could name every bus on the estate. He said that the best day was Friday, because there were chips. His teacher remembers how he held the door for everybody.",
            "# The child's perspective\n\"Nobody ever asks me first,\" Child K told the reviewer. She explained that moving school had meant losing her only friend. She would like judges to read letters from children.",
            "# Who is Zara?\nZara, who is nine, loves football and hates peas. She has shown her foster carer how to plait hair. When asked what had been hard she said, \"I had to be the mum.\"",
            "# Daily life\nAs a baby he could not tell us, but those who cared for him described a watchful child who settled when sung to. At nursery he reached for adults. He smiled at his key worker and cried when she left the room.",
        ],
        "partial": [
            "# The child\nHe was described by his school as a quiet boy.",
        ],
        "fail": [
            "# Voice of the child\nPractitioners need to capture the voice of the child in every record.",
            "# Findings\nThe children were not spoken to alone, and their wishes and feelings are not recorded.",
            "# Background\nMother told the nurse that she was tired. Father said that he was looking for work.",
            "# Lived experience\nTo follow.",
        ],
    },
    "ethnicity-addressed": {
        "pass": [
            "# The boys\nThe family are White Cornish on both sides. I asked everybody about it. Few thought of it as culture. It mattered all the same. The habits of a place in which people keep to themselves gave the household a cover that a newcomer would not have had; and practitioners read silence as privacy. Being of the majority is still an ethnicity, and nobody had asked.",

            "# Findings\nThe family is from the Gypsy and Traveller community. Workers admitted that they had been told to visit in pairs and had not asked why. Mother felt that she was judged before she opened the door. Because of that mistrust she stopped answering it.",
            "# Race and identity\nJ is a Black boy of Caribbean heritage. He was described as intimidating in three records when he was twelve. The panel considered that adultification had shaped the response to him. Nobody had asked him about the racism that he met at school.",
            "# Faith and culture\nThe parents are devout Christians of Ghanaian background. Practitioners were nervous of asking about their beliefs, for fear of causing offence. As a result the meaning of the exorcism to the child was never understood.",
            "# Equality\nThe children are White British. The review asked what this meant in a town where most professionals share that background, and found that class and poverty had been taken for granted. Staff thought the family was like them and asked fewer questions.",
            "# Language\nThe mother speaks Dari. Her husband interpreted for her at eleven of fourteen appointments. This meant that she could not speak about what was happening at home, and professionals assumed that her silence was agreement.",
        ],
        "partial": [
            "# The boys\nThe family are White Cornish on both sides. Mother knew the shop and felt at home in it. Father thought that the boat would be sold, and asked about it. The boys liked the harbour, where they were seen each day by the whole street in the summer.",

            "# Family details\nThe child is of dual White British and Black Caribbean heritage.",
            "# The family\nThe parents came from Romania in 2015 and their first language is Romanian.",
            "# Profile\nThe family are practising Muslims.",
        ],
        "fail": [
            "# Diversity\nThe review considered diversity and no issues were identified.",
            "# Equality and diversity\nNot applicable.",
            "# The family\nMother is 24 and lives with her two children near her own mother.",
            "# Recommendations\nThe Trust should ensure that staff record ethnicity.",
        ],
    },
    "fathers-men-considered": {
        "pass": [
            "# Fathers and partners\nDad was 19 and worked away. No service wrote to him. He was not invited to the birth plan meeting and the midwife did not know his surname. He told us he would have come.",
            "# Analysis\nThe stepfather had moved in some months before. Nobody had made checks on him. He attended the clinic twice and was described as helpful. His own time in care was known to probation and to no one else.",
            "# Invisible men\nThe baby's father was named on no record. The GP knew that he drank. He had been a looked-after child himself and had never been asked what he needed. His mother, who saw him daily, was not spoken to.",
        ],
        "not_applicable": ["# The family\nThe child's father died before he was born.", "# The father\nThe father has never been identified."],
        "fail": [
            "# The family\nThe children lived with their mother and aunt.",
            "# Terms of reference\nConsider the role of fathers.",
        ],
    },
    "family-views": {
        "pass": [
            "# Listening to parents\nMum chose to talk to us at the children's centre. It was her view that professionals had taken the father's word over hers. She recalled one officer who crouched down to speak to the children, and said it was the first time that anybody had. She found the nursery kind. Her hope for this review was plain: that somebody will read it.",
            '# What matters to the family\n| Who | How | What they told us |\n| --- | --- | --- |\n| Mother | Two video calls | Felt that she was "a case, not a mum"; wished somebody had asked |\n| Grandmother | At home | She would like callers to be told what happened. She thought that nobody listened |',

            "# Family perspective\nA telephone interview took place with the child's aunt. She was of the view that the family had been passed around. She recalled ringing the duty line every week. She hoped that the report would be honest.",
            "# What they told us\nThe parents came together with an interpreter. Father wept when he spoke of the hospital. They believe that no one explained the form. They want other parents to be given time.",
            "# Views of the parents\n- Mother valued her health visitor.\n- She felt that the conference was a trial.\n- Father said he had learned of the plan by post.\n- Both thought that the school had been kind.",
            "# Q. What did the family say?\nWe visited Gran at home. She said she had worried for years. She thought that nobody listened because she was old. She asked us to say that he was loved.",
        ],
        "partial": ["# Family involvement\nMaternal grandmother was interviewed for the review."],
        "not_applicable": [
            "# Family engagement\nNeither parent took up the offer to meet the author.",
        ],
        "fail": [
            "# Family involvement\nThe mother told the social worker in 2016 that she felt low. She told the GP that she was not sleeping. She told the school that he was ill.",
            "# Recommendations\nReviews should always hear from families.",
        ],
    },
    "family-absence-reason": {
        "pass": [
            "# Who we spoke to\n| Person | Invited | Took part | Reason |\n| --- | --- | --- | --- |\n| Mother | Yes | Yes | |\n| Father | Yes | No | Felt unable to relive events |",
            "# Family involvement\nNeither parent has been contacted. This was a decision of the panel: the treating psychiatrist thought that contact might set back the mother's recovery.",
            "# Taking part\nOn the advice of the senior officer no approach was made to either parent before the end of the trial.",

            "# Family participation\nDespite three letters and a visit by the family liaison officer, father did not wish to be involved.",
            "# Family\nMother has not been seen for this review, since she is too unwell; her consultant advised against it.",
            "# Contact with the family\nThe parents left the country before the review began and could not be traced.",
        ],
        "partial": [
            "# The family's part\nNo reply had been received from the mother by the time that the report was finished.",
            "# Who we spoke to\n| Person | Took part |\n| --- | --- |\n| Mother | Yes |\n| Father | No |",
"# Family involvement\nThe father was not interviewed.", "# Family involvement\nThe parents did not take part in the review."],
        "not_applicable": [
            "# Family involvement\nBoth parents met the reviewer. They said that they had been frightened. They wanted it to be different for others."
        ],
        "fail": [
            "# What happened\nNeither parent was seen by the social worker, who had been ill.",
"# Introduction\nThe review was completed in six months."],
    },
    "practitioner-involvement": {
        "pass": [
            "# Practitioner voice\nTwo facilitated discussions were held with those who had known the family; nineteen people came.",
            "# Who we talked to\nWe sat down with the health visitor, the class teacher and both social workers, one at a time.",
            "# Engagement of professionals\nSeventeen professionals attended a reflective day in May.",
            "# The process\nFrontline workers were interviewed by the lead reviewer. Their managers came to a separate session.",
            "# Participation\nA recall event brought together eleven members of staff from six agencies.",
        ],
        "fail": [
            "# Practitioner event\nNo learning event was held because of capacity.",
            "# Method\nThe report is based on the agencies' own chronologies and on nothing else.",
            "# Practitioner involvement\nPractitioners will be invited to an event in the new year.",
            "# Findings\nPractitioners met every week to discuss the plan.",
        ],
    },
    "recommendations-addressed-to-owner": {
        "pass": [
            "# Recommendations\nR1 A second signature before closure. Owner: Head of Assessment. R2 A monthly clinic on the estate. Owner: Community Trust. R3 A letter to each father. Owner: Head of Midwifery.",
            "# Recommendations\n1. Corporate Parenting will visit each child who is placed at a distance.\n2. Market Street Clinic should ring on the day.",

            "# Recommendations\nFor the Partnership:\n- Publish a neglect strategy.\n- Review the threshold document.",
            "# What needs to change\n1. Renew the bruising protocol (the Integrated Care Board, by May).\n2. Ring families on the day (the Hospital Trust).",
            "# Recommendations\n## Recommendation 1: Discharge\nThat the Hospitals Trust revises its discharge letter.\n## Recommendation 2: Transport\nThat the Council funds an escort.",
            "# Actions\n| Action | Who | When |\n| --- | --- | --- |\n| One referral form | Head of Service | May |\n| A named nurse in each clinic | Chief Nurse | June |",
        ],
        "fail": [
            "# Recommendations\n- Information should be shared sooner.\n- Training should be refreshed.\n- Curiosity should be encouraged.",
            "# Recommendations\nAll partner agencies should:\n- share information\n- record the child's voice\n- use chronologies",
        ],
    },
    "recommendations-present": {
        "pass": [
            "# Implications for the system\nThe review makes the following recommendations to the Partnership:\n- Agree one form.\n- Test it with families.",
            "# Box 6: What we are doing about it\n- The Trust has agreed to ring families on the day.\n- The Council will fund two posts.",
            "# Learning\n**Recommendation:** The Partnership should publish its data.",
            "# Suggestions\nWe suggest that the Council should look at its letters.",
            "# Findings\nFinding 1. Letters were lost. R1: The Trust should track its letters. R2: The Council should agree a single address.",
        ],
        "fail": ["# Recommendations\nSee separate document.", "# Conclusion\nThe learning is set out above.", "# Recommendations\nTBA"],
    },
    "recommendations-smart": {
        "pass": [
            "# Recommendations\n1. By the end of the autumn term the Council should give each school a named contact. An audit of calls will follow in March.\n2. Within three months the Trust should revise its letter and ask twenty families whether it is clearer.",
        ],
        "fail": ["# Recommendations\n1. Practitioners should be reminded of the procedures.\n2. The Partnership should promote better communication."],
    },
    "recommendations-separate-from-learning": {
        "pass": [
            "# What did we learn?\nVisits were short.\n\n# What has to change?\n1. The Trust should lengthen its visits.",
            "# Findings\nSupervision was patchy.\n\n# Actions for the Partnership\n- Agree a supervision standard.\n- Report on it each year.",
        ],
        "fail": ["# Learning\nThe form was lost. The Council should find a better form. Visits were short. The Trust should lengthen visits. Nobody rang. Schools should ring."],
    },
    "pseudonyms-declared": {
        "pass": [
            "# The family\nThe following identifiers are used.\n\n| Identifier | Relationship |\n| --- | --- |\n| Child J | Subject |",

            "# Anonymity\nAll names are made up.",
            "# Language used in this report\nWe use \"Mum\" and \"Dad\" for the parents and \"Ellie\" for their daughter; these are not the names that they go by.",
            "# Introduction\nFor the purposes of anonymity the subject will be referred to throughout as Child Q.",
            "# A note on names\nHis brother picked the name Leo for him.",
            "# Introduction\nThe child (hereafter Jo) was four.",
            "# Confidentiality\nMembers of the family are identified by their relationship to the child and professionals by their roles.",
        ],
        "fail": [
            "# Social media\nHe used a false name online. Police knew him under another name.",
"# Introduction\nTom lived with his mother.", "# Learning\nNames of fathers were not recorded."],
    },
    "publication-intent-or-reason": {
        "pass": [
            "# Publication\nThis report is published in full.",
            "# Introduction\nOnce the inquest has ended the Partnership will place the review on its website.",
            "# Status\nThe full review is withheld, since the surviving children would be known; a summary of the learning takes its place.",
            "# Next steps\nThe report will be made available to the public for at least a year.",
            "| Item | Detail |\n| --- | --- |\n| Publication | On the Partnership website, September 2023 |\n| Author | An independent consultant |",
        ],
        "fail": [
            "# Background\nA photograph of the child was published by a newspaper, and the school put a notice on its website.",

            "# Publication\nTo be decided.",
            "# Learning\nThe Trust published its policy in 2019.",
            "# Publication\nThe Chair has yet to decide.",
        ],
    },
    "reason-for-review": {
        "pass": [
            "# Background to the review\nThe baby died and abuse was suspected. The Partnership judged that this met the criteria for an LCSPR.",
            "# Why are we doing this?\nA serious incident was notified to the Panel in May, because a child was seriously harmed and neglect was suspected.",
            "# Decision to review\nPartners agreed that the circumstances satisfied the statutory criteria, given that a child in care had come to serious harm.",
        ],
        "partial": ["# Introduction\nThis review was commissioned by the Partnership in 2021 and led by a consultant."],
        "fail": ["# Background\nThe family lived in a small flat.", "# Reason for the review\nTo be inserted."],
    },
    "methodology-stated": {
        "pass": [
            "# Methodology\nSignificant Incident Learning Process (SILP) principles were used. Each agency wrote a report and twenty practitioners came to a learning day.",
            "# How did we go about it?\nWe took a systems approach: agencies sent timelines, and we talked with staff in small groups.",
            "# Review approach\nThe review followed the Child Practice Review model. A merged timeline was discussed at an event with practitioners.",
        ],
        "partial": ["# Methodology\nA proportionate systems approach was adopted."],
        "fail": ["# Methodology\nTBC", "# Introduction\nThis is the story of a boy of three."],
    },
    "timeframe-stated": {
        "pass": [
            "# Scope\nThe review looked back two years from the date of the injury.",
            "# Terms of reference\nTime frame: September 2019 - March 2021.",
            "# How\nRecords were examined for the period from the start of the pregnancy to the baby's death.",
            "# Period\nThe last eighteen months of her life.",
            "# Method\nAgencies were asked for chronologies from 1 January 2018 until the notification.",
            "| Item | Detail |\n| --- | --- |\n| Review period | April 2020 to June 2022 |\n| Author | A consultant |",
        ],
        "partial": ["# Scope\nThe scoping period was two years."],
        "fail": [
            "# Findings\nBetween March and June nobody visited.",
            "# Publication\nThe report took nine months, from January to September.",
            "# Scope\nThe scope was agreed by the panel.",
        ],
    },
    "author-independence-stated": {
        "pass": [
            "# Lead reviewer\nThe lead reviewer is a retired head of safeguarding who has not worked in the region.",
            "# The author\nI do not work for, and have never worked for, any body mentioned here.",
            "# Introduction\nThe author declared no conflict of interest and had no prior contact with the case.",
            "# About the reviewers\nBoth are wholly independent of the agencies.",
        ],
        "partial": ["# Introduction\nThe Partnership appointed an independent lead reviewer."],
        "fail": ["# Introduction\nThe report was written by the Partnership's business manager.", "# Findings\nThe child had an independent advocate."],
    },
    "agencies-listed": {
        "pass": [
            "# Agencies that contributed\n- Children's Social Care\n- The Police\n- The Hospital Trust\n- Housing",
            "# Method\nInformation was provided by the Council, the constabulary, two schools and the community health trust.",
            "# Panel\nThe panel was made up of senior managers from social care, health, police and education.",
            "# Introduction\nThe organisations which took part were: the ICB; the police; the probation service; the college.",
        ],
        "fail": ["# Agencies\nSeveral.", "# Findings\nThe police, the school and the hospital each held part of the picture."],
    },
    "good-practice-identified": {
        "pass": [
            "# What went well\nThe GP rang the hospital herself after surgery and did not stop until someone answered. The school kept a place laid for the child each morning. The housing officer went back on her day off.",
            "# Strengths\nThe review wishes to commend the night nurse, who went beyond what was asked. There was outstanding persistence by the youth worker. Good practice was seen in the way that the midwife wrote to the father.",
        ],
        "fail": ["# Good practice\nNone.", "# Learning\nGood practice would have been to call a meeting.", "# Recommendations\nGood practice should be shared."],
    },
    "hindsight-or-blame-language": {
        "pass": [
            "# Family\nHad they asked him, her brother said, he would have told them.",
            "# Purpose\nIt is not my purpose to say who was at fault.",

            "# Analysis\nThe nurse had three minutes and one line of history. What she decided made sense with what she had.",
            "# Analysis\nMother said that someone should have told her.",
            "# Analysis\nThe policy said that a review should have taken place at six weeks; the clinic was shut in June.",
            "# Purpose\nThe review does not seek to blame anyone or to say that the death could have been prevented.",
        ],
        "fail": [
            "# Analysis\nThe response was lamentable. Had an assessment been carried out, the condition of the children would have been apparent.",

            "# Analysis\nThe social worker should have realised that the house was unsafe. She was gullible.",
            "# Findings\nThe school's response was wholly inadequate. Staff turned a blind eye. It is astonishing that no one rang.",
            "# Analysis\nAny reasonable nurse would have seen the signs. This was a careless assessment.",
        ],
    },
    "cliche-use": {
        "pass": [
            "# Analysis\nVisits were booked for twenty minutes, so nobody asked who else lived there.",
            "# Findings\nAgencies spoke of \"disguised compliance\". The term hid what was going on: a mother who was afraid.",
        ],
        "fail": [
            "# Findings\nThere was a lack of professional curiosity and a rule of optimism.",
            "# Conclusion\nShe fell through the cracks. Agencies must join the dots and keep the child at the centre.",
        ],
    },
    "action-plan-or-measures": {
        "pass": [
            "# How we will know\nThe quality group will look at thirty files in the spring and again a year later. Young people will be asked whether they see a difference.",

            "# Taking this forward\nThe business unit will track each recommendation. A multi-agency audit in a year's time will ask whether children are seen sooner.",
            "# Action plan\n| Recommendation | Action | Lead | By when | Evidence of impact |\n| --- | --- | --- | --- | --- |\n| One form | Write it | Council | May 2024 | Audit of forty files |\n| Calls | Change the rota | Trust | June 2024 | Survey of parents |",
        ],
        "partial": ["# Next steps\nAn action plan will be drawn up."],
        "fail": [
            "# Analysis\nThe child protection plan was monitored by the core group and progress was measured at each conference.",
"# Conclusion\nThe reviewer thanks all who took part.", "# Action plan\nTo follow."],
    },
    "systemic-why-analysis": {
        "pass": [
            "# Analysis\nWhy was the visit not made? The team was down to three workers and the rota gave priority to new births. The template had no box for fathers, so he was left out. Supervision had stopped when the manager was seconded. Staff were worried about complaints, and because of this they did not press. The two IT systems could not share an alert.",
        ],
        "fail": [
            "# Analysis\nThe visit was not made. The referral was not sent. The school did not ring back. No strategy meeting was held.",
            "# Analysis\nMother missed the appointment because the bus was late.",
        ],
    },
    "practitioner-roles-stated": {
        "pass": [
            "# Practitioner event\nThose present were two health visitors, a head teacher, a police sergeant and a housing officer.",
            "# Who took part\n| Role | Knew the child |\n| --- | --- |\n| Health visitor | Yes |\n| Social worker | Yes |\n| GP | No |",
        ],
        "fail": [
            "# Family\nEight of her friends met the reviewer with their head of year, a youth worker and a school nurse.",
"# Practitioner event\nTwelve people came.", "# What happened\nA nurse, a teacher and a police officer visited."],
    },
    "recommendation-count-manageable": {
        "pass": ["# Recommendations\nThe Trust should train its nurses. The Council should fund a post."],
        "not_applicable": ["# Findings\nThe clinic was shut."],
    },
    "chronology-proportionate": {
        "pass": [
            "# Summary of events\nThe family moved three times. He was hurt at the age of two.\n\n# Analysis\n{words} 900",
        ],
        "fail": [
            "# Chronology\n- 1 May 2018 Seen at clinic.\n- 2 June 2018 Not seen.\n- 9 June 2018 Letter.\n- 1 July 2018 Visit.\n- 3 July 2018 Call.\n- 8 July 2018 Clinic.\n- 9 July 2018 Letter.\n- 1 August 2018 Visit.\n- 3 August 2018 Call.\n- 4 August 2018 Visit.\n- 5 August 2018 Visit.\n- 6 August 2018 Call.\n- 7 August 2018 Visit.\n- 8 August 2018 Letter.\n- 9 August 2018 Call.\n- 1 September 2018 Visit.\n- 2 September 2018 Call.\n- 3 September 2018 Visit.\n- 4 September 2018 Visit.\n- 5 September 2018 Incident.\n\n# Analysis\nIt was hard.",
        ],
    },
}  # fmt: skip
ROWS = [
    pytest.param(name, status, text, id=f"{name}-{status}-{number}")
    for name, wanted in SAYINGS.items()
    for status, texts in wanted.items()
    for number, text in enumerate(texts, 1)
]


@pytest.mark.parametrize(("name", "status", "text"), ROWS)
def test_saying(name: str, status: str, text: str) -> None:
    found = judged(name, text)
    assert found.status.value == status, found.note


# Headings over placeholders, plans, what was called off, what other reviews say, what nobody did.
NOTHING_YET = [
    pytest.param(
        "family-views",
        "fail|not_applicable",
        "# Family involvement\nIt is intended that the mother will be met after the trial. She will be asked what she thought of the help, and her views will be appended.",
        id="family-views-1",
    ),
    pytest.param(
        "family-views",
        "fail|not_applicable",
        "# Family involvement\nA visit to the grandmother was arranged for June. In the event it did not take place.",
        id="family-views-2",
    ),
    pytest.param("family-views", "fail", "# Parental views\nxxxx", id="family-views-3"),
    pytest.param(
        "practitioner-involvement",
        "fail",
        "# Practitioner learning event\nIt had been the intention to hold an event in November; owing to winter pressures this was cancelled.",
        id="practitioner-involvement-1",
    ),
    pytest.param(
        "practitioner-involvement",
        "fail",
        "# Practitioners\nPractitioners will be invited to a reflective session once the draft is agreed.",
        id="practitioner-involvement-2",
    ),
    pytest.param(
        "practitioner-involvement", "fail", "# Practitioners\n[add numbers here]", id="practitioner-involvement-3"
    ),
    pytest.param(
        "practitioner-involvement",
        "fail",
        "# Practice learning\nIn the triennial analysis, practitioners attended workshops and said that caseloads were high.",
        id="practitioner-involvement-4",
    ),
    pytest.param(
        "methodology-stated", "fail", "# Methodology\nTo be drafted by the business unit", id="methodology-stated-1"
    ),
    pytest.param(
        "methodology-stated",
        "fail",
        "# Method\nThe National Panel's thematic review used a systems methodology with fieldwork in twelve areas, interviews with practitioners and analysis of reports.",
        id="methodology-stated-2",
    ),
    pytest.param(
        "child-voice",
        "fail",
        "# The child's voice\nIt had been hoped to meet the child. This was not possible before the report was completed.",
        id="child-voice-1",
    ),
    pytest.param(
        "child-voice",
        "fail",
        "# The child's voice\nNobody asked the child. No worker recorded what she said, what she liked or what she wanted.",
        id="child-voice-2",
    ),
    pytest.param(
        "recommendations-present",
        "fail",
        "# Recommendations\nRecommendations will be agreed at the next panel.",
        id="recommendations-present-1",
    ),
    pytest.param(
        "recommendations-present",
        "fail",
        "# Recommendations\n(insert from action plan)",
        id="recommendations-present-2",
    ),
    pytest.param(
        "author-independence-stated",
        "fail",
        "# Author\nThe lead reviewer's independence statement is to follow.",
        id="author-independence-stated-1",
    ),
    pytest.param(
        "author-independence-stated",
        "fail|partial",
        "# Author\nThe author is not independent of the agencies: she managed the service until last year.",
        id="author-independence-stated-2",
    ),
    pytest.param(
        "good-practice-identified",
        "fail",
        "# Good practice\nThe panel did not identify any good practice.",
        id="good-practice-identified-1",
    ),
    pytest.param(
        "good-practice-identified",
        "fail",
        "# Good practice\nExamples to be supplied by agencies.",
        id="good-practice-identified-2",
    ),
    pytest.param(
        "good-practice-identified",
        "fail|partial",
        "# Good practice\nGood practice would have been for the worker to ring. It would have been good to see the child alone.",
        id="good-practice-identified-3",
    ),
    pytest.param(
        "systemic-why-analysis",
        "fail",
        "# Analysis\nThe next draft will explain why the visit was missed and how workload, vacancies and supervision shaped what was done.",
        id="systemic-why-analysis-1",
    ),
    pytest.param(
        "systemic-why-analysis", "fail", "# Why did it happen?\nAuthor to complete", id="systemic-why-analysis-2"
    ),
    pytest.param(
        "ethnicity-addressed",
        "fail|partial",
        "# Ethnicity and culture\nThe panel intends to consider what the family's heritage meant for the help they were offered.",
        id="ethnicity-addressed-1",
    ),
    pytest.param("ethnicity-addressed", "fail", "# Ethnicity\nN/A", id="ethnicity-addressed-2"),
    pytest.param(
        "timeframe-stated", "fail|partial", "# Period under review\nFrom ____ to ____", id="timeframe-stated-1"
    ),
    pytest.param("timeframe-stated", "fail", "# Period under review\nTBA", id="timeframe-stated-2"),
    pytest.param(
        "publication-intent-or-reason",
        "fail",
        "# Publication\n[To be decided by the Executive]",
        id="publication-intent-or-reason-1",
    ),
    pytest.param(
        "pseudonyms-declared",
        "fail",
        "# Anonymity\nPseudonyms to be agreed with the family.",
        id="pseudonyms-declared-1",
    ),
    pytest.param("pseudonyms-declared", "fail", "# Anonymity\nNot yet anonymised.", id="pseudonyms-declared-2"),
    pytest.param(
        "action-plan-or-measures",
        "fail|partial",
        "# Action plan\nThe action plan has not been written.",
        id="action-plan-or-measures-1",
    ),
    pytest.param(
        "action-plan-or-measures",
        "fail",
        "# Action plan\nA previous review's action plan was monitored by the board and an audit showed no change.",
        id="action-plan-or-measures-2",
    ),
    pytest.param("agencies-listed", "fail", "# Agencies involved\ntbc", id="agencies-listed-1"),
    pytest.param(
        "reason-for-review", "fail", "# Why a review was held\n(criteria to be inserted)", id="reason-for-review-1"
    ),
    pytest.param(
        "reason-for-review", "fail", "# Reason for the review\nAwaiting text from the chair.", id="reason-for-review-2"
    ),
    pytest.param("fathers-men-considered", "fail", "# Fathers\nTo be expanded.", id="fathers-men-considered-1"),
    pytest.param(
        "fathers-men-considered",
        "fail",
        "# Fathers\nNational reviews find that fathers are overlooked. Fathers should be asked about their own histories, and men in the home should be known.",
        id="fathers-men-considered-2",
    ),
    pytest.param(
        "family-absence-reason", "fail", "# Family views\nReason to be inserted", id="family-absence-reason-1"
    ),
    pytest.param(
        "family-absence-reason",
        "fail",
        "# Learning\nParents who decline help, do not reply to letters or can not be found are often described as hard to reach.",
        id="family-absence-reason-2",
    ),
    pytest.param(
        "practitioner-roles-stated",
        "fail",
        "# Practitioners\nRoles to be listed here",
        id="practitioner-roles-stated-1",
    ),
    pytest.param(
        "practitioner-roles-stated",
        "fail",
        "# Recommendations\nA health visitor, a midwife and a police officer should meet each week.",
        id="practitioner-roles-stated-2",
    ),
    pytest.param(
        "recommendations-addressed-to-owner",
        "fail|partial",
        "# Recommendations\n1. Letters should be reviewed. Owner: TBC. \n2. Forms should be shorter. Owner: TBC.\n3. Language should be plain. Owner: tbc",
        id="recommendations-addressed-to-owner-1",
    ),
]


@pytest.mark.parametrize(("name", "statuses", "text"), NOTHING_YET)
def test_what_is_only_planned_or_kept_open_or_said_elsewhere_passes_nothing(
    name: str, statuses: str, text: str
) -> None:
    found = judged(name, text)
    assert found.status.value in statuses.split("|"), found.note


# The same things in further voices: a letter, a table of labels, a clerk's prose.
FRESH = [
    pytest.param(
        "family-views",
        "# What Dad wanted us to know\nDad rang the reviewer from work three times. He does not think of himself as absent. He said the letters went to his old flat. What would have made a difference, in his opinion, was a call after six o'clock. He is proud of how his boys are doing. He asked that the report say that the lollipop lady was the kindest of all.",
        id="family-views-1",
    ),
    pytest.param(
        "family-views",
        "# 3.4 Contribution of the maternal grandparents\nBoth grandparents attended the town hall and gave an account over two hours. They expressed frustration that concerns raised by them were logged as a family dispute. It was their belief that the school took them more seriously than any other service. They commended the class teacher. They have asked for an apology.",
        id="family-views-2",
    ),
    pytest.param(
        "family-absence-reason",
        "# Family participation\nMs P indicated, by way of her advocate, that taking part would be too much for her at present; the door remains open.",
        id="family-absence-reason-1",
    ),
    pytest.param(
        "family-absence-reason",
        "# The parents\nI have not spoken with either parent. Both are awaiting trial and the Crown Prosecution Service objected.",
        id="family-absence-reason-2",
    ),
    pytest.param(
        "practitioner-involvement",
        "# Practitioner voice\nReflective conversations took place with the two social workers, the class teacher and the PCSO.",
        id="practitioner-involvement-1",
    ),
    pytest.param(
        "practitioner-involvement",
        "# How it was done\nEveryone who had held the case was offered an hour with the author. Nine accepted.",
        id="practitioner-involvement-2",
    ),
    pytest.param(
        "good-practice-identified",
        "# What we saw that was good\nThe night sister stayed beyond her shift to be with the boy. The bus driver's call was taken seriously by the clerk, who rang the school herself. The judge wrote the child a letter in plain words.",
        id="good-practice-identified-1",
    ),
    pytest.param(
        "methodology-stated",
        "# Process\nChronologies were called for from six bodies and merged. The independent author then interviewed a dozen members of staff and chaired a half day at which early findings were argued over. A panel of senior officers met monthly to steer the work.",
        id="methodology-stated-1",
    ),
    pytest.param(
        "pseudonyms-declared",
        "# Key\nB is the baby. M and F are the parents. HV stands for the health visitor.",
        id="pseudonyms-declared-1",
    ),
    pytest.param(
        "publication-intent-or-reason",
        "# Next steps\nSubject to the coroner, partners expect to release the report in the autumn through the NSPCC repository.",
        id="publication-intent-or-reason-1",
    ),
    pytest.param(
        "publication-intent-or-reason",
        "# Status of this report\nThe safeguarding partners considered that to put this account before the public would identify a living child and so it will be shared within agencies only; a learning brief is available instead.",
        id="publication-intent-or-reason-2",
    ),
    pytest.param(
        "author-independence-stated",
        "# The author\nE. Example retired from another county's education service in 2018. She has never met the family and holds no contract with any body named here beyond this commission.",
        id="author-independence-stated-1",
    ),
    pytest.param(
        "agencies-listed",
        "# Those who contributed\nWritten accounts were received from the Ambulance Service, Vale Borough Council (Housing; Children's Services), the Academy and the Health Board.",
        id="agencies-listed-1",
    ),
    pytest.param(
        "timeframe-stated",
        "# Scope\nIt was decided to begin with the day the family came to the county and to stop at the birth of the second child.",
        id="timeframe-stated-1",
    ),
    pytest.param(
        "ethnicity-addressed",
        '# Seeing the whole child\nKofi is a Black British boy whose grandparents came from Ghana. The panel asked whether he was treated as older than his years and thought that he was. Two reports call him "big for his age" and none says that he was frightened. A worker who is herself Black told us that she had held back from raising it.',
        id="ethnicity-addressed-1",
    ),
    pytest.param(
        "child-voice",
        "# Getting to know Elsie\nElsie is four and never stops talking. She told the reviewer the names of all eleven hens. She likes jam, hates socks and sleeps with a torch. When the police came she hid in the airing cupboard; she showed her foster carer how small she could make herself.",
        id="child-voice-1",
    ),
    pytest.param(
        "reason-for-review",
        "# Background to the review\nThe case was referred to the partnership by the hospital. At the rapid review it was held that the injuries amounted to serious harm, that they were likely to have been inflicted, and that a review would help partners to learn about weekend discharge.",
        id="reason-for-review-1",
    ),
    pytest.param(
        "action-plan-or-measures",
        "# After publication\nLeads for each action will give account to the scrutineer every quarter. In a year the partners will repeat the survey of school nurses to see if anything feels different.",
        id="action-plan-or-measures-1",
    ),
    pytest.param(
        "fathers-men-considered",
        "# Men in the family\nMr T was in the home every evening and in none of the records. Health visitors called by day. Nobody asked mother who helped her, and he was not put on the plan. He told the reviewer that he thought the visits were for women. His own childhood in care came to light only after the arrest.",
        id="fathers-men-considered-1",
    ),
]


@pytest.mark.parametrize(("name", "text"), FRESH)
def test_further_voices_pass(name: str, text: str) -> None:
    found = judged(name, text)
    assert found.status.value == "pass", found.note
