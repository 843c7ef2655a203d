// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "folded.hpp"
#include "kinderrechten/reading/document.hpp"
#include "kinderrechten/table/layout.hpp"

namespace kinderrechten::detail::reading {

/// What a cell looks like before it is read; decides where heads are, never what a number is.
enum class Look { empty, dash, symbol, number, percent, words };
[[nodiscard]] Look look_of(std::string_view text, const Vocabulary& words);

/// Which rows of a grid are heads, and which column holds the labels.
struct GridShape {
  std::string title;           ///< a row above the head that holds one text
  Place title_place;
  std::size_t head_begin = 0, head_end = 0;  ///< head rows; none when equal
  std::size_t end = 0;         ///< rows after it are notes
  std::size_t head_shift = 0;  ///< 1 when the head leaves out the cell above the labels
  std::size_t stubs = 1;       ///< columns of labels
  std::size_t columns = 0;     ///< value columns
  bool head_says_columns = false;  ///< the head was marked or holds periods: it is one for sure
};
[[nodiscard]] GridShape shape_of(const Grid& grid, const Vocabulary& words);

/// The heads of the value columns, and the head of the labels.
struct Heads {
  std::vector<ColumnHead> columns;
  std::vector<std::vector<std::string>> part_labels;  ///< of each column: "(jongens-meisjes)"
  std::string stub;
  std::vector<std::string> stub_notes;
  std::vector<Place> places;
  std::vector<char> provisional_star;  ///< beside the head's period: 1 a star, 2 "provisional", 3 "revised"; else 0
};
/// `percent_cells`: which value columns print percentages.
[[nodiscard]] Heads read_heads(const Grid& grid, const GridShape& shape, const Vocabulary& words);

/// A table of contents: names and rising page numbers.
[[nodiscard]] bool is_contents(const Grid& grid, const GridShape& shape, const Vocabulary& words,
                               std::string_view heading);

/// The names that a bracket in a label gives to the parts of its figures: "jongens-meisjes" is two;
/// nothing when it is a remark.
[[nodiscard]] std::vector<std::string> part_names(std::string_view bracket, const Vocabulary& words);

}  // namespace kinderrechten::detail::reading
