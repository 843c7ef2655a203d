# SPDX-License-Identifier: BSD-3-Clause
"""What README and docs say is run: Python blocks, console sessions, links; C++ blocks stand in examples/.

- ```python blocks of a page run in order in one namespace, from the checkout's folder; blocks with `>>>` as doctests.
- ```console blocks hold `$ command` lines, each followed by what it prints (standard output and error);
  `...` stands for anything. `# exit 1` after a command states its exit status, otherwise 0 is expected.
- ```cpp blocks must occur, word for word, in a program in examples/, which runs as a C++ test.
- Other languages (```text, ```cmake, ```toml, ```json, ```sh) are not run.
"""

import doctest
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
FENCE = re.compile(r"^```(\w+)[^\n]*\n(.*?)^```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\[[^\]]*\]\(([^)#\s]+)(?:#[^)]*)?\)")


def blocks(page: Path, language: str) -> list[tuple[int, str]]:
    """The blocks of a language, each with the line that it starts on."""
    text = page.read_text(encoding="utf-8")
    return [(text[: m.start()].count("\n") + 2, m[2]) for m in FENCE.finditer(text) if m[1] == language]


def pages_with(language: str):
    return pytest.mark.parametrize(
        "page",
        [pytest.param(p, id=p.relative_to(ROOT).as_posix()) for p in PAGES if blocks(p, language)],
    )


@pages_with("python")
def test_python_blocks_run(page, monkeypatch):
    monkeypatch.chdir(ROOT)
    (ROOT / "out").mkdir(exist_ok=True)
    names: dict = {"__name__": "__page__"}
    for line, code in blocks(page, "python"):
        if ">>>" in code:
            test = doctest.DocTestParser().get_doctest(code, names, page.name, str(page), line - 1)
            runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
            said: list[str] = []
            assert runner.run(test, out=said.append, clear_globs=False).failed == 0, "".join(said)
            names.update(test.globs)
        else:
            exec(compile("\n" * (line - 1) + code, str(page), "exec"), names)


def sessions(block: str) -> list[tuple[str, int, str]]:
    """Command, exit status and expected output of each `$` line."""
    found: list[tuple[str, int, str]] = []
    for line in block.splitlines():
        if line.startswith("$ "):
            command, _, status = line[2:].partition("  # exit ")
            found.append((command, int(status or 0), ""))
        elif found:
            command, status, output = found[-1]
            found[-1] = (command, status, output + line + "\n")
    return found


def as_pattern(expected: str) -> str:
    return r"\s*" + r".*?".join(re.escape(part) for part in expected.strip().split("...")) + r"\s*"


@pages_with("console")
def test_console_blocks_print_what_they_show(page):
    environment = dict(os.environ)
    environment["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{environment['PATH']}"
    (ROOT / "out").mkdir(exist_ok=True)
    for line, block in blocks(page, "console"):
        for command, status, expected in sessions(block):
            ran = subprocess.run(
                ["bash", "-c", command],
                cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, timeout=120,
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", check=False,
            )
            said = f"{page.name}:{line}: {command}\n{ran.stdout}"
            assert ran.returncode == status, said
            if expected.strip():
                assert re.fullmatch(as_pattern(expected), ran.stdout, re.DOTALL), said


def words(text: str) -> str:
    return " ".join(text.split())


@pages_with("cpp")
def test_cpp_blocks_are_in_the_examples(page):
    programs = [words(p.read_text(encoding="utf-8")) for p in (ROOT / "examples").glob("*.cpp")]
    for line, code in blocks(page, "cpp"):
        assert any(words(code) in program for program in programs), f"{page.name}:{line} is in no example"


@pytest.mark.parametrize("page", [pytest.param(p, id=p.relative_to(ROOT).as_posix()) for p in PAGES])
def test_links_lead_somewhere(page):
    targets = LINK.findall(page.read_text(encoding="utf-8"))
    missing = [t for t in targets if "://" not in t and not (page.parent / t).exists()]
    assert not missing, missing
