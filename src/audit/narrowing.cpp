// SPDX-License-Identifier: BSD-3-Clause
#include "audit/narrowing.hpp"

#include <algorithm>

#include "kinderrechten/inference/bounds.hpp"

namespace kinderrechten::detail {
namespace {

/// Rows above which a question is only propagated: each statement asks anew.
constexpr std::size_t largest_searched = 400;
/// The same for a question that is asked once.
constexpr std::size_t largest_searched_once = 20'000;

/// Where every number is known the rows are sums to be looked at, no more.
std::optional<bool> settled(std::span<const LocalRow> rows, const std::vector<Ends>& boxes,
                            std::optional<std::size_t> without) {
  bool hold = true;
  for (const LocalRow& row : rows) {
    if (without && row.claim == *without) continue;
    Integer sum = 0;
    for (const auto& t : row.terms) {
      if (!fixed(boxes[t.number])) return std::nullopt;
      sum += t.coefficient * *boxes[t.number].low;
    }
    hold &= (!row.low || sum >= *row.low) && (!row.high || sum <= *row.high);
  }
  return hold;
}

bool empty(const Ends& e) { return e.low && e.high && *e.low > *e.high; }

System system_of(std::span<const LocalRow> rows, const std::vector<Ends>& boxes,
                 std::optional<std::size_t> without) {
  System system;
  const FactId printed = system.add_fact(FactKind::box, "printed");
  const FactId stated = system.add_fact(FactKind::sum, "stated");
  for (const Ends& box : boxes) system.add_number({box.low, box.high}, printed);
  for (const LocalRow& row : rows) {
    if (without && row.claim == *without) continue;
    std::vector<Term> terms;
    for (const auto& t : row.terms) terms.push_back({static_cast<NumberId>(t.number), t.coefficient});
    system.add_row(std::move(terms), {row.low, row.high}, stated);
  }
  return system;
}

BoundsOptions options_for(std::size_t rows, std::size_t most = largest_searched) {
  BoundsOptions options;
  if (rows > most) options.effort = 0;
  return options;
}

bool varies(const NumberBounds& b) {
  // an end that is absent and tight is reached for by worlds without limit
  const bool endless = (b.low_tight && !b.low) || (b.high_tight && !b.high);
  return endless || (b.attained_low && b.attained_high && *b.attained_low < *b.attained_high);
}

bool narrow_by(const BoundsOptions& options, std::span<const LocalRow> rows, std::vector<Ends>& boxes,
               std::optional<std::size_t> without, std::vector<bool>* open = nullptr) {
  if (open) open->assign(boxes.size(), false);
  if (std::any_of(boxes.begin(), boxes.end(), empty)) return false;
  if (const auto known = settled(rows, boxes, without)) return *known;
  const System system = system_of(rows, boxes, without);
  const BoundsResult result = find_bounds(system, options);
  if (result.contradicts()) return false;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    const NumberBounds b = result[static_cast<NumberId>(i)];
    boxes[i] = {b.low, b.high};
    if (open) (*open)[i] = varies(b);
  }
  return true;
}

}  // namespace

bool narrow(std::span<const LocalRow> rows, std::vector<Ends>& boxes, std::optional<std::size_t> without) {
  return narrow_by(options_for(rows.size()), rows, boxes, without);
}

bool narrow_all(std::span<const LocalRow> rows, std::vector<Ends>& boxes, std::vector<bool>& open) {
  return narrow_by(options_for(rows.size(), largest_searched_once), rows, boxes, std::nullopt, &open);
}

bool feasible(std::span<const LocalRow> rows, const std::vector<Ends>& boxes,
              std::optional<std::size_t> without) {
  if (std::any_of(boxes.begin(), boxes.end(), empty)) return false;
  if (const auto known = settled(rows, boxes, without)) return *known;
  const System system = system_of(rows, boxes, without);
  BoundsOptions options = options_for(rows.size());
  options.wanted = {0};
  return !find_bounds(system, options).contradicts();
}

}  // namespace kinderrechten::detail
