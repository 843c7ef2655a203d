// SPDX-License-Identifier: BSD-3-Clause
// Publication rules and who applies them: Rounding, Threshold, Register.
#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include "kinderrechten/value/register.hpp"
#include "rooms.hpp"
#include "state.hpp"
#include "words.hpp"

namespace kinderrechten::python {

namespace {

using namespace py::literals;

std::vector<Rounding::Step> to_steps(const py::object& base) {
  if (const auto one = try_rational(base)) return {{Rational(0), *one}};
  std::vector<Rounding::Step> steps;
  if (py::isinstance<py::dict>(base))
    for (const auto& [from, step] : py::reinterpret_borrow<py::dict>(base))
      steps.push_back({py::cast<Rational>(from), py::cast<Rational>(step)});
  return steps;
}

std::string rounding_repr(const Rounding& r) {
  std::string base = to_string(r.base());
  if (r.steps().size() > 1) {
    base = "{";
    for (const auto& step : r.steps())
      base += (base == "{" ? "" : ", ") + to_string(step.from) + ": " + to_string(step.base);
    base += "}";
  }
  if (r.mode() != RoundingMode::half_up) base += ", '" + std::string(to_string(r.mode())) + "'";
  return "Rounding(" + base + (r.zero_exempt() ? ", zero_exempt=True)" : ")");
}

void bind_rounding(py::module_& m) {
  py::class_<Rounding> type(m, "Rounding", R"(A register's rounding rule, used in both directions.

`outcomes(x)`: everything that may be printed for x; `preimage(printed)`: the smallest range of
numbers for which this may be printed. With `zero_exempt` only a true zero prints as zero.

>>> import kinderrechten as kr
>>> kr.Rounding(10).preimage(20)
Range(15, 24)
>>> kr.Rounding(3, "random").outcomes(7)
[6, 9]
)");
  type.def(py::init([](const py::object& base, const std::string& mode, bool zero_exempt) {
             return Rounding(to_steps(base), rounding_mode(mode), zero_exempt);
           }),
           "base"_a, "mode"_a = "half_up", "zero_exempt"_a = false,
           "To multiples of `base`, or graduated: {0: 5, 100: 10} rounds to fives, from 100 to tens.")
      .def_static("to_decimals",
                  [](unsigned decimals, const std::string& mode) {
                    return Rounding::to_decimals(decimals, rounding_mode(mode));
                  },
                  "decimals"_a, "mode"_a = "half_up", "To so many decimal places.")
      .def_property_readonly("base", &Rounding::base, "The base for small numbers (the only one unless graduated).")
      .def_property_readonly("steps",
                             [](const Rounding& r) {
                               py::dict steps;
                               for (const auto& step : r.steps()) steps[to_python(step.from)] = to_python(step.base);
                               return steps;
                             },
                             "From which absolute value which base holds.")
      .def_property_readonly("mode", [](const Rounding& r) { return std::string(to_string(r.mode())); },
                             "'half_up', 'half_even', 'half_down', 'truncate', 'outward' or 'random'.")
      .def_property_readonly("zero_exempt", &Rounding::zero_exempt, "True when only a true zero prints as zero.")
      .def("outcomes", &Rounding::outcomes, "x"_a,
           "Everything that may be printed for `x`: one number, or two for random rounding.")
      .def("preimage",
           [](const Rounding& r, const Rational& printed, const std::string& domain) {
             return r.preimage(printed, domain == "rationals" ? Domain::rationals : Domain::integers);
           },
           "printed"_a, "domain"_a = "integers",
           "The smallest range of numbers for which `printed` may be printed; None when it never is.")
      .def("__repr__", &rounding_repr);
  bind_value_semantics(type);
}

bool zero_shown(const std::string& word) {
  if (word != "shown" && word != "hidden")
    throw ValueError("zero is '" + word + "'", "Threshold", "say 'shown' or 'hidden'");
  return word == "shown";
}

std::string threshold_repr(const Threshold& t) {
  return "Threshold(" + to_string(t.below()) + (t.zero_shown() ? ")" : ", zero='hidden')");
}

void bind_threshold(py::module_& m) {
  py::class_<Threshold> type(m, "Threshold", R"(A register's rule that small counts are not printed.

`<5` stands for 1..4, or for 0..4 when a zero is hidden too.

>>> import kinderrechten as kr
>>> kr.Threshold(5).preimage()
Range(1, 4)
>>> kr.Threshold(5, zero="hidden").preimage()
Range(0, 4)
)");
  type.def(py::init([](const Integer& below, const std::string& zero) { return Threshold(below, zero_shown(zero)); }),
           "below"_a, "zero"_a = "shown", "Counts under `below` are hidden.")
      .def_property_readonly("below", &Threshold::below, "The smallest count that is printed.")
      .def_property_readonly("zero", [](const Threshold& t) { return t.zero_shown() ? "shown" : "hidden"; },
                             "Whether a true zero is 'shown' as zero or 'hidden'.")
      .def("hides", &Threshold::hides, "x"_a, "Is this count not printed?")
      .def("preimage", &Threshold::preimage, "The counts that are printed as \"fewer than `below`\".")
      .def("__repr__", &threshold_repr);
  bind_value_semantics(type);
}

std::optional<Rounding> to_rounding(const py::object& given) {
  if (given.is_none()) return std::nullopt;
  if (py::isinstance<Rounding>(given)) return py::cast<Rounding>(given);
  return Rounding(to_steps(given));
}
std::optional<Threshold> to_threshold(const py::object& given, const std::string& zero) {
  if (given.is_none()) return std::nullopt;
  if (py::isinstance<Threshold>(given)) return py::cast<Threshold>(given);
  return Threshold(py::cast<Integer>(given), zero_shown(zero));
}
std::optional<Date> to_date(const py::object& given) {
  if (given.is_none()) return std::nullopt;
  return Date{py::cast<int>(given.attr("year")), py::cast<int>(given.attr("month")),
              py::cast<int>(given.attr("day"))};
}

std::string register_repr(const Register& r) {
  std::string all = "Register(" + literal(r.name);
  if (r.rounding) all += ", rounding=" + rounding_repr(*r.rounding);
  if (r.threshold) all += ", threshold=" + threshold_repr(*r.threshold);
  return all + ")";
}

void bind_register_type(py::module_& m) {
  py::class_<Register> type(m, "Register", R"(A source of figures and the publication rules it applies.

One value used in both directions: what would this register print for 3 (`publish`), and which
numbers print as `20` (`preimage`). A threshold goes before rounding.

>>> import kinderrechten as kr
>>> coa = kr.Register("COA", rounding=10, threshold=5, zero="shown")
>>> coa.preimage(20)
Range(15, 24)
>>> coa.preimage(0)
Range(0, 0)
)");
  type.def(py::init([](const std::string& name, const py::object& rounding, const py::object& threshold,
                       const std::string& zero, std::vector<std::string> refuses, const py::object& embargo,
                       const py::iterable& breaks) {
             Register r(name);
             r.rounding = to_rounding(rounding);
             r.threshold = to_threshold(threshold, zero);
             r.refuses = std::move(refuses);
             r.embargo = to_date(embargo);
             for (const py::handle period : breaks) r.breaks.push_back(to_period(period));
             return r;
           }),
           "name"_a, py::kw_only(), "rounding"_a = py::none(), "threshold"_a = py::none(), "zero"_a = "shown",
           "refuses"_a = std::vector<std::string>{}, "embargo"_a = py::none(), "breaks"_a = py::tuple(),
           R"(`rounding`: a base or a `Rounding`; `threshold`: the smallest count printed or a `Threshold`;
`zero`: whether the threshold leaves a true zero 'shown' or 'hidden'; `refuses`: symbols printed
instead of a number; `embargo`: a date; `breaks`: years that do not compare with the one before.)")
      .def_property_readonly("name", [](const Register& r) { return r.name; })
      .def_property_readonly("rounding", [](const Register& r) { return r.rounding; })
      .def_property_readonly("threshold", [](const Register& r) { return r.threshold; })
      .def_property_readonly("refuses", [](const Register& r) { return r.refuses; },
                             "Symbols it prints when it does not give a number.")
      .def_property_readonly("embargo",
                             [](const Register& r) -> py::object {
                               if (!r.embargo) return py::none();
                               return py::module_::import("datetime").attr("date")(r.embargo->year, r.embargo->month,
                                                                                  r.embargo->day);
                             },
                             "Nothing may be published before this day; a `datetime.date` or None.")
      .def_property_readonly("breaks", [](const Register& r) { return r.breaks; },
                             "Periods that do not compare with the one before.")
      .def("preimage", &Register::preimage, "printed"_a,
           "The counts that may be printed as this number; None when it is never printed.")
      .def("__repr__", &register_repr);
  bind_value_semantics(type);
}

}  // namespace

void bind_register(py::module_& m) {
  bind_rounding(m);
  bind_threshold(m);
  bind_register_type(m);
}

}  // namespace kinderrechten::python
