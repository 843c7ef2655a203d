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

}  // namespace kinderrechten::detail::reading
