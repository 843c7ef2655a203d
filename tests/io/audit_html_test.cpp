// SPDX-License-Identifier: BSD-3-Clause
// The page: nothing of a report becomes markup, every link has its place, the size is linear, and
// every pair of colours can be read.
#include "kinderrechten/io/audit_html.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <random>
#include <set>

#include "io/sample_audit.hpp"

using namespace kinderrechten;

namespace {

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t n = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string_view::npos; at += part.size())
    ++n;
  return n;
}

// A small reader of the HTML that we write: tags with quoted attributes. Everything else fails.
struct Element {
  std::string name;
  std::multimap<std::string, std::string> attributes;
};

std::vector<Element> elements(const std::string& html) {
  static const std::set<std::string> empty = {"meta", "input"};
  std::vector<Element> all;
  std::vector<std::string> open;
  std::size_t i = html.starts_with("<!DOCTYPE html>\n") ? 16 : 0;
  const auto name = [&] {
    std::string s;
    while (i < html.size() && (std::isalnum(static_cast<unsigned char>(html[i])) || html[i] == '-'))
      s += html[i++];
    return s;
  };
  while (i < html.size()) {
    if (html[i] != '<') {
      REQUIRE(html[i] != '>');
      ++i;
      continue;
    }
    ++i;
    if (html[i] == '/') {
      ++i;
      REQUIRE(!open.empty());
      REQUIRE(name() == open.back());
      open.pop_back();
      REQUIRE(html[i++] == '>');
      continue;
    }
    Element e;
    e.name = name();
    REQUIRE(!e.name.empty());
    while (html[i] == ' ') {
      ++i;
      const std::string attribute = name();
      REQUIRE(!attribute.empty());
      std::string value;
      if (html[i] == '=') {
        REQUIRE(html[++i] == '"');
        for (++i; html[i] != '"'; ++i) {
          REQUIRE(html[i] != '<');
          value += html[i];
        }
        ++i;
      }
      REQUIRE(e.attributes.find(attribute) == e.attributes.end());
      e.attributes.emplace(attribute, value);
    }
    REQUIRE(html[i++] == '>');
    if (e.name == "style") {
      i = html.find("</style>", i);
      REQUIRE(i != std::string::npos);
    }
    if (!empty.contains(e.name)) open.push_back(e.name);
    all.push_back(std::move(e));
  }
  REQUIRE(open.empty());
  return all;
}

std::string attribute(const Element& e, const std::string& name) {
  const auto it = e.attributes.find(name);
  return it == e.attributes.end() ? std::string() : it->second;
}

// Puts `text` everywhere a report can have text.
Audit hostile(const std::string& text) {
  Audit a = test::sample_audit();
  Report& r = a.report;
  r.name = text;
  for (Note& n : r.notes) n.text = text;
  for (Paragraph& p : r.paragraphs) p.text = text + " " + text;
  for (Remark& m : r.remarks) m.text = m.code = text;
  Table& table = r.tables[0];
  table.title = text;
  table.layout->stub_head = text;
  for (RowHead& h : table.layout->rows) h.text = h.label = text;
  for (ColumnHead& h : table.layout->columns) h.text = h.spanner = text;
  table.layout->columns[2].notes = {"1", text};
  Figure f = test::plain(text, Range(1, 5), State::range);
  f.notes = {text, "2"};
  f.problem = text;
  f.parts = {test::part(Role::part, text, text, Range(1, 2))};
  for (int i = 0; i < 3; ++i) {
    Figure g = f;
    Layout layout;
    layout.rows = {test::row(text, 40)};
    layout.columns = {test::column(text)};
    r.tables.push_back(test::filled(layout, {{g}}, text));
  }
  for (Finding& g : a.findings) {
    g.code = g.statement = g.printed = text;
    g.facts = {text};
    for (Where& w : g.where) w.text = text;
  }
  return a;
}

constexpr std::string_view payloads[] = {"<script>alert(1)</script>",
                                         "\"><img src=x onerror=alert(1)>",
                                         "' onmouseover='x",
                                         "</style><b>",
                                         "</title>",
                                         "&lt;b&gt;",
                                         "<!-- ",
                                         "]]>",
                                         "javascript:alert(1)",
                                         "a\x01\x1f\x7f\xff z",
                                         "\xE2\x80\xAE rtl",
                                         "{{x}} ${y} `z`",
                                         ""};

double luminance(unsigned rgb) {
  double l = 0;
  const double weights[] = {0.2126, 0.7152, 0.0722};
  for (int k = 0; k < 3; ++k) {
    const double c = ((rgb >> (16 - 8 * k)) & 0xFF) / 255.0;
    l += weights[k] * (c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4));
  }
  return l;
}

double contrast(unsigned a, unsigned b) {
  const double x = luminance(a), y = luminance(b);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

// The colour variables of the style sheet's light, dark and print sets.
std::vector<std::map<std::string, unsigned>> palettes(const std::string& css) {
  std::vector<std::map<std::string, unsigned>> all;
  for (std::size_t at = 0; (at = css.find(":root{", at)) != std::string::npos; ++at) {
    std::map<std::string, unsigned> colours;
    const std::string block = css.substr(at, css.find('}', at) - at);
    for (std::size_t v = 0; (v = block.find("--", v)) != std::string::npos; ++v) {
      const std::size_t colon = block.find(':', v);
      if (block[colon + 1] != '#') continue;
      std::string hex;
      for (std::size_t i = colon + 2; std::isxdigit(static_cast<unsigned char>(block[i])); ++i)
        hex += block[i];
      if (hex.size() == 3) hex = {hex[0], hex[0], hex[1], hex[1], hex[2], hex[2]};
      colours[block.substr(v + 2, colon - v - 2)] =
          static_cast<unsigned>(std::stoul(hex, nullptr, 16));
    }
    all.push_back(colours);
  }
  return all;
}

}  // namespace

TEST_CASE("the page is well formed: ids once, links lead somewhere, headings in order") {
  for (const char* wording : {"", "en"}) {
    WriteOptions options;
    options.wording = wording;
    const std::string page = to_html(test::sample_audit(), options);
    std::set<std::string> ids;
    std::vector<std::string> targets;
    int level = 0;
    for (const Element& e : elements(page)) {
      if (const auto id = attribute(e, "id"); !id.empty()) CHECK(ids.insert(id).second);
      for (const char* name : {"href", "popovertarget", "aria-labelledby"})
        if (const auto value = attribute(e, name); !value.empty()) {
          if (std::string_view(name) == "href") REQUIRE(value[0] == '#');
          targets.push_back(value.substr(value[0] == '#'));
        }
      if (e.name == "th") CHECK(!attribute(e, "scope").empty());
      if (e.name.size() == 2 && e.name[0] == 'h' &&
          std::isdigit(static_cast<unsigned char>(e.name[1]))) {
        CHECK(e.name[1] - '0' <= level + 1);
        level = e.name[1] - '0';
      }
      for (const auto& [name, value] : e.attributes) CHECK_FALSE(name.starts_with("on"));
    }
    for (const auto& target : targets) {
      CAPTURE(target);
      CHECK(ids.contains(target));
    }
  }
}

TEST_CASE("the page needs nothing from elsewhere and runs no script") {
  const std::string page = to_html(test::sample_audit());
  CHECK(has(page, "default-src 'none'"));
  CHECK(has(page, "<html lang=\"nl\">"));
  CHECK_FALSE(has(page, "<script"));
  CHECK_FALSE(has(page, "http:"));
  CHECK_FALSE(has(page, "https:"));
  CHECK_FALSE(has(page, "url("));
  CHECK_FALSE(has(page, "@import"));
}

TEST_CASE("cells show sign, range and reason, and link both ways") {
  const std::string page = to_html(test::sample_audit());
  CHECK(has(page, "<td id=\"t1r0c0\" class=\"refuted\">"));
  CHECK(has(page, "<a href=\"#f1\">25 + 98 = 223</a>"));
  CHECK(has(page, "<a href=\"#t1r0c0\">"));
  CHECK(has(page, "Kan zijn <strong>1 tot en met 9</strong>"));
  CHECK(has(page, "<mark class=\"refuted\">Van 550 naar 360 kinderen.</mark>"));
  CHECK(has(page, "2 beweringen kunnen niet waar zijn"));
  CHECK(has(page, "<a href=\"#n2\" id=\"t1r2c1m0\" aria-label=\"noot 2\">2</a>"));
  CHECK(has(page, "href=\"#t1r2c1m0\""));
  WriteOptions options;
  options.wording = "en";
  CHECK(has(to_html(test::sample_audit(), options), "2 statements cannot be true"));
}

TEST_CASE("text of a report never becomes markup") {
  const std::vector<Element> plain = elements(to_html(hostile("x")));
  for (const std::string_view payload : payloads) {
    CAPTURE(payload);
    const std::string page = to_html(hostile(std::string(payload)));
    const std::vector<Element> all = elements(page);
    CHECK_FALSE(has(page, "<script"));
    CHECK_FALSE(has(page, "<img"));
    if (payload.size() > 3) CHECK(all.size() == plain.size());
    elements(to_html_fragment(hostile(std::string(payload))));
  }
}

TEST_CASE("random text never becomes markup") {
  std::mt19937 random(11);
  constexpr std::string_view letters = "<>&\"'=/ -!a1\x01\xC3\xA9\xE2\x80\xAE\xFF`(|";
  for (int i = 0; i < 60; ++i) {
    std::string text = "q";
    for (unsigned n = random() % 24; n > 0; --n) text += letters[random() % letters.size()];
    CAPTURE(text);
    elements(to_html(hostile(text)));
    elements(to_html_fragment(hostile(text)));
  }
}

TEST_CASE("every pair of colours has a contrast of 4.5 or more") {
  const std::string page = to_html(Audit{});
  const auto sets = palettes(page);
  REQUIRE(sets.size() == 3);
  for (auto colours : sets) {
    for (const char* ground : {"paper", "card", "refuted-bg", "undecided-bg", "confirmed-bg"})
      CHECK(contrast(colours.at("ink"), colours.at(ground)) >= 4.5);
    for (const char* ground : {"paper", "card"})
      for (const char* ink : {"muted", "link", "refuted", "undecided", "confirmed"}) {
        CAPTURE(ground);
        CAPTURE(ink);
        CHECK(contrast(colours.at(ink), colours.at(ground)) >= 4.5);
      }
    for (const std::string verdict : {"refuted", "undecided", "confirmed"})
      CHECK(contrast(colours.at(verdict), colours.at(verdict + "-bg")) >= 4.5);
    for (const std::string verdict : {"refuted", "undecided", "confirmed"})
      CHECK(contrast(colours.at("link"), colours.at(verdict + "-bg")) >= 4.5);  // footnote marks
  }
}

TEST_CASE("the size is linear in the audit") {
  const auto size = [](std::size_t n) {
    Audit a;
    a.report.name = "x";
    Layout layout;
    std::vector<std::vector<Figure>> rows;
    for (std::size_t r = 0; r < n; ++r) {
      layout.rows.push_back(test::row("row", r + 1));
      rows.push_back({test::plain("<5", Range(0, 4), State::below)});
    }
    layout.columns = {test::column("2012")};
    a.report.tables.push_back(test::filled(layout, rows));
    // One finding over all cells with a long statement, and one sentence with a finding a word.
    Finding all = test::finding("KR201", FindingKind::total, Verdict::undecided, {},
                                std::string(20 * n, '1'), "1");
    for (std::size_t r = 0; r < n; ++r) all.where.push_back(test::at(0, r, 0, "<5"));
    a.findings.push_back(all);
    std::string text;
    for (std::size_t s = 0; s < n; ++s) text += "sentence" + std::to_string(s) + " ";
    a.report.paragraphs.push_back({text, false, {n + 2, 1}});
    for (std::size_t s = 0; s < n; ++s) {
      Finding f = test::finding("KR701", FindingKind::prose, Verdict::confirmed, {}, "1 = 1", "1");
      f.where = {{std::nullopt, std::nullopt, 0, "sentence" + std::to_string(s) + " "}};
      a.findings.push_back(f);
    }
    return to_html(a).size();
  };
  const double small = static_cast<double>(size(300)), large = static_cast<double>(size(1200));
  const double fixed = static_cast<double>(size(1));
  CHECK((large - fixed) / (small - fixed) < 4.4);
}

TEST_CASE("fragments for notebooks: no ids, no page, their own style") {
  const Audit a = test::sample_audit();
  for (const std::string& html : {to_html_fragment(a), to_html_fragment(a.report.tables[0]),
                                  to_html_fragment(a.findings[0], a.report)}) {
    CHECK(html.starts_with("<div class=\"kr\""));
    CHECK_FALSE(has(html, " id="));
    CHECK_FALSE(has(html, "<body"));
    elements(html);
  }
  CHECK(has(to_html_fragment(a), "Klopt met 123 in plaats van 223"));
  CHECK(has(to_html_fragment(a.report.tables[0]), "title=\"545 to 554\""));
  Table plain({Dimension("region")}, "Regions");
  for (int i = 0; i < 100; ++i) {
    const CodeIndex code = plain.dimension(0).add("R" + std::to_string(i));
    plain.add({code}, test::plain("x", Range::count(), State::suppressed));
  }
  const std::string html = to_html_fragment(plain);
  CHECK(count(html, "<tr>") == 60);
  CHECK(has(html, "and more: 40"));
}
