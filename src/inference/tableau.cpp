// SPDX-License-Identifier: BSD-3-Clause
// The walk: pivots, ratio tests and prices.
#include "tableau.hpp"

#include <algorithm>

#include "tableau_words.hpp"

namespace kinderrechten::detail {

template <class Entry>
std::uint64_t Tableau<Entry>::measure(const Entry* entries) const {
  std::uint64_t largest = 0;
  for (std::uint32_t c = 0; c < width_; ++c)
    largest = std::max(largest, static_cast<std::uint64_t>(std::abs(entries[c])));
  return largest;
}

/// target = target - factor * source, where the pivot is ±D: the usual case, no multiplication.
template <class Entry>
void Tableau<Entry>::combine(Entry* target, const Entry* source, Entry factor) {
  if (pivot_columns_.size() * 4 < width_) {
    for (const std::uint32_t c : pivot_columns_)
      target[c] = static_cast<Entry>(target[c] - factor * source[c]);
  } else if (factor == 1) {
    for (std::uint32_t c = 0; c < width_; ++c) target[c] = static_cast<Entry>(target[c] - source[c]);
  } else if (factor == -1) {
    for (std::uint32_t c = 0; c < width_; ++c) target[c] = static_cast<Entry>(target[c] + source[c]);
  } else {
    for (std::uint32_t c = 0; c < width_; ++c)
      target[c] = static_cast<Entry>(target[c] - factor * source[c]);
  }
}

// t(i, j) := sign(p) (t(i, j) p - t(i, q) t(r, j)) / D, which is whole.
template <class Entry>
void Tableau<Entry>::eliminate_row(std::uint32_t i, std::uint32_t r, Entry factor, Word p) {
  Entry* target = row(i);
  const Entry* source = row(r);
  const Word sign = p > 0 ? 1 : -1;
  if (p == sign * det_ && factor % det_ == 0) {
    const Word f = sign * (factor / det_);
    const auto size = static_cast<std::uint64_t>(std::abs(f));
    if (magnitude_[i] + size * magnitude_[r] > entry_limit<Entry>) {
      magnitude_[i] = measure(target);
      magnitude_[r] = measure(source);
      if (magnitude_[r] > entry_limit<Entry> / (size + 1) ||
          magnitude_[i] + size * magnitude_[r] > entry_limit<Entry>)
        throw TableauOverflow{};
    }
    magnitude_[i] += size * magnitude_[r];
    combine(target, source, static_cast<Entry>(f));
    return;
  }
  constexpr std::uint64_t half = std::uint64_t{1} << 30;
  const bool fits = magnitude_[i] < half && magnitude_[r] < half &&
                    std::abs(p) < static_cast<Word>(half) && std::abs(factor) < static_cast<Word>(half);
  const auto exact = [&](auto wide) {
    using Wide = decltype(wide);
    for (std::uint32_t c = 0; c < width_; ++c) {
      if (target[c] == 0 && (factor == 0 || source[c] == 0)) continue;
      const Wide product = static_cast<Wide>(target[c]) * p - static_cast<Wide>(factor) * source[c];
      target[c] = checked_entry<Entry>(sign * (det_ == 1 ? product : product / det_));
    }
  };
  if (fits)
    exact(Word{});
  else
    exact(WideInt{});
  magnitude_[i] = measure(target);
}

template <class Entry>
void Tableau<Entry>::pivot(std::uint32_t r, std::uint32_t q) {
  Entry* source = row(r);
  const Word p = source[q], sign = p > 0 ? 1 : -1;
  pivot_columns_.clear();
  for (std::uint32_t c = 0; c < width_; ++c)
    if (source[c] != 0) pivot_columns_.push_back(c);
  std::uint64_t touched = 1;
  const bool keeps_det = p == sign * det_;
  for (std::uint32_t i = 0; i < rows_; ++i) {
    const Entry factor = row(i)[q];
    if (i == r || (factor == 0 && keeps_det)) continue;
    ++touched;
    if (!crash_.empty()) crash_[i].stale = true;  // a row without an entry in the column stays as it was
    eliminate_row(i, r, factor, p);
    row(i)[q] = checked_entry<Entry>(-sign * factor);
    magnitude_[i] = std::max(magnitude_[i], static_cast<std::uint64_t>(std::abs(factor)));
  }
  search_.budget.take(rows_ + touched * std::min<std::uint64_t>(width_, 4 * pivot_columns_.size()) / 4);
  if (sign < 0)
    for (const std::uint32_t c : pivot_columns_) source[c] = -source[c];
  source[q] = checked_entry<Entry>(sign * det_);
  magnitude_[r] = std::max(magnitude_[r], static_cast<std::uint64_t>(det_));
  det_ = sign * p;
  std::swap(basic_[r], nonbasic_[q]);
  position_[basic_[r]] = r;
  position_[nonbasic_[q]] = -1 - static_cast<std::int64_t>(q);
}

template <class Entry>
void Tableau<Entry>::shift_column(std::uint32_t q, Word by) {
  for (std::uint32_t r = 0; r < rows_; ++r)
    if (const Entry a = row(r)[q]; a != 0) beta_[r] = checked(beta_[r] - WideInt(a) * by);
  value_[nonbasic_[q]] += by;
}

template <class Entry>
void Tableau<Entry>::sync() {
  for (std::uint32_t v = 0; v < search_.size(); ++v) {
    if (lower_[v] == search_.bounds.low[v] && upper_[v] == search_.bounds.high[v]) continue;
    lower_[v] = search_.bounds.low[v];
    upper_[v] = search_.bounds.high[v];
    if (position_[v] >= 0) continue;
    const Word moved = std::clamp(value_[v], lower_[v], upper_[v]);
    if (moved != value_[v])
      shift_column(static_cast<std::uint32_t>(-1 - position_[v]), moved - value_[v]);
  }
}

template <class Entry>
bool Tableau<Entry>::is_whole() const {
  return det_ == 1 || std::all_of(beta_.begin(), beta_.end(),
                                  [&](Word b) { return b % det_ == 0; });
}

template <class Entry>
void Tableau<Entry>::offer_point() {
  if (!is_whole()) return;
  std::vector<Word> values(search_.size());
  for (std::uint32_t v = 0; v < values.size(); ++v)
    values[v] = position_[v] < 0 ? value_[v] : beta_[static_cast<std::size_t>(position_[v])] / det_;
  search_.offer(values);
}

// How far the entering column can go until a basic one, or itself, meets a bound. While repairing,
// a basic column out of its bounds stops where it comes back in.
template <class Entry>
auto Tableau<Entry>::choose_leaving(std::uint32_t q, int direction, bool repair) -> Step {
  Step best;
  best.column = q;
  best.direction = direction;
  const std::uint32_t v = nonbasic_[q];
  best.endless = true;
  const Word far = direction > 0 ? upper_[v] : lower_[v];
  if (is_finite(far)) {
    best.endless = false;
    best.numerator = checked(direction * (WideInt(far) - value_[v]));
  }
  column_.resize(rows_);
  for (std::uint32_t r = 0; r < rows_; ++r) {
    const Entry a = column_[r] = row(r)[q];
    if (a == 0) continue;
    const bool falls = (a > 0) == (direction > 0);
    const std::uint32_t b = basic_[r];
    Word stop = falls ? lower_[b] : upper_[b];
    if (repair) {
      const bool above = is_finite(upper_[b]) && beta_[r] > WideInt(det_) * upper_[b];
      const bool below = is_finite(lower_[b]) && beta_[r] < WideInt(det_) * lower_[b];
      if (above) stop = falls ? upper_[b] : System::plus_infinity;
      if (below) stop = falls ? System::plus_infinity : lower_[b];
    }
    if (!is_finite(stop)) continue;
    const WideInt room = falls ? beta_[r] - WideInt(det_) * stop : WideInt(det_) * stop - beta_[r];
    const Word size = std::abs(static_cast<Word>(a));
    const WideInt mine = room * best.denominator, theirs = WideInt(best.numerator) * size;
    bool better = best.endless || mine < theirs;
    if (!better && mine == theirs && best.row != nothing)
      better = careful_ ? b < basic_[best.row] : size < best.denominator;
    if (!better) continue;
    best.endless = false;
    best.row = r;
    best.numerator = checked(room);
    best.denominator = size;
  }
  search_.budget.take(rows_);
  return best;
}

template <class Entry>
void Tableau<Entry>::load_column(std::uint32_t q) {
  for (std::uint32_t r = 0; r < rows_; ++r) column_[r] = row(r)[q];
}

/// Moves along a step. Returns true when the point changed.
template <class Entry>
bool Tableau<Entry>::take(const Step& step) {
  const std::uint32_t v = nonbasic_[step.column];
  if (step.row == nothing) {
    shift_column(step.column, step.direction * step.numerator);
    return step.numerator != 0;
  }
  // The step is numerator / size in x; the new D is `size`.
  const Word size = step.denominator, old = det_;
  const std::uint32_t leaving = basic_[step.row];
  const Word a = column_[step.row];
  const Word left = (beta_[step.row] -
                     (a > 0 ? 1 : -1) * step.direction * step.numerator) / old;
  const Word entering = checked(WideInt(value_[v]) * size + step.direction * WideInt(step.numerator));
  for (std::uint32_t r = 0; r < rows_; ++r) {
    const Entry c = column_[r];
    if (c == 0 && size == old) continue;
    beta_[r] = checked((WideInt(beta_[r]) * size -
                        WideInt(c) * step.direction * step.numerator) / old);
  }
  pivot(step.row, step.column);
  beta_[step.row] = entering;
  value_[leaving] = left;
  return step.numerator != 0;
}

/// The columns that can enter with the greatest gains; cost(c) is how fast the objective falls as
/// the column rises. With Bland's rule, the one of the least number.
template <class Entry>
template <class Costs>
void Tableau<Entry>::list_candidates(const Costs& cost) {
  constexpr std::size_t most = 6;
  candidates_.clear();
  ++turn_;
  for (std::uint32_t k = 0; k < width_; ++k) {
    const std::uint32_t c = (k + turn_) % width_;
    const Word gain = cost(c);
    if (gain == 0 || !can_move(nonbasic_[c], gain > 0 ? 1 : -1)) continue;
    if (careful_) {
      if (candidates_.empty())
        candidates_.emplace_back(gain, c);
      else if (nonbasic_[c] < nonbasic_[candidates_[0].second])
        candidates_[0] = {gain, c};
      continue;
    }
    const Word size = std::abs(gain);
    if (candidates_.size() == most && size <= std::abs(candidates_.back().first)) continue;
    if (candidates_.size() == most) candidates_.pop_back();
    auto at = candidates_.end();
    while (at != candidates_.begin() && std::abs(std::prev(at)->first) < size) --at;
    candidates_.insert(at, {gain, c});
  }
  search_.budget.take(width_ / 4);
}

/// The best candidate whose pivot does not make D larger, if there is one.
template <class Entry>
template <class Costs>
auto Tableau<Entry>::choose(const Costs& cost, bool repair) -> Step {
  list_candidates(cost);
  Step best;
  for (const auto& [gain, c] : candidates_) {
    const Step step = choose_leaving(c, gain > 0 ? 1 : -1, repair);
    if (step.endless || step.row == nothing || step.denominator <= det_) return step;
    if (best.column == nothing || step.denominator < best.denominator) best = step;
  }
  if (best.column != nothing && candidates_.size() > 1)
    load_column(best.column);  // the scratch column is that of the last candidate
  return best;
}

template <class Entry>
auto Tableau<Entry>::make_feasible() -> Answer {
  std::vector<Word> cost;
  std::vector<std::pair<std::uint32_t, int>> outside;
  stalled_ = 0;
  careful_ = false;
  while (true) {
    outside.clear();
    for (std::uint32_t r = 0; r < rows_; ++r) {
      const std::uint32_t b = basic_[r];
      if (is_finite(upper_[b]) && beta_[r] > WideInt(det_) * upper_[b]) outside.emplace_back(r, 1);
      if (is_finite(lower_[b]) && beta_[r] < WideInt(det_) * lower_[b]) outside.emplace_back(r, -1);
    }
    if (outside.empty()) return Answer::attained;
    if (search_.budget.spent()) return Answer::stopped;
    cost.assign(width_, 0);
    for (const auto& [r, sign] : outside)
      for (std::uint32_t c = 0; c < width_; ++c) cost[c] += sign * static_cast<Word>(row(r)[c]);
    search_.budget.take(outside.size() * width_ / 4);
    const Step step = choose([&](std::uint32_t c) { return cost[c]; }, true);
    if (step.column == nothing) {
      multipliers_of(outside);
      return Answer::infeasible;
    }
    if (step.endless) return Answer::stopped;  // cannot be: what is outside comes in
    stalled_ = take(step) ? 0 : stalled_ + 1;
    careful_ = stalled_ > 50 + rows_ / 4;
  }
}

template <class Entry>
auto Tableau<Entry>::reach(std::uint32_t end) -> Answer {
  const std::uint32_t x = end / 2;
  const int sign = end % 2 == 0 ? 1 : -1;
  stalled_ = 0;
  careful_ = false;
  while (true) {
    if (search_.state[end] != EndState::open) return Answer::attained;
    if (search_.budget.spent()) return Answer::stopped;
    Step step;
    if (position_[x] < 0) {
      if (!can_move(x, -sign)) return Answer::attained;
      step = choose_leaving(static_cast<std::uint32_t>(-1 - position_[x]), -sign, false);
    } else {
      const Entry* objective = row(static_cast<std::size_t>(position_[x]));
      step = choose([&](std::uint32_t c) { return sign * static_cast<Word>(objective[c]); }, false);
        if (step.column == nothing) {
        multipliers_of({{static_cast<std::uint32_t>(position_[x]), sign}});
        return Answer::optimal;
      }
    }
    if (step.endless) return Answer::endless;
    const bool moved = take(step);
    stalled_ = moved ? 0 : stalled_ + 1;
    careful_ = stalled_ > 50 + rows_ / 4;
    if (moved) offer_point();
  }
}

/// The row multipliers behind sums of tableau rows, as the first basis' inverse gives them.
template <class Entry>
void Tableau<Entry>::multipliers_of(const std::vector<std::pair<std::uint32_t, int>>& basic_rows) {
  std::vector<WideInt> sum(search_.part.rows.count(), 0);
  const auto add = [&](std::uint32_t v, WideInt weight) {
    if (weight == 0 || inverse_of_[v] == nothing) return;
    for (const auto& [i, b] : inverse_[inverse_of_[v]]) {
      sum[i] += weight * b;
      checked(sum[i]);
    }
  };
  std::vector<Word> weight(width_, 0);
  for (const auto& [r, sign] : basic_rows) {
    add(basic_[r], WideInt(sign) * det_);
    for (std::uint32_t c = 0; c < width_; ++c) weight[c] += sign * static_cast<Word>(row(r)[c]);
  }
  for (std::uint32_t c = 0; c < width_; ++c) add(nonbasic_[c], weight[c]);
  WideInt common = 0;
  for (WideInt y : sum)
    while (y != 0) y = std::exchange(common, y) % y;
  if (common < 0) common = -common;
  multipliers_.clear();
  for (std::uint32_t i = 0; i < sum.size(); ++i)
    if (sum[i] != 0) multipliers_.emplace_back(i, Integer(checked(sum[i] / common)));
}

template class Tableau<std::int32_t>;
template class Tableau<std::int64_t>;

}  // namespace kinderrechten::detail
