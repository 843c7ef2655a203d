# SPDX-License-Identifier: BSD-3-Clause
"""Ranges, shares, changes and registers from Python: the laws against brute force, then examples."""

import copy
import itertools
import pickle
from decimal import Decimal
from fractions import Fraction

import pytest

import kinderrechten as kr

SMALL = [kr.Range(a, b) for a in range(-3, 4) for b in range(a, 4)]


def numbers(r):
    return range(r.low, r.high + 1)


@pytest.mark.parametrize("name", ["add", "sub", "mul"])
def test_integer_arithmetic_is_the_smallest_range_of_all_results(name):
    for a, b in itertools.product(SMALL[::3], SMALL):
        method = f"__{name}__"
        results = [getattr(x, method)(y) for x in numbers(a) for y in numbers(b)]
        assert getattr(a, method)(b) == kr.Range(min(results), max(results))


def test_division_is_the_smallest_range_over_the_rationals():
    for a, b in itertools.product(SMALL[::5], [r for r in SMALL if 0 not in r]):
        quotients = [Fraction(x, y) for x in numbers(a) for y in numbers(b)]
        assert a / b == kr.Range(min(quotients), max(quotients), domain="rationals")


def test_comparisons_are_three_valued():
    for a, b in itertools.product(SMALL[::2], SMALL[::2]):
        pairs = list(itertools.product(numbers(a), numbers(b)))
        for symbol, holds in {"__lt__": int.__lt__, "__le__": int.__le__,
                              "__gt__": int.__gt__, "__ge__": int.__ge__}.items():
            truths = {holds(x, y) for x, y in pairs}
            expected = (kr.Verdict.undecided if len(truths) == 2
                        else kr.Verdict.confirmed if True in truths else kr.Verdict.refuted)
            assert getattr(a, symbol)(b) is expected
        assert a.certainly_less(b) == all(x < y for x, y in pairs)
        assert a.possibly_less(b) == any(x < y for x, y in pairs)
        assert a.possibly_equal(b) == any(x == y for x, y in pairs)


def test_numbers_stand_on_either_side():
    r = kr.Range(7, 28)
    assert r + 550 == 550 + r == kr.Range(557, 578)
    assert 550 - r == kr.Range(522, 543)
    assert 2 * r == kr.Range(14, 56)
    assert 1 / r == kr.Range(Fraction(1, 28), Fraction(1, 7))
    assert r * Fraction(1, 2) == r * Decimal("0.5") == r * 0.5 == kr.Range(3.5, 14)
    assert 30 > r and r < 30


def test_any_size_is_exact():
    big = 10**50 + 7
    r = kr.Range(-big, big)
    assert (r.low, r.high) == (-big, big)
    assert (r + r).high == 2 * big
    assert (r * r).low == -big * big
    assert kr.Range(0, 2**63).high == 2**63 and kr.Range(-(2**63) - 1, 0).low == -(2**63) - 1


def test_the_kind_of_the_ends_decides_the_domain():
    assert kr.Range(1, 2).domain == "integers"
    assert kr.Range(1.0, 2).domain == "rationals"
    assert kr.Range(1, 2) != kr.Range(1, 2, domain="rationals")
    assert kr.Range(1, 2, low_open=True) == kr.Range(2, 2)
    assert kr.Range(Fraction(1, 3), None).high is None
    assert kr.Range(76.55, 76.65).low == Fraction("76.55")  # the decimal that was typed
    assert isinstance(kr.Range(1.0, 2).low, Fraction)


def test_statics_and_membership():
    assert kr.Range.at_least(5) == kr.Range(5, None)
    assert kr.Range.below(10) == kr.Range(None, 9)
    assert kr.Range.exactly(3) == kr.Range(3, 3) and kr.Range.exactly(3).is_exact
    assert kr.Range.count() == kr.Range(0, None)
    assert 7 in kr.Range(7, 28) and Fraction(15, 2) not in kr.Range(7, 28)
    assert kr.Range(8, 9) in kr.Range(7, 28)
    assert kr.Range(7, 28).width == 21 and kr.Range.count().width is None
    assert kr.hull(1, 5) == kr.Range(1, 5)
    assert kr.intersection(kr.Range(1, 5), kr.Range(4, 9)) == kr.Range(4, 5)
    assert kr.intersection(1, 2) is None


def test_percentages():
    assert kr.percent_change(550, kr.Range(355, 365)) == kr.Range(Fraction(-390, 11), Fraction(-370, 11))
    assert kr.share(1, 4) == kr.Range(25, 25, domain="rationals")
    assert kr.Change(-39).range == kr.Range(-39.5, -38.5, low_open=True)
    assert kr.Change("-39%").states(109, 67) is kr.Verdict.confirmed
    assert kr.Change.computed(kr.percent_change(109, 67)).states("-39%") is kr.Verdict.confirmed
    assert kr.Change.computed(kr.percent_change(109, 67)).states("-38,5%") is kr.Verdict.confirmed
    assert kr.Change.computed(kr.percent_change(109, 67)).states("\u221240 %") is kr.Verdict.refuted
    assert kr.Share("50.0").decimals == 1 and kr.Share(50).decimals == 0
    assert kr.Share(58).part_of(19872) == kr.Range(11427, 11625)


def test_registers_publish_and_read_back():
    coa = kr.Register("COA", rounding=10, threshold=5, zero="shown", breaks=[2019, "2016/17"])
    assert coa.preimage(20) == kr.Range(15, 24)
    assert coa.preimage(0) == kr.Range(0, 0)
    assert coa.preimage(21) is None
    assert coa.threshold.preimage() == kr.Range(1, 4)
    assert coa.breaks == [kr.Period(2019), kr.Period(2016, 2017)]
    assert kr.Register("COA", threshold=5, zero="hidden").threshold.preimage() == kr.Range(0, 4)


VALUES = [
    kr.Range(7, 28),
    kr.Range(-(10**40), None),
    kr.Range(76.55, 76.65, high_open=True),
    kr.Share("76.6"),
    kr.Change("-39%"),
    kr.Change.computed(kr.Range(1, 2)),
    kr.Period("2016-2017"),
    kr.Rounding({0: 5, 100: 10}, "random", zero_exempt=True),
    kr.Threshold(5, zero="hidden"),
    kr.Register("COA", rounding=10, threshold=5, refuses=["x"], breaks=[2019]),
    kr.Verdict.confirmed,
]


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_values_are_pickled_copied_and_hashed(value):
    for twin in (pickle.loads(pickle.dumps(value)), copy.copy(value), copy.deepcopy(value)):
        assert twin == value and hash(twin) == hash(value) and repr(twin) == repr(value)
    assert value != "something else" and value is not None


@pytest.mark.parametrize("value", VALUES[:8], ids=repr)
def test_repr_makes_the_value_again(value):
    text = repr(value)
    if "/" not in text:  # 3/2 is a float in Python
        assert eval(text, vars(kr)) == value


def test_an_old_pickle_still_loads():
    old = (b"\x80\x04\x951\x00\x00\x00\x00\x00\x00\x00\x8c\rkinderrechten\x94\x8c\x05Range\x94\x93\x94)"
           b"\x81\x94K\x01K\x00K\x07\x89\x86\x94K\x1c\x89\x86\x94\x87\x94\x86\x94b.")
    assert pickle.loads(old) == kr.Range(7, 28)


def test_undecided_has_no_truth_value():
    undecided = kr.Range(7, 28) < 10
    assert undecided is kr.Verdict.undecided
    for kind in (TypeError, kr.Error, kr.UndecidedError):
        with pytest.raises(kind, match="possible worlds"):
            bool(undecided)
    assert ~undecided is undecided
    assert (undecided & kr.Verdict.refuted) is kr.Verdict.refuted
    assert (undecided | kr.Verdict.confirmed) is kr.Verdict.confirmed
    assert str(undecided) == "undecided"


@pytest.mark.parametrize(("call", "kind"), [
    (lambda: kr.Range(28, 7), ValueError),
    (lambda: kr.Range("7", 28), TypeError),
    (lambda: kr.Range(float("nan"), 1), ValueError),
    (lambda: kr.Range(1, float("inf")), ValueError),
    (lambda: kr.Range(1, 2, domain="reals"), ValueError),
    (lambda: kr.Range(7, 28) + "550", TypeError),
    (lambda: kr.Range(7, 28) / 0, ValueError),
    (lambda: kr.percent_change(0, 5), ValueError),
    (lambda: kr.Rounding(0), ValueError),
    (lambda: kr.Rounding(10, "upwards"), KeyError),
    (lambda: kr.Threshold(1), ValueError),
    (lambda: kr.Threshold(5, zero="perhaps"), ValueError),
    (lambda: kr.Share("twelve"), ValueError),
    (lambda: kr.Share("76.6", decimals=0).range, ValueError),
    (lambda: kr.Period("spring"), ValueError),
    (lambda: kr.Period("2020-2019"), ValueError),
])
def test_mistakes_raise_what_python_expects(call, kind):
    with pytest.raises(kind) as caught:
        call()
    if isinstance(caught.value, kr.Error):
        assert caught.value.mend and "\n" not in str(caught.value)
        again = pickle.loads(pickle.dumps(caught.value))
        assert str(again) == str(caught.value)


@pytest.mark.parametrize("make", [lambda: kr.Range(True, 2), lambda: kr.Range(1, 2) + True, lambda: kr.Register("R", rounding=True)])
def test_true_and_false_are_no_numbers(make):
    with pytest.raises((TypeError, ValueError)):
        make()


def test_a_width_in_an_f_string():
    assert f"{kr.Range(7, 28):>8}|{kr.Figure('<10', dialect='report'):5}|" == "   7..28|<10  |"


def test_a_language_that_is_not_read():
    with pytest.raises(KeyError, match="nl or en"):
        kr.Figure("12", language="fr")
