// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/audit/sentence.hpp"

#include <algorithm>
#include <span>
#include <tuple>
#include <utility>

namespace kinderrechten {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) {  // any byte of a multi-byte character counts as one
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}
bool contains(std::span<const std::string_view> list, std::string_view word) { return is_one_of(list, word); }

/// Lower case for ASCII and the Latin-1 letters, which is what Dutch and English use.
std::string folded(std::string_view text) {
  std::string out(text);
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (out[i] >= 'A' && out[i] <= 'Z') out[i] = static_cast<char>(out[i] - 'A' + 'a');
    const auto byte = static_cast<unsigned char>(out[i]);
    if (i > 0 && static_cast<unsigned char>(out[i - 1]) == 0xC3 && byte >= 0x80 && byte <= 0x9E)
      out[i] = static_cast<char>(byte + 0x20);
  }
  return out;
}

/// The length of a dash, quote or space that takes three bytes (U+2000..U+206F), else 0.
std::size_t punctuation_length(std::string_view text, std::size_t at) {
  if (at + 2 < text.size() && static_cast<unsigned char>(text[at]) == 0xE2 &&
      static_cast<unsigned char>(text[at + 1]) == 0x80)
    return 3;
  if (at + 1 < text.size() && static_cast<unsigned char>(text[at]) == 0xC2) return 2;  // U+0080..U+00BF
  return 0;
}

/// Reads a number at `at`: thousands in groups of three, decimals behind the language's mark.
/// Returns how far it goes; 0 when the separators do not make sense.
std::size_t read_number(std::string_view text, std::size_t at, char thousands, char decimal, Token& token) {
  std::string digits;
  std::size_t i = at;
  while (i < text.size() && is_digit(text[i])) digits += text[i++];
  const bool grouped = digits.size() <= 3;
  // How long the separator is that starts a group of three digits: the language's own, or a space of any width.
  const auto group = [&](std::size_t from) -> std::size_t {
    const std::string_view rest = text.substr(from);
    const std::size_t n = rest.starts_with(thousands) || rest.starts_with(' ')                     ? 1
                          : rest.starts_with("\u00A0")                                             ? 2
                          : rest.starts_with("\u2009") || rest.starts_with("\u202F")               ? 3
                                                                                                  : 0;
    const bool three = n > 0 && rest.size() >= n + 3 && is_digit(rest[n]) && is_digit(rest[n + 1]) && is_digit(rest[n + 2]) &&
                       !(rest.size() > n + 3 && is_digit(rest[n + 3]));
    return three ? n : 0;
  };
  bool has_group = false;
  while (const std::size_t n = grouped && !digits.starts_with('0') ? group(i) : 0) {
    digits += text.substr(i + n, 3);
    i += n + 3;
    has_group = true;
  }
  std::size_t places = 0;
  if (i + 1 < text.size() && text[i] == decimal && is_digit(text[i + 1])) {
    ++i;
    while (i < text.size() && is_digit(text[i])) digits += text[i++], ++places;
  }
  if (digits.size() > 200) return 0;
  if (i + 1 < text.size() && (text[i] == thousands || text[i] == decimal) && is_digit(text[i + 1])) return 0;
  const std::string number = digits.substr(0, digits.size() - places) + (places ? "." + digits.substr(digits.size() - places) : "");
  token.value = *try_parse_number(number);
  token.decimals = static_cast<unsigned>(places);
  token.number = true;
  token.text = std::string(text.substr(at, i - at));
  token.folded = token.text;
  if (!has_group && !places && digits.size() == 4 && token.value >= 1980 && token.value < 2050)
    token.year = static_cast<int>(numerator(token.value));
  return i;
}

std::string_view stripped(std::string_view word) {
  while (!word.empty() && (word.back() == '.' || word.back() == '\'' || word.back() == '-')) word.remove_suffix(1);
  while (!word.empty() && (word.front() == '\'' || word.front() == '-')) word.remove_prefix(1);
  return word;
}

}  // namespace

std::vector<std::string_view> split_sentences(std::string_view text, const ProseWords& words) {
  std::vector<std::string_view> sentences;
  std::size_t begin = 0;
  const auto close = [&](std::size_t end) {
    while (begin < end && (text[begin] == ' ' || text[begin] == '\n' || text[begin] == '\t')) ++begin;
    if (end > begin) sentences.push_back(text.substr(begin, end - begin));
    begin = end;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '.' && text[i] != '!' && text[i] != '?') continue;
    std::size_t next = i + 1;
    while (next < text.size() && (text[next] == '"' || text[next] == ')' || text[next] == '\'')) ++next;
    if (next < text.size() && text[next] != ' ' && text[next] != '\n' && text[next] != '<' && text[next] != '[') continue;
    if (text[i] == '.') {
      std::size_t word = i;
      while (word > begin && (is_letter(text[word - 1]) || (text[word - 1] == '.' && word > begin + 1))) --word;
      if (contains(words.abbreviations, folded(text.substr(word, i - word)))) continue;
    }
    close(next);
  }
  close(text.size());
  return sentences;
}

namespace {

/// Cuts a sentence into tokens; one pass.
class Tokeniser {
 public:
  Tokeniser(std::string_view text, const ProseWords& words)
      : text_(text), words_(words), thousands_(words.decimal == '.' ? ',' : '.'), decimal_(words.decimal) {}

  std::vector<Token> run() {
    while (at_ < text_.size()) step();
    for (std::size_t k = 0; k + 1 < tokens_.size(); ++k) mark_percent(k);
    return std::move(tokens_);
  }

 private:
  void step() {
    const char c = text_[at_];
    if (c == '<' && markup()) return;
    if (const std::size_t sign = sign_length()) return add_sign(sign);
    if (const std::size_t skip = punctuation_length(text_, at_)) return punctuation(skip);
    if (is_digit(c) && number()) return;
    if (is_letter(c) || is_digit(c)) return word();
    mark(c);
    ++at_;
  }
  /// Markup such as <sup>10</sup>: a footnote mark is not a number.
  bool markup() {
    const std::size_t close = text_.find('>', at_);
    if (close == std::string_view::npos || close - at_ >= 40 || at_ + 1 >= text_.size()) return false;
    if (!is_letter(text_[at_ + 1]) && text_[at_ + 1] != '/') return false;
    const std::size_t end = text_.substr(at_, 4) == "<sup" ? text_.find("</sup>", close) : std::string_view::npos;
    at_ = end != std::string_view::npos ? end + 6 : close + 1;
    return true;
  }
  /// `<`, `€`, `±`: signs that say something of the number behind them.
  [[nodiscard]] std::size_t sign_length() const {
    for (const std::string_view sign : {"<", ">", "~", "±", "€", "£", "$"})
      if (text_.substr(at_).starts_with(sign)) return sign.size();
    return 0;
  }
  void add_sign(std::size_t length) {
    Token token = fresh();
    token.text = token.folded = std::string(text_.substr(at_, length));
    push(std::move(token));
    at_ += length;
  }
  void punctuation(std::size_t length) {
    const bool dash = length == 3 && (text_[at_ + 2] == '\x93' || text_[at_ + 2] == '\x94');
    if (dash && !between_digits(length)) ++clause_;
    joins_ = dash && between_digits(length);
    at_ += length;
  }
  [[nodiscard]] bool between_digits(std::size_t length) const {
    return at_ > 0 && is_digit(text_[at_ - 1]) && at_ + length < text_.size() && is_digit(text_[at_ + length]);
  }
  void mark(char c) {
    if (c == '(' || c == '[') ++depth_, ++clause_;
    else if (c == ')' || c == ']') depth_ -= depth_ > 0, ++clause_;
    else if (c == ',' || c == ';' || c == ':') ++clause_;
    else if ((c == '-' || c == '/') && between_digits(1)) joins_ = true;
    else if (c == '-' && at_ > 0 && text_[at_ - 1] == ' ' && at_ + 1 < text_.size() && text_[at_ + 1] == ' ') ++clause_;
  }
  bool number() {
    const bool glued = at_ > 0 && (is_letter(text_[at_ - 1]) || (text_[at_ - 1] == '-' && at_ > 1 && is_letter(text_[at_ - 2])));
    if (glued) return false;
    Token token = fresh();
    const std::size_t end = read_number(text_, at_, thousands_, decimal_, token);
    if (end == 0) {  // separators that make no sense: not a number we can speak of
      while (at_ < text_.size() && (is_digit(text_[at_]) || text_[at_] == '.' || text_[at_] == ',')) ++at_;
      return true;
    }
    if (end < text_.size() && is_letter(text_[end]) && !punctuation_length(text_, end)) return false;  // 18e, 25j
    if (at_ > 0 && (text_[at_ - 1] == '-' || text_[at_ - 1] == '+') && (at_ == 1 || text_[at_ - 2] == ' ' || text_[at_ - 2] == '(')) {
      if (text_[at_ - 1] == '-') token.value = -token.value;
      token.text = text_[at_ - 1] + token.text;
    }
    at_ = end;
    std::size_t sign = at_;
    while (sign < text_.size() && text_[sign] == ' ') ++sign;
    if (sign < text_.size() && text_[sign] == '%') {
      token.percent = true;
      token.year.reset();
      token.text += "%";
      at_ = sign + 1;
    }
    push(std::move(token));
    return true;
  }
  void word() {
    std::string plain;
    const auto inside = [&](std::size_t i) {
      const char c = text_[i];
      return is_letter(c) || is_digit(c) || c == '\'' || c == '-' ||
             (c == '.' && i + 1 < text_.size() && is_letter(text_[i + 1]));
    };
    while (at_ < text_.size()) {
      if (text_.substr(at_).starts_with("\xE2\x80\x99") && at_ + 3 < text_.size() && is_letter(text_[at_ + 3])) {
        plain += '\'';  // a typographic apostrophe: zo’n
        at_ += 3;
        continue;
      }
      if (punctuation_length(text_, at_) || !inside(at_)) break;
      plain += text_[at_++];
    }
    const auto bare = stripped(plain);
    if (bare.empty()) return;
    Token token = fresh();
    token.text = std::string(bare);
    token.folded = folded(bare);
    token.capital = bare[0] >= 'A' && bare[0] <= 'Z';
    if (token.capital) {
      if (const auto country = country_of(token.folded)) token.folded = *country;
    }
    push(std::move(token));
  }
  /// `Syrische`, and as a label has it `Syrisch`, `Eritrees`.
  [[nodiscard]] std::optional<std::string_view> country_of(const std::string& word) const {
    const auto find = [&](const std::string& form) -> std::optional<std::string_view> {
      const auto it = std::ranges::lower_bound(words_.peoples, form, {}, &PeopleWord::word);
      return it != words_.peoples.end() && it->word == form ? std::optional(it->country) : std::nullopt;
    };
    if (const auto found = find(word)) return found;
    if (words_.decimal != ',') return std::nullopt;
    if (word.ends_with("ees")) return find(word.substr(0, word.size() - 3) + "ese");
    return word.ends_with("s") || word.ends_with("h") ? find(word + "e") : std::nullopt;
  }
  [[nodiscard]] Token fresh() {
    Token token;
    token.opens = tokens_.empty();
    token.clause = clause_;
    token.depth = depth_;
    token.joined = std::exchange(joins_, false);
    return token;
  }
  void push(Token token) { tokens_.push_back(std::move(token)); }
  void mark_percent(std::size_t k) {
    if (tokens_[k].number && !tokens_[k].year && !tokens_[k + 1].number &&
        std::any_of(words_.percent.begin(), words_.percent.end(),
                    [&](std::string_view p) { return match_phrase(tokens_, k + 1, p) > 0; }))
      tokens_[k].percent = true;
  }

  std::string_view text_;
  const ProseWords& words_;
  char thousands_, decimal_;
  std::size_t at_ = 0, clause_ = 0, depth_ = 0;
  bool joins_ = false;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokenise(std::string_view text, const ProseWords& words) {
  return Tokeniser(text, words).run();
}

std::size_t match_words(const std::vector<Token>& tokens, std::size_t at, std::string_view phrase) {
  std::size_t n = 0;
  for (; !phrase.empty(); ++n) {
    if (at + n >= tokens.size()) return 0;
    const std::string& word = tokens[at + n].folded;
    if (word.empty() || !phrase.starts_with(word) || (phrase.size() > word.size() && phrase[word.size()] != ' ')) return 0;
    phrase.remove_prefix(std::min(phrase.size(), word.size() + 1));
  }
  return n;
}

namespace {

/// The word that ends just before token `at` and says how the number there is bent: the longest.
std::size_t bend_before(const std::vector<Token>& tokens, std::size_t at, const ProseWords& words, BendWord& bend) {
  std::size_t longest = 0;
  for (const auto& candidate : words.bends) {
    const std::size_t n = 1 + static_cast<std::size_t>(std::count(candidate.words.begin(), candidate.words.end(), ' '));
    if (n > longest && n <= at && match_phrase(tokens, at - n, candidate.words) == n) longest = n, bend = candidate;
  }
  return longest;
}

/// `artikel 34`, `18 jaar`, `12 tot 18 jaar`, `5 mei`: numbers that count nothing of a table.
bool counts_nothing(const std::vector<Token>& tokens, std::size_t first, std::size_t last, const ProseWords& words) {
  const auto idle = [&](std::size_t k) { return k < tokens.size() && contains(words.not_counts, tokens[k].folded); };
  const auto opens = [&](std::size_t k) { return contains(words.before_number, tokens[k].folded); };
  if (tokens[first].joined || (last + 1 < tokens.size() && tokens[last + 1].joined)) return true;
  for (const auto tail : words.age_tails)
    if (match_phrase(tokens, last + 1, tail) || match_phrase(tokens, last + 2, tail)) return true;
  for (const auto between : words.each_of)  // `192 van de 352 gemeenten`
    if (const std::size_t n = match_phrase(tokens, last + 1, between))
      if (last + 1 + n < tokens.size() && tokens[last + 1 + n].number && idle(last + 2 + n)) return true;
  if (idle(last + 1) || (first > 0 && opens(first - 1))) return true;
  const bool small = !tokens[first].number || tokens[first].value <= 20;
  if (small && last + 1 < tokens.size() && contains(words.times, tokens[last + 1].folded)) return true;
  const auto other = [&](std::size_t k) { return k < tokens.size() && tokens[k].number && !tokens[k].year; };
  return small && ((other(last + 2) && idle(last + 3)) || (other(last + 3) && idle(last + 4)) || (other(last + 1) && idle(last + 2)));
}

/// Reads the quantities of a sentence from left to right.
class QuantityReader {
 public:
  QuantityReader(const std::vector<Token>& tokens, const ProseWords& words) : tokens_(tokens), words_(words) {}

  std::vector<Quantity> run() {
    for (std::size_t i = 0; i < tokens_.size();) {
      const std::size_t n = tokens_[i].year ? 1 : read(i);
      i += std::max<std::size_t>(n, 1);
    }
    return std::move(found_);
  }

 private:
  std::size_t read(std::size_t i) {
    if (const std::size_t n = ratio(i)) return n;
    if (tokens_[i].number) return digits(i);
    if (const std::size_t n = fraction(i)) return n;
    const auto [n, value] = cardinal(i);
    if (n == 0) return 0;
    if (!counts_nothing(tokens_, i, i + n - 1, words_)) {
      Quantity q;
      q.value = Rational(value);
      q.spelled = true;
      if (i + n < tokens_.size() && contains(words_.percent, tokens_[i + n].folded)) q.kind = Quantity::Kind::percent;
      add(std::move(q), i, i + n - 1);
    }
    return n;
  }
  void add(Quantity q, std::size_t first, std::size_t last) {
    q.first = first - bend_before(tokens_, first, words_, q.bend);
    q.last = last;
    for (std::size_t k = first; k <= last; ++k) q.text += (k > first ? " " : "") + tokens_[k].text;
    found_.push_back(std::move(q));
  }
  [[nodiscard]] std::pair<std::size_t, int> cardinal(std::size_t at) const {
    std::pair<std::size_t, int> best{0, 0};
    for (const auto& w : words_.cardinals)
      if (const std::size_t n = match_phrase(tokens_, at, w.words); n > best.first) best = {n, w.numerator};
    if (best.first == 0)
      if (const auto value = spelled_number(tokens_[at].folded, words_)) best = {1, *value};
    return best;
  }
  /// `drie op de vijf`, `3 in 5`
  std::size_t ratio(std::size_t i) {
    std::size_t n = 0;
    int above = 0;
    const auto small = [&](std::size_t k) {
      const Token& t = tokens_[k];
      return t.number && !t.percent && !t.year && is_whole(t.value) && t.value > 0 && t.value <= 100;
    };
    if (small(i)) n = 1, above = static_cast<int>(numerator(tokens_[i].value));
    else if (!tokens_[i].number) std::tie(n, above) = cardinal(i);
    if (n == 0 && tokens_[i].folded == words_.one) n = 1, above = 1;
    if (n == 0) return 0;
    for (std::size_t child = 0; child <= 1; ++child)  // `one child in four`
      for (const auto& between : words_.each_of) {
        const std::size_t m = match_phrase(tokens_, i + n + child, between);
        const std::size_t at = i + n + child + m;
        if (!m || at >= tokens_.size()) continue;
        std::size_t used = 0;
        int below = 0;
        if (small(at)) used = 1, below = static_cast<int>(numerator(tokens_[at].value));
        else if (!tokens_[at].number) std::tie(used, below) = cardinal(at);
        if (!used || below <= 1 || above <= 0 || above >= below) continue;
        if (tokens_[i].number && tokens_[at].number && below > 20) continue;  // `16 van de 67` are counts
        if (counts_nothing(tokens_, at, at + used - 1, words_)) continue;
        Quantity q;
        q.kind = Quantity::Kind::fraction;
        q.value = Rational(above, below);
        q.spelled = true;
        const std::size_t all = n + child + m + used;
        add(std::move(q), i, i + all - 1);
        return all;
      }
    return 0;
  }
  std::size_t digits(std::size_t i) {
    const Token& t = tokens_[i];
    std::size_t n = 1;
    Quantity q;
    q.kind = t.percent ? Quantity::Kind::percent : Quantity::Kind::count;
    q.value = t.value;
    q.decimals = t.decimals;
    if (!t.percent && i + 1 < tokens_.size())
      for (const auto& w : words_.scales)
        if (tokens_[i + 1].folded == w.words) {
          q.unit = Rational(w.numerator);
          for (unsigned d = 0; d < q.decimals; ++d) q.unit = q.unit / 10;
          q.value = q.value * w.numerator;
          q.decimals = 0;
          n = 2;
        }
    if (t.percent || !counts_nothing(tokens_, i, i + n - 1, words_)) {
      add(std::move(q), i, i + n - 1);
    } else if (i + 1 < tokens_.size() && contains(words_.measures, tokens_[i + 1].folded) && !t.joined && t.value > 0) {
      q.kind = Quantity::Kind::measure;
      add(std::move(q), i, i);
    }
    return n;
  }
  std::size_t fraction(std::size_t i) {
    std::size_t best = 0;
    const NumberWord* word = nullptr;
    for (const auto& w : words_.fractions)
      if (const std::size_t m = match_phrase(tokens_, i, w.words); m > best) best = m, word = &w;
    for (const auto& w : words_.majorities)
      if (const std::size_t m = match_phrase(tokens_, i, w.word)) {
        Quantity q;
        q.kind = Quantity::Kind::fraction;
        q.value = Rational(1, 2);
        q.spelled = true;
        q.bend = {w.word, w.direction > 0 ? Bend::more : Bend::less};
        add(std::move(q), i, i + m - 1);
        return m;
      }
    if (!word) return 0;
    if (i > 0 && contains(words_.joins, tokens_[i - 1].folded)) return best;  // `two and a half times`
    for (std::size_t k = i + best; k <= i + best + 1; ++k)                      // `half a percentage point`
      for (const auto points : words_.points)
        if (match_phrase(tokens_, k, points)) return best;
    Quantity q;
    q.kind = Quantity::Kind::fraction;
    q.value = Rational(word->numerator, word->denominator);
    q.spelled = true;
    add(std::move(q), i, i + best - 1);
    return best;
  }

  const std::vector<Token>& tokens_;
  const ProseWords& words_;
  std::vector<Quantity> found_;
};

}  // namespace

std::optional<int> spelled_number(std::string_view word, const ProseWords& words) {
  const auto simple = [&](std::string_view text) -> std::optional<int> {
    for (const auto& w : words.cardinals)
      if (w.words == text) return w.numerator;
    if (text == words.one) return 1;
    return std::nullopt;
  };
  if (word.size() > 40 || word == words.one) return std::nullopt;  // more often an article
  if (const auto value = simple(word)) return value;
  // eenentwintig, twenty-three: a unit and a ten, in the order of the language
  for (const auto joiner : words.joiners)
    for (std::size_t at = word.find(joiner, 1); at != std::string_view::npos; at = word.find(joiner, at + 1)) {
      auto unit = simple(word.substr(0, at)), ten = simple(word.substr(at + joiner.size()));
      if (words.language == "en") std::swap(unit, ten);
      if (unit && ten && *unit >= 1 && *unit <= 9 && *ten >= 20 && *ten < 100 && *ten % 10 == 0) return *ten + *unit;
    }
  // tweehonderdvijftig: what stands before and after the hundred
  for (const auto& scale : words.cardinals) {
    if (scale.numerator != 100 || scale.words.find(' ') != std::string_view::npos) continue;
    const std::size_t at = word.find(scale.words);
    if (at == std::string_view::npos) continue;
    const std::string_view before = word.substr(0, at), after = word.substr(at + scale.words.size());
    const auto many = before.empty() ? std::optional(1) : simple(before);
    auto rest = after.empty() ? std::optional(0) : simple(after);
    if (!rest && after.find(scale.words) == std::string_view::npos) rest = spelled_number(after, words);
    if (many && rest && *many >= 1 && *many < 100 && *rest < 100 && !(before.empty() && after.empty())) return *many * 100 + *rest;
  }
  return std::nullopt;
}

std::vector<Quantity> quantities(const std::vector<Token>& tokens, const ProseWords& words) {
  return QuantityReader(tokens, words).run();
}

}  // namespace kinderrechten
