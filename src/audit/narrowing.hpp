// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "audit/book.hpp"

namespace kinderrechten::detail {

/// A relation over positions in a list of boxes.
struct Row {
  struct Term {
    std::size_t number;
    Integer coefficient;
  };
  std::vector<Term> terms;
  std::optional<Integer> low, high;
  std::size_t claim = 0;  ///< which statement it belongs to
};

/// Narrows every box to what the rows allow, one row at a time until nothing moves (or the work
/// limit strikes: still sound). False when some number has no possible value left: the rows
/// contradict each other within the boxes. Exact; a world within the boxes is never lost.
/// Rows whose claim is `without` are left out.
[[nodiscard]] bool narrow(std::span<const Row> rows, std::vector<Ends>& boxes,
                          std::optional<std::size_t> without = std::nullopt);

/// True when a world was found: one whole number in each box such that every row holds. False when
/// none was found within the work limit, which proves nothing.
[[nodiscard]] bool has_world(std::span<const Row> rows, std::vector<Ends> boxes);

}  // namespace kinderrechten::detail
