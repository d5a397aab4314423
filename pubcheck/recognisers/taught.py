"""What the language model was taught to see in, jobs and illnesses of a family that no list of words holds out.

The lists and grammars of work.py and health.py find the common ones; this finds what nobody listed, said of the people
of the case. All are for a person to judge. The model was taught routes and circumstances too (training/passages.py) and
is not asked for them: too few of those that it sees are any.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pubcheck.recognisers import Hit, context

_OF = {
    "OCCUPATION": ("occupation", "somebody's work"),
    "HEALTH_CONDITION": ("health-condition", "an illness that lasts"),
}
KINDS = tuple(kind for kind, _ in _OF.values())


def find(text: str, entities: Sequence[Hit]) -> Iterator[Hit]:
    """What the model reads as one of these in a sentence on the family, outside lists of references."""
    for entity in entities:
        if (
            entity.kind in _OF
            and not context.cited(text, entity.start)
            and context.said_of_family(text, entity.start, entity.end)
        ):
            kind, words = _OF[entity.kind]
            yield Hit(kind, entity.start, entity.end, 0.55, (f"the language model reads it as {words}",))
