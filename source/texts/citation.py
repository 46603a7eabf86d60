"""Citations in texts, in all forms of pandoc's manual but one: ``[@key]``, ``[see @key, p. 3; -@other]``.

The form without brackets, ``@key says``, is refused: pandoc puts the author's name there, which is better written.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from source.reading.mistakes import mistake
from source.texts.citation_key import BARE, BRACED, SOURCE

_BRACES = r"\{[^{}\n]++\}"
CITATION = rf"\[((?:-?@|[^\[\]\n@\\]{{1,200}}?[ ;-]@)(?:{_BRACES}|[^\[\]\n])++)\](?!\((?:https?|mailto):)"
"""What stands between brackets is a citation where a word in it begins with @."""
_PARTS = re.compile(rf"(?:{_BRACES}|[^;])++")
_SOURCE = re.compile(rf"(?P<prefix>[^@]*?)-?{SOURCE}(?:,?\s+(?P<where>.+)|,(?P<near>\S.*))?\Z", re.DOTALL)
_ANY_CITATION = re.compile(CITATION)
_NARRATIVE = re.compile(rf"(?<![\w\\@/.{{-])-?@(?:{{(?P<braced>{BRACED})}}|(?P<bare>{BARE}))")


class Cited(NamedTuple):
    """One source within a citation, where in it, such as p. 915, and what is said before it, such as see."""

    id: str
    locator: str = ""
    prefix: str = ""


class Citation(NamedTuple):
    """What stands between [ and ] in ``[@portera2001; see @chen2023, p. 915]``."""

    sources: tuple[Cited, ...]


@lru_cache(maxsize=1024)
def citation(written: str) -> Citation:
    """Return what is cited in the brackets around *written*; Mistakes if a part of it is no source."""
    sources = []
    for part in _PARTS.findall(written):
        match = _SOURCE.match(part.strip())
        if not match:
            hint = (
                "write [@key], [see @key, p. 3] or [@one; @two]; a key with other signs in braces: [@{10.1000/abc(1)}]"
            )
            raise mistake("E304", f"this citation is not understood: [{written}]", hint)
        where = match["where"] or match["near"] or ""
        sources.append(Cited(match["braced"] or match["bare"], where.strip(), match["prefix"].strip()))
    return Citation(tuple(sources))


def cited_without_brackets(text: str) -> tuple[str, ...]:
    """Return what may be keys of references behind an @ in *text*, outside citations: or the names of people."""
    if "@" not in text:
        return ()
    return tuple(found["braced"] or found["bare"] for found in _NARRATIVE.finditer(_ANY_CITATION.sub(" ", text)))
