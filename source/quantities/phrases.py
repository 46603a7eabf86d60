"""The words and signs around numbers: about 5, 3 to 5, 3 of 19, 87 % (95 % CI 80–92 %).

In the languages of the bundled words, and in others for what is said in most lectures. What is not known is no figure,
and so never read as another.
"""

from __future__ import annotations

import re

SPACES = " \N{NO-BREAK SPACE}\N{THIN SPACE}\N{NARROW NO-BREAK SPACE}\N{FIGURE SPACE}"
SPACE = f"[{SPACES}]"

_SIGNS = {"<=": "≤", "=<": "≤", ">=": "≥", "=>": "≥", **dict.fromkeys("<>≤≥~"), **dict.fromkeys("≈∼≃", "~")}
"""Signs before a number, and those that say the same; behind them there need be no space."""
_SAID = {
    "<": "less than|fewer than|under|below|weniger als|unter|moins de|menos de|meno di|mniej niż|minder dan",
    ">": "more than|over|above|mehr als|über|plus de|más de|più di|więcej niż|meer dan",
    "≤": "at most|up to|no more than|höchstens|bis zu|jusqu’à|jusqu'à|au plus|hasta|como máximo|al massimo",
    "≥": "at least|no less than|mindestens|au moins|al menos|como mínimo|almeno|co najmniej",
    "~": "about|around|approximately|approx.|some|nearly|almost|ca.|c.|circa|etwa|rund|ungefähr|environ|près de|"
    "unos|unas|alrededor de|aproximadamente|około|ongeveer",
    "": "from|between|von|zwischen|de|entre|da|tra",
}
"""Words before a number, by the sign that says the same: nothing before a range."""
_SIGN_BY_WORDS = {words: sign for sign, all_words in _SAID.items() for words in all_words.split("|")}
_MOST_WORDS = 3
_WORD = re.compile(rf"[^{SPACES}]+{SPACE}+")
_SIGN = re.compile(rf"\\?([<>=]{{2}}|[<>≤≥~≈∼≃]){SPACE}*")

_TO = "to|bis|bis zu|à|a|al|do|tot|til|till|až|and|und|et|y|e"
TO = re.compile(rf"{SPACE}?[-–—−\u2011‐～〜]{SPACE}?|{SPACE}(?:{_TO}){SPACE}", re.IGNORECASE)
"""Between the ends of a range."""
OF = re.compile(rf"{SPACE}(?:of|in|out of|von|sur|de|su|di|z|van|av|af|من){SPACE}", re.IGNORECASE)
"""Between a part and the whole."""
_MORE, _LESS = "or more|and more|oder mehr|und mehr|ou plus|o más", "or less|or fewer|oder weniger|ou moins|o menos"
OR_MORE = re.compile(rf"{SPACE}(?:(?P<more>{_MORE})|{_LESS})\b")
"""Behind what is counted, and the same as a bound before it."""
PER = re.compile(rf"{SPACE}?[:∶]{SPACE}?")
"""Between the sides of a ratio."""
PLUS_MINUS = re.compile(rf"{SPACE}?(?:±|\+/[-−–]|\+[−–-]){SPACE}?")
SLASH = re.compile(rf"{SPACE}?[/⁄]{SPACE}?(?=[0-9])")
INTERVAL = re.compile(
    rf"^(?:[0-9.,]+{SPACE}?%[ -]?)?(?:(?:CI|KI|IC|CrI|HDI|IQR|range|confidence interval|Konfidenzintervall|Spannweite|"
    rf"intervalle de confiance|intervalo de confianza|étendue|rango)(?:{SPACE}?[0-9]+{SPACE}?%)?)?[\s:=,]*",
    re.IGNORECASE,
)
"""Before the ends of an interval in brackets."""


def bound_at(text: str) -> tuple[str, int]:
    """Return the sign for what stands before the number of *text*, and where the number begins."""
    if (sign := _SIGN.match(text)) and sign[1] in _SIGNS:
        return _SIGNS[sign[1]] or sign[1], sign.end()
    words, end, found = "", 0, ("", 0)
    for _ in range(_MOST_WORDS):
        word = _WORD.match(text, end)
        if word is None:
            break
        words, end = f"{words} {word[0].strip(SPACES).casefold()}".strip(), word.end()
        if words in _SIGN_BY_WORDS:
            found = _SIGN_BY_WORDS[words], end
    return found
