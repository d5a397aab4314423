"""Mentions and their clusters in, the words that stand for each out: the same for the same person, all through.

A label says the role where the draft says it ("Mother"), and else only a number. It shows no initial, no sex and no
length of the name. A date becomes a season, or a time before or after the incident; an age becomes a band.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from pubcheck import times
from pubcheck.model import Document, Identifier, Mention

# The first whose pattern stands beside a name gives the role. A number follows where a role may have several.
_ROLES = (
    ("Maternal Grandmother", False, r"maternal grand(?:mother|ma)|mgm"),
    ("Maternal Grandfather", False, r"maternal grand(?:father|dad)|mgf"),
    ("Paternal Grandmother", False, r"paternal grand(?:mother|ma)|pgm"),
    ("Paternal Grandfather", False, r"paternal grand(?:father|dad)|pgf"),
    ("Grandparent", True, r"grand(?:mother|father|ma|pa|dad|parent)s?|gran|nan|nana|nain|taid"),
    ("Mother's Partner", False, r"mother's (?:ex-)?partner|mum's (?:ex-)?partner|step-?(?:father|dad)"),
    ("Father's Partner", False, r"father's (?:ex-)?partner|dad's (?:ex-)?partner|step-?(?:mother|mum)"),
    ("Foster Carer", True, r"foster[ -](?:carer|mother|father)s?|carers?"),
    ("Social Worker", True, r"social workers?|sw|team manager"),
    ("Health Visitor", True, r"health visitors?|hv"),
    ("Police Officer", True, r"p\.?c|d[cs]i?|police officers?|sergeant|constable|detective|inspector|officer"),
    ("Doctor", True, r"dr|doctors?|gp|consultant|paediatrician|registrar"),
    ("Nurse", True, r"nurses?|midwi(?:fe|ves)|matron"),
    ("Teacher", True, r"teachers?|head ?teacher|tutor|senco|dsl|teaching assistant"),
    ("Practitioner", True, r"key ?workers?|worker|practitioner|advocate|therapist|solicitor|guardian|chaplain"),
    ("Sibling", True, r"brothers?|sisters?|siblings?|half-(?:brother|sister)|twin"),
    ("Relative", True, r"aunt(?:ie|y)?|uncle|cousin|niece|nephew"),
    ("Neighbour", True, r"neighbours?|next door|occupier"),
    ("Friend", True, r"friends?|boyfriend|girlfriend|flatmate|pupil"),
    ("Mother", False, r"mother|mum|mam|mummy"),
    ("Father", False, r"father|dad|daddy"),
    ("Child", False, r"name of (?:the )?child|child's name|subject(?: child)?|young person|the child|baby"),
)
# All of them as one: a group for each, so that a run compiles a pattern and not two dozen.
_ROLE = re.compile(
    rf"\b(?:{'|'.join(f'(?P<r{number}>{words})' for number, (_, _, words) in enumerate(_ROLES))})\Z", re.IGNORECASE
)
_BESIDE = re.compile(r"(?:['’]s)?[\s,:(=\t'\"]{0,4}(?:is |was |named |called )?(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?$")
_AFTER = re.compile(
    r"^['\"]?[,(]? ?\(?(?:(?:his|her|their|the|a) )?(?:(?:child|young person)'s"
    r" )?(?P<role>[\w' -]{2,24}?)[),.;]"
)
_REACH = 40


def replacements(
    document: Document, mentions: Sequence[Mention], clusters: Sequence[str], identifiers: Mapping[str, Identifier]
) -> list[str]:
    """For each mention the words to propose: the case key's own, or the policy's, the same for all of a cluster."""
    labels = _labels(document, mentions, clusters)
    incident = times.incident(mentions)
    out: list[str] = []
    for mention, cluster in zip(mentions, clusters, strict=True):
        if mention.given:
            out.append(mention.given)
        elif cluster in labels:
            out.append(labels[cluster])
        else:
            policy = identifiers.get(mention.kind)
            general = times.general(mention, incident)
            words = general or (policy.replacement if policy else "[removed]")
            out.append(words.replace("{n}", cluster.rpartition("-")[2] or "1"))
    return out


def _labels(document: Document, mentions: Sequence[Mention], clusters: Sequence[str]) -> dict[str, str]:
    """The label of each cluster of people whose role the draft gives; a number where several have it."""
    votes: defaultdict[str, Counter[int]] = defaultdict(Counter)
    order: list[str] = []
    for mention, cluster in zip(mentions, clusters, strict=True):
        if cluster.startswith("person-"):
            if cluster not in votes:
                order.append(cluster)
            votes[cluster].update([role] if (role := _role(mention)) is not None else [])
    taken: Counter[int] = Counter()
    labels: dict[str, str] = {}
    for cluster in order:
        if not votes[cluster]:
            continue
        role = min(votes[cluster], key=lambda role: (-votes[cluster][role], role))
        taken[role] += 1
        name, many, _ = _ROLES[role]
        labels[cluster] = f"{name} {taken[role]}" if many or taken[role] > 1 else name
    return labels


def _role(mention: Mention) -> int | None:
    """The role in words right beside the name: "her aunt Kim", "Kim (aunt)", or at the head of its cell."""
    text = mention.block.text
    before = text[max(0, mention.start - _REACH) : mention.start]
    edge = _BESIDE.search(before)
    stem = before[: edge.start()] if edge else ""
    titled = re.search(r"\b(?P<title>PC|DC|DS|DI|Dr|Nurse|SW|HV|Uncle|Aunt(?:ie|y)?) $", before)
    said = _AFTER.match(text[mention.end : mention.end + _REACH])
    told = (
        _ROLE.search(stem),
        _ROLE.fullmatch(titled.group("title")) if titled else None,
        _ROLE.fullmatch(said.group("role").strip()) if said else None,
    )
    return min((int(role.lastgroup[1:]) for role in told if role and role.lastgroup), default=None)
