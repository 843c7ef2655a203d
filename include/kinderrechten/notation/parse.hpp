// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kinderrechten/notation/dialect.hpp"
#include "kinderrechten/notation/grammar.hpp"
#include "kinderrechten/notation/markup.hpp"
#include "kinderrechten/notation/resolve.hpp"
#include "kinderrechten/value/figure_column.hpp"
#include "kinderrechten/value/register.hpp"

namespace kinderrechten {

/// What is known of a cell besides its text. All of it may be left out.
struct CellContext {
  CellKind kind = CellKind::counts;
  std::string_view language = {};         ///< nl or en; empty: the dialect's own
  std::string_view numbers = {};          ///< whose separators the numbers have: nl or en; empty: those of the language
  const Register* source = nullptr;       ///< whose rules the numbers were printed by
  std::optional<Role> bracket = {};       ///< what a number in brackets is, when label, note or spec says
  std::vector<std::string> part_labels = {};  ///< names of parts printed without one, in order
  std::vector<std::string> marks = {};    ///< footnote marks that exist: `6`, `a`, or with brackets `(1)`
  RoundingMode percent = RoundingMode::half_up;  ///< how percentages were rounded
  /// Decimals are those of a mean or a rate that was rounded, by `percent`: `6,4` is 6.35 to 6.45. Else they
  /// are exact, as in a file of amounts.
  bool decimals_rounded = false;
  bool mean = false;                      ///< a mean or a rate, printed rounded also when it is whole: `31` is 30.5 to 31.5
};

namespace detail {

/// Reads cells of one dialect and context, one after the other; its buffers are used again.
class CellReader {
 public:
  CellReader(const Dialect& dialect, const CellContext& context) : context_(context) {
    grammar_.dialect = &dialect;
    grammar_.starts = DialectStarts(dialect);
    grammar_.style = &dialect.style(context.numbers.empty() ? context.language : context.numbers);
    grammar_.words = books(context.language.empty() ? grammar_.style->language : context.language);
    grammar_.kind = context.kind;
    grammar_.bracket = context.bracket;
    grammar_.part_labels = &context.part_labels;
    grammar_.marks = &context.marks;
    resolve_.dialect = &dialect;
    resolve_.source = context.source;
    resolve_.kind = context.kind;
    resolve_.percent = context.percent;
    resolve_.decimals_rounded = context.decimals_rounded;
    resolve_.mean = context.mean;
  }

  /// Takes a cell in; the questions below are about it.
  void read(std::string_view raw) {
    cell_.read(raw);
    resolve_.work = cell_.work;
    resolve_.text = cell_.text;
    if (cell_.copied && !cell_.problem.empty()) {
      draft_.clear();
      draft_.problem = cell_.problem;
    } else {
      Grammar(grammar_, cell_.text, cell_.work, draft_).read();
    }
    if (!draft_.summands && draft_.problem.empty()) whole_ = resolve_(draft_.whole, draft_.status);
  }
  /// Appends the cell without making a `Figure` of it, unless it holds what a column cannot pack.
  void append(FigureColumn& column) {
    if (!draft_.problem.empty() || !pack(column)) column.push_back(figure());
  }

  [[nodiscard]] Figure figure() const {
    Figure f;
    f.text = text_without_marks({0, static_cast<std::uint32_t>(cell_.text.size())});
    f.status = draft_.status;
    take_notes(f);
    if (!draft_.problem.empty()) return unreadable(std::move(f), draft_.problem);
    if (draft_.kind == Draft::Kind::text) {
      f.state = State::text;
      return f;
    }
    if (draft_.summands) add_up(f);
    else whole(f);
    if (f.problem.empty()) add_parts(f);
    return f;
  }

 private:
  using Kind = Resolved::Kind;

  // ---- into a column -----------------------------------------------------------------------------

  /// False, with nothing appended, when something does not fit in machine words.
  bool pack(FigureColumn& column) {
    if (draft_.kind == Draft::Kind::text) {
      column.push_back_plain(whole_text(), State::text);
      pack_notes(column);
      return true;
    }
    if (draft_.summands && !pack_sum()) return false;
    if (!whole_.quick()) return false;
    if (!draft_.pieces.empty() && !resolve_pieces()) return false;
    push_whole(column);
    if (!draft_.summands) pack_status(column);
    else if (!draft_.status.empty()) column.add_status(draft_.status);
    pack_notes(column);
    for (std::size_t i = 0; i < draft_.pieces.size(); ++i) pack_part(column, draft_.pieces[i], packed_[i]);
    return true;
  }
  /// The sum of the terms, when all are whole numbers far from the ends of a word.
  bool pack_sum() {
    whole_ = {};
    whole_.state = State::exact;
    std::int64_t low = 0, high = 0;
    for (std::size_t i = 0; i < draft_.summands; ++i) {
      const Resolved r = resolve_(draft_.pieces[i].amount);
      constexpr std::int64_t far = std::int64_t{1} << 40U;
      if (!r.quick() || r.kind != Kind::words || r.low < -far || r.high > far) return false;
      low += r.low, high += r.high;
      whole_.state = joined(whole_.state, r.state);
    }
    whole_.low = low, whole_.high = high;
    return draft_.summands < 1000;
  }
  /// What each part means; false when one does not fit or adds to the whole.
  bool resolve_pieces() {
    packed_.clear();
    for (std::size_t i = 0; i < draft_.pieces.size(); ++i) {
      const Piece& piece = draft_.pieces[i];
      if (i >= draft_.summands && (piece.role == Role::term || context_.bracket == Role::share)) return false;
      Resolved r;
      if (piece.readable) r = resolve_part(piece.amount, piece);
      else r.kind = Kind::none;
      if (!r.quick() || (piece.has_share && !Resolver::fits_percentage(piece.share))) return false;
      packed_.push_back(std::move(r));
    }
    return true;
  }
  void push_whole(FigureColumn& column) {
    const std::string_view text = whole_text();
    switch (whole_.kind) {
      case Kind::words: column.push_back_plain(text, whole_.state, whole_.low, whole_.high); break;
      case Kind::decimal: column.push_back_plain(text, whole_.state, whole_.decimal); break;
      default: column.push_back_plain(text, whole_.state); break;
    }
  }
  void pack_status(FigureColumn& column) const {
    StatusSet status = draft_.status;
    status.insert(draft_.whole.status);
    if (!status.empty()) column.add_status(status);
    if (draft_.whole.is_number() && resolve_.prints_percentage(draft_.whole))
      column.add_percentage(resolve_.printed_percentage(draft_.whole));
  }
  void pack_notes(FigureColumn& column) const {
    if (draft_.marks.empty() && (!cell_.copied || cell_.notes.empty())) return;
    each_note([&](std::string_view mark) { column.add_note(mark); },
              [&](StatusSet status) { column.add_status(status); });
  }
  void pack_part(FigureColumn& column, const Piece& piece, const Resolved& r) {
    if (!piece.readable) return column.add_part(Role::other, State::unknown, {}, piece_text(piece));
    Role role = piece.role;
    std::optional<PrintedPercentage> percentage;
    if (piece.has_share) {
      role = Role::share;
      if (piece.share.form == Amount::Form::exact) {
        percentage = resolve_.printed_percentage(piece.share);
        percentage->is_change = false;
      }
    } else if (piece.amount.is_number() && resolve_.prints_percentage(piece.amount)) {
      percentage = resolve_.printed_percentage(piece.amount);
      role = role_of_percentage(role, percentage->is_change);
    } else if (role == Role::part && is_year(piece) && year_is_above(piece, r)) {
      role = Role::other;
    }
    const std::string_view text = piece_text(piece);
    switch (r.kind) {
      case Kind::words: column.add_part(role, r.state, piece.label, text, r.low, r.high, percentage); break;
      case Kind::decimal: column.add_part(role, r.state, piece.label, text, r.decimal, percentage); break;
      default: column.add_part(role, r.state, piece.label, text); break;
    }
  }
  [[nodiscard]] bool year_is_above(const Piece& piece, const Resolved&) const {
    return whole_.kind == Kind::words && whole_.high < piece.amount.low.digits;
  }
  [[nodiscard]] std::string_view whole_text() {
    if (draft_.marks.empty()) return cell_.text;
    scratch_ = text_without_marks({0, static_cast<std::uint32_t>(cell_.text.size())});
    return scratch_;
  }
  [[nodiscard]] std::string_view piece_text(const Piece& piece) {
    if (draft_.marks.empty()) return number_of(piece).of(cell_.text);
    scratch_ = text_without_marks(number_of(piece));
    return scratch_;
  }

  // ---- into a figure -----------------------------------------------------------------------------

  [[nodiscard]] Figure unreadable(Figure f, std::string_view problem) const {
    f.problem = problem;
    f.parts.clear();
    const Resolved any = resolve_.any(State::unknown);
    f.state = State::unknown;
    f.range = any.as_range();
    return f;
  }
  void whole(Figure& f) const {
    if (!whole_.problem().empty()) {
      f = unreadable(std::move(f), whole_.problem());
      return;
    }
    f.state = whole_.state;
    f.range = whole_.as_range();
    f.status.insert(draft_.whole.status);
    if (draft_.whole.is_number() && resolve_.prints_percentage(draft_.whole)) percentage(draft_.whole, f.share, f.change);
  }
  void percentage(const Amount& a, std::optional<Share>& share, std::optional<Change>& change) const {
    const Rational x = to_rational(a.low, cell_.work, a.scale);
    if (resolve_.is_change(a)) change = Change(x, a.low.places, context_.percent);
    else share = Share(x, a.low.places, context_.percent);
  }

  /// Terms add up; a hidden one makes the sum as wide as it is.
  void add_up(Figure& f) const {
    f.state = State::exact;
    for (std::size_t i = 0; i < draft_.summands; ++i) {
      const Resolved r = resolve_(draft_.pieces[i].amount);
      if (!r.problem().empty()) {
        f = unreadable(std::move(f), r.problem());
        return;
      }
      add(f, r.as_range(), r.state);
    }
    if (!f.range) f.state = State::not_applicable;
  }
  static void add(Figure& f, const std::optional<Range>& range, State state) {
    if (!range) return;
    f.range = f.range ? *f.range + *range : *range;
    f.state = joined(f.state, state);
  }
  /// The state of a sum.
  static State joined(State a, State b) {
    if (b == State::exact || a == b) return a;
    return a == State::exact && b == State::rounded ? State::rounded : State::range;
  }
  static Role role_of_percentage(Role role, bool change, CellKind kind) {
    if (role != Role::part) return role;
    return !change ? Role::share : kind == CellKind::counts ? Role::other : role;
  }
  [[nodiscard]] Role role_of_percentage(Role role, bool change) const {
    return role_of_percentage(role, change, context_.kind);
  }

  void add_parts(Figure& f) const {
    f.parts.reserve(draft_.pieces.size());
    for (std::size_t i = 0; i < draft_.pieces.size(); ++i) {
      Part part = make_part(draft_.pieces[i]);
      if (i >= draft_.summands) {
        if (part.role == Role::part && !part.change && is_year(draft_.pieces[i]) && f.range &&
            f.range->certainly_less(Range(draft_.pieces[i].amount.low.digits)))
          part.role = Role::other;
        if (part.role == Role::term) add(f, part.range, part.state);
      }
      f.parts.push_back(std::move(part));
    }
  }
  /// A piece without its label, which has a field of its own; a share stays with its number.
  [[nodiscard]] static Stretch number_of(const Piece& piece) {
    return piece.readable && !piece.has_share ? piece.amount.at : piece.at;
  }
  [[nodiscard]] Part make_part(const Piece& piece) const {
    Part part;
    part.role = piece.role;
    part.label = std::string(piece.label);
    part.text = text_without_marks(number_of(piece));
    if (!piece.readable) {
      part.state = State::unknown;
      return part;
    }
    Amount amount = piece.amount;
    if (context_.bracket == Role::share && piece.role == Role::share && !piece.has_share) amount.percent = true;
    const Resolved r = resolve_part(amount, piece);
    part.state = r.state;
    part.range = r.problem().empty() ? r.as_range() : std::nullopt;
    if (piece.has_share) {
      part.role = Role::share;
      if (piece.share.form == Amount::Form::exact)
        part.share = Share(to_rational(piece.share.low, cell_.work), piece.share.low.places, context_.percent);
    } else if (amount.is_number() && resolve_.prints_percentage(amount)) {
      percentage(amount, part.share, part.change);
      part.role = role_of_percentage(part.role, part.change.has_value());
    }
    return part;
  }
  /// A number that is printed with its percentage is a count also in a column of percentages.
  [[nodiscard]] Resolved resolve_part(const Amount& amount, const Piece& piece) const {
    if (!piece.has_share || context_.kind == CellKind::counts) return resolve_(amount);
    Resolver counts = resolve_;
    counts.kind = CellKind::counts;
    return counts(amount);
  }
  /// `12 (2019)`: a bracketed year that is more than the whole can be is no part of it.
  [[nodiscard]] static bool is_year(const Piece& piece) {
    const Amount& a = piece.amount;
    return a.form == Amount::Form::exact && !a.percent && a.low.places == 0 && !a.low.big && !a.low.negative &&
           a.low.digits >= 1900 && a.low.digits <= 2100 && piece.label.empty();
  }

  /// A stretch of the text without the footnote marks in it, and without the spaces before them. What only a mark
  /// kept apart, a space does: `2525k*s` is `2525k s`.
  [[nodiscard]] std::string text_without_marks(Stretch s) const {
    std::string out;
    std::uint32_t at = s.begin;
    const auto take_until = [&](std::uint32_t end) {
      const std::string_view piece = cell_.text.substr(at, end - at);
      if (!out.empty() && !piece.empty() && joins(out.back(), piece.front())) out += ' ';
      out.append(piece);
    };
    auto mark = std::lower_bound(draft_.marks.begin(), draft_.marks.end(), s.begin,
                                 [](const Mark& m, std::uint32_t place) { return m.all.begin < place; });
    for (; mark != draft_.marks.end() && mark->all.end <= s.end; ++mark) {
      const Mark& m = *mark;
      take_until(m.all.begin);
      while (!out.empty() && out.back() == ' ') out.pop_back();
      at = m.all.end;
    }
    if (at < s.end) take_until(s.end);
    return out;
  }
  /// Two characters that beside each other are one word, number or run of stars.
  static bool joins(char before, char after) {
    const auto is_of_word = [](char c) {
      const auto byte = static_cast<unsigned char>(c);
      return is_letter(byte) || is_digit(byte);
    };
    return before == after || (is_of_word(before) && is_of_word(after));
  }
  /// Marks from markup and marks in plain text, in printed order; a raised flag is a status.
  template <typename Note, typename Flagged>
  void each_note(Note note, Flagged flagged) const {
    std::size_t plain = 0;
    const auto before = [&](std::uint32_t place) {
      while (plain < draft_.marks.size() && draft_.marks[plain].all.begin < place)
        note(draft_.marks[plain++].name.of(cell_.text));
    };
    if (cell_.copied)
      for (const auto& [place, mark] : cell_.notes) {
        before(place);
        if (const Flag* flag = flag_named(mark)) flagged(flag->status);
        else note(mark);
      }
    before(~std::uint32_t{0});
  }
  void take_notes(Figure& f) const {
    each_note([&](std::string_view mark) { f.notes.emplace_back(mark); },
              [&](StatusSet status) { f.status.insert(status); });
  }
  /// A raised `p` is a flag where the dialect has one.
  [[nodiscard]] const Flag* flag_named(std::string_view mark) const {
    for (const Flag& flag : grammar_.dialect->flags)
      if (flag.glyph == mark) return &flag;
    return nullptr;
  }

  const CellContext& context_;
  GrammarContext grammar_;
  Resolver resolve_;
  CellText cell_;
  Draft draft_;
  Resolved whole_;
  std::vector<Resolved> packed_;  // what the pieces mean, while they are packed
  std::string scratch_;
};

/// What differs between offices when none is named; their common meaning when nothing does.
class AllDialects {
 public:
  explicit AllDialects(const CellContext& context) : context_(context) {}

  [[nodiscard]] Figure read(std::string_view text) const {
    std::vector<std::pair<Figure, Reading>> found;
    std::optional<Figure> unreadable;
    for (const Dialect* d : kinderrechten::all_dialects())
      for (const NumberStyle& style : d->styles) {
        if (!context_.language.empty() && style.language != d->style(context_.language).language) continue;
        CellContext context = context_;
        context.language = style.language;
        CellReader reader(*d, context);
        reader.read(text);
        Figure f = reader.figure();
        if (!f.problem.empty()) {
          if (!unreadable) unreadable = std::move(f);
          continue;
        }
        add(found, std::move(f), d->name);
      }
    if (found.empty()) return unreadable.value();
    return together(std::move(found));
  }

 private:
  static void add(std::vector<std::pair<Figure, Reading>>& found, Figure f, std::string_view name) {
    for (auto& [known, reading] : found) {
      if (known.state != f.state || !(known.status == f.status) || known.range != f.range) continue;
      if (reading.dialects.back() != name) reading.dialects.emplace_back(name);
      return;
    }
    Reading reading{{std::string(name)}, f.state, f.status, f.range};
    found.emplace_back(std::move(f), std::move(reading));
  }
  static Figure together(std::vector<std::pair<Figure, Reading>> found) {
    Figure f = found.front().first;
    if (found.size() == 1) return f;
    bool one_state = true;
    for (auto& [figure, reading] : found) {
      one_state = one_state && figure.state == f.state;
      if (!f.range) f.range = figure.range;
      else if (figure.range) f.range = hull(*f.range, *figure.range);
      if (figure.parts != f.parts) f.parts.clear();
      if (figure.share != f.share) f.share.reset();
      if (figure.change != f.change) f.change.reset();
      f.readings.push_back(std::move(reading));
    }
    f.status = {};
    if (!one_state || f.state == State::exact)
      f.state = f.range && f.range->bounded() ? State::range : State::unknown;
    return f;
  }

  const CellContext& context_;
};

}  // namespace detail

/// Reads one cell. Never throws for what is in it: what cannot be read has `Figure::problem`, state
/// unknown and every number of its kind as range.
///
/// Without a dialect (null) the readings of all dialects that differ are listed, and the range is
/// their hull. Linear in the length of the text.
///
///     read_figure("480 + 70 (7 tot 28)", find_dialect("report")).range;    // 550
[[nodiscard]] inline Figure read_figure(std::string_view text, const Dialect* dialect,
                                        const CellContext& context = {}) {
  if (!dialect) return detail::AllDialects(context).read(text);
  detail::CellReader reader(*dialect, context);
  reader.read(text);
  return reader.figure();
}

/// Reads one cell, or throws `ParseError` that says what was found, expected, and how to mend it.
[[nodiscard]] inline Figure parse_figure(std::string_view text, const Dialect& dialect,
                                         const CellContext& context = {}) {
  Figure f = read_figure(text, &dialect, context);
  if (f.problem.empty()) return f;
  throw ParseError(f.problem, "figure '" + f.text.substr(0, 60) + "' (dialect " + std::string(dialect.name) + ")",
                   "mend the cell, or read it in another dialect or language");
}
[[nodiscard]] inline Figure parse_figure(std::string_view text, const Dialect& dialect, const Register& source) {
  CellContext context;
  context.source = &source;
  return parse_figure(text, dialect, context);
}

/// Reads one cell, or nothing when it cannot be read.
[[nodiscard]] inline std::optional<Figure> try_parse_figure(std::string_view text, const Dialect& dialect,
                                                            const CellContext& context = {}) {
  Figure f = read_figure(text, &dialect, context);
  return f.problem.empty() ? std::optional(std::move(f)) : std::nullopt;
}

/// Reads many cells of one kind in one call; as `read_figure` for each, without an allocation for a
/// plain one.
[[nodiscard]] inline FigureColumn read_column(std::span<const std::string_view> cells,
                                              const Dialect* dialect, const CellContext& context = {}) {
  FigureColumn column;
  std::size_t bytes = 0;
  for (const auto& c : cells) bytes += c.size();
  column.reserve(cells.size(), bytes);
  if (!dialect) {
    const detail::AllDialects all(context);
    for (const auto& c : cells) column.push_back(all.read(c));
    return column;
  }
  detail::CellReader reader(*dialect, context);
  constexpr std::size_t sample = 4096;  // what the first cells hold says how much room the rest needs
  for (const auto& c : cells) {
    reader.read(c);
    reader.append(column);
    if (column.size() == sample) column.expect(cells.size());
  }
  return column;
}

}  // namespace kinderrechten
