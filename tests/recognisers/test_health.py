"""Conditions of the family that are rare or named; no service, saying, minor illness or figure."""

from __future__ import annotations

import pytest

from pubcheck.recognisers.family import health
from tests.recognisers.finding import found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The boy has cystic fibrosis.", ["cystic fibrosis"], id="condition"),
        pytest.param("Mother was diagnosed with bipolar disorder.", ["bipolar disorder"], id="parent"),
        pytest.param("She had severe Sturm-Ostrow syndrome.", ["Sturm-Ostrow syndrome"], id="by-grammar"),
        pytest.param("His sister has type 1 diabetes.", ["type 1 diabetes"], id="type"),
        pytest.param("Her half-brother has a rare metabolic disorder.", ["rare metabolic disorder"], id="rare"),
        pytest.param("Mother had been diagnosed with Wolff-Parkinson-White.", ["Wolff-Parkinson-White"], id="told"),
        pytest.param("a child with ablepharopathy", ["ablepharopathy"], id="by-ending"),
        pytest.param("The sister was listed for a liver transplant.", ["liver transplant"], id="transplant"),
        pytest.param("The boy is profoundly deaf.", ["profoundly deaf"], id="sensory"),
        pytest.param("Dad's PTSD was known to the GP.", ["PTSD"], id="capitals"),
        pytest.param("Health\t\x00\tepilepsy\n", ["epilepsy"], id="label"),
        pytest.param("He is autistic and is tube-fed.", ["autistic", "tube-fed"], id="two"),
        pytest.param("The diabetes nurse rang.", [], id="a-service"),
        pytest.param("She was diagnosed with postnatal depression.", [], id="low-mood"),
        pytest.param("His working diagnosis was an accident.", [], id="a-working-diagnosis"),
        pytest.param("The boy had bronchiolitis and conjunctivitis.", [], id="minor-by-ending"),
        pytest.param("There was a systemic failure to share information.", [], id="failure-of-a-system"),
        pytest.param("Children with autism are at greater risk.", [], id="children-in-general"),
        pytest.param("Practitioners turned a blind eye.", [], id="a-saying"),
        pytest.param("About 1 in 200 children have epilepsy, research says.", [], id="in-general"),
        pytest.param("He had a cold, low mood and anaemia.", [], id="minor"),
        pytest.param("Her visual aids were lost.", [], id="an-abbreviation-in-small-letters"),
    ],
)
def test_health(text: str, expected: list[str]) -> None:
    hits = [words.removeprefix("severe ") for _, words in found(health, text)]
    assert hits == expected
