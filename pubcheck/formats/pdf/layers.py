"""A PDF's layers in, which of them are switched off as the file opens out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pikepdf


def hidden(pdf: pikepdf.Pdf) -> Callable[[Any], bool]:
    """Says of a layer, or of a rule over layers, whether what belongs to it is not to be seen."""
    import pikepdf

    properties = pdf.Root.get("/OCProperties")
    usual = properties.get("/D") if isinstance(properties, pikepdf.Dictionary) else None
    if not isinstance(usual, pikepdf.Dictionary):
        return lambda _: False
    off = _listed(usual.get("/OFF"))
    if str(usual.get("/BaseState", "")) == "/OFF":
        off |= _listed(properties.get("/OCGs")) - _listed(usual.get("/ON"))  # type: ignore[union-attr]

    def is_hidden(group: Any) -> bool:
        if not isinstance(group, pikepdf.Dictionary):
            return False
        if str(group.get("/Type", "")) != "/OCMD":
            return group.objgen in off
        members = group.get("/OCGs")
        groups = _listed(members) or ({members.objgen} if isinstance(members, pikepdf.Dictionary) else set())
        if not groups:
            return False
        policy = str(group.get("/P", "/AnyOn"))
        states = [each in off for each in groups]
        return {"/AllOn": any(states), "/AnyOff": not any(states), "/AllOff": not all(states)}.get(policy, all(states))

    return is_hidden


def _listed(groups: Any) -> set[tuple[int, int]]:
    import pikepdf

    listed: list[Any] = list(groups.as_list()) if isinstance(groups, pikepdf.Array) else []
    return {group.objgen for group in listed if isinstance(group, pikepdf.Dictionary)}
