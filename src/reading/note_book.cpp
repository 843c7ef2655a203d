// SPDX-License-Identifier: BSD-3-Clause
#include "note_book.hpp"

#include <algorithm>

#include "kinderrechten/reading/remark_codes.hpp"
#include "marks.hpp"

namespace kinderrechten::detail::reading {

NoteBook::NoteBook(const Drafts& drafts, const Document& document, const Vocabulary& words)
    : is_note_(drafts.blocks.size(), 0) {
  gather_uses(drafts, document);
  gather_notes(drafts, words);
}

void NoteBook::use(const std::vector<std::string>& marks, std::size_t block, Place place, bool sure) {
  for (const auto& mark : marks) {
    auto& uses = uses_[mark];
    if (uses.size() < 1000) uses.push_back({block, place, sure});
    if (const int n = mark_number(mark); n > 0) number_uses_.emplace_back(block, n);
  }
}

void NoteBook::gather_uses(const Drafts& drafts, const Document& document) {
  std::vector<std::size_t> next_row(drafts.tables.size(), 0);
  for (std::size_t b = 0; b < drafts.blocks.size(); ++b) {
    const Block& block = drafts.blocks[b];
    if (block.kind != Block::Kind::grid) {
      if (block.kind != Block::Kind::note && block.kind != Block::Kind::rule && may_hold_marks(block.text)) {
        // In prose only a raised mark is one: "(artikel 1)" and "punt 1)" are not.
        if (block.text.find("<sup>") != std::string_view::npos) use(split_marks(block.text).marks, b, block.place, true);
      }
      continue;
    }
    const auto t = static_cast<std::size_t>(drafts.table_of[b]);
    const TableDraft& table = drafts.tables[t];
    if (table.block == b) {
      use(table.title_notes, b, block.place, true);
      use(table.heads.stub_notes, b, block.place, true);
      for (std::size_t k = 0; k < table.heads.columns.size(); ++k)
        use(table.heads.columns[k].notes, b, table.heads.places[k], true);
    }
    for (std::size_t& r = next_row[t]; r < table.rows.size() && table.rows[r].block == b; ++r)
      for (std::size_t c = 0; c < table.shape.stubs + table.shape.columns; ++c) {
        const GridCell& cell = table.cell(document, r, c);
        if (!may_hold_marks(cell.text)) continue;
        const bool raised = cell.text.find("<sup>") != std::string_view::npos;
        use(cell_marks(cell.text), b, cell.place(), raised || c < table.shape.stubs);
      }
  }
}

void NoteBook::define(const Block& block, std::size_t at, const std::string& mark, std::string_view text) {
  auto& known = definitions_[mark];
  Note note;
  note.mark = known.empty() ? mark : mark + " (" + std::to_string(known.size() + 1) + ")";
  note.text = split_marks(text).text;
  note.place = block.place;
  known.push_back({at, notes_.size()});
  notes_.push_back(std::move(note));
  is_note_[at] = 1;
  pending_.erase(mark_number(mark));
}

void NoteBook::gather_notes(const Drafts& drafts, const Vocabulary& words) {
  bool notes_heading = false, after_table = false;
  for (std::size_t b = 0; b < drafts.blocks.size();) {
    const Block& block = drafts.blocks[b];
    for (; next_use_ < number_uses_.size() && number_uses_[next_use_].first <= b; ++next_use_) {
      const int n = number_uses_[next_use_].second;
      used_since_.insert(n);
      if (!definitions_.contains(std::to_string(n))) pending_.insert(n);
    }
    switch (block.kind) {
      case Block::Kind::grid:
        after_table = true;
        notes_heading = false;
        ++b;
        break;
      case Block::Kind::heading:
      case Block::Kind::paragraph: {
        std::string folded = fold(block.text.substr(0, 60));
        if (folded.ends_with(':')) folded.pop_back();
        const bool heads_notes = words.any([&](const Words& w) { return is_any(folded, w.notes); });
        const auto lead = block.kind == Block::Kind::paragraph ? leading_mark(block.text) : std::nullopt;
        if (lead && (after_table || notes_heading) && uses_.contains(lead->mark)) {
          define(block, b, lead->mark, lead->text);
        } else if (block.kind == Block::Kind::heading || heads_notes) {
          notes_heading = heads_notes;
          after_table = after_table && heads_notes;
        } else {
          after_table = false;
        }
        ++b;
        break;
      }
      case Block::Kind::note:
        define(block, b, bare_mark(block.mark), block.text);
        ++b;
        break;
      case Block::Kind::item:
        b = read_list(drafts, b, notes_heading ? Where::notes : after_table ? Where::below_table : Where::elsewhere);
        break;
      case Block::Kind::rule: ++b; break;
    }
  }
}

std::size_t NoteBook::read_list(const Drafts& drafts, std::size_t first, Where where) {
  std::size_t end = first;
  while (end < drafts.blocks.size() && drafts.blocks[end].kind == Block::Kind::item &&
         drafts.blocks[end].list == drafts.blocks[first].list)
    ++end;
  const std::string mark = bare_mark(drafts.blocks[first].mark);
  const bool marked = mark_number(mark) > 0 || (mark.size() == 1 && is_ascii_letter(mark[0])) ||
                      (mark == "*" && end == first + 1 && uses_.contains("*"));
  if (marked) read_marked_list(drafts, first, end, where);
  else if (where != Where::elsewhere) read_counted_list(drafts, first, end);
  return end;
}

/// Items with marks of their own are notes when one of their marks is printed and their heading says so, when a
/// third are and they stand below a table, or when most of them are.
void NoteBook::read_marked_list(const Drafts& drafts, std::size_t first, std::size_t end, Where where) {
  std::size_t used = 0;
  for (std::size_t b = first; b < end; ++b) used += uses_.contains(bare_mark(drafts.blocks[b].mark));
  const std::size_t n = end - first;
  if (used == 0 || (where == Where::below_table && used * 3 < n) || (where == Where::elsewhere && used * 2 <= n)) return;
  for (std::size_t b = first; b < end; ++b)
    define(drafts.blocks[b], b, bare_mark(drafts.blocks[b].mark), drafts.blocks[b].text);
}

bool NoteBook::read_counted_list(const Drafts& drafts, std::size_t first, std::size_t end) {
  const int n = static_cast<int>(end - first);
  int start = 0;
  if (used_since_.contains(1) && definitions_.contains("1") && *used_since_.rbegin() <= n) {
    start = 1;  // this table counts from 1 again
  } else if (!pending_.empty()) {
    const int lowest = *pending_.begin();
    const bool goes_on = lowest > last_number_ && lowest - last_number_ <= 4;
    start = goes_on ? last_number_ + 1 : lowest;
    if (n > 2 * static_cast<int>(pending_.size()) + 1) return false;  // a list of something else
  }
  if (start == 0) return false;
  for (int k = 0; k < n; ++k) {
    const std::size_t b = first + static_cast<std::size_t>(k);
    define(drafts.blocks[b], b, std::to_string(start + k), drafts.blocks[b].text);
  }
  last_number_ = start + n - 1;
  used_since_.clear();
  return true;
}

std::optional<std::string> NoteBook::resolve(const std::string& mark, std::size_t block) const {
  const auto it = definitions_.find(mark);
  if (it == definitions_.end()) return std::nullopt;
  const auto& all = it->second;
  const auto next = std::lower_bound(all.begin(), all.end(), block,
                                     [](const Definition& d, std::size_t b) { return d.block < b; });
  return notes_[next == all.end() ? all.back().note : next->note].mark;
}

std::vector<std::string> NoteBook::known_marks() const {
  std::vector<std::string> marks;
  for (const auto& [mark, all] : definitions_) marks.push_back(mark);
  for (const auto& [mark, all] : uses_)
    if (!definitions_.contains(mark) && std::any_of(all.begin(), all.end(), [](const Use& u) { return u.sure; }))
      marks.push_back(mark);
  return marks;
}

void NoteBook::report(const SymbolLegend& legend, RemarkList& remarks) const {
  for (const auto& [mark, all] : definitions_) {
    if (mark.empty() || uses_.contains(mark) || legend.explains(mark)) continue;
    remarks.add(remark::note_without_mark, "remark_note_without_mark", {{"mark", mark}}, notes_[all.front().note].place);
  }
  for (const auto& [mark, all] : uses_) {
    if (definitions_.contains(mark)) continue;
    const auto sure = std::find_if(all.begin(), all.end(), [](const Use& u) { return u.sure; });
    if (sure == all.end() || mark.find('*') != std::string::npos) continue;
    remarks.add(remark::mark_without_note, "remark_mark_without_note", {{"mark", mark}}, sure->place);
  }
}

}  // namespace kinderrechten::detail::reading
