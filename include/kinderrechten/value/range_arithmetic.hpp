// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "kinderrechten/value/range_column.hpp"

namespace kinderrechten {

/// One byte a row: 1 when it holds, 0 when it does not or when either side is missing.
using RowMask = std::vector<std::uint8_t, detail::UnsetAllocator<std::uint8_t>>;

namespace detail {

/// A column as an operand: its words and its exact rows.
struct ColumnOperand {
  const RangeColumn* column;
  const std::int64_t *low, *high;
  explicit ColumnOperand(const RangeColumn& c) : column(&c), low(c.lows().data()), high(c.highs().data()) {}
  [[nodiscard]] std::int64_t low_at(std::size_t i) const noexcept { return low[i]; }
  [[nodiscard]] std::int64_t high_at(std::size_t i) const noexcept { return high[i]; }
  [[nodiscard]] std::optional<Range> at(std::size_t i) const { return (*column)[i]; }
};

/// The same range in every row. When it does not fit in words every row is computed exactly.
struct ScalarOperand {
  const Range* range;
  std::int64_t low = 1, high = 0;
  explicit ScalarOperand(const Range& r) : range(&r) {
    if (const auto words = RangeColumn::as_words(r)) low = words->first, high = words->second;
  }
  [[nodiscard]] std::int64_t low_at(std::size_t) const noexcept { return low; }
  [[nodiscard]] std::int64_t high_at(std::size_t) const noexcept { return high; }
  [[nodiscard]] std::optional<Range> at(std::size_t) const { return *range; }
};

/// Has a top bit unless both ends are within ±2^61 and in order: then no sum of two leaves the words
/// or looks unbounded, and the row is neither missing, unbounded nor exact. Additions and ors only, so
/// that loops vectorise.
inline constexpr std::uint64_t window = std::uint64_t{1} << 61U;
[[nodiscard]] inline std::uint64_t out_of_line(std::int64_t low, std::int64_t high) noexcept {
  const auto l = static_cast<std::uint64_t>(low), h = static_cast<std::uint64_t>(high);
  return (l + window) | (h + window) | (h - l);
}
inline constexpr std::uint64_t top_bits = std::uint64_t{3} << 62U;
inline constexpr std::size_t block_rows = 512;  // four columns of them fit the first cache

inline void same_size(const RangeColumn& a, const RangeColumn& b) {
  if (a.size() != b.size())
    throw ValueError("columns of " + std::to_string(a.size()) + " and " + std::to_string(b.size()) + " rows",
                     "RangeColumn", "give columns of one length");
}

/// a + b, or a - b when `minus`; false when it leaves the words.
template <bool minus>
[[nodiscard]] inline bool add_checked(std::int64_t a, std::int64_t b, std::int64_t& result) noexcept {
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
  if constexpr (minus) {
    if (b < 0 ? a > most + b : a < least + b) return false;
    result = a - b;
  } else {
    if (b > 0 ? a > most - b : a < least - b) return false;
    result = a + b;
  }
  return true;
}
/// One row in words, ends that are missing included; false when it needs more than words.
template <bool minus>
[[nodiscard]] inline bool add_row(std::int64_t al, std::int64_t ah, std::int64_t bl, std::int64_t bh,
                                  std::int64_t& low, std::int64_t& high) noexcept {
  constexpr std::int64_t no_low = RangeColumn::no_low, no_high = RangeColumn::no_high;
  if (al > ah || bl > bh) return false;
  std::int64_t l = no_low, h = no_high;
  const bool down = al != no_low && (minus ? bh != no_high : bl != no_low);
  const bool up = ah != no_high && (minus ? bl != no_low : bh != no_high);
  if (down && (!add_checked<minus>(al, minus ? bh : bl, l) || l == no_low || l == no_high)) return false;
  if (up && (!add_checked<minus>(ah, minus ? bl : bh, h) || h == no_high || h == no_low)) return false;
  low = l, high = h;
  return true;
}

/// Row by row a + b, or a - b, written to `result`, which may be the column of `a` itself. Blocks in
/// which every row is in line are added in two loops without branches, which compilers vectorise; other
/// rows one by one, and exactly where words do not do.
template <bool minus, bool in_place, typename A, typename B>
void add_rows(RangeColumn& result, const A& a, const B& b) {
  const auto words = result.words();
  std::int64_t *const low = words.first, *const high = words.second;
  const std::size_t n = result.size();
  for (std::size_t start = 0; start < n; start += block_rows) {
    const std::size_t stop = std::min(n, start + block_rows);
    std::uint64_t odd = 0;
    for (std::size_t i = start; i < stop; ++i)
      odd |= out_of_line(a.low_at(i), a.high_at(i)) | out_of_line(b.low_at(i), b.high_at(i));
    if (!(odd & top_bits)) {
      for (std::size_t i = start; i < stop; ++i) {
        // In place the operand is named by the result's own pointers, or loops are not vectorised.
        const std::int64_t al = in_place ? low[i] : a.low_at(i), ah = in_place ? high[i] : a.high_at(i);
        const std::int64_t bl = b.low_at(i), bh = b.high_at(i);
        low[i] = minus ? al - bh : al + bl;
        high[i] = minus ? ah - bl : ah + bh;
      }
      continue;
    }
    for (std::size_t i = start; i < stop; ++i) {
      if (add_row<minus>(a.low_at(i), a.high_at(i), b.low_at(i), b.high_at(i), low[i], high[i])) continue;
      const auto x = a.at(i), y = b.at(i);
      std::optional<Range> sum;
      if (x && y) sum = minus ? *x - *y : *x + *y;
      if constexpr (in_place) result.set(i, sum);
      else result.put(i, sum);
    }
  }
}
template <bool minus, typename A, typename B>
[[nodiscard]] RangeColumn added(std::size_t n, const A& a, const B& b) {
  RangeColumn result(n);
  add_rows<minus, false>(result, a, b);
  return result;
}
template <bool minus>
RangeColumn& add_to(RangeColumn& a, const RangeColumn& b) {
  same_size(a, b);
  if (&a == &b) return add_to<minus>(a, RangeColumn(b));
  add_rows<minus, true>(a, ColumnOperand(a), ColumnOperand(b));
  return a;
}

template <typename A, typename B>
[[nodiscard]] RangeColumn hull_rows(std::size_t n, const A& a, const B& b) {
  RangeColumn result(n);
  const auto [low, high] = result.words();
  for (std::size_t i = 0; i < n; ++i) {
    const std::int64_t al = a.low_at(i), ah = a.high_at(i), bl = b.low_at(i), bh = b.high_at(i);
    if (al <= ah && bl <= bh) {  // "no end" is the smallest or largest word, so it wins by itself
      low[i] = std::min(al, bl);
      high[i] = std::max(ah, bh);
      continue;
    }
    const auto x = a.at(i), y = b.at(i);
    result.put(i, x && y ? std::optional(hull(*x, *y)) : x ? x : y);
  }
  return result;
}

/// `words` decides for rows in words, `exactly` for the others.
template <typename A, typename B, typename InWords, typename Exactly>
[[nodiscard]] RowMask compare_rows(std::size_t n, const A& a, const B& b, InWords words, Exactly exactly) {
  RowMask mask(n);
  for (std::size_t start = 0; start < n; start += block_rows) {
    const std::size_t stop = std::min(n, start + block_rows);
    unsigned outside = 0;
    for (std::size_t i = start; i < stop; ++i) {
      const std::int64_t al = a.low_at(i), ah = a.high_at(i), bl = b.low_at(i), bh = b.high_at(i);
      outside |= static_cast<unsigned>(al > ah) | static_cast<unsigned>(bl > bh);
      mask[i] = static_cast<std::uint8_t>(words(al, ah, bl, bh));
    }
    if (!outside) continue;
    for (std::size_t i = start; i < stop; ++i) {
      if (a.low_at(i) <= a.high_at(i) && b.low_at(i) <= b.high_at(i)) continue;
      const auto x = a.at(i), y = b.at(i);
      mask[i] = x && y && exactly(*x, *y);
    }
  }
  return mask;
}
template <typename A, typename B>
[[nodiscard]] RowMask certainly_less_rows(std::size_t n, const A& a, const B& b) {
  return compare_rows(n, a, b, [](auto, auto ah, auto bl, auto) { return ah < bl; },
                      [](const Range& x, const Range& y) { return x.certainly_less(y); });
}
template <typename A, typename B>
[[nodiscard]] RowMask possibly_less_rows(std::size_t n, const A& a, const B& b) {
  return compare_rows(n, a, b, [](auto al, auto, auto, auto bh) { return al < bh; },
                      [](const Range& x, const Range& y) { return x.possibly_less(y); });
}

}  // namespace detail

/// Row by row; missing where either is. Exact at any size. Throws `ValueError` for columns of
/// different lengths. As with `Range`, the rows are independent: a - a is not zero.
[[nodiscard]] inline RangeColumn operator+(const RangeColumn& a, const RangeColumn& b) {
  detail::same_size(a, b);
  return detail::added<false>(a.size(), detail::ColumnOperand(a), detail::ColumnOperand(b));
}
[[nodiscard]] inline RangeColumn operator-(const RangeColumn& a, const RangeColumn& b) {
  detail::same_size(a, b);
  return detail::added<true>(a.size(), detail::ColumnOperand(a), detail::ColumnOperand(b));
}
[[nodiscard]] inline RangeColumn operator+(const RangeColumn& a, const Range& b) {
  return detail::added<false>(a.size(), detail::ColumnOperand(a), detail::ScalarOperand(b));
}
[[nodiscard]] inline RangeColumn operator+(const Range& a, const RangeColumn& b) { return b + a; }
[[nodiscard]] inline RangeColumn operator-(const RangeColumn& a, const Range& b) {
  return detail::added<true>(a.size(), detail::ColumnOperand(a), detail::ScalarOperand(b));
}
[[nodiscard]] inline RangeColumn operator-(const Range& a, const RangeColumn& b) {
  return detail::added<true>(b.size(), detail::ScalarOperand(a), detail::ColumnOperand(b));
}

/// In place, without another column.
inline RangeColumn& operator+=(RangeColumn& a, const RangeColumn& b) { return detail::add_to<false>(a, b); }
inline RangeColumn& operator-=(RangeColumn& a, const RangeColumn& b) { return detail::add_to<true>(a, b); }
inline RangeColumn& operator+=(RangeColumn& a, const Range& b) {
  detail::add_rows<false, true>(a, detail::ColumnOperand(a), detail::ScalarOperand(b));
  return a;
}
inline RangeColumn& operator-=(RangeColumn& a, const Range& b) {
  detail::add_rows<true, true>(a, detail::ColumnOperand(a), detail::ScalarOperand(b));
  return a;
}

/// The smallest range that holds both, row by row; a missing row leaves the other.
[[nodiscard]] inline RangeColumn hull(const RangeColumn& a, const RangeColumn& b) {
  detail::same_size(a, b);
  return detail::hull_rows(a.size(), detail::ColumnOperand(a), detail::ColumnOperand(b));
}
[[nodiscard]] inline RangeColumn hull(const RangeColumn& a, const Range& b) {
  return detail::hull_rows(a.size(), detail::ColumnOperand(a), detail::ScalarOperand(b));
}

/// Rows in which every number of a is below every number of b.
[[nodiscard]] inline RowMask certainly_less(const RangeColumn& a, const RangeColumn& b) {
  detail::same_size(a, b);
  return detail::certainly_less_rows(a.size(), detail::ColumnOperand(a), detail::ColumnOperand(b));
}
[[nodiscard]] inline RowMask certainly_less(const RangeColumn& a, const Range& b) {
  return detail::certainly_less_rows(a.size(), detail::ColumnOperand(a), detail::ScalarOperand(b));
}
/// Rows in which some number of a is below some number of b.
[[nodiscard]] inline RowMask possibly_less(const RangeColumn& a, const RangeColumn& b) {
  detail::same_size(a, b);
  return detail::possibly_less_rows(a.size(), detail::ColumnOperand(a), detail::ColumnOperand(b));
}
[[nodiscard]] inline RowMask possibly_less(const RangeColumn& a, const Range& b) {
  return detail::possibly_less_rows(a.size(), detail::ColumnOperand(a), detail::ScalarOperand(b));
}

/// All rows added up; missing rows add nothing, no rows at all make 0. Exact at any size.
[[nodiscard]] inline Range sum(const RangeColumn& column) {
  const auto& low = column.lows();
  const auto& high = column.highs();
  Range total(0);
  for (std::size_t start = 0; start < column.size(); start += detail::block_rows) {
    const std::size_t stop = std::min(column.size(), start + detail::block_rows);
    // In halves of a word, shifted to be positive, so that no sum of a block overflows.
    constexpr std::uint64_t half = 0xFFFFFFFFU;
    std::uint64_t low_upper = 0, low_lower = 0, high_upper = 0, high_lower = 0, rows = 0;
    for (std::size_t i = start; i < stop; ++i) {
      if (detail::out_of_line(low[i], high[i]) & detail::top_bits) {
        if (const auto range = column[i]) total = total + *range;
        continue;
      }
      const std::uint64_t l = static_cast<std::uint64_t>(low[i]) + detail::window;
      const std::uint64_t h = static_cast<std::uint64_t>(high[i]) + detail::window;
      low_upper += l >> 32U, low_lower += l & half;
      high_upper += h >> 32U, high_lower += h & half;
      ++rows;
    }
    const auto whole = [&](std::uint64_t upper, std::uint64_t lower) {
      return (Integer(upper) << 32U) + Integer(lower) - Integer(rows) * Integer(detail::window);
    };
    total = total + Range(whole(low_upper, low_lower), whole(high_upper, high_lower));
  }
  return total;
}

}  // namespace kinderrechten
