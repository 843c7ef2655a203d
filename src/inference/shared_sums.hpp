// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "derivation_view.hpp"

namespace kinderrechten::detail {

/// Bounds that follow from the same row, or sum of rows, with the same ends of its other numbers.
///
/// Each by itself cites all numbers of the row but its own: n bounds of a row of n numbers cite n².
/// Written together (`Assembly::share`), the numbers of one half are put in once for all bounds of the
/// other half, and so on: some n log n. That is most of what a large two-way table's proof consists of.
template <class T>
class SharedSums {
 public:
  SharedSums(const Derivation<T>& derivation, DerivationView<T>& view, const std::vector<std::uint8_t>& needed)
      : derivation_(derivation), view_(view), low_(needed.size(), 0) {
    for (std::uint32_t t = 0; t < needed.size(); ++t) {
      if (needed[t] == 0 || derivation.log[t].reason.kind() == Reason::split) continue;
      const LogEntry<T>& entry = derivation.log[t];
      low_[t] = (entry.end % 2 == 0) == (view.coefficient_in(entry.reason, entry.end / 2) > 0);
      alike_[key(t)].push_back(t);
    }
  }

  /// Entries that can be written with entry t, itself and later ones, ascending; t alone where there is little to share.
  /// All entries that they cite come before t.
  [[nodiscard]] std::vector<std::uint32_t> with(std::uint32_t t) {
    std::vector<std::uint32_t> group{t};
    if (derivation_.log[t].reason.kind() == Reason::split) return group;
    const std::vector<std::uint32_t>& alike = alike_[key(t)];
    if (alike.size() < fewest) return group;
    const std::vector<std::uint32_t> ends = used_ends(t);
    if (ends.size() < shortest) return group;
    const std::uint32_t change = first_change(ends, t);
    for (const std::uint32_t later : alike)
      if (later > t && later <= change) group.push_back(later);
    return group;
  }
  /// Whether entry t uses the low side of its row: what is at least something.
  [[nodiscard]] bool low_side(std::uint32_t t) const { return low_[t] != 0; }

 private:
  static constexpr std::size_t fewest = 2, shortest = 16;

  [[nodiscard]] std::uint64_t key(std::uint32_t t) const {
    return std::uint64_t{derivation_.log[t].reason.code} << 1 | (low_side(t) ? 1 : 0);
  }
  /// The ends that stand for all numbers of the row, that of entry t too.
  [[nodiscard]] std::vector<std::uint32_t> used_ends(std::uint32_t t) {
    const bool low = low_side(t);
    std::vector<std::uint32_t> ends;
    view_.for_signs(derivation_.log[t].reason, [&](std::uint32_t x, std::int64_t a) {
      ends.push_back(low == (a < 0) ? low_end(x) : high_end(x));
    });
    return ends;
  }
  /// The first entry from t on that improves one of these ends: those known before it are the same as before t.
  [[nodiscard]] std::uint32_t first_change(const std::vector<std::uint32_t>& ends, std::uint32_t t) const {
    std::uint32_t first = nothing;
    for (const std::uint32_t end : ends)
      for (std::uint32_t at = derivation_.head[end]; at != nothing && at >= t; at = derivation_.log[at].previous)
        first = std::min(first, at);
    return first;
  }

  const Derivation<T>& derivation_;
  DerivationView<T>& view_;
  std::vector<std::uint8_t> low_;  // per entry
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> alike_;
};

}  // namespace kinderrechten::detail
