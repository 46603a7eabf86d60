"""Templates that are hard to put a deck on, made with code: what universities have, one difficulty each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from itertools import count
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree
from PIL import Image
from pptx import Presentation
from pptx.util import Inches

from tests.deck.decks import NAMES

LOGO, BAND = "Logo", "Band"
LEFTOVER = "A slide that the template brought along"
_MAIN = "presentationml.presentation.main+xml"
Edit = Callable[[str, bytes], bytes | None]


def plain(width: float = 13 + 1 / 3, height: float = 7.5) -> Any:
    """Return an open template of this size in inches: PowerPoint's own layouts, stretched."""
    opened = Presentation()
    across, down = Inches(width) / opened.slide_width, Inches(height) / opened.slide_height
    for page in (opened.slide_master, *opened.slide_layouts):
        for frame in page.element.iter(_tag("a:xfrm")):
            for child, names in ((frame.find("a:off", NAMES), "xy"), (frame.find("a:ext", NAMES), ("cx", "cy"))):
                for name, factor in zip(names, (across, down), strict=True):
                    child.set(name, str(round(int(child.get(name)) * factor)))
    opened.slide_width, opened.slide_height = Inches(width), Inches(height)
    return opened


def saved(opened: Any) -> bytes:
    """Return the file of an open template."""
    out = BytesIO()
    opened.save(out)
    return out.getvalue()


def edited(template: bytes, edit: Edit, more: dict[str, bytes] | None = None) -> bytes:
    """Return *template* with each part as *edit* returns it (None: left out), and with *more* parts."""
    out = BytesIO()
    with ZipFile(BytesIO(template)) as archive, ZipFile(out, "w", ZIP_DEFLATED) as copy:
        for name in archive.namelist():
            content = edit(name, archive.read(name))
            if content is not None:
                copy.writestr(name, content)
        for name, content in (more or {}).items():
            copy.writestr(name, content)
    return out.getvalue()


def odd_names() -> bytes:
    """A 4:3 page, layouts with names in no language, and slides left over with a picture, notes and a link."""
    opened = plain(10, 7.5)
    for number, layout in enumerate(opened.slide_layouts):
        layout.name = f"{number}_Ñandú heading & text ✓"
    for _ in range(3):
        slide = opened.slides.add_slide(opened.slide_layouts[5])
        slide.shapes.title.text = LEFTOVER
        slide.shapes.add_picture(picture("red"), 0, 0)
        slide.notes_slide.notes_text_frame.text = LEFTOVER
    return saved(opened)


def potx() -> bytes:
    """A .potx file: another content type, and no other difference."""
    wanted = _MAIN.replace("presentation.main", "template.main").encode()
    return edited(saved(plain()), lambda _, content: content.replace(_MAIN.encode(), wanted))


def untitled() -> bytes:
    """No layout has a title, though the master has."""
    opened = plain()
    for layout in opened.slide_layouts:
        for shape in [shape for shape in layout.placeholders if _kind(shape) in ("title", "ctrTitle")]:
            shape.element.getparent().remove(shape.element)
    return saved(opened)


def body_as_title() -> bytes:
    """What looks like a title is a text placeholder on every layout."""
    opened = plain()
    for layout in opened.slide_layouts:
        for shape in layout.placeholders:
            if _kind(shape) in ("title", "ctrTitle"):
                _turn_into_body(shape)
    return saved(opened)


def _turn_into_body(shape: Any) -> None:
    left, top, width, height = shape.left, shape.top, shape.width, shape.height
    mark = shape.element.find(".//p:ph", NAMES)
    mark.set("type", "body")
    mark.set("idx", "40")
    shape.left, shape.top, shape.width, shape.height = left, top, width, height
    style = shape.element.find(".//a:lstStyle", NAMES)
    for old in list(style):
        style.remove(old)
    level = etree.SubElement(style, _tag("a:lvl1pPr"), marL="0", indent="0")
    etree.SubElement(level, _tag("a:buNone"))
    etree.SubElement(level, _tag("a:defRPr"), sz="4000", b="1")


def dark() -> bytes:
    """White on black: the colour map turns light and dark round."""

    def turned(name: str, content: bytes) -> bytes:
        if "slideMaster" in name:
            return content.replace(
                b'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2"', b'bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2"'
            )
        return content

    return edited(saved(plain()), turned)


def pale() -> bytes:
    """A theme whose accents, links and second colours can hardly be seen on white."""

    def paled(name: str, content: bytes) -> bytes:
        if "theme/theme" not in name:
            return content
        text = content.decode()
        for colour in ("accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "dk2"):
            text = re.sub(rf"(<a:{colour}>).*?(</a:{colour}>)", r'\1<a:srgbClr val="FFE9A8"/>\2', text, flags=re.DOTALL)
        return text.encode()

    return edited(saved(plain()), paled)


def logos() -> bytes:
    """A logo in the corner of the title, a band with another at the foot, no footers."""
    opened = plain()
    master = opened.slide_master
    for page in (master, *opened.slide_layouts):
        for shape in [shape for shape in page.placeholders if _kind(shape) in ("dt", "ftr", "sldNum")]:
            shape.element.getparent().remove(shape.element)
    _draw(master, LOGO, 11.2, 0.2, 1.9, 0.9)
    _draw(master, BAND, 0, 6.75, 13.333, 0.35)
    _draw(master, LOGO, 0.2, 7.12, 2.0, 0.35)
    return saved(opened)


def picture_behind() -> bytes:
    """A photograph fills the page of every slide, and the layouts' text stands on it."""
    opened = plain()
    shape = _draw(opened.slide_master, "Photograph", 0, 0, 13.334, 7.5)
    tree = shape.getparent()
    tree.remove(shape)
    tree.insert(2, shape)
    return saved(opened)


def three_masters() -> bytes:
    """Three slide masters with eleven layouts each."""
    template = saved(plain())
    more: dict[str, bytes] = {}
    with ZipFile(BytesIO(template)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    types: list[str] = []
    for copy in (2, 3):
        for name, content in parts.items():
            if match := re.fullmatch(r"ppt/(slideMasters|slideLayouts)/(_rels/)?(\D+)(\d+)\.xml(\.rels)?", name):
                folder, rels, stem, number, end = match.groups(default="")
                new = f"ppt/{folder}/{rels}{stem}{copy}0{number}.xml{end}"
                more[new] = _moved(content, copy)
                if not end:
                    kind = "slideMaster" if folder == "slideMasters" else "slideLayout"
                    form = f"application/vnd.openxmlformats-officedocument.presentationml.{kind}+xml"
                    types.append(f'<Override PartName="/{new}" ContentType="{form}"/>')

    def listed(name: str, content: bytes) -> bytes:
        text = content.decode("utf-8", "replace")
        if name == "[Content_Types].xml":
            return text.replace("</Types>", "".join(types) + "</Types>").encode()
        if name == "ppt/_rels/presentation.xml.rels":
            kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/slideMaster"
            each = (
                f'<Relationship Id="rId9{n}" Type="{kind}" Target="slideMasters/slideMaster{n}01.xml"/>' for n in (2, 3)
            )
            return text.replace("</Relationships>", "".join(each) + "</Relationships>").encode()
        if name == "ppt/presentation.xml":
            each = (f'<p:sldMasterId id="{2_147_483_648 + n * 100}" r:id="rId9{n}"/>' for n in (2, 3))
            return text.replace("</p:sldMasterIdLst>", "".join(each) + "</p:sldMasterIdLst>").encode()
        return content

    return edited(template, listed, more)


def _moved(content: bytes, copy: int) -> bytes:
    """Return a master, layout or its relations with the names and ids of the copy."""
    text = re.sub(r"(slideLayout|slideMaster)(\d+)\.xml", rf"\g<1>{copy}0\2.xml", content.decode())
    ids = count(2_147_483_649 + copy * 100)
    return re.sub(r'(<p:sldLayoutId [^>]*?id=")\d+"', lambda found: f'{found[1]}{next(ids)}"', text).encode()


def null_targets() -> bytes:
    """A layout's picture and link point to NULL, as in files that programs have cut parts out of."""
    opened = plain()
    _draw(opened.slide_layouts[1], LOGO, 0.1, 0.1, 0.4, 0.4)

    def cut(name: str, content: bytes) -> bytes | None:
        if name.startswith("ppt/media/"):
            return None
        return re.sub(rb'Target="\.\./media/[^"]+"', b'Target="NULL"', content) if name.endswith(".rels") else content

    return edited(saved(opened), cut)


def embedded_font() -> bytes:
    """A font lies in the file, and slides that nothing else uses."""
    opened = plain()
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/font"

    def listed(name: str, content: bytes) -> bytes:
        text = content.decode("utf-8", "replace")
        if name == "[Content_Types].xml":
            return text.replace(
                "<Default ", '<Default Extension="fntdata" ContentType="application/x-fontdata"/><Default ', 1
            ).encode()
        if name == "ppt/_rels/presentation.xml.rels":
            entry = f'<Relationship Id="rId77" Type="{relation}" Target="fonts/font1.fntdata"/>'
            return text.replace("</Relationships>", entry + "</Relationships>").encode()
        if name == "ppt/presentation.xml":
            fonts = (
                '<p:embeddedFontLst><p:embeddedFont><p:font typeface="Brand"/><p:regular r:id="rId77"/>'
                "</p:embeddedFont></p:embeddedFontLst>"
            )
            return text.replace("<p:defaultTextStyle>", fonts + "<p:defaultTextStyle>").encode()
        return content

    return edited(saved(opened), listed, {"ppt/fonts/font1.fntdata": b"a font"})


def in_face(face: str) -> bytes:
    """Headings and text in another typeface."""

    def changed(name: str, content: bytes) -> bytes:
        if "theme/theme" not in name:
            return content
        return re.sub(r'(<a:latin typeface=)"[^"+]+"', rf'\1"{face}"', content.decode()).encode()

    return edited(saved(plain()), changed)


def without_feet() -> bytes:
    """What Google Slides writes: a small page with numbers but no footers or dates, no properties."""
    opened = plain(10, 5.625)
    for page in (opened.slide_master, *opened.slide_layouts):
        for shape in list(page.placeholders):
            if _kind(shape) in ("ftr", "dt"):
                page.element.find("p:cSld/p:spTree", NAMES).remove(shape.element)

    def bare(name: str, content: bytes) -> bytes | None:
        if name.startswith("docProps/"):
            return None
        gone = rb"<(?:Relationship|Override) [^>]*docProps/[^>]*/>"
        return re.sub(gone, b"", content) if name in ("[Content_Types].xml", "_rels/.rels") else content

    return edited(saved(opened), bare)


HARD: dict[str, Callable[[], bytes]] = {
    "a4": lambda: saved(plain(11.69, 8.27)),
    "body-as-title": body_as_title,
    "dark": dark,
    "embedded-font": embedded_font,
    "high-letters": lambda: in_face("Open Sans"),
    "logos": logos,
    "null-targets": null_targets,
    "odd-names-4x3": odd_names,
    "pale": pale,
    "picture-behind": picture_behind,
    "portrait": lambda: saved(plain(7.5, 10)),
    "potx": potx,
    "small-16x9": lambda: saved(plain(10, 5.625)),
    "three-masters": three_masters,
    "untitled": untitled,
    "without-feet": without_feet,
    "wide-letters": lambda: in_face("DejaVu Sans"),
}


def picture(colour: str) -> BytesIO:
    """Return a picture in one colour as a file."""
    out = BytesIO()
    Image.new("RGB", (40, 20), colour).save(out, "PNG")
    out.seek(0)
    return out


def _draw(page: Any, name: str, *box: float) -> Any:
    """Put a picture on a master or layout, where python-pptx has no way to; its *box* is in inches."""
    _, relation = page.part.get_or_add_image_part(picture("navy"))
    tree = page.element.find("p:cSld/p:spTree", NAMES)
    return tree.add_pic(900 + len(page.shapes), name, name, relation, *(Inches(length) for length in box))


def drawn_on(template: bytes) -> Iterator[tuple[int, int, int, int]]:
    """Yield left, top, right and bottom of the pictures on the master of *template*."""
    for shape in Presentation(BytesIO(template)).slide_master.shapes:
        if shape.name in (LOGO, BAND):
            yield shape.left, shape.top, shape.left + shape.width, shape.top + shape.height


def _kind(shape: Any) -> str:
    mark = shape.element.find(".//p:ph", NAMES)
    return mark.get("type", "obj")


def _tag(name: str) -> str:
    prefix, _, local = name.partition(":")
    return f"{{{NAMES[prefix]}}}{local}"
