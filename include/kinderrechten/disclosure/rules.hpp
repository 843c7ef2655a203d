// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "kinderrechten/table/table.hpp"
#include "kinderrechten/value/number.hpp"

namespace kinderrechten {

/// (n, k): the n largest contributions are more than k per cent of the cell.
struct Dominance {
  unsigned n = 1;
  Rational k = 75;
  friend bool operator==(const Dominance&, const Dominance&) = default;
};

/// p %: n contributors together can estimate the largest of the others to within p per cent of it.
struct PPercent {
  Rational p = 10;
  unsigned n = 1;  ///< size of the coalition
  friend bool operator==(const PPercent&, const PPercent&) = default;
};

/// (p, q): as p %, where everybody knows each contribution to within q per cent beforehand; q = 100 is p %.
struct PriorPosterior {
  Rational p = 10, q = 100;
  friend bool operator==(const PriorPosterior&, const PriorPosterior&) = default;
};

/// Which cells of a table are sensitive. A cell is, when any rule says so; without rules none is.
///
/// Source: Hundepool et al., Statistical Disclosure Control (2012), chapter 4. With X the cell, x1 >= x2 >= … its
/// contributions, S_n the sum of the first n:
/// - `minimum_frequency` m: fewer than m contributors, and not none;
/// - `zero_sensitive`: the cell is 0;
/// - `dominance` (n, k): S_n > k/100 X, protected when X could be as large as 100/k S_n;
/// - `p_percent`: p/100 x1 + S_(n+1) - X > 0, protected when X could be larger by that amount;
/// - `pq`: the same with p/q and a coalition of one.
///
///     Rules rules;
///     rules.minimum_frequency = 4;           // 1..3 is sensitive
struct Rules {
  std::optional<std::int64_t> minimum_frequency;
  bool zero_sensitive = false;
  std::vector<Dominance> dominance;
  std::optional<PPercent> p_percent;
  std::optional<PriorPosterior> pq;

  /// How many of a cell's largest contributions the rules look at.
  [[nodiscard]] unsigned contributions_needed() const;
  [[nodiscard]] bool empty() const { return !minimum_frequency && !zero_sensitive && contributions_needed() == 0; }
  friend bool operator==(const Rules&, const Rules&) = default;
};

/// Why a cell is sensitive; the words of the spec.
enum class SensitivityReason : std::uint8_t { minimum_frequency, zero_sensitive, dominance, p_percent, pq };
[[nodiscard]] constexpr std::string_view to_string(SensitivityReason reason) noexcept {
  constexpr std::string_view names[] = {"minimum_frequency", "zero_sensitive", "dominance", "p_percent", "pq"};
  return names[static_cast<int>(reason)];
}

/// A cell as the rules look at it: values in units of its table.
struct CellContributions {
  Integer value = 0;
  Integer frequency = 0;         ///< contributors
  std::vector<Integer> largest;  ///< contributions, in any order; those not given are 0
};

/// What the rules say of a cell.
struct Sensitivity {
  std::vector<SensitivityReason> reasons;
  /// How much larger than it is the cell has to be possible, by the rules that say so (units; the largest).
  std::optional<Rational> upper;
  [[nodiscard]] explicit operator bool() const noexcept { return !reasons.empty(); }
};

/// Applies the rules to one cell. Exact; linear in the contributions.
[[nodiscard]] Sensitivity assess(const Rules& rules, const CellContributions& cell);

/// `[protection]`: what is demanded of a sensitive cell's feasibility interval, as numbers of the table. What is absent
/// has a default that depends on the kind (see `levels`).
struct Protection {
  std::optional<Rational> width, lower, upper;
  friend bool operator==(const Protection&, const Protection&) = default;
};

/// What one sensitive cell is to have, in units: its feasibility interval [low, high] has `low <= true - lower`,
/// `high >= true + upper`, `high - low >= width`.
struct Levels {
  Integer lower = 0, upper = 0, width = 0;
  [[nodiscard]] bool met(const Integer& truth, const Integer& low, const Integer& high) const {
    return low <= truth - lower && high >= truth + upper && high - low >= width;
  }
  friend bool operator==(const Levels&, const Levels&) = default;
};

/// The levels of a cell of value `value` (units) that the rules find sensitive.
///
/// Defaults: of counts width 1, lower and upper 0, so that no count is known exactly. Of magnitudes upper is what the rule
/// asks, lower the same or the whole value, and no width. `lower` is cut to what is possible at all. Where nothing is
/// left that is demanded (of magnitudes by a minimum frequency, say), width is 1 unit, or the number might as well be
/// published. Levels between two units are rounded up.
[[nodiscard]] Levels levels(const Protection& protection, const Kind& kind, bool count, const Sensitivity& sensitivity,
                            const Integer& value);

}  // namespace kinderrechten
