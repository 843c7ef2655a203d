// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <boost/version.hpp>
// cpp_int's gcd never returns on multi-limb operands in 1.76 and 1.77; rationals before 1.78 are
// four times slower.
#if BOOST_VERSION < 107800
#error "kinderrechten needs Boost 1.78 or newer (headers only)"
#endif

#include <boost/multiprecision/cpp_int.hpp>
#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include "kinderrechten/error.hpp"

namespace kinderrechten {

/// A whole number of any size. Exact; no operation overflows.
///
/// Expression templates are off so that `auto` and ternaries mean what they say.
using Integer = boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>,
                                              boost::multiprecision::et_off>;

/// A fraction of two `Integer`s, always in lowest terms with a positive denominator.
using Rational = boost::multiprecision::number<boost::multiprecision::cpp_rational_backend,
                                               boost::multiprecision::et_off>;

/// True when `x` has no fractional part.
[[nodiscard]] inline bool is_whole(const Rational& x) {
  const auto& below = x.backend().denom();  // looked at where it stands: most numbers are whole
  return below.size() == 1 && *below.limbs() == 1;
}

namespace detail {
/// Below 0 when `a` is less than `b`, above 0 when it is more. Whole numbers are compared without a multiplication.
[[nodiscard]] inline int order(const Rational& a, const Rational& b) {
  return is_whole(a) && is_whole(b) ? a.backend().num().compare(b.backend().num()) : a.compare(b);
}
}  // namespace detail

/// The largest whole number that is not above `x`.
[[nodiscard]] inline Integer floor(const Rational& x) {
  if (is_whole(x)) return numerator(x);
  const Integer n = numerator(x), d = denominator(x);
  Integer q = n / d;  // truncates toward zero
  if (n < 0 && q * d != n) --q;
  return q;
}

/// The smallest whole number that is not below `x`.
[[nodiscard]] inline Integer ceil(const Rational& x) { return is_whole(x) ? numerator(x) : Integer(-floor(-x)); }

/// `7`, `-39`, or `153/2` when the number is not whole.
[[nodiscard]] inline std::string to_string(const Integer& x) { return x.str(); }
[[nodiscard]] inline std::string to_string(const Rational& x) {
  return is_whole(x) ? numerator(x).str() : numerator(x).str() + "/" + denominator(x).str();
}

/// The number as a machine word, or nothing when it does not fit.
[[nodiscard]] inline std::optional<std::int64_t> to_int64(const Integer& x) {
  if (x < std::numeric_limits<std::int64_t>::min() || x > std::numeric_limits<std::int64_t>::max())
    return std::nullopt;
  return static_cast<std::int64_t>(x);
}

/// The number that a run of decimal digits spells, leading zeros and all (to the backend a leading 0
/// would mean octal). Nothing is checked: only digits may be given; no digits are 0.
[[nodiscard]] inline Integer integer_of_digits(std::string_view digits) {
  const std::size_t first = digits.find_first_not_of('0');
  return first == std::string_view::npos ? Integer(0) : Integer(std::string(digits.substr(first)));
}

/// Reads `12`, `-3`, `12.5` (decimal point) or `7/3`: the machine notation of our own files, not
/// the notation of reports. Nothing when the text is anything else.
[[nodiscard]] inline std::optional<Rational> try_parse_number(std::string_view text) {
  bool negative = false;
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
    negative = text.front() == '-';
    text.remove_prefix(1);
  }
  std::string digits;
  std::optional<std::size_t> point, slash;
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      digits += c;
    } else if (c == '.' && !point && !slash && !digits.empty()) {
      point = digits.size();
    } else if (c == '/' && !point && !slash && !digits.empty()) {
      slash = digits.size();
    } else {
      return std::nullopt;
    }
  }
  const std::size_t split = point ? *point : slash ? *slash : digits.size();
  if (split == 0 || ((point || slash) && split == digits.size())) return std::nullopt;
  Rational value;
  if (slash) {
    const Integer below = integer_of_digits(std::string_view(digits).substr(split));
    if (below == 0) return std::nullopt;
    value = Rational(integer_of_digits(std::string_view(digits).substr(0, split)), below);
  } else {
    const auto places = static_cast<unsigned>(digits.size() - split);
    value = Rational(integer_of_digits(digits), boost::multiprecision::pow(Integer(10), places));
  }
  return negative ? Rational(-value) : value;
}

}  // namespace kinderrechten
