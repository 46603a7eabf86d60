r"""Plain words that a platform would take for something else: formulas, languages, files.

Moodle's filters and the MathJax of Canvas and Blackboard take $$ and \( for formulas, wherever they stand; Moodle also
takes {mlang} for another language, @@ for algebra or a file, and [tex] for TeX. Who writes them here wants them read.
"""

from __future__ import annotations

import re

JOINER = "\N{WORD JOINER}"
"""A sign without width: it keeps a program from reading what it parts as a command, and nobody sees or hears it."""

_COMMAND = re.compile(
    r"\$(?=\$)|\\(?=[(\[]|(?:begin|(?:eq)?ref)\{)|@(?=@)|\[(?=/?tex\])|\{(?=\s*mlang\b)", re.IGNORECASE
)
_NOTHING = "<span></span>"
"""An element without words, which MathJax does not look across, and which no sanitizer takes away."""


def inert_html(html: str) -> str:
    """Return the words *html*, in which < and > are escaped, so that they are shown as they are."""
    return _COMMAND.sub(rf"\g<0>{_NOTHING}", html)


def inert(words: str) -> str:
    """Return plain *words* so that they are shown as they are, by a sign that nobody sees."""
    return _COMMAND.sub(rf"\g<0>{JOINER}", words)
