// SPDX-License-Identifier: BSD-3-Clause
#include "rule_book.hpp"

#include <algorithm>
#include <utility>

#include "kinderrechten/reading/remark_codes.hpp"
#include "marks.hpp"

namespace kinderrechten::detail::reading {

void RuleBook::add_note(const Note& note, const std::vector<std::pair<int, int>>& places) {
  auto sentences = find_rules(note.text, words_);
  std::vector<Scope> scopes;
  for (const auto& [row, column] : places) scopes.push_back({row, column});
  add_roundings(sentences, scopes, &note);
  for (auto& sentence : sentences) {
    check_numbered(sentence.subject.rows, &note);
    std::erase_if(sentence.rules, is_rounding_rule);
    for (const Scope scope : scopes) apply(sentence, scope);
  }
}

void RuleBook::add_general(std::string_view text, Where where) {
  auto sentences = find_rules(text, words_);
  for (auto& sentence : sentences) {
    const bool of_table = where == Where::title || sentence.about_figures || sentence.subject.by_number() || sentence.whole_table;
    if (where == Where::title) sentence.subject = {};
    std::erase_if(sentence.rules, [&](const FoundRule& f) {
      // A sentence below a table about something of its own; its source still is the table's, and what it says of
      // rounding may be.
      if (!of_table) return f.rule != NoteRule::source && (where == Where::elsewhere || !is_rounding_rule(f));
      // Rules about single figures need a mark; rounding without a base would be a guess for a table.
      return f.rule == NoteRule::rounding_unsaid || f.rule == NoteRule::refused || f.rule == NoteRule::range ||
             f.rule == NoteRule::at_least || f.rule == NoteRule::at_most || f.rule == NoteRule::estimated ||
             f.rule == NoteRule::revised || (f.rule == NoteRule::series_break && f.numbers.empty());
    });
  }
  add_roundings(sentences, {Scope{}}, nullptr);
  for (auto& sentence : sentences) {
    round_table(sentence);
    std::erase_if(sentence.rules, is_rounding_rule);
    apply(sentence, {});
  }
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
      sentence.subject = {};
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

void RuleBook::check_numbered(const std::vector<NamedRows>& rows, const Note* note) const {
  const auto n = static_cast<int>(finder_.counted_rows().size());
  for (const NamedRows& named : rows)
    if (named.last > n)
      remarks_.add(remark::rows_named, "remark_rows_named", {{"rows", std::to_string(named.last)}, {"there", std::to_string(n)}},
                   note ? note->place : Place{});
}

/// The rows whose labels hold all these words; none when they are not some rows among others.
std::vector<std::size_t> RuleBook::rows_about(const std::vector<std::string>& topic) const {
  std::vector<std::size_t> found;
  const auto pieces = [](std::string_view text, const auto& take) {  // between what is no letter or digit
    for (std::size_t i = 0; i < text.size();) {
      std::size_t end = i;
      while (end < text.size() && is_word_char(text[end])) ++end;
      if (end > i) take(text.substr(i, end - i));
      i = end + 1;
    }
  };
  if (rows_with_.empty())
    for (std::size_t r = 0; r < rows_.size(); ++r)
      pieces(fold(rows_[r].head.label), [&](std::string_view piece) {
        auto& rows = rows_with_[std::string(piece)];
        if (rows.empty() || rows.back() != r) rows.push_back(r);
      });
  // a label that holds the words holds each piece of them: those with the rarest are looked at
  const std::vector<std::size_t>* few = nullptr;
  bool none = false;
  for (const auto& word : topic)
    pieces(word, [&](std::string_view piece) {
      const auto it = rows_with_.find(piece);
      none |= it == rows_with_.end();
      if (it != rows_with_.end() && (!few || it->second.size() < few->size())) few = &it->second;
    });
  const auto look = [&](std::size_t r) {
    const std::string label = fold(rows_[r].head.label);
    if (std::all_of(topic.begin(), topic.end(), [&](const std::string& word) { return has_phrase(label, word); })) found.push_back(r);
  };
  if (few && !none)
    for (const std::size_t r : *few) look(r);
  for (std::size_t r = 0; !few && !none && r < rows_.size(); ++r) look(r);
  if (found.size() == rows_.size()) found.clear();
  return found;
}

void RuleBook::apply(const RuleSentence& sentence, Scope scope) {
  if (sentence.rules.empty()) return;
  const bool numbered = !sentence.subject.rows.empty();
  const bool on_figure = scope.row >= 0 && scope.column >= 0 && !numbered;
  if (numbered) {
    Subject rows;
    rows.rows = sentence.subject.rows;
    for (const std::size_t r : finder_.find(rows).rows)
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
  for (const FoundRule& f : sentence.rules)
    if (f.rule == NoteRule::bracket_name && scope.row >= 0)
      if (RowHead& head = rows_[static_cast<std::size_t>(scope.row)].head; head.part_labels.empty()) head.part_labels = {f.name};
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
  const auto of_rows = row_sources_.find(row);
  const bool row_has_own = of_rows != row_sources_.end() && of_rows->second.rounding;
  if (of_rows != row_sources_.end()) draft.merge(of_rows->second);
  if (in_column != column_sources_.end()) {
    const auto of_row = draft.rounding;
    draft.merge(in_column->second);
    // both say how they are rounded: the coarser may hold, where it can print the number
    if (row_has_own && of_row && draft.rounding && of_row->base() > draft.rounding->base() && fits(*of_row, row, column)) draft.rounding = of_row;
    // the column's cannot have printed the number: a note on its year may speak of another table
    if (of_row && draft.rounding && !fits(*draft.rounding, row, column) && fits(*of_row, row, column)) draft.rounding = of_row;
  }
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
  const auto says = [&](const std::string& text) {
    const std::string folded = fold(text);
    return folded.find("= 100") != std::string::npos || words_.any([&](const Words& w) { return has_any(folded, w.means); });  // "2015 = 100"
  };
  if (means_of_rows_.empty()) {  // heads are read once, not for every cell
    for (const RowDraft& r : rows_) {
      means_of_rows_.push_back(says(r.head.text));
      counts_of_rows_.push_back(says_counts(fold(r.head.text), words_));
    }
    for (const ColumnHead& head : table_.heads.columns) {
      means_of_columns_.push_back(says(head.text + " " + head.spanner) || is_length_of_time(head));
      counts_of_columns_.push_back(says_counts(fold(head.text), words_));
    }
    // `children in care, and rate per 10,000`: a column or row of its own is what the title speaks of
    const auto any = [](const std::vector<bool>& all) { return std::find(all.begin(), all.end(), true) != all.end(); };
    rate_has_a_place_ = any(means_of_rows_) || any(means_of_columns_);
  }
  const bool rate = rates_ && !rate_has_a_place_ && !counts_of_columns_[column] && !counts_of_rows_[row];
  return means_of_rows_[row] || means_of_columns_[column] || rate || remarks_of(row, column).mean;
}

/// "Weeks 2021", "Waiting time (days)": its numbers are lengths of time, which do not add up and are rounded. "12-17
/// years" and "waiting more than 14 weeks" say of whom the numbers are.
bool RuleBook::is_length_of_time(const ColumnHead& head) const {
  const auto measures = [&](const std::string& text) {
    std::string bare;
    for (const auto& word : words_of(fold(text))) {
      const bool year = word.size() == 4 && word.find_first_not_of("0123456789") == std::string::npos;
      if (!year && std::any_of(word.begin(), word.end(), is_digit)) return false;
      if (!year) bare += (bare.empty() ? "" : " ") + word;
    }
    return words_.any([&](const Words& w) {
      const auto unit = [&](std::string_view u) { return bare == u || text.find("(" + std::string(u) + ")") != std::string::npos || text.find("(in " + std::string(u) + ")") != std::string::npos; };
      return std::any_of(w.time_units.begin(), w.time_units.end(), unit) || has_any(bare, w.durations);
    });
  };
  return measures(head.text) || (head.period && measures(head.spanner));  // "Age" may stand over classes
}

namespace {

/// A number of digits in groups, and nothing else.
std::optional<long> plain_number(std::string_view text) {
  long n = 0;
  std::size_t digits = 0;
  for (const char c : trim(text)) {
    if (is_digit(c)) n = n * 10 + (c - '0'), ++digits;
    else if (c != '.' && c != ',' && c != ' ') return std::nullopt;
    if (digits > 15) return std::nullopt;
  }
  return digits > 0 && !has_decimals(text) ? std::optional(n) : std::nullopt;
}

/// What stands in the first bracket of a text.
std::string_view bracket_of(std::string_view text) {
  const auto open = text.find('(');
  const auto close = open == std::string_view::npos ? open : text.find(')', open);
  return close == std::string_view::npos ? std::string_view{} : text.substr(open + 1, close - open - 1);
}

}  // namespace

/// Numbers in brackets are percentages when title or heads print them so, "number (column percent)", or when most
/// have decimals, which no part of a count has; and of something else where most are above the number that they stand behind.
void RuleBook::add_brackets() {
  add_brackets_of_something_else();
  std::size_t brackets = 0, decimals = 0;
  for (std::size_t r = 0; r < rows_.size(); ++r)
    for (std::size_t k = 0; k < table_.heads.columns.size(); ++k) {
      const std::string_view inside = trim(bracket_of(table_.cell(document_, r, table_.shape.stubs + k).text));
      if (inside.empty() || !is_digit(inside[0])) continue;
      if (inside.find_first_not_of("0123456789., %") != std::string_view::npos) return;  // "(23b-98g)"
      ++brackets;
      decimals += has_decimals(inside);
    }
  if (brackets == 0) return;
  const auto says = [&](const std::string& text) {
    const std::string inside(trim(bracket_of(fold(text))));
    return words_.any([&](const Words& w) { return has_any(inside, w.percentages) || is_any(inside, w.share); });
  };
  bool said = says(table_.title) || says(table_.heads.stub);
  for (const ColumnHead& head : table_.heads.columns) said = said || says(head.text) || says(head.spanner);
  if (!said && 2 * decimals <= brackets) return;
  for (auto& row : rows_)
    if (!row.head.bracket) row.head.bracket = Role::share;
}

/// "131 (188)", "127 (176)": cases, and the children in them. A slip makes one part larger than its whole, not most of a row.
void RuleBook::add_brackets_of_something_else() {
  for (std::size_t r = 0; r < rows_.size(); ++r) {
    std::size_t brackets = 0, above = 0;
    for (std::size_t k = 0; k < table_.heads.columns.size(); ++k) {
      const std::string text = split_marks(table_.cell(document_, r, table_.shape.stubs + k).text).text;
      const auto inside = plain_number(bracket_of(text)), outside = plain_number(std::string_view(text).substr(0, text.find('(')));
      if (!inside || !outside) continue;
      ++brackets;
      above += *inside > *outside;
    }
    if (above >= 2 && 2 * above > brackets && !rows_[r].head.bracket) rows_[r].head.bracket = Role::other;
  }
}

/// Settles what was left open: to what "rounded" rounds, and whether a threshold hides zero.
void RuleBook::finish(SourceDraft& draft, std::size_t row, int column) const {
  if (draft.rounded && !draft.rounding) draft.rounding = plain_rounding(row, column);
  draft.rounded = false;
  if (draft.threshold && !draft.zero_shown) draft.zero_shown = prints_zero(row);
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
