// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kinderrechten/value/range.hpp"

namespace kinderrechten {

/// One number of a report: a cell's whole, or one of its parts. Counts from 0.
struct NumberRef {
  std::size_t table = 0, row = 0, column = 0;
  std::optional<std::size_t> part;  ///< index into `Figure::parts`; nothing for the whole

  friend auto operator<=>(const NumberRef&, const NumberRef&) = default;
};

/// Why a relation holds; the words of the file formats.
enum class FactKind : std::uint8_t { sum, box, rounding, share, change, union_, known };
[[nodiscard]] constexpr std::string_view to_string(FactKind k) noexcept {
  constexpr std::string_view names[] = {"sum", "box", "rounding", "share", "change", "union", "known"};
  return names[static_cast<int>(k)];
}

/// A linear relation between true numbers that a report states or a table's structure implies:
/// low <= sum of coefficient * number <= high, over the integers.
///
/// A relation holds between *true* numbers, also where the register prints rounded ones.
struct Relation {
  struct Term {
    NumberRef number;
    Integer coefficient = 1;
    friend bool operator==(const Term&, const Term&) = default;
  };

  FactKind kind = FactKind::sum;
  std::string source;  ///< what states it: "total of row 3", footnote 4
  std::vector<Term> terms;
  std::optional<Integer> low, high;

  friend bool operator==(const Relation&, const Relation&) = default;
};

}  // namespace kinderrechten
