// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "kinderrechten/value/figure.hpp"

namespace kinderrechten {

/// What a word in a cell does to the numbers around it.
enum class Meaning : std::uint8_t {
  none,
  less,       ///< `minder dan` 5: at most 4
  at_most,    ///< `max.` 28
  more,       ///< `meer dan` 5: at least 6
  at_least,   ///< `minimaal` 7
  about,      ///< `ca.` 40: within a tenth, and at least within half of its last unit
  rounded,    ///< `afgerond` 320: within half of its last unit
  between,    ///< `tussen` 7 en 28
  to,         ///< 7 `tot` 28: both included
  also,       ///< `en`: joins two parts or two bounds
  or_more,    ///< 5 `of meer`
  or_less,    ///< 5 `of minder`
  plus,       ///< a further summand
  percent,
  scale,      ///< a power of ten, `number`: mln is 6
  number,     ///< a number in words, `number`
  label,      ///< whom a part counts, `label` in the plural
  of_which,   ///< opens parts without a bracket
  filler,     ///< says nothing about the number: `totaal`, `n`
  symbol,     ///< stands for a number: `state`, `status`; a range only where `state` is not a word for none
  status,     ///< says something about the number: `status`
  other_unit, ///< the number before it counts something else: years of age, days, euros
};

/// One word or group of words, in lower case.
struct CellPhrase {
  std::string_view text;
  Meaning meaning;
  std::int64_t number = 0;
  std::string_view label = {};
  State state = State::unknown;
  StatusSet status = {};
};

/// Two abbreviations that explain each other: `m` beside `v` are men, beside `j` girls.
struct LabelPair {
  char first, second;
  std::string_view first_label, second_label;
};

/// The words of one language that the grammar of cells knows. Data only.
struct Language {
  std::string_view name;
  std::span<const CellPhrase> phrases;
  std::span<const LabelPair> pairs;
  std::string_view to, provisional, revised, estimated;  ///< words that are printed
};

}  // namespace kinderrechten
