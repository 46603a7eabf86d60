"""How words in a reference look: signs within them switch a look on and off.

So a title goes as words through all that puts a reference together. The signs are noncharacters, which Unicode (23.7)
keeps for the inside of a program: no file that is read may hold one.
"""

from __future__ import annotations

import re

from source.reading.characters import FORBIDDEN
from source.texts.markup import Run

ITALIC, BOLD, LOWERED, RAISED = "\ufdd0\ufdd1", "\ufdd2\ufdd3", "\ufdd4\ufdd5", "\ufdd6\ufdd7"
"""The sign that switches each look on, and the one that switches it off."""

_LOOKS = (ITALIC, BOLD, LOWERED, RAISED)
_SWITCHES = {sign: (look, sign == look[0]) for look in _LOOKS for sign in look}
SIGNS = "".join(_SWITCHES)
_SIGN = re.compile(f"([{SIGNS}])")


def in_look(words: str, look: str) -> str:
    """Return *words* with the signs of *look* around them."""
    return f"{look[0]}{words}{look[1]}" if words else ""


def without_signs(written: str) -> str:
    """Return what was *written* without the characters that no output may hold, our signs among them."""
    return re.sub(FORBIDDEN, "", written)


def balanced(words: str) -> str:
    """Return *words* in which each look that is on at the end is switched off there."""
    still_on = [look[1] * max(words.count(look[0]) - words.count(look[1]), 0) for look in _LOOKS]
    return words + "".join(still_on)


def plain(words: str) -> str:
    """Return the bare *words*."""
    return _SIGN.sub("", words)


def runs(words: str) -> tuple[Run, ...]:
    """Return *words* in runs of one look each."""
    on, found = dict.fromkeys(_LOOKS, 0), list[Run]()
    for part in _SIGN.split(words):
        if part in _SWITCHES:
            look, begins = _SWITCHES[part]
            on[look] = on[look] + 1 if begins else max(on[look] - 1, 0)
        elif part:
            run = Run(part, on[BOLD] > 0, on[ITALIC] > 0, on[LOWERED] > 0, on[RAISED] > 0)
            if found and found[-1][1:] == run[1:]:
                run = run._replace(text=found.pop().text + part)
            found.append(run)
    return tuple(found)
