"""What pydantic found wrong, said to a lecturer: a code, a place, and an action to take."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from source.problems import Problem, near
from source.schema import keys_at

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from source.tree import Path, Tree

CUSTOM = {
    "unknown_reference": ("E303", "{near}"),
    "unknown_fact": ("E302", "{near}"),
    "unknown_topic": ("E401", "{near}"),
    "unknown_objective": ("E401", "{near}"),
    "unknown_slide": ("E401", "it has to be a topic or a matrix; {near}"),
    "unknown_cell": ("E401", "a cell is matrix/feature/entity; {near}"),
    "unknown_step": ("E401", "{near}"),
    "step_to_itself": ("E401", "name another step, or delete this way"),
    "bad_expression": ("E301", "write {{{{ name_of_a_fact }}}}, or name_of_a_fact.number for the figure alone"),
    "bad_citation": ("E304", "write [@key], [@key, p. 3] or [@one; @two]"),
    "bad_link": ("E304", "start the address with https:// or mailto:"),
    "bad_form": ("E205", "{form}"),
    "bad_date": ("E205", "write year-month-day: 2026-11-23"),
    "bad_csl_date": ("E205", "write 2001 or 2001-02-01"),
    "bad_picture": ("E403", "put a PNG, JPEG or SVG beside the lecture file and name it from there"),
    "bad_template": ("E405", "put a .pptx or .potx file beside the lecture file, or name one with --template"),
    "picture_here": ("E403", "pictures stand in the stem and the answers of a question, or as the figure of a topic"),
    "picture_alt": ("E403", "say what it shows without telling the answer: ![nests of large cells](nest.png)"),
    "fact_words": ("E203", "a bar needs one figure and its unit, such as 87 %: use such a fact"),
    "figure_kind": ("E203", "write one of these keys in the figure"),
    "row_length": ("E204", "write one cell for each heading"),
    "text_type": ("E203", "write one text, not a list or mapping; put quotes round it if it has a colon and a space"),
    "text_empty": ("E203", "write something, or delete the key"),
    "text_long": ("E204", "cut it to {most} characters"),
    "two_keys": ("E501", "keep one under right, or write kind: several"),
    "one_key": ("E501", "write a second one under right, or delete kind: several"),
    "same_option": ("E502", "delete or change one of them"),
    "order_unknown": ("E503", "{near}"),
    "order_missing": ("E503", "name every answer once, as it stands under right or wrong"),
    "order_twice": ("E503", "name every answer once"),
    "kahoot_count": ("E204", "keep two to four answers in all"),
    "picture_shown": ("E504", "delete show_after, or put words in a picture's place"),
}
"""Our own checks: their type in pydantic, the code, and the hint with the check's own words in it."""

PLAIN = {
    "too_short": ("E204", "{actual_length} entries are too few here", "write {bound}"),
    "too_long": ("E204", "more entries are here than can be used", "write {bound}"),
    "string_too_short": ("E204", "this is too short", "write {bound} characters"),
    "string_too_long": ("E204", "this is too long", "write {bound} characters"),
    "greater_than_equal": ("E204", "this number is too small", "write {bound}"),
    "less_than_equal": ("E204", "this number is too large", "write {bound}"),
    "literal_error": ("E203", "{input} is not one of the words for this", "write {expected}"),
    "enum": ("E203", "{input} is not a mark", "write ++, +, ±, f, - or n/a"),
    "string_type": ("E203", "words are expected here", "write them behind the colon, or indented below"),
    "tuple_type": ("E203", "a list is expected here", "start each entry on its own line with a hyphen and a space"),
    "dict_type": ("E203", "keys with values are expected here", "write key: value on lines of their own, indented"),
    "model_type": ("E203", "keys with values are expected here", "write key: value on lines of their own, indented"),
    "float_parsing": ("E203", "a number is expected here", "write digits only, such as 3 or 2.5"),
    "float_type": ("E203", "a number is expected here", "write digits only, such as 3 or 2.5"),
    "int_parsing": ("E203", "a whole number is expected here", "write digits only, such as 3"),
    "bool_parsing": ("E203", "true or false is expected here", "write true or false"),
    "bool_type": ("E203", "true or false is expected here", "write true or false"),
    "finite_number": ("E203", "a number is expected here", "write digits only, such as 3 or 2.5"),
}
"""Pydantic's own checks: code, message and hint, said in the words of a lecture file."""


def is_echo(detail: ErrorDetails) -> bool:
    """Return whether *detail* counts too few entries only because some of them have mistakes of their own."""
    written = detail["input"]
    return detail["type"] == "too_short" and isinstance(written, list) and len(written) >= detail["ctx"]["min_length"]


def problem_of(detail: ErrorDetails, tree: Tree) -> Problem:
    """Return the problem that *detail* describes, at its place in the lecture file."""
    kind, context = detail["type"], detail.get("ctx", {})
    path: Path = (*detail["loc"], *context.get("at", ()))
    if kind in CUSTOM:
        code, hint = CUSTOM[kind]
        return Problem(tree.place(path), code, detail["msg"], hint.format(**context))
    if kind == "extra_forbidden":
        name = str(path[-1])
        return Problem(
            tree.place(path, of_key=True), "E201", f"{name} is not a key here", near(name, keys_at(path[:-1]))
        )
    if kind == "missing":
        place = tree.place(path[:-1], of_key=True)
        return Problem(place, "E202", f"{path[-1]} is missing", f"add a line with {path[-1]}: here")
    return _plain(detail, tree, path)


def _plain(detail: ErrorDetails, tree: Tree, path: Path) -> Problem:
    kind, context = detail["type"], detail.get("ctx", {})
    code, message, hint = PLAIN.get(kind, ("E203", detail["msg"], "see docs/lecture.md for what goes here"))
    words = {"expected": "", **context, "input": repr(detail["input"]), "bound": _bound(context)}
    return Problem(tree.place(path), code, message.format(**words), hint.format(**words))


def _bound(context: dict[str, Any]) -> str:
    for word, names in (("at least", ("min_length", "ge")), ("at most", ("max_length", "le"))):
        for name in names:
            if context.get(name) is not None:
                return f"{word} {context[name]:g}"
    return ""
