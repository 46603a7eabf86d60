"""A small lecture to start from, with its schema beside it."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from unicodedata import normalize

from source.command.called import program
from source.files.regular import content_of, is_there
from source.lecture.identity import id_of_words
from source.loading.schema import schema_text

_STARTER = Path(__file__).parents[1] / "starter.yaml"
_SCHEMAS = ("schema.json", "histodeck.schema.json")
"""The schema's name, and the one that it has where that is taken."""


def start_new(path: Path) -> str:
    """Write a small lecture as *path* and its schema beside it; return what stood in the way, if anything did."""
    if path.suffix.lower() not in (".yaml", ".yml"):
        return f"{path}: choose a name that ends in .yaml"
    if not str(path).isprintable():
        return f"{path}: choose a name without control characters"
    if is_there(path):
        return f"{path} exists: choose another name"
    schema = next((name for name in _SCHEMAS if _is_free(path.with_name(name))), None)
    if schema is None:
        return f"{' and '.join(_SCHEMAS)} beside {path} are other files: choose another folder"
    try:
        _write(path, schema)
    except OSError as error:
        return f"{error.filename or path}: cannot be written: {error.strerror}"
    return ""


def _write(path: Path, schema: str) -> None:
    """Write the lecture and its *schema*, or none of the two: OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as lecture:
        try:
            lecture.write(_starter(path, schema))
            path.with_name(schema).write_text(schema_text(), encoding="utf-8", newline="\n")
        except OSError:
            path.unlink()  # else the next try would find that it exists
            raise


def _starter(path: Path, schema: str) -> str:
    text = _STARTER.read_text(encoding="utf-8").replace("$schema=schema.json", f"$schema={schema}", 1)
    text = text.replace("python generate.py", program(), 1)
    return text.replace("id: my-lecture                #", f"id: {_id_for(path.stem):24}  #", 1)


def _id_for(stem: str) -> str:
    """Return an id after a file's name; one that is written in no Latin letters has a number for it."""
    number = sha256(normalize("NFC", stem).encode("utf-8", "replace")).hexdigest()[:6]
    return id_of_words(stem) or f"lecture-{number}"


def _is_free(path: Path) -> bool:
    """Return whether there is no file at *path*, or our schema, of whatever version."""
    try:
        return bool(json.loads(content_of(path))["title"] == "A Histodeck lecture")
    except (FileNotFoundError, NotADirectoryError):
        return not path.is_symlink()
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return False
