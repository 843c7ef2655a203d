// SPDX-License-Identifier: BSD-3-Clause
#include "line_grids.hpp"

#include <algorithm>
#include <map>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

#include "csv_fields.hpp"
#include "grid_builder.hpp"
#include "inline_text.hpp"
#include "line_marks.hpp"

namespace kinderrechten::detail::io {

namespace {

using Lines = std::span<const std::string_view>;
using Field = std::pair<std::size_t, std::size_t>;  // [begin, end) within its line

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// ---- tabs -------------------------------------------------------------------------------------

/// A bullet or number with a tab after it is a list, not a table.
bool is_tab_row(std::string_view line) {
  const auto first = line.find_first_not_of(" \t");
  if (first == std::string_view::npos) return false;
  if (line.find('\t', first) == std::string_view::npos) return false;
  const auto start = line_start(line);
  return !start || line.find('\t', start->text) != std::string_view::npos;
}

std::vector<Field> tab_fields(std::string_view line, bool collapse) {
  std::vector<Field> fields;
  std::size_t begin = 0;
  while (true) {
    const auto end = line.find('\t', begin);
    if (end == std::string_view::npos) break;
    fields.emplace_back(begin, end);
    begin = end + 1;
    while (collapse && begin < line.size() && line[begin] == '\t') ++begin;
  }
  fields.emplace_back(begin, line.size());
  return fields;
}
std::size_t filled(std::string_view line, const std::vector<Field>& fields) {
  std::size_t n = fields.size();
  while (n > 0 && is_blank(line.substr(fields[n - 1].first, fields[n - 1].second - fields[n - 1].first))) --n;
  return n;
}

/// Several tabs in a row stand for empty cells, unless only reading them as one makes all rows equal.
bool tabs_align(Lines lines) {
  bool raw_equal = true, collapsed_equal = true;
  std::size_t raw = 0, collapsed = 0;
  for (const auto line : lines) {
    if (line.find('\t') == std::string_view::npos) continue;
    const std::size_t r = filled(line, tab_fields(line, false)), c = filled(line, tab_fields(line, true));
    raw_equal = raw_equal && (raw == 0 || r == raw);
    collapsed_equal = collapsed_equal && (collapsed == 0 || c == collapsed);
    raw = r, collapsed = c;
  }
  return !raw_equal && collapsed_equal && collapsed > 1;
}

/// Lines that belong to a table with tabs: rows, and lines without a tab between two rows.
std::size_t tab_region(Lines lines) {
  constexpr std::size_t longest_label = 120;
  std::size_t n = 1;
  while (n < lines.size() && !is_blank(lines[n])) {
    if (!is_tab_row(lines[n])) {
      const bool label = n + 1 < lines.size() && is_tab_row(lines[n + 1]) &&
                         lines[n].size() <= longest_label && !line_start(lines[n]) &&
                         heading_level(lines[n]) == 0 && !is_rule(lines[n]);
      if (!label) break;
    }
    ++n;
  }
  return n;
}

/// The number of filled cells that most rows have; the larger one when two are as common.
std::size_t usual_width(Lines lines, bool collapse) {
  std::map<std::size_t, std::size_t> rows;
  for (const auto line : lines) ++rows[filled(line, tab_fields(line, collapse))];
  return std::max_element(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
           return a.second < b.second || (a.second == b.second && a.first < b.first);
         })->first;
}

std::size_t read_tabs(Lines lines, std::size_t line, Document& document, const LineTold& told) {
  const std::size_t n = tab_region(lines);
  const bool collapse = tabs_align(lines.first(n));
  GridBuilder builder(document, Inline::markdown);
  const std::size_t columns = usual_width(lines.first(n), collapse);
  builder.grid.reserve(n, columns);
  for (std::size_t i = 0; i < n; ++i) {
    auto fields = tab_fields(lines[i], collapse);
    // A tab before the label indents it, when the row is otherwise one cell too long.
    if (i > 0 && lines[i][0] == '\t' && fields.size() > 2 && filled(lines[i], fields) == columns + 1)
      fields.erase(fields.begin()), fields[0].first = 0;
    told(i);
    builder.start_line(line + i, lines[i]);
    for (const auto& [begin, end] : fields) builder.cell(begin, end);
    builder.end_row();
  }
  builder.finish();
  return n;
}

// ---- bars -------------------------------------------------------------------------------------

/// `|---|:--:|`, or `+----+----+` of a drawn table.
bool is_bar_rule(std::string_view line) {
  line = trimmed(line);
  return line.find_first_of("-=") != std::string_view::npos && line.find_first_of("|+") != std::string_view::npos &&
         line.find_first_not_of("|+-=: \t") == std::string_view::npos;
}
std::vector<Field> bar_fields(std::string_view line) {
  std::vector<Field> fields;
  std::size_t begin = line.find_first_not_of(" \t");
  std::size_t stop = line.find_last_not_of(" \t") + 1;
  if (line[begin] == '|') ++begin;
  if (stop > begin && line[stop - 1] == '|' && (stop < 2 || line[stop - 2] != '\\')) --stop;
  std::size_t from = begin;
  for (std::size_t i = begin; i < stop; ++i) {
    if (line[i] == '\\') {
      ++i;
    } else if (line[i] == '|') {
      fields.emplace_back(from, i);
      from = i + 1;
    }
  }
  fields.emplace_back(std::min(from, stop), stop);
  return fields;
}
bool has_bar(std::string_view line) { return line.find('|') != std::string_view::npos; }
bool is_framed(std::string_view line) {
  const auto text = trimmed(line);
  return text.size() > 2 && text.front() == '|' && text.back() == '|';
}

bool starts_bars(Lines lines, bool loose) {
  if (is_blank(lines[0])) return false;
  const std::string_view next = lines.size() > 1 ? lines[1] : std::string_view{};
  if (trimmed(lines[0]).front() == '+' && is_bar_rule(lines[0])) return has_bar(next);
  if (!has_bar(lines[0]) || is_bar_rule(lines[0])) return false;
  if (is_bar_rule(next) || is_framed(lines[0])) return true;
  // a line of dashes under the heads, without bars of its own
  if (is_rule(next) && lines.size() > 2 && has_bar(lines[2]) && bar_fields(lines[0]).size() == bar_fields(lines[2]).size()) return true;
  return loose && has_bar(next) && bar_fields(lines[0]).size() == bar_fields(next).size() &&
         (has_digit(lines[0]) || has_digit(next));
}

std::size_t read_bars(Lines lines, std::size_t line, Document& document, const LineTold& told) {
  GridBuilder builder(document, Inline::markdown);
  const auto stop = std::find_if(lines.begin(), lines.end(), [](std::string_view l) { return is_blank(l) || !(has_bar(l) || is_bar_rule(l)); });
  builder.grid.reserve(static_cast<std::size_t>(stop - lines.begin()), bar_fields(lines[0]).size());
  std::size_t n = 0;
  bool head_marked = false;
  for (; n < lines.size() && !is_blank(lines[n]); ++n) {
    const bool plain_rule = n > 0 && is_rule(lines[n]);
    if (is_bar_rule(lines[n]) || plain_rule) {
      const bool under_head = has_bar(lines[n]) || plain_rule || lines[n].find('=') != std::string_view::npos;
      if (!head_marked && builder.grid.rows() > 0 && under_head) {
        for (auto& cell : builder.grid.cells) cell.head = true;
        head_marked = true;
      }
      continue;
    }
    if (!has_bar(lines[n])) break;
    told(n);
    builder.start_line(line + n, lines[n]);
    for (const auto& [begin, end] : bar_fields(lines[n])) builder.cell(begin, end);
    builder.end_row();
  }
  builder.finish();
  return n;
}

// ---- semicolons -------------------------------------------------------------------------------

std::size_t separators(std::string_view line) {
  return static_cast<std::size_t>(std::count(line.begin(), line.end(), ';'));
}
/// Entities end with a semicolon too, and sentences have one: rows have short fields with digits.
bool is_semicolon_row(std::string_view line) {
  const std::size_t n = separators(line);
  return n >= 1 && line.find("; ") == std::string_view::npos && line.find('&') == std::string_view::npos &&
         line.size() < 400 * (n + 1);
}
bool starts_semicolons(Lines lines) {
  return lines.size() > 1 && is_semicolon_row(lines[0]) && is_semicolon_row(lines[1]) &&
         separators(lines[0]) == separators(lines[1]) && (has_digit(lines[0]) || has_digit(lines[1]));
}
/// Rows of fields that a separator keeps apart, up to a blank line or one that is no such row.
std::size_t read_separated(Lines lines, std::size_t line, Document& document, const LineTold& told, char separator, bool (*is_row)(std::string_view)) {
  GridBuilder builder(document, Inline::markdown);
  std::size_t n = 0;
  for (; n < lines.size() && !is_blank(lines[n]) && is_row(lines[n]); ++n) {
    told(n);
    builder.start_line(line + n, lines[n]);
    for (const auto& field : csv_line(lines[n], separator)) builder.cell(field.first, field.second);
    builder.end_row();
  }
  builder.finish();
  return n;
}
std::size_t read_semicolons(Lines lines, std::size_t line, Document& document, const LineTold& told) {
  return read_separated(lines, line, document, told, ';', [](std::string_view row) { return separators(row) > 0; });
}

// ---- commas -----------------------------------------------------------------------------------

/// Lines of comma-separated values among a text: a comma in a sentence has a space behind it. Rows of one length, three of
/// them or more, of three fields or more, all but the first with a number.
bool is_comma_row(std::string_view line) {
  if (line.find(',') == std::string_view::npos || line.ends_with(',')) return false;
  bool quoted = false;
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    if (line[i] == '"') quoted = !quoted;
    else if (line[i] == ',' && !quoted && line[i + 1] == ' ') return false;
  }
  return true;
}
bool starts_commas(Lines lines) {
  constexpr std::size_t fewest = 3;
  if (lines.size() < fewest || !is_comma_row(lines[0])) return false;
  const std::size_t fields = csv_line(lines[0], ',').size();
  for (std::size_t i = 1; i < fewest; ++i)
    if (!is_comma_row(lines[i]) || !has_digit(lines[i]) || csv_line(lines[i], ',').size() != fields) return false;
  return fields >= fewest;
}
std::size_t read_commas(Lines lines, std::size_t line, Document& document, const LineTold& told) {
  return read_separated(lines, line, document, told, ',', is_comma_row);
}

// ---- columns held apart by spaces ---------------------------------------------------------------

/// Pieces of a line that two or more spaces keep apart; positions count code points for alignment.
struct Piece {
  Field bytes;
  std::size_t from, to;  // in code points
};
std::vector<Piece> pieces(std::string_view line) {
  std::vector<Piece> found;
  std::size_t i = 0, point = 0;
  const auto step = [&] {
    do ++i;
    while (i < line.size() && (static_cast<unsigned char>(line[i]) & 0xC0) == 0x80);
    ++point;
  };
  while (i < line.size()) {
    if (line[i] == ' ') {
      step();
      continue;
    }
    Piece piece{{i, i}, point, point};
    while (i < line.size() && !(line[i] == ' ' && (i + 1 == line.size() || line[i + 1] == ' '))) step();
    piece.bytes.second = i;
    piece.to = point;
    found.push_back(piece);
  }
  return found;
}
/// Rows of an aligned table: two pieces or more, and a number among those after the first.
bool is_spaced_row(std::string_view line) {
  if (line.find("  ") == std::string_view::npos || line_start(line)) return false;
  const auto found = pieces(line);
  if (found.size() < 2 || is_rule(line)) return false;
  for (std::size_t i = 1; i < found.size(); ++i) {
    const auto [begin, end] = found[i].bytes;
    if (end - begin > 60) return false;
  }
  return true;
}
bool starts_spaces(Lines lines) {
  const auto first = lines[0].find_first_not_of(' ');
  if (first == std::string_view::npos || lines.size() < 2) return false;
  std::size_t next = is_rule(lines[1]) && lines.size() > 2 ? 2 : 1;
  // the label of a first group of rows may stand between the heads and the rows
  const bool heads = pieces(lines[0]).size() >= 2 && !is_blank(lines[next]);
  if (heads && next + 1 < lines.size() && pieces(lines[next]).size() == 1 && trimmed(lines[next]).size() < 60 && !trimmed(lines[next]).ends_with('.')) ++next;
  const bool head = is_spaced_row(lines[0]) || (first >= 4 && lines[0].find('\t') == std::string_view::npos);
  if (!head || !is_spaced_row(lines[next])) return false;
  const auto found = pieces(lines[next]);
  return std::any_of(found.begin() + 1, found.end(), [&](const Piece& piece) {
    const char c = lines[next][piece.bytes.first];
    return (c >= '0' && c <= '9') || c == '<' || c == '+' || c == '-';
  });
}
std::size_t spaces_region(Lines lines) {
  std::size_t n = 1;
  while (n < lines.size() && !is_blank(lines[n])) {
    const bool row = is_spaced_row(lines[n]) || is_rule(lines[n]);
    const bool label = n + 1 < lines.size() && is_spaced_row(lines[n + 1]) && !line_start(lines[n]) &&
                       lines[n].size() < 120;
    if (!row && !label) break;
    ++n;
  }
  return n;
}

/// The columns of an aligned table: the places of the pieces of its fullest row.
std::vector<Piece> columns_of(Lines lines) {
  std::vector<Piece> most;
  for (const auto line : lines) {
    auto found = pieces(line);
    if (found.size() > most.size()) most = std::move(found);
  }
  for (const auto line : lines) {  // widened by the other full rows
    const auto found = pieces(line);
    if (found.size() != most.size()) continue;
    for (std::size_t c = 0; c < most.size(); ++c)
      most[c].from = std::min(most[c].from, found[c].from), most[c].to = std::max(most[c].to, found[c].to);
  }
  return most;
}
std::size_t distance(const Piece& a, const Piece& b) {
  if (a.to <= b.from) return b.from - a.to + 1;
  if (b.to <= a.from) return a.from - b.to + 1;
  return 0;
}
void add_spaced_row(GridBuilder& builder, std::string_view line, const std::vector<Piece>& columns) {
  const auto found = pieces(line);
  std::vector<std::optional<Field>> row(columns.size());
  std::size_t c = 0;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const std::size_t last = columns.size() - (found.size() - i);  // room for the pieces to come
    std::size_t best = c;
    for (std::size_t k = c; k <= last; ++k)
      if (distance(found[i], columns[k]) < distance(found[i], columns[best])) best = k;
    row[best] = found[i].bytes;
    c = best + 1;
  }
  std::size_t at = 0;
  for (const auto& field : row) {
    const auto [begin, end] = field.value_or(Field{at, at});
    builder.cell(builder.grid.cells.size() == 0 || field ? begin : at, end);
    at = end;
  }
  builder.end_row();
}
std::size_t read_spaces(Lines lines, std::size_t line, Document& document, const LineTold& told) {
  const std::size_t n = spaces_region(lines);
  const auto columns = columns_of(lines.first(n));
  constexpr std::size_t most_head_rows = 3;
  GridBuilder builder(document, Inline::markdown);
  bool ruled = false;
  for (std::size_t i = 0; i < n; ++i) {
    if (is_rule(lines[i])) {  // the first rule parts the head from more rows than it has
      const std::size_t head = builder.grid.rows();
      if (!ruled && head > 0 && head <= most_head_rows && n - i > head + 1)
        for (auto& cell : builder.grid.cells) cell.head = true;
      ruled = true;
      continue;
    }
    told(i);
    builder.start_line(line + i, lines[i]);
    add_spaced_row(builder, lines[i], columns);
  }
  builder.grid.ragged = true;
  builder.finish();
  return n;
}

enum class Shape { none, tabs, bars, semicolons, commas, spaces };
Shape shape_of(Lines lines, bool loose) {
  if (lines.empty()) return Shape::none;
  if (is_tab_row(lines[0])) return Shape::tabs;
  if (starts_bars(lines, loose)) return Shape::bars;
  if (loose && starts_semicolons(lines)) return Shape::semicolons;
  if (loose && starts_commas(lines)) return Shape::commas;
  if (loose && starts_spaces(lines)) return Shape::spaces;
  return Shape::none;
}

}  // namespace

bool starts_line_grid(std::span<const std::string_view> lines, bool loose) {
  return shape_of(lines, loose) != Shape::none;
}

std::size_t read_line_grid(std::span<const std::string_view> lines, std::size_t line, bool loose,
                           Document& document, const LineTold& told) {
  switch (shape_of(lines, loose)) {
    case Shape::tabs: return read_tabs(lines, line, document, told);
    case Shape::bars: return read_bars(lines, line, document, told);
    case Shape::semicolons: return read_semicolons(lines, line, document, told);
    case Shape::commas: return read_commas(lines, line, document, told);
    case Shape::spaces: return read_spaces(lines, line, document, told);
    case Shape::none: break;
  }
  return 0;
}

}  // namespace kinderrechten::detail::io
