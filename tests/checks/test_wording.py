"""The same thing said in many ways: what each rule makes of wordings that no pack lists as an example."""

from __future__ import annotations

import pytest

from tests.checks.judged import judged

WORDINGS: dict[str, dict[str, list[str]]] = {
    "timeframe-stated": {
        "pass": [
            "# Scope\nThe review considered agency involvement between April 2018 and March 2020.",
            "# Methodology\nIt was agreed that the timeframe would be from the birth of the child to the date of the incident.",
            "# Terms of reference\nThe scoping period was set as the two years before the child's death.",
            "# Introduction\nThe panel decided to look at the period from January 2019 until the child came into care.",
            "# About the review\nThe review spans eighteen months, ending with the arrest.",
            "# Process\nThe timeline under consideration ran from pregnancy to the first birthday.",
            "# The review period\nJune 2017 to May 2019.",
        ],
        "fail": [
            "# What happened\nBetween April and June 2018 he missed six appointments.",
            "# Timescales\nThe period has yet to be agreed.",
            "# Recommendations\nThe Trust should look back at the last two years.",
        ],
    },
    "methodology-stated": {
        "pass": [
            "# Method\nThis review was conducted using a systems-based approach. A multi-agency chronology was compiled, and interviews with staff were held.",
            "# Review process\nEach agency completed an information report. The reviewer facilitated two reflective workshops.",
            "# How we did this\nWe used a hybrid model. We read case files from six organisations and talked to practitioners in small groups.",
            "# Methodology\nThe Welsh model was followed. Agencies prepared timelines; a learning event brought practitioners together.",
        ],
        "fail": [
            "# Methodology\nThis section is still to be written.",
            "# Introduction\nThe review looked at the case of a boy aged two.",
        ],
    },
    "author-independence-stated": {
        "pass": [
            "# The reviewer\nThe author is entirely independent of all the agencies involved and of the Partnership.",
            "# About the author\nI have had no prior involvement with this family or with any of the services.",
            "# Independence\nNeither reviewer has ever worked for any organisation in the area.",
            "# Lead reviewer\nShe has no links with the local authority and had no involvement in the case.",
        ],
        "partial": [
            "# Introduction\nAn independent reviewer was commissioned to lead the review.",
            "# Introduction\nThe report was written by an independent consultant.",
        ],
        "fail": [
            "# Introduction\nThe author is the safeguarding lead of the Trust.",
            "# Introduction\nThe child attended an independent school.",
        ],
    },
    "publication-intent-or-reason": {
        "pass": [
            "# Publication\nThe Partnership has agreed that this report should be published.",
            "# Publication\nFollowing the conclusion of the trial, the report will be made public on the Partnership's website.",
            "# Introduction\nBecause of the risk of identifying the family the partners have decided not to publish the full report.",
            "# Introduction\nThis report has been written with publication in mind.",
        ],
        "fail": [
            "# Introduction\nThe guidance was published in 2018 and read by the panel.",
            "# Publication\nTBC.",
        ],
    },
    "pseudonyms-declared": {
        "pass": [
            "# Introduction\nTo protect her identity she will be known as Lily throughout this report.",
            "# Anonymity\nIn this report the child is referred to as Child A and her mother as MA.",
            "# Naming\nAll the names that appear here are fictitious.",
            "# About this report\nThe pseudonym Sam was chosen by his foster carers.",
            "# Introduction\nThe subject of this review (to be called Ben, which is not his real name) was four.",
        ],
        "fail": [
            "# Introduction\nChild A lived with her mother.",
            "# Recommendations\nReports should use pseudonyms.",
        ],
    },
    "reason-for-review": {
        "pass": [
            "# Reason for the review\nThe rapid review concluded that the case met the criteria for a local child safeguarding practice review.",
            "# Circumstances\nThe case was felt to meet the criteria, as the child had suffered serious harm and neglect was suspected.",
            "# Introduction\nThe safeguarding partners decided to commission this review because there was potential to learn about neglect.",
        ],
        "partial": [
            "# Introduction\nThe Partnership commissioned this review following the death of a baby.",
            "# Introduction\nThe author was asked to carry out a review.",
        ],
        "fail": ["# Background\nThe family moved to the area when he was two."],
    },
    "practitioner-involvement": {
        "pass": [
            "# Practitioner engagement\nThe lead reviewer held individual conversations with nine practitioners who had direct contact with the family.",
            "# How the review was carried out\nA reflective learning event took place, which was attended by front-line staff and their managers.",
            "# Involvement of staff\nThose who had worked with the children were invited to a workshop, and fourteen attended.",
            "# Method\nFocus groups were held with social workers and health visitors.",
        ],
        "partial": [
            "# Involvement of practitioners\nAn online survey was completed by staff.",
            "# Practitioner event\nAn event was held. Those who attended had not worked with the family.",
        ],
        "fail": [
            "# Practitioner event\nThe event had to be postponed and was not rearranged.",
            "# Method\nIt was not possible to hold a learning event because of restrictions.",
            "# Findings\nPractitioners attended the core group and met the mother each week.",
        ],
    },
    "family-views": {
        "pass": [
            "# Family engagement\nThe lead reviewer met with both parents. Mother felt that no one had listened to her. Father said he was kept at arm's length. They both wanted other families to have a different experience.",
            "# Grandmother's contribution\nMaternal grandmother spoke to the reviewer by phone. She described her grandson as a ball of energy. She explained that she had asked for help many times. She believed that services had stopped hearing her.",
        ],
        "partial": [
            "# Family involvement\nThe reviewer spoke to the mother. She said that she was grateful for the support."
        ],
        "not_applicable": [
            "# Family involvement\nThe parents were invited to contribute but declined.",
            "# Involvement of the family\nDue to the ongoing criminal investigation the parents have not been contacted.",
        ],
        "fail": [
            "# The family's history\nThe mother told her midwife that she was happy and said that she felt supported.",
            "# Family involvement\nTo be completed once the trial has finished.",
        ],
    },
    "family-absence-reason": {
        "pass": [
            "# Family involvement\nBoth parents were offered the opportunity to meet the reviewer but chose not to take part.",
            "# Family contact with the review\nOn police advice, the parents have not been approached, as they are witnesses in the criminal proceedings.",
            "# Parents\nAttempts to contact father through his last known address were unsuccessful and his whereabouts are unknown.",
        ],
        "partial": ["# Family involvement\nThe family were not involved in this review."],
        "not_applicable": [
            "# Family involvement\nThe reviewer met with both parents. Mother said she was tired. Father agreed with her."
        ],
        "fail": ["# Findings\nThe father was not seen by the health visitor."],
    },
    "agencies-listed": {
        "pass": [
            "# Agencies involved\nChildren's Social Care\n\nPolice\n\nHospital Trust\n\nPrimary School",
            "# Method\nReports were requested from the police, children's services, the hospital trust and housing.",
            "# Contributors\nThe following agencies contributed: GP practice; community health trust; secondary school; probation.",
        ],
        "fail": ["# Background\nThe GP wrote to the hospital. The police rang the school and the housing office."],
    },
    "good-practice-identified": {
        "pass": [
            "# Good practice\nThe school nurse visited the home in her own time and stayed until the interpreter arrived. The reviewer was struck by how the nursery manager rang each morning. The housing officer drove the family to the clinic twice.",
            "# Analysis\nThere was evidence of good practice by the ambulance crew. The midwife is to be commended for her persistence.",
        ],
        "fail": [
            "# Analysis\nIt would have been good practice to hold a strategy meeting.",
            "# Good practice\nNone identified at this stage: to be added.",
        ],
    },
    "hindsight-or-blame-language": {
        "pass": [
            "# Analysis\nAt the time, the information available to the social worker was limited to one referral.",
            "# Analysis\nThe reviewer has sought to avoid hindsight bias and no blame is attached to anyone.",
        ],
        "fail": [
            "# Analysis\nIt is inexplicable that nobody noticed. The health visitor should have known. Staff failed to act.",
            "# Conclusion\nThis death could have been prevented if professionals had done their jobs. It was obvious what was happening.",
        ],
    },
    "cliche-use": {
        "pass": [
            "# Analysis\nWorkers did not ask who else was in the house, because the visit was timed at twenty minutes."
        ],
        "fail": [
            "# Analysis\nProfessionals lacked professional curiosity and there was evidence of disguised compliance.",
            "# Learning\nSafeguarding is everyone's responsibility and everybody's business. Agencies worked in silos.",
        ],
    },
    "child-voice": {
        "pass": [
            "# The child\nJack was described by his nursery as a chatty boy who loved dinosaurs. He told his key worker that he was scared of the dark. He liked to be first to the climbing frame.",
            "# What life was like for Child M\nChild M wrote that she hated weekends. She told her friend that she slept on the sofa. She asked her teacher if she could stay at school.",
        ],
        "fail": [
            "# Findings\nThe child's voice was absent from assessments.",
            "# Recommendations\nThe Partnership should hear the voice of children.",
        ],
    },
    "fathers-men-considered": {
        "pass": [
            "# Family\nFather lived away from the home but saw the children weekly. He attended two meetings. His views were not sought by the social worker. He told the reviewer that he had been worried for months.",
            "# Analysis\nMother's partner moved in during the spring. Checks on him were not made. He was described as supportive, yet his history of violence was known to another police force. Professionals rarely met him.",
        ],
        "fail": ["# Family\nThe mother cared for the baby alone and was visited each week."],
    },
    "action-plan-or-measures": {
        "pass": [
            "# Next steps\nAn action plan sets out who will lead on each recommendation. Progress will be monitored by the quality assurance subgroup.",
            "# Impact\nThe Partnership will audit case files after six months. Its findings will be reported to the executive.",
        ],
        "partial": ["# Conclusion\nThe recommendations will be taken forward in an action plan."],
        "fail": ["# Conclusion\nThe Partnership accepts the report and thanks the author."],
    },
    "ethnicity-addressed": {
        "pass": [
            "# Culture and identity\nThe family is of Pakistani heritage and speaks Punjabi. Professionals made assumptions about the role of the extended family, and the review found that these cultural assumptions meant that the mother was rarely seen alone. Interpreters were not used, which was a barrier to understanding her fears.",
        ],
        "partial": [
            "# The family\nThe family is White British.",
            "# The family\nMother is Polish and came to this country ten years ago.",
        ],
        "fail": ["# The family\nThe family live in a terraced house near the sea."],
    },
}
ROWS = [
    pytest.param(name, status, text, id=f"{name}-{status}-{number}")
    for name, wanted in WORDINGS.items()
    for status, texts in wanted.items()
    for number, text in enumerate(texts, 1)
]


@pytest.mark.parametrize(("name", "status", "text"), ROWS)
def test_wording(name: str, status: str, text: str) -> None:
    found = judged(name, text)
    assert found.status.value == status, found.note
