"""Where small print stands on a slide: by the title, below a figure, at the foot, and at the end of a title slide."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from deck.geometry import Box, common
from deck.written.view import FOOTERS, TITLES, ShapeView, SlideView


@dataclass(frozen=True, slots=True)
class Page:
    """A slide, and how high its page is; all measures are parts of that."""

    height: int
    slide: SlideView

    @property
    def opens(self) -> bool:
        """Whether it begins a deck or a part of it, which is known by a subtitle, or by being first."""
        subtitled = any(shape.placeholder == "subTitle" for shape in self.slide.outermost)
        return self.slide.opens or subtitled or self.slide.number == 1

    def ends_opening(self, box: Box) -> bool:
        """Return whether *box* is below other text on a slide that opens, or where such text would leave it room."""
        others = list(self._shown(box))
        if any(shape.is_figure for shape in others):
            return False
        texts = (shape for shape in others if shape.placeholder not in TITLES)
        return box.top > self.height * 0.66 or any(self._clears(other, box) for other in texts)

    def is_by_title(self, box: Box) -> bool:
        """Return whether *box* is a line just above the title or just below it."""
        title = self.slide.title.box if self.slide.title else None
        if title is None or box.height > self.height / 12:
            return False
        return box.bottom <= title.top + self.height / 100 or abs(box.top - title.bottom) <= self.height / 100

    def is_caption(self, box: Box) -> bool:
        """Return whether *box* is low, and just below a figure."""
        figures = (shape for shape in self._shown(box) if shape.is_figure)
        return box.height <= self.height / 6 and any(self._is_under(box, figure) for figure in figures)

    def is_at_foot(self, box: Box) -> bool:
        """Return whether *box* is low, and below all else but the footer."""
        is_low = box.height <= self.height / 8 and box.top > self.height * 0.6
        return is_low and all(self._clears(other, box) for other in self._shown(box))

    def _is_under(self, box: Box, figure: ShapeView) -> bool:
        if figure.box is None:
            return False
        across, _ = common(box, figure.box)
        near = box.top - figure.box.bottom <= self.height / 20
        return near and self._clears(figure, box) and across >= min(box.width, figure.box.width) / 2

    def _clears(self, upper: ShapeView, lower: Box) -> bool:
        """Return whether *upper* ends where *lower* begins; tables grow when another program saves them."""
        slack = self.height / (8 if upper.table else 25)
        return upper.box is None or upper.box.bottom <= lower.top + slack

    def _shown(self, box: Box) -> Iterator[ShapeView]:
        """Yield the words and figures of the slide that are not in *box* and not in its footer."""
        for shape in self.slide.outermost:
            if shape.placeholder not in FOOTERS and shape.box != box and (shape.text or shape.is_figure):
                yield shape
