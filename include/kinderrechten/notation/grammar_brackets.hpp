// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <utility>

#include "kinderrechten/notation/grammar_pieces.hpp"

namespace kinderrechten::detail {

/// Brackets after the whole, and the parts in them.
///
///     bracket = "(" part {separator part} ")"
///     part    = [label] amount [label] ["=" amount] | remark
class GrammarBrackets : protected GrammarPieces {
 protected:
  using GrammarPieces::GrammarPieces;

  /// A bracket after the whole. What cannot be read in it is kept as text of role `other`.
  bool bracket(const Token& open) {
    std::uint32_t close = 0;
    if (!find_close(open.at.begin, close)) {
      in_.at = open.at.begin;
      return expected("a closing bracket");
    }
    const Stretch inside{open.at.end, close};
    const Stretch all{open.at.begin, close + 1};
    if (in_.is_mark(all.of(work_))) {  // "(1)" is a mark where one is printed so
      keep_mark({all, all});
      in_.at = all.end;
      return true;
    }
    for (const Flag& f : c_.dialect->flags)
      if (f.glyph == all.of(work_)) {
        out_.status.insert(f.status);
        in_.at = all.end;
        return true;
      }
    in_.at = inside.begin;
    if (!parts_until(inside.end)) keep_as_text(inside);
    in_.at = close + 1;
    return true;
  }
  [[nodiscard]] bool find_close(std::uint32_t open, std::uint32_t& close) const {
    int depth = 0;
    for (std::uint32_t i = open; i < work_.size(); ++i) {
      const unsigned char b = in_.byte(i);
      if (b == '(' || b == '{') ++depth;
      if ((b == ')' || b == '}') && --depth == 0) {
        close = i;
        return true;
      }
    }
    return false;
  }
  void keep_as_text(Stretch inside) {
    while (inside.begin < inside.end && is_space(in_.byte(inside.begin))) ++inside.begin;
    while (inside.begin < inside.end && is_space(in_.byte(inside.end - 1))) --inside.end;
    bool digits = false;
    for (std::uint32_t i = inside.begin; i < inside.end; ++i) digits = digits || is_digit(in_.byte(i));
    out_.problem.clear();
    if (!digits) return;  // a remark in words states no number
    Piece piece;
    piece.role = Role::other;
    piece.readable = false;
    piece.at = inside;
    out_.pieces.push_back(piece);
  }

  /// Parts up to `end`; false when it is something else, and then nothing is kept of it.
  bool parts_until(std::uint32_t end) {
    const std::size_t first = out_.pieces.size();
    const StatusSet status = out_.status;
    const std::uint32_t saved_end = end_;
    end_ = end;
    const bool good = parts(first);
    end_ = saved_end;
    if (!good) {
      out_.pieces.resize(first);
      out_.status = status;
      out_.problem.clear();
      return false;
    }
    join_share(first);
    label_pieces(first);
    return true;
  }
  bool parts(std::size_t first) {
    while (true) {
      skip_filler();
      if (const CellPhrase* p = phrase(); p && p->meaning == Meaning::of_which) take(*p);
      if (inside_end()) return out_.pieces.size() > first;
      if (const CellPhrase* p = phrase(); p && p->meaning == Meaning::status) {
        take(*p);
        out_.status.insert(p->status);
        if (inside_end()) return true;
        accept_separator();
        continue;
      }
      const std::uint32_t begin = in_.peek().at.begin;
      Piece& piece = out_.pieces.emplace_back();
      if (!item(piece, true)) return false;  // and whoever asked takes it off again
      piece.at = {begin, in_.at};
      if (piece.role != Role::other) piece.role = c_.bracket.value_or(Role::part);
      if (inside_end()) return true;
      if (!accept_separator() && !accept_plus() && piece.label.empty()) return false;
    }
  }
  /// `(58%, 11.565)`: a percentage and a number without labels are one share.
  void join_share(std::size_t first) {
    if (out_.pieces.size() != first + 2) return;
    Piece &a = out_.pieces[first], &b = out_.pieces[first + 1];
    if (!a.label.empty() || !b.label.empty() || a.has_share || b.has_share || hinted()) return;
    if (a.amount.percent == b.amount.percent || a.amount.has_sign || b.amount.has_sign) return;
    if (a.amount.percent) std::swap(a.amount, b.amount);
    a.share = b.amount;
    a.has_share = true;
    a.at.end = b.at.end;
    out_.pieces.pop_back();
  }
};

}  // namespace kinderrechten::detail
