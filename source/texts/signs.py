"""Where a sign is markup and where it is a letter like any other: what texts of medicine have that others have not.

CommonMark takes the stars of HLA-B*27:05 and HLA-B*57:01 for emphasis, and pandoc's superscript those of 10^6-10^7.
"""

from __future__ import annotations

import re

_WITHOUT_SPACES = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f"
"""Scripts without spaces between words: Thai, Lao, Burmese, Khmer, Chinese, Japanese. A word may end anywhere there."""
_IN_WORD = re.compile(rf"(?![{_WITHOUT_SPACES}])[^\W_]")
_RAISED = re.compile(r"\^(?P<words>[^\s^]+)\^(?P<behind>[^\W_])")
_LOWERED = re.compile(r"~[^\s~]+~[0-9]")
_JOINS = re.compile(r"[^\W_][^\w.\\]+[^\W_]")
_ALONE = re.compile(r"""[\s(\[{<>=≤≥≈±+–—/,;:~|"“‘„«-]""")
"""What a subscript does not belong to."""


def letters_at(text: str, place: int) -> int:
    """Return how many signs at *place* are letters like any other, though they may mark something elsewhere."""
    sign = text[place]
    if sign in "*_":
        return _within_word(text, place)
    if sign == "^":
        return 0 if _may_raise(text, place) else 1
    return 1 if sign == "~" and not _may_lower(text, place) else 0


def _within_word(text: str, place: int) -> int:
    """Return how many stars or low lines stand at *place* if they are within a word: there they emphasise nothing."""
    end = place
    while text[end : end + 1] == text[place]:
        end += 1
    around = text[place - 1 : place] if place else "", text[end : end + 1]
    return end - place if all(map(_IN_WORD.match, around)) else 0


def _may_raise(text: str, place: int) -> bool:
    """Return whether the ^ at *place* may begin a superscript: in 10^6-10^7, and x^n+y^n, it does not."""
    found = _RAISED.match(text, place)
    return not (found and (found["behind"].isdigit() or _JOINS.search(found["words"])))


def _may_lower(text: str, place: int) -> bool:
    """Return whether the ~ at *place* may begin a subscript, which belongs to what is before it: not in 5~10, 10~20."""
    return place > 0 and not _ALONE.match(text, place - 1) and not _LOWERED.match(text, place)
