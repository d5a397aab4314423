"""Bytes and a secret in, bytes sealed with age out, and back. The secret is a passphrase or an age identity.

In memory alone: whatever is opened here is never on a disk in plain.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pubcheck.errors import UsageError

if TYPE_CHECKING:
    import pyrage

_HEAD = (b"age-encryption.org/", b"-----BEGIN AGE ENCRYPTED FILE")
_IDENTITY = "AGE-SECRET-KEY-1"
_TRIES = 3


def is_sealed(data: bytes) -> bool:
    return data.startswith(_HEAD)


def seal(data: bytes, secret: str) -> bytes:
    import pyrage

    if secret.startswith(_IDENTITY):
        return bytes(pyrage.encrypt(data, [_identity(secret).to_public()]))
    return bytes(pyrage.passphrase.encrypt(data, secret))


def unseal(data: bytes, secret: str, *, what: str) -> bytes:
    """What was sealed. Raises UsageError where the secret does not open it; `what` is the file's name in a sentence.

    A passphrase costs as much work as the machine could do in a second when it was set; age weighs that against what
    the machine can do now, and on a busy one says no to what it would open a moment later: so it is asked again."""
    import pyrage

    for _ in range(_TRIES):
        try:
            if secret.startswith(_IDENTITY):
                return bytes(pyrage.decrypt(data, [_identity(secret)]))
            return bytes(pyrage.passphrase.decrypt(data, secret))
        except pyrage.DecryptError as error:
            if "work" not in str(error).lower():
                raise UsageError(f"{what} does not open with this passphrase or age identity.") from None
    raise UsageError(f"{what} asks for more work than this machine can do now. Try again later.")


def _identity(secret: str) -> pyrage.x25519.Identity:
    import pyrage

    try:
        return pyrage.x25519.Identity.from_str(secret.strip())
    except pyrage.IdentityError:
        raise UsageError("The age identity is not valid. It is one line that begins with AGE-SECRET-KEY-1.") from None
