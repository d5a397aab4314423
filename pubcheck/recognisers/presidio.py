"""A text and what the model saw in it in, hits out: Presidio's registry holds our recognisers and a user's own.

Only the registry is used. Presidio's analyzer would run the model again, compare each result with every other, and in
its default configuration fetch things; a recogniser here is asked once, for the whole document. Its context boost is
not used either: it needs lemmas, which a pass with the entity recogniser alone does not make.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from pubcheck.recognisers import Hit, Recogniser, recognisers

if TYPE_CHECKING:
    from presidio_analyzer import EntityRecognizer, RecognizerRegistry
    from presidio_analyzer.nlp_engine import NlpArtifacts

LANGUAGE = "en"


class Entity(NamedTuple):
    """What Presidio's recognisers expect of an entity of the NLP pass."""

    text: str
    label_: str
    start_char: int
    end_char: int


@cache
def registry() -> RecognizerRegistry:
    """Presidio's registry with our recognisers, none of its predefined ones. A user's own are added to it."""
    from presidio_analyzer import RecognizerRegistry

    return RecognizerRegistry([_adapted(module) for module in recognisers()], supported_languages=[LANGUAGE])


def hits(text: str, entities: Sequence[Hit]) -> list[Hit]:
    """All that every registered recogniser finds in the text."""
    artifacts = _artifacts(text, entities)
    found: list[Hit] = []
    for recogniser in registry().get_recognizers(LANGUAGE, all_fields=True):
        for result in recogniser.analyze(text, recogniser.supported_entities, artifacts) or ():
            kind = result.entity_type.lower().replace("_", "-")
            why = (result.recognition_metadata or {}).get("why") or (f"the recogniser {type(recogniser).__name__}",)
            found.append(Hit(kind, result.start, result.end, result.score, why))
    return found


def _artifacts(text: str, entities: Sequence[Hit]) -> NlpArtifacts:
    """The one pass in the form that Presidio's recognisers take: entities and no words, for no tagger ran."""
    from presidio_analyzer.nlp_engine import NlpArtifacts

    spans = [Entity(text[hit.start : hit.end], hit.kind, hit.start, hit.end) for hit in entities]
    scores = [hit.score for hit in entities]
    return NlpArtifacts(spans, [], [], [], None, LANGUAGE, scores)  # type: ignore[arg-type]


@lru_cache(maxsize=1)
def _seen(artifacts: NlpArtifacts) -> tuple[Hit, ...]:
    """What the model saw, once for all the recognisers of a document."""
    return tuple(
        Hit(span.label_, span.start_char, span.end_char, score, ())
        for span, score in zip(artifacts.entities, artifacts.scores, strict=True)
    )


def _adapted(module: Recogniser) -> EntityRecognizer:
    from presidio_analyzer import EntityRecognizer, RecognizerResult

    class Adapted(EntityRecognizer):
        """One of our modules as Presidio knows recognisers."""

        def load(self) -> None:
            """Nothing to load: the module is imported."""

        def analyze(self, text: str, entities: Sequence[str], nlp_artifacts: NlpArtifacts) -> list[RecognizerResult]:
            """The module's hits as Presidio's results."""
            return [
                RecognizerResult(hit.kind, hit.start, hit.end, hit.score, recognition_metadata={"why": hit.why})
                for hit in module.find(text, _seen(nlp_artifacts))
            ]

    title = getattr(module, "__name__", "recogniser").rsplit(".", 1)[-1]
    return Adapted(list(module.KINDS), name=title, supported_language=LANGUAGE)
