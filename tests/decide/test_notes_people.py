"""People in notes, messages and lists as review packs hold them: who is found, and who is thanked or cited and stays."""

from __future__ import annotations

import pytest

from tests.decide.marked import blocking, missed

THANKED = [
    "Thanks [[Ines]]. The ward has the twins as Group 2.",
    "Thank you. The nursery's copy has [[Wiśniewska]] and the police have [[WISNIEWSKI]], so please check.",
    "Many thanks for this. The aunt is [[Abena Sarpong]] in our file, not Serwaa.",
    "Thanks [[Osman]], noted. I have him as [[Kaydon]] with a K in the minutes.",
    "Thanks for ringing. If you want somebody to talk to then [[Maureen]] at the clinic is doing sessions.",
    "We are grateful to the two sisters. The children's advocate, [[Ffion Cadwaladr]], came with them.",
    "The panel thanks the family. On the days when [[Jago]] was away we met at the library.",
    "Acknowledgement of the referral was sent the same day to [[Lindiwe Dube]], who did not open it.",
    "Cheers [[Bex]], will amend.",
    "Thanks all. [[Zofia]] is the one who is in the photo.",
    "From: Business Support\nThanks [[Moses]] and sorry. It is now out of the appendix.",
    "He said thank you to the paramedic and then told [[Shireen]] that he was tired.",
]
THANKED_KEPT = [
    "Thanks are due to Dr Harriet Loxley and Peter Nwachukwu for their advice on the medical chapters.",
    "The author is grateful to Professor Ann Tideswell for her comments on an early draft.",
    "Foreword\nI should like to thank Colin Drabble and Rosa Whitcombe for the care with which they advised the panel.",
    "Acknowledgements\nThe reviewers are indebted to Sunita Rao of the University of Northshire for her help.",
    "We thank Marcus Ogilvie for his advice on data.",
]
LISTED = [
    "Notes on sources\n1. In the source there is twice 'Aunty [[Delyth]]'.\n2. The source has Mr [[Penrose]] here.",
    "Sources\nThe note from [[Ceri]]'s mother gives the wrong town.\nMr [[Tyldesley]] is named in one of them.",
    "References\n2. It was [[Oluwaseun]] who asked for the letter, so leave it out.\n3. Ask Ms [[Garside]].",
    "Sources\n1. The stepmother is 'HB' in two places and 'Mrs [[Applegarth]]' in one.",
    "Useful links\nRing [[Marisol]] before this goes to print.",
]
LISTED_KEPT = [
    "References\nGarside, P. and Tully, M. (2014) Seeing the child. Leeds: Harbour Press.",
    "References\nHarbour, J. 2009. Listening again. London: Tide.",
    "Bibliography\nSidebotham, P., Brandon, M. et al. (2016) Pathways to harm. London: DfE.",
    "Sources\nDrabble, C. (2011) 'Neglect and delay', Child Care Quarterly 4(2), pp 11-30.",
    "References\nMunro E The Munro review of child protection: final report, 2011.",
]
NAMED = [
    "From: school. If that matters. [[Harriet W]].",
    "There were four workers: Di, [[Leanne B]] and the agency worker.",
    "Allocated HV was [[Blessing O]].",
    "Hi [[Gareth]], can you look at page 4?",
    "Dear [[Ottilie]],\nThe draft is attached.",
    "Morning [[Nadeem]] - the minutes are wrong.",
    "I was on leave. It is in my book. [[Trish]]",
    "Ring me if not clear. Regards, [[Hamza]]",
    "Neighbours call her [[Patience]].",
    "He liked to be called [[Kuba]] by people he trusted.",
    "He liked to be called Kuba at home and [[Jake]] by everybody else.",
    "At school she is known as [[Mimi]].",
    "Most of the ward will have met [[Binu]] or [[Reena]].",
    "He asked us to write down that his daughter's name is [[Isla]] and that she was not a number.",
    "She was never a [[Mc Glinchey]], that is his name.",
    "Twin\t[[Courtnee]]\tsame\tsame\tNot hurt",
    "Half-brother\t[[Bartek]]\t9\tWith father",
    "The boy's name was given as [[Lorcan]], which is what his nan calls him.",
    "The cashier, who is [[Pauline]], saw him twice.",
    "Everyone at the shop calls him [[Chidi]].",
    "It was [[Ronke]] who took the call.",
    "He introduced himself as [[Deniz]].",
    "She answers to [[Fizz]] and will not look up for anything else.",
    "Known as [[Dario]]\nBorn 2006",
    "The baby is registered as [[Aurelija]].",
    "Attending: SW (TM), HV ([[Siobhán]]), police.",
    "We never did hear back from [[Latoya]]; she may have left.",
    "(that is [[Wojtek]], the older one)",
    "Kindest, [[Oonagh]]",
    "Best wishes\n[[Temi]]",
]
NAMED_KEPT = [
    "Hi all, please see the notes.",
    "Dear colleagues,\nThe draft is attached.",
    "Morning everyone - the minutes are wrong.",
    "Kind regards\nBusiness Support Team",
    "Many thanks\nThe Partnership",
    "The process is known as Reflective Practice.",
    "Children liked to be called Champions in this scheme.",
    "It was Health who took the call.",
    "Child D and Child E lived with Parent B.",
    "Sibling 2\tsame\tsame\tNot hurt",
    "The tool is called Outcome Star.",
    "The meeting was chaired by Group Manager B.",
    "Vitamin D and Hepatitis B were given.",
    "They call it Team Around the Family.",
    "Neighbours call it Little Poland.",
    "Appendix B. Schedule C. Phase D.",
    "Staff call this Winter Pressures.",
    "Mother's partner\tNot known",
    "It was Covid that closed the centre.",
    "Regards, Safeguarding Unit",
]
INITIALS = [
    "The log has the reg of the van and [[RT]] for dad all the way through.",
    "Two other boys from the unit, [[DM]] and [[WK]], were in the same group chat.",
    "Any question about [[LB]] to the social worker, please.",
    "3\tTranscript of interview of [[JH]], handset and SIM\tPolice",
    "'[[TT]]' in the hospital's version.",
    "[[PN]] said she would ring [[AO]] back.",
    "Statement of [[GW]], undated",
    "[[KD]]'s mother rang at noon.",
    "Spoke to [[VB]] who was tearful.",
    "The cousin is down as [[NS]] in the school's log.",
    "Home visit to [[EJ]] and her baby.",
    "Genogram: [[FO]] is the half-brother.",
    "Letter from [[MR]] to her sister, page 3.",
    "Interview with [[YD]] on the ward.",
]
INITIALS_KEPT = [
    "Any question about PR to the press office.",
    "Statement of SEND needs, undated",
    "Spoke to DSL who was worried.",
    "Transcript of interview by DC and SW, undated",
    "The GP said she would ring EDT back.",
    "Home visit to TA and HV was not possible because of RSV.",
    "Letter from CSC to IDVA, page 3.",
    "Interview with HR on the rota.",
    "The DSL's line manager rang at noon.",
    "Discussed at MARAC; VAWG lead to reply. QA said no.",
    "A&E said that CT and MRI were booked; IV given.",
    "Any question about IT to the desk.",
    "Two other forms, the CIN and LAC, were in the same file.",
    "CP was considered and PLO began.",
    "The UK and EU forms differ.",
]
FINDS = [*THANKED, *LISTED, *NAMED, *INITIALS]
STAYS = [*THANKED_KEPT, *LISTED_KEPT, *NAMED_KEPT, *INITIALS_KEPT]


@pytest.mark.parametrize("text", FINDS, ids=[f"row-{n}" for n in range(len(FINDS))])
def test_found(text: str) -> None:
    assert missed(text) == []


@pytest.mark.parametrize("text", STAYS, ids=[f"row-{n}" for n in range(len(STAYS))])
def test_nothing_that_blocks(text: str) -> None:
    assert blocking(text) == []
