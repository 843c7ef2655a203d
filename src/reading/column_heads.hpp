// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "grid_shape.hpp"
#include "kinderrechten/table/layout.hpp"

namespace kinderrechten::detail::reading {

/// The heads of the value columns, and the head of the labels.
struct Heads {
  std::vector<ColumnHead> columns;
  std::vector<std::vector<std::string>> part_labels;  ///< of each column: "(jongens-meisjes)"
  std::string stub;
  std::vector<std::string> stub_notes;
  std::vector<Place> places;
  std::vector<char> provisional_star;  ///< beside the head's period: 1 a star, 2 "provisional", 3 "revised"; else 0
};
[[nodiscard]] Heads read_heads(const Grid& grid, const GridShape& shape, const Vocabulary& words);

/// The names that a bracket in a label gives to the parts of its figures: "jongens-meisjes" is two;
/// nothing when it is a remark.
[[nodiscard]] std::vector<std::string> part_names(std::string_view bracket, const Vocabulary& words);

}  // namespace kinderrechten::detail::reading
