"""What the language model was taught to see in, details of a family out that no list of words holds.

The job of a relative in whatever words, an illness that lasts, the route by which the family came, a circumstance by
which a neighbour would know the case. The lists and grammars of work.py, health.py, migration.py and events.py find the
common ones; this finds what nobody listed. All are for a person to judge.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pubcheck.recognisers import Hit, context

_OF = {
    "OCCUPATION": ("occupation", "somebody's work"),
    "HEALTH_CONDITION": ("health-condition", "an illness that lasts"),
    "IMMIGRATION": ("immigration", "how somebody came to the country"),
    "EVENT_DETAIL": ("event-detail", "a circumstance by which the case would be known"),
}
KINDS = tuple(kind for kind, _ in _OF.values())


def find(text: str, entities: Sequence[Hit]) -> Iterator[Hit]:
    """What the model reads as one of these, outside lists of references and talk of people in general."""
    for entity in entities:
        if entity.kind in _OF and not context.cited(text, entity.start):
            kind, words = _OF[entity.kind]
            if context.said_of_family(text, entity.start, entity.end):
                yield Hit(kind, entity.start, entity.end, 0.55, (f"the language model reads it as {words}",))
