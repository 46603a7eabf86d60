"""How wide letters are: advance widths of Calibri in thousandths of its size, rounded to 25.

Carlito, which has Calibri's measures, was measured. Letters that are not listed count as wide as a capital, those of
scripts without spaces as wide as they are high.
"""

from __future__ import annotations

from functools import cache

_REGULAR = {
    225: " 'ilìíîïįı|",
    250: ",Ij·ÌÍÎÏ‘’",
    275: ":;",
    300: "()-[]`f",
    325: "!Jt{}¡²³¹",
    350: "r°",
    375: "/\\",
    400: '"szśšźżžς',
    425: "LcxºçćčŁχ“”",
    450: "FSkvyýÿŚŠγεκν",
    475: "?TYZagÝàáâãäåāăąŽŻΓλτ",
    500: "#$*+0123456789<=>E^_e~±×ÈÉÊËèéêëęěΣ–•−≤≥≈",
    525: "CKPXbdhnopquÇñòóôõöøùúûüńůûßαβδηθ",
    550: "BRµμ",
    575: "AVÀÁÂÃÄÅΔ",
    625: "DGHĐ",
    650: "NOUÑÒÓÔÕÖØÙÚÛÜ",
    675: "&QΩ",
    700: "…½ωψφ",
    725: "%w",
    775: "Ææ",
    800: "m",
    850: "Mœ",
    900: "@W—→↔◆",
}
_WIDTHS = {letter: width for width, letters in _REGULAR.items() for letter in letters}
_UNKNOWN = 650
_FIRST_IDEOGRAPH = 0x1100
_IDEOGRAPH = 1000
BOLD = 1.02
"""How much wider bold letters are."""


@cache
def width_of(letter: str) -> int:
    """Return the width of one letter in thousandths of the size."""
    return _WIDTHS.get(letter) or (_IDEOGRAPH if ord(letter) >= _FIRST_IDEOGRAPH else _UNKNOWN)
