// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/io/csv.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "byte_progress.hpp"
#include "csv_fields.hpp"
#include "inline_text.hpp"
#include "kinderrechten/reading/remark_codes.hpp"
#include "line_marks.hpp"
#include "lines.hpp"

namespace kinderrechten {

namespace {

using detail::io::csv_line;
using detail::io::trimmed;

/// How many fields stand in runs of lines that have the same number of them, more than one: titles,
/// notes and prose around a table have commas too, but seldom as many in line after line.
std::size_t fields_in_step(const std::vector<std::string_view>& lines, char separator) {
  std::size_t all = 0, run = 0, fields = 1;
  const auto end_run = [&] {
    if (run > 1) all += run * (fields - 1);
  };
  for (const auto line : lines) {
    const std::size_t n = csv_line(line, separator).size();
    if (n == fields) {
      ++run;
      continue;
    }
    end_run();
    fields = n, run = 1;
  }
  end_run();
  return all;
}

/// The separator that cuts lines into the same number of fields most often. A tab, semicolon or bar is
/// seldom anything else; a comma may be a decimal one.
char find_separator(std::string_view text) {
  auto lines = detail::io::split_lines(text.substr(0, std::min<std::size_t>(text.size(), 65536)));
  std::erase_if(lines, [](std::string_view line) { return detail::io::is_blank(line); });
  if (lines.size() > 200) lines.resize(200);
  char best = ',';
  std::size_t most = 0;
  for (const char separator : {'\t', ';', '|', ','})
    if (const std::size_t n = fields_in_step(lines, separator); n > most) best = separator, most = n;
  return best;
}

/// Walks over the fields of the whole text once.
class CsvReader {
 public:
  CsvReader(std::string_view text, Document& document, const ReadingProgress& progress)
      : text_(text), document_(document), progress_(progress, document.name, text.size()) {
    if (text.starts_with("sep=") && text.size() > 5) {  // Excel's own first line
      separator_ = text[4];
      skip_line_end(5);
    } else {
      separator_ = find_separator(text);
    }
  }

  void run() {
    while (at_ < text_.size()) {
      progress_.at(at_);
      row();
      make_room();
    }
    end_part();
  }

 private:
  void skip_line_end(std::size_t at) {
    at_ = at;
    if (at_ < text_.size() && text_[at_] == '\r') ++at_;
    if (at_ < text_.size() && text_[at_] == '\n') ++at_;
    ++line_;
    column_ = 1;
  }

  /// Of a large table, once: as many cells as there will be if the rest is like what is read.
  void make_room() {
    constexpr std::size_t large = std::size_t{1} << 18;
    if (room_made_ || grid_.cells.size() < large) return;
    const double all = 1.02 * static_cast<double>(text_.size()) / static_cast<double>(at_);
    grid_.cells.reserve(static_cast<std::size_t>(all * static_cast<double>(grid_.cells.size())));
    grid_.row_ends.reserve(static_cast<std::size_t>(all * static_cast<double>(grid_.rows())));
    room_made_ = true;
  }

  void row() {
    const std::size_t first = grid_.cells.size(), start = at_;
    const std::size_t line = line_;
    std::size_t separators = 0, spaced = 0;  // followed by a space
    while (true) {
      field();
      if (at_ >= text_.size() || text_[at_] != separator_) break;
      ++at_, ++column_;
      ++separators;
      spaced += at_ < text_.size() && text_[at_] == ' ';
    }
    const std::string_view whole = text_.substr(start, at_ - start);
    const bool prose = separators > 0 && line_ == line && ((2 * spaced >= separators && is_sentence(whole)) ||
                                                           (spaced == separators && is_title(separators + 1)));
    if (prose) {
      grid_.cells.resize(first);
      add(whole, static_cast<std::uint32_t>(line), 1);
    }
    if (at_ < text_.size()) skip_line_end(at_);
    std::size_t filled = 0;
    for (std::size_t i = first; i < grid_.cells.size(); ++i) filled += !trimmed(grid_.cells[i].text).empty();
    if (grid_.place.line == 0) grid_.place = {line, 1};
    if (filled == 0) {
      grid_.cells.resize(first);
      end_part();
    } else {
      grid_.end_row();
    }
  }

  /// Prose is cut by its commas too, most of them followed by a space.
  static bool is_sentence(std::string_view text) {
    constexpr std::size_t longest_row_of_words = 100;
    const std::string_view bare = trimmed(text);
    return !bare.empty() && (bare.size() > longest_row_of_words || std::string_view(".!?:").find(bare.back()) != std::string_view::npos);
  }

  /// The first line of a part, when the next one has more fields: "Table 1: Children, by type of harm".
  [[nodiscard]] bool is_title(std::size_t fields) const {
    if (grid_.rows() > 0 || at_ >= text_.size()) return false;
    std::size_t next = at_ + (text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n' ? 2 : 1);
    const std::string_view line = text_.substr(next, text_.find_first_of("\r\n", next) - next);
    return csv_line(line, separator_).size() > fields;
  }

  void field() {
    const std::size_t start = at_;
    const auto column = static_cast<std::uint32_t>(column_);
    const auto line = static_cast<std::uint32_t>(line_);
    if (at_ < text_.size() && text_[at_] == '"' && !quotes_off_ && quoted(line, column)) return;
    const char ends[] = {separator_, '\n', '\r', '\0'};
    at_ = std::min(text_.find_first_of(ends, start), text_.size());
    const std::string_view raw = text_.substr(start, at_ - start);
    advance(raw);
    add(raw, line, column);
  }
  /// A field in quotes, which may hold separators, line ends and doubled quotes.
  bool quoted(std::uint32_t line, std::uint32_t column) {
    std::size_t close = text_.find('"', at_ + 1);
    bool doubled = false;
    while (close != std::string_view::npos && close + 1 < text_.size() && text_[close + 1] == '"') {
      doubled = true;
      close = text_.find('"', close + 2);
    }
    if (close == std::string_view::npos) {
      quotes_off_ = true;
      document_.remarks.add(remark::unclosed_quote, "remark_quote_open", {}, {line, column});
      return false;
    }
    std::string_view inside = text_.substr(at_ + 1, close - at_ - 1);
    advance(text_.substr(at_, close + 1 - at_));
    if (doubled) inside = undoubled(inside);
    add(inside, line, column);
    const char ends[] = {separator_, '\n', '\r', '\0'};
    const std::size_t end = std::min(text_.find_first_of(ends, close + 1), text_.size());
    advance(text_.substr(close + 1, end - close - 1));  // `"a" ` or `"a"b`: what follows is dropped
    if (!detail::io::is_blank(text_.substr(close + 1, end - close - 1)))
      document_.remarks.add(remark::unclosed_quote, "remark_quote_after", {}, {line, column});
    at_ = end;
    return true;
  }
  std::string_view undoubled(std::string_view inside) {
    std::string plain;
    for (std::size_t i = 0; i < inside.size(); ++i) {
      plain += inside[i];
      if (inside[i] == '"') ++i;
    }
    return document_.store.keep(plain);
  }
  void advance(std::string_view passed) {
    for (const char c : passed) {
      if (c == '\n') ++line_, column_ = 1;
      else column_ += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }
  }

  void add(std::string_view raw, std::uint32_t line, std::uint32_t column) {
    const bool stub = grid_.cells.size() == grid_.begin(grid_.rows());
    const auto lowered = detail::io::lower_inline(raw, detail::io::Inline::html, document_.store);
    GridCell cell;
    cell.text = lowered.text;
    cell.strong = lowered.strong;
    const std::size_t indent = std::min(raw.find_first_not_of(' '), raw.size());
    if (stub && indent > 0 && !cell.text.empty())
      cell.text = document_.store.keep(std::string(indent, ' ') + std::string(cell.text));
    cell.line = line;
    cell.column = column;
    detail::io::remark_on_unclosed(lowered, true, cell.place(), document_.remarks);
    grid_.cells.push_back(cell);
  }

  /// Rows above and below the table that hold one text only are paragraphs.
  void end_part() {
    if (grid_.rows() == 0) return;
    const auto is_text = [&](std::size_t r) {
      for (std::size_t c = 1; c < grid_.width(r); ++c)
        if (!grid_.at(r, c).text.empty()) return false;
      return true;
    };
    std::size_t first = 0, last = grid_.rows();
    while (first < last && is_text(first)) ++first;
    while (last > first && is_text(last - 1) && is_note(grid_.at(last - 1, 0).text)) --last;
    for (std::size_t r = 0; r < first; ++r) paragraph(grid_.at(r, 0));
    std::vector<GridCell> below;
    for (std::size_t r = last; r < grid_.rows(); ++r) below.push_back(grid_.at(r, 0));
    if (first < last) {
      Grid table = std::move(grid_);
      table.place = table.at(first, 0).place();
      const std::size_t begin = table.begin(first);
      table.cells.resize(table.row_ends[last - 1]);
      table.cells.erase(table.cells.begin(), table.cells.begin() + static_cast<std::ptrdiff_t>(begin));
      table.row_ends.resize(last);
      table.row_ends.erase(table.row_ends.begin(), table.row_ends.begin() + static_cast<std::ptrdiff_t>(first));
      for (std::size_t& end : table.row_ends) end -= begin;
      Block block;
      block.kind = Block::Kind::grid;
      block.grid = document_.grids.size();
      block.place = table.place;
      document_.grids.push_back(std::move(table));
      document_.blocks.push_back(block);
    }
    for (const GridCell& cell : below) paragraph(cell);
    grid_ = Grid{};
    room_made_ = false;
  }
  /// A last row without numbers is a note when it starts like one or is a sentence; else a heading.
  static bool is_note(std::string_view text) {
    return detail::io::line_start(text) || text.size() > 40 || text.ends_with('.') ||
           text.find(": ") != std::string_view::npos;
  }
  void paragraph(const GridCell& cell) {
    Block block;
    block.text = cell.text;
    block.strong = cell.strong;
    block.place = cell.place();
    if (const auto start = detail::io::line_start(cell.text)) {
      block.kind = start->kind == detail::io::LineStart::Kind::note ? Block::Kind::note : Block::Kind::item;
      block.mark = start->mark;
      block.text = cell.text.substr(start->text);
      block.list = static_cast<std::uint32_t>(document_.grids.size() + 1);
    }
    document_.blocks.push_back(block);
  }

  std::string_view text_;
  Document& document_;
  detail::io::ByteProgress progress_;
  char separator_ = ',';
  std::size_t at_ = 0, line_ = 1, column_ = 1;
  bool quotes_off_ = false;
  Grid grid_;
  bool room_made_ = false;  // for the grid
};

}  // namespace

Document read_csv(std::string text, std::string_view name, const ReadingProgress& progress) {
  Document document;
  document.name = name;
  const std::string_view kept = document.store.keep_all(std::move(text));
  CsvReader(kept, document, progress).run();
  return document;
}

}  // namespace kinderrechten
