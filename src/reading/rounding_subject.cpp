// SPDX-License-Identifier: BSD-3-Clause
#include "rounding_subject.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace kinderrechten::detail::reading {

namespace {

using WordList = std::span<const std::string_view> Words::*;

bool is_listed(const Token& token, const Vocabulary& words, WordList list) {
  return words.any([&](const Words& w) { return is_any(token.folded, w.*list); });
}
bool is_year(const Token& token) {
  return token.number && *token.number >= 1900 && *token.number <= 2100 && is_digit(token.folded[0]);
}

/// Reads rows and columns by number around their nouns: "the first three rows", "row 4", "last column".
class PlaceReader {
 public:
  PlaceReader(std::span<const Token> tokens, const Vocabulary& words, bool after_rows)
      : tokens_(tokens), words_(words), after_rows_(after_rows) {}

  Subject run() {
    for (std::size_t t = 0; t < tokens_.size(); ++t) {
      const bool row = is(t, &Words::row_nouns), column = is(t, &Words::column_nouns);
      if (is(t, &Words::others) && stands_alone(t)) {
        (next_is_column(t) ? out_.other_columns : out_.other_rows) = true;
      } else if (row || column) {
        auto& places = row ? out_.rows : out_.columns;
        before(t, places);
        after(t, places);
      }
    }
    if (after_rows_ && !out_.by_number())
      for (std::size_t t = 0; t < tokens_.size(); ++t)
        if (tokens_[t].ordinal && is_place(t)) out_.rows.push_back({*tokens_[t].number, *tokens_[t].number, false});
    return std::move(out_);
  }

 private:
  [[nodiscard]] bool is(std::size_t t, WordList list) const {
    return t < tokens_.size() && is_listed(tokens_[t], words_, list);
  }
  [[nodiscard]] bool is_place(std::size_t t) const {
    return t < tokens_.size() && tokens_[t].number && *tokens_[t].number >= 1 && *tokens_[t].number <= 1000;
  }
  [[nodiscard]] bool is_digits(std::size_t t) const {
    return is_place(t) && tokens_[t].folded.find_first_not_of("0123456789") == std::string::npos;
  }
  /// "Other nationalities" is a label; "the other rows", "all others" are not.
  [[nodiscard]] bool stands_alone(std::size_t t) const {
    return t + 1 >= tokens_.size() || tokens_[t].ends_clause || is(t + 1, &Words::row_nouns) || is(t + 1, &Words::column_nouns) ||
           is(t + 1, &Words::figures) || is(t + 1, &Words::ends_topic) || is(t + 1, &Words::negation);
  }
  [[nodiscard]] bool next_is_column(std::size_t t) const { return is(t + 1, &Words::column_nouns); }

  /// "first three", "first and third", "two last".
  void before(std::size_t noun, std::vector<NamedRows>& places) const {
    std::size_t from = noun;
    const auto counts = [&](std::size_t t) {
      return (is_place(t) && !is_year(tokens_[t]) && !is(t, &Words::articles)) || is(t, &Words::from_end) || is(t, &Words::conjunctions) || is(t, &Words::articles);
    };
    while (from > 0 && counts(from - 1) && !tokens_[from - 1].ends_clause) --from;
    int count = 0;  // a cardinal number: "first three"
    for (std::size_t t = from; t < noun; ++t)
      if (is_place(t) && !tokens_[t].ordinal && !is(t, &Words::articles)) count = *tokens_[t].number;  // "een" is both
    for (std::size_t t = from; t < noun; ++t) {
      if (is(t, &Words::from_end)) places.push_back({1, std::max(count, 1), true});
      else if (is_place(t) && tokens_[t].ordinal)
        places.push_back(count > 0 ? NamedRows{1, count, false} : NamedRows{*tokens_[t].number, *tokens_[t].number, false});
    }
  }
  /// "row 4", "rows 1 to 3", "rows 1, 2 and 5", "rows 2-4".
  void after(std::size_t noun, std::vector<NamedRows>& places) const {
    std::size_t t = noun + 1;
    while (t < tokens_.size()) {
      if (const auto span = joined_span(t)) {
        places.push_back(*span);
      } else if (is_digits(t)) {
        const int first = *tokens_[t].number;
        std::size_t to = t + 1;
        if (!is(to, &Words::conjunctions))  // "1 tot en met 3", but not "1 en 3"
          while (is(to, &Words::span_words)) ++to;
        const bool spans = to > t + 1 && is_digits(to) && *tokens_[to].number >= first;
        places.push_back({first, spans ? *tokens_[to].number : first, false});
        if (spans) t = to;
      } else {
        return;
      }
      ++t;
      if (is(t, &Words::conjunctions)) ++t;
    }
  }
  /// "2-4" as one word.
  [[nodiscard]] std::optional<NamedRows> joined_span(std::size_t t) const {
    const std::string& word = tokens_[t].folded;
    const auto dash = word.find('-');
    if (dash == std::string::npos || dash == 0 || dash > 3 || word.size() - dash > 4 || dash + 1 >= word.size()) return std::nullopt;
    if (word.find_first_not_of("0123456789-") != std::string::npos || word.find('-', dash + 1) != std::string::npos) return std::nullopt;
    const int first = std::stoi(word.substr(0, dash)), last = std::stoi(word.substr(dash + 1));
    return first >= 1 && last >= first ? std::optional(NamedRows{first, last, false}) : std::nullopt;
  }

  std::span<const Token> tokens_;
  const Vocabulary& words_;
  bool after_rows_;
  Subject out_;
};

/// A word that a label may hold, rather than grammar.
bool is_content(const Token& token, const Vocabulary& words) {
  if (token.folded.empty() || (token.number && !is_year(token))) return false;
  for (const WordList list : {&Words::articles, &Words::figures, &Words::particles, &Words::ends_topic, &Words::negation, &Words::exact,
                              &Words::row_nouns, &Words::column_nouns, &Words::others, &Words::conjunctions, &Words::from_end})
    if (is_listed(token, words, list)) return false;
  const bool capitals = token.printed.size() >= 2 && token.printed[0] >= 'A' && token.printed[0] <= 'Z' &&
                        token.printed[1] >= 'A' && token.printed[1] <= 'Z';
  return token.folded.size() >= 3 || capitals;
}

/// `volwassenen- en jeugdstrafrecht`: the first half of a word whose second half stands further on.
bool hangs(std::span<const Token> clause, std::size_t t) {
  return t + 1 < clause.size() && *(clause[t].printed.data() + clause[t].printed.size()) == '-';
}

/// The noun phrases from token `from` to before `to`; "totals" is no name.
void add_names(std::span<const Token> clause, std::size_t from, std::size_t to, const Vocabulary& words, Subject& out) {
  std::vector<std::string> name;
  const auto end_name = [&] {
    if (!name.empty()) out.names.push_back(std::exchange(name, {}));
  };
  for (std::size_t t = from; t < to; ++t) {
    const Token& token = clause[t];
    if (is_listed(token, words, &Words::agents)) {  // "by the office": who rounds, not what is rounded
      while (t + 1 < to && !clause[t].ends_clause) ++t;
    } else if (is_listed(token, words, &Words::conjunctions)) {
      end_name();
    } else if (is_listed(token, words, &Words::total) && !is_listed(token, words, &Words::particles)) {  // "all" is none
      out.totals = true;
    } else if (is_content(token, words)) {
      const bool since = is_year(token) && t > from && is_listed(clause[t - 1], words, &Words::since);
      if (is_year(token)) name.push_back(token.folded + (since ? "+" : ""));
      else if (hangs(clause, t)) name.push_back(token.folded + "-");
      else for (auto& word : words_of(token.folded)) name.push_back(std::move(word));
    }
    if (clause[t].ends_clause) end_name();
  }
  end_name();
}

std::size_t exception_at(std::span<const Token> clause, const Vocabulary& words) {
  std::size_t t = 0;
  while (t < clause.size() && !is_listed(clause[t], words, &Words::except)) ++t;
  return t;
}

}  // namespace

bool same_word(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (a.size() > b.size()) std::swap(a, b);
  std::size_t same = 0;
  while (same < a.size() && a[same] == b[same]) ++same;
  if (same < 3) return false;
  const std::string_view rest_a = a.substr(same), rest_b = b.substr(same);
  const auto ends = [](std::string_view one, std::string_view many) {
    if (one.empty()) return many == "s" || many == "es" || many == "en" || many == "n" || many == "'s" || many == "eren" || many == "e";
    return (one == "y" && many == "ies") || (one == "f" && many == "ven") || (one == "s" && many == "zen");
  };
  if (ends(rest_a, rest_b)) return true;
  // a vowel that an ending leaves alone, a consonant that it doubles: jaar, jaren; stad, stadden
  const bool long_vowel = rest_a.size() == 2 && rest_a[0] == a[same - 1] && rest_b.size() == 3 && rest_b[0] == rest_a[1] && rest_b.ends_with("en");
  const bool doubled = rest_a.empty() && rest_b.size() == 3 && rest_b[0] == a.back() && rest_b.substr(1) == "en";
  return long_vowel || doubled;
}

std::vector<std::string> words_of(std::string_view folded) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : folded) {
    if (is_word_char(c) || c == '+' || c == '%') word += c;
    else if (c == '\'') continue;
    else if (!word.empty()) words.push_back(std::exchange(word, {}));
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

Subject places_in(std::span<const Token> clause, const Vocabulary& words) { return PlaceReader(clause, words, false).run(); }

Subject subject_of(std::span<const Token> clause, const Vocabulary& words, bool after_rows) {
  clause = clause.first(exception_at(clause, words));
  Subject out = PlaceReader(clause, words, after_rows).run();
  if (out.by_number() || out.others()) return out;
  out.indefinite = std::any_of(clause.begin(), clause.end(), [&](const Token& t) { return is_listed(t, words, &Words::indefinite); });
  std::size_t verb = 0;
  while (verb < clause.size() && !is_listed(clause[verb], words, &Words::ends_topic)) ++verb;
  add_names(clause, 0, verb, words, out);
  if (out.is_everything()) add_names(clause, verb, clause.size(), words, out);
  return out;
}

Subject exception_of(std::span<const Token> clause, const Vocabulary& words) {
  const std::size_t at = exception_at(clause, words);
  if (at >= clause.size()) return {};
  const auto tail = clause.subspan(at + 1);
  Subject out = PlaceReader(tail, words, false).run();
  if (!out.by_number()) add_names(tail, 0, tail.size(), words, out);
  return out;
}

bool says_exact(std::span<const Token> clause, const Vocabulary& words) {
  // "rates are calculated from the unrounded counts": not what is printed
  const auto worked_out_from = [&](std::size_t t) {
    while (t > 0 && is_listed(clause[t - 1], words, &Words::articles)) --t;
    return t > 0 && is_listed(clause[t - 1], words, &Words::basis);
  };
  for (std::size_t t = 0; t < clause.size(); ++t) {
    if (worked_out_from(t)) continue;
    if (is_listed(clause[t], words, &Words::exact)) return true;
    if (!is_listed(clause[t], words, &Words::negation)) continue;
    const bool rounding_next = t + 1 < clause.size() && is_listed(clause[t + 1], words, &Words::rounded);
    const bool last = t + 1 == clause.size() || rounding_next;
    const bool rounded_before = t > 0 && is_listed(clause[t - 1], words, &Words::rounded);
    if (last || rounded_before) return true;
  }
  return false;
}

std::vector<std::size_t> piece_ends(std::span<const Token> sentence, const Vocabulary& words) {
  std::vector<std::size_t> ends;
  for (std::size_t t = 1; t <= sentence.size(); ++t)
    if (t == sentence.size() || sentence[t - 1].ends_clause || is_listed(sentence[t], words, &Words::conjunctions)) ends.push_back(t);
  return ends;
}

}  // namespace kinderrechten::detail::reading
