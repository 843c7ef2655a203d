// SPDX-License-Identifier: BSD-3-Clause
// What the reader remarks follows the language of the report, and `--wording`.
#include <doctest/doctest.h>

#include "kinderrechten/audit/audit.hpp"
#include "kinderrechten/io/audit_html.hpp"
#include "kinderrechten/io/audit_json.hpp"
#include "kinderrechten/io/audit_markdown.hpp"
#include "kinderrechten/io/audit_text.hpp"
#include "kinderrechten/io/report_reader.hpp"

using namespace kinderrechten;

TEST_CASE("remarks are in the report's language, and in another when asked") {
  const std::string page = "X\t2019\t2020\nA\t1\t12O\nB\t1\t2\t3\nC\t1\t120% = 3\n";
  const char* said[] = {"laatste 1 zijn weggelaten", "last 1 were left out"};
  const char* problem[] = {"verwacht: een cijfer", "expected a digit"};
  for (const int english : {0, 1}) {
    ReadOptions options;
    options.language = english ? "en" : "nl";
    const Report report = read_report_text(page, "f.txt", options);
    std::string all;
    for (const Remark& r : report.remarks) {
      CHECK_FALSE(r.text.empty());
      all += r.text + "\n";
    }
    CHECK(all.find(said[english]) != std::string::npos);
    CHECK(all.find(said[1 - english]) == std::string::npos);
    CHECK(all.find(problem[english]) != std::string::npos);
    const Audit a = audit(report);
    for (const int wording : {0, 1}) {
      WriteOptions write;
      write.wording = wording ? "en" : "nl";
      write.width = 1000;
      for (const std::string& text : {to_json(a, write), to_text(a, write), to_markdown(a, write), to_html(a, write)}) {
        CHECK(text.find(said[wording]) != std::string::npos);
        CHECK(text.find(said[1 - wording]) == std::string::npos);
        CHECK(text.find(problem[wording]) != std::string::npos);
        CHECK(text.find(problem[1 - wording]) == std::string::npos);
      }
    }
  }
}

TEST_CASE("a tag that is not closed is remarked in every format, with its place") {
  for (const auto& [format, page] : std::vector<std::pair<const char*, std::string>>{
           {"csv", "X,2019,2020\nA <b>bold,1,2\nB,3,4\n"},
           {"text", "X\t2019\t2020\nA <b>bold\t1\t2\nB\t3\t4\n"},
           {"markdown", "| X | 2019 | 2020 |\n|---|---|---|\n| A <b>bold | 1 | 2 |\n| B | 3 | 4 |\n"},
           {"html", "<table><tr><td>X<td>2019<td>2020\n<tr><td>A <b>bold</td><td>1<td>2<tr><td>B<td>3<td>4</table>"},
           {"markdown", "Words <sup>1 that go on.\n"},
           {"text", "Words <!-- that are never seen.\n"}}) {
    ReadOptions options;
    options.format = format;
    options.language = "en";
    const auto& shown = page;
    CAPTURE(options.format);
    CAPTURE(shown);
    const Report r = read_report_text(page, "f", options);
    std::size_t found = 0;
    for (const Remark& m : r.remarks) found += m.code == "KR018" && m.place.line > 0;
    CHECK(found == 1);
  }
}

TEST_CASE("capitals of their own are the names of columns, symbols are not") {
  const Report r = read_report_text("Area,A,B\nNorth,1,2\nSouth,3,4\n", "f.csv");
  REQUIRE(r.tables.size() == 1);
  CHECK(r.tables[0].layout->columns[0].text == "A");
  CHECK(r.tables[0].rows() == 2);
  const Report s = read_report_text("Area,2019,2020\nNorth,X,X\nSouth,3,4\nEast,5,6\n", "f.csv");
  CHECK(s.tables.at(0).rows() == 3);
}
