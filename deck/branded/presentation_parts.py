"""What a deck on a template needs besides its masters: notes master, table style, embedded fonts, ids of masters."""

from __future__ import annotations

from lxml.etree import tostring

from deck.branded.kept_parts import Kept
from deck.branded.opening import Package
from deck.house.notes_master import notes_master
from deck.house.template import COLOUR_MAP, NOTES_MASTER, OFFICE
from deck.house.theme import TABLE_STYLE, TableColours, table_styles
from deck.template.layout import Font, Template
from deck.written.elements import Element, attribute, every, first, local, number, parsed
from source.files.package import PackagePart
from source.words.printed import Words

_TABLE_STYLES = "/ppt/tableStyles.xml"
_FIRST_ID = 2_147_483_648
_HANDS = ("regular", "bold", "italic", "boldItalic")


def with_notes_master(template: Template, along: Kept, words: Words) -> Template:
    """Return *template* with its notes master, or with the house's one in its own theme where it has none."""
    if found := along.of_kind("notesMaster"):
        return template._replace(notes_master=found[0])
    by_name = {part.name: part for part in template.parts}
    master = by_name[template.masters[0]]
    theme = next(by_name[relation.target] for relation in master.relations if relation.kind.endswith("/theme"))
    name = next(free for n in range(1, len(by_name) + 2) if (free := f"/ppt/theme/theme{n}.xml") not in by_name)
    made = notes_master(NOTES_MASTER, name, COLOUR_MAP, words)
    copy = PackagePart(name, theme.content_type, theme.content, theme.relations)
    return template._replace(parts=(*template.parts, made, copy), notes_master=NOTES_MASTER)


def with_table_style(template: Template) -> Template:
    """Return *template* with a style for tables in its own colours, beside those that it has."""
    paint = template.paint
    letters = paint.on(None, "tx1") or "tx1"
    looks = TableColours(letters, letters, paint.on(None, "bg1") or "bg1", paint.tone("tx2"), paint.paper)
    made = table_styles(looks)
    old = next((name for kind, name in template.shared if kind == "tableStyles"), None)
    if old is None:
        part = PackagePart(_TABLE_STYLES, OFFICE + "presentationml.tableStyles+xml", made)
        shared = (*template.shared, ("tableStyles", _TABLE_STYLES))
        return template._replace(parts=(*template.parts, part), shared=shared, table_style=TABLE_STYLE)
    parts = tuple(_joined(part, made) if part.name == old else part for part in template.parts)
    return template._replace(parts=parts, table_style=TABLE_STYLE)


def _joined(part: PackagePart, made: bytes) -> PackagePart:
    styles, ours = parsed(part.content), parsed(made)
    for style in [each for each in styles if attribute(each, "styleId") == TABLE_STYLE]:
        styles.remove(style)
    styles.extend(list(ours))
    content = tostring(styles, xml_declaration=True, encoding="UTF-8", standalone=True)
    return part._replace(content=content)


def fonts_of(package: Package, along: Kept) -> tuple[Font, ...]:
    """Return the fonts that are embedded in the file."""
    targets = {root.id: root.target for root in along.roots}
    listed = every(package.tree(package.main), "p:embeddedFontLst/p:embeddedFont")
    fonts = (_font(entry, targets) for entry in listed)
    return tuple(font for font in fonts if font.files)


def _font(entry: Element, targets: dict[str, str]) -> Font:
    face = first(entry, "p:font")
    named = () if face is None else tuple((str(key), str(value)) for key, value in face.attrib.items())
    hands = [(local(child), targets.get(attribute(child, "r:id") or "", "")) for child in entry]
    return Font(named, tuple((hand, target) for hand, target in hands if hand in _HANDS and target))


def first_master_id(masters: tuple[str, ...], along: Kept) -> int:
    """Return an id from which on there are as many as there are *masters* that no layout has."""
    contents = {part.name: part.content for part in along.parts}
    trees = [parsed(contents[master]) for master in masters]
    taken = [number(entry, "id") for tree in trees for entry in every(tree, "p:sldLayoutIdLst/p:sldLayoutId")]
    if not set(taken) & set(range(_FIRST_ID, _FIRST_ID + len(masters))):
        return _FIRST_ID
    return max(taken) + 1
