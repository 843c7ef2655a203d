// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <map>
#include <string>
#include <vector>

#include "audit/book.hpp"

namespace kinderrechten::detail {

/// A row of numbers by period, or in a table without periods a column of numbers by row.
struct Series {
  std::size_t table;
  std::map<std::string, NumberRef> cells;  ///< by what tells them apart: the period, the row
};

/// What says that two series are the same thing. Rows and columns of one label are never the same.
struct SeriesName {
  std::string label, parent, spanner;  ///< normalised; `parent`: the label that it hangs under
  bool column = false;
  friend auto operator<=>(const SeriesName&, const SeriesName&) = default;
};

/// Small numbers are the same by accident too often.
inline constexpr int telling_number = 10;
/// A label that says what is counted: not "total", not "boys".
[[nodiscard]] bool telling(const std::string& label);
[[nodiscard]] bool has_periods(const Layout& layout);

/// All series of a report under their names. `counts_only`: of counts, as relations need them; else percentages
/// and means as well. Linear in the cells.
[[nodiscard]] std::map<SeriesName, std::vector<Series>> all_series(const Book& book, bool counts_only = true);
/// Those of counts, without most of those whose name no other has: they take memory for nothing.
[[nodiscard]] std::map<SeriesName, std::vector<Series>> repeated_series(const Book& book);

/// One number in two places.
struct Match {
  NumberRef here, there;
};
/// The cells that both series have; `here` in `b`.
[[nodiscard]] std::vector<Match> shared_cells(const Series& a, const Series& b);

/// How often two series print the same.
struct Agreement {
  std::size_t agree = 0, differ = 0, large = 0;  ///< telling numbers that are equal, that differ, and equal ones of 100 or more
};
[[nodiscard]] Agreement agreement(const Book& here, const Book& there, const std::vector<Match>& cells);

}  // namespace kinderrechten::detail
