"""What stands around a question, and the room that this leaves for case and options."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from deck.geometry import Box, inches
from deck.page.words import framed
from deck.slides.frame import above, below

if TYPE_CHECKING:
    from deck.page.marks import SlotText
    from deck.slides.kind import Hall, Head
    from deck.template.layout import Layout
    from deck.texts.review import Source

_BELOW_TITLE, _ABOVE_FOOT = inches(0.3), inches(0.14)


class Frame(NamedTuple):
    """What stands around a question, the *room* that it leaves, and the part of the options in it beside a case."""

    head: tuple[SlotText, ...]
    foot: tuple[SlotText, ...]
    room: Box
    options: Box
    case: Box

    @classmethod
    def of(cls, head: Head, cited: tuple[Source, ...], hall: Hall, layout: Layout) -> Frame:
        """Return what stands around a question with this *head* that has *cited* at its foot."""
        title, *beside = above(head, layout)
        *references, footer, number = below(cited, hall, layout)
        title, references = framed(title), [framed(each) for each in references]
        slots = layout.slots
        top = max(title.place.bottom + _BELOW_TITLE, layout.ceiling)
        bottom = min([slots["references"].box.bottom, *(each.box.top for each in references if each.box)]) - _ABOVE_FOOT
        case, options = (slots[name].box._replace(top=top, height=bottom - top) for name in ("body", "figure"))
        room = case._replace(width=options.right - case.left)
        return cls((title, *beside), (*references, footer, number), room, options, case)

    def with_wide_case(self) -> Frame:
        """Return this with the widths of case and options exchanged, for a picture and options that are short."""
        case, options = self.case._replace(width=self.options.width), self.options._replace(width=self.case.width)
        return self._replace(case=case, options=options._replace(left=self.options.right - options.width))
