// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <vector>

#include "folded.hpp"
#include "kinderrechten/table/layout.hpp"

namespace kinderrechten::detail::reading {

/// Sets `from` and `to` of the columns of changes and differences.
void connect_changes(std::vector<ColumnHead>& columns, const Vocabulary& words);

}  // namespace kinderrechten::detail::reading
