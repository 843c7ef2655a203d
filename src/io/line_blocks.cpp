// SPDX-License-Identifier: BSD-3-Clause
#include "line_blocks.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "byte_progress.hpp"
#include "inline_text.hpp"
#include "kinderrechten/io/html.hpp"
#include "line_grids.hpp"
#include "line_marks.hpp"
#include "lines.hpp"

namespace kinderrechten::detail::io {

namespace {

/// Finds `name` (a tag such as `<table`) in a line, whatever its case; npos when it is not there.
std::size_t find_tag(std::string_view line, std::string_view name) {
  for (std::size_t at = line.find('<'); at != std::string_view::npos; at = line.find('<', at + 1)) {
    const auto piece = line.substr(at, name.size());
    if (piece.size() == name.size() && ascii_lower(piece) == name) return at;
  }
  return std::string_view::npos;
}

class BlockReader {
 public:
  BlockReader(std::string_view text, LineFormat format, Document& document, const ReadingProgress& progress)
      : text_(text), lines_(split_lines(text)), format_(format), document_(document),
        progress_(progress, document.name, text.size()) {}

  void run() {
    while (i_ < lines_.size()) {
      progress_.at(static_cast<std::size_t>(lines_[i_].data() - text_.data()));
      step();
    }
  }

 private:
  void step() {
    const std::string_view line = lines_[i_];
    if (is_blank(line)) return void(++i_);
    if (is_fence(line)) return void(++i_);
    if (html_table() || grid() || rule() || heading() || item()) return;
    paragraph();
  }

  static bool is_fence(std::string_view line) {
    const auto text = trimmed(line);
    return text.starts_with("```") || text.starts_with("~~~");
  }
  /// The lines after line i that its emphasis may run on over, when it starts with a star.
  [[nodiscard]] std::string_view next_line(std::size_t i) const {
    constexpr std::size_t farthest = 10;
    if (!trimmed(lines_[i]).starts_with("*")) return {};
    std::size_t last = i;
    while (last + 1 < lines_.size() && last < i + farthest && !is_blank(lines_[last + 1])) ++last;
    return last == i ? std::string_view{} : between(lines_[i + 1], lines_[last]);
  }

  bool html_table() {
    if (find_tag(lines_[i_], "<table") == std::string_view::npos) return false;
    std::size_t end = i_;
    std::size_t depth = 0;
    bool closed = false;
    for (; end < lines_.size(); ++end) {
      depth += find_tag(lines_[end], "<table") != std::string_view::npos;
      if (find_tag(lines_[end], "</table") != std::string_view::npos && --depth == 0) {
        closed = true;
        break;
      }
      const bool gap = is_blank(lines_[end]) && end + 1 < lines_.size() &&
                       !is_blank(lines_[end + 1]) && !trimmed(lines_[end + 1]).starts_with("<");
      if (gap) break;
    }
    if (end == lines_.size() || (!closed && end > i_)) --end;
    read_html_piece(between(lines_[i_], lines_[end]), i_ + 1, document_);
    i_ = end + 1;
    return true;
  }

  bool grid() {
    const auto told = [&](std::size_t line) { progress_.at(static_cast<std::size_t>(lines_[i_ + line].data() - text_.data())); };
    const std::size_t used = read_line_grid({lines_.data() + i_, lines_.size() - i_}, i_ + 1,
                                            format_.loose_tables, document_, told);
    i_ += used;
    return used > 0;
  }

  bool rule() {
    if (!is_rule(lines_[i_])) return false;
    Block block;
    block.kind = Block::Kind::rule;
    block.place = {i_ + 1, 1};
    document_.blocks.push_back(block);
    ++i_;
    return true;
  }

  bool heading() {
    const unsigned level = heading_level(lines_[i_]);
    if (level == 0) return false;
    std::string_view text = trimmed(lines_[i_]);
    text = trimmed(text.substr(level));
    while (!text.empty() && text.back() == '#') text.remove_suffix(1);
    add(Block::Kind::heading, text, i_, level).mark = trimmed(lines_[i_]).substr(0, level);
    ++i_;
    return true;
  }

  bool item() {
    const auto start = line_start(lines_[i_], next_line(i_));
    if (!start) return false;
    const std::size_t first = i_++;
    std::string_view text = trimmed(lines_[first].substr(start->text));
    std::string joined;
    while (i_ < lines_.size() && continues_item(start->indent)) {
      if (joined.empty()) joined = text;
      joined.append(" ").append(trimmed(lines_[i_++]));
    }
    if (!joined.empty()) text = document_.store.keep(joined);
    Block& block = add(start->kind == LineStart::Kind::note ? Block::Kind::note : Block::Kind::item,
                       text, first, static_cast<unsigned>(start->indent / 2));
    block.mark = start->mark;
    block.place.column = width_to(lines_[first], start->indent);
    block.list = list_of(*start);
    return true;
  }
  static std::size_t width_to(std::string_view line, std::size_t at) {
    std::size_t n = 1;
    for (const char c : line.substr(0, at)) n += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    return n;
  }
  /// A line goes on with the item above it when it starts nothing itself, or, after a blank line,
  /// when it is indented further.
  bool continues_item(std::size_t indent) {
    const std::string_view line = lines_[i_];
    if (!is_blank(line)) return !starts_block(i_);
    if (i_ + 1 >= lines_.size() || is_blank(lines_[i_ + 1])) return false;
    const std::size_t next_indent = lines_[i_ + 1].find_first_not_of(' ');
    if (next_indent < indent + 2 || starts_block(i_ + 1)) return false;
    ++i_;
    return true;
  }
  /// Items belong to one list until something else comes between, or the kind of bullet changes.
  std::uint32_t list_of(const LineStart& start) {
    const auto& blocks = document_.blocks;
    const bool follows = blocks.size() >= 2 && (blocks[blocks.size() - 2].kind == Block::Kind::item ||
                                                blocks[blocks.size() - 2].kind == Block::Kind::note);
    const bool same = start.indent > list_indent_ || start.numbered == list_numbered_;
    if (!follows || !same) ++list_;
    if (!follows || start.indent <= list_indent_)
      list_numbered_ = start.numbered, list_indent_ = start.indent;
    return list_;
  }

  bool starts_block(std::size_t i) const {
    const std::string_view line = lines_[i];
    return is_fence(line) || is_rule(line) || heading_level(line) > 0 ||
           line_start(line, next_line(i)) || find_tag(line, "<table") != std::string_view::npos ||
           starts_line_grid({lines_.data() + i, lines_.size() - i}, format_.loose_tables);
  }

  void paragraph() {
    const std::size_t first = i_++;
    while (i_ < lines_.size() && !is_blank(lines_[i_])) {
      if (underlined(first)) return;
      if (starts_block(i_)) break;
      ++i_;
    }
    std::string_view text = quoted(trimmed(lines_[first]));
    if (i_ > first + 1) {
      std::string joined(text);
      for (std::size_t k = first + 1; k < i_; ++k)
        joined.append(" ").append(quoted(trimmed(lines_[k])));
      text = document_.store.keep(joined);
    }
    add(Block::Kind::paragraph, text, first, 0);
  }
  /// `Title` over a line of === or ---.
  bool underlined(std::size_t first) {
    const auto rule = trimmed(lines_[i_]);
    if (i_ != first + 1 || !is_rule(rule) || (rule[0] != '=' && rule[0] != '-')) return false;
    if (rule.find(' ') != std::string_view::npos) return false;
    add(Block::Kind::heading, trimmed(lines_[first]), first, rule[0] == '=' ? 1 : 2);
    ++i_;
    return true;
  }
  static std::string_view quoted(std::string_view line) {  // > a quotation; not > 10
    if (line.size() > 2 && line[0] == '>' && line[1] == ' ' && (line[2] < '0' || line[2] > '9'))
      return line.substr(2);
    return line;
  }

  Block& add(Block::Kind kind, std::string_view raw, std::size_t line, unsigned level) {
    const InlineText text = lower_inline(raw, Inline::markdown, document_.store);
    Block block;
    block.kind = kind;
    block.text = text.text;
    block.strong = text.strong;
    block.level = static_cast<std::uint16_t>(std::min(level, 100u));
    block.place = {line + 1, 1};
    remark_on_unclosed(text, false, block.place, document_.remarks);
    document_.blocks.push_back(block);
    return document_.blocks.back();
  }

  std::string_view text_;
  std::vector<std::string_view> lines_;
  LineFormat format_;
  Document& document_;
  ByteProgress progress_;
  std::size_t i_ = 0;
  std::uint32_t list_ = 0;
  std::size_t list_indent_ = 0;
  bool list_numbered_ = false;
};

}  // namespace

void read_line_blocks(std::string_view text, LineFormat format, Document& document, const ReadingProgress& progress) {
  BlockReader(text, format, document, progress).run();
}

}  // namespace kinderrechten::detail::io
