// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/io/rules_spec.hpp"

#include "io/spec_keys.hpp"

namespace kinderrechten {

namespace {

using detail::Keys;

Rational percentage(const Keys& keys, std::string_view key) {
  const auto value = keys.number(key);
  if (!value) keys.fail(keys.path(key), "is missing", "write a percentage: " + std::string(key) + " = 10");
  if (*value <= 0 || *value > 100) keys.fail(keys.path(key), "is " + to_string(*value), "use a percentage above 0, to 100");
  return *value;
}

unsigned coalition(const Keys& keys, std::string_view key, std::int64_t otherwise) {
  constexpr std::int64_t most = 1000;
  const std::int64_t n = keys.whole(key, 1).value_or(otherwise);
  if (n > most) keys.fail(keys.path(key), "is " + std::to_string(n), "use at most " + std::to_string(most));
  return static_cast<unsigned>(n);
}

std::vector<Dominance> read_dominance(const Keys& rules, std::string_view file) {
  std::vector<Dominance> result;
  const SpecNode* node = rules.find("dominance");
  if (!node) return result;
  const auto* list = std::get_if<SpecNode::List>(&node->value);
  const auto one = [&](const SpecNode& element) {
    const Keys keys(element, rules.path("dominance"), file);
    keys.allow({"n", "k"});
    result.push_back({coalition(keys, "n", 1), percentage(keys, "k")});
  };
  if (!list) one(*node);
  else for (const SpecNode& element : *list) one(element);
  return result;
}

/// `p_percent = 10`, or with the size of a coalition `{p = 10, n = 2}`.
std::optional<PPercent> read_p_percent(const Keys& rules, std::string_view file) {
  const SpecNode* node = rules.find("p_percent");
  if (!node) return std::nullopt;
  if (!std::holds_alternative<SpecNode::Members>(node->value)) return PPercent{percentage(rules, "p_percent"), 1};
  const Keys keys(*node, rules.path("p_percent"), file);
  keys.allow({"p", "n"});
  return PPercent{percentage(keys, "p"), coalition(keys, "n", 1)};
}

std::optional<PriorPosterior> read_pq(const Keys& rules, std::string_view file) {
  const SpecNode* node = rules.find("pq");
  if (!node) return std::nullopt;
  const Keys keys(*node, rules.path("pq"), file);
  keys.allow({"p", "q"});
  const PriorPosterior pq{percentage(keys, "p"), percentage(keys, "q")};
  if (pq.p >= pq.q) keys.fail(keys.path("p"), "is not below q", "write a smaller p: nobody knew less before");
  return pq;
}

}  // namespace

Cost cost_named(std::string_view name) {
  if (name == "one") return Cost::one;
  if (name == "value") return Cost::value;
  if (name == "frequency") return Cost::frequency;
  return name == "log" ? Cost::log : Cost::given;
}

ProtectionSpec read_protection_spec(const TableSpec& spec) {
  ProtectionSpec result;
  if (spec.rules) {
    const Keys keys(*spec.rules, "rules", spec.name);
    result.rules.minimum_frequency = keys.whole("minimum_frequency", 1);
    result.rules.zero_sensitive = keys.truth("zero_sensitive").value_or(false);
    result.rules.dominance = read_dominance(keys, spec.name);
    result.rules.p_percent = read_p_percent(keys, spec.name);
    result.rules.pq = read_pq(keys, spec.name);
  }
  if (spec.protection) {
    const Keys keys(*spec.protection, "protection", spec.name);
    result.protection = {keys.number("width", 0), keys.number("lower", 0), keys.number("upper", 0)};
  }
  if (spec.attackers) {
    const Keys keys(*spec.attackers, "attackers", spec.name);
    if (!keys.truth("external").value_or(true))
      keys.fail(keys.path("external"), "is false", "leave it out: whoever else attacks has the release too");
    result.contributors = keys.truth("contributors").value_or(false);
    if (keys.truth("rule").value_or(false))
      keys.fail(keys.path("rule"), "is true, which this version does not protect against", "leave it out");
  }
  return result;
}

}  // namespace kinderrechten
