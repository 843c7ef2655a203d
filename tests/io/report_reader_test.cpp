// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/io/report_reader.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <random>

#include "kinderrechten/io/spec.hpp"
#include "kinderrechten/reading/remark_codes.hpp"
#include "paths.hpp"
#include "printed_report.hpp"

using namespace kinderrechten;
using test::PrintedReport;

namespace {
std::string error_of(std::string_view bytes, const ReadOptions& options = {}) {
  try {
    (void)read_report_text(bytes, "f.txt", options);
  } catch (const Error& e) {
    return e.what();
  }
  return "no error";
}
std::size_t count(const Report& r, std::string_view code) {
  std::size_t n = 0;
  for (const auto& m : r.remarks) n += m.code == code;
  return n;
}
const Layout& layout(const Report& r, std::size_t t = 0) { return *r.tables.at(t).layout; }
Figure cell(const Report& r, std::size_t row, std::size_t column, std::size_t t = 0) {
  return r.tables.at(t).figure(r.tables.at(t).at(row, column));
}
}  // namespace

TEST_CASE("law: a report printed in any layout reads back as the same tables") {
  std::mt19937 random(7);
  for (int round = 0; round < 60; ++round) {
    const PrintedReport printed = PrintedReport::make(random);
    for (const auto shape : PrintedReport::shapes) {
      const std::string text = printed.print(shape);
      CAPTURE(text);
      ReadOptions options;
      options.format = PrintedReport::format(shape);
      const Report r = read_report_text(text, "report", options);
      CHECK(r.language == printed.language);
      REQUIRE(r.tables.size() == printed.tables.size());
      for (std::size_t t = 0; t < r.tables.size(); ++t) {
        const auto& expected = printed.tables[t];
        REQUIRE(layout(r, t).columns.size() == expected.heads.size());
        REQUIRE(layout(r, t).rows.size() == expected.rows.size());
        for (std::size_t k = 0; k < expected.heads.size(); ++k)
          CHECK(layout(r, t).columns[k].text == expected.heads[k]);
        for (std::size_t i = 0; i < expected.rows.size(); ++i) {
          CHECK(layout(r, t).rows[i].text == expected.rows[i].label);
          for (std::size_t k = 0; k < expected.heads.size(); ++k)
            CHECK(cell(r, i, k, t).range == Range(Integer(expected.rows[i].values[k])));
        }
      }
      CHECK(r.remarks.empty());
    }
  }
}

TEST_CASE("law: reading never throws anything but an error with a message, and never hangs") {
  std::mt19937 random(11);
  const std::string pieces[] = {"<table>", "</td>", "<td", "|", "\t", "\n", "**", "<sup>1</sup>", "12", "(", ")", "a",
                                "\"", ";", ",", "2019", "<!--", "&nbsp;", "[^1]", "- ", "# ", "---", "\u00b9", "<10", "\xE9", "  "};
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int k = static_cast<int>(random() % 60); k >= 0; --k) text += pieces[random() % std::size(pieces)];
    for (const std::string format : {"markdown", "text", "html", "csv"}) {
      CAPTURE(text);
      ReadOptions options;
      options.format = format;
      try {
        (void)read_report_text(text, "f", options);
      } catch (const Error& e) {
        CHECK(std::string(e.what()).size() > 10);
      }
    }
  }
}

TEST_CASE("what is no text is refused with the way out") {
  CHECK(error_of("") == "f.txt: the file is empty; give a report with at least one line");
  CHECK(error_of(" \n\t\n").find("nothing but spaces") != std::string::npos);
  CHECK(error_of("%PDF-1.7 x").find("a PDF file") != std::string::npos);
  CHECK(error_of("PK\x03\x04xyz").find("save the sheet as CSV") != std::string::npos);
  CHECK(error_of(std::string("a\0b\0\0c", 6)).find("binary") != std::string::npos);
  ReadOptions options;
  options.format = "docx";
  CHECK(error_of("x", options).find("no format 'docx'") != std::string::npos);
  options.format = "auto";
  options.dialect = "klingon";
  CHECK(error_of("x", options).find("no dialect 'klingon'") != std::string::npos);
  options.dialect = "report";
  options.language = "fr";
  CHECK(error_of("x", options).find("no language 'fr'") != std::string::npos);
  CHECK_THROWS_WITH_AS((void)read_report("/does/not/exist.txt"),
                       "/does/not/exist.txt: there is no such file; check the name and the permissions", InputError);
  CHECK_THROWS_AS((void)read_report(std::filesystem::temp_directory_path()), InputError);
}

TEST_CASE("encodings: the same words in each") {
  const std::string utf8 = "Land\t2019\t2020\nSyri\u00eb \u20ac\t1\t2\nEritrea\t3\t4\n";
  const auto check = [](const Report& r) {
    REQUIRE(r.tables.size() == 1);
    CHECK(layout(r).rows[0].text == "Syri\u00eb \u20ac");
  };
  check(read_report_text(utf8, "f.txt"));
  check(read_report_text("\xEF\xBB\xBF" + utf8, "f.txt"));
  std::string narrow = "Land\t2019\t2020\nSyri\xEB \x80\t1\t2\nEritrea\t3\t4\n";
  const Report r = read_report_text(narrow, "f.txt");
  check(r);
  REQUIRE(count(r, remark::windows_1252) == 1);
  CHECK(r.remarks[0].place.line == 2);
  for (const bool big : {false, true})
    for (const bool marked : {false, true}) {
      std::string wide = marked ? (big ? "\xFE\xFF" : "\xFF\xFE") : "";
      for (const unsigned char c : std::string("Land\t2019\t2020\nSyri")) wide += big ? std::string{'\0', static_cast<char>(c)} : std::string{static_cast<char>(c), '\0'};
      const std::string tail = big ? std::string("\0\xEB\0 \x20\xAC", 6) : std::string("\xEB\0 \0\xAC\x20", 6);
      wide += tail;
      for (const unsigned char c : std::string("\t1\t2\nEritrea\t3\t4\n")) wide += big ? std::string{'\0', static_cast<char>(c)} : std::string{static_cast<char>(c), '\0'};
      const Report w = read_report_text(wide, "f.txt");
      check(w);
      CHECK(count(w, remark::utf_16) == (marked ? 0u : 1u));
    }
}

TEST_CASE("text: the label of a first group of rows may stand between the heads and the rows") {
  ReadOptions options;
  options.format = "text";
  const Report r = read_report_text("Zorg\n\n                2020    2021\nPleegzorg\n   Bonaire        52      57\n   Saba            6       8\nAmbulant\n   Bonaire       214     228\n", "f", options);
  REQUIRE(r.tables.size() == 1);
  CHECK(r.tables[0].layout->columns.size() == 2);
  CHECK(r.tables[0].layout->columns[1].period == Period(2021));
  CHECK(r.tables[0].layout->rows.front().text == "Pleegzorg");
}

TEST_CASE("line ends of all kinds") {
  for (const std::string end : {"\n", "\r\n", "\r"}) {
    const Report r = read_report_text("X\t2019\t2020" + end + "A\t1\t2" + end, "f.txt");
    REQUIRE(r.tables.size() == 1);
    CHECK(layout(r).rows[0].place.line == 2);
  }
}

TEST_CASE("HTML: spans, nested tables, what is not closed") {
  ReadOptions html;
  html.format = "html";
  const Report open = read_report_text("<table><tr><th>X<th>2019<th>2020<tr><td>A<td>1<td>2 <sup>1<tr><td>B<td>3<td>4", "f", html);
  REQUIRE(open.tables.size() == 1);
  CHECK(layout(open).rows.size() == 2);
  CHECK(count(open, remark::unclosed_tag) == 2);
  CHECK(cell(open, 1, 1).range == Range(4));
  const Report nested = read_report_text(
      "<table><tr><td><table><tr><th>X</th><th>2019</th><th>2020</th></tr><tr><td>A</td><td>1</td><td>2</td></tr></table></td></tr></table>",
      "f", html);
  REQUIRE(nested.tables.size() == 1);
  CHECK(cell(nested, 0, 1).range == Range(2));
  const Report script = read_report_text("<p>Een</p><script>if (1<2) x='<table>';</script><p>Twee</p>", "f", html);
  CHECK(script.paragraphs.size() == 2);
  const Report less = read_report_text("<table><tr><td>X<td>2019<td>2020<tr><td>A<td><10<td>&lt; 5</table>", "f", html);
  CHECK(cell(less, 0, 0).range == Range(0, 9));
  CHECK(cell(less, 0, 1).range == Range(0, 4));
  std::string spans = "<table>";
  for (int k = 0; k < 2000; ++k) spans += "<tr><td colspan=1000 rowspan=60000>1";
  CHECK(read_report_text(spans, "f", html).remarks.size() > 0);
}

TEST_CASE("law: CSV: titles and prose with commas and decimal commas do not hide the separator") {
  std::mt19937 random(3);
  for (const char separator : {';', '\t', '|', ','}) {
    for (int round = 0; round < 40; ++round) {
      std::string text = "Tabel 4. Kinderen, jongens en meisjes, per jaar\nOnderwerp";
      const std::size_t columns = 2 + random() % 4, rows = 2 + random() % 6;
      for (std::size_t c = 0; c < columns; ++c) text += separator + std::to_string(2015 + c);
      for (std::size_t r = 0; r < rows; ++r) {
        text += "\nSoort " + std::to_string(r) + (separator == ',' ? "" : ", alle");
        for (std::size_t c = 0; c < columns; ++c)
          text += separator + std::to_string(random() % 900) + (separator == ',' || random() % 2 != 0 ? "" : ",5");
      }
      text += "\n\nIn 2019 waren het er meer, zegt de dienst, maar 3,5% minder dan verwacht, want het register is, zoals bekend, niet volledig; dat weten wij, en anderen ook.\n";
      CAPTURE(text);
      const Report r = read_report_text(text, "f.csv");
      REQUIRE(r.tables.size() == 1);
      CHECK(layout(r).columns.size() == columns);
      CHECK(layout(r).rows.size() == rows);
    }
  }
}

TEST_CASE("CSV: separators, quotes, titles and notes around the table") {
  ReadOptions csv;
  csv.format = "csv";
  for (const std::string s : {",", ";", "\t", "|"}) {
    CAPTURE(s);
    const Report r = read_report_text("Meldingen per jaar\n\nX" + s + "2019" + s + "2020\n\"A" + s + " of \"\"B\"\"\"" + s + "1" + s + "2\nC" + s + "3" + s + "4\nBron: CBS\n", "f", csv);
    REQUIRE(r.tables.size() == 1);
    CHECK(r.tables[0].title == "Meldingen per jaar");
    CHECK(layout(r).rows[0].text == "A" + s + " of \"B\"");
    CHECK(layout(r).rows.size() == 2);
    CHECK(layout(r).rows[0].source == "CBS");
  }
  const Report open = read_report_text("X,2019,2020\n\"A,1,2\nB,3,4\n", "f", csv);
  CHECK(count(open, remark::unclosed_quote) == 1);
  CHECK(layout(open).rows.size() == 2);
  const Report lines = read_report_text("X,2019,2020\n\"A\nB\",1,2\n", "f", csv);
  CHECK(layout(lines).rows[0].text == "A B");
  CHECK(cell(lines, 0, 1).range == Range(2));
}

TEST_CASE("remarks say line and column") {
  const Report r = read_report_text("# Kop\n\nX\t2019\t2020\nA\u00e9\t1\t12O\nB\t1\t2\t3\nC\t1\t2\n", "f.txt");
  REQUIRE(count(r, remark::unreadable_cell) == 1);
  REQUIRE(count(r, remark::too_many_cells) == 1);
  for (const auto& m : r.remarks) {
    if (m.code == remark::unreadable_cell) CHECK(m.place == Place{4, 6});
    if (m.code == remark::too_many_cells) CHECK(m.place == Place{5, 7});
  }
}

TEST_CASE("a share over 100") {
  const Report r = read_report_text("X\t2019\t2020\nA\t100 (120% = 120)\t90 (10% = 9)\n", "f.txt");
  CHECK(count(r, remark::share_over_100) == 1);
}

TEST_CASE("the spec as a file") {
  using Members = SpecNode::Members;
  const auto node = [](auto value) { return SpecNode{std::move(value)}; };
  const auto text = [&](const char* s) { return node(std::string(s)); };
  const auto whole = [&](std::int64_t n) { return node(n); };
  const Members coa = {{"rounding", node(Members{{"base", whole(10)}, {"ties", text("up")}})},
                       {"threshold", node(Members{{"below", whole(5)}, {"zero", text("hidden")}})},
                       {"refuses", node(SpecNode::List{text("x")})},
                       {"embargo", node(Date{2020, 10, 18})},
                       {"breaks", node(SpecNode::List{whole(2019)})}};
  const Members row = {{"match", text("Verdwijn")}, {"register", text("COA")}, {"bracket", text("term")}, {"distinct", node(true)}};
  const auto root = [&](Members report, Members registers, Members r) {
    return node(Members{{"report", node(std::move(report))}, {"registers", node(std::move(registers))}, {"rows", node(SpecNode::List{node(std::move(r))})}});
  };
  const Spec spec = read_spec(root({{"language", text("nl")}, {"percent", text("half_even")}, {"year", whole(2020)}}, {{"COA", node(coa)}}, row), "s.toml");
  CHECK(spec.language == "nl");
  CHECK(spec.percent == RoundingMode::half_even);
  REQUIRE(spec.registers.size() == 1);
  CHECK(spec.registers[0].threshold == Threshold(5, false));
  CHECK(spec.registers[0].rounding == Rounding(10));
  CHECK(spec.registers[0].embargo == Date{2020, 10, 18});
  CHECK(spec.rows[0].bracket == Role::term);
  const auto message = [&](const SpecNode& n) -> std::string {
    try {
      (void)read_spec(n, "s.toml");
    } catch (const InputError& e) {
      return e.what();
    }
    return "no error";
  };
  CHECK(message(node(Members{{"raport", node(Members{})}})) == "s.toml: unknown key 'raport'; the keys here are report, registers, rows");
  CHECK(message(root({{"language", text("fr")}}, {}, row)) == "s.toml: report.language is 'fr'; use one of nl, en, auto");
  CHECK(message(root({}, {}, row)) == "s.toml: rows[0].register names 'COA', which is not in the spec; add [registers.COA]");
  CHECK(message(root({}, {{"COA", node(Members{{"rounding", node(Members{{"base", whole(0)}})}})}}, row)) ==
        "s.toml: registers.COA.rounding.base is not a number above 0; for example 10");
  CHECK(message(root({{"year", text("x")}}, {}, row)) == "s.toml: report.year is text; it has to be a year");
  CHECK(message(root({}, {}, {{"register", text("COA")}})).find("rows[0].match is missing") != std::string::npos);
}
