// SPDX-License-Identifier: BSD-3-Clause
#include <algorithm>
#include <array>

#include "io/correction_text.hpp"
#include "io/display.hpp"
#include "io/html_report.hpp"
#include "io/html_writer.hpp"
#include "kinderrechten/io/audit_html.hpp"

namespace kinderrechten {
namespace {

using namespace detail::output;

constexpr std::size_t rows_shown = 60;      // of a table in a notebook
constexpr std::size_t findings_shown = 50;  // of each verdict

// A notebook has colours of its own, light or dark: ours are see-through, and the signs carry the
// meaning. Everything hangs under one class; there are no ids, so a page may hold many fragments.
constexpr std::string_view fragment_style = R"css(<style>
.kr{font-size:.95em;line-height:1.4}
.kr table{border-collapse:collapse;margin:.4em 0;font-variant-numeric:lining-nums tabular-nums}
.kr caption{text-align:left;font-weight:600;padding:.2em 0}
.kr th,.kr td{padding:.25em .6em;text-align:right;vertical-align:top;border-bottom:1px solid rgb(128 128 128/.35)}
.kr thead th{border-bottom:1px solid}
.kr tbody th,.kr .kr-stub{text-align:left;font-weight:400;max-width:24em}
.kr .kr-words{text-align:left}
.kr .kr-refuted{background:rgb(220 50 40/.18)}.kr .kr-undecided{background:rgb(225 165 0/.2)}.kr .kr-confirmed{background:rgb(40 160 90/.12)}
.kr .kr-open{text-decoration:underline dotted}
.kr ul{margin:.3em 0;padding:0;list-style:none}
.kr li{margin:.35em 0;padding:.35em .7em;border-left:3px solid rgb(128 128 128/.5)}
.kr li.kr-refuted{border-left-color:rgb(200 40 30)}.kr li.kr-undecided{border-left:3px dashed rgb(190 130 0)}
.kr p{margin:.1em 0}
.kr small{opacity:.8}
</style>)css";

constexpr std::array<std::string_view, 3> signs = {"✕", "?", "✓"};
constexpr std::array worst_first = {Verdict::refuted, Verdict::undecided, Verdict::confirmed};

std::string css(Verdict v) { return "kr-" + std::string(to_string(v)); }

/// Pieces of one fragment, opened and closed by the constructor and `take`.
class Fragment {
 public:
  explicit Fragment(const Words& words) : w_(words) {
    out_.open("div", {{"class", "kr"}, {"lang", words.language}}).markup(fragment_style).line();
  }
  std::string take() { return out_.close("div").line().take(); }

  void counts(const Audit& audit) {
    out_.markup("<p>").element("strong", audit.report.name).markup(": ");
    for (const Verdict v : worst_first) {
      if (v != Verdict::refuted) out_.markup(", ");
      out_.open("span", {{"class", css(v)}}).markup(signs[static_cast<std::size_t>(v)]).markup(" ");
      out_.number(audit.count(v)).markup(" ").text(word(w_, v)).close("span");
    }
    out_.markup("</p>\n");
  }

  void finding(const AuditView& view, const Finding& f) {
    out_.open("li", {{"class", css(f.verdict)}});
    out_.open("p").markup(signs[static_cast<std::size_t>(f.verdict)]).markup(" ");
    out_.element("strong", f.where.empty() ? std::string(word(w_, f.kind))
                                           : in_brief(view.name(f.where.front())));
    out_.markup(" ")
        .open("small")
        .text(word(w_, f.verdict))
        .text(", ")
        .text(word(w_, f.kind))
        .text(" · ");
    out_.text(f.code).markup("</small></p>");
    if (!f.statement.empty()) out_.element("p", f.statement);
    if (const std::string why = view.explanation(f); !why.empty()) out_.element("p", why);
    if (!f.corrections.empty() && f.verdict == Verdict::refuted)
      out_.open("p")
          .text(w_.correction)
          .markup(" ")
          .text(correction_text(view, f.corrections.front(), f))
          .close("p");
    out_.markup("</li>\n");
  }

  void findings(const AuditView& view, Verdict v) {
    std::size_t shown = 0;
    const std::size_t all = view.audit().count(v);
    if (all == 0) return;
    out_.markup("<ul>");
    for (const Finding& f : view.audit().findings)
      if (f.verdict == v && shown < findings_shown) finding(view, f), ++shown;
    out_.markup("</ul>");
    rest(all - shown);
  }

  // `view` knows findings and ranges; a table on its own has neither.
  void table(const Table& printed, const AuditView* view, std::size_t t) {
    const TableView table(printed);
    out_.markup("<table>");
    if (!printed.title.empty()) out_.element("caption", printed.title);
    heads(table);
    out_.markup("<tbody>\n");
    const std::size_t rows = std::min(table.rows(), rows_shown);
    for (std::size_t r = 0; r < rows; ++r) {
      out_.markup("<tr>").open("th", {{"scope", "row"}}).text(table.row_label(r)).close("th");
      const std::size_t cells = table.printed_cells(r);
      for (std::size_t c = 0; c < cells; ++c) cell(table, view, {t, r, c, {}});
      for (std::size_t c = cells; c < table.columns(); ++c) out_.markup("<td></td>");
      out_.markup("</tr>\n");
    }
    out_.markup("</tbody></table>\n");
    rest(table.rows() - rows);
  }

 private:
  void rest(std::size_t more) {
    if (more)
      out_.markup("<p><small>").text(w_.and_more).markup(" ").number(more).markup("</small></p>\n");
  }

  void heads(const TableView& table) {
    const auto& layout = table.table().layout;
    if (!layout) return;
    out_.markup("<thead><tr>");
    if (layout->stub_head.empty())
      out_.markup("<td></td>");
    else
      out_.open("th", {{"scope", "col"}, {"class", "kr-stub"}}).text(layout->stub_head).close("th");
    for (std::size_t c = 0; c < table.columns(); ++c)
      out_.open("th", {{"scope", "col"}}).text(table.column_label(c)).close("th");
    out_.markup("</tr></thead>");
  }

  void cell(const TableView& table, const AuditView* view, const NumberRef& ref) {
    const auto figure = table.figure(ref.row, ref.column);
    if (!figure) {
      out_.markup("<td></td>");
      return;
    }
    const auto range = view ? view->range(ref, *figure) : figure->range;
    const auto worst =
        view ? view->worst(view->findings_at({ref.table, ref.row, ref.column})) : std::nullopt;
    const bool open = range && !range->is_exact() && !is_percent(*figure);
    const std::string style = worst ? css(*worst) : figure->state == State::text ? "kr-words" : "";
    out_.open("td",
              {{"class", style}, {"title", range ? display(*range, w_, is_percent(*figure)) : ""}});
    if (worst && *worst != Verdict::confirmed)
      out_.markup(signs[static_cast<std::size_t>(*worst)]).markup(" ");
    if (open)
      out_.element("span", figure->text, "kr-open");
    else
      out_.text(figure->text);
    for (const auto& mark : figure->notes) out_.element("sup", mark);
    out_.close("td");
  }

  const Words& w_;
  HtmlWriter out_;
};

}  // namespace

std::string to_html_fragment(const Audit& audit, const WriteOptions& options) {
  const AuditView view(audit, options);
  Fragment out(view.words());
  out.counts(audit);
  out.findings(view, Verdict::refuted);
  out.findings(view, Verdict::undecided);
  for (std::size_t t = 0; t < audit.report.tables.size(); ++t)
    out.table(audit.report.tables[t], &view, t);
  return out.take();
}

std::string to_html_fragment(const Table& table, const WriteOptions& options) {
  Fragment out(words(options.wording.empty() ? "en" : options.wording));
  out.table(table, nullptr, 0);
  return out.take();
}

std::string to_html_fragment(const Finding& finding, const Report& report,
                             const WriteOptions& options) {
  Audit alone;
  alone.report = report;
  const AuditView view(alone, options);
  Fragment out(view.words());
  out.finding(view, finding);
  return out.take();
}

}  // namespace kinderrechten
