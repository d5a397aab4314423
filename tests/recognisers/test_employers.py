"""Firms, units and shops by name where a relative works or that are a relative's; not public bodies, places or times."""

from __future__ import annotations

import pytest

from pubcheck.recognisers.jobs import employers
from tests.recognisers.finding import found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("She worked as a packer at Sandholme Salads.", "Sandholme Salads", id="0"),
        pytest.param("Father: Rui, 34; cleaner at Kelder Logistics Park.", "Kelder Logistics Park", id="1"),
        pytest.param("Mother is a care assistant on night shifts at a Redfern Care home.", "Redfern Care", id="2"),
        pytest.param("Her partner is a Private in the 4th Wolds Light Infantry.", "4th Wolds Light Infantry", id="3"),
        pytest.param("The family's takeaway is called the Jade River.", "Jade River", id="4"),
        pytest.param("Dad drives for Northway Couriers.", "Northway Couriers", id="5"),
        pytest.param("He was laid off by Tarn Valley Windows.", "Tarn Valley Windows", id="6"),
        pytest.param("Mum cleans for Brightstar Hotels.", "Brightstar Hotels", id="7"),
        pytest.param("His father has a garage, Hollin Bank Motors, in the village.", "Hollin Bank Motors", id="8"),
        pytest.param("He was employed by Amblegate Steel as a welder.", "Amblegate Steel", id="9"),
        pytest.param("Mother's colleagues at Pinfold Bakery raised money.", "Pinfold Bakery", id="10"),
        pytest.param("Her stepfather runs Kerrigan & Sons Roofing.", "Kerrigan & Sons Roofing", id="11"),
    ],
)
def test_found(text: str, name: str) -> None:
    assert ("org", name) in found(employers, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The social worker worked for Barnet Council.", id="0"),
        pytest.param("Mother worked with Women's Aid.", id="1"),
        pytest.param("The health visitor worked with Mother and Father.", id="2"),
        pytest.param("He works in Leeds.", id="3"),
        pytest.param("Practitioners worked with the Family Court.", id="4"),
        pytest.param("She worked at Christmas.", id="5"),
        pytest.param("The Royal College of Nursing has guidance for staff who work at night.", id="6"),
        pytest.param("The police worked with Operation Makesafe.", id="7"),
        pytest.param("Father worked in March 2020.", id="8"),
        pytest.param("Mother worked with the Health Visitor.", id="9"),
        pytest.param("The interpreter worked for LanguageLine.", id="10"),
        pytest.param("Staff employed by Riverside Foods are not in scope.", id="11"),
    ],
)
def test_left_alone(text: str) -> None:
    assert found(employers, text) == []


def test_a_firm_found_once_is_found_wherever_it_stands() -> None:
    text = "Mother was a packer at Sandholme Salads.\n\nFlowers came from Sandholme Salads."
    assert [hit.start for hit in employers.find(text, ())] == [23, text.rindex("Sandholme")]
