// SPDX-License-Identifier: BSD-3-Clause
#include "row_remarks.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "folded.hpp"
#include "kinderrechten/reading/remark_codes.hpp"

namespace kinderrechten::detail::reading {
namespace {

/// Which row of a table was the first with a label. Knows labels by their hashes: those of millions of rows are not kept twice.
class LabelRows {
 public:
  explicit LabelRows(const std::vector<RowDraft>& rows) : rows_(rows) {}

  /// The first row asked about whose label is that of row `r`, perhaps `r` itself.
  std::size_t first_with(std::size_t r) {
    const std::string label = fold(rows_[r].head.text);
    const auto [begin, end] = by_hash_.equal_range(std::hash<std::string>()(label));
    for (auto it = begin; it != end; ++it)
      if (fold(rows_[it->second].head.text) == label) return it->second;
    by_hash_.emplace(std::hash<std::string>()(label), static_cast<std::uint32_t>(r));
    return r;
  }

 private:
  const std::vector<RowDraft>& rows_;
  std::unordered_multimap<std::size_t, std::uint32_t> by_hash_;
};

/// Too long and short rows, and rows with one label.
void rows_and_labels(const TableDraft& draft, const std::vector<RowDraft>& rows, Document& document) {
  LabelRows labels(rows);
  const std::size_t width = draft.shape.stubs + draft.shape.columns;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const Grid& grid = document.grids[draft.rows[r].grid];
    std::size_t filled = grid.width(draft.rows[r].row);
    while (filled > 0 && trim(grid.at(draft.rows[r].row, filled - 1).text).empty()) --filled;
    const std::string& label = rows[r].head.text;
    if (filled > width) {
      document.remarks.add(remark::too_many_cells, "remark_too_many_cells",
                            {{"row", label}, {"cells", std::to_string(filled)}, {"columns", std::to_string(width)},
                             {"extra", std::to_string(filled - width)}},
                            grid.at(draft.rows[r].row, width).place());
    } else if (grid.width(draft.rows[r].row) < width && filled > draft.shape.stubs) {
      document.remarks.add(remark::too_few_cells, "remark_too_few_cells",
                            {{"row", label}, {"cells", std::to_string(grid.width(draft.rows[r].row))},
                             {"columns", std::to_string(width)}},
                            rows[r].head.place);
    }
    if (label.empty() || rows[r].head.role == RowRole::heading || rows[r].head.level > 0 || rows[r].head.role == RowRole::of_which ||
        rows[r].head.role == RowRole::total)
      continue;
    if (const std::size_t first = labels.first_with(r); first != r)
      document.remarks.add(remark::same_label, "remark_same_label",
                            {{"label", label}, {"line", std::to_string(rows[first].head.place.line)}}, rows[r].head.place);
  }
}

/// Changes between no columns of the table, and one period twice.
void heads(const TableDraft& draft, const std::vector<RowDraft>& rows, Document& document) {
  const bool years_down = std::any_of(rows.begin(), rows.end(), [](const RowDraft& r) { return r.head.period.has_value(); });
  std::set<std::pair<std::string, std::string>> heads;  // of periods, under their spanners
  for (std::size_t k = 0; k < draft.heads.columns.size(); ++k) {
    const ColumnHead& head = draft.heads.columns[k];
    if (head.role == ColumnRole::change && !years_down && (!head.from || !head.to))
      document.remarks.add(remark::change_unclear, "remark_change_unclear", {{"head", head.text}}, draft.heads.places[k]);
    if (head.role != ColumnRole::values || !head.period) continue;
    if (!heads.emplace(head.period->to_string(), head.spanner).second)
      document.remarks.add(remark::same_period, "remark_same_period", {{"period", head.period->to_string()}}, draft.heads.places[k]);
  }
}

}  // namespace

void remark_on_rows(const TableDraft& draft, const std::vector<RowDraft>& rows, Document& document) {
  rows_and_labels(draft, rows, document);
  heads(draft, rows, document);
}

}  // namespace kinderrechten::detail::reading
