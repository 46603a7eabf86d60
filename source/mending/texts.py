"""What goes wrong in texts: quotes, signs that YAML takes for its own, and colons."""

from __future__ import annotations

import re

from source.mending.lines import (
    File,
    Slip,
    Stop,
    indent_of,
    key_in,
    quoted,
    replaced,
    short,
    split,
    swallowed,
)

_TYPOGRAPHIC = "“”„«»‘’‚‹›"
LONGEST_KEY = 1024
"""Letters between the start of a key and its colon, which YAML 1.1 allows at most (clause 7.4.2 of YAML 1.2)."""


def open_quotes(file: File, stop: Stop) -> Slip | None:
    """Tell of quotes that are not closed."""
    start = swallowed(file.lines, stop)
    if start is None:
        return None
    lead, value = split(file.lines[start])
    sign = value[0]
    value = value[:-1] if value[-1] in _TYPOGRAPHIC else value
    mended = f"{lead}{value}{sign}"
    hint = f"close them where the text ends: {short(lead.strip() + ' ' + value.rstrip())}{sign}"
    return Slip(
        start, len(lead), f"the {sign} that opens here is not closed", hint, replaced(file.lines, {start: mended})
    )


def behind_quotes(file: File, stop: Stop) -> Slip | None:
    """Tell of a text that goes on behind its quotes."""
    if stop.line >= len(file.lines):
        return None
    line = file.lines[stop.line]
    lead, value = split(line)
    if "flow" in stop.said or value[:1] not in ("'", '"') or value[:1] not in value[1:] or stop.column <= len(lead):
        return None
    inner = value[1:-1] if value[-1] == value[0] else value
    new = quoted(inner)
    message = "the quotes close before the text ends"
    hint = f"put quotes round all of it: {short(lead.strip() + ' ' + new)}"
    return Slip(stop.line, len(lead), message, hint, replaced(file.lines, {stop.line: lead + new}))


def escapes(file: File, stop: Stop) -> Slip | None:
    """Tell of a backslash within double quotes that makes no sign."""
    lead, value = split(file.lines[stop.line])
    if "escape" not in stop.said or not value.startswith('"'):
        return None
    inner = value.strip('"').replace("'", "''")
    hint = f"use single quotes: {short(lead.strip())} '{short(inner)}'"
    new = replaced(file.lines, {stop.line: f"{lead}'{inner}'"})
    return Slip(stop.line, stop.column, "a backslash within double quotes makes a sign, but none here", hint, new)


def long_key(file: File, stop: Stop) -> Slip | None:
    """Tell of a text that is too long to stand in front of a colon."""
    if "mapping values" not in stop.said or stop.line >= len(file.lines):
        return None
    line = file.lines[stop.line]
    before = len(line[: stop.column]) - indent_of(line)
    if before <= LONGEST_KEY or ": " in line[indent_of(line) : stop.column].strip("\"' "):
        return None
    key, rest = line[indent_of(line) : stop.column], line[stop.column + 1 :].strip()
    hint = (
        "shorten it; or write a question mark and a blank in front of it, and the colon on a line of its own: "
        f"? {key.strip()[:20]}…{key.strip()[-1]} and below it : {short(rest, 30)}"
    )
    end = key.strip()[0] if key.strip()[0] in "\"'" else ""
    mended = f"{line[: indent_of(line) + 900]}{end}: {rest}"
    message = f"the text in front of this colon has {before} letters, and YAML takes {LONGEST_KEY}"
    return Slip(stop.line, stop.column, message, hint, replaced(file.lines, {stop.line: mended}))


def first_sign(file: File, stop: Stop) -> Slip | None:
    """Tell of a text that begins with a sign of YAML's own."""
    for number in (stop.line, stop.start):
        lead, value = split(file.lines[number]) if number < len(file.lines) else ("", "")
        sign = value[:1]
        opens = sign in ("[", "{") and _goes_on(value)
        scalar = sign in ("|", ">") and ("block scalar" in stop.said or len(value) > 2)
        if not (opens or scalar or (sign and sign in "*&!%@`" and stop.column >= len(lead))):
            continue
        new = quoted(value)
        message = f"a text cannot begin with {sign} without quotes"
        hint = f"put quotes round it: {short(lead.strip() + ' ' + new)}"
        return Slip(number, len(lead), message, hint, replaced(file.lines, {number: lead + new}))
    return None


def _goes_on(value: str) -> bool:
    """Return whether words follow the first brackets of *value*, or they are those of a fact."""
    end = value.find("]" if value[0] == "[" else "}")
    return value.startswith("{{") or (end >= 0 and bool(re.match(r"[^,\]}#]*\w", value[end + 1 :])))


def colon(file: File, stop: Stop) -> Slip | None:
    """Tell of a colon and a blank within a text without quotes, on one line or on several."""
    if "mapping values" not in stop.said or stop.line >= len(file.lines):
        return None
    number = stop.line
    lead, value = split(file.lines[number])
    if not value or stop.column < len(lead):
        above = [line for line in file.near(stop) if line != number]
        if not above or key_in(file.lines[number]) in file.known:
            return None
        number = above[0]
        lead, value = split(file.lines[number])
    if lead.lstrip().startswith("- ") and key_in(file.lines[number]) not in file.known:
        value = file.lines[number].lstrip(" -").rstrip()
        lead = file.lines[number][: file.lines[number].index(value)]
    if not value or not lead.strip() or value[0] in "[{'\"|>&*!%@`":
        return None
    end = number + 1
    while end < len(file.lines) and file.lines[end].strip() and indent_of(file.lines[end]) > indent_of(lead + "x"):
        end += 1
    whole = " ".join([value, *(line.strip() for line in file.lines[number + 1 : end])])
    straight = value.strip(_TYPOGRAPHIC) if value[0] in _TYPOGRAPHIC else value
    hint = f"put quotes round it: {short(lead.strip() + ' ' + quoted(straight))}"
    if value[0] in _TYPOGRAPHIC:
        hint = f"YAML knows straight quotes only, not {value[0]}: {short(lead.strip() + ' ' + quoted(straight))}"
    new = replaced(file.lines, {number: lead + quoted(whole), **dict.fromkeys(range(number + 1, end), "")})
    return Slip(stop.line, stop.column, "a colon and a blank stand in a text without quotes", hint, new)
