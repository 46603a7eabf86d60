"""What goes wrong in front of the words of a line: tabs, blanks, hyphens, colons and columns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from source.mending.lines import (
    File,
    Slip,
    Stop,
    indent_of,
    key_in,
    replaced,
    short,
    split,
)
from source.reading.tree import grow

_ODD_BLANK = re.compile("[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]")
_IN_FRONT = re.compile(
    "^([ \t\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]*)((?:-[ \u00a0\u2000-\u200b\u3000]+)*)"
)
_STUCK_COLON = re.compile(r"( *(?:- +)*)([A-Za-z_][\w-]*)(?::(?=[^ \t:/])|\s*：)")
_BULLET = re.compile(r"( *)([–—•·▪‣◦●○*+]|\d{1,2}[.)])[ \t\u00a0]+(?=\S)")
_STUCK_DASH = re.compile(r"( *)-(?=[^ \t\-\d])")


def tabs(file: File, stop: Stop) -> Slip | None:
    """Tell of lines that are indented with tabs."""
    lines = file.lines
    where = [number for number, line in enumerate(lines) if "\t" in line[: len(line) - len(line.lstrip(" \t"))]]
    if not where or not any(line in where for line in file.near(stop)):
        return None
    message = f"this line is indented with a tab{_and_more(where)}"
    steps = (_with_steps(lines, where, step) for step in (4, 2, 8, 1))
    new = next((each for each in steps if not grow("\n".join(each), "").problems), None)
    hint = "indent with spaces: two for each step"
    return Slip(where[0], 0, message, hint, new or _with_steps(lines, where, 2), loses=new is None)


def _with_steps(lines: Sequence[str], where: Sequence[int], step: int) -> list[str]:
    new = {}
    for number in where:
        end = len(lines[number]) - len(lines[number].lstrip(" \t"))
        new[number] = lines[number][:end].replace("\t", " " * step) + lines[number][end:]
    return replaced(lines, new)


def odd_blanks(file: File, stop: Stop) -> Slip | None:
    """Tell of lines that begin with blanks of word processors."""
    lines = file.lines
    ends = [found.end() if (found := _IN_FRONT.match(line)) else 0 for line in lines]
    where = [number for number, line in enumerate(lines) if _ODD_BLANK.search(line, 0, ends[number])]
    if not where or not any(line in where for line in file.near(stop)):
        return None
    new = {n: _ODD_BLANK.sub(" ", lines[n][: ends[n]].replace("\u3000", "  ")) + lines[n][ends[n] :] for n in where}
    message = f"this line begins with spaces that are none for YAML, as word processors write them{_and_more(where)}"
    return Slip(
        where[0], 0, message, "delete what is in front of its first letter, and type spaces", replaced(lines, new)
    )


def _and_more(where: Sequence[int]) -> str:
    return f", and so are {len(where) - 1} more" if len(where) > 1 else ""


def stuck(file: File, stop: Stop) -> Slip | None:
    """Tell of a blank that is missing behind a colon or a hyphen."""
    for number in file.near(stop):
        line = file.lines[number]
        if (found := _STUCK_COLON.match(line)) and found[2] in file.known:
            rest = line[found.end() :].lstrip()
            message = f"no blank follows the colon of {found[2]}"
            if line[found.end() - 1] == "：":
                message = f"the wide colon behind {found[2]} is none for YAML"
            new = replaced(file.lines, {number: f"{found[1]}{found[2]}: {rest}"})
            return Slip(number, found.end() - 1, message, f"write: {found[2]}: {short(rest)}", new)
        if (found := _STUCK_DASH.match(line)) and "sequence" not in stop.said.replace("block sequence", ""):
            end = found.end()
            hint = f"write: - {short(line[end:].strip())}"
            mended = f"{line[:end]} {line[end:].lstrip()}"
            return Slip(number, end - 1, "no blank follows the hyphen", hint, replaced(file.lines, {number: mended}))
    return None


def list_behind_key(file: File, stop: Stop) -> Slip | None:
    """Tell of a list that begins on the line of its key."""
    if "sequence entries are not allowed" not in stop.said or stop.line >= len(file.lines):
        return None
    line = file.lines[stop.line]
    lead, value = split(line)
    if not value.startswith("- ") or not lead.rstrip().endswith(":"):
        return None
    key = key_in(line)
    hint = f"begin the list on the next line, indented: {value.strip()[:40]}"
    new = replaced(file.lines, {stop.line: lead.rstrip()})
    return Slip(stop.line, len(lead), f"the list of {key} begins on the line of its key", hint, new, loses=True)


def bullet(file: File, stop: Stop) -> Slip | None:
    """Tell of an entry that begins with another sign than a hyphen, as Word and Markdown have them."""
    for number in file.near(stop):
        line = file.lines[number]
        if found := _BULLET.match(line):
            message = f"a list's entries begin with a hyphen, not with {found[2]}"
            hint = f"write: - {short(line[found.end() :])}"
            new = replaced(file.lines, {number: f"{found[1]}- {line[found.end() :]}"})
            return Slip(number, len(found[1]), message, hint, new)
    return None


def behind_comment(file: File, stop: Stop) -> Slip | None:
    """Tell of a text that goes on below what YAML takes for a comment."""
    above, line = next(file.near(stop)), file.lines[stop.line]
    if above == stop.line or not re.search(r"\S[ \t]+#", file.lines[above]):
        return None
    if "expected" not in stop.said or stop.column != indent_of(line) or re.match(r"-|[^#]*:(\s|$)", line.strip()):
        return None
    hint = "put quotes round a text with a # behind a blank: without them, a comment begins there"
    new = replaced(file.lines, {stop.line: ""})
    return Slip(stop.line, stop.column, "the text above ends at its #, and goes on here", hint, new)


def no_colon(file: File, stop: Stop) -> Slip | None:
    """Tell of a line without a colon among keys."""
    if "could not find expected ':'" not in stop.said:
        return None
    for number in (stop.start, stop.line):
        line = file.lines[number] if number < len(file.lines) else ""
        words = line.strip()
        if not words or re.search(r":(\s|$)", words):
            continue
        first = words.split()[0]
        if first in file.known:
            mended = line.replace(first, f"{first}:", 1)
            hint = f"write: {short(mended.strip())}"
            return Slip(
                number,
                indent_of(line) + len(first),
                f"no colon follows {first}",
                hint,
                replaced(file.lines, {number: mended}),
            )
        hint = "indent it further than the key whose text it goes on with, or put key: in front of it"
        new = replaced(file.lines, {number: ""})
        return Slip(number, indent_of(line), "this line has no key, and goes on with no text", hint, new)
    return None
