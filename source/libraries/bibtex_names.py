"""Names in BibTeX: ``van der Berg, Anna and {World Health Organization} and others``.

Sources: BibTeX's manual (btxdoc), 4; BibLaTeX's manual, 3.3.2 and 3.3.3 (family=, given=). pybtex takes them apart as
BibTeX does.
"""

from __future__ import annotations

import re

from source.citing.latex import of_latex
from source.citing.looks import plain

Person = dict[str, str]

_AND_OTHERS = frozenset({"others", "{others}", "et al.", "et al"})
_NAMED_PART = re.compile(r"(?<![\w-])(family|given|prefix|suffix)\s*=\s*\{?\"?([^,\"}]*)\"?\}?\s*(?:,|\Z)")
_SUFFIX = re.compile(r"(?:Jr|Sr|I{2,3}|IV|2nd|3rd|4th)\.?")
_BODY = re.compile(
    r"(?i)\b(?:organi[sz]ation|society|group|committee|association|institut|agency|college|network|consortium|board"
    r"|ministry|foundation|cent(?:er|re)|council|department|university|program|collaborat|investigators|task force)"
)
"""What bodies are called: one without the braces that it should have would become a person."""
_OWN_SCRIPT = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def persons(written: str) -> list[Person]:
    """Return the persons and bodies in a field of names, in the name parts of CSL."""
    from pybtex.bibtex.utils import split_name_list

    names = re.sub(r",?\s+et\s+al\.?\Z", " and others", " ".join(written.split()))
    return [_person(name.strip()) for name in split_name_list(names) if name.strip()]


def _person(name: str) -> Person:
    if name.casefold() in _AND_OTHERS:
        return {"literal": "others"}
    if re.fullmatch(r"\{(?:[^{}]|\{[^{}]*\})*\}", name) or ("," not in name and _BODY.search(name)):
        return {"literal": _bare(name).rstrip(",")}
    if parts := dict(_NAMED_PART.findall(name)):
        return _known(parts.get("given", ""), parts.get("prefix", ""), parts.get("family", ""), parts.get("suffix", ""))
    if "," not in name and _OWN_SCRIPT.match(name):
        family, _, given = name.partition(" ")
        return _known(given, "", family, "")
    return _parted(name)


def _parted(name: str) -> Person:
    from pybtex.database import InvalidNameString
    from pybtex.database import Person as Named

    try:
        it = Named(name)
    except InvalidNameString:
        return {"literal": _bare(name)}
    given = " ".join((*it.first_names, *it.middle_names))
    return _known(given, " ".join(it.prelast_names), " ".join(it.last_names), " ".join(it.lineage_names))


def _known(given: str, particle: str, family: str, suffix: str) -> Person:
    if suffix and not _SUFFIX.fullmatch(suffix) and _SUFFIX.fullmatch(given):  # EndNote: Smith, J. A., Jr.
        given, suffix = suffix, given
    parts = {"family": family, "given": given, "non-dropping-particle": particle, "suffix": suffix}
    return {name: bare for name, part in parts.items() if (bare := _bare(part))}


def _bare(written: str) -> str:
    return plain(of_latex(written)[0]).strip()
