// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/wording/table_wording.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "kinderrechten/wording/wording.hpp"

namespace kinderrechten {
namespace {

using Terms = std::map<std::uint32_t, Rational>;
using Values = PhraseValues;
using Use = Derivation::Use;

constexpr const char* minus_sign = "−";
/// Printed cells of one sign above which they are added up before the sum is written down.
constexpr std::size_t most_printed_cells = 8;

/// Names and phrases for the cells of one model, in one language.
class Words {
 public:
  Words(const TableModel& model, std::string_view language) : model_(model), language_(language) {}

  [[nodiscard]] const TableModel& model() const noexcept { return model_; }
  [[nodiscard]] std::string phrase(const char* id, Values values) const {
    return sentence({id, std::move(values), {}}, language_);
  }
  [[nodiscard]] std::string name(const CellBoxes::Place& at) const {
    const Table& table = model_.tables()[at.table];
    const bool several = model_.tables().size() > 1 && !table.title.empty();
    return (several ? table.title + ": " : "") + table.name(at.row);
  }
  [[nodiscard]] std::string name(std::uint32_t cell) const { return name(model_.boxes().low_place(cell)); }
  [[nodiscard]] std::string printed(const CellBoxes::Place& at) const {
    return std::string(model_.tables()[at.table].cells().text(at.row));
  }
  [[nodiscard]] std::string number(const Rational& units) const {
    return number_text(Rational(units / Rational(units_per_one(model_.kind()))), language_);
  }
  [[nodiscard]] std::string range(const UnitBox& box) const {
    const auto end = [&](const std::optional<Integer>& units) -> std::optional<End> {
      return units ? std::optional(End{model_.value(*units)}) : std::nullopt;
    };
    const Domain domain = model_.kind().decimals == 0 ? Domain::integers : Domain::rationals;
    return range_text(Range(domain, end(box.low), end(box.high)), language_);
  }
  [[nodiscard]] bool exact(std::uint32_t cell) const { return model_.boxes().exact(cell); }

  /// `Total = men + women`
  [[nodiscard]] std::string relation(std::size_t r) const {
    const auto& relations = model_.relations();
    std::string sum;
    for (std::size_t k = 0; k < relations.children(r).size(); ++k) {
      const bool negative = relations.signs(r)[k] < 0;
      sum += negative ? (sum.empty() ? minus_sign : std::string(" ") + minus_sign + " ") : (sum.empty() ? "" : " + ");
      sum += name(relations.children(r)[k]);
    }
    return phrase("premise_sum", {{"parent", name(relations.parent(r))}, {"sum", sum}});
  }

 private:
  const TableModel& model_;
  std::string_view language_;
};

void join(std::string& all, const std::string& more, const char* by) { all += (all.empty() ? "" : by) + more; }

/// Adds one summand to a formula: `a − 2 × b`.
void add_term(std::string& sum, const Rational& coefficient, const std::string& what) {
  const Rational size = boost::multiprecision::abs(coefficient);
  const std::string times = size == 1 ? "" : to_string(size) + " × ";
  if (sum.empty()) sum = coefficient < 0 ? minus_sign : "";
  else sum += coefficient < 0 ? std::string(" ") + minus_sign + " " : " + ";
  sum += times + what;
}

/// A sum of cells in words and in numbers; many printed cells are taken together.
struct Formula {
  std::string words, numbers, bounds;
  Rational value = 0;
};

/// `low`: which end of each cell the value of the formula takes.
Formula formula(const Words& words, const Terms& terms, bool low) {
  Formula f;
  std::vector<std::string> bounds;
  for (const bool negative : {false, true}) {
    Rational together = 0;
    std::size_t printed = 0;
    for (const auto& [cell, a] : terms) printed += (a < 0) == negative && words.exact(cell);
    const bool many = printed > most_printed_cells;
    for (const auto& [cell, a] : terms) {
      if ((a < 0) != negative) continue;
      const UnitBox box = words.model().boxes()[cell];
      const bool uses_low = low != negative;
      const auto& end = uses_low ? box.low : box.high;
      if (!end) continue;  // cannot be: the derivation uses it
      f.value += a * Rational(*end);
      if (many && words.exact(cell)) {
        together += a * Rational(*end);
        continue;
      }
      add_term(f.words, a, words.name(cell));
      add_term(f.numbers, a, words.number(Rational(*end)));
      if (!words.exact(cell))
        join(f.bounds, words.phrase(uses_low ? "at_least_by" : "at_most_by",
                                    {{"cell", words.name(cell)}, {"value", words.number(Rational(*end))}}), ", ");
    }
    if (!many) continue;
    const Rational size = boost::multiprecision::abs(together);
    add_term(f.words, negative ? -1 : 1, words.phrase("printed_cells", {{"count", Rational(printed)}}));
    add_term(f.numbers, negative ? -1 : 1, words.number(size));
  }
  return f;
}

std::string row_text(const Words& words, const CertificateRow& row) {
  if (row.cells.empty()) return words.phrase("impossible", {});
  if (row.cells.size() == 1 && row.coefficients[0] == 1 && (!row.low || !row.high)) {
    const bool low = row.low.has_value();
    return words.phrase(low ? "at_least_by" : "at_most_by",
                        {{"cell", words.name(row.cells[0])}, {"value", words.number(low ? *row.low : *row.high)}});
  }
  std::string text;
  for (std::size_t k = 0; k < row.cells.size(); ++k)
    add_term(text, Rational(row.coefficients[k]), words.name(row.cells[k]));
  if (row.low && row.high && *row.low == *row.high) return text + " = " + words.number(*row.low);
  if (row.low) text = words.number(*row.low) + " ≤ " + text;
  if (row.high) text += " ≤ " + words.number(*row.high);
  return text;
}

/// The lines of one derivation.
class Lines {
 public:
  Lines(const Words& words, const EndExplanation& end, std::uint32_t cell, bool low)
      : words_(words), end_(end), cell_(cell), low_(low) {}

  /// One relation, or rows minus columns, solved for the cell: its formula, when it can be so put.
  [[nodiscard]] std::optional<Formula> solved() const {
    if (!end_.derivation.is_sum()) return std::nullopt;
    Terms terms;
    for (const Use& use : end_.derivation.lines[0].from)
      if (const CertificateFact& fact = end_.certificate.facts[use.index]; is_relation(fact))
        for (std::size_t k = 0; k < fact.row.cells.size(); ++k)
          terms[fact.row.cells[k]] += use.multiplier * Rational(fact.row.coefficients[k]);
    std::erase_if(terms, [](const auto& t) { return t.second == 0; });
    const auto own = terms.find(cell_);
    if (own == terms.end()) return std::nullopt;
    const Rational scale = -1 / own->second;
    terms.erase(own);
    for (auto& term : terms) term.second *= scale;
    Formula f = formula(words_, terms, low_);
    return f.value == Rational(*end_.end) ? std::optional(std::move(f)) : std::nullopt;
  }
  [[nodiscard]] std::string equation(const Formula& f) const {
    return combined(end_.derivation.lines[0], words_.name(cell_) + " = " + f.words);
  }
  /// The relations that are used, as one text: two ends with the same can be told together.
  [[nodiscard]] std::string relations() const {
    std::string all;
    for (const Use& use : end_.derivation.lines[0].from)
      if (use.kind == Use::Kind::fact && is_relation(end_.certificate.facts[use.index]))
        join(all, std::to_string(end_.certificate.facts[use.index].origin), " ");
    return all;
  }

  [[nodiscard]] std::string text() const {
    if (const auto f = solved()) {
      const std::string numbers = f->numbers + " = " + words_.number(f->value);
      const std::string told = words_.phrase("with_numbers", {{"equation", equation(*f)}, {"numbers", numbers}});
      return f->bounds.empty() ? told : words_.phrase("since", {{"equation", told}, {"bounds", f->bounds}});
    }
    std::string all;
    const auto& lines = end_.derivation.lines;
    for (std::size_t k = 0; k < lines.size(); ++k) {
      const std::string line = text(lines[k]);
      join(all, lines.size() == 1 ? line
                                  : words_.phrase("numbered", {{"number", std::to_string(k + 1)}, {"line", line}}), "; ");
    }
    return all;
  }

 private:
  [[nodiscard]] bool is_relation(const CertificateFact& fact) const {
    return fact.kind == to_string(FactKind::sum) && words_.model().system().relation_of_fact(fact.origin).has_value();
  }
  [[nodiscard]] std::string line_name(std::size_t line) const {
    return words_.phrase("by_line", {{"number", std::to_string(line + 1)}});
  }

  [[nodiscard]] std::string text(const Derivation::Line& line) const {
    const std::string row = row_text(words_, line.gives);
    switch (line.rule) {
      case Rule::rnd:
        return words_.phrase("rounded_inwards", {{"row", row}, {"before", use_text(line.from.front())}});
      case Rule::split:
        return words_.phrase("by_case", {{"cell", words_.name(line.cell)}, {"at", words_.number(Rational(line.at))},
                                         {"above", words_.number(Rational(line.at + 1))}, {"row", row},
                                         {"below_line", std::to_string(line.from.front().index + 1)},
                                         {"above_line", std::to_string(line.from.back().index + 1)}});
      default: return combined(line, row);
    }
  }
  [[nodiscard]] std::string use_text(const Use& use) const {
    switch (use.kind) {
      case Use::Kind::line: return line_name(use.index);
      case Use::Kind::below:
      case Use::Kind::above: {
        const auto& split = end_.certificate.steps[use.index];
        const bool below = use.kind == Use::Kind::below;
        return words_.phrase(below ? "suppose_below" : "suppose_above",
                             {{"cell", words_.name(split.cell)}, {"at", words_.number(Rational(split.at))},
                              {"above", words_.number(Rational(split.at + 1))}});
      }
      default: break;
    }
    const CertificateFact& fact = end_.certificate.facts[use.index];
    if (is_relation(fact)) return words_.relation(*words_.model().system().relation_of_fact(fact.origin));
    return row_text(words_, fact.row);
  }
  /// `add up …, take off …; what is left is …`: relations, earlier lines and, where the formula does
  /// not tell them, bounds.
  [[nodiscard]] std::string combined(const Derivation::Line& line, const std::string& left) const {
    const bool told = line.gives.cells.size() == 1 && solved().has_value();
    std::string plus, minus;
    std::size_t count = 0;
    std::optional<bool> first;
    for (const Use& use : line.from) {
      if (told && !(use.kind == Use::Kind::fact && is_relation(end_.certificate.facts[use.index]))) continue;
      const Rational size = boost::multiprecision::abs(use.multiplier);
      const bool negative = use.multiplier < 0;
      if (!first) first = negative;
      const std::string text = (size == 1 ? "" : to_string(size) + " × ") + "[" + use_text(use) + "]";
      join(negative == *first ? plus : minus, text, " + ");
      ++count;
    }
    const char* id = count <= 1 && told ? "sum_of_one" : minus.empty() ? "sum_of_rows" : "sum_of_cut";
    return words_.phrase(id, {{"plus", plus}, {"minus", minus}, {"formula", left}});
  }

  const Words& words_;
  const EndExplanation& end_;
  std::uint32_t cell_;
  bool low_;
};

std::string end_text(const Words& words, const CellExplanation& e, bool low) {
  const EndExplanation& end = low ? e.low : e.high;
  const std::string side = low ? "low" : "high";
  if (!end.end) return words.phrase((side + "_none").c_str(), {});
  const std::string value = words.number(Rational(*end.end));
  if (!end.derivation.lines.empty())
    return words.phrase((side + "_follows").c_str(),
                        {{"value", value}, {"reason", Lines(words, end, e.cell, low).text()}});
  const auto& range = words.model().tables()[words.model().boxes().low_place(e.cell).table].cells();
  const auto place = low ? words.model().boxes().low_place(e.cell) : words.model().boxes().high_place(e.cell);
  const auto printed = range.range(place.row);
  const bool kind = low && *end.end == 0 && words.model().kind().nonnegative && (!printed || printed->low() == Rational(0));
  return words.phrase(kind ? "low_kind" : (side + "_printed").c_str(), {{"value", value}, {"text", words.printed(place)}});
}

void add_world(const Words& words, const EndExplanation& end, std::vector<std::string>& all) {
  if (!end.end) return;
  const std::string value = words.number(Rational(*end.end));
  if (end.world.empty()) {
    if (!end.tight) all.push_back(words.phrase("end_open", {{"value", value}}));
    return;
  }
  std::string world;
  for (const auto& [cell, number] : end.world) join(world, words.name(cell) + " = " + words.number(Rational(number)), ", ");
  all.push_back(words.phrase("end_attained", {{"value", value}, {"world", world}}));
}

/// A cell that can be one number only, both ends by the same relations: one sentence.
std::optional<std::string> exact_text(const Words& words, const CellExplanation& e) {
  if (!e.low.end || e.low.end != e.high.end || e.low.derivation.lines.empty() || e.high.derivation.lines.empty())
    return std::nullopt;
  const Lines low(words, e.low, e.cell, true), high(words, e.high, e.cell, false);
  const auto f = low.solved();
  if (!f || !high.solved() || low.relations() != high.relations() || !f->bounds.empty()) return std::nullopt;
  return low.equation(*f) + " = " + f->numbers + " = " + words.number(f->value);
}

}  // namespace

std::vector<std::string> sentences(const CellExplanation& e, const TableModel& model, std::string_view language) {
  const Words words(model, language);
  const bool exact = e.low.end && e.low.end == e.high.end;
  std::string head = words.phrase(exact ? "cell_exact" : "cell_range",
                                  {{"cell", words.name(e.cell)}, {"value", words.range({e.low.end, e.high.end})}});
  if (model.boxes().exact(e.cell)) return {head + ", " + words.phrase("cell_printed", {})};
  std::vector<std::string> all{std::move(head)};
  if (auto one = exact_text(words, e)) {
    all.push_back(std::move(*one));
    return all;
  }
  all.push_back(end_text(words, e, true));
  if (!exact) add_world(words, e.low, all);
  all.push_back(end_text(words, e, false));
  if (!exact) add_world(words, e.high, all);
  return all;
}

std::string explain(const Table& table, std::size_t cell, std::string_view language, const BoundsOptions& options) {
  if (cell >= table.size())
    throw ValueError("no cell has number " + std::to_string(cell), "explain",
                     "the table has " + std::to_string(table.size()) + " cells");
  const TableModel model({table});
  std::string all;
  for (const std::string& s : sentences(explain(model, model.cell(0, cell), options), model, language)) join(all, s, "\n");
  return all;
}

std::string premise_text(const TablePremise& premise, const TableModel& model, std::string_view language) {
  const Words words(model, language);
  switch (premise.kind) {
    case TablePremise::Kind::relation: return words.relation(premise.relation);
    case TablePremise::Kind::kind: return words.phrase("premise_kind", {});
    default: break;
  }
  return words.phrase("premise_printed", {{"cell", words.name(premise.place)}, {"text", words.printed(premise.place)}});
}

std::string correction_text(const TableContradiction::Correction& correction, const TableModel& model,
                            std::string_view language) {
  const Words words(model, language);
  std::string all;
  for (const CellEdit& edit : correction) {
    const char* id = edit.instead.exact() ? "edit_exact" : edit.instead.low || edit.instead.high ? "edit_range" : "edit_any";
    join(all, words.phrase(id, {{"cell", words.name(edit.place)}, {"text", words.printed(edit.place)},
                                {"value", words.range(edit.instead)}}),
         language == "nl" ? " en " : " and ");
  }
  return all;
}

}  // namespace kinderrechten
