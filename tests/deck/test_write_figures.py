from __future__ import annotations

from io import BytesIO
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.slide import Slide

from deck.measure.fit import text_width
from source.lecture.lecture import Lecture
from source.texts.markup import Run
from tests.deck.decks import (
    EVERY_FIGURE,
    LECTURES,
    NAMES,
    lecture_in,
    lecture_of,
    lines,
    placed,
    read_back,
    topic_of,
)

Slides = dict[str, Slide]
FIGURES = LECTURES / "figures"


def test_chart_is_fed_by_facts(slides: Slides, lecture: Lecture) -> None:
    chart = placed(slides["bars"], "Chart").chart
    assert chart.chart_type == XL_CHART_TYPE.BAR_CLUSTERED
    (plot,) = chart.plots
    assert list(plot.categories) == ["Localised", "Spread at diagnosis", "Share of sarcomas\N{NO-BREAK SPACE}(?)"]
    assert list(plot.series[0].values) == [87.0, 20.0, 1.5]
    forms = [form.get("formatCode") for form in chart.element.iterfind(".//c:dLbl/c:numFmt", NAMES)]
    assert forms == ['0" %"', '0" %"', '"<"0.0" %"']
    assert chart.chart_title.text_frame.text == "% alive at five years"


def test_chart_is_fed_by_the_cells_that_open_in_a_spreadsheet(slides: Slides) -> None:
    chart = placed(slides["bars"], "Chart").chart
    book = load_workbook(BytesIO(chart.part.chart_workbook.xlsx_part.blob))
    assert book.sheetnames == ["Sheet1"]
    assert [[cell.value for cell in row] for row in book["Sheet1"]] == [
        [None, "% alive at five years"],
        ["Localised", 87],
        ["Spread at diagnosis", 20],
        ["Share of sarcomas\N{NO-BREAK SPACE}(?)", 1.5],
    ]
    assert [cell.number_format for cell in book["Sheet1"]["B"]] == ["General", '0" %"', '0" %"', '"<"0.0" %"']
    for reference in chart.element.iterfind(".//c:f/..", NAMES):
        kept = [it.text for it in reference.iterfind(".//c:v", NAMES)]
        assert kept == values_at(book, reference.findtext("c:f", None, NAMES))


def values_at(book: Workbook, formula: str) -> list[str]:
    sheet, _, cells = formula.replace("$", "").partition("!")
    rows = book[sheet][cells] if ":" in cells else ((book[sheet][cells],),)
    return [str(cell.value) for row in rows for cell in row]


@pytest.mark.parametrize("label", ["<r>A</r>", "_x0041_", "=1+1", "{=A1}", "https://example.org", "A & B", "007"])
def test_label_is_words_in_the_spreadsheet_too(label: str) -> None:
    """What begins like a formula, a link or a number, and what the spreadsheet's maker takes for its own markup."""
    chart = placed(list(read_back(lecture_of(**_bars({label: "1"}))).slides)[1], "Chart").chart
    sheet = load_workbook(BytesIO(chart.part.chart_workbook.xlsx_part.blob))["Sheet1"]
    assert (sheet["A2"].data_type, sheet["A2"].value) == ("s", label)


def test_other_data_can_be_put_into_a_chart() -> None:
    other = CategoryChartData()
    other.categories = ["A"]
    other.add_series("B", [3])
    copy = read_back(lecture_of(**_bars({"A": "1"})))
    shown = placed(list(copy.slides)[1], "Chart").chart
    shown.replace_data(other)
    assert list(shown.plots[0].series[0].values) == [3.0]


@pytest.mark.parametrize(
    ("value", "number", "shown"),
    [
        ("87 %", 87.0, '0" %"'),
        ("37,5 %", 37.5, '0.0" %"'),
        ("−8.3 %", -8.3, '0.0" %"'),
        ("≥ 12 cm", 12.0, '"≥ "0" cm"'),
        ("3.10", 3.1, "0.00"),
        ('5 "units"', 5.0, '0" "\\""units"\\"'),
        ("1,200", 1200.0, '[>=1000000]0","000","000;[>=1000]0","000;0'),
        ("12,500 patients", 12500.0, '[>=1000000]0","000","000" patients";[>=1000]0","000" patients";0" patients"'),
        ("2 × 10^6^/mL", 2e6, '"2 × 10⁶/mL"'),
        ("+1.5 SD", 1.5, '"+"0.0" SD"'),
        ("about 5 %", 5.0, '"about "0" %"'),
    ],
)
def test_bar_prints_its_fact_as_written(value: str, number: float, shown: str) -> None:
    chart = placed(list(read_back(lecture_of(**_bars({"Bar": value}))).slides)[1], "Chart").chart
    assert list(chart.plots[0].series[0].values) == [number]
    assert chart.element.find(".//c:dLbl/c:numFmt", NAMES).get("formatCode") == shown


@pytest.mark.parametrize("value", ["87 %", "100 %", "12 cm", "0.5 g"])
def test_value_beside_the_longest_bar_has_room(value: str) -> None:
    bars = _bars({"Long": value, "Short": f"0.1 {value.split()[1]}"})
    shape = placed(list(read_back(lecture_of(**bars)).slides)[1], "Chart")
    size, most = shape.chart.font.size.pt, shape.chart.value_axis.maximum_scale
    plot = shape.width.pt - text_width((Run("Short"),), size, bold=True)
    beyond = plot * (1 - max(shape.chart.plots[0].series[0].values) / most)
    assert beyond >= text_width((Run(value),), size, bold=True)


def test_scale_ends_beyond_the_longest_bar_on_either_side() -> None:
    axis = placed(list(read_back(lecture_of(**_bars({"A": "5 mm", "B": "−8 mm"}))).slides)[1], "Chart").chart.value_axis
    assert (axis.maximum_scale >= 5.5, axis.minimum_scale <= -8.8) == (True, True)


def test_range_and_interval_are_drawn_beside_what_is_written() -> None:
    """Seen in LibreOffice: what is beside a span stands behind its end, not on it."""
    values = {"Alone": "7–25 %", "Around": "87 % (80–92 %)", "Plain": "45 %"}
    chart = placed(list(read_back(lecture_of(**_bars(values))).slides)[1], "Chart").chart
    bars, ends = chart.plots[0].series
    assert (list(bars.values), list(ends.values)) == ([None, 87.0, 45.0], [25.0, 92.0, None])
    whiskers, span = chart.element.iterfind(".//c:errBars", NAMES)
    assert [lengths(whiskers, side) for side in ("plus", "minus")] == [{1: 5.0}, {1: 7.0}]
    assert lengths(span, "minus") == {0: 18.0}
    first, second = chart.element.iterfind(".//c:ser", NAMES)
    assert forms_of(first) == {0: None, 1: None, 2: '0" %"'}
    assert forms_of(second) == {0: '"7–25 %"', 1: '"87 % (80–92 %)"', 2: None}


def test_ends_of_spans_can_be_edited_and_the_chart_follows() -> None:
    shape = placed(list(read_back(lecture_of(**_bars({"A": "7–25 %", "B": "87 % (80–92 %)"}))).slides)[1], "Chart")
    sheet = load_workbook(BytesIO(shape.chart.part.chart_workbook.xlsx_part.blob))["Sheet1"]
    assert [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)] == [
        ["A", None, 7, 25, None, None, "=D2-C2"],
        ["B", 87, 80, 92, "=B3-C3", "=D3-B3", None],
    ]


def lengths(bars: Any, side: str) -> dict[int, float]:
    points = bars.iterfind(f"c:{side}/c:numRef/c:numCache/c:pt", NAMES)
    return {int(point.get("idx")): float(point.findtext("c:v", None, NAMES)) for point in points}


def forms_of(series: Any) -> dict[int, str | None]:
    labels = series.iterfind("c:dLbls/c:dLbl", NAMES)
    forms = ((label.find("c:idx", NAMES), label.find("c:numFmt", NAMES)) for label in labels)
    return {int(idx.get("val")): None if form is None else form.get("formatCode") for idx, form in forms}


@pytest.mark.parametrize(
    ("value", "end"),
    [("120 months", 120), ("−2.5 SD", -2.5), ("12,500 patients", 12500), ("87 % (95 % CI 80–92 %)", 92)],
)
def test_wide_value_has_room_beside_its_bar(value: str, end: float) -> None:
    bars = _bars({"Long": value, "Short": f"1 {value.split()[1]}"})
    shape = placed(list(read_back(lecture_of(**bars)).slides)[1], "Chart")
    axis, size = shape.chart.value_axis, shape.chart.font.size.pt
    plot = shape.width.pt - text_width((Run("Short"),), size, bold=True)
    beyond = axis.maximum_scale - end if end > 0 else end - axis.minimum_scale
    share = beyond / (axis.maximum_scale - axis.minimum_scale)
    assert plot * share >= text_width((Run(value),), size, bold=True)


def _bars(values: dict[str, str]) -> dict[str, object]:
    facts = {
        f"fact{n}": {"value": value, "says": "x", "cite": "r", "checked": "2026-01-01"}
        for n, value in enumerate(values.values())
    }
    figure = {"bars": dict(zip(values, facts, strict=True)), "alt": "Bars"}
    return {"facts": facts, "topics": topic_of(figure=figure), "references": [{"id": "r", "title": "R"}]}


def test_table_is_native_with_header_row_and_column(slides: Slides) -> None:
    table = placed(slides["table"], "Table").table
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Stain", "Says", "Misleads"],
        ["TFE3", "Strong nuclear staining supports it1", "Granular cell tumour"],
        ["PAX8", "Points to the kidney", "Weak in others"],
        ["Cathepsin K", "87\N{NO-BREAK SPACE}% is no share of it3", "Melanoma"],
    ]
    assert (table.first_row, table.first_col) == (True, True)
    assert not any(cell.is_merge_origin or cell.is_spanned for row in table.rows for cell in row.cells)


def test_caption_has_credit_and_licence(slides: Slides) -> None:
    assert lines(placed(slides["table"], "Caption")) == ["From two laboratories · The authors · CC BY 4.0"]
    assert lines(placed(slides["bars"], "Caption")) == ["One referral centre, 1959–1998^1–3^"]


def test_matrix_has_a_sign_and_a_fill_for_each_mark(slides: Slides) -> None:
    table = placed(slides["core"], "Table").table
    assert [cell.text for cell in table.rows[0].cells] == [
        "Feature",
        "Alveolar soft part sarcoma",
        "Metastatic clear cell RCC",
        "TFE3-rearranged RCC",
        "Haemangioma / AVM",
        "Angiosarcoma / EHE",
    ]
    gap = "\N{NARROW NO-BREAK SPACE}"
    assert [cell.text for cell in table.rows[1].cells] == [
        "◆ TFE3, nuclear",
        "++ 87\N{NO-BREAK SPACE}%1,3",
        "−",
        f"++{gap}1",
        "−",
        "± few2",
    ]
    assert [row.cells[0].text for row in table.rows][2:] == [
        "◆ PAX8",
        "Keratin",
        "◆ CD31, ERG",
        "Cathepsin K",
        "PAS-positive crystals",
        "Usual site",
        "Age",
    ]
    cells = placed(slides["core"], "Table").element.xpath(
        ".//a:tr[position() > 2 and position() < 7]/a:tc[position() > 1]"
    )
    assert {"".join(cell.xpath(".//a:t/text()")): _ground(cell) for cell in cells} == {
        "++": ("accent1", None),
        "+": ("accent1", 40),
        "±": ("accent3", None),
        "± epithelioid": ("accent3", None),
        "f weak": ("accent3", 45),
        "−": None,
        "n/a": ("bg2", None),
    }
    legend = placed(slides["core"], "Legend").text_frame.text.replace("\N{NO-BREAK SPACE}", " ")
    assert legend.split("   ") == [
        "++ diffusely positive",
        "+ positive",
        "± variable",
        "f focal",
        "− negative",
        "n/a not applicable",
        "◆ tells them apart",
    ]


def _ground(cell: Any) -> tuple[str, int | None] | None:
    colour = cell.find("a:tcPr/a:solidFill/a:schemeClr", NAMES)
    if colour is None:
        return None
    tint = colour.find("a:lumMod", NAMES)
    return colour.get("val"), int(tint.get("val")) // 1000 if tint is not None else None


def test_flow_is_boxes_joined_by_connectors(slides: Slides) -> None:
    group = placed(slides["flow"], "Flow")
    boxes = {shape.shape_id: shape.text_frame.text for shape in group.shapes if shape.name == "Step"}
    arrows = [shape.element for shape in group.shapes if shape.name == "Arrow"]
    joined = [
        tuple(boxes[int(arrow.find(f".//a:{end}Cxn", NAMES).get("id"))] for end in ("st", "end")) for arrow in arrows
    ]
    assert joined == [
        ("Nested tumour with clear to granular cells", "Keratin and PAX8?"),
        ("Keratin and PAX8?", "Metastatic renal cell carcinoma"),
        ("Keratin and PAX8?", "Nuclear TFE3?"),
        ("Nuclear TFE3?", "TFE3 break-apart FISH"),
        ("Nuclear TFE3?", "Paraganglioma, melanoma, PEComa"),
        ("TFE3 break-apart FISH", "Alveolar soft part sarcoma"),
        ("TFE3 break-apart FISH", "Keratin and PAX8?"),
    ]
    findings = [shape.text_frame.text for shape in group.shapes if shape.name == "Finding"]
    assert findings == ["both positive", "negative", "strong", "negative", "rearranged", "not informative"]


def test_connectors_begin_and_end_on_their_boxes(slides: Slides) -> None:
    for group in (placed(slides["flow"], "Flow"), placed(slides["chain"], "Flow")):
        boxes = {shape.shape_id: shape for shape in group.shapes if shape.name == "Step"}
        for arrow in (shape for shape in group.shapes if shape.name == "Arrow"):
            ends = [arrow.element.find(f".//a:{end}Cxn", NAMES) for end in ("st", "end")]
            points = [_site(boxes[int(end.get("id"))], int(end.get("idx"))) for end in ends]
            assert _ends(arrow) == points


def _site(box: Any, index: int) -> tuple[int, int]:
    across, down = box.left + box.width // 2, box.top + box.height // 2
    return [(across, box.top), (box.left, down), (across, box.top + box.height), (box.left + box.width, down)][index]


def _ends(arrow: Any) -> list[tuple[int, int]]:
    """Return start and end of a connector: its corners, flipped and then turned by 90° about its centre."""
    frame = arrow.element.spPr.find("a:xfrm", NAMES)
    across, down = arrow.width / 2, arrow.height / 2
    middle = arrow.left + across, arrow.top + down
    corners = [(-across, -down), (across, down)]
    if frame.get("flipH"):
        corners = [(-x, y) for x, y in corners]
    if frame.get("flipV"):
        corners = [(x, -y) for x, y in corners]
    if frame.get("rot"):
        assert frame.get("rot") == "5400000"
        corners = [(-y, x) for x, y in corners]
    return [(_near(middle[0] + x), _near(middle[1] + y)) for x, y in corners]


class _Near(int):
    """A length that equals another within 1/100 inch."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, int) and abs(int(self) - int(other)) <= 12_700

    __hash__ = int.__hash__


def _near(length: float) -> _Near:
    return _Near(round(length))


def test_drawing_stays_a_vector_with_a_bitmap_beside_it(slides: Slides) -> None:
    slide = slides["drawing"]
    picture = placed(slide, "Picture")
    blip = picture.element.find(".//a:blip", NAMES)
    bitmap = slide.part.related_part(blip.get(f"{{{NAMES['r']}}}embed"))
    drawing = slide.part.related_part(blip.find(".//asvg:svgBlip", NAMES).get(f"{{{NAMES['r']}}}embed"))
    assert (bitmap.content_type, drawing.content_type) == ("image/png", "image/svg+xml")
    assert drawing.blob == (FIGURES / "nest.svg").read_bytes()
    assert picture.width / picture.height == pytest.approx(400 / 320, rel=1e-4)


@pytest.mark.parametrize(("id_", "file", "shape"), [("bitmap", "wide.png", 3), ("photograph", "tall.jpg", 0.5)])
def test_bitmaps_are_kept_byte_for_byte_in_proportion(slides: Slides, id_: str, file: str, shape: float) -> None:
    picture = placed(slides[id_], "Picture")
    assert picture.image.blob == (FIGURES / file).read_bytes()
    assert picture.width / picture.height == pytest.approx(shape, rel=1e-4)


def test_figures_have_alt_text(slides: Slides) -> None:
    shown = {
        id_: shape.element.xpath(".//p:cNvPr")[0].get("descr")
        for id_, slide in slides.items()
        for shape in slide.shapes
        if shape.name in ("Chart", "Table", "Flow", "Picture")
    }
    assert shown == {
        "bars": (
            "Bar chart. Survival is 87\N{NO-BREAK SPACE}% when localised and 20\N{NO-BREAK SPACE}% when spread. "
            "Something in it awaits review by a specialist, marked (?)."
        ),
        "table": "Table of three stains with what each says and where it misleads.",
        "flow": "Keratin and PAX8 first, then TFE3, then FISH.",
        "core": (
            "Table. Across: Alveolar soft part sarcoma, Metastatic clear cell RCC, TFE3-rearranged RCC, "
            "Haemangioma / AVM, Angiosarcoma / EHE. Down: TFE3, nuclear, PAX8, Keratin, CD31, ERG, Cathepsin K, "
            "PAS-positive crystals, Usual site, Age. These tell them apart: TFE3, nuclear, PAX8, CD31, ERG."
        ),
        "chain": "From nest to vein to lung.",
        "drawing": "Eight cells in a ring around an empty centre.",
        "bitmap": "Violet beside pink.",
        "photograph": "Violet above pink.",
        "backup:core:1": (
            "Table. Across: Alveolar soft part sarcoma, Metastatic clear cell RCC, TFE3-rearranged RCC, "
            "Haemangioma / AVM, Angiosarcoma / EHE. Down: S100. "
            "Marked (?), awaiting review: S100, Alveolar soft part sarcoma."
        ),
    }


def test_changed_fact_changes_slide_notes_and_chart(tmp_path: Path) -> None:
    changed = Path(copytree(LECTURES, tmp_path / "changed")) / EVERY_FIGURE.name
    changed.write_text(changed.read_text(encoding="utf-8").replace("value: 87 %", "value: 64 %"), encoding="utf-8")
    slide = {slide.name: slide for slide in read_back(lecture_in(changed)).slides}["bars"]
    assert lines(placed(slide, "Points"))[0] == "Localised disease, 64\N{NO-BREAK SPACE}% alive at five years^3^"
    assert placed(slide, "Chart").chart.plots[0].series[0].values[0] == 64.0
    assert [line for line in slide.notes_slide.notes_text_frame.text.split("\n") if "64 %" in line] == [
        "64 % – five-year survival of localised disease (22 patients)3. Checked 2026-01-02, reviewed by Dr R. Viewer"
    ]


def test_cell_of_a_table_may_be_empty() -> None:
    table = placed(
        list(read_back(lecture_of(**_table([["TFE3", "", "+"], ["PAX8", "-", ""]]))).slides)[1], "Table"
    ).table
    assert [[cell.text for cell in row.cells] for row in table.rows][1:] == [["TFE3", "", "+"], ["PAX8", "-", ""]]


def test_table_with_more_rows_than_fit_goes_on_over_further_slides() -> None:
    rows = [[f"Gene {number}", f"Tumour {number}", "a few words"] for number in range(1, 36)]
    slides = [slide for slide in read_back(lecture_of(**_table(rows))).slides if slide.shapes.title]
    tables = [shape.table for slide in slides for shape in slide.shapes if shape.has_table]
    shown = [[cell.text for cell in row.cells] for table in tables for row in list(table.rows)[1:]]
    assert (shown, {table.cell(0, 0).text for table in tables}) == (rows, {"Stain"})
    assert len(tables) > 1


def _table(rows: list[list[str]]) -> dict[str, object]:
    return {"topics": topic_of(figure={"columns": ["Stain", "A", "B"], "rows": rows, "alt": "Stains."})}
