"""The commands: arguments, printing, exit codes. They decide nothing: pipeline.py does the work.

Nothing heavy is imported before a command needs it, so that `pubcheck --help` is instant.
"""

from __future__ import annotations

import atexit
import gc
import logging
import os
import sys
import traceback
import warnings
from pathlib import Path
from types import TracebackType

import click

from pubcheck import __version__
from pubcheck.cli import config
from pubcheck.cli.actions import actions
from pubcheck.cli.check import check
from pubcheck.cli.compare import compare
from pubcheck.cli.decide import decide
from pubcheck.cli.explain import explain
from pubcheck.cli.inspect import inspect
from pubcheck.cli.redact import redact
from pubcheck.cli.rules import rules
from pubcheck.cli.signoff import signoff
from pubcheck.cli.verify import verify
from pubcheck.errors import PubcheckError

COMMANDS = (check, explain, decide, redact, verify, inspect, compare, signoff, actions, rules)


class Commands(click.Group):
    """The one place where an expected trouble becomes a sentence and an exit code."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)  # in the order of the work, not of the alphabet

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except PubcheckError as trouble:
            click.echo(f"pubcheck: {trouble}", err=True)
            ctx.exit(trouble.exit_code)


SELDOM = 500_000, 20, 50  # modules, patterns and the model stay: to look through them is a tenth of a run


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="pubcheck")
@click.pass_context
def main(ctx: click.Context) -> None:
    """Read a safeguarding practice review before it is published.

    Finds what identifies a child, a family or staff; checks what a review must contain; writes a redaction draft and a
    report. Everything runs on this computer: nothing is sent anywhere.

    Exit codes: 0 ready; 1 not ready; 2 wrong command, option or rules; 3 could not check all of it.
    """
    gc.set_threshold(*SELDOM)
    atexit.register(gc.freeze)  # and what a run leaves behind goes as a whole: to sort it first is another tenth
    hush()
    found = config.defaults(Path.cwd())
    ctx.default_map = {
        command.name: {name: value for name, value in found.items() if name in config.of_all(command)}
        for command in COMMANDS
        if command.name
    }


for command in COMMANDS:
    main.add_command(command)


def hush() -> None:
    """Libraries put words of the document into warnings and log lines, and Python into tracebacks: none is shown."""
    warnings.simplefilter("ignore")
    logging.getLogger().addHandler(logging.NullHandler())
    sys.excepthook = _bug


def _bug(kind: type[BaseException], trouble: BaseException, trace: TracebackType | None) -> None:
    """A traceback without its message, for that may hold words of the document. Ends with 3: nothing was cleared."""
    if issubclass(kind, KeyboardInterrupt):
        os._exit(130)
    frames = [f"{frame.name} ({'/'.join(Path(frame.filename).parts[-2:])}:{frame.lineno})" for frame in _frames(trace)]
    sys.stderr.write(
        f"pubcheck: this is a mistake in pubcheck ({kind.__name__}), and the document was not checked. "
        f"Please report it with this line, which holds nothing of your document: {' < '.join(reversed(frames))}\n"
    )
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(3)


def _frames(trace: TracebackType | None) -> list[traceback.FrameSummary]:
    return traceback.extract_tb(trace)[-6:]
