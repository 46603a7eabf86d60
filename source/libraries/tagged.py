"""Files of tagged lines, as RIS and PubMed's format are.

Lines of our own, since what reads RIS (rispy 0.10) knows no places and drops a last record whose end is cut off, and
nothing that is kept reads PubMed's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from source.citing.looks import without_signs
from source.libraries.entry import Source
from source.libraries.latin_names import Person, person
from source.reading.problems import Place

_TITLE_SIGNS = re.compile(r"([*_~^$\\])")


class Line(NamedTuple):
    """A tag, what it says in its line and those that go on from it, and where it stands."""

    tag: str
    parts: list[str]
    position: int

    @property
    def says(self) -> str:
        return without_signs(" ".join(filter(None, self.parts)))


class Record:
    """The lines of one reference."""

    def __init__(self, source: Source, position: int) -> None:
        self.source, self.position = source, position
        self.lines: list[Line] = []

    def all(self, *tags: str) -> list[str]:
        """Return what all lines with *tags* say, tag by tag."""
        return [said for tag in tags for line in self.lines if line.tag == tag and (said := line.says)]

    def first(self, *tags: str) -> str:
        """Return what the first line says that has the first of *tags* that there is."""
        return next(iter(self.all(*tags)), "")

    def author_and_year(self, authors: tuple[str, ...], years: tuple[str, ...]) -> str:
        """Return portera2001, by which a reference is known in files that have no keys of their own."""
        year = re.search(r"\d{4}", self.first(*years))
        family = self.first(*authors).partition(",")[0]
        return "".join(re.findall(r"\w", family)).casefold() + year[0] if year and family else ""

    def title(self, *tags: str) -> str:
        """Return a title, no sign of which is meant as markup, but for the tags of HTML."""
        return _TITLE_SIGNS.sub(r"\\\1", self.first(*tags))

    def place_of(self, *tags: str) -> Place:
        """Return where the first line with one of *tags* stands; where there is none, the record."""
        found = (line.position for tag in tags for line in self.lines if line.tag == tag)
        return self.source.place(next(found, self.position))

    def persons(self, *tags: str, bodies: str = "") -> list[Person]:
        """Return who stands in the lines with *tags*, and the bodies in those with the tag *bodies*, in their order."""
        lines = ((line.tag, line.says) for line in self.lines if line.tag in (*tags, bodies))
        return [{"literal": said} if tag == bodies else person(said) for tag, said in lines if said]


def records(source: Source, line: re.Pattern[str], start: str) -> Iterator[Record]:
    """Yield the records of *source*, each of which begins with the tag *start*; *line* has a tag and what it says."""
    record: Record | None = None
    position = 0
    for written in source.text.split("\n"):
        if found := line.match(written):
            if found[1] == start:
                if record:
                    yield record
                record = Record(source, position)
            if record:
                record.lines.append(Line(found[1], [found[2].strip()], position))
        elif record and record.lines and written.strip():
            record.lines[-1].parts.append(written.strip())
        position += len(written) + 1
    if record:
        yield record
