# SPDX-License-Identifier: BSD-3-Clause
"""The JSON of an audit is of one form, whatever report it is of; and every code that occurs has a page."""

import importlib.util
import json
import re
import sys
from fractions import Fraction
from unittest import mock

import pytest
from conftest import ROOT

import kinderrechten as kr

STATES = "exact range rounded below share suppressed refused unknown not_applicable text".split()
KINDS = "breakdown total share change bound linked prose date ranking disclosure".split()
VERDICTS = ["refuted", "undecided", "confirmed"]
ROLES = "part term share other".split()


def number(x):
    """An integer, or "a/b" in lowest terms where not whole; null is no bound."""
    if x is None:
        return None
    if type(x) is int:
        return Fraction(x)
    assert re.fullmatch(r"-?\d+/\d+", x) and str(Fraction(x)) == x and Fraction(x).denominator > 1, x
    return Fraction(x)


def ends(thing):
    low, high = number(thing["low"]), number(thing["high"])
    opens = [thing.get("low_open", False), thing.get("high_open", False)]
    assert all(thing.get(k, True) is True for k in ("low_open", "high_open"))
    assert not (opens[0] and low is None) and not (opens[1] and high is None)
    if low is not None and high is not None:
        assert low < high or (low == high and not any(opens))


def cell(thing):
    assert thing.keys() >= {"text", "low", "high", "state", "status", "notes", "parts"}
    assert thing.keys() <= {"text", "low", "high", "low_open", "high_open", "state", "status", "notes", "parts", "problem"}
    ends(thing)
    assert thing["state"] in STATES
    if thing["state"] in ("text", "not_applicable"):
        assert thing["low"] is None and thing["high"] is None
    assert all(isinstance(x, str) for x in thing["status"] + thing["notes"])
    for part in thing["parts"]:
        assert part["role"] in ROLES and isinstance(part["label"], str) and isinstance(part["text"], str)
        ends(part)


def place(where, tables):
    """A cell, or a head: then its row or its column is null."""
    table = tables[where["table"] - 1]
    if where["r"] is not None:
        assert table["rows"][where["r"]]["label"] == where["row"]
    if where["c"] is not None:
        assert table["columns"][where["c"]] == where["column"]
    if where["r"] is None or where["c"] is None:
        return None
    return table["rows"][where["r"]]["cells"][where["c"]]


def finding(thing, audit):
    assert thing.keys() >= {"code", "kind", "verdict", "where", "statement", "printed", "possible", "explanation", "corrections"}
    assert re.fullmatch(r"KR\d{3}", thing["code"]) and thing["kind"] in KINDS and thing["verdict"] in VERDICTS
    assert thing["where"] and thing["explanation"] and thing["statement"] + thing["printed"]
    if thing["possible"] is not None:
        ends(thing["possible"])
    for where in thing["where"]:
        if "table" in where:
            at = place(where, audit["tables"])
            if at is not None:
                assert "part" in where or at["text"] == where["text"]
                assert 0 <= where.get("part", 0) < max(1, len(at["parts"]))
        elif "paragraph" in where:
            assert where["paragraph"] >= 1 and where["text"]
        else:
            assert where["note"] in [note["mark"] for note in audit["notes"]] and where["text"]
    for correction in thing["corrections"]:
        assert correction
        for edit in correction:
            at = place(edit, audit["tables"])
            assert number(edit["value"]) is not None and "part" in edit
            assert edit["part"] is None or 0 <= edit["part"] < len(at["parts"])


def check(text):
    audit = json.loads(text)
    assert audit.keys() >= {"report", "language", "tables", "notes", "findings", "summary"}
    assert audit["language"] in ("nl", "en")
    for table in audit["tables"]:
        assert isinstance(table["title"], str) and all(isinstance(c, str) for c in table["columns"])
        for row in table["rows"]:
            printed = [c for c in row["cells"] if c is not None]
            assert row["cells"] == printed + [None] * (len(table["columns"]) - len(printed))
            assert isinstance(row["label"], str)
            for c in printed:
                cell(c)
    for note in audit["notes"]:
        assert note["mark"] and isinstance(note["text"], str)
    for f in audit["findings"]:
        finding(f, audit)
    order = [VERDICTS.index(f["verdict"]) for f in audit["findings"]]
    assert order == sorted(order)
    assert audit["summary"] == {v: order.count(k) for k, v in enumerate(VERDICTS)}
    return audit


REPORTS = sorted((ROOT / "tests" / "data" / "reports").iterdir()) + [ROOT / "examples" / "report.txt"]


def drop_sentences(found):
    """Takes out all that is in the language of the explanations."""
    for finding in found["findings"]:
        del finding["explanation"]
    for remark in found["remarks"]:
        del remark["text"]
    for table in found["tables"]:
        for row in table["rows"]:
            for cell in row["cells"]:
                if cell:
                    cell.pop("problem", None)


@pytest.mark.parametrize("path", REPORTS, ids=lambda p: p.name)
def test_bundled_reports(path):
    audit = kr.read_report(path).audit()
    check(audit.to_json())
    english, dutch = check(audit.to_json("en")), check(audit.to_json("nl"))
    for one in (english, dutch):
        drop_sentences(one)
    assert english == dutch  # wording says it in another language and changes nothing else


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    path = ROOT / "tests" / "corpus" / "make_corpus.py"
    module = importlib.util.spec_from_file_location("make_corpus", path)
    make = importlib.util.module_from_spec(module)
    module.loader.exec_module(make)
    folder = tmp_path_factory.mktemp("corpus")
    with mock.patch.object(sys, "argv", ["make_corpus.py", "--out", str(folder), "--count", "60", "--seed", "7"]):
        make.main()
    return [p for p in sorted(folder.iterdir()) if not p.name.endswith(".truth.json")]


def test_generated_reports(corpus):
    assert len(corpus) == 60
    for path in corpus:
        check(kr.read_report(path).audit().to_json())


ROWS = [["Indicator", "2019", "2020", "Verschil"], ["Slachtoffers (jongens-meisjes)", "109 (23j-86m)", "67 (16j-51m)", "-39%"],
        ["Totaal", "10", "20", "100%"], ["waarvan A", "4", "8", ""], ["waarvan B", "6", "12", ""]]  # fmt: skip
CELLS = ["-5", "-15", "0", "", "12O", "l2", "1.013,5.6", "1,234.567,8", "340%", "12 (140%)", "12 (3", "12<sup>1", "12<sup>9</sup>",
         "9" * 300, "1e9", "<0", "<-5", "< 5", "28 tot 7", "0 + 0", "±5", "..", "*", "—", "\u202e12", "١٢", "１２", "1\u00a0013",
         "1\u03012", "0,0000000000000000000000001", "1-1-2020", "12/13", "12 13", "1\\|2", "(" * 300, "&lt;10", "&#0;&bogus;",
         "<script>alert(1)</script>", "😀", "a" * 5000]  # fmt: skip


def laid_out(rows, layout):
    if layout == "txt":
        return "\n".join("\t".join(row) for row in rows) + "\n"
    if layout == "csv":
        return "\n".join(",".join('"' + c.replace('"', '""') + '"' for c in row) for row in rows) + "\n"
    if layout == "md":
        lines = ["| " + " | ".join(row) + " |" for row in rows]
        return "\n".join([lines[0], "|---" * len(rows[0]) + "|", *lines[1:]]) + "\n"
    return "<table>" + "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in rows) + "</table>"


@pytest.mark.parametrize("layout", ["txt", "csv", "md", "html"])
@pytest.mark.parametrize("text", CELLS, ids=lambda t: ascii(t)[:20])
def test_a_cell_that_does_not_fit_is_a_finding_or_a_remark(text, layout):
    """Never an exception, and what cannot be read never counts as nothing."""
    rows = [list(row) for row in ROWS]
    rows[2][1] = text
    audit = kr.read_report_text(laid_out(rows, layout), f"made.{layout}").audit()
    found = check(audit.to_json())
    for written in (audit.to_text(), audit.to_html(), audit.to_markdown()):
        assert "<script>" not in written
    cells = [c for row in found["tables"][0]["rows"] if row["label"] == "Totaal" for c in row["cells"][:1]]
    if cells and cells[0].get("problem"):
        assert any(r["code"] == "KR012" and r["line"] for r in found["remarks"])
        assert (cells[0]["low"], cells[0]["high"]) == (10, 10)  # as its parts say


def test_every_code_has_a_page():
    """Codes stand in the code as KR101; the page of their kind says what each means."""
    sources = [p for p in (ROOT / "src").rglob("*.?pp")] + [p for p in (ROOT / "include").rglob("*.hpp")]
    codes = {c for p in sources for c in re.findall(r'"(KR\d{3})"', p.read_text(encoding="utf-8"))}
    assert len(codes) > 40
    pages = {p.name: p.read_text(encoding="utf-8") for p in (ROOT / "docs" / "findings").iterdir()}
    for code in sorted(codes):
        assert any(code in text for name, text in pages.items() if name != "README.md"), code
