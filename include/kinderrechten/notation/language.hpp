// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <algorithm>
#include <array>

#include "kinderrechten/notation/language_table.hpp"
#include "kinderrechten/notation/languages/en.hpp"
#include "kinderrechten/notation/languages/nl.hpp"

namespace kinderrechten::detail {

/// The byte in lower case; of two-byte letters (À..Þ) the second byte.
[[nodiscard]] constexpr unsigned char lower(unsigned char c, unsigned char before = 0) noexcept {
  if (c >= 'A' && c <= 'Z') return static_cast<unsigned char>(c + 32);
  if (before == 0xC3 && c >= 0x80 && c <= 0x9E && c != 0x97) return static_cast<unsigned char>(c + 32);
  return c;
}
[[nodiscard]] constexpr bool is_digit(unsigned char c) noexcept { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_space(unsigned char c) noexcept {
  return c == ' ' || c == '\n' || c == '\x1f';
}
/// Letters, and every byte of a letter outside ASCII; glyphs outside ASCII are told apart before.
[[nodiscard]] constexpr bool is_letter(unsigned char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
}

/// The phrases of a language, findable by their first letter, longest first.
class PhraseBook {
 public:
  static constexpr std::size_t capacity = 256;

  constexpr explicit PhraseBook(const Language& language) : language_(&language) {
    const auto phrases = language.phrases;
    for (std::size_t i = 0; i < phrases.size(); ++i) order_[i] = static_cast<std::uint16_t>(i);
    std::sort(order_.begin(), order_.begin() + static_cast<std::ptrdiff_t>(phrases.size()),
              [&](std::uint16_t a, std::uint16_t b) {
                const auto& x = phrases[a].text;
                const auto& y = phrases[b].text;
                const auto first_x = static_cast<unsigned char>(x[0]);
                const auto first_y = static_cast<unsigned char>(y[0]);
                return first_x != first_y ? first_x < first_y
                       : x.size() != y.size() ? x.size() > y.size() : a < b;
              });
    for (std::size_t i = 0; i < phrases.size(); ++i) {
      const std::string_view text = phrases[order_[i]].text;
      second_[i] = text.size() > 1 ? static_cast<unsigned char>(text[1]) : 0;
    }
    for (std::size_t c = 0, i = 0; c < 256; ++c) {
      while (i < phrases.size() && static_cast<unsigned char>(phrases[order_[i]].text[0]) < c) ++i;
      first_[c] = static_cast<std::uint16_t>(i);
    }
    first_[256] = static_cast<std::uint16_t>(phrases.size());
    for (const CellPhrase& p : phrases)
      seconds_[static_cast<unsigned char>(p.text[0])] |=
          p.text.size() > 1 ? second(static_cast<unsigned char>(p.text[1]))
          : is_letter(static_cast<unsigned char>(p.text[0])) ? alone : ~std::uint32_t{0};
  }

  [[nodiscard]] constexpr const Language& language() const noexcept { return *language_; }

  /// The longest phrase that stands at `at`, up to the end of a word; null when there is none.
  [[nodiscard]] constexpr const CellPhrase* find(std::string_view text, std::size_t at) const noexcept {
    if (at >= text.size()) return nullptr;
    const auto raw = static_cast<unsigned char>(text[at]);
    const auto next = static_cast<unsigned char>(at + 1 < text.size() ? text[at + 1] : 0);
    const unsigned char c = lower(raw);
    const unsigned char after = is_space(next) ? ' ' : lower(next, raw);
    const std::uint32_t wanted = second(after) | (goes_on(next) ? 0 : alone);
    if (!(seconds_[c] & wanted)) return nullptr;  // at most places no phrase starts
    for (std::size_t i = first_[c]; i < first_[c + std::size_t{1}]; ++i) {
      if (second_[i] != after && second_[i] != 0) continue;
      const CellPhrase& p = language_->phrases[order_[i]];
      if (stands(text, at, p.text)) return &p;
    }
    return nullptr;
  }

 private:
  static constexpr bool stands(std::string_view text, std::size_t at, std::string_view phrase) noexcept {
    if (text.size() - at < phrase.size()) return false;
    unsigned char before = 0;
    for (std::size_t i = 0; i < phrase.size(); ++i) {
      const auto c = static_cast<unsigned char>(text[at + i]);
      const auto p = static_cast<unsigned char>(phrase[i]);
      if (p == ' ' ? !is_space(c) : lower(c, before) != p) return false;
      before = c;
    }
    const std::size_t end = at + phrase.size();
    const auto next = static_cast<unsigned char>(end < text.size() ? text[end] : 0);
    return !is_letter(static_cast<unsigned char>(phrase.back())) || !goes_on(next);
  }
  /// Does a word go on with this byte? Signs outside ASCII end it.
  static constexpr bool goes_on(unsigned char next) noexcept {
    return is_letter(next) && next < 0xE2 && next != 0xC2;
  }
  static constexpr std::uint32_t alone = std::uint32_t{1} << 31U;  // a phrase of one byte
  static constexpr std::uint32_t second(unsigned char c) noexcept {
    return std::uint32_t{1} << (c >= 'a' && c <= 'z' ? c - 'a' : c == ' ' ? 26 : 27);
  }

  const Language* language_;
  std::array<std::uint16_t, capacity> order_{};
  std::array<std::uint16_t, 257> first_{};
  std::array<unsigned char, capacity> second_{};  // the second byte of each, 0 for none; in the same order
  std::array<std::uint32_t, 256> seconds_{};      // by first byte: which second bytes there are
};

inline constexpr PhraseBook dutch{languages::nl};
inline constexpr PhraseBook english{languages::en};

/// The books of a language and of the other one: words of both are always understood.
struct Books {
  const PhraseBook* first;
  const PhraseBook* second;

  [[nodiscard]] constexpr const CellPhrase* find(std::string_view text, std::size_t at) const noexcept {
    const CellPhrase* a = first->find(text, at);
    const CellPhrase* b = second->find(text, at);
    if (!a || !b) return a ? a : b;
    return b->text.size() > a->text.size() ? b : a;
  }
};
[[nodiscard]] constexpr Books books(std::string_view language) noexcept {
  return language == "en" ? Books{&english, &dutch} : Books{&dutch, &english};
}

}  // namespace kinderrechten::detail
