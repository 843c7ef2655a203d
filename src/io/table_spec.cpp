// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/io/table_spec.hpp"

#include <initializer_list>
#include <utility>

#include "io/json_reader.hpp"
#include "io/spec_keys.hpp"
#include "io/spec_registers.hpp"
#include "kinderrechten/error.hpp"
#include "kinderrechten/notation/dialect.hpp"

namespace kinderrechten {

namespace {

using detail::Keys;

std::vector<DimensionSpec> read_dimensions(const Keys& parent, std::string_view file) {
  std::vector<DimensionSpec> result;
  const SpecNode* node = parent.find("dimensions");
  if (!node) return result;
  const Keys dimensions(*node, parent.path("dimensions"), file);
  for (const auto& [name, member] : dimensions.all()) {
    const Keys keys(member, dimensions.path(name), file);
    keys.allow({"hierarchy", "total"});
    result.push_back({name, keys.texts("hierarchy"), keys.text("total")});
  }
  return result;
}

void read_table(TableSpec& spec, const Keys& keys) {
  keys.allow({"value", "kind", "decimals", "frequency", "contributors", "cost", "missing",
              "dialect", "register"});
  spec.value = keys.text("value");
  spec.kind = keys.choice("kind", "count", {"count", "magnitude", "signed"});
  if (const auto decimals = keys.number("decimals")) {
    if (!is_whole(*decimals) || *decimals < 0 || *decimals > 18)
      keys.fail(keys.path("decimals"), "is " + to_string(*decimals), "use 0 to 18");
    spec.decimals = static_cast<unsigned>(numerator(*decimals));
    if (spec.kind == "count" && spec.decimals > 0)
      keys.fail(keys.path("decimals"), "does not go with counts", "say kind = \"magnitude\"");
  }
  spec.frequency = keys.text("frequency");
  spec.contributors = keys.texts("contributors");
  spec.cost = keys.text("cost").value_or("one");
  if (keys.choice("missing", "unknown", {"unknown", "zero"}) == "zero")
    spec.missing = Missing::zero;
  spec.dialect = keys.text("dialect");
  if (spec.dialect && !find_dialect(*spec.dialect)) {
    std::string known;
    for (const Dialect* d : all_dialects()) known += (known.empty() ? "" : ", ") + std::string(d->name);
    keys.fail(keys.path("dialect"), "is '" + *spec.dialect + "'", "use one of " + known);
  }
}

/// The register that the table names, which is one of the spec's own.
void read_source(TableSpec& spec, const Keys& root, std::string_view file) {
  const SpecNode* table = root.find("table");
  const SpecNode* node = root.find("registers");
  std::vector<Register> registers;
  if (node) registers = detail::read_registers(*node, file);
  for (const Register& r : registers) spec.registers.push_back(r.name);
  if (!table) return;
  const Keys keys(*table, "table", file);
  const auto name = keys.text("register");
  if (!name) return;
  if (spec.kind != "count")
    keys.fail(keys.path("register"), "does not go with a " + spec.kind + " table", "registers print counts");
  std::string known;
  for (Register& r : registers) {
    if (r.name == *name) spec.source = std::move(r);
    else known += (known.empty() ? "" : ", ") + r.name;
  }
  if (!spec.source)
    keys.fail(keys.path("register"), "is '" + *name + "', which is not in the spec",
              known.empty() ? "add [registers." + *name + "]" : "use one of " + known);
}

Rounding read_rounding(const Keys& keys) {
  keys.allow({"base", "ties", "method"});
  const auto base = keys.number("base");
  if (!base || *base <= 0) keys.fail(keys.path("base"), "is no number above 0", "say base = 3");
  const std::string method =
      keys.choice("method", "nearest", {"nearest", "random", "controlled"});
  const std::string ties = keys.choice("ties", "up", {"up", "down", "even"});
  const RoundingMode nearest = ties == "up"     ? RoundingMode::half_up
                               : ties == "down" ? RoundingMode::half_down
                                                : RoundingMode::half_even;
  return Rounding(*base, method == "nearest" ? nearest : RoundingMode::random);
}

void read_release(TableSpec& spec, const Keys& keys, std::string_view file) {
  keys.allow({"rounding", "perturbation"});
  if (const SpecNode* node = keys.find("rounding"))
    spec.rounding = read_rounding(Keys(*node, keys.path("rounding"), file));
  if (const SpecNode* node = keys.find("perturbation")) {
    const Keys inner(*node, keys.path("perturbation"), file);
    inner.allow({"maximum"});
    spec.perturbation = inner.number("maximum");
    if (spec.perturbation && *spec.perturbation < 0)
      inner.fail(inner.path("maximum"), "is below 0", "say how far a number may move");
  }
}

std::vector<TableSpec::Linked> read_linked(const Keys& root, std::string_view file) {
  std::vector<TableSpec::Linked> result;
  const SpecNode* node = root.find("linked");
  if (!node) return result;
  const auto* list = std::get_if<SpecNode::List>(&node->value);
  if (!list) root.fail("linked", "is no list of tables", "write each as [[linked]]");
  for (const SpecNode& element : *list) {
    const Keys keys(element, "linked", file);
    keys.allow({"table", "value", "dimensions"});
    const auto table = keys.text("table");
    if (!table) keys.fail("linked.table", "is missing", "name the file of the further table");
    result.push_back({*table, keys.text("value"), read_dimensions(keys, file)});
  }
  return result;
}

/// A JSON value as a spec node.
SpecNode read_node(detail::JsonReader& json) {
  SpecNode node;
  switch (json.peek()) {
    case '{': {
      SpecNode::Members members;
      json.object([&](std::string_view key) {
        std::string name(key);
        members.emplace_back(std::move(name), read_node(json));
      });
      node.value = std::move(members);
      break;
    }
    case '[': {
      SpecNode::List list;
      json.array([&] { list.push_back(read_node(json)); });
      node.value = std::move(list);
      break;
    }
    case '"': node.value = std::string(json.text()); break;
    case '0': {
      const Rational number = json.decimal();
      const auto word = is_whole(number) ? to_int64(numerator(number)) : std::nullopt;
      if (word) node.value = *word;
      else node.value = to_string(number);
      break;
    }
    default: node.value = json.truth();
  }
  return node;
}

}  // namespace

TableSpec read_table_spec(const SpecNode& root, std::string_view name) {
  TableSpec spec;
  spec.name = name;
  const Keys keys(root, "", name);
  keys.allow({"table", "dimensions", "linked", "rules", "protection", "attackers", "release",
              "report", "registers", "rows"});
  if (const SpecNode* table = keys.find("table")) read_table(spec, Keys(*table, "table", name));
  read_source(spec, keys, name);
  spec.dimensions = read_dimensions(keys, name);
  spec.linked = read_linked(keys, name);
  if (const SpecNode* node = keys.find("release"))
    read_release(spec, Keys(*node, "release", name), name);
  const auto keep = [&](std::string_view key, std::optional<SpecNode>& part,
                        std::initializer_list<std::string_view> known) {
    const SpecNode* node = keys.find(key);
    if (!node) return;
    Keys(*node, std::string(key), name).allow(known);
    part = *node;
  };
  keep("rules", spec.rules, {"minimum_frequency", "zero_sensitive", "dominance", "p_percent", "pq"});
  keep("protection", spec.protection, {"width", "lower", "upper"});
  keep("attackers", spec.attackers, {"external", "contributors", "rule"});
  return spec;
}

SpecNode read_spec_json(std::string_view json, std::string_view name) {
  detail::JsonReader reader(json, name);
  SpecNode node = read_node(reader);
  reader.end();
  return node;
}

}  // namespace kinderrechten
