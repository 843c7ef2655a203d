// SPDX-License-Identifier: BSD-3-Clause
// Worlds by diving: fix a number, propagate, fix the next. Where rows form no circle this never
// fails; elsewhere it mostly succeeds, and a failure costs nothing but time.
#include <algorithm>
#include <cmath>
#include <optional>

#include "part.hpp"

namespace kinderrechten::detail {
namespace {

template <class T>
class Dive {
 public:
  /// It gives up when it has taken `share` of the work that is left.
  explicit Dive(PartSearch<T>& search, std::uint64_t share = 1)
      : search_(search),
        bounds_(search.bounds),
        mark_(search.bounds.log.size()),
        limit_(search.budget.used() + search.budget.left() / share) {}
  ~Dive() { bounds_.undo_to(mark_); }
  Dive(const Dive&) = delete;
  Dive& operator=(const Dive&) = delete;

  /// Supposes x = value; takes it back and returns false when that leads to a conflict.
  bool fix(std::uint32_t x, const T& value) {
    const std::size_t size = bounds_.log.size();
    bounds_.tighten(low_end(x), value, {});
    if (!bounds_.conflict) bounds_.tighten(high_end(x), value, {});
    if (run()) return true;
    bounds_.undo_to(size);
    return false;
  }

  /// Fixes x somewhere, by preference at `wish`; shrinks its range from the ends when that fails.
  bool settle(std::uint32_t x, T wish) {
    for (int tries = 0; tries < 8 && !bounds_.is_fixed(x); ++tries) {
      if (fix(x, wish)) return true;
      ++failures_;
      if (bounds_.low[x] == wish) {
        bounds_.tighten(low_end(x), T(wish + 1), {});
        wish = wish + 1;
      } else if (bounds_.high[x] == wish) {
        bounds_.tighten(high_end(x), T(wish - 1), {});
        wish = wish - 1;
      } else {
        wish = bounds_.low[x] != Words<T>::minus_infinity() ? bounds_.low[x] : bounds_.high[x];
        continue;
      }
      if (bounds_.conflict || !run()) return false;
      wish = clamp(x, wish);
    }
    return bounds_.is_fixed(x);
  }

  [[nodiscard]] T clamp(std::uint32_t x, T value) const {
    if (value < bounds_.low[x]) value = bounds_.low[x];
    if (value > bounds_.high[x]) value = bounds_.high[x];
    return value;
  }
  /// True when going on is not worth it.
  [[nodiscard]] bool hopeless() const { return failures_ > 30 || search_.budget.spent() || search_.budget.used() >= limit_; }

 private:
  bool run() {
    if (bounds_.conflict) return false;
    const std::uint64_t before = bounds_.work;
    const bool ok = bounds_.run(before + 20 * search_.part.rows.number.size() + 1000);
    search_.budget.take(3 * (bounds_.work - before) + 10);
    return ok && bounds_.at_fixpoint();
  }

  PartSearch<T>& search_;
  Propagator<T>& bounds_;
  std::size_t mark_;
  std::uint64_t limit_;
  int failures_ = 0;
};

/// One dive of many may take this part of the work that is left: other methods want some as well.
constexpr std::uint64_t share_of_dives = 8;

/// Where a number without open ends is put: as in the base world, else near 0.
template <class T>
T habitual(const PartSearch<T>& search, std::uint32_t x) {
  return search.has_world() ? search.base[x] : T(0);
}

/// A point over the reals that about satisfies all rows, well inside the boxes: what is missing from
/// a row is spread over its numbers by the room they have. It only proposes where to look.
template <class T>
class Centre {
 public:
  explicit Centre(const PartSearch<T>& search)
      : rows_(search.part.rows), bounds_(search.bounds), value(search.size()) {
    for (std::uint32_t x = 0; x < value.size(); ++x) {
      const double low = number(bounds_.low[x]), high = number(bounds_.high[x]);
      value[x] = low > -huge && high < huge ? low + std::min(1.0, (high - low) / 2)
                 : low > -huge              ? low + 1
                 : high < huge              ? high - 1
                                            : 0;
    }
  }

  void sweep(int times) {
    for (std::uint32_t x = 0; x < value.size(); ++x)
      value[x] = std::clamp(value[x], number(bounds_.low[x]), number(bounds_.high[x]));
    while (times-- > 0)
      for (std::uint32_t r = 0; r < rows_.count(); ++r) spread(r);
  }

 private:
  static constexpr double huge = 1e30;
  const Rows<T>& rows_;
  const Propagator<T>& bounds_;

 public:
  std::vector<double> value;

 private:
  static double number(const T& v) {
    if (v == Words<T>::minus_infinity()) return -huge;
    if (v == Words<T>::plus_infinity()) return huge;
    return near_double(v);
  }
  void spread(std::uint32_t r) {
    double sum = 0;
    for (std::uint32_t k = rows_.start[r]; k < rows_.start[r + 1]; ++k)
      sum += near_double(rows_.coefficient[k]) * value[rows_.number[k]];
    const double missing = std::clamp(sum, number(rows_.low[r]), number(rows_.high[r])) - sum;
    if (missing == 0) return;
    double room = 0;
    for (std::uint32_t k = rows_.start[r]; k < rows_.start[r + 1]; ++k)
      room += std::abs(near_double(rows_.coefficient[k])) * room_of(r, k, missing);
    if (room <= 0) return;
    const double share = std::min(1.0, std::abs(missing) / room);
    for (std::uint32_t k = rows_.start[r]; k < rows_.start[r + 1]; ++k) {
      const bool up = (missing > 0) == (rows_.coefficient[k] > 0);
      value[rows_.number[k]] += (up ? 1 : -1) * share * room_of(r, k, missing);
    }
  }
  /// How far a number can go to mend the row; without end counts as its own size.
  [[nodiscard]] double room_of(std::uint32_t, std::uint32_t k, double missing) const {
    const std::uint32_t x = rows_.number[k];
    const bool up = (missing > 0) == (rows_.coefficient[k] > 0);
    const double room = up ? number(bounds_.high[x]) - value[x] : value[x] - number(bounds_.low[x]);
    return std::min(room, 1 + std::abs(value[x]) + std::abs(missing));
  }
};

/// A world near the centre of all: numbers that are nearly whole there are fixed first.
template <class T>
std::optional<std::vector<T>> dive_centre(PartSearch<T>& search, std::uint32_t batch) {
  const auto& bounds = search.bounds;
  Centre<T> centre(search);
  centre.sweep(60);
  search.budget.take(120 * search.part.rows.number.size());
  Dive<T> dive(search, share_of_dives);
  std::vector<std::pair<double, std::uint32_t>> order;
  while (true) {
    order.clear();
    for (std::uint32_t x = 0; x < search.size(); ++x)
      if (!bounds.is_fixed(x))
        order.emplace_back(std::abs(centre.value[x] - std::round(centre.value[x])), x);
    if (order.empty()) return bounds.low;
    std::sort(order.begin(), order.end());
    order.resize(std::min<std::size_t>(order.size(), 1 + order.size() / batch));
    for (const auto& [distance, x] : order) {
      if (bounds.is_fixed(x)) continue;
      const double wish = std::clamp(std::round(centre.value[x]), -9e15, 9e15);
      if (!dive.settle(x, dive.clamp(x, T(static_cast<std::int64_t>(wish)))) || dive.hopeless())
        return std::nullopt;
    }
    centre.sweep(6);
    search.budget.take(12 * search.part.rows.number.size() + 4 * search.size());
  }
}

/// One dive that takes as many open ends as it can, those of `first` before all others.
template <class T>
std::optional<std::vector<T>> dive_once(PartSearch<T>& search, std::uint32_t first,
                                        bool high_first) {
  const auto& bounds = search.bounds;
  const auto n = static_cast<std::uint32_t>(search.size());
  const std::vector<T> low(bounds.low), high(bounds.high);  // the dive narrows the bounds
  search.budget.take(4 * search.size());
  Dive<T> dive(search, share_of_dives);
  for (std::uint32_t k = 0; k < n; ++k) {
    const std::uint32_t x = (first + k) % n;
    if (bounds.is_fixed(x)) continue;
    const bool low_there = search.is_open(low_end(x)) && low[x] != Words<T>::minus_infinity() &&
                           bounds.low[x] == low[x];
    const bool high_there = search.is_open(high_end(x)) && high[x] != Words<T>::plus_infinity() &&
                            bounds.high[x] == high[x];
    T wish = dive.clamp(x, habitual(search, x));
    if (high_there && (high_first || !low_there))
      wish = high[x];
    else if (low_there)
      wish = low[x];
    if (!dive.settle(x, wish) || dive.hopeless()) return std::nullopt;
  }
  return bounds.low;
}

/// A world with `end` taken and everything else as in the base world as far as possible: numbers
/// that can no longer be as in the base world are settled before the others.
template <class T>
std::optional<std::vector<T>> dive_near_base(PartSearch<T>& search, std::uint32_t end) {
  const auto& bounds = search.bounds;
  const T target = search.bound(end);
  Dive<T> dive(search);
  std::size_t seen = bounds.log.size();
  if (!dive.fix(end / 2, target)) return std::nullopt;
  std::vector<std::uint32_t> moved;
  for (std::uint32_t x = 0; x < search.size();) {
    for (; seen < bounds.log.size(); ++seen) moved.push_back(bounds.log[seen].end / 2);
    std::uint32_t next = x;
    if (!moved.empty()) {
      next = moved.back();
      moved.pop_back();
      const T& habit = search.base[next];
      if (habit >= bounds.low[next] && habit <= bounds.high[next]) continue;
    } else {
      ++x;
    }
    if (bounds.is_fixed(next)) continue;
    if (!dive.settle(next, dive.clamp(next, habitual(search, next))) || dive.hopeless())
      return std::nullopt;
    seen = std::min(seen, bounds.log.size());
  }
  return bounds.low;
}

}  // namespace

std::vector<std::int64_t> central_point(const PartSearch<std::int64_t>& search) {
  Centre<std::int64_t> centre(search);
  centre.sweep(100);
  std::vector<std::int64_t> point;
  for (std::uint32_t x = 0; x < search.size(); ++x) {
    const auto v =
        static_cast<std::int64_t>(std::clamp(std::round(centre.value[x]), -9e15, 9e15));
    point.push_back(std::clamp(v, search.bounds.low[x], search.bounds.high[x]));
  }
  return point;
}

template <class T>
void dive_wide(PartSearch<T>& search) {
  const auto n = static_cast<std::uint32_t>(search.size());
  for (const std::uint32_t batch : {20U, 100U}) {
    if (search.has_world() || search.budget.spent()) break;
    if (const auto world = dive_centre(search, batch)) search.offer(*world);
  }
  std::uint32_t failures = 0, thin = 0;
  for (std::uint32_t end = 0; end < 2 * n && failures < 3 && thin < 3; ++end) {
    if (!search.is_open(end) || !search.is_finite(end)) continue;
    const auto world = dive_once(search, end / 2, end % 2 == 1);
    const std::size_t settled = world ? search.offer(*world) : 0;
    if (!world) ++failures;
    // Where a dive settles hardly anything beyond its first end, single searches are cheaper.
    thin = settled >= 3 ? 0 : thin + 1;
    if (search.budget.spent()) return;
  }
  if (!search.has_world()) {
    const auto world = dive_once(search, 0, false);
    if (world) search.offer(*world);
  }
}

template <class T>
bool dive_for(PartSearch<T>& search, std::uint32_t end) {
  if (!search.is_finite(end)) return false;
  const auto world = search.has_world() ? dive_near_base(search, end)
                                        : dive_once(search, end / 2, end % 2 == 1);
  return world && search.offer(*world) > 0 && search.state[end] == EndState::attained;
}

template void dive_wide<std::int64_t>(PartSearch<std::int64_t>&);
template void dive_wide<Integer>(PartSearch<Integer>&);
template bool dive_for<std::int64_t>(PartSearch<std::int64_t>&, std::uint32_t);
template bool dive_for<Integer>(PartSearch<Integer>&, std::uint32_t);

}  // namespace kinderrechten::detail
