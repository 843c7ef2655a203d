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
