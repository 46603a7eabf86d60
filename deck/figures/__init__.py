"""The kinds of figures as they are shown: one module or folder each, and this one list of them.

``kind.Figure`` says what a kind is; what an author may write for each stands in ``source.figures``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from deck.figures import bars, picture, table
from deck.figures.flow import flow
from deck.texts.citations import paragraph
from deck.texts.review import marked
from source.figures.bars import Bars
from source.figures.flow import Flow
from source.figures.picture import Picture
from source.figures.table import Table
from source.lecture.review import facts_await, text_awaits, texts_await
from source.texts.markup import Run

if TYPE_CHECKING:
    from deck.figures.kind import Figure
    from deck.texts.citations import Sources
    from deck.texts.paragraph import Paragraph
    from source.figures import Figure as Written


def planned(written: Written, sources: Sources) -> Figure:
    """Return the figure that an author wrote, ready to be placed; its alt text says whether it awaits review."""
    figure = _of_kind(written, sources)
    awaits = facts_await(written.facts(), sources.lecture) or texts_await(written.inner_texts(), sources.lecture)
    return figure._replace(alt=f"{figure.alt} {sources.words['alt.awaits_review']}") if awaits else figure


def _of_kind(written: Written, sources: Sources) -> Figure:
    match written:
        case Bars():
            return bars.planned(written, sources)
        case Flow():
            return flow.planned(written, sources)
        case Picture():
            return picture.planned(written)
        case Table():
            return table.planned(written, sources)
    assert_never(written)


def caption_of(written: Written, sources: Sources) -> Paragraph:
    """Return what stands below a figure: what it shows with its sources, who made it, under which licence."""
    facts = (sources.lecture.facts[name] for name in written.facts())
    cited = (*sources.ids_in(written.caption), *(name for fact in facts for name in fact.cite))
    caption = paragraph(written.caption, sources, also=dict.fromkeys(cited))
    caption = marked(caption, sources.words, awaits=text_awaits(written.caption, sources.lecture))
    if caption and written.caption is None:
        caption = (sources.words.run("slides.data"), *caption)
    credit = " · ".join(filter(None, (written.credit, written.licence)))
    gap = " · " if caption and credit else ""
    return (*caption, Run(gap + credit)) if credit else caption
