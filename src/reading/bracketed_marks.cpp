// SPDX-License-Identifier: BSD-3-Clause
#include "bracketed_marks.hpp"

#include <algorithm>
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

/// "Table 1. Children on an average night (b)": a short text, without a full stop, that ends in a note's mark.
void raise_in_titles(Document& document, const std::set<std::string, std::less<>>& marks) {
  constexpr std::size_t longest_title = 200;
  for (Block& block : document.blocks) {
    if (block.kind != Block::Kind::heading && block.kind != Block::Kind::paragraph) continue;
    const std::string_view text = trim(block.text);
    const auto open = text.rfind('(');
    if (text.size() > longest_title || open == std::string_view::npos || open == 0) continue;
    const auto mark = inside_bracket(text.substr(open));
    if (mark.empty() || !marks.contains(mark)) continue;
    block.text = document.store.keep(std::string(trim(text.substr(0, open))) + "<sup>" + std::string(mark) + "</sup>");
  }
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
        const std::string_view text = trim(cell.text);
        const auto open = text.rfind('(');
        if (open == std::string_view::npos || open == 0) continue;
        const std::string_view before = trim(text.substr(0, open));
        const auto mark = inside_bracket(text.substr(open));
        const bool label = c == 0 || !std::all_of(before.begin(), before.end(), is_digit) || before.size() == 4;
        if (!label || mark.empty() || !marks.contains(mark)) continue;
        cell.text = document.store.keep(std::string(before) + "<sup>" + std::string(mark) + "</sup>");
      }
}

}  // namespace kinderrechten::detail::reading
