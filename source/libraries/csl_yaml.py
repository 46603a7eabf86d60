"""CSL YAML, as pandoc and Better BibTeX write it: a list of references, or one below ``references``.

Its titles have pandoc's markup; see pandoc's manual, "Specifying bibliographic data".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from source.libraries.entry import Entry, Source, Unreadable, keys_of
from source.reading.mistakes import Path
from source.reading.problems import Place
from source.reading.tree import Tree, grow

_END = re.compile(r"\n(?:---|\.\.\.)\s*\Z")


def entries(source: Source) -> Iterator[Entry]:
    """Yield the references of *source*; Unreadable where it is not YAML, or has no list of references."""
    tree = grow(_END.sub("\n", source.text), source.file)
    for problem in tree.problems:
        raise Unreadable(problem.place, problem.message, problem.hint)
    above: Path = ("references",) if isinstance(tree.root, dict) else ()
    listed = tree.root.get("references") if isinstance(tree.root, dict) else tree.root
    if not isinstance(listed, list):
        hint = "export the library anew as CSL YAML, or name a file of another kind"
        raise Unreadable(source.place(0), "this is not CSL YAML, which is a list of references", hint)
    for index, value in enumerate(listed):
        if isinstance(value, dict) and (keys := keys_of(value.get("id"), value.get("citation-key"))):
            yield _entry(keys, value, tree, (*above, index))


def _entry(keys: tuple[str, ...], value: object, tree: Tree, above: Path) -> Entry:
    def place(path: Path) -> Place:
        return tree.place((*above, *path), of_key=not path)

    return Entry(keys, place, lambda: value)
