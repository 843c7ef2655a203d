# SPDX-License-Identifier: BSD-3-Clause
"""What an audit may take: the same options as `infer`, in Python and on the command line."""

import json
import subprocess
import sys
import time

import pytest

kr = pytest.importorskip("kinderrechten")


def page(size: int, hidden: int = 4) -> str:
    """A square table with every `hidden`-th cell hidden."""
    cells = [[(7 * r + 3 * c) % 11 for c in range(size)] for r in range(size)]
    rows = [[*row, sum(row)] for row in cells]
    rows.append([sum(column) for column in zip(*rows, strict=True)])
    lines = ["Tabel 1: kinderen naar soort", "\t".join(["Soort", *(f"k{c}" for c in range(size)), "Totaal"])]
    for r, row in enumerate(rows):
        label = "Totaal" if r == size else f"g{r}"
        lines.append("\t".join([label, *("x" if r < size and c < size and (r + c) % hidden == 0 else str(x) for c, x in enumerate(row))]))
    return "\n".join(lines) + "\n"


def command(*arguments: str, text: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "kinderrechten", "audit", "-", *arguments], input=text, capture_output=True,
                          text=True, check=False)


def test_a_time_limit_leaves_statements_undecided_and_says_so():
    report = kr.read_report_text(page(6))
    full, none = report.audit(), report.audit(time_limit=0)
    assert (full.limit, none.limit) == ("none", "time")
    places = {tuple(finding.where[0].items()) for finding in full.refuted}
    assert all(tuple(finding.where[0].items()) in places for finding in none.refuted)  # propagation still told these
    assert len(none.findings) == len(full.findings)
    assert all("the time limit ended the search" in finding.explain("en") for finding in none.undecided)
    assert all("tijdlimiet" in finding.explain("nl") for finding in none.undecided)
    wide, narrow = none.to_frame(), full.to_frame()
    assert (wide["low"] <= narrow["low"]).all()
    known = wide["high"].notna()
    assert (wide["high"][known] >= narrow["high"][known]).all()


def test_ranges_take_the_same_options():
    report = kr.read_report_text(page(6))
    assert report.ranges(threads=2).equals(report.ranges())
    assert (report.ranges(effort=0)["low"] <= report.ranges()["low"]).all()
    assert len(report.ranges(time_limit=0)) == len(report.ranges())


def test_progress_and_cancelling():
    report = kr.read_report_text(page(8))
    told = []

    def stop(done, total):
        told.append((done, total))
        return True

    assert report.audit(progress=stop).limit in ("cancelled", "none")  # a quick one is over before it is told of
    told.clear()
    assert report.audit(progress=lambda done, total: told.append((done, total))).limit == "none"
    assert all(done <= total for done, total in told)
    report.audit(progress=True)

    def fails(done, total):
        raise RuntimeError("the caller's own")

    big = kr.read_report_text(page(60))
    with pytest.raises(RuntimeError, match="the caller's own"):
        big.audit(progress=fails)


def test_the_command_takes_them():
    text = page(6)
    one = command("--format", "json", text=text)
    assert one.returncode == 1  # hidden numbers can be worked out
    assert "limit" not in json.loads(one.stdout)["summary"]
    assert command("--format", "json", "--threads", "3", "--seed", "5", text=text).stdout == one.stdout
    late = command("--format", "json", "--time-limit", "0", text=text)
    assert late.returncode in (0, 1)
    assert json.loads(late.stdout)["summary"]["limit"] == "time"
    assert late.stderr.count("\n") == 1
    assert "time limit" in late.stderr
    assert command("--effort", "0", text=text).returncode in (0, 1)
    assert command("--time-limit", "soon", text=text).returncode == 2


def test_a_large_report_ends_at_its_time_limit():
    report = kr.read_report_text(page(120))
    start = time.monotonic()
    audit = report.audit(time_limit=0.2)
    assert time.monotonic() - start < 10  # far less, but other tests may run beside this one
    assert audit.limit == "time"
    assert audit.undecided
