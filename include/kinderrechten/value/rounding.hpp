// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "kinderrechten/value/range.hpp"

namespace kinderrechten {

/// Which multiple of the base is printed for a number that lies between two.
enum class RoundingMode {
  half_up,    ///< the nearer one; a half goes away from zero (the usual "afgerond")
  half_even,  ///< the nearer one; a half goes to the even multiple (US Census DRB)
  half_down,  ///< the nearer one; a half goes toward zero
  truncate,   ///< the one toward zero
  outward,    ///< the one away from zero
  random,     ///< either one, by chance; multiples stay (Stats NZ RR3, Statistics Canada)
};

/// A register's rounding rule, used in both directions: what is printed for a number
/// (`outcomes`), and which numbers print as this (`preimage`).
///
/// Law: x lies in the preimage of everything the rule may print for x, and the preimage is the
/// smallest such range. The base may depend on the size of the number (graduated): `steps` says
/// from which absolute value which base holds. With `zero_exempt` only a true zero prints as zero:
/// other numbers that would round to zero go to the nearest other multiple.
///
///     Rounding tens(10);
///     tens.preimage(20);           // 15..24
class Rounding {
 public:
  struct Step {
    Rational from;  ///< smallest absolute value that this base is used for
    Rational base;
    friend bool operator==(const Step&, const Step&) = default;
  };

  /// Throws `ValueError` unless `base > 0`.
  explicit Rounding(Rational base, RoundingMode mode = RoundingMode::half_up, bool zero_exempt = false)
      : Rounding(std::vector<Step>{{Rational(0), std::move(base)}}, mode, zero_exempt) {}
  /// Graduated: steps in rising order, the first from 0.
  explicit Rounding(std::vector<Step> steps, RoundingMode mode = RoundingMode::half_up,
                    bool zero_exempt = false)
      : steps_(std::move(steps)), mode_(mode), zero_exempt_(zero_exempt) {
    bool valid = !steps_.empty() && steps_.front().from == 0;
    for (std::size_t i = 0; valid && i < steps_.size(); ++i)
      valid = steps_[i].base > 0 && (i == 0 || steps_[i - 1].from < steps_[i].from);
    if (!valid)
      throw ValueError("rounding needs bases above 0, with steps that rise from 0", "Rounding",
                       "for example base 10, or steps {0: 5, 100: 10}");
  }
  /// To `decimals` places: base 1/10^decimals.
  [[nodiscard]] static Rounding to_decimals(unsigned decimals,
                                            RoundingMode mode = RoundingMode::half_up) {
    return Rounding(Rational(1, boost::multiprecision::pow(Integer(10), decimals)), mode);
  }

  [[nodiscard]] const std::vector<Step>& steps() const noexcept { return steps_; }
  /// The base for small numbers (the only one unless graduated).
  [[nodiscard]] const Rational& base() const noexcept { return steps_.front().base; }
  [[nodiscard]] RoundingMode mode() const noexcept { return mode_; }
  [[nodiscard]] bool zero_exempt() const noexcept { return zero_exempt_; }

  /// Everything that may be printed for `x`: one number, or two for random rounding.
  [[nodiscard]] std::vector<Rational> outcomes(const Rational& x) const {
    const Rational size = x < 0 ? Rational(-x) : x;
    std::size_t i = steps_.size() - 1;
    while (steps_[i].from > size) --i;
    std::vector<Rational> printed;
    for (const Integer& k : multiples(size / steps_[i].base)) {
      const Rational p = (x < 0 ? Rational(-1) : Rational(1)) * Rational(k) * steps_[i].base;
      if (printed.empty() || printed.back() != p) printed.push_back(p);
    }
    return printed;
  }

  /// The smallest range of numbers for which `printed` may be printed; nothing when the rule never
  /// prints it.
  [[nodiscard]] std::optional<Range> preimage(const Rational& printed,
                                              Domain domain = Domain::integers) const {
    if (steps_.size() == 1) {  // one base for all numbers
      auto all = preimage_of_base(printed, base());
      return all && domain == Domain::integers ? intersection(*all, Range::all()) : all;
    }
    std::optional<Range> found;
    for (std::size_t i = 0; i < steps_.size(); ++i) {
      const auto base_range = preimage_of_base(printed, steps_[i].base);
      if (!base_range) continue;
      for (const bool negative : {false, true}) {
        const auto part = intersection_in(domain, *base_range, step_numbers(i, negative));
        if (part) found = found ? hull(*found, *part) : *part;
      }
    }
    return found;
  }

  friend bool operator==(const Rounding&, const Rounding&) = default;

 private:
  /// Which multiples k may be printed for the quotient q = |x|/base >= 0.
  [[nodiscard]] std::vector<Integer> multiples(const Rational& q) const {
    const Integer below = floor(q), above = ceil(q);
    if (below == above) return {below};
    const Rational past = q - Rational(below);
    const Rational half(1, 2);
    if (mode_ == RoundingMode::random) {
      if (zero_exempt_ && below == 0) return {above};
      return {below, above};
    }
    bool up = mode_ == RoundingMode::outward;
    if (mode_ == RoundingMode::half_up) up = past >= half;
    if (mode_ == RoundingMode::half_down) up = past > half;
    if (mode_ == RoundingMode::half_even) up = past > half || (past == half && below % 2 != 0);
    if (zero_exempt_ && below == 0) up = true;
    return {up ? above : below};
  }

  /// The numbers, over the rationals, that print as `printed` when `base` is used throughout.
  [[nodiscard]] std::optional<Range> preimage_of_base(const Rational& printed,
                                                      const Rational& base) const {
    const Rational quotient = (printed < 0 ? Rational(-printed) : printed) / base;
    if (!is_whole(quotient)) return std::nullopt;
    const Integer k = numerator(quotient);
    if (k == 0 && zero_exempt_) return Range(Domain::rationals, End{0}, End{0});
    const Rational half(1, 2);
    const bool even = k % 2 == 0;
    Rational down, up;  // distances on the side of zero and on the far side, in bases
    bool down_open = true, up_open = true;
    switch (mode_) {
      case RoundingMode::half_up: down = up = half, down_open = false; break;
      case RoundingMode::half_even: down = up = half, down_open = up_open = !even; break;
      case RoundingMode::half_down: down = up = half, up_open = false; break;
      case RoundingMode::truncate: up = 1, down_open = false; break;
      case RoundingMode::outward: down = 1, up_open = false; break;
      case RoundingMode::random: down = up = 1; break;
    }
    if (k == 0) {  // symmetric about zero
      if (mode_ == RoundingMode::outward) return Range(Domain::rationals, End{0}, End{0});
      return Range(Domain::rationals, End{-up * base, up_open}, End{up * base, up_open});
    }
    if (zero_exempt_ && k == 1) down = 1, down_open = true;  // takes over what would print as 0
    Range range(Domain::rationals, End{(Rational(k) - down) * base, down_open},
                End{(Rational(k) + up) * base, up_open});
    return printed < 0 ? -range : range;
  }

  /// The numbers that step i is used for, on one side of zero.
  [[nodiscard]] Range step_numbers(std::size_t i, bool negative) const {
    std::optional<End> far;
    if (i + 1 < steps_.size()) far = End{steps_[i + 1].from, true};
    const Range side(Domain::rationals, End{steps_[i].from}, far);
    return negative ? -side : side;
  }
  static std::optional<Range> intersection_in(Domain domain, const Range& a, const Range& b) {
    const auto both = intersection(a, b);
    return both && domain == Domain::integers ? intersection(*both, Range::all()) : both;
  }

  std::vector<Step> steps_;
  RoundingMode mode_;
  bool zero_exempt_;
};

inline constexpr std::array<std::string_view, 6> rounding_mode_names = {
    "half_up", "half_even", "half_down", "truncate", "outward", "random"};

[[nodiscard]] constexpr std::string_view to_string(RoundingMode m) noexcept {
  return rounding_mode_names[static_cast<std::size_t>(m)];
}
/// Also takes the names a spec uses for ties: `up`, `even`, `down`. Nothing when unknown.
[[nodiscard]] constexpr std::optional<RoundingMode> try_parse_rounding_mode(std::string_view name) {
  for (std::size_t i = 0; i < rounding_mode_names.size(); ++i)
    if (name == rounding_mode_names[i] || (i < 3 && name == rounding_mode_names[i].substr(5)))
      return static_cast<RoundingMode>(i);
  return std::nullopt;
}

}  // namespace kinderrechten
