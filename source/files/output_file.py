"""A file of a lecture that is ready to be written."""

from pathlib import Path
from typing import NamedTuple

from source.reading.problems import Problem


class OutputFile(NamedTuple):
    """A file that is ready to be written, what does not fit or could teach better in it, and a remark on it."""

    path: Path
    content: bytes
    problems: tuple[Problem, ...] = ()
    remark: str = ""
    is_lock: bool = False
