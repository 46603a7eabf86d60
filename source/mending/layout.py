"""What goes wrong in front of the words of a line: tabs, blanks, hyphens, colons and columns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from source.mending.lines import (
    File,
    Slip,
    Stop,
    block_end,
    indent_of,
    key_in,
    replaced,
    shifted,
    short,
    split,
)
from source.reading.tree import grow

_ODD_BLANK = re.compile("[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]")
_IN_FRONT = re.compile(
    "^([ \t\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]*)((?:-[ \u00a0\u2000-\u200b\u3000]+)*)"
)
_STUCK_COLON = re.compile(r"( *(?:- +)*)([A-Za-z_][\w-]*):(?=[^ \t:/])")
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
            end = found.end()
            hint = f"write: {found[2]}: {short(line[end:].strip())}"
            mended = f"{line[:end]} {line[end:].lstrip()}"
            return Slip(
                number,
                end - 1,
                f"no blank follows the colon of {found[2]}",
                hint,
                replaced(file.lines, {number: mended}),
            )
        if (found := _STUCK_DASH.match(line)) and "sequence" not in stop.said.replace("block sequence", ""):
            end = found.end()
            hint = f"write: - {short(line[end:].strip())}"
            mended = f"{line[:end]} {line[end:].lstrip()}"
            return Slip(number, end - 1, "no blank follows the hyphen", hint, replaced(file.lines, {number: mended}))
    return None


def too_far(file: File, stop: Stop) -> Slip | None:
    """Tell of a key that begins further right than the one above, or between two columns."""
    if stop.line >= len(file.lines):
        return None
    line = file.lines[stop.line]
    key, here = key_in(line), len(line) - len(line.lstrip(" -")) if line.lstrip().startswith("- ") else indent_of(line)
    if key not in file.known and not line.lstrip().startswith("- "):
        return None
    deep = (
        "mapping values" in stop.said
        and split(line)[0].strip().removesuffix(":") == key
        and stop.column == here + len(key)
    )
    if not deep and not ("expected key" in stop.said or "block end" in stop.said or "'-' indicator" in stop.said):
        return None
    columns = _columns(file.lines, stop.line)
    fitting = sorted(columns, key=lambda column: (abs(column - here), -column))
    if not fitting or fitting[0] == here:
        return None
    below, target = columns[fitting[0]], fitting[0]
    what = key or "this entry"
    message = f"{what} begins in column {here + 1}, where nothing above it does"
    end = block_end(file.lines, stop.line, as_far=True)
    moved = [n for n in range(stop.line, end) if target < here or indent_of(file.lines[n]) == indent_of(line)]
    new = shifted(file.lines, moved, target - here)
    return Slip(stop.line, here, message, f"begin it in column {target + 1}, straight below {below}", new)


def _columns(lines: Sequence[str], before: int) -> dict[int, str]:
    """Return the columns in which keys of the parts around the line *before* begin, with the last key there."""
    found: dict[int, str] = {}
    least = 10**6
    for number in range(before - 1, max(before - 400, -1), -1):
        line = lines[number]
        if not line.strip() or line.lstrip().startswith("#") or not (key := key_in(line)):
            continue
        at = len(line) - len(line.lstrip(" -"))
        if at < least:
            found[at], least = key, min(at, indent_of(line) + 1)
        if least <= 1:
            break
    return found


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
