"""What goes wrong between braces and brackets: texts with signs in them that need quotes, and brackets left open."""

from __future__ import annotations

import re
from collections.abc import Iterator

from source.mending.lines import File, Slip, Stop, quoted, replaced, short

_OPENS = {"[": "]", "{": "}"}
_KEY = re.compile(r"""\s*(?:"[^"]*"|'[^']*'|[^\s"'\[\]{},:][^\[\]{},:"']*?):\s+""")


def in_flow(file: File, stop: Stop) -> Slip | None:
    """Return what is wrong between the braces or brackets in which the parser came to a *stop*."""
    lines = file.lines
    for number in dict.fromkeys((stop.line, stop.start)):
        line = lines[number] if number < len(lines) else ""
        start = re.match(r"""[^"'#\[{]*(?:("[^"]*"|'[^']*'):\s*)?(?=[\[{])""", line)
        if not start or ("flow" not in stop.said and "sequence entries" not in stop.said):
            continue
        for begin, end in _texts(line, start.end()):
            words = line[begin:end].rstrip()
            if _needs_quotes(words):
                new = f"{line[:begin]}{quoted(words)}{line[begin + len(words) :]}"
                sign = next((sign for sign in "[]{}:" if sign in words), words[:1])
                message = f"this text within {line[start.end()]} {_OPENS[line[start.end()]]} has {sign} in it"
                return Slip(
                    number,
                    begin,
                    message,
                    f"put quotes round it: {short(quoted(words))}",
                    replaced(lines, {number: new}),
                )
        missing = _left_open(line[start.end() :])
        if missing and not line.rstrip().endswith((",", "[", "{")):
            message = f"the {line[start.end()]} that opens here is not closed"
            hint = f"write {missing} at its end; put quotes round a text that begins with this sign"
            return Slip(number, start.end(), message, hint, replaced(lines, {number: f"{line.rstrip()}{missing}"}))
    return None


def _texts(line: str, start: int) -> Iterator[tuple[int, int]]:
    """Yield where each text without quotes begins and ends between the bracket at *start* and its end."""
    at = start + 1
    while at < len(line):
        at += len(line[at:]) - len(line[at:].lstrip(" "))
        if key := _KEY.match(line, at):
            at = key.end()
        sign = line[at : at + 1]
        if sign in ("'", '"'):
            at = _after_quotes(line, at)
        elif sign in _OPENS and not _is_text(line, at):
            at += 1
            continue
        elif sign:
            end = _text_end(line, at)
            yield at, end
            at = end
        while at < len(line) and line[at] in ",]} ":
            at += 1


def _is_text(line: str, at: int) -> bool:
    """Return whether the bracket at *at* begins a fact or a citation, or words follow its end."""
    end = line.find(_OPENS[line[at]], at)
    return bool(re.match(r"\{\{|\[@", line[at:])) or (end > 0 and bool(re.match(r" *[^,\]} #]", line[end + 1 :])))


def _after_quotes(line: str, at: int) -> int:
    end = line.find(line[at], at + 1)
    return len(line) if end < 0 else end + 1


def _text_end(line: str, at: int) -> int:
    """Return where a text ends: at the comma or bracket that belongs to none of its own brackets."""
    open_ones: list[str] = []
    for end in range(at, len(line)):
        sign = line[end]
        if sign in _OPENS:
            open_ones.append(_OPENS[sign])
        elif open_ones and sign == open_ones[-1]:
            open_ones.pop()
        elif not open_ones and sign in ",]}":
            return end
    return len(line)


def _needs_quotes(words: str) -> bool:
    return bool(re.search(r"[\[\]{}]|:\s|^[-?](?:\s|$)|^[*&!%@`|>]", words))


def _left_open(words: str) -> str:
    """Return the brackets that are missing at the end of *words*, which are in no quotes."""
    bare = re.sub(r"\"[^\"]*\"|'[^']*'", "", words)
    open_ones: list[str] = []
    for sign in bare:
        if sign in _OPENS:
            open_ones.append(_OPENS[sign])
        elif open_ones and sign == open_ones[-1]:
            open_ones.pop()
    return "".join(reversed(open_ones))
