// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kinderrechten/value/register.hpp"

namespace kinderrechten {

/// What is counted, by whom, and the figure of each period: one row of a report over the years.
///
///     Indicator victims{"Minderjarige slachtoffers"};
///     victims.figures[Period(2019)] = ...;
///     victims.change(Period(2019), Period(2020)).states(Change(-39));
struct Indicator {
  std::string label;
  std::string unit;                  ///< "persons", "reports"; empty when not said
  std::optional<Register> source;
  std::map<Period, Figure> figures;
  std::vector<Period> breaks;        ///< periods that do not compare with the one before

  /// The figure's range. Throws `NameError` when the period has none or it states no number.
  [[nodiscard]] const Range& range(Period period) const {
    const auto it = figures.find(period);
    if (it == figures.end() || !it->second.range)
      throw NameError("no number for " + period.to_string(), label, "periods with a figure: " + list());
    return *it->second.range;
  }
  /// The change in per cent between two periods.
  [[nodiscard]] Change change(Period from, Period to) const {
    return Change::computed(percent_change(range(from), range(to)));
  }
  /// True when a break in the series lies after `from`, up to and including `to`.
  [[nodiscard]] bool broken_between(Period from, Period to) const {
    const auto lies = [&](const Period& p) { return from < p && p <= to; };
    for (const auto& p : breaks)
      if (lies(p)) return true;
    if (source)
      for (const auto& p : source->breaks)
        if (lies(p)) return true;
    return false;
  }

  friend bool operator==(const Indicator&, const Indicator&) = default;

 private:
  [[nodiscard]] std::string list() const {
    std::string all;
    for (const auto& [period, figure] : figures) all += (all.empty() ? "" : ", ") + period.to_string();
    return all.empty() ? "none" : all;
  }
};

}  // namespace kinderrechten
