"""Standard output and error: nothing that is said steers a terminal, and where nobody hears it the run goes on."""

from __future__ import annotations

import errno
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOBase, TextIOWrapper
from typing import TextIO

MOST = 600
"""Characters of one thing that is said: a name can be as long as a book."""

_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
"""Control characters but for tab and new line, what turns the direction of all that follows, halves of characters."""

_GONE = {errno.EPIPE, errno.ESHUTDOWN, *([errno.EINVAL] if os.name == "nt" else [])}
"""What a write says where nobody reads any longer."""


def visible(words: str) -> str:
    r"""Return *words* with what would steer a terminal as it is written in programs, such as \x1b."""
    return words if words.isascii() and words.isprintable() else _STEERING.sub(_escaped, words)


def in_a_line(words: object, most: int = MOST) -> str:
    """Return *words* visible on one line, of some *most* characters: what is in the middle is left out."""
    whole = str(words)
    if len(whole) > most:
        whole = f"{whole[: most * 2 // 3]} … {whole[-most // 3 :]}"
    return visible(whole).replace("\n", "\\n").replace("\t", " ")


def _escaped(found: re.Match[str]) -> str:
    return ascii(found[0])[1:-1]


class Stream(TextIOBase):
    """A stream that is written visibly; what it cannot take is dropped, and *failure* says why."""

    def __init__(self, stream: TextIO | None) -> None:
        self._stream = stream
        self.failure: OSError | None = None
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # a console that cannot show µ must not stop the run

    def write(self, words: str) -> int:
        """Write *words*, with all that would steer a terminal made visible."""
        self.steer(visible(words))
        return len(words)

    def steer(self, words: str) -> None:
        """Write *words* of our own as they are."""
        if self._stream is None or self.failure:
            return
        try:
            self._stream.write(words)
        except OSError as error:
            self.failure = error

    def flush(self) -> None:
        """Pass on what was written."""
        if self._stream is None or self.failure:
            return
        try:
            self._stream.flush()
        except OSError as error:
            self.failure = error

    def isatty(self) -> bool:
        """Return whether somebody is looking."""
        return self._stream is not None and self._stream.isatty()

    @property
    def is_full(self) -> bool:
        """Whether it could not take what was said, though somebody may have wanted to hear it."""
        return self.failure is not None and self.failure.errno not in _GONE


def steer(words: str) -> None:
    """Write *words* of our own, which may steer the terminal, on standard error."""
    sys.stderr.steer(words) if isinstance(sys.stderr, Stream) else sys.stderr.write(words)


@contextmanager
def heard() -> Iterator[tuple[Stream, Stream]]:
    """Let standard output and error be visible and never fail; after a mistake of ours too, which is told on them."""
    before = sys.stdout, sys.stderr
    out, error = Stream(sys.stdout), Stream(sys.stderr)
    sys.stdout, sys.stderr = out, error
    yield out, error
    for stream in (out, error):
        stream.flush()
    sys.stdout, sys.stderr = before


def fill_closed() -> None:
    """Open what was closed of standard input, output and error: else the next file that is opened takes its place."""
    for handle in range(3):
        try:
            os.fstat(handle)
        except OSError:
            os.open(os.devnull, os.O_RDWR)
