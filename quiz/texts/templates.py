"""The Jinja2 templates of the text formats: package data beside the code that fills them, layout only."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from jinja2 import Environment, PackageLoader, StrictUndefined, Template


def template(name: str, filters: Mapping[str, Callable[..., object]], *, autoescape: bool) -> Template:
    """Return the template *name* with *filters* of its own; a misspelt name in it is an error when it is filled."""
    environment = Environment(
        loader=PackageLoader("quiz"),
        autoescape=autoescape,  # noqa: S701 - off where the format is neither XML nor HTML and escapes for itself
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= filters
    return environment.get_template(name)
