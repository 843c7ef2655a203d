// SPDX-License-Identifier: BSD-3-Clause
#include "true_table.hpp"

#include <algorithm>
#include <bit>
#include <numeric>
#include <string>
#include <utility>

#include "kinderrechten/error.hpp"

namespace kinderrechten::detail {

namespace {

std::string name_of(const TableModel& model, std::uint32_t cell) {
  for (std::size_t t = 0; t < model.tables().size(); ++t)
    for (std::size_t row = 0; row < model.tables()[t].size(); ++row)
      if (model.cell(t, row) == cell)
        return (model.tables().size() > 1 ? model.tables()[t].title + ": " : "") + "cell " + model.tables()[t].name(row);
  return "cell " + std::to_string(cell);
}

std::int64_t word_of(const TableModel& model, std::uint32_t cell, const Integer& value) {
  const auto word = to_int64(value);
  if (word && *word < (std::int64_t{1} << 51) && *word > -(std::int64_t{1} << 51)) return *word;
  throw ValueError("the number " + to_string(model.value(value)) + " is too large to protect", name_of(model, cell),
                   "publish it in thousands or millions");
}

/// Every cell's one number: printed, or what the others leave.
std::vector<std::int64_t> values(const TableModel& model, const BoundsOptions& options, Solver* solver) {
  std::vector<std::int64_t> value(model.cells());
  std::vector<std::uint32_t> open;
  for (std::uint32_t cell = 0; cell < model.cells(); ++cell) {
    if (model.boxes().exact(cell)) value[cell] = word_of(model, cell, *model.boxes()[cell].low);
    else open.push_back(cell);
  }
  if (!open.empty()) {
    BoundsOptions search;
    search.threads = options.threads;
    const TableRanges ranges = table_ranges(model, search, solver);
    for (const std::uint32_t cell : open) {
      if (ranges.contradicts()) break;
      const TableRanges::Cell found = ranges[cell];
      if (!found.exact())
        throw ValueError("is not one number, and the others do not give it", name_of(model, cell),
                         "give the true table, or say missing = \"zero\" when absent leaf cells are zero");
      value[cell] = word_of(model, cell, *found.low);
    }
  }
  return value;
}

void check_sums(const TableModel& model, const std::vector<std::int64_t>& value) {
  const TableRelations& relations = model.relations();
  for (std::size_t r = 0; r < relations.size(); ++r) {
    Integer sum = 0;
    const auto children = relations.children(r);
    for (std::size_t k = 0; k < children.size(); ++k) sum += Integer(value[children[k]]) * relations.signs(r)[k];
    const Integer total = value[relations.parent(r)];
    if (sum != total)
      throw ValueError("does not add up: the parts make " + to_string(model.value(sum)) + ", printed is " +
                           to_string(model.value(total)),
                       relations.name(r, model.tables()), "correct the table; `infer` shows the smallest correction");
  }
}

/// log2(1 + value) in 1024ths, rounded down, in whole numbers: the same on every machine.
std::int64_t logarithm(std::int64_t value) {
  const auto x = static_cast<std::uint64_t>(value < 0 ? -value : value) + 1;
  const int whole = std::bit_width(x) - 1;
  std::int64_t result = whole;
  std::uint64_t fraction = whole > 31 ? x >> (whole - 31) : x << (31 - whole);  // 1 <= fraction / 2^31 < 2
  for (int bit = 0; bit < 10; ++bit) {
    fraction = fraction * fraction >> 31;
    const bool carry = fraction >> 32;
    result = 2 * result + carry;
    if (carry) fraction >>= 1;
  }
  return result;
}

std::int64_t cost_of(Cost kind, const TrueTable& table, const CellMeasures& measures, std::uint32_t cell, std::size_t row) {
  switch (kind) {
    case Cost::one: return 1;
    case Cost::value: return table.value[cell] < 0 ? -table.value[cell] : table.value[cell];
    case Cost::frequency: return std::max<std::int64_t>(0, table.frequency[cell]);
    case Cost::log: return logarithm(table.value[cell]);
    case Cost::given: break;
  }
  return row < measures.cost.size() ? measures.cost[row] : 1;
}

}  // namespace

TrueTable true_table(ProtectionTask& task, const BoundsOptions& options, Solver* solver) {
  task.measures.resize(task.tables.size());
  TrueTable table;
  table.model = std::make_shared<const TableModel>(std::move(task.tables), task.missing);
  const TableModel& model = *table.model;
  table.value = values(model, options, solver);
  check_sums(model, table.value);

  constexpr std::int64_t nobody_says = -1;
  table.frequency.assign(model.cells(), nobody_says);
  table.cost.assign(model.cells(), nobody_says);
  const std::size_t columns = task.rules.contributions_needed();
  std::size_t given = 0;
  for (const CellMeasures& m : task.measures) given = std::max(given, m.largest.size());
  if (given < columns)
    throw ValueError("the rules look at the " + std::to_string(columns) + " largest contributions of a cell, " +
                         std::to_string(given) + " are given",
                     "contributors", "name a column for each of them, largest first");
  table.largest.assign(given, std::vector<std::int64_t>(model.cells(), 0));
  for (std::size_t t = 0; t < model.tables().size(); ++t) {
    const CellMeasures& m = task.measures[t];
    for (std::size_t row = 0; row < model.tables()[t].size(); ++row) {
      const std::uint32_t cell = model.cell(t, row);
      if (table.cost[cell] != nobody_says) continue;  // another table gave it
      if (row < m.frequency.size()) table.frequency[cell] = m.frequency[row];
      else if (m.frequency.empty() && task.count) table.frequency[cell] = table.value[cell];
      else if (table.value[cell] == 0) table.frequency[cell] = 0;
      for (std::size_t c = 0; c < m.largest.size(); ++c)
        if (row < m.largest[c].size()) table.largest[c][cell] = m.largest[c][row];
      table.cost[cell] = cost_of(task.cost, table, m, cell, row);
      if (table.frequency[cell] == nobody_says && task.rules.minimum_frequency)
        throw ValueError("has no number of contributors, which minimum_frequency looks at", name_of(model, cell),
                         "name the column that counts them: frequency = …");
    }
  }
  return table;
}

std::vector<std::optional<CellInsider>> insiders(const TrueTable& table, bool count) {
  const std::size_t cells = table.value.size();
  if (!count && table.largest.empty())
    throw ValueError("what a contributor knows of a cell is not given", "contributors",
                     "name the column of the largest contributions, or leave out attackers.contributors");
  // A cell and its sum that have one contributor each have the same one.
  std::vector<std::uint32_t> owner(cells);
  std::iota(owner.begin(), owner.end(), std::uint32_t{0});
  const auto root = [&](std::uint32_t cell) {
    while (owner[cell] != cell) cell = owner[cell] = owner[owner[cell]];
    return cell;
  };
  const TableRelations& relations = table.model->relations();
  for (std::size_t r = 0; r < relations.size(); ++r)
    for (const std::uint32_t child : relations.children(r))
      if (table.frequency[child] == 1 && table.frequency[relations.parent(r)] == 1) owner[root(child)] = root(relations.parent(r));

  std::vector<std::optional<CellInsider>> result(cells);
  for (std::uint32_t cell = 0; cell < cells; ++cell) {
    if (table.frequency[cell] == 0) continue;
    const std::int64_t own = table.largest.empty() ? 1 : table.largest[0][cell];
    result[cell] = CellInsider{std::min(own, table.value[cell]), table.frequency[cell] == 1 ? root(cell) : CellInsider::several};
  }
  return result;
}

}  // namespace kinderrechten::detail
