# SPDX-License-Identifier: BSD-3-Clause
"""Figures, registers that print, indicators."""

import pickle

import pytest

import kinderrechten as kr


def test_terms_add_up_and_brackets_are_parts():
    f = kr.Figure("480 + 70 (7 tot 28)", language="nl", dialect="report")
    assert f.range == kr.Range.exactly(550)
    assert [(p.role, p.range) for p in f.parts] == [
        ("term", kr.Range.exactly(480)), ("term", kr.Range.exactly(70)), ("part", kr.Range(7, 28))]
    assert str(f) == f.text == "480 + 70 (7 tot 28)"
    term = kr.Figure("480 + 70 (7 tot 28)", language="nl", dialect="report", bracket="term")
    assert term.range == kr.Range(557, 578)


def test_states_and_ranges():
    def read(text, **more):
        return kr.Figure(text, dialect="report", language="nl", **more)

    assert read("<10").range == kr.Range(0, 9) and read("<10").state == "below"
    assert read("x").range == kr.Range.count() and read("x").is_hidden
    assert read("1.013").range == kr.Range.exactly(1013)
    assert read("76,6%", kind="share").range == kr.Range(76.55, 76.65, high_open=True)
    assert read("-", kind="counts").range == kr.Range.exactly(0)
    assert read("-39%", kind="change").change == kr.Change(-39)
    assert [p.label for p in read("223 (25j-98m)").parts] == ["jongens", "meisjes"]


def test_without_a_dialect_the_readings_differ():
    f = kr.Figure("-")
    assert len(f.readings) > 1
    assert all(r.dialects for r in f.readings)
    assert {"report", "eurostat"} <= set(kr.dialects())


def test_a_register_in_both_directions():
    coa = kr.Register("COA", rounding=10, threshold=5, zero="shown")
    assert coa.figure("320").range == kr.Range(315, 324)
    assert str(coa.publish(3)) == "<5"
    assert str(coa.publish(17)) == "20"
    for x in range(0, 200):
        assert x in coa.figure(str(coa.publish(x))).range
    with pytest.raises(ValueError, match="outcomes"):
        kr.Register("NZ", rounding=kr.Rounding(3, "random")).publish(7)
    assert [str(f) for f in kr.Register("NZ", rounding=kr.Rounding(3, "random")).outcomes(7)] == ["6", "9"]


def test_an_indicator_over_the_years():
    comensha = kr.Register("CoMensha")
    victims = kr.Indicator("Minderjarige slachtoffers", register=comensha, breaks=[2020],
                           figures={"2019": "109 (23j-86m)", "2020": "67 (16j-51m)", 2021: 70})
    change = victims.change("2019", "2020")
    assert change.range == kr.percent_change(109, 67)
    assert change.states("-39%") is kr.Verdict.confirmed
    assert change.states("-40%") is kr.Verdict.refuted
    assert victims.broken_between(2019, 2020) and not victims.broken_between(2020, 2021)
    assert victims.range(2021) == kr.Range.exactly(70)
    assert list(victims.figures) == [kr.Period(2019), kr.Period(2020), kr.Period(2021)]
    assert pickle.loads(pickle.dumps(victims)) == victims
    with pytest.raises(KeyError, match="2012"):
        victims.range(2012)


@pytest.mark.parametrize("text", ["480 + 70 (7 tot 28)", "<10", "x", "76,6%", "58% = 11.565", "Guinee, Angola"])
def test_figures_are_values(text):
    f = kr.read_figures([text])[0]
    twin = pickle.loads(pickle.dumps(f))
    assert twin == f and hash(twin) == hash(f) and len({f, twin}) == 1
    assert f._repr_html_().startswith("<div>")


def test_what_cannot_be_read():
    with pytest.raises(ValueError, match="12O"):
        kr.Figure("12O", dialect="report")
    assert kr.read_figures(["12O"])[0].problem
    with pytest.raises(KeyError, match="eurostat"):
        kr.Figure("12", dialect="klingon")
    with pytest.raises(KeyError):
        kr.Figure("12", dialect="report", kind="colours")


def test_html_is_escaped():
    f = kr.read_figures(["<b>1</b>"])[0]
    assert "<b>1" not in f._repr_html_()


def test_many_cells_at_once():
    texts = ["1.013", "<5", "x", "25 (3j-22m)", "-39%"] * 2000
    figures = kr.read_figures(texts)
    assert len(figures) == len(texts)
    assert figures[:5] == kr.read_figures(texts[:5])
