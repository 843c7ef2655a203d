// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "kinderrechten/table/linked_cells.hpp"
#include "kinderrechten/table/table.hpp"

namespace kinderrechten {

/// Whole multiples of a table's unit (1, or 1/10^decimals) between two ends, both included; an end
/// that is absent is infinite.
struct UnitBox {
  std::optional<Integer> low, high;
  [[nodiscard]] bool exact() const { return low && high && *low == *high; }
  [[nodiscard]] bool empty() const { return low && high && *low > *high; }
  friend bool operator==(const UnitBox&, const UnitBox&) = default;
};

/// 10^decimals: how many units make 1.
[[nodiscard]] inline Integer units_per_one(const Kind& kind) {
  return boost::multiprecision::pow(Integer(10), kind.decimals);
}

/// What a printed range says of a number of this kind, in units.
///
/// Whole numbers that are no single one (`<10` is 0..9) were read as counts; where a table has
/// decimals they are widened to everything short of the next whole number. Empty when no multiple
/// of the unit lies inside.
[[nodiscard]] inline UnitBox unit_box(const std::optional<Range>& range, const Kind& kind) {
  UnitBox box;
  if (range) {
    const Rational scale(units_per_one(kind));
    const bool widen =
        kind.decimals > 0 && range->domain() == Domain::integers && !range->is_exact();
    const auto units = [&](const End& end, int outwards) -> std::pair<Rational, bool> {
      if (!widen) return {end.value * scale, end.open};
      return {(end.value + outwards) * scale, true};
    };
    // 0 is the end of the kind itself, not a rounded or cut number.
    if (range->low_end() && !(widen && range->low_end()->value == 0 && kind.nonnegative)) {
      const auto [value, open] = units(*range->low_end(), -1);
      box.low = open ? Integer(floor(value) + 1) : ceil(value);
    }
    if (range->high_end()) {
      const auto [value, open] = units(*range->high_end(), 1);
      box.high = open ? Integer(ceil(value) - 1) : floor(value);
    }
  }
  if (kind.nonnegative && (!box.low || *box.low < 0)) box.low = 0;
  return box;
}

/// What is printed of each cell of one or more tables by itself, before anything is inferred: a box
/// in units of the tables' kind. Machine words in two arrays, larger numbers beside them.
///
/// A cell that several tables print lies in all their boxes; when these do not overlap its low end
/// is above its high end, which is a contradiction between the tables, not an error here.
class CellBoxes {
 public:
  static constexpr std::int64_t minus_infinity = std::numeric_limits<std::int64_t>::min();
  static constexpr std::int64_t plus_infinity = std::numeric_limits<std::int64_t>::max();

  /// Where an end of a cell's box is printed.
  struct Place {
    std::uint32_t table = 0, row = 0;
    friend bool operator==(const Place&, const Place&) = default;
  };

  /// Throws `ValueError` when a printed number is no whole multiple of the unit or is below the
  /// kind's minimum. The tables are of one kind. Linear.
  CellBoxes(std::span<const Table> tables, const CellNumbers& numbers)
      : low_(numbers.cells, minus_infinity), high_(numbers.cells, plus_infinity),
        place_(tables.size() > 1 ? numbers.cells : 0, Place{nowhere, 0}) {
    for (std::uint32_t t = 0; t < tables.size(); ++t) add_table(tables[t], t, numbers.of[t]);
  }

  [[nodiscard]] std::size_t size() const noexcept { return low_.size(); }
  [[nodiscard]] UnitBox operator[](std::uint32_t cell) const {
    if (const auto it = big_.find(cell); it != big_.end()) return it->second;
    UnitBox box;
    if (low_[cell] != minus_infinity) box.low = low_[cell];
    if (high_[cell] != plus_infinity) box.high = high_[cell];
    return box;
  }
  /// Printed as one number (so is a cell of several tables whose boxes do not overlap not).
  [[nodiscard]] bool exact(std::uint32_t cell) const {
    return is_big(cell) ? (*this)[cell].exact() : low_[cell] == high_[cell];
  }
  /// True for the few cells whose ends do not fit the word arrays.
  [[nodiscard]] bool is_big(std::uint32_t cell) const {
    return !big_.empty() && big_.contains(cell);
  }
  /// The ends as words, infinite ones as above; not meaningful where `is_big`.
  [[nodiscard]] std::span<const std::int64_t> lows() const noexcept { return low_; }
  [[nodiscard]] std::span<const std::int64_t> highs() const noexcept { return high_; }

  /// The row that prints the low (or high) end of a cell; of a cell of several tables the first one.
  [[nodiscard]] Place low_place(std::uint32_t cell) const { return place(cell, low_place_); }
  [[nodiscard]] Place high_place(std::uint32_t cell) const { return place(cell, high_place_); }

 private:
  static constexpr std::int64_t largest_word = std::int64_t{1} << 62;

  void add_table(const Table& table, std::uint32_t t, const std::vector<std::uint32_t>& number) {
    const RangeColumn& ranges = table.cells().ranges();
    const std::int64_t floor = table.kind.nonnegative ? 0 : minus_infinity;
    for (std::uint32_t row = 0; row < table.size(); ++row) {
      const std::uint32_t cell = number[row];
      std::int64_t low = ranges.lows()[row], high = ranges.highs()[row];
      const bool fresh = place_.empty() || place_[cell] == Place{nowhere, 0};
      const bool plain = table.kind.decimals == 0 && low <= high && high >= floor &&
                         (low >= -largest_word || low == minus_infinity) &&
                         (high <= largest_word || high == plus_infinity);
      if (plain && fresh) {
        low_[cell] = std::max(low, floor);
        high_[cell] = high;
      } else {
        UnitBox box = unit_box(ranges.is_missing(row) ? std::nullopt : ranges[row], table.kind);
        if (box.empty()) refuse(table, row);
        if (fresh) put(cell, box);
        else meet(cell, box, Place{t, row});
      }
      if (!place_.empty() && fresh) place_[cell] = {t, row};
    }
  }

  /// The table says two things of a number that cannot be: it has decimals that the kind lacks, or
  /// is negative where the kind is not.
  [[noreturn]] static void refuse(const Table& table, std::uint32_t row) {
    throw ValueError("'" + std::string(table.cells().text(row)) + "' in cell " + table.name(row) +
                         " is no " +
                         (table.kind.nonnegative ? std::string("number of 0 or more")
                                                 : std::string("number")) +
                         " with " + std::to_string(table.kind.decimals) + " decimals",
                     table.title, "mend the cell, or state another kind or more decimals");
  }

  void put(std::uint32_t cell, const UnitBox& box) {
    const auto fits = [](const std::optional<Integer>& end) {
      return !end || (*end >= -largest_word && *end <= largest_word);
    };
    big_.erase(cell);
    if (fits(box.low) && fits(box.high)) {
      low_[cell] = box.low ? static_cast<std::int64_t>(*box.low) : minus_infinity;
      high_[cell] = box.high ? static_cast<std::int64_t>(*box.high) : plus_infinity;
    } else {
      big_[cell] = box;
    }
  }
  void meet(std::uint32_t cell, const UnitBox& other, const Place& where) {
    UnitBox box = (*this)[cell];
    if (other.low && (!box.low || *other.low > *box.low)) {
      box.low = other.low;
      low_place_[cell] = where;
    }
    if (other.high && (!box.high || *other.high < *box.high)) {
      box.high = other.high;
      high_place_[cell] = where;
    }
    put(cell, box);
  }
  [[nodiscard]] Place place(std::uint32_t cell,
                            const std::unordered_map<std::uint32_t, Place>& later) const {
    if (place_.empty()) return {0, cell};
    const auto it = later.find(cell);
    return it == later.end() ? place_[cell] : it->second;
  }

  static constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();

  std::vector<std::int64_t> low_, high_;
  std::unordered_map<std::uint32_t, UnitBox> big_;
  std::vector<Place> place_;  // the first row of each cell; empty for one table: the cell itself
  std::unordered_map<std::uint32_t, Place> low_place_, high_place_;
};

}  // namespace kinderrechten
