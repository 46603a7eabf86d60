"""Titles that tell all slides apart, and names that tell all sections apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from deck.plan.content import Section
from source.texts.markup import Run

if TYPE_CHECKING:
    from deck.slides.kind import Slide
    from deck.texts.paragraph import Paragraph


def with_distinct_titles(sections: Iterable[Section]) -> tuple[Section, ...]:
    """Return *sections* with more in a title wherever it is another one's too, and may grow.

    What is added is the slide's label, then a number. The titles that an author wrote for a slide stay as they are.
    """
    kept = list(sections)
    taken = {_bare(slide) for section in kept for slide in section.slides if not slide.head.title_may_grow}
    return tuple(Section(section.name, tuple(_distinct(slide, taken) for slide in section.slides)) for section in kept)


def _distinct(slide: Slide, taken: set[str]) -> Slide:
    head = slide.head
    if not head.title_may_grow:
        return slide
    label = "".join(run.text for run in head.label).partition(" · ")[2] or "".join(run.text for run in head.label)
    more = ["", f" ({label})", *(f" ({label}, {number})" for number in range(2, len(taken) + 3))]
    titles = ((*head.title, Run(addition)) if addition else head.title for addition in more)
    title = next(title for title in titles if _words(title) not in taken)
    taken.add(_words(title))
    return slide._replace(head=head._replace(title=title))


def _bare(slide: Slide) -> str:
    return _words(slide.head.title)


def _words(title: Paragraph) -> str:
    return " ".join("".join(run.text for run in title).split()).casefold()


def with_distinct_names(sections: Sequence[Section]) -> Iterator[Section]:
    """Yield *sections* with a number behind a name that another one has: PowerPoint shows names only."""
    taken: set[str] = set()
    for section in sections:
        names = (section.name, *(f"{section.name} ({number})" for number in range(2, len(sections) + 2)))
        name = next(name for name in names if name not in taken)
        taken.add(name)
        yield Section(name, section.slides)
