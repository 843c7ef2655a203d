// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "kinderrechten/reading/document.hpp"

namespace kinderrechten::detail::reading {

/// Raises the footnote marks of a document that prints them as `2022 (1)` and `Meldingen (2)`: labels and
/// heads that end in a bracket with which a piece of text begins. In the cells a bracket is a number.
/// Linear.
void raise_bracketed_marks(Document& document);

}  // namespace kinderrechten::detail::reading
