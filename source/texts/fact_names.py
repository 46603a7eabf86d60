"""Facts in texts: ``{{ survival_localised }}``, a Jinja2 expression that may do nothing but name a fact."""

import re
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from source.reading.mistakes import Mistakes, mistake
from source.reading.problems import near

if TYPE_CHECKING:
    from jinja2 import Environment, nodes

_NAME = re.compile(r"\{\{\s*([a-z][a-z0-9_]*)(?:\.(number|unit))?\s*\}\}")
"""A fact as nearly every text names it."""

_NO_NAMES = frozenset({"false", "none", "not", "true"})
"""What Jinja2 takes for values and operators."""

_NUMBER = re.compile(r"^[<>≤≥~≈]?\s*([-+−]?\d+(?:[.,]\d+)?)\s*(.*)$", re.DOTALL)


class FactValue(NamedTuple):
    """A fact's value as texts use it: whole, or as ``.number`` and ``.unit``."""

    value: str

    @property
    def number(self) -> str:
        """The figure without its unit; empty where the value is words."""
        match = _NUMBER.match(self.value)
        return match[1] if match else ""

    @property
    def unit(self) -> str:
        """What follows the figure, such as %; empty where the value is words."""
        match = _NUMBER.match(self.value)
        return match[2].strip() if match else ""

    def __str__(self) -> str:
        return self.value


def fill(written: str, facts: Mapping[str, FactValue]) -> tuple[str, tuple[str, ...]]:
    """Return *written* with the facts' values in place, and the names used; Mistakes if it cannot be.

    A lecture file is not trusted: an expression may hold a name and ``.number`` or ``.unit``, nothing that calculates,
    loops or calls, and nothing is ever run. Jinja2 reads it; there is no code to escape from.
    """
    if "{{" not in written:
        return written, ()
    return _named(written, facts) or _parsed(written, facts)


def _named(written: str, facts: Mapping[str, FactValue]) -> tuple[str, tuple[str, ...]] | None:
    """Return what ``fill`` does where nothing but names of facts stand in {{ }}, which needs no parser; else None."""
    filled, names, end = "", dict[str, None](), 0
    while (start := written.find("{{", end)) >= 0:
        match = _NAME.match(written, start)
        if not match or match[1] not in facts or match[1] in _NO_NAMES:
            return None
        value = facts[match[1]]
        filled += written[end:start] + (getattr(value, match[2]) if match[2] else value.value)
        names[match[1]] = None
        end = match.end()
    return filled + written[end:], tuple(names)


def _parsed(written: str, facts: Mapping[str, FactValue]) -> tuple[str, tuple[str, ...]]:
    from jinja2 import TemplateSyntaxError, nodes  # start-up is paid only where an expression has to be understood

    try:
        tree = _environment().parse(written)
    except TemplateSyntaxError as error:
        raise _not_understood(error.message or "this is not complete") from None
    for node in tree.find_all(nodes.Expr):
        if not isinstance(node, nodes.TemplateData | nodes.Name | nodes.Const | nodes.Getattr):
            raise _not_understood("only the name of a fact can stand in {{ }}")
        if isinstance(node, nodes.Getattr) and node.attr not in ("number", "unit"):
            raise _not_understood(f"a fact has .number and .unit, not .{node.attr}")
    names = tuple(dict.fromkeys(node.name for node in tree.find_all(nodes.Name)))
    unknown = [name for name in names if name not in facts]
    if unknown:
        raise mistake("E302", f"there is no fact {', '.join(unknown)}", near(unknown[0], facts))
    outputs = (node for output in tree.find_all(nodes.Output) for node in output.nodes)
    return "".join(_printed(node, facts) for node in outputs), names


def _printed(node: "nodes.Expr", facts: Mapping[str, FactValue]) -> str:
    from jinja2 import nodes

    match node:
        case nodes.TemplateData():
            return node.data
        case nodes.Const():
            return str(node.value)
        case nodes.Getattr(node=nodes.Name() as fact):
            return str(getattr(facts[fact.name], node.attr))
        case nodes.Name():
            return str(facts[node.name])
    raise _not_understood("only the name of a fact can stand in {{ }}")


def _not_understood(reason: str) -> Mistakes:
    hint = "write {{ name_of_a_fact }}, or name_of_a_fact.number for the figure alone"
    return mistake("E301", f"this expression is not understood: {reason}", hint)


@cache
def _environment() -> "Environment":
    from jinja2 import Environment

    # Blocks and comments open with a character that no lecture can hold: {% and {# stay plain text.
    return Environment(
        block_start_string="\x00%",
        block_end_string="%\x00",
        comment_start_string="\x00#",
        comment_end_string="#\x00",
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701 - the text is plain here; each output escapes it where it lands
    )
