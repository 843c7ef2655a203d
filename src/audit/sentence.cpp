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
bool contains(std::span<const std::string_view> list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

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
  const auto group = [&](std::size_t from) {
    return from + 3 < text.size() && text[from] == thousands && is_digit(text[from + 1]) &&
           is_digit(text[from + 2]) && is_digit(text[from + 3]) &&
           !(from + 4 < text.size() && is_digit(text[from + 4]));
  };
  bool has_group = false;
  while (grouped && group(i)) {
    digits += text.substr(i + 1, 3);
    i += 4;
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

std::vector<Token> tokenise(std::string_view text, const ProseWords& words) {
  const bool dutch = words.language != "en";
  const char thousands = dutch ? '.' : ',', decimal = dutch ? ',' : '.';
  std::vector<Token> tokens;
  std::size_t i = 0;
  while (i < text.size()) {
    if (text[i] == '<') {  // markup such as <sup>10</sup>: a footnote mark is not a number
      const std::size_t close = text.find('>', i);
      if (close != std::string_view::npos && close - i < 40) {
        const bool mark = text.substr(i, 4) == "<sup";
        const std::size_t end = mark ? text.find("</sup>", close) : std::string_view::npos;
        i = end != std::string_view::npos ? end + 6 : close + 1;
        continue;
      }
    }
    if (const std::size_t skip = punctuation_length(text, i)) {
      i += skip;
      continue;
    }
    Token token;
    token.opens = tokens.empty();
    const bool glued = i > 0 && (is_letter(text[i - 1]) || (text[i - 1] == '-' && i > 1 && is_letter(text[i - 2])));
    if (is_digit(text[i]) && !glued) {
      const std::size_t end = read_number(text, i, thousands, decimal, token);
      if (end == 0) {  // separators that make no sense: not a number we can speak of
        while (i < text.size() && (is_digit(text[i]) || text[i] == '.' || text[i] == ',')) ++i;
        continue;
      }
      if (i > 0 && (text[i - 1] == '-' || text[i - 1] == '+') && (i == 1 || text[i - 2] == ' ' || text[i - 2] == '(')) {
        if (text[i - 1] == '-') token.value = -token.value;
        token.text = text[i - 1] + token.text;
      }
      i = end;
      std::size_t sign = i;
      while (sign < text.size() && text[sign] == ' ') ++sign;
      if (sign < text.size() && text[sign] == '%') {
        token.percent = true;
        token.text += "%";
        i = sign + 1;
      }
      tokens.push_back(std::move(token));
      continue;
    }
    if (is_letter(text[i]) || is_digit(text[i])) {
      const std::size_t begin = i;
      while (i < text.size() && (is_letter(text[i]) || is_digit(text[i]) || text[i] == '\'' || text[i] == '-' ||
                                 (text[i] == '.' && i + 1 < text.size() && is_letter(text[i + 1])))) {
        if (punctuation_length(text, i) == 3) break;
        ++i;
      }
      const auto word = stripped(text.substr(begin, i - begin));
      if (word.empty()) continue;
      token.text = std::string(word);
      token.folded = folded(word);
      token.capital = word[0] >= 'A' && word[0] <= 'Z';
      tokens.push_back(std::move(token));
      continue;
    }
    ++i;
  }
  for (std::size_t k = 0; k + 1 < tokens.size(); ++k)
    if (tokens[k].number && !tokens[k].year && !tokens[k + 1].number &&
        std::any_of(words.percent.begin(), words.percent.end(),
                    [&](std::string_view p) { return match_phrase(tokens, k + 1, p) > 0; }))
      tokens[k].percent = true;
  return tokens;
}

std::size_t match_phrase(const std::vector<Token>& tokens, std::size_t at, std::string_view phrase) {
  std::size_t n = 0;
  while (!phrase.empty()) {
    const std::size_t space = phrase.find(' ');
    const std::string_view word = phrase.substr(0, space);
    if (at + n >= tokens.size() || tokens[at + n].folded != word) return 0;
    ++n;
    phrase = space == std::string_view::npos ? std::string_view() : phrase.substr(space + 1);
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
bool counts_nothing(const std::vector<Token>& tokens, std::size_t at, const ProseWords& words) {
  const auto idle = [&](std::size_t k) { return k < tokens.size() && contains(words.not_counts, tokens[k].folded); };
  if (idle(at + 1) || (at > 0 && idle(at - 1))) return true;
  const bool small = !tokens[at].number || tokens[at].value <= 20;
  if (small && at + 1 < tokens.size() && contains(words.times, tokens[at + 1].folded)) return true;
  return (at + 2 < tokens.size() && tokens[at + 2].number && idle(at + 3)) ||
         (at + 3 < tokens.size() && tokens[at + 3].number && idle(at + 4)) ||
         (at + 1 < tokens.size() && tokens[at + 1].number && idle(at + 2));
}

}  // namespace

std::vector<Quantity> quantities(const std::vector<Token>& tokens, const ProseWords& words) {
  std::vector<Quantity> found;
  const auto add = [&](Quantity q, std::size_t first, std::size_t last) {
    q.first = first - bend_before(tokens, first, words, q.bend);
    q.last = last;
    for (std::size_t k = first; k <= last; ++k) q.text += (k > first ? " " : "") + tokens[k].text;
    found.push_back(std::move(q));
  };
  const auto cardinal = [&](std::size_t at) -> std::pair<std::size_t, int> {
    std::pair<std::size_t, int> best{0, 0};
    for (const auto& w : words.cardinals)
      if (const std::size_t n = match_phrase(tokens, at, w.words); n > best.first) best = {n, w.numerator};
    return best;
  };
  for (std::size_t i = 0; i < tokens.size();) {
    if (tokens[i].number && tokens[i].year) {
      ++i;
      continue;
    }
    // `drie op de vijf`, `3 in 5`
    std::size_t n = 0;
    int above = 0;
    if (tokens[i].number && !tokens[i].percent && is_whole(tokens[i].value) && tokens[i].value < 100) {
      n = 1, above = static_cast<int>(numerator(tokens[i].value));
    } else if (!tokens[i].number) {
      std::tie(n, above) = cardinal(i);
    }
    if (n > 0) {
      bool ratio = false;
      for (const auto& between : words.each_of) {
        const std::size_t m = match_phrase(tokens, i + n, between);
        if (!m || i + n + m >= tokens.size()) continue;
        const auto& next = tokens[i + n + m];
        std::size_t used = 0;
        int below = 0;
        if (next.number && !next.percent && !next.year && is_whole(next.value) && next.value <= 100) {
          used = 1, below = static_cast<int>(numerator(next.value));
        } else if (!next.number) {
          std::tie(used, below) = cardinal(i + n + m);
        }
        if (used && below > 1 && above > 0 && above < below) {
          Quantity q;
          q.kind = Quantity::Kind::fraction;
          q.value = Rational(above, below);
          q.spelled = true;
          add(std::move(q), i, i + n + m + used - 1);
          i += n + m + used;
          ratio = true;
          break;
        }
      }
      if (ratio) continue;
    }
    if (tokens[i].number) {
      if (!counts_nothing(tokens, i, words) || tokens[i].percent) {
        Quantity q;
        q.kind = tokens[i].percent ? Quantity::Kind::percent : Quantity::Kind::count;
        q.value = tokens[i].value;
        q.decimals = tokens[i].decimals;
        add(std::move(q), i, i);
      }
      ++i;
      continue;
    }
    bool fraction = false;
    for (const auto& w : words.fractions)
      if (const std::size_t m = match_phrase(tokens, i, w.words)) {
        Quantity q;
        q.kind = Quantity::Kind::fraction;
        q.value = Rational(w.numerator, w.denominator);
        q.spelled = true;
        add(std::move(q), i, i + m - 1);
        i += m;
        fraction = true;
        break;
      }
    if (fraction) continue;
    if (n > 0) {
      if (!counts_nothing(tokens, i + n - 1, words)) {
        Quantity q;
        q.value = Rational(above);
        q.spelled = true;
        add(std::move(q), i, i + n - 1);
      }
      i += n;
      continue;
    }
    ++i;
  }
  return found;
}

}  // namespace kinderrechten
