// SPDX-License-Identifier: BSD-3-Clause
#pragma once

// Value types as plain Python tuples and back: one place from which hash, copy and pickle follow.
// A pickle starts with a version number, so that old files stay readable when fields are added.

#include <pybind11/pybind11.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cast_number.hpp"
#include "kinderrechten/value/indicator.hpp"

namespace kinderrechten::python {

inline constexpr int pickle_version = 1;

/// `Saved<T>::save` gives the fields of a value as a tuple, `Saved<T>::load` takes them back.
template <class T>
struct Saved;

template <class T>
py::object save(const T& value) {
  return Saved<T>::save(value);
}
template <class T>
T load(py::handle state) {
  return Saved<T>::load(state);
}
/// Field i of a saved tuple.
template <class T>
T load_field(py::handle state, std::size_t i) {
  return Saved<T>::load(py::reinterpret_borrow<py::tuple>(state)[i]);
}

/// Fields that pybind11 converts by itself.
template <class T>
struct PlainSaved {
  static py::object save(const T& x) { return py::cast(x); }
  static T load(py::handle s) { return py::cast<T>(s); }
};
template <> struct Saved<bool> : PlainSaved<bool> {};
template <> struct Saved<int> : PlainSaved<int> {};
template <> struct Saved<unsigned> : PlainSaved<unsigned> {};
template <> struct Saved<std::string> : PlainSaved<std::string> {};
template <> struct Saved<Integer> : PlainSaved<Integer> {};
template <> struct Saved<Rational> : PlainSaved<Rational> {};

template <class T>
  requires std::is_enum_v<T>
struct Saved<T> {
  static py::object save(T x) { return py::int_(static_cast<int>(x)); }
  static T load(py::handle s) { return static_cast<T>(py::cast<int>(s)); }
};

template <class T>
struct Saved<std::optional<T>> {
  static py::object save(const std::optional<T>& x) {
    return x ? Saved<T>::save(*x) : py::none();
  }
  static std::optional<T> load(py::handle s) {
    if (s.is_none()) return std::nullopt;
    return Saved<T>::load(s);
  }
};

template <class T>
struct Saved<std::vector<T>> {
  static py::object save(const std::vector<T>& list) {
    py::tuple all(list.size());
    for (std::size_t i = 0; i < list.size(); ++i) all[i] = Saved<T>::save(list[i]);
    return all;
  }
  static std::vector<T> load(py::handle s) {
    std::vector<T> list;
    for (const py::handle item : py::reinterpret_borrow<py::tuple>(s))
      list.push_back(Saved<T>::load(item));
    return list;
  }
};

template <class K, class V>
struct Saved<std::map<K, V>> {
  static py::object save(const std::map<K, V>& all) {
    py::list pairs;
    for (const auto& [key, value] : all)
      pairs.append(py::make_tuple(Saved<K>::save(key), Saved<V>::save(value)));
    return py::tuple(pairs);
  }
  static std::map<K, V> load(py::handle s) {
    std::map<K, V> all;
    for (const py::handle pair : py::reinterpret_borrow<py::tuple>(s))
      all.emplace(load_field<K>(pair, 0), load_field<V>(pair, 1));
    return all;
  }
};

template <>
struct Saved<End> {
  static py::object save(const End& x) {
    return py::make_tuple(Saved<Rational>::save(x.value), x.open);
  }
  static End load(py::handle s) { return {load_field<Rational>(s, 0), load_field<bool>(s, 1)}; }
};

template <>
struct Saved<Range> {
  static py::object save(const Range& r) {
    return py::make_tuple(Saved<Domain>::save(r.domain()),
                          Saved<std::optional<End>>::save(r.low_end()),
                          Saved<std::optional<End>>::save(r.high_end()));
  }
  static Range load(py::handle s) {
    return Range(load_field<Domain>(s, 0), load_field<std::optional<End>>(s, 1),
                 load_field<std::optional<End>>(s, 2));
  }
};

template <>
struct Saved<Period> {
  static py::object save(const Period& p) { return py::make_tuple(p.first(), p.last()); }
  static Period load(py::handle s) { return Period(load_field<int>(s, 0), load_field<int>(s, 1)); }
};

template <>
struct Saved<Date> {
  static py::object save(const Date& d) { return py::make_tuple(d.year, d.month, d.day); }
  static Date load(py::handle s) {
    return {load_field<int>(s, 0), load_field<int>(s, 1), load_field<int>(s, 2)};
  }
};

template <>
struct Saved<Share> {
  static py::object save(const Share& x) {
    return py::make_tuple(x.printed(), x.decimals(), Saved<RoundingMode>::save(x.mode()));
  }
  static Share load(py::handle s) {
    return Share(load_field<Rational>(s, 0), load_field<unsigned>(s, 1),
                 load_field<RoundingMode>(s, 2));
  }
};

template <>
struct Saved<Change> {
  static py::object save(const Change& x) {
    return py::make_tuple(Saved<std::optional<Rational>>::save(x.printed()), x.decimals(),
                          Saved<RoundingMode>::save(x.mode()), Saved<Range>::save(x.range()));
  }
  static Change load(py::handle s) {
    const auto printed = load_field<std::optional<Rational>>(s, 0);
    if (!printed) return Change::computed(load_field<Range>(s, 3));
    return Change(*printed, load_field<unsigned>(s, 1), load_field<RoundingMode>(s, 2));
  }
};

template <>
struct Saved<Rounding::Step> {
  static py::object save(const Rounding::Step& x) { return py::make_tuple(x.from, x.base); }
  static Rounding::Step load(py::handle s) {
    return {load_field<Rational>(s, 0), load_field<Rational>(s, 1)};
  }
};

template <>
struct Saved<Rounding> {
  static py::object save(const Rounding& x) {
    return py::make_tuple(Saved<std::vector<Rounding::Step>>::save(x.steps()),
                          Saved<RoundingMode>::save(x.mode()), x.zero_exempt());
  }
  static Rounding load(py::handle s) {
    return Rounding(load_field<std::vector<Rounding::Step>>(s, 0), load_field<RoundingMode>(s, 1),
                    load_field<bool>(s, 2));
  }
};

template <>
struct Saved<Threshold> {
  static py::object save(const Threshold& x) { return py::make_tuple(x.below(), x.zero_shown()); }
  static Threshold load(py::handle s) {
    return Threshold(load_field<Integer>(s, 0), load_field<bool>(s, 1));
  }
};

template <>
struct Saved<Register> {
  static py::object save(const Register& x) {
    return py::make_tuple(x.name, Saved<std::optional<Rounding>>::save(x.rounding),
                          Saved<std::optional<Threshold>>::save(x.threshold),
                          Saved<std::vector<std::string>>::save(x.refuses),
                          Saved<std::optional<Date>>::save(x.embargo),
                          Saved<std::vector<Period>>::save(x.breaks));
  }
  static Register load(py::handle s) {
    Register x(load_field<std::string>(s, 0));
    x.rounding = load_field<std::optional<Rounding>>(s, 1);
    x.threshold = load_field<std::optional<Threshold>>(s, 2);
    x.refuses = load_field<std::vector<std::string>>(s, 3);
    x.embargo = load_field<std::optional<Date>>(s, 4);
    x.breaks = load_field<std::vector<Period>>(s, 5);
    return x;
  }
};

template <>
struct Saved<StatusSet> {
  static py::object save(const StatusSet& x) {
    return Saved<std::vector<Status>>::save(x.list());
  }
  static StatusSet load(py::handle s) {
    StatusSet all;
    for (const Status status : Saved<std::vector<Status>>::load(s)) all.insert(status);
    return all;
  }
};

template <>
struct Saved<Part> {
  static py::object save(const Part& x) {
    return py::make_tuple(python::save(x.role), x.label, x.text, python::save(x.state),
                          python::save(x.range), python::save(x.share), python::save(x.change));
  }
  static Part load(py::handle s) {
    return {load_field<Role>(s, 0),
            load_field<std::string>(s, 1),
            load_field<std::string>(s, 2),
            load_field<kinderrechten::State>(s, 3),
            load_field<std::optional<Range>>(s, 4),
            load_field<std::optional<Share>>(s, 5),
            load_field<std::optional<Change>>(s, 6)};
  }
};

template <>
struct Saved<Reading> {
  static py::object save(const Reading& x) {
    return py::make_tuple(python::save(x.dialects), python::save(x.state), python::save(x.status),
                          python::save(x.range));
  }
  static Reading load(py::handle s) {
    return {load_field<std::vector<std::string>>(s, 0), load_field<kinderrechten::State>(s, 1),
            load_field<StatusSet>(s, 2), load_field<std::optional<Range>>(s, 3)};
  }
};

template <>
struct Saved<Figure> {
  static py::object save(const Figure& x) {
    return py::make_tuple(x.text, python::save(x.state), python::save(x.range),
                          python::save(x.status), python::save(x.parts), python::save(x.notes),
                          python::save(x.share), python::save(x.change), python::save(x.readings),
                          x.problem);
  }
  static Figure load(py::handle s) {
    Figure x;
    x.text = load_field<std::string>(s, 0);
    x.state = load_field<kinderrechten::State>(s, 1);
    x.range = load_field<std::optional<Range>>(s, 2);
    x.status = load_field<StatusSet>(s, 3);
    x.parts = load_field<std::vector<Part>>(s, 4);
    x.notes = load_field<std::vector<std::string>>(s, 5);
    x.share = load_field<std::optional<Share>>(s, 6);
    x.change = load_field<std::optional<Change>>(s, 7);
    x.readings = load_field<std::vector<Reading>>(s, 8);
    x.problem = load_field<std::string>(s, 9);
    return x;
  }
};

template <>
struct Saved<Indicator> {
  static py::object save(const Indicator& x) {
    return py::make_tuple(x.label, x.unit, python::save(x.source), python::save(x.figures),
                          python::save(x.breaks));
  }
  static Indicator load(py::handle s) {
    return {load_field<std::string>(s, 0), load_field<std::string>(s, 1),
            load_field<std::optional<Register>>(s, 2),
            load_field<std::map<Period, Figure>>(s, 3), load_field<std::vector<Period>>(s, 4)};
  }
};

/// `==`, hash, copy and pickle for a value type; what it holds is what it is.
template <class T>
void bind_value_semantics(py::class_<T>& type) {
  type.def("__eq__", [](const T& a, const T& b) { return a == b; }, py::is_operator())
      .def("__hash__", [](const T& x) { return py::hash(save(x)); })
      .def("__copy__", [](py::object x) { return x; })
      .def("__deepcopy__", [](py::object x, const py::object&) { return x; }, py::arg("memo"))
      .def(py::pickle([](const T& x) { return py::make_tuple(pickle_version, save(x)); },
                      [](const py::tuple& s) { return load_field<T>(s, 1); }));
}

}  // namespace kinderrechten::python
