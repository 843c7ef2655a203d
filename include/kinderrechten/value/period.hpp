// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <compare>
#include <ostream>
#include <string>

namespace kinderrechten {

/// The years a figure speaks of, both included: `2019`, or `2016-2017` for a school year or a span.
///
/// A type of its own, so that a year is never added to a count.
class Period {
 public:
  constexpr explicit Period(int year) noexcept : first_(year), last_(year) {}
  /// Swaps nothing: `last` must not be before `first`; a reversed pair is kept as a single year.
  constexpr Period(int first, int last) noexcept : first_(first), last_(last < first ? first : last) {}

  [[nodiscard]] constexpr int first() const noexcept { return first_; }
  [[nodiscard]] constexpr int last() const noexcept { return last_; }
  [[nodiscard]] constexpr bool is_year() const noexcept { return first_ == last_; }
  [[nodiscard]] constexpr Period previous() const noexcept {
    const int length = last_ - first_ + 1;
    return Period(first_ - length, last_ - length);
  }

  friend constexpr auto operator<=>(const Period&, const Period&) = default;
  [[nodiscard]] std::string to_string() const {
    return is_year() ? std::to_string(first_) : std::to_string(first_) + "-" + std::to_string(last_);
  }
  friend std::ostream& operator<<(std::ostream& out, const Period& p) { return out << p.to_string(); }

 private:
  int first_, last_;
};

}  // namespace kinderrechten
