// SPDX-License-Identifier: BSD-3-Clause
// From the nearest point to a whole one.
#include <algorithm>
#include <cmath>
#include <utility>

#include "mending.hpp"

namespace kinderrechten::detail {

/// Free numbers whose value is not whole, in no order.
std::vector<std::uint32_t> Mending::fractional() const {
  std::vector<std::uint32_t> result;
  for (const std::uint32_t v : touched_)
    if (v < n_ && value_[v] != nearest_whole(value_[v])) result.push_back(v);
  return result;
}

/// Holds a free number that is not whole at the nearest value that is, from where the walk stands.
void Mending::pin(std::uint32_t v) {
  pinned_.emplace_back(v, Stretch{lower_[v], upper_[v]});
  lower_[v] = upper_[v] = aim_[v] = nearest_whole(value_[v]);
  watch(v);
}

void Mending::unpin() {
  for (const auto& [v, range] : pinned_) {
    lower_[v] = range.low;
    upper_[v] = range.high;
  }
  pinned_.clear();
}

/// Pins the numbers that are nearest to whole ones, mends, and so on.
bool Mending::make_whole() {
  std::vector<std::pair<double, std::uint32_t>> order;
  while (true) {
    order.clear();
    for (const std::uint32_t v : fractional()) order.emplace_back(std::abs(value_[v] - nearest_whole(value_[v])), v);
    if (order.empty()) return true;
    std::sort(order.begin(), order.end());
    order.resize(1 + order.size() / 20);
    for (const auto& [distance, v] : order) pin(v);
    if (mend() != Answer::mended) return false;
  }
}

auto Mending::mend_whole(unsigned limit) -> Answer {
  std::size_t before = n_;
  for (unsigned turn = 0; turn < limit; ++turn) {
    if (turn > 0) round_aims(turn);
    const Answer answer = mend();
    if (answer != Answer::mended) return answer;
    const std::size_t left = fractional().size();
    if (left == 0 || (4 * left > 3 * before && make_whole())) return Answer::mended;
    before = left;
  }
  return Answer::stopped;
}

/// Makes whole numbers next to the point the aims, and starts again there. Every other `turn` rounds at random, so that no circle
/// is run in.
void Mending::round_aims(unsigned turn) {
  unpin();
  for (std::size_t k = 0; k < touched_.size(); ++k) {
    const std::uint32_t v = touched_[k];
    price_[v] = 0;
    if (v >= n_) {
      value_[v] = home_[v];
      continue;
    }
    const double rounded = turn % 2 == 0 ? std::round(value_[v]) : std::floor(value_[v] + random_.fraction());
    aim_[v] = value_[v] = std::clamp(rounded, lower_[v], upper_[v]);
    place_[v] = none;
  }
  reset_basis();
  const std::size_t count = touched_.size();
  for (std::size_t k = 0; k < count; ++k) {
    const std::uint32_t x = touched_[k];
    const double by = x < n_ ? value_[x] - home_[x] : 0;
    if (by != 0)
      rows_.column(x, [&](std::uint32_t r, double a) { set_value(n_ + r, value_[n_ + r] + by * a); });
  }
  // Also sums that came back to where home is: that may be out of their ranges.
  for (const std::uint32_t v : touched_)
    if (v >= n_) watch(v);
  search_.budget.take(8 * count);
}

}  // namespace kinderrechten::detail
