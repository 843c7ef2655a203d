// SPDX-License-Identifier: BSD-3-Clause
// A line that opens with `# ` is a heading of Markdown, or tells what the sign `#` of a table stands for.
#include <doctest/doctest.h>

#include <string>

#include "kinderrechten/io/report_reader.hpp"

using namespace kinderrechten;

namespace {

Report read(const std::string& text, const char* format = "markdown") {
  ReadOptions options;
  options.format = format;
  options.language = "en";
  return read_report_text(text, "f.md", options);
}
std::size_t headings(const Report& r) {
  std::size_t n = 0;
  for (const auto& p : r.paragraphs) n += p.heading;
  return n;
}
const std::string table = "| Area | 2019 | 2020 |\n|---|---|---|\n| North | 12 | # |\n| South | 30 | 31 |\n";

}  // namespace

TEST_CASE("the legend of # is a legend, before or after its table, however it is tied") {
  for (const char* legend : {"# = not published", "# : not published", "# – not published", "# not published", "# Not published.",
                             "# means not published", "# stands for numbers that are not published", "# Suppressed"})
    for (const bool before : {false, true}) {
      const std::string line = std::string(legend) + "\n";
      CAPTURE(legend);
      CAPTURE(before);
      const Report r = read("# Report\n\nSome words about it.\n\n" + (before ? line + "\n" + table : table + "\n" + line));
      REQUIRE(r.tables.size() == 1);
      CHECK(headings(r) == 1);
      CHECK(r.tables[0].figure(r.tables[0].at(0, 1)).state == State::suppressed);
    }
}

TEST_CASE("a heading stays one, beside a table with the sign too") {
  for (const char* heading : {"# Numbers of 2020", "# Not only in the north: 2020", "## = two signs", "# The years after"}) {
    CAPTURE(heading);
    const std::string line = std::string(heading) + "\n";
    CHECK(headings(read(table + "\n# = not published\n\n" + line + "\nWords follow here.\n")) == 1);
  }
  // without such a table a small letter opens a heading as well
  CHECK(headings(read("# aantallen\n\n| Area | 2019 | 2020 |\n|---|---|---|\n| North | 12 | 13 |\n")) == 1);
  // the table of another section
  CHECK(headings(read(table + "\n# Second\n\nWords.\n\n# third\n\nMore words.\n")) == 2);
}

TEST_CASE("of a sign behind numbers the line is the footnote") {
  const Report r = read("| Area | 2019 | 2020 |\n|---|---|---|\n| North | 12 | 13# |\n| South | 30 | 31 |\n\n# These figures are provisional.\n");
  CHECK(headings(r) == 0);
  REQUIRE(r.notes.size() == 1);
  CHECK(r.notes[0].text == "These figures are provisional.");
}

TEST_CASE("plain text has such legends too") {
  const Report r = read("Area\t2019\t2020\nNorth\t12\t#\nSouth\t30\t31\n\n# = not published\n", "text");
  CHECK(headings(r) == 0);
  CHECK(r.tables.at(0).figure(r.tables[0].at(0, 1)).state == State::suppressed);
}
