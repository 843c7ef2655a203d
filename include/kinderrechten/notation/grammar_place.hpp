// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "kinderrechten/notation/grammar_context.hpp"
#include "kinderrechten/notation/scanner.hpp"

namespace kinderrechten::detail {

/// Where the reading of a cell stands: its text, the next token and phrase, and the first problem met.
/// Every layer of the grammar builds on it.
class GrammarPlace {
 protected:
  GrammarPlace(const GrammarContext& context, std::string_view text, std::string_view work, Draft& out)
      : c_(context), text_(text), work_(work), out_(out) {
    in_.start(work, *context.style, doubtful(), *context.marks);
  }
  ~GrammarPlace() = default;

  /// Counts have no decimals, so three of them may be thousands of another language.
  [[nodiscard]] bool doubtful() const { return c_.kind == CellKind::counts && c_.dialect->many_hands; }

  /// The row names its parts, so unlabelled numbers may follow each other.
  [[nodiscard]] bool hinted() const { return c_.part_labels->size() >= 2 && c_.kind == CellKind::counts; }
  /// The letters from `i` on; an apostrophe may stand inside.
  [[nodiscard]] Stretch word_at(std::uint32_t i) const {
    Stretch w{i, i};
    for (std::uint32_t end = i; w.end < work_.size(); w.end = end) {
      const bool word = in_.kind_at(w.end, end) == Tok::word;
      if (!word && !(in_.byte(w.end) == '\'' && w.end > i)) break;
    }
    return w;
  }
  /// The phrase that stands next, if any; looked up once a place.
  [[nodiscard]] const CellPhrase* phrase() const {
    const Token& t = in_.peek();
    if (t.kind != Tok::word || t.at.begin >= end_) return nullptr;
    if (phrase_at_ != t.at.begin) {
      phrase_at_ = t.at.begin;
      phrase_ = c_.words.find(work_, phrase_at_);
    }
    return phrase_;
  }
  void take(const CellPhrase& p) { in_.at = in_.peek().at.begin + static_cast<std::uint32_t>(p.text.size()); }
  void skip_filler() {
    while (true) {
      const Token t = in_.peek();
      if (t.kind != Tok::word) return;
      const CellPhrase* p = phrase();
      if (!p || p->meaning != Meaning::filler) return;
      take(*p);
      if (!in_.accept(Tok::equals)) in_.accept(Tok::colon);
    }
  }
  bool accept_plus() {
    if (in_.peek().at.begin >= end_) return false;
    if (in_.accept(Tok::plus)) return true;
    const CellPhrase* p = phrase();
    if (!p || p->meaning != Meaning::plus) return false;
    take(*p);
    return true;
  }
  bool accept_separator() {
    const Token t = in_.peek();
    if (t.at.begin >= end_) return false;
    switch (t.kind) {
      case Tok::comma: case Tok::semicolon: case Tok::dash: case Tok::slash: case Tok::bar: case Tok::ampersand:
        in_.skip(t);
        if (t.kind == Tok::comma || t.kind == Tok::semicolon)
          if (const CellPhrase* p = phrase(); p && p->meaning == Meaning::also) take(*p);
        return true;
      default: break;
    }
    const CellPhrase* p = phrase();
    if (!p || p->meaning != Meaning::also) return false;
    take(*p);
    return true;
  }
  [[nodiscard]] bool at_end() const { return in_.peek().kind == Tok::end; }
  [[nodiscard]] bool inside_end() const {
    const Token t = in_.peek();
    return t.at.begin >= end_ || t.kind == Tok::end;
  }
  [[nodiscard]] bool ends_after(std::uint32_t i) const {
    while (is_space(in_.byte(i))) ++i;
    return i >= work_.size() || i >= end_ || in_.byte(i) == ')' || in_.byte(i) == '(' || in_.byte(i) == ',';
  }
  bool problem(std::string what) {
    if (out_.problem.empty()) out_.problem = std::move(what);
    return false;
  }
  bool expected(std::string_view what) {
    const Token t = in_.peek();
    if (t.kind == Tok::end) return problem("the cell ends; expected " + std::string(what));
    std::uint32_t end = t.at.begin + 1;
    while (end < work_.size() && !is_space(in_.byte(end))) ++end;
    return problem("'" + shown({t.at.begin, end}) + "' at byte " +
                              std::to_string(t.at.begin + 1) + "; expected " + std::string(what));
  }

  /// A piece of the text for a message, cut when it is long.
  [[nodiscard]] std::string shown(Stretch s) const {
    constexpr std::uint32_t longest = 40;
    const bool cut = s.end - s.begin > longest;
    if (cut) s.end = s.begin + longest;
    while (cut && s.end > s.begin && (in_.byte(s.end) & 0xC0U) == 0x80U) --s.end;
    return std::string(s.of(text_)) + (cut ? "…" : "");
  }

  static constexpr std::uint32_t no_end = ~std::uint32_t{0};

  const GrammarContext& c_;
  std::string_view text_, work_;
  Draft& out_;
  Scanner in_;
  mutable std::uint32_t phrase_at_ = no_end;  // where `phrase_` was looked up
  mutable const CellPhrase* phrase_ = nullptr;
  bool whole_open_ = false;     // in `(324)`: a bracket around the whole
  std::uint32_t end_ = no_end;  // where the bracket that is being read ends
};

}  // namespace kinderrechten::detail
