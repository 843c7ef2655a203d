// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "folded.hpp"
#include "kinderrechten/reading/document.hpp"

namespace kinderrechten::detail::reading {

/// What the words of a document, and then the separators in its numbers, say of its language. `sure` is
/// false when both languages are as likely.
struct LanguageGuess {
  bool english = false;
  bool sure = true;
};
[[nodiscard]] LanguageGuess guess_language(const Document& document);

/// Do the cells print their numbers as the other language does: `1.234` and `12,5` in an English text? Only where none is
/// printed as this one does, and what is printed cannot be decimals of this one. Linear in the cells.
[[nodiscard]] bool numbers_of_other_language(const Document& document, bool english);

}  // namespace kinderrechten::detail::reading
