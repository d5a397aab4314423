"""Notes typed in haste: names without capitals, days without a stop, signs at the end; and notes that hold none."""

from __future__ import annotations

import pytest

from tests.decide.marked import blocking, missed

FINDS = [
    "24/1 jacinta yr 9 came w friend [[kornelija]]. c/o sore hands, cracked.",
    "[[22/5]] 2040 mum w savio, curtains round, asked ?ok. 2044 i told [[nic t]] what i saw.",
    "[[28/6]] benie awake, hums same notes. granny sang, used cousin [[chantal]] on facetime.",
    "pasted from the journal: [[8/7]] seen at van w mum [[zsofia]]. bby pale.",
    "tc from pharm ([[imran]] at the late chemist) no script picked up.",
    "hv tc to [[debs s]] re rv, on a/l. plan rv 2/52.",
    "obs stable. told sr [[mcg]] ?move to side rm. plan photo cards.",
    "no concerns re home. plan not done, i went off sick [[jmcl]]",
    "dad rung no reply. aunt came 2330 crying [[AC]]",
    "adm via ed, picu til [[3/1]] then home w gran.",
    "lad picks up the meds ([[yusuf]]) and signs for them.",
    "grandma ([[hawa bibi]]) passed so dont write to her again.",
    "spoke w [[ifeoma]] at school, she will ring back. [[kw]]",
    "seen by dr [[venkat]], happy to discharge home w mum.",
    "t/c to [[marzena]] no reply x3, left vm.",
    "pls cc [[siobhan]] and ta for the form.",
    "mum brought bby, bro [[tadeusz]] in pram. wt up.",
    "rang neighbour [[gwilym]] who has not seen them since sun.",
    "met w [[oksana]] and interp, no new info.",
    "text from [[jaxon]] says on way home now.",
    "told cons [[pargeter]] at handover, plan as before.",
    "midwife [[agnieszka]] did visit alone, no answer.",
    "seen in clinic w uncle [[delroy]], no consent form.",
    "dc [[ollerenshaw]] rang for update on bloods.",
    "nan [[philomena]] has them fri to sun each wk.",
    "[[14/11]] seen at home by two workers, clean and warm.",
    "plan agreed and typed up after the visit. [[PS/jt]]",
    "mum texted to say running late, arrived 1015. [[tmcb]]",
    "interpreter [[roza]] stayed on to help w forms.",
]
STAYS = [
    "studies of sexual abuse among adolescents (McLean et al",
    "for further reading see the list below, at the end etc",
    "tc to camhs re wait, no beds. plan rv 2/52.",
    "seen w interp and student, mum well. nfa.",
    "told mash and edt, await call back from duty.",
    "rang gp and hosp for bloods, left msg w recep.",
    "given 1/2 tab paracetamol at 2200 w food.",
    "wt plotted on 9th centile, feeds 3/24, obs 4/24.",
    "mum states baby fed well w formula and sleeps thru.",
    "referred to physio and ortho, appt to be sent.",
    "d/w consultant and safeguarding lead, agreed plan.",
    "t/c to school, attendance poor, no lunch money.",
    "with thanks from all on the ward.",
    "told by crew that airway was clear.",
    "mum upset by letter, offered tea and a chat.",
    "section on housing from the agency report, see below.",
    "bullet points here are in small letters by habit.",
    "the panel met with schools and with parents.",
    "action plan, by agency, with dates and owners.",
    "working with fathers, from the first visit on.",
    "voice of the child, seen with siblings or not.",
    "information sharing with midwifery and between trusts.",
    "what helped: staff from outreach and from nurseries.",
    "cared for by foster carers with therapeutic training.",
]


@pytest.mark.parametrize("text", FINDS, ids=[f"row-{n}" for n in range(len(FINDS))])
def test_found(text: str) -> None:
    assert missed(text) == []


@pytest.mark.parametrize("text", STAYS, ids=[f"row-{n}" for n in range(len(STAYS))])
def test_nothing_that_blocks(text: str) -> None:
    assert blocking(text) == []
