// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/io/spec.hpp"

#include <algorithm>
#include <initializer_list>
#include <optional>

#include "io/spec_registers.hpp"

namespace kinderrechten {

namespace {

using Members = SpecNode::Members;
using List = SpecNode::List;

std::string type_of(const SpecNode& node) {
  constexpr const char* names[] = {"true or false", "a whole number", "text", "a date", "a list", "a table"};
  return names[node.value.index()];
}

/// One table of the file, with the path that leads to it, so that every message can say where.
class Section {
 public:
  Section(const SpecNode& node, std::string path, std::string_view file) : path_(std::move(path)), file_(file) {
    members_ = std::get_if<Members>(&node.value);
    if (members_ == nullptr) fail(path_ + " is " + type_of(node), "write it as a table: [" + path_ + "]");
  }

  [[nodiscard]] const Members& members() const { return *members_; }
  [[nodiscard]] const SpecNode* find(std::string_view key) const {
    for (const auto& [name, node] : *members_)
      if (name == key) return &node;
    return nullptr;
  }
  [[nodiscard]] std::string path(std::string_view key) const {
    return path_.empty() ? std::string(key) : path_ + "." + std::string(key);
  }
  [[nodiscard]] const std::string& file() const { return file_; }
  [[noreturn]] void fail(const std::string& problem, const std::string& mend) const {
    throw InputError(problem, file_, mend);
  }

  void allow(std::initializer_list<std::string_view> keys) const {
    for (const auto& [name, node] : *members_) {
      if (std::find(keys.begin(), keys.end(), name) != keys.end()) continue;
      std::string known;
      for (const auto key : keys) known += (known.empty() ? "" : ", ") + std::string(key);
      fail("unknown key '" + path(name) + "'", "the keys here are " + known);
    }
  }

  template <class T>
  [[nodiscard]] const T* get(std::string_view key, const char* expected) const {
    const SpecNode* node = find(key);
    if (node == nullptr) return nullptr;
    const T* value = std::get_if<T>(&node->value);
    if (value == nullptr) fail(path(key) + " is " + type_of(*node), std::string("it has to be ") + expected);
    return value;
  }
  [[nodiscard]] std::optional<std::string> text(std::string_view key) const {
    const auto* value = get<std::string>(key, "text in quotation marks");
    return value ? std::optional(*value) : std::nullopt;
  }
  [[nodiscard]] std::optional<std::string> choice(std::string_view key,
                                                  std::initializer_list<std::string_view> choices) const {
    auto value = text(key);
    if (!value || std::find(choices.begin(), choices.end(), *value) != choices.end()) return value;
    std::string known;
    for (const auto c : choices) known += (known.empty() ? "" : ", ") + std::string(c);
    fail(path(key) + " is '" + *value + "'", "use one of " + known);
  }

 private:
  const Members* members_;
  std::string path_, file_;
};

Rational positive_number(const Section& section, std::string_view key, const SpecNode& node) {
  std::optional<Rational> number;
  if (const auto* whole = std::get_if<std::int64_t>(&node.value)) number = Rational(*whole);
  if (const auto* text = std::get_if<std::string>(&node.value)) number = try_parse_number(*text);
  if (!number || *number <= 0)
    section.fail(section.path(key) + " is not a number above 0", "for example 10");
  return *number;
}

int year_of(const Section& section, std::string_view key, std::int64_t year) {
  if (year < 1000 || year > 2999)
    section.fail(section.path(key) + " is " + std::to_string(year), "it has to be a year, for example 2020");
  return static_cast<int>(year);
}

Rounding read_rounding(const Section& parent) {
  const SpecNode& node = *parent.find("rounding");
  if (!std::holds_alternative<Members>(node.value))
    return Rounding(positive_number(parent, "rounding", node));
  const Section section(node, parent.path("rounding"), parent.file());
  section.allow({"base", "ties"});
  const SpecNode* base = section.find("base");
  if (base == nullptr) section.fail(section.path("base") + " is missing", "for example base = 10");
  RoundingMode mode = RoundingMode::half_up;
  if (const auto ties = section.text("ties")) {
    const auto known = try_parse_rounding_mode(*ties);
    if (!known)
      section.fail(section.path("ties") + " is '" + *ties + "'",
                   "use one of up, even, down, truncate, outward, random");
    mode = *known;
  }
  return Rounding(positive_number(section, "base", *base), mode);
}

Threshold read_threshold(const Section& parent) {
  const SpecNode& node = *parent.find("threshold");
  const auto below_of = [](const Section& section, std::string_view key, std::int64_t below, bool shown) {
    if (below < (shown ? 2 : 1) || below > 1'000'000'000)
      section.fail(section.path(key) + " is " + std::to_string(below),
                   "it has to be the smallest count that is printed, for example 5");
    return Threshold(Integer(below), shown);
  };
  if (const auto* below = std::get_if<std::int64_t>(&node.value))
    return below_of(parent, "threshold", *below, true);
  const Section section(node, parent.path("threshold"), parent.file());
  section.allow({"below", "zero"});
  const auto* below = section.get<std::int64_t>("below", "a whole number");
  if (below == nullptr) section.fail(section.path("below") + " is missing", "for example below = 5");
  const auto zero = section.choice("zero", {"shown", "hidden"});
  return below_of(section, "below", *below, !zero || *zero == "shown");
}

Register read_register(const Section& section, const std::string& name) {
  section.allow({"rounding", "threshold", "refuses", "embargo", "breaks"});
  Register source(name);
  if (section.find("rounding")) source.rounding = read_rounding(section);
  if (section.find("threshold")) source.threshold = read_threshold(section);
  if (const auto* symbols = section.get<List>("refuses", "a list of symbols, for example [\"x\"]"))
    for (const auto& node : *symbols) {
      const auto* symbol = std::get_if<std::string>(&node.value);
      if (!symbol) section.fail(section.path("refuses") + " holds " + type_of(node), "give symbols in quotation marks");
      source.refuses.push_back(*symbol);
    }
  if (const auto* day = section.get<Date>("embargo", "a date, for example 2020-10-18")) source.embargo = *day;
  if (const auto* years = section.get<List>("breaks", "a list of years, for example [2019]"))
    for (const auto& node : *years) {
      const auto* year = std::get_if<std::int64_t>(&node.value);
      if (!year) section.fail(section.path("breaks") + " holds " + type_of(node), "give years, for example [2019]");
      source.breaks.emplace_back(year_of(section, "breaks", *year));
    }
  return source;
}

RowRule read_row(const Section& section, const Spec& spec) {
  section.allow({"match", "register", "bracket", "distinct"});
  RowRule rule;
  const auto match = section.text("match");
  if (!match || match->empty())
    section.fail(section.path("match") + " is missing", "give a part of the row's label, for example match = \"Verdwijningen\"");
  rule.match = *match;
  rule.register_name = section.text("register");
  if (rule.register_name) {
    std::string known;
    bool found = false;
    for (const auto& r : spec.registers) {
      known += (known.empty() ? "" : ", ") + r.name;
      found = found || r.name == *rule.register_name;
    }
    if (!found)
      section.fail(section.path("register") + " names '" + *rule.register_name + "', which is not in the spec",
                   known.empty() ? "add [registers." + *rule.register_name + "]" : "the registers are " + known);
  }
  if (const auto bracket = section.choice("bracket", {"part", "term", "share", "other"}))
    rule.bracket = try_parse_role(*bracket);
  if (const auto* distinct = section.get<bool>("distinct", "true or false")) rule.distinct = *distinct;
  return rule;
}

}  // namespace

std::vector<Register> detail::read_registers(const SpecNode& registers, std::string_view file) {
  const Section all(registers, "registers", file);
  std::vector<Register> result;
  for (const auto& [key, value] : all.members())
    result.push_back(read_register(Section(value, all.path(key), file), key));
  return result;
}

Spec read_spec(const SpecNode& root, std::string_view name) {
  Spec spec;
  spec.name = name;
  const Section top(root, "", name);
  top.allow({"report", "registers", "rows"});
  if (const SpecNode* node = top.find("report")) {
    const Section report(*node, "report", name);
    report.allow({"language", "dialect", "year", "percent"});
    spec.language = report.choice("language", {"nl", "en", "auto"});
    if (spec.language == "auto") spec.language.reset();
    spec.dialect = report.text("dialect");
    if (const auto* year = report.get<std::int64_t>("year", "a year")) spec.year = year_of(report, "year", *year);
    if (const auto percent = report.choice("percent", {"half_up", "half_even", "truncate"}))
      spec.percent = try_parse_rounding_mode(*percent);
  }
  if (const SpecNode* node = top.find("registers")) spec.registers = detail::read_registers(*node, name);
  if (const auto* rows = top.get<List>("rows", "a list of tables: [[rows]]"))
    for (std::size_t i = 0; i < rows->size(); ++i)
      spec.rows.push_back(read_row(Section((*rows)[i], "rows[" + std::to_string(i) + "]", name), spec));
  return spec;
}

}  // namespace kinderrechten
