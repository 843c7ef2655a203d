// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "audit/book.hpp"

namespace kinderrechten::detail {

/// A relation over positions in a list of boxes.
struct LocalRow {
  struct Term {
    std::size_t number;
    Integer coefficient;
  };
  std::vector<Term> terms;
  std::optional<Integer> low, high;
  std::size_t claim = 0;  ///< which statement it belongs to
};

// The audit's questions to inference, all exact. Where inference reaches its effort the answers are
// still sound: a range may be wide, and "possible" may be said of what is not.

/// Narrows every box to the range that its number has over all worlds of the rows. False when there
/// is no world: the rows contradict each other within the boxes. Rows whose claim is `without` are
/// left out.
[[nodiscard]] bool narrow(std::span<const LocalRow> rows, std::vector<Ends>& boxes,
                          std::optional<std::size_t> without = std::nullopt);

/// The same with more effort: asked once for each group of statements, not once for each statement.
/// `open[i]`: two worlds were found in which number i differs; false proves nothing.
[[nodiscard]] bool narrow_all(std::span<const LocalRow> rows, std::vector<Ends>& boxes, std::vector<bool>& open);

/// False when the rows have no world within the boxes.
[[nodiscard]] bool feasible(std::span<const LocalRow> rows, const std::vector<Ends>& boxes,
                            std::optional<std::size_t> without = std::nullopt);

}  // namespace kinderrechten::detail
