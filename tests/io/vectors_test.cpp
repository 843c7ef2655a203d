// SPDX-License-Identifier: BSD-3-Clause
// The vectors of tests/data/vectors, which tests/python/test_vectors.py reads too.
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "../../src/io/json_reader.hpp"
#include "kinderrechten/notation/format.hpp"
#include "kinderrechten/notation/parse.hpp"
#include "paths.hpp"

using namespace kinderrechten;

namespace {

/// A vector: text by key; truth is "true" or "false", an array of two is `KEY.low` and `KEY.high`.
using Vector = std::map<std::string, std::string>;

std::vector<Vector> load(const std::string& name) {
  std::ifstream in(test::data_dir() / "vectors" / name, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  detail::JsonReader reader(text, name);
  std::vector<Vector> all;
  reader.array([&] {
    Vector& v = all.emplace_back();
    reader.object([&](std::string_view key_view) {
      const std::string key(key_view);
      if (reader.peek() == '"') v[key] = reader.text();
      else if (reader.peek() != '[') v[key] = reader.truth() ? "true" : "false";
      else reader.array([&] { v[key + (v.contains(key + ".low") ? ".high" : ".low")] = reader.text(); });
    });
  });
  reader.end();
  return all;
}
std::string text(const std::optional<Range>& range) { return range ? range->to_string() : ""; }
std::string text(StatusSet set) {
  std::string out;
  for (const StatusCode& code : status_codes)
    if (set.contains(code.status)) out += (out.empty() ? "" : " ") + std::string(code.name);
  return out;
}
std::string text(const std::vector<Part>& parts) {
  std::string out;
  for (const Part& p : parts)
    out += (out.empty() ? "" : "; ") + std::string(to_string(p.role)) + (p.label.empty() ? "" : " ") + p.label + " " +
           text(p.range);
  return out;
}
CellContext context_of(const Vector& v) {
  const std::map<std::string, CellKind> kinds = {{"counts", CellKind::counts}, {"change", CellKind::change},
                                                 {"share", CellKind::share}, {"names", CellKind::names}};
  CellContext context;
  context.kind = kinds.at(v.at("kind"));
  return context;
}
Range range_of(const Vector& v, const std::string& key) {
  return Range(Integer(v.at(key + ".low")), Integer(v.at(key + ".high")));
}

}  // namespace

TEST_CASE("figures: alone and in a column, printed and read again") {
  const auto vectors = load("figures.json");
  REQUIRE(vectors.size() > 90);
  for (const Vector& v : vectors) {
    CAPTURE(v.at("dialect"));
    CAPTURE(v.at("text"));
    const Dialect& d = dialect(v.at("dialect"));
    const CellContext context = context_of(v);
    const Figure figure = read_figure(v.at("text"), &d, context);
    CHECK((v.at("readable") == "true") == figure.problem.empty());
    CHECK(to_string(figure.state) == v.at("state"));
    CHECK(text(figure.range) == v.at("range"));
    CHECK(text(figure.status) == v.at("status"));
    CHECK(text(figure.parts) == v.at("parts"));
    const std::string_view cells[] = {v.at("text")};
    CHECK(read_column(cells, &d, context)[0] == figure);
    if (!figure.problem.empty() || context.kind != CellKind::counts) continue;
    const Figure again = read_figure(format(figure, d), &d, context);
    CHECK(again.state == figure.state);
    CHECK(again.range == figure.range);
    CHECK(again.status == figure.status);
  }
}

TEST_CASE("registers: what is printed, and which counts print so") {
  for (const Vector& v : load("registers.json")) {
    Register source("R");
    if (v.at("rounding") != "1")
      source.rounding = Rounding(Rational(Integer(v.at("rounding"))), try_parse_rounding_mode(v.at("mode")).value());
    if (v.at("below") != "0") source.threshold = Threshold(Integer(v.at("below")), v.at("zero") == "shown");
    bool found = false;
    for (const Figure& f : source.outcomes(Integer(v.at("x")))) {
      if (f.text != v.at("text")) continue;
      found = true;
      CHECK(text(f.range) == v.at("range"));
    }
    CHECK(found);
  }
}

TEST_CASE("arithmetic: the smallest range over all pairs of numbers") {
  for (const Vector& v : load("arithmetic.json")) {
    const Range a = range_of(v, "a"), b = range_of(v, "b");
    const std::string& name = v.at("operation");
    CAPTURE(name);
    CHECK(text(name == "+" ? a + b : name == "-" ? a - b : name == "*" ? a * b
               : name == "share" ? share(a, b) : percent_change(a, b)) == v.at("range"));
  }
}
