// SPDX-License-Identifier: BSD-3-Clause
#include "note_tokens.hpp"

#include <utility>

namespace kinderrechten::detail::reading {

namespace {

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

}  // namespace

std::vector<std::vector<Token>> sentences_of(std::string_view text, const Vocabulary& words) {
  return Tokenizer(text, words).run();
}

}  // namespace kinderrechten::detail::reading
