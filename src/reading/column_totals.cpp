// SPDX-License-Identifier: BSD-3-Clause
#include "column_totals.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace kinderrechten::detail::reading {
namespace {

constexpr std::size_t most_rows = 2000, most_columns = 100;
constexpr double enough = 3;  // powers of ten by which a total must be likelier than an accident

class ColumnTotals {
 public:
  ColumnTotals(Table& table, const Vocabulary& words) : table_(table), layout_(*table.layout), words_(words) {}

  void run() {
    if (layout_.rows.size() > most_rows || layout_.columns.size() > most_columns) return;
    for (const ColumnHead& head : layout_.columns)
      if (head.role == ColumnRole::total) return;
    for (std::size_t k = 0; k < layout_.columns.size(); ++k) {
      if (!counts(k) || !names_everything(k)) continue;
      for (const bool after : {true, false}) {
        const auto parts = beside(k, after);
        if (parts.size() < 2 || !adds_up(parts, k)) continue;
        layout_.columns[k].role = ColumnRole::total;
        return;
      }
    }
  }

 private:
  [[nodiscard]] bool counts(std::size_t k) const {
    const ColumnHead& head = layout_.columns[k];
    return head.role == ColumnRole::values && !head.period && (!head.unit || head.unit->empty());
  }
  [[nodiscard]] bool says_everything(const std::string& text) const {
    const std::string folded = fold(text);
    return words_.any([&](const Words& w) { return starts_with_any(folded, w.everything) > 0; });
  }
  /// "All countries", or "number" under the spanner "All countries".
  [[nodiscard]] bool names_everything(std::size_t k) const { return says_everything(layout_.columns[k].text) || says_everything(layout_.columns[k].spanner); }
  /// The columns of counts on one side of it, up to one that holds something else: under its spanner, or where that names
  /// everything, under the one beside it.
  [[nodiscard]] std::vector<std::size_t> beside(std::size_t total, bool after) const {
    std::vector<std::size_t> columns;
    const bool own = !says_everything(layout_.columns[total].spanner);
    for (std::size_t k = total;;) {
      if (after ? ++k == layout_.columns.size() : k-- == 0) break;
      const std::string& spanner = own ? layout_.columns[total].spanner : columns.empty() ? layout_.columns[k].spanner : layout_.columns[columns.front()].spanner;
      if (!counts(k) || layout_.columns[k].spanner != spanner) break;
      columns.push_back(k);
    }
    return columns;
  }
  [[nodiscard]] std::optional<Range> count(std::size_t r, std::size_t k) const {
    const Figure f = table_.figure(table_.at(r, k));
    const bool is_count = f.range && f.range->domain() == Domain::integers && f.state != State::share && !f.change;
    return is_count ? f.range : std::nullopt;
  }
  [[nodiscard]] bool adds_up(const std::vector<std::size_t>& parts, std::size_t total) const {
    std::size_t fits = 0, misfits = 0;
    double evidence = 0;
    for (std::size_t r = 0; r < layout_.rows.size(); ++r) {
      const auto all = count(r, total);
      std::optional<Range> sum = Range(0);
      for (const std::size_t k : parts) {
        const auto part = count(r, k);
        sum = part && sum ? std::optional(*sum + *part) : std::nullopt;
      }
      if (!all || !sum) continue;
      if (!sum->possibly_equal(*all)) {
        ++misfits;
        continue;
      }
      const auto width = sum->width(), slack = all->width();
      if (!width || !slack || *all->high() <= 0) continue;  // an unknown number fits anything
      ++fits;
      evidence += std::max(0.0, std::log10(static_cast<double>(*all->high()) / (static_cast<double>(*width + *slack) + 1)));
    }
    return fits >= 2 && fits > 2 * misfits && evidence >= enough;
  }

  Table& table_;
  Layout& layout_;
  const Vocabulary& words_;
};

}  // namespace

void find_column_totals(Table& table, const Vocabulary& words) { ColumnTotals(table, words).run(); }

}  // namespace kinderrechten::detail::reading
