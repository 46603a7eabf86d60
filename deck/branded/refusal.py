"""Why a template cannot serve."""

from __future__ import annotations


class TemplateError(ValueError):
    """The file cannot serve as a template: what is wrong with it, and what its owner can do.

    *layout* is the kind of slide whose layout was wished for and does not exist.
    """

    def __init__(self, message: str, hint: str, layout: str | None = None) -> None:
        super().__init__(f"{message}: {hint}")
        self.message = message
        self.hint = hint
        self.layout = layout
