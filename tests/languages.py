"""English words of our own where a lecture has another language: what a file shows, and which are left in it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile, is_zipfile

from lxml import etree

from source.lecture.lecture import Lecture
from source.loading.load import load
from source.words.printed import FILL_IN
from source.words.tables import Entry, english, table

FOLDER = Path(__file__).with_name("lectures")
LANGUAGES = ("de", "es", "fr")
"""Those of the lectures in FOLDER."""

_TAGS = re.compile(r"\b(?:level|topic|lecture)::?[\w-]+|\[id:[\w-]+\]")
"""What items can be found by: the keys of the lecture file, the same in every language."""

_MARKUP = re.compile(r"<(?:[^<>]*\salt=\"([^\"]*)\")?[^<>]*>")
_NO_WORDS = re.compile(r"https?:\S+|[A-Za-z0-9+/=]{200,}")
"""Addresses, and pictures in base 64."""

_SHOWN = {"alt", "descr", "name", "title"}
"""Attributes that are shown or read out; and those of WordprocessingML that are."""
_H5P_NAMES = {"contentType", "contentName", "library", "machineName", "mainLibrary", "role"}
_SHOWN_AS_VALUE = {"name", "tblCaption"}


@cache
def lecture_in(language: str) -> Lecture:
    """Return the lecture that has one of everything."""
    return load(FOLDER / f"{language}.yaml")[0]


def english_left_in(texts: Iterable[str], language: str) -> list[str]:
    """Return the English words of our own that stand whole in *texts*, though the table of *language* has others."""
    patterns = _telling(language)
    said = [_TAGS.sub("", _MARKUP.sub(r" \1 ", text)) for text in texts if not _NO_WORDS.fullmatch(text)]
    return [f"{key}: {text}" for key, pattern in patterns.items() for text in said if pattern.search(text)]


@cache
def _telling(language: str) -> dict[str, re.Pattern[str]]:
    """Return a pattern for each of the English words that are no words of *language*, by their names."""
    translated = table(language)
    assert translated is not None
    own = [words for key in translated.names() for words in _forms(translated.get(key))]
    patterns = {}
    for key in english().names():
        for words in _forms(english().get(key)):
            pattern = _pattern(words)
            same = any(pattern.search(other) or _pattern(other, r"\w+").fullmatch(words) for other in own)
            if re.search(r"[A-Za-z]{3}", FILL_IN.sub("", words)) and not same:
                patterns[f"{key} ({words})"] = pattern
    return patterns


def _forms(entry: Entry | None) -> Iterable[str]:
    assert entry is not None
    return [entry] if isinstance(entry, str) else entry.values()


def _pattern(words: str, filled_in: str = ".+?") -> re.Pattern[str]:
    """Return what finds *words* as a whole, whatever is filled in."""
    literal = re.split(FILL_IN.pattern.replace("(", "(?:"), words.strip())
    return re.compile(rf"(?<!\w){filled_in.join(re.escape(part) for part in literal)}(?!\w)")


def shown_in(content: bytes) -> Iterator[str]:
    """Yield every text that a file shows or has read out; of a package, those of all its parts."""
    if is_zipfile(BytesIO(content)):
        with ZipFile(BytesIO(content)) as package:
            for part in package.namelist():
                yield from shown_in(package.read(part)) if _is_read(part) else ()
    elif content.lstrip().startswith(b"<?xml"):
        yield from _shown(etree.fromstring(content))
    elif content.lstrip().lower().startswith(b"<!doctype html"):
        yield from _shown(etree.fromstring(content, etree.HTMLParser(encoding="utf-8")))
    elif content.startswith(b"{"):
        yield from _said(json.loads(content))
    else:
        yield content.decode("utf-8-sig")


def _is_read(part: str) -> bool:
    return part.endswith((".xml", ".html", ".xlsx", ".json"))


def _said(value: object) -> Iterator[str]:
    """Yield the texts in JSON, without the names of kinds of content and roles that H5P knows in English."""
    if isinstance(value, dict):
        yield from (text for key, it in value.items() if key not in _H5P_NAMES for text in _said(it))
    elif isinstance(value, list):
        yield from (text for it in value for text in _said(it))
    elif isinstance(value, str):
        yield value


def _is_words_own_style(element: etree._Element) -> bool:
    """Return whether this is the name of a style that Word shows in the language of its menus."""
    parent = element.getparent()
    return (
        parent is not None
        and parent.tag.endswith("}style")
        and not any(key.endswith("}customStyle") for key in parent.attrib)
    )


def _shown(root: etree._Element) -> Iterator[str]:
    for element in root.iter(etree.Element):
        name = etree.QName(element).localname
        if name == "script" and element.get("type") == "application/json":
            yield from json.loads(element.text)["words"].values()
        if name in ("style", "script", "fieldentry") or _is_words_own_style(element):
            continue
        yield from filter(None, (text.strip() for text in element.xpath("text()")))
        for attribute, value in element.attrib.items():
            bare = etree.QName(attribute).localname
            if bare in _SHOWN or (bare == "val" and name in _SHOWN_AS_VALUE):
                yield value
