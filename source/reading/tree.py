"""A YAML file as plain values with the place of each: every scalar is the text that was written.

PyYAML's own constructor turns No into false, 1:30 into 90 and 012 into 10, and overwrites a key that stands twice;
here events are read one by one, so that neither happens and a hostile file can be neither deep nor endless.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, NoReturn

import yaml
from yaml import AliasEvent, MappingEndEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent

from source.reading.characters import FORBIDDEN, forbidden_at, unprintable
from source.reading.comments import HINT, CutText, with_comment
from source.reading.problems import Place, Problem

MOST_DEEP = 40
"""Nested lists and mappings; a lecture has some ten."""

MOST_NODES = 1_000_000
"""Values in a file, each alias counted with all that it repeats."""

_LINE_END = "\r\n|[\n\r\x85\u2028\u2029]"
_QUOTE = "put quotes round a text that starts with {}"
_STUCK = re.compile("[A-Za-z_-]+:[\"']")
"""How a key begins whose colon has no space behind it."""
AS_KEY = "a list or mapping cannot be a key"
_CORE_TAGS = tuple(f"tag:yaml.org,2002:{name}" for name in ("str", "int", "float", "bool", "null", "map", "seq"))
"""Types that say nothing more: every value is the text that was written."""

Path = tuple[str | int, ...]
Value = Any
"""A str, None for a key without a value, a list, or a dict with str keys."""
Mark = Any
"""PyYAML's line and column, counted from 0: few are ever looked at, so none is turned into a Place before."""
Spot = tuple[Mark, Mark, "Mapping[str | int, Spot]"]
"""Where a key and its value start, and the spots within the value; an entry of a list has no key but itself."""

_EMPTY: Mapping[str | int, Any] = {}


class Tree:
    """What a file says, where each key and value stands, and what was wrong with it as YAML."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.root: Value = None
        self.spot: Spot | None = None
        self.problems: list[Problem] = []
        self.stop: tuple[int, int, int, str] | None = None
        """Where the parser came to a stop, if it did: line, column, the line where what it read began; what it said."""
        self.elsewhere: dict[Path, Place] = {}
        """Where parts stand that were read from other files, by the paths that they would have in this one."""

    def place(self, path: Path, *, of_key: bool = False) -> Place:
        """Return where the value (or key) at *path* stands; where a part is unknown, the nearest that is known.

        A number may count the entries of a mapping, since some mappings are read as lists.
        """
        for length in range(len(path), 0, -1) if self.elsewhere else ():
            if path[:length] in self.elsewhere:
                return self.elsewhere[path[:length]]
        value, spot = self.root, self.spot
        for part in path:
            step = part
            if isinstance(value, dict) and isinstance(part, int) and part < len(value):
                step, of_key = list(value)[part], True
            if spot and step in spot[2]:
                value, spot = value[step], spot[2][step]
        return placed(self.file, spot[0 if of_key else 1]) if spot else Place(self.file)


def placed(file: str, mark: Mark) -> Place:
    """Return the place of *mark*."""
    return Place(file, mark.line + 1, mark.column + 1)


def grow(text: str, file: str) -> Tree:
    """Return the tree of the YAML in *text*; its problems say what was wrong, and the root holds what could be read."""
    tree = Tree(file)
    try:
        _Builder(tree, text).build()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = placed(file, mark) if mark else Place(file)
        said = " ".join(filter(None, [error.context, error.problem]))
        tree.problems.append(Problem(place, "E103", "this cannot be read where it stands", _hint(said)))
        if mark:
            tree.stop = (mark.line, mark.column, getattr(error.context_mark, "line", mark.line), said)
    except yaml.reader.ReaderError as error:
        tree.problems.append(unprintable(text, file, str(error.character)))
    return tree


def _hint(said: str) -> str:
    if "flow" in said:
        return "check that each { and [ is closed, and that a comma stands between two entries"
    return "indent with spaces as in the lines above; put quotes round a text that has a sign or a colon in it"


class _TooMuchError(Exception): ...


class _Builder:
    """Builds a tree from the events of the parser, without recursion in the parser's own depth."""

    def __init__(self, tree: Tree, text: str) -> None:
        self.tree = tree
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        self.next: Callable[[], Any] = loader(text).get_event
        self.anchors: dict[str, Value] = {}
        self.named: dict[str, Any] = {}
        self.repeated: set[str] = set()
        self.nodes = 0
        self.lines = re.split(_LINE_END, text) if " #" in text or "\t#" in text else []

    def build(self) -> None:
        event = self.next()
        while not isinstance(event, yaml.StreamEndEvent):
            if isinstance(event, yaml.DocumentStartEvent):
                if self.tree.root is not None:
                    self._problem("E103", event, "a second document starts here", "remove the line with ---")
                    self._stop(event, "second document")
                    return
                try:
                    self.tree.root, self.tree.spot = self._node(self.next(), 0)
                except _TooMuchError:
                    return
            event = self.next()
        for name, event in ((name, each) for name, each in self.named.items() if name not in self.repeated):
            self._problem("E103", event, f"YAML takes &{name} for a name, and leaves it out", _QUOTE.format("&"))

    def _problem(self, code: str, event: Any, message: str, hint: str) -> None:
        self.tree.problems.append(Problem(self._place(event), code, message, hint))

    def _place(self, event: Any) -> Place:
        return placed(self.tree.file, event.start_mark)

    def _give_up(self, event: Any) -> NoReturn:
        message = "the file is nested too deeply or too large"
        self._problem("E107", event, message, "split it, or write it out plainly")
        raise _TooMuchError

    def _node(self, event: Any, depth: int, key: Mark = None) -> tuple[Value, Spot]:
        self.nodes += 1
        if depth > MOST_DEEP or self.nodes > MOST_NODES:
            self._give_up(event)
        start = event.start_mark
        value: Value
        inside: Mapping[str | int, Spot]
        if isinstance(event, ScalarEvent):
            value, inside = self._scalar(event), _EMPTY
        elif isinstance(event, AliasEvent):
            return self._alias(event), (key or start, start, _EMPTY)
        elif isinstance(event, SequenceStartEvent):
            value, inside = self._list(depth + 1)
        else:
            value, inside = self._mapping(depth + 1)
        if event.anchor:
            self.anchors[event.anchor] = value
            self.named[event.anchor] = event
        if event.tag and not event.tag.startswith(_CORE_TAGS):
            self._problem("E103", event, f"YAML takes {event.tag} for a type, and leaves it out", _QUOTE.format("!"))
        return value, (key or start, start, inside)

    def _scalar(self, event: Any) -> str | None:
        value: str = event.value
        # what is forbidden is not printable, and the quicker question is enough for nearly all
        if not (value.isprintable() or value.replace("\n", "").isprintable()) and (
            forbidden := re.search(FORBIDDEN, value)
        ):
            self.tree.problems.append(forbidden_at(self._place(event), forbidden[0]))
        if self.lines and value and not event.style:
            value = with_comment(value, event.end_mark, self.lines)
            if isinstance(value, CutText) and value.is_half:
                self._problem("E109", event, value.message, HINT)
                value = str(value)
        return value if value or event.style else None

    def _list(self, depth: int) -> tuple[list[Value], dict[str | int, Spot]]:
        entries: list[Value] = []
        spots: dict[str | int, Spot] = {}
        while not isinstance(event := self.next(), SequenceEndEvent):
            value, spots[len(entries)] = self._node(event, depth)
            entries.append(value)
        return entries, spots

    def _mapping(self, depth: int) -> tuple[dict[str, Value], dict[str | int, Spot]]:
        mapping: dict[str, Value] = {}
        doubled: set[str] = set()
        spots: dict[str | int, Spot] = {}
        while not isinstance(event := self.next(), MappingEndEvent):
            key = self._key(event, depth)
            value, spot = self._node(self.next(), depth, event.start_mark)
            if key in mapping and "id" in doubled:
                continue  # of an entry that is told to want its hyphen
            if key in mapping:
                first = placed(self.tree.file, spots[key][0])
                message = f"{key} stands here a second time; the first is in line {first.line}"
                hint = f"begin it with a hyphen: - id: {value}" if key == "id" else "give one another name"
                self._problem("E104", event, message, f"keep one of the two, or {hint}")
                doubled.add(key)
                continue
            mapping[key], spots[key] = value, spot
        return mapping, spots

    def _key(self, event: Any, depth: int) -> str:
        if isinstance(event, ScalarEvent):
            if _STUCK.match(event.value):
                self._stop(event)
            return self._scalar(event) or ""
        self._problem("E203", event, AS_KEY, _QUOTE.format("[ or {"))
        self._stop(event)
        self._node(event, depth)
        return f"key {self.nodes}"

    def _stop(self, event: Any, why: str = AS_KEY) -> None:
        line, column = event.start_mark.line, event.start_mark.column
        self.tree.stop = self.tree.stop or (line, column, line, why)

    def _alias(self, event: Any) -> Value:
        self.repeated.add(event.anchor)
        if event.anchor not in self.anchors:
            self._problem(
                "E103", event, f"*{event.anchor} repeats nothing", 'put quotes round a text that starts with *: "*so*"'
            )
            return f"*{event.anchor}"
        value = self.anchors[event.anchor]
        self.nodes += _size(value, MOST_NODES - self.nodes)
        if self.nodes > MOST_NODES:
            self._give_up(event)
        return value


def _size(value: Value, most: int) -> int:
    """Return how many values are in *value*, or more than *most* as soon as that is certain."""
    waiting, count = [value], 0
    while waiting and count <= most:
        entry = waiting.pop()
        count += 1
        waiting += entry.values() if isinstance(entry, dict) else entry if isinstance(entry, list) else ()
    return count
