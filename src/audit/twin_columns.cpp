// SPDX-License-Identifier: BSD-3-Clause
#include "audit/twin_columns.hpp"

#include <map>
#include <set>

#include "audit/checks.hpp"
#include "audit/words.hpp"
#include "kinderrechten/inference/slip.hpp"

namespace kinderrechten::detail {
namespace {

using TwinColumn = std::pair<std::size_t, std::size_t>;  // table, column

/// The rows of the tables by their labels, of labels that a table has once.
class TwinLabels {
 public:
  explicit TwinLabels(const Book& book) : rows_(book.tables()) {
    for (std::size_t t = 0; t < book.tables(); ++t) {
      if (!book.printed(t)) continue;
      std::set<std::string> twice;
      const auto& rows = book.layout(t).rows;
      for (std::size_t r = 0; r < rows.size(); ++r) {
        if (rows[r].role == RowRole::names || rows[r].role == RowRole::heading || rows[r].period) continue;
        const std::string label = normalised(rows[r].label);
        if (!label.empty() && !rows_[t].emplace(label, r).second) twice.insert(label);
      }
      for (const auto& label : twice) rows_[t].erase(label);
    }
  }
  [[nodiscard]] const std::map<std::string, std::size_t>& of(std::size_t table) const { return rows_[table]; }

 private:
  std::vector<std::map<std::string, std::size_t>> rows_;
};

}  // namespace

std::vector<std::vector<Match>> twin_columns(const Book& book) {
  constexpr std::size_t most_columns = 16, enough = 3, most_printed = 20'000;
  std::size_t size = 0;
  for (std::size_t t = 0; t < book.tables(); ++t)
    if (book.printed(t)) size += book.layout(t).rows.size() * book.layout(t).columns.size();
  if (size > most_printed) return {};
  const TwinLabels labels(book);
  std::map<std::pair<std::string, Integer>, std::vector<TwinColumn>> printed;
  std::map<std::pair<TwinColumn, TwinColumn>, std::size_t> alike;
  for (std::size_t t = 0; t < book.tables(); ++t) {
    if (!book.printed(t)) continue;
    for (const auto& [label, r] : labels.of(t))
      for (std::size_t c = 0; c < book.layout(t).columns.size(); ++c) {
        const auto value = counts_column(book.layout(t).columns[c]) ? exact(book.range({t, r, c, std::nullopt})) : std::nullopt;
        if (!value || *value < telling_number) continue;
        auto& columns = printed[{label, *value}];
        for (const TwinColumn& other : columns)
          if (other.first != t) ++alike[{other, {t, c}}];
        if (columns.size() < most_columns) columns.emplace_back(t, c);
      }
  }
  std::vector<std::vector<Match>> twins;
  for (const auto& [pair, agree] : alike) {
    const auto& [a, b] = pair;
    const auto& first = book.layout(a.first).columns[a.second].period;
    const auto& second = book.layout(b.first).columns[b.second].period;
    if (agree < enough || (first && second)) continue;  // of two years: a row of each table by its label
    std::vector<Match> cells, slips;  // `slips`: what one slip of the pen makes the same
    std::size_t differ = 0;
    for (const auto& [label, r] : labels.of(b.first)) {
      const auto other = labels.of(a.first).find(label);
      if (other == labels.of(a.first).end()) continue;
      const Match m{{b.first, r, b.second, std::nullopt}, {a.first, other->second, a.second, std::nullopt}};
      const auto &x = book.range(m.here), &y = book.range(m.there);
      if (!x || !y || x->domain() != Domain::integers || y->domain() != Domain::integers) continue;
      const auto p = exact(x), q = exact(y);
      if (!intersection(*x, *y) && !(p && q)) ++differ;  // rounded, and something else all the same
      else if (!p || !q || *p == *q) cells.push_back(m);
      else if (++differ; slip(*p, *q) != Slip::other) slips.push_back(m);
    }
    if (differ > 1 || (differ == 1 && agree <= enough)) continue;
    cells.insert(cells.end(), slips.begin(), slips.end());
    twins.push_back(std::move(cells));
  }
  return twins;
}

}  // namespace kinderrechten::detail
