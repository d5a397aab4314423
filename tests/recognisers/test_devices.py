"""Plates, telephones' own numbers, network addresses."""

from __future__ import annotations

import pytest

from pubcheck.recognisers.numbers import devices
from tests.recognisers.finding import found

DEVICES = [
    pytest.param("a grey Corsa, KX68 WBD, parked", "vehicle", "KX68 WBD", id="plate"),
    pytest.param("a car (kx68 wbd)", "vehicle", "kx68 wbd", id="plate-lower-case"),
    pytest.param("van index P481 KLR", "vehicle", "P481 KLR", id="plate-prefix"),
    pytest.param("registration: TAN 5Y", "vehicle", "TAN 5Y", id="plate-bought"),
    pytest.param("crew of vehicle TRV 4410 noted", "vehicle", "TRV 4410", id="ambulance-service-vehicle"),
    pytest.param("the moped was LV70 QKP, sold", "vehicle", "LV70 QKP", id="plate-of-letters-that-no-plate-has"),
    pytest.param("a grey Yaris, index GX 16 DTL. Not", "vehicle", "GX 16 DTL", id="plate-in-three-parts"),
    pytest.param("the boat KQ 71R was", "vehicle", "KQ 71R", id="boat"),
    pytest.param("recorder no. NVR-41077'", "device", "NVR-41077", id="recorder"),
    pytest.param("IMEI 35-693803-564380-9 seized", "device", "35-693803-564380-9", id="imei-hyphens"),
    pytest.param("handset 490154203237518.", "device", "490154203237518", id="imei"),
    pytest.param("tablet s/n DMPXK0F7HLF9;", "device", "DMPXK0F7HLF9", id="serial-number"),
    pytest.param("router 00:1B:44:11:3A:B7", "device", "00:1B:44:11:3A:B7", id="mac"),
    pytest.param("logged in from 203.0.113.77.", "ip-address", "203.0.113.77", id="ip"),
    pytest.param("IP 2001:db8::8a2e:370:7334", "ip-address", "2001:db8::8a2e:370:7334", id="ip6"),
]

NOT_DEVICES = [
    pytest.param("NICE guideline NG18 ABC", id="a-guideline"),
    pytest.param("1.2.3.4 The review", id="a-paragraph-number"),
    pytest.param("version 10.200.3.1", id="a-version"),
    pytest.param("postcode SR12 4PQ", id="a-postcode"),
    pytest.param("SW12 and HV03 met", id="role-codes"),
    pytest.param("in CP14 NHS form", id="a-form"),
    pytest.param("ratio 10:20:30", id="a-ratio"),
]


@pytest.mark.parametrize(("text", "kind", "words"), DEVICES)
def test_found(text: str, kind: str, words: str) -> None:
    assert (kind, words) in found(devices, text)


@pytest.mark.parametrize("text", NOT_DEVICES)
def test_left_alone(text: str) -> None:
    assert found(devices, text) == []
