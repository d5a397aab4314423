"""Sealing with age: what goes in comes out; what does not open says why, and shows nothing."""

from __future__ import annotations

import re

import pyrage
import pytest

from pubcheck import sealed
from pubcheck.errors import UsageError

PLAIN = b"Ada Lund is Child A"


@pytest.fixture(scope="module")
def identity() -> str:
    return str(pyrage.x25519.Identity.generate())


@pytest.mark.parametrize("kind", ["passphrase", "identity"])
def test_roundtrip(kind: str, identity: str) -> None:
    secret = identity if kind == "identity" else "four words of no sense"
    shut = sealed.seal(PLAIN, secret)
    assert sealed.is_sealed(shut)
    assert not sealed.is_sealed(PLAIN)
    assert b"Ada" not in shut
    assert sealed.unseal(shut, secret, what="The key") == PLAIN


REFUSED = [
    pytest.param(b"age-encryption.org/v1\nnothing after it", "four words", "The key does not open with", id="damaged"),
    pytest.param(b"age-encryption.org/v1\n", "AGE-SECRET-KEY-1NONE", "identity is not valid", id="no-identity"),
]


@pytest.mark.parametrize(("data", "secret", "says"), REFUSED)
def test_what_does_not_open(data: bytes, secret: str, says: str) -> None:
    with pytest.raises(UsageError, match=says) as caught:
        sealed.unseal(data, secret, what="The key")
    assert secret not in str(caught.value)


def test_another_identity_does_not_open_it(identity: str) -> None:
    shut = sealed.seal(PLAIN, identity)
    with pytest.raises(UsageError, match="The key does not open with"):
        sealed.unseal(shut, str(pyrage.x25519.Identity.generate()), what="The key")


def test_work_that_no_machine_can_do_is_told_as_such() -> None:
    shut = re.sub(rb"(-> scrypt \S+) \d+", rb"\1 40", sealed.seal(PLAIN, "open"))
    with pytest.raises(UsageError, match="more work than this machine"):
        sealed.unseal(shut, "open", what="The key")


def test_a_busy_moment_is_waited_out(monkeypatch: pytest.MonkeyPatch) -> None:
    shut, really, said = sealed.seal(PLAIN, "open"), pyrage.passphrase.decrypt, []

    def busy(data: bytes, secret: str) -> bytes:
        said.append(secret)
        if len(said) < 3:
            raise pyrage.DecryptError("Excessive work parameter for passphrase.")
        return really(data, secret)

    monkeypatch.setattr(pyrage.passphrase, "decrypt", busy)
    assert sealed.unseal(shut, "open", what="The key") == PLAIN
