// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kinderrechten/notation/parse.hpp"

namespace kinderrechten {

namespace detail {

/// The digits of a number with a dialect's separators; nothing when its decimals do not end.
[[nodiscard]] inline std::optional<std::string> print_number(const Rational& x, const Dialect& dialect,
                                                             const NumberStyle& style,
                                                             unsigned least_decimals = 0) {
  Integer below = denominator(x);
  unsigned decimals = 0, twos = 0, fives = 0;
  while (below % 2 == 0) below /= 2, ++twos;
  while (below % 5 == 0) below /= 5, ++fives;
  if (below != 1) return std::nullopt;
  decimals = std::max({twos, fives, least_decimals});
  const Rational scaled = x * Rational(boost::multiprecision::pow(Integer(10), decimals));
  std::string digits = Integer(abs(numerator(scaled))).str();
  if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
  std::string out = digits.substr(digits.size() - decimals);
  if (decimals) out.insert(0, 1, style.decimal);
  const std::size_t whole = digits.size() - decimals;
  for (std::size_t i = 0; i < whole; ++i) {
    if (i && i % 3 == 0 && dialect.prints_thousands) out.insert(0, 1, style.thousands.front());
    out.insert(0, 1, digits[whole - 1 - i]);
  }
  return x < 0 ? "-" + out : out;
}

/// True when two figures say the same, whatever the words.
[[nodiscard]] inline bool same_meaning(const Figure& a, const Figure& b) {
  if (a.state != b.state || a.range != b.range || !(a.status == b.status) || a.notes != b.notes ||
      a.share != b.share || a.change != b.change || a.parts.size() != b.parts.size() ||
      a.problem.empty() != b.problem.empty())
    return false;
  for (std::size_t i = 0; i < a.parts.size(); ++i) {
    const Part &p = a.parts[i], &q = b.parts[i];
    if (p.role != q.role || p.label != q.label || p.state != q.state || p.range != q.range ||
        p.share != q.share || p.change != q.change)
      return false;
  }
  return a.state != State::text || a.text == b.text;
}

/// Writes a figure anew: proposes texts, and takes the first that reads as the figure.
class Printer {
 public:
  Printer(const Figure& figure, const Dialect& dialect, const CellContext& context)
      : f_(figure), dialect_(dialect), context_(context), style_(dialect.style(context.language)) {}

  [[nodiscard]] std::string print() const {
    std::string first, nearest;  // of those that do not fit: the first, and the first with the same numbers
    const auto fits = [&](const std::string& text) {
      if (first.empty()) first = text;
      const Figure again = read_figure(text, &dialect_, context_);
      if (nearest.empty() && again.range == f_.range && again.state == f_.state) nearest = text;
      return same_meaning(again, f_);
    };
    const std::string marks = notes();
    for (const std::string& text : as_read())
      if (fits(text + marks)) return text + marks;
    if (const auto machine = machine_number()) return *machine + marks;
    first.clear(), nearest.clear();
    for (const std::string& whole : wholes()) {
      for (const std::string& flagged : {whole + brackets() + flags(), whole + flags() + brackets()}) {
        if (fits(flagged + marks)) return flagged + marks;
      }
    }
    if (!nearest.empty()) return nearest;
    if (first.empty() || first == marks) return f_.text + marks;
    return first;
  }

 private:
  /// The text as it was read, then with what has to be added where markup was taken out of it: flags that were raised,
  /// and what keeps it from being read as markup itself.
  [[nodiscard]] std::vector<std::string> as_read() const {
    std::vector<std::string> all;
    if (f_.text.empty()) return all;
    const std::string said = flags();
    for (const std::string& text : {f_.text, escaped(f_.text)})
      for (const std::string& candidate : {text, text + said})
        if (std::find(all.begin(), all.end(), candidate) == all.end()) all.push_back(candidate);
    return all;
  }
  /// With what would read as markup written so that it does not: `<b>` of a text that had `&lt;b>`.
  [[nodiscard]] static std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
      if (c == '&') {
        out += "&amp;";
        continue;
      }
      if (std::string_view("\\<^[*_").find(c) != std::string_view::npos) out += '\\';
      out += c;
    }
    return out;
  }
  /// What a register publishes, `19870`, with this dialect's separators. That it is rounded is then
  /// for whoever reads it to know.
  [[nodiscard]] std::optional<std::string> machine_number() const {
    const auto x = try_parse_number(f_.text);
    if (!x || !f_.range || !f_.range->contains(*x) || !f_.parts.empty() || f_.share || f_.change)
      return std::nullopt;
    return print_number(*x, dialect_, style_);
  }
  [[nodiscard]] std::string number(const Rational& x, unsigned decimals = 0) const {
    return print_number(x, dialect_, style_, decimals).value_or(to_string(x));
  }
  [[nodiscard]] std::string percentage(const Share& s) const { return number(s.printed(), s.decimals()) + "%"; }
  [[nodiscard]] std::string percentage(const Change& c) const {
    const Rational x = c.printed().value_or(0);
    return (x > 0 ? "+" : "") + number(x, c.decimals()) + "%";
  }

  /// Texts that may stand for the whole.
  [[nodiscard]] std::vector<std::string> wholes() const {
    std::vector<std::string> all;
    if (f_.state == State::text) return {f_.text};
    const std::string terms = terms_text();
    if (!terms.empty()) all.push_back(terms);
    if (f_.change && f_.change->printed()) all.push_back(percentage(*f_.change));
    if (f_.share) all.push_back(percentage(*f_.share));
    if (f_.range) range_texts(*f_.range, f_.state, all);
    for (const Symbol& s : dialect_.symbols)
      if (s.state == f_.state || f_.state == State::range || f_.state == State::rounded)
        all.emplace_back(s.glyph);
    for (const PhraseBook* book : {grammar_words().first, grammar_words().second})
      for (const CellPhrase& p : book->language().phrases)
        if (p.meaning == Meaning::symbol && p.state == f_.state) all.emplace_back(p.text);
    return all;
  }
  [[nodiscard]] Books grammar_words() const {
    return books(context_.language.empty() ? style_.language : context_.language);
  }
  /// Where it is no count, whole numbers with a decimal say so: `0,0-7,0`.
  void range_texts(const Range& r, State state, std::vector<std::string>& all) const {
    range_texts(r, state, 0, all);
    if (r.domain() == Domain::rationals) range_texts(r, state, 1, all);
  }
  void range_texts(const Range& r, State state, unsigned decimals, std::vector<std::string>& all) const {
    const auto number = [&](const Rational& x) { return this->number(x, decimals); };
    const std::string to = " " + std::string(grammar_words().first->language().to) + " ";
    const bool percent = context_.kind != CellKind::counts || r.domain() == Domain::rationals;
    if (state == State::exact && r.is_exact()) all.push_back(number(*r.low()));
    if (state == State::below && r.high()) {
      const Rational bound = r.domain() == Domain::integers ? Rational(*r.high() + 1) : *r.high();
      all.push_back("<" + number(bound));
      if (percent) all.push_back("<" + number(bound) + "%");
    }
    if (r.bounded()) {
      all.push_back(number(*r.low()) + (*r.low() < 0 || *r.high() < 0 ? to : "-") + number(*r.high()));
      if (percent && r.high_open() && r.low_open()) {
        all.push_back(">" + number(*r.low()) + "%, <" + number(*r.high()) + "%");
      }
    } else if (r.low()) {
      all.push_back((r.low_open() ? ">" : "≥ ") + number(*r.low()));
      if (percent) all.push_back((r.low_open() ? ">" : "≥ ") + number(*r.low()) + "%");
    }
    if (r.high() && (!r.low() || *r.low() == 0)) {
      all.push_back((r.high_open() ? "<" : "≤ ") + number(*r.high()));
      if (percent) all.push_back((r.high_open() ? "<" : "≤ ") + number(*r.high()) + "%");
    }
  }

  [[nodiscard]] std::string terms_text() const {
    std::string out;
    for (const Part& p : f_.parts)
      if (p.role == Role::term) out += (out.empty() ? "" : " + ") + part_text(p);
    return out;
  }
  [[nodiscard]] std::string brackets() const {
    std::string out;
    for (const Part& p : f_.parts)
      if (p.role != Role::term) out += (out.empty() ? " (" : ", ") + part_text(p);
    return out.empty() ? out : out + ")";
  }
  /// A part as it was printed, when that still reads so here; else anew.
  [[nodiscard]] std::string part_text(const Part& p) const {
    std::vector<std::string> texts;
    if (p.change && p.change->printed()) return percentage(*p.change);
    if (p.range && !(p.share && p.range->domain() == Domain::rationals)) {
      if (!p.text.empty() && reads_as(p)) return p.label.empty() || p.share ? p.text : p.text + " " + p.label;
      range_texts(*p.range, p.state, texts);
    }
    std::string out = texts.empty() ? "" : texts.front();
    if (p.share) out = percentage(*p.share) + (out.empty() ? "" : " = " + out);
    if (out.empty()) out = p.text;
    if (!p.label.empty() && !out.empty() && p.text.empty()) out += " " + p.label;
    else if (!p.label.empty() && !out.empty() && out != p.text) out += " " + p.label;
    return out;
  }
  [[nodiscard]] bool reads_as(const Part& p) const {
    const Figure again = read_figure("0 (" + p.text + ")", &dialect_, context_);
    for (const Part& q : again.parts)
      if (again.problem.empty() && q.state == p.state && q.range == p.range && q.share == p.share) return true;
    return false;
  }

  /// The dialect's flags for the statuses of the figure; words where it has none.
  [[nodiscard]] std::string flags() const {
    std::string out;
    StatusSet said;
    for (const Flag& flag : dialect_.flags) {
      if (flag.status.empty()) continue;
      bool wanted = false, fits = true;
      for (const Status s : flag.status.list()) {
        wanted = wanted || !said.contains(s);
        fits = fits && f_.status.contains(s);
      }
      if (!wanted || !fits) continue;
      const bool letter = is_letter(static_cast<unsigned char>(flag.glyph[0]));
      const bool joins = letter && !out.empty() && dialect_.flags_join;
      out += (flag.glyph[0] == '*' || joins ? "" : " ") + std::string(flag.glyph);
      said.insert(flag.status);
    }
    const Language& words = grammar_words().first->language();
    const auto say = [&](Status s, std::string_view word) {
      if (dialect_.flags.empty() && f_.status.contains(s)) out += " (" + std::string(word) + ")";
    };
    say(Status::provisional, words.provisional);
    say(Status::revised, words.revised);
    say(Status::estimated, words.estimated);
    return out;
  }

  /// Footnote marks after the figure: digits raised, others as they are.
  [[nodiscard]] std::string notes() const {
    static constexpr std::string_view raised[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    std::string out;
    for (const std::string& mark : f_.notes) {
      const bool digits = mark.find_first_not_of("0123456789") == std::string::npos;
      if (!out.empty()) out += ' ';
      if (!digits) {  // where a raised letter is a flag, a mark stands in brackets
        const bool flag = std::any_of(dialect_.flags.begin(), dialect_.flags.end(),
                                      [&](const Flag& f) { return f.glyph == mark; });
        out += flag ? "[" + mark + "]" : "<sup>" + mark + "</sup>";
        continue;
      }
      for (const char c : mark) out += raised[static_cast<std::size_t>(c - '0')];
    }
    return out;
  }

  const Figure& f_;
  const Dialect& dialect_;
  const CellContext& context_;
  const NumberStyle& style_;
};

}  // namespace detail

/// The number with the dialect's separators: `19.872`, `76,6`. Throws `ValueError` when its decimals
/// do not end.
[[nodiscard]] inline std::string format(const Rational& number, const Dialect& dialect,
                                        std::string_view language = {}) {
  if (auto text = detail::print_number(number, dialect, dialect.style(language))) return *text;
  throw ValueError(to_string(number) + " has decimals without end", "format", "round it first");
}

/// The figure as this dialect prints it. What was read is printed as it was, when it means the same
/// in this dialect; anything else is written anew. Footnote marks come after it, raised.
///
/// Law: what this returns reads as the same figure again, in the same context, if the dialect has a
/// notation for it at all; else it is the nearest text.
[[nodiscard]] inline std::string format(const Figure& figure, const Dialect& dialect, const CellContext& context) {
  return detail::Printer(figure, dialect, context).print();
}
[[nodiscard]] inline std::string format(const Figure& figure, const Dialect& dialect,
                                        std::string_view language = {}) {
  CellContext context;
  context.language = language;
  if (figure.change) context.kind = CellKind::change;
  return format(figure, dialect, context);
}

}  // namespace kinderrechten
