// SPDX-License-Identifier: BSD-3-Clause
// Large files: every phase tells how far it is and can be stopped, and what is read does not depend on it.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "kinderrechten/io/encoding.hpp"
#include "kinderrechten/io/report_reader.hpp"

using namespace kinderrechten;

namespace {

struct Page {
  const char* format;
  std::string text;
};

/// About three megabytes of each format.
std::vector<Page> pages() {
  constexpr int rows = 100000;
  Page csv{"csv", "X,2019,2020\n"}, tabs{"text", "X\t2019\t2020\n"}, markdown{"markdown", "| X | 2019 | 2020 |\n|---|---|---|\n"},
      html{"html", "<table><tr><th>X</th><th>2019</th><th>2020</th></tr>\n"}, prose{"text", ""};
  for (int i = 0; i < rows; ++i) {
    const std::string label = "Gemeente " + std::to_string(i), a = std::to_string(i % 900), b = std::to_string(i % 700);
    csv.text += label + "," + a + "," + b + "\n";
    tabs.text += label + "\t" + a + "\t" + b + "\n";
    markdown.text += "| " + label + " | " + a + " | " + b + " |\n";
    html.text += "<tr><td>" + label + "</td><td>" + a + "</td><td>" + b + "</td></tr>\n";
    prose.text += "In 2019 waren er " + a + " kinderen.\n\n";
  }
  html.text += "</table>\n";
  return {csv, tabs, markdown, html, prose};
}

}  // namespace

TEST_CASE("every format tells how far it is, never backwards, and reads the same when it is not asked") {
  for (const Page& page : pages()) {
    CAPTURE(page.format);
    ReadOptions options;
    options.format = page.format;
    options.language = "nl";
    const Report silent = read_report_text(page.text, "f", options);
    std::size_t last = 0, calls = 0;
    bool forwards = true, of_all = true;
    options.progress = [&](std::size_t done, std::size_t total) {
      forwards = forwards && done >= last;
      of_all = of_all && total == page.text.size() && done <= total;
      last = done;
      ++calls;
      return false;
    };
    const Report told = read_report_text(page.text, "f", options);
    CHECK(forwards);
    CHECK(of_all);
    CHECK(calls > 5);
    CHECK(told.tables == silent.tables);
    CHECK(told.paragraphs.size() == silent.paragraphs.size());
  }
}

TEST_CASE("reading stops at whichever call it is asked to") {
  for (const Page& page : pages()) {
    CAPTURE(page.format);
    ReadOptions options;
    options.format = page.format;
    options.language = "nl";
    for (const std::size_t at : {1u, 2u, 4u, 6u}) {
      std::size_t calls = 0;
      options.progress = [&](std::size_t, std::size_t) { return ++calls >= at; };
      CHECK_THROWS_AS((void)read_report_text(page.text, "f", options), ReadingStopped);
      CHECK(calls == at);
    }
  }
}

TEST_CASE("decoding stops too, whatever the encoding") {
  const std::string plain(3'000'000, 'a');
  std::string wide = "\xFF\xFE";
  for (const char c : plain) wide += c, wide += '\0';
  const std::string windows = "\xE9" + plain;
  for (const std::string& bytes : {plain, wide, windows}) {
    std::size_t calls = 0;
    RemarkList remarks;
    CHECK_THROWS_AS((void)decode_text(bytes, "f", remarks, [&](std::size_t done, std::size_t total) { return ++calls == 2 && done < total; }), ReadingStopped);
  }
}
