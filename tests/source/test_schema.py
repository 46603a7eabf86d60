from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

import source
from source.command.starting import start_new
from source.loading.schema import schema

SOURCE = Path(source.__file__).parent
LECTURES = sorted((SOURCE / "lectures").glob("*.yaml"))


def test_schema_lies_beside_a_new_lecture(tmp_path: Path) -> None:
    assert start_new(tmp_path / "my.yaml") == ""
    assert json.loads((tmp_path / "schema.json").read_text(encoding="utf-8")) == schema()


@pytest.mark.parametrize("path", [SOURCE / "starter.yaml", *LECTURES], ids=lambda path: path.stem)
def test_lecture_satisfies_the_schema_that_it_names(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=schema.json\n")
    Draft202012Validator.check_schema(schema())
    errors = Draft202012Validator(schema()).iter_errors(_as_an_editor_reads(text))
    assert [f"{error.json_path}: {error.message}" for error in errors] == []


def test_schema_refuses_a_misspelt_key() -> None:
    lecture = _as_an_editor_reads((SOURCE / "starter.yaml").read_text(encoding="utf-8"))
    lecture["topics"][0]["titel"] = lecture["topics"][0].pop("title")
    errors = Draft202012Validator(schema()).iter_errors(lecture)
    assert sorted(error.validator for error in errors) == ["additionalProperties", "required"]


def _as_an_editor_reads(text: str) -> Any:
    """Return *text* as YAML 1.2's core schema has it: dates are words."""

    class Reader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
        pass

    Reader.yaml_implicit_resolvers = {
        sign: [(tag, form) for tag, form in resolvers if not tag.endswith(("timestamp", "sexagesimal"))]
        for sign, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    return yaml.load(text, Loader=Reader)
