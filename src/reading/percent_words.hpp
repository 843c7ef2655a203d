// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <string_view>
#include <vector>

#include "folded.hpp"
#include "table_draft.hpp"

namespace kinderrechten::detail::reading {

/// Does a title, a spanner or a heading say that the numbers under it are percentages: "Percentage of children who",
/// "Health (in %)"? One that also speaks of numbers, or of changes, does not say so of all.
[[nodiscard]] bool says_percentages(std::string_view folded, const Vocabulary& words);

/// Does a head or label say that its numbers count: "Number of children interviewed", "n"?
[[nodiscard]] bool says_counts(std::string_view folded, const Vocabulary& words);

/// Does a title say that its numbers are rates: "per 10.000 kinderen"? Not where it also speaks of numbers.
[[nodiscard]] bool says_rates(std::string_view folded, const Vocabulary& words);

/// Does the text begin with a number above 100, which is no percentage of a whole?
[[nodiscard]] bool exceeds_hundred(std::string_view text);

/// The columns whose numbers count, though a title says that the table gives percentages: their head says so, or each of
/// their numbers is above 100. Linear in the cells.
[[nodiscard]] std::vector<bool> counting_columns(const TableDraft& table, const Document& document, const Vocabulary& words);

}  // namespace kinderrechten::detail::reading
