# SPDX-License-Identifier: BSD-3-Clause
"""Files that are too large for the machine end in a message; what the reader remarks is in the asked language."""

import subprocess
import sys

import pytest

import kinderrechten as kr

resource = pytest.importorskip("resource")


def run(*arguments, megabytes=None):
    def limit():
        if megabytes:
            resource.setrlimit(resource.RLIMIT_DATA, (megabytes << 20, megabytes << 20))

    return subprocess.run([sys.executable, "-m", "kinderrechten", *map(str, arguments)], capture_output=True, timeout=120,
                          check=False, preexec_fn=limit)


def least_memory():
    """With less, Python and the module do not even start: how much that is depends on the machine."""
    return next(m for m in range(40, 1000, 20) if run("figure", "<5", megabytes=m).returncode == 0)


PAGES = {
    "csv": ("X,2019,2020\n", lambda i: f"Gemeente {i},{i},<5\n"),
    "txt": ("X\t2019\t2020\n", lambda i: f"Gemeente {i}\t{i}\tx\n"),
    "md": ("| X | 2019 | 2020 |\n|---|---|---|\n", lambda i: f"| Gemeente {i} | {i} | x |\n"),
    "html": ("<table><tr><th>X</th><th>2019</th><th>2020</th></tr>\n", lambda i: f"<tr><td>Gemeente {i}<td>{i}<td>x</tr>\n"),
}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="limits on memory are those of Linux")
@pytest.mark.parametrize("ending", PAGES)
def test_too_little_memory_is_one_line_and_no_file(ending, tmp_path):
    head, row = PAGES[ending]
    report, target = tmp_path / f"report.{ending}", tmp_path / "out.json"
    report.write_text(head + "".join(row(i) for i in range(150_000)), encoding="utf-8")
    endings, least = set(), least_memory()
    for more in (20, 50, 90, 170):
        done = run("audit", report, "--format", "json", "-o", target, megabytes=least + more)
        endings.add(done.returncode)
        if done.returncode == 2:
            assert done.stderr.count(b"\n") == 1 and b"not enough memory" in done.stderr, done.stderr
            assert not target.exists()
    assert endings <= {0, 2} and 2 in endings
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".")] == []


def test_a_remark_is_in_the_language_of_the_report_or_the_one_asked_for():
    report = kr.read_report_text("X\t2019\t2020\nA\t1\t12O\n", language="nl")
    (remark,) = (r for r in report.remarks if r.code == "KR012")
    assert remark.text == remark.explain() == remark.explain("nl")
    assert "verwacht" in remark.text and "expected" in remark.explain("en")
    with pytest.raises(kr.Error, match="no language 'fr'"):
        remark.explain("fr")
