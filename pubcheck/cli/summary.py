"""What became of each document in, what a person sees on the screen out: its verdict, or a table of many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pubcheck.cli import common
from pubcheck.cli.gather import OUT
from pubcheck.reports.words import several

if TYPE_CHECKING:
    from pubcheck.cli.one import Done

_VERDICTS = {
    0: ("ready", "green"),
    1: ("not ready", "red"),
    2: ("not checked", "yellow"),
    3: ("could not check", "yellow"),
}
_HEAD = ("", "verdict", "take out", "decide", "not found", "not read", "report in this folder of the output")


def show(done: Sequence[Done], out: Path) -> None:
    """All about one document; of several a line for each, by number (a file's name may be masked), and a count. `out`:
    the folder of the reports, whose name is shown where it is pubcheck's own."""
    screen = common.console()
    if len(done) == 1:
        (only,) = done
        for line in (only.summary, only.note and f"  [red]{only.note}[/]", _where(only, out)):
            if line:
                screen.print(line)
        return
    screen.print(_line(*_HEAD), style="bold")
    for number, each in enumerate(done, start=1):
        title, style = _VERDICTS[each.code]
        numbers = [str(count) for count in each.counts] or ["-"] * 4
        place = each.written[0].folder if each.written else "none"
        screen.print(_line(str(number), title, *numbers, place), style=style, markup=False)
        if each.note:
            screen.print(f"{'':<6}{each.note}", style=style, markup=False)
    count = Counter(each.code for each in done)
    screen.print(
        f"[bold]{several(len(done), 'document')}:[/] {count[0]} ready, {count[1]} not ready, "
        f"{count[3] + count[2]} could not be checked"
    )


def _line(number: str, verdict: str, *cells: str) -> str:
    *numbers, place = cells
    return f"{number:>4}  {verdict:<16}" + "".join(f"{cell:>10}" for cell in numbers) + f"  {place}"


def _where(done: Done, out: Path) -> str:
    """A person's own name for a folder may identify, so it is not shown."""
    if not done.written:
        return ""
    inside = f"{done.written[0].folder}/{done.written[0].name}"
    return f"       [dim]report in {f'{OUT}/' if out.name == OUT else ''}{inside}[/]"
