// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/io/audit_text.hpp"

#include <algorithm>

#include "io/audit_view.hpp"
#include "io/correction_text.hpp"
#include "io/display.hpp"
#include "io/escape.hpp"

namespace kinderrechten {
namespace {

using namespace detail::output;

constexpr std::size_t narrowest = 24;  // below this nothing can be laid out

/// Lines of text for a terminal: wrapped, indented, coloured when asked.
class Screen {
 public:
  enum class Style { plain, bold, faint, red, yellow, green };

  explicit Screen(const WriteOptions& options)
      : width_(std::max(options.width, narrowest)), colour_(options.colour) {}

  [[nodiscard]] std::size_t width() const { return width_; }
  [[nodiscard]] std::string styled(std::string_view text, Style style) const {
    constexpr std::string_view codes[] = {"", "1", "2", "31", "33", "32"};
    if (!colour_ || style == Style::plain) return std::string(text);
    return "\x1b[" + std::string(codes[static_cast<int>(style)]) + "m" + std::string(text) +
           "\x1b[0m";
  }
  void blank() { out_ += '\n'; }
  /// One line as it stands.
  void line(std::string_view text) { (out_ += text) += '\n'; }
  /// Text broken at spaces; the first line starts after `first`, the next ones after `indent` blanks.
  void wrapped(std::string_view first, std::string_view text, std::size_t indent,
               Style style = Style::plain);
  /// `left`, and `right` at the right margin when there is room, else below it.
  void both_sides(std::string_view left, Style style, std::string_view right);

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  std::size_t width_;
  bool colour_;
  std::string out_;
};

void Screen::wrapped(std::string_view first, std::string_view text, std::size_t indent,
                     Style style) {
  const std::size_t room = width_ - std::min(indent, width_ - narrowest / 2);
  std::string row;
  std::size_t used = 0;
  std::string start(first);
  const auto flush = [&] {
    (out_ += start) += styled(row, style);
    out_ += '\n';
    row.clear();
    used = 0;
    start.assign(indent, ' ');
  };
  while (!text.empty()) {
    const std::size_t space = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, space);
    text.remove_prefix(std::min(space + 1, text.size()));
    const std::size_t wide = display_width(word);
    if (used > 0 && used + 1 + wide > room) flush();
    if (used > 0) row += ' ';
    row += word;
    used += wide + (used > 0);
  }
  flush();
}

void Screen::both_sides(std::string_view left, Style style, std::string_view right) {
  const std::size_t need = display_width(left) + 2 + display_width(right);
  if (need <= width_) {
    out_ += styled(left, style) + std::string(width_ - need + 2, ' ') +
            styled(right, Style::faint) + "\n";
  } else {
    wrapped("", left, 3, style);
    out_ += "   " + styled(right, Style::faint) + "\n";
  }
}

constexpr std::string_view terminal_signs[] = {"✗", "?", "✓"};
constexpr Screen::Style styles[] = {Screen::Style::red, Screen::Style::yellow,
                                    Screen::Style::green};
std::string_view sign(Verdict v) { return terminal_signs[static_cast<std::size_t>(v)]; }
Screen::Style style(Verdict v) { return styles[static_cast<std::size_t>(v)]; }

std::string upper_first(std::string_view text) {
  std::string s(text);
  if (!s.empty() && s[0] >= 'a' && s[0] <= 'z') s[0] = static_cast<char>(s[0] - 'a' + 'A');
  return s;
}

/// Writes one audit, part by part.
class AuditAsText {
 public:
  AuditAsText(const Audit& audit, const WriteOptions& options)
      : view_(audit, options), w_(view_.words()), verbose_(options.verbose), screen_(options) {}

  std::string write() {
    summary();
    refuted();
    brief(Verdict::undecided);
    if (verbose_) brief(Verdict::confirmed);
    remarks();
    ranges();
    return screen_.take();
  }

 private:
  void heading(std::string_view text) {
    screen_.blank();
    screen_.line(screen_.styled(text, Screen::Style::bold));
  }

  void summary() {
    const Audit& a = view_.audit();
    std::string line = terminal(view_.report().name) + ":";
    std::size_t used = display_width(line);
    for (const Verdict v : {Verdict::refuted, Verdict::undecided, Verdict::confirmed}) {
      const std::string one = std::to_string(a.count(v)) + " " + std::string(word(w_, v));
      if (v != Verdict::refuted) line += ',', ++used;
      if (used + 2 + display_width(one) > screen_.width()) {
        screen_.line(line);
        line = " ", used = 1;
      }
      line += " " + (a.count(v) ? screen_.styled(one, style(v)) : one);
      used += 1 + display_width(one);
    }
    screen_.line(line);
  }

  void refuted() {
    const Audit& a = view_.audit();
    if (a.count(Verdict::refuted) == 0) return;
    heading(upper_first(word(w_, Verdict::refuted)));
    bool first = true;
    for (const Finding& f : a.findings) {
      if (f.verdict != Verdict::refuted) continue;
      if (!first) screen_.blank();
      first = false;
      in_full(f);
    }
  }

  void in_full(const Finding& f) {
    const std::string place =
        f.where.empty() ? std::string() : terminal(view_.place(f.where.front()));
    screen_.both_sides(std::string(sign(f.verdict)) + " " + terminal(title(f)), style(f.verdict),
                       place);
    screen_.wrapped("  ", terminal(subtitle(f)), 2, Screen::Style::faint);
    if (!f.statement.empty())
      screen_.wrapped("    ", terminal(f.statement), 4, Screen::Style::bold);
    if (const std::string why = view_.explanation(f); !why.empty())
      screen_.wrapped("    ", terminal(why), 4);
    if (!f.corrections.empty())
      screen_.wrapped("    → ",
                      terminal(std::string(w_.correction) + " " +
                               correction_text(view_, f.corrections.front(), f)),
                      6, Screen::Style::green);
  }

  [[nodiscard]] std::string title(const Finding& f) const {
    return f.where.empty() ? std::string(word(w_, f.kind)) : view_.name(f.where.front());
  }
  // Kind, code, table, and how many other places speak of it.
  [[nodiscard]] std::string subtitle(const Finding& f) const {
    std::string text = std::string(word(w_, f.kind)) + " · " + f.code;
    if (!f.where.empty())
      if (const auto spot = view_.spot(f.where.front()); spot && !f.where.front().note) {
        text += " · " + std::string(w_.table) + " " + std::to_string(spot->table + 1);
        const std::string_view name = view_.title(spot->table);
        if (!name.empty()) text += ", " + std::string(name);
      }
    return text;
  }

  void brief(Verdict v) {
    if (view_.audit().count(v) == 0) return;
    heading(upper_first(word(w_, v)));
    for (const Finding& f : view_.audit().findings) {
      if (f.verdict != v) continue;
      const std::string said =
          f.statement.empty() && !f.where.empty() ? f.where.front().text : f.statement;
      screen_.wrapped(screen_.styled(sign(v), style(v)) + " ", terminal(title(f) + ": " + said), 2);
      const std::string why = v == Verdict::undecided ? view_.explanation(f) : std::string();
      if (!why.empty()) screen_.wrapped("  ", terminal(why), 2, Screen::Style::faint);
    }
  }

  void remarks() {
    if (view_.report().remarks.empty()) return;
    heading(w_.remarks);
    for (const Remark& r : view_.report().remarks) {
      std::string place = terminal(view_.report().name);
      if (r.place.line) place += ":" + std::to_string(r.place.line);
      if (r.place.line && r.place.column) place += ":" + std::to_string(r.place.column);
      screen_.wrapped("- ", place + ": " + terminal(view_.text(r)) + " (" + r.code + ")", 2);
    }
  }

  struct Line {
    std::string row, column, text, range;
  };

  void ranges() {
    bool any = false;
    for (std::size_t t = 0; t < view_.report().tables.size(); ++t) {
      const std::vector<Line> lines = inexact(t);
      if (lines.empty()) continue;
      if (!any) heading(w_.ranges);
      any = true;
      const std::string_view title = view_.title(t);
      std::string name = upper_first(w_.table) + " " + std::to_string(t + 1);
      if (!title.empty()) name += ", " + std::string(title);
      screen_.line(screen_.styled(clipped(terminal(name), screen_.width()), Screen::Style::faint));
      columns(lines);
    }
  }

  // Cells, and parts of cells, whose number is not settled.
  [[nodiscard]] std::vector<Line> inexact(std::size_t t) const {
    std::vector<Line> lines;
    const TableView table(view_.report().tables[t]);
    for (std::size_t r = 0; r < table.rows(); ++r) {
      const std::size_t printed = table.printed_cells(r);
      for (std::size_t c = 0; c < printed; ++c) {
        const auto figure = table.figure(r, c);
        if (!figure || is_percent(*figure)) continue;
        NumberRef number{t, r, c, {}};
        const auto offer = [&](const std::string& text) {
          const auto range = view_.range(number, *figure);
          if (range && !range->is_exact() && (range->low() || range->high()))
            lines.push_back({terminal(table.row_label(r)), terminal(table.column_label(c)),
                             terminal(text), display_short(*range, w_)});
        };
        offer(figure->text);
        for (std::size_t p = 0; p < figure->parts.size(); ++p) {
          number.part = p;  // a term adds nothing to its sum
          if (!is_percent(*figure, p) && figure->parts[p].role != Role::term)
            offer("(" + figure->parts[p].text + ")");
        }
      }
    }
    return lines;
  }

  // Label, column, text as printed, range; the label gives way when the screen is narrow.
  void columns(const std::vector<Line>& lines) {
    std::size_t row = 0, column = 0, text = 0, range = 0;
    for (const Line& l : lines) {
      row = std::max(row, display_width(l.row));
      column = std::max(column, display_width(l.column));
      text = std::max(text, display_width(l.text));
      range = std::max(range, display_width(l.range));
    }
    column = std::min(column, screen_.width() / 6);
    text = std::min(text, screen_.width() / 4);
    const std::size_t rest = 8 + column + text + range;
    row =
        std::min(row, std::max<std::size_t>(6, screen_.width() - std::min(screen_.width(), rest)));
    std::string label;  // of the line before: a label is shown once
    for (const Line& l : lines) {
      screen_.line("  " + padded(l.row == label ? "" : l.row, row) + "  " +
                   padded(l.column, column) + "  " + padded(l.text, text) + "  " + l.range);
      label = l.row;
    }
  }
  static std::string padded(const std::string& text, std::size_t width) {
    std::string fits = clipped(text, width);
    return fits + std::string(width - std::min(width, display_width(fits)), ' ');
  }

  AuditView view_;
  const Words& w_;
  bool verbose_;
  Screen screen_;
};

std::string described(const Words& w, State state, const StatusSet& status) {
  std::string text(word(w, state));
  for (const Status s : status.list()) text += ", " + std::string(word(w, s));
  return text;
}

std::string range_text(const Words& w, const std::optional<Range>& range, bool percent) {
  return range ? display(*range, w, percent) : std::string(w.no_number);
}

}  // namespace

std::string to_text(const Audit& audit, const WriteOptions& options) {
  return AuditAsText(audit, options).write();
}

std::string to_text(const Figure& f, const WriteOptions& options) {
  const std::string language = options.wording.empty() ? "en" : options.wording;
  const Words& w = words(language);
  Screen screen(options);
  if (!f.problem.empty()) {
    screen.wrapped("", terminal(f.text + ": " + problem_text(f.problem, language)), 2);
    return screen.take();
  }
  const bool several = f.readings.size() > 1;
  screen.wrapped("",
                 terminal(f.text) + ": " + range_text(w, f.range, is_percent(f)) + " (" +
                     described(w, f.state, f.status) + ")",
                 2);
  for (std::size_t i = 0; i < f.parts.size(); ++i) {
    const Part& p = f.parts[i];
    std::string line = terminal(p.text) + (p.label.empty() ? "" : " " + terminal(p.label)) + ": " +
                       range_text(w, p.range, is_percent(f, i)) + " (" +
                       std::string(to_string(p.role)) + ")";
    if (p.share && !is_percent(f, i)) line += ", " + display(p.share->range(), w, true);
    screen.wrapped("  - ", line, 4);
  }
  for (const auto& mark : f.notes)
    screen.wrapped("  ", std::string(w.note) + " " + terminal(mark), 4);
  if (several) {
    screen.line(std::string(w.readings) + ":");
    for (const Reading& r : f.readings) {
      std::string who;
      for (const auto& d : r.dialects) who += (who.empty() ? "" : ", ") + d;
      screen.wrapped("  - ",
                     who + ": " + range_text(w, r.range, r.state == State::share) + " (" +
                         described(w, r.state, r.status) + ")",
                     4);
    }
  }
  return screen.take();
}

}  // namespace kinderrechten
