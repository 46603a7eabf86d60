"""The lecture as a deck by python-pptx's public API: python benchmarks/python_pptx.py lecture.json DECK.pptx."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches


def main() -> None:
    source, target = map(Path, sys.argv[1:])
    deck = Presentation()
    layout = deck.slide_layouts[1]
    for topic in json.loads(source.read_text(encoding="utf-8")):
        slide = deck.slides.add_slide(layout)
        slide.shapes.title.text = topic["title"]
        slide.placeholders[1].text = "\n".join(topic["points"])
        slide.shapes.add_textbox(Inches(0.5), Inches(7), Inches(9), Inches(0.4)).text_frame.text = topic["references"]
        slide.notes_slide.notes_text_frame.text = topic["notes"]
        if topic["bars"]:
            chart = CategoryChartData()
            chart.categories = ["Primary", "Metastasis", "Recurrence"]
            chart.add_series("Rate", topic["bars"])
            slide.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, Inches(5), Inches(2), Inches(4.5), Inches(3), chart)
        if topic["picture"]:
            slide.shapes.add_picture(str(source.with_name(topic["picture"])), Inches(5), Inches(2), Inches(4.5))
    deck.save(str(target))


if __name__ == "__main__":
    main()
