"""`pubcheck explain`: one finding of a report in; why it was flagged or may stay, and what it belongs with, out."""

from __future__ import annotations

from pathlib import Path

import click

from pubcheck.cli import common, gather
from pubcheck.errors import UsageError


@click.command()
@click.argument("path", type=common.PATH, metavar="DOCUMENT")
@click.option("--mention", "name", required=True, metavar="ID", help="The finding, as the report calls it, like m0007.")
@common.decisions_option
@click.option("--show-values", is_flag=True, help="Show the identifying details on the screen.")
@common.document_options
def explain(
    path: Path,
    name: str,
    ledgers: Path | None,
    show_values: bool,
    asked: common.Asked,
) -> None:
    """Say why something was flagged, or why it may stay."""
    from pubcheck import decisions, pipeline
    from pubcheck.reports import masking
    from pubcheck.reports.view import mention_id
    from pubcheck.reports.words import SURFACES, kind_title

    document = gather.document(path)
    settings = asked.settings()
    report = pipeline.check(document, settings, decisions.load(decisions.beside(document, ledgers)))
    numbered = {mention_id(number): decision for number, decision in enumerate(report.decisions, start=1)}
    if name not in numbered:
        raise UsageError(f"The report has no finding with that name; it has {len(numbered)}, from m0001 on.")
    decision = numbered[name]
    mention = decision.mention
    found = masking.by_block(report.decisions)[mention.block.index]
    policies = {identifier.kind: identifier for identifier in report.identifiers}
    policy = policies.get(mention.kind)
    say = click.echo
    say(f"{name}: {kind_title(mention.kind, policies)}, in the {SURFACES[mention.block.surface.value]}")
    say(f"  where      {mention.block.anchor}")
    say(f"  words      {masking.context(decision, found, show_values=show_values)}")
    say(f"  found by   {'; '.join(mention.why)} (score {mention.score:.2f})")
    if policy:
        say(f"  policy     {policy.severity.value}: {policy.why} ({policy.source})")
    who = f"{decision.by}, {decision.on}" if decision.on else decision.by
    say(f"  verdict    {decision.verdict.value}: {decision.reason} ({who})")
    if decision.replacement and decision.verdict.value != "keep":
        say(f"  instead    {decision.replacement}")
    if decision.cluster:
        same = [other for other, d in numbered.items() if d.cluster == decision.cluster and other != name]
        say(f"  belongs    to {decision.cluster}, with {len(same)} others{': ' if same else ''}{', '.join(same[:20])}")
