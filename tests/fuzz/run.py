"""Read thousands of mutated lectures, and make every format of those that can be read.

usage: python tests/fuzz/run.py [--lectures 1000] [--from 0] [--jobs 1] [--keep FOLDER]

Each lecture follows from its number. A lecture goes wrong where something is raised, where it takes more than 20
seconds of a processor, where it ends the process, or where something that is made is not well-formed; of each kind, the
first is told with its smallest form. Of every 50th lecture, another process has to make the same bytes. The exit code
is 1 where anything goes wrong. --only writes the lecture of one number to standard output and says what becomes of it.
For systems with POSIX signals.
"""

from __future__ import annotations

import argparse
import faulthandler
import json
import os
import resource
import signal
import subprocess
import sys
import tempfile
import threading
import time
import traceback
from collections import Counter
from pathlib import Path
from typing import Any, NoReturn

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT)]

MOST_SECONDS = 20
"""Of a processor, for one lecture."""
MOST_WAITING = 400
"""Seconds on the clock after which the process is ended, whatever it does."""
MOST_MEMORY = 4_000_000_000
EVERY = 50
"""Of so many lectures, one is made a second time elsewhere."""


class TooLongError(Exception):
    """A lecture takes too long."""


def _too_long(*_: object) -> NoReturn:
    raise TooLongError(f"more than {MOST_SECONDS} seconds")


class Bench:
    """A folder with all that lectures name, in which one lecture after the other is examined."""

    def __init__(self, folder: Path) -> None:
        from tests.fuzz.corpus import furnish

        furnish(folder)
        self.path = folder / "lecture.yaml"
        signal.signal(signal.SIGPROF, _too_long)

    def examine(self, content: bytes, seconds: float = MOST_SECONDS) -> tuple[str, str]:
        """Return how it goes wrong, if it does, and the traceback; else how many problems or what digest it has."""
        from tests.fuzz.examine import examine
        from tests.fuzz.reduce import signature

        self.path.write_bytes(content)
        faulthandler.dump_traceback_later(MOST_WAITING, exit=True)
        signal.setitimer(signal.ITIMER_PROF, seconds)
        try:
            outcome = examine(self.path)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
            signal.setitimer(signal.ITIMER_PROF, 0)
            how = "TooLongError" if isinstance(error, TooLongError) else signature(error)
            return how, "".join(traceback.format_exception(error)[-12:])
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
            faulthandler.cancel_dump_traceback_later()
        return "", outcome.digest


def _work(numbers: range) -> None:
    """Examine the lectures of *numbers*, and say of each on a line of its own what became of it."""
    from tests.fuzz.mutations import lecture
    from tests.fuzz.reduce import reduced

    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    told: set[str] = set()
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        for number in numbers:
            print(json.dumps({"begins": number}), flush=True)
            content = lecture(number)
            began = time.process_time()
            wrong, said = bench.examine(content)
            took = time.process_time() - began
            says: dict[str, Any] = {"ends": number, "wrong": wrong, "said": said, "took": took}
            if wrong and wrong not in told:
                told.add(wrong)
                limit = max(5 * took, 2) if wrong != "TooLongError" else 6
                small = reduced(content, lambda less: bench.examine(less, limit)[0] == wrong)  # noqa: B023
                says["small"] = small.decode("utf-8", "backslashreplace")
            print(json.dumps(says), flush=True)


class Tally:
    """What became of all lectures."""

    def __init__(self, keep: Path | None) -> None:
        self.keep = keep
        self.lock = threading.Lock()
        self.outcomes: Counter[str] = Counter()
        self.wrong: Counter[str] = Counter()
        self.digests: dict[int, str] = {}
        self.slowest: list[tuple[float, int]] = []

    def add(self, says: dict[str, Any]) -> None:
        """Count one lecture, and tell of what is new."""
        with self.lock:
            number, wrong = says["ends"], says["wrong"]
            self.outcomes["wrong" if wrong else "made" if says["said"] else "refused"] += 1
            self.slowest = sorted([*self.slowest, (says["took"], number)], reverse=True)[:3]
            if wrong:
                self.wrong[wrong] += 1
                if self.wrong[wrong] == 1:
                    small = says.get("small", "")
                    print(f"\n=== lecture {number}: {wrong}\n{says['said']}--- smallest:\n{small}", flush=True)
                    if self.keep:
                        self.keep.mkdir(parents=True, exist_ok=True)
                        (self.keep / f"{number}.yaml").write_text(small, encoding="utf-8")
            elif number % EVERY == 0:
                self.digests[number] = says["said"]


def _watch(numbers: range, hash_seed: int, tally: Tally) -> None:
    """Have the lectures of *numbers* examined by processes, the next one where one has ended before its time."""
    while numbers:
        command = [sys.executable, __file__, "--work", str(numbers.start), str(numbers.stop), str(numbers.step)]
        environment = os.environ | {"PYTHONHASHSEED": str(hash_seed)}
        begun = None
        with (
            tempfile.TemporaryFile("w+") as errors,
            subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, text=True, env=environment) as process,
        ):
            for line in process.stdout or ():
                says = json.loads(line)
                begun = says.get("begins", begun)
                if "ends" in says:
                    tally.add(says)
            code = process.wait()
            errors.seek(0)
            if code == 0:
                return
            how = f"the process ended with {code}" if begun is not None else "no process begins its work"
            at = numbers.start if begun is None else begun
            tally.add({"ends": at, "wrong": how, "said": errors.read()[-4_000:], "took": 0.0})
            if begun is None:
                return
        numbers = range(begun + numbers.step, numbers.stop, numbers.step)


def _all(asked: argparse.Namespace) -> int:
    began, tally = time.monotonic(), Tally(asked.keep)
    numbers = range(asked.start, asked.start + asked.lectures)
    parts = [numbers[job :: asked.jobs] for job in range(asked.jobs)]
    watching = [threading.Thread(target=_watch, args=(part, job, tally)) for job, part in enumerate(parts) if part]
    for thread in watching:
        thread.start()
    for thread in watching:
        thread.join()
    again = Tally(None)
    for number, digest in tally.digests.items():
        if digest and sum(again.outcomes.values()) < 100:
            _watch(range(number, number + 1), 4711, again)
            if again.digests.get(number) != digest:
                tally.wrong[f"other bytes in another process: lecture {number}"] += 1
    seconds = time.monotonic() - began
    print(f"\n{asked.lectures} lectures in {seconds:.0f} s ({asked.lectures / seconds:.1f} a second): ", end="")
    print(", ".join(f"{count} {what}" for what, count in sorted(tally.outcomes.items())))
    print(f"made again elsewhere: {sum(again.outcomes.values())}; slowest: ", end="")
    print(", ".join(f"{number} ({took:.1f} s)" for took, number in tally.slowest))
    for wrong, count in tally.wrong.most_common():
        print(f"{count:6} {wrong}")
    return 1 if tally.wrong else 0


def _only(number: int) -> int:
    from tests.fuzz.mutations import lecture

    content = lecture(number)
    sys.stdout.buffer.write(content)
    with tempfile.TemporaryDirectory() as folder:
        wrong, said = Bench(Path(folder)).examine(content)
    print(f"\n{wrong}\n{said}" if wrong else f"\nmade: {said}" if said else "\nrefused", file=sys.stderr)
    return 1 if wrong else 0


def main() -> int:
    """Run what was asked for; return 1 where anything goes wrong."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--lectures", type=int, default=1_000, metavar="N", help="how many (1000)")
    parser.add_argument("--from", type=int, default=0, dest="start", metavar="N", help="the number of the first (0)")
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help="processes at a time (1)")
    parser.add_argument(
        "--keep", type=Path, metavar="FOLDER", help="where to write the smallest lectures that go wrong"
    )
    parser.add_argument("--only", type=int, metavar="N", help="write this lecture, and say what becomes of it")
    parser.add_argument("--work", type=int, nargs=3, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.work:
        _work(range(*asked.work))
        return 0
    return _all(asked) if asked.only is None else _only(asked.only)


if __name__ == "__main__":
    sys.exit(main())
