// SPDX-License-Identifier: BSD-3-Clause
#include "io/html_report.hpp"

#include <algorithm>
#include <limits>

#include "io/display.hpp"
#include "io/escape.hpp"

namespace kinderrechten::detail::output {
namespace {

constexpr std::size_t brief = 120;  // columns of a formula or sentence in a tip or a link
constexpr std::size_t heading_in_tip = 70;
constexpr std::size_t findings_in_tip = 4;  // more are counted
constexpr std::size_t unbroken = 12;        // columns of a piece of a cell that is kept on one line
constexpr std::size_t backlinks = 12;       // of a note

std::string number(std::size_t n) { return std::to_string(n); }

std::string mark_id(const Spot& spot, std::size_t mark) {
  return cell_id(spot) + "m" + number(mark);
}

// Does the figure's number leave room, so that a reader wants to know how much?
bool is_open(const std::optional<Range>& range, const Figure& figure) {
  return range && !range->is_exact() && !is_percent(figure);
}

std::string_view css(const std::optional<Verdict>& verdict) {
  return verdict ? to_string(*verdict) : std::string_view();
}

std::string join(std::string_view a, std::string_view b) {
  return a.empty() || b.empty() ? std::string(a) + std::string(b)
                                : std::string(a) + " " + std::string(b);
}

}  // namespace

std::string cell_id(const Spot& s) {
  std::string id = "t" + number(s.table + 1);
  if (s.row != Spot::head) id += "r" + number(s.row);
  if (s.column != Spot::head) id += "c" + number(s.column);
  return id;
}
std::string finding_id(std::size_t finding) { return "f" + number(finding + 1); }
std::string note_id(std::size_t note) { return "n" + number(note + 1); }
std::string paragraph_id(std::size_t paragraph) { return "p" + number(paragraph + 1); }

std::string place_id(const AuditView& view, const Where& where) {
  const Report& report = view.report();
  if (where.note) {
    const Note* note = report.note(*where.note);
    return note ? note_id(static_cast<std::size_t>(note - report.notes.data())) : std::string();
  }
  if (where.paragraph)
    return *where.paragraph < report.paragraphs.size() ? paragraph_id(*where.paragraph)
                                                       : std::string();
  const auto spot = view.spot(where);
  return spot ? cell_id(*spot) : std::string();
}

std::string in_brief(std::string_view text) { return clipped(text, brief); }

ReportWriter::ReportWriter(const AuditView& view, HtmlWriter& out)
    : view_(view), w_(view.words()), out_(out), references_(view.report().notes.size()) {
  const auto& notes = view.report().notes;
  for (std::size_t n = 0; n < notes.size(); ++n) note_of_mark_.try_emplace(notes[n].mark, n);
  collect_marks();
}

void ReportWriter::collect_marks() {
  const auto add = [&](const std::vector<std::string>& all, const Spot& spot) {
    for (std::size_t i = 0; i < all.size(); ++i)
      if (const auto it = note_of_mark_.find(all[i]); it != note_of_mark_.end())
        references_[it->second].push_back(mark_id(spot, i));
  };
  for (std::size_t t = 0; t < view_.report().tables.size(); ++t) {
    const TableView table(view_.report().tables[t]);
    for (std::size_t c = 0; c < table.columns(); ++c)
      if (const auto* head = table.column_head(c)) add(head->notes, Spot{t, Spot::head, c});
    for (std::size_t r = 0; r < table.rows(); ++r) {
      if (const auto* head = table.row_head(r)) add(head->notes, Spot{t, r, Spot::head});
      for (std::size_t c = 0; c < table.columns(); ++c)
        if (const auto figure = table.rich(r, c)) add(figure->notes, Spot{t, r, c});
    }
  }
}

std::vector<ReportWriter::Item> ReportWriter::reading_order() const {
  constexpr std::size_t last = std::numeric_limits<std::size_t>::max();
  const Report& report = view_.report();
  std::vector<Item> items;
  const auto add = [&](std::size_t line, Item::What what, std::size_t index) {
    items.push_back({line ? line : last, what, index});
  };
  for (std::size_t t = 0; t < report.tables.size(); ++t) {
    const RowHead* head = TableView(report.tables[t]).row_head(0);
    add(head ? head->place.line : 0, Item::What::table, t);
  }
  for (std::size_t n = 0; n < report.notes.size(); ++n)
    add(report.notes[n].place.line, Item::What::note, n);
  for (std::size_t p = 0; p < report.paragraphs.size(); ++p)
    add(report.paragraphs[p].place.line, Item::What::paragraph, p);
  std::stable_sort(items.begin(), items.end(),
                   [](const Item& a, const Item& b) { return a.line < b.line; });
  return items;
}

void ReportWriter::write() {
  bool in_notes = false;
  for (const Item& item : reading_order()) {
    const bool is_note = item.what == Item::What::note;
    if (is_note != in_notes) out_.markup(is_note ? "<ul class=\"notes\">\n" : "</ul>\n");
    in_notes = is_note;
    switch (item.what) {
      case Item::What::table:
        table(item.index);
        break;
      case Item::What::note:
        note(item.index);
        break;
      case Item::What::paragraph:
        paragraph(item.index);
        break;
    }
  }
  if (in_notes) out_.markup("</ul>\n");
}

void ReportWriter::table(std::size_t t) {
  const TableView table(view_.report().tables[t]);
  const std::string caption = "t" + number(t + 1) + "h";
  out_.open(
      "div",
      {{"class", "scroll"}, {"role", "region"}, {"tabindex", "0"}, {"aria-labelledby", caption}});
  out_.open("table", {{"id", "t" + number(t + 1)}}).open("caption", {{"id", caption}});
  out_.open("span", {{"class", "number"}}).text(w_.table).markup(" ").number(t + 1).close("span");
  if (!view_.title(t).empty()) out_.markup(" ").element("span", view_.title(t), "title");
  out_.close("caption").line();
  column_heads(table, t);
  out_.markup("<tbody>\n");
  for (std::size_t r = 0; r < table.rows(); ++r) {
    const RowHead* head = table.row_head(r);
    if (head && head->role == RowRole::heading && r > 0) out_.markup("</tbody><tbody>\n");
    row(table, t, r);
  }
  out_.markup("</tbody></table></div>\n");
}

void ReportWriter::column_heads(const TableView& table, std::size_t t) {
  out_.markup("<thead>\n");
  const auto spanner = [&](std::size_t c) {
    const auto* head = table.column_head(c);
    return head ? std::string_view(head->spanner) : std::string_view();
  };
  bool any = false;
  for (std::size_t c = 0; c < table.columns(); ++c) any = any || !spanner(c).empty();
  if (any) {
    out_.markup("<tr><td></td>");
    for (std::size_t c = 0, end = 0; c < table.columns(); c = end) {
      while (end < table.columns() && spanner(end) == spanner(c)) ++end;
      if (spanner(c).empty())
        out_.open("td", {{"colspan", number(end - c)}}).close("td");
      else
        out_.open("th", {{"scope", "colgroup"}, {"colspan", number(end - c)}, {"class", "spanner"}})
            .text(spanner(c))
            .close("th");
    }
    out_.markup("</tr>\n");
  }
  out_.markup("<tr>");
  const std::string& stub = table.table().layout ? table.table().layout->stub_head : std::string();
  if (stub.empty())
    out_.markup("<td class=\"stub\"></td>");
  else
    out_.open("th", {{"scope", "col"}, {"class", "stub"}}).text(stub).close("th");
  for (std::size_t c = 0; c < table.columns(); ++c) {
    const Spot spot{t, Spot::head, c};
    const auto& findings = view_.findings_at(spot);
    out_.open("th",
              {{"scope", "col"}, {"id", cell_id(spot)}, {"class", css(view_.worst(findings))}});
    out_.text(any ? table.column_head(c)->text : table.column_label(c));
    if (const auto* head = table.column_head(c)) marks(head->notes, spot);
    signs(findings);
    out_.close("th");
  }
  out_.markup("</tr></thead>\n");
}

void ReportWriter::row(const TableView& table, std::size_t t, std::size_t r) {
  const RowHead* head = table.row_head(r);
  const bool heading = head && head->role == RowRole::heading;
  std::string kind;
  if (heading)
    kind = "heading";
  else if (head && head->role == RowRole::total)
    kind = "total";
  else if (head && head->role == RowRole::names)
    kind = "names";
  out_.open("tr", {{"class", kind}});
  const std::size_t printed_cells = table.printed_cells(r);
  row_label(table, t, r, heading && printed_cells == 0);
  if (!heading || printed_cells > 0) {
    for (std::size_t c = 0; c < printed_cells; ++c) cell(table, NumberRef{t, r, c, {}});
    for (std::size_t c = printed_cells; c < table.columns(); ++c)
      out_.open("td", {{"id", cell_id({t, r, c})}}).close("td");
  }
  out_.markup("</tr>\n");
}

void ReportWriter::row_label(const TableView& table, std::size_t t, std::size_t r, bool heading) {
  const Spot spot{t, r, Spot::head};
  const RowHead* head = table.row_head(r);
  const auto& findings = view_.findings_at(spot);
  int level = head ? head->level : 0;
  if (head && head->role == RowRole::of_which && level == 0) level = 1;
  const std::string indent =
      level > 0 ? "in" + number(static_cast<std::size_t>(std::min(level, 3))) : "";
  out_.open("th", {{"scope", heading ? "rowgroup" : "row"},
                   {"colspan", heading ? number(table.columns() + 1) : ""},
                   {"id", cell_id(spot)},
                   {"class", join(css(view_.worst(findings)), indent)}});
  out_.text(table.row_label(r));
  if (head) marks(head->notes, spot);
  signs(findings);
  out_.close("th");
}

void ReportWriter::cell(const TableView& table, const NumberRef& ref) {
  const Spot spot{ref.table, ref.row, ref.column};
  const std::string id = cell_id(spot);
  const auto figure = table.figure(ref.row, ref.column);
  if (!figure) {
    out_.open("td", {{"id", id}}).close("td");
    return;
  }
  const auto& findings = view_.findings_at(spot);
  const auto worst = view_.worst(findings);
  const auto range = view_.range(ref, *figure);
  const bool open = is_open(range, *figure);
  const bool tells = open || worst || !figure->problem.empty();
  out_.open("td", {{"id", id},
                   {"class", join(css(worst), figure->state == State::text ? "words"
                                              : open                       ? "open"
                                                                           : "")}});
  const bool marked = tells && !figure->notes.empty();  // a mark keeps to its number
  if (marked) out_.markup("<span class=\"k\">");
  if (tells) out_.open("button", {{"type", "button"}, {"class", "n"}, {"popovertarget", id + "p"}});
  printed(figure->text);
  if (worst) out_.markup(" ").element("span", word(w_, *worst), "hear");
  if (tells) out_.close("button");
  marks(figure->notes, spot);
  if (marked) out_.markup("</span>");
  if (open) out_.markup(" ").element("span", display_short(*range, w_), "range");
  if (tells) tip(ref, *figure, id + "p");
  out_.close("td");
}

// What stands in brackets is set smaller and may go to a line of its own; short pieces stay whole.
void ReportWriter::printed(std::string_view text) {
  const std::size_t bracket = std::min(text.find(" ("), text.size());
  const auto piece = [&](std::string_view what, std::string_view css_class) {
    if (display_width(what) <= unbroken)
      out_.element("span", what, std::string(css_class) + " w");
    else
      out_.element("span", what, css_class);
  };
  piece(text.substr(0, bracket), "v");
  if (bracket == text.size()) return;
  out_.markup(" ");
  piece(text.substr(bracket + 1), "b");
}

void ReportWriter::marks(const std::vector<std::string>& all, const Spot& spot) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto it = note_of_mark_.find(all[i]);
    out_.open("sup", {{"class", "mark"}});
    if (it == note_of_mark_.end())
      out_.text(all[i]);
    else
      out_.open("a", {{"href", "#" + note_id(it->second)},
                      {"id", mark_id(spot, i)},
                      {"aria-label", std::string(w_.note) + " " + all[i]}})
          .text(all[i])
          .close("a");
    out_.close("sup");
  }
}

void ReportWriter::tip(const NumberRef& ref, const Figure& figure, const std::string& id) {
  out_.open("div", {{"class", "tip"}, {"id", id}, {"popover", "auto"}});
  out_.element("p", clipped(view_.name({ref, {}, {}, {}}), heading_in_tip), "of");
  tip_range(ref, figure);
  const auto& findings = view_.findings_at({ref.table, ref.row, ref.column});
  if (!findings.empty()) {
    out_.markup("<ul>");
    for (std::size_t i = 0; i < std::min(findings.size(), findings_in_tip); ++i) {
      const Finding& f = view_.audit().findings[findings[i]];
      out_.open("li", {{"class", to_string(f.verdict)}});
      out_.open("a", {{"href", "#" + finding_id(findings[i])}});
      out_.text(f.statement.empty() ? std::string(word(w_, f.kind)) : in_brief(f.statement))
          .close("a");
      out_.markup(" ")
          .open("span")
          .text(word(w_, f.verdict))
          .text(", ")
          .text(word(w_, f.kind))
          .close("span");
      out_.close("li");
    }
    out_.markup("</ul>");
    if (findings.size() > findings_in_tip)
      out_.open("p")
          .text(w_.and_more)
          .markup(" ")
          .number(findings.size() - findings_in_tip)
          .close("p");
  }
  out_.close("div");
}

void ReportWriter::tip_range(const NumberRef& ref, const Figure& figure) {
  if (!figure.problem.empty()) out_.element("p", problem_text(figure.problem, view_.language()), "problem");
  const auto range = view_.range(ref, figure);
  if (!range) return;
  const bool exact = range->is_exact();
  out_.open("p", {{"class", "what"}}).text(exact ? w_.exactly : w_.could_be).markup(" ");
  out_.element("strong", display(*range, w_, is_percent(figure)));
  if (figure.state != State::exact && figure.state != State::share)
    out_.text(" (").text(word(w_, figure.state)).text(")");
  for (const Status s : figure.status.list()) out_.text(", ").text(word(w_, s));
  out_.close("p");
  for (std::size_t i = 0; i < figure.parts.size(); ++i) {
    NumberRef part = ref;
    part.part = i;
    const auto inner = view_.range(part, figure);
    if (!inner || inner->is_exact() || figure.parts[i].role == Role::term || is_percent(figure, i))
      continue;
    out_.open("p").text(w_.of_which).markup(" ").text(in_brief(figure.parts[i].text)).text(": ");
    out_.element("strong", display(*inner, w_)).close("p");
  }
}

void ReportWriter::signs(const std::vector<std::size_t>& findings) {
  for (const std::size_t i : findings) {
    const Finding& f = view_.audit().findings[i];
    out_.open("a", {{"class", "sign " + std::string(to_string(f.verdict))},
                    {"href", "#" + finding_id(i)},
                    {"title", in_brief(f.statement)},
                    {"aria-label", std::string(w_.finding) + " " + number(i + 1) + ", " +
                                       std::string(word(w_, f.verdict))}});
    out_.close("a");
  }
}

void ReportWriter::note(std::size_t n) {
  const Note& note = view_.report().notes[n];
  // Findings name a note by its mark; of several with one mark the first is meant.
  const auto it = note_of_mark_.find(note.mark);
  const bool first = it != note_of_mark_.end() && it->second == n;
  static const std::vector<std::size_t> no_findings;
  const auto& findings = first ? view_.findings_of_note(note.mark) : no_findings;
  out_.open("li", {{"id", note_id(n)}, {"class", css(view_.worst(findings))}});
  out_.element("sup", note.mark).markup(" ").text(note.text);
  signs(findings);
  for (std::size_t i = 0; i < std::min(references_[n].size(), backlinks); ++i)
    out_.markup(" ")
        .open("a", {{"class", "back"},
                    {"href", "#" + references_[n][i]},
                    {"aria-label", w_.back_to_report}})
        .markup("↩")
        .close("a");
  out_.markup("</li>\n");
}

void ReportWriter::paragraph(std::size_t p) {
  const Paragraph& paragraph = view_.report().paragraphs[p];
  const auto& findings = view_.findings_of_paragraph(p);
  const std::string_view text = paragraph.text;

  // The sentences that findings speak of, each once, in order.
  struct Sentence {
    std::size_t begin, end;
    std::vector<std::size_t> findings;
  };
  std::vector<Sentence> sentences;
  std::map<std::string_view, std::size_t> begins;
  std::vector<std::size_t> loose;
  std::size_t from = 0;  // findings mostly come in reading order, so search on from the last hit
  for (const std::size_t i : findings)
    for (const Where& where : view_.audit().findings[i].where) {
      if (where.paragraph != p) continue;
      const auto [it, added] = begins.try_emplace(where.text, 0);
      if (added) {
        std::size_t at = where.text.empty() ? std::string_view::npos : text.find(where.text, from);
        if (at == std::string_view::npos && from > 0 && !where.text.empty())
          at = text.find(where.text);
        it->second = at;
        if (at != std::string_view::npos) from = at;
      }
      if (it->second == std::string_view::npos)
        loose.push_back(i);
      else
        sentences.push_back({it->second, it->second + where.text.size(), {i}});
    }
  std::stable_sort(sentences.begin(), sentences.end(),
                   [](const Sentence& a, const Sentence& b) { return a.begin < b.begin; });
  std::vector<Sentence> merged;
  for (Sentence& s : sentences) {
    if (merged.empty() || s.begin >= merged.back().end) {
      merged.push_back(std::move(s));
      continue;
    }
    merged.back().end = std::max(merged.back().end, s.end);
    merged.back().findings.push_back(s.findings.front());
  }

  const std::string_view tag = paragraph.heading ? "h3" : "p";
  out_.open(tag, {{"id", paragraph_id(p)}});
  std::size_t done = 0;
  for (const Sentence& s : merged) {
    out_.text(text.substr(done, s.begin - done));
    out_.element("mark", text.substr(s.begin, s.end - s.begin), css(view_.worst(s.findings)));
    signs(s.findings);
    done = s.end;
  }
  out_.text(text.substr(done));
  signs(loose);
  out_.close(tag).line();
}

}  // namespace kinderrechten::detail::output
