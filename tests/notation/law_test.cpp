// SPDX-License-Identifier: BSD-3-Clause
// Laws of reading and printing, on generated cells.
#include <doctest/doctest.h>

#include <ctime>
#include <random>
#include <string>
#include <vector>

#include "kinderrechten/notation/format.hpp"

using namespace kinderrechten;

namespace {

using Random = std::mt19937_64;

std::int64_t number(Random& r) {
  static constexpr std::int64_t tops[] = {10, 100, 1000, 100'000, 10'000'000};
  return static_cast<std::int64_t>(r() % static_cast<std::uint64_t>(tops[r() % 5]));
}

/// A figure as a reader could have found it; `kind` says in which cell.
Figure any_figure(Random& r, const Dialect& d, CellKind& kind) {
  Figure f;
  kind = CellKind::counts;
  const auto nonzero = [&] { return number(r) + 1; };
  switch (r() % 8) {
    case 0: f.state = State::exact, f.range = Range(nonzero()); break;
    case 1: f.state = State::below, f.range = Range(0, nonzero()); break;
    case 2: {
      const auto low = nonzero();
      f.state = State::range, f.range = Range(low, low + nonzero());
      break;
    }
    case 3: f.state = State::range, f.range = Range::at_least(nonzero()); break;
    case 4: {
      kind = CellKind::share;
      f.state = State::share, f.share = Share(Rational(r() % 1000, 10), 1), f.range = f.share->range();
      break;
    }
    case 5: {
      kind = CellKind::change;
      f.state = State::share, f.change = Change(Rational(static_cast<int>(r() % 400) - 99)), f.range = f.change->range();
      break;
    }
    case 6: {
      const auto a = nonzero(), b = nonzero();
      f.state = State::exact, f.range = Range(a + b);
      for (const auto x : {a, b}) {
        Part p;
        p.role = Role::term;
        p.range = Range(x);
        f.parts.push_back(p);
      }
      break;
    }
    default: {
      const auto a = nonzero(), b = nonzero();
      f.state = State::exact, f.range = Range(a + b);
      for (const auto& [x, label] : {std::pair{a, "jongens"}, std::pair{b, "meisjes"}}) {
        Part p;
        p.label = label;
        p.range = Range(x);
        f.parts.push_back(p);
      }
    }
  }
  if (r() % 4 == 0) f.notes = {std::to_string(r() % 20 + 1)};
  if (r() % 3 == 0 && !d.flags.empty()) f.status.insert(d.flags[r() % d.flags.size()].status);
  return f;
}

}  // namespace

TEST_CASE("a number printed in any style reads as itself") {
  Random random{1};
  for (const Dialect* d : all_dialects())
    for (const NumberStyle& style : d->styles) {
      CellContext c;
      c.language = style.language;
      for (int i = 0; i < 60; ++i) {
        const Rational x(number(random) + 1);
        CHECK(read_figure(format(x, *d, style.language), d, c).range == Range(numerator(x)));
      }
      for (const char* text : {"0.5", "12.25", "1234.5", "98765432109876543210"}) {
        const Rational x = *try_parse_number(text);
        const Figure f = read_figure(format(x, *d, style.language), d, c);
        CAPTURE(f.text);
        REQUIRE(f.range);
        CHECK(f.range->low() == x);
        CHECK(f.range->high() == x);
      }
    }
}

TEST_CASE("a figure printed in any dialect reads as itself") {
  Random random{2};
  for (const Dialect* d : all_dialects())
    for (int i = 0; i < 60; ++i) {
      CellContext c;
      const Figure f = any_figure(random, *d, c.kind);
      const std::string text = format(f, *d, c);
      const Figure again = read_figure(text, d, c);
      CAPTURE(text);
      CAPTURE(d->name);
      CHECK(detail::same_meaning(again, f));
      CHECK(format(again, *d, c) == text);
    }
}

TEST_CASE("what was read prints as it was read") {
  const Dialect& report = dialect("report");
  for (const char* text :
       {"223 (25j-98m)", "480 + 70 (7 tot 28)", "25 meisjes, 4 jongens", "160 (< 10)", "19.872 (58% = 11.565)", "x", "-",
        "onbekend", "ca. 40", "minder dan vijf", "76,6%", "-39%", "+140% (+41%)", "7–28", "n.v.t.", "19 872", "Guinee"}) {
    const Figure f = read_figure(text, &report);
    CHECK(format(f, report) == text);
    CHECK(read_figure(format(f, report), &report) == f);
  }
  CHECK(format(read_figure("370 (10) <sup>2</sup>", &report), report) == "370 (10)²");
  // a mark between a number and a flag: what it kept apart stays so without it
  const Dialect& office = dialect("eurostat-2024");
  const Figure flagged = read_figure("2525k*s", &office);
  CHECK(flagged.text == "2525k s");
  CHECK(read_figure(format(flagged, office), &office) == flagged);
  // marks, markup and flags in each other's way
  for (const char* text : {"2525k*s", "0 jr[u]s", "25 women p", "-[3ss] +?", "x + x", "~16*A* [s](<<zs]--)", "ca. 12 (&lt;b>)", "*0*[ss]",
                           "N^[p] (2. [s]. (Y^0", "0,0-7m4)m", "0*[u]*[uu]*", "0,27*mn", "k*+7+0276,67777777777777777777777777777k*", "1,2345k",
                           "+7K-7\vim4)m", "ca. 40 ep1)"})
    for (const Dialect* d : all_dialects()) {
      const Figure f = read_figure(text, d);
      if (!f.problem.empty() || f.state == State::text) continue;
      const Figure again = read_figure(format(f, *d), d);
      CHECK(again.range == f.range);
      CHECK(again.state == f.state);
    }
  CHECK(read_figure("12 ***", &report).range == Range(12));
  CHECK_FALSE(read_figure("12 " + std::string(50, '*'), &report).problem.empty());
}

TEST_CASE("a register's figures print with the dialect's separators") {
  Register coa("COA");
  coa.rounding = Rounding(10);
  coa.threshold = Threshold(5);
  CHECK(format(coa.publish(3), dialect("report")) == "<5");
  CHECK(format(coa.publish(19876), dialect("report")) == "19.880");
  CHECK(format(coa.publish(19876), dialect("report"), "en") == "19,880");
  CHECK(format(coa.publish(0), dialect("report")) == "0");
  CellContext c;
  c.source = &coa;
  for (int x = 0; x < 400; ++x) {
    const Figure f = read_figure(format(coa.publish(x), dialect("report")), &dialect("report"), c);
    CHECK(f.range->contains(x));
    CHECK(f.range == coa.publish(x).range);
  }
}

TEST_CASE("a column reads each cell as one cell is read") {
  const std::vector<std::string> texts = {
      "223 (25j-98m)", "25 meisjes, 4 jongens", "480 + 70 (7 tot 28)", "19.872 (58% = 11.565)", "300 (58%)", "300 (+12%)",
      "+140% (+41%)", "-39%", "76,6%", "0%", "<10", "< 5%", "x", "-", "", "onbekend", "Guinee, Sierra Leone", "n.v.t.",
      "12O", "370<sup>2</sup>", "370 1)", "12 (2019)", "12 (zie 3)", "12 (voorlopig)", "ca. 40", "ca. 45", "afgerond 7",
      "40 ± 5", "± 3", "1,5 mln", "0", "0,0", "12,50", "-12", "123456789012345678901", "≥ 5", "7 tot 28", "123 p", "45 [p]",
      "1 024 p", "*", "Suppressed", ": C", "0n", "[low]", "58% = 11.565", "x (x)", "<sup>1</sup>", "(324)", "**44**"};
  std::vector<std::string_view> cells(texts.begin(), texts.end());
  Register coa("COA");
  coa.rounding = Rounding(10);
  coa.threshold = Threshold(5);
  for (const Dialect* d : all_dialects())
    for (const CellKind kind : {CellKind::counts, CellKind::change, CellKind::share, CellKind::names})
      for (int variant = 0; variant < 4; ++variant) {
        CellContext c;
        c.kind = kind;
        if (variant == 1) c.source = &coa;
        if (variant == 2) c.bracket = Role::term, c.percent = RoundingMode::truncate;
        if (variant == 3) c.bracket = Role::share, c.percent = RoundingMode::half_even;
        const FigureColumn column = read_column(cells, d, c);
        REQUIRE(column.size() == cells.size());
        for (std::size_t i = 0; i < cells.size(); ++i) {
          const Figure one = read_figure(cells[i], d, c);
          const Figure packed = column[i];
          CAPTURE(texts[i]);
          CAPTURE(d->name);
          CAPTURE(static_cast<int>(kind));
          CAPTURE(variant);
          CHECK(packed == one);
        }
      }
}

TEST_CASE("approximations are the same in words and beyond them") {
  detail::Resolver resolve;
  resolve.dialect = &dialect("report");
  Register plain("no rules");
  for (const char* word : {"ca. ", "afgerond "})
    for (int x = 0; x < 1200; ++x) {
      const std::string text = word + std::to_string(x);
      CellContext slow;
      slow.source = &plain;  // a register without rounding: the exact way
      const Figure a = read_figure(text, &dialect("report")), b = read_figure(text, &dialect("report"), slow);
      CAPTURE(text);
      CHECK(a.range == b.range);
    }
}

TEST_CASE("law: what is printed as about a number is no nearer to it for a register that rounds") {
  Register hundreds("hundreds");
  hundreds.rounding = Rounding(Rational(100));
  for (int x = 100; x < 300000; x += 4300) {
    CellContext context;
    context.source = &hundreds;
    const auto plain = read_figure("ca. " + std::to_string(x), &dialect("report")).range, rounded = read_figure("ca. " + std::to_string(x), &dialect("report"), context).range;
    REQUIRE(plain);
    REQUIRE(rounded);
    CHECK(rounded->contains(*plain));
  }
}

TEST_CASE("hostile cells are read in linear time") {
  const char* pieces[] = {"(", ")", "1+", "1 ", "<sup>", "<sup>1</sup>", "&", "j", "9", "1j,", "1j*,", "-", "<", "minder dan ",
                          "[", "[1]", "^", "1)", "  ", "x ", "1.", "1,", "<b", "\xFF", "\xE2\x80\xAF", "(1)", "5 (3) ", "%", "~",
                          "*", "&nbsp;", "\xE2\x80\x8F", "\xCC\x81", "waarvan ", "1%=2 ", "=", "ca. "};
  constexpr std::size_t bytes = 1 << 15;
  for (const char* piece : pieces) {
    std::string text;
    while (text.size() < bytes) text += piece;
    const std::clock_t start = std::clock();
    const Figure plain = read_figure(text, &dialect("report"));
    const Figure opened = read_figure("12 (" + text, &dialect("eurostat"));
    const Figure inside = read_figure("12 (" + text + ")", &dialect("gss"));
    const double seconds = double(std::clock() - start) / CLOCKS_PER_SEC;
    CAPTURE(piece);
    CHECK(seconds < 4);
    for (const Figure* f : {&plain, &opened, &inside}) CHECK(f->problem.size() < 400);
  }
}

TEST_CASE("every Unicode dash and space is read like the plain one") {
  for (const char* dash : {"-", "\xE2\x80\x90", "\xE2\x80\x91", "\xE2\x80\x92", "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x80\x95",
                           "\xE2\x88\x92", "\xEF\xB9\x98", "\xEF\xB9\xA3", "\xEF\xBC\x8D"}) {
    CHECK(read_figure(dash, &dialect("report")).range == Range(0));
    CHECK(read_figure("7" + std::string(dash) + "28", &dialect("report")).range == Range(7, 28));
    CHECK(read_figure(dash + std::string("39%"), &dialect("report")).change == Change(-39));
  }
  for (const char* space : {" ", "\t", "\xC2\xA0", "\xE1\x9A\x80", "\xE2\x80\x80", "\xE2\x80\x83", "\xE2\x80\x87", "\xE2\x80\x88",
                            "\xE2\x80\x89", "\xE2\x80\x8A", "\xE2\x80\xAF", "\xE2\x81\x9F", "\xE3\x80\x80", "<br>", "&nbsp;"}) {
    const std::string s = space;
    CHECK(read_figure(s + "<" + s + "10" + s, &dialect("report")).range == Range(0, 9));
    CHECK(read_figure("160" + s + "(<" + s + "10)", &dialect("report")).text == "160 (< 10)");
  }
  CHECK(read_figure("19<br>872", &dialect("report")).range != Range(19872));  // two lines are no one number
}
