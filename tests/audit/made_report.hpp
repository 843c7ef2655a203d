// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "kinderrechten/audit/audit.hpp"

// Figures and tables made by hand, so that the audit's tests do not depend on reading.
namespace kinderrechten::test {

/// How often a law is tried on what a test makes: under the address sanitizer, where a round costs some thirty times
/// as much, a quarter as often.
constexpr int rounds(int usual) {
#if defined(__SANITIZE_ADDRESS__)
  return (usual + 3) / 4;
#else
  return usual;
#endif
}

inline Figure made(std::string text, State state, std::optional<Range> range) {
  Figure f;
  f.text = std::move(text);
  f.state = state;
  f.range = std::move(range);
  return f;
}
inline Figure count(long long n) { return made(std::to_string(n), State::exact, Range(n)); }
inline Figure nothing() { return made("", State::text, std::nullopt); }
inline Figure words(std::string text) { return made(std::move(text), State::text, std::nullopt); }
inline Figure hidden() { return made("x", State::suppressed, Range::count()); }
inline Figure below(int n) { return made("<" + std::to_string(n), State::below, Range(0, n - 1)); }
inline Figure between(int low, int high) {
  return made(std::to_string(low) + " tot " + std::to_string(high), State::range, Range(low, high));
}

inline Part part(Role role, std::string label, std::string text, Range range) {
  Part p;
  p.role = role;
  p.label = std::move(label);
  p.text = std::move(text);
  p.range = std::move(range);
  p.state = p.range->is_exact() ? State::exact : State::range;
  return p;
}

/// `223 (25j-98m)`
inline Figure gendered(int whole, int boys, int girls) {
  Figure f = made(std::to_string(whole) + " (" + std::to_string(boys) + "j-" + std::to_string(girls) + "m)",
                  State::exact, Range(whole));
  f.parts = {part(Role::part, "jongens", std::to_string(boys), Range(boys)),
             part(Role::part, "meisjes", std::to_string(girls), Range(girls))};
  return f;
}

/// `25 meisjes, 4 jongens`; a count of 0 is left out.
inline Figure nested(int girls, int boys) {
  Figure f = made("", State::exact, Range(girls + boys));
  if (girls) f.parts.push_back(part(Role::part, "meisjes", std::to_string(girls) + " meisjes", Range(girls)));
  if (boys) f.parts.push_back(part(Role::part, "jongens", std::to_string(boys) + " jongens", Range(boys)));
  for (const auto& p : f.parts) f.text += (f.text.empty() ? "" : ", ") + p.text;
  if (f.parts.empty()) f.text = "-";
  return f;
}

/// `19872 (58% = 11565)`
inline Figure shared(long long whole, long long percent, long long portion) {
  const std::string inner = std::to_string(percent) + "% = " + std::to_string(portion);
  Figure f = made(std::to_string(whole) + " (" + inner + ")", State::exact, Range(whole));
  f.parts = {part(Role::share, "", inner, Range(portion))};
  f.parts[0].share = Share(Rational(percent));
  return f;
}

/// `48 (22)`
inline Figure bracketed(int whole, int inner) {
  Figure f = made(std::to_string(whole) + " (" + std::to_string(inner) + ")", State::exact, Range(whole));
  f.parts = {part(Role::part, "", std::to_string(inner), Range(inner))};
  return f;
}

inline std::string percent_sign(int percent) {
  return (percent > 0 ? "+" : "") + std::to_string(percent) + "%";
}
inline Figure change(int percent) {
  Figure f = made(percent_sign(percent), State::share, std::nullopt);
  f.change = Change(Rational(percent));
  f.range = f.change->range();
  return f;
}
/// `+140% (+41%)`
inline Figure change(int percent, int inner) {
  Figure f = change(percent);
  f.text += " (" + percent_sign(inner) + ")";
  Part p;
  p.text = percent_sign(inner);
  p.role = Role::share;
  p.change = Change(Rational(inner));
  p.range = p.change->range();
  f.parts = {p};
  return f;
}
inline Figure percentage(int percent) {
  Figure f = made(std::to_string(percent) + "%", State::share, std::nullopt);
  f.share = Share(Rational(percent));
  f.range = f.share->range();
  return f;
}

inline RowHead row(std::string label, RowRole role = RowRole::figures) {
  RowHead head;
  head.text = head.label = std::move(label);
  head.role = role;
  return head;
}
inline RowHead of_which(std::string label, std::size_t parent) {
  RowHead head = row(std::move(label), RowRole::of_which);
  head.parent = parent;
  return head;
}
inline ColumnHead column(std::string text, ColumnRole role = ColumnRole::values) {
  ColumnHead head;
  head.text = std::move(text);
  head.role = role;
  return head;
}
inline ColumnHead year(int y) {
  ColumnHead head = column(std::to_string(y));
  head.period = Period(y);
  return head;
}

using Grid = std::vector<std::vector<Figure>>;

inline Table table(std::vector<RowHead> rows, std::vector<ColumnHead> columns, const Grid& cells) {
  Layout layout;
  layout.rows = std::move(rows);
  layout.columns = std::move(columns);
  const std::size_t width = layout.columns.size();
  Table t = printed_table(std::move(layout));
  for (std::size_t r = 0; r < cells.size(); ++r)
    for (std::size_t c = 0; c < width; ++c)
      t.add({static_cast<CodeIndex>(r), static_cast<CodeIndex>(c)}, c < cells[r].size() ? cells[r][c] : nothing());
  return t;
}

inline Report report(std::vector<Table> tables) {
  Report r;
  r.name = "made";
  r.tables = std::move(tables);
  return r;
}

inline Grid counts(const std::vector<std::vector<long long>>& numbers) {
  Grid grid;
  for (const auto& line : numbers) {
    grid.emplace_back();
    for (const long long n : line) grid.back().push_back(count(n));
  }
  return grid;
}

inline std::vector<Finding> refuted(const Audit& a) {
  std::vector<Finding> all;
  for (const auto& f : a.findings)
    if (f.verdict == Verdict::refuted) all.push_back(f);
  return all;
}
inline NumberRef at(std::size_t table, std::size_t r, std::size_t c) { return {table, r, c, std::nullopt}; }

/// The chapter that this library was made for, in the project's own words.
inline Report exploitation() {
  std::vector<ColumnHead> columns;
  for (int y = 2012; y <= 2020; ++y) columns.push_back(year(y));
  columns.push_back(column("Verschil met 2019", ColumnRole::change));
  columns.back().from = 7;
  columns.back().to = 8;
  std::vector<RowHead> rows = {row("Minderjarige slachtoffers"), row("Buitenlandse slachtoffers"),
                               row("Top 2 herkomstlanden", RowRole::names), row("Tijdelijke vergunning"),
                               row("Verdwijningen"), row("Beeldmateriaal"), row("Online misbruik"),
                               row("Kindersekstoerisme"), row("Hulpvragen")};
  rows[0].part_labels = rows[1].part_labels = {"jongens", "meisjes"};
  Figure both = made("480 + 70 (7 tot 28)", State::exact, Range(550));
  both.parts = {part(Role::term, "", "480", Range(480)), part(Role::term, "", "70", Range(70)),
                part(Role::part, "", "7 tot 28", Range(7, 28))};
  Figure fewer = made("320 + 40 (3)", State::exact, Range(360));
  fewer.parts = {part(Role::term, "", "320", Range(320)), part(Role::term, "", "40", Range(40)),
                 part(Role::part, "", "3", Range(3))};
  Grid cells = {
      {gendered(223, 25, 98), gendered(260, 32, 228), gendered(283, 65, 218), gendered(292, 70, 222),
       gendered(248, 59, 189), gendered(195, 39, 156), gendered(62, 9, 53), gendered(109, 23, 86),
       gendered(67, 16, 51), change(-39)},
      {gendered(82, 21, 61), gendered(94, 30, 65), gendered(140, 65, 75), gendered(133, 70, 63),
       gendered(115, 48, 67), gendered(82, 31, 51), gendered(22, 9, 13), gendered(35, 23, 12),
       gendered(27, 7, 20), change(-23)},
      {words("Guinee"), words("Guinee"), words("Eritrea"), words("Vietnam"), words("Vietnam"),
       words("Vietnam"), words("Guinee"), words("Italië"), words("onbekend"), nothing()},
      {count(20), count(10), count(10), below(10), count(10), below(10), below(10), hidden(), hidden(), nothing()},
      {bracketed(160, 9), bracketed(160, 1), bracketed(110, 10), bracketed(160, 20), bracketed(290, 30),
       bracketed(360, 10), bracketed(370, 10), both, fewer, change(-35)},
      {shared(19872, 58, 11565), shared(23278, 58, 13430), shared(28960, 62, 17995), shared(63056, 75, 47006),
       shared(100478, 69, 69320), shared(154897, 57, 88291), shared(224173, 73, 163646),
       shared(308430, 77, 236257), shared(742022, 45, 333910), change(140, 41)},
      {count(640), count(750), count(1331), shared(1552, 18, 279), shared(1869, 24, 449), shared(1709, 29, 496),
       shared(1616, 27, 437), shared(2401, 38, 920), shared(6318, 53, 3342), change(49, 263)},
      {count(36), count(22), count(13), count(43), count(33), count(17), bracketed(48, 22), bracketed(36, 24),
       bracketed(20, 5), change(-25)},
      {count(120), count(187), count(214), count(198), count(196), count(214), count(199), count(266), count(359),
       change(35)}};
  Report r = report({table(rows, columns, cells)});

  RowHead total = row("Totaal", RowRole::total), persons = of_which("Waarvan 67 individuele slachtoffers", 5);
  total.printed_total = 73;
  persons.printed_total = 67;
  persons.distinct = true;
  r.tables.push_back(table({row("Seksuele uitbuiting"), row("Arbeid"), row("Criminaliteit"), row("Bedelarij"),
                            row("Onbekend"), total, persons},
                           {column("NL"), column("BL"), column("Onbekend")},
                           {{nested(25, 4), nested(10, 1), nested(4, 1)},
                            {nested(0, 0), nested(2, 1), nested(0, 0)},
                            {nested(5, 6), nested(3, 3), nested(0, 0)},
                            {nested(0, 0), nested(1, 0), nested(0, 0)},
                            {nested(3, 0), nested(1, 0), nested(1, 0)},
                            {nothing(), nothing(), nothing()},
                            {count(44), count(23), count(6)}}));
  return r;
}

}  // namespace kinderrechten::test
