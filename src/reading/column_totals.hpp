// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "folded.hpp"
#include "kinderrechten/table/table.hpp"

namespace kinderrechten::detail::reading {

/// Tells columns of totals that are headed with words for everything and a name ("All categories", "Alle leeftijden")
/// by their numbers: they are what the columns behind or before them add up to, in more rows than accident explains.
void find_column_totals(Table& table, const Vocabulary& words);

}  // namespace kinderrechten::detail::reading
