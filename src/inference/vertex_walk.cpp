// SPDX-License-Identifier: BSD-3-Clause
#include "vertex_walk.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "whole_multipliers.hpp"

namespace kinderrechten::detail {
namespace {

constexpr double small = 1e-7;

bool is_whole(double v) { return v == std::round(v); }

}  // namespace

VertexWalk::VertexWalk(PartSearch<std::int64_t>& search)
    : search_(search),
      n_(static_cast<std::uint32_t>(search.size())),
      m_(static_cast<std::uint32_t>(search.part.rows.count())),
      rows_(search.part.rows),
      near_(nearness(search)),
      random_(search.seed) {
  const auto& rows = search.part.rows;
  const std::vector<std::int64_t> start = search.has_world() ? search.base : central_point(search);
  for (std::uint32_t x = 0; x < n_; ++x) {
    lower_.push_back(to_double(search.bounds.low[x]));
    upper_.push_back(to_double(search.bounds.high[x]));
    value_.push_back(to_double(start[x]));
  }
  for (std::uint32_t r = 0; r < m_; ++r) {
    lower_.push_back(to_double(rows.low[r]));
    upper_.push_back(to_double(rows.high[r]));
    double sum = 0;
    for (std::uint32_t k = rows.start[r]; k < rows.start[r + 1]; ++k)
      sum += static_cast<double>(rows.coefficient[k]) * value_[rows.number[k]];
    value_.push_back(sum);
  }
  synced_ = search.bounds.log.size();
  place_.assign(n_ + m_, none);
  basic_.resize(m_);
  for (std::uint32_t r = 0; r < m_; ++r) basic_[r] = n_ + r;
  reduced_.resize(n_ + m_);
  weight_.resize(n_ + m_);
  reweigh();
  alpha_.resize(m_);
  dual_.resize(m_);
  refactor();
}

/// Random factors for choosing among equals, so that stalls do not run in circles.
void VertexWalk::reweigh() {
  for (double& w : weight_) w = 1.0 + random_.fraction();
}

void VertexWalk::refactor() {
  const auto& order = rows_.factor(basic_, basis_);
  search_.budget.take(8 * rows_.basis_terms());
  const std::vector<std::uint32_t> old = basic_;
  for (const std::uint32_t v : old) place_[v] = none;
  for (std::uint32_t k = 0; k < m_; ++k) {
    basic_[k] = order[k] >= 0 ? old[static_cast<std::size_t>(order[k])]
                              : n_ + static_cast<std::uint32_t>(-1 - order[k]);
    place_[basic_[k]] = k;
  }
  correct_basic_values();
}

/// Makes the rows hold again where rounding has crept in.
void VertexWalk::correct_basic_values() {
  const auto& rows = search_.part.rows;
  alpha_.clear();
  double worst = 0;
  for (std::uint32_t r = 0; r < m_; ++r) {
    double sum = -value_[n_ + r];
    for (std::uint32_t k = rows.start[r]; k < rows.start[r + 1]; ++k)
      sum += static_cast<double>(rows.coefficient[k]) * value_[rows.number[k]];
    worst = std::max(worst, std::abs(sum));
    if (std::abs(sum) > 1e-9) alpha_.set(basis_.place_of_row(r), sum);
  }
  if (worst > 1e-9) {
    basis_.solve(alpha_);
    alpha_.ascend([&](std::uint32_t p) { set_value(basic_[p], value_[basic_[p]] - alpha_[p]); });
  }
  alpha_.clear();
  broken_ = 0;
  for (std::uint32_t x = 0; x < n_; ++x) broken_ += !is_whole(value_[x]);
}

/// Values next to a whole number are that number: errors do not pile up.
void VertexWalk::set_value(std::uint32_t v, double value) {
  const double whole = std::round(value);
  if (std::abs(value - whole) < near_) value = whole;
  if (v < n_) broken_ += std::size_t{!is_whole(value)} - std::size_t{!is_whole(value_[v])};
  value_[v] = value;
}

/// Reduced costs of the columns that are not basic, for costs by place.
void VertexWalk::price(const std::vector<std::pair<std::uint32_t, double>>& costs) {
  dual_.clear();
  reduced_.clear();
  for (const auto& [p, c] : costs) dual_.set(p, c);
  basis_.solve_transposed(dual_);
  const std::uint64_t work = rows_.combine(dual_, basis_, -1.0, reduced_);
  search_.budget.take(2 * work + m_ / 8 + 2 * basis_.replacement_terms());
}

bool VertexWalk::can_move(std::uint32_t v, bool up) const {
  return up ? value_[v] < upper_[v] : value_[v] > lower_[v];
}

std::uint32_t VertexWalk::choose_entering() {
  std::uint32_t best = none;
  double best_score = small;
  for (const std::uint32_t v : reduced_.listed()) {
    const double d = reduced_[v], score = std::abs(d) * weight_[v];
    if (score <= best_score || std::abs(d) < small || place_[v] != none || !can_move(v, d < 0)) continue;
    best = v;
    best_score = score;
  }
  return best;
}

void VertexWalk::load_alpha(std::uint32_t v) {
  alpha_.clear();
  rows_.column(v, [&](std::uint32_t r, double a) { alpha_.set(basis_.place_of_row(r), a); });
  basis_.solve(alpha_);
  search_.budget.take(m_ / 16 + basis_.replacement_terms() + 50);
}

// A basic column that is out of its bounds, while repairing, stops where it comes back in.
auto VertexWalk::choose_leaving(std::uint32_t v, double direction, bool repair) const -> Step {
  Step best;
  best.length = direction > 0 ? upper_[v] - value_[v] : value_[v] - lower_[v];
  double best_size = 0;
  alpha_.ascend([&](std::uint32_t p) {
    const double a = -direction * alpha_[p], size = std::abs(a);
    if (size < small) return;
    const std::uint32_t b = basic_[p];
    const bool rises = a > 0;
    double stop = rises ? upper_[b] : lower_[b];
    if (repair && value_[b] > upper_[b] + near_) stop = rises ? infinity : upper_[b];
    if (repair && value_[b] < lower_[b] - near_) stop = rises ? lower_[b] : -infinity;
    if (std::isinf(stop)) return;
    const double room = std::max(0.0, (rises ? stop - value_[b] : value_[b] - stop) / size);
    if (room > best.length + 1e-10 || (room > best.length - 1e-10 && size <= best_size)) return;
    best.length = room;
    best.place = p;
    best_size = size;
  });
  best.endless = std::isinf(best.length);
  return best;
}

/// Moves along a step; returns true when the point changed.
bool VertexWalk::take(std::uint32_t v, double direction, const Step& step) {
  changed_.clear();
  if (step.length > 0) {
    const double by = direction * step.length;
    set_value(v, value_[v] + by);
    if (v < n_) changed_.push_back(v);
    alpha_.ascend([&](std::uint32_t p) {
      if (alpha_[p] == 0) return;
      set_value(basic_[p], value_[basic_[p]] - by * alpha_[p]);
      if (basic_[p] < n_) changed_.push_back(basic_[p]);
    });
  }
  if (step.place != none) {
    const std::uint32_t leaving = basic_[step.place];
    place_[leaving] = none;
    place_[v] = step.place;
    basic_[step.place] = v;
    basis_.replace(step.place, alpha_);
    if (basis_.replacements() >= 64 || basis_.replacement_terms() > 30 * std::size_t{m_} + 500)
      refactor();
  }
  return step.length > 0;
}

auto VertexWalk::make_feasible() -> Answer {
  std::vector<std::pair<std::uint32_t, double>> outside;
  for (std::uint32_t stalled = 0, steps = 0;; ++steps) {
    outside.clear();
    for (std::uint32_t p = 0; p < m_; ++p) {
      const std::uint32_t b = basic_[p];
      if (value_[b] > upper_[b] + near_) outside.emplace_back(p, 1.0);
      if (value_[b] < lower_[b] - near_) outside.emplace_back(p, -1.0);
    }
    if (outside.empty()) return Answer::attained;
    if (search_.budget.spent() || steps > 2000 + 20 * m_) return Answer::stopped;
    search_.budget.take(m_ / 8);
    price(outside);
    const std::uint32_t v = choose_entering();
    if (v == none) return Answer::infeasible;
    const double direction = reduced_[v] < 0 ? 1.0 : -1.0;
    load_alpha(v);
    const Step step = choose_leaving(v, direction, true);
    if (step.endless) return Answer::stopped;
    stalled = take(v, direction, step) ? 0 : stalled + 1;
    if (stalled % 200 == 199) reweigh();
  }
}

auto VertexWalk::reach(std::uint32_t end) -> Answer {
  const std::uint32_t x = end / 2;
  const bool down = end % 2 == 0;
  for (std::uint32_t stalled = 0, steps = 0;; ++steps) {
    if (search_.state[end] != EndState::open) return Answer::attained;
    if (search_.budget.spent() || steps > 2000 + 20 * m_) return Answer::stopped;
    std::uint32_t v = x;
    double direction = down ? -1.0 : 1.0;
    if (place_[x] == none) {
      if (!can_move(x, !down)) return Answer::attained;
    } else {
      price({{place_[x], down ? 1.0 : -1.0}});
      v = choose_entering();
      if (v == none) return Answer::optimal;
      direction = reduced_[v] < 0 ? 1.0 : -1.0;
    }
    load_alpha(v);
    const Step step = choose_leaving(v, direction, false);
    if (step.endless) return Answer::endless;
    const bool moved = take(v, direction, step);
    stalled = moved ? 0 : stalled + 1;
    if (stalled % 200 == 199) reweigh();
    if (!moved || broken_ != 0) continue;
    const bool useful = std::any_of(changed_.begin(), changed_.end(), [&](std::uint32_t y) {
      return (search_.is_open(low_end(y)) && value_[y] == lower_[y]) ||
             (search_.is_open(high_end(y)) && value_[y] == upper_[y]);
    });
    if (useful || !search_.has_world()) offer_point();
  }
}

auto VertexWalk::multipliers() const -> Multipliers {
  std::vector<std::pair<std::uint32_t, double>> y;
  dual_.ascend([&](std::uint32_t p) {
    if (std::abs(dual_[p]) > 1e-9) y.emplace_back(basis_.row(p), dual_[p]);
  });
  return whole_multipliers(std::move(y));
}

void VertexWalk::sync() {
  const auto& log = search_.bounds.log;
  for (; synced_ < log.size(); ++synced_) {
    const std::uint32_t x = log[synced_].end / 2;
    lower_[x] = to_double(search_.bounds.low[x]);
    upper_[x] = to_double(search_.bounds.high[x]);
    if (place_[x] != none) continue;
    const double moved = std::clamp(value_[x], lower_[x], upper_[x]);
    if (moved == value_[x]) continue;
    load_alpha(x);
    take(x, moved > value_[x] ? 1.0 : -1.0, {none, std::abs(moved - value_[x]), false});
  }
}

void VertexWalk::offer_point() {
  if (broken_ != 0) return;
  std::vector<std::int64_t> values(n_);
  for (std::uint32_t x = 0; x < n_; ++x) {
    if (!(std::abs(value_[x]) < 9e15)) return;
    values[x] = static_cast<std::int64_t>(value_[x]);
  }
  search_.offer(values);
}

}  // namespace kinderrechten::detail
