// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kinderrechten/notation/draft.hpp"
#include "kinderrechten/notation/language.hpp"
#include "kinderrechten/notation/scanner.hpp"

namespace kinderrechten::detail {

/// What the grammar has to know of the cell's surroundings.
struct GrammarContext {
  const Dialect* dialect = nullptr;
  const NumberStyle* style = nullptr;
  Books words{&dutch, &english};
  CellKind kind = CellKind::counts;
  std::optional<Role> bracket;
  const std::vector<std::string>* part_labels = nullptr;
  const std::vector<std::string>* marks = nullptr;
};

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
class Grammar {
 public:
  Grammar(const GrammarContext& context, std::string_view text, std::string_view work, Draft& out)
      : c_(context), text_(text), work_(work), out_(out) {
    in_.start(work, *context.style, doubtful(), *context.marks);
  }

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
  /// Counts have no decimals, so three of them may be thousands of another language.
  [[nodiscard]] bool doubtful() const { return c_.kind == CellKind::counts && c_.dialect->many_hands; }

  // ---- outer level -----------------------------------------------------------------------------

  /// The whole cell is one symbol of the dialect, or of the language.
  bool whole_symbol() {
    const bool digit_first = is_digit(in_.byte(0));
    for (const Symbol& s : c_.dialect->symbols) {
      if (!(s.kinds & only(c_.kind))) continue;
      if (digit_first && (s.glyph.empty() || !is_digit(static_cast<unsigned char>(s.glyph[0])))) continue;
      if (const std::uint32_t end = glyph_at(s.glyph, 0); end == work_.size()) {
        out_.kind = Draft::Kind::symbol;
        out_.whole = symbol_amount(s, {0, end});
        return true;
      }
    }
    return false;
  }
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

  [[nodiscard]] bool has_number() const {
    for (const char ch : work_)
      if (is_digit(static_cast<unsigned char>(ch))) return true;
    std::uint32_t i = 0;  // a number in words counts only where the cell is about it
    Scanner s = in_;
    s.at = i;
    const Token t = s.peek();
    if (t.kind == Tok::less || t.kind == Tok::greater || t.kind == Tok::less_equal ||
        t.kind == Tok::greater_equal)
      return true;
    const CellPhrase* p = c_.words.find(work_, t.at.begin);
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
      if (in_.peek().kind == Tok::open || in_.peek().kind == Tok::plus) {
        in_.at = after;
        tail();
        if (out_.problem.empty()) return;
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
    Piece piece;
    if (!item(piece, false)) return expected("a number");
    add_summand(piece);
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
      Piece next;
      const std::uint32_t start = in_.at;
      if (!item(next, false)) {
        if (!out_.problem.empty()) return false;
        if (plus) return expected("a number after +");
        in_.at = before;
        break;
      }
      if (!plus && next.label.empty() && !hinted()) {
        in_.at = start;
        return expected("a label, as in '25 meisjes, 4 jongens', or + between summands");
      }
      add_summand(next);
    }
    finish_summands();
    return true;
  }
  /// After a labelled number more labelled numbers may follow; a row's hint names unlabelled ones.
  [[nodiscard]] bool listed() const { return !out_.pieces.back().label.empty() || hinted(); }
  [[nodiscard]] bool hinted() const { return c_.part_labels->size() >= 2 && c_.kind == CellKind::counts; }
  [[nodiscard]] bool starts_item() {
    const Token t = in_.peek();
    return t.kind == Tok::number && !out_.pieces.back().label.empty();
  }
  bool open_whole() {
    if (in_.peek().kind != Tok::open) return false;
    in_.accept(Tok::open);
    return whole_open_ = true;
  }
  void add_summand(Piece& piece) {
    piece.role = Role::term;
    out_.pieces.push_back(piece);
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

  // ---- brackets --------------------------------------------------------------------------------

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
      Piece piece;
      const std::uint32_t begin = in_.peek().at.begin;
      if (!item(piece, true)) return false;
      piece.at = {begin, in_.at};
      if (piece.role != Role::other) piece.role = c_.bracket.value_or(Role::part);
      out_.pieces.push_back(piece);
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

  // ---- labels ----------------------------------------------------------------------------------

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

  // ---- items and amounts -----------------------------------------------------------------------

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
    while (true) {
      const Token t = in_.peek();
      if (t.kind != Tok::word || t.at.begin >= end_ || (words && in_.byte(t.at.begin - 1) == '\n')) break;
      if (const CellPhrase* p = phrase(); p && words && p->meaning == Meaning::also) break;
      if (const CellPhrase* p = phrase(); p && p->meaning != Meaning::other_unit && !harmless(*p)) break;
      const Stretch word = word_at(t.at.begin);
      if (words == 0 && word.end - word.begin < 2) return;
      run.end = in_.at = word.end;
      if (++words == 6) break;
    }
    piece.label = run.of(text_);
  }
  /// Words that are met inside a label as well: "meldingen van geweld", "kinderen onder toezicht".
  static bool harmless(const CellPhrase& p) {
    return p.meaning == Meaning::label || p.meaning == Meaning::between || p.meaning == Meaning::number ||
           p.meaning == Meaning::less || p.meaning == Meaning::more || p.meaning == Meaning::to;
  }
  [[nodiscard]] Stretch word_at(std::uint32_t i) const {
    Stretch w{i, i};
    Scanner s = in_;
    while (w.end < work_.size()) {
      s.at = w.end;
      const Token t = s.peek();
      if (t.spaced || (t.kind != Tok::word && !(in_.byte(w.end) == '\'' && w.end > i))) break;
      w.end = t.at.end;
    }
    return w;
  }

  static bool compares(Tok t) {
    return t == Tok::less || t == Tok::less_equal || t == Tok::greater || t == Tok::greater_equal ||
           t == Tok::about || t == Tok::plus_minus;
  }
  static bool starts_amount(Meaning m) {
    return m == Meaning::less || m == Meaning::at_most || m == Meaning::more || m == Meaning::at_least ||
           m == Meaning::about || m == Meaning::rounded || m == Meaning::between;
  }

  /// A number with everything that bounds it. False without a problem when none starts here.
  bool amount(Amount& a) {
    const std::uint32_t begin = in_.peek().at.begin;
    if (begin >= end_) return false;
    if (!flags_before(a)) return false;
    const Meaning bound = opening();
    bool good = false;
    if (bound == Meaning::between) good = between(a);
    else if (bound != Meaning::none) good = bounded(a, bound);
    else if (symbol(a)) good = true;
    else good = plain(a);
    if (!good) {
      if (bound != Meaning::none && out_.problem.empty()) return expected("a number after the bound");
      return false;
    }
    a.at = {begin, in_.at};
    return true;
  }

  /// A comparison sign or word; moves past it.
  Meaning opening() {
    Meaning found = Meaning::none;
    while (true) {
      const Token t = in_.peek();
      Meaning m = Meaning::none;
      switch (t.kind) {
        case Tok::less: m = Meaning::less; break;
        case Tok::less_equal: m = Meaning::at_most; break;
        case Tok::greater: m = Meaning::more; break;
        case Tok::greater_equal: m = Meaning::at_least; break;
        case Tok::about: case Tok::plus_minus: m = Meaning::about; break;
        case Tok::equals: m = Meaning::none; break;
        default: break;
      }
      if (t.kind == Tok::equals) {
        in_.skip(t);
        continue;
      }
      if (m != Meaning::none) {
        in_.skip(t);
      } else if (t.kind == Tok::word) {
        const CellPhrase* p = phrase();
        if (!p || !starts_amount(p->meaning)) return found;
        if (is_single_letter_symbol(*p)) return found;
        m = p->meaning;
        take(*p);
      } else {
        return found;
      }
      // "afgerond ca. 40": the wider of two approximations; "ca. < 5" stays a bound.
      if (found == Meaning::none || found == Meaning::rounded || found == Meaning::about)
        found = found == Meaning::about && m == Meaning::rounded ? found : m;
    }
  }
  static bool is_single_letter_symbol(const CellPhrase& p) { return p.text.size() == 1; }

  bool between(Amount& a) {
    const std::uint32_t start = in_.at;
    if (!number(a.low)) return false;
    scale(a);
    percent(a);
    const CellPhrase* p = phrase();
    const bool joined = p && (p->meaning == Meaning::also || p->meaning == Meaning::to);
    if (joined) take(*p);
    else if (!in_.accept(Tok::dash)) {
      in_.at = start;
      return expected("'between' with two numbers");
    }
    if (!number(a.high)) return expected("a second number");
    a.form = Amount::Form::range;
    scale(a);
    percent(a);
    return forwards(a);
  }

  bool bounded(Amount& a, Meaning bound) {
    if (!number(a.low)) return false;
    a.high = a.low;
    scale(a);
    percent(a);
    switch (bound) {
      case Meaning::less: a.form = Amount::Form::below, a.has_low = false, a.high_open = true; break;
      case Meaning::at_most: a.form = Amount::Form::range, a.has_low = false; break;
      case Meaning::more: a.form = Amount::Form::range, a.has_high = false, a.low_open = true; break;
      case Meaning::at_least: a.form = Amount::Form::range, a.has_high = false; break;
      case Meaning::about: a.form = Amount::Form::about; break;
      default: a.form = Amount::Form::rounded; break;
    }
    if (bound == Meaning::about || bound == Meaning::rounded) {
      if (!range_after(a)) return false;
      return true;
    }
    return other_bound(a);
  }
  /// `minimum 7, maximum 28`: the second bound, in either order.
  bool other_bound(Amount& a) {
    const std::uint32_t before = in_.at;
    if (!in_.accept(Tok::comma) && !in_.accept(Tok::semicolon) && !in_.accept(Tok::dash) &&
        !in_.accept(Tok::slash) && !in_.accept(Tok::ampersand))
      if (const CellPhrase* p = phrase(); p && p->meaning == Meaning::also) take(*p);
    const Meaning bound = opening();
    const bool low = bound == Meaning::more || bound == Meaning::at_least;
    const bool high = bound == Meaning::less || bound == Meaning::at_most;
    Decimal d;
    if (!(low || high) || (low ? a.has_low : a.has_high) || !number(d)) {
      in_.at = before;
      return out_.problem.empty();
    }
    (low ? a.low : a.high) = d;
    (low ? a.has_low : a.has_high) = true;
    (low ? a.low_open : a.high_open) = bound == Meaning::more || bound == Meaning::less;
    a.form = Amount::Form::range;
    scale(a);
    percent(a);
    return true;  // whether anything lies between is for the range to say
  }

  /// A number, or two with a dash or "tot" between.
  bool plain(Amount& a) {
    const Token t = in_.peek();
    if (t.kind == Tok::plus || t.kind == Tok::dash) {
      const std::uint32_t before = in_.at;
      in_.skip(t);
      if (in_.peek().kind != Tok::number) {
        in_.at = before;
        return false;
      }
      a.has_sign = true;
      if (!number(a.low)) return false;
      a.low.negative = t.kind == Tok::dash;
    } else if (!number(a.low)) {
      return false;
    }
    a.high = a.low;
    scale(a);
    percent(a);
    return range_after(a);
  }

  /// What may follow a number: `-28`, `tot 28`, `± 5`, `of meer`, a closing `+`.
  bool range_after(Amount& a) {
    const std::uint32_t before = in_.at;
    const Token t = in_.peek();
    if (t.at.begin >= end_) return true;
    if (t.kind == Tok::dash && !hinted()) {
      in_.skip(t);
      if (in_.peek().kind != Tok::number && in_.peek().kind != Tok::plus) return in_.at = before, true;
      return range_end(a, before, false);
    }
    if (t.kind == Tok::plus_minus) {
      in_.skip(t);
      if (!number(a.high)) return expected("a number after ±");
      percent(a);
      a.form = Amount::Form::within;
      return true;
    }
    if (t.kind == Tok::plus && !t.spaced && ends_after(t.at.end)) {
      in_.skip(t);
      return at_least(a);
    }
    if (t.kind != Tok::word) return true;
    const CellPhrase* p = phrase();
    if (!p) return true;
    if (p->meaning == Meaning::or_more) return take(*p), at_least(a);
    if (p->meaning == Meaning::or_less) {
      take(*p);
      a.form = Amount::Form::range;
      a.has_low = false;
      return true;
    }
    if (p->meaning == Meaning::to || p->meaning == Meaning::at_most) {
      take(*p);
      return range_end(a, before, true);
    }
    return true;
  }
  bool at_least(Amount& a) {
    a.form = Amount::Form::range;
    a.has_high = false;
    return true;
  }
  bool range_end(Amount& a, std::uint32_t before, bool in_words) {
    Decimal d;
    const bool negative = in_words && in_.peek().kind == Tok::dash && in_.accept(Tok::dash);
    if (in_.peek().kind == Tok::plus) in_.accept(Tok::plus);
    if (!number(d)) {
      if (!out_.problem.empty()) return false;
      in_.at = before;
      return true;
    }
    d.negative = negative;
    a.high = d;
    const Amount::Form form = a.form;
    a.form = Amount::Form::range;
    scale(a);
    percent(a);
    if (form == Amount::Form::about || form == Amount::Form::rounded) a.low_open = a.high_open = false;
    return forwards(a);
  }
  bool forwards(Amount& a) {
    const bool less = !a.low.big && !a.high.big && a.low.places == a.high.places
                          ? signed_digits(a.low) <= signed_digits(a.high)
                          : to_rational(a.low, work_) <= to_rational(a.high, work_);
    if (less) return true;
    return problem("the range '" + shown({a.low.at.begin, a.high.at.end}) +
                   "' runs backwards; expected the smaller number first");
  }
  static std::int64_t signed_digits(const Decimal& d) { return d.negative ? -d.digits : d.digits; }

  bool percent(Amount& a) {
    const Token t = in_.peek();
    if (t.at.begin >= end_) return false;
    if (t.kind == Tok::percent) {
      in_.skip(t);
      return a.percent = true;
    }
    if (t.kind != Tok::word) return false;
    const CellPhrase* p = phrase();
    if (!p || p->meaning != Meaning::percent) return false;
    take(*p);
    return a.percent = true;
  }
  /// `1,5 mln`, `12 x 1.000`.
  void scale(Amount& a) {
    const Token t = in_.peek();
    if (t.at.begin >= end_) return;
    if (t.kind == Tok::word || t.kind == Tok::times) {
      const CellPhrase* p = t.kind == Tok::word ? phrase() : nullptr;
      if (p && p->meaning == Meaning::scale) {
        take(*p);
        a.scale = static_cast<std::uint8_t>(p->number);
        a.scaled = true;
        return;
      }
      times_thousand(a, t);
    }
  }
  void times_thousand(Amount& a, const Token& t) {
    const unsigned char c = in_.byte(t.at.begin);
    if (t.kind != Tok::times && c != 'x' && c != 'X') return;
    const std::uint32_t before = in_.at;
    in_.skip(t);
    Decimal d;
    Stretch mark;
    const Token n = in_.peek();
    if (n.kind == Tok::number && in_.number(n.at.begin, d, mark) == Scanner::Read::good && d.places == 0) {
      std::uint8_t power = 0;
      std::int64_t rest = d.digits;
      while (rest >= 1000 && rest % 1000 == 0) rest /= 1000, power = static_cast<std::uint8_t>(power + 3);
      if (rest == 1 && power > 0) {
        a.scale = power;
        a.scaled = true;
        return;
      }
    }
    in_.at = before;
  }

  /// A number in digits or in words; problems with its separators are reported.
  bool number(Decimal& d) {
    const Token t = in_.peek();
    if (t.at.begin >= end_) return false;
    if (t.kind == Tok::word) return number_in_words(d);
    if (t.kind != Tok::number) return false;
    Stretch mark;
    const Scanner::Read read = in_.number(t.at.begin, d, mark);
    if (mark.end) keep_mark({mark, mark});
    switch (read) {
      case Scanner::Read::good: break;
      case Scanner::Read::three_decimals:
        if (!scales_next()) return separators(d, "could have thousands or three decimals");
        break;
      case Scanner::Read::too_long:
        return problem("a number of more than 1000 digits; expected a count or a percentage");
      default: return separators(d, "mixes separators");
    }
    if (depth_mark(d)) return true;
    return out_.problem.empty() && not_glued(d);
  }
  [[nodiscard]] bool scales_next() {
    const Token t = in_.peek();
    if (t.kind == Tok::percent) return true;
    const CellPhrase* p = t.kind == Tok::word ? phrase() : nullptr;
    return p && (p->meaning == Meaning::percent || p->meaning == Meaning::scale);
  }
  bool separators(const Decimal& d, std::string_view what) {
    const std::string example = c_.style->decimal == ',' ? "1.234,5" : "1,234.5";
    return problem("'" + shown(d.at) + "' " + std::string(what) + "; expected " +
                   (c_.style->thousands.front() == ' ' ? std::string("1 234") + c_.style->decimal + "5" : example) +
                   " (language " + std::string(c_.style->language) + "), or name the language it is in");
  }
  /// `3702)` outside a bracket: the end of the digits is a footnote mark, if one is known.
  bool depth_mark(Decimal& d) {
    if (end_ != no_end || in_.byte(in_.at) != ')' || whole_open_) return false;
    std::optional<std::uint32_t> cut;
    int ways = 0;
    for (std::uint32_t length = 1; length <= 3 && d.at.begin + length < d.at.end; ++length) {
      const std::uint32_t at = d.at.end - length;
      const std::string_view mark = work_.substr(at, length);
      if (!is_digit(in_.byte(at))) break;
      if (!in_.is_mark(mark) && !in_.is_mark(std::string(mark) + ")")) continue;
      ++ways;
      cut = at;
    }
    const std::string glued = shown({d.at.begin, in_.at + 1});
    if (ways != 1)
      return !problem("'" + glued + "' ends in a bracket that was not opened; if its last digit is a footnote mark, "
                      "raise it or list the mark");
    const std::uint32_t end = in_.at + 1;
    Decimal front;
    Stretch none;
    const std::uint32_t stop = *cut;
    Scanner s;
    s.start(work_.substr(0, stop), *c_.style, doubtful(), *c_.marks);
    if (s.number(d.at.begin, front, none) != Scanner::Read::good)
      return !problem("'" + glued + "' cannot be cut into a number and a footnote mark");
    front.negative = d.negative;
    d = front;
    keep_mark({{stop, end - 1}, {stop, end}});
    in_.at = end;
    return true;
  }
  /// Letters directly after digits mean something only if the tables say so.
  bool not_glued(const Decimal& d) {
    const std::uint32_t i = in_.at;
    if (!is_letter(in_.byte(i)) || in_.peek().kind != Tok::word) return true;
    const CellPhrase* p = phrase();
    if (p && (p->meaning == Meaning::label || p->meaning == Meaning::scale || p->meaning == Meaning::percent ||
              p->meaning == Meaning::to || p->meaning == Meaning::or_more || p->meaning == Meaning::also))
      return true;
    if ((in_.byte(i) == 'x' || in_.byte(i) == 'X') && is_digit(in_.byte(i + 1))) return true;
    const Stretch word = word_at(i);
    if (in_.is_mark(word.of(work_)) || flag_at(i)) return true;
    const bool oh = in_.byte(i) == 'O' || in_.byte(i) == 'o' || in_.byte(i) == 'l' || in_.byte(i) == 'I';
    return problem("letter '" + std::string(Stretch{i, in_.peek().at.end}.of(text_)) + "' directly after '" +
                   shown(d.at) + "'; expected a digit, a space or a known label" +
                   (oh ? " (a zero or a one read as a letter?)" : ""));
  }
  bool number_in_words(Decimal& d) {
    const CellPhrase* p = phrase();
    if (!p || p->meaning != Meaning::number) return false;
    const std::uint32_t begin = in_.peek().at.begin;
    take(*p);
    d = {};
    d.digits = p->number;
    d.at = {begin, in_.at};
    return true;
  }

  // ---- symbols, marks, flags -------------------------------------------------------------------

  /// A symbol of the dialect, or a word for one.
  bool symbol(Amount& a) {
    const Token t = in_.peek();
    if (t.kind == Tok::number || t.kind == Tok::end) {
      if (t.kind == Tok::end || !digit_symbols()) return false;
    }
    for (const Symbol& s : c_.dialect->symbols) {
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
  [[nodiscard]] bool digit_symbols() const {
    for (const Symbol& s : c_.dialect->symbols)
      if (!s.glyph.empty() && is_digit(static_cast<unsigned char>(s.glyph[0]))) return true;
    return false;
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

  /// Flags that an office prints before a number: `*45`, `**45`.
  bool flags_before(Amount& a) {
    (void)a;
    const Token t = in_.peek();
    if (t.kind != Tok::star || c_.dialect->flags.empty()) return true;
    for (const Flag& f : c_.dialect->flags) {
      if (f.glyph[0] != '*') continue;
      const std::uint32_t end = glyph_at(f.glyph, t.at.begin);
      if (end > work_.size()) continue;
      out_.status.insert(f.status);
      in_.at = end;
      return true;
    }
    return true;
  }

  /// Takes footnote marks and flags that stand here; false after a problem.
  bool marks_and_flags() {
    while (true) {
      const Token t = in_.peek();
      if (t.at.begin >= end_) return true;
      if (take_flags(t)) continue;
      switch (t.kind) {
        case Tok::star: {
          std::uint32_t end = t.at.end;
          while (in_.byte(end) == '*') ++end;
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
    std::uint32_t i = t.at.begin;
    while (is_digit(in_.byte(i))) ++i;
    if (i - t.at.begin > 3) return false;
    const Stretch mark{t.at.begin, i};
    if (in_.byte(i) == ')' && end_ == no_end) return add_mark(mark, i + 1), true;
    const unsigned char next = in_.byte(i);
    if (!in_.is_mark(mark.of(work_)) || is_letter(next) || next == '.' || next == '%') return false;
    add_mark(mark, i);
    return true;
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
    if (c_.dialect->flags.empty()) return 0;
    std::uint32_t i = begin;
    while (i < work_.size() && i < end_) {
      const std::uint32_t next = one_flag(i, false);
      if (!next) break;
      i = next;
      if (!c_.dialect->flags_join) break;
    }
    if (i == begin) return 0;
    const bool letter = is_letter(in_.byte(i - 1));
    return letter && (is_letter(in_.byte(i)) || is_digit(in_.byte(i))) ? 0 : i;
  }
  std::uint32_t one_flag(std::uint32_t at, bool keep) {
    for (const Flag& f : c_.dialect->flags) {
      if (work_.substr(at, f.glyph.size()) != f.glyph) continue;
      if (keep) out_.status.insert(f.status);
      return at + static_cast<std::uint32_t>(f.glyph.size());
    }
    return 0;
  }

  // ---- small things ----------------------------------------------------------------------------

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
