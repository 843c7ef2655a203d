# SPDX-License-Identifier: BSD-3-Clause
"""The house rules that a compiler does not check: who includes whom, licences, sizes.

The picture in MAY_INCLUDE is the one of CONTRIBUTING.md and of CMakeLists.txt; to change it, change all
three and leave a record in docs/decisions.
"""

import re
import warnings
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CHECKED = ("include/kinderrechten", "src")

# Room: the rooms that it may include besides itself. Files directly in include/kinderrechten (fwd, error,
# version) are open to all and may include nothing but each other; the umbrella header includes all.
MAY_INCLUDE = {
    "value": set(),
    "notation": {"value"},
    "table": {"value"},
    "inference": {"value", "table"},
    "audit": {"value", "table", "inference"},
    "disclosure": {"value", "table", "inference"},
    "wording": {"value", "table", "inference", "audit", "disclosure"},
    "reading": {"value", "notation", "table"},
    "io": {"value", "notation", "table", "inference", "audit", "disclosure", "wording", "reading"},
}
OPEN_TO_ALL = {"fwd.hpp", "error.hpp", "version.hpp"}
UMBRELLA = "kinderrechten.hpp"

# Whoever checks a proof never includes the code that made it: file name pattern -> what it may not include.
STRANGERS = {
    r"inference/.*checker\.(hpp|cpp)$": r"inference/(highs|solver|simplex|search|bounds|propagat)",
    r"disclosure/.*checker\.(hpp|cpp)$": r"disclosure/(attack|suppress|protect|round|cell_key)|inference/(highs|solver|simplex|search)",
}
# The solver's own header is read in one place only.
SOLVER_HEADER = re.compile(r'#\s*include\s*[<"](interfaces/highs|Highs\.h|highs/)')
SOLVER_PLACE = re.compile(r"^src/inference/highs[^/]*\.cpp$")

HEADER_ONLY = {"value", "notation", "table"}
INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]', re.MULTILINE)
LONG_FILE = 500  # lines; longer ones are named in a warning, not refused


def sources(*folders: str, suffixes=(".hpp", ".cpp")) -> list[Path]:
    return sorted(p for f in folders for p in (ROOT / f).rglob("*") if p.suffix in suffixes)


def place(path: Path) -> tuple[str, ...]:
    """Where a file stands, counted from include/kinderrechten or src: ("audit", "finding.hpp")."""
    for folder in CHECKED:
        if path.is_relative_to(ROOT / folder):
            return path.relative_to(ROOT / folder).parts
    raise AssertionError(path)


def included(path: Path) -> list[str]:
    """What a file includes of this library, counted from include/kinderrechten; bodies may also say "room/x.hpp"."""
    found = []
    for name in INCLUDE.findall(path.read_text(encoding="utf-8")):
        if name.startswith("kinderrechten/"):
            found.append(name.removeprefix("kinderrechten/"))
        elif (ROOT / "src" / name).is_file():
            found.append(name)
        elif (path.parent / name).is_file():
            found.append("/".join([*place(path)[:-1], name]))
    return found


def test_there_is_something_to_check():
    assert len(sources(*CHECKED)) > 10


def test_every_room_is_in_the_picture():
    rooms = {place(p)[0] for p in sources(*CHECKED) if len(place(p)) > 1}
    assert rooms <= set(MAY_INCLUDE)


def test_includes_follow_the_picture():
    wrong = []
    for path in sources(*CHECKED):
        here = place(path)
        if here == (UMBRELLA,):
            continue
        for name in included(path):
            there = name.split("/")[0]
            allowed = name in OPEN_TO_ALL or (
                len(here) > 1 and (there == here[0] or there in MAY_INCLUDE[here[0]])
            )
            if not allowed:
                wrong.append(f"{path.relative_to(ROOT)} includes {name}")
    assert not wrong, "\n".join(wrong)


def test_included_files_exist():
    wrong = [
        f"{path.relative_to(ROOT)} includes {name}"
        for path in sources(*CHECKED, "python/src", "tests", "examples")
        for name in INCLUDE.findall(path.read_text(encoding="utf-8"))
        if name.startswith("kinderrechten/") and not (ROOT / "include" / name).is_file()
    ]
    assert not wrong, "\n".join(wrong)


def test_checkers_are_strangers_to_what_they_check():
    wrong = []
    for path in sources(*CHECKED):
        for who, whom in STRANGERS.items():
            if re.search(who, "/".join(place(path))):
                wrong += [f"{path.relative_to(ROOT)}: {n}" for n in included(path) if re.search(whom, n)]
    assert not wrong, "\n".join(wrong)


def test_the_solver_is_met_in_one_place():
    wrong = [
        str(path.relative_to(ROOT))
        for path in sources("include", "src", "python/src", "examples")
        if SOLVER_HEADER.search(path.read_text(encoding="utf-8"))
        and not SOLVER_PLACE.match(path.relative_to(ROOT).as_posix())
    ]
    assert not wrong, "\n".join(wrong)


TYPE = re.compile(r"^(?:struct|class|enum class|union) (?!std::)(?:\[\[\w+\]\] )?(\w+(?:::\w+)*)[^;(]*(?:\{|$)")


def named_types(path: Path) -> list[str]:
    """Types that a file defines at namespace scope, by what stands at the start of a line."""
    scope, found = [], []
    for line in path.read_text(encoding="utf-8").splitlines():
        if opened := re.match(r"^namespace ?([\w:]*) ?\{", line):
            if "}" not in line:
                scope.append(opened[1])
        elif line.startswith("}") and "namespace" in line and scope:
            scope.pop()
        elif "" not in scope and (defined := TYPE.match(line)):
            found.append("::".join([*scope, defined[1]]))
    return found


def test_no_type_is_defined_twice():
    """Two types of one name in one program are undefined behaviour, even in files that never meet."""
    where: dict[str, list[str]] = {}
    for path in sources(*CHECKED):
        for name in named_types(path):
            where.setdefault(name, []).append(str(path.relative_to(ROOT)))
    assert "kinderrechten::Range" in where
    twice = {name: files for name, files in where.items() if len(files) > 1}
    assert not twice, twice


def test_header_only_rooms_have_no_bodies():
    assert not [p for p in sources("src") if place(p)[0] in HEADER_ONLY]


SPDX_FOLDERS = ("include", "src", "python", "tests", "examples", "benchmarks", "fuzz", "scripts", "cmake", ".ci")


def test_every_source_names_its_licence():
    files = [
        p
        for folder in SPDX_FOLDERS
        for p in (ROOT / folder).rglob("*")
        if p.is_file() and (p.suffix in {".hpp", ".cpp", ".py", ".pyi", ".cmake"} or p.name == "CMakeLists.txt")
    ]
    files += [p for p in (ROOT / "scripts").iterdir() if p.is_file()]
    wrong = []
    for path in files:
        with path.open(encoding="utf-8") as file:
            head = "".join(line for line, _ in zip(file, range(3)))
        if "SPDX-License-Identifier: BSD-3-Clause" not in head:
            wrong.append(str(path.relative_to(ROOT)))
    assert not wrong, "\n".join(wrong)


def test_public_headers_are_guarded():
    wrong = [str(p.relative_to(ROOT)) for p in sources("include") if "#pragma once" not in p.read_text("utf-8")]
    assert not wrong, "\n".join(wrong)


def test_lines_fit():
    """Lines over 100 characters are named in a warning; scripts/format mends most."""
    long = [
        path.relative_to(ROOT).as_posix()
        for path in sources(*CHECKED, "python/src")
        for line in path.read_text(encoding="utf-8").splitlines()
        if len(line) > 100
    ]
    if long:
        warnings.warn(f"{len(long)} lines over 100 characters in {len(set(long))} files", stacklevel=1)


def test_files_are_short():
    long = [
        f"{path.relative_to(ROOT)}: {lines} lines"
        for path in sources(*CHECKED, "python/src")
        if (lines := path.read_text(encoding="utf-8").count("\n")) > LONG_FILE
    ]
    if long:
        warnings.warn("long files:\n" + "\n".join(long), stacklevel=1)


@pytest.mark.parametrize("word", ["utils", "helpers", "common", "misc"])
def test_no_file_without_a_subject(word):
    assert not [p for p in sources(*CHECKED, "python/src") if p.stem == word]


def test_the_umbrella_holds_every_public_header():
    umbrella = (ROOT / "include/kinderrechten" / UMBRELLA).read_text(encoding="utf-8")
    reached, ahead = set(), [n.removeprefix("kinderrechten/") for n in INCLUDE.findall(umbrella)]
    while ahead:
        name = ahead.pop()
        path = ROOT / "include/kinderrechten" / name
        if name not in reached and path.is_file():
            reached.add(name)
            ahead += included(path)
    public = {"/".join(place(p)) for p in sources("include/kinderrechten")} - {UMBRELLA}
    missing = sorted(public - reached)
    if missing:
        warnings.warn("kinderrechten.hpp does not include:\n" + "\n".join(missing), stacklevel=1)


def test_the_version_has_one_home():
    import kinderrechten

    text = (ROOT / "include/kinderrechten/version.hpp").read_text(encoding="utf-8")
    assert f'"{kinderrechten.__version__}"' in text
