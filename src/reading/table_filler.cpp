// SPDX-License-Identifier: BSD-3-Clause
#include "table_filler.hpp"

#include <algorithm>
#include <utility>

#include "kinderrechten/notation/parse.hpp"
#include "kinderrechten/reading/remark_codes.hpp"
#include "marks.hpp"
#include "percent_words.hpp"
#include "unit_words.hpp"

namespace kinderrechten::detail::reading {
namespace {

class TableFiller {
 public:
  explicit TableFiller(const TableFilling& in) : in_(in) {}

  FigureColumn fill(std::size_t t, const TableDraft& draft, std::vector<RowDraft>& rows, const RuleBook& rules,
                    const std::function<void()>& row_done) const {
    const std::size_t width = draft.shape.columns;
    FigureColumn cells;
    cells.reserve(rows.size() * width);
    CellContext context;
    context.language = in_.report.language;
    context.numbers = in_.report.numbers;
    context.percent = in_.report.percent;
    context.marks = in_.marks;
    context.decimals_rounded = true;
    const auto counts = counts_beside_shares(draft, rows);
    const auto decimals = columns_of_decimals(draft);
    const auto counting = counting_columns(draft, in_.document, in_.words);
    const Units units = units_of(draft, rows);
    for (std::size_t r = 0; r < rows.size(); ++r) {
      row_done();
      context.bracket = rows[r].head.bracket;
      const Register* row_source = source_for(
          rules.source_of_row(r), "table " + std::to_string(t + 1) + (rules.says_of_row(r) ? ", row " + std::to_string(r + 1) : ""));
      if (row_source != nullptr) rows[r].head.source = row_source->name;
      const bool cell_sources = rules.has_cells(r);
      for (std::size_t k = 0; k < width; ++k) {
        context.kind = kind_of(draft.heads.columns[k], rows[r], counts[k], counting[k]);
        context.source = context.kind == CellKind::counts ? row_source : nullptr;
        context.mean = rules.is_mean(r, k) || (decimals[k] && (width == 1 || prints_decimals(draft, r)));
        const bool in_units = context.kind == CellKind::counts && (units.rows[r] || units.columns[k]);
        if (cell_sources && context.kind == CellKind::counts)
          if (const auto own = rules.source_of_cell(r, k))
            context.source = source_for(*own, origin_of(draft, r, k));
        const auto rounding = in_units && context.source != nullptr ? context.source->rounding : std::nullopt;
        if (in_units) context.mean = true, context.source = nullptr;  // rounded to a whole one of its unit
        if (rows[r].head.part_labels.empty()) context.part_labels = draft.heads.part_labels[k];
        else context.part_labels = rows[r].head.part_labels;
        const GridCell& cell = draft.cell(in_.document, r, draft.shape.stubs + k);
        Figure figure = read_cell(cell, context, draft.rows[r].block, rules.remarks_of(r, k), rows[r]);
        if (figure.state == State::suppressed && figure.range == Range::count() && !in_.legend.hides_more() && rules.prints_zeros(r))
          figure.range = Range::at_least(1);  // a zero would have been printed
        if (rounding) round_in_unit(*rounding, figure);
        cells.push_back(std::move(figure));
      }
    }
    not_all_dashes_are_zero(draft, rows.size(), cells);
    return cells;
  }

 private:
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
  [[nodiscard]] bool in_units(const std::string& text) const { return !text.empty() && says_units(fold(text), in_.words); }
  /// … or a remark right under the table, or above it.
  [[nodiscard]] bool remarked_in_units(const TableDraft& draft) const {
    std::size_t b = (draft.rows.empty() ? draft.block : draft.rows.back().block) + 1;
    for (; b < in_.drafts.blocks.size(); ++b) {
      const Block& block = in_.drafts.blocks[b];
      if (in_.notes.is_note(b)) continue;
      if ((block.kind != Block::Kind::paragraph && block.kind != Block::Kind::item) || in_.drafts.is_title[b]) break;
      if (remarks_units(fold(block.text.substr(0, 200)), in_.words)) return true;
    }
    constexpr std::size_t near = 2;
    for (std::size_t k = 1; k <= near && k <= draft.block; ++k) {
      const Block& block = in_.drafts.blocks[draft.block - k];
      if (block.kind == Block::Kind::grid) break;
      if (remarks_units(fold(block.text.substr(0, 200)), in_.words)) return true;
    }
    return false;
  }

  /// Rows and columns whose numbers are printed in thousands or more.
  struct Units {
    std::vector<bool> rows, columns;
  };
  [[nodiscard]] Units units_of(const TableDraft& draft, const std::vector<RowDraft>& rows) const {
    const bool whole_table = in_units(draft.title) || in_units(draft.heads.stub) || remarked_in_units(draft);
    Units units;
    bool under_units = false;  // "Expenditure (€ million)" over its rows, up to the next heading
    for (const RowDraft& row : rows) {
      const bool own = in_units(row.head.text);
      if (row.head.role == RowRole::heading) under_units = own;
      units.rows.push_back(whole_table || under_units || own);
    }
    for (const ColumnHead& head : draft.heads.columns) units.columns.push_back(in_units(head.text) || in_units(head.spanner));
    return units;
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
        const Look look = look_of(draft.cell(in_.document, r, draft.shape.stubs + k).text, in_.words);
        plain[k] += look == Look::number;
        percent[k] += look == Look::percent;
      }
    bool shares = false;
    for (std::size_t k = 0; k < width; ++k) shares = shares || (percent[k] > 0 && plain[k] == 0);
    for (std::size_t k = 0; k < width; ++k) counts[k] = shares && percent[k] == 0;
    return counts;
  }

  /// Columns in which most numbers have decimals: a whole one among them lost its zeros.
  std::vector<bool> columns_of_decimals(const TableDraft& draft) const {
    std::vector<bool> most;
    for (std::size_t k = 0; k < draft.shape.columns; ++k) {
      std::size_t numbers = 0, decimals = 0;
      for (std::size_t r = 0; r < std::min(draft.rows.size(), rows_looked_at); ++r) {
        const std::string_view text = trim(draft.cell(in_.document, r, draft.shape.stubs + k).text);
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
      if (draft.heads.columns[k].role == ColumnRole::values && has_decimals(trim(draft.cell(in_.document, r, draft.shape.stubs + k).text))) return true;
    return false;
  }
  /// A dash in a column of differences is 0 where both numbers are the same; else there was nothing to compare.
  void not_all_dashes_are_zero(const TableDraft& draft, std::size_t rows, FigureColumn& cells) const {
    if (in_.legend.is_symbol("-")) return;
    const std::size_t width = draft.shape.columns;
    for (std::size_t k = 0; k < width; ++k) {
      const ColumnHead& head = draft.heads.columns[k];
      if (head.role != ColumnRole::difference) continue;
      for (std::size_t r = 0; r < rows; ++r) {
        Figure figure = cells[r * width + k];
        if (!figure.range || look_of(draft.cell(in_.document, r, draft.shape.stubs + k).text, in_.words) != Look::dash) continue;
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
  [[nodiscard]] const Register* source_for(const SourceDraft& draft, const std::string& origin) const {
    if (draft.empty()) return nullptr;
    return in_.registers.find(draft, origin);
  }
  std::string origin_of(const TableDraft& draft, std::size_t r, std::size_t k) const {
    const auto marks = cell_marks(draft.cell(in_.document, r, draft.shape.stubs + k).text);
    if (!marks.empty()) return "note " + marks.back();
    const auto& notes = draft.heads.columns[k].notes;
    return notes.empty() ? draft.heads.columns[k].text : "note " + notes.back();
  }

  Figure read_cell(const GridCell& cell, const CellContext& context, std::size_t block, const Remarks& said, const RowDraft& row) const {
    std::string_view text = trim(cell.text);
    std::string joined;
    if (text.find('\n') != std::string_view::npos) {
      joined = lines_joined(text);
      text = joined;
    }
    Figure figure = read_figure(text, &in_.dialect, context);
    if (text.empty()) return figure;
    for (auto& mark : figure.notes)
      if (const auto found = in_.notes.resolve(mark, block)) mark = *found;
    if (!figure.problem.empty())
      in_.document.remarks.add(remark::unreadable_cell, "remark_unreadable_cell",
                            {{"text", figure.text}, {"row", row.head.label}, {"problem", figure.problem}}, cell.place());
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
      if (bound > 0 && bound < 10000 && in_.legend.widens_below(static_cast<int>(bound))) range = Range::count(), state = State::suppressed;
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
  void check_shares(const Figure& figure, const GridCell& cell, const RowDraft& row) const {
    const auto over = [](const std::optional<Share>& s) { return s && s->printed() > 100; };
    const bool part = std::any_of(figure.parts.begin(), figure.parts.end(), [&](const Part& p) { return over(p.share); });
    if (!over(figure.share) && !part) return;
    in_.document.remarks.add(remark::share_over_100, "remark_share_over_100", {{"text", figure.text}, {"row", row.head.label}}, cell.place());
  }

  const TableFilling& in_;
};

}  // namespace

FigureColumn fill_table(const TableFilling& in, std::size_t t, const TableDraft& draft, std::vector<RowDraft>& rows,
                        const RuleBook& rules, const std::function<void()>& row_done) {
  return TableFiller(in).fill(t, draft, rows, rules, row_done);
}

}  // namespace kinderrechten::detail::reading
