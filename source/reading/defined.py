"""What a lecture defines, gathered before it is read, so that every pointer is checked where it stands."""

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Literal, NamedTuple

from source.reading.fact_value import FactValue
from source.reading.mistakes import mistake
from source.reading.problems import near

IdKind = Literal["reference", "fact", "topic", "objective", "cell", "slide"]
_CODES: Mapping[IdKind, str] = {"reference": "E303", "fact": "E302"}
_UNKNOWN_ID = "E401"
_OTHERWISE: Mapping[IdKind, str] = {
    "reference": "add it to references, or name the file that your program exports: bibliography: library.json"
}
"""What to do where no name is near: another reference never supports the same statement."""


class Defined(NamedTuple):
    """The ids that a lecture defines, its facts' values, and the folder its pictures are in."""

    folder: Path
    ids: Mapping[IdKind, frozenset[str]] = {}
    facts: Mapping[str, FactValue] = {}
    unsure: frozenset[IdKind] = frozenset()
    """Of what not every id is known, since what defines it cannot be read: that is told, and no more."""
    cited: dict[str, None] | None = None
    """What was asked for as a reference is put here, in its order: of a library, nothing else is read."""

    def must_have(self, kind: IdKind, names: Collection[str], hint: str = "") -> None:
        """Raise Mistakes, with *hint* and near matches, if any of *names* is not an id of that kind."""
        ids = self.ids.get(kind, frozenset())
        if kind == "reference" and self.cited is not None:
            self.cited.update(dict.fromkeys(names))
        if ids.issuperset(names) or kind in self.unsure:
            return
        unknown = [name for name in dict.fromkeys(names) if name not in ids]
        if unknown:
            message = f"there is no {kind} {', '.join(unknown)}"
            raise mistake(
                _CODES.get(kind, _UNKNOWN_ID), message, hint + near(unknown[0], ids, _OTHERWISE.get(kind, ""))
            )
