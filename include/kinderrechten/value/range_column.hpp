// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <vector>

#include "kinderrechten/value/range.hpp"

namespace kinderrechten {

/// Many ranges, each possibly missing, stored as two columns of machine words: 16 bytes a range.
///
/// What does not fit there (a fractional or open end, a number beyond 64 bits) is kept exactly
/// beside it, so the column never loses anything; it is only slower for those rows. Missing means
/// "no number here" (words, not applicable), which is not the same as unbounded.
class RangeColumn {
 public:
  /// Stands for "no low end" and "no high end" in the word columns.
  static constexpr std::int64_t no_low = std::numeric_limits<std::int64_t>::min();
  static constexpr std::int64_t no_high = std::numeric_limits<std::int64_t>::max();

  RangeColumn() = default;

  [[nodiscard]] std::size_t size() const noexcept { return low_.size(); }
  [[nodiscard]] bool empty() const noexcept { return low_.empty(); }
  void reserve(std::size_t n) { low_.reserve(n), high_.reserve(n); }

  /// Appends whole numbers `low`..`high` (either may be `no_low`/`no_high`); not checked.
  void push_back(std::int64_t low, std::int64_t high) {
    low_.push_back(low);
    high_.push_back(high);
  }
  void push_back_missing() { push_back(missing_low, missing_high); }
  void push_back(const std::optional<Range>& range) {
    push_back_missing();
    set(size() - 1, range);
  }

  /// The range in row i; nothing when missing.
  [[nodiscard]] std::optional<Range> operator[](std::size_t i) const {
    if (low_[i] <= high_[i]) {
      const auto end = [](std::int64_t x, std::int64_t none) {
        return x == none ? std::nullopt : std::optional(End{Rational(x)});
      };
      return Range(Domain::integers, end(low_[i], no_low), end(high_[i], no_high));
    }
    const auto it = exact_.find(i);
    return it == exact_.end() ? std::nullopt : std::optional(it->second);
  }
  void set(std::size_t i, const std::optional<Range>& range) {
    exact_.erase(i);
    low_[i] = missing_low, high_[i] = missing_high;
    if (!range) return;
    if (const auto words = as_words(*range)) {
      low_[i] = words->first, high_[i] = words->second;
    } else {
      low_[i] = exact_low, high_[i] = exact_high;
      exact_.emplace(i, *range);
    }
  }
  [[nodiscard]] bool is_missing(std::size_t i) const noexcept {
    return low_[i] == missing_low && high_[i] == missing_high;
  }
  /// Rows kept outside the words, for loops that run over `lows()` and `highs()` directly.
  [[nodiscard]] const std::map<std::size_t, Range>& exact_rows() const noexcept { return exact_; }
  /// The ends as words. A row whose low is above its high is missing or in `exact_rows()`.
  [[nodiscard]] const std::vector<std::int64_t>& lows() const noexcept { return low_; }
  [[nodiscard]] const std::vector<std::int64_t>& highs() const noexcept { return high_; }

  friend bool operator==(const RangeColumn&, const RangeColumn&) = default;

 private:
  static constexpr std::int64_t missing_low = 1, missing_high = 0;
  static constexpr std::int64_t exact_low = 2, exact_high = 0;

  static std::optional<std::pair<std::int64_t, std::int64_t>> as_words(const Range& r) {
    if (r.domain() != Domain::integers) return std::nullopt;
    const auto word = [](const std::optional<End>& end, std::int64_t none) {
      return end ? to_int64(numerator(end->value)) : std::optional(none);
    };
    const auto low = word(r.low_end(), no_low), high = word(r.high_end(), no_high);
    // A finite end that looks like "none" stays exact.
    if (!low || !high || (r.low_end() && *low == no_low) || (r.high_end() && *high == no_high) ||
        (r.low_end() && *low == no_high) || (r.high_end() && *high == no_low))
      return std::nullopt;
    return std::pair{*low, *high};
  }

  std::vector<std::int64_t> low_, high_;
  std::map<std::size_t, Range> exact_;
};

}  // namespace kinderrechten
