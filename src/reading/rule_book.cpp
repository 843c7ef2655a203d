// SPDX-License-Identifier: BSD-3-Clause
#include "rule_book.hpp"

#include <algorithm>
#include <utility>

#include "kinderrechten/reading/remark_codes.hpp"
#include "marks.hpp"

namespace kinderrechten::detail::reading {

void SourceDraft::merge(const SourceDraft& other) {
  if (!other.name.empty()) name = other.name;
  if (other.exact) rounding.reset(), rounded = false, exact = true;
  if (other.rounding) rounding = other.rounding, rounded = false, exact = false;
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
  if (sentence.exact) draft.exact = true, draft.rounded = false;  // "not rounded" holds "rounded"
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

bool is_rounding_rule(const FoundRule& f) {
  return f.rule == NoteRule::rounding || f.rule == NoteRule::rounding_unsaid || f.rule == NoteRule::rounding_up ||
         f.rule == NoteRule::rounding_down || f.rule == NoteRule::rounding_random;
}

bool rounds_by_size(const std::vector<RuleSentence>& sentences) {
  return std::any_of(sentences.begin(), sentences.end(), [](const RuleSentence& s) { return s.by_size && source_in(s).rounding; });
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

void RuleBook::add_where_it_fits(std::string_view text) {
  auto sentences = find_rules(text, words_);
  if (rounds_by_size(sentences)) return add_by_size_where_it_fits(sentences);
  for (auto& sentence : sentences) {
    if (sentence.legend) add_bound(sentence);
    std::erase_if(sentence.rules, [](const FoundRule& f) { return !is_rounding_rule(f) || f.rule == NoteRule::rounding_unsaid; });
    const SourceDraft draft = source_in(sentence);
    if (sentence.subject.by_number() || !draft.rounding) continue;
    const Named named = finder_.find(sentence.subject);
    const Rational base = draft.rounding->base();
    if (!is_whole(base) || base <= 1 || base > 1'000'000) continue;
    if (named.sure && !named.everything && !named.nothing() && !sentence.conditional) add_source(named, draft);
    else if (sentence.about_figures && all_fit(*draft.rounding)) table_source_.merge(draft);
  }
}

/// "Throughout, counts below 100 are rounded to 5, larger ones to 100": where all numbers are multiples of the finest.
void RuleBook::add_by_size_where_it_fits(const std::vector<RuleSentence>& sentences) {
  std::vector<Rounding> roundings;
  for (const RuleSentence& sentence : sentences) {
    if (const auto rounding = source_in(sentence).rounding) roundings.push_back(*rounding);
    for (const int base : sentence.bases) roundings.emplace_back(Rational(base));
  }
  const auto finest = std::min_element(roundings.begin(), roundings.end(), [](const Rounding& a, const Rounding& b) { return a.base() < b.base(); });
  if (finest != roundings.end() && all_fit(*finest)) add_widest(roundings);
}

/// "<5 stands for one to four": says of every "<5" that it is no zero.
void RuleBook::add_bound(const RuleSentence& sentence) {
  const SourceDraft said = source_in(sentence);
  if (!said.threshold || !said.zero_shown) return;
  const std::string sign = "<" + std::to_string(*said.threshold);
  for (std::size_t r = 0; r < rows_.size(); ++r)
    for (std::size_t k = 0; k < table_.heads.columns.size(); ++k) {
      std::string text;
      for (const char c : split_marks(table_.cell(document_, r, table_.shape.stubs + k).text).text)
        if (c != ' ') text += c;
      if (text != sign) continue;
      table_source_.threshold = said.threshold;
      table_source_.zero_shown = true;
      return;
    }
}

void RuleBook::add_roundings(const std::vector<RuleSentence>& sentences, const std::vector<Scope>& scopes, const Note* note) {
  spoken_ = {};
  untied_.clear();
  by_name_.clear();
  const bool rounds = std::any_of(sentences.begin(), sentences.end(), [](const RuleSentence& s) { return source_in(s).rounding.has_value(); });
  const bool by_size = rounds_by_size(sentences);
  for (const auto& sentence : sentences) {
    const bool speaks_of_it = std::any_of(sentence.rules.begin(), sentence.rules.end(), is_rounding_rule);
    if (speaks_of_it || (sentence.exact && rounds)) add_rounding(sentence, scopes, note, by_size);
  }
  if (untied_.size() > 1 || by_size) add_widest(untied_);
  add_unnamed();
}

/// A sentence that names some figures by their labels may mean rows (or columns) beside them that it calls by no
/// name, when every number there is a multiple too: those are read the wider way.
void RuleBook::add_unnamed() {
  constexpr std::size_t enough = 3;  // numbers that are all multiples by accident are rare from here on
  for (const Rounding& rounding : by_name_) {
    SourceDraft draft;
    draft.rounding = rounding;
    const auto all_fit = [&](std::size_t count, const auto& at) {
      std::size_t numbers = 0;
      for (std::size_t i = 0; i < count; ++i) {
        const auto [r, k] = at(i);
        if (look_of(table_.cell(document_, r, table_.shape.stubs + k).text, words_) != Look::number) continue;
        if (!fits(rounding, r, k)) return false;
        ++numbers;
      }
      return numbers >= enough;
    };
    const std::size_t rows = rows_.size(), columns = table_.heads.columns.size();
    for (std::size_t r = 0; r < rows && !spoken_.rows.empty(); ++r)
      if (!spoken_.rows.contains(r) && all_fit(columns, [&](std::size_t k) { return std::pair(r, k); })) row_sources_[r].merge(draft);
    for (std::size_t k = 0; k < columns && !spoken_.columns.empty(); ++k)
      if (!spoken_.columns.contains(k) && all_fit(rows, [&](std::size_t r) { return std::pair(r, k); })) column_sources_[k].merge(draft);
  }
}

void RuleBook::add_rounding(const RuleSentence& clause, const std::vector<Scope>& scopes, const Note* note, bool by_size) {
  SourceDraft draft = source_in(clause);
  SourceDraft only;
  only.rounding = draft.rounding, only.rounded = draft.rounded, only.exact = draft.exact;
  if (!only.rounding && !only.rounded && !only.exact) return;
  if (!clause.bases.empty()) {  // "tens and hundreds respectively"
    for (const int base : clause.bases) untied_.emplace_back(Rational(base));
    return;
  }
  if (by_size && only.rounding) {  // "counts below 100 to 5, larger ones to 100": which were, their true numbers tell
    untied_.push_back(*only.rounding);
    return;
  }
  check_numbered(clause.subject.rows, note);
  const bool of_nothing = spoken_.rows.empty() && spoken_.columns.empty();
  if (clause.subject.others() && (!of_nothing || only.exact)) {
    if (of_nothing) return;
    const bool columns = clause.subject.other_columns || (spoken_.rows.empty() && !spoken_.columns.empty());
    Named rest;
    for (const std::size_t r : finder_.counted_rows())
      if (!columns && !spoken_.rows.contains(r)) rest.rows.insert(r);
    for (std::size_t k = 0; columns && k < table_.heads.columns.size(); ++k)
      if (!spoken_.columns.contains(k)) rest.columns.insert(k);
    by_name_.clear();  // what it calls by no name is the others
    return add_source(rest, only);
  }
  Named named = only.rounded ? Named{} : finder_.find(clause.subject);
  if (clause.subject.others()) named.sure = false;  // the others of what?
  if (clause.whole_table && !clause.subject.by_number() && !clause.subject.totals) named = {}, named.everything = true;
  const bool tied = named.sure && !named.everything && !named.nothing();
  if (clause.exact && !tied) return;
  if (clause.conditional && only.rounding && !all_fit(*only.rounding)) return add_where_possible(named, scopes, *only.rounding);
  const bool elsewhere = !clause.subject.indefinite && !clause.subject.others() && named.nothing();
  if (clause.goes_on && elsewhere && spoken_.everything) return;  // of something that is not in this table
  spoken_.add(named);
  if (!named.everything) add_source(named, only);
  if (tied && only.rounding && !clause.subject.by_number()) by_name_.push_back(*only.rounding);
  if (!tied) {
    for (Scope scope : scopes) {
      if (clause.whole_table) scope = {};
      if (clause.whole_row && scope.row >= 0) scope.column = -1;
      add_source(scope, only);
    }
    if (only.rounding) untied_.push_back(*only.rounding);
  }
  if (clause.except.is_everything()) return;
  const Named except = finder_.find(clause.except);
  SourceDraft exact;
  exact.exact = true;
  if (except.sure && !except.everything) add_source(except, exact);
}

/// Is every number of the table a multiple of the base?
bool RuleBook::all_fit(const Rounding& rounding) const {
  const Rational base = rounding.base();
  return is_whole(base) && base > 1 && base <= 1'000'000 && all_multiples_of(static_cast<int>(numerator(base)));
}

/// "Where an island is hidden, the total is rounded": it does not tell which figures are, so all may be that a
/// rounded number can be, and none is wrong because it is no multiple.
void RuleBook::add_where_possible(const Named& named, const std::vector<Scope>& scopes, const Rounding& rounding) {
  const auto spoken_of = [&](std::size_t r, std::size_t k) {
    if (named.rows.contains(r) || named.columns.contains(k) || named.cells.contains({r, k})) return true;
    return std::any_of(scopes.begin(), scopes.end(), [&](const Scope& s) {
      return (s.row < 0 || s.row == static_cast<int>(r)) && (s.column < 0 || s.column == static_cast<int>(k));
    });
  };
  for (std::size_t r = 0; r < rows_.size(); ++r)
    for (std::size_t k = 0; k < table_.heads.columns.size(); ++k)
      if (spoken_of(r, k) && fits(rounding, r, k)) cell_sources_[{r, k}].rounding = rounding;
}

void RuleBook::add_source(const Named& named, const SourceDraft& draft) {
  for (const std::size_t r : named.rows) row_sources_[r].merge(draft);
  for (const std::size_t k : named.columns) column_sources_[k].merge(draft);
  for (const auto& cell : named.cells) cell_sources_[cell].merge(draft);
}

/// Several roundings, and it is not known which figures have which: for each figure the coarsest that may print it.
void RuleBook::add_widest(const std::vector<Rounding>& roundings) {
  constexpr std::size_t most = 100;  // more sentences of this kind about one table than anybody writes
  if (++widest_added_ > most) return;
  std::vector<long> bases;
  for (const Rounding& rounding : roundings) bases.push_back(whole_base(rounding));
  for (std::size_t r = 0; r < rows_.size(); ++r)
    for (std::size_t k = 0; k < table_.heads.columns.size(); ++k) {
      if (spoken_.sure && (spoken_.rows.contains(r) || spoken_.columns.contains(k))) continue;
      const Rounding* widest = nullptr;
      long base = 0;
      for (std::size_t i = 0; i < roundings.size(); ++i)
        if (bases[i] > base && remainder_of(r, k, bases[i]) == 0) widest = &roundings[i], base = bases[i];
      if (widest) cell_sources_[{r, k}].rounding = *widest;
    }
}

/// Is every number of the cell a multiple of the base, outside its brackets?
bool RuleBook::fits(const Rounding& rounding, std::size_t row, std::size_t column) const {
  const long base = whole_base(rounding);
  return base > 0 && remainder_of(row, column, base) == 0;
}

/// 0 when it is not whole, or too large for numbers to be multiples of it by anything but accident.
long RuleBook::whole_base(const Rounding& rounding) {
  const Rational base = rounding.base();
  return is_whole(base) && base <= 1'000'000 ? static_cast<long>(numerator(base)) : 0;
}

/// What is left of the cell's number outside its brackets when it is divided by `unit`; nothing when it is no whole number.
/// Numbers are read once: every note of a report may ask for those of a whole table.
std::optional<long> RuleBook::remainder_of(std::size_t row, std::size_t column, long unit) const {
  constexpr long unread = -1, none = -2, large = -3;
  const std::size_t columns = table_.heads.columns.size();
  if (numbers_.empty()) numbers_.assign(rows_.size() * columns, unread);
  long& number = numbers_[row * columns + column];
  if (number >= 0) return number % unit;
  if (number == none) return std::nullopt;
  const std::string text = split_marks(table_.cell(document_, row, table_.shape.stubs + column).text).text;
  number = none;
  if (look_of(text, words_) != Look::number || has_decimals(text)) return std::nullopt;
  long n = 0;
  number = 0;
  for (const char c : std::string_view(text).substr(0, text.find('('))) {
    if (!is_digit(c)) continue;
    n = (n * 10 + (c - '0')) % unit;
    number = number == large || number > 99'999'999'999'999'999 ? large : number * 10 + (c - '0');
  }
  return n;
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
      const auto remainder = remainder_of(r, k, base);
      if (!remainder) continue;
      if (*remainder != 0) return false;
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
      sentence.subject = {};
      sentence.whole_table = false;
      apply_to(sentence, {static_cast<int>(r), -1});
    }
  }
}

/// Rounding in the head of a column: "Births (rounded to tens)".
void RuleBook::add_heads() {
  for (std::size_t k = 0; k < table_.heads.columns.size(); ++k) {
    const ColumnHead& head = table_.heads.columns[k];
    const std::string text = head.spanner.empty() ? head.text : head.spanner + ": " + head.text;
    if (text.find("rond") == std::string::npos && text.find("ound") == std::string::npos) continue;
    for (auto& sentence : find_rules(text, words_)) {
      std::erase_if(sentence.rules, [](const FoundRule& f) { return !is_rounding_rule(f) || f.rule == NoteRule::rounding_unsaid; });
      const SourceDraft draft = source_in(sentence);
      if (draft.rounding) column_sources_[k].merge(draft);
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
      remarks_.add(remark::rows_named,
                   "a note speaks of " + std::to_string(named.last) + " rows, but the table has " + std::to_string(n) +
                       "; it was read as those that there are",
                   note ? note->place : Place{});
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
    return words_.any([&](const Words& w) { return has_any(folded, w.means); });
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
  }
  const bool rate = rates_ && !counts_of_columns_[column] && !counts_of_rows_[row];
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

/// What stands in the first bracket of a text.
std::string_view bracket_of(std::string_view text) {
  const auto open = text.find('(');
  const auto close = open == std::string_view::npos ? open : text.find(')', open);
  return close == std::string_view::npos ? std::string_view{} : text.substr(open + 1, close - open - 1);
}

}  // namespace

/// Numbers in brackets are percentages when title or heads print them so, "number (column percent)", or when most
/// have decimals, which no part of a count has.
void RuleBook::add_brackets() {
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
