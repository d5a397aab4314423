"""`pubcheck rules`: rule packs in; their list, one rule, the manual page, or how a pack judges its examples, out."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from pubcheck.cli import common
from pubcheck.errors import UsageError

_PACKS = click.option("--rules", multiple=True, type=common.PATH, help="A further rule pack, or a folder of them.")


@click.group()
def rules() -> None:
    """Show the rules with their sources, or test a pack of your own."""


@rules.command("list")
@_PACKS
def list_(rules: tuple[Path, ...]) -> None:
    """List every rule: its name, how much it asks, its title."""
    from pubcheck import packs
    from pubcheck.checks import manual

    click.echo(manual.listing(packs.load(rules).rules), nl=False)


@rules.command()
@click.argument("name", metavar="ID")
@_PACKS
def show(name: str, rules: tuple[Path, ...]) -> None:
    """Show one rule: why, source, what to do, examples."""
    from pubcheck import packs
    from pubcheck.checks import manual

    told = manual.show(packs.load(rules).rules, name)
    if told is None:
        raise UsageError("There is no rule with that name. `pubcheck rules list` has them all.")
    click.echo(told, nl=False)


@rules.command()
@_PACKS
def docs(rules: tuple[Path, ...]) -> None:
    """Write the manual page of all rules, in Markdown."""
    from pubcheck import packs
    from pubcheck.checks import manual

    click.echo(manual.page(packs.load(rules).rules), nl=False)


@rules.command()
@click.argument("pack", type=common.PATH)
def test(pack: Path) -> None:
    """Run a pack's own examples: each bad one must be found wanting, each good one must not."""
    from pubcheck import packs

    trials = packs.check_examples(pack)
    wrong = [trial for trial in trials if not trial.right]
    for trial in wrong:
        click.echo(f"{trial.rule.id}, {trial.kind} example {trial.number}: {trial.status.value}. {trial.note}")
    without = (
        sorted({trial.rule.id for trial in trials} ^ {rule.id for rule in packs.read(pack)[1]})
        if pack.is_file()
        else []
    )
    for name in without:
        click.echo(f"{name}: has no example.")
    click.echo(f"{len(trials)} examples, {len(wrong)} judged wrongly.")
    sys.exit(1 if wrong or without else 0)
