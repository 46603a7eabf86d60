"""Tables as native ones: header row and column flagged, no merged cells, the look left to the table style."""

from __future__ import annotations

from typing import TYPE_CHECKING

from deck.drawingml.colours import fill
from deck.drawingml.shapes import placeholder, transform
from deck.page.table import ABOVE, SIDE
from deck.pptx.text import Look, Setting, paragraph
from source.files.xml import NOTHING, Xml, element, joined

if TYPE_CHECKING:
    from deck.page.marks import Cell, Table
    from deck.template.layout import Template
    from deck.template.paint import Paint
    from source.files.package import Relations

_TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table"


def graphic_frame(identity: Xml, mark: Xml, where: Xml, uri: str, content: Xml) -> Xml:
    """Return the frame in which a table or chart stands on a slide."""
    locks = element("a:graphicFrameLocks", {"noGrp": 1})
    head = element("p:nvGraphicFramePr", None, identity, element("p:cNvGraphicFramePr", None, locks), mark)
    graphic = element("a:graphic", None, element("a:graphicData", {"uri": uri}, content))
    return element("p:graphicFrame", None, head, where, graphic)


def table_frame(identity: Xml, placed: Table, template: Template, look: Look, relations: Relations) -> Xml:
    """Return a table in the table style of *template*."""
    styled = look, template.paint
    columns = (element("a:gridCol", {"w": width}) for width in placed.widths)
    rows = (
        element("a:tr", {"h": height}, *(_cell(cell, (size, placed.below_size), styled, relations) for cell in row))
        for height, row, size in zip(placed.heights, placed.rows, _sizes(placed), strict=True)
    )
    flags = {"firstRow": 1, "firstCol": 1} | ({"rtl": 1} if look.from_right else {})
    looks = element("a:tblPr", flags, element("a:tableStyleId", None, Xml(template.table_style)))
    table = element("a:tbl", None, looks, element("a:tblGrid", None, *columns), *rows)
    where = transform(placed.box, name="p:xfrm")
    return graphic_frame(identity, placeholder(placed.slot), where, _TABLE, table)


def _sizes(placed: Table) -> list[float]:
    return [placed.head_size, *[placed.size] * (len(placed.rows) - 1)]


def _cell(cell: Cell, sizes: tuple[float, float | None], looks: tuple[Look, Paint], relations: Relations) -> Xml:
    setting, (look, paint) = Setting(cell.align), looks
    look = look._replace(colour=paint.on(cell.ground, cell.colour))
    runs = [paragraph(cell.runs, look._replace(size=sizes[0]), relations, setting)]
    if cell.below:
        runs.append(paragraph(cell.below, look._replace(size=sizes[1]), relations, setting))
    text = element("a:txBody", None, element("a:bodyPr"), element("a:lstStyle"), *runs)
    margins: dict[str, str | int | None] = {"marL": SIDE, "marR": SIDE, "marT": ABOVE, "marB": ABOVE, "anchor": "ctr"}
    ground = fill(*paint.tone(*cell.ground)) if cell.ground else NOTHING
    return element("a:tc", None, text, element("a:tcPr", margins, joined([ground])))
