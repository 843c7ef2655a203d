// SPDX-License-Identifier: BSD-3-Clause
#include <doctest/doctest.h>

#include <filesystem>
#include <map>

#include "kinderrechten/io/report_reader.hpp"
#include "kinderrechten/reading/remark_codes.hpp"
#include "paths.hpp"

using namespace kinderrechten;

namespace {

const Layout& layout(const Report& r, std::size_t t) { return *r.tables.at(t).layout; }
Figure cell(const Report& r, std::size_t t, std::size_t row, std::size_t column) {
  return r.tables.at(t).figure(r.tables.at(t).at(row, column));
}
std::vector<std::string> notes_of(const Report& r, std::size_t t, std::size_t row, std::size_t column) {
  return cell(r, t, row, column).notes;
}
using Marks = std::vector<std::string>;

/// What the demo report and the chapter it was made after have in common.
void check_chapter(const Report& r) {
  CHECK(r.language == "nl");
  CHECK(r.year == 2020);
  REQUIRE(r.tables.size() == 2);
  const Layout& years = layout(r, 0);
  REQUIRE(years.columns.size() == 10);
  for (std::size_t k = 0; k < 9; ++k) CHECK(years.columns[k].period == Period(2012 + static_cast<int>(k)));
  CHECK(years.columns[8].notes == Marks{"1"});
  CHECK(years.columns[9].role == ColumnRole::change);
  CHECK(years.columns[9].from == 7u);
  CHECK(years.columns[9].to == 8u);
  REQUIRE(years.rows.size() == 9);
  for (const std::size_t row : {0u, 1u}) CHECK(years.rows[row].part_labels == std::vector<std::string>{"jongens", "meisjes"});
  CHECK(years.rows[2].role == RowRole::names);
  CHECK(years.rows[7].part_labels == std::vector<std::string>{"buitenland"});
  CHECK(years.rows[8].notes == Marks{"8"});
  for (std::size_t row = 0; row < 3; ++row) CHECK(years.rows[row].source == "CoMensha");
  CHECK(years.rows[3].source == "ministerie van Justitie en Veiligheid");
  for (std::size_t row = 6; row < 9; ++row) CHECK(years.rows[row].source == years.rows[5].source);
  CHECK(years.rows[4].source != years.rows[5].source);
  REQUIRE(r.source("CoMensha"));
  CHECK(r.source("CoMensha")->embargo == Date{2020, 10, 18});

  CHECK(cell(r, 0, 0, 0).range == Range(223));
  REQUIRE(cell(r, 0, 0, 0).parts.size() == 2);
  CHECK(cell(r, 0, 0, 0).parts[1].range == Range(98));
  CHECK(cell(r, 0, 0, 8).status.contains(Status::embargo));
  CHECK(!cell(r, 0, 0, 7).status.contains(Status::embargo));
  CHECK(!cell(r, 0, 3, 8).status.contains(Status::embargo));
  CHECK(cell(r, 0, 2, 9).state == State::not_applicable);
  CHECK(cell(r, 0, 3, 3).range == Range(0, 9));
  CHECK(cell(r, 0, 3, 8).state == State::refused);
  CHECK(cell(r, 0, 4, 7).range == Range(550));
  CHECK(cell(r, 0, 4, 7).parts.back().range == Range(7, 28));
  CHECK(cell(r, 0, 4, 7).status.contains(Status::break_in_series));
  CHECK(cell(r, 0, 4, 8).range == Range(350, 368));
  CHECK(cell(r, 0, 4, 8).state == State::rounded);
  CHECK(cell(r, 0, 5, 8).range == Range(742022));
  CHECK(cell(r, 0, 6, 8).range == Range(6318));
  CHECK(notes_of(r, 0, 2, 8) == Marks{"2"});
  CHECK(notes_of(r, 0, 3, 8) == Marks{"3"});
  CHECK(notes_of(r, 0, 4, 6) == Marks{"2"});
  CHECK(notes_of(r, 0, 4, 7) == Marks{"4"});
  CHECK(notes_of(r, 0, 4, 8) == Marks{"5"});
  CHECK(notes_of(r, 0, 5, 8) == Marks{"6"});
  CHECK(notes_of(r, 0, 6, 8) == Marks{"7"});

  const Layout& forms = layout(r, 1);
  REQUIRE(forms.columns.size() == 3);
  CHECK(forms.columns[0].text == "NL");
  CHECK(forms.columns[2].text == "Onbekend");
  REQUIRE(forms.rows.size() == 7);
  CHECK(forms.rows[5].role == RowRole::total);
  CHECK(forms.rows[5].printed_total == Integer(73));
  CHECK(forms.rows[6].role == RowRole::of_which);
  CHECK(forms.rows[6].parent == 5u);
  CHECK(forms.rows[6].printed_total == Integer(67));
  CHECK(forms.rows[6].distinct == true);
  CHECK(forms.rows[6].notes == Marks{"9"});
  CHECK(cell(r, 1, 0, 0).range == Range(29));
  CHECK(cell(r, 1, 1, 0).range == Range(0));

  REQUIRE(r.notes.size() == 9);
  for (std::size_t k = 0; k < 9; ++k) CHECK(r.notes[k].mark == std::to_string(k + 1));
  std::size_t without = 0;
  for (const auto& m : r.remarks) {
    CHECK(m.code == remark::mark_without_note);  // 10, 11 and 12 stand in the text only
    ++without;
  }
  CHECK(without == 3);
}

}  // namespace

TEST_CASE("the demo report") { check_chapter(read_report(test::source_dir() / "examples" / "report.txt")); }

TEST_CASE("the real chapter") {
  const auto dir = test::shared_dir();
  if (dir.empty()) {
    MESSAGE("skipped: no folder 'shared' beside the checkout");
    return;
  }
  const Report r = read_report(dir / "seed" / "report.txt");
  check_chapter(r);
  CHECK(layout(r, 0).rows[5].source == "Expertisebureau Online Kindermisbruik");
  CHECK(r.notes[8].text.starts_with("73 omdat"));
}

TEST_CASE("reports of other authors: tables, rows, columns and remarks") {
  struct Expected {
    std::string language;
    int year;
    std::size_t tables, rows, columns, notes, remarks;
  };
  const std::map<std::string, Expected> all = {
      {"en_calls.csv", {"en", 2020, 1, 3, 4, 0, 0}},        {"en_grid.txt", {"en", 2021, 1, 4, 3, 0, 0}},
      {"en_notes_per_table.md", {"en", 2020, 2, 2, 2, 3, 0}}, {"en_shelters.html", {"en", 2020, 1, 3, 5, 2, 0}},
      {"en_transposed.md", {"en", 2020, 1, 3, 4, 0, 0}},    {"en_tsv_groups.tsv", {"en", 2020, 1, 4, 2, 0, 0}},
      {"nl_ingebed.md", {"nl", 2021, 1, 2, 2, 1, 0}},       {"nl_puntkomma.txt", {"nl", 2020, 1, 2, 2, 0, 0}},
      {"nl_scan.txt", {"nl", 2020, 1, 3, 4, 2, 1}},         {"nl_statline.csv", {"nl", 2020, 1, 3, 3, 1, 0}},
      {"nl_uitgelijnd.txt", {"nl", 2019, 1, 4, 3, 0, 0}},   {"nl_vervolg.txt", {"nl", 2018, 1, 4, 4, 1, 0}},
      {"nl_wijkcijfers.md", {"nl", 2021, 1, 4, 5, 2, 0}}};
  for (const auto& [file, expected] : all) {
    const auto& shown = file;
    CAPTURE(shown);
    const Report r = read_report(test::data_dir() / "reports" / file);
    CHECK(r.language == expected.language);
    CHECK(r.year == expected.year);
    CHECK(r.tables.size() == expected.tables);
    CHECK(layout(r, 0).rows.size() == expected.rows);
    CHECK(layout(r, 0).columns.size() == expected.columns);
    CHECK(r.notes.size() == expected.notes);
    CHECK(r.remarks.size() == expected.remarks);
    for (std::size_t t = 0; t < r.tables.size(); ++t)
      for (std::size_t i = 0; i < r.tables[t].size(); ++i)
        CHECK((r.tables[t].figure(i).problem.empty() || file == "nl_scan.txt"));
  }
}

TEST_CASE("reports of other authors: what their words say of their figures") {
  const auto read = [](const char* file) { return read_report(test::data_dir() / "reports" / file); };
  const Report shelters = read("en_shelters.html");
  CHECK(cell(shelters, 0, 0, 0).range == Range(1013, 1017));
  CHECK(cell(shelters, 0, 0, 1).status.contains(Status::provisional));
  CHECK(layout(shelters, 0).columns[1].spanner == "Boys");
  CHECK(layout(shelters, 0).rows[2].role == RowRole::of_which);
  CHECK(layout(shelters, 0).rows[0].source == "Ministry of Justice");
  const Report tens = read("nl_puntkomma.txt");
  CHECK(cell(tens, 0, 0, 0).range == Range(115, 124));
  const Report orders = read("en_notes_per_table.md");
  CHECK(cell(orders, 0, 0, 0).status.contains(Status::break_in_series));
  CHECK(cell(orders, 0, 1, 1).state == State::refused);
  CHECK(notes_of(orders, 1, 0, 1) == Marks{"1 (2)"});
  CHECK(cell(orders, 1, 0, 1).status.contains(Status::estimated));
  const Report lines = read("nl_ingebed.md");
  CHECK(cell(lines, 0, 1, 0).range == Range(35));
  const Report wards = read("nl_wijkcijfers.md");
  CHECK(cell(wards, 0, 0, 2).status.contains(Status::provisional));
  CHECK(layout(wards, 0).rows[3].role == RowRole::total);
}
