"""In which direction a language and a paragraph are read, and how words of the other direction keep their order in it.

Scripts are told from the language tag by a small table, in the manner of CLDR's likely subtags: a library of locales is
megabytes of data that each start would have to load for one bit.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import accumulate, pairwise

_SCRIPTS = (
    "adlm arab aran armi avst chrs cprt elym hatr hebr hung khar lydi mand mani mend merc mero narb nbat nkoo orkh "
    "ougr palm phli phlp phnx prti rohg samr sarb sogd sogo syrc thaa yezi"
)
"""Scripts that run from right to left, by their ISO 15924 codes."""
_LANGUAGES = (
    "acm aeb afb aii apc apd ar arc ars ary arz bal bcc bgn bqi ckb dv fa glk haz he hnd iw ji khw ks lrc luz mzn nqo "
    "pbt pes pnb prs ps rhg sd sdh skr sou syr ug ur yi"
)
"""Languages that are written in such a script where their tag does not say otherwise."""
_REGIONS = "az-iq az-ir kk-af kk-cn kk-ir ku-iq ku-ir ky-cn pa-pk tk-af tk-ir uz-af"
"""Languages of several scripts, where they are written in such a one."""
_OTHER_REGIONS = "sd-in ug-kz ug-mn"

_FROM_RIGHT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
"""Letters from right to left, and the figures of their scripts, which go with them (Unicode, DerivedBidiClass.txt)."""
_STRONG = re.compile(rf"(?P<right>[{_FROM_RIGHT}])|[^\W\d_]")
_ANY = re.compile(f"[{_FROM_RIGHT}]")
_STRETCH = re.compile(rf"[^{_FROM_RIGHT}\t\n]+")
_SAID = re.compile(r"[^\W_](?:.*[^\W_])?", re.DOTALL)
"""From the first letter or figure to the last."""
_SIGNS_BEFORE = re.compile("(?:[<>≤≥=≈~±] ?|[-+−±$€£#])*\\Z".replace(" ", "[ \u00a0\u202f]"))
_SIGNS_BEHIND = re.compile("(?: ?[%‰°])?[-+−±*'′″’²³]*".replace(" ", "[ \u00a0\u202f]"))
_OPEN, _CLOSED = "([{", ")]}"
_MARK = "\N{LEFT-TO-RIGHT MARK}"
_WORD = re.compile(r"[^\W\d_]+")
_FEW_WORDS = 7
"""Words below which a text is no sentence: a name, figures and units, who made a picture."""


@cache
def runs_from_right(language: str) -> bool:
    """Return whether texts in *language*, a BCP 47 tag, run from right to left."""
    first, *others = language.lower().replace("_", "-").split("-")
    script = next((tag for tag in others if len(tag) == 4 and tag.isalpha()), "")
    if script:
        return script in _SCRIPTS.split()
    region = next((f"{first}-{tag}" for tag in others if len(tag) == 2), "")
    return region in _REGIONS.split() or (first in _LANGUAGES.split() and region not in _OTHER_REGIONS.split())


def has_letters_from_right(text: str) -> bool:
    """Return whether *text* has a letter or figure of a script that runs from right to left."""
    return not text.isascii() and bool(_ANY.search(text))


def is_from_right(paragraph: str, *, usually: bool) -> bool:
    """Return whether *paragraph* is to run from right to left, in a text that *usually* does or does not.

    In one that does not, the first letter decides (Unicode Standard Annex 9, P2). In one that does, all do, a gene's
    name alone too, but for whole sentences without a letter of its script, such as a reference in English.
    """
    if not usually:
        first = _STRONG.search(paragraph) if has_letters_from_right(paragraph) else None
        return bool(first and first["right"])
    return has_letters_from_right(paragraph) or len(_WORD.findall(paragraph)) < _FEW_WORDS


def in_order(texts: Sequence[str]) -> tuple[str, ...]:
    """Return *texts*, which make up a paragraph from right to left, so that what runs from left to right stays whole.

    Without marks, 5 mg/kg, 15-35, t(X;17) and 19/19 (100 %) are torn apart behind an Arabic word, since signs and even
    figures take the direction of what stands around them. Marks rather than isolates: older programs show these as
    boxes, and CLDR's own formats of numbers do the same.
    """
    return tuple("".join(piece for piece, _ in pieces) for pieces in _in_pieces(tuple(texts)))


def parted(texts: Sequence[str], raised: Sequence[bool]) -> tuple[str, ...]:
    """Return *texts* for ``in_order`` with a tab in place of each *raised* one that goes with an Arabic word before it.

    The number of a citation stands at its word, whatever follows it; behind a figure it is an exponent.
    """
    before = ("", *texts)
    return tuple(
        "\t" if is_raised and ends_from_right(last) else text
        for text, is_raised, last in zip(texts, raised, before, strict=False)
    )


def ends_from_right(text: str) -> bool:
    """Return whether the last letter or sign of *text* is of a script that runs from right to left."""
    return bool(_ANY.match(text[-1:]))


def in_pieces(texts: Sequence[str]) -> tuple[tuple[tuple[str, bool], ...], ...]:
    """Return each of *texts* as ``in_order`` does, in pieces, and whether each of these runs from right to left.

    For formats that say so of every run of letters, as WordprocessingML does.
    """
    return _in_pieces(tuple(texts))


@lru_cache(maxsize=8192)
def _in_pieces(texts: tuple[str, ...]) -> tuple[tuple[tuple[str, bool], ...], ...]:
    text = "".join(texts)
    kept = list(_stretches(text))
    ends = [place for stretch in kept for place in stretch]
    marked = {place for start, end in kept if _needs_marks(text, start, end) for place in (start, end)}

    def piece(start: int, end: int) -> tuple[str, bool]:
        is_kept = bisect_right(ends, start) % 2 == 1
        before, behind = (_MARK if is_kept and place in marked else "" for place in (start, end))
        return f"{before}{text[start:end]}{behind}", not is_kept

    bounds = pairwise(accumulate(map(len, texts), initial=0))
    cuts = ((first, *ends[bisect_right(ends, first) : bisect_left(ends, last)], last) for first, last in bounds)
    return tuple(tuple(piece(start, end) for start, end in pairwise(each) if start < end) for each in cuts)


def _needs_marks(text: str, start: int, end: int) -> bool:
    """Return whether what stands there has signs in it, and no marks around it yet."""
    return not text[start:end].isalnum() and not text[max(start - 1, 0)] == text[end : end + 1] == _MARK


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Yield where something begins and ends that runs from left to right, with its signs."""
    for stretch in _STRETCH.finditer(text):
        said = _SAID.search(text, stretch.start(), stretch.end())
        if said is not None:
            yield _with_signs(text, said.span(), stretch.span())


def _with_signs(text: str, said: tuple[int, int], room: tuple[int, int]) -> tuple[int, int]:
    """Return where what is *said* begins and ends with its signs and brackets; none is taken from a word beside it."""
    (start, end), (least, most) = said, room
    signs = _SIGNS_BEFORE.search(text, least, start) if text[start].isdigit() else None
    if signs and not (signs.start() == least > 0 and _ANY.match(text, least - 1)):
        start = signs.start()
    depth = lowest = 0
    for letter in text[start:end]:
        depth += (letter in _OPEN) - (letter in _CLOSED)
        lowest = min(lowest, depth)
    while lowest < 0 and start > least and text[start - 1] in _OPEN:
        start, lowest, depth = start - 1, lowest + 1, depth + 1
    for _ in range(2):
        behind = _SIGNS_BEHIND.match(text, end, most)
        if behind and not (behind.end() == most and _ANY.match(text, most)):
            end = behind.end()
        while depth > 0 and end < most and text[end] in _CLOSED:
            end, depth = end + 1, depth - 1
    return start, end
