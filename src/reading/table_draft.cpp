// SPDX-License-Identifier: BSD-3-Clause
#include "table_draft.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "kinderrechten/reading/remark_codes.hpp"
#include "marks.hpp"
#include "periods.hpp"

namespace kinderrechten::detail::reading {

namespace {

class Drafter {
 public:
  Drafter(Document& document, const Vocabulary& words) : document_(document), words_(words) {}

  Drafts run() {
    out_.blocks.reserve(document_.blocks.size());
    for (const auto& block : document_.blocks) {
      if (block.kind == Block::Kind::grid) {
        grid(block);
      } else {
        text(block);
      }
    }
    return std::move(out_);
  }

 private:
  void push(const Block& block, int table = -1) {
    out_.blocks.push_back(block);
    out_.table_of.push_back(table);
    out_.is_title.push_back(0);
  }

  void text(const Block& block) {
    push(block);
    something_between_ = true;
    if (block.kind == Block::Kind::rule) return;
    if (block.kind == Block::Kind::heading) {
      heading_ = out_.blocks.size() - 1;
      heading_used_ = false;
      heading_between_ = true;
      contents_ = is_named(block.text, &Words::contents);
    } else if (block.kind == Block::Kind::paragraph) {
      if (names_table(block.text)) heading_between_ = true;
      paragraph_between_ = paragraph_between_ || !leading_mark(block.text);
    }
    if (is_continued(block.text)) continued_ = true;
    last_text_ = out_.blocks.size() - 1;
  }
  bool is_named(std::string_view text, std::span<const std::string_view> Words::* field) const {
    const std::string folded = fold(text.substr(0, 100));
    return words_.any([&](const Words& w) { return is_any(folded, w.*field); });
  }
  /// "Tabel 3: …"
  bool names_table(std::string_view text) const {
    const std::string folded = fold(text.substr(0, 100));
    return words_.any([&](const Words& w) {
      const std::size_t n = starts_with_any(folded, w.table);
      return n > 0 && n + 1 < folded.size() && (is_digit(folded[n + 1]) || folded[n] == ':');
    });
  }
  bool is_continued(std::string_view text) const {
    if (text.size() > 200) return false;
    const std::string folded = fold(text);
    return words_.any([&](const Words& w) { return has_any(folded, w.continued); });
  }

  void grid(const Block& block) {
    const Grid& grid = document_.grids[block.grid];
    GridShape shape = shape_of(grid, words_);
    const std::string_view heading = heading_ == npos ? std::string_view{} : out_.blocks[heading_].text;
    if (is_contents(grid, shape, words_, heading)) return contents(grid);
    if (shape.columns == 0) return lines(grid);
    Heads heads = read_heads(grid, shape, words_);
    const std::string title = own_title(grid, shape);
    continued_ = continued_ || is_continued(title) || is_continued(heads.stub);
    int table = goes_on(grid, shape, heads, title) ? static_cast<int>(out_.tables.size()) - 1 : -1;
    if (table < 0) {
      table = static_cast<int>(out_.tables.size());
      start_table(shape, std::move(heads), title, grid);
    } else if (!headed_alike_) {
      shape.head_end = shape.head_begin;
    }
    push(block, table);
    TableDraft& draft = out_.tables.back();
    for (std::size_t r = shape.head_end; r < shape.end; ++r)
      if (!is_empty(grid, r))
        draft.rows.push_back({static_cast<std::uint32_t>(block.grid), static_cast<std::uint32_t>(r),
                              static_cast<std::uint32_t>(out_.blocks.size() - 1)});
    for (std::size_t r = shape.end; r < grid.rows(); ++r) note_row(grid, r);
    heading_between_ = paragraph_between_ = continued_ = something_between_ = false;
    last_text_ = npos;
  }
  static bool is_empty(const Grid& grid, std::size_t r) {
    for (std::size_t c = 0; c < grid.width(r); ++c)
      if (!trim(grid.at(r, c).text).empty()) return false;
    return true;
  }

  /// A list of names and pages: headings of what is to come, no figures.
  void contents(const Grid& grid) {
    for (std::size_t r = 0; r < grid.rows(); ++r) row_as(grid, r, Block::Kind::heading);
  }
  /// One column is no table: its rows are paragraphs.
  void lines(const Grid& grid) {
    for (std::size_t r = 0; r < grid.rows(); ++r) row_as(grid, r, Block::Kind::paragraph);
  }
  void row_as(const Grid& grid, std::size_t r, Block::Kind kind) {
    std::string joined;
    Block block;
    for (std::size_t c = 0; c < grid.width(r); ++c) {
      const GridCell& cell = grid.at(r, c);
      if (cell.text.empty() || cell.covered) continue;
      if (joined.empty()) block.place = cell.place();
      joined.append(joined.empty() ? "" : " ").append(trim(cell.text));
    }
    if (joined.empty()) return;
    block.kind = kind;
    block.text = document_.store.keep(joined);
    push(block);
  }
  void note_row(const Grid& grid, std::size_t r) {
    for (std::size_t c = 0; c < grid.width(r); ++c) {
      const GridCell& cell = grid.at(r, c);
      if (cell.text.empty() || cell.covered) continue;
      Block block;
      block.text = cell.text;
      block.place = cell.place();
      if (const auto lead = leading_mark(cell.text)) {
        block.kind = Block::Kind::note;
        block.mark = document_.store.keep(lead->mark);
        block.text = document_.store.keep(lead->text);
      }
      push(block);
    }
  }

  /// Does this grid continue the last table? With no head of its own, when its columns fit; with the
  /// same head again, when notes or a page end stand between and no label comes twice, or it says so.
  bool goes_on(const Grid& grid, GridShape& shape, const Heads& heads, const std::string& title) {
    headed_alike_ = false;
    if (out_.tables.empty() || (!title.empty() && !is_continued(title))) return false;
    const TableDraft& last = out_.tables.back();
    if (heading_between_ && !continued_) return false;
    const bool headed = shape.head_end > shape.head_begin;
    if (headed && same_heads(last.heads, heads)) {
      headed_alike_ = true;
      return continued_ || (something_between_ && !paragraph_between_ && last.heads.stub == heads.stub &&
                            !shares_label(grid, shape, last));
    }
    if (headed && (shape.head_says_columns || !looks_like_names(grid, shape) || !has_periods(last.heads))) return false;
    if (last.shape.head_end == last.shape.head_begin && !continued_) return false;
    if (shape.columns == last.shape.columns) return true;
    return !paragraph_between_ && shape.columns < last.shape.columns && shape.columns * 2 >= last.shape.columns &&
           shape.columns > 1 && shape.stubs == last.shape.stubs;
  }
  static bool same_heads(const Heads& a, const Heads& b) {
    if (a.columns.size() != b.columns.size()) return false;
    for (std::size_t k = 0; k < a.columns.size(); ++k)
      if (fold(a.columns[k].text) != fold(b.columns[k].text) || fold(a.columns[k].spanner) != fold(b.columns[k].spanner))
        return false;
    return true;
  }
  bool shares_label(const Grid& grid, const GridShape& shape, const TableDraft& last) const {
    std::set<std::string_view> labels;
    const std::size_t far = 300;  // a table that goes on for ever is not compared with all of itself
    for (std::size_t r = last.rows.size() > far ? last.rows.size() - far : 0; r < last.rows.size(); ++r)
      labels.insert(trim(last.cell(document_, r, 0).text));
    for (std::size_t r = shape.head_end; r < shape.end; ++r)
      if (grid.width(r) > 0 && !grid.at(r, 0).text.empty() && labels.contains(trim(grid.at(r, 0).text))) return true;
    return false;
  }
  static bool has_periods(const Heads& heads) {
    return std::any_of(heads.columns.begin(), heads.columns.end(), [](const ColumnHead& h) { return h.period.has_value(); });
  }
  /// A row of countries is no head: lists in its cells, or the same names again.
  static bool looks_like_names(const Grid& grid, const GridShape& shape) {
    const std::size_t r = shape.head_begin;
    std::size_t listed = 0, again = 0;
    for (std::size_t c = 1; c < grid.width(r); ++c) {
      listed += grid.at(r, c).text.find(", ") != std::string_view::npos;
      again += c > 1 && !grid.at(r, c).text.empty() && grid.at(r, c).text == grid.at(r, c - 1).text;
    }
    return listed + again > 0;
  }

  void start_table(const GridShape& shape, Heads heads, const std::string& title, const Grid& grid) {
    TableDraft draft;
    draft.shape = shape;
    draft.heads = std::move(heads);
    draft.block = out_.blocks.size();
    const Marked marked = split_marks(title.empty() ? title_before() : title);
    draft.title = marked.text;
    draft.title_notes = marked.marks;
    if (shape.head_end == shape.head_begin)
      document_.remarks.add(remark::no_header, "remark_no_header", {}, grid.place);
    out_.tables.push_back(std::move(draft));
  }
  static std::string own_title(const Grid& grid, const GridShape& shape) {
    return grid.caption.empty() ? shape.title : std::string(grid.caption);
  }
  /// "# = not published" explains a sign of the table; no title opens so.
  static bool opens_with_sign(std::string_view text) {
    return text.size() > 1 && text[1] == ' ' && std::string_view("#*=~^").find(text[0]) != std::string_view::npos;
  }
  /// The text right above the table when it reads like a title, else the heading above it that no
  /// table has yet.
  std::string title_before() {
    if (last_text_ != npos) {
      const Block& block = out_.blocks[last_text_];
      const bool paragraph = block.kind == Block::Kind::paragraph;
      const bool brief = block.text.size() <= 150 && !block.text.empty() && block.text.back() != '.';
      if (block.kind == Block::Kind::heading ||
          (paragraph && !opens_with_sign(block.text) && (block.strong || names_table(block.text) || brief))) {
        out_.is_title[last_text_] = 1;
        if (block.kind == Block::Kind::heading) heading_used_ = true;
        std::string_view text = block.text;
        while (text.ends_with(':')) text.remove_suffix(1);
        return std::string(text);
      }
    }
    if (heading_ == npos || heading_used_) return {};
    heading_used_ = true;
    return std::string(out_.blocks[heading_].text);
  }

  static constexpr std::size_t npos = static_cast<std::size_t>(-1);
  Document& document_;
  const Vocabulary& words_;
  Drafts out_;
  std::size_t heading_ = npos, last_text_ = npos;
  bool heading_used_ = false, heading_between_ = false, paragraph_between_ = false, continued_ = false;
  bool contents_ = false, headed_alike_ = false, something_between_ = false;
};

}  // namespace

Drafts draft_tables(Document& document, const Vocabulary& words) { return Drafter(document, words).run(); }

}  // namespace kinderrechten::detail::reading
