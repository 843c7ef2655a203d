// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/io/html.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "byte_progress.hpp"
#include "html_tables.hpp"
#include "html_tags.hpp"
#include "inline_text.hpp"
#include "kinderrechten/reading/remark_codes.hpp"
#include "line_marks.hpp"

namespace kinderrechten {

namespace {

using namespace detail::io;

constexpr std::size_t deepest_table = 50;

bool one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// A run of inline text that is being gathered: white space collapsed, superscripts as marks.
class TextRun {
 public:
  void add(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
      const char c = text[i];
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
        space();
        ++i;
        continue;
      }
      const std::size_t end = std::min(text.find_first_of(" \n\t\r&", i + 1), text.size());
      if (c == '&') {
        i = entity(text, i);
        continue;
      }
      put(text.substr(i, end - i));
      i = end;
    }
  }
  void line_break() {
    if (!text_.empty() && text_.back() == ' ') text_.pop_back();
    if (!text_.empty()) text_ += '\n';
  }
  void space() {
    std::string& to = raised_ ? superscript_ : text_;
    if (!to.empty() && to.back() != ' ' && to.back() != '\n') to += ' ';
  }
  void raise() {
    if (raised_) lower();
    raised_ = true;
  }
  void lower() {
    if (!raised_) return;
    raised_ = false;
    const auto text = trimmed(superscript_);
    if (one_of(text, {"e", "de", "ste", "er", "st", "nd", "rd", "th"})) text_ += text;
    else append_marks(text_, text);
    superscript_.clear();
  }
  void bold(bool on) { bold_ = on ? bold_ + 1 : bold_ > 0 ? bold_ - 1 : 0; }

  [[nodiscard]] std::string_view text() {
    lower();
    return trimmed(text_);
  }
  [[nodiscard]] bool empty() const { return is_blank(text_) && superscript_.empty(); }
  [[nodiscard]] bool strong() const { return plain_ == 0 && strong_ > 0; }
  void clear() {
    const std::size_t bold = bold_;
    *this = TextRun{};
    bold_ = bold;
  }

 private:
  void put(std::string_view text) {
    (raised_ ? superscript_ : text_) += text;
    if (!raised_) (bold_ > 0 ? strong_ : plain_) += text.size();
  }
  std::size_t entity(std::string_view text, std::size_t at) {
    const auto end = text.substr(at, 12).find(';');
    std::string made;
    if (end != std::string_view::npos && append_entity(made, text.substr(at + 1, end - 1))) {
      put(made);
      return at + end + 1;
    }
    put("&");
    return at + 1;
  }
  std::string text_, superscript_;
  bool raised_ = false;
  std::size_t bold_ = 0, strong_ = 0, plain_ = 0;
};

class HtmlReader {
 public:
  HtmlReader(std::string_view text, std::size_t first_line, Document& document, const ReadingProgress& progress)
      : text_(text), document_(document), progress_(progress, document.name, text.size()), line_(first_line) {}

  void run() {
    while (at_ < text_.size()) {
      progress_.at(at_);
      if (text_[at_] != '<') {
        const std::size_t end = std::min(text_.find('<', at_), text_.size());
        words(text_.substr(at_, end - at_));
        pass(end);
      } else {
        markup();
      }
    }
    finish();
  }

 private:
  /// What is being filled: the flow of the page, or a cell. Nested tables make a stack of cells.
  struct Open {
    explicit Open(Place start) : table(start) {}
    HtmlTable table;
    bool in_cell = false, in_head = false, in_caption = false, is_head_cell = false;
    bool in_foot = false;
    std::size_t columns = 1, rows = 1, indent = 0;
    Place cell_place;
    TextRun text;
  };
  struct ListLevel {
    std::uint32_t id;
    bool numbered;
    std::size_t next;
  };
  struct OpenTag {
    std::string name;
    Place place;
  };

  // ---- places ----------------------------------------------------------------------------------
  void pass(std::size_t end) {
    for (; at_ < end; ++at_) {
      if (text_[at_] == '\n') ++line_, column_ = 1;
      else column_ += (static_cast<unsigned char>(text_[at_]) & 0xC0) != 0x80;
    }
  }
  [[nodiscard]] Place here() const { return {line_, column_}; }

  // ---- text ------------------------------------------------------------------------------------
  [[nodiscard]] bool in_cell() const {
    return !tables_.empty() && (tables_.back().in_cell || tables_.back().in_caption);
  }
  TextRun& target() { return in_cell() ? tables_.back().text : flow_; }
  void words(std::string_view text) {
    TextRun& run = target();
    if (run.empty() && !is_blank(text)) {
      if (in_cell()) {
        if (!cell_started_) tables_.back().cell_place = here(), cell_started_ = true;
      } else {
        flow_place_ = here();
      }
    }
    run.add(text);
  }

  // ---- markup ----------------------------------------------------------------------------------
  void markup() {
    if (text_.substr(at_, 4) == "<!--") return skip_to("-->", 3, "remark_comment_open");
    if (text_.substr(at_, 2) == "<!" || text_.substr(at_, 2) == "<?") return skip_to(">", 1, "remark_declaration_open");
    const auto tag = html_tag(text_, at_);
    if (!tag) {
      words(text_.substr(at_, 1));
      return pass(at_ + 1);
    }
    if (tag->end == std::string_view::npos) {
      document_.remarks.add(remark::unclosed_tag, "remark_tag_cut", {{"tag", tag->name}}, here());
      handle(*tag);
      const std::size_t next = text_.find_first_of("<>\n", at_ + 1);
      return pass(std::min(next, text_.size()));
    }
    handle(*tag);
    pass(tag->end);
    if (!tag->closing && one_of(tag->name, {"script", "style", "template", "svg", "title", "textarea"}))
      skip_element(tag->name);
  }
  void skip_to(std::string_view end, std::size_t length, const char* unclosed) {
    const auto found = text_.find(end, at_);
    if (found == std::string_view::npos) {
      document_.remarks.add(remark::unclosed_tag, unclosed, {}, here());
      return pass(text_.size());
    }
    pass(found + length);
  }
  void skip_element(const std::string& name) {
    const Place start = here();
    for (std::size_t at = text_.find("</", at_); at != std::string_view::npos; at = text_.find("</", at + 2)) {
      if (ascii_lower(text_.substr(at + 2, name.size())) != name) continue;
      const auto end = text_.find('>', at);
      return pass(end == std::string_view::npos ? text_.size() : end + 1);
    }
    document_.remarks.add(remark::unclosed_tag, "remark_element_open", {{"tag", name}}, start);
    pass(text_.size());
  }

  void handle(const HtmlTag& tag) {
    const std::string& n = tag.name;
    if (n == "table") return tag.closing ? close_table() : open_table();
    if (!tables_.empty() && handle_in_table(tag)) return;
    if (n == "sup") {
      track(tag);
      return tag.closing ? target().lower() : target().raise();
    }
    if (one_of(n, {"b", "strong", "i", "em"})) {
      track(tag);
      return target().bold(!tag.closing);
    }
    if (n == "br") return target().line_break();
    if (n == "a" || n == "u" || n == "span" || n == "font" || n == "small") return track(tag);
    if (is_block(n)) block(tag);
  }
  static bool is_block(std::string_view n) {
    return one_of(n, {"p", "div", "li", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "hr",
                      "section", "article", "header", "footer", "main", "aside", "nav", "figure", "figcaption",
                      "blockquote", "pre", "body", "html", "form", "address", "center", "details", "summary"});
  }

  // ---- tables ----------------------------------------------------------------------------------
  bool handle_in_table(const HtmlTag& tag) {
    Open& open = tables_.back();
    const std::string& n = tag.name;
    if (n == "thead" || n == "tbody" || n == "tfoot") {
      end_cell();
      open.table.end_row();
      open.in_head = n == "thead" && !tag.closing;
      open.in_foot = n == "tfoot" && !tag.closing;
      return true;
    }
    if (n == "tr") {
      end_cell();
      if (tag.closing) open.table.end_row();
      else open.table.start_row();
      return true;
    }
    if (n == "td" || n == "th") {
      end_cell();
      if (!tag.closing) start_cell(tag);
      return true;
    }
    if (n == "caption") {
      end_cell();
      open.in_caption = !tag.closing;
      if (tag.closing) open.table.caption = open.text.text();
      open.text.clear();
      return true;
    }
    return n == "col" || n == "colgroup";
  }
  void start_cell(const HtmlTag& tag) {
    Open& open = tables_.back();
    if (open.in_caption) end_caption();
    open.in_cell = true;
    cell_started_ = false;
    open.is_head_cell = tag.name == "th" || open.in_head;
    open.columns = tag.number("colspan", 1, 1, 1000);
    open.rows = tag.number("rowspan", 1, 1, 65534);
    open.indent = indent_of(tag);
    open.cell_place = here();
    open.text.clear();
  }
  void end_caption() {
    Open& open = tables_.back();
    open.table.caption = open.text.text();
    open.in_caption = false;
    open.text.clear();
  }
  static std::size_t indent_of(const HtmlTag& tag) {
    const auto style = tag.attribute("style");
    if (!style) return 0;
    for (const std::string_view name : {"padding-left:", "text-indent:", "margin-left:"}) {
      const auto at = style->find(name);
      if (at == std::string_view::npos) continue;
      std::size_t n = 0;
      const auto value = trimmed(style->substr(at + name.size()));
      std::size_t i = 0;
      while (i < value.size() && i < 4 && value[i] >= '0' && value[i] <= '9') n = n * 10 + static_cast<std::size_t>(value[i++] - '0');
      return value.substr(i).starts_with("px") ? n / 5 : 2 * n;
    }
    return 0;
  }
  void end_cell() {
    Open& open = tables_.back();
    if (!open.in_cell) return;
    report_open_tags("remark_tag_open_in_cell");
    open.in_cell = false;
    GridCell cell;
    const std::string_view text = open.text.text();
    cell.text = open.indent > 0 && !text.empty()
                    ? document_.store.keep(std::string(open.indent, ' ').append(text))
                    : document_.store.keep(text);
    cell.line = static_cast<std::uint32_t>(open.cell_place.line);
    cell.column = static_cast<std::uint32_t>(open.cell_place.column);
    cell.head = open.is_head_cell;
    cell.strong = open.text.strong() || open.in_foot;  // the foot of a table stands out
    open.text.clear();
    if (!open.table.add(cell, open.columns, open.rows))
      document_.remarks.add(remark::too_deep, "remark_spans_cut", {}, open.cell_place);
  }
  void open_table() {
    if (tables_.size() >= deepest_table) {
      document_.remarks.add(remark::too_deep, "remark_tables_deep", {{"most", std::to_string(deepest_table)}}, here());
      ++too_deep_;
      return;
    }
    if (tables_.empty()) flush();
    tables_.emplace_back(here());
  }
  void close_table() {
    if (too_deep_ > 0) return void(--too_deep_);
    if (tables_.empty()) return;
    end_cell();
    Open& open = tables_.back();
    if (open.in_caption) end_caption();
    Grid grid = open.table.take();
    grid.caption = document_.store.keep(open.table.caption);
    tables_.pop_back();
    if (grid.rows() > 0) {
      Block block;
      block.kind = Block::Kind::grid;
      block.grid = document_.grids.size();
      block.place = grid.place;
      document_.grids.push_back(std::move(grid));
      document_.blocks.push_back(block);
    }
    if (in_cell()) cell_started_ = true;
  }

  // ---- the flow of the page --------------------------------------------------------------------
  void block(const HtmlTag& tag) {
    const std::string& n = tag.name;
    if (in_cell()) {
      if (!target().empty()) target().line_break();
      return;
    }
    flush();
    if (n == "hr") return rule();
    if (n == "ul" || n == "ol") return list(tag);
    if (n.size() == 2 && n[0] == 'h' && n[1] >= '1' && n[1] <= '6') {
      heading_ = tag.closing ? 0 : static_cast<unsigned>(n[1] - '0');
      return;
    }
    if (n == "li") {
      in_item_ = !tag.closing;
      if (in_item_ && !lists_.empty()) number_ = tag.number("value", lists_.back().next, 0, 999999), lists_.back().next = number_ + 1;
    }
    if (!tag.closing && (n == "li" || n == "p" || n == "div")) note_ = note_id(tag);
  }
  void rule() {
    Block block;
    block.kind = Block::Kind::rule;
    block.place = here();
    document_.blocks.push_back(block);
  }
  void list(const HtmlTag& tag) {
    if (tag.closing) {
      if (!lists_.empty()) lists_.pop_back();
      return;
    }
    if (lists_.size() < 1000)
      lists_.push_back({++list_, tag.name == "ol", tag.number("start", 1, 0, 999999)});
  }
  /// `id="fn1"`, `id="footnote-3"`: whoever wrote it says that this is a footnote.
  static std::string_view note_id(const HtmlTag& tag) {
    const auto id = tag.attribute("id");
    if (!id) return {};
    for (const std::string_view start : {"footnote-ref", "fnref"})
      if (id->starts_with(start)) return {};
    for (const std::string_view start : {"fn", "footnote", "voetnoot", "noot", "note", "endnote"}) {
      if (!id->starts_with(start)) continue;
      std::size_t i = id->size();
      while (i > 0 && (*id)[i - 1] >= '0' && (*id)[i - 1] <= '9') --i;
      if (i < id->size()) return id->substr(i);
    }
    return {};
  }
  static std::string_view without_backlink(std::string_view text) {
    for (bool more = true; more;) {
      more = false;
      text = trimmed(text);
      for (const std::string_view end : {"\u21a9", "\ufe0e", "\u2191"})
        if (text.ends_with(end)) text.remove_suffix(end.size()), more = true;
      if (text.starts_with("\u2191")) text.remove_prefix(3), more = true;
    }
    return text;
  }

  void flush() {
    report_open_tags("remark_tag_open_in_paragraph");
    std::string_view text = without_backlink(flow_.text());
    if (!text.empty()) emit(document_.store.keep(text));
    flow_.clear();
  }
  void emit(std::string_view text) {
    Block block;
    block.text = text;
    block.strong = flow_.strong();
    block.place = flow_place_;
    if (heading_ > 0) {
      block.kind = Block::Kind::heading;
      block.level = static_cast<std::uint16_t>(heading_);
    } else if (!note_.empty()) {
      block.kind = Block::Kind::note;
      block.mark = note_;
      block.list = lists_.empty() ? 0 : lists_.back().id;
      note_ = {};
      if (const auto start = line_start(text); start && start->kind == LineStart::Kind::note)
        block.text = text.substr(start->text);
    } else if (in_item_) {
      block.kind = Block::Kind::item;
      block.level = static_cast<std::uint16_t>(lists_.size());
      block.list = lists_.empty() ? 0 : lists_.back().id;
      const bool numbered = !lists_.empty() && lists_.back().numbered;
      block.mark = numbered ? document_.store.keep(std::to_string(number_)) : "-";
      in_item_ = false;
    } else if (const auto start = line_start(text)) {
      block.kind = start->kind == LineStart::Kind::note ? Block::Kind::note : Block::Kind::item;
      block.mark = start->mark;
      block.text = text.substr(start->text);
      const auto& last = document_.blocks;
      const bool follows = !last.empty() && last.back().kind == block.kind;
      block.list = follows ? last.back().list : ++list_;
    }
    document_.blocks.push_back(block);
  }

  // ---- tags that were not closed ---------------------------------------------------------------
  void track(const HtmlTag& tag) {
    if (!tag.closing) {
      if (open_tags_.size() < 64) open_tags_.push_back({tag.name, here()});
      return;
    }
    for (std::size_t i = open_tags_.size(); i-- > 0;)
      if (open_tags_[i].name == tag.name)
        return void(open_tags_.erase(open_tags_.begin() + static_cast<std::ptrdiff_t>(i)));
  }
  void report_open_tags(const char* unclosed) {
    for (const auto& tag : open_tags_) {
      document_.remarks.add(remark::unclosed_tag, unclosed, {{"tag", tag.name}}, tag.place);
      if (tag.name != "a" && tag.name != "span") target().bold(false);
    }
    open_tags_.clear();
  }

  void finish() {
    if (!tables_.empty())
      document_.remarks.add(remark::unclosed_tag, "remark_table_open", {}, tables_.front().table.start());
    too_deep_ = 0;
    while (!tables_.empty()) close_table();
    flush();
  }

  std::string_view text_;
  Document& document_;
  ByteProgress progress_;
  std::size_t at_ = 0, line_ = 1, column_ = 1;
  std::vector<Open> tables_;
  std::vector<ListLevel> lists_;
  std::vector<OpenTag> open_tags_;
  TextRun flow_;
  Place flow_place_;
  std::string_view note_;
  bool in_item_ = false, cell_started_ = false;
  std::size_t number_ = 1, too_deep_ = 0;
  unsigned heading_ = 0;
  std::uint32_t list_ = 0;
};

}  // namespace

Document read_html(std::string text, std::string_view name, const ReadingProgress& progress) {
  Document document;
  document.name = name;
  const std::string_view kept = document.store.keep_all(std::move(text));
  HtmlReader(kept, 1, document, progress).run();
  return document;
}

void detail::read_html_piece(std::string_view piece, std::size_t first_line, Document& document) {
  HtmlReader(piece, first_line, document, {}).run();
}

}  // namespace kinderrechten
