// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kinderrechten/notation/draft.hpp"
#include "kinderrechten/notation/language.hpp"

namespace kinderrechten::detail {


/// A set of bytes.
class ByteSet {
 public:
  constexpr void insert(unsigned char b) noexcept { bits_[b / 64U] |= std::uint64_t{1} << b % 64U; }
  [[nodiscard]] constexpr bool contains(unsigned char b) const noexcept { return bits_[b / 64U] >> b % 64U & 1U; }

 private:
  std::array<std::uint64_t, 4> bits_{};
};

/// The bytes that a dialect's symbols and flags can start with: at most places none does.
struct DialectStarts {
  ByteSet symbols, flags;
  bool digit_symbols = false;  ///< some symbol starts with a digit: `0n`

  constexpr DialectStarts() = default;
  constexpr explicit DialectStarts(const Dialect& dialect) {
    for (const Symbol& s : dialect.symbols) {
      if (s.glyph.empty()) continue;
      const auto first = static_cast<unsigned char>(s.glyph.front());
      insert_letter(symbols, first);
      if (first == '-')  // stands for dashes of every kind
        for (unsigned b = 0xE2; b < 0x100; ++b) symbols.insert(static_cast<unsigned char>(b));
      digit_symbols = digit_symbols || is_digit(first);
    }
    for (const Flag& f : dialect.flags) flags.insert(static_cast<unsigned char>(f.glyph.front()));
  }

 private:
  static constexpr void insert_letter(ByteSet& set, unsigned char b) {
    set.insert(b);
    set.insert(lower(b));
    if (b >= 'a' && b <= 'z') set.insert(static_cast<unsigned char>(b - 32));
  }
};

/// What the grammar has to know of the cell's surroundings.
struct GrammarContext {
  const Dialect* dialect = nullptr;
  DialectStarts starts;
  const NumberStyle* style = nullptr;
  Books words{&dutch, &english};
  CellKind kind = CellKind::counts;
  std::optional<Role> bracket;
  const std::vector<std::string>* part_labels = nullptr;
  const std::vector<std::string>* marks = nullptr;
};

}  // namespace kinderrechten::detail
