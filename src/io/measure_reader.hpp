// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "kinderrechten/notation/dialect.hpp"
#include "kinderrechten/table/table.hpp"
#include "kinderrechten/value/figure_column.hpp"
#include "kinderrechten/value/register.hpp"

namespace kinderrechten::detail {

/// Which numbers a kind has, in words: "a count, a whole number of 0 or more".
[[nodiscard]] std::string described(const Kind& kind);

/// Reads the cells of a measure column one by one into a column of figures.
///
/// Plain whole numbers are read on the spot; whatever else is printed goes to the notation's
/// grammar, once for every text that occurs (`x` stands in many cells).
class MeasureReader {
 public:
  /// `stated`: whether somebody named the dialect, so that `1.013` is what it says.
  /// `source`: by whose rules the numbers were printed, if anybody's; has to outlive the reader.
  MeasureReader(const Kind& kind, const Dialect& dialect, bool stated, const Register* source = nullptr)
      : kind_(kind), dialect_(&dialect), stated_(stated), source_(source) {}

  /// Appends the cell. False when it is a number that the kind does not have: negative, or with
  /// more decimals.
  [[nodiscard]] bool append(std::string_view text, FigureColumn& column);

  /// Why the cell read last is a number gone wrong (`12O`), which counts as unknown; empty for any other.
  [[nodiscard]] std::string_view problem() const noexcept { return problem_; }

  /// Whether the cell read last is a number that the register never prints.
  [[nodiscard]] bool never_printed() const noexcept { return never_printed_; }

  /// What a cell can be that prints no number.
  [[nodiscard]] Range any() const { return kind_.nonnegative ? Range::count() : Range::all(); }

 private:
  [[nodiscard]] Figure read(std::string_view text) const;
  [[nodiscard]] Figure number(const Rational& value) const;
  [[nodiscard]] bool machine_number(std::string_view text) const;

  Kind kind_;
  const Dialect* dialect_;
  bool stated_;
  const Register* source_;
  std::unordered_map<std::string, Figure> known_;
  std::string_view problem_;
  bool never_printed_ = false;
};

}  // namespace kinderrechten::detail
