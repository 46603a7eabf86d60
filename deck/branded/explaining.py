"""How a template is used, said to its owner before anything is written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deck.geometry import EMU_PER_INCH, Box
from deck.measure.typefaces import is_known, measured_as

if TYPE_CHECKING:
    from deck.branded.template import Reading
    from deck.template.layout import LayoutName, Slot

_SHOWN = {"title": "title", "subtitle": "subtitle", "body": "text", "figure": "figure"}


def explanation(reading: Reading) -> Iterator[str]:
    """Yield lines on page, fonts and colours, then on each kind of slide: its layout, its free area, its sizes."""
    template, sheet = reading.template, reading.choices["text"].sheet
    yield f"page {_inches(template.width)} × {_inches(template.height)} in, {len(template.masters)} slide master(s)"
    faces = {slot.style.face: None for layout in template.layouts.values() for slot in layout.slots.values()}
    yield f"fonts: {', '.join(_face(face) for face in faces)}"
    paint = template.paint
    tones = [paint.tone("tx2"), paint.tone("accent1"), paint.tone("accent2")]
    named = ", ".join(f"{name} #{sheet.palette.named(name)}" for name in dict.fromkeys(name for name, _ in tones))
    yield f"colours of tables, charts and flows: {named}; text {paint.on(None, 'tx1') or 'tx1'}"
    for kind in reading.choices:
        yield _line(kind, reading)


def _line(kind: LayoutName, reading: Reading) -> str:
    choice, layout = reading.choices[kind], reading.template.layouts[kind]
    own = (f"{_SHOWN[name]} {_sizes(slot)}{_tied(slot)}" for name, slot in layout.slots.items() if name in _SHOWN)
    room = "" if kind == "title" else f"; free area {_box(choice.frame.area)}"
    return f"{kind:12} layout “{choice.sheet.name}”{room}; {'; '.join(own)}"


def _face(face: str) -> str:
    return face if is_known(face) else f"{face} (not known, measured as {measured_as(face)})"


def _sizes(slot: Slot) -> str:
    largest, least = slot.style.ladder[0], slot.style.ladder[-1]
    return f"{largest:g} pt" if largest == least else f"{largest:g} to {least:g} pt"


def _tied(slot: Slot) -> str:
    return " in the layout's placeholder" if (slot.kind and slot.idx is not None) or slot.kind == "title" else ""


def _box(box: Box) -> str:
    size = f"{_inches(box.width)} × {_inches(box.height)} in"
    return f"{size} at {_inches(box.left)}, {_inches(box.top)} in"


def _inches(length: int) -> str:
    return f"{length / EMU_PER_INCH:.2f}".rstrip("0").rstrip(".")
