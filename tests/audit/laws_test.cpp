// SPDX-License-Identifier: BSD-3-Clause
#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <random>

#include "made_report.hpp"

// Generated reports whose truth is known: nothing true is refuted, every range holds the truth, a
// planted error is found; and small systems against brute force.

using namespace kinderrechten;
using namespace kinderrechten::test;

namespace {

using Random = std::mt19937;
int pick(Random& random, int low, int high) { return std::uniform_int_distribution<int>(low, high)(random); }
bool chance(Random& random, int percent) { return pick(random, 1, 100) <= percent; }

/// A number as printed by a source that may hide or round it; the truth always lies in its range.
Figure printed(Random& random, long long truth, int hiding, bool rounding) {
  if (chance(random, hiding)) {
    if (truth < 5 && chance(random, 50)) return below(5);
    return hidden();
  }
  if (!rounding) return count(truth);
  const Rounding tens(10);
  const Rational shown = tens.outcomes(Rational(truth)).front();
  return made(to_string(shown), State::rounded, intersection(*tens.preimage(shown), Range::count()));
}

struct World {
  Report report;
  std::map<NumberRef, long long> truth;
};

/// Categories by categories with totals, with hidden or rounded cells.
World cross_table(Random& random) {
  const auto rows = static_cast<std::size_t>(pick(random, 2, 5)), columns = static_cast<std::size_t>(pick(random, 2, 4));
  const int hiding = chance(random, 50) ? pick(random, 0, 60) : 0;
  const bool rounding = chance(random, 25);
  std::vector<std::vector<long long>> numbers(rows + 1, std::vector<long long>(columns + 1, 0));
  for (std::size_t r = 0; r < rows; ++r)
    for (std::size_t c = 0; c < columns; ++c) {
      const int top = chance(random, 50) ? 8 : 300;
      const long long n = pick(random, 0, top);
      numbers[r][c] = n;
      numbers[r][columns] += n;
      numbers[rows][c] += n;
      numbers[rows][columns] += n;
    }
  std::vector<RowHead> heads;
  std::vector<ColumnHead> tops;
  for (std::size_t r = 0; r < rows; ++r) heads.push_back(row("Soort " + std::to_string(r)));
  heads.push_back(row("Totaal", RowRole::total));
  for (std::size_t c = 0; c < columns; ++c) tops.push_back(column("Groep " + std::to_string(c)));
  tops.push_back(column("Totaal", ColumnRole::total));
  World w;
  Grid grid;
  for (std::size_t r = 0; r <= rows; ++r) {
    grid.emplace_back();
    for (std::size_t c = 0; c <= columns; ++c) {
      const bool margin = r == rows || c == columns;
      grid.back().push_back(printed(random, numbers[r][c], margin ? hiding / 4 : hiding, rounding));
      w.truth[at(0, r, c)] = numbers[r][c];
    }
  }
  w.report = report({table(heads, tops, grid)});
  return w;
}

Rational rounded_percent(const Rational& exact) { return Rounding(Rational(1)).outcomes(exact).front(); }

/// Indicators by year, with breakdowns, shares, "of which" rows and a change column.
World series_table(Random& random) {
  const int years = pick(random, 2, 5), indicators = pick(random, 1, 5);
  std::vector<ColumnHead> columns;
  for (int y = 0; y < years; ++y) columns.push_back(year(2015 + y));
  columns.push_back(column("Verschil", ColumnRole::change));
  std::vector<RowHead> rows;
  Grid grid;
  World w;
  for (int i = 0; i < indicators; ++i) {
    const int style = pick(random, 0, 4);
    const bool rounding = style == 3;
    std::vector<long long> truth;
    grid.emplace_back();
    const std::size_t r = rows.size();
    rows.push_back(row("Indicator nummer " + std::to_string(i)));
    for (int y = 0; y < years; ++y) {
      const int n = pick(random, 0, chance(random, 40) ? 9 : 4000);
      truth.push_back(n);
      w.truth[at(0, r, static_cast<std::size_t>(y))] = n;
      const int boys = pick(random, 0, n);
      if (style == 0) grid.back().push_back(gendered(n, boys, n - boys));
      else if (style == 1 && n > 0)
        grid.back().push_back(shared(n, static_cast<long long>(numerator(rounded_percent(Rational(100 * boys, n)))), boys));
      else grid.back().push_back(printed(random, n, style == 2 ? 40 : 0, rounding));
    }
    const long long before = truth[truth.size() - 2], after = truth.back();
    if (before == 0) grid.back().push_back(nothing());
    else grid.back().push_back(change(static_cast<int>(numerator(rounded_percent(Rational(100 * (after - before), before))))));
    if (style == 4) {
      rows.push_back(of_which("waarvan deel", r));
      grid.emplace_back();
      for (int y = 0; y < years; ++y) {
        const int n = pick(random, 0, static_cast<int>(truth[static_cast<std::size_t>(y)]));
        w.truth[at(0, r + 1, static_cast<std::size_t>(y))] = n;
        grid.back().push_back(printed(random, n, 30, false));
      }
      grid.back().push_back(nothing());
    }
  }
  w.report = report({table(rows, columns, grid)});
  return w;
}

/// Cells of girls and boys under a total that is a plain number.
World nested_table(Random& random) {
  const auto rows = static_cast<std::size_t>(pick(random, 2, 5)), columns = static_cast<std::size_t>(pick(random, 1, 4));
  World w;
  Grid grid;
  std::vector<long long> totals(columns, 0);
  std::vector<RowHead> heads;
  std::vector<ColumnHead> tops;
  for (std::size_t c = 0; c < columns; ++c) tops.push_back(column("Groep " + std::to_string(c)));
  for (std::size_t r = 0; r < rows; ++r) {
    heads.push_back(row("Soort " + std::to_string(r)));
    grid.emplace_back();
    for (std::size_t c = 0; c < columns; ++c) {
      const int girls = pick(random, 0, 20), boys = pick(random, 0, 20);
      totals[c] += girls + boys;
      w.truth[at(0, r, c)] = girls + boys;
      grid.back().push_back(nested(girls, boys));
    }
  }
  heads.push_back(row("Totaal", RowRole::total));
  grid.push_back(counts({totals}).front());
  for (std::size_t c = 0; c < columns; ++c) w.truth[at(0, rows, c)] = totals[c];
  w.report = report({table(heads, tops, grid)});
  return w;
}

std::string shown(const Finding& f) { return f.code + " " + f.statement + " " + f.reason.id; }

void check_sound(const World& w) {
  const Audit a = audit(w.report);
  for (const auto& f : a.findings) {
    CAPTURE(shown(f));
    if (f.verdict != Verdict::refuted) continue;
    REQUIRE(f.kind == FindingKind::disclosure);
    CHECK(f.possible->contains(Rational(w.truth.at(*f.where.front().number))));
  }
  for (const auto& [n, truth] : w.truth) {
    const auto& cell = n;
    CAPTURE(cell.row);
    CAPTURE(cell.column);
    CHECK(a.ranges.at(n).contains(Rational(truth)));
  }
}

}  // namespace

TEST_CASE("nothing true is refuted and every range holds the truth") {
  Random random(7);
  for (int i = 0; i < 300; ++i) {
    CAPTURE(i);
    check_sound(cross_table(random));
    check_sound(series_table(random));
    check_sound(nested_table(random));
  }
}

TEST_CASE("the same report gives the same findings") {
  Random random(3);
  for (int i = 0; i < 20; ++i) {
    const World w = cross_table(random);
    CHECK(audit(w.report).findings == audit(w.report).findings);
  }
}

TEST_CASE("a misprinted whole is found, and printing the truth is among the corrections") {
  Random random(11);
  int found = 0, mended = 0, planted = 0;
  for (int i = 0; i < 200; ++i) {
    World w = series_table(random);
    Table& t = w.report.tables[0];
    for (std::size_t cell = 0; cell < t.size(); ++cell) {
      const std::size_t r = cell / t.columns(), c = cell % t.columns();
      Figure f = t.figure(cell);
      if (f.parts.size() != 2 || f.change || !f.range->is_exact()) continue;
      const long long truth = w.truth.at(at(0, r, c));
      std::string digits = std::to_string(truth);
      digits[0] = digits[0] == '9' ? '8' : static_cast<char>(digits[0] + 1);
      const long long wrong = std::stoll(digits);
      f.range = Range(wrong);
      f.text = digits + f.text.substr(f.text.find(' '));
      World bad = w;
      bad.report.tables[0].set(cell, f);
      ++planted;
      for (const auto& finding : refuted(audit(bad.report))) {
        const bool here = std::any_of(finding.where.begin(), finding.where.end(),
                                      [&](const Where& p) { return p.number == at(0, r, c); });
        if (!here || finding.kind != FindingKind::breakdown) continue;
        ++found;
        mended += std::any_of(finding.corrections.begin(), finding.corrections.end(), [&](const Correction& e) {
          return e.size() == 1 && e[0].number == at(0, r, c) && e[0].value == Rational(truth);
        });
      }
      break;
    }
  }
  CHECK(planted > 30);
  CHECK(found == planted);
  CHECK(mended == planted);
}

TEST_CASE("a wrong total is found, and corrections break nothing that held") {
  Random random(5);
  int planted = 0;
  for (int i = 0; i < 150; ++i) {
    const bool crossed = chance(random, 50);
    World w = crossed ? cross_table(random) : nested_table(random);
    Table& t = w.report.tables[0];
    const std::size_t last = t.rows() - 1, c = static_cast<std::size_t>(pick(random, 0, static_cast<int>(t.columns()) - 1));
    bool plain = true;
    for (std::size_t cell = 0; cell < t.size(); ++cell) plain &= t.figure(cell).range && t.figure(cell).range->is_exact();
    if (!plain) continue;
    ++planted;
    const long long truth = w.truth.at(at(0, last, c));
    t.set(t.at(last, c), count(truth + 1));
    const Audit a = audit(w.report);
    const auto wrong = refuted(a);
    REQUIRE_FALSE(wrong.empty());
    for (const auto& f : wrong)
      for (const auto& correction : f.corrections) {
        Report mended = w.report;
        for (const Edit& e : correction) {
          Figure figure = mended.tables[0].figure(mended.tables[0].at(e.number.row, e.number.column));
          if (e.number.part) {
            const Range difference = Range(numerator(e.value)) - *figure.parts[*e.number.part].range;
            figure.parts[*e.number.part].range = Range(numerator(e.value));
            *figure.range = *figure.range + difference;
            if (figure.parts.size() > 0 && figure.range->is_exact()) figure.text = "";
            for (auto& p : figure.parts) {
              p.text = to_string(*p.range->low()) + " " + p.label;
              figure.text += (figure.text.empty() ? "" : ", ") + p.text;
            }
          } else {
            figure = count(static_cast<long long>(numerator(e.value)));
          }
          mended.tables[0].set(mended.tables[0].at(e.number.row, e.number.column), figure);
        }
        const Audit after = audit(mended);
        // what was refuted and is mended is gone, and nothing new is refuted
        CHECK(after.count(Verdict::refuted) < a.count(Verdict::refuted));
      }
  }
  CHECK(planted > 40);
}

namespace {

/// A few numbers with small ranges, and relations between them stated outside the table.
struct Small {
  Report report;
  std::vector<Range> boxes;
};

Small small_system(Random& random) {
  const int numbers = pick(random, 2, 5), relations = pick(random, 1, 5);
  Small s;
  Grid grid(1);
  std::vector<ColumnHead> columns;
  for (int i = 0; i < numbers; ++i) {
    const int low = pick(random, 0, 2), high = low + pick(random, 0, 3);
    s.boxes.push_back(Range(low, high));
    grid[0].push_back(low == high ? count(low) : between(low, high));
    columns.push_back(column("c" + std::to_string(i)));
  }
  s.report = report({table({row("r")}, columns, grid)});
  for (int k = 0; k < relations; ++k) {
    Relation r{FactKind::sum, "fact " + std::to_string(k), {}, std::nullopt, std::nullopt};
    for (int i = 0; i < numbers; ++i)
      if (const int a = pick(random, -2, 2); a != 0 && chance(random, 70))
        r.terms.push_back({at(0, 0, static_cast<std::size_t>(i)), a});
    if (r.terms.empty()) continue;
    const int value = pick(random, -4, 8);
    if (chance(random, 60)) r.low = r.high = value;
    else if (chance(random, 50)) r.low = value;
    else r.high = value;
    s.report.relations.push_back(r);
  }
  return s;
}

bool holds(const Relation& r, const std::vector<int>& world) {
  Integer sum = 0;
  for (const auto& t : r.terms) sum += t.coefficient * world[t.number.column];
  return (!r.low || sum >= *r.low) && (!r.high || sum <= *r.high);
}

void each_world(const std::vector<Range>& boxes, const std::function<void(const std::vector<int>&)>& visit) {
  std::vector<int> world;
  const std::function<void()> go = [&] {
    if (world.size() == boxes.size()) return visit(world);
    const Range& box = boxes[world.size()];
    for (auto v = static_cast<int>(numerator(*box.low())); v <= static_cast<int>(numerator(*box.high())); ++v) {
      world.push_back(v);
      go();
      world.pop_back();
    }
  };
  go();
}

}  // namespace

TEST_CASE("small systems against all their worlds") {
  Random random(2);
  int confirmed = 0, refuting = 0, conflicts = 0;
  for (int i = 0; i < 1500; ++i) {
    CAPTURE(i);
    const Small s = small_system(random);
    const auto& facts = s.report.relations;
    const Audit a = audit(s.report);
    // the worlds in which all statements in `which` hold
    const auto worlds = [&](const std::function<bool(std::size_t)>& which) {
      std::vector<std::vector<int>> all;
      each_world(s.boxes, [&](const std::vector<int>& w) {
        for (std::size_t k = 0; k < facts.size(); ++k)
          if (which(k) && !holds(facts[k], w)) return;
        all.push_back(w);
      });
      return all;
    };
    const auto every = worlds([](std::size_t) { return true; });
    for (const auto& f : a.findings) {
      CAPTURE(shown(f));
      if (f.kind == FindingKind::disclosure) continue;
      if (f.verdict == Verdict::refuted) {
        CHECK(every.empty());
        conflicts += f.facts.size() > 1;
        ++refuting;
      }
      if (f.verdict != Verdict::confirmed) continue;
      ++confirmed;
      const auto stated = std::find_if(facts.begin(), facts.end(), [&](const Relation& r) {
        return f.reason.values.contains("source") && std::get<std::string>(f.reason.values.at("source")) == r.source;
      });
      REQUIRE(stated != facts.end());
      const auto own = static_cast<std::size_t>(stated - facts.begin());
      for (const auto& w : worlds([&](std::size_t k) { return k != own; })) CHECK(holds(facts[own], w));
    }
    for (const auto& w : every)
      for (std::size_t c = 0; c < w.size(); ++c) CHECK(a.ranges.at(at(0, 0, c)).contains(w[c]));
  }
  CHECK(confirmed > 300);
  CHECK(refuting > 300);
  CHECK(conflicts > 20);
}
