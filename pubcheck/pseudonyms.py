"""Mentions and their clusters in, the words that stand for each out: the same for the same person, all through."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pubcheck.model import Document, Identifier, Mention


def replacements(
    document: Document, mentions: Sequence[Mention], clusters: Sequence[str], identifiers: Mapping[str, Identifier]
) -> list[str]:
    """For each mention the words to propose: the case key's own, or the policy's with the number of the cluster."""
    out: list[str] = []
    for mention, cluster in zip(mentions, clusters, strict=True):
        if mention.given:
            out.append(mention.given)
            continue
        policy = identifiers.get(mention.kind)
        template = policy.replacement if policy else "[removed]"
        out.append(template.replace("{n}", cluster.rpartition("-")[2] or "1"))
    return out
