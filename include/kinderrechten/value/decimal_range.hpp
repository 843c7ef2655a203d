// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <optional>

#include "kinderrechten/value/change.hpp"
#include "kinderrechten/value/share.hpp"

namespace kinderrechten {

/// A range over the rationals whose ends are decimals that fit in machine words: `low`/10^`places`
/// to `high`/10^`places`. What columns hold for `76,6%` instead of a `Range`, which is ten times as
/// large; the numbers are the same.
struct DecimalRange {
  std::int64_t low = 0, high = 0;
  std::uint8_t places = 0;
  bool has_low = true, has_high = true;
  bool low_open = false, high_open = false;

  /// The largest `places` that is of use: 10^18 still fits a word.
  static constexpr unsigned most_places = 18;

  [[nodiscard]] Range range() const {
    const Integer one = boost::multiprecision::pow(Integer(10), places);
    const auto end = [&](bool there, std::int64_t digits, bool open) {
      return there ? std::optional(End{Rational(Integer(digits), one), open}) : std::nullopt;
    };
    return Range(Domain::rationals, end(has_low, low, low_open), end(has_high, high, high_open));
  }

  friend bool operator==(const DecimalRange&, const DecimalRange&) = default;
};

/// A percentage as printed, `digits`/10^`places`, in machine words: what columns hold instead of a
/// `Share` or a `Change`.
struct PrintedPercentage {
  std::int64_t digits = 0;
  std::uint8_t places = 0;
  bool is_change = false;
  RoundingMode mode = RoundingMode::half_up;

  [[nodiscard]] Rational printed() const {
    return Rational(Integer(digits), boost::multiprecision::pow(Integer(10), places));
  }
  [[nodiscard]] Share share() const { return Share(printed(), places, mode); }
  [[nodiscard]] Change change() const { return Change(printed(), places, mode); }

  /// The true percentages that are printed so; the same as `share().range()` or `change().range()`.
  /// Nothing when an end does not fit in a word.
  [[nodiscard]] std::optional<DecimalRange> range() const {
    if (places >= DecimalRange::most_places || digits > most_digits || digits < -most_digits)
      return std::nullopt;
    const std::int64_t middle = 10 * (digits < 0 ? -digits : digits);
    DecimalRange r;
    r.places = static_cast<std::uint8_t>(places + 1);
    const bool even = digits % 2 == 0;
    std::int64_t down = 5, up = 5;  // toward zero and away from it
    bool down_open = false, up_open = true;
    switch (mode) {
      case RoundingMode::half_up: break;
      case RoundingMode::half_even: down_open = up_open = !even; break;
      case RoundingMode::half_down: down_open = true, up_open = false; break;
      case RoundingMode::truncate: down = 0, up = 10; break;
      case RoundingMode::outward: down = 10, up = 0, down_open = true, up_open = false; break;
      case RoundingMode::random: down = up = 10, down_open = true; break;
    }
    if (digits == 0) {
      const bool closed = mode == RoundingMode::outward;
      r.low = -up, r.high = up;
      r.low_open = r.high_open = closed ? false : up_open;
    } else {
      r.low = middle - down, r.low_open = down_open;
      r.high = middle + up, r.high_open = up_open;
    }
    if (digits < 0) {
      const DecimalRange positive = r;
      r.low = -positive.high, r.low_open = positive.high_open;
      r.high = -positive.low, r.high_open = positive.low_open;
    } else if (!is_change && r.low < 0) {
      r.low = 0, r.low_open = false;  // a share of a whole of the same kind is never negative
    }
    return r;
  }

  friend bool operator==(const PrintedPercentage&, const PrintedPercentage&) = default;

 private:
  static constexpr std::int64_t most_digits = 900'000'000'000'000'000;
};

}  // namespace kinderrechten
