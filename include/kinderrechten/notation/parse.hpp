// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kinderrechten/notation/dialect.hpp"
#include "kinderrechten/value/figure_column.hpp"
#include "kinderrechten/value/register.hpp"

namespace kinderrechten {

/// What is known of a cell besides its text. All of it may be left out.
struct CellContext {
  CellKind kind = CellKind::counts;
  std::string_view language = {};         ///< nl or en; empty: the dialect's own
  const Register* source = nullptr;       ///< whose rules the numbers were printed by
  std::optional<Role> bracket = {};       ///< what a number in brackets is, when label, note or spec says
  std::vector<std::string> part_labels = {};  ///< names of parts printed without one, in order
  std::vector<std::string> marks = {};    ///< footnote marks that exist: `6`, `a`, or with brackets `(1)`
  RoundingMode percent = RoundingMode::half_up;  ///< how percentages were rounded
};

/// Reads one cell. Never throws for what is in it: what cannot be read has `Figure::problem`, state
/// unknown and every number of its kind as range.
///
/// Without a dialect (null) the readings of all dialects that differ are listed, and the range is
/// their hull. Linear in the length of the text.
[[nodiscard]] Figure read_figure(std::string_view text, const Dialect* dialect,
                                 const CellContext& context = {});

/// Reads one cell, or throws `ParseError` that says what was found, expected, and how to mend it.
[[nodiscard]] Figure parse_figure(std::string_view text, const Dialect& dialect,
                                  const CellContext& context = {});
[[nodiscard]] Figure parse_figure(std::string_view text, const Dialect& dialect, const Register& source);

/// Reads one cell, or nothing when it cannot be read.
[[nodiscard]] std::optional<Figure> try_parse_figure(std::string_view text, const Dialect& dialect,
                                                     const CellContext& context = {});

/// Reads many cells of one kind in one call; as `read_figure` for each, without an allocation for a
/// plain one.
[[nodiscard]] FigureColumn read_column(std::span<const std::string_view> cells,
                                       const Dialect* dialect, const CellContext& context = {});

}  // namespace kinderrechten
