// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "kinderrechten/notation/dialect.hpp"
#include "kinderrechten/table/table.hpp"
#include "kinderrechten/value/figure_column.hpp"

namespace kinderrechten::detail {

/// Reads the cells of a measure column one by one into a column of figures.
///
/// Plain whole numbers are read on the spot; whatever else is printed goes to the notation's
/// grammar, once for every text that occurs (`x` stands in many cells).
class MeasureReader {
 public:
  /// `stated`: whether somebody named the dialect, so that `1.013` is what it says.
  MeasureReader(const Kind& kind, const Dialect& dialect, bool stated)
      : kind_(kind), dialect_(&dialect), stated_(stated) {}

  /// Appends the cell. False when it is a number that the kind does not have: negative, or with
  /// more decimals.
  [[nodiscard]] bool append(std::string_view text, FigureColumn& column);

  /// Why the cell read last is a number gone wrong (`12O`), which counts as unknown; empty for any other.
  [[nodiscard]] std::string_view problem() const noexcept { return problem_; }

  /// What a cell can be that prints no number.
  [[nodiscard]] Range any() const { return kind_.nonnegative ? Range::count() : Range::all(); }

 private:
  [[nodiscard]] Figure read(std::string_view text) const;
  [[nodiscard]] bool machine_number(std::string_view text) const;

  Kind kind_;
  const Dialect* dialect_;
  bool stated_;
  std::unordered_map<std::string, Figure> known_;
  std::string_view problem_;
};

}  // namespace kinderrechten::detail
