// SPDX-License-Identifier: BSD-3-Clause
// Markdown for pull requests: what it tells, and that a report cannot break out of its cell.
#include "kinderrechten/io/audit_markdown.hpp"

#include <doctest/doctest.h>

#include <sstream>

#include "io/sample_audit.hpp"

using namespace kinderrechten;

namespace {
bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}
}  // namespace

TEST_CASE("counts, refuted in full, the rest folded away") {
  const std::string text = to_markdown(test::sample_audit());
  CHECK(
      has(text, "| ❌ weerlegd | ❔ onbeslist | ✅ bevestigd |\n|---:|---:|---:|\n| 2 | 2 | 1 |"));
  CHECK(has(text, "### ❌ Minderjarige slachtoffers (jongens-meisjes) · 2012"));
  CHECK(has(text, "**25 + 98 = 223**"));
  CHECK(has(text, "- Klopt met 123 in plaats van 223"));
  CHECK(has(text, "> Van 550 naar 360 kinderen."));
  CHECK(has(text, "<details><summary>2 onbeslist</summary>"));
  CHECK(has(text, "| 223 (25j-98m) ❌ |"));
  CHECK_FALSE(has(text, "109 → 67"));
  WriteOptions verbose;
  verbose.verbose = true;
  CHECK(has(to_markdown(test::sample_audit(), verbose), "109 → 67"));
}

TEST_CASE("a report cannot break out of its place") {
  Audit a = test::sample_audit();
  const std::string evil = "a|b\n# x <script> `c` @team #12 [l](u) \x1b[2J";
  a.report.name = a.report.tables[0].title = evil;
  for (auto& row : a.report.tables[0].layout->rows) row.text = row.label = evil;
  for (auto& f : a.findings) {
    f.statement = evil;
    for (auto& w : f.where) w.text = evil;
  }
  const std::string text = to_markdown(a);
  CHECK_FALSE(has(text, "<script"));
  CHECK_FALSE(has(text, "@team"));
  CHECK_FALSE(has(text, "#12"));
  CHECK_FALSE(has(text, "\n# x"));
  CHECK_FALSE(has(text, "a|b"));
  CHECK_FALSE(has(text, "\x1b"));
  // Every table row has as many cells as the head: bars that are not escaped.
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("| ") || has(line, "weerlegd") || line == "| 2 | 2 | 1 |") continue;
    std::size_t bars = 0;
    for (std::size_t i = 0; i < line.size(); ++i)
      bars += line[i] == '|' && (i == 0 || line[i - 1] != '\\');
    CAPTURE(line);
    CHECK(bars == 6);
  }
}
