"""The text of a file, whatever encoding an editor saved it in, and what is wrong with that."""

from __future__ import annotations

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

from source.reading.problems import LectureProblems, Place, Problem

_OTHERS = {
    b"PK\x03\x04": "a file of Word, PowerPoint, Excel or another zip",
    b"\xd0\xcf\x11\xe0": "an old file of Word, PowerPoint or Excel",
    b"%PDF": "a PDF",
    b"{\\rtf": "a document in Rich Text Format",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
}
"""How files of other programs begin, and what they are."""

_SAVE = (
    "save it as UTF-8: in Notepad, Save as, and below, Encoding: UTF-8; in Word, Save as Plain Text, Unicode (UTF-8)"
)


def decoded(content: bytes, file: str, start: str) -> tuple[str, list[Problem]]:
    """Return the text in *content*, as far as it can be told, and what is wrong; LectureProblems if it is none.

    *start* says how to begin a lecture.
    """
    what = next((what for sign, what in _OTHERS.items() if content.startswith(sign)), "")
    if what or (b"\0" in content and not _utf_16(content)):
        message = f"this is {what or 'no text'}, and no lecture"
        hint = f"a lecture is a text file with the ending .yaml; {start}"
        raise LectureProblems([Problem(Place(file), "E102", message, hint)])
    if encoding := _utf_16(content):
        text = content.decode(encoding, "replace").removeprefix("\ufeff")
        problem = Problem(Place(file), "E102", "the file is UTF-16, which Notepad calls Unicode, and not UTF-8", _SAVE)
        return _line_ends(text), [problem]
    content = content.removeprefix(BOM_UTF8)
    try:
        return _line_ends(content.decode()), []
    except UnicodeDecodeError as error:
        place = _place(content, error.start, file)
        letter = content[error.start : error.start + 1].decode("cp1252", "replace")
        letter = f", but {letter} as older programs write it" if letter.isprintable() and letter != "\ufffd" else ""
        message = f"the byte 0x{content[error.start]:02X} is not UTF-8 text"
        as_utf_8 = content.decode("utf-8", "replace")
        is_utf_8 = any(sign > "\x7f" for sign in as_utf_8.replace("\ufffd", ""))  # but for a few bytes
        text = as_utf_8 if is_utf_8 else content.decode("cp1252", "replace")
        return _line_ends(text), [Problem(place, "E102", message if is_utf_8 else f"{message}{letter}", _SAVE)]


def _utf_16(content: bytes) -> str:
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return "utf-16"
    if re.match(rb"(?:[\t\n\r -~]\0){8}", content):
        return "utf-16-le"
    return "utf-16-be" if re.match(rb"(?:\0[\t\n\r -~]){8}", content) else ""


def _line_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _place(content: bytes, at: int, file: str) -> Place:
    before = content[:at]
    line_start = before.rfind(b"\n") + 1
    return Place(file, before.count(b"\n") + 1, len(before[line_start:].decode("utf-8", "replace")) + 1)
