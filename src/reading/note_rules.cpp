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
    out_.percentages_only = says_any(&Words::percentages) && !of_figures_;
    out_.conditional = says_any(&Words::conditions);
    legend_ = std::any_of(tokens_.begin(), tokens_.end(), [](const Token& t) { return t.folded == "<"; });
    out_.legend = legend_;
    out_.about_figures = legend_ || says_any(&Words::figures);
    out_.subject = places_in(tokens_, words_);
    out_.by_size = !out_.subject.by_number() && (out_.by_size || names_sizes());  // "rows 5 to 6" are no sizes
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
        if (rule == NoteRule::threshold_from_one && follows_zero()) found.rule = NoteRule::threshold_up_to;
        bounds_.emplace_back(start_, end_);
        break;
      case NoteRule::or_hidden:
      case NoteRule::or_reason:
        if (joins_numbers(start_)) return;
        break;
      case NoteRule::rounding_whole:
        if (nearest_before(end_, &Words::percentages, &Words::figures)) return;
        break;
      case NoteRule::rounding_also:
        if (!out_.goes_on) return;
        found.rule = NoteRule::rounding;
        [[fallthrough]];
      case NoteRule::rounding:
        if (numbers_[0] < 2 || counts_no_persons(end_)) return;
        add_base(numbers_.back());
        of_figures_ = of_figures_ || nearest_before(end_, &Words::figures, &Words::percentages);
        break;
      case NoteRule::embargo:
        found.date = date_from(start_);
        break;
      case NoteRule::source:
        found.name = name_from(end_);
        if (found.name.empty()) return;
        break;
      case NoteRule::bracket_name:
        found.name = part_named();
        if (found.name.empty()) return;
        break;
      case NoteRule::by_size:
        if (!counts_no_persons(end_)) out_.by_size = true;
        return;
      case NoteRule::whole_row: out_.whole_row = true; return;
      case NoteRule::whole_table: out_.whole_table = true; return;
      default: break;
    }
    out_.rules.push_back(std::move(found));
  }
  /// "0, 1, 2, 3 or 4", "zero or 1 to 4": the count from one goes on from zero.
  [[nodiscard]] bool follows_zero() const {
    constexpr std::size_t near = 2;  // a word may join them
    for (std::size_t back = 1; back <= std::min(near, start_); ++back)
      if (tokens_[start_ - back].number == 0) return true;
    return false;
  }
  /// Two roundings in one clause: it is not known which figures have which.
  void add_base(int base) {
    for (const FoundRule& f : out_.rules)
      if (f.rule == NoteRule::rounding && f.numbers.back() != base) out_.bases.insert(out_.bases.end(), {f.numbers.back(), base});
  }
  /// "Larger counts".
  [[nodiscard]] bool names_sizes() const {
    for (std::size_t t = 0; t + 1 < tokens_.size(); ++t)
      if (is_any_of(tokens_[t], &Words::sizes) && is_any_of(tokens_[t + 1], &Words::figures)) return true;
    return false;
  }
  /// "younger than 12 years": a number of something else.
  [[nodiscard]] bool counts_no_persons(std::size_t after) const {
    return after < tokens_.size() && is_any_of(tokens_[after], &Words::other_units);
  }

  /// "1 or 2", "five or fewer": no second reason to hide.
  [[nodiscard]] bool joins_numbers(std::size_t at) const {
    const bool article = at + 1 < tokens_.size() && is_any_of(tokens_[at + 1], &Words::articles);  // "een" is both
    if (at + 1 < tokens_.size() && tokens_[at + 1].number && !tokens_[at + 1].ordinal && !article) return true;
    return std::any_of(bounds_.begin(), bounds_.end(), [&](const auto& b) { return b.first < at && at < b.second; });
  }
  /// Of the words of two lists, is the last one before `end` of the first: are "percentages to the nearest whole" what
  /// is spoken of, behind "numbers to the nearest ten"?
  [[nodiscard]] bool nearest_before(std::size_t end, std::span<const std::string_view> Words::* wanted,
                                    std::span<const std::string_view> Words::* instead) const {
    while (end-- > 0) {
      if (is_any_of(tokens_[end], wanted)) return true;
      if (is_any_of(tokens_[end], instead)) return false;
    }
    return false;
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

  /// `Between brackets the number of boys`: the only part that the sentence names; nothing when it names several.
  [[nodiscard]] std::string part_named() const {
    std::string_view name;
    for (const Token& token : tokens_)
      for (const Words* w : {words_.own, words_.other})
        for (const PartPair& pair : w->parts)
          for (const auto& [word, label] : {std::pair(pair.first, pair.first_label), std::pair(pair.second, pair.second_label)})
            if (word.size() > 2 && word == token.folded) {
              if (!name.empty() && name != label) return {};
              name = label;
            }
    return std::string(name);
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

  /// "Onder de 100 zijn afgerond op vijftallen" hides nothing, though "afgerond" alone may.
  [[nodiscard]] bool says_hidden(bool rounds) const {
    std::string all;
    for (const auto& t : tokens_) all += (all.empty() ? "" : " ") + t.folded;
    return words_.any([&](const Words& w) {
      return std::any_of(w.hides.begin(), w.hides.end(), [&](std::string_view word) { return has_phrase(all, word) && !(rounds && is_any(word, w.rounded)); });
    });
  }
  /// A threshold is one only where something is hidden; "rounded" says nothing more beside "rounded
  /// to tens"; the same phrase in both languages counts once.
  void keep_what_fits() {
    const auto has = [&](NoteRule rule) {
      return std::any_of(out_.rules.begin(), out_.rules.end(), [&](const FoundRule& f) { return f.rule == rule; });
    };
    const bool hides = about_hiding_ || legend_ || says_hidden(has(NoteRule::rounding));
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
  std::vector<std::pair<std::size_t, std::size_t>> bounds_;  ///< where thresholds stand
  bool of_figures_ = false;  ///< it rounds counts, whatever it says of percentages
  bool legend_ = false;  ///< it prints a sign that stands in cells: "<10"
};

}  // namespace

namespace {

bool is_rounding(const FoundRule& f) {
  return f.rule == NoteRule::rounding || f.rule == NoteRule::rounding_up || f.rule == NoteRule::rounding_down ||
         f.rule == NoteRule::rounding_random || f.rule == NoteRule::rounding_unsaid;
}
bool rounds(const RuleSentence& sentence) {
  return std::any_of(sentence.rules.begin(), sentence.rules.end(), [](const FoundRule& f) { return f.rule == NoteRule::rounding; });
}
bool says(std::span<const Token> tokens, const Vocabulary& words, std::span<const std::string_view> Words::* list) {
  return std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
    return words.any([&](const Words& w) { return is_any(t.folded, w.*list); });
  });
}
/// All units of rounding that stand in it: 10 and 100 of "tens and hundreds".
std::vector<int> units_in(std::span<const Token> tokens, const Vocabulary& words) {
  std::vector<int> units;
  for (const Token& t : tokens)
    for (const Words* w : {words.own, words.other})
      for (const auto& unit : w->multiples)
        if (unit.word == t.folded && std::find(units.begin(), units.end(), unit.value) == units.end()) units.push_back(unit.value);
  return units;
}

/// Cuts a sentence about rounding into clauses of a subject and a rule each: "the first three rows are rounded to
/// tens, the figures on homeless youth to hundreds, the others not" is three. What is left at its end goes with
/// the last.
class ClauseReader {
 public:
  ClauseReader(std::span<const Token> tokens, const Vocabulary& words, bool about_hiding)
      : tokens_(tokens), words_(words), about_hiding_(about_hiding) {}

  std::vector<RuleSentence> run() {
    RuleSentence whole = SentenceReader(tokens_, words_, about_hiding_).run();
    if (!rounds(whole) && !says_exact(tokens_, words_)) return one(std::move(whole));
    for (const std::size_t end : piece_ends(tokens_, words_)) piece(end);
    const auto units = units_in(tokens_, words_);
    const bool in_turn = says(tokens_, words_, &Words::in_turn) || (units.size() > 1 && units_in(tokens_.subspan(from_), words_).size() > 0);
    if (clauses_.empty()) return one(std::move(whole));
    if (in_turn) {
      whole.subject = {};
      whole.bases = units;
      return one(std::move(whole));
    }
    // what else the sentence says is said once, by the first clause
    std::vector<FoundRule> rules = std::move(whole.rules);
    if (clauses_.size() > 1 || clauses_.front().exact) std::erase_if(rules, is_rounding);
    else clauses_.front().rules.clear();
    auto& first = clauses_.front();
    std::erase_if(first.rules, [](const FoundRule& f) { return !is_rounding(f); });
    first.rules.insert(first.rules.end(), std::make_move_iterator(rules.begin()), std::make_move_iterator(rules.end()));
    first.topic = std::move(whole.topic);
    first.whole_row = whole.whole_row;
    first.whole_table = first.whole_table || (clauses_.size() == 1 && whole.whole_table);
    first.about_figures = whole.about_figures;
    behind_the_last();
    return std::move(clauses_);
  }

 private:
  static std::vector<RuleSentence> one(RuleSentence sentence) {
    std::vector<RuleSentence> all;
    all.push_back(std::move(sentence));
    return all;
  }
  void piece(std::size_t end) {
    const auto tokens = tokens_.subspan(from_, end - from_);
    RuleSentence clause = SentenceReader(tokens, words_, about_hiding_, !clauses_.empty() && rounds(clauses_.front())).run();
    const bool threshold = std::any_of(clause.rules.begin(), clause.rules.end(), [](const FoundRule& f) { return !is_rounding(f); });
    clause.exact = !rounds(clause) && !threshold && says_exact(tokens, words_);
    if (!rounds(clause) && !clause.exact) return;
    clause.subject = subject_of(tokens, words_, !clauses_.empty() && !clauses_.back().subject.rows.empty());
    clause.except = exception_of(tokens, words_);
    if (!clauses_.empty()) std::erase_if(clause.rules, [](const FoundRule& f) { return !is_rounding(f); });
    clauses_.push_back(std::move(clause));
    from_ = end;
  }

  /// ", except the totals" and ": births and deaths" belong to the clause before.
  void behind_the_last() {
    RuleSentence& last = clauses_.back();
    const auto tail = tokens_.subspan(from_);
    last.conditional = last.conditional || says(tail, words_, &Words::conditions);
    if (last.except.is_everything()) last.except = exception_of(tail, words_);
    if (last.subject.is_everything() && from_ > 0 && tokens_[from_ - 1].colon) last.subject = subject_of(tail, words_, false);
  }

  std::span<const Token> tokens_;
  const Vocabulary& words_;
  bool about_hiding_;
  std::size_t from_ = 0;
  std::vector<RuleSentence> clauses_;
};

}  // namespace

std::vector<RuleSentence> find_rules(std::string_view text, const Vocabulary& words, bool about_hiding) {
  std::vector<RuleSentence> all;
  for (const auto& tokens : sentences_of(text, words)) {
    auto clauses = ClauseReader(tokens, words, about_hiding).run();
    RuleSentence& first = clauses.front();
    if (!first.subject.by_number() && !all.empty() && all.back().subject.by_number() && !tokens.empty() &&
        words.any([&](const Words& w) { return is_any(tokens[0].folded, w.referring); }))
      first.subject = all.back().subject;
    std::move(clauses.begin(), clauses.end(), std::back_inserter(all));
  }
  return all;
}

}  // namespace kinderrechten::detail::reading
