// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <string>
#include <string_view>

#include "cell_look.hpp"
#include "kinderrechten/reading/document.hpp"
#include "kinderrechten/table/layout.hpp"

namespace kinderrechten::detail::reading {

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

/// A table of contents: names and rising page numbers.
[[nodiscard]] bool is_contents(const Grid& grid, const GridShape& shape, const Vocabulary& words,
                               std::string_view heading);

}  // namespace kinderrechten::detail::reading
