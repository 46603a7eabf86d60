"""Which parts of a template go along into a deck: what its masters, notes and fonts use, and nothing of its slides."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml.etree import _Element, tostring

from deck.branded.opening import Package, is_kind, suffix
from source.files.package import RELATIONSHIP, PackagePart, Relation

_FROM_THE_PRESENTATION = ("slideMaster", "notesMaster", "handoutMaster", "theme", "tableStyles", "font")
_OF_SLIDES = ("slide", "notesSlide", "comments", "commentAuthors")
_OURS = ("/ppt/media", "/ppt/charts", "/ppt/embeddings", "/ppt/slides", "/ppt/notesSlides")
"""Folders in which the parts of a deck stand: the template's there get other names."""
_WHOLE = ("pic", "graphicFrame", "contentPart", "control")
"""What shows nothing without the part that it leads to."""
_ALONE = ("hlinkClick", "hlinkHover", "hlinkMouseOver", "sldLayoutId", "tags", "custData", "snd")
_NAMES = "{" + RELATIONSHIP.rstrip("/") + "}"


@dataclass(frozen=True, slots=True)
class Kept:
    """The parts that go along, with what the presentation itself points to; *names* are old and new names."""

    parts: tuple[PackagePart, ...]
    roots: tuple[Relation, ...]
    names: dict[str, str]

    def of_kind(self, *kinds: str) -> tuple[str, ...]:
        """Return the names of the parts that the presentation points to in one of these ways."""
        return tuple(root.target for root in self.roots if is_kind(root, *kinds))


def kept(package: Package) -> Kept:
    """Return what of *package* goes along."""
    roots = [r for r in package.relations(package.main) if r.target and is_kind(r, *_FROM_THE_PRESENTATION)]
    found = list(_reached(package, [root.target for root in roots]))
    names = {name: _renamed(name) for name in found}
    parts = tuple(_part(package, name, names) for name in found)
    return Kept(parts, tuple(Relation(r.id, r.kind, names[r.target]) for r in roots), names)


def _reached(package: Package, starts: Iterable[str]) -> Iterator[str]:
    """Yield the parts that can be reached, in the order in which they are met."""
    waiting, met = list(starts), set[str]()
    while waiting:
        name = waiting.pop(0)
        if name not in met:
            met.add(name)
            yield name
            waiting += [r.target for r in package.relations(name) if _is_alive(r) and not r.external]


def _is_alive(relation: Relation) -> bool:
    return bool(relation.target) and not is_kind(relation, *_OF_SLIDES)


def _renamed(name: str) -> str:
    folder, file = posixpath.split(name)
    stem, ending = posixpath.splitext(file)
    file = f"{stem}{ending.lower() or '.bin'}"
    return f"{folder}/template-{file}" if folder in _OURS else f"{folder}/{file}"


def _part(package: Package, name: str, names: dict[str, str]) -> PackagePart:
    relations = package.relations(name)
    dead = {relation.id for relation in relations if not _is_alive(relation)}
    content = package.contents[name]
    if suffix(name) == "xml":
        tree = package.tree(name)  # also refuses what could do harm
        if dead:
            _forget(tree, dead)
            content = tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
    alive = tuple(r if r.external else Relation(r.id, r.kind, names[r.target]) for r in relations if r.id not in dead)
    return PackagePart(names[name], package.kind(name), content, alive)


def _forget(tree: _Element, dead: set[str]) -> None:
    """Take out of *tree* what leads to parts that are not there."""
    for element in [each for each in tree.iter() if isinstance(each.tag, str)]:
        pointers = [key for key, value in element.attrib.items() if str(key).startswith(_NAMES) and value in dead]
        if not pointers:
            continue
        name = element.tag.rpartition("}")[2]
        holders = [each for each in element.iterancestors() if each.tag.rpartition("}")[2] in _WHOLE]
        if name in _ALONE:
            _remove(element)
        elif holders:
            _remove(holders[0])
        else:
            for pointer in pointers:
                del element.attrib[pointer]


def _remove(element: _Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
