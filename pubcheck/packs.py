"""Folders of rules/*.yaml in, Packs out: every rule and the policy for every kind of identifier.

A pack is refused whole, with the file, the line and the legal words, at the first thing in it that is not understood: a
rule with a misspelt key would otherwise be a rule that silently checks nothing.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from pubcheck import checks
from pubcheck.checks import params as shapes
from pubcheck.checks.examples import Trial
from pubcheck.errors import RulesError
from pubcheck.model import Genre, Identifier, Priority, Rule, Severity

if TYPE_CHECKING:
    from yaml.nodes import MappingNode, Node

TOP = ("pack", "about", "words", "kinds", "rules")
KIND = ("kind", "title", "severity", "why", "source", "replacement", "remedy")
RULE = ("id", "title", "applies_to", "priority", "why", "source", "check", "params", "remedy", "bad", "good")
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
WORD_LIST = re.compile(r"<([a-z-]+)>")


@dataclass(frozen=True, slots=True)
class Packs:
    """All policy of one run. `digest` is a hash of the files it came from, and goes into every report."""

    identifiers: Mapping[str, Identifier]
    rules: tuple[Rule, ...]
    digest: str


def load(extra: Sequence[Path] = ()) -> Packs:
    """The packs that ship with pubcheck, then those of `extra` (files or folders of .yaml files).

    A rule of an extra pack replaces the shipped rule with the same id for the kinds of document that it names; so does
    its policy for a kind of identifier. Raises RulesError naming file, line and what is legal there.
    """
    return _load(tuple(path.resolve() for path in extra))


@lru_cache(maxsize=4)
def _load(extra: tuple[Path, ...]) -> Packs:
    kinds: dict[str, Identifier] = {}
    rules: dict[tuple[str, Genre], Rule] = {}
    digest = hashlib.sha256()
    for path in (*_files(shipped()), *(file for place in extra for file in _files(place))):
        content = _content(path)
        digest.update(path.name.encode() + b"\0" + content + b"\0")
        pack_kinds, pack_rules = read(path, content)
        kinds.update((kind.kind, kind) for kind in pack_kinds)
        rules.update(((rule.id, genre), rule) for rule in pack_rules for genre in rule.applies_to)
    return Packs(kinds, _narrowed(rules), digest.hexdigest())


def check_examples(place: Path) -> tuple[Trial, ...]:
    """How the rules of one pack, or a folder of packs, judge their own examples. Raises RulesError."""
    return tuple(trial for path in _files(place) for rule in read(path)[1] for trial in checks.trials(rule))


def shipped() -> Path:
    """Where pubcheck's own packs lie: inside the installed package, or at the top of the repository."""
    inside = Path(__file__).parent / "rules"
    return inside if inside.is_dir() else Path(__file__).parent.parent / "rules"


def read(path: Path, content: bytes | None = None) -> tuple[tuple[Identifier, ...], tuple[Rule, ...]]:
    """One pack: its kinds of identifier and its rules. Raises RulesError."""
    import yaml

    source = _Source(path.name)
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        root = yaml.compose((content if content is not None else _content(path)).decode("utf-8-sig"), Loader=loader)
    except UnicodeDecodeError:
        raise RulesError(f"{path.name}: this pack is not UTF-8 text. Save it as UTF-8.") from None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise RulesError(f"{path.name}, line {line}: this is not YAML ({error.problem}).") from None
    except yaml.YAMLError:
        raise RulesError(f"{path.name}: this pack holds characters that YAML does not allow.") from None
    if root is None:
        raise RulesError(f"{path.name}: this pack is empty. It needs: pack, and rules or kinds.")
    top = source.mapping(root, TOP, ("pack",))
    name = source.slug(top["pack"])
    words = _words(source, top["words"]) if "words" in top else {}
    kinds = tuple(_kind(source, node) for node in source.items(top["kinds"])) if "kinds" in top else ()
    rules = tuple(_rule(source, node, name, words) for node in source.items(top["rules"])) if "rules" in top else ()
    _unique(source, top, kinds, rules)
    return kinds, rules


def _files(place: Path) -> Iterator[Path]:
    if place.is_dir():
        found = sorted(path for path in place.iterdir() if path.suffix in {".yaml", ".yml"})
        if not found:
            raise RulesError(f"{place}: there is no .yaml file in this folder of rules.")
        yield from found
    elif place.is_file():
        yield place
    else:
        raise RulesError(f"{place}: there is no such file or folder of rules.")


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise RulesError(f"{path}: this pack could not be read ({error.strerror}).") from None


def _narrowed(rules: Mapping[tuple[str, Genre], Rule]) -> tuple[Rule, ...]:
    """Each rule once, for those kinds of document for which no later pack replaced it."""
    from dataclasses import replace

    kept: dict[int, tuple[Rule, list[Genre]]] = {}
    for (_, genre), rule in rules.items():
        kept.setdefault(id(rule), (rule, []))[1].append(genre)
    return tuple(
        replace(rule, applies_to=tuple(genre for genre in rule.applies_to if genre in genres))
        for rule, genres in kept.values()
    )


def _unique(source: _Source, top: Mapping[str, Node], kinds: Sequence[Identifier], rules: Sequence[Rule]) -> None:
    seen: set[tuple[str, str]] = set()
    for nodes, entries in (
        (top.get("kinds"), [[(kind.kind, "")] for kind in kinds]),
        (top.get("rules"), [[(rule.id, genre.value) for genre in rule.applies_to] for rule in rules]),
    ):
        for node, keys in zip(source.items(nodes) if nodes else (), entries, strict=True):
            for key in keys:
                if key in seen:
                    raise source.error(node, f"'{' for '.join(filter(None, key))}' is in this pack twice.")
                seen.add(key)


def _kind(source: _Source, node: Node) -> Identifier:
    entry = source.mapping(node, KIND, KIND[:-1])
    return Identifier(
        kind=source.slug(entry["kind"]),
        title=source.text(entry["title"]),
        severity=Severity(source.one_of(entry["severity"], [severity.value for severity in Severity])),
        why=source.text(entry["why"]),
        source=source.text(entry["source"]),
        replacement=source.text(entry["replacement"]),
        remedy=source.text(entry["remedy"]) if "remedy" in entry else "",
    )


def _rule(source: _Source, node: Node, pack: str, words: Mapping[str, str]) -> Rule:
    entry = source.mapping(node, RULE, RULE[:7])
    genres = [genre.value for genre in Genre]
    check = source.one_of(entry["check"], sorted(checks.CHECKS))
    return Rule(
        id=source.slug(entry["id"]),
        title=source.text(entry["title"]),
        applies_to=tuple(Genre(source.one_of(item, genres)) for item in source.items(entry["applies_to"])),
        priority=Priority(source.one_of(entry["priority"], [priority.value for priority in Priority])),
        why=source.text(entry["why"]),
        source=source.text(entry["source"]),
        check=check,
        params=_params(source, entry.get("params"), check, words, node),
        remedy=source.text(entry["remedy"]) if "remedy" in entry else "",
        bad=tuple(source.text(item) for item in source.items(entry["bad"])) if "bad" in entry else (),
        good=tuple(source.text(item) for item in source.items(entry["good"])) if "good" in entry else (),
        pack=pack,
    )


def _params(
    source: _Source, node: Node | None, check: str, words: Mapping[str, str], rule: Node
) -> Mapping[str, object]:
    legal = {**checks.CHECKS[check].PARAMS, **checks.COMMON}
    needed = [name for name, param in legal.items() if param.needed]
    if node is None:
        if needed:
            raise source.error(rule, f"check '{check}' needs params: {', '.join(needed)}.")
        return {}
    given: dict[str, object] = {}
    for name, value_node in source.mapping(node, tuple(legal), tuple(needed)).items():
        value = _expanded(source, value_node, source.plain(value_node), words)
        problem = shapes.fault(legal[name], value)
        if problem:
            raise source.error(value_node, f"'{name}' {problem}.")
        given[name] = tuple(value) if isinstance(value, list) else value
    return given


def _words(source: _Source, node: Node) -> Mapping[str, str]:
    """The pack's own word lists, each as the alternatives of a phrase: <family> stands for mother/father/..."""
    lists: dict[str, str] = {}
    for name, value in source.mapping(node, None, ()).items():
        texts = [source.text(item) for item in source.items(value)]
        spaced = next((text for text in texts if " " in text), None)
        if spaced is not None:
            raise source.error(value, f"the words of '{name}' must be single words.")
        lists[name] = "/".join(WORD_LIST.sub(lambda match: lists.get(match[1], match[0]), text) for text in texts)
    return lists


def _expanded(source: _Source, node: Node, value: object, words: Mapping[str, str]) -> object:
    if isinstance(value, list):
        return [_expanded(source, node, item, words) for item in value]
    if isinstance(value, dict):
        return {key: _expanded(source, node, item, words) for key, item in value.items()}
    if not isinstance(value, str):
        return value
    unknown = [name for name in WORD_LIST.findall(value) if name not in words]
    if unknown:
        raise source.error(
            node, f"there is no word list '{unknown[0]}'. There is: {', '.join(sorted(words)) or 'none'}."
        )
    return WORD_LIST.sub(lambda match: words[match[1]], value)


@dataclass(frozen=True, slots=True)
class _Source:
    """One file's YAML nodes as plain values; every complaint names the file and the line."""

    name: str

    def error(self, node: Node, words: str) -> RulesError:
        return RulesError(f"{self.name}, line {node.start_mark.line + 1}: {words}")

    def mapping(self, node: Node, legal: Sequence[str] | None, needed: Sequence[str]) -> dict[str, Node]:
        """The keys and values of a mapping; `legal` None lets any slug be a key."""
        from yaml.nodes import MappingNode

        wanted = f" The keys here are: {', '.join(legal)}." if legal else ""
        if not isinstance(node, MappingNode):
            raise self.error(node, f"a list of 'key: value' lines is wanted here.{wanted}")
        entry: dict[str, Node] = {}
        for key_node, value in self._pairs(node):
            key = self.text(key_node)
            if legal is not None and key not in legal:
                raise self.error(key_node, f"'{key}' is not a key here.{wanted}")
            if key in entry:
                raise self.error(key_node, f"'{key}' is given twice.")
            entry[key] = value
        missing = [key for key in needed if key not in entry]
        if missing:
            raise self.error(node, f"{', '.join(missing)} {'is' if len(missing) == 1 else 'are'} missing.{wanted}")
        return entry

    def _pairs(self, node: MappingNode) -> Iterator[tuple[Node, Node]]:
        yield from node.value

    def items(self, node: Node) -> list[Node]:
        from yaml.nodes import SequenceNode

        if not isinstance(node, SequenceNode) or not node.value:
            raise self.error(node, "a list is wanted here.")
        return list(node.value)

    def text(self, node: Node) -> str:
        from yaml.nodes import ScalarNode

        if not isinstance(node, ScalarNode) or not node.value.strip():
            raise self.error(node, "a text is wanted here.")
        return str(node.value).strip()

    def slug(self, node: Node) -> str:
        value = self.text(node)
        if not SLUG.fullmatch(value):
            raise self.error(node, f"'{value}' is not a name: use small letters, digits and hyphens.")
        return value

    def one_of(self, node: Node, legal: Sequence[str]) -> str:
        value = self.text(node)
        if value not in legal:
            raise self.error(node, f"'{value}' is not legal here. Legal are: {', '.join(legal)}.")
        return value

    def plain(self, node: Node) -> object:
        """Texts, numbers, lists and mappings as Python values; no tags, no dates, no booleans."""
        from yaml.nodes import MappingNode, ScalarNode, SequenceNode

        if isinstance(node, SequenceNode):
            return [self.plain(item) for item in node.value]
        if isinstance(node, MappingNode):
            return {key: self.plain(value) for key, value in self.mapping(node, None, ()).items()}
        if isinstance(node, ScalarNode) and node.tag in {"tag:yaml.org,2002:int", "tag:yaml.org,2002:float"}:
            return float(node.value) if "." in node.value else int(node.value)
        return self.text(node)
