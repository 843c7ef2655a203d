// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kinderrechten/value/decimal_range.hpp"
#include "kinderrechten/value/range.hpp"

namespace kinderrechten {

namespace detail {
/// Leaves new numbers unset instead of zero: a result column is written once, not twice.
template <typename T>
struct UnsetAllocator : std::allocator<T> {
  template <typename U>
  struct rebind {
    using other = UnsetAllocator<U>;
  };
  template <typename U>
  void construct(U* place) noexcept {
    ::new (static_cast<void*>(place)) U;
  }
  template <typename U, typename... Args>
  void construct(U* place, Args&&... args) {
    ::new (static_cast<void*>(place)) U(std::forward<Args>(args)...);
  }
};
}  // namespace detail

/// Many ranges, each possibly missing, stored as two columns of machine words: 16 bytes a range.
///
/// What does not fit there (a fractional or open end, a number beyond 64 bits) is kept exactly
/// beside it, so the column never loses anything; it is only slower for those rows. Missing means
/// "no number here" (words, not applicable), which is not the same as unbounded. Arithmetic and
/// comparison of whole columns are in range_arithmetic.hpp.
class RangeColumn {
 public:
  using Words = std::vector<std::int64_t, detail::UnsetAllocator<std::int64_t>>;

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
  /// Appends a range over the rationals without making a `Range` of it.
  void push_back(const DecimalRange& range) {
    push_back(static_cast<std::int64_t>(decimals_.size()), decimal_high);
    decimals_.push_back(range);
  }
  void push_back(const std::optional<Range>& range) {
    if (range && range->domain() == Domain::rationals)
      if (const auto decimal = DecimalRange::of(*range)) return push_back(*decimal);
    push_back_missing();
    put(size() - 1, range);
  }
  /// Appends bytes to `key` that stand for the range in row i and for no other; false when it is kept outside the words.
  bool append_key(std::size_t i, std::string& key) const {
    const bool decimal = low_[i] > high_[i] && high_[i] == decimal_high;
    if (low_[i] > high_[i] && !decimal && !is_missing(i)) return false;
    if (decimal) {
      decimals_[static_cast<std::size_t>(low_[i])].append_key(key);
    } else {
      detail::append_bytes(key, low_[i]);
      detail::append_bytes(key, high_[i]);
    }
    key += decimal ? 'd' : 'w';
    return true;
  }

  /// The whole numbers `low`..`high`, where `no_low` and `no_high` are no ends.
  [[nodiscard]] static Range range_of(std::int64_t low, std::int64_t high) {
    const auto end = [](std::int64_t x, std::int64_t none) {
      return x == none ? std::nullopt : std::optional(End{Rational(x)});
    };
    return Range(Domain::integers, end(low, no_low), end(high, no_high));
  }
  /// The range in row i; nothing when missing.
  [[nodiscard]] std::optional<Range> operator[](std::size_t i) const {
    if (low_[i] <= high_[i]) return range_of(low_[i], high_[i]);
    if (high_[i] == decimal_high) return decimals_[static_cast<std::size_t>(low_[i])].range();
    const auto it = low_[i] == exact_low ? exact_.find(i) : exact_.end();
    return it == exact_.end() ? std::nullopt : std::optional(it->second);
  }
  void set(std::size_t i, const std::optional<Range>& range) {
    if (low_[i] == exact_low && high_[i] == exact_high) exact_.erase(i);
    put(i, range);
  }
  [[nodiscard]] bool is_missing(std::size_t i) const noexcept {
    return low_[i] == missing_low && high_[i] == missing_high;
  }
  /// Rows kept outside the words, with their ranges. Makes a copy.
  [[nodiscard]] std::map<std::size_t, Range> exact_rows() const {
    std::map<std::size_t, Range> rows = exact_;
    if (!decimals_.empty())
      for (std::size_t i = 0; i < size(); ++i)
        if (high_[i] == decimal_high) rows.emplace(i, decimals_[static_cast<std::size_t>(low_[i])].range());
    return rows;
  }
  /// The ends as words. A row whose low is above its high is missing or in `exact_rows()`.
  [[nodiscard]] const Words& lows() const noexcept { return low_; }
  [[nodiscard]] const Words& highs() const noexcept { return high_; }

  /// The same ranges in the same rows.
  friend bool operator==(const RangeColumn& a, const RangeColumn& b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
      const bool words = a.low_[i] <= a.high_[i] || b.low_[i] <= b.high_[i];
      if (words ? a.low_[i] != b.low_[i] || a.high_[i] != b.high_[i] : a[i] != b[i]) return false;
    }
    return true;
  }

  /// A column of `n` rows whose words the caller fills through `words`; for bulk operations.
  explicit RangeColumn(std::size_t n) : low_(n), high_(n) {}
  [[nodiscard]] std::pair<std::int64_t*, std::int64_t*> words() noexcept { return {low_.data(), high_.data()}; }
  /// Writes a row whose words are not set yet.
  void put(std::size_t i, const std::optional<Range>& range) {
    low_[i] = missing_low, high_[i] = missing_high;
    if (!range) return;
    if (const auto ends = as_words(*range)) {
      low_[i] = ends->first, high_[i] = ends->second;
    } else {
      low_[i] = exact_low, high_[i] = exact_high;
      exact_.insert_or_assign(i, *range);
    }
  }

  /// The range in words, or nothing when it does not fit in them.
  [[nodiscard]] static std::optional<std::pair<std::int64_t, std::int64_t>> as_words(const Range& r) {
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

 private:
  static constexpr std::int64_t missing_low = 1, missing_high = 0;
  static constexpr std::int64_t exact_low = 2, exact_high = 0;
  static constexpr std::int64_t decimal_high = no_low;  // the low word is the place in decimals_

  Words low_, high_;
  std::vector<DecimalRange> decimals_;
  std::map<std::size_t, Range> exact_;
};

}  // namespace kinderrechten
