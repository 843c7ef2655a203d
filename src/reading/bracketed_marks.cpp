// SPDX-License-Identifier: BSD-3-Clause
#include "bracketed_marks.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include "folded.hpp"
#include "marks.hpp"

namespace kinderrechten::detail::reading {
namespace {

constexpr std::size_t head_rows = 3;

bool is_mark(std::string_view text) {
  if (text.empty() || text.size() > 2) return false;
  return std::all_of(text.begin(), text.end(), is_digit) || (text.size() == 1 && is_ascii_letter(text[0]));
}

/// `1`, `12` or `a` of a text that is `(1)`; empty for any other.
std::string_view inside_bracket(std::string_view text) {
  if (text.size() < 3 || text.front() != '(' || text.back() != ')') return {};
  text = text.substr(1, text.size() - 2);
  return is_mark(text) ? text : std::string_view{};
}

std::set<std::string, std::less<>> marks_of_notes(const Document& document) {
  std::set<std::string, std::less<>> marks;
  for (const Block& block : document.blocks) {
    if (block.kind == Block::Kind::grid || block.kind == Block::Kind::heading) continue;
    const auto close = block.text.substr(0, 4).find(')');
    const auto printed = close == std::string_view::npos ? std::string_view{} : block.text.substr(0, close + 1);
    const std::string own = block.mark.empty() ? std::string(inside_bracket(printed)) : bare_mark(block.mark);
    if (is_mark(own)) marks.insert(own);
  }
  return marks;
}

/// "Children on an average night<sup>b</sup>" for a text that ends in "(b)", the mark of a note; nothing for others.
std::optional<std::string> with_raised_mark(std::string_view text, const std::set<std::string, std::less<>>& marks) {
  text = trim(text);
  const auto open = text.rfind('(');
  if (open == std::string_view::npos || open == 0) return std::nullopt;
  const auto mark = inside_bracket(text.substr(open));
  if (mark.empty() || !marks.contains(mark)) return std::nullopt;
  return std::string(trim(text.substr(0, open))) + "<sup>" + std::string(mark) + "</sup>";
}

/// "Table 1. Children on an average night (b)": a short text, without a full stop.
void raise_in_titles(Document& document, const std::set<std::string, std::less<>>& marks) {
  constexpr std::size_t longest_title = 200;
  const auto raise = [&](std::string_view& title) {
    if (title.size() > longest_title) return;
    if (const auto text = with_raised_mark(title, marks)) title = document.store.keep(*text);
  };
  for (Block& block : document.blocks)
    if (block.kind == Block::Kind::heading || block.kind == Block::Kind::paragraph) raise(block.text);
  for (Grid& grid : document.grids) raise(grid.caption);
}

/// Is the bracket at the end of a head's or label's text no number beside a number: "2020 (1)" is a year?
bool may_be_marked(std::string_view text, bool label) {
  const std::string_view before = trim(text.substr(0, text.rfind('(')));
  return label || !std::all_of(before.begin(), before.end(), is_digit) || before.size() == 4;
}

}  // namespace

void raise_bracketed_marks(Document& document) {
  const auto marks = marks_of_notes(document);
  if (marks.empty()) return;
  raise_in_titles(document, marks);
  for (Grid& grid : document.grids)
    for (std::size_t r = 0; r < grid.rows(); ++r)
      for (std::size_t c = 0; c < (r < head_rows ? grid.width(r) : std::min<std::size_t>(1, grid.width(r))); ++c) {
        GridCell& cell = grid.cells[grid.begin(r) + c];
        if (const auto text = with_raised_mark(cell.text, marks); text && may_be_marked(trim(cell.text), c == 0)) cell.text = document.store.keep(*text);
      }
}

}  // namespace kinderrechten::detail::reading
