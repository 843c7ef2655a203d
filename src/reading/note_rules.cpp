// SPDX-License-Identifier: BSD-3-Clause
#include "note_rules.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <unordered_map>
#include <utility>

#include "kinderrechten/reading/words_en.hpp"
#include "kinderrechten/reading/words_nl.hpp"

namespace kinderrechten::detail::reading {

namespace {

constexpr std::size_t gap = 6, long_gap = 40;  // words that `~` and `…` may stand for

/// A word of a sentence, folded, with the number it means.
struct Token {
  std::string folded;
  std::string_view printed;
  std::optional<int> number;
  bool ordinal = false;
  bool ends_clause = false;  ///< punctuation stands after it
  bool colon = false;        ///< that is a colon
};

std::optional<int> number_of(std::string_view digits) {
  long n = 0;
  std::size_t run = 0;
  bool separated = false;
  for (const char c : digits) {
    if (is_digit(c)) {
      n = n * 10 + (c - '0'), ++run;
      if (n > 100'000'000) return std::nullopt;
    } else {
      if (separated && run != 3) return std::nullopt;
      separated = true, run = 0;
    }
  }
  if (separated && run != 3) return std::nullopt;  // a decimal number
  return static_cast<int>(n);
}

class Tokenizer {
 public:
  Tokenizer(std::string_view text, const Vocabulary& words) : text_(text), words_(words) {}

  /// Sentences: lists of tokens.
  std::vector<std::vector<Token>> run() {
    while (at_ < text_.size()) step();
    end_sentence();
    return std::move(sentences_);
  }

 private:
  void step() {
    const char c = text_[at_];
    if (c == '<' && text_.substr(at_).starts_with("<sup>")) {
      const auto end = text_.find("</sup>", at_);
      at_ = end == std::string_view::npos ? text_.size() : end + 6;
    } else if (c == '<' || c == '%' || c == '=') {
      tokens_.push_back({std::string(1, c), text_.substr(at_, 1), {}, false, false, false});
      ++at_;
    } else if (is_word_char(c)) {
      word();
    } else {
      if ((c == ',' || c == ';' || c == '(' || c == ')' || c == ':') && !tokens_.empty()) tokens_.back().ends_clause = true;
      ++at_;
    }
  }
  void word() {
    const std::size_t begin = at_;
    const auto inside = [&](std::size_t i) {
      const char c = text_[i];
      if (is_word_char(c)) return true;
      const bool between = i > begin && i + 1 < text_.size() && is_word_char(text_[i + 1]);
      return between && (c == '.' || c == ',' || c == '-' || c == '\'' || c == '/');
    };
    while (at_ < text_.size() && inside(at_)) ++at_;
    std::string_view printed = text_.substr(begin, at_ - begin);
    Token token{fold(printed), printed, {}, false, false, false};
    if (at_ < text_.size() && text_[at_] == ':') token.colon = true;
    else if (at_ < text_.size() && text_[at_] == '.' && token.folded.find('.') != std::string::npos) token.folded += '.';
    meaning(token);
    tokens_.push_back(std::move(token));
    if (at_ < text_.size() && (text_[at_] == '.' || text_[at_] == '!' || text_[at_] == '?') && sentence_ends()) end_sentence();
  }
  [[nodiscard]] bool sentence_ends() const {
    std::size_t i = at_ + 1;
    if (i >= text_.size()) return true;
    if (text_[i] != ' ' && text_[i] != '\n') return false;
    while (i < text_.size() && (text_[i] == ' ' || text_[i] == '\n')) ++i;
    return i >= text_.size() || !(text_[i] >= 'a' && text_[i] <= 'z');
  }
  void meaning(Token& token) const {
    std::string_view t = token.folded;
    if (t.empty()) return;  // marks alone fold to nothing
    if (is_digit(t[0])) {
      const auto end = t.find_first_not_of("0123456789.,");
      const auto digits = t.substr(0, end);
      if (end == std::string_view::npos) token.number = number_of(digits);
      else if (t.substr(end).starts_with("-tal") || t.substr(end).starts_with("-vou") || t.substr(end).starts_with("tal"))
        token.number = number_of(digits);
      else if (t.size() - end <= 3) token.number = number_of(digits), token.ordinal = token.number.has_value();  // 3e, 4th
      return;
    }
    for (const Words* w : {words_.own, words_.other}) {
      for (const auto list : {w->numbers, w->multiples, w->ordinals})
        for (const auto& entry : list)
          if (entry.word == t) {
            token.number = entry.value;
            token.ordinal = list.data() == w->ordinals.data();
            return;
          }
    }
  }
  void end_sentence() {
    if (!tokens_.empty()) sentences_.push_back(std::move(tokens_));
    tokens_.clear();
  }

  std::string_view text_;
  const Vocabulary& words_;
  std::size_t at_ = 0;
  std::vector<Token> tokens_;
  std::vector<std::vector<Token>> sentences_;
};

/// A phrase cut into its words, once.
struct Pattern {
  NoteRule rule;
  std::vector<std::string_view> words;
};
/// All patterns of a language by their first word; those that start with a number under "".
using PatternIndex = std::unordered_map<std::string_view, std::vector<Pattern>>;

PatternIndex make_index(const Words& words) {
  PatternIndex index;
  for (const auto& phrase : words.phrases) {
    Pattern pattern{phrase.rule, {}};
    std::string_view rest = phrase.pattern;
    while (!rest.empty()) {
      const auto space = rest.find(' ');
      pattern.words.push_back(rest.substr(0, space));
      rest = space == std::string_view::npos ? std::string_view{} : rest.substr(space + 1);
    }
    const bool number = pattern.words[0] == "{n}";
    index[number ? std::string_view{} : pattern.words[0]].push_back(std::move(pattern));
  }
  return index;
}
const PatternIndex& index_of(const Words& words) {
  static const PatternIndex nl = make_index(dutch_words), en = make_index(english_words);
  return words.language == "nl" ? nl : en;
}

/// How many tokens from `at` on are "figures on"; 0 when they are not.
std::size_t about_at(std::span<const Token> tokens, std::size_t at, const Vocabulary& words) {
  if (at + 1 >= tokens.size()) return 0;
  const std::string pair = tokens[at].folded + " " + tokens[at + 1].folded;
  return words.any([&](const Words& w) { return is_any(pair, w.figures_about); }) ? 2 : 0;
}

class SentenceReader {
 public:
  /// `goes_on`: a clause behind one that says "rounded".
  SentenceReader(std::span<const Token> tokens, const Vocabulary& words, bool about_hiding, bool goes_on = false)
      : tokens_(tokens), words_(words), about_hiding_(about_hiding) {
    out_.goes_on = goes_on;
  }

  RuleSentence run() {
    for (const Words* w : {words_.own, words_.other}) {
      for (start_ = 0; start_ < tokens_.size(); ++start_) {
        const auto& index = index_of(*w);
        if (const auto it = index.find(tokens_[start_].folded); it != index.end()) try_all(it->second);
        if (tokens_[start_].colon)
          if (const auto it = index.find(tokens_[start_].folded + ":"); it != index.end()) try_all(it->second);
        if (tokens_[start_].number)
          if (const auto it = index.find(std::string_view{}); it != index.end()) try_all(it->second);
      }
    }
    out_.percentages_only = says_any(&Words::percentages);
    legend_ = std::any_of(tokens_.begin(), tokens_.end(), [](const Token& t) { return t.folded == "<"; });
    out_.about_figures = legend_ || says_any(&Words::figures);
    keep_what_fits();
    find_topic();
    return std::move(out_);
  }

 private:
  [[nodiscard]] bool is_any_of(const Token& t, std::span<const std::string_view> Words::* field) const {
    return words_.any([&](const Words& w) { return is_any(t.folded, w.*field); });
  }
  /// Does a word or phrase of the list stand in the sentence?
  [[nodiscard]] bool says_any(std::span<const std::string_view> Words::* field) const {
    std::string all;
    for (const auto& t : tokens_) all += (all.empty() ? "" : " ") + t.folded;
    return words_.any([&](const Words& w) { return has_any(all, w.*field); });
  }
  void try_all(const std::vector<Pattern>& patterns) {
    for (const auto& pattern : patterns) {
      numbers_.clear();
      end_ = 0;
      if (match(pattern.words, 0, start_)) take(pattern.rule);
    }
  }
  /// Does the pattern from its word p on match the tokens from t on? Gaps try the nearest first.
  bool match(const std::vector<std::string_view>& pattern, std::size_t p, std::size_t t) {
    if (p == pattern.size()) return end_ = t, true;
    const auto word = pattern[p];
    if (word == "~" || word == "…") {
      const std::size_t most = word == "~" ? gap : long_gap;
      for (std::size_t skip = 0; skip <= most && t + skip <= tokens_.size(); ++skip) {
        const std::size_t kept = numbers_.size();
        if (match(pattern, p + 1, t + skip)) return true;
        numbers_.resize(kept);
      }
      return false;
    }
    if (t >= tokens_.size()) return false;
    const Token& token = tokens_[t];
    if (word == "{n}" || word == "{y}") {
      if (!token.number) return false;
      const bool year = *token.number >= 1900 && *token.number <= 2100 && is_digit(token.folded[0]);
      if ((word == "{y}") != year) return false;
      numbers_.push_back(*token.number);
      if (!match(pattern, p + 1, t + 1)) return numbers_.pop_back(), false;
      return true;
    }
    const bool same = word.ends_with(':') ? token.colon && token.folded == word.substr(0, word.size() - 1)
                                          : token.folded == word;
    return same && match(pattern, p + 1, t + 1);
  }

  void take(NoteRule rule) {
    FoundRule found{rule, numbers_, {}, {}};
    switch (rule) {
      case NoteRule::threshold:
      case NoteRule::threshold_from_one:
      case NoteRule::threshold_up_to:
      case NoteRule::range:
      case NoteRule::at_least:
      case NoteRule::at_most:
        if (counts_no_persons(end_)) return;
        break;
      case NoteRule::rounding_also:
        if (!out_.goes_on) return;
        found.rule = NoteRule::rounding;
        [[fallthrough]];
      case NoteRule::rounding:
        if (numbers_[0] < 2) return;
        break;
      case NoteRule::embargo:
        found.date = date_from(start_);
        break;
      case NoteRule::source:
        found.name = name_from(end_);
        if (found.name.empty()) return;
        break;
      case NoteRule::rows_first:
      case NoteRule::rows_last:
      case NoteRule::rows_one:
      case NoteRule::rows_span:
        return take_rows(rule);
      case NoteRule::whole_row: out_.whole_row = true; return;
      case NoteRule::whole_table: out_.whole_table = true; return;
      default: break;
    }
    out_.rules.push_back(std::move(found));
  }
  void take_rows(NoteRule rule) {
    const int n = numbers_.empty() ? 1 : numbers_[0];
    if (n < 1 || n > 10000) return;
    if (rule == NoteRule::rows_one) {
      if (!tokens_[start_].number) out_.rows = NamedRows{n, n, false};  // "rij 4"
      else if (tokens_[start_].ordinal) out_.rows = NamedRows{n, n, false};
    } else if (rule == NoteRule::rows_span) {
      if (numbers_.size() == 2 && numbers_[1] >= n) out_.rows = NamedRows{n, numbers_[1], false};
    } else {
      out_.rows = NamedRows{1, n, rule == NoteRule::rows_last};
    }
  }
  /// "younger than 12 years": a number of something else.
  [[nodiscard]] bool counts_no_persons(std::size_t after) const {
    return after < tokens_.size() && is_any_of(tokens_[after], &Words::other_units);
  }

  [[nodiscard]] int month_of(const Token& t) const {
    for (const Words* w : {words_.own, words_.other})
      for (const auto& m : w->months)
        if (m.word == t.folded) return m.value;
    return 0;
  }
  /// `18 oktober 2020`, `October 18, 2020`, `2020-10-18`, `18-10-2020`: the first from token t on.
  [[nodiscard]] std::optional<Date> date_from(std::size_t t) const {
    const auto year = [&](std::size_t i) {
      return i < tokens_.size() && tokens_[i].number && *tokens_[i].number >= 1900 && *tokens_[i].number <= 2100;
    };
    const auto day = [&](std::size_t i) {
      return i < tokens_.size() && tokens_[i].number && *tokens_[i].number >= 1 && *tokens_[i].number <= 31;
    };
    for (std::size_t i = t; i < tokens_.size(); ++i) {
      if (const int month = month_of(tokens_[i])) {
        if (i > 0 && day(i - 1) && year(i + 1)) return Date{*tokens_[i + 1].number, month, *tokens_[i - 1].number};
        if (day(i + 1) && year(i + 2)) return Date{*tokens_[i + 2].number, month, *tokens_[i + 1].number};
        if (year(i + 1)) return Date{*tokens_[i + 1].number, month, 1};
      }
      if (const auto d = numeric_date(tokens_[i].folded)) return d;
    }
    return std::nullopt;
  }
  static std::optional<Date> numeric_date(std::string_view t) {
    int part[3] = {0, 0, 0};
    std::size_t digits[3] = {0, 0, 0}, k = 0;
    for (const char c : t) {
      if (is_digit(c)) part[k] = part[k] * 10 + (c - '0'), ++digits[k];
      else if ((c == '-' || c == '/') && k < 2 && digits[k] > 0) ++k;
      else return std::nullopt;
      if (digits[k] > 4) return std::nullopt;
    }
    if (k != 2) return std::nullopt;
    if (digits[0] != 4) std::swap(part[0], part[2]), std::swap(digits[0], digits[2]);
    if (digits[0] != 4 || part[1] < 1 || part[1] > 12 || part[2] < 1 || part[2] > 31) return std::nullopt;
    return Date{part[0], part[1], part[2]};
  }

  /// The name that starts at token t: words with a capital, and small ones that join them.
  [[nodiscard]] std::string name_from(std::size_t t) const {
    std::size_t begin = t;
    while (begin < tokens_.size() && is_any_of(tokens_[begin], &Words::articles) && !capital(begin)) ++begin;
    std::size_t end = begin, last = begin;
    for (; end < tokens_.size() && end < begin + 12; ++end) {
      const bool joins = is_any_of(tokens_[end], &Words::connecting);
      if (!capital(end) && !joins) break;
      if (capital(end)) last = end + 1;
      if (tokens_[end].ends_clause) break;
    }
    if (last == begin) return {};
    const char* from = tokens_[begin].printed.data();
    const auto& final = tokens_[last - 1].printed;
    return std::string(from, static_cast<std::size_t>(final.data() + final.size() - from));
  }
  [[nodiscard]] bool capital(std::size_t t) const {
    const std::string_view printed = tokens_[t].printed;
    if (tokens_[t].number || printed.empty()) return false;
    const char c = printed[0];
    return (c >= 'A' && c <= 'Z') || (static_cast<unsigned char>(c) == 0xC3 && printed.size() > 1 &&
                                      static_cast<unsigned char>(printed[1]) < 0xA0);
  }

  /// "The figures on homeless youth are …": these words, up to the verb.
  void find_topic() {
    for (std::size_t t = 0; t < tokens_.size() && out_.topic.empty(); ++t) {
      std::size_t end = t + about_at(tokens_, t, words_);
      if (end == t) continue;
      for (; end < tokens_.size() && !is_any_of(tokens_[end], &Words::ends_topic); ++end) {
        if (!is_any_of(tokens_[end], &Words::articles)) out_.topic.push_back(tokens_[end].folded);
        if (tokens_[end].ends_clause) break;
      }
    }
  }

  /// A threshold is one only where something is hidden; "rounded" says nothing more beside "rounded
  /// to tens"; the same phrase in both languages counts once.
  void keep_what_fits() {
    const auto has = [&](NoteRule rule) {
      return std::any_of(out_.rules.begin(), out_.rules.end(), [&](const FoundRule& f) { return f.rule == rule; });
    };
    const bool hides = about_hiding_ || legend_ || says_any(&Words::hides);
    std::vector<FoundRule> kept;
    for (auto& f : out_.rules) {
      const bool threshold = f.rule == NoteRule::threshold || f.rule == NoteRule::threshold_up_to || f.rule == NoteRule::threshold_from_one;
      if (threshold && (!hides || f.numbers[0] < 1 || f.numbers[0] > 1000)) continue;
      if (f.rule == NoteRule::rounding_unsaid && (has(NoteRule::rounding) || has(NoteRule::rounding_whole))) continue;
      if ((f.rule == NoteRule::at_least || f.rule == NoteRule::at_most) && has(NoteRule::range)) continue;
      const bool again = std::any_of(kept.begin(), kept.end(), [&](const FoundRule& k) {
        return k.rule == f.rule && (k.rule != NoteRule::source || k.name == f.name);
      });
      if (!again) kept.push_back(std::move(f));
    }
    out_.rules = std::move(kept);
  }

  std::span<const Token> tokens_;
  const Vocabulary& words_;
  bool about_hiding_;
  RuleSentence out_;
  std::size_t start_ = 0, end_ = 0;
  std::vector<int> numbers_;
  bool legend_ = false;  ///< it prints a sign that stands in cells: "<10"
};

}  // namespace

namespace {

bool rounds(const RuleSentence& sentence) {
  return std::any_of(sentence.rules.begin(), sentence.rules.end(), [](const FoundRule& f) { return f.rule == NoteRule::rounding; });
}

/// A sentence as clauses that state rounding each for figures of their own: "the first three rows are rounded
/// to tens, the figures on homeless youth to hundreds" is two.
std::vector<RuleSentence> read_clauses(std::span<const Token> tokens, const Vocabulary& words, bool about_hiding) {
  std::vector<RuleSentence> clauses{SentenceReader(tokens, words, about_hiding).run()};
  if (!rounds(clauses.front())) return clauses;
  for (std::size_t from = 0, t = 1; t < tokens.size(); ++t) {
    if (about_at(tokens, t, words) == 0) continue;
    RuleSentence tail = SentenceReader(tokens.subspan(t), words, about_hiding, true).run();
    RuleSentence head = SentenceReader(tokens.subspan(from, t - from), words, about_hiding, from > 0).run();
    if (!rounds(head) || !rounds(tail)) continue;
    clauses.back() = std::move(head);
    clauses.push_back(std::move(tail));
    from = t;
  }
  return clauses;
}

}  // namespace

std::vector<RuleSentence> find_rules(std::string_view text, const Vocabulary& words, bool about_hiding) {
  std::vector<RuleSentence> all;
  for (const auto& tokens : Tokenizer(text, words).run()) {
    auto clauses = read_clauses(tokens, words, about_hiding);
    RuleSentence& first = clauses.front();
    if (!first.rows && !all.empty() && all.back().rows && !tokens.empty() &&
        words.any([&](const Words& w) { return is_any(tokens[0].folded, w.referring); }))
      first.rows = all.back().rows;
    std::move(clauses.begin(), clauses.end(), std::back_inserter(all));
  }
  return all;
}

}  // namespace kinderrechten::detail::reading
