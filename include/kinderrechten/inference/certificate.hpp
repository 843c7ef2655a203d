// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kinderrechten/value/number.hpp"

// Data only: what a solver hands to somebody who does not trust it. No solver type is known here.
namespace kinderrechten {

/// `low <= sum coefficients[k] * x[cells[k]] <= high`; an absent end states nothing. Cells ascend,
/// coefficients are whole and not zero. Without cells it is a statement about 0: `low > 0` or
/// `high < 0` is a contradiction.
struct CertificateRow {
  std::vector<std::uint32_t> cells;
  std::vector<Integer> coefficients;
  std::optional<Rational> low, high;
  friend bool operator==(const CertificateRow&, const CertificateRow&) = default;
};

/// A premise: a row that was stated by somebody, not derived.
struct CertificateFact {
  std::string kind;          ///< sum, box, rounding, share, change, union, known
  CertificateRow row;
  std::string source;        ///< where it stands, in words
  std::uint32_t origin = 0;  ///< the `FactId` in the `System`; one fact may state several rows
  friend bool operator==(const CertificateFact&, const CertificateFact&) = default;
};

/// The side of a case split: `x <= at` is below, `x >= at + 1` (in units) is above.
enum class Side : std::uint8_t { below, above };

[[nodiscard]] constexpr std::string_view to_string(Side side) noexcept {
  return side == Side::below ? "below" : "above";
}

/// How a step follows.
///
/// - `lin`: `gives` is the sum of the premises, each times its multiplier (a negative one swaps the
///   ends); its ends may be weaker than that sum's. A premise is a fact, an earlier step, or the
///   inequality assumed on a side of a case that the step stands under.
/// - `rnd`: one premise with whole coefficients, multiplier 1; `gives` is it divided by the common
///   factor of the coefficients, ends rounded inwards to whole numbers.
/// - `split` ("case" in files): `below` proves `gives` when x[cell] <= at, `above` when
///   x[cell] >= at + 1. A branch that proved a contradiction proves any row.
enum class Rule : std::uint8_t { lin, rnd, split };

[[nodiscard]] constexpr std::string_view to_string(Rule rule) noexcept {
  constexpr std::string_view names[] = {"lin", "rnd", "case"};
  return names[static_cast<int>(rule)];
}

/// Something a step is derived from, and how often it is taken.
struct Premise {
  enum class Kind : std::uint8_t { fact, step, below, above };
  Kind kind = Kind::fact;   ///< `below` and `above`: what is assumed on that side of case `index`
  std::uint32_t index = 0;  ///< position in `facts`, or in `steps`
  Rational multiplier = 1;
  friend bool operator==(const Premise&, const Premise&) = default;
};

/// A case side that a step stands under. The case itself comes after the steps of its branches.
struct Assumption {
  std::uint32_t split = 0;  ///< position of the case in `steps`
  Side side = Side::below;
  friend bool operator==(const Assumption&, const Assumption&) = default;
};

/// One derived row. Steps cite earlier positions only (`under` alone points ahead).
struct CertificateStep {
  Rule rule = Rule::lin;
  std::vector<Premise> from;      ///< of `lin` and `rnd`
  CertificateRow gives;
  std::uint32_t cell = 0;         ///< of `split`: the cell that is split
  Integer at = 0;                 ///< of `split`: in units
  std::uint32_t below = 0, above = 0;  ///< of `split`: the steps that end the two branches
  std::vector<Assumption> under;  ///< outermost case first; empty for what holds in every world
  friend bool operator==(const CertificateStep&, const CertificateStep&) = default;
};

/// A complete choice of numbers, as the cells where it differs from the base world.
using CertificateWorld = std::vector<std::pair<std::uint32_t, Integer>>;

/// The range of one cell, in units. `*_step` proves the end; without one the end is what the cell prints. `*_world` attains
/// it (-1 is the base world). An end is absent when nothing bounds it.
struct CertificateBound {
  std::uint32_t cell = 0;
  std::optional<Integer> low, high;
  std::optional<std::uint32_t> low_step, high_step;
  std::optional<std::int32_t> low_world, high_world;
  bool tight = false;
  friend bool operator==(const CertificateBound&, const CertificateBound&) = default;
};

/// Everything that proves ranges, or that the facts contradict each other.
///
/// Whoever checks it looks up each fact in what was published, replays the steps with rational
/// arithmetic, and inserts each world into every relation. Nothing in it need be believed.
struct Certificate {
  std::uint32_t cells = 0;  ///< number of cells of the system
  std::vector<CertificateFact> facts;
  std::vector<CertificateStep> steps;
  std::vector<std::pair<std::uint32_t, Integer>> base;  ///< every cell that is not known exactly
  std::vector<CertificateWorld> worlds;
  std::vector<CertificateBound> bounds;
  /// The step that gives a row without cells which cannot hold: there is no world at all.
  std::optional<std::uint32_t> contradiction;
};

}  // namespace kinderrechten
