// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/audit/subject.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace kinderrechten {
namespace {

constexpr std::size_t start_length = 4;

bool in(std::span<const std::string_view> list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// Equal, or alike up to a short ending on a stem of four letters or more.
bool same_word(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (a.size() > b.size()) std::swap(a, b);
  const std::size_t shared = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin()).first - a.begin());
  if (shared >= 7 && a.size() - shared <= 3 && b.size() - shared <= 5) return true;
  if (a.size() < start_length || b.size() - a.size() > 3) return false;
  const std::size_t stem = a.size() >= 6 ? a.size() - 1 : a.size();
  return b.substr(0, stem) == a.substr(0, stem);
}

std::vector<SentenceSubject> with_others(SentenceSubject first) {
  std::vector<SentenceSubject> all = std::move(first.others);
  first.others.clear();
  all.insert(all.begin(), std::move(first));
  return all;
}

bool has_periods(const Table& table) {
  return std::any_of(table.layout->columns.begin(), table.layout->columns.end(),
                     [](const ColumnHead& c) { return c.period.has_value(); });
}

}  // namespace

SubjectIndex::SubjectIndex(const Report& report, const ProseWords& words) : report_(report), words_(words) {
  for (std::size_t t = 0; t < report.tables.size(); ++t)
    if (report.tables[t].layout) add_rows(report, t);
  for (std::size_t e = 0; e < entries_.size(); ++e)
    for (const auto& word : entries_[e].words) {
      auto& list = by_start_[word.substr(0, start_length)];
      if (list.empty() || list.back() != e) list.push_back(e);
    }
}

void SubjectIndex::add_rows(const Report& report, std::size_t table) {
  const auto& rows = report.tables[table].layout->rows;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (rows[r].role == RowRole::names || rows[r].role == RowRole::heading) continue;
    Entry entry{table, r, content(rows[r].label)};
    if (rows[r].role == RowRole::of_which && rows[r].parent)
      for (auto& word : content(rows[*rows[r].parent].label)) entry.words.push_back(std::move(word));
    std::sort(entry.words.begin(), entry.words.end());
    entry.words.erase(std::unique(entry.words.begin(), entry.words.end()), entry.words.end());
    if (!entry.words.empty()) entries_.push_back(std::move(entry));
  }
}

std::vector<std::string> SubjectIndex::content(std::string_view text) const {
  std::vector<std::string> out;
  for (const auto& token : tokenise(text, words_))
    if (!token.number && token.folded.size() > 1 && !in(words_.function, token.folded) &&
        !in(words_.subset, token.folded) && !in(words_.rest, token.folded) && token.folded != "aantal" && token.folded != "number")
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
  std::optional<std::size_t> best, total;
  std::set<std::size_t> best_words;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    if (columns[c].role == ColumnRole::total) total = c;
    const auto wanted = content(columns[c].text);
    const auto found = words_of(columns[c].text, sentence);
    if (wanted.empty() || found.size() < wanted.size()) continue;
    if (best && best_words.size() >= found.size()) return std::nullopt;
    best = c, best_words = found;
  }
  used.insert(best_words.begin(), best_words.end());
  return best ? best : total;
}

std::optional<SentenceSubject> SubjectIndex::find(const std::vector<Token>& sentence) const {
  std::map<std::size_t, std::set<std::size_t>> hits;  // entry -> tokens
  for (std::size_t k = 0; k < sentence.size(); ++k) {
    if (sentence[k].number) continue;
    const auto it = by_start_.find(sentence[k].folded.substr(0, start_length));
    if (it == by_start_.end()) continue;
    for (const std::size_t e : it->second)
      for (const auto& word : entries_[e].words)
        if (same_word(word, sentence[k].folded)) hits[e].insert(k);
  }
  const Entry* best = nullptr;
  std::pair<bool, std::size_t> best_score{};
  bool tied = false;
  SentenceSubject subject;
  for (const auto& [e, tokens] : hits) {
    const Entry& entry = entries_[e];
    const auto matched = static_cast<std::size_t>(
        std::count_if(entry.words.begin(), entry.words.end(), [&](const std::string& word) {
          return std::any_of(tokens.begin(), tokens.end(),
                             [&](std::size_t k) { return same_word(word, sentence[k].folded); });
        }));
    // two words of a label are not one word of the sentence: `jonger dan 12`, `jongeren`
    const bool whole = matched == entry.words.size() && tokens.size() >= matched;
    const std::pair score{whole, matched};
    if ((!whole && matched * 5 < entry.words.size() * 3) || (best && score < best_score)) continue;
    SentenceSubject found{entry.table, entry.row, std::nullopt, whole, tokens, {}};
    if (best && score == best_score) {
      if (entry.words == best->words) subject.others.push_back(std::move(found));
      else tied = true;
      continue;
    }
    best = &entry, best_score = score, tied = false;
    subject = std::move(found);
  }
  if (!best || tied) return std::nullopt;
  std::vector<SentenceSubject> fitting;
  for (SentenceSubject& s : with_others(std::move(subject)))
    if (has_periods(report_.tables[s.table]) || (s.column = column_of(s.table, sentence, s.tokens)))
      fitting.push_back(std::move(s));
  if (fitting.empty()) return std::nullopt;
  SentenceSubject first = std::move(fitting.front());
  first.others.assign(std::make_move_iterator(fitting.begin() + 1), std::make_move_iterator(fitting.end()));
  return first;
}

}  // namespace kinderrechten
