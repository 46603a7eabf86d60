"""By what programs of learners know a question: an id that no question of another lecture can have."""

from __future__ import annotations

from collections.abc import Collection


def item_id(lecture: str, question: str) -> str:
    """Return the id of an item, from those of its *lecture* and *question*: asps-late-metastasis.

    Ids have single hyphens only. So two of them part a lecture whose own id has one from its question, the first one
    any other: no two pairs give the same, renal-cell-one (of renal) and renal-cell--one (of renal-cell).
    """
    return f"{lecture}{'--' if '-' in lecture else '-'}{question}"


def as_given(item: str, known: Collection[str]) -> str:
    """Return the id by which learners were given an *item*, from the ids that a lock file knows.

    Before there were two hyphens, there was one: who has learnt such an item must not get it as another.
    """
    with_one = item.replace("--", "-")
    return with_one if item not in known and with_one in known else item
