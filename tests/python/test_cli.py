# SPDX-License-Identifier: BSD-3-Clause
"""The command line from outside: what it prints, its exit status, and what bad input gets."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest

REPORT = """# Cijfers 2020

Indicator\t2019\t2020\tVerschil
Slachtoffers (jongens-meisjes)\t109 (23j-86m)\t77 (16j-51m)\t-39%
Verblijfsvergunningen\t10\t<10\t-
"""


def run(*arguments, cwd=None, stdin=b"", env=None, timeout=60):
    environment = {k: v for k, v in os.environ.items() if k != "NO_COLOR"} | (env or {})
    return subprocess.run([sys.executable, "-m", "kinderrechten", *map(str, arguments)], capture_output=True,
                          cwd=cwd, input=stdin, env=environment, timeout=timeout, check=False)


def refused(done, *words, status=2):
    """One line on standard error that holds these words; nothing on standard output."""
    message = done.stderr.decode()
    assert done.returncode == status, message
    assert message.count("\n") == 1 and message.endswith("\n"), message
    assert "Traceback" not in message
    assert done.stdout == b""
    for word in words:
        assert word in message, message
    return message


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "report.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


def test_audit_finds_what_is_wrong_and_says_so_by_its_status(report):
    done = run("audit", report)
    assert done.returncode == 1, done.stderr.decode()
    assert "16 + 51 = 77" in done.stdout.decode()
    assert done.stderr == b""
    report.write_text(REPORT.replace("77", "67"), encoding="utf-8")
    assert run("audit", report).returncode == 0


def test_audit_json_is_what_python_writes(report):
    import kinderrechten as kr
    done = run("audit", report, "--format", "json")
    assert done.stdout.decode() == kr.read_report(report).audit().to_json()
    found = json.loads(done.stdout)
    assert found["language"] == "nl"
    assert found["summary"]["refuted"] >= 1
    assert found["tables"][0]["columns"] == ["2019", "2020", "Verschil"]


def test_audit_reads_standard_input_and_writes_files(report, tmp_path):
    page = tmp_path / "page.html"
    done = run("audit", "-", "--format", "html", "-o", page, stdin=REPORT.encode())
    assert done.returncode == 1 and done.stdout == b""
    assert page.read_text(encoding="utf-8").lstrip().lower().startswith("<!doctype html")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["page.html", "report.txt"]
    assert run("audit", report, "--format", "markdown", "--wording", "en").returncode == 1


def test_wording_changes_the_language_of_explanations_only(report):
    dutch = json.loads(run("audit", report, "--format", "json").stdout)
    english = json.loads(run("audit", report, "--format", "json", "--wording", "en").stdout)
    assert dutch["findings"][0]["explanation"] != english["findings"][0]["explanation"]
    for both in (dutch, english):
        for finding in both["findings"]:
            del finding["explanation"]
    assert dutch == english


def test_audit_against_an_older_edition(report, tmp_path):
    older = tmp_path / "older.txt"
    older.write_text(REPORT.replace("109 (23j-86m)", "119 (33j-86m)"), encoding="utf-8")
    found = json.loads(run("audit", report, "--against", older, "--format", "json").stdout)
    assert any(f["kind"] == "linked" and f["verdict"] == "refuted" for f in found["findings"])


def test_a_spec_states_what_cannot_be_read(report, tmp_path):
    spec = tmp_path / "spec.toml"
    spec.write_text('[report]\nlanguage = "nl"\n[registers.IND]\nrounding = {base = 10}\n'
                    '[[rows]]\nmatch = "verblijfs"\nregister = "IND"\n', encoding="utf-8")
    cells = json.loads(run("audit", report, "--spec", spec, "--format", "json").stdout)["tables"][0]["rows"][1]["cells"]
    assert (cells[0]["low"], cells[0]["high"]) == (5, 14)


def test_figure_as_text_and_json():
    done = run("figure", "480 + 70 (7 tot 28)", "--dialect", "report", "--format", "json")
    assert done.returncode == 0, done.stderr.decode()
    figure = json.loads(done.stdout)
    assert (figure["low"], figure["high"]) == (550, 550)
    assert [p["role"] for p in figure["parts"]] == ["term", "term", "part"]
    assert run("figure", "<10", "--dialect", "report").returncode == 0
    readings = json.loads(run("figure", "x", "--format", "json").stdout)["readings"]
    assert len(readings) > 1


def test_figure_takes_the_hints_of_its_row():
    done = run("figure", "223 (25-98)", "--row", "Slachtoffers (jongens-meisjes)", "--format", "json")
    assert done.returncode == 0, done.stderr.decode()
    assert [p["label"] for p in json.loads(done.stdout)["parts"]] == ["jongens", "meisjes"]


@pytest.mark.parametrize(("content", "words"), [
    (b"", ["empty"]),
    (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x01\xff\xfe" * 40, []),
    (b"   \n \n", []),
], ids=["empty", "binary", "blank"])
def test_files_that_are_no_report(tmp_path, content, words):
    path = tmp_path / "file.txt"
    path.write_bytes(content)
    out = tmp_path / "out.json"
    refused(run("audit", path, "--format", "json", "-o", out), "file.txt", *words)
    assert not out.exists()


def test_paths_that_cannot_be_read_or_written(tmp_path, report):
    refused(run("audit", tmp_path / "absent.txt"), "absent.txt")
    refused(run("audit", tmp_path), tmp_path.name)
    refused(run("audit", report, "-o", tmp_path / "nowhere" / "out.txt"), "nowhere")
    refused(run("audit", report, "-o", tmp_path), "folder")
    refused(run("audit", report, "-o", report), "also an input")
    assert report.read_text(encoding="utf-8") == REPORT


@pytest.mark.parametrize("arguments", [
    [],
    ["guess"],
    ["audit"],
    ["audit", "a.txt", "--format", "pdf"],
    ["audit", "a.txt", "--language", "fr"],
    ["infer", "a.csv"],
    ["infer", "a.csv", "-o", "b.csv", "--effort", "much"],
    ["infer", "a.csv", "-o", "b.csv", "--time-limit", "-1"],
    ["protect", "a.csv", "--spec", "s.toml"],
    ["convert", "a.csv"],
], ids=" ".join)
def test_usage_mistakes_are_one_line(arguments, tmp_path):
    refused(run(*arguments, cwd=tmp_path))


def test_unknown_dialect_names_those_there_are(report):
    refused(run("audit", report, "--dialect", "klingon"), "klingon", "eurostat")
    refused(run("figure", "12", "--dialect", "klingon"), "klingon", "eurostat")


def test_a_figure_that_cannot_be_read():
    refused(run("figure", "12O", "--dialect", "report"), "12O")


@pytest.mark.parametrize(("spec", "words"), [
    ('[[rows]]\nmatch = "no such row"\nbracket = "term"\n', ["no such row"]),
    ("[report\n", ["spec.toml:1:"]),
    ('[report]\nlanguage = "nl\n', ["spec.toml:2:"]),
    ("[report]\ncolour = 3\n", ["colour"]),
    ('[report]\npercent = "sideways"\n', ["percent"]),
    ('[registers.COA]\nrounding = {base = "ten"}\n', ["rounding"]),
    ('[[rows]]\nmatch = "slacht"\nregister = "IND"\n', ["IND"]),
], ids=["unknown row", "not TOML", "open string", "unknown key", "unknown word", "wrong type", "unknown register"])
def test_specs_that_do_not_fit(report, tmp_path, spec, words):
    path = tmp_path / "spec.toml"
    path.write_text(spec, encoding="utf-8")
    refused(run("audit", report, "--spec", path), *words)


def test_a_spec_that_is_not_there_or_not_text(report, tmp_path):
    refused(run("audit", report, "--spec", tmp_path / "absent.toml"), "absent.toml")
    path = tmp_path / "spec.toml"
    path.write_bytes(b"[report]\nlanguage = \"\xe9\"\n")
    refused(run("audit", report, "--spec", path), "spec.toml:2:13")


def test_windows_1252_is_recognised(tmp_path):
    path = tmp_path / "oud.txt"
    path.write_bytes(REPORT.replace("Slachtoffers", "Cliënten").encode("cp1252"))
    found = json.loads(run("audit", path, "--format", "json").stdout)
    assert found["tables"][0]["rows"][0]["label"].startswith("Cliënten")


def test_a_huge_file_is_answered_in_bounded_time(tmp_path):
    path = tmp_path / "huge.txt"
    cells = "\t".join(["12.345"] * 9)
    head = "Indicator\t" + "\t".join(map(str, range(2012, 2021))) + "\n"
    path.write_text(head + "".join(f"Kinderen in opvang {i}\t{cells}\n" for i in range(20_000)), encoding="utf-8")
    started = time.monotonic()
    done = run("audit", path, "--format", "json", "-o", tmp_path / "out.json", timeout=300)
    assert done.returncode in (0, 1, 2), done.stderr.decode()
    assert time.monotonic() - started < 240


def test_no_colour_unless_a_terminal_asks(report):
    assert b"\x1b[" not in run("audit", report).stdout
    pty = pytest.importorskip("pty")

    def through_terminal(environment):
        parent, child = pty.openpty()
        process = subprocess.Popen([sys.executable, "-m", "kinderrechten", "audit", str(report)],
                                   stdout=child, stderr=child, env=environment)
        os.close(child)
        seen = b""
        while True:
            try:
                block = os.read(parent, 65536)
            except OSError:
                break
            if not block:
                break
            seen += block
        process.wait(timeout=60)
        os.close(parent)
        return seen

    plain = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR",)} | {"TERM": "xterm"}
    assert b"\x1b[" in through_terminal(plain)
    assert b"\x1b[" not in through_terminal(plain | {"NO_COLOR": "1"})


def test_a_reader_that_leaves_early_is_no_error(report):
    process = subprocess.Popen([sys.executable, "-m", "kinderrechten", "audit", str(report), "--format", "json"],
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdout.close()
    _, message = process.communicate(timeout=60) if process.stdout is None else (None, process.stderr.read())
    process.wait(timeout=60)
    process.stderr.close()
    assert b"Traceback" not in message and b"Exception" not in message


def test_ctrl_c_leaves_one_line_and_no_file(tmp_path):
    out = tmp_path / "out.json"
    # a shell's background job ignores Ctrl-C, and what it starts inherits that
    process = subprocess.Popen([sys.executable, "-m", "kinderrechten", "audit", "-", "--format", "json", "-o", str(out)],
                               stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                               preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler))
    time.sleep(1.0)  # it waits for standard input
    process.send_signal(signal.SIGINT)
    try:
        assert process.wait(timeout=30) == 130
    finally:
        process.kill()
    message = process.stderr.read()
    assert message.count(b"\n") == 1 and b"Traceback" not in message
    assert not out.exists()
    for stream in (process.stdin, process.stdout, process.stderr):
        stream.close()


def test_help_names_the_commands_that_work():
    done = run("--help")
    text = done.stdout.decode()
    assert done.returncode == 0
    for command in ("audit", "figure", "infer", "protect", "attack", "verify", "convert"):
        assert f" {command} " in text
    assert run("--version").stdout.startswith(b"kinderrechten ")


def test_starting_is_quick():
    code = ("import sys, kinderrechten.cli; "
            "print([m for m in ('pandas', 'numpy', 'matplotlib', 'tomllib', 'polars') if m in sys.modules])")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


TABLE = "region,age,freq\nA,0-11,x\nA,12-17,7\nA,Total,12\nB,0-11,3\nB,12-17,x\nB,Total,x\nTotal,0-11,x\nTotal,12-17,x\nTotal,Total,20\n"
SPEC = '[table]\nvalue = "freq"\n[dimensions.region]\ntotal = "Total"\n[dimensions.age]\ntotal = "Total"\n'


@pytest.fixture
def table(tmp_path):
    (tmp_path / "table.csv").write_text(TABLE, encoding="utf-8")
    (tmp_path / "table.toml").write_text(SPEC, encoding="utf-8")
    return tmp_path


def test_infer_attack_and_verify(table):
    done = run("infer", "table.csv", "--spec", "table.toml", "-o", "out.csv", "--proof", "proof.json", cwd=table)
    assert done.returncode == 0, done.stderr.decode()
    lines = (table / "out.csv").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "region,age,text,low,high,tight"
    assert lines[1].startswith("A,0-11,x,5,5,")
    done = run("verify", "table.csv", "--spec", "table.toml", "--proof", "proof.json", cwd=table)
    assert done.returncode == 0, done.stderr.decode() + done.stdout.decode()
    proof = json.loads((table / "proof.json").read_text())
    changed = json.dumps(proof).replace('"high": "5"', '"high": "4"')
    (table / "proof.json").write_text(changed)
    done = run("verify", "table.csv", "--spec", "table.toml", "--proof", "proof.json", cwd=table)
    assert done.returncode == 1 and b"rejected" in done.stdout
    done = run("attack", "table.csv", "--spec", "table.toml", "-o", "intervals.csv", cwd=table)
    assert done.returncode == 1, done.stderr.decode()  # hidden cells follow exactly


def test_infer_shows_a_contradiction_and_writes_nothing(table):
    (table / "table.csv").write_text(TABLE.replace("A,12-17,7", "A,12-17,13"), encoding="utf-8")
    done = run("infer", "table.csv", "--spec", "table.toml", "-o", "out.csv", cwd=table)
    assert done.returncode == 1
    assert "contradict" in done.stderr.decode()
    assert not (table / "out.csv").exists()


@pytest.mark.parametrize(("content", "spec", "words"), [
    ("", SPEC, ["table.csv"]),
    (TABLE.replace("freq", "count"), SPEC, ["freq"]),
    (TABLE + "A,0-11,4\n", SPEC, []),
    (TABLE.replace("A,0-11,x", "A,0-11"), SPEC, ["table.csv:2"]),
    (TABLE, SPEC.replace("freq", "absent"), ["absent"]),
    (TABLE, SPEC + "[dimensions.height]\n", ["height"]),
    (TABLE, SPEC + '[tabel]\n', ["tabel"]),
], ids=["empty", "no column", "cell twice", "short row", "value column", "dimension", "section"])
def test_tables_and_specs_that_do_not_fit(table, content, spec, words):
    (table / "table.csv").write_text(content, encoding="utf-8")
    (table / "table.toml").write_text(spec, encoding="utf-8")
    refused(run("infer", "table.csv", "--spec", "table.toml", "-o", "out.csv", cwd=table), *words)
    assert not (table / "out.csv").exists()


def inferred(table, *arguments, stdin=b""):
    return run("infer", *arguments, "--spec", "table.toml", cwd=table, stdin=stdin)


def test_ranges_go_to_standard_output_and_the_table_comes_from_standard_input(table):
    assert inferred(table, "table.csv", "-o", "out.csv").returncode == 0
    expected = (table / "out.csv").read_bytes()
    for target in ("-", "/dev/stdout"):
        done = inferred(table, "-", "-o", target, stdin=TABLE.encode())
        assert (done.returncode, done.stdout) == (0, expected)
        assert b"written: standard output" in done.stderr
    refused(inferred(table, "table.csv", "-o", "-", "--proof", "-"), "standard output")
    assert sorted(p.name for p in table.iterdir()) == ["out.csv", "table.csv", "table.toml"]
    for command in (["audit", "-"], ["figure", "12"]):
        assert run(*command, "-o", "-", cwd=table, stdin=REPORT.encode()).stdout != b""
        assert not (table / "-").exists()


def test_no_input_is_written_over(table):
    tree = "parent,child\nTotal,A\nTotal,B\n"
    (table / "region.csv").write_text(tree)
    (table / "table.toml").write_text(SPEC.replace('[dimensions.region]', '[dimensions.region]\nhierarchy = "region.csv"'))
    (table / "link").symlink_to("region.csv")
    for name in ("region.csv", "link", "table.csv", "table.toml"):
        refused(inferred(table, "table.csv", "-o", name), "also an input")
        refused(inferred(table, "table.csv", "-o", "out.csv", "--proof", name), "also an input")
    assert (table / "region.csv").read_text() == tree
    assert not (table / "out.csv").exists()


def test_a_link_and_a_pipe_stay_what_they_are(table):
    (table / "kept.csv").write_text("old")
    (table / "link").symlink_to("kept.csv")
    assert inferred(table, "table.csv", "-o", "link").returncode == 0
    assert (table / "link").is_symlink() and (table / "kept.csv").read_text().startswith("region,")
    os.mkfifo(table / "pipe")
    reader = subprocess.Popen(["cat", str(table / "pipe")], stdout=subprocess.PIPE)
    assert inferred(table, "table.csv", "-o", "pipe").returncode == 0
    assert reader.communicate(timeout=60)[0] == (table / "kept.csv").read_bytes()
    assert (table / "pipe").is_fifo()


def test_a_full_disk_is_told(table):
    try:
        os.mknod(table / "full", 0o600 | 0o020000, os.makedev(1, 7))
        (table / "full").open("wb").close()
    except OSError:
        pytest.skip("no device can be made here")
    refused(inferred(table, "table.csv", "-o", "full"), "full")
    refused(inferred(table, "table.csv", "-o", "out.csv", "--proof", "full"), "full")
    refused(run("audit", "-", "-o", "full", cwd=table, stdin=REPORT.encode()), "full")
    assert sorted(p.name for p in table.iterdir()) == ["full", "table.csv", "table.toml"]
    with (table / "full").open("wb") as full:
        done = subprocess.run([sys.executable, "-m", "kinderrechten", "audit", "-"], input=REPORT.encode(),
                              stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 2 and done.stderr.count(b"\n") == 1, done.stderr


@pytest.mark.parametrize("option", ["--effort", "--seed", "--threads"])
def test_numbers_too_large_for_an_option(table, option):
    refused(inferred(table, "table.csv", "-o", "out.csv", option, 10**30), option)


def test_no_end_of_time_is_no_limit(table):
    assert b"limit" not in inferred(table, "table.csv", "-o", "out.csv", "--time-limit", "inf").stderr
