// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kinderrechten/value/range.hpp"

namespace kinderrechten {

/// Many ranges, each possibly missing, stored as two columns of machine words: 16 bytes a range.
///
/// What does not fit there (a fractional or open end, a number beyond 64 bits) is kept exactly
/// beside it, so the column never loses anything; it is only slower for those rows. Missing means
/// "no number here" (words, not applicable), which is not the same as unbounded.
///
/// Sums and differences are row by row and as of `Range`: operands are independent, nothing ever
/// overflows, and a missing operand makes a missing row.
///
///     RangeColumn boys, girls;
///     boys.push_back(7, 28), girls.push_back(3, 3);
///     (boys + girls)[0];           // 10..31
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

  /// Throws `ValueError` when the columns differ in length.
  RangeColumn& operator+=(const RangeColumn& other) { return combine<false>(other); }
  RangeColumn& operator-=(const RangeColumn& other) { return combine<true>(other); }
  RangeColumn& operator+=(const Range& other) { return combine<false>(other); }
  RangeColumn& operator-=(const Range& other) { return combine<true>(other); }
  friend RangeColumn operator+(RangeColumn a, const RangeColumn& b) { return std::move(a += b); }
  friend RangeColumn operator-(RangeColumn a, const RangeColumn& b) { return std::move(a -= b); }
  friend RangeColumn operator+(RangeColumn a, const Range& b) { return std::move(a += b); }
  friend RangeColumn operator-(RangeColumn a, const Range& b) { return std::move(a -= b); }

  friend bool operator==(const RangeColumn&, const RangeColumn&) = default;

 private:
  using Word = std::int64_t;
  static constexpr std::size_t block = 512;  ///< rows at a time; four columns of them fit the first cache

  /// The rows of another column, or one range for all rows.
  struct Rows {
    const RangeColumn& column;
    [[nodiscard]] const Word* lows(std::size_t i) const { return column.low_.data() + i; }
    [[nodiscard]] const Word* highs(std::size_t i) const { return column.high_.data() + i; }
    [[nodiscard]] std::optional<Range> operator[](std::size_t i) const { return column[i]; }
  };
  struct Same {
    explicit Same(const Range& range) : range(range) {
      const auto words = as_words(range).value_or(std::pair{exact_low, exact_high});
      low.fill(words.first), high.fill(words.second);
    }
    const Range& range;
    std::array<Word, block> low, high;
    [[nodiscard]] const Word* lows(std::size_t) const { return low.data(); }
    [[nodiscard]] const Word* highs(std::size_t) const { return high.data(); }
    [[nodiscard]] std::optional<Range> operator[](std::size_t) const { return range; }
  };

  template <bool minus>
  RangeColumn& combine(const RangeColumn& other) {
    if (other.size() != size())
      throw ValueError("columns of " + std::to_string(size()) + " and " +
                           std::to_string(other.size()) + " rows cannot be combined",
                       "RangeColumn", "use columns of one length");
    if (&other == this) return combine<minus>(RangeColumn(other));
    return combine_rows<minus>(Rows{other});
  }
  template <bool minus>
  RangeColumn& combine(const Range& other) {
    return combine_rows<minus>(Same{other});
  }

  /// Blocks of plain small numbers in two loops without branches, which compilers vectorise; others
  /// row by row.
  template <bool minus, class Other>
  RangeColumn& combine_rows(const Other& other) {
    for (std::size_t i = 0; i < size(); i += block) {
      const std::size_t n = std::min(block, size() - i);
      Word *low = low_.data() + i, *high = high_.data() + i;
      if (n == block && plain(low, high) && plain(other.lows(i), other.highs(i)))
        add_block<minus>(low, high, other.lows(i), other.highs(i));
      else
        for (std::size_t k = 0; k < n; ++k)
          if (!add_words<minus>(low[k], high[k], other.lows(i)[k], other.highs(i)[k]))
            set(i + k, add_exactly<minus>((*this)[i + k], other[i + k]));
    }
    return *this;
  }

  /// Are all rows of a block present, bounded, and so small that no sum of two leaves the words or
  /// looks unbounded? Words in [-2^61, 2^61) have no top bits once 2^61 is added, and then
  /// neither has high - low unless it is negative.
  static bool plain(const Word* low, const Word* high) noexcept {
    std::uint64_t odd = 0;
    for (std::size_t i = 0; i < block; ++i) {
      const auto l = static_cast<std::uint64_t>(low[i]), h = static_cast<std::uint64_t>(high[i]);
      odd |= (l + (1ull << 61)) | (h + (1ull << 61)) | (h - l);
    }
    return (odd >> 62) == 0;
  }
  template <bool minus>
  static void add_block(Word* __restrict low, Word* __restrict high, const Word* __restrict other_low,
                        const Word* __restrict other_high) noexcept {
    for (std::size_t i = 0; i < block; ++i) {
      low[i] += minus ? -other_high[i] : other_low[i];
      high[i] += minus ? -other_low[i] : other_high[i];
    }
  }
  /// One row, unbounded ends included; false, and nothing changed, when it needs more than words.
  template <bool minus>
  static bool add_words(Word& low, Word& high, Word other_low, Word other_high) noexcept {
    if (low > high || other_low > other_high) return false;
    Word l = no_low, h = no_high;
    const bool down = low != no_low && (minus ? other_high != no_high : other_low != no_low);
    const bool up = high != no_high && (minus ? other_low != no_low : other_high != no_high);
    if (down && (overflows<minus>(low, minus ? other_high : other_low, l) || l == no_low)) return false;
    if (up && (overflows<minus>(high, minus ? other_low : other_high, h) || h == no_high)) return false;
    if (l == no_high || h == no_low) return false;
    low = l, high = h;
    return true;
  }
  template <bool minus>
  static bool overflows(Word a, Word b, Word& result) noexcept {
    constexpr Word most = std::numeric_limits<Word>::max(), least = std::numeric_limits<Word>::min();
    if constexpr (minus) {
      if (b < 0 ? a > most + b : a < least + b) return true;
      result = a - b;
    } else {
      if (b > 0 ? a > most - b : a < least - b) return true;
      result = a + b;
    }
    return false;
  }
  template <bool minus>
  static std::optional<Range> add_exactly(const std::optional<Range>& a, const std::optional<Range>& b) {
    if (!a || !b) return std::nullopt;
    return minus ? *a - *b : *a + *b;
  }

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
