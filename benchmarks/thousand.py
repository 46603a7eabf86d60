"""How long a lecture of a thousand topics takes, and how much memory: a new process each time, all included.

usage: python benchmarks/thousand.py [TOPICS [RUNS]]

Each topic has a title, six points, a speaker's script and two references, one of them cited in a point.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
REFERENCES = 100
"""As many as a long review has; the topics cite them in turn."""

HEAD = """\
lecture:
  id: thousand
  title: A lecture of many topics
  language: en-GB
  authors: Histodeck
  date: 2026-11-23
"""

TOPIC = """\
  - id: topic-{n}
    label: Topic {n}
    title: Finding {n} separates the primary tumour from a metastasis in {percent} of 100 cases
    points:
      - Nests of {n} to {more} cells lie between thin sinusoids
      - Nuclear TFE3 is strong in {percent} of 100 tumours [@study{first}]
      - Keratin and PAX8 stay negative in {rest} of 100
      - The median age at diagnosis is {age} years
      - Lung comes first, then bone and brain, after {years} years
      - Follow-up lasts at least {follow} years
    notes: >
      Say why finding {n} counts. Ask the hall which stain they would order first, and wait for an answer. Then show
      that {percent} of 100 tumours have it and {rest} of 100 have not, and what that means for the next patient.
    cite: study{second}
"""

REFERENCE = """\
  - id: study{n}
    type: article-journal
    author: [{{family: Author{n}, given: A B}}, {{family: Second, given: C}}, {{family: Third, given: D E}}]
    title: Findings in a series of {patients} patients with soft part sarcoma, part {n}
    container-title: Journal of Sarcoma Studies
    issued: {year}
    volume: {n}
    page: {page}-{last}
"""


def main() -> None:
    """Print the medians of wall time, processor time and peak memory."""
    topics = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    with tempfile.TemporaryDirectory() as name:
        lecture = Path(name) / "thousand.yaml"
        lecture.write_text("".join(written(topics)), encoding="utf-8")
        command = [sys.executable, str(ROOT / "generate.py"), str(lecture), "-f", "pptx", "-o", name]
        taken = [measured(command) for _ in range(runs)]
        size = (Path(name) / "thousand" / "thousand.pptx").stat().st_size
    wall, processor, memory = (statistics.median(column) for column in zip(*taken, strict=True))
    print(f"{topics} topics: {wall:.2f} s wall, {processor:.2f} s processor, {memory:.0f} MB at most, {size:,} bytes")


def written(topics: int) -> Iterator[str]:
    """Yield the lecture's YAML piece by piece."""
    yield f"{HEAD}topics:\n"
    for n in range(1, topics + 1):
        percent, first, second = 40 + n % 60, n % REFERENCES + 1, n * 7 % REFERENCES + 1
        ages = {"age": 15 + n % 20, "years": 2 + n % 9, "follow": 10 + n % 15}
        counts = {"n": n, "more": n + 20, "percent": percent, "rest": 100 - percent}
        yield TOPIC.format(first=first, second=second, **counts, **ages)
    yield "references:\n"
    for n in range(1, REFERENCES + 1):
        yield REFERENCE.format(n=n, patients=20 + n, year=1950 + n % 70, page=n * 11, last=n * 11 + 9)


def measured(command: list[str]) -> tuple[float, float, float]:
    """Return wall time and processor time in seconds, and peak memory in MB, of *command* in a process of its own."""
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - began
    if status:
        sys.exit(f"{' '.join(command)} ended with {os.waitstatus_to_exitcode(status)}")
    process.returncode = 0
    return wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024  # ru_maxrss is in KiB on Linux


if __name__ == "__main__":
    main()
