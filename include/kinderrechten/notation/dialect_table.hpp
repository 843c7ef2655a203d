// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "kinderrechten/value/figure.hpp"

namespace kinderrechten {

/// What the cells around a figure state; the same glyph means another thing in each.
enum class CellKind : std::uint8_t {
  counts,  ///< whole numbers: persons, reports
  change,  ///< per cent from one period to another
  share,   ///< per cent of a whole
  names,   ///< words: a row of countries
};

/// A set of `CellKind`s, as bits.
using CellKinds = std::uint8_t;
[[nodiscard]] constexpr CellKinds only(CellKind k) noexcept {
  return static_cast<CellKinds>(1U << static_cast<unsigned>(k));
}
inline constexpr CellKinds every_kind = 0x0F;
inline constexpr CellKinds numbers = every_kind & static_cast<CellKinds>(~only(CellKind::names));

/// Which numbers a symbol stands for, in the unit of its table.
enum class Extent : std::uint8_t {
  nothing,     ///< there is no number
  any,         ///< every number of the cell's kind
  whole,       ///< the whole numbers `low`..`high` of the symbol
  under_half,  ///< 0 or more, less than half of the last digit printed
  tiny,        ///< more than 0, less than half of the last digit printed
};

/// A glyph that stands in a cell instead of a number.
struct Symbol {
  std::string_view glyph;  ///< dashes of every kind are written `-` here
  State state;
  Extent extent = Extent::any;
  StatusSet status = {};
  CellKinds kinds = numbers;  ///< cells in which it means this
  std::int32_t low = 0, high = 0;
};

/// A mark that stands beside a number (or a symbol) and says something about it.
struct Flag {
  std::string_view glyph;
  StatusSet status;
};

/// How numbers are printed in one language.
struct NumberStyle {
  std::string_view language;
  std::string_view thousands;  ///< separators that are read; the first is printed. No-break spaces always are
  char decimal;
};

/// How one publisher writes figures: separators, symbols, flags. Data only; the grammar is one.
///
/// An office's glyph means what its table says and nothing else: `-` is zero here, missing there,
/// `x` secret or not applicable. So a reader is told the dialect, or lists the readings that differ.
struct Dialect {
  std::string_view name;
  std::string_view office;                  ///< whose conventions these are
  std::span<const NumberStyle> styles;      ///< one per language; the first is the default
  std::span<const Symbol> symbols;          ///< first match wins
  std::span<const Flag> flags;              ///< after (or before) a number
  bool flags_join = false;                  ///< letters may run together: `bep`
  Extent zero = Extent::whole;              ///< what a printed 0 stands for
  StatusSet bracketed = {};                 ///< what brackets around a whole cell say
  bool prints_thousands = true;             ///< whether its numbers are printed with separators
  /// Written by many hands: `1,234` may be meant in another language than the one it stands in.
  bool many_hands = false;

  /// The style for `language`, the first one when it has none for it.
  [[nodiscard]] constexpr const NumberStyle& style(std::string_view language) const noexcept {
    for (const auto& s : styles)
      if (s.language == language) return s;
    return styles.front();
  }
};

}  // namespace kinderrechten
