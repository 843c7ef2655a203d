// SPDX-License-Identifier: BSD-3-Clause
// The JSON output parses back, has the keys that others rely on in their order, and exact numbers.
#include "kinderrechten/io/audit_json.hpp"

#include <doctest/doctest.h>

#include <boost/json/src.hpp>
#include <random>

#include "io/sample_audit.hpp"
#include "kinderrechten/audit/audit.hpp"
#include "kinderrechten/io/report_reader.hpp"

using namespace kinderrechten;
namespace json = boost::json;

namespace {

json::value parsed(const std::string& text) { return json::parse(text); }

std::string keys(const json::value& object) {
  std::string all;
  for (const auto& member : object.as_object()) all += std::string(member.key()) + " ";
  return all;
}

}  // namespace

TEST_CASE("an audit has the keys of the format, in order") {
  const json::value v = parsed(to_json(test::sample_audit()));
  CHECK(keys(v) == "report language tables notes findings summary remarks ");
  CHECK(v.at("report") == "uitbuiting.txt");
  const auto& table = v.at("tables").at(0);
  CHECK(keys(table) == "title columns rows ");
  CHECK(table.at("columns") == json::array({"2012", "2019", "2020", "Verschil"}));
  const auto& row = table.at("rows").at(0);
  CHECK(row.at("label") == "Minderjarige slachtoffers (jongens-meisjes)");
  CHECK(keys(row.at("cells").at(0)) == "text low high state status notes parts ");
  CHECK(row.at("cells").at(0).at("parts").at(0) == json::value({{"role", "part"},
                                                                {"label", "jongens"},
                                                                {"text", "25j"},
                                                                {"low", 25},
                                                                {"high", 25},
                                                                {"state", "exact"}}));
  CHECK(keys(v.at("findings").at(0)) ==
        "code kind verdict where statement printed possible explanation facts corrections ");
  CHECK(v.at("summary") == json::value({{"confirmed", 1}, {"undecided", 2}, {"refuted", 2}}));
  CHECK(v.at("notes").at(1).at("mark") == "2");
  CHECK(v.at("remarks").at(0).at("column") == 3);
}

TEST_CASE("rows are padded with null, ends are exact, open ends are told") {
  const std::string text = to_json(test::sample_audit());
  const json::value v = parsed(text);
  const auto& rows = v.at("tables").at(0).at("rows");
  const auto cell = [&](int r, int c) { return rows.at(r).at("cells").at(c); };
  CHECK(rows.at(4).at("cells") == json::array({nullptr, nullptr, nullptr, nullptr}));
  CHECK(rows.at(1).at("cells").as_array().size() == 4);
  CHECK(cell(1, 3).is_null());
  CHECK(cell(1, 0).at("low").is_null());
  CHECK(cell(1, 0).at("state") == "text");
  // The audit's range goes before the printed one.
  CHECK(cell(2, 0).at("low") == 1);
  CHECK(cell(2, 0).at("high") == 9);
  CHECK(cell(2, 2).at("low") == 0);
  CHECK(cell(2, 2).at("high").is_null());
  CHECK(cell(2, 1).at("status") == json::array({"provisional"}));
  CHECK(cell(2, 1).at("notes") == json::array({"2"}));
  CHECK(cell(2, 1).at("parts").at(2).at("high") == 28);
  // Percentages in per cent; -39% is (-39.5, -38.5].
  CHECK(cell(0, 3).at("low") == "-79/2");
  CHECK(cell(0, 3).at("low_open") == true);
  CHECK_FALSE(cell(0, 3).as_object().contains("high_open"));
  CHECK(cell(3, 2).at("low") == "1531/20");
  CHECK(cell(3, 2).at("high_open") == true);
  // Digits beyond any machine word, as an integer.
  CHECK(text.find("\"low\": 123456789012345678901234567890,") != std::string::npos);
}

TEST_CASE("places and corrections count as the format says") {
  const json::value v = parsed(to_json(test::sample_audit()));
  const auto& f = v.at("findings");
  CHECK(f.at(0).at("where").at(0) ==
        json::value({{"table", 1},
                     {"r", 0},
                     {"c", 0},
                     {"row", "Minderjarige slachtoffers (jongens-meisjes)"},
                     {"column", "2012"},
                     {"text", "223 (25j-98m)"},
                     {"line", 10}}));
  CHECK(f.at(0).at("possible") == json::value({{"low", 123}, {"high", 123}}));
  const auto& corrections = f.at(0).at("corrections");
  CHECK(keys(corrections.at(0).at(0)) == "table r c row column part value ");
  CHECK(corrections.at(0).at(0).at("part").is_null());
  CHECK(corrections.at(0).at(0).at("value") == 123);
  CHECK(corrections.at(1).at(1).at("value") == "1/2");
  CHECK(corrections.at(1).at(1).at("part") == 1);
  CHECK(corrections.at(1).at(1).at("field") == "percent");
  CHECK(f.at(1).at("where").at(0).at("paragraph") == 2);
  CHECK(f.at(1).at("possible").is_null());
  CHECK(f.at(2).at("where").at(0).at("note") == "2");
  CHECK(f.at(3).at("where").at(0).at("c").is_null());
  CHECK(f.at(4).at("possible").at("low") == "-4200/109");
}

TEST_CASE("columns under several heads are told apart, under one they keep their own") {
  const auto columns_of = [](const char* page) {
    const Report r = read_report_text(page, "r.html");
    return parsed(to_json(audit(r))).at("tables").at(0).at("columns");
  };
  CHECK(columns_of("<table><tr><th rowspan=2>Regio</th><th colspan=2>2019</th><th colspan=2>2020</th></tr>"
                   "<tr><th>jongens</th><th>meisjes</th><th>jongens</th><th>meisjes</th></tr>"
                   "<tr><td>Noord</td><td>1</td><td>2</td><td>3</td><td>4</td></tr></table>") ==
        json::array({"2019 jongens", "2019 meisjes", "2020 jongens", "2020 meisjes"}));
  CHECK(columns_of("<table><tr><th rowspan=2>Regio</th><th colspan=2>Aantal kinderen</th></tr>"
                   "<tr><th>2019</th><th>2020</th></tr><tr><td>Noord</td><td>1</td><td>2</td></tr></table>") ==
        json::array({"2019", "2020"}));
}

TEST_CASE("any text survives, and what is not UTF-8 is marked") {
  Audit a;
  a.report.name = std::string("\0\x01\x1f\"\\\n\r\t\b\f\x7f", 12) + "\xE2\x80\xA8 é 😀";
  CHECK(parsed(to_json(a)).at("report").as_string() == json::string(a.report.name));
  for (const char* broken : {"a\xff"
                             "b",
                             "a\xc3", "a\xed\xa0\x80", "a\xc0\xaf", "a\xf4\x90\x80\x80"}) {
    a.report.name = broken;
    CHECK(std::string(parsed(to_json(a)).at("report").as_string()).find("a\xEF\xBF\xBD") == 0);
  }
  std::mt19937 random(7);
  for (int i = 0; i < 2000; ++i) {
    a.report.name.clear();
    for (int n = 0; n < 12; ++n) a.report.name += static_cast<char>(random() % 256);
    CHECK_NOTHROW(parsed(to_json(a)));
  }
}

TEST_CASE("a figure lists its parts and its readings") {
  Figure f = test::victims("223 (25j-98m)", 223, 25, 98);
  f.readings = {{{"nhs"}, State::suppressed, {Status::suppressed}, Range(1, 7)},
                {{"cbs", "cdc"}, State::unknown, {}, std::nullopt}};
  const json::value v = parsed(to_json(f));
  CHECK(keys(v) == "text low high state status notes parts readings ");
  CHECK(v.at("readings").at(0).at("high") == 7);
  CHECK(v.at("readings").at(1).at("dialects") == json::array({"cbs", "cdc"}));
}
