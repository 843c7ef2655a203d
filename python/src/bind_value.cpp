// SPDX-License-Identifier: BSD-3-Clause
// Ranges and what is said of them: Verdict, Range, Share, Change, Period.
#include <pybind11/native_enum.h>
#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include "kinderrechten/value/change.hpp"
#include "kinderrechten/value/period.hpp"
#include "kinderrechten/value/share.hpp"
#include "rooms.hpp"
#include "state.hpp"
#include "words.hpp"

namespace kinderrechten::python {

namespace {

using namespace py::literals;

[[noreturn]] void raise_undecided() {
  const auto type = py::module_::import("kinderrechten.errors").attr("UndecidedError");
  PyErr_SetObject(type.ptr(), type("true in some possible worlds and false in others", "Verdict",
                                   "compare with `is Verdict.confirmed`, or ask `certainly_less` "
                                   "or `possibly_less`")
                                  .ptr());
  throw py::error_already_set();
}

void bind_verdict(py::module_& m) {
  py::native_enum<Verdict>(m, "Verdict", "enum.Enum",
                           R"(What can be said of a statement about numbers that are only known as ranges.

*confirmed*: it holds in every possible world; *refuted*: in none; else *undecided*. `bool()` of an
undecided verdict raises `UndecidedError`; `~`, `&` and `|` are not, and, or.

>>> import kinderrechten as kr
>>> kr.Range(7, 28) < 30
<Verdict.confirmed: 2>
>>> bool(kr.Range(7, 28) < 10)
Traceback (most recent call last):
    ...
kinderrechten.errors.UndecidedError: Verdict: true in some possible worlds and false in others; ...
)")
      .value("refuted", Verdict::refuted)
      .value("undecided", Verdict::undecided)
      .value("confirmed", Verdict::confirmed)
      .finalize();
  const py::object type = m.attr("Verdict");
  const auto method = [&](const char* name, auto&& f) {
    py::setattr(type, name, py::cpp_function(f, py::name(name), py::is_method(type), py::is_operator()));
  };
  method("__bool__", [](Verdict v) {
    if (v == Verdict::undecided) raise_undecided();
    return v == Verdict::confirmed;
  });
  method("__invert__", [](Verdict v) { return !v; });
  method("__and__", [](Verdict a, Verdict b) { return a & b; });
  method("__or__", [](Verdict a, Verdict b) { return a | b; });
  method("__str__", [](Verdict v) { return std::string(to_string(v)); });
}

/// The ends given in Python decide the domain: two whole ones (or none) make a range of integers.
Range make_range(const py::object& low, const py::object& high, const std::string& domain,
                 bool low_open, bool high_open) {
  bool whole = domain != "rationals";
  const auto end = [&](const py::object& x, bool open) -> std::optional<End> {
    if (x.is_none()) return std::nullopt;
    const auto number = try_rational(x);
    if (!number)
      throw py::type_error("the end of a range is a number or None, not " +
                           py::cast<std::string>(py::repr(x)));
    if (domain.empty()) whole = whole && PyIndex_Check(x.ptr());
    return End{*number, open};
  };
  if (!domain.empty() && domain != "integers" && domain != "rationals")
    throw ValueError("no domain '" + domain + "'", "Range", "use 'integers' or 'rationals'");
  auto low_end = end(low, low_open), high_end = end(high, high_open);
  return Range(whole ? Domain::integers : Domain::rationals, std::move(low_end), std::move(high_end));
}

/// Over the integers an int, over the rationals always a `Fraction`; None without bound.
py::object end_value(const Range& r, const std::optional<Rational>& x) {
  if (!x) return py::none();
  return r.domain() == Domain::integers ? to_python(*x) : to_fraction(*x);
}

/// `Range(7, 28)`, `Range(1531/20, 1533/20, high_open=True)`: ends as written in arithmetic.
std::string range_repr(const Range& r) {
  const auto text = [](const std::optional<Rational>& x) { return x ? to_string(*x) : "None"; };
  std::string all = "Range(" + text(r.low()) + ", " + text(r.high());
  const bool looks_whole = (!r.low() || is_whole(*r.low())) && (!r.high() || is_whole(*r.high()));
  if (r.domain() == Domain::rationals && looks_whole) all += ", domain='rationals'";
  if (r.low_open()) all += ", low_open=True";
  if (r.high_open()) all += ", high_open=True";
  return all + ")";
}

void bind_range_operations(py::class_<Range>& range) {
  range.def("__neg__", [](const Range& r) { return -r; })
      .def("__pos__", [](const Range& r) { return r; })
      .def("__add__", [](const Range& a, const RangeLike& b) { return a + b.range; }, py::is_operator())
      .def("__radd__", [](const Range& a, const RangeLike& b) { return b.range + a; }, py::is_operator())
      .def("__sub__", [](const Range& a, const RangeLike& b) { return a - b.range; }, py::is_operator())
      .def("__rsub__", [](const Range& a, const RangeLike& b) { return b.range - a; }, py::is_operator())
      .def("__mul__", [](const Range& a, const RangeLike& b) { return a * b.range; }, py::is_operator())
      .def("__rmul__", [](const Range& a, const RangeLike& b) { return b.range * a; }, py::is_operator())
      .def("__truediv__", [](const Range& a, const RangeLike& b) { return a / b.range; }, py::is_operator())
      .def("__rtruediv__", [](const Range& a, const RangeLike& b) { return b.range / a; }, py::is_operator());
}

void bind_range_comparisons(py::class_<Range>& range) {
  range
      .def("__lt__", [](const Range& a, const RangeLike& b) { return a.less(b.range); }, py::is_operator())
      .def("__le__", [](const Range& a, const RangeLike& b) { return a.less_equal(b.range); }, py::is_operator())
      .def("__gt__", [](const Range& a, const RangeLike& b) { return b.range.less(a); }, py::is_operator())
      .def("__ge__", [](const Range& a, const RangeLike& b) { return b.range.less_equal(a); }, py::is_operator())
      .def("certainly_less", [](const Range& a, const RangeLike& b) { return a.certainly_less(b.range); },
           "other"_a, "Every number of this range is below every number of `other`.")
      .def("certainly_less_equal",
           [](const Range& a, const RangeLike& b) { return a.certainly_less_equal(b.range); }, "other"_a,
           "No number of this range is above any number of `other`.")
      .def("certainly_greater", [](const Range& a, const RangeLike& b) { return b.range.certainly_less(a); },
           "other"_a, "Every number of this range is above every number of `other`.")
      .def("certainly_greater_equal",
           [](const Range& a, const RangeLike& b) { return b.range.certainly_less_equal(a); }, "other"_a,
           "No number of this range is below any number of `other`.")
      .def("certainly_equal", [](const Range& a, const RangeLike& b) { return a.certainly_equal(b.range); },
           "other"_a, "Both are one number, and the same one.")
      .def("possibly_less", [](const Range& a, const RangeLike& b) { return a.possibly_less(b.range); },
           "other"_a, "Some number of this range is below some number of `other`.")
      .def("possibly_less_equal",
           [](const Range& a, const RangeLike& b) { return a.possibly_less_equal(b.range); }, "other"_a,
           "Some number of this range is not above some number of `other`.")
      .def("possibly_greater", [](const Range& a, const RangeLike& b) { return b.range.possibly_less(a); },
           "other"_a, "Some number of this range is above some number of `other`.")
      .def("possibly_greater_equal",
           [](const Range& a, const RangeLike& b) { return b.range.possibly_less_equal(a); }, "other"_a,
           "Some number of this range is not below some number of `other`.")
      .def("possibly_equal", [](const Range& a, const RangeLike& b) { return a.possibly_equal(b.range); },
           "other"_a, "Some number is in both ranges.")
      .def("less", [](const Range& a, const RangeLike& b) { return a.less(b.range); }, "other"_a,
           "The verdict on \"below\": what `<` gives.")
      .def("less_equal", [](const Range& a, const RangeLike& b) { return a.less_equal(b.range); }, "other"_a,
           "The verdict on \"not above\": what `<=` gives.")
      .def("equal", [](const Range& a, const RangeLike& b) { return a.equal(b.range); }, "other"_a,
           "The verdict on \"the same number\"; `==` compares domain and ends instead.");
}

void bind_range(py::module_& m) {
  py::class_<Range> range(m, "Range", R"(The set of numbers that one printed figure could truly be.

Over the integers both ends are whole and included; over the rationals an end may be open: a printed
76,6% is [76.55, 76.65). An end of None is unbounded. A range is never empty: making one raises.

Operands are **independent**: `x - x` is not zero, because two figures with the same range need not be
the same number. Questions within one table go to inference; a percentage in which a number occurs
twice goes to `percent_change`, `share` or `share_of_sum`, which are tight. `<`, `<=`, `>` and `>=`
give a `Verdict`; `==` and `hash` compare domain and ends.

>>> import kinderrechten as kr
>>> hidden = kr.Range(7, 28)
>>> hidden + 550
Range(557, 578)
>>> 7 in hidden, hidden.width
(True, 21)
>>> kr.Range(28, 7)
Traceback (most recent call last):
    ...
kinderrechten.errors.ValueError: empty range: no number lies between [28 and 7]; ...
)");
  range
      .def(py::init(&make_range), "low"_a, "high"_a, py::kw_only(), "domain"_a = "", "low_open"_a = false,
           "high_open"_a = false,
           R"(Numbers `low`..`high`, both included unless said to be open; None is unbounded.

The domain is the integers when both ends are ints, else the rationals; `domain` states it. A
float stands for the decimal that it prints as. Raises `ValueError` when nothing lies inside.)")
      .def_static("exactly", [](const RangeLike& x) { return x.range; }, "x"_a, "One number.")
      .def_static("at_least", &Range::at_least, "x"_a, "Whole numbers from `x`, without a high end.")
      .def_static("at_most", &Range::at_most, "x"_a, "Whole numbers up to `x`, without a low end.")
      .def_static("below", &Range::below, "x"_a,
                  "Whole numbers under `x`, without a low end: `below(10)` is ..9.")
      .def_static("above", &Range::above, "x"_a, "Whole numbers over `x`, without a high end.")
      .def_static("count", &Range::count, "Any count: 0 or more.")
      .def_property_readonly("domain", [](const Range& r) {
        return r.domain() == Domain::integers ? "integers" : "rationals";
      }, "'integers' or 'rationals'; ranges of the two never compare equal.")
      .def_property_readonly("low", [](const Range& r) { return end_value(r, r.low()); },
                             "The low end: an int, a `Fraction` over the rationals, None when unbounded.")
      .def_property_readonly("high", [](const Range& r) { return end_value(r, r.high()); },
                             "The high end: an int, a `Fraction` over the rationals, None when unbounded.")
      .def_property_readonly("low_open", &Range::low_open, "True when the low end is approached but not reached.")
      .def_property_readonly("high_open", &Range::high_open, "True when the high end is approached but not reached.")
      .def_property_readonly("bounded", &Range::bounded, "True when both ends are there.")
      .def_property_readonly("is_exact", &Range::is_exact, "True when only one number is possible.")
      .def_property_readonly("width", [](const Range& r) { return end_value(r, r.width()); },
                             "High minus low; None when unbounded.")
      .def("contains", [](const Range& a, const RangeLike& b) { return a.contains(b.range); }, "other"_a,
           "True when every number of `other`, a number or a range, is in this range.")
      .def("__contains__", [](const Range& a, const RangeLike& b) { return a.contains(b.range); })
      .def("__str__", &Range::to_string)
      .def("__format__", [](const Range& r, const py::str& how) { return py::str(r.to_string()).attr("__format__")(how); })
      .def("__repr__", &range_repr);
  bind_range_operations(range);
  bind_range_comparisons(range);
  bind_value_semantics(range);
}

void bind_range_functions(py::module_& m) {
  m.def("percent_change",
        [](const RangeLike& before, const RangeLike& after) { return percent_change(before.range, after.range); },
        "before"_a, "after"_a, R"(Change from `before` to `after` in per cent, exact and tight.

A change says that the base is above 0: only such bases are considered. Raises `ValueError` when
there is none.

>>> import kinderrechten as kr
>>> kr.percent_change(550, kr.Range(355, 365))
Range(-390/11, -370/11)
)");
  m.def("share", [](const RangeLike& part, const RangeLike& whole) { return share(part.range, whole.range); },
        "part"_a, "whole"_a, R"(`part` as a percentage of `whole`, for a whole above 0.

The two are independent here; when the whole is the part plus a rest use `share_of_sum`. Raises
`ValueError` when the whole cannot be above 0.)");
  m.def("share_of_sum",
        [](const RangeLike& part, const RangeLike& rest) { return share_of_sum(part.range, rest.range); },
        "part"_a, "rest"_a, R"(`part` as a percentage of `part + rest`; tight although the part occurs twice.

Both are 0 or more and not both 0, else `ValueError`.

>>> import kinderrechten as kr
>>> kr.share_of_sum(kr.Range(1, 3), 3)
Range(25, 50, domain='rationals')
)");
  m.def("hull", [](const RangeLike& a, const RangeLike& b) { return hull(a.range, b.range); }, "a"_a, "b"_a,
        "The smallest range that holds both.");
  m.def("intersection", [](const RangeLike& a, const RangeLike& b) { return intersection(a.range, b.range); },
        "a"_a, "b"_a, "The numbers that are in both; None when there are none.");
}

std::string percentage_repr(const char* name, const Rational& printed, unsigned decimals, RoundingMode mode) {
  std::string all = std::string(name) + "(" + to_string(printed);
  if (decimals) all += ", decimals=" + std::to_string(decimals);
  if (mode != RoundingMode::half_up) all += ", mode='" + std::string(to_string(mode)) + "'";
  return all + ")";
}

void bind_share(py::module_& m) {
  py::class_<Share> type(m, "Share", R"(A percentage of a whole as printed: it stands for every true percentage that prints so.

>>> import kinderrechten as kr
>>> kr.Share("76.6").range
Range(1531/20, 1533/20, high_open=True)
>>> kr.Share(58).states(11565, 19872)
<Verdict.confirmed: 2>
)");
  type.def(py::init([](const py::object& printed, std::optional<unsigned> decimals, const std::string& mode) {
             const auto number = printed_number(printed);
             return Share(number.value, decimals.value_or(number.decimals), rounding_mode(mode));
           }),
           "printed"_a, "decimals"_a = py::none(), "mode"_a = "half_up",
           "`printed` per cent: a number or a text such as '76.6' or '50.0', whose decimals count.")
      .def_property_readonly("printed", &Share::printed, "As printed, in per cent.")
      .def_property_readonly("decimals", &Share::decimals, "Decimals printed.")
      .def_property_readonly("mode", [](const Share& s) { return std::string(to_string(s.mode())); },
                             "How it was rounded: 'half_up', 'half_even', 'truncate', …")
      .def_property_readonly("range", &Share::range, "The true percentages that print as this.")
      .def("part_of", [](const Share& s, const RangeLike& whole) { return s.part_of(whole.range); }, "whole"_a,
           "The counts that are this share of `whole`; None when there are none.")
      .def("states",
           [](const Share& s, const RangeLike& part, const RangeLike& whole) {
             return s.states(part.range, whole.range);
           },
           "part"_a, "whole"_a, "Is `part` this share of `whole`?")
      .def("__repr__", [](const Share& s) { return percentage_repr("Share", s.printed(), s.decimals(), s.mode()); });
  bind_value_semantics(type);
}

Change to_change(const py::object& claim, const std::string& mode) {
  if (py::isinstance<Change>(claim)) return py::cast<Change>(claim);
  const auto number = printed_number(claim);
  return Change(number.value, number.decimals, rounding_mode(mode));
}

void bind_change(py::module_& m) {
  py::class_<Change> type(m, "Change", R"(A change in per cent from one period to another, as printed: `-39%`, `+140%`.

It stands for every true change that is printed so; half up is half away from zero, so -39% is
(-39.5, -38.5].

>>> import kinderrechten as kr
>>> kr.Change("-39%").states(109, 67)
<Verdict.confirmed: 2>
)");
  type.def(py::init([](const py::object& printed, std::optional<unsigned> decimals, const std::string& mode) {
             const auto number = printed_number(printed);
             return Change(number.value, decimals.value_or(number.decimals), rounding_mode(mode));
           }),
           "printed"_a, "decimals"_a = py::none(), "mode"_a = "half_up",
           "`printed` per cent: a number or a text such as '-39%' or '+1.5', whose decimals count.")
      .def_static("computed", &Change::computed, "range"_a,
                  "A change that was computed, not printed: every value in `range` is possible.")
      .def_property_readonly("range", &Change::range, "The true changes, in per cent.")
      .def_property_readonly("printed", &Change::printed, "As printed; None for a computed change.")
      .def_property_readonly("decimals", &Change::decimals, "Decimals printed.")
      .def_property_readonly("mode", [](const Change& c) { return std::string(to_string(c.mode())); },
                             "How it was rounded: 'half_up', 'half_even', 'truncate', …")
      .def("states",
           [](const Change& c, const RangeLike& before, const RangeLike& after) {
             return c.states(before.range, after.range);
           },
           "before"_a, "after"_a, "Did a number go from `before` to `after` by this much?")
      .def("states",
           [](const Change& c, const py::object& claim, const std::string& mode) {
             return c.states(to_change(claim, mode));
           },
           "claim"_a, py::kw_only(), "mode"_a = "half_up",
           "Is this change the one that `claim`, such as '-39%', prints?")
      .def("__repr__", [](const Change& c) {
        if (!c.printed()) return "Change.computed(" + range_repr(c.range()) + ")";
        return percentage_repr("Change", *c.printed(), c.decimals(), c.mode());
      });
  bind_value_semantics(type);
}

void bind_period(py::module_& m) {
  py::class_<Period> type(m, "Period", R"(The years a figure speaks of, both included: `2019`, or `2016-2017`.

A type of its own, so that a year is never added to a count.

>>> import kinderrechten as kr
>>> kr.Period("2016-2017").previous
Period('2014-2015')
)");
  type.def(py::init([](const py::object& text) { return to_period(text); }), "period"_a,
           "A year (2019, '2019') or two ('2016-2017', '2016/17').")
      .def(py::init<int, int>(), "first"_a, "last"_a)
      .def_property_readonly("first", &Period::first, "First year.")
      .def_property_readonly("last", &Period::last, "Last year, included.")
      .def_property_readonly("is_year", &Period::is_year, "True for a single year.")
      .def_property_readonly("previous", &Period::previous, "The period of equal length just before.")
      .def("__lt__", [](const Period& a, const Period& b) { return a < b; }, py::is_operator())
      .def("__le__", [](const Period& a, const Period& b) { return a <= b; }, py::is_operator())
      .def("__gt__", [](const Period& a, const Period& b) { return a > b; }, py::is_operator())
      .def("__ge__", [](const Period& a, const Period& b) { return a >= b; }, py::is_operator())
      .def("__str__", &Period::to_string)
      .def("__repr__", [](const Period& p) { return "Period('" + p.to_string() + "')"; });
  bind_value_semantics(type);
}

}  // namespace

void bind_value(py::module_& m) {
  bind_verdict(m);
  bind_range(m);
  bind_range_functions(m);
  bind_share(m);
  bind_change(m);
  bind_period(m);
}

}  // namespace kinderrechten::python
