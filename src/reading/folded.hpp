// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "kinderrechten/reading/words.hpp"

namespace kinderrechten::detail::reading {

/// For comparing words: lower case, accents taken off, every dash `-`, every space ` ` (one at a
/// time), digits of other scripts as ours, soft hyphens and zero-width characters left out, trimmed.
[[nodiscard]] std::string fold(std::string_view text);

/// Does `phrase` stand in `folded` as whole words?
[[nodiscard]] bool has_phrase(std::string_view folded, std::string_view phrase);
[[nodiscard]] bool has_any(std::string_view folded, std::span<const std::string_view> phrases);
[[nodiscard]] bool is_any(std::string_view folded, std::span<const std::string_view> phrases);
/// The length of the phrase that `folded` starts with, as whole words; 0 when there is none.
[[nodiscard]] std::size_t starts_with_any(std::string_view folded, std::span<const std::string_view> phrases);

[[nodiscard]] inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] inline bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
/// A letter, a digit, or a byte of a character outside ASCII.
[[nodiscard]] inline bool is_word_char(char c) {
  return is_digit(c) || is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80;
}
/// Nothing but characters of the set.
[[nodiscard]] inline bool all_of(std::string_view text, std::string_view set) { return text.find_first_not_of(set) == std::string_view::npos; }
[[nodiscard]] std::string_view trim(std::string_view text);

/// Both languages, the report's own first: labels borrow words.
struct Vocabulary {
  const Words* own;
  const Words* other;

  /// Asks both languages.
  template <class Question>
  [[nodiscard]] bool any(const Question& question) const {
    return question(*own) || question(*other);
  }
};

}  // namespace kinderrechten::detail::reading
