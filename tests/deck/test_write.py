from __future__ import annotations

from io import BytesIO
from pathlib import Path
from shutil import copytree
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import pytest
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.slide import Slide

from deck.build import deck_bytes
from source.model import Lecture
from tests.deck.decks import (
    BUNDLED,
    EVERY_FIGURE,
    LECTURES,
    NAMES,
    lecture_in,
    lecture_of,
    lines,
    parts,
    placed,
    read_back,
    titles,
    topic_of,
)

if TYPE_CHECKING:
    from pptx.presentation import Presentation as Opened

Slides = dict[str, Slide]
FIGURES = LECTURES / "figures"


def test_titles_stand_in_the_order_of_the_lecture(deck: Opened) -> None:
    assert titles(deck) == [
        "Every kind of figure",
        "After this lecture you can",
        "A rare tumour with a telling fusion",
        "Five-year survival is not cure",
        "No single stain makes the diagnosis",
        "Three questions lead from a nested tumour to its name",
        "Three questions separate five nested tumours",
        "Cells reach the lung through the veins of the nests",
        "Nests fall apart in their centres",
        "A bitmap stays as it is",
        "A photograph stays as it is",
        "What to take home",
        "References 1–3",
    ]


@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: path.stem)
def test_each_topic_of_a_bundled_lecture_has_one_slide(path: Path) -> None:
    lecture = lecture_in(path)
    shown = titles(read_back(lecture))
    wanted = [part.title.plain for part in lecture.body]
    assert [title for title in shown if title in wanted] == wanted
    fixed = 1 + bool(lecture.objectives) + bool(lecture.summary) + sum(t.startswith("References ") for t in shown)
    assert len(shown) == len(wanted) + fixed
    assert len(set(shown)) == len(shown)


def test_title_slide_says_for_whom_by_whom_and_of_when(slides: Slides) -> None:
    assert placed(slides["title"], "Subtitle").text_frame.text == "A lecture for the tests"
    assert lines(placed(slides["title"], "About")) == [
        "Trainees in pathology",
        "Ada Lovelace, Rudolf Virchow",
        "Content of 2026-02-03",
    ]


def test_claims_carry_superscript_numbers(slides: Slides) -> None:
    assert lines(placed(slides["words"], "Points")) == [
        "It makes up <1.5 % of soft tissue sarcomas^1,2^",
        "The fusion is ASPSCR1::TFE3^1,3^, and nuclear TFE3 follows",
        "Written out, H2O and 10^3^\N{NARROW NO-BREAK SPACE}^2^ stay what they are, see the guideline",
    ]


def test_markup_becomes_looks(slides: Slides) -> None:
    runs = [run for p in placed(slides["words"], "Points").text_frame.paragraphs for run in p.runs]
    assert [run.text for run in runs if run.font.italic] == ["ASPSCR1::TFE3"]
    assert [run.text for run in runs if run.font.bold] == ["nuclear"]
    lowered = placed(slides["words"], "Points").element.xpath(".//a:r[a:rPr/@baseline < 0]/a:t/text()")
    assert lowered == ["2"]
    links = [(run.text, run.hyperlink.address) for run in runs if run.hyperlink.address]
    assert links == [("the guideline", "https://example.org/a?b=c&d=e")]


def test_short_references_stand_at_the_foot(slides: Slides) -> None:
    assert placed(slides["words"], "References").text_frame.text.replace("\N{NO-BREAK SPACE}", " ") == (
        "1 Argani 2003  ·  2 Chen et al. 2023  ·  3 Portera & Ho 2001"
    )


def test_list_of_references_is_numbered_and_leads_to_the_papers(slides: Slides) -> None:
    body = placed(slides["references-1"], "Points")
    assert [line.partition("\t")[0] for line in lines(body)] == ["1.", "2.", "3."]
    links = [run.hyperlink.address for p in body.text_frame.paragraphs for run in p.runs if run.hyperlink.address]
    assert links == ["https://doi.org/10.1056/NEJMoa2303383", "https://pubmed.ncbi.nlm.nih.gov/11169942/"]


def test_slide_numbers_are_fields(deck: Opened) -> None:
    shown = []
    for slide in list(deck.slides)[1:]:
        (number,) = placed(slide, "Slide number").element.iter(f"{{{NAMES['a']}}}fld")
        shown.append((number.get("type"), number.findtext("a:t", namespaces=NAMES)))
    assert shown == [("slidenum", str(number)) for number in range(2, 14)]


def test_chart_is_fed_by_facts(slides: Slides, lecture: Lecture) -> None:
    chart = placed(slides["bars"], "Chart").chart
    assert chart.chart_type == XL_CHART_TYPE.BAR_CLUSTERED
    (plot,) = chart.plots
    assert list(plot.categories) == ["Localised", "Spread at diagnosis", "Share of sarcomas"]
    assert list(plot.series[0].values) == [87.0, 20.0, 1.5]
    forms = [form.get("formatCode") for form in chart.element.iterfind(".//c:dLbl/c:numFmt", NAMES)]
    assert forms == ['0" %"', '0" %"', '"<"0.0" %"']
    assert chart.chart_title.text_frame.text == "% alive at five years"


def test_chart_can_be_edited_in_powerpoint(slides: Slides) -> None:
    """Its workbook holds what it shows, and python-pptx can put other data in."""
    chart = placed(slides["bars"], "Chart").chart
    book = dict(parts(chart.part.chart_workbook.xlsx_part.blob))
    sheet = book["xl/worksheets/sheet1.xml"]
    assert ["".join(cell.itertext()) for cell in sheet.iter("{*}c")] == [
        "% alive at five years",
        "Localised",
        "87",
        "Spread at diagnosis",
        "20",
        "Share of sarcomas",
        "1.5",
    ]
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
        ("7 " + "x" * 300, 7.0, "General"),
    ],
)
def test_bar_prints_its_fact_as_written(value: str, number: float, shown: str) -> None:
    chart = placed(list(read_back(lecture_of(**_bars({"Bar": value}))).slides)[1], "Chart").chart
    assert list(chart.plots[0].series[0].values) == [number]
    assert chart.element.find(".//c:dLbl/c:numFmt", NAMES).get("formatCode") == shown


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
        ["Cathepsin K", "87 % is no share of it3", "Melanoma"],
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
        "++ 87 %1,3",
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
        "bars": "Bar chart. Survival is 87 % when localised and 20 % when spread.",
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
    }


def test_sections_are_named_and_hold_every_slide(written: bytes) -> None:
    root = dict(parts(written, "ppt/presentation.xml"))["ppt/presentation.xml"]
    ids = [slide.get("id") for slide in root.iterfind(".//p:sldId", NAMES)]
    sections = [
        (section.get("name"), [ids.index(slide.get("id")) + 1 for slide in section.iterfind(".//p14:sldId", NAMES)])
        for section in root.iterfind(".//p14:section", NAMES)
    ]
    assert sections == [
        ("Opening", [1, 2]),
        ("Teaching points", [3]),
        ("Outcome", [4, 5, 6, 7, 8]),
        ("Pictures", [9, 10, 11]),
        ("Summary and references", [12, 13]),
    ]


def test_properties_come_from_the_lecture_alone(deck: Opened, written: bytes) -> None:
    said = deck.core_properties
    assert (said.title, said.author, said.language) == ("Every kind of figure", "Ada Lovelace; Rudolf Virchow", "en-GB")
    assert said.created.isoformat() == said.modified.isoformat() == "2026-02-03T00:00:00"
    assert (said.last_modified_by, said.comments, said.keywords, said.revision) == ("", "", "", 0)
    with ZipFile(BytesIO(written)) as archive:
        assert [name for name in archive.namelist() if name.startswith("docProps/")] == ["docProps/core.xml"]
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_same_lecture_gives_the_same_bytes(lecture: Lecture, written: bytes) -> None:
    assert deck_bytes(lecture) == written


def test_every_run_has_a_language(written: bytes) -> None:
    languages = {
        run.find("a:rPr", NAMES).get("lang")
        for folder in ("ppt/slides/", "ppt/notesSlides/", "ppt/charts/")
        for _, root in parts(written, folder)
        for run in root.iterfind(".//a:r", NAMES)
    }
    assert languages == {"en-GB"}


def test_colours_and_fonts_are_the_themes(written: bytes) -> None:
    for folder in ("ppt/slides/", "ppt/charts/", "ppt/slideLayouts/", "ppt/slideMasters/", "ppt/tableStyles"):
        for name, root in parts(written, folder):
            assert root.find(".//a:srgbClr", NAMES) is None, name
            faces = {face.get("typeface") for face in root.iterfind(".//a:latin", NAMES)}
            assert faces <= {"+mj-lt", "+mn-lt"}, name


def test_shapes_of_a_slide_have_numbers_of_their_own(deck: Opened) -> None:
    for slide in deck.slides:
        ids = slide.element.xpath(".//p:cNvPr/@id")
        assert sorted(ids) == sorted(set(ids))


def test_nothing_is_scaled_by_the_program(written: bytes) -> None:
    for name, root in parts(written, "ppt/slides/"):
        assert root.find(".//a:normAutofit", NAMES) is None, name


def test_shapes_stand_within_the_slide_and_apart(deck: Opened) -> None:
    for slide in deck.slides:
        boxes = [(s.name, s.left, s.top, s.left + s.width, s.top + s.height) for s in slide.shapes]
        for name, left, top, right, bottom in boxes:
            assert min(left, top) >= 0, name
            assert (right <= deck.slide_width, bottom <= deck.slide_height) == (True, True), name
        for number, one in enumerate(boxes):
            for other in boxes[number + 1 :]:
                apart = one[3] <= other[1] or other[3] <= one[1] or one[4] <= other[2] or other[4] <= one[2]
                assert apart, (slide.name, one[0], other[0])


def test_changed_fact_changes_slide_notes_and_chart(tmp_path: Path) -> None:
    changed = Path(copytree(LECTURES, tmp_path / "changed")) / EVERY_FIGURE.name
    changed.write_text(changed.read_text(encoding="utf-8").replace("value: 87 %", "value: 64 %"), encoding="utf-8")
    slide = {slide.name: slide for slide in read_back(lecture_in(changed)).slides}["bars"]
    assert lines(placed(slide, "Points"))[0] == "Localised disease, 64 % alive at five years^3^"
    assert placed(slide, "Chart").chart.plots[0].series[0].values[0] == 64.0
    assert [line for line in slide.notes_slide.notes_text_frame.text.split("\n") if "64 %" in line] == [
        "64 % – five-year survival of localised disease (22 patients)3. Checked 2026-01-02, reviewed by Dr R. Viewer"
    ]
