"""A learner with Anki: a collection of Anki's own engine, into which packages are imported."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from quiz.formats import anki
from quiz.items import Quiz
from tests.clients import missing

try:
    from anki.collection import Collection, ImportAnkiPackageRequest
    from anki.lang import set_lang
except ImportError:
    Collection = None

Imported = dict[str, int]


class Learner:
    """What a learner does with Anki."""

    def __init__(self, folder: Path) -> None:
        if Collection is None:
            missing("Anki's engine is missing: install the Python package anki")
        set_lang("en_US")
        self.folder = folder
        self.collection = Collection(str(folder / "collection.anki2"))

    def imports(self, quiz: Quiz) -> Imported:
        """Import *quiz* as the import window does by itself; return how many notes went which way."""
        return self.opens(anki.write(quiz).content)

    def opens(self, package: bytes) -> Imported:
        """Import *package* as it is."""
        path = self.folder / "quiz.apkg"
        path.write_bytes(package)
        log = self.collection.import_anki_package(ImportAnkiPackageRequest(package_path=str(path))).log
        self.collection.models._clear_cache()  # noqa: SLF001 - as Anki's windows do after an import
        kinds = ("new", "updated", "duplicate", "conflicting")
        return {kind: len(getattr(log, kind)) for kind in kinds if getattr(log, kind)}

    def note(self, item: str) -> Any:
        (found,) = self.collection.find_notes(f'"Id:{item}"')
        return self.collection.get_note(found)

    def card(self, item: str) -> Any:
        (card,) = self.note(item).cards()
        return card

    def studies(self, cards: int) -> list[str]:
        """Rate as many *cards* as come first, each as easy, in the deck that was made last."""
        newest = max(self.collection.decks.all_names_and_ids(), key=lambda deck: deck.id)
        self.collection.decks.select(newest.id)
        studied = []
        for _ in range(cards):
            card = self.collection.sched.getCard()
            studied.append(card.note()["Id"])
            self.collection.sched.answerCard(card, 4)
        return studied

    def schedule(self) -> dict[str, tuple[Any, ...]]:
        """Return all that Anki knows of the learning of each card, by item."""
        rows = self.collection.db.all(
            "select substr(n.flds, 1, instr(n.flds, char(31)) - 1), c.did, c.type, c.queue, c.due, c.ivl, c.factor,"
            " c.reps, c.lapses, c.left, c.data, c.flags from cards c join notes n on n.id = c.nid order by c.id"
        )
        return {item: tuple(row) for item, *row in rows}

    def files(self) -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in Path(self.collection.media.dir()).iterdir()}
