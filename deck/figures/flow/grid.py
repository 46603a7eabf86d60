"""The grid of a decision flow at one size and direction: columns of boxes, and the gaps that findings need.

Lengths along the flow are *main*, those beside it *cross*, so that one calculation serves both directions.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

from deck.geometry import EMU_PER_POINT, Box, inches
from deck.measure.fit import height, line, lines, longest_word, text_width
from deck.template.layout import FONT, Style
from source.texts.markup import Run

if TYPE_CHECKING:
    from deck.figures.flow.ranks import Ranks
    from deck.figures.flow.steps import Steps
    from deck.texts.paragraph import Paragraph

INSET, _ABOVE = inches(0.08), inches(0.05)
"""Empty space in a box, left and right, above and below."""
STUB, TIP = inches(0.2), inches(0.25)
"""What an arrow needs before its bend, and for its head."""
LOOP = inches(0.42)
"""Room beside the boxes for an arrow that returns."""
AWAY = inches(0.03)
"""How far a finding stands from its arrow."""
_APART = inches(0.1)
"""What stands at least between boxes side by side; *_FARTHEST* at most more than that, where there is room."""
_FARTHEST = inches(0.25)
_LEAST_HEIGHT = inches(0.3)
_WIDEST_FINDING = inches(2.2)
_SMALLEST_FINDING = 12.0
_WIDEST = {True: inches(3.8), False: inches(4.2)}
"""How wide a box is at most, by whether the flow runs across."""
MOST_LINES = 4
_BOLD = Style((12,), bold=True)


class Grid(NamedTuple):
    """A flow at one size and in one direction."""

    steps: Steps
    ranks: Ranks
    box: Box
    size: float
    across: bool
    face: str = FONT

    @property
    def finding_size(self) -> float:
        return max(self.size - 2, _SMALLEST_FINDING)

    def finding(self, words: str) -> tuple[int, int]:
        """Return width and height of a finding; in a flow from top to bottom it stands within its column."""
        runs = (Run(words),)
        most = _WIDEST_FINDING if self.across else self._column() // 2 - _APART // 2
        wished = text_width(runs, self.finding_size, bold=True, face=self.face)
        width = min(round(wished * EMU_PER_POINT) + INSET // 2, most)
        count = lines(runs, width / EMU_PER_POINT, self.finding_size, bold=True, face=self.face)
        return width, round(count * line(self.finding_size, self.face) * EMU_PER_POINT)

    def gaps(self) -> list[int]:
        """Return what stands between one rank and the next: as much as the largest finding there needs."""
        needs = [STUB + TIP if self.across else TIP] * (self.ranks.length - 1)
        for step in self.steps:
            for finding, target in step.ways:
                before = self.ranks.rank[target] - 1
                if finding and (step.name, target) not in self.ranks.back:
                    wide, high = self.finding(finding)
                    # beside the bends, which other arrows pass
                    needs[before] = max(needs[before], (wide if self.across else high) + STUB + TIP)
        return needs

    def boxes(self) -> dict[str, Box]:
        """Return the box of each step."""
        return self._boxes_across() if self.across else self._boxes_down()

    def fits(self, boxes: Mapping[str, Box]) -> bool:
        """Return whether *boxes* are apart from each other and wide enough for their words."""
        room = self._room(boxes)
        whole = all(longest_word(step.says, self.size, bold=True, face=self.face) <= room for step in self.steps)
        return whole and self._apart(boxes) and max(self._counts(boxes)) <= MOST_LINES

    def lines(self, boxes: Mapping[str, Box]) -> int:
        """Return how many lines the words of all steps take in their *boxes*."""
        return sum(self._counts(boxes))

    def _counts(self, boxes: Mapping[str, Box]) -> list[int]:
        room = self._room(boxes)
        return [lines(step.says, room, self.size, bold=True, face=self.face) for step in self.steps]

    def _room(self, boxes: Mapping[str, Box]) -> float:
        """Return the width for words in any of the boxes, in points."""
        return (next(iter(boxes.values())).width - 2 * INSET) / EMU_PER_POINT

    def _apart(self, boxes: Mapping[str, Box]) -> bool:
        if not self.across:
            return True
        stacked = sorted((self.ranks.rank[name], box.top, box.bottom) for name, box in boxes.items())
        return all(rank != next_rank or bottom < top for (rank, _, bottom), (next_rank, top, _) in pairwise(stacked))

    def _boxes_across(self) -> dict[str, Box]:
        gaps = self.gaps()
        width = self._limited((self.box.width - sum(gaps)) // self.ranks.length)
        lefts = list(accumulate((width + gap for gap in gaps), initial=self.box.left))
        heights = {step.name: self._height(step.says, width) for step in self.steps}
        rows = self._rows(heights)
        middles = self._middles(rows)
        boxes = {}
        for name, needed in heights.items():
            row = self.ranks.row[name]
            tall = rows[int(row)] if row == int(row) else needed
            above, below = middles[int(row)], middles[min(int(row) + 1, len(middles) - 1)]
            middle = above + round((below - above) * (row - int(row)))
            boxes[name] = Box(lefts[self.ranks.rank[name]], middle - tall // 2, width, tall)
        return boxes

    def _rows(self, heights: Mapping[str, int]) -> list[int]:
        """Return the height of each row of boxes: that of its highest one."""
        needs = [_LEAST_HEIGHT] * self.ranks.breadth
        for name, needed in heights.items():
            row = self.ranks.row[name]
            if row == int(row):
                needs[int(row)] = max(needs[int(row)], needed)
        return needs

    def _middles(self, needs: list[int]) -> list[int]:
        """Return the middle of each row of a flow that runs across."""
        overhang = self._overhang(needs[0])
        room = self.box.height - overhang - (LOOP if self.ranks.back else self._overhang(needs[-1]))
        gap = self._gap(room - sum(needs), len(needs) - 1)
        tops = accumulate((need + gap for need in needs[:-1]), initial=self.box.top + overhang)
        return [top + need // 2 for top, need in zip(tops, needs, strict=True)]

    def _overhang(self, row: int) -> int:
        """Return how far a finding beside an arrow stands out above or below the outermost *row* of boxes."""
        heights = [self.finding(finding)[1] for step in self.steps for finding, _ in step.ways if finding]
        return max(max(heights, default=0) + AWAY - row // 2, 0)

    def _boxes_down(self) -> dict[str, Box]:
        column = self._column()
        width = self._limited(column - _APART)
        heights = [_LEAST_HEIGHT] * self.ranks.length
        for step in self.steps:
            rank = self.ranks.rank[step.name]
            heights[rank] = max(heights[rank], self._height(step.says, width))
        gaps = self.gaps()
        more = self._gap(self.box.height - sum(heights) - sum(gaps), len(gaps)) - _APART
        tops = list(accumulate((h + gap + more for h, gap in zip(heights, gaps, strict=False)), initial=self.box.top))
        boxes = {}
        for name, rank in self.ranks.rank.items():
            middle = self.box.left + round((self.ranks.row[name] + 0.5) * column)
            boxes[name] = Box(middle - width // 2, tops[rank], width, heights[rank])
        return boxes

    def _column(self) -> int:
        column = (self.box.width - (LOOP if self.ranks.back else 0)) // self.ranks.breadth
        return min(column, _WIDEST[self.across] + _APART)

    def _limited(self, width: int) -> int:
        return max(min(width, _WIDEST[self.across]), inches(0.3))

    def _gap(self, spare: int, gaps: int) -> int:
        """Return what stands between two rows or ranks when *spare* is left for all *gaps* together."""
        return _APART + min(max(spare - gaps * _APART, 0) // max(gaps, 1), _FARTHEST)

    def _height(self, says: Paragraph, width: int) -> int:
        room = (width - 2 * INSET) / EMU_PER_POINT
        text = height([says], max(room, 1), self.size, _BOLD._replace(face=self.face))
        return max(round(text * EMU_PER_POINT) + 2 * _ABOVE, _LEAST_HEIGHT)
