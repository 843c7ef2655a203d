// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/reading/read.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "kinderrechten/notation/parse.hpp"
#include "kinderrechten/reading/remark_codes.hpp"
#include "kinderrechten/reading/words_en.hpp"
#include "kinderrechten/reading/words_nl.hpp"
#include "bracketed_marks.hpp"
#include "column_totals.hpp"
#include "language.hpp"
#include "marks.hpp"
#include "note_book.hpp"
#include "percent_words.hpp"
#include "periods.hpp"
#include "row_heads.hpp"
#include "row_tree.hpp"
#include "rule_book.hpp"
#include "symbol_legend.hpp"
#include "table_draft.hpp"
#include "unit_words.hpp"

namespace kinderrechten {

namespace {

using namespace detail::reading;

/// The registers of a report, each held once; addresses stay.
class Registers {
 public:
  explicit Registers(const Spec& spec) {
    for (const auto& r : spec.registers) {
      all_.push_back(r);
      by_name_.try_emplace(r.name, &all_.back());
    }
  }
  /// The register that is this draft, under its name, or its name with the place that states it when
  /// the name already stands for other rules.
  const Register* find(const SourceDraft& draft, const std::string& origin) {
    std::string name = draft.name.empty() ? origin : draft.name;
    Register made = make_register(draft, name);
    for (int k = 1;; ++k) {
      const auto it = by_name_.find(made.name);
      if (it == by_name_.end()) break;
      const Register* known = it->second;
      if (*known == made) return known;
      made.name = k == 1 && made.name != origin ? name + ", " + origin : name + ", " + origin + " (" + std::to_string(k) + ")";
    }
    all_.push_back(std::move(made));
    by_name_[all_.back().name] = &all_.back();
    return &all_.back();
  }
  [[nodiscard]] std::vector<Register> take() const { return {all_.begin(), all_.end()}; }

 private:
  std::deque<Register> all_;
  std::map<std::string, const Register*> by_name_;
};

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
    raise_bracketed_marks(document_);
    tell(0);
    drafts_ = draft_tables(document_, words_);
    for (const auto& table : drafts_.tables) rows_ += table.rows.size();
    const SymbolLegend legend(drafts_, document_, words_, *dialect_);
    dialect_ = &legend.dialect();
    legend_ = &legend;
    const NoteBook notes(drafts_, document_, words_);
    report_.notes = notes.notes();
    for (std::size_t n = 0; n < report_.notes.size(); ++n) note_index_.emplace(report_.notes[n].mark, n);
    marks_ = notes.known_marks();
    find_said_everywhere();
    for (std::size_t t = 0; t < drafts_.tables.size(); ++t) read_table(t, notes);
    add_paragraphs(notes);
    notes.report(legend, document_.remarks);
    if (report_.tables.empty())
      document_.remarks.add(remark::no_table,
                            "no table was found; columns have to be apart by tabs, bars, two spaces or the cells of HTML",
                            {});
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
        document_.remarks.add(remark::language_unclear,
                              "the words do not tell the language; read as Dutch; say language = \"en\" if it is English",
                              {});
    }
    report_.language = is_english ? "en" : "nl";
    if (dialect_->many_hands && numbers_of_other_language(document_, is_english)) report_.numbers = is_english ? "nl" : "en";
    words_ = is_english ? Vocabulary{&english_words, &dutch_words} : Vocabulary{&dutch_words, &english_words};
  }

  /// So many rows more are read.
  void tell(std::size_t more) {
    constexpr std::size_t often = 1000;  // rows; and before the first
    done_ += more;
    if (!progress_ || (done_ != 0 && done_ < told_ + often)) return;
    told_ = done_;
    if (progress_(done_, rows_)) throw ReadingStopped(document_.name);
  }

  // ---- one table -------------------------------------------------------------------------------
  void read_table(std::size_t t, const NoteBook& notes) {
    TableDraft& draft = drafts_.tables[t];
    std::vector<RowDraft> rows = read_row_heads(draft, document_, words_, *legend_);
    check_rows(draft, rows);
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
    fill(t, draft, rows, notes, rules);
  }

  /// Too long and short rows, and rows with one label.
  void check_rows(const TableDraft& draft, const std::vector<RowDraft>& rows) {
    std::map<std::string, std::size_t> labels;
    const std::size_t width = draft.shape.stubs + draft.shape.columns;
    for (std::size_t r = 0; r < rows.size(); ++r) {
      const Grid& grid = document_.grids[draft.rows[r].grid];
      std::size_t filled = grid.width(draft.rows[r].row);
      while (filled > 0 && trim(grid.at(draft.rows[r].row, filled - 1).text).empty()) --filled;
      const std::string& label = rows[r].head.text;
      if (filled > width) {
        document_.remarks.add(remark::too_many_cells,
                              "the row '" + label + "' has " + std::to_string(filled) + " cells where the table has " +
                                  std::to_string(width) + " columns; the last " + std::to_string(filled - width) +
                                  " were left out; look for a separator too many",
                              grid.at(draft.rows[r].row, width).place());
      } else if (grid.width(draft.rows[r].row) < width && filled > draft.shape.stubs) {
        document_.remarks.add(remark::too_few_cells,
                              "the row '" + label + "' has " + std::to_string(grid.width(draft.rows[r].row)) +
                                  " cells where the table has " + std::to_string(width) +
                                  " columns; empty cells were added at its end; look for a separator too few",
                              rows[r].head.place);
      }
      if (label.empty() || rows[r].head.role == RowRole::heading || rows[r].head.level > 0 || rows[r].head.role == RowRole::of_which ||
          rows[r].head.role == RowRole::total)
        continue;
      const auto [it, added] = labels.try_emplace(fold(label), r);
      if (!added)
        document_.remarks.add(remark::same_label,
                              "the label '" + label + "' was used on line " + std::to_string(rows[it->second].head.place.line) +
                                  " too; both rows were kept; make the labels differ",
                              rows[r].head.place);
    }
    const bool years_down = std::any_of(rows.begin(), rows.end(), [](const RowDraft& r) { return r.head.period.has_value(); });
    std::set<std::pair<std::string, std::string>> heads;  // of periods, under their spanners
    for (std::size_t k = 0; k < draft.heads.columns.size(); ++k) {
      const ColumnHead& head = draft.heads.columns[k];
      if (head.role == ColumnRole::change && !years_down && (!head.from || !head.to))
        document_.remarks.add(remark::change_unclear,
                              "the periods that '" + head.text + "' compares are not columns of this table; its changes "
                              "cannot be checked; name the years in its head",
                              draft.heads.places[k]);
      if (head.role != ColumnRole::values || !head.period) continue;
      if (!heads.emplace(head.period->to_string(), head.spanner).second)
        document_.remarks.add(remark::same_period, "two columns are headed " + head.period->to_string() + "; make the heads differ",
                              draft.heads.places[k]);
    }
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

  // ---- the cells -------------------------------------------------------------------------------
  /// `counts`: no cell of the column prints a percentage, though others print nothing else.
  /// `counting`: its head says that it counts.
  static CellKind kind_of(const ColumnHead& column, const RowDraft& row, bool counts, bool counting) {
    if (row.head.role == RowRole::names || column.role == ColumnRole::names) return CellKind::names;
    if (column.role == ColumnRole::change || row.changes) return CellKind::change;
    if (column.role == ColumnRole::share || (row.shares_above && !counting) || (row.shares && (row.shares_said || !counts))) return CellKind::share;
    return CellKind::counts;
  }

  /// Does the label, head or title say that numbers are printed in thousands or millions? The range of a cell is in
  /// the unit it is printed in.
  [[nodiscard]] bool in_units(const std::string& text) const { return !text.empty() && says_units(fold(text), words_); }
  /// … or a remark right under the table, or above it.
  [[nodiscard]] bool remarked_in_units(const TableDraft& draft, const NoteBook& notes) const {
    std::size_t b = (draft.rows.empty() ? draft.block : draft.rows.back().block) + 1;
    for (; b < drafts_.blocks.size(); ++b) {
      const Block& block = drafts_.blocks[b];
      if (notes.is_note(b)) continue;
      if ((block.kind != Block::Kind::paragraph && block.kind != Block::Kind::item) || drafts_.is_title[b]) break;
      if (remarks_units(fold(block.text.substr(0, 200)), words_)) return true;
    }
    constexpr std::size_t near = 2;
    for (std::size_t k = 1; k <= near && k <= draft.block; ++k) {
      const Block& block = drafts_.blocks[draft.block - k];
      if (block.kind == Block::Kind::grid) break;
      if (remarks_units(fold(block.text.substr(0, 200)), words_)) return true;
    }
    return false;
  }

  /// Columns without any percentage in a table whose rows seem to be percentages, because of other columns that
  /// hold nothing else.
  std::vector<bool> counts_beside_shares(const TableDraft& draft, const std::vector<RowDraft>& rows) const {
    const std::size_t width = draft.shape.columns;
    std::vector<bool> counts(width, false);
    if (std::none_of(rows.begin(), rows.end(), [](const RowDraft& r) { return r.shares && !r.shares_said; })) return counts;
    std::vector<std::size_t> plain(width), percent(width);
    for (std::size_t r = 0; r < rows.size(); ++r)
      for (std::size_t k = 0; k < width; ++k) {
        const Look look = look_of(draft.cell(document_, r, draft.shape.stubs + k).text, words_);
        plain[k] += look == Look::number;
        percent[k] += look == Look::percent;
      }
    bool shares = false;
    for (std::size_t k = 0; k < width; ++k) shares = shares || (percent[k] > 0 && plain[k] == 0);
    for (std::size_t k = 0; k < width; ++k) counts[k] = shares && percent[k] == 0;
    return counts;
  }

  void fill(std::size_t t, TableDraft& draft, std::vector<RowDraft>& rows, const NoteBook& notes, const RuleBook& rules) {
    const std::size_t width = draft.shape.columns;
    FigureColumn cells;
    cells.reserve(rows.size() * width);
    CellContext context;
    context.language = report_.language;
    context.numbers = report_.numbers;
    context.percent = report_.percent;
    context.marks = marks_;
    context.decimals_rounded = true;
    const auto counts = counts_beside_shares(draft, rows);
    const auto decimals = columns_of_decimals(draft);
    std::vector<bool> counting;
    for (const ColumnHead& head : draft.heads.columns) counting.push_back(says_counts(fold(head.text), words_));
    const bool table_in_units = in_units(draft.title) || in_units(draft.heads.stub) || remarked_in_units(draft, notes);
    std::vector<bool> rows_in_units(rows.size()), columns_in_units(width);
    bool under_units = false;  // "Expenditure (€ million)" over its rows, up to the next heading
    for (std::size_t r = 0; r < rows.size(); ++r) {
      const bool own = in_units(rows[r].head.text);
      if (rows[r].head.role == RowRole::heading) under_units = own;
      rows_in_units[r] = table_in_units || under_units || own;
    }
    for (std::size_t k = 0; k < width; ++k) columns_in_units[k] = in_units(draft.heads.columns[k].text) || in_units(draft.heads.columns[k].spanner);
    for (std::size_t r = 0; r < rows.size(); ++r) {
      tell(1);
      context.bracket = rows[r].head.bracket;
      const Register* row_source = source_for(
          rules.source_of_row(r), "table " + std::to_string(t + 1) + (rules.says_of_row(r) ? ", row " + std::to_string(r + 1) : ""));
      if (row_source != nullptr) rows[r].head.source = row_source->name;
      const bool cell_sources = rules.has_cells(r);
      for (std::size_t k = 0; k < width; ++k) {
        context.kind = kind_of(draft.heads.columns[k], rows[r], counts[k], counting[k]);
        context.source = context.kind == CellKind::counts ? row_source : nullptr;
        context.mean = rules.is_mean(r, k) || (decimals[k] && (width == 1 || prints_decimals(draft, r)));
        const bool in_units = context.kind == CellKind::counts && (rows_in_units[r] || columns_in_units[k]);
        if (cell_sources && context.kind == CellKind::counts)
          if (const auto own = rules.source_of_cell(r, k))
            context.source = source_for(*own, origin_of(draft, r, k));
        const auto rounding = in_units && context.source != nullptr ? context.source->rounding : std::nullopt;
        if (in_units) context.mean = true, context.source = nullptr;  // rounded to a whole one of its unit
        if (rows[r].head.part_labels.empty()) context.part_labels = draft.heads.part_labels[k];
        else context.part_labels = rows[r].head.part_labels;
        const GridCell& cell = draft.cell(document_, r, draft.shape.stubs + k);
        Figure figure = read_cell(cell, context, draft.rows[r].block, notes, rules.remarks_of(r, k), rows[r]);
        if (figure.state == State::suppressed && figure.range == Range::count() && !legend_->hides_more() && rules.prints_zeros(r))
          figure.range = Range::at_least(1);  // a zero would have been printed
        if (rounding) round_in_unit(*rounding, figure);
        cells.push_back(std::move(figure));
      }
    }
    not_all_dashes_are_zero(draft, rows.size(), cells);
    for (const auto& row : draft.rows) document_.grids[row.grid].cells = {};  // of a large table: before its heads are laid out
    add_table(draft, rows, std::move(cells));
  }
  /// Columns in which most numbers have decimals: a whole one among them lost its zeros.
  std::vector<bool> columns_of_decimals(const TableDraft& draft) const {
    std::vector<bool> most;
    for (std::size_t k = 0; k < draft.shape.columns; ++k) {
      std::size_t numbers = 0, decimals = 0;
      for (std::size_t r = 0; r < std::min(draft.rows.size(), rows_looked_at); ++r) {
        const std::string_view text = trim(draft.cell(document_, r, draft.shape.stubs + k).text);
        if (text.empty() || !is_digit(text[0])) continue;
        ++numbers;
        decimals += has_decimals(text);
      }
      most.push_back(decimals >= 2 && 2 * decimals > numbers);
    }
    return most;
  }
  bool prints_decimals(const TableDraft& draft, std::size_t r) const {
    for (std::size_t k = 0; k < draft.shape.columns; ++k)
      if (draft.heads.columns[k].role == ColumnRole::values && has_decimals(trim(draft.cell(document_, r, draft.shape.stubs + k).text))) return true;
    return false;
  }
  /// A dash in a column of differences is 0 where both numbers are the same; else there was nothing to compare.
  void not_all_dashes_are_zero(const TableDraft& draft, std::size_t rows, FigureColumn& cells) const {
    if (legend_->is_symbol("-")) return;
    const std::size_t width = draft.shape.columns;
    for (std::size_t k = 0; k < width; ++k) {
      const ColumnHead& head = draft.heads.columns[k];
      if (head.role != ColumnRole::difference) continue;
      for (std::size_t r = 0; r < rows; ++r) {
        Figure figure = cells[r * width + k];
        if (!figure.range || look_of(draft.cell(document_, r, draft.shape.stubs + k).text, words_) != Look::dash) continue;
        const auto known = [&](const std::optional<std::size_t>& c) { return c ? Figure(cells[r * width + *c]).range : std::nullopt; };
        const auto from = known(head.from), to = known(head.to);
        if (from && to && from->certainly_equal(*to)) continue;
        figure.state = State::not_applicable;
        figure.range.reset();
        cells.set(r * width + k, std::move(figure));
      }
    }
  }
  /// "To the nearest ten thousand", of numbers printed in thousands: a whole number of them is one of ten, or of more.
  static void round_in_unit(const Rounding& rounding, Figure& figure) {
    const Rational base = rounding.base() >= 1000 ? rounding.base() / 1000 : rounding.base();
    const auto& range = figure.range;
    if (figure.state != State::rounded || base <= 1 || !range || !range->high() || !range->low() || range->width() != Rational(1)) return;
    const Rational printed = *range->high() - Rational(1, 2);
    if (!is_whole(Rational(printed / base))) return;
    if (auto wide = Rounding(base, rounding.mode()).preimage(printed, Domain::rationals)) figure.range = std::move(wide);
  }
  /// The register of a row, and for a cell with rules of its own a register of that cell.
  const Register* source_for(const SourceDraft& draft, const std::string& origin) {
    if (draft.empty()) return nullptr;
    return registers_.find(draft, origin);
  }
  std::string origin_of(const TableDraft& draft, std::size_t r, std::size_t k) const {
    const auto marks = cell_marks(draft.cell(document_, r, draft.shape.stubs + k).text);
    if (!marks.empty()) return "note " + marks.back();
    const auto& notes = draft.heads.columns[k].notes;
    return notes.empty() ? draft.heads.columns[k].text : "note " + notes.back();
  }

  Figure read_cell(const GridCell& cell, const CellContext& context, std::size_t block, const NoteBook& notes,
                   const Remarks& said, const RowDraft& row) {
    std::string_view text = trim(cell.text);
    std::string joined;
    if (text.find('\n') != std::string_view::npos) {
      joined = lines_joined(text);
      text = joined;
    }
    Figure figure = read_figure(text, dialect_, context);
    if (text.empty()) return figure;
    for (auto& mark : figure.notes)
      if (const auto found = notes.resolve(mark, block)) mark = *found;
    if (!figure.problem.empty())
      document_.remarks.add(remark::unreadable_cell,
                            "'" + figure.text + "' in the row '" + row.head.label + "': " + figure.problem, cell.place());
    widen_bounds(figure);
    if (!said.empty()) apply(said, figure);
    check_shares(figure, cell, row);
    return figure;
  }
  /// "<5" where the legend says that it stands for other hidden numbers too.
  void widen_bounds(Figure& figure) const {
    const auto widen = [&](State& state, std::optional<Range>& range) {
      if (state != State::below || !range || range->domain() != Domain::integers || !range->high()) return;
      const Integer bound = numerator(*range->high()) + 1;
      if (bound > 0 && bound < 10000 && legend_->widens_below(static_cast<int>(bound))) range = Range::count(), state = State::suppressed;
    };
    widen(figure.state, figure.range);
    for (Part& part : figure.parts) widen(part.state, part.range);
  }
  /// A cell of several lines: a number that starts a line starts a new part.
  static std::string lines_joined(std::string_view text) {
    std::string joined;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] != '\n') {
        joined += text[i];
        continue;
      }
      const bool after_word = !joined.empty() && is_ascii_letter(joined.back());
      joined += after_word && i + 1 < text.size() && is_digit(text[i + 1]) ? ", " : " ";
    }
    return joined;
  }
  static void apply(const Remarks& said, Figure& figure) {
    if (figure.state == State::text || figure.state == State::not_applicable) return;
    figure.status.insert(said.status);
    const bool hidden = figure.state == State::suppressed || figure.state == State::unknown || figure.state == State::refused;
    if (!hidden || !figure.problem.empty()) return;
    if (said.refused) figure.state = State::refused;
    if (said.range && figure.range) {
      if (const auto both = intersection(*figure.range, *said.range)) {
        figure.range = both;
        if (!said.refused && figure.state == State::unknown) figure.state = State::range;
      }
    }
  }
  void check_shares(const Figure& figure, const GridCell& cell, const RowDraft& row) {
    const auto over = [](const std::optional<Share>& s) { return s && s->printed() > 100; };
    const bool part = std::any_of(figure.parts.begin(), figure.parts.end(), [&](const Part& p) { return over(p.share); });
    if (!over(figure.share) && !part) return;
    document_.remarks.add(remark::share_over_100,
                          "'" + figure.text + "' in the row '" + row.head.label +
                              "' is more than 100% of its whole; a share of a whole cannot be; look for a slip in it",
                          cell.place());
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
        document_.remarks.add(remark::provisional_star,
                              "the star on " + draft.heads.columns[k].text +
                                  " has no footnote; its figures were taken as provisional; add the footnote",
                              draft.heads.places[k]);
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
