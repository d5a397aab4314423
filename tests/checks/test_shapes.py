"""Kinds of wording and shape, each with what only looks like it: rows of (rule, status, text).

Longer than a room should be: tables, read a row at a time.
"""

from __future__ import annotations

import pytest

from tests.checks.judged import judged

LONG = "The records were read by the panel and the practitioners said what the days had been like for them. " * 3

SHAPES: dict[str, list[tuple[str, str, str]]] = {
    "a heading of two asking words is about the reason and the method": [
        ("timeframe-stated", "pass", "# Why and how\nIt covers from May 2021 until the day that he died."),
        ("practitioner-involvement", "pass", "# How, and why\nA half-day was held with nurses and teachers in June."),
        ("reason-for-review", "pass", "# Why and how\nThe criteria were met because neglect was suspected."),
        # near misses
        ("timeframe-stated", "fail", "# Why and how much\nIt covers all that is known of him."),
        ("practitioner-involvement", "fail", "# Why and how\nA day with nurses was planned and did not take place."),
        ("methodology-stated", "fail", "# Why and how\nTo be written."),
    ],
    "a line of enquiry with its answer is analysis, a list of them is none": [
        (
            "ethnicity-addressed",
            "pass",
            "# Facts\nThe family are Tamil.\n# Key lines of enquiry\n## KLOE 1. What did language have to do with it?\nStaff assumed that the mother understood. "
            "Nobody asked. She felt ashamed to say so, and the letters stayed in a drawer with the others. The school thought that the girl, who read them out for her at the table each week, was proud to be asked to do so by them.\n## KLOE 2. Who led?\n" + LONG,
        ),
        ("ethnicity-addressed", "fail", "# Key lines of enquiry\n- Was language understood?\n- Was faith considered?"),
        ("fathers-men-considered", "fail", "# Key lines of enquiry\n- Were fathers asked, met and assessed?\n- Who led?"),
        ("child-voice", "fail", "# Key lines of enquiry\n- What did she say, and to whom?\n- What did she want?"),
    ],
    "what its author marks for removal is no part of the review": [
        (
            "publication-intent-or-reason",
            "fail",
            "# Findings\nNobody led.\n# Sheet for trainers (take this off before launch)\nThe report will be published in May.",
        ),
        (
            "publication-intent-or-reason",
            "fail",
            "# Findings\nNobody led.\n# Still to do\nThe report is to be published on the website.",
        ),
        (
            "author-independence-stated",
            "fail",
            "# Findings\nNobody led.\n# File note to the chair (remove)\nThe author is independent of all agencies.",
        ),
        # near misses: the words in the heading are about the case
        ("systemic-why-analysis", "pass", "# The decision to remove the boys\n" + "Staff had high caseloads because three posts were vacant. " * 5),
        ("publication-intent-or-reason", "pass", "# Publication\nThe report will be published once the trial is over."),
        ("publication-intent-or-reason", "pass", "# What still has to be done\nThe report will be published in May."),
    ],
    "a note to oneself in square brackets keeps a place": [
        ("methodology-stated", "fail", "# Methodology\n[Standard paragraph to be pasted from the last review]"),
        ("child-voice", "fail", "# The child's voice\n[school to ask him what he liked?]"),
        ("family-views", "fail", "# Family views\nMother [IB has spoken to her once, bad line, notes to follow.]"),
        # near misses: a bracket inside a sentence, a note number, an editor's word
        ("timeframe-stated", "pass", "# Scope\nThe review covers March 2020 to May 2021 [see the chart]."),
        ("methodology-stated", "pass", "# Method\nThe review used Learning Together.[1] Records were read and practitioners met twice."),
        ("publication-intent-or-reason", "pass", "# Publication\nThe [final] report will be published in May."),
    ],
    "what was fixed for a day was not yet held": [
        ("practitioner-involvement", "fail", "# Approach\nA reflective session for practitioners was fixed for the spring."),
        ("practitioner-involvement", "fail", "# Approach\nA learning event had been pencilled in for May."),
        ("practitioner-involvement", "fail", "# Approach\nInterviews with staff were scheduled for the autumn."),
        ("practitioner-involvement", "pass", "# Approach\nA reflective session was held in the spring with nine practitioners."),
        ("practitioner-involvement", "pass", "# Approach\nEleven practitioners came to a workshop that one of them led."),
        ("practitioner-involvement", "pass", "# Approach\nFourteen practitioners had a conversation of an hour with us."),
    ],
    "reports whose own authors interviewed are not the review's hearing": [
        ("practitioner-involvement", "partial", "# Process\nIMR authors interviewed such staff as were in post."),
        ("practitioner-involvement", "partial", "# Process\nAgency authors spoke to some workers."),
        ("practitioner-involvement", "pass", "# Process\nThe authors interviewed eleven practitioners."),
    ],
    "labels paired with persons declare a scheme": [
        ("pseudonyms-declared", "pass", "# Introduction\nThe following are used: Child K, MK (mother), FK (father)."),
        ("pseudonyms-declared", "pass", "# Introduction\nL and M are the children. The adoptive parents are AF and AM."),
        ("pseudonyms-declared", "pass", "# Introduction\nHer mother is SO and her stepfather is KC."),
        # near misses: a body's letters, one label, a time
        ("pseudonyms-declared", "fail", "# History\nThe GP (mother's own) and the NHS (father's employer) were asked."),
        ("pseudonyms-declared", "fail", "# History\nThe nurse saw AB (sister) at home."),
        ("pseudonyms-declared", "fail", "# History\nThe children are safe and the mother is an HGV driver."),
    ],
    "a period has two ends, however they are put": [
        ("timeframe-stated", "pass", "# Why this review\nThe period is September 2019, when he started school, to the day on which he was taken ill."),
        ("timeframe-stated", "pass", "# What happened?\nThe partners asked for a review. It looked at the two years from September 2020."),
        ("timeframe-stated", "pass", "# Introduction\nThe review considers the eighteen months beginning in May 2021."),
        ("timeframe-stated", "fail", "# What happened?\nShe moved. It looked at first as if the two years from September 2020 were calm."),
        ("timeframe-stated", "fail", "# Introduction\nThe review looks at the days on which nobody came."),
        ("timeframe-stated", "partial", "# Introduction\nThe period under review is eighteen months."),
    ],
    "case history under the family's heading is not what the family told the review": [
        (
            "family-views",
            "fail",
            "# Family involvement\nThe parents were approved as adopters in 2015. They were well thought of in the village. The girl spoke Russian. "
            "Grandmother, who lives near by, said to police that she was not let in.",
        ),
        (
            "family-views",
            "fail",
            '# Views of the family\nFather has a good name. There is a word for such children, "barrel children", in the islands.',
        ),
        (
            "family-views",
            "pass",
            '# Family involvement\nWe spoke with both by video. He said that nobody had told him of the law. She said that she rang every evening. "I did not know it was that kitchen," she said.',
        ),
    ],
    "who took no part is known from the sentence before": [
        ("family-absence-reason", "pass", "# The family\nWe met the father twice. The mother was invited. She declined while the trial goes on."),
        ("family-absence-reason", "pass", "# The family\nWe met the father twice. Mother was too unwell to take part, her psychiatrist said."),
        ("family-absence-reason", "not_applicable", "# The family\nBoth parents met the reviewer. The lodger was written to. No reply."),
    ],
    "a column headed as agencies lists them": [
        ("agencies-listed", "pass", "# Panel\n| Name of agency | Role |\n| --- | --- |\n| Police | Sergeant |\n| Council | Manager |\n| School | Head |"),
        ("agencies-listed", "pass", "# Reports\n| Agency | Contact |\n| --- | --- |\n| Police | Two |\n| Council | One |\n| Hospital | One |"),
        ("agencies-listed", "fail", "# Who knew?\n| Who | What they knew |\n| --- | --- |\n| Police | Late |\n| Council | One |\n| Hospital | One |"),
        ("agencies-listed", "fail", "# Actions\n| Agency | Action |\n| --- | --- |\n| Police | Train |\n| Council | Train |\n| Hospital | Train |"),
    ],
    "a thin plan is not all that the text asks for": [
        (
            "recommendation-count-manageable",
            "fail",
            "# Findings\n" + " ".join(f"The {body} should change form {n}." for n, body in enumerate(["school", "police", "trust", "council", "nurse", "clinic", "court"] * 2))
            + "\n# Action plan\n| Action | Lead | When |\n| --- | --- | --- |\n| Training for all | Group | May |",
        ),
        (
            "recommendation-count-manageable",
            "pass",
            "# Findings\nThe school should have rung. Nobody led."
            "\n# Action plan\n| Action | Lead | When |\n| --- | --- | --- |\n| Training for all | Group | May |",
        ),
        ("recommendation-count-manageable", "fail", "# Recommendations\nFurther recommendations: " + "; ".join(f"form {n} should be changed" for n in range(14)) + "."),
    ],
    "a letter may be the child": [
        ("child-voice", "pass", '# Child R\nChild R is 13. R said "I was not a slave, put that." R would like teachers to know it. R laughed. R told us why.'),
        ("child-voice", "pass", '# Child Q7\nQ7 is a boy of six. Q7 said that his tooth was "like a wasp in my mouth". He told us that he ate on one side.'),
        ("child-voice", "fail", "# Findings\nNobody heard Child R. The nurse told us that plan R was lost."),
    ],
    "a number of practitioners, heard in some way, took part": [
        ("practitioner-involvement", "pass", "# How we did it\n- Two half-day practitioner events: 17 people, being two nurses, a GP and a teacher."),
        ("practitioner-involvement", "pass", "# The process\nThere were 63 interviews in all, with 11 consultants, 23 nurses and four GPs."),
        ("practitioner-involvement", "pass", "# Who helped, and how?\n- Practitioners: ten, each seen for an hour by the reviewer and a panel member."),
        ("practitioner-involvement", "partial", "# How it was done\nThere was a practitioner event by video."),
        # near misses: contacts in the case, a panel of managers, none at all, an event to come
        ("practitioner-involvement", "fail", "# History\nThere were twelve meetings with eleven professionals in that year."),
        ("practitioner-involvement", "fail", "# Method\nThe panel met eight times, and eleven officers sat on it."),
        ("practitioner-involvement", "fail", "# Method\nNone of the twelve practitioners could be interviewed."),
        ("practitioner-involvement", "fail", "# Method\nTwo workshops for twenty practitioners are planned."),
    ],
    "a denial of every tie is independence": [
        ("author-independence-stated", "pass", "# Independence\nThe reviewer has at no time been instructed by, or against, any of the bodies named below."),
        ("author-independence-stated", "pass", "# Before you begin\nI have no connexion with any of the services I describe."),
        ("author-independence-stated", "pass", "# Document control\n| Author | A paediatrician; no line to any agency in this review |\n| --- | --- |\n| Version | Two |"),
        ("author-independence-stated", "partial", "# Contents\nReviewer: B. Example, independent."),
        # near misses: the tie is somebody else's, or not denied
        ("author-independence-stated", "fail", "# Findings\nThe school had no links with the police, and no agency worked with the father."),
        ("author-independence-stated", "fail", "# Introduction\nThe author worked for the council for thirty years."),
        ("author-independence-stated", "fail", "# History\nThe independent visitor had no contact with the family."),
    ],
    "words set apart on the page are spoken, though no marks stand round them": [
        ("child-voice", "pass", "# What the child says\nThe reviewer met the child four times. She asked that it be put down like a statement.\n\nI was in eleven places. I was not told the day I was going. I could swim and they could not, and that made me laugh."),
        (
            "family-views",
            "pass",
            "# What the father told us\nWe spoke with him twice. He said:\n\nEverybody told me how lucky he was. I thought so. I would ring from a lay-by. I never once heard it off the doctor.",
        ),
        # near misses: the writer's own "I", and a paragraph that nothing leads to
        ("child-voice", "fail", "# How I worked\nThe records said little.\n\nI met the panel and I read my notes to them, and I asked for more."),
        ("family-views", "fail", "# Findings\nThe form said nothing.\n\nI was a head for long enough to know the sort of file, and I know my own blind spots."),
        ("child-voice", "fail", "# Method\nThe report was written in May.\n\nI have left out my own notes of the case, and I am sorry for the gaps."),
    ],
    "a work cited in brackets does not make the sentence another review's": [
        ("methodology-stated", "pass", "# Method\nThe review used the Welsh model (Child Practice Reviews, 2013). Records were read and ten practitioners met twice."),
        ("reason-for-review", "pass", "# Why there was a review\nThe rapid review advised that the criteria in section 16F were met, as neglect was suspected; the national Panel agreed."),
        ("methodology-stated", "fail", "# Method\nOther reviews used the Welsh model, and their records were read by practitioners who met twice."),
        ("family-views", "fail", "# Family\nIn other reviews mothers said that they felt judged. They said so often. They wanted one worker."),
        ("child-voice", "fail", "# Voice\nResearch (Munro, 2011) has told us that children said they were not heard. They wanted a say."),
    ],
    "an end still to be filled in is half a statement": [
        ("timeframe-stated", "partial", "# Scope\nThe time period is from her arrival in July 2021 until [insert]."),
        ("publication-intent-or-reason", "partial", "# Introduction\nIt is hoped that this report will be published in [insert month] if the trial is finished."),
        ("action-plan-or-measures", "fail", "# Next steps\nAction plan: [paste from template]"),
        ("publication-intent-or-reason", "pass", "# Introduction\nThis report will be published after the inquest [date to be put in by the office]."),
    ],
    "who is told to act after the number of recommendations is asked": [
        (
            "recommendations-present",
            "pass",
            "# Minute seven\nThe review made two recommendations, which are accepted. Admissions is to change its form by May. The Partnership is to train every clerk by Easter.",
        ),
        ("recommendations-present", "fail", "# Minute seven\nThe review made two recommendations, which are accepted. They were long."),
        ("recommendations-present", "fail", "# History\nAn earlier review made two recommendations. The trust is to say in May what became of them."),
        ("recommendations-addressed-to-owner", "pass", "# Recommendations\n24. The Trust is recommended to:\n\n1. adopt a pathway by May;\n\n2. name a doctor by June."),
    ],
    "what no service did is the case's history and no absence from the review": [
        ("family-absence-reason", "not_applicable", "# Family\nWe met mother and father twice. Father said that he was never spoken to by any service."),
        ("family-absence-reason", "not_applicable", "# Family\nWe met both parents. He had not been invited to a clinic in three years."),
        ("family-absence-reason", "partial", "# Family\nWe met the mother. The father was written to and did not reply."),
    ],
    "\"should of\" is hindsight as much as \"should have\"": [
        ("hindsight-or-blame-language", "fail", "# Analysis\nThe surgery should of realised. It was plain to anybody. The child need not have died."),
        ("hindsight-or-blame-language", "pass", "# Analysis\nEvery home should have a lockable box. The view of the team was one of relief."),
        ("hindsight-or-blame-language", "pass", "# Analysis\nWe do not know that it would have altered the outcome."),
    ],
    "what all of a people are said to be is no exploring": [
        ("ethnicity-addressed", "partial", "# The family\nThe family are Timorese.\n# Analysis\nTimorese families are commonly of a deferential character. An interpreter was not used by anybody. Nobody asked which language the mother spoke, and staff assumed that she understood."),
        ("ethnicity-addressed", "partial", "# The family\nMother is Latvian.\n# Culture\nThe Latvian way of bringing up children is, I think, a stricter one, and mother was thought of as capable. Nobody asked her. Staff felt that they knew."),
        # near misses: somebody else said so, and the review weighs it
        ("ethnicity-addressed", "pass", '# The family\nThe family are Timorese.\n# Culture\nStaff told us that they had believed "Timorese families are commonly quiet". Nobody asked the mother what she felt. Because of that she was not heard, and an interpreter was never booked for her.'),
        ("ethnicity-addressed", "pass", "# The family\nThe family are Timorese.\n# Culture\nStaff assumed that the family was like others. Nobody asked the mother what she felt about it or what language she thought in. Because of that she was not heard, and an interpreter was never booked for her, although she asked twice."),
    ],
    "those who oversee the review did not do the work": [
        ("practitioner-roles-stated", "fail", "# Introduction\nHead of Safeguarding; Detective Superintendent; Designated Nurse; Designated Doctor; Named Midwife; Housing Manager."),
        ("practitioner-roles-stated", "fail", "# Panel\nDirector of Nursing, Head of Service, Chief Inspector and the Designated Doctor sat on it."),
        ("practitioner-roles-stated", "fail", "# Method\nThe panel was made up of a head of safeguarding, two directors and a named nurse."),
        ("practitioner-roles-stated", "pass", "# Method\nThose who came were two social workers, a health visitor, a GP, a head of year and a team manager."),
    ],
    "what takes a pass away counts where the method is told": [
        ("practitioner-involvement", "pass", "# Who took part?\nSeventeen practitioners came to one of two workshops.\n# Findings\nNo practitioner was placed to hear that."),
        ("practitioner-involvement", "partial", "# Who took part?\nSeventeen practitioners came to a workshop. None of them had worked with the family."),
        ("practitioner-involvement", "fail", "# Who took part?\nHis sister and both grandmothers came together to see the reviewer."),
    ],
    "she who was named last is who is meant": [
        ("child-voice", "fail", "# Baby D and her mother\nThe tutor asked for news. Mother was in the second year of a course. She said that she was tired. She told the tutor so."),
        ("child-voice", "pass", "# Who is she?\nThe girl is nine. She loves frogs. She told us that she wanted her own bed. She laughed when she said it."),
        ("child-voice", "fail", "# Findings\nThe boy was described as streetwise and making choices."),
    ],
    "a lesson and what is asked for in one breath stand together": [
        ("recommendations-separate-from-learning", "fail", "# Findings\nLesson: midwives must refer. Recommendation: midwives should be told to refer.\n\nLesson: nobody rang. Recommendation: wards should ring within a day."),
        ("recommendations-separate-from-learning", "pass", "# Findings\nNobody rang.\n# Recommendations\n1. The ward should ring within a day.\n2. The trust should count the calls."),
        ("recommendations-separate-from-learning", "pass", "# Learning\n- Lateness is a form of not brought.\n# Recommendations\n1. The ward should ring within a day, so that learning lasts.\n2. The trust should count the calls."),
    ],
    "in other words than any so far": [
        ("timeframe-stated", "pass", "# What we were asked to look at\nOur window opened with her first day at nursery in September 2020 and closed on the morning of the fire."),
        ("timeframe-stated", "pass", "# Remit\nEverything between the booking appointment and the arrest was read; earlier records were read only where they explained something."),
        ("timeframe-stated", "pass", "# Setting up\nThe panel chose the two years up to the incident."),
        ("timeframe-stated", "pass", "# The task\nRecords from Easter 2019 to the admission in June 2021 were examined."),
        ("timeframe-stated", "fail", "# The child\nFrom Easter 2019 to June 2021 she lived with an aunt."),
        ("timeframe-stated", "fail", "# Method\nThe panel met between April and June 2023."),
        ("agencies-listed", "pass", "# Thanks\nWe are indebted to Calder Council, the county police, the children's hospital, two schools and the fire service, each of which opened its files to us."),
        ("agencies-listed", "pass", "# Sitting round the table\nPolice; the integrated care board; housing; the youth justice service; a secondary school."),
        ("agencies-listed", "pass", "# Method\nNine bodies answered our questions in writing: social care, the ambulance service, a hospital trust, the police, a nursery, probation, housing, a GP and a charity."),
        ("agencies-listed", "fail", "# History\nHe was known to the police, housing, the youth justice service and a school."),
        ("agencies-listed", "fail", "# Help\nPolice 101; NSPCC; Samaritans; Childline; the council's front door."),
        ("agencies-listed", "fail", "# Method\nAll relevant agencies gave information."),
        ("reason-for-review", "pass", "# How this came to be written\nA baby died and neglect could not be ruled out. For that reason the three partners resolved in May, under section 16F, that a review should be held."),
        ("reason-for-review", "pass", "# Starting point\nThe partners were satisfied that a child had been gravely harmed by abuse and that there were lessons to be had about hotels."),
        ("reason-for-review", "fail", "# Starting point\nThis report is about a boy of nine."),
        ("reason-for-review", "fail", "# What section 16C says\nA serious child safeguarding case is one in which the law's criteria hold."),
        ("publication-intent-or-reason", "pass", "# What happens to this report\nIt goes up on our site in March and stays there for a year."),
        ("publication-intent-or-reason", "pass", "# Who may read this\nThe partners have chosen to keep the whole from the public, as her brothers would be known by it, and to put out a page on what has changed."),
        ("publication-intent-or-reason", "fail", "# Background\nThe newspapers published his name."),
        ("publication-intent-or-reason", "fail", "# Reading\nThe guide was published in full on the department's website."),
        ("publication-intent-or-reason", "fail", "# Note\nWhether it is to be published has not been settled."),
        ("author-independence-stated", "pass", "# The writer\nI was brought in from the other end of the country, and nobody in this report has ever paid me, managed me or been managed by me."),
        ("author-independence-stated", "pass", "# About the reviewer\nShe is a retired judge who lives in Wales and had not heard of the family or met anybody in the services before she was appointed."),
        ("author-independence-stated", "pass", "# Authors\nNeither author has ties to the borough."),
        ("author-independence-stated", "fail", "# Authors\nThe author leads the partnership's quality team."),
        ("author-independence-stated", "fail", "# Panel\nThe chair was independent."),
        ("family-absence-reason", "pass", "# The family's part\nMum could not face it so soon after the funeral and we did not press her."),
        ("family-absence-reason", "pass", "# The family's part\nWe have not written to either parent. Detectives asked us to wait for the verdict."),
        ("family-absence-reason", "fail", "# Family\nThe family live in the town and are well known to services."),
        ("family-absence-reason", "not_applicable", "# Family\nMother and father sat with us for a morning and again when the draft was done. They told us what they had wanted."),
        ("methodology-stated", "pass", "# How the work was done\nWe borrowed from Learning Together but kept it light: files were read once, a timeline was drawn on a wall, and fourteen workers were asked what it had looked like from where they stood."),
        ("practitioner-involvement", "pass", "# How the work was done\nFourteen workers were asked, one at a time, what it had looked like from where they stood."),
        ("practitioner-involvement", "pass", "# Voices from the front line\nA dozen nurses, teachers and officers gave up a Thursday to go over the draft with us."),
        ("practitioner-involvement", "fail", "# Method\nManagers spoke for their staff."),
        ("pseudonyms-declared", "pass", "# A word on names\nNobody in these pages goes by a real name."),
        ("pseudonyms-declared", "pass", "# A word on names\nThe boy picked 'Otter' for himself and we use it."),
        ("pseudonyms-declared", "fail", "# The family\nHer name is on the deeds."),
        ("child-voice", "fail", "# Voice\nMore should be done to hear children."),
        ("good-practice-identified", "pass", "# Worth copying\nThe receptionist rang back on her day off, twice, because the line had gone dead. The night nurse sat with him until he slept, which nobody had asked of her."),
        ("good-practice-identified", "fail", "# Worth copying\nStaff followed procedure."),
        ("recommendations-present", "pass", "# What we would like to see happen\n- The Trust's chief nurse sets up a callback line by May.\n- The council's housing lead visits every let above a shop by July."),
        ("recommendations-addressed-to-owner", "pass", "# What we would like to see happen\n- The Trust's chief nurse sets up a callback line by May.\n- The council's housing lead visits every let above a shop by July."),
        ("action-plan-or-measures", "pass", "# Keeping track\nEvery quarter the board looks at the callback figures, and in a year ten families will be asked whether anyone rang."),
        ("action-plan-or-measures", "fail", "# Keeping track\nProgress is important to us all."),
    ],
    "in a second author's words": [
        ("fathers-men-considered", "pass", "# The man who was not in the file\nHer stepdad drove her to school for two years. His name is on no record. When the worker called he was upstairs; she did not ask who lived there. He told us he had been waiting to be asked. His own mother had brought him up in care."),
        ("fathers-men-considered", "pass", "# Dads\nBen's dad lives in the next street and has him at weekends. The clinic wrote to Mum alone. He found out about the operation from a neighbour. Nobody checked whether he had parental responsibility. He thinks that he was taken for trouble because of an old conviction."),
        ("fathers-men-considered", "fail", "# Family\nShe lives with Mum and two sisters. The school knew Mum well."),
        ("fathers-men-considered", "fail", "# Suggestions\n- Services should write to fathers.\n- Forms should have room for men."),
        ("ethnicity-addressed", "partial", "# Family\nThe children are White Welsh and speak Welsh at home."),
        ("ethnicity-addressed", "fail", "# Equality\nAll families in the area are treated the same and no concerns arose."),
        ("ethnicity-addressed", "fail", "# Requests\nThe Trust should give staff training about culture."),
        ("child-voice", "pass", "# In his words\n\"I count the buses. If there are nine I am all right,\" he told the play worker. He likes maps. He asked us to say that he was brave at the dentist's."),
        ("child-voice", "pass", "# Who Lila was\nLila could whistle before she could talk. She carried a wooden spoon everywhere. Her nursery remembers her asking every visitor for their shoes. She was frightened of the stairs."),
        ("child-voice", "fail", "# Lila\nLila was born at 38 weeks and weighed six pounds. She was registered with a GP. She was subject to a plan."),
        ("systemic-why-analysis", "pass", "# Why it looked right from the inside\nThe duty desk had two people where four were funded, so calls were sorted by age of child and not by worry. Nobody saw the three calls together because each opens a new record. The threshold paper had been rewritten in May and no one had been trained. Managers were measured on closing within a day, which rewarded a quick no. The worker had nineteen families and no supervision since spring. Fear of complaint made people soften letters. The hospital's system cannot be read by the surgery."),
        ("systemic-why-analysis", "fail", "# What went wrong\nThe worker did not ring. The nurse did not write. The school did not refer."),
        ("hindsight-or-blame-language", "fail", "# Findings\nAnyone could have seen what was coming. The nurse was slapdash and her manager asleep at the wheel. He ought to have been removed at birth."),
        ("hindsight-or-blame-language", "pass", "# Findings\nOn the day, with what she knew, the nurse's choice was a fair one. Reading it now it is easy to be wise."),
        ("cliche-use", "fail", "# Findings\nThere was a lack of professional curiosity. Agencies worked in silos. The child was invisible. Lessons must be learned and embedded."),
        ("cliche-use", "pass", "# Findings\nNobody asked who else slept in the house. People say 'professional curiosity' and leave it there; here it would have meant one question at the door."),
        ("good-practice-identified", "pass", "# Three things to keep\nThe bus driver waited each day until he saw her go in. The GP rang the mother herself on a Sunday. A housing clerk walked the form across town, because the post would have taken a week."),
        ("good-practice-identified", "fail", "# Strengths\nThere was good multi-agency working."),
        ("recommendations-smart", "pass", "# Recommendations\n1. By 30 June the hospital's matron starts a call on day two for every baby sent home on oxygen; the count goes to the board each month.\n2. By September the council's education lead puts a second contact on all forms, checked by a sample of 50."),
        ("recommendations-smart", "fail", "# Recommendations\n1. Agencies should communicate better.\n2. Staff should be more aware of neglect."),
        ("recommendations-addressed-to-owner", "fail", "# Recommendations\n1. Everyone should communicate better.\n2. There should be more awareness of neglect."),
        ("recommendations-separate-from-learning", "pass", "# What we learnt\n- Calls are not counted.\n# What we ask\n1. The council should count calls by May.\n2. The Trust should share the count."),
        ("chronology-proportionate", "pass", "# In brief\nHe was born in spring. By winter three services knew him. He was hurt in May.\n# Findings\n"+"Nobody led, since the post was empty and the form had no box for it. "*12),
        ("practitioner-roles-stated", "pass", "# Who helped us\nWe heard from a nursery manager, two police officers, a foster carer, a speech therapist and a practice nurse, all of whom knew him."),
        ("practitioner-roles-stated", "fail", "# Who helped us\nSome staff came."),
        ("family-views", "pass", "# Listening to Gran\nGran had us round for tea. She showed us the letters. She thinks the nurse was kind and tired. She wants a number that a person answers. \"I'd have walked there if they'd said where,\" she told us."),
        ("family-views", "fail", "# Family\nGran told the duty worker in May that she was worried. Mum told the midwife she felt low. Dad told the police that he had been out."),
        ("document-type-stated", "pass", "# Learning from Lila\nThis is a Local Child Safeguarding Practice Review under Working Together 2023."),
    ],
    "in forms, lists, questions and answers": [
        ("timeframe-stated", "pass", "# About this review\n| Item | Detail |\n| --- | --- |\n| Period looked at | May 2020 to the day of the injury, 4 March 2022 |\n| Author | B. Example |\n| Published | June 2023 |"),
        ("author-independence-stated", "pass", "# About this review\n| Item | Detail |\n| --- | --- |\n| Author | B. Example, a retired judge with no links to any agency in the county |\n| Published | June 2023 |"),
        ("publication-intent-or-reason", "pass", "# About this review\n| Item | Detail |\n| --- | --- |\n| Author | B. Example |\n| Publication | June 2023, in full, on the Partnership's website |"),
        ("agencies-listed", "pass", "# About this review\n| Item | Detail |\n| --- | --- |\n| Author | B. Example |\n| Agencies | Police, council, hospital trust, a school, housing association |"),
        ("practitioner-involvement", "pass", "# About this review\n| Item | Detail |\n| --- | --- |\n| Author | B. Example |\n| Practitioners | Two sessions in May 2023, fifteen people; three more by telephone |"),
        ("methodology-stated", "pass", "# About this review\n| Item | Detail |\n| --- | --- |\n| Author | B. Example |\n| Method | Learning Together, adapted: agency reports, a merged timeline, two workshops |"),
        ("practitioner-involvement", "pass", "# What we did\n1. Read the files.\n2. Held a morning for fourteen practitioners, at which they drew their own timeline.\n3. Met the family."),
        ("practitioner-involvement", "fail", "# What we did\n1. Read the files.\n2. Wrote to the managers.\n3. Met the family."),
        ("practitioner-involvement", "pass", "Practitioners. Sixteen of those who had worked with him came to a day in March, and twelve came back in May to hear what we had made of it."),
        ("practitioner-involvement", "partial", "# Method\nAgency report writers interviewed their own staff."),
        ("practitioner-involvement", "fail", "# Method\nBecause of the inquest no practitioner was spoken to."),
        ("family-absence-reason", "pass", "# Did the family take part?\nNo. The trial is in the autumn and the Crown asked us not to speak to either parent before it."),
        ("family-absence-reason", "pass", "# Family contribution\nHe said no, politely, by text: it was over and he wished to be left alone."),
        ("family-absence-reason", "partial", "# Family contribution\nMother met the author. Father was invited but did not come."),
        ("family-views", "pass", "# What Dad told us\nDad came with his sister. He said that he rang the ward four times. He felt that he was a nuisance to them. What he wants is one name and one number."),
        ("family-views", "not_applicable", "# Family contribution\nNeither parent took part, on the advice of the police."),
        ("fathers-men-considered", "pass", "# KLOE 4: where was Dad?\nOn nights. The clinic ran by day. Nobody asked for his number, although he came to every scan. He was 19 and had been in care. He told us that no one had said the words 'how are you' to him."),
        ("fathers-men-considered", "partial", "# Facts\nFather is 30 and works in a bakery. He lives with them. He has two older sons."),
        ("ethnicity-addressed", "pass", "# KLOE 5: did heritage matter?\nYes. The girls are Black British with Jamaican grandparents. Three records call the elder 'loud' and none calls her frightened. Her teacher said that she had been treated as if she were 16. Nobody had asked either girl what it was like to be the only Black pupils in the year."),
        ("ethnicity-addressed", "partial", "# Profile\n| Name | A |\n| --- | --- |\n| Ethnicity | Black British |\n| Age | 9 |"),
        ("ethnicity-addressed", "fail", "# Profile\n| Name | A |\n| --- | --- |\n| Ethnicity | Not recorded |\n| Age | 9 |"),
        ("child-voice", "pass", "# KLOE 1: what did she tell people?\nShe told the lunch lady that she slept in the bath. She drew the bath. She asked the nurse if hospitals were warm. She told us, last month, that the nurse had laughed and so she stopped."),
        ("recommendations-addressed-to-owner", "pass", "# Actions\n| What | Who | By when | How we will know |\n| --- | --- | --- | --- |\n| One form | Head of Housing | May 2025 | 20 files read |\n| One number | Chief Nurse, the Trust | June 2025 | calls counted |"),
        ("recommendations-smart", "pass", "# Actions\n| What | Who | By when | How we will know |\n| --- | --- | --- | --- |\n| One form for all visits | Head of Housing | May 2025 | 20 files read |\n| One number for all parents | Chief Nurse, the Trust | June 2025 | calls counted |"),
        ("recommendations-addressed-to-owner", "pass", "# Recommendations\n## For the Trust\n- Count the calls by May.\n- Fill the post by June.\n## For the council\n- Put two numbers on the form."),
        ("recommendations-addressed-to-owner", "fail", "# Recommendations\n- Better sharing of information.\n- More training on neglect.\n- Professional curiosity."),
        ("pseudonyms-declared", "pass", "# Who is who\n| In this report | Who |\n| --- | --- |\n| Sam | the child |\n| Mother | Sam's mother |\n| Worker 1 | social worker |"),
        ("reason-for-review", "pass", "# Q. Why a review?\nA. A child had been seriously harmed and we thought she had been neglected; the law (section 16C) and the guidance ask for one then."),
        ("methodology-stated", "pass", "# Q. How was it done?\nA. By the Welsh model: a short timeline, one learning event for 15 practitioners, and a panel that met four times."),
        ("timeframe-stated", "pass", "# Q. What time does it cover?\nA. The eighteen months before the fire."),
    ],
    "what only looks like it": [
        ("practitioner-involvement", "fail", "# Method\nThe plan was to hear the workers in person, and in the end we had their managers' notes."),
        ("practitioner-involvement", "fail", "# Recommendations\n1. Each agency should hold a learning event for thirty practitioners."),
        ("practitioner-involvement", "fail", "# History\nSeven professionals attended the conference and two sent notes."),
        ("practitioner-involvement", "fail", "# Family\nSix relatives came to a meeting with us and talked for an hour."),
        ("practitioner-involvement", "fail", "# Parallel processes\nThe police interviewed forty members of staff."),
        ("family-views", "fail", "# Family\nWe read what the mother had told the court."),
        ("family-views", "fail", "# Learning\nParents in other reviews have told us that letters frighten them. They want calls. They wish to be asked."),
        ("family-views", "fail", "# Family views\nThe mother was reported by the nurse to be happy with the plan. She told her GP it was fine. She said to the school that she coped."),
        ("publication-intent-or-reason", "fail", "# Analysis\nIt is published guidance that bruises are seen the same day, and it is on the website of the trust."),
        ("publication-intent-or-reason", "fail", "# Recommendations\n1. The Trust should publish it on its website."),
        ("publication-intent-or-reason", "fail", "# Publication\nThe panel will decide in May whether this is to be published."),
        ("author-independence-stated", "fail", "# Method\nNo agency had worked with the father, and none had met him."),
        ("author-independence-stated", "fail", "# Introduction\nThe author was asked because she knew the council's services well."),
        ("timeframe-stated", "fail", "# Method\nThe review took eighteen months from the first meeting to the last."),
        ("timeframe-stated", "fail", "# Findings\nThe review looked at why, from May to June, nobody called."),
        ("pseudonyms-declared", "fail", "# Findings\nHe was called lazy (his word: tired) and she was called Miss (by all)."),
        ("pseudonyms-declared", "fail", "# Findings\nThe DSL (mother of two) and the HV (sister of a nurse) met."),
        ("agencies-listed", "fail", "# Chronology\n| Agency | What happened |\n| --- | --- |\n| Police | A call |\n| School | A note |\n| Hospital | A visit |"),
        ("agencies-listed", "fail", "# Recommendations\nPolice, schools, hospitals and housing should share records."),
        ("recommendations-present", "fail", "# Findings\n- The nurse should have rung by May.\n- The school should have written by June."),
        ("recommendations-present", "fail", "# Timeline\n- By May the trust was to call.\n- By June the council was to visit."),
        ("child-voice", "fail", "# Family views\nHe said:\n\nI drove all night. I was tired and I told them so. My wife was asleep."),
        ("child-voice", "fail", "# The child\n[school to ask her what she liked]"),
        ("ethnicity-addressed", "fail", "# Findings\nThe polish on the floor was wet. The Swiss cottage had no heating."),
        ("reason-for-review", "fail", "# Law\nSection 16C says when neglect is suspected and a child is seriously harmed."),
        ("methodology-stated", "fail", "# Method\n[to be pasted]"),
        ("methodology-stated", "fail", "# Recommendations\nThe Trust should use the Welsh model and read its records with its staff."),
        ("family-absence-reason", "fail", "# Findings\nNeither parent was seen by the doctor because of the strike."),
        ("action-plan-or-measures", "fail", "# History\nAn audit in 2019 measured calls each quarter and reported to the board."),
        ("recommendations-addressed-to-owner", "fail", "# Recommendations\n1. Partners should talk more by May.\n2. Services should care by June."),
        ("good-practice-identified", "fail", "# What went well\nTo be added."),
        ("hindsight-or-blame-language", "pass", "# Findings\nEach child should have a plan. 'They should have known,' the press wrote; we do not."),
    ],
    "a paragraph that names heritage and stays with it says what it meant": [
        ("ethnicity-addressed", "pass", "# Life at home\nThe boys are of Kurdish heritage. Their grandfather keeps the festival of Newroz with forty cousins in a hired hall, and the elder boy leads the dance. One form has a tick beside a box marked 'other', and the next two have a blank where the tick belongs. A worker with the language was two streets off. She heard of the family from the newspaper, and would have come on the first day if a telephone had rung."),
        ("ethnicity-addressed", "partial", "# Life at home\nThe boys are of Kurdish heritage. Their grandfather drives a lorry between the port and the depot on four nights of the week and sleeps for most of the day. The elder boy has a paper round. The flat has two rooms, and the younger boy slept in the kitchen until the summer, when the council found the family a house with a garden by the canal and a shed."),
        ("ethnicity-addressed", "partial", "# Life at home\nThe boys are of Kurdish heritage and speak the language at home. The community is small."),
    ],
    "how practitioners took part is told with how many, or who": [
        ("practitioner-involvement", "pass", "# Method\nA practitioner event took place in March with nine staff."),
        ("practitioner-involvement", "partial", "# Method\nA practitioner event took place in March with a good attendance."),
    ],
    "where the author once worked is no agency that took part": [
        ("agencies-listed", "pass", "# Author\nReports were received from the police, the council and the hospital trust."),
        ("agencies-listed", "fail", "# Author\nThe author is a former police inspector, retired from the probation service and the fire service."),
    ],
    "a list that a line leads to names who gave reports, under whatever heading": [
        ("agencies-listed", "pass", "# Terms of reference\nManagement reviews were provided by:\n\n- Wenlow Constabulary\n- Wenlow Primary Care Trust\n- Wenlow County Council"),
        ("agencies-listed", "fail", "# Terms of reference\nQuestions were put about:\n\n- the police\n- the hospital trust\n- the council"),
    ],
    "a father unknown is no reason to pass over the other men": [
        ("fathers-men-considered", "not_applicable", "# The family\nThe father is unknown and no record names him."),
        ("fathers-men-considered", "fail", "# The family\nThe father is unknown. Mother's partner moved in."),
    ],
    "one without an owner among several is told, and does not decide": [
        ("recommendations-addressed-to-owner", "pass", "# Recommendations\n1. The Trust should ring.\n2. The Council should write.\n3. Forms should be shorter."),
        ("recommendations-addressed-to-owner", "partial", "# Recommendations\n1. The Trust should ring.\n2. Letters should be plain.\n3. Forms should be shorter."),
    ],
    "recommendations of their own need no heading for the learning": [
        ("recommendations-separate-from-learning", "pass", "# What we asked\nWhy was the call not answered? Nobody was paid to.\n\n# Recommendations\n1. The Trust should ring.\n2. The Council should write."),
        ("recommendations-separate-from-learning", "fail", "# Learning\nCalls went unanswered. The Trust should ring first. The Council should write. Schools should ask."),
    ],
    "too soon to ask is a reason; a clinic not attended is no part in the review": [
        ("family-absence-reason", "pass", "# Family involvement\nThe panel thought it too soon to ask Mother or Father for their views, ten days after the funeral."),
        ("family-absence-reason", "fail", "# Family\nFather did not attend the clinic in May. Mother came late."),
    ],
    "what is to become of the report, wherever it stands": [
        ("publication-intent-or-reason", "pass", "# Recommendations\n1. The Trust should ring.\n\nThe report is to be published in full in June."),
        ("publication-intent-or-reason", "pass", "# About this paper\nThere is no intention of publishing any part of it."),
        ("publication-intent-or-reason", "fail", "# Recommendations\n1. The Trust should put the guide on safer sleep on its website in June."),
    ],
    "so much under the child's own heading is no line in passing": [
        ("child-voice", "pass", "# The child's daily life\n" + "The bus left at seven and there were two changes before the gate. " * 18),
        ("child-voice", "fail", "# The child's daily life\n" + "The bus left at seven and there were two changes before the gate. " * 3),
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("rule_id", "status", "text"),
    [
        pytest.param(*row, id=f"{number}-{at}-{row[0]}-{row[1]}")
        for number, rows in enumerate(SHAPES.values())
        for at, row in enumerate(rows)
    ],
)
def test_the_shape_is_understood_and_its_near_miss_is_not_taken_for_it(rule_id: str, status: str, text: str) -> None:
    found = judged(rule_id, text)
    assert found.status.value == status, found.note
