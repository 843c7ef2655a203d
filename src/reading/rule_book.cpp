// SPDX-License-Identifier: BSD-3-Clause
#include "rule_book.hpp"

#include <algorithm>
#include <utility>

#include "kinderrechten/reading/remark_codes.hpp"
#include "marks.hpp"

namespace kinderrechten::detail::reading {

void SourceDraft::merge(const SourceDraft& other) {
  if (!other.name.empty()) name = other.name;
  if (other.rounding) rounding = other.rounding, rounded = false;
  if (other.rounded && !rounding) rounded = true;
  if (other.threshold) threshold = other.threshold;
  zero_shown = zero_shown || other.zero_shown;
  refuses.insert(refuses.end(), other.refuses.begin(), other.refuses.end());
  if (other.embargo) embargo = other.embargo;
  breaks.insert(breaks.end(), other.breaks.begin(), other.breaks.end());
}

Register make_register(const SourceDraft& draft, std::string name) {
  Register made(std::move(name));
  made.rounding = draft.rounding;
  if (draft.threshold && *draft.threshold >= (draft.zero_shown ? 2 : 1))
    made.threshold = Threshold(Integer(*draft.threshold), draft.zero_shown);
  made.refuses = draft.refuses;
  made.embargo = draft.embargo;
  made.breaks = draft.breaks;
  return made;
}

namespace {

/// The rules of one sentence as pieces of a register.
SourceDraft source_in(const RuleSentence& sentence) {
  SourceDraft draft;
  RoundingMode mode = RoundingMode::half_up;
  std::optional<int> base;
  for (const auto& f : sentence.rules) {
    switch (f.rule) {
      case NoteRule::threshold: draft.threshold = f.numbers[0]; break;
      case NoteRule::threshold_from_one: draft.zero_shown = true; [[fallthrough]];
      case NoteRule::threshold_up_to: draft.threshold = f.numbers.back() + 1; break;
      case NoteRule::rounding: base = f.numbers.back(); break;
      case NoteRule::rounding_unsaid: draft.rounded = true; break;
      case NoteRule::rounding_up: mode = RoundingMode::outward; break;
      case NoteRule::rounding_down: mode = RoundingMode::truncate; break;
      case NoteRule::rounding_random: mode = RoundingMode::random; break;
      case NoteRule::embargo: draft.embargo = f.date; break;
      case NoteRule::zero_shown: draft.zero_shown = true; break;
      case NoteRule::source: draft.name = f.name; break;
      case NoteRule::series_break:
        for (const int year : f.numbers) draft.breaks.emplace_back(year);
        break;
      default: break;
    }
  }
  if (sentence.percentages_only) {  // speaks of the rounding of percentages
    draft.rounded = false;
    base.reset();
  }
  if (base) draft.rounding = Rounding(Rational(*base), mode), draft.rounded = false;
  return draft;
}

Remarks remarks_in(const RuleSentence& sentence) {
  Remarks remarks;
  for (const auto& f : sentence.rules) {
    if (f.rule == NoteRule::provisional) remarks.status.insert(Status::provisional);
    if (f.rule == NoteRule::estimated) remarks.status.insert(Status::estimated);
    if (f.rule == NoteRule::revised) remarks.status.insert(Status::revised);
    if (f.rule == NoteRule::embargo) remarks.status.insert(Status::embargo);
    if (f.rule == NoteRule::series_break && f.numbers.empty()) remarks.status.insert(Status::break_in_series);
    if (f.rule == NoteRule::refused) remarks.refused = true;
    if (f.rule == NoteRule::rounding_whole && !sentence.percentages_only) remarks.mean = true;
    if (f.rule == NoteRule::range && f.numbers.size() >= 2 && f.numbers[0] <= f.numbers.back())
      remarks.range = Range(Integer(f.numbers[0]), Integer(f.numbers.back()));
    if (f.rule == NoteRule::at_least) remarks.range = Range::at_least(Integer(f.numbers[0]));
    if (f.rule == NoteRule::at_most) remarks.range = Range(Integer(0), Integer(f.numbers[0]));
  }
  return remarks;
}

/// Does the text begin with a number with decimals, which is no count? Three digits behind a separator are thousands.
bool has_decimals(std::string_view text) {
  const auto last = text.substr(0, text.find_first_not_of("0123456789., ")).find_last_of(".,");
  if (last == std::string_view::npos) return false;
  const auto digits = text.substr(last + 1, text.find_first_not_of("0123456789", last + 1) - last - 1);
  return !digits.empty() && digits.size() != 3;
}

std::optional<Role> bracket_in(const RuleSentence& sentence) {
  std::optional<Role> role;  // "not included" holds "included": what is said first in this list goes before
  for (const auto& f : sentence.rules) {
    if (f.rule == NoteRule::bracket_term) return Role::term;
    if (f.rule == NoteRule::bracket_share) role = Role::share;
    if (f.rule == NoteRule::bracket_part && !role) role = Role::part;
  }
  return role;
}

}  // namespace

void RuleBook::add_note(const Note& note, const std::vector<std::pair<int, int>>& places) {
  const auto sentences = find_rules(note.text, words_);
  for (const auto& sentence : sentences)
    for (const auto& [row, column] : places) apply(sentence, &note, {row, column});
}

void RuleBook::add_general(std::string_view text, bool title) {
  for (auto& sentence : find_rules(text, words_)) {
    if (!title && !sentence.about_figures && !sentence.rows && !sentence.whole_table) {
      // A sentence below a table about something of its own; its source still is the table's.
      std::erase_if(sentence.rules, [](const FoundRule& f) { return f.rule != NoteRule::source; });
    }
    // Rules about single figures need a mark; rounding without a base would be a guess for a table.
    std::erase_if(sentence.rules, [](const FoundRule& f) {
      return f.rule == NoteRule::rounding_unsaid || f.rule == NoteRule::refused || f.rule == NoteRule::range ||
             f.rule == NoteRule::at_least || f.rule == NoteRule::at_most || f.rule == NoteRule::estimated ||
             f.rule == NoteRule::revised || (f.rule == NoteRule::series_break && f.numbers.empty());
    });
    round_table(sentence);
    apply(sentence, nullptr, {});
  }
}

void RuleBook::add_where_it_fits(std::string_view text) {
  for (auto& sentence : find_rules(text, words_)) {
    std::erase_if(sentence.rules, [](const FoundRule& f) {
      return f.rule != NoteRule::rounding && f.rule != NoteRule::rounding_up && f.rule != NoteRule::rounding_down &&
             f.rule != NoteRule::rounding_random;
    });
    const SourceDraft draft = source_in(sentence);
    if (!sentence.about_figures || sentence.rows || !draft.rounding) continue;
    const Rational base = draft.rounding->base();
    if (is_whole(base) && base > 1 && base < 1'000'000 && all_multiples_of(static_cast<int>(numerator(base)))) apply(sentence, nullptr, {});
  }
}

/// Are there counts, and is each a multiple of `base`? Accident is unlikely from a handful on.
bool RuleBook::all_multiples_of(int base) const {
  constexpr std::size_t handful = 4;
  std::size_t numbers = 0;
  for (std::size_t r = 0; r < rows_.size(); ++r) {
    if (rows_[r].shares || rows_[r].changes) continue;
    for (std::size_t k = 0; k < table_.heads.columns.size(); ++k) {
      const ColumnRole role = table_.heads.columns[k].role;
      if (role != ColumnRole::values && role != ColumnRole::total) continue;
      const std::string text = split_marks(table_.cell(document_, r, table_.shape.stubs + k).text).text;
      if (look_of(text, words_) != Look::number || has_decimals(text)) continue;
      long n = 0;
      for (const char c : std::string_view(text).substr(0, text.find('(')))
        if (is_digit(c)) n = (n * 10 + (c - '0')) % base;
      if (n != 0) return false;
      ++numbers;
    }
  }
  return numbers >= handful;
}

void RuleBook::add_labels() {
  for (std::size_t r = 0; r < rows_.size(); ++r) {
    const RowHead& head = rows_[r].head;
    if (rows_[r].hint.empty() && head.text.find(',') == std::string::npos && head.text.find("rond") == std::string::npos &&
        head.text.find("round") == std::string::npos && head.text.find("oorlopig") == std::string::npos &&
        head.text.find("rovisional") == std::string::npos)
      continue;
    for (auto& sentence : find_rules(head.text, words_)) {
      // "Kinderen minder dan 5 keer gezien" is what is counted; only a bracket states a threshold.
      std::erase_if(sentence.rules, [](const FoundRule& f) {
        return f.rule != NoteRule::rounding && f.rule != NoteRule::provisional && f.rule != NoteRule::rounding_unsaid &&
               f.rule != NoteRule::estimated && f.rule != NoteRule::bracket_term && f.rule != NoteRule::bracket_part;
      });
      sentence.rows.reset();
      sentence.whole_table = false;
      apply_to(sentence, {static_cast<int>(r), -1});
    }
  }
}

void RuleBook::add_spec(std::size_t row, const Register& source) {
  spec_sources_.insert_or_assign(row, source);
  for (const Period& p : source.breaks)
    for (std::size_t k = 0; k < table_.heads.columns.size(); ++k)
      if (table_.heads.columns[k].period == p) cell_remarks_[{row, k}].status.insert(Status::break_in_series);
}

std::pair<std::size_t, std::size_t> RuleBook::rows_named(const NamedRows& named, const Note* note) {
  std::vector<std::size_t> counted;  // a heading without cells is no row to whoever counts them
  for (std::size_t r = 0; r < rows_.size(); ++r)
    if (rows_[r].head.role != RowRole::heading) counted.push_back(r);
  const auto n = static_cast<int>(counted.size());
  if (named.last > n) {
    remarks_.add(remark::rows_named,
                 "a note speaks of " + std::to_string(named.last) + " rows, but the table has " + std::to_string(n) +
                     "; it was read as all of them",
                 note ? note->place : Place{});
  }
  if (n == 0) return {1, 0};
  const int first = std::min(named.first, n), last = std::min(named.last, n);
  const auto at = [&](int k) { return counted[static_cast<std::size_t>(k)]; };
  return named.from_end ? std::pair{at(n - last), at(n - 1)} : std::pair{at(first - 1), at(last - 1)};
}

/// The rows whose labels hold all these words; none when they are not some rows among others.
std::vector<std::size_t> RuleBook::rows_about(const std::vector<std::string>& topic) const {
  std::vector<std::size_t> found;
  for (std::size_t r = 0; r < rows_.size(); ++r) {
    const std::string label = fold(rows_[r].head.label);
    if (std::all_of(topic.begin(), topic.end(), [&](const std::string& word) { return has_phrase(label, word); })) found.push_back(r);
  }
  if (found.size() == rows_.size()) found.clear();
  return found;
}

void RuleBook::apply(const RuleSentence& sentence, const Note* note, Scope scope) {
  if (sentence.rules.empty()) return;
  const bool on_figure = scope.row >= 0 && scope.column >= 0 && !sentence.rows;
  if (sentence.rows) {
    const auto [first, last] = rows_named(*sentence.rows, note);
    for (std::size_t r = first; r <= last && r < rows_.size(); ++r)
      apply_to(sentence, {static_cast<int>(r), scope.row < 0 ? scope.column : -1}, false, true);
    return;
  }
  if (!sentence.topic.empty()) {
    const auto rows = rows_about(sentence.topic);
    for (const std::size_t r : rows)
      apply_to(sentence, {static_cast<int>(r), scope.row < 0 ? scope.column : -1}, false, true);
    if (!rows.empty() || sentence.goes_on) return;
  }
  if (sentence.whole_table) return apply_to(sentence, {});
  if (sentence.whole_row && scope.row >= 0) scope.column = -1;
  apply_to(sentence, scope, on_figure);
}

void RuleBook::apply_to(const RuleSentence& sentence, Scope scope, bool on_figure, bool names_rows) {
  SourceDraft draft = source_in(sentence);
  Remarks what = remarks_in(sentence);
  if (scope.row < 0 || scope.column < 0) what.range.reset();  // says something of one figure only
  if (scope.row < 0 && scope.column < 0) what.refused = false;
  const bool only_row = scope.row >= 0;
  if (scope.row >= 0 && rows_[static_cast<std::size_t>(scope.row)].head.role == RowRole::names)
    draft.threshold.reset();  // about the names in the row, not about counts
  // A break belongs to a year: to the row (or column's figures) of that year, wherever the mark stands.
  if (!draft.breaks.empty()) {
    for (const Period& p : draft.breaks)
      for (std::size_t k = 0; k < table_.heads.columns.size(); ++k)
        if (const auto& period = table_.heads.columns[k].period; period && period->first() <= p.first() && p.first() <= period->last()) {
          Remarks broken;
          broken.status.insert(Status::break_in_series);
          add_remarks({scope.row, static_cast<int>(k)}, broken);
        }
    SourceDraft row;
    row.breaks = std::exchange(draft.breaks, {});
    if (only_row) add_source({scope.row, -1}, row);
  }
  if (!draft.name.empty() || draft.embargo) {  // who counts is a matter of the whole row
    SourceDraft row;
    row.name = std::exchange(draft.name, {});
    row.embargo = std::exchange(draft.embargo, {});
    if (on_figure) row.name.clear();  // a note on one figure may name several
    if (!row.empty()) add_source({scope.row, -1}, row);
  }
  // how numbers are printed is a matter of the whole row too when the sentence names it, though its mark
  // stands on a year
  if (draft.prints_by_rule() || draft.zero_shown)
    add_source(names_rows ? Scope{scope.row, -1} : scope, draft);
  if (!what.empty()) add_remarks(scope, what);
  if (const auto bracket = bracket_in(sentence)) {
    if (scope.row >= 0) {
      rows_[static_cast<std::size_t>(scope.row)].head.bracket = bracket;
    } else if (scope.column < 0) {
      for (auto& row : rows_)
        if (!row.head.bracket) row.head.bracket = bracket;
    }
  }
}

void RuleBook::add_source(Scope scope, const SourceDraft& draft) {
  const auto row = static_cast<std::size_t>(scope.row), column = static_cast<std::size_t>(scope.column);
  if (scope.row < 0 && scope.column < 0) table_source_.merge(draft);
  else if (scope.row < 0) column_sources_[column].merge(draft);
  else if (scope.column < 0) row_sources_[row].merge(draft);
  else cell_sources_[{row, column}].merge(draft);
}
void RuleBook::add_remarks(Scope scope, const Remarks& what) {
  const auto row = static_cast<std::size_t>(scope.row), column = static_cast<std::size_t>(scope.column);
  if (scope.row < 0 && scope.column < 0) table_remarks_.merge(what);
  else if (scope.row < 0) column_remarks_[column].merge(what);
  else if (scope.column < 0) row_remarks_[row].merge(what);
  else cell_remarks_[{row, column}].merge(what);
}

SourceDraft RuleBook::source_of_row(std::size_t row) const {
  SourceDraft draft = table_source_;
  if (const auto it = row_sources_.find(row); it != row_sources_.end()) draft.merge(it->second);
  if (const auto it = spec_sources_.find(row); it != spec_sources_.end()) {
    const Register& spec = it->second;
    draft.name = spec.name;
    draft.rounded = false;
    draft.rounding = spec.rounding;
    draft.threshold.reset();
    if (spec.threshold) {
      draft.threshold = static_cast<int>(spec.threshold->below());
      draft.zero_shown = spec.threshold->zero_shown();
    }
    draft.refuses = spec.refuses;
    if (spec.embargo) draft.embargo = spec.embargo;
    if (!spec.breaks.empty()) draft.breaks = spec.breaks;
    return draft;
  }
  finish(draft, row, -1);
  return draft;
}

bool RuleBook::has_cells(std::size_t row) const {
  const auto it = cell_sources_.lower_bound({row, 0});
  return !column_sources_.empty() || (it != cell_sources_.end() && it->first.first == row);
}

std::optional<SourceDraft> RuleBook::source_of_cell(std::size_t row, std::size_t column) const {
  if (spec_sources_.contains(row)) return std::nullopt;
  const auto in_column = column_sources_.find(column);
  const auto in_cell = cell_sources_.find({row, column});
  if (in_column == column_sources_.end() && in_cell == cell_sources_.end()) return std::nullopt;
  SourceDraft draft = table_source_;
  if (const auto it = row_sources_.find(row); it != row_sources_.end()) draft.merge(it->second);
  if (in_column != column_sources_.end()) draft.merge(in_column->second);
  if (in_cell != cell_sources_.end()) draft.merge(in_cell->second);
  finish(draft, row, static_cast<int>(column));
  return draft;
}

Remarks RuleBook::remarks_of(std::size_t row, std::size_t column) const {
  Remarks all = table_remarks_;
  if (const auto it = column_remarks_.find(column); it != column_remarks_.end()) all.merge(it->second);
  if (const auto it = row_remarks_.find(row); it != row_remarks_.end()) all.merge(it->second);
  if (const auto it = cell_remarks_.find({row, column}); it != cell_remarks_.end()) all.merge(it->second);
  return all;
}

bool RuleBook::prints_zeros(std::size_t row) const {
  const auto it = row_sources_.find(row);
  return table_source_.zero_shown || (it != row_sources_.end() && it->second.zero_shown);
}

bool RuleBook::is_mean(std::size_t row, std::size_t column) const {
  const ColumnHead& head = table_.heads.columns[column];
  const auto says = [&](const std::string& text) {
    const std::string folded = fold(text);
    return words_.any([&](const Words& w) { return has_any(folded, w.means); });
  };
  return says(rows_[row].head.text) || says(head.text + " " + head.spanner) || remarks_of(row, column).mean;
}

/// Settles what was left open: to what "rounded" rounds, and whether a threshold hides zero.
void RuleBook::finish(SourceDraft& draft, std::size_t row, int column) const {
  if (draft.rounded && !draft.rounding) draft.rounding = plain_rounding(row, column);
  draft.rounded = false;
  if (draft.threshold && !draft.zero_shown) draft.zero_shown = prints_zero(row);
}

/// The largest power of ten, at most `base`, that divides every number outside brackets in these
/// columns of the row.
int RuleBook::base_of(std::size_t row, std::size_t from, std::size_t to, int base) const {
  for (std::size_t k = from; k < to; ++k) {
    const ColumnRole role = table_.heads.columns[k].role;
    if (role != ColumnRole::values && role != ColumnRole::total) continue;
    const std::string text = split_marks(table_.cell(document_, row, table_.shape.stubs + k).text).text;
    if (has_decimals(text)) continue;
    const std::size_t end = std::min(text.find('('), text.size());  // what stands in brackets may be counted
    for (std::size_t i = 0; i < end;) {
      if (!is_digit(text[i])) {
        ++i;
        continue;
      }
      long n = 0;
      while (i < end && (is_digit(text[i]) || ((text[i] == '.' || text[i] == ',') && i + 1 < end && is_digit(text[i + 1])))) {
        if (is_digit(text[i]) && n < 1'000'000'000) n = n * 10 + (text[i] - '0');
        ++i;
      }
      while (n != 0 && base > 1 && n % base != 0) base /= 10;
    }
  }
  return base;
}

/// "Sums may differ through rounding": to the power of ten that all numbers of the table have in
/// common. Numbers that have none are rounded from something finer, which a count cannot say.
void RuleBook::round_table(const RuleSentence& sentence) {
  const bool says = std::any_of(sentence.rules.begin(), sentence.rules.end(), [](const FoundRule& f) {
    return f.rule == NoteRule::rounding_differences;
  });
  if (!says || table_source_.rounding || sentence.percentages_only) return;
  int base = 1000;
  for (std::size_t r = 0; r < rows_.size() && base >= 10; ++r)
    if (!rows_[r].shares && !rows_[r].changes) base = base_of(r, 0, table_.heads.columns.size(), base);
  if (base >= 10) {
    table_source_.rounding = Rounding(Rational(base));
    return;
  }
  remarks_.add(remark::note_unclear,
               "it is said that sums may differ through rounding, but not to what was rounded; state it in the spec, "
               "for example [registers.NAME] with rounding = 5",
               rows_.empty() ? Place{} : rows_[0].head.place);
}

/// "Rounded", nothing more: to the largest power of ten that divides what is printed. The numbers of
/// the whole row tell it, unless they are not all rounded; then those of the cell.
std::optional<Rounding> RuleBook::plain_rounding(std::size_t row, int column) const {
  constexpr int largest = 100000;
  const auto in = [&](std::size_t from, std::size_t to) {
    const int base = base_of(row, from, to, largest);
    return base == largest ? 0 : base;  // no number at all, or numbers too large to tell
  };
  int base = in(0, table_.heads.columns.size());
  if (base < 10 && column >= 0) base = in(static_cast<std::size_t>(column), static_cast<std::size_t>(column) + 1);
  if (base < 10) {
    remarks_.add(remark::note_unclear,
                 "a note says that a number of this row is rounded, but not to what, and the numbers do not "
                 "tell; state it in the spec, for example rounding = 5",
                 rows_[row].head.place);
    return std::nullopt;
  }
  return Rounding(Rational(base));
}

bool RuleBook::prints_zero(std::size_t row) const {
  for (std::size_t k = 0; k < table_.heads.columns.size(); ++k) {
    if (table_.heads.columns[k].role != ColumnRole::values) continue;
    const std::string_view text = trim(table_.cell(document_, row, table_.shape.stubs + k).text);
    if (text == "0" || look_of(text, words_) == Look::dash) return true;
  }
  return false;
}

}  // namespace kinderrechten::detail::reading
