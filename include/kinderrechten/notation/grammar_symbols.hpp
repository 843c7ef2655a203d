// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "kinderrechten/notation/grammar_place.hpp"

namespace kinderrechten::detail {

/// The dialect's symbols and the words for them: what stands in a cell instead of a number.
class GrammarSymbols : protected GrammarPlace {
 protected:
  using GrammarPlace::GrammarPlace;

  /// The whole cell is one symbol of the dialect, or of the language.
  bool whole_symbol() {
    if (!work_.empty() && !c_.starts.symbols.contains(in_.byte(0))) return false;
    for (const Symbol& s : c_.dialect->symbols) {
      if (!(s.kinds & only(c_.kind))) continue;
      if (const std::uint32_t end = glyph_at(s.glyph, 0); end == work_.size()) {
        out_.kind = Draft::Kind::symbol;
        out_.whole = symbol_amount(s, {0, end});
        return true;
      }
    }
    return false;
  }
  /// A symbol of the dialect, or a word for one.
  bool symbol(Amount& a) {
    const Token t = in_.peek();
    if (t.kind == Tok::number || t.kind == Tok::end) {
      if (t.kind == Tok::end || !c_.starts.digit_symbols) return false;
    }
    const bool may_start = c_.starts.symbols.contains(in_.byte(t.at.begin));
    for (const Symbol& s : may_start ? c_.dialect->symbols : std::span<const Symbol>()) {
      if (!(s.kinds & only(c_.kind)) || s.glyph.empty()) continue;
      const std::uint32_t end = glyph_at(s.glyph, t.at.begin);
      if (end > work_.size() || end > end_) continue;
      if (s.glyph[0] == '-' && is_digit(in_.byte(end))) continue;         // a sign
      if (s.glyph[0] == '-' && is_space(in_.byte(end)) && is_digit(in_.byte(end + 1))) continue;
      a = symbol_amount(s, {t.at.begin, end});
      in_.at = end;
      return true;
    }
    const CellPhrase* p = t.kind == Tok::word ? phrase() : nullptr;
    if (!p || p->meaning != Meaning::symbol) return false;
    take(*p);
    a = {};
    a.form = Amount::Form::symbol;
    a.word_state = p->state;
    a.status = p->status;
    a.extent = p->state == State::not_applicable ? Extent::nothing : Extent::any;
    a.at = {t.at.begin, in_.at};
    return true;
  }
  static Amount symbol_amount(const Symbol& s, Stretch at) {
    Amount a;
    a.form = Amount::Form::symbol;
    a.symbol = &s;
    a.word_state = s.state;
    a.extent = s.extent;
    a.status = s.status;
    a.at = at;
    return a;
  }
  /// Where `glyph` ends when it stands at `at`; 0 when it does not (or npos-like for none).
  [[nodiscard]] std::uint32_t glyph_at(std::string_view glyph, std::uint32_t at) const {
    constexpr std::uint32_t no = ~std::uint32_t{0};
    if (glyph.empty()) return work_.empty() ? 0 : no;
    const unsigned char first = in_.byte(at), wanted = static_cast<unsigned char>(glyph[0]);
    if (wanted == '-' ? first != '-' && first < 0xE2 : lower(first) != lower(wanted)) return no;
    const bool word = glyph.size() >= 3 && is_letter(static_cast<unsigned char>(glyph[0]));
    std::uint32_t i = at;
    for (const char g : glyph) {
      if (g == '-') {
        const std::uint32_t end = in_.dash_at(i);
        if (!end) return no;
        i = end;
        continue;
      }
      const unsigned char b = in_.byte(i);
      const auto e = static_cast<unsigned char>(g);
      if (e == ' ' ? !is_space(b) : word ? lower(b) != lower(e) : b != e) return no;
      ++i;
    }
    const auto last = static_cast<unsigned char>(glyph.back());
    if (is_letter(last) && i < work_.size() && is_letter(in_.byte(i)) && in_.byte(i) < 0xC2) return no;
    if (is_letter(last) && is_digit(in_.byte(i))) return no;
    return i;
  }
};

}  // namespace kinderrechten::detail
