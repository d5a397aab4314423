"""A text and replacements by place in, the new text out: through presidio-anonymizer, with an operator of our own."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

from pubcheck.errors import UnwritableError

if TYPE_CHECKING:
    from presidio_anonymizer import AnonymizerEngine

# Presidio builds the whole text anew for every replacement: over a long document that is quadratic, over a stretch not.
_STRETCH = 64


class Swap(NamedTuple):
    """`text[start:end]` gives way to `new`."""

    start: int
    end: int
    new: str


def replace(text: str, swaps: Sequence[Swap]) -> str:
    """Every swap made, in any order given. Raises UnwritableError where two overlap: nothing is merged or dropped."""
    ordered = sorted(swap for swap in swaps if swap.start < swap.end)
    if any(after.start < before.end for before, after in pairwise(ordered)):
        raise UnwritableError(
            "Two replacements overlap, so the copy was not written. This is a fault in pubcheck: report it."
        )
    out, at, rest = [], 0, iter(ordered)
    while stretch := tuple(islice(rest, _STRETCH)):
        out.append(text[at : stretch[0].start])
        out.append(_stretch(text, stretch))
        at = stretch[-1].end
    out.append(text[at:])
    return "".join(out)


def _stretch(text: str, swaps: tuple[Swap, ...]) -> str:
    """The text from the first swap to the last. A name of its own for each swap keeps Presidio from merging any."""
    from presidio_anonymizer.entities import OperatorConfig, RecognizerResult

    base = swaps[0].start
    results = [RecognizerResult(f"S{n}", swap.start - base, swap.end - base, 1.0) for n, swap in enumerate(swaps)]
    operators = {f"S{n}": OperatorConfig("pubcheck_label", {"label": swap.new}) for n, swap in enumerate(swaps)}
    made = _anonymizer().anonymize(text[base : swaps[-1].end], results, operators, merge_entities_with_spaces=False)
    if len(made.items) != len(swaps):
        raise UnwritableError(
            "A replacement was lost, so the copy was not written. This is a fault in pubcheck: report it."
        )
    return str(made.text)


@lru_cache(maxsize=1)
def _anonymizer() -> AnonymizerEngine:
    from presidio_anonymizer import AnonymizerEngine
    from presidio_anonymizer.operators import Operator, OperatorType

    class Label(Operator):
        """Puts the decision's own replacement, whatever the text was: not even its length shows."""

        def operate(self, text: str, params: dict[str, str] | None = None) -> str:
            return (params or {})["label"]

        def validate(self, params: dict[str, str] | None = None) -> None:
            if "label" not in (params or {}):
                raise KeyError("label")

        def operator_name(self) -> str:
            return "pubcheck_label"

        def operator_type(self) -> OperatorType:
            return OperatorType.Anonymize

    made = AnonymizerEngine()  # type: ignore[no-untyped-call]
    made.add_anonymizer(Label)
    return made
