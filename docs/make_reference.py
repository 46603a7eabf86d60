"""What the documents have from the program: docs/lecture.md from the model, the README's table of formats.

make_texts.py writes it.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from textwrap import indent
from typing import Any

DOCS = Path(__file__).parent
sys.path.insert(0, str(DOCS.parent))

from generate import DECKS, FORMATS  # noqa: E402 - the project's root has to be on the path first
from source.figures import KINDS  # noqa: E402
from source.loading.schema import schema  # noqa: E402
from source.reading.problems import CODES  # noqa: E402

README = DOCS.parent / "README.md"
FORMATS_START, FORMATS_END = "<!-- formats -->", "<!-- end of formats -->"

_REFERENCE = re.compile(r"#/\$defs/(\w+)")


def parts() -> dict[str, str]:
    """Return the parts of a lecture, as the schema calls them, each with its heading, in the order of their keys."""
    whole = schema()
    headings: dict[str, str] = {}
    waiting = [("", whole)]
    for parent, part in waiting:
        others = part.get("additionalProperties") or {}
        for key, entry in {**part["properties"], "any other key": others}.items():
            for name in dict.fromkeys(_REFERENCE.findall(json.dumps(entry))):
                if name not in headings:
                    headings[name] = _heading(key, name, parent)
                    waiting.append((key, whole["$defs"][name]))
    return headings


def _heading(key: str, name: str, parent: str) -> str:
    kinds = {kind.__name__: kind.known_by for kind in KINDS.values()}
    what = f"`{key}` with {kinds[name]}" if name in kinds else f"`{key}`"
    return f"{what}, in `{parent}`" if parent else what


def reference() -> str:
    """Return the reference of the source language as Markdown."""
    known = schema()["$defs"]
    tables = "\n".join(
        f"## {title}\n\n{known[name].get('description', '')}\n\n{_table(known[name])}{_example(name)}"
        for name, title in parts().items()
    )
    codes = "\n".join(f"| {code} | {meaning} |" for code, meaning in CODES.items())
    frame = (DOCS / "lecture.frame.md").read_text(encoding="utf-8")
    return frame.replace("<!-- keys -->", tables).replace(
        "<!-- codes -->", f"| code | stands for |\n|---|---|\n{codes}\n"
    )


def _example(name: str) -> str:
    """Return a figure as an author writes it, if *name* is a kind of figure."""
    examples = (kind.example.strip() for kind in KINDS.values() if kind.__name__ == name)
    return "".join(f"\n```yaml\nfigure:\n{indent(example, '  ')}\n```\n" for example in examples)


def _table(part: dict[str, Any]) -> str:
    needed = part.get("required", [])
    rows = (
        f"| `{key}` | {'yes' if key in needed else ''} | {_says(entry)} |" for key, entry in part["properties"].items()
    )
    return "\n".join(("| key | needed | what it is |", "|---|---|---|", *rows)) + "\n"


def _says(entry: dict[str, Any]) -> str:
    words = entry.get("description", "")
    default = entry.get("default")
    return f"{words} Else: {default}." if isinstance(default, str) else str(words)


def readme() -> str:
    """Return the README with the table of formats as they are."""
    rows = [f"| `{name}` | `asps{ending}.pptx` | {what} |" for name, (_, ending, what) in DECKS.items()]
    rows += [f"| `{name}` | `asps-quiz{entry.SUFFIX}` | {entry.FOR} |" for name, entry in FORMATS.items()]
    before, _, rest = README.read_text(encoding="utf-8").partition(FORMATS_START)
    after = rest.partition(FORMATS_END)[2]
    table = "\n".join(("| name | file | for |", "|---|---|---|", *rows))
    return f"{before}{FORMATS_START}\n{table}\n{FORMATS_END}{after}"
