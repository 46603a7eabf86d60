"""Texts that break careless exporters, one by one and in any mixture."""

from __future__ import annotations

import re

from hypothesis import strategies as st

from source.reading.characters import FORBIDDEN

HOSTILE = (
    "]]>",
    "]]]]><![CDATA[>",
    "<script>alert('x')</script>",
    "<b>a</b> <i>b</i>",
    "&lt;b&gt; &amp;amp; &nbsp; &&058; &&010",
    "{ } = ~ # : \\ \\\\ \\n \\: \\\\n",
    "{{ words }} {% raw %} {# no #} ${x}",
    "%50% of people",
    "%-100%",
    "=right",
    "~wrong",
    "#feedback ####general",
    "[html]<b>x</b>",
    "[markdown] *x*",
    "[id:stolen] [tag:0]",
    "// no comment",
    "0",
    "::name::",
    "A -> B",
    "$CATEGORY: top/Elsewhere",
    "TRUE",
    "{T}",
    "_____",
    "'single' \"double\" `back`",
    "a<b then c>d",
    "<",
    "p < 0.05 & CD4 < 200/µl",
    "@@PLUGINFILE@@/x.png",
    "*italic* **bold** ~sub~ ^sup^ [link](https://x.org) [@portera2001] ![x](y)",
    "\u05d0\u05dc\u05d5\u05e4\u05d0\u05d4 \u0645\u0631\u062d\u0628\u0627 \u202eback\u202c",
    "👩🏽\u200d⚕️ 🧬 \U0001f3f4\U000e0067\U000e0062",
    "µ ± ≥ – — … ½ Å é é",
    "no\u00a0break \u2028 line \u2029 paragraph",
    "\ufeffmark",
    "two  spaces\tand a tab",
    "- item",
    "1. item",
    "No",
    "1:30",
    "| table |",
    "x" * 10_000,
    "-->",
    "<!-- x",
    "<![CDATA[",
    "<?php echo 1 ?>",
    "\\",
    "}",
    "{",
)

PIECES = st.sampled_from(HOSTILE) | st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30)


def _usable(words: str) -> bool:
    # A text is what its paragraphs are: YAML and Markdown give line ends a meaning of their own.
    return bool(words) and not re.search(FORBIDDEN, words) and len(words.splitlines()) == 1 and len(words) < 40_000


texts = st.lists(PIECES, min_size=1, max_size=4).map(lambda parts: " ".join(parts).strip()).filter(_usable)
"""Words as a lecturer might paste them: one line, nothing that a lecture file must not hold."""
