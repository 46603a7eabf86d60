"""The file that Anki imports: a zip of an SQLite database with notes and cards, and the pictures.

It is the package of Anki 2.0 (database version 11), which every version since takes, on computers and phones; what
came after it is not read by older ones and carries nothing more for a quiz. Whatever differs between two builds of
SQLite is set to one value, so that the same notes give the same bytes.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from hashlib import sha1
from html import escape
from typing import TYPE_CHECKING

from quiz.anki.note_type import note_type
from quiz.anki.notes import NOTE_TYPE
from source.files.zip import archive

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from quiz.anki.notes import Deck, Note

_NEW, _DEFAULT = -1, 1
"""The update sequence number of what was never synchronised; the number of Anki's own deck and options."""

_MADE = 1_700_000_000
"""When the collection was made, in seconds since 1970; the importer asks only for the day of cards under review."""

_IN_HEADER = ((24, 1), (92, 1), (96, 3_040_000))
"""Where SQLite's header counts changes, says for which count it is valid, and names its version (file format, 1.3)."""

_TABLES = """
CREATE TABLE col (id integer primary key, crt integer not null, mod integer not null, scm integer not null,
  ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null,
  models text not null, decks text not null, dconf text not null, tags text not null);
CREATE TABLE notes (id integer primary key, guid text not null, mid integer not null, mod integer not null,
  usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null,
  flags integer not null, data text not null);
CREATE TABLE cards (id integer primary key, nid integer not null, did integer not null, ord integer not null,
  mod integer not null, usn integer not null, type integer not null, queue integer not null, due integer not null,
  ivl integer not null, factor integer not null, reps integer not null, lapses integer not null,
  left integer not null, odue integer not null, odid integer not null, flags integer not null, data text not null);
CREATE TABLE revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null,
  ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null,
  type integer not null);
CREATE TABLE graves (usn integer not null, oid integer not null, type integer not null);
"""
_INDEXES = """
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_cards_usn ON cards (usn);
CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_cid ON revlog (cid);
CREATE INDEX ix_notes_csum ON notes (csum);
"""

_INSERT = {
    "col": "INSERT INTO col VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "notes": "INSERT INTO notes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "cards": "INSERT INTO cards VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
}

_OPTIONS = {
    "id": _DEFAULT,
    "mod": 0,
    "name": "Default",
    "usn": 0,
    "maxTaken": 60,
    "autoplay": True,
    "timer": 0,
    "replayq": True,
    "new": {"bury": False, "delays": [1.0, 10.0], "initialFactor": 2500, "ints": [1, 4, 0], "order": 1, "perDay": 20},
    "rev": {"bury": False, "ease4": 1.3, "ivlFct": 1.0, "maxIvl": 36500, "perDay": 200, "hardFactor": 1.2},
    "lapse": {"delays": [10.0], "leechAction": 1, "leechFails": 8, "minInt": 1, "mult": 0.0},
    "dyn": False,
}
"""Anki's own options for a deck; a collection has to have them, and the importer leaves the learner's as they are."""


def package(deck: Deck, notes: Sequence[Note], pictures: Mapping[str, bytes]) -> bytes:
    """Return the package of *deck* with *notes* in the order in which to learn them, and *pictures* by their names."""
    names = {str(place): name for place, name in enumerate(pictures)}
    collection = (("collection.anki2", _collection(deck, notes)), ("media", _json(names).encode()))
    return archive((*collection, *zip(names, pictures.values(), strict=True)), compressed=names)


def _collection(deck: Deck, notes: Sequence[Note]) -> bytes:
    rows = sorted(_numbered(notes))
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        database.executescript(f"PRAGMA page_size=4096; PRAGMA auto_vacuum=NONE; {_TABLES} BEGIN;")
        database.execute(_INSERT["col"], _col(deck))
        database.executemany(_INSERT["notes"], (_note(nid, note) for nid, _, note in rows))
        cards = (_card(nid, place, note, deck) for nid, place, note in rows)
        database.executemany(_INSERT["cards"], cards)
        database.executescript(_INDEXES)  # commits first
        content = bytearray(database.serialize())
    for offset, value in _IN_HEADER:
        content[offset : offset + 4] = value.to_bytes(4, "big")
    return bytes(content)


def _numbered(notes: Sequence[Note]) -> Iterator[tuple[int, int, Note]]:
    """Yield each note with its number in the database and its place; two notes that share a number are parted."""
    taken: set[int] = set()
    for place, note in enumerate(notes, start=1):
        nid = note.number
        while nid in taken:
            nid += 1
        taken.add(nid)
        yield nid, place, note


def _note(nid: int, note: Note) -> tuple[int | str, ...]:
    tags, first = f" {' '.join(note.tags)} ", note.fields[0]
    checksum = int(sha1(first.encode(), usedforsecurity=False).hexdigest()[:8], 16)
    return nid, note.guid, NOTE_TYPE, note.changed, _NEW, tags, "\x1f".join(note.fields), first, checksum, 0, ""


def _card(nid: int, place: int, note: Note, deck: Deck) -> tuple[int | str, ...]:
    """Return the one card of a note, which is new, and due at its place."""
    return nid, nid, deck.number, 0, note.changed, _NEW, 0, 0, place, 0, 0, 0, 0, 0, 0, 0, 0, ""


def _col(deck: Deck) -> tuple[int | str, ...]:
    model, did = note_type(), deck.number
    conf = {"activeDecks": [_DEFAULT], "curDeck": _DEFAULT, "nextPos": 1, "sortType": "noteFld", "newSpread": 0}
    conf |= {"addToCur": True, "collapseTime": 1200, "timeLim": 0, "estTimes": True, "dueCounts": True}
    decks = {str(_DEFAULT): _deck(_DEFAULT, "Default", ""), str(did): _deck(did, deck.name, escape(deck.description))}
    parts: tuple[object, ...] = (conf, {str(model["id"]): model}, decks, {str(_DEFAULT): _OPTIONS}, {})
    return 1, _MADE, _MADE * 1000, _MADE * 1000, 11, 0, 0, 0, *map(_json, parts)


def _deck(did: int, name: str, description: str) -> dict[str, object]:
    today = {key: [0, 0] for key in ("newToday", "revToday", "lrnToday", "timeToday")}
    about = {"id": did, "name": name, "desc": description, "mod": _MADE, "usn": _NEW, "conf": _DEFAULT, "dyn": 0}
    return {**about, **today, "collapsed": False, "browserCollapsed": False, "extendNew": 0, "extendRev": 0}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
