"""Where everything stands: the slides of a deck on the layouts of a template."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from deck.arrange.cards import arrange_cards
from deck.arrange.differential import arrange_differential
from deck.arrange.pages import Page
from deck.arrange.placed_words import foot, head, title, words
from deck.arrange.question import arrange_answer, arrange_question
from deck.arrange.topic import arrange_figure, arrange_topic
from deck.geometry import EMU_PER_POINT
from deck.measure.fit import height
from deck.plan.slides import (
    AnswerSlide,
    CardsSlide,
    FigureSlide,
    ListSlide,
    MatrixSlide,
    Paragraph,
    QuestionSlide,
    ReferencesSlide,
    TitleSlide,
)
from source.texts.markup import Run

if TYPE_CHECKING:
    from deck.arrange.parting import Single
    from deck.plan.slides import Deck, Slide
    from deck.template.layout import Layout, Template
    from source.pictures.images import Image

_Entry = tuple[int, Paragraph]


def arrange(deck: Deck, template: Template, images: Mapping[str, Image]) -> tuple[tuple[str, tuple[Page, ...]], ...]:
    """Return the pages of each section of *deck*, with the section's name."""
    return tuple(
        (section.name, tuple(page for slide in section.slides for page in _pages(slide, deck, template, images)))
        for section in deck.sections
    )


def _pages(slide: Slide, deck: Deck, template: Template, images: Mapping[str, Image]) -> Iterator[Page]:
    layouts = template.layouts
    if isinstance(slide, TitleSlide):
        yield _title(slide, layouts["title"])
    elif isinstance(slide, ReferencesSlide):
        yield from _references(slide, deck, layouts["references"])
    elif layouts["text"].splits:
        from deck.arrange.parting import fits_page, parted

        parts = parted(slide, lambda part: fits_page(_page(part, deck, template, images)))
        yield from (_page(part, deck, template, images) for part in parts)
    else:
        yield _page(slide, deck, template, images)


def _page(  # noqa: PLR0911 - one return for each kind of slide
    slide: Single, deck: Deck, template: Template, images: Mapping[str, Image]
) -> Page:
    layouts = template.layouts
    if isinstance(slide, ListSlide):
        layout = layouts["text"]
        shapes = (*head(slide, layout), words(layout, "body", slide.items), *foot(slide.sources, deck, layout))
        return Page(slide.id, layout, shapes, slide.notes)
    if isinstance(slide, CardsSlide):
        return arrange_cards(slide, deck, layouts["text"])
    if isinstance(slide, MatrixSlide):
        return arrange_differential(slide, deck, layouts["matrix"])
    if isinstance(slide, QuestionSlide):
        return arrange_question(slide, deck, layouts["question"], images)
    if isinstance(slide, AnswerSlide):
        return arrange_answer(slide, deck, layouts["answer"], images)
    if isinstance(slide, FigureSlide):
        return arrange_figure(slide, deck, layouts["figure"], images)
    return arrange_topic(slide, deck, template, images)


def _title(slide: TitleSlide, layout: Layout) -> Page:
    shapes = [title(layout, slide.title)]
    if slide.subtitle:
        shapes.append(words(layout, "subtitle", (slide.subtitle,)))
    number = (words(layout, "number", ()),) if "number" in layout.slots else ()
    return Page(slide.id, layout, (*shapes, words(layout, "about", slide.about), *number), slide.notes)


def _references(slide: ReferencesSlide, deck: Deck, layout: Layout) -> Iterator[Page]:
    """Yield as many pages as the list needs, each with the numbers that are on it in its title."""
    for number, entries in enumerate(_readable(slide.entries, layout), 1):
        shown = tuple((Run(f"{entry}.\t"), *runs) for entry, runs in entries)
        first, last = entries[0][0], entries[-1][0]
        heading = (Run(f"{slide.title} {first}–{last}" if last > first else f"{slide.title} {first}"),)
        shapes = (words(layout, "title", (heading,)), words(layout, "label", (slide.label,)))
        body = words(layout, "body", shown)
        yield Page(f"{slide.id}-{number}", layout, (*shapes, body, *foot((), deck, layout)))


def _readable(entries: Sequence[_Entry], layout: Layout) -> Sequence[Sequence[_Entry]]:
    """Return *entries* in as few portions as fit the layout's box, each about as full as the others."""
    slot = layout.slots["body"]
    width, room = slot.box.width / EMU_PER_POINT, slot.box.height / EMU_PER_POINT
    heights = [height([runs], width, slot.style.size, slot.style) + slot.style.space_after for _, runs in entries]
    portions = _portions(entries, heights, room)
    while len(fuller := _portions(entries, heights, room := room * 0.97)) == len(portions) > 1:
        portions = fuller
    return portions


def _portions(entries: Sequence[_Entry], heights: Sequence[float], room: float) -> list[list[_Entry]]:
    portions: list[list[_Entry]] = []
    left = 0.0
    for entry, needed in zip(entries, heights, strict=True):
        if needed > left or not portions:
            portions.append([])
            left = room
        portions[-1].append(entry)
        left -= needed
    return portions
