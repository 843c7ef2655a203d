// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "kinderrechten/disclosure/suppression.hpp"

namespace kinderrechten::detail {

/// A cost below which no safe pattern can be.
///
/// Every pattern hides the primary cells; and in a relation with exactly one of them at least one cell more, or that one
/// could be worked out. Relations that share no further cell are counted together, dearest first. n log n.
[[nodiscard]] Integer lower_bound(const SuppressionProblem& problem);

}  // namespace kinderrechten::detail
