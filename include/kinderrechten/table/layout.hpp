// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "kinderrechten/value/figure.hpp"
#include "kinderrechten/value/period.hpp"

namespace kinderrechten {

/// A place in the file a thing was read from; counts from 1, 0 when there is none.
struct Place {
  std::size_t line = 0, column = 0;
  friend bool operator==(const Place&, const Place&) = default;
};

/// What a row of a printed table is to the rows around it.
enum class RowRole {
  figures,  ///< a row of its own
  total,    ///< the sum of the rows of its group
  of_which, ///< part of the row above it that it hangs under
  names,    ///< words: countries of origin, remarks
  heading,  ///< a label without cells, opens a group
};

/// The stub of one printed row: its label and what the label, its hints and its notes say.
struct RowHead {
  std::string text;                     ///< as printed, without footnote marks
  std::string label;                    ///< without hints in brackets
  RowRole role = RowRole::figures;
  std::optional<std::size_t> parent;    ///< row that this one is part of or hangs under
  bool complete = false;                ///< of a part: with its siblings it makes up the whole parent
  std::optional<Period> period;         ///< in a table whose rows are periods
  int level = 0;                        ///< indentation
  bool strong = false;                  ///< printed in bold, or at the foot of the table
  std::vector<std::string> notes;       ///< footnote marks
  std::vector<std::string> part_labels; ///< "(jongens-meisjes)": names of the cells' unlabelled parts, in order
  std::optional<Role> bracket;          ///< what a bracket in this row is, when label, note or spec says
  std::optional<std::string> source;    ///< name of the register, when known
  std::optional<bool> distinct;         ///< counts distinct persons (true) or registrations (false)
  std::optional<Integer> printed_total; ///< a number printed in the label: "Totaal (=73)"
  Place place;

  friend bool operator==(const RowHead&, const RowHead&) = default;
};

enum class ColumnRole {
  values,  ///< counts (or shares) of a period or a category
  change,  ///< change in per cent between two periods
  difference, ///< change in numbers between two periods
  share,   ///< percentage of another column or of the total
  total,   ///< the sum of the columns of its group
  names,   ///< words
};

/// The head of one printed value column.
struct ColumnHead {
  std::string text;                    ///< as printed, without footnote marks
  ColumnRole role = ColumnRole::values;
  std::optional<Period> period;        ///< of a value column
  std::optional<std::size_t> from, to; ///< value columns that a change compares
  std::optional<std::string> unit;     ///< "%", "per 1.000", when printed
  std::string spanner;                 ///< the heading over several columns
  std::vector<std::string> notes;

  friend bool operator==(const ColumnHead&, const ColumnHead&) = default;
};

/// How a table looked in print; a table read from a data file has none.
struct Layout {
  std::vector<RowHead> rows;
  std::vector<ColumnHead> columns;
  std::string stub_head;  ///< head of the label column: "Indicatoren"

  friend bool operator==(const Layout&, const Layout&) = default;
};

/// The head of a column as it is told apart from others: after the head over it ("2019 jongens") where the same
/// text stands elsewhere too. Looks at 200 columns on either side.
[[nodiscard]] inline std::string column_label(const Layout& layout, std::size_t column) {
  constexpr std::size_t far = 200;
  const ColumnHead& head = layout.columns[column];
  if (head.spanner.empty()) return head.text;
  const std::size_t end = std::min(layout.columns.size(), column + far);
  for (std::size_t c = column - std::min(column, far); c < end; ++c)
    if (c != column && layout.columns[c].text == head.text)
      return head.text.empty() ? head.spanner : head.spanner + " " + head.text;
  return head.text;
}

}  // namespace kinderrechten
