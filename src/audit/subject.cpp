// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/audit/subject.hpp"

#include "audit/words.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace kinderrechten {
namespace {

constexpr std::size_t start_length = 4;

bool in(std::span<const std::string_view> list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

constexpr std::string_view endings[] = {"ing", "ed", "es", "s"};  // maiming, maimed

std::string_view stem(std::string_view word) {
  for (const auto ending : endings)
    if (word.size() >= start_length + ending.size() && word.ends_with(ending)) return word.substr(0, word.size() - ending.size());
  return word;
}

bool has_periods(const Table& table) {
  return std::any_of(table.layout->columns.begin(), table.layout->columns.end(),
                     [](const ColumnHead& c) { return c.period.has_value(); });
}

/// Two to five capitals and nothing else.
bool abbreviates(std::string_view label) {
  return label.size() >= 2 && label.size() <= 5 && std::all_of(label.begin(), label.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

bool same_word(std::string_view a, std::string_view b) {
  if (a == b || stem(a) == stem(b)) return true;
  if (a.size() > b.size()) std::swap(a, b);
  if (a.size() >= start_length && b.size() > a.size() && b[a.size()] == '-' && b.starts_with(a)) return true;  // fixed-term
  const std::size_t shared = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin()).first - a.begin());
  if (shared >= 7 && a.size() - shared <= 3 && b.size() - shared <= 5) return true;
  if (a.size() < start_length || b.size() - a.size() > 3) return false;
  const bool ending = a.size() >= 7 || (a.size() == 6 && a.back() == 'y');  // families; but jonger is no jongens
  const std::size_t stem = ending ? a.size() - 1 : a.size();
  return b.substr(0, stem) == a.substr(0, stem);
}

SubjectIndex::SubjectIndex(const Report& report, const ProseWords& words) : report_(report), words_(words) {
  around_.resize(report.tables.size());
  titles_.resize(report.tables.size());
  for (std::size_t t = 0; t < report.tables.size(); ++t) {
    if (!report.tables[t].layout) continue;
    add_rows(t);
    add_columns(t);
    add_around(t);
  }
  leave_out_persons();
  for (std::size_t e = 0; e < entries_.size(); ++e)
    for (const auto* list : {&entries_[e].words, &entries_[e].hints})
      for (const auto& word : *list) {
        auto& starts = by_start_[word.substr(0, start_length)];
        if (starts.empty() || starts.back() != e) starts.push_back(e);
      }
}

void SubjectIndex::add(Entry entry) {
  for (auto* list : {&entry.words, &entry.hints}) {
    std::sort(list->begin(), list->end());
    list->erase(std::unique(list->begin(), list->end()), list->end());
  }
  std::erase_if(entry.hints, [&](const std::string& w) {
    return std::binary_search(entry.words.begin(), entry.words.end(), w);
  });
  if (!entry.words.empty()) entries_.push_back(std::move(entry));
}

/// Words that three labels or more share as a part of names: the `City` of `Glasgow City`, the `Trust` of `Western Trust`.
std::set<std::string> SubjectIndex::kinds_of_names(const Layout& layout) const {
  std::map<std::string, std::pair<std::size_t, bool>> seen;  // in how many labels, and whether with a capital inside one
  for (const auto& row : layout.rows) {
    std::set<std::string> own;
    for (const auto& token : tokenise(row.label, words_)) {
      if (token.number || token.folded.size() < 3) continue;
      seen[token.folded].second |= token.capital && !token.opens;
      own.insert(token.folded);
    }
    for (const auto& word : own) ++seen[word].first;
  }
  std::set<std::string> kinds;
  for (const auto& [word, times] : seen)
    if (times.first >= 3 && times.second) kinds.insert(word);
  return kinds;
}

/// A label without them names its row as well, when a name is left.
void SubjectIndex::leave_out(const std::set<std::string>& kinds, Entry& entry) {
  std::vector<std::string> names;
  for (const auto& word : entry.words)
    if (!kinds.contains(word)) names.push_back(word);
  const bool named = std::any_of(names.begin(), names.end(), [](const std::string& w) { return w.size() >= start_length && w.find_first_of("0123456789") == std::string::npos; });
  if (named) entry.words = std::move(names);
}

/// `Children in temporary learning spaces` is named by what stands behind: whoever is counted is left out where two words or
/// more remain, one of which no other label has; of `Mean length of stay (months)` the mean and the unit, where a word of its
/// own remains.
void SubjectIndex::leave_out_persons() {
  const auto measure = [&](const std::string& w) { return in(words_.mean, w) || in(words_.measures, w); };
  const auto person = [&](const std::string& w) { return in(words_.persons, w) || measure(w); };
  const auto rest = [&](const Entry& e) {
    std::vector<std::string> left;
    std::copy_if(e.words.begin(), e.words.end(), std::back_inserter(left), [&](const std::string& w) { return !person(w); });
    return left;
  };
  std::map<std::string, std::size_t> entries;  // with each word
  for (const auto& e : entries_)
    for (const auto& w : e.words) ++entries[w];
  for (Entry& e : entries_) {
    auto left = rest(e);
    const bool total = !e.column && report_.tables[e.table].layout->rows[e.row].role == RowRole::total;
    const bool of_a_measure = std::none_of(e.words.begin(), e.words.end(), [&](const std::string& w) { return in(words_.persons, w); });
    if (left.size() == e.words.size() || left.empty() || (left.size() < 2 && !of_a_measure) || total) continue;
    // a word that no other label has: nothing else is meant by them
    const bool own = std::any_of(left.begin(), left.end(), [&](const std::string& w) { return w.size() > start_length && entries[w] == 1; });
    if (!own) continue;
    for (const auto& w : e.words)
      if (person(w)) e.hints.push_back(w);
    std::sort(e.hints.begin(), e.hints.end());
    e.words = std::move(left);
  }
}

void SubjectIndex::add_rows(std::size_t table) {
  const auto& rows = report_.tables[table].layout->rows;
  const auto kinds = kinds_of_names(*report_.tables[table].layout);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (rows[r].role == RowRole::names || rows[r].role == RowRole::heading || rows[r].period) continue;
    Entry entry{table, r, std::nullopt, false, content(rows[r].label), content(rows[r].text)};
    leave_out(kinds, entry);
    if (abbreviates(rows[r].label)) entry.initials = rows[r].label, abbreviated_ = true;
    // a row that the numbers alone make a part of another has a name of its own
    const bool says_so = detail::contains_any(rows[r].text, detail::words::of_which) || entry.words.empty() || rows[r].level > 0 ||
                         detail::contains_any(rows[r].label, detail::words::general_labels);
    if (rows[r].role == RowRole::of_which && rows[r].parent)
      for (auto& word : content(rows[*rows[r].parent].label)) (says_so ? entry.words : entry.hints).push_back(std::move(word));
    if (rows[r].role == RowRole::total && entry.words.empty()) entry.words = content(report_.tables[table].title);
    add(std::move(entry));
  }
}

/// In a table whose rows are years the columns are what is counted; in one without years a column
/// stands for its total row.
void SubjectIndex::add_columns(std::size_t table) {
  const Layout& layout = *report_.tables[table].layout;
  const auto years = std::count_if(layout.rows.begin(), layout.rows.end(), [](const RowHead& r) { return r.period.has_value(); });
  const bool down = years >= 2;
  if (!down && has_periods(report_.tables[table])) return;
  std::optional<std::size_t> total;
  for (std::size_t r = 0; r < layout.rows.size(); ++r)
    if (layout.rows[r].role == RowRole::total) total = total ? layout.rows.size() : r;
  if (!down && (!total || *total == layout.rows.size())) return;
  for (std::size_t c = 0; c < layout.columns.size(); ++c) {
    if (layout.columns[c].role != ColumnRole::values && layout.columns[c].role != ColumnRole::total) continue;
    Entry entry{table, down ? 0 : *total, c, down, content(layout.columns[c].text), {}};
    if (entry.words.empty() && down) entry.words = content(report_.tables[table].title);
    add(std::move(entry));
  }
}

void SubjectIndex::add_around(std::size_t table) {
  const Layout& layout = *report_.tables[table].layout;
  titles_[table] = content(report_.tables[table].title);
  auto& all = around_[table];
  const auto more = [&](std::string_view text) {
    for (auto& word : content(text)) all.push_back(std::move(word));
  };
  more(report_.tables[table].title);
  more(layout.stub_head);
  for (const auto& c : layout.columns) more(c.text), more(c.spanner);
  for (const auto& r : layout.rows) {
    if (r.text != r.label) more(r.text.substr(std::min(r.text.size(), r.label.size())));
    for (const auto& part : r.part_labels) more(part);
  }
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
}

bool SubjectIndex::stands_around(std::size_t table, std::string_view word) const {
  return std::any_of(around_[table].begin(), around_[table].end(),
                     [&](const std::string& known) { return same_word(known, word); });
}

std::vector<std::string> SubjectIndex::content(std::string_view text) const {
  std::vector<std::string> out;
  for (const auto& token : tokenise(text, words_))
    if (token.number && !token.percent && !token.year && token.folded.size() <= 2)
      out.push_back(token.folded);  // an age in a label: `12 tot en met 17 jaar`
    else if (!token.number && token.folded.size() > 1 && !in(words_.function, token.folded) &&
        !in(words_.subset, token.folded) && !in(words_.rest, token.folded) && token.folded != "aantal" &&
        token.folded != "number" && token.folded != "change")
      out.push_back(token.folded);
  return out;
}

std::set<std::size_t> SubjectIndex::words_of(std::string_view text, const std::vector<Token>& sentence) const {
  std::set<std::size_t> used;
  for (const auto& word : content(text))
    for (std::size_t k = 0; k < sentence.size(); ++k)
      if (!sentence[k].number && same_word(word, sentence[k].folded)) used.insert(k);
  return used;
}

std::optional<std::size_t> SubjectIndex::column_of(std::size_t table, const std::vector<Token>& sentence,
                                                   std::set<std::size_t>& used) const {
  const auto& columns = report_.tables[table].layout->columns;
  std::optional<std::size_t> best, total, only;
  std::set<std::size_t> best_words;
  std::size_t values = 0;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    if (columns[c].role == ColumnRole::total) total = c;
    if (columns[c].role == ColumnRole::values && (!columns[c].unit || columns[c].unit->empty())) only = c, ++values;
    const auto wanted = content(columns[c].text);
    const auto found = words_of(columns[c].text, sentence);
    if (wanted.empty() || found.size() < wanted.size()) continue;
    if (best && best_words.size() >= found.size()) return std::nullopt;
    best = c, best_words = found;
  }
  used.insert(best_words.begin(), best_words.end());
  if (best) return best;
  return total ? total : values == 1 ? only : std::nullopt;
}

std::set<std::size_t> SubjectIndex::spelt_out(std::string_view initials, const std::vector<Token>& sentence) {
  for (std::size_t k = 0; k < sentence.size(); ++k) {
    std::set<std::size_t> run;
    std::size_t letter = 0;
    for (std::size_t t = k; t < sentence.size() && letter < initials.size(); ++t) {
      if (!sentence[t].capital) {
        if (letter == 0 || sentence[t].folded.size() > 3 || sentence[t].number) break;  // `Bosnia and Herzegovina`
        run.insert(t);
        continue;
      }
      if (sentence[t].text.front() != initials[letter]) break;
      run.insert(t), ++letter;
    }
    if (letter == initials.size()) return run;
  }
  return {};
}

SentenceSubject SubjectIndex::at(std::size_t table, std::size_t row, std::size_t column) const {
  const Layout& layout = *report_.tables[table].layout;
  SentenceSubject s;
  s.table = table, s.row = row;
  if (layout.rows[row].period) s.row = 0, s.column = column, s.down = true;
  else if (!has_periods(report_.tables[table])) s.column = column;
  return s;
}

std::vector<SentenceSubject> SubjectIndex::touched(const std::vector<Token>& sentence) const {
  std::map<std::size_t, std::set<std::size_t>> hits;  // entry -> tokens
  for (std::size_t k = 0; k < sentence.size(); ++k) {
    if (sentence[k].percent || sentence[k].year || in(words_.function, sentence[k].folded)) continue;
    const auto it = by_start_.find(sentence[k].folded.substr(0, start_length));
    if (it == by_start_.end()) continue;
    for (const std::size_t e : it->second)
      for (const auto* list : {&entries_[e].words, &entries_[e].hints})
        for (const auto& word : *list)
          if (same_word(word, sentence[k].folded)) hits[e].insert(k);
  }
  std::set<std::size_t> by_initials;
  for (std::size_t e = 0; abbreviated_ && e < entries_.size(); ++e) {
    if (entries_[e].initials.empty() || hits.contains(e)) continue;
    if (auto tokens = spelt_out(entries_[e].initials, sentence); !tokens.empty()) hits[e] = std::move(tokens), by_initials.insert(e);
  }
  std::vector<SentenceSubject> found;
  for (auto& [e, tokens] : hits) {
    const Entry& entry = entries_[e];
    SentenceSubject s;
    s.table = entry.table, s.row = entry.row, s.column = entry.column, s.down = entry.down;
    s.words = entry.words.size();
    std::set<std::size_t> own;
    for (const auto& word : entry.words) {
      bool stands = false;
      for (const std::size_t k : tokens)
        if (same_word(word, sentence[k].folded)) own.insert(k), stands = true;
      s.matched += stands;
    }
    if (by_initials.contains(e)) own = tokens, s.matched = s.words;
    if (s.matched == 0) continue;
    // two words of a label are not one word of the sentence: `jonger dan 12`, `jongeren`
    s.whole_label = s.matched == s.words && own.size() >= s.matched;
    s.tokens = std::move(tokens);
    if (!s.column && !has_periods(report_.tables[s.table])) {
      s.column = column_of(s.table, sentence, s.tokens);
      s.open = !s.column;
    }
    for (const auto& word : titles_[s.table])
      s.title += std::any_of(sentence.begin(), sentence.end(), [&](const Token& t) { return !t.number && same_word(word, t.folded); });
    found.push_back(std::move(s));
  }
  std::stable_sort(found.begin(), found.end(), [](const SentenceSubject& a, const SentenceSubject& b) {
    return std::tuple(!a.whole_label, -static_cast<int>(a.matched), static_cast<int>(a.words), -static_cast<int>(a.title)) <
           std::tuple(!b.whole_label, -static_cast<int>(b.matched), static_cast<int>(b.words), -static_cast<int>(b.title));
  });
  if (found.size() > most_touched) found.resize(most_touched);
  return found;
}

}  // namespace kinderrechten
