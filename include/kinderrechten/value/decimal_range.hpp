// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "kinderrechten/value/change.hpp"
#include "kinderrechten/value/share.hpp"

namespace kinderrechten {

namespace detail {
/// The bytes of a number, to tell equal ones by.
template <class T>
void append_bytes(std::string& key, T x) {
  key.append(reinterpret_cast<const char*>(&x), sizeof x);
}
}  // namespace detail

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
  /// Ends with more than these are printed hardly ever, and thirds would be tried to the last.
  static constexpr unsigned few_places = 6;

  [[nodiscard]] Range range() const {
    const Integer one = boost::multiprecision::pow(Integer(10), places);
    const auto end = [&](bool there, std::int64_t digits, bool open) {
      return there ? std::optional(End{Rational(Integer(digits), one), open}) : std::nullopt;
    };
    return Range(Domain::rationals, end(has_low, low, low_open), end(has_high, high, high_open));
  }
  /// The same range in machine words; nothing for whole numbers and for ends that are no such decimals.
  [[nodiscard]] static std::optional<DecimalRange> of(const Range& range) {
    if (range.domain() != Domain::rationals) return std::nullopt;
    DecimalRange r;
    Rational one = 1;
    const auto fits = [&](const std::optional<End>& end) { return !end || is_whole(Rational(end->value * one)); };
    while (!fits(range.low_end()) || !fits(range.high_end())) {
      if (++r.places > few_places) return std::nullopt;
      one *= 10;
    }
    const auto digits = [&](const std::optional<End>& end) {
      return end ? to_int64(numerator(Rational(end->value * one))) : std::optional<std::int64_t>(0);
    };
    const auto low = digits(range.low_end()), high = digits(range.high_end());
    if (!low || !high) return std::nullopt;
    r.low = *low, r.high = *high;
    r.has_low = range.low_end().has_value(), r.has_high = range.high_end().has_value();
    r.low_open = range.low_open(), r.high_open = range.high_open();
    return r;
  }

  void append_key(std::string& key) const {
    detail::append_bytes(key, low);
    detail::append_bytes(key, high);
    for (const int x : {int(places), int(has_low), int(has_high), int(low_open), int(high_open)}) key += static_cast<char>(x);
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
  /// The same percentage in machine words; nothing when it does not fit, or is no such decimal.
  [[nodiscard]] static std::optional<PrintedPercentage> of(const Rational& printed, unsigned decimals, RoundingMode mode, bool is_change) {
    if (decimals > DecimalRange::few_places) return std::nullopt;
    const Rational digits = printed * Rational(boost::multiprecision::pow(Integer(10), decimals));
    const auto word = is_whole(digits) ? to_int64(numerator(digits)) : std::nullopt;
    if (!word) return std::nullopt;
    PrintedPercentage p;
    p.digits = *word, p.places = static_cast<std::uint8_t>(decimals), p.is_change = is_change, p.mode = mode;
    return p;
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
