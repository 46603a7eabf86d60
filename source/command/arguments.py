"""The options of the command."""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import NoReturn

from source.command.called import INSTALLED, program
from source.command.streams import in_a_line
from source.files.lock import day
from source.reading.problems import near

EXAMPLES = """examples:
  python generate.py                            every bundled lecture, every format, into out/
  python generate.py my.yaml -o term1           your lecture, every format, into term1/
  python generate.py my.yaml -f pptx -f moodle  only the deck and the Moodle questions
  python generate.py --check my.yaml            only say what is wrong or awaits review
  python generate.py my.yaml --changed-since 2026-09-01    only the questions that changed, for Moodle
  python generate.py my.yaml --template my-university.potx  the deck on your own template
  python generate.py --new my.yaml              a small lecture to start from
"""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Say what was called wrongly, which can be as long as what was typed."""
        super().error(in_a_line(message))


def parser_of(version: str, formats: Mapping[str, str]) -> argparse.ArgumentParser:
    """Return what reads the command; *formats* are what can be made, each with whom it is for."""
    parser = _Parser(
        prog=INSTALLED if program() == INSTALLED else "generate.py",
        description="Make a PowerPoint deck and quizzes from lectures, each one YAML file of teaching points.",
        epilog=EXAMPLES.replace("python generate.py", program()),
        # without a width, argparse imports shutil and asks for the terminal's at each option
        formatter_class=partial(argparse.RawDescriptionHelpFormatter, width=100),
    )
    parser.add_argument("lectures", nargs="*", type=Path, metavar="LECTURE", help="a lecture (default: all bundled)")
    parser.add_argument("-o", "--output", type=Path, default=Path("out"), metavar="FOLDER", help="default: out")
    parser.add_argument(
        "-f",
        "--format",
        dest="formats",
        action="append",
        type=partial(_format, formats),
        metavar="NAME",
        help="may be given again",
    )
    parser.add_argument(
        "--changed-since",
        dest="since",
        type=day,
        metavar="DATE",
        help="only questions that are new or changed from this day on (2026-09-01), for programs that never update",
    )
    parser.add_argument("--template", type=Path, metavar="FILE", help="put the deck on this .pptx or .potx file")
    parser.add_argument(
        "--explain-template", dest="explain", action="store_true", help="say how it is used; write nothing"
    )
    parser.add_argument("--check", action="store_true", help="only check; say what awaits review; write nothing")
    parser.add_argument("--advice", action="store_true", help="show all advice, not only the first of each kind")
    parser.add_argument("--new", type=Path, metavar="FILE", help="write a small commented lecture to start from")
    parser.add_argument("--list-formats", action="store_true", help="the formats and what each is for")
    parser.add_argument("--version", action="version", version=f"histodeck {version}")
    return parser


def time_of_run(parser: argparse.ArgumentParser) -> int:
    """Return the time in seconds since 1970, or the one that a reproducible build sets (SOURCE_DATE_EPOCH)."""
    written = os.environ.get("SOURCE_DATE_EPOCH")
    if not written:
        return int(time.time())
    if not (written.isascii() and written.isdecimal() and len(written) <= 11):
        parser.error(f"SOURCE_DATE_EPOCH is no time in seconds since 1970: {written}")
    return int(written)


def _format(formats: Mapping[str, str], name: str) -> str:
    if name not in formats:
        raise argparse.ArgumentTypeError(f"there is no format {name}: {near(name, formats)}")
    return name
