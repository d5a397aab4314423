"""The few kinds of trouble that are expected; only cli.py catches them. No message holds words of a document."""

from __future__ import annotations


class PubcheckError(Exception):
    """Base of all. `exit_code` is what the command ends with."""

    exit_code = 2


class UsageError(PubcheckError):
    """The command, its options or its files are off: nothing was checked."""


class RulesError(PubcheckError):
    """A rule pack is wrong: file, line, what is legal there."""


class UnreadableError(PubcheckError):
    """The document could not be read at all: unread is not clean."""

    exit_code = 3


class UnwritableError(PubcheckError):
    """An output could not be written whole, so it was not written."""


class LeakError(PubcheckError):
    """A copy was written, read back, and still held what it should not: it was not handed over."""

    exit_code = 3
