// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "kinderrechten/value/figure.hpp"
#include "kinderrechten/value/period.hpp"
#include "kinderrechten/value/threshold.hpp"

namespace kinderrechten {

/// A day, for embargoes.
struct Date {
  int year = 0, month = 1, day = 1;
  friend auto operator<=>(const Date&, const Date&) = default;
};

/// A source of figures and the publication rules it applies.
///
/// One value used in both directions: forward, what would this register print for 3 (`publish`);
/// backward, which numbers print as `20` (`preimage`). A threshold goes before rounding: what is
/// under it is not printed, everything else is rounded.
///
///     Register coa("COA");
///     coa.rounding = Rounding(10);
///     coa.threshold = Threshold(5);
///     coa.preimage(20);             // 15..24
///     coa.preimage(0);              // 0: smaller counts print as <5
class Register {
 public:
  explicit Register(std::string name) : name(std::move(name)) {}

  std::string name;
  std::optional<Rounding> rounding;
  std::optional<Threshold> threshold;
  std::vector<std::string> refuses;  ///< symbols it prints when it does not give a number
  std::optional<Date> embargo;       ///< nothing may be published before this day
  std::vector<Period> breaks;        ///< periods that do not compare with the one before

  /// Everything that may be printed for the true count `x`: one figure, or two when rounding is
  /// random. Its text is the bare number; notation's `format` adds a dialect's separators.
  /// Throws `ValueError` for a number below 0, which no register counts.
  [[nodiscard]] std::vector<Figure> outcomes(const Integer& x) const {
    if (x < 0) throw ValueError("a register counts no " + to_string(x), name, "give a count of 0 or more");
    if (threshold && threshold->hides(x)) return {hidden()};
    if (!rounding) return {printed(Rational(x))};
    std::vector<Figure> all;
    for (const Rational& p : rounding->outcomes(Rational(x))) all.push_back(printed(p));
    return all;
  }
  /// What is printed for the true count `x`. Throws `ValueError` for random rounding: use `outcomes`;
  /// and for a number below 0.
  [[nodiscard]] Figure publish(const Integer& x) const {
    auto all = outcomes(x);
    if (all.size() != 1)
      throw ValueError("random rounding may print more than one number for " + to_string(x), name,
                       "use `outcomes`");
    return all.front();
  }

  /// The counts that this register may print as the number `p`; nothing when it never prints it.
  [[nodiscard]] std::optional<Range> preimage(const Rational& p) const {
    const Range whole = Range::count();
    std::optional<Range> counts;
    if (rounding) counts = rounding->preimage(p);
    else if (is_whole(p)) counts = Range::exactly(numerator(p));
    if (counts && p >= 0) counts = intersection(*counts, whole);
    if (!counts || !threshold) return counts;
    return without_hidden(*counts);
  }

  friend bool operator==(const Register&, const Register&) = default;

 private:
  [[nodiscard]] Figure hidden() const {
    Figure f;
    f.text = "<" + to_string(threshold->below());
    f.state = State::below;
    f.range = threshold->preimage();
    f.status.insert(Status::suppressed);
    return f;
  }
  [[nodiscard]] Figure printed(const Rational& p) const {
    Figure f;
    f.text = to_string(p);
    f.range = preimage(p);
    f.state = f.range && f.range->is_exact() ? State::exact : State::rounded;
    return f;
  }
  /// Counts under the threshold are never printed as numbers; a zero that is shown stays.
  [[nodiscard]] std::optional<Range> without_hidden(const Range& counts) const {
    const auto above = intersection(counts, Range::at_least(threshold->below()));
    if (!threshold->zero_shown() || !counts.contains(0)) return above;
    return above ? hull(Range(0), *above) : Range(0);
  }
};

}  // namespace kinderrechten
