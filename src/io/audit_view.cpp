// SPDX-License-Identifier: BSD-3-Clause
#include "io/audit_view.hpp"

#include <algorithm>

#include "kinderrechten/wording/wording.hpp"

namespace kinderrechten::detail::output {
namespace {

const std::vector<std::size_t> none;

template <class Map, class Key>
const std::vector<std::size_t>& found(const Map& map, const Key& key) {
  const auto it = map.find(key);
  return it == map.end() ? none : it->second;
}

// A finding that names one place twice is one finding there.
void note_down(std::vector<std::size_t>& list, std::size_t finding) {
  if (list.empty() || list.back() != finding) list.push_back(finding);
}

}  // namespace

std::size_t TableView::printed_cells(std::size_t row) const {
  if (!table_->layout) return row < rows() ? 1 : 0;
  // Padding has no text and says nothing.
  const auto is_padding = [&](std::size_t cell) {
    if (cell >= table_->size()) return true;
    if (!table_->cells().text(cell).empty() || !table_->cells().ranges().is_missing(cell)) return false;
    const std::optional<Figure> rich = table_->cells().rich(cell);
    return !(rich && (!rich->notes.empty() || !rich->parts.empty()));
  };
  std::size_t n = columns();
  while (n > 0 && is_padding(table_->at(row, n - 1))) --n;
  return n;
}

std::optional<Figure> TableView::figure(std::size_t row, std::size_t column) const {
  const std::size_t cell = table_->layout ? table_->at(row, column) : row;
  if (row >= rows() || column >= columns() || cell >= table_->size()) return std::nullopt;
  return table_->figure(cell);
}

std::string TableView::row_label(std::size_t row) const {
  if (!table_->layout) return row < rows() ? table_->name(row) : std::string();
  const RowHead* head = row_head(row);
  return head ? (head->text.empty() ? head->label : head->text) : std::string();
}

std::string TableView::column_label(std::size_t column) const {
  return column_head(column) ? kinderrechten::column_label(*table_->layout, column) : std::string();
}

AuditView::AuditView(const Audit& audit, const WriteOptions& options)
    : audit_(&audit),
      language_(options.wording.empty() ? audit.report.language : options.wording),
      words_(&output::words(language_)) {
  for (const Note& note : audit.report.notes) line_of_note_.emplace(note.mark, note.place.line);
}

const AuditView::Places& AuditView::places() const {
  if (places_) return *places_;
  places_.emplace();
  for (std::size_t i = 0; i < audit_->findings.size(); ++i)
    for (const Where& where : audit_->findings[i].where) {
      if (where.note)
        note_down(places_->note[*where.note], i);
      else if (where.paragraph)
        note_down(places_->paragraph[*where.paragraph], i);
      else if (const auto place = spot(where))
        note_down(places_->spot[*place], i);
    }
  return *places_;
}

std::optional<Spot> AuditView::spot(const Where& where) const {
  if (!where.number || where.number->table >= report().tables.size()) return std::nullopt;
  const TableView table(report().tables[where.number->table]);
  Spot s{where.number->table, where.number->row, where.number->column};
  if (s.row >= table.rows()) s.row = Spot::head;
  if (s.column >= table.columns()) s.column = Spot::head;
  if (s.row == Spot::head && s.column == Spot::head) return std::nullopt;
  return s;
}

const std::vector<std::size_t>& AuditView::findings_at(const Spot& spot) const {
  return found(places().spot, spot);
}
const std::vector<std::size_t>& AuditView::findings_of_note(const std::string& mark) const {
  return found(places().note, mark);
}
const std::vector<std::size_t>& AuditView::findings_of_paragraph(std::size_t paragraph) const {
  return found(places().paragraph, paragraph);
}

std::optional<Verdict> AuditView::worst(const std::vector<std::size_t>& findings) const {
  std::optional<Verdict> worst;
  for (const std::size_t i : findings) {
    const Verdict v = audit_->findings[i].verdict;
    worst = worst ? std::min(*worst, v) : v;
  }
  return worst;
}

std::optional<Range> AuditView::range(const NumberRef& number, const Figure& figure) const {
  if (auto known = audit_->ranges.find(number)) return known;
  if (!number.part) return figure.range;
  return *number.part < figure.parts.size() ? figure.parts[*number.part].range : std::nullopt;
}

std::string AuditView::explanation(const Finding& finding) const {
  if (finding.reason.id.empty()) return {};
  return kinderrechten::explanation(finding, report(), language_);
}

std::string AuditView::name(const Where& where) const {
  const Words& w = *words_;
  if (where.note) return std::string(w.note) + " " + *where.note;
  if (where.paragraph) return std::string(w.paragraph) + " " + std::to_string(*where.paragraph + 1);
  const auto place = spot(where);
  if (!place) return report().name;
  const TableView table(report().tables[place->table]);
  const std::string row = place->row == Spot::head ? "" : table.row_label(place->row);
  const std::string column = place->column == Spot::head ? "" : table.column_label(place->column);
  return row.empty() || column.empty() ? row + column : row + " · " + column;
}

std::string_view AuditView::title(std::size_t t) const {
  const std::string_view all = report().tables[t].title;
  for (const std::string_view language : {"nl", "en"}) {
    const std::string own =
        std::string(output::words(language).table) + " " + std::to_string(t + 1);
    const std::string_view rest = all.substr(std::min(own.size(), all.size()));
    const bool begins = std::equal(own.begin(), own.end(), all.begin(), all.end() - static_cast<std::ptrdiff_t>(rest.size()),
                                   [](char a, char b) { return a == b || (b >= 'A' && b <= 'Z' && a == b - 'A' + 'a'); });
    constexpr std::string_view between = " .:\t";
    const bool numbered_on = rest.size() > 1 && rest[0] == '.' && rest[1] >= '0' && rest[1] <= '9';
    if (!begins || rest.find_first_of(between) != 0 || numbered_on) continue;  // Tabel 1.2, Tabel 12
    return rest.substr(std::min(rest.find_first_not_of(between), rest.size()));
  }
  return all;
}

std::size_t AuditView::line(const Where& where) const {
  if (where.note) {
    const auto line = line_of_note_.find(*where.note);
    return line == line_of_note_.end() ? 0 : line->second;
  }
  if (where.paragraph)
    return *where.paragraph < report().paragraphs.size()
               ? report().paragraphs[*where.paragraph].place.line
               : 0;
  const auto place = spot(where);
  if (!place) return 0;
  const RowHead* head = TableView(report().tables[place->table]).row_head(place->row);
  return head ? head->place.line : 0;
}

std::string AuditView::place(const Where& where) const {
  const std::size_t n = line(where);
  return n == 0 ? report().name : report().name + ":" + std::to_string(n);
}

std::string AuditView::printed(const Edit& edit) const {
  const NumberRef& n = edit.number;
  if (n.table >= report().tables.size()) return {};
  const TableView table(report().tables[n.table]);
  if (n.row >= table.rows()) return {};
  if (n.column >= table.columns()) return table.row_label(n.row);
  const auto figure = table.figure(n.row, n.column);
  if (!figure) return {};
  if (!n.part) {  // the whole stands before its parts
    const bool has_parts = !figure->parts.empty();
    return figure->text.substr(0, has_parts ? figure->text.find(" (") : std::string::npos);
  }
  return *n.part < figure->parts.size() ? figure->parts[*n.part].text : std::string();
}

bool is_percent(const Figure& figure, std::optional<std::size_t> part) {
  if (!part) return figure.share || figure.change || figure.state == State::share;
  if (*part >= figure.parts.size()) return false;
  const Part& p = figure.parts[*part];
  // A part printed as `58% = 11.565` is a count; printed as `58%` alone it is a percentage.
  return p.change || (p.share && p.range && *p.range == p.share->range()) ||
         p.state == State::share;
}

}  // namespace kinderrechten::detail::output
