// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/reading/read.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "kinderrechten/notation/dialect_table.hpp"
#include "kinderrechten/reading/remark_codes.hpp"
#include "kinderrechten/reading/words_en.hpp"
#include "kinderrechten/reading/words_nl.hpp"
#include "bracketed_marks.hpp"
#include "column_totals.hpp"
#include "hash_legends.hpp"
#include "language.hpp"
#include "marks.hpp"
#include "note_book.hpp"
#include "periods.hpp"
#include "registers.hpp"
#include "row_heads.hpp"
#include "row_remarks.hpp"
#include "row_tree.hpp"
#include "rule_book.hpp"
#include "symbol_legend.hpp"
#include "table_draft.hpp"
#include "table_filler.hpp"

namespace kinderrechten {

namespace {

using namespace detail::reading;

class ReportReader {
 public:
  ReportReader(Document document, const std::string& language, const std::string& dialect_name, const Spec& spec,
               const ReadingProgress& progress)
      : document_(std::move(document)), spec_(spec), progress_(progress), registers_(spec) {
    report_.name = document_.name;
    report_.dialect = spec.dialect.value_or(dialect_name);
    dialect_ = &kinderrechten::dialect(report_.dialect);
    if (spec.percent) report_.percent = *spec.percent;
    set_language(spec.language.value_or(language));
    matched_.assign(spec.rows.size(), false);
  }

  Report run() {
    tell_legends_from_headings(document_, words_);
    raise_bracketed_marks(document_);
    ask();
    drafts_ = draft_tables(document_, words_);
    for (const auto& table : drafts_.tables) rows_ += table.rows.size();
    ask();
    const SymbolLegend legend(drafts_, document_, words_, *dialect_);
    dialect_ = &legend.dialect();
    legend_ = &legend;
    ask();
    const NoteBook notes(drafts_, document_, words_);
    report_.notes = notes.notes();
    for (std::size_t n = 0; n < report_.notes.size(); ++n) note_index_.emplace(report_.notes[n].mark, n);
    marks_ = notes.known_marks();
    find_said_everywhere();
    const TableFilling filling{document_, drafts_, words_, *dialect_, legend, notes, marks_, report_, registers_};
    for (std::size_t t = 0; t < drafts_.tables.size(); ++t) read_table(t, filling);
    add_paragraphs(notes);
    notes.report(legend, document_.remarks);
    if (report_.tables.empty())
      document_.remarks.add(remark::no_table, "remark_no_table", {}, {});
    for (std::size_t k = 0; k < matched_.size(); ++k)
      if (!matched_[k]) refuse_rule(spec_.rows[k]);
    set_year();
    report_.registers = registers_.take();
    report_.remarks = document_.remarks.take();
    return std::move(report_);
  }

 private:
  void set_language(const std::string& language) {
    if (language != "auto" && language != "nl" && language != "en")
      throw NameError("no language '" + language + "'", "language", "use one of auto, nl, en");
    bool is_english = language == "en";
    if (language == "auto") {
      const LanguageGuess guess = guess_language(document_);
      is_english = guess.english;
      if (!guess.sure)
        document_.remarks.add(remark::language_unclear, "remark_language", {}, {});
    }
    report_.language = is_english ? "en" : "nl";
    if (dialect_->many_hands && numbers_of_other_language(document_, is_english)) report_.numbers = is_english ? "nl" : "en";
    words_ = is_english ? Vocabulary{&english_words, &dutch_words} : Vocabulary{&dutch_words, &english_words};
  }

  /// One row more is read.
  void row_done() {
    constexpr std::size_t often = 1000;
    if (++done_ >= told_ + often) ask();
  }
  /// Tells how far it is, and stops where it is asked to: now and then, and before what takes long on a large table.
  void ask() {
    told_ = done_;
    if (progress_ && progress_(done_, rows_)) throw ReadingStopped(document_.name);
  }

  // ---- one table -------------------------------------------------------------------------------
  void read_table(std::size_t t, const TableFilling& filling) {
    const NoteBook& notes = filling.notes;
    TableDraft& draft = drafts_.tables[t];
    ask();
    std::vector<RowDraft> rows = read_row_heads(draft, document_, words_, *legend_);
    ask();
    remark_on_rows(draft, rows, document_);
    ask();
    RuleBook rules(draft, rows, document_, words_, document_.remarks);
    rules.add_general(draft.title, RuleBook::Where::title);
    add_remarks_above(draft, rules);
    add_remarks_below(draft, notes, rules);
    rules.add_labels();
    rules.add_heads();
    add_notes(draft, rows, notes, rules);
    rules.add_where_all_are_multiples(stated_roundings_);
    rules.add_finer_where_stated_does_not_fit();
    rules.add_brackets();
    apply_spec(rows, rules);
    FigureColumn cells = fill_table(filling, t, draft, rows, rules, [this] { row_done(); });
    for (const auto& row : draft.rows) document_.grids[row.grid].cells = {};  // of a large table: before its heads are laid out
    add_table(draft, rows, std::move(cells));
  }

  /// Sentences above the table that point to it ("the figures below"), and those anywhere that speak of
  /// all tables.
  void add_remarks_above(const TableDraft& draft, RuleBook& rules) const {
    for (const auto& text : said_everywhere_) rules.add_general(text, RuleBook::Where::elsewhere);
    for (const auto& text : said_somewhere_) rules.add_where_it_fits(text);
    std::size_t looked = 0;
    for (std::size_t b = draft.block; b-- > 0 && looked < 4;) {
      const Block& block = drafts_.blocks[b];
      if (block.kind == Block::Kind::grid || block.kind == Block::Kind::heading) return;
      if (block.kind != Block::Kind::paragraph || block.text.size() > 2000 || drafts_.is_title[b]) continue;
      ++looked;
      const std::string folded = fold(block.text);
      if (words_.any([&](const Words& w) { return has_any(folded, w.below); })) rules.add_general(block.text, RuleBook::Where::elsewhere);
    }
  }
  void find_said_everywhere() {
    for (const auto& block : drafts_.blocks) {
      if (block.kind == Block::Kind::grid || block.kind == Block::Kind::heading || block.text.size() > 2000) continue;
      if (block.text.find("rond") == std::string_view::npos && block.text.find("ound") == std::string_view::npos &&
          block.text.find("dan") == std::string_view::npos && block.text.find("than") == std::string_view::npos &&
          block.text.find('<') == std::string_view::npos)
        continue;
      const std::string folded = fold(block.text);
      if (words_.any([&](const Words& w) { return has_any(folded, w.this_table); })) continue;
      if (stated_roundings_.size() < 20)
        for (const Rounding& r : roundings_in(split_marks_of_prose(block.text), words_)) stated_roundings_.push_back(r);
      if (said_somewhere_.size() < 20) said_somewhere_.push_back(split_marks_of_prose(block.text));
      if (words_.any([&](const Words& w) { return has_any(folded, w.everywhere); }) && said_everywhere_.size() < 20)
        said_everywhere_.push_back(split_marks_of_prose(block.text));
    }
  }

  /// Sentences right under the table that carry no mark.
  void add_remarks_below(const TableDraft& draft, const NoteBook& notes, RuleBook& rules) const {
    std::size_t b = (draft.rows.empty() ? draft.block : draft.rows.back().block) + 1;
    for (; b < drafts_.blocks.size(); ++b) {
      const Block& block = drafts_.blocks[b];
      if (notes.is_note(b)) continue;
      const bool remark = block.kind == Block::Kind::paragraph || (block.kind == Block::Kind::item && block.text.size() <= 600);
      if (!remark || block.text.size() > 2000 || drafts_.is_title[b]) return;
      rules.add_general(split_marks(block.text).text, RuleBook::Where::at_table);
    }
  }

  void add_notes(TableDraft& draft, std::vector<RowDraft>& rows, const NoteBook& notes, RuleBook& rules) {
    std::map<std::string, std::vector<std::pair<int, int>>> places;
    const auto place = [&](std::vector<std::string>& marks, std::size_t block, int row, int column) {
      for (auto& mark : marks)
        if (const auto found = notes.resolve(mark, block)) {
          mark = *found;
          auto& list = places[mark];
          if (list.size() < 100000) list.emplace_back(row, column);
        }
    };
    place(draft.title_notes, draft.block, -1, -1);
    place(draft.heads.stub_notes, draft.block, -1, -1);
    for (std::size_t k = 0; k < draft.heads.columns.size(); ++k)
      place(draft.heads.columns[k].notes, draft.block, -1, static_cast<int>(k));
    for (std::size_t r = 0; r < rows.size(); ++r) {
      place(rows[r].head.notes, draft.rows[r].block, static_cast<int>(r), -1);
      for (std::size_t k = 0; k < draft.shape.columns; ++k) {
        const std::string_view text = draft.cell(document_, r, draft.shape.stubs + k).text;
        if (!may_hold_marks(text)) continue;
        auto marks = cell_marks(text);
        place(marks, draft.rows[r].block, static_cast<int>(r), static_cast<int>(k));
      }
    }
    std::vector<std::pair<std::size_t, const std::vector<std::pair<int, int>>*>> found;
    for (const auto& [mark, list] : places)
      if (const auto it = note_index_.find(mark); it != note_index_.end()) found.emplace_back(it->second, &list);
    std::sort(found.begin(), found.end());
    for (const auto& [note, list] : found) rules.add_note(report_.notes[note], *list);
  }

  void apply_spec(std::vector<RowDraft>& rows, RuleBook& rules) {
    if (spec_.rows.empty()) return;
    std::vector<std::string> wanted;
    for (const auto& rule : spec_.rows) wanted.push_back(fold(rule.match));
    for (std::size_t r = 0; r < rows.size(); ++r) {
      const std::string label = fold(rows[r].head.text);
      for (std::size_t k = 0; k < wanted.size(); ++k) {
        if (label.find(wanted[k]) == std::string::npos) continue;
        matched_[k] = true;
        const RowRule& rule = spec_.rows[k];
        if (rule.bracket) rows[r].head.bracket = rule.bracket;
        if (rule.distinct) rows[r].head.distinct = rule.distinct;
        if (rule.register_name) rules.add_spec(r, spec_register(*rule.register_name));
      }
    }
  }
  [[nodiscard]] const Register& spec_register(const std::string& name) const {
    for (const auto& r : spec_.registers)
      if (r.name == name) return r;
    throw InputError("a row names the register '" + name + "', which is not in the spec", spec_.name,
                     "add [registers." + name + "]");
  }
  [[noreturn]] void refuse_rule(const RowRule& rule) const {
    std::string labels;
    std::size_t n = 0;
    for (const auto& table : report_.tables)
      for (const auto& row : table.layout->rows)
        if (!row.label.empty() && n++ < 5) labels += (labels.empty() ? "" : "; ") + row.label;
    throw InputError("no row matches '" + rule.match + "'", spec_.name,
                     "use a part of a label, for example of: " + (labels.empty() ? "(there are no rows)" : labels));
  }

  void add_table(TableDraft& draft, std::vector<RowDraft>& rows, FigureColumn cells) {
    const std::size_t width = draft.shape.columns;
    Layout layout;
    layout.stub_head = draft.heads.stub;
    stars(draft, cells, rows.size());
    layout.columns = std::move(draft.heads.columns);
    layout.rows.reserve(rows.size());
    for (auto& row : rows) layout.rows.push_back(std::move(row.head));
    Table table = printed_table(std::move(layout), draft.title);
    std::vector<std::vector<CodeIndex>> codes(2);
    for (auto& list : codes) list.reserve(cells.size());
    for (std::size_t r = 0; r < rows.size(); ++r)
      for (std::size_t k = 0; k < width; ++k)
        codes[0].push_back(static_cast<CodeIndex>(r)), codes[1].push_back(static_cast<CodeIndex>(k));
    table.assign(std::move(codes), std::move(cells));
    find_column_totals(table, words_);
    hang_rows(table, words_);
    report_.tables.push_back(std::move(table));
  }
  /// A star on a year says that its figures are provisional, unless a note says what it means.
  void stars(const TableDraft& draft, FigureColumn& cells, std::size_t rows) {
    for (std::size_t k = 0; k < draft.heads.columns.size(); ++k) {
      const char star = draft.heads.provisional_star[k];
      if (star == 0) continue;
      const auto& marks = draft.heads.columns[k].notes;
      const bool explained = std::any_of(marks.begin(), marks.end(), [&](const std::string& m) {
        return m.starts_with('*') && std::any_of(report_.notes.begin(), report_.notes.end(), [&](const Note& n) { return n.mark == m; });
      });
      if (star == 1 && explained) continue;
      if (star == 1)
        document_.remarks.add(remark::provisional_star, "remark_star", {{"head", draft.heads.columns[k].text}}, draft.heads.places[k]);
      for (std::size_t r = 0; r < rows; ++r) {
        Figure figure = cells[r * draft.heads.columns.size() + k];
        if (!figure.range) continue;
        figure.status.insert(star == 3 ? Status::revised : Status::provisional);
        cells.set(r * draft.heads.columns.size() + k, std::move(figure));
      }
    }
  }

  // ---- the rest --------------------------------------------------------------------------------
  void add_paragraphs(const NoteBook& notes) {
    for (std::size_t b = 0; b < drafts_.blocks.size(); ++b) {
      const Block& block = drafts_.blocks[b];
      const bool text = block.kind == Block::Kind::heading || block.kind == Block::Kind::paragraph || block.kind == Block::Kind::item;
      if (!text || notes.is_note(b) || block.text.empty()) continue;
      Paragraph paragraph;
      paragraph.text = split_marks_of_prose(block.text);
      paragraph.heading = block.kind == Block::Kind::heading || drafts_.is_title[b] != 0;
      paragraph.place = block.place;
      if (!paragraph.text.empty()) report_.paragraphs.push_back(std::move(paragraph));
    }
  }
  /// Only raised marks go: in prose "1)" counts arguments.
  static std::string split_marks_of_prose(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size();) {
      if (text[i] == '<' && text.substr(i).starts_with("<sup>")) {
        const auto end = text.find("</sup>", i);
        i = end == std::string_view::npos ? text.size() : end + 6;
        continue;
      }
      plain += text[i] == '\n' ? ' ' : text[i];
      ++i;
    }
    return std::string(trim(plain));
  }

  /// The year it reports on: the last period of its tables, or else the first year of its titles.
  void set_year() {
    if (spec_.year) {
      report_.year = spec_.year;
      return;
    }
    for (const auto& table : report_.tables)
      for (const auto& column : table.layout->columns)
        if (column.period && column.role == ColumnRole::values && (!report_.year || column.period->last() > *report_.year))
          report_.year = column.period->last();
    for (const auto& table : report_.tables)
      for (const auto& row : table.layout->rows)
        if (row.period && (!report_.year || row.period->last() > *report_.year)) report_.year = row.period->last();
    if (report_.year) return;
    for (const auto& paragraph : report_.paragraphs) {
      const auto years = years_in(fold(paragraph.text.substr(0, 200)));
      if (!years.empty() && (paragraph.heading || paragraph.text.size() < 60)) {
        report_.year = years.back();
        return;
      }
    }
  }

  Document document_;
  const Spec& spec_;
  const ReadingProgress& progress_;
  std::size_t rows_ = 0, done_ = 0, told_ = 0;  ///< rows of all tables, those that are read, and as it was told
  Registers registers_;
  Report report_;
  const Dialect* dialect_ = nullptr;
  const SymbolLegend* legend_ = nullptr;  ///< while it runs
  Vocabulary words_{&dutch_words, &english_words};
  Drafts drafts_;
  std::vector<std::string> marks_;
  std::map<std::string, std::size_t> note_index_;  ///< by mark
  std::vector<std::string> said_everywhere_;  ///< pieces of text about all tables
  std::vector<Rounding> stated_roundings_;    ///< all that the report states, of whatever it speaks
  std::vector<std::string> said_somewhere_;   ///< … that may say how numbers are printed
  std::vector<bool> matched_;
};

}  // namespace

Report read_document(Document document, const std::string& language, const std::string& dialect, const Spec& spec,
                     const ReadingProgress& progress) {
  return ReportReader(std::move(document), language, dialect, spec, progress).run();
}

}  // namespace kinderrechten
