// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/audit/subject.hpp"

#include "audit/words.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <tuple>
#include <utility>

namespace kinderrechten {
namespace {

constexpr std::size_t start_length = WordIndex::start_length;

bool in(std::span<const std::string_view> list, std::string_view word) { return is_one_of(list, word); }

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

/// `5 onder b`, `Region C`: it tells rows apart.
bool one_letter(const Token& token) { return token.folded.size() == 1 && token.folded[0] >= 'a' && token.folded[0] <= 'z'; }

/// Two to five capitals and nothing else.
bool abbreviates(std::string_view label) {
  return label.size() >= 2 && label.size() <= 5 && std::all_of(label.begin(), label.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

std::span<const std::string_view> synonyms_of(std::string_view word) {
  // a report on children counts males where its text speaks of boys
  static constexpr std::string_view boys[] = {"boy", "boys", "male", "males", "jongen", "jongens", "mannelijk", "mannelijke"};
  static constexpr std::string_view girls[] = {"girl", "girls", "female", "females", "meisje", "meisjes", "vrouwelijk", "vrouwelijke"};
  if (word.size() < 3 || std::string_view("bmjgfv").find(word.front()) == std::string_view::npos) return {};
  if (in(boys, word)) return boys;
  if (in(girls, word)) return girls;
  return {};
}

bool same_word(std::string_view a, std::string_view b) {
  if (a == b) return true;
  const auto numbered = [](std::string_view w) { return !w.empty() && w.back() >= '0' && w.back() <= '9'; };
  if (numbered(a) || numbered(b)) return false;  // `District1` is not `District2`
  if (stem(a) == stem(b)) return true;
  if (const auto synonyms = synonyms_of(a); !synonyms.empty()) return in(synonyms, b);
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
  keep_heads_that_tell();
}

void SubjectIndex::add(Entry entry) {
  for (auto* list : {&entry.words, &entry.hints}) {
    std::sort(list->begin(), list->end());
    list->erase(std::unique(list->begin(), list->end()), list->end());
  }
  std::erase_if(entry.hints, [&](const std::string& w) {
    return std::binary_search(entry.words.begin(), entry.words.end(), w);
  });
  if (entry.words.empty()) return;
  const auto number = static_cast<std::uint32_t>(entries_.size());
  Kept kept{entry.table, entry.row, entry.column, entry.down, {}, {}, std::move(entry.initials), {}, entry.words.size()};
  const auto keep = [&](const std::vector<std::string>& words, std::vector<WordIndex::Word>& numbers) {
    for (const auto& word : words) {
      numbers.push_back(index_.add(word));
      index_.stands_in(numbers.back(), number);
    }
  };
  keep(entry.words, kept.words);
  keep(entry.hints, kept.hints);
  for (const auto& word : entry.head)
    if (std::binary_search(entry.words.begin(), entry.words.end(), word)) kept.head.push_back(index_.add(word));
  if (!kept.initials.empty()) abbreviated_.push_back(number);
  entries_.push_back(std::move(kept));
}

/// In how many labels of the table each word stands, and whether with a capital inside one.
SubjectIndex::LabelWords SubjectIndex::label_words(const Layout& layout) const {
  LabelWords seen;
  for (const auto& row : layout.rows) {
    std::set<std::string> own;
    for (const auto& token : tokenise(row.label, words_)) {
      if (token.number || token.folded.size() < 3) continue;
      seen[token.folded].second |= token.capital && !token.opens;
      own.insert(token.folded);
    }
    for (const auto& word : own) ++seen[word].first;
  }
  return seen;
}

/// A label without words that three labels or more share as a part of names (the `City` of `Glasgow City`, the `Trust` of
/// `Western Trust`) names its row as well, when a name is left that no other label has.
void SubjectIndex::leave_out_kinds(const LabelWords& seen, Entry& entry) {
  std::vector<std::string> names;
  bool named = false;
  for (const auto& word : entry.words) {
    const auto it = seen.find(word);
    const auto [labels, capital] = it == seen.end() ? std::pair<std::size_t, bool>{0, false} : it->second;
    if (labels >= 3 && capital) continue;
    names.push_back(word);
    named |= labels <= 1 && word.size() >= start_length && word.find_first_of("0123456789") == std::string::npos;
  }
  if (named) entry.words = std::move(names);
}

/// `Children in temporary learning spaces` is named by what stands behind: whoever is counted is left out where two words or
/// more remain, one of which no other label has; of `Mean length of stay (months)` the mean and the unit, of `Registered
/// removals` that they are registered, where a word of its own remains.
void SubjectIndex::leave_out_persons() {
  using Word = WordIndex::Word;
  std::set<Word> persons, left_out;
  const auto take = [&](std::span<const std::string_view> list, bool of_persons) {
    for (const auto word : list)
      if (const auto number = index_.find(std::string(word))) {
        left_out.insert(*number);
        if (of_persons) persons.insert(*number);
      }
  };
  take(words_.persons, true), take(words_.mean, false), take(words_.measures, false), take(words_.reported, false);
  std::vector<std::size_t> entries(index_.size(), 0);  // with each word
  for (const auto& e : entries_)
    for (const Word w : e.words) ++entries[w];
  for (Kept& e : entries_) {
    std::vector<Word> left;
    std::copy_if(e.words.begin(), e.words.end(), std::back_inserter(left), [&](Word w) { return !left_out.contains(w); });
    const bool total = !e.column && report_.tables[e.table].layout->rows[e.row].role == RowRole::total;
    const bool of_a_measure = std::none_of(e.words.begin(), e.words.end(), [&](Word w) { return persons.contains(w); });
    if (left.size() == e.words.size() || left.empty() || (left.size() < 2 && !of_a_measure) || total) continue;
    // a word that no other label has: nothing else is meant by them
    if (std::none_of(left.begin(), left.end(), [&](Word w) { return index_.text(w).size() > start_length && entries[w] == 1; })) continue;
    e.needed = left.size();
    std::stable_partition(e.words.begin(), e.words.end(), [&](Word w) { return !left_out.contains(w); });
  }
}

/// The words before the first preposition, without those for persons and for being counted: `Disappeared` of `Children
/// disappeared from reception`. None where the label has no preposition.
std::vector<std::string> SubjectIndex::head_of(std::string_view label) const {
  std::vector<std::string> head;
  for (const auto& token : tokenise(label, words_)) {
    if (!head.empty() && in(words_.narrowing, token.folded)) return head;
    const bool names = !token.number && token.folded.size() > 1 && !in(words_.function, token.folded) && !in(words_.persons, token.folded) &&
                       !in(words_.verbs, token.folded) && !in(words_.reported, token.folded) && !in(words_.subset, token.folded);
    if (names) head.push_back(token.folded);
  }
  return {};
}

/// A head stands for its row where it has a word that no other label has, but for those of its own parts.
void SubjectIndex::keep_heads_that_tell() {
  constexpr std::size_t long_enough = 7, most_parts = 20;
  std::vector<bool> dated;
  for (const Table& table : report_.tables) dated.push_back(table.layout && has_periods(table));
  for (Kept& e : entries_) {
    const auto is_own = [&](std::uint32_t number) {
      const Kept& o = entries_[number];
      if (&o == &e || (!o.down && !dated[o.table])) return true;  // what has no years is not what a sentence of years is about
      return o.table == e.table && !o.column && report_.tables[o.table].layout->rows[o.row].parent == e.row;
    };
    const auto tells = [&](WordIndex::Word w) {
      const auto& labels = index_.labels(w);
      return index_.text(w).size() >= long_enough && labels.size() <= most_parts && std::all_of(labels.begin(), labels.end(), is_own);
    };
    if (std::none_of(e.head.begin(), e.head.end(), tells)) e.head.clear();
  }
}

void SubjectIndex::add_rows(std::size_t table) {
  const auto& rows = report_.tables[table].layout->rows;
  const auto seen = label_words(*report_.tables[table].layout);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (rows[r].role == RowRole::names || rows[r].role == RowRole::heading || rows[r].period) continue;
    Entry entry{table, r, std::nullopt, false, content(rows[r].label), content(rows[r].text)};
    leave_out_kinds(seen, entry);
    if (abbreviates(rows[r].label)) entry.initials = rows[r].label;
    else if (rows[r].role != RowRole::total) entry.head = head_of(rows[r].label);
    // a row that the numbers alone make a part of another has a name of its own
    const bool says_so = detail::contains_any(rows[r].text, detail::words::of_which) || entry.words.empty() || rows[r].level > 0 ||
                         detail::contains_any(rows[r].label, detail::words::general_labels);
    if (rows[r].role == RowRole::of_which && rows[r].parent)
      for (const auto& word : content(rows[*rows[r].parent].label)) (says_so ? entry.words : entry.hints).push_back(word);
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
  for (const auto& word : content(report_.tables[table].title)) titles_[table].push_back(index_.add(word));
  auto& all = around_[table];
  const auto more = [&](std::string_view text) {
    for (const auto& word : content(text)) all.push_back(word);
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
  const auto& all = around_[table];
  const std::string_view start = word.substr(0, start_length);  // those that are alike begin with it
  for (auto it = std::lower_bound(all.begin(), all.end(), start); it != all.end() && it->starts_with(start); ++it)
    if (same_word(*it, word)) return true;
  return false;
}

const std::vector<std::string>& SubjectIndex::content(std::string_view text) const {
  constexpr std::size_t most = 4096;
  if (contents_.size() >= most) contents_.clear();
  const auto [it, fresh] = contents_.try_emplace(std::string(text));
  auto& out = it->second;
  if (!fresh) return out;
  for (const auto& token : tokenise(text, words_))
    if (token.number && !token.percent && !token.year && token.folded.size() <= 2)
      out.push_back(token.folded);  // an age in a label: `12 tot en met 17 jaar`
    else if (!token.number && (token.folded.size() > 1 || one_letter(token)) && !in(words_.function, token.folded) &&
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
    const std::size_t wanted = content(columns[c].text).size();
    const auto found = words_of(columns[c].text, sentence);
    if (wanted == 0 || found.size() < wanted) continue;
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

/// The entries that share a word, in order: of a word that stands in very many labels the first, which tell nothing by it
/// anyway.
std::vector<std::uint32_t> SubjectIndex::entries_with(const Matches& matches) const {
  constexpr std::size_t most = 2000;
  std::vector<std::uint32_t> entries;
  for (std::size_t i = 0; i < matches.size(); ++i) {
    if (i > 0 && matches[i].first == matches[i - 1].first) continue;
    const auto& all = index_.labels(matches[i].first);
    entries.insert(entries.end(), all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), most)));
  }
  std::sort(entries.begin(), entries.end());
  entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
  return entries;
}

/// The tokens that are words of these, in order, each once.
std::vector<std::size_t> SubjectIndex::tokens_of(std::span<const WordIndex::Word> words, const Matches& matches) {
  std::vector<std::size_t> tokens;
  for (const auto word : words)
    for (auto it = std::lower_bound(matches.begin(), matches.end(), std::pair(word, std::size_t{0})); it != matches.end() && it->first == word; ++it)
      tokens.push_back(it->second);
  std::sort(tokens.begin(), tokens.end());
  tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
  return tokens;
}

bool SubjectIndex::stands(WordIndex::Word word, const Matches& matches) {
  const auto it = std::lower_bound(matches.begin(), matches.end(), std::pair(word, std::size_t{0}));
  return it != matches.end() && it->first == word;
}

/// `crisispleegzorg`, where a row is called `Crisis` and a title speaks of `pleegzorg`: two words of the report written as one, as
/// Dutch does.
std::optional<WordIndex::Word> SubjectIndex::first_of_compound(const std::string& word) const {
  constexpr std::size_t shortest_first = 5, shortest_second = 5;
  if (words_.decimal != ',' || word.size() < shortest_first + shortest_second || index_.find(word)) return std::nullopt;
  for (std::size_t cut = shortest_first; cut + shortest_second <= word.size(); ++cut) {
    const std::string second = word.substr(cut);
    if (!index_.find(second) && !in(words_.persons, second)) continue;
    if (const auto first = index_.find(word.substr(0, cut))) return first;
    if (word[cut - 1] == 's' && cut > shortest_first)  // `bestandsplaatsingen`
      if (const auto first = index_.find(word.substr(0, cut - 1))) return first;
  }
  return std::nullopt;
}

std::vector<SentenceSubject> SubjectIndex::touched(const std::vector<Token>& sentence) const {
  Matches of_labels, of_titles;
  for (std::size_t k = 0; k < sentence.size(); ++k) {
    const Token& token = sentence[k];
    const bool in_labels = !token.percent && !token.year && !in(words_.function, token.folded);
    if (!in_labels && token.number) continue;
    for (const auto word : index_.alike(token.folded)) {
      if (in_labels) of_labels.emplace_back(word, k);
      if (!token.number) of_titles.emplace_back(word, k);
    }
    if (const auto first = in_labels && !token.number ? first_of_compound(token.folded) : std::nullopt) of_labels.emplace_back(*first, k);
    if (const auto spelled = in_labels && !token.number ? spelled_number(token.folded, words_) : std::nullopt; spelled && *spelled < 100)
      for (const auto word : index_.alike(std::to_string(*spelled))) of_labels.emplace_back(word, k);  // `gezinnen met twee kinderen`
  }
  std::sort(of_labels.begin(), of_labels.end());
  std::sort(of_titles.begin(), of_titles.end());
  std::vector<Candidate> found;
  const auto entries = entries_with(of_labels);
  for (const auto e : entries) {
    const auto& words = entries_[e].words;
    Candidate c{e, 0, 0, false, false};
    for (const auto word : words) c.matched += stands(word, of_labels);
    // two words of a label are not one word of the sentence: `jonger dan 12`, `jongeren`
    const std::span<const WordIndex::Word> needed(words.data(), entries_[e].needed);
    const std::span<const WordIndex::Word> head(entries_[e].head);
    c.whole = std::all_of(needed.begin(), needed.end(), [&](WordIndex::Word w) { return stands(w, of_labels); }) && tokens_of(needed, of_labels).size() >= needed.size();
    if (!c.whole && !head.empty()) c.whole = c.by_head = std::all_of(head.begin(), head.end(), [&](WordIndex::Word w) { return stands(w, of_labels); });
    if (c.matched > 0) found.push_back(c);
  }
  for (const auto e : abbreviated_) {
    if (std::binary_search(entries.begin(), entries.end(), e)) continue;
    const auto tokens = spelt_out(entries_[e].initials, sentence);
    if (!tokens.empty()) found.push_back({e, entries_[e].words.size(), 0, tokens.size() >= entries_[e].words.size(), true});
  }
  std::optional<std::pair<std::size_t, std::size_t>> title;  // how many words of a table's title stand in the sentence
  for (auto& c : found) {
    const std::size_t table = entries_[c.entry].table;
    if (!title || title->first != table)
      title = {table, std::count_if(titles_[table].begin(), titles_[table].end(), [&](WordIndex::Word word) { return stands(word, of_titles); })};
    c.title = title->second;
  }
  const auto key = [&](const Candidate& c) {
    return std::tuple(!c.whole, c.by_head, -static_cast<int>(c.matched), static_cast<int>(entries_[c.entry].words.size()), -static_cast<int>(c.title), c.entry);
  };
  std::sort(found.begin(), found.end(), [&](const Candidate& a, const Candidate& b) { return key(a) < key(b); });
  if (found.size() > most_touched) found.erase(found.begin() + most_touched, found.end());
  std::vector<SentenceSubject> subjects;
  subjects.reserve(found.size());
  for (const Candidate& c : found) {
    const Kept& entry = entries_[c.entry];
    SentenceSubject& s = subjects.emplace_back();
    s.table = entry.table, s.row = entry.row, s.column = entry.column, s.down = entry.down;
    s.words = entry.words.size(), s.matched = c.matched, s.title = c.title, s.whole_label = c.whole, s.by_head = c.by_head;
    if (c.by_initials) {
      s.tokens = spelt_out(entry.initials, sentence);
    } else {
      for (const auto* words : {&entry.words, &entry.hints})
        for (const auto k : tokens_of(*words, of_labels)) s.tokens.insert(k);
    }
    if (!s.column && !has_periods(report_.tables[s.table])) {
      s.column = column_of(s.table, sentence, s.tokens);
      s.open = !s.column;
    }
  }
  return subjects;
}

}  // namespace kinderrechten
