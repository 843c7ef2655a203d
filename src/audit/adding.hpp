// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "audit/book.hpp"

namespace kinderrechten::detail {

using Lines = std::vector<std::size_t>;  ///< rows, or columns

/// A table seen along one axis, so that total rows and total columns are one case: `line` counts
/// along the axis that is added up, `cross` along the other.
struct Axis {
  const Book* book;
  std::size_t table;
  bool rows;  ///< lines are rows
  const std::vector<bool>* parents;  ///< rows that others hang under
  std::size_t first_total = 0, last_total = 0;
  /// A total row without cells, and the row under it that holds them.
  std::optional<std::pair<std::size_t, std::size_t>> moved = {};
  bool words_do_not_tell = false;  ///< count rows whose label sounds like an average in all the same

  [[nodiscard]] NumberRef ref(std::size_t line, std::size_t cross) const {
    if (moved && line == moved->first) line = moved->second;
    return rows ? NumberRef{table, line, cross, std::nullopt} : NumberRef{table, cross, line, std::nullopt};
  }
  [[nodiscard]] const Layout& layout() const { return book->layout(table); }
  [[nodiscard]] std::size_t lines() const { return rows ? layout().rows.size() : layout().columns.size(); }
  [[nodiscard]] std::size_t crosses() const { return rows ? layout().columns.size() : layout().rows.size(); }
  [[nodiscard]] bool is_total(std::size_t line) const;
  /// A line that a total may add up.
  [[nodiscard]] bool is_member(std::size_t line) const;
  /// A line that ends a group: a heading, another spanner.
  [[nodiscard]] bool is_border(std::size_t line, std::size_t total) const;
  [[nodiscard]] bool adds_across(std::size_t cross) const;
};

/// What stands in the lines at one cross: counts, or amounts with decimals (also counts of thousands), each of which
/// is an interval.
enum class Addends { counts, amounts };

/// One way to read which lines a total adds up, and how well the printed numbers agree with it.
struct Grouping {
  Lines members;
  Lines crosses;               ///< where total and all members can be added up
  std::size_t fits = 0, misfits = 0;
  std::size_t strong = 0;      ///< fits that are no coincidence: at least two members are not zero
  bool all_near = true;        ///< every misfit is a little off, or one slip of the pen

  /// The numbers bear it out: where one cross differs from the others, it is wrong.
  [[nodiscard]] bool supported() const { return strong > 0 && (misfits <= fits || all_near); }
};

/// Nothing when the cross holds something else, or when a number is said to include another.
[[nodiscard]] std::optional<Addends> addends_at(const Axis& axis, const Lines& members, std::size_t total, std::size_t cross);
/// What the members can add up to, and how far a total is from that: 0 when it agrees. In the total's domain.
[[nodiscard]] Range sum_range(const Axis& axis, const Lines& members, std::size_t cross, Addends kind);
[[nodiscard]] Range total_range(const Axis& axis, std::size_t total, std::size_t cross, Addends kind);
[[nodiscard]] Rational distance(const Range& sum, const Range& total);
/// Powers of ten by which numbers that have nothing to do with each other would seldom agree so: a sum as large
/// as this, known as closely as that.
[[nodiscard]] double evidence_of(const Range& sum, const Range& whole);

[[nodiscard]] Grouping measure(const Axis& axis, Lines members, std::size_t total);
/// The ways to read it: what hangs under the total, what stands between it and the total or heading before it, all
/// before it, all totals before it, or, for a total that comes first, what follows.
[[nodiscard]] std::vector<Lines> groupings(Axis axis, std::size_t total);
/// The lines under each heading (or spanner) of a table that has some, but for those that have a total of their own
/// and those that the total itself stands in: each may divide the total in a way of its own, by sex, by age.
[[nodiscard]] std::vector<Lines> divisions(const Axis& axis, std::size_t total);

}  // namespace kinderrechten::detail
