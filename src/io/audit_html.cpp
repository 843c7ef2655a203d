// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/io/audit_html.hpp"

#include <algorithm>
#include <array>

#include "io/correction_text.hpp"
#include "io/escape.hpp"
#include "io/html_report.hpp"
#include "io/page_style.hpp"

namespace kinderrechten {
namespace {

using namespace detail::output;

constexpr std::array all_verdicts = {Verdict::refuted, Verdict::undecided, Verdict::confirmed};
constexpr std::size_t kinds = static_cast<std::size_t>(FindingKind::disclosure) + 1;
constexpr std::size_t places_shown = 12;  // of a finding; the others are counted

/// Writes the page from top to bottom.
class PageWriter {
 public:
  PageWriter(const Audit& audit, const WriteOptions& options)
      : view_(audit, options), w_(view_.words()), audit_(audit) {
    for (const Finding& f : audit.findings) ++of_kind_[static_cast<std::size_t>(f.kind)];
  }

  std::string write() {
    head();
    out_.open("body").line();
    out_.open("a", {{"class", "skip"}, {"href", "#report"}}).text(w_.skip).close("a");
    out_.open("div", {{"class", "page"}}).line();
    header();
    out_.open("main").line();
    findings();
    report();
    remarks();
    out_.close("main").line();
    out_.markup("<footer>").element("p", w_.made_by).markup("</footer>\n</div></body></html>\n");
    return out_.take();
  }

 private:
  [[nodiscard]] std::string title() const {
    return std::string(w_.title) + " " + view_.report().name;
  }

  void head() {
    out_.markup("<!DOCTYPE html>\n").open("html", {{"lang", w_.language}}).markup("<head>\n");
    out_.markup(
        "<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n"
        "<meta name=\"referrer\" content=\"no-referrer\">\n");
    out_.element("title", title()).line();
    out_.markup("<style>").markup(page_style);
    for (std::size_t k = 0; k < kinds; ++k) {
      const std::string name(to_string(static_cast<FindingKind>(k)));
      if (of_kind_[k] == 0) continue;
      out_.markup("body:has(#k-" + name + ":not(:checked)) .k-" + name +
                  ":not(:target){display:none}\n");
    }
    out_.markup("</style>\n</head>\n");
  }

  void header() {
    out_.markup("<header>\n").element("p", w_.title, "over");
    out_.element("h1", view_.report().name).line();
    const std::size_t refuted = audit_.count(Verdict::refuted);
    std::string headline(refuted == 0 ? w_.headline_none : refuted == 1 ? w_.headline_one : "");
    if (headline.empty()) headline = std::to_string(refuted) + " " + std::string(w_.headline_many);
    out_.element("p", headline + ".", "headline").line();
    out_.markup("<dl class=\"counts\">");
    for (const Verdict v : all_verdicts) {
      out_.open("div", {{"class", to_string(v)}}).element("dt", word(w_, v));
      out_.open("dd").number(audit_.count(v)).close("dd").close("div");
    }
    out_.markup("</dl>\n");
    tables();
    out_.markup("</header>\n");
  }

  void tables() {
    const auto& all = view_.report().tables;
    if (all.empty()) return;
    out_.open("nav", {{"class", "jump"}, {"aria-label", w_.contents}});
    for (std::size_t t = 0; t < all.size(); ++t) {
      out_.open("a", {{"href", "#t" + std::to_string(t + 1)}})
          .text(w_.table)
          .markup(" ")
          .number(t + 1);
      if (!view_.title(t).empty()) out_.text(": ").text(clipped(view_.title(t), 60));
      out_.close("a");
    }
    out_.markup("</nav>\n");
  }

  void findings() {
    out_.open("section",
              {{"class", "findings"}, {"id", "findings"}, {"aria-labelledby", "findings-h"}});
    out_.open("h2", {{"id", "findings-h"}}).text(w_.findings).close("h2").line();
    if (audit_.findings.empty())
      out_.element("p", w_.no_findings);
    else
      filters();
    for (const Verdict v : all_verdicts) group(v);
    out_.close("section").line();
  }

  void filters() {
    // At first the page shows what matters most: the worst verdict that there is.
    const Verdict worst = *std::find_if(all_verdicts.begin(), all_verdicts.end(),
                                        [&](Verdict v) { return audit_.count(v) > 0; });
    out_.markup("<fieldset class=\"filter\">").element("legend", w_.verdict).markup("<div>");
    for (const Verdict v : all_verdicts)
      box("v-" + std::string(to_string(v)), word(w_, v), audit_.count(v), v == worst);
    out_.markup("</div></fieldset>\n");
    out_.markup("<fieldset class=\"filter\">").element("legend", w_.kind).markup("<div>");
    for (std::size_t k = 0; k < kinds; ++k) {
      const auto kind = static_cast<FindingKind>(k);
      if (of_kind_[k]) box("k-" + std::string(to_string(kind)), word(w_, kind), of_kind_[k], true);
    }
    out_.markup("</div></fieldset>\n");
  }

  void box(const std::string& id, std::string_view label, std::size_t count, bool checked) {
    out_.markup("<label>").markup("<input type=\"checkbox\" id=\"" + id +
                                  (checked ? "\" checked>" : "\">"));
    out_.text(label)
        .markup(" ")
        .open("span", {{"class", "n-of"}})
        .number(count)
        .markup("</span></label>");
  }

  void group(Verdict v) {
    if (audit_.count(v) == 0) return;
    out_.open("section", {{"class", "group " + std::string(to_string(v))}});
    out_.open("h3").element("span", word(w_, v)).markup(" ");
    out_.open("span", {{"class", "n-of"}}).number(audit_.count(v)).markup("</span></h3>\n<ol>\n");
    for (std::size_t i = 0; i < audit_.findings.size(); ++i)
      if (audit_.findings[i].verdict == v) finding(i);
    out_.markup("</ol>\n").close("section").line();
  }

  void finding(std::size_t i) {
    const Finding& f = audit_.findings[i];
    const std::string css =
        "finding " + std::string(to_string(f.verdict)) + " k-" + std::string(to_string(f.kind));
    out_.open("li", {{"class", css}, {"id", finding_id(i)}});
    out_.open("h4");
    if (f.where.empty())
      out_.text(word(w_, f.kind));
    else
      link(f.where.front());
    out_.close("h4");
    meta(f);
    if (!f.where.empty() && !f.where.front().number)
      out_.open("p", {{"class", "quote"}}).text(clipped(f.where.front().text, 320)).close("p");
    if (!f.statement.empty()) out_.element("p", f.statement, "said");
    if (const std::string why = view_.explanation(f); !why.empty()) out_.element("p", why, "why");
    if (!f.corrections.empty() && f.verdict == Verdict::refuted) {
      out_.open("p", {{"class", "fix"}}).element("b", w_.correction).markup(" ");
      out_.text(correction_text(view_, f.corrections.front(), f)).close("p");
    }
    more(f);
    out_.markup("</li>\n");
  }

  void link(const Where& where) {
    const std::string id = place_id(view_, where);
    const std::string name = in_brief(view_.name(where));
    if (id.empty())
      out_.element("bdi", name);
    else
      out_.open("a", {{"href", "#" + id}}).element("bdi", name).close("a");
  }

  void meta(const Finding& f) {
    out_.open("p", {{"class", "meta"}}).text(word(w_, f.kind)).markup(" · ").text(f.code);
    if (!f.where.empty()) {
      if (const auto spot = view_.spot(f.where.front()); spot && !f.where.front().note)
        out_.markup(" · ").text(w_.table).markup(" ").number(spot->table + 1);
      if (const std::size_t line = view_.line(f.where.front()))
        out_.markup(" · ").text(w_.line).markup(" ").number(line);
    }
    out_.close("p");
  }

  // Its other places, the facts it follows from, and other corrections: folded away.
  void more(const Finding& f) {
    if (f.where.size() > 1) {
      out_.open("p", {{"class", "meta"}}).text(w_.also).markup(" ");
      for (std::size_t i = 1; i < std::min(f.where.size(), places_shown); ++i) {
        if (i > 1) out_.markup("; ");
        link(f.where[i]);
      }
      if (f.where.size() > places_shown)
        out_.markup(" ").text(w_.and_more).markup(" ").number(f.where.size() - places_shown);
      out_.close("p");
    }
    folded(w_.facts, f.facts);
    std::vector<std::string> others;
    for (std::size_t i = 1; i < f.corrections.size(); ++i)
      others.push_back(correction_text(view_, f.corrections[i], f));
    folded(w_.other_corrections, others);
  }

  void folded(std::string_view summary, const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    out_.markup("<details>").element("summary", summary).markup("<ul>");
    for (const auto& line : lines) out_.element("li", line);
    out_.markup("</ul></details>");
  }

  void report() {
    out_.open("section", {{"class", "report"}, {"id", "report"}, {"aria-labelledby", "report-h"}});
    out_.open("h2", {{"id", "report-h"}}).text(w_.report).close("h2").line();
    out_.element("p", w_.legend, "hint").line();
    out_.markup("<fieldset class=\"filter hint\"><label><input type=\"checkbox\" id=\"ranges\">");
    out_.text(w_.show_ranges).markup("</label></fieldset>\n");
    out_.open("div", {{"class", "paper"}, {"lang", view_.report().language}}).line();
    ReportWriter(view_, out_).write();
    out_.close("div").close("section").line();
  }

  void remarks() {
    const auto& all = view_.report().remarks;
    if (all.empty()) return;
    out_.open("section", {{"class", "remarks"}, {"aria-labelledby", "remarks-h"}});
    out_.open("h2", {{"id", "remarks-h"}}).text(w_.remarks).markup("</h2>\n<ul>\n");
    for (const Remark& r : all) {
      out_.markup("<li>").text(view_.text(r)).markup(" ");
      out_.open("span", {{"class", "meta"}}).text(r.code);
      if (r.place.line) out_.markup(" · ").text(w_.line).markup(" ").number(r.place.line);
      if (r.place.line && r.place.column)
        out_.markup(", ").text(w_.column).markup(" ").number(r.place.column);
      out_.markup("</span></li>\n");
    }
    out_.markup("</ul></section>\n");
  }

  AuditView view_;
  const Words& w_;
  const Audit& audit_;
  std::array<std::size_t, kinds> of_kind_{};
  HtmlWriter out_;
};

}  // namespace

std::string to_html(const Audit& audit, const WriteOptions& options) {
  return PageWriter(audit, options).write();
}

}  // namespace kinderrechten
