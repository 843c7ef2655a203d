// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

#include "kinderrechten/inference/certificate.hpp"
#include "kinderrechten/inference/system.hpp"
#include "kinderrechten/value/number.hpp"

// How the engine remembers why a bound holds, in a few bytes a step; spelt out when asked.
namespace kinderrechten::detail {

__extension__ typedef __int128 WideInt;  // NOLINT: there is no standard name

/// What the engine's arithmetic needs to know about its number type, here machine words. `Wide`
/// holds sums of products without overflow.
struct WordArithmetic {
  using Wide = WideInt;
  static std::int64_t minus_infinity() noexcept { return System::minus_infinity; }
  static std::int64_t plus_infinity() noexcept { return System::plus_infinity; }
  static bool fits(Wide x) noexcept {
    return x >= -System::largest_word && x <= System::largest_word;
  }
  static std::int64_t narrow(Wide x) noexcept { return static_cast<std::int64_t>(x); }
  /// Rows whose coefficients add up to no more than this never overflow `Wide`.
  static constexpr std::int64_t largest_coefficient_sum = std::int64_t{1} << 60;
};

/// The same for numbers of any size.
struct IntegerArithmetic {
  using Wide = Integer;
  /// Stand for infinite ends; numbers of half that length are refused.
  static const Integer& plus_infinity() {
    static const Integer value = Integer(1) << 20000;
    return value;
  }
  static const Integer& minus_infinity() {
    static const Integer value = -plus_infinity();
    return value;
  }
  static bool fits(const Integer& x) { return x > minus_infinity() && x < plus_infinity(); }
  static const Integer& narrow(const Integer& x) noexcept { return x; }
};

template <class T>
using Words = std::conditional_t<std::is_same_v<T, std::int64_t>, WordArithmetic, IntegerArithmetic>;

/// A double near x, to steer a search only: numbers far beyond all others are cut.
[[nodiscard]] inline double near_double(std::int64_t x) noexcept { return static_cast<double>(x); }
[[nodiscard]] inline double near_double(const Integer& x) {
  static const Integer most = boost::multiprecision::pow(Integer(10), 100);
  return x > most ? 1e100 : x < -most ? -1e100 : static_cast<double>(x);
}

/// Largest whole number not above a / b, for b > 0.
template <class W>
[[nodiscard]] W floor_division(const W& a, const W& b) {
  W q = a / b;
  if (a < 0 && q * b != a) --q;
  return q;
}
template <class W>
[[nodiscard]] W ceil_division(const W& a, const W& b) {
  return W(-floor_division(W(-a), b));
}

constexpr std::uint32_t nothing = std::numeric_limits<std::uint32_t>::max();

/// One end of the range of a number, as an index: 2 * number for the low end, + 1 for the high.
[[nodiscard]] constexpr std::uint32_t low_end(std::uint32_t number) noexcept { return 2 * number; }
[[nodiscard]] constexpr std::uint32_t high_end(std::uint32_t number) noexcept {
  return 2 * number + 1;
}

/// Why a bound holds: a row of the system, a row divided by its common factor, a sum of rows, or a
/// case distinction; all but the last together with the bounds known before of the other numbers.
struct Reason {
  enum Kind : std::uint32_t { row, divided, sum, split };
  std::uint32_t code = 0;
  Reason() = default;
  Reason(Kind kind, std::uint32_t index) : code(index << 2 | kind) {}
  [[nodiscard]] Kind kind() const noexcept { return static_cast<Kind>(code & 3); }
  [[nodiscard]] std::uint32_t index() const noexcept { return code >> 2; }
  friend bool operator==(const Reason&, const Reason&) = default;
};

/// A bound that was improved. `previous` is the entry it replaced (`nothing`: the stated box).
template <class T>
struct LogEntry {
  T value{};
  std::uint32_t end = 0;
  Reason reason;
  std::uint32_t previous = nothing;
};

/// A row less its known numbers, divided by the common factor of the rest, ends rounded inwards.
/// Known numbers are those whose two ends met before entry `stamp`.
struct DividedRow {
  Reason of;  // a row
  std::uint32_t stamp = 0;
};

/// Row multipliers; each row is a `row` or `divided`.
struct RowSum {
  std::vector<std::pair<Reason, Integer>> rows;
};

/// Where the search found that no world exists: a number whose ends crossed, or a row out of reach
/// of the bounds at entry `stamp`.
struct Conflict {
  enum Kind : std::uint8_t { none, number, row } kind = none;
  std::uint32_t number_index = 0;
  Reason reason;
  std::uint32_t stamp = nothing;
  [[nodiscard]] explicit operator bool() const noexcept { return kind != none; }
};

/// A step of a case distinction, already spelt out: it cites steps of the same proof, assumptions,
/// ends of numbers as the log had them at `stamp`, and rows.
struct SplitPremise {
  enum Kind : std::uint8_t { row, end, step, below, above } kind = row;
  std::uint32_t index = 0;  // an end, a step or a case of the same proof
  Reason reason;            // of a row
  Rational multiplier = 1;
};
struct SplitStep {
  Rule rule = Rule::lin;
  std::vector<SplitPremise> from;
  // What it gives: x[number] at or beyond `value` on the side of `end`; or 0 >= value, value > 0.
  std::optional<std::uint32_t> end;
  Rational value = 0;
  std::uint32_t number = 0;  // of a case
  Integer at = 0;
  std::uint32_t below = 0, above = 0;
  std::vector<Assumption> under;
  [[nodiscard]] bool bounds_low() const { return !end || *end % 2 == 0; }
};
struct SplitProof {
  std::vector<SplitStep> steps;  // the last one is the conclusion
  std::uint32_t stamp = 0;       // ends are those known before this entry
};

/// Everything derived so far, in order. The premises of an entry are found again by looking up the
/// latest earlier entry of each other number, so an entry is 24 bytes however long its row is.
template <class T>
struct Derivation {
  std::vector<LogEntry<T>> log;
  std::vector<DividedRow> divided;
  std::vector<RowSum> sums;
  std::vector<SplitProof> splits;
  std::vector<std::uint32_t> head;  // per end: latest entry
  Conflict conflict;

  /// The latest entry of `end` before `stamp`.
  [[nodiscard]] std::uint32_t entry_before(std::uint32_t end, std::uint32_t stamp) const {
    std::uint32_t at = head[end];
    while (at != nothing && at >= stamp) at = log[at].previous;
    return at;
  }
};

}  // namespace kinderrechten::detail
