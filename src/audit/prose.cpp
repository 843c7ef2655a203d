// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/audit/prose.hpp"

#include <algorithm>
#include <map>

#include "audit/prose/reader.hpp"

namespace kinderrechten {
namespace {

using detail::prose::Anchor;

/// The rows, columns and cells that carry each footnote's mark.
std::map<std::string, std::vector<Anchor>> anchors_of(const Report& report) {
  std::map<std::string, std::vector<Anchor>> all;
  const auto add = [&](const std::string& mark, const SentenceSubject& s, std::optional<int> year) {
    auto& list = all[mark];
    const bool known = std::any_of(list.begin(), list.end(), [&](const Anchor& a) { return a.subject.same_place(s) && a.year == year; });
    if (!known && list.size() < 100) list.push_back({s, year});
  };
  for (std::size_t t = 0; t < report.tables.size(); ++t) {
    if (!report.tables[t].layout) continue;
    const Layout& layout = *report.tables[t].layout;
    for (std::size_t r = 0; r < layout.rows.size(); ++r) {
      SentenceSubject row;
      row.table = t, row.row = r;
      for (const auto& mark : layout.rows[r].notes) add(mark, row, std::nullopt);
      for (std::size_t c = 0; c < layout.columns.size(); ++c) {
        const auto& period = layout.columns[c].period;
        for (const auto& mark : report.tables[t].figure(report.tables[t].at(r, c)).notes) {
          SentenceSubject cell = row;
          if (!period) cell.column = c;
          add(mark, cell, period ? std::optional(period->first()) : std::nullopt);
        }
      }
    }
  }
  return all;
}

}  // namespace

std::vector<Finding> check_prose(const Report& report, const NumberRanges& ranges, const std::function<bool()>& stop) {
  if (report.paragraphs.empty() && report.notes.empty()) return {};
  detail::prose::Reader reader(report, ranges);
  for (std::size_t p = 0; p < report.paragraphs.size(); ++p)
    if (stop && stop()) return reader.take();
    else if (!report.paragraphs[p].heading) reader.read(report.paragraphs[p].text, Where{std::nullopt, std::nullopt, p, {}});
  if (!report.notes.empty()) {
    const auto anchors = anchors_of(report);
    for (const Note& note : report.notes) {
      if (stop && stop()) break;
      const auto it = anchors.find(note.mark);
      reader.read(note.text, Where{std::nullopt, note.mark, std::nullopt, {}}, it == anchors.end() ? std::vector<Anchor>{} : it->second);
    }
  }
  return reader.take();
}

}  // namespace kinderrechten
