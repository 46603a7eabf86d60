"""A template file becomes a Template: the one way in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from deck.branded.choosing import Choice, choices
from deck.branded.kept_parts import Kept, kept
from deck.branded.opening import AGAIN, Package, opened
from deck.branded.page_size import on_usual_page
from deck.branded.painting import Colours, paint_of
from deck.branded.presentation_parts import first_master_id, fonts_of, with_notes_master, with_table_style
from deck.branded.refusal import TemplateError
from deck.branded.sheets import Sheet, sheets
from deck.branded.slots import Maker
from deck.template.layout import Layout, LayoutName, Template
from deck.written.view import FOOTERS
from source.words.printed import IN_ENGLISH, Words


@dataclass(frozen=True, slots=True)
class Reading:
    """A template, and which of its layouts were chosen for what."""

    template: Template
    choices: Mapping[LayoutName, Choice]


@lru_cache(maxsize=4)
def branded_template(content: bytes, wishes: tuple[tuple[str, str], ...] = (), words: Words = IN_ENGLISH) -> Reading:
    """Return the template in the bytes of a .pptx or .potx file; TemplateError if it cannot serve.

    *wishes* are kinds of slides, each with the name of the layout to be used for it; what a template lacks is made,
    named in *words*.
    """
    package = opened(content)
    try:
        return _read(on_usual_page(package), wishes, words)
    except TemplateError:
        raise
    except (ArithmeticError, ValueError) as error:  # a length or index that is no number, a page without extent
        raise TemplateError("its measures cannot be read", AGAIN) from error


def _read(package: Package, wishes: tuple[tuple[str, str], ...], words: Words) -> Reading:
    listed = sheets(package)
    if not listed:
        raise TemplateError("it has no slide layouts", "open it in PowerPoint and add one: View > Slide Master")
    if not any(place.kind not in FOOTERS for sheet in listed for place in sheet.places):
        hint = "open it in PowerPoint and add a title and a text: View > Slide Master > Insert Placeholder"
        raise TemplateError("none of its layouts has a placeholder for a title or text", hint)
    chosen = choices(listed, dict(wishes))
    return Reading(_template(package, chosen, listed[0], words), chosen)


def _template(package: Package, chosen: Mapping[LayoutName, Choice], first: Sheet, words: Words) -> Template:
    along = kept(package)
    layouts = {kind: _layout(kind, choice, along) for kind, choice in chosen.items()}
    text = chosen["text"]
    colours = Colours(text.sheet.palette, text.sheet.painting.behind(text.frame.area))
    paint = paint_of(colours)
    masters = along.of_kind("slideMaster")
    template = Template(
        width=first.page.width,
        height=first.page.height,
        parts=along.parts,
        masters=masters,
        notes_master="",
        shared=tuple((kind, name) for kind in ("theme", "tableStyles") for name in along.of_kind(kind)[:1]),
        layouts=layouts,
        table_style="",
        paint=paint,
        handout_master=next(iter(along.of_kind("handoutMaster")), ""),
        fonts=fonts_of(package, along),
        first_master_id=first_master_id(masters, along),
    )
    return with_table_style(with_notes_master(template, along, words))


def _layout(kind: LayoutName, choice: Choice, along: Kept) -> Layout:
    first, *others = Maker(kind, choice).slots()
    return Layout(along.names[choice.sheet.part], first, choice.frame.ceiling, tuple(others), splits=True)
