// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "kinderrechten/notation/grammar_brackets.hpp"

namespace kinderrechten::detail {

/// The one grammar of cell text: what is printed in a cell, as a `Draft`.
///
///     cell    = symbol | words | summands {mark | flag | bracket | "= " share}
///     summands= item {("+" | separator) item}
///     item    = amount [label]
///     amount  = [bound | approximation] number ["-" number] [scale] ["%"] ["or more"]
///     bracket = "(" part {separator part} ")"
///     part    = [label] amount [label] ["=" amount] | remark
///
/// Linear in the length of the text: every step moves forward, a bracket that cannot be read is
/// skipped once.
class Grammar : protected GrammarBrackets {
 public:
  Grammar(const GrammarContext& context, std::string_view text, std::string_view work, Draft& out)
      : GrammarBrackets(context, text, work, out) {}

  void read() {
    out_.clear();
    if (whole_symbol()) return;
    if (c_.kind == CellKind::names) return names();
    if (plain_number()) return;
    if (!has_number()) return without_number();
    if (summands()) tail();
    else if (out_.problem.empty()) expected("a number");
  }

 private:
  /// The whole cell is one number, or one with a percent sign: most cells are.
  bool plain_number() {
    if (!is_digit(in_.byte(0))) return false;
    Amount& a = out_.whole;
    Stretch mark;
    const bool good = in_.number(0, a.low, mark) == Scanner::Read::good && !mark.end;
    const bool percent = in_.byte(in_.at) == '%';
    if (good && in_.at + (percent ? 1U : 0U) == work_.size()) {
      a.high = a.low;
      a.percent = percent;
      a.at = {0, static_cast<std::uint32_t>(work_.size())};
      return true;
    }
    a = {};
    in_.at = 0;
    return false;
  }

  [[nodiscard]] bool has_number() const {
    for (const char ch : work_)
      if (is_digit(static_cast<unsigned char>(ch))) return true;
    const Token t = in_.peek();  // a number in words counts only where the cell is about it
    if (t.kind == Tok::less || t.kind == Tok::greater || t.kind == Tok::less_equal ||
        t.kind == Tok::greater_equal)
      return true;
    const CellPhrase* p = phrase();
    return p && (p->meaning == Meaning::number || starts_amount(p->meaning));
  }

  /// Words; one symbol alone is still a symbol.
  void names() {
    if (Amount a; symbol(a) && marks_and_flags() && at_end()) {
      out_.kind = Draft::Kind::symbol;
      out_.whole = a;
      return;
    }
    out_.marks.clear();
    out_.status = {};
    as_text();
  }
  /// Words, or a symbol with marks after it.
  void without_number() {
    if (Amount a; symbol(a)) {
      out_.kind = Draft::Kind::symbol;
      out_.whole = a;
      const std::uint32_t after = in_.at;
      if (marks_and_flags() && at_end()) return;
      const Tok next = in_.peek().kind;
      if (next == Tok::open) {
        in_.at = after;
        tail();
        if (out_.problem.empty()) return;
      } else if (next == Tok::plus) {  // `x + x`: a sum of what is not printed
        in_.at = 0;
        out_.clear();
        if (summands()) tail();
        if (out_.problem.empty()) return;
        out_.summands = 0;
        out_.kind = Draft::Kind::symbol;
        out_.whole = a;
      }
      const bool glyph = a.symbol && !is_letter(static_cast<unsigned char>(a.symbol->glyph[0])) &&
                         a.symbol->glyph[0] != '-';
      if (glyph) {
        in_.at = after;
        expected("nothing after the symbol '" + std::string(a.symbol->glyph) + "'");
        return;
      }
      out_.marks.clear();
      out_.problem.clear();
      out_.pieces.clear();
      out_.status = {};
    }
    as_text();
    std::uint32_t letters = 0;
    for (std::size_t i = 0; i < work_.size(); ++i) {  // one per character; U+0080..U+00BF are signs such as §
      const unsigned byte = in_.byte(i);
      letters += is_letter(in_.byte(i)) && (byte < 0x80 || byte > 0xC2);
    }
    if (letters >= 2) return;
    out_.problem = "'" + shown({0, static_cast<std::uint32_t>(text_.size())}) + "' is no symbol of the dialect " + std::string(c_.dialect->name) +
                   "; expected a number or one of its symbols, or name another dialect";
  }
  void as_text() {
    out_.kind = Draft::Kind::text;
    out_.whole.form = Amount::Form::symbol;
  }

  /// Everything that adds up to the whole; false after a problem.
  bool summands() {
    skip_filler();
    if (const CellPhrase* p = phrase(); p && p->meaning == Meaning::of_which) take(*p);
    const bool bracketed = open_whole();
    if (!summand()) return expected("a number");
    while (true) {
      const std::uint32_t before = in_.at;
      if (!marks_and_flags()) return false;
      if (bracketed && in_.accept(Tok::close)) {
        out_.status.insert(c_.dialect->bracketed);
        whole_open_ = false;
        break;
      }
      const bool plus = accept_plus();
      if (!plus && !(listed() && accept_separator())) {
        if (!listed() || !starts_item()) break;
      }
      const std::uint32_t start = in_.at;
      if (!summand()) {
        if (!out_.problem.empty()) return false;
        if (plus) return expected("a number after +");
        in_.at = before;
        break;
      }
      if (!plus && out_.pieces.back().label.empty() && !hinted()) {
        out_.pieces.pop_back();
        in_.at = start;
        return expected("a label, as in '25 meisjes, 4 jongens', or + between summands");
      }
    }
    finish_summands();
    return true;
  }
  /// After a labelled number more labelled numbers may follow; a row's hint names unlabelled ones.
  [[nodiscard]] bool listed() const { return !out_.pieces.back().label.empty() || hinted(); }
  [[nodiscard]] bool starts_item() {
    const Token t = in_.peek();
    return t.kind == Tok::number && !out_.pieces.back().label.empty();
  }
  bool open_whole() {
    if (in_.peek().kind != Tok::open) return false;
    in_.accept(Tok::open);
    return whole_open_ = true;
  }
  /// Reads one more term; nothing is kept of what is none.
  bool summand() {
    Piece& piece = out_.pieces.emplace_back();
    piece.role = Role::term;
    if (item(piece, false)) return true;
    out_.pieces.pop_back();
    return false;
  }
  /// One number is the whole; it stays a part only when it says whom it counts.
  void finish_summands() {
    if (out_.pieces.size() > 1) {
      out_.summands = static_cast<std::uint32_t>(out_.pieces.size());
      label_pieces(0);
      return;
    }
    Piece& only_one = out_.pieces.front();
    out_.whole = only_one.amount;
    if (only_one.has_share) {  // 58% = 11.565 as a whole cell
      if (c_.kind == CellKind::share) out_.whole = only_one.share;
      only_one.role = Role::share;
    } else if (only_one.label.empty() || !is_table_label(only_one.label)) {
      out_.pieces.clear();
    } else {
      only_one.role = Role::part;
      label_pieces(0);
    }
  }

  /// What follows the whole: marks, flags, brackets, "waarvan 22".
  void tail() {
    while (true) {
      if (!marks_and_flags()) return;
      if (at_end()) return;
      const Token t = in_.peek();
      if (t.kind == Tok::open) {
        if (!bracket(t)) return;
        continue;
      }
      const Token comma = t;
      if (t.kind == Tok::comma || t.kind == Tok::semicolon) in_.skip(t);
      const CellPhrase* p = phrase();
      if (p && p->meaning == Meaning::of_which) {
        const std::uint32_t begin = in_.peek().at.begin;
        take(*p);
        if (!parts_until(static_cast<std::uint32_t>(work_.size()))) keep_as_text({begin, in_.at});
        continue;
      }
      if (p && p->meaning == Meaning::status) {
        take(*p);
        out_.status.insert(p->status);
        continue;
      }
      if (p && p->meaning == Meaning::filler) {
        take(*p);
        continue;
      }
      in_.at = comma.at.begin;
      expected("the end, a bracket or a footnote mark that is known");
      return;
    }
  }
};

}  // namespace kinderrechten::detail
