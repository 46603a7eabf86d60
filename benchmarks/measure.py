"""Commands measured in processes of their own: start-up, reading, checking and writing are all included."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command took: seconds on the clock and of processors, and MB of memory at most."""

    seconds: float
    processor: float
    memory: float


def in_turn(commands: Mapping[str, Sequence[str]], rounds: int, made: Mapping[str, Path]) -> dict[str, Cost]:
    """Return the medians of *rounds* runs of each of *commands*, which take turns: a busy minute is busy for all.

    The folder that a command has *made* is removed before its next run: Histodeck does not write again what is there.
    """
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            if name in made:
                shutil.rmtree(made[name], ignore_errors=True)
            costs[name].append(cost(command))
    return {name: _median(each) for name, each in costs.items()}


def cost(command: Sequence[str]) -> Cost:
    """Return what *command* costs; it must not fail.

    Python keeps its compiled modules between the runs, as it does wherever a package is installed.
    """
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}")
    return Cost(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)  # ru_maxrss is in KiB on Linux


def _median(costs: Sequence[Cost]) -> Cost:
    columns = zip(*((each.seconds, each.processor, each.memory) for each in costs), strict=True)
    return Cost(*map(statistics.median, columns))
