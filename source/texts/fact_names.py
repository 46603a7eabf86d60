r"""Facts in texts: ``{{ survival_localised }}``, or ``.number``, ``.unit`` or ``.range`` of it; ``\{{`` are braces."""

import re
from collections.abc import Mapping

from source.reading.fact_value import PARTS, FactValue
from source.reading.mistakes import Mistakes, mistake
from source.reading.problems import near

_NAME = re.compile(r"\{\{\s*([^\W\d]\w*)\s*(?:\.\s*(\w+)\s*)?\}\}")
"""The name of a fact, and what is asked of it; whether there are such is found out afterwards."""
_PLAIN = r"\{{ for braces themselves"
_COMMAND = re.compile(r"(?<!\\)\\[A-Za-z]+(?:\{\{[^{}\n]*\}\})*\Z")
"""A command of TeX, with the arguments before the one that follows."""


def fill(written: str, facts: Mapping[str, FactValue]) -> tuple[str, tuple[str, ...]]:
    """Return *written* with the facts' values in place, and the names used; Mistakes if it cannot be.

    A backslash makes the next sign plain, as everywhere in a text; it stays for the markup, which takes it away.
    """
    start = written.find("{{")
    if start < 0:  # as in most texts
        return written, ()
    filled, names, end = list[str](), dict[str, None](), 0
    while start >= 0:
        before = written[end:start]
        filled.append(before)
        if _is_argument(written, start, facts):
            end = written.index("}}", start) + 2
            filled.append(written[start:end])
        elif _ends_in_backslash(before):
            filled.append("{")
            end = start + 1
        else:
            match = _understood(written, start)
            filled.append(_value(match[1], facts.get(match[1]), match[2]))
            names[match[1]] = None
            end = match.end()
        start = written.find("{{", end)
    if unknown := [name for name in names if name not in facts]:
        hint = near(unknown[0], facts)
        hint = hint if hint.endswith("?") else f"{hint}; {_PLAIN}"  # a misspelt name is no TeX
        raise mistake("E302", f"there is no fact {', '.join(unknown)}", hint)
    return "".join(filled) + written[end:], tuple(names)


def _is_argument(written: str, start: int, facts: Mapping[str, FactValue]) -> bool:
    r"""Return whether the braces at *start* are those of a command of TeX, as in \frac{{a}}{{b}}, and name no fact."""
    if not _COMMAND.search(written[max(0, start - 80) : start]) or "}}" not in written[start:]:
        return False
    named = _NAME.match(written, start)
    return not (named and named[1] in facts)


def _ends_in_backslash(before: str) -> bool:
    """Return whether a backslash stands last, and is not itself made plain by one before it."""
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1


def _understood(written: str, start: int) -> re.Match[str]:
    match = _NAME.match(written, start)
    if match is None:
        is_open = "}}" not in written[start:]
        raise _not_understood("}} is missing" if is_open else "only the name of a fact can stand in {{ }}")
    if match[2] not in (None, *PARTS):
        raise _not_understood(f"a fact has .number, .unit and .range, not .{match[2]}")
    return match


def _not_understood(reason: str) -> Mistakes:
    hint = f"write {{{{ name_of_a_fact }}}}, {{{{ name_of_a_fact.number }}}} for its figure alone, or {_PLAIN}"
    return mistake("E301", f"this expression is not understood: {reason}", hint)


def _value(name: str, fact: FactValue | None, part: str | None) -> str:
    if fact is None:
        return ""
    found = fact.value if part is None else fact.part(part)
    if found is None:
        raise mistake("E305", f"the fact {name} has no .{part}: {fact.value}", _INSTEAD[part or ""])
    return found


_INSTEAD = {
    "number": "only one number, as in 87 %, can be asked for; print the fact whole, or make a fact of each number",
    "unit": "only a figure, as in 87 %, has a unit; print the fact whole",
    "range": "write a range below its value, such as range: 80–92 %",
}
