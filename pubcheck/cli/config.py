"""A folder in, the settings that stand in its `.pubcheck.yaml` or `[tool.pubcheck]` out, as defaults of the options of
every command that has them: what the gate asks for, the sign-off asks for too.

One place, no layers: the nearest file from the working folder up to the top of the repository. What is not known is
refused: a misspelt key would be a gate that silently stands open.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from pubcheck.errors import UsageError

# The key, the option of `check` that it sets, and the form of its value.
KEYS: Mapping[str, tuple[str, type]] = {
    "type": ("genre", str),
    "rules": ("rules", list),
    "known": ("known", str),
    "decisions": ("ledgers", str),
    "two_people": ("two_people", bool),
    "out": ("out", str),
    "formats": ("formats", list),
    "jobs": ("jobs", int),
    "published": ("published", list),
}
_FORMS = {str: "a text", list: "a list of texts", bool: "true or false", int: "a whole number"}
_PATHS = ("rules", "known", "decisions", "out")


def defaults(folder: Path) -> dict[str, Any]:
    """Defaults for the options of `check`; empty where there is no such file. Raises UsageError."""
    for place in (folder, *folder.parents):
        if (found := _read(place)) is not None:
            name, table = found
            return _checked(name, table, place)
        if (place / ".git").exists():
            break
    return {}


def of_all(command: click.Command) -> frozenset[str]:
    """The options of a command that the settings may set. Where outputs go, the settings say for `check` alone: the
    other commands write one file, which is named."""
    names = {option for option, _ in KEYS.values()} & {option.name for option in command.params if option.name}
    return frozenset(names if command.name == "check" else names - {"out"})


def _read(place: Path) -> tuple[str, Any] | None:
    own, project = place / ".pubcheck.yaml", place / "pyproject.toml"
    if own.with_suffix(".yml").exists():
        raise UsageError("There is a .pubcheck.yml, which is not read. Call it .pubcheck.yaml.")
    try:
        if own.is_file():
            return own.name, _yaml(own.name, own.read_text(encoding="utf-8"))
        if project.is_file():
            text = project.read_text(encoding="utf-8")
            table = _toml(text).get("tool", {}).get("pubcheck") if "pubcheck" in text else None  # however it is written
            if table is not None:
                return "[tool.pubcheck]", table
    except (OSError, ValueError, AttributeError):
        raise UsageError(f"{own.name} or pyproject.toml can not be read.") from None
    return None


def _yaml(name: str, text: str) -> Any:
    import yaml

    try:
        if isinstance(root := yaml.compose(text, Loader=yaml.SafeLoader), yaml.MappingNode):
            keys = [str(key.value) for key, _ in root.value]
            if twice := sorted({key for key in keys if keys.count(key) > 1 and key in KEYS}):
                raise UsageError(f"{name}: '{twice[0]}' stands twice.")
        return yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise ValueError from error


def _toml(text: str) -> dict[str, Any]:
    import sys

    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    return tomllib.loads(text)


def _checked(name: str, table: Any, place: Path) -> dict[str, Any]:
    if not isinstance(table, dict):
        raise UsageError(f"{name} must hold keys and values. Legal keys: {', '.join(KEYS)}.")
    made: dict[str, Any] = {}
    for key, value in table.items():
        if key not in KEYS:
            raise UsageError(f"{name}: '{key}' is not known. Legal keys: {', '.join(KEYS)}.")
        option, form = KEYS[key]
        fits = isinstance(value, form) and (form is not int or not isinstance(value, bool))
        if form is list and fits:
            fits = all(isinstance(item, str) for item in value)
        if not fits:
            raise UsageError(f"{name}: '{key}' must be {_FORMS[form]}.")
        if key in _PATHS:
            value = [str(place / item) for item in value] if isinstance(value, list) else str(place / value)
        if key == "published":
            value = [str(place / item) for item in value]
        made[option] = value
    return made
