// SPDX-License-Identifier: BSD-3-Clause
// Worlds for parts that defeat dives, by local search. With a basis of determinant 1 every choice of
// whole numbers for the columns that are not basic makes whole numbers of the basic ones: all rows
// hold, only bounds may be missed. A walk changes one column at a time until none is missed.
#include <algorithm>
#include <limits>

#include "random_numbers.hpp"
#include "tableau.hpp"

namespace kinderrechten::detail {
namespace {

using Word = std::int64_t;

class StepWalk {
 public:
  StepWalk(PartSearch<Word>& search, const WholeBasis& basis) : search_(search), basis_(basis), random_(search.seed) {
    const std::size_t m = basis.basic.size();
    in_row_.resize(m);
    for (std::uint32_t c = 0; c < basis.columns.size(); ++c)
      for (const auto& [r, a] : basis.columns[c]) in_row_[r].emplace_back(c, a);
    lower_ = basis.lower;
    upper_ = basis.upper;
    weight_.assign(m, 1);
    moved_.assign(basis.columns.size(), 0);
    place_.assign(m, nothing);
  }

  /// Starts at the given values of all columns of the basis' problem.
  void start(const std::vector<Word>& value, const std::vector<Word>& basic_value) {
    value_ = value;
    beta_ = basic_value;
    for (const std::uint32_t r : missed_) place_[r] = nothing;
    missed_.clear();
    std::fill(weight_.begin(), weight_.end(), 1);
    std::fill(moved_.begin(), moved_.end(), 0);
    turn_ = 100;
    for (std::uint32_t r = 0; r < beta_.size(); ++r) note(r);
  }

  /// Holds a column at a value; `release` frees it again.
  void hold(std::uint32_t v, Word target) {
    held_ = v;
    lower_[v] = upper_[v] = target;
    if (basis_.row_of[v] != nothing)
      note(basis_.row_of[v]);
    else
      move(basis_.place_of[v], target - value_[v]);
  }
  void release() {
    lower_[held_] = basis_.lower[held_];
    upper_[held_] = basis_.upper[held_];
  }

  /// True when no bound is missed any more.
  bool run(std::uint64_t steps) {
    while (!missed_.empty() && steps-- > 0 && !search_.budget.spent()) {
      ++turn_;
      const std::uint32_t r = missed_[random_.whole() % missed_.size()];
      if (!improve(r)) return false;
    }
    return missed_.empty();
  }

  [[nodiscard]] std::vector<Word> world() const {
    std::vector<Word> values(value_.begin(), value_.begin() + static_cast<std::ptrdiff_t>(search_.size()));
    for (std::uint32_t r = 0; r < beta_.size(); ++r)
      if (basis_.basic[r] < values.size()) values[basis_.basic[r]] = beta_[r];
    return values;
  }

 private:
  [[nodiscard]] Word miss(std::uint32_t r, Word value) const {
    const std::uint32_t v = basis_.basic[r];
    if (lower_[v] != System::minus_infinity && value < lower_[v]) return lower_[v] - value;
    if (upper_[v] != System::plus_infinity && value > upper_[v]) return value - upper_[v];
    return 0;
  }
  void note(std::uint32_t r) {
    const bool out = miss(r, beta_[r]) != 0;
    if (out == (place_[r] != nothing)) return;
    if (out) {
      place_[r] = static_cast<std::uint32_t>(missed_.size());
      missed_.push_back(r);
    } else {
      missed_[place_[r]] = missed_.back();
      place_[missed_.back()] = place_[r];
      missed_.pop_back();
      place_[r] = nothing;
    }
  }
  void move(std::uint32_t c, Word by) {
    value_[basis_.nonbasic[c]] += by;
    for (const auto& [r, a] : basis_.columns[c]) {
      beta_[r] -= a * by;
      note(r);
    }
  }
  /// What a move changes in the weighted sum of what is missed.
  [[nodiscard]] Word change(std::uint32_t c, Word by) {
    Word sum = 0;
    for (const auto& [r, a] : basis_.columns[c])
      sum += weight_[r] * (miss(r, beta_[r] - a * by) - miss(r, beta_[r]));
    search_.budget.take(basis_.columns[c].size());
    return sum;
  }
  [[nodiscard]] Word clip(std::uint32_t c, Word by) const {
    const std::uint32_t v = basis_.nonbasic[c];
    if (by > 0 && upper_[v] != System::plus_infinity) by = std::min(by, upper_[v] - value_[v]);
    if (by < 0 && lower_[v] != System::minus_infinity) by = std::max(by, lower_[v] - value_[v]);
    return by;
  }

  /// Takes the best move that brings row r nearer to its bounds; rows that stay missed gain weight.
  bool improve(std::uint32_t r) {
    const Word gap = miss(r, beta_[r]);
    const bool rise = beta_[r] < lower_[basis_.basic[r]] &&
                      lower_[basis_.basic[r]] != System::minus_infinity;
    std::uint32_t best = nothing;
    Word best_by = 0, best_change = std::numeric_limits<Word>::max();
    for (const auto& [c, a] : in_row_[r]) {
      const int direction = (a < 0) == rise ? 1 : -1;
      const Word full = clip(c, direction * ((gap + std::abs(a) - 1) / std::abs(a)));
      for (const Word by : {clip(c, direction), full}) {
        if (by == 0) continue;
        const Word mine = change(c, by);
        const bool recent = moved_[c] + 8 + random_.whole() % 8 > turn_;
        if ((recent && mine >= 0) || mine > best_change || (mine == best_change && random_.whole() % 2 == 0))
          continue;
        best = c;
        best_by = by;
        best_change = mine;
        if (by == full) break;
      }
    }
    if (best == nothing) return !in_row_[r].empty();  // all are resting: time passes
    if (best_change >= 0)
      for (const std::uint32_t i : missed_) ++weight_[i];
    moved_[best] = turn_;
    move(best, best_by);
    return true;
  }

  PartSearch<Word>& search_;
  const WholeBasis& basis_;
  std::vector<std::vector<std::pair<std::uint32_t, Word>>> in_row_;
  std::vector<Word> lower_, upper_, value_, beta_, weight_;
  std::vector<std::uint64_t> moved_;
  std::vector<std::uint32_t> missed_, place_;
  std::uint32_t held_ = 0;
  std::uint64_t turn_ = 0;
  RandomNumbers random_;
};

}  // namespace

void walk_for_worlds(PartSearch<Word>& search, const WholeBasis& basis) {
  StepWalk walk(search, basis);
  const auto at = [&](const std::vector<Word>& point) {
    auto [value, basic] = basis.values_at(point);
    walk.start(value, basic);
  };
  const bool first = !search.has_world();
  for (int tries = 0; tries < 5 && !search.has_world(); ++tries) {
    at(central_point(search));
    if (walk.run(100'000)) search.offer(walk.world());
  }
  if (first) return;  // others have a start now, and are faster
  for (std::uint32_t end = 0; end < search.state.size(); ++end) {
    if (!search.is_open(end) || !search.is_finite(end)) continue;
    if (search.budget.spent()) return;
    at(search.base);
    walk.hold(end / 2, search.bound(end));
    const bool found = walk.run(3000);
    walk.release();
    if (found) search.offer(walk.world());
  }
}

}  // namespace kinderrechten::detail
