"""What the documents say of the code, held against the code."""

from __future__ import annotations

import ast
import re
import struct

import pytest
from conftest import ROOT

from pubcheck.cli import config
from pubcheck.cli.check import FORMATS, check

THREATS = (ROOT / "docs" / "threat-model.md").read_text(encoding="utf-8")
CI = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
ROWS = [
    line for line in THREATS.splitlines() if line.startswith("|") and not re.match(r"\| ?(-|Slip|Attack)|\|-", line)
]


@pytest.mark.parametrize("row", ROWS, ids=range(len(ROWS)))
def test_each_line_of_the_threat_model_points_to_tests_that_are_there(row: str) -> None:
    named = re.findall(r"`(tests/[\w/.]+)::(\w+)`", row.split("|")[-2])
    assert named, "a line without a test"
    for file, name in named:
        tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
        assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}, name


def test_the_threat_model_has_its_people() -> None:
    people = (
        "author in a hurry",
        "curious reader of the repository",
        "hostile document",
        "stolen laptop",
        "journalist",
    )
    assert [who for who in people if who not in THREATS] == []
    assert len(ROWS) > 20


def test_the_page_about_ci_names_every_setting_option_and_format() -> None:
    settings = CI.partition("```yaml")[2].partition("```")[0]
    assert set(re.findall(r"^(\w+):", settings, re.MULTILINE)) == set(config.KEYS)
    assert [name for name in FORMATS if f"`{name}`" not in CI] == []
    options = {option for parameter in check.params for option in parameter.opts if option.startswith("--")}
    assert set(re.findall(r"--[a-z][a-z-]+", CI.partition("## pre-commit")[0])) <= options | {"--show-values"}


def test_the_gate_fits_on_a_page_for_business_units() -> None:
    page = (ROOT / "docs" / "for-business-units.md").read_text(encoding="utf-8")
    assert len(page.split()) < 450


def test_the_picture_is_one_that_a_page_can_carry() -> None:
    data = (ROOT / "docs" / "report.png").read_bytes()
    width, _ = struct.unpack(">II", data[16:24])
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    assert 1000 <= width <= 1400
    assert len(data) < 200_000
