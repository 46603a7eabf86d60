"""Speaker notes: what to say and ask, where it is misunderstood, and what the slide rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from deck.texts.citations import Sources, paragraph, with_evidence
from deck.texts.paragraph import Paragraph, behind, joined, split
from source.texts.markup import Citation, Run

if TYPE_CHECKING:
    from source.texts.text import Text
    from source.words.printed import Words


Parts = tuple[tuple[str, tuple[Paragraph, ...]], ...]
"""The names of headings, and what stands below each; a heading without content is not printed."""

_FIGURE = "notes.figure"


class Script(NamedTuple):
    """What goes into the notes of one slide."""

    minutes: float | None = None
    parts: Parts = ()
    texts: tuple[Text, ...] = ()
    """All texts of the slide and its notes: their facts and where in a source they look are listed."""
    facts: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    """What it cites besides."""


def written(script: Script, sources: Sources) -> tuple[Paragraph, ...]:
    """Return the notes as paragraphs: time, the parts, then facts and references in full."""
    if sources.variant == "handout":
        return _handed_out(script, sources)
    time = ((sources.words.run("notes.time", minutes=script.minutes),),) if script.minutes else ()
    used = tuple(dict.fromkeys((*(name for text in script.texts for name in text.facts), *script.facts)))
    parts = (
        *script.parts,
        ("notes.facts", tuple(_fact(name, sources) for name in used)),
        ("notes.references", tuple(_references(script, used, sources))),
    )
    return (*time, *_below_headings(parts, sources.words))


def _handed_out(script: Script, sources: Sources) -> tuple[Paragraph, ...]:
    """Return what students get of the notes: descriptions of figures, and references in full."""
    figure = tuple(part for part in script.parts if part[0] == _FIGURE)
    return tuple(
        _below_headings((*figure, ("notes.references", tuple(_references(script, (), sources)))), sources.words)
    )


def _below_headings(parts: Parts, words: Words) -> Iterator[Paragraph]:
    for name, lines in parts:
        if lines:
            yield (words.run(name)._replace(bold=True),)
            yield from lines


def spoken(text: Text | None, sources: Sources) -> tuple[Paragraph, ...]:
    """Return a text of the notes as the paragraphs that its author wrote."""
    return split(with_evidence(text, sources)) if text else ()


def doubts(open_doubts: Iterable[tuple[str, Text | None]], sources: Sources) -> tuple[Paragraph, ...]:
    """Return what awaits review: where, and which doubt."""
    return tuple(
        (Run(f"{where}{sources.words['punctuation.colon']}" if where else ""), *paragraph(doubt, sources))
        for where, doubt in open_doubts
        if doubt
    )


def _fact(name: str, sources: Sources) -> Paragraph:
    """Return a fact with all that is known of it: what it says, value, sources, when and by whom it was checked."""
    fact, words = sources.lecture.facts[name], sources.words
    says = paragraph(fact.says, sources, also=fact.cite)
    who = {"name": fact.reviewed_by} if fact.reviewed_by else {}
    checked = words.run("notes.reviewed" if who else "notes.checked", date=fact.checked, **who)
    doubt = _doubt(fact.awaits_review, sources) if fact.awaits_review else ()
    return (Run(f"{fact.value} – "), *says, *behind(". ", checked), *doubt)


def _doubt(doubt: Text, sources: Sources) -> Paragraph:
    heading = sources.words.run("notes.awaits_review")
    colon = sources.words["punctuation.colon"]
    return (*behind(". ", heading._replace(text=f"{heading.text}{colon}")), *paragraph(doubt, sources))


def _references(script: Script, used: tuple[str, ...], sources: Sources) -> Iterator[Paragraph]:
    """Yield in full what the slide, its notes and its facts cite, with where in each source they look."""
    facts = [sources.lecture.facts[name] for name in used]
    texts = (*script.texts, *(text for fact in facts for text in (fact.says, fact.awaits_review) if text))
    cited = {name for text in texts for name in sources.ids_in(text)}
    cited.update(script.references, *(fact.cite for fact in facts))
    where = _locators(texts)
    for name in sorted(cited, key=lambda name: sources.numbers[name]):
        printed = (Run(f"{sources.numbers[name]}. "), *sources.printed[name].runs)
        places = behind(" ", sources.words.run("notes.cited", places=", ".join(where[name]))) if name in where else ()
        yield joined((*printed, *places))


def _locators(texts: Iterable[Text]) -> Mapping[str, list[str]]:
    """Return where in each source the texts look, such as p. 915."""
    found: dict[str, list[str]] = {}
    citations = (piece for text in texts if text.cited for piece in text.pieces if isinstance(piece, Citation))
    for source in (source for citation in citations for source in citation.sources if source.locator):
        places, place = found.setdefault(source.id, []), f"{source.prefix} {source.locator}".strip()
        if place not in places:
            places.append(place)
    return found
