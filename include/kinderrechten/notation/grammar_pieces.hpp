// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "kinderrechten/notation/grammar_amounts.hpp"

namespace kinderrechten::detail {

/// An amount with the label that says whom it counts.
///
///     item = [label] amount [label] ["=" amount]
class GrammarPieces : protected GrammarAmounts {
 protected:
  using GrammarAmounts::GrammarAmounts;

  /// `[label] amount [label] [= amount]`.
  bool item(Piece& piece, bool in_bracket) {
    piece.at.begin = in_.peek().at.begin;
    if (in_bracket) label_before(piece);
    if (!amount(piece.amount)) return false;
    if (piece.label.empty()) label_after(piece, in_bracket);
    const std::uint32_t before = in_.at;
    const bool equals = in_.accept(Tok::equals) || (in_bracket && piece.amount.percent && in_.accept(Tok::colon));
    if (equals) {
      Amount second;
      if (!amount(second)) return false;
      if (second.percent == piece.amount.percent) {
        in_.at = before;
        return expected("a percentage on one side of =");
      }
      piece.has_share = true;
      piece.share = second;
      if (piece.amount.percent) std::swap(piece.amount, piece.share);
      if (piece.label.empty()) label_after(piece, in_bracket);
    }
    piece.at.end = in_.at;
    return true;
  }

  /// `jongens: 25`, `m=98`.
  void label_before(Piece& piece) {
    const CellPhrase* p = phrase();
    if (!p || p->meaning != Meaning::label) return;
    const std::uint32_t before = in_.at;
    const std::uint32_t word = in_.peek().at.begin;
    take(*p);
    if (!in_.accept(Tok::colon)) in_.accept(Tok::equals);
    if (in_.peek().kind != Tok::number && !compares(in_.peek().kind)) {
      in_.at = before;
      return;
    }
    set_label(piece, *p, word);
  }
  void set_label(Piece& piece, const CellPhrase& p, std::uint32_t at) {
    piece.label = p.label;
    if (p.text.size() == 1) piece.abbreviation = static_cast<char>(lower(in_.byte(at)));
  }

  /// Words after a number: whom it counts. Free words are taken as they stand.
  void label_after(Piece& piece, bool in_bracket) {
    if (in_.byte(in_.at) == '.' && is_letter(in_.byte(in_.at + 1))) return;
    const Token t = in_.peek();
    if (t.kind != Tok::word || t.at.begin >= end_) return;
    if (in_.is_mark(word_at(t.at.begin).of(work_))) return;
    if (flag_at(t.at.begin)) return;  // `123 b` of an office is a break, not boys
    if (const CellPhrase* p = phrase()) {
      if (p->meaning == Meaning::label) {
        take(*p);
        set_label(piece, *p, t.at.begin);
        in_.accept_dot();
        return;
      }
      if (p->meaning != Meaning::other_unit) return;
      if (in_bracket) piece.role = Role::other;
    }
    if (!t.spaced && is_digit(in_.byte(t.at.begin - 1))) return;  // 12O
    free_label(piece, t.at.begin);
  }
  /// A run of words without meaning of their own: `25 volwassen vluchtelingen`.
  void free_label(Piece& piece, std::uint32_t begin) {
    Stretch run{begin, begin};
    int words = 0;
    while (of_label(words == 0) && !(words && flags_close())) {
      const Token t = in_.peek();
      const Stretch word = word_at(t.at.begin);
      if (words == 0 && word.end - word.begin < 2) return;
      run.end = in_.at = word.end;
      if (++words == 6) break;
    }
    piece.label = run.of(text_);
  }
  /// Is the next token a word that a label may have?
  [[nodiscard]] bool of_label(bool first) {
    const Token t = in_.peek();
    if (t.kind != Tok::word || t.at.begin >= end_ || (!first && in_.byte(t.at.begin - 1) == '\n')) return false;
    const CellPhrase* p = phrase();
    if (p && !first && p->meaning == Meaning::also) return false;
    return !p || p->meaning == Meaning::other_unit || harmless(*p);
  }
  /// Flags behind a label are flags, `25 women p`; the same letter among its words is one of them.
  [[nodiscard]] bool flags_close() {
    const std::uint32_t before = in_.at;
    bool any = false;
    while (const std::uint32_t end = flag_at(in_.peek().at.begin)) in_.at = end, any = true;
    const bool closes = any && !of_label(false);
    in_.at = before;
    return closes;
  }
  /// Words that are met inside a label as well: "meldingen van geweld", "kinderen onder toezicht".
  static bool harmless(const CellPhrase& p) {
    return p.meaning == Meaning::label || p.meaning == Meaning::between || p.meaning == Meaning::number ||
           p.meaning == Meaning::less || p.meaning == Meaning::more || p.meaning == Meaning::to;
  }

  /// Names what is unlabelled by the row's hint, and spells abbreviations by their neighbours.
  void label_pieces(std::size_t first) {
    const std::size_t count = out_.pieces.size() - first;
    const auto& hint = *c_.part_labels;
    bool unlabelled = count == hint.size();
    std::uint32_t letters = 0;  // which abbreviations there are, a..z
    for (std::size_t i = first; i < out_.pieces.size(); ++i) {
      const Piece& p = out_.pieces[i];
      unlabelled = unlabelled && p.label.empty() && !p.has_share;
      if (p.abbreviation) letters |= letter_bit(p.abbreviation);
    }
    for (std::size_t i = first; i < out_.pieces.size(); ++i) {
      Piece& p = out_.pieces[i];
      if (unlabelled) p.label = hint[i - first];
      else if (p.abbreviation) p.label = spelled(p, letters);
    }
  }
  static std::uint32_t letter_bit(char c) { return c >= 'a' && c <= 'z' ? 1U << (c - 'a') : 0; }
  [[nodiscard]] std::string_view spelled(const Piece& piece, std::uint32_t letters) const {
    const char a = piece.abbreviation;
    std::string_view from_hint;
    for (const std::string& h : *c_.part_labels)
      if (!h.empty() && static_cast<char>(lower(static_cast<unsigned char>(h[0]))) == a)
        from_hint = from_hint.empty() ? std::string_view(h) : std::string_view();
    if (!from_hint.empty()) return from_hint;
    for (const PhraseBook* book : {c_.words.first, c_.words.second})
      for (const LabelPair& pair : book->language().pairs) {
        if (a == pair.first && (letters & letter_bit(pair.second))) return pair.first_label;
        if (a == pair.second && (letters & letter_bit(pair.first))) return pair.second_label;
      }
    return piece.label;
  }
  static bool is_table_label(std::string_view label) {
    for (const PhraseBook* book : {&dutch, &english})
      for (const CellPhrase& p : book->language().phrases)
        if (p.meaning == Meaning::label && p.label.data() == label.data()) return true;
    return false;
  }
};

}  // namespace kinderrechten::detail
