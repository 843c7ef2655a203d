// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>

#include "kinderrechten/notation/grammar_symbols.hpp"

namespace kinderrechten::detail {

/// Footnote marks and flags beside a number.
///
///     mark = "*"… | "[1]" | "1)" | a mark that is known to exist
///     flag = a flag of the dialect, or a run of them where they join
class GrammarMarks : protected GrammarSymbols {
 protected:
  using GrammarSymbols::GrammarSymbols;

  /// Flags that an office prints before a number: `*45`, `**45`.
  void flags_before() {
    const Token t = in_.peek();
    if (t.kind != Tok::star || c_.dialect->flags.empty()) return;
    for (const Flag& f : c_.dialect->flags) {
      if (f.glyph[0] != '*') continue;
      const std::uint32_t end = glyph_at(f.glyph, t.at.begin);
      if (end > work_.size()) continue;
      out_.status.insert(f.status);
      in_.at = end;
      return;
    }
  }

  /// `mn` is no run of the flags `m` and `n`, wherever it stands.
  [[nodiscard]] bool is_scale(const Token& t) {
    const CellPhrase* p = t.kind == Tok::word ? phrase() : nullptr;
    return p && p->meaning == Meaning::scale;
  }

  /// A longer run of stars is a line drawn with them, no mark.
  static constexpr std::uint32_t longest_stars = 40;

  /// Takes footnote marks and flags that stand here; false after a problem.
  bool marks_and_flags() {
    while (true) {
      const Token t = in_.peek();
      if (t.at.begin >= end_) return true;
      if (c_.starts.flags.contains(in_.byte(t.at.begin)) && !is_scale(t) && take_flags(t)) continue;
      switch (t.kind) {
        case Tok::star: {
          std::uint32_t end = t.at.end;
          while (in_.byte(end) == '*') ++end;
          if (end - t.at.begin > longest_stars) return true;
          add_mark({t.at.begin, end}, end);
          continue;
        }
        case Tok::square:
          if (square_mark(t)) continue;
          return true;
        case Tok::number:
          if (number_mark(t)) continue;
          return true;
        case Tok::word: {
          const Stretch word = word_at(t.at.begin);
          if (!in_.is_mark(word.of(work_))) return true;
          add_mark(word, word.end + (in_.byte(word.end) == ')' ? 1 : 0));
          continue;
        }
        default: return true;
      }
    }
  }
  /// Marks are kept in order; going back over one does not keep it twice.
  void keep_mark(const Mark& mark) {
    while (!out_.marks.empty() && out_.marks.back().all.begin >= mark.all.begin) out_.marks.pop_back();
    out_.marks.push_back(mark);
  }
  void add_mark(Stretch mark, std::uint32_t end) { add_mark(mark, {mark.begin, end}); }
  void add_mark(Stretch mark, Stretch all) {
    keep_mark({mark, all});
    in_.at = all.end;
  }
  /// `[1]`, `[a]`.
  bool square_mark(const Token& t) {
    std::uint32_t i = t.at.end;
    while (i < t.at.end + 6 && (is_digit(in_.byte(i)) || (is_letter(in_.byte(i)) && in_.byte(i) < 0x80))) ++i;
    if (i == t.at.end || in_.byte(i) != ']') return false;
    add_mark({t.at.end, i}, Stretch{t.at.begin, i + 1});
    return true;
  }
  /// A number that stands beside the whole: ` 6` where footnote 6 exists, ` 1)` always.
  bool number_mark(const Token& t) {
    Stretch mark;
    const std::uint32_t end = number_mark_at(t.at.begin, mark);
    if (end) add_mark(mark, end);
    return end != 0;
  }
  /// Where the mark of digits that starts at `begin` ends, with its bracket; 0 when none does.
  [[nodiscard]] std::uint32_t number_mark_at(std::uint32_t begin, Stretch& mark) const {
    constexpr std::uint32_t longest = 3;
    std::uint32_t i = begin;
    while (i - begin <= longest && is_digit(in_.byte(i))) ++i;
    if (i == begin || i - begin > longest) return 0;
    mark = {begin, i};
    const unsigned char next = in_.byte(i);
    if (next == ')' && end_ == no_end) return i + 1;
    return !in_.is_mark(mark.of(work_)) || is_letter(next) || next == '.' || next == '%' ? 0 : i;
  }
  /// One or more flags of the dialect: `p`, `bep`, `[r][e]`.
  bool take_flags(const Token& t) {
    std::uint32_t end = flag_at(t.at.begin);
    if (!end) return false;
    for (std::uint32_t i = t.at.begin; i < end;) i = one_flag(i, true);
    in_.at = end;
    return true;
  }
  /// Where the run of flags that starts here ends; 0 when there is none.
  [[nodiscard]] std::uint32_t flag_at(std::uint32_t begin) {
    if (!c_.starts.flags.contains(in_.byte(begin))) return 0;
    std::uint32_t i = begin;
    while (i < work_.size() && i < end_) {
      const std::uint32_t next = one_flag(i, false);
      if (!next) break;
      i = next;
      if (!c_.dialect->flags_join) break;
    }
    if (i == begin) return 0;
    if (!is_letter(in_.byte(i - 1))) return i;
    const unsigned char next = in_.byte(i);
    Stretch mark;  // `ep1)` are flags and a mark, as `ep¹` are: the text without the mark reads so, too
    return is_letter(next) || (is_digit(next) && !number_mark_at(i, mark)) ? 0 : i;
  }
  std::uint32_t one_flag(std::uint32_t at, bool keep) {
    if (!c_.starts.flags.contains(in_.byte(at))) return 0;
    for (const Flag& f : c_.dialect->flags) {
      if (work_.substr(at, f.glyph.size()) != f.glyph) continue;
      if (keep) out_.status.insert(f.status);
      return at + static_cast<std::uint32_t>(f.glyph.size());
    }
    return 0;
  }
};

}  // namespace kinderrechten::detail
