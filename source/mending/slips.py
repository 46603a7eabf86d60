"""The kinds of what people write that is no YAML, and this one list of them, the surest first."""

from __future__ import annotations

from collections.abc import Callable

from source.mending import columns, flow, layout, texts
from source.mending.lines import File, Slip, Stop

KINDS: tuple[Callable[[File, Stop], Slip | None], ...] = (
    layout.tabs,
    layout.odd_blanks,
    layout.behind_comment,
    layout.stuck,
    texts.escapes,
    texts.open_quotes,
    texts.behind_quotes,
    texts.long_key,
    layout.bullet,
    texts.first_sign,
    columns.too_far,
    layout.list_behind_key,
    flow.in_flow,
    texts.colon,
    layout.no_colon,
)
"""What tells each kind: what is wrong where the parser came to a stop, and the lines as they were meant."""


def slip_at(file: File, stop: Stop) -> Slip | None:
    """Return what went wrong where the parser came to a *stop*; None where no kind is known."""
    return next((slip for tell in KINDS if (slip := tell(file, stop))), None)
