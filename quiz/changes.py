"""When each item last changed, by comparing it with what learners were given before."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import sha256
from typing import TYPE_CHECKING

from source.command.streams import in_a_line
from source.files.lock import RETIRED, STATE_LENGTH, Entry, Lock, date_of
from source.lecture.identity import as_given

if TYPE_CHECKING:
    from quiz.items import Item, Quiz

_GROUP, _UNIT = "\x1d", "\x1f"
"""ASCII's separators, which no text of a lecture can hold."""


def dated(quiz: Quiz, lock: Lock | None, now: int) -> tuple[Quiz, Lock]:
    """Return *quiz*, its items with their ids and the time of their last change, and the lock that remembers both.

    What differs from *lock* changed *now*, in seconds since 1970, and never before its last change. Without a lock, all
    items are as old as the lecture says that its content is, so that the same lecture gives the same files.
    """
    before = lock or {}
    first = now if lock is not None else int(datetime.fromisoformat(quiz.date).replace(tzinfo=UTC).timestamp())
    items = tuple(item._replace(id=as_given(item.id, before)) for item in quiz.items)
    entries = {item.id: _entry(_state(item), before.get(item.id), first, now) for item in items}
    gone = {
        item: entry if entry.is_retired else entry._replace(changed=max(now, entry.changed + 1), state=RETIRED)
        for item, entry in before.items()
        if item not in entries
    }
    items = tuple(item._replace(changed=entries[item.id].changed) for item in items)
    return quiz._replace(items=items), {**gone, **entries}


def since(quiz: Quiz, start: int) -> Quiz:
    """Return *quiz* with only those items that are new or changed from *start* on, in seconds since 1970."""
    return quiz._replace(items=tuple(item for item in quiz.items if item.changed >= start))


def what_to_retire(quiz: Quiz, lock: Lock, start: int) -> str:
    """Return a note for those whose program never updates: what is new from *start* on, and what to delete there."""
    recent = [item for item in quiz.items if item.changed >= start]
    new = [_named(item) for item in recent if lock[item.id].added >= start]
    changed = [_named(item) for item in recent if lock[item.id].added < start]
    gone = [item for item, entry in lock.items() if entry.is_retired and entry.changed >= start]
    words = quiz.words
    title = words.said("changes.title", title=in_a_line(" ".join(quiz.title.plain.split())), date=date_of(start))
    parts = (
        (words["changes.new"], new),
        (words["changes.changed"], changed),
        (words["changes.gone"], sorted(gone)),
    )
    return "\n".join([title, "=" * len(title), "", *(line for part in parts for line in _listed(*part))])


def _listed(title: str, entries: list[str]) -> Iterator[str]:
    yield f"{title} ({len(entries)})"
    yield from (f"  {entry}" for entry in entries)
    yield ""


def _named(item: Item) -> str:
    return in_a_line(f"{item.id}: {' '.join(item.lead_in.plain.split())}")


def _entry(state: str, before: Entry | None, first: int, now: int) -> Entry:
    if before is None:
        return Entry(first, first, state)
    if before.state == state:
        return before
    changed = max(now, before.changed + 1)
    return Entry(changed if before.is_retired else before.added, changed, state)


def _state(item: Item) -> str:
    """Return a digest of all that a learner gets to see of *item*, and what it is worth.

    It is of the words as their author wrote them: that a format shows them in another way is no change.
    """
    texts = (item.stem, item.ask, item.explain, *(text for it in item.answers for text in (it.text, it.why)))
    told = (
        [text.written if text else "" for text in texts],
        [str(it.is_right) for it in item.answers],
        [str(item.several), str(item.is_ordered), f"{item.points:g}", item.level, item.topic, item.topic_title.written],
        [reference.written for reference in item.references.values()],
        [picture.name for picture in item.pictures.values()],
        *([item.tags] if item.tags else []),
    )
    return sha256(_GROUP.join(map(_UNIT.join, told)).encode()).hexdigest()[:STATE_LENGTH]
