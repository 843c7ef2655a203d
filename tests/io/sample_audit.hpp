// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "kinderrechten/audit/finding.hpp"

namespace kinderrechten::test {

inline Figure plain(std::string text, std::optional<Range> range, State state = State::exact) {
  Figure f;
  f.text = std::move(text);
  f.range = std::move(range);
  f.state = state;
  return f;
}

inline Part part(Role role, std::string label, std::string text, Range range) {
  Part p;
  p.role = role;
  p.label = std::move(label);
  p.text = std::move(text);
  p.state = range.is_exact() ? State::exact : State::range;
  p.range = std::move(range);
  return p;
}

inline Figure victims(std::string text, int whole, int boys, int girls) {
  Figure f = plain(std::move(text), Range(whole));
  f.parts = {part(Role::part, "jongens", std::to_string(boys) + "j", Range(boys)),
             part(Role::part, "meisjes", std::to_string(girls) + "m", Range(girls))};
  return f;
}

inline Figure change(std::string text, int printed) {
  Figure f = plain(std::move(text), std::nullopt, State::share);
  f.change = Change(Rational(printed));
  f.range = f.change->range();
  return f;
}

/// A table filled row by row; rows shorter than the columns are padded.
inline Table filled(Layout layout, std::vector<std::vector<Figure>> rows, std::string title = {}) {
  const std::size_t columns = layout.columns.size();
  Table table = printed_table(std::move(layout), std::move(title));
  for (std::size_t r = 0; r < rows.size(); ++r)
    for (std::size_t c = 0; c < columns; ++c)
      table.add({static_cast<CodeIndex>(r), static_cast<CodeIndex>(c)},
                c < rows[r].size() ? rows[r][c] : plain("", std::nullopt, State::unknown));
  return table;
}

inline RowHead row(std::string text, std::size_t line, RowRole role = RowRole::figures) {
  RowHead head;
  head.label = head.text = std::move(text);
  head.role = role;
  head.place = {line, 1};
  return head;
}

inline ColumnHead column(std::string text, ColumnRole role = ColumnRole::values) {
  ColumnHead head;
  head.text = std::move(text);
  head.role = role;
  return head;
}

inline Where at(std::size_t t, std::size_t r, std::size_t c, std::string text,
                std::optional<std::size_t> p = {}) {
  return {NumberRef{t, r, c, p}, std::nullopt, std::nullopt, std::move(text)};
}

inline Finding finding(std::string code, FindingKind kind, Verdict verdict,
                       std::vector<Where> where, std::string statement, std::string printed) {
  Finding f;
  f.code = std::move(code);
  f.kind = kind;
  f.verdict = verdict;
  f.where = std::move(where);
  f.statement = std::move(statement);
  f.printed = std::move(printed);
  return f;
}

/// A small chapter with one finding of every verdict and one in every kind of place.
inline Audit sample_audit() {
  Audit a;
  Report& r = a.report;
  r.name = "uitbuiting.txt";
  r.notes = {{"1", "Onder embargo tot 18 oktober 2020.", {20, 1}},
             {"2",
              "Er zijn helaas geen totalen gegeven, maar < 5 bij 7 leeftijden en m/v. Dus minstens "
              "7, maximaal 28.",
              {21, 1}}};
  r.paragraphs = {
      {"Analyse", true, {30, 1}},
      {"Het aantal is gedaald. Van 550 naar 360 kinderen. Dat is goed nieuws.", false, {31, 1}}};
  r.remarks = {{"KR012", "the row has 4 cells, 5 expected; add the missing cell", {14, 3}}};

  Layout layout;
  layout.stub_head = "Indicatoren";
  layout.rows = {row("Minderjarige slachtoffers (jongens-meisjes)", 10),
                 row("Herkomst", 11, RowRole::names), row("Verdwijningen", 12),
                 row("Meldingen", 13), row("Totaal (=73)", 14, RowRole::total)};
  layout.columns = {column("2012"), column("2019"), column("2020"),
                    column("Verschil", ColumnRole::change)};
  layout.columns[2].notes = {"1"};
  Figure missing = plain("480 + 70 (7 tot 28)", Range(545, 554), State::rounded);
  missing.parts = {part(Role::term, "", "480", Range(475, 484)),
                   part(Role::term, "", "70", Range(65, 74)),
                   part(Role::part, "", "7 tot 28", Range(7, 28))};
  missing.notes = {"2"};
  missing.status.insert(Status::provisional);
  Figure reports = plain("308.430 (76,6% = 236.257)", Range(308430));
  Part strafbaar = part(Role::share, "", "76,6% = 236.257", Range(236257));
  strafbaar.share = Share(Rational(766, 10), 1);
  reports.parts = {strafbaar};
  Figure percentage = plain("76,6%", Share(Rational(766, 10), 1).range(), State::share);
  percentage.share = Share(Rational(766, 10), 1);
  r.tables.push_back(filled(
      layout,
      {{victims("223 (25j-98m)", 223, 25, 98), victims("109 (23j-86m)", 109, 23, 86),
        victims("67 (16j-51m)", 67, 16, 51), change("-39%", -39)},
       {plain("Guinee, Sierra Leone", std::nullopt, State::text),
        plain("Italië", std::nullopt, State::text)},
       {plain("<10", Range(0, 9), State::below), missing,
        plain("x", Range::count(), State::refused), change("-35%", -35)},
       {plain("19872", Range(Integer("123456789012345678901234567890"))), reports, percentage},
       {}},
      "Cijfers"));
  a.ranges.emplace(NumberRef{0, 2, 0, {}}, Range(1, 9));

  Finding sum = finding("KR101", FindingKind::breakdown, Verdict::refuted,
                        {at(0, 0, 0, "223 (25j-98m)")}, "25 + 98 = 223", "223");
  sum.possible = Range(123);
  sum.corrections = {
      {{NumberRef{0, 0, 0, {}}, 123, false}},
      {{NumberRef{0, 0, 0, 0}, 125, false}, {NumberRef{0, 0, 0, 1}, Rational(1, 2), true}}};
  sum.facts = {"25 + 98 = 123"};
  Finding fall = finding("KR701", FindingKind::prose, Verdict::refuted, {}, "550 → 360", "550");
  fall.where = {{std::nullopt, std::nullopt, 1, "Van 550 naar 360 kinderen."},
                at(0, 2, 1, "480 + 70 (7 tot 28)")};
  Finding least = finding("KR501", FindingKind::bound, Verdict::undecided, {}, "7 ≤ x ≤ 28", "28");
  least.where = {{std::nullopt, "2", std::nullopt, r.notes[1].text}};
  Finding down =
      finding("KR401", FindingKind::change, Verdict::confirmed,
              {at(0, 0, 3, "-39%"), at(0, 0, 1, "109 (23j-86m)"), at(0, 0, 2, "67 (16j-51m)")},
              "109 → 67 = -39%", "-39%");
  down.possible = percent_change(Range(109), Range(67));
  Finding head = finding("KR201", FindingKind::total, Verdict::undecided,
                         {at(0, 4, 99, "Totaal (=73)")}, "73 = …", "73");
  a.findings = {sum, fall, least, head, down};
  return a;
}

}  // namespace kinderrechten::test
