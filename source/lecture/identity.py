"""By what programs of learners know a question: an id that no question of another lecture can have."""

from __future__ import annotations

import re
from collections.abc import Collection
from unicodedata import combining, normalize

from source.reading.scalars import KEPT_BY_WINDOWS, MOST_SLUG


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


_LATIN = str.maketrans(
    {
        "ä": "ae",
        "ö": "oe",
        "ü": "ue",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ø": "oe",
        "å": "aa",
        "ł": "l",
        "đ": "d",
        "ı": "i",
    }
)
"""Letters that are not one of a to z with an accent, or are written with two where there are no others."""


def id_of_words(words: str) -> str:
    """Return an id that is made of *words*: their letters and figures in small, joined by hyphens; or an empty one."""
    small = normalize("NFC", words).lower().translate(_LATIN)
    bare = "".join(sign for sign in normalize("NFKD", small) if not combining(sign))
    found = re.findall("[a-z0-9]+", bare)
    while len("-".join(found)) > MOST_SLUG and len(found) > 1:
        found.pop()
    made = "-".join(found)[:MOST_SLUG]
    return f"{made}-lecture" if made in KEPT_BY_WINDOWS else made
