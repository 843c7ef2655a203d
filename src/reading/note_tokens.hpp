// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "folded.hpp"

namespace kinderrechten::detail::reading {

/// A word of a sentence, folded, with the number it means.
struct Token {
  std::string folded;
  std::string_view printed;
  std::optional<int> number;
  bool ordinal = false;
  bool ends_clause = false;  ///< punctuation stands after it
  bool colon = false;        ///< that is a colon
};

/// The sentences of a note as lists of words; footnote marks are left out, and what the words point into is `text`.
[[nodiscard]] std::vector<std::vector<Token>> sentences_of(std::string_view text, const Vocabulary& words);

}  // namespace kinderrechten::detail::reading
