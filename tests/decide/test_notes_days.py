"""Days as chronologies, diaries and notes write them, and figures that look like days and are none."""

from __future__ import annotations

import pytest

from tests.decide.marked import blocking, missed

FINDS = [
    "When\tWhere they slept\tWho knew\n[[03/11]]\tfriend's floor\tno one\n[[04/11]] to [[06/11]]\tsame\tno one",
    "Date\tEvent\n[[21.02]]\tSeen at home by the nurse\n[[28.02]] onwards\tnot seen",
    "Night of\tSlept\n[[9/1]]\tin the van\n[[10/1]]\tin the van",
    "Minutes of the strategy meeting [[14/3]] are in the file.",
    "Father\tMr Ilie Dobre\t[[4/1983]]\tPacker",
    "Certified dead at 02.15, so the [[17th]]",
    "He died on 3 June (the paper had the [[4th]]).",
    "The date of the operation was 6 May, not the [[5th]], please check.",
    "Was it 11 or 12 July? Certified at 00.20, so [[12]].",
    "[[Diwali 2014]]\tPolice\tNeighbour rang about a noise",
    "[[Vaisakhi 2017]]\tSchool\tNot in class",
    "She died on the [[Sunday of Eid]], four days after the form was sent.",
    "The letter was sent [[six days after Christmas Day]] and nobody read it.",
    "He was last seen [[the day before Holi]].",
    "Stamped on the back [[23.ix.19]] by the school.",
    "I had [[4.7.16]] as her birthday from the letter.",
    "The period subject to review is from [[9 February 2014]] to [[12 August 2016]].",
    "Timeline of stays, Family Two, [[8 May 2021]] to [[19 January 2023]].",
    "A notice, which the Children Act 2004 and the 2018 Regulations require, was sent on [[14 September 2022]] to her"
    " old address.",
    "The summary judgment against the parents was served at home on [[12 October 2019]].",
    "Seen [[2/9]] and [[5/9]] at nursery, not since.",
    "T/C to mum [[19/6]], no reply.",
    "Home visit [[07/10]], no answer at the door.",
    "He was admitted on the [[Tuesday of Holy Week]].",
    "Found on [[Whit Monday]] by a walker.",
]
STAYS = [
    "Support was there 24/7 and scores were 3/10 and 4/5.",
    "The nurse gave 1/2 a tablet at 10.30 and 11.15.",
    "Time\tEvent\n09.10\tRang 999\n09.25\tAmbulance came",
    "Score\tBand\n7/12\tHigh\n3/12\tLow",
    "Paragraph\tChange\n4.10\tReworded\n5.11\tReworded",
    "See paragraphs 3.10 and 4.12 of the report.",
    "The Act came into force on 14 November 2005.",
    "Working Together was updated on 15 December 2023.",
    "She was in the top 10 of the 12th year group.",
    "In the 21st century the 9th centile is still drawn.",
    "Attendance was 61.05 per cent and weight 10.12 kg.",
    "The rota covered Diwali, Eid and Christmas every year.",
    "Action\tBy\n1\t30 June 2024\n2\t31 July 2024",
    "The regulations were amended on 1 April 2015.",
    "He took 3/12 of methadone and was 4/52 pregnant.",
]


@pytest.mark.parametrize("text", FINDS, ids=[f"row-{n}" for n in range(len(FINDS))])
def test_found(text: str) -> None:
    assert missed(text) == []


@pytest.mark.parametrize("text", STAYS, ids=[f"row-{n}" for n in range(len(STAYS))])
def test_nothing_that_blocks(text: str) -> None:
    assert blocking(text) == []
