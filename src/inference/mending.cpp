// SPDX-License-Identifier: BSD-3-Clause
#include "mending.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "whole_multipliers.hpp"

namespace kinderrechten::detail {
namespace {

constexpr double small = 1e-7;

FreeNumbers free_numbers_of(PartSearch<std::int64_t>& search) {
  std::uint64_t work = 0;
  FreeNumbers result(search.part.rows, work);
  search.budget.take(work);
  return result;
}

}  // namespace

Mending::Mending(PartSearch<std::int64_t>& search)
    : search_(search),
      free_(free_numbers_of(search)),
      n_(free_.count()),
      m_(static_cast<std::uint32_t>(free_.sums().count())),
      rows_(free_.sums()),
      near_(nearness(search)),
      random_(search.seed) {
  home_.assign(n_ + m_, 0.0);
  lower_ = upper_ = value_ = aim_ = price_ = home_;
  for (std::uint32_t v = 0; v < n_ + m_; ++v) read_range(v);
  synced_ = search.bounds.log.size();
  row_.resize(n_ + m_);
  weight_.resize(n_);
  reweigh();
  side_.assign(n_ + m_, 0);
  touched_flag_.assign(n_ + m_, 0);
  place_.assign(n_ + m_, none);
  basic_.resize(m_);
  alpha_.resize(m_);
  dual_.resize(m_);
  tau_.resize(m_);
  norm_.assign(n_ + m_, 1.0);
  watched_flag_.assign(n_ + m_, 0);
}

void Mending::reweigh() {
  for (double& w : weight_) w = 1 + random_.fraction();  // no ties
}

/// The range that a number, or a row, leaves to its column.
auto Mending::range_of(Subject s) const -> Stretch {
  const bool is_number = s < search_.size();
  const auto& rows = search_.part.rows;
  const double low = to_double(is_number ? search_.bounds.low[s] : rows.low[s - search_.size()]);
  const double high = to_double(is_number ? search_.bounds.high[s] : rows.high[s - search_.size()]);
  const auto& at = free_.place(s);
  const auto constant = static_cast<double>(at.constant);
  return at.sign > 0 ? Stretch{low - constant, high - constant} : Stretch{constant - high, constant - low};
}

void Mending::read_range(std::uint32_t v) {
  lower_[v] = -infinity;
  upper_[v] = infinity;
  for (const Subject s : free_.subjects(v)) {
    const Stretch range = range_of(s);
    lower_[v] = std::max(lower_[v], range.low);
    upper_[v] = std::min(upper_[v], range.high);
  }
  if (lower_[v] > upper_[v]) empty_ = v;
}

/// Whose range ends a column's; a number that is held ends it on both sides.
auto Mending::tightest(std::uint32_t v, bool low) const -> Subject {
  Subject best = none;
  double best_end = 0;
  for (const Subject s : free_.subjects(v)) {
    const Stretch range = range_of(s);
    const double end = low ? -range.low : range.high;
    if (s != held_ && best != none && (best == held_ || end >= best_end)) continue;
    best = s;
    best_end = end;
  }
  return best;
}

void Mending::set_home(const std::vector<std::int64_t>& point) {
  const auto& sums = free_.sums();
  for (std::uint32_t v = 0; v < n_; ++v) {
    const auto& at = free_.place(free_.number(v));
    home_[v] = at.sign * static_cast<double>(point[free_.number(v)] - at.constant);
  }
  for (std::uint32_t r = 0; r < m_; ++r) {
    double sum = 0;
    for (std::uint32_t k = sums.start[r]; k < sums.start[r + 1]; ++k)
      sum += static_cast<double>(sums.coefficient[k]) * home_[sums.number[k]];
    home_[n_ + r] = sum;
  }
  search_.budget.take(sums.number.size());
  value_ = aim_ = home_;
  for (std::uint32_t v = 0; v < n_ + m_; ++v) touch(v);
  begin();
  for (std::uint32_t r = 0; r < m_; ++r) watch(n_ + r);
}

void Mending::watch(std::uint32_t v) {
  if (watched_flag_[v] != 0) return;
  watched_flag_[v] = 1;
  watched_.push_back(v);
}

void Mending::touch(std::uint32_t v) {
  if (touched_flag_[v] != 0) return;
  touched_flag_[v] = 1;
  touched_.push_back(v);
}

void Mending::begin() {
  pinned_.clear();
  held_ = empty_ = none;
  for (const std::uint32_t v : touched_) {
    value_[v] = aim_[v] = home_[v];
    price_[v] = 0;
    place_[v] = none;
    touched_flag_[v] = 0;
    read_range(v);
  }
  search_.budget.take(2 * touched_.size());
  touched_.clear();
  if (empty_ != none) touch(empty_);  // to be read again
  const auto& log = search_.bounds.log;
  for (; synced_ < log.size(); ++synced_) read_range(free_.place(log[synced_].end / 2).column);
  reset_basis();
}

void Mending::reset_basis() {
  for (const std::uint32_t v : watched_) watched_flag_[v] = 0;
  watched_.clear();
  for (std::uint32_t r = 0; r < m_; ++r) {
    basic_[r] = n_ + r;
    place_[n_ + r] = r;
    norm_[n_ + r] = 1;
  }
  basis_.reset(m_, -1.0);
  search_.budget.take(m_ / 16);
}

/// Puts a free number, and its aim, to a value.
void Mending::put(std::uint32_t v, double value) {
  touch(v);
  const double by = value - value_[v];
  value_[v] = aim_[v] = value;
  if (by != 0) rows_.column(v, [&](std::uint32_t r, double a) { set_value(n_ + r, value_[n_ + r] + by * a); });
}

void Mending::hold(std::uint32_t x, std::int64_t value) {
  const auto& at = free_.place(x);
  const double target = at.sign * static_cast<double>(value - at.constant);
  held_ = x;
  touch(at.column);
  if (target < lower_[at.column] || target > upper_[at.column]) empty_ = at.column;
  lower_[at.column] = upper_[at.column] = target;
  if (at.column < n_)
    put(at.column, target);
  else
    watch(at.column);
}

std::vector<std::uint32_t> Mending::moved() const {
  std::vector<std::uint32_t> result;
  for (const std::uint32_t v : touched_) {
    if (value_[v] == home_[v]) continue;
    for (const Subject s : free_.subjects(v))
      if (s < search_.size()) result.push_back(s);
  }
  std::sort(result.begin(), result.end());
  return result;
}

std::int64_t Mending::value(std::uint32_t x) const {
  const auto& at = free_.place(x);
  return at.constant + at.sign * std::llround(value_[at.column]);
}

/// Values next to a whole number are that number: errors do not pile up.
void Mending::set_value(std::uint32_t v, double value) {
  const double whole = nearest_whole(value);
  value_[v] = std::abs(value - whole) < near_ ? whole : value;
  touch(v);
  if (place_[v] != none && missing(v) > near_) watch(v);
}

auto Mending::stretch(std::uint32_t v) const -> Stretch {
  if (v >= n_) return {lower_[v], upper_[v]};
  return side_[v] > 0 ? Stretch{aim_[v], upper_[v]} : Stretch{lower_[v], aim_[v]};
}

/// How far a basic column is out of its stretch; not above 0 within.
double Mending::missing(std::uint32_t v) const {
  const Stretch s = stretch(v);
  return std::max(s.low - value_[v], value_[v] - s.high);
}

/// The basic column farthest out of its stretch, as distances go; `none` when there is none.
std::uint32_t Mending::choose_leaving() {
  std::uint32_t best = none;
  double worst = 0;
  std::size_t kept = 0;
  for (const std::uint32_t v : watched_) {
    const double miss = place_[v] == none ? 0 : missing(v);
    if (miss <= near_) {
      watched_flag_[v] = 0;
      continue;
    }
    watched_[kept++] = v;
    if (miss * miss < worst * norm_[v] || (miss * miss == worst * norm_[v] && v > best)) continue;
    worst = miss * miss / norm_[v];
    best = v;
  }
  watched_.resize(kept);
  return best;
}

/// The row of a basic column: how it depends on the columns that are not basic.
void Mending::load_row(std::uint32_t place) {
  row_.clear();
  dual_.clear();
  dual_.set(place, 1.0);
  basis_.solve_transposed(dual_);
  const std::uint64_t work = rows_.combine(dual_, basis_, 1.0, row_);
  search_.budget.take(work + m_ / 32 + basis_.replacement_terms() / 16);
}

/// Where the price of a column that is not basic lets it leave its place, for a change of its price
/// by `change` for each unit of ratio. What lies beyond a stop that makes up for all that is missing is left out.
void Mending::add_stops(std::uint32_t v, double change, double miss, double& enough) {
  const bool up = change > 0;
  const double low = lower_[v], high = upper_[v];
  const auto stop = [&](double at, double length) {
    if (!(length > 0)) return;
    const double ratio = std::max(0.0, (at - price_[v]) / change);
    if (ratio > enough) return;
    if (std::abs(change) * length >= miss) enough = ratio;
    stops_.push_back({ratio, v, change, length});
  };
  if (v >= n_) {
    if (up && value_[v] == low) stop(0, high - low);
    if (!up && value_[v] == high) stop(0, high - low);
    return;
  }
  const double aim = aim_[v];
  if (up) {
    if (value_[v] < aim) stop(-weight_[v], aim - low);
    if (value_[v] <= aim) stop(weight_[v], high - aim);
  } else {
    if (value_[v] > aim) stop(weight_[v], high - aim);
    if (value_[v] >= aim) stop(-weight_[v], aim - low);
  }
}

/// A leaving number may also go on beyond its aim, where it costs more.
void Mending::add_own_stop(std::uint32_t v, bool below) {
  if (v >= n_) return;
  if (below && side_[v] > 0 && lower_[v] < aim_[v])
    stops_.push_back({2 * weight_[v], v, 1.0, aim_[v] - lower_[v]});
  if (!below && side_[v] < 0 && upper_[v] > aim_[v])
    stops_.push_back({2 * weight_[v], v, 1.0, upper_[v] - aim_[v]});
}

/// Leaves in `stops_` the stops in order up to the one at which what is missing is made up for;
/// false when none does.
bool Mending::choose_stops(double miss, double enough) {
  std::erase_if(stops_, [enough](const Stop& s) { return s.ratio > enough; });
  std::sort(stops_.begin(), stops_.end(), [](const Stop& a, const Stop& b) {
    return a.ratio != b.ratio ? a.ratio < b.ratio : a.column < b.column;
  });
  std::size_t count = 0;
  while (count < stops_.size() && miss >= near_) {
    miss -= std::abs(stops_[count].alpha) * stops_[count].length;
    ++count;
  }
  stops_.resize(count);
  if (miss >= near_) return false;
  // A tiny pivot spoils the factors: rather stop a little earlier.
  while (count > 0 && std::abs(stops_[count - 1].alpha) < 0.01) --count;
  if (count > 0) stops_.resize(count);
  return true;
}

void Mending::add_column(std::uint32_t v, double times) {
  rows_.column(v, [&](std::uint32_t r, double a) { alpha_.add(basis_.place_of_row(r), times * a); });
}

void Mending::apply_alpha(double times) {
  alpha_.ascend([&](std::uint32_t p) {
    if (alpha_[p] != 0) set_value(basic_[p], value_[basic_[p]] - times * alpha_[p]);
  });
}

/// Squared lengths of the rows of the inverse, for choosing the row whose miss is the largest
/// distance (Forrest and Goldfarb's dual steepest edge); `dual_` is the leaving row.
void Mending::update_norms(std::uint32_t entering, std::uint32_t p) {
  double norm = 0;
  tau_.clear();
  dual_.ascend([&](std::uint32_t k) {
    if (dual_[k] == 0) return;
    tau_.set(k, dual_[k]);
    norm += dual_[k] * dual_[k];
  });
  basis_.solve(tau_);
  alpha_.ascend([&](std::uint32_t k) {
    if (k == p || alpha_[k] == 0) return;
    const double f = alpha_[k] / alpha_[p];
    double& length = norm_[basic_[k]];
    length = std::max(length - 2 * f * tau_[k] + f * f * norm, 1e-4);
  });
  norm_[entering] = std::max(norm / (alpha_[p] * alpha_[p]), 1e-4);
}

/// Exchanges columns; false when rounding errors do not allow it.
bool Mending::enter(std::uint32_t leaving, double goal, const Stop& stop) {
  const bool up = stop.alpha > 0;
  const std::uint32_t v = stop.column, p = place_[leaving];
  alpha_.clear();
  add_column(v, 1.0);
  basis_.solve(alpha_);
  search_.budget.take(m_ / 32 + basis_.replacement_terms() / 16 + 25);
  if (std::abs(alpha_[p]) < small || std::abs(alpha_[p] - row_[v]) > 1e-5 * (1 + std::abs(row_[v])))
    return false;
  if (v < n_) {
    const double aim = aim_[v];
    side_[v] = up ? (value_[v] < aim ? -1 : 1) : (value_[v] > aim ? 1 : -1);
    price_[v] = side_[v] > 0 ? weight_[v] : -weight_[v];
  } else {
    price_[v] = 0;
  }
  const double by = (value_[leaving] - goal) / alpha_[p];
  update_norms(v, p);
  apply_alpha(by);
  set_value(v, value_[v] + by);
  value_[leaving] = goal;
  place_[leaving] = none;
  place_[v] = p;
  basic_[p] = v;
  watch(v);
  basis_.replace(p, alpha_);
  // New factors take time that grows with the rows, a replaced column hardly any.
  if (basis_.replacements() >= 32 + m_ / 200 || basis_.replacement_terms() > 30 * std::size_t{m_} + 500) refactor();
  return true;
}

void Mending::refactor() {
  const auto& order = rows_.factor(basic_, basis_);
  search_.budget.take(4 * rows_.basis_terms());
  const std::vector<std::uint32_t> old = basic_;
  for (const std::uint32_t v : old) place_[v] = none;
  for (std::uint32_t k = 0; k < m_; ++k) {
    basic_[k] = order[k] >= 0 ? old[static_cast<std::size_t>(order[k])]
                              : n_ + static_cast<std::uint32_t>(-1 - order[k]);
    place_[basic_[k]] = k;
    if (order[k] < 0) norm_[basic_[k]] = 1;
    touch(basic_[k]);
    watch(basic_[k]);
  }
  correct_basic_values();
}

/// Makes the rows hold again where rounding errors have crept in: a row that depends on others has no number that could.
void Mending::correct_basic_values() {
  const auto& rows = free_.sums();
  bool any = false;
  alpha_.clear();
  for (std::uint32_t r = 0; r < m_; ++r) {
    double sum = -value_[n_ + r];
    for (std::uint32_t k = rows.start[r]; k < rows.start[r + 1]; ++k)
      sum += static_cast<double>(rows.coefficient[k]) * value_[rows.number[k]];
    if (std::abs(sum) < 1e-9) continue;
    alpha_.set(basis_.place_of_row(r), sum);
    any = true;
  }
  if (!any) return;
  basis_.solve(alpha_);
  apply_alpha(1.0);
}

/// Walks from the aims to the nearest point within all bounds.
auto Mending::mend() -> Answer {
  stuck_ = none;
  if (empty_ != none) return Answer::infeasible;
  for (std::uint32_t steps = 0; steps < 500 + 10 * m_; ++steps) {
    if (search_.budget.spent()) return Answer::stopped;
    search_.budget.take(watched_.size());
    const std::uint32_t leaving = choose_leaving();
    if (leaving == none) return Answer::mended;
    if (const Answer answer = step(leaving); answer != Answer::mended) return answer;
  }
  return Answer::stopped;
}

/// Moves the price of a basic column that is out of its stretch until another can take its place.
auto Mending::step(std::uint32_t leaving) -> Answer {
  const Stretch before = stretch(leaving);
  const bool below = value_[leaving] < before.low;
  const double sign = below ? -1.0 : 1.0;
  load_row(place_[leaving]);
  stops_.clear();
  const double miss = below ? before.low - value_[leaving] : value_[leaving] - before.high;
  double enough = infinity;  // ratio of the first stop that alone makes up for what is missing
  moving_.clear();
  for (const std::uint32_t v : row_.listed())
    if (place_[v] == none && lower_[v] != upper_[v] && std::abs(row_[v]) > small) moving_.push_back(v);
  for (const std::uint32_t v : moving_) add_stops(v, sign * row_[v], miss, enough);
  add_own_stop(leaving, below);
  search_.budget.take(row_.listed().size());
  if (!choose_stops(miss, enough)) {
    stuck_ = leaving;
    if (basis_.replacements() == 0) return Answer::infeasible;
    refactor();  // and look again: errors that piled up are no reason
    return Answer::mended;
  }
  const Stop last = stops_.back();
  stops_.pop_back();
  const double change = sign * last.ratio;
  if (change != 0)
    for (const std::uint32_t v : moving_) {
      price_[v] += change * row_[v];
      touch(v);
    }
  price_[leaving] += change;
  pass_stops(leaving);
  if (last.column == leaving) {
    side_[leaving] = static_cast<std::int8_t>(-side_[leaving]);
    return Answer::mended;
  }
  const Stretch now = stretch(leaving);
  return enter(leaving, below ? now.low : now.high, last) ? Answer::mended : Answer::stopped;
}

/// Puts the columns of `stops_` to their next stands.
void Mending::pass_stops(std::uint32_t leaving) {
  if (stops_.empty()) return;
  alpha_.clear();
  for (const Stop& stop : stops_) {
    const std::uint32_t v = stop.column;
    if (v == leaving) {
      side_[v] = static_cast<std::int8_t>(-side_[v]);
      continue;
    }
    const double before = value_[v];
    set_value(v, before + (stop.alpha > 0 ? stop.length : -stop.length));
    add_column(v, value_[v] - before);
  }
  basis_.solve(alpha_);
  apply_alpha(1.0);
  search_.budget.take(m_ / 32 + basis_.replacement_terms() / 16);
}

/// The sum of columns that cannot be 0 in words of those whose ranges say so.
auto Mending::multipliers() -> Multipliers {
  FreeNumbers::Multipliers sum;
  const auto add = [&](std::uint32_t v, double c, bool low) {
    const Subject s = tightest(v, low);
    if (s != none) sum.emplace_back(s, c * free_.place(s).sign);
  };
  if (empty_ != none) {
    const Subject held = std::exchange(held_, none);
    Subject low = tightest(empty_, true), high = tightest(empty_, false);
    if (held != none && free_.place(held).column == empty_) (lower_[empty_] < range_of(low).low ? high : low) = held;
    held_ = held;
    sum = {{low, free_.place(low).sign}, {high, -free_.place(high).sign}};
  } else if (stuck_ != none) {
    const bool below = value_[stuck_] < stretch(stuck_).low;
    add(stuck_, 1.0, below);  // basic: the sum has it once
    for (const std::uint32_t v : row_.listed())
      if (place_[v] == none && std::abs(row_[v]) > 1e-9) add(v, row_[v], (row_[v] > 0) == below);
  }
  return whole_multipliers(free_.rows_for(sum));
}

}  // namespace kinderrechten::detail
