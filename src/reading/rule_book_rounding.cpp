// SPDX-License-Identifier: BSD-3-Clause
// What a rule book makes of sentences about rounding: which figures they mean, and what is read the wider way where
// they do not tell.
#include <algorithm>
#include <functional>
#include <map>
#include <utility>

#include "kinderrechten/reading/remark_codes.hpp"
#include "marks.hpp"
#include "rule_book.hpp"

namespace kinderrechten::detail::reading {

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
  constexpr std::size_t most = 100;  // more sentences of this kind about one table than anybody writes
  for (const Rounding& rounding : by_name_) {
    if (++unnamed_added_ > most) return;
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
  constexpr std::size_t most = 100, few = 8;   // more sentences of this kind about one table than anybody writes
  constexpr std::size_t most_cells = 500'000;  // looked at for them, of a large table
  widest_looked_at_ += rows_.size() * table_.heads.columns.size();
  if (++widest_added_ > most || (widest_added_ > few && widest_looked_at_ > most_cells)) return;
  std::map<long, const Rounding*, std::greater<>> by_base;  // the coarsest first: a text may say the same thousands of times
  for (const Rounding& rounding : roundings) by_base.try_emplace(whole_base(rounding), &rounding);
  by_base.erase(0);
  for (std::size_t r = 0; r < rows_.size(); ++r)
    for (std::size_t k = 0; k < table_.heads.columns.size(); ++k) {
      if (spoken_.sure && (spoken_.rows.contains(r) || spoken_.columns.contains(k))) continue;
      const auto widest = std::find_if(by_base.begin(), by_base.end(), [&](const auto& one) { return remainder_of(r, k, one.first) == 0; });
      if (widest == by_base.end()) continue;
      auto& own = cell_sources_[{r, k}].rounding;
      if (!own || *own != *widest->second) own = *widest->second;
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
  remarks_.add(remark::note_unclear, "remark_sums_may_differ", {}, rows_.empty() ? Place{} : rows_[0].head.place);
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
    remarks_.add(remark::note_unclear, "remark_rounded_to_what", {}, rows_[row].head.place);
    return std::nullopt;
  }
  return Rounding(Rational(base));
}

}  // namespace kinderrechten::detail::reading
