// SPDX-License-Identifier: BSD-3-Clause
#include "audit/open_numbers.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <utility>

#include "kinderrechten/audit/sentence.hpp"
#include "kinderrechten/audit/subject.hpp"

namespace kinderrechten::detail {
namespace {

using Tokens = std::vector<Token>;

bool in(std::span<const std::string_view> list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

class Search {
 public:
  Search(const Book& book, const std::vector<NumberRef>& hidden)
      : book_(book), hidden_(hidden), words_(prose_words(book.report())), index_(book.report(), words_) {
    for (std::size_t t = 0; t < book_.tables(); ++t) {
      if (!book_.printed(t)) continue;
      for (const RowHead& row : book_.layout(t).rows) label(row.label).of_row = true;
      for (const ColumnHead& column : book_.layout(t).columns) {
        Label& head = label(column.text);
        (head.table == none || head.table == t ? head.table : head.other_table) = t;
      }
    }
  }

  std::vector<OpenNumber> run() {
    const Report& report = book_.report();
    for (std::size_t p = 0; p < report.paragraphs.size(); ++p)
      if (!report.paragraphs[p].heading) read(report.paragraphs[p].text, Where{std::nullopt, std::nullopt, p, {}});
    for (const Note& note : report.notes) read(note.text, Where{std::nullopt, note.mark, std::nullopt, {}});
    return std::move(found_);
  }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  /// The text of rows or of columns, once.
  struct Label {
    std::vector<WordIndex::Word> words;
    std::size_t content = 0;  ///< how many words name something
    bool of_row = false;
    std::size_t table = none, other_table = none;  ///< tables that have such a column: the first, another
    [[nodiscard]] bool column_besides(std::size_t t) const { return table != none && (table != t || other_table != none); }
  };
  Label& label(const std::string& text) {
    const auto [it, fresh] = numbers_.try_emplace(text, labels_.size());
    if (!fresh) return labels_[it->second];
    Label& made = labels_.emplace_back();
    for (const auto& word : index_.content(text)) {
      ++made.content;
      made.words.push_back(known_.add(word));
      known_.stands_in(made.words.back(), static_cast<std::uint32_t>(it->second));
    }
    return made;
  }
  [[nodiscard]] std::size_t number_of(const std::string& text) const { return numbers_.find(text)->second; }

  void read(std::string_view text, Where place) {
    constexpr std::size_t longest = 1000;  // of a sentence that anybody wrote
    for (const std::string_view sentence : split_sentences(text, words_)) {
      if (sentence.size() > longest) continue;
      const Tokens tokens = tokenise(sentence, words_);
      const auto numbers = quantities(tokens, words_);
      if (numbers.empty() || hedged(tokens)) continue;
      place.text = std::string(sentence);
      match(tokens);
      for (const NumberRef& n : hidden_) look(n, tokens, numbers, place);
    }
  }
  /// It speaks of how numbers are printed, or states nothing.
  [[nodiscard]] bool hedged(const Tokens& tokens) const {
    for (std::size_t k = 0; k < tokens.size(); ++k)
      for (const auto list : {words_.hides, words_.hedges})
        for (const auto phrase : list)
          if (match_phrase(tokens, k, phrase) > 0) return true;
    return false;
  }

  void look(const NumberRef& n, const Tokens& tokens, const std::vector<Quantity>& numbers, const Where& place) {
    const auto label = named(n);
    if (!label) return;
    const Quantity* stated = nullptr;
    for (const Quantity& q : numbers) {
      if (q.kind != Quantity::Kind::count || q.bend.bend != Bend::exact || q.unit > 1 || !is_whole(q.value)) continue;
      if (label->contains(q.last) || !of_the_period(n, tokens, q) || counts_other(n, tokens, q)) continue;
      if (!book_.range(n)->contains(q.value) || printed_beside(n, numerator(q.value))) continue;
      if (stated) return;  // which of the two is not said
      stated = &q;
    }
    if (stated) found_.push_back({n, numerator(stated->value), place, stated->text});
  }

  /// The tokens of the sentence that are words of the cell's own label; nothing when another row may be meant.
  [[nodiscard]] std::optional<std::set<std::size_t>> named(const NumberRef& n) const {
    const Layout& layout = book_.layout(n.table);
    const bool down = layout.rows[n.row].period.has_value();  // the columns are what is counted
    const bool years = down || layout.columns[n.column].period.has_value();
    const std::size_t label = number_of(down ? layout.columns[n.column].text : layout.rows[n.row].label);
    auto own = words_in(labels_[label]);
    if (own.empty() || own.size() * 2 < labels_[label].content) return std::nullopt;
    // another label that has all of these words has the first of them
    for (const WordIndex::Word word : alike_[*own.begin()])
      for (const std::uint32_t other : known_.labels(word)) {
        if (other == label || !(labels_[other].of_row || (down ? labels_[other].table != none : labels_[other].column_besides(n.table)))) continue;
        const auto words = words_in(labels_[other]);
        if (std::includes(words.begin(), words.end(), own.begin(), own.end())) return std::nullopt;
      }
    if (years) return own;
    const Label& head = labels_[number_of(layout.columns[n.column].text)];
    const auto column = words_in(head);
    if (column.empty() || column.size() < head.content) return std::nullopt;
    own.insert(column.begin(), column.end());
    return own;
  }
  /// The words of labels that each token stands for, ages and other numbers only as they are.
  void match(const Tokens& tokens) {
    alike_.assign(tokens.size(), {});
    matches_.clear();
    for (std::size_t k = 0; k < tokens.size(); ++k) {
      if (!tokens[k].number) alike_[k] = known_.alike(tokens[k].folded);
      else if (const auto word = known_.find(tokens[k].folded); word && !tokens[k].year) alike_[k] = {*word};
      for (const auto word : alike_[k]) matches_.emplace_back(word, k);
    }
    std::sort(matches_.begin(), matches_.end());
  }
  /// The tokens of the sentence that are words of a label.
  [[nodiscard]] std::set<std::size_t> words_in(const Label& label) const {
    std::set<std::size_t> found;
    for (const auto word : label.words)
      for (auto it = std::lower_bound(matches_.begin(), matches_.end(), std::pair(word, std::size_t{0})); it != matches_.end() && it->first == word; ++it)
        found.insert(it->second);
    return found;
  }
  /// The words of a text that stand in the sentence, with the ages and other numbers that belong to it.
  [[nodiscard]] std::set<std::size_t> words_in(std::string_view text, const Tokens& tokens) const {
    auto found = index_.words_of(text, tokens);
    const auto& content = index_.content(text);
    for (std::size_t k = 0; k < tokens.size(); ++k)
      if (tokens[k].number && !tokens[k].year && std::find(content.begin(), content.end(), tokens[k].folded) != content.end()) found.insert(k);
    return found;
  }

  /// The sentence names the period of the cell, and the number stands nearest to that year; or the cell has none.
  [[nodiscard]] bool of_the_period(const NumberRef& n, const Tokens& tokens, const Quantity& q) const {
    const Layout& layout = book_.layout(n.table);
    const auto& period = layout.rows[n.row].period ? layout.rows[n.row].period : layout.columns[n.column].period;
    if (!period) return true;
    const Token* nearest = nullptr;
    std::size_t distance = 0;
    for (std::size_t k = 0; k < tokens.size(); ++k) {
      if (!tokens[k].year) continue;
      const bool same = tokens[k].clause == tokens[q.last].clause;
      const std::size_t away = (k > q.last ? k - q.last : q.first - std::min(k, q.first)) + (same ? 0 : 1000);
      if (!nearest || away < distance) nearest = &tokens[k], distance = away;
    }
    return nearest && (*nearest->year == period->first() || *nearest->year == period->last());
  }
  /// `12 gemeenten`: the noun behind the number is none of the table's.
  [[nodiscard]] bool counts_other(const NumberRef& n, const Tokens& tokens, const Quantity& q) const {
    const std::size_t k = q.last + 1;
    if (k >= tokens.size() || tokens[k].clause != tokens[q.last].clause) return false;
    const std::string& word = tokens[k].folded;
    if (tokens[k].number || in(words_.percent, word) || in(words_.times, word)) return true;
    return !in(words_.persons, word) && !in(words_.function, word) && !in(words_.verbs, word) && !index_.stands_around(n.table, word) &&
           words_in(book_.row(n).text, tokens).count(k) == 0;
  }
  /// Another cell of the row or the column prints the number, or one of a row that the sentence names: it may mean that one.
  [[nodiscard]] bool printed_beside(const NumberRef& n, const Integer& value) const {
    const Layout& layout = book_.layout(n.table);
    const auto prints = [&](const NumberRef& other) { return exact(book_.range(other)) == value; };
    for (std::size_t c = 0; c < layout.columns.size(); ++c)
      if (prints({n.table, n.row, c, std::nullopt})) return true;
    for (std::size_t r = 0; r < layout.rows.size(); ++r) {
      if (prints({n.table, r, n.column, std::nullopt})) return true;
      if (r == n.row || words_in(labels_[number_of(layout.rows[r].label)]).empty()) continue;
      for (std::size_t c = 0; c < layout.columns.size(); ++c)
        if (prints({n.table, r, c, std::nullopt})) return true;
    }
    return false;
  }

  const Book& book_;
  const std::vector<NumberRef>& hidden_;
  const ProseWords& words_;
  SubjectIndex index_;
  WordIndex known_;  // of the labels
  std::unordered_map<std::string, std::size_t> numbers_;
  std::vector<Label> labels_;
  std::vector<std::vector<WordIndex::Word>> alike_;              // of each token of the sentence
  std::vector<std::pair<WordIndex::Word, std::size_t>> matches_; // the same by word
  std::vector<OpenNumber> found_;
};

}  // namespace

std::vector<OpenNumber> open_numbers(const Book& book, const std::vector<NumberRef>& hidden) {
  constexpr std::size_t most = 200;  // a report that hides more has no sentence about each
  if (hidden.empty() || hidden.size() > most || (book.report().paragraphs.empty() && book.report().notes.empty())) return {};
  return Search(book, hidden).run();
}

}  // namespace kinderrechten::detail
