// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/inference/checker.hpp"

#include <doctest/doctest.h>

#include <map>
#include <memory>
#include <random>

#include "kinderrechten/table/completion.hpp"
#include "kinderrechten/table/hierarchy.hpp"

using namespace kinderrechten;

namespace {

using World = std::vector<int>;

Figure printed(std::optional<int> value, int high) {
  Figure f;
  f.text = value ? std::to_string(*value) : "x";
  f.state = value ? State::exact : State::suppressed;
  f.range = value ? Range(*value) : Range(0, high);
  return f;
}

/// A small table with totals, true numbers at random, some cells hidden (with a high end, so that
/// all worlds can be counted).
struct Example {
  std::vector<Table> tables;
  std::unique_ptr<TableRelations> relations;
  std::unique_ptr<CellBoxes> boxes;
  std::vector<World> worlds;

  explicit Example(std::mt19937& random) {
    std::vector<Dimension> dimensions;
    for (int d = 0; d < 2; ++d) {
      Dimension dim("d" + std::to_string(d));
      dim.add("Total");
      const int codes = 2 + static_cast<int>(random() % 2);
      for (int c = 0; c < codes; ++c) dim.add("c" + std::to_string(c));
      dim.add_hierarchy(flat_hierarchy(dim, 0));
      dimensions.push_back(dim);
    }
    const auto n = static_cast<CodeIndex>(dimensions[0].size()),
               m = static_cast<CodeIndex>(dimensions[1].size());
    std::vector<int> truth(n * m, 0);
    for (CodeIndex i = 1; i < n; ++i)
      for (CodeIndex j = 1; j < m; ++j) {
        const int value = static_cast<int>(random() % 4);
        truth[i * m + j] = value;
        truth[i * m] += value, truth[j] += value, truth[0] += value;
      }
    Table table(dimensions);
    for (CodeIndex i = 0; i < n; ++i)
      for (CodeIndex j = 0; j < m; ++j) {
        const int value = truth[i * m + j];
        const bool hide = random() % 5 < 2 && value <= 5;
        table.add({i, j}, printed(hide ? std::nullopt : std::optional(value), 5));
      }
    tables.push_back(table);
    relations = std::make_unique<TableRelations>(tables);
    boxes = std::make_unique<CellBoxes>(tables, relations->numbers());
    World world(truth.size(), 0);
    count(world, 0);
  }

  void count(World& world, std::uint32_t cell) {
    if (cell == world.size()) {
      if (holds(world)) worlds.push_back(world);
      return;
    }
    const UnitBox box = (*boxes)[cell];
    for (int v = static_cast<int>(*box.low); v <= static_cast<int>(*box.high); ++v) {
      world[cell] = v;
      if (prefix_holds(world, cell)) count(world, cell + 1);
    }
  }
  [[nodiscard]] bool adds_up(const World& world, std::size_t r) const {
    int sum = world[relations->parent(r)];
    for (std::size_t k = 0; k < relations->children(r).size(); ++k)
      sum -= relations->signs(r)[k] * world[relations->children(r)[k]];
    return sum == 0;
  }
  /// Every relation whose cells are all set by now.
  [[nodiscard]] bool prefix_holds(const World& world, std::uint32_t last) const {
    for (std::size_t r = 0; r < relations->size(); ++r) {
      const auto c = relations->children(r);
      const auto top = std::max(relations->parent(r), *std::max_element(c.begin(), c.end()));
      if (top == last && !adds_up(world, r)) return false;
    }
    return true;
  }
  [[nodiscard]] bool holds(const World& world) const {
    for (std::size_t r = 0; r < relations->size(); ++r)
      if (!adds_up(world, r)) return false;
    for (std::uint32_t c = 0; c < world.size(); ++c) {
      const UnitBox box = (*boxes)[c];
      if ((box.low && *box.low > world[c]) || (box.high && *box.high < world[c])) return false;
    }
    return true;
  }
};

bool row_holds(const CertificateRow& row, const World& world) {
  Rational sum = 0;
  for (std::size_t k = 0; k < row.cells.size(); ++k)
    sum += Rational(row.coefficients[k]) * world[row.cells[k]];
  return (!row.low || sum >= *row.low) && (!row.high || sum <= *row.high);
}

/// Random true steps: combinations, roundings and cases.
class Author {
 public:
  Author(const Example& example, std::mt19937& random) : example_(&example), random_(&random) {}

  Certificate write() {
    c_.cells = example_->relations->cells();
    for (std::size_t r = 0; r < example_->relations->size(); ++r) relation(r);
    for (std::uint32_t cell = 0; cell < c_.cells; ++cell) box(cell);
    for (int k = 0; k < 8; ++k) c_.steps.push_back(combination({}));
    for (int k = 0; k < 3; ++k) rounding();
    for (int k = 0; k < 2; ++k) split();
    worlds();
    bounds();
    return c_;
  }

 private:
  int below(int n) { return static_cast<int>((*random_)() % static_cast<unsigned>(n)); }

  void relation(std::size_t r) {
    std::map<std::uint32_t, Integer> terms;
    terms[example_->relations->parent(r)] = 1;
    for (std::size_t k = 0; k < example_->relations->children(r).size(); ++k)
      terms[example_->relations->children(r)[k]] = -example_->relations->signs(r)[k];
    CertificateFact fact{"sum", {}, "", 0};
    for (const auto& [cell, a] : terms)
      fact.row.cells.push_back(cell), fact.row.coefficients.push_back(a);
    fact.row.low = fact.row.high = Rational(0);
    c_.facts.push_back(fact);
  }
  void box(std::uint32_t cell) {
    const UnitBox box = (*example_->boxes)[cell];
    c_.facts.push_back({"box", {{cell}, {1}, Rational(*box.low), Rational(*box.high)}, "", 0});
  }

  /// Some premises, each with a multiplier; the sum of them, in fractions made whole.
  CertificateStep combination(std::vector<Assumption> under) {
    CertificateStep step;
    step.under = std::move(under);
    std::map<std::uint32_t, Rational> terms;
    Rational low = 0, high = 0;
    bool has_low = true, has_high = true;
    const int count = 1 + below(4);
    for (int k = 0; k < count; ++k) {
      Premise p;
      if (!step.under.empty() && below(2)) {
        p.kind = step.under.back().side == Side::below ? Premise::Kind::below : Premise::Kind::above;
        p.index = step.under.back().split;
      } else if (!c_.steps.empty() && below(3) == 0) {
        p.kind = Premise::Kind::step;
        p.index = static_cast<std::uint32_t>(below(static_cast<int>(c_.steps.size())));
        if (!c_.steps[p.index].under.empty()) p.kind = Premise::Kind::fact, p.index = 0;
      } else {
        p.index = static_cast<std::uint32_t>(below(static_cast<int>(c_.facts.size())));
      }
      p.multiplier = below(2) ? 1 + below(2) : -1 - below(2);
      step.from.push_back(p);
      const CertificateRow row = row_of(p);
      for (std::size_t t = 0; t < row.cells.size(); ++t)
        terms[row.cells[t]] += p.multiplier * Rational(row.coefficients[t]);
      const auto& l = p.multiplier > 0 ? row.low : row.high;
      const auto& h = p.multiplier > 0 ? row.high : row.low;
      if (l) low += p.multiplier * *l;
      else has_low = false;
      if (h) high += p.multiplier * *h;
      else has_high = false;
    }
    for (const auto& [cell, a] : terms) {
      if (a == 0) continue;
      step.gives.cells.push_back(cell);
      step.gives.coefficients.push_back(numerator(a));
    }
    if (has_low) step.gives.low = low;
    if (has_high) step.gives.high = high;
    return step;
  }
  CertificateRow row_of(const Premise& p) const {
    if (p.kind == Premise::Kind::fact) return c_.facts[p.index].row;
    if (p.kind == Premise::Kind::step) return c_.steps[p.index].gives;
    CertificateRow row{{case_cell_}, {1}, {}, {}};
    if (p.kind == Premise::Kind::below) row.high = Rational(case_at_);
    else row.low = Rational(case_at_ + 1);
    return row;
  }

  void rounding() {
    const auto fact = static_cast<std::uint32_t>(below(static_cast<int>(c_.facts.size())));
    CertificateStep twice;
    twice.from = {{Premise::Kind::fact, fact, 2}};
    twice.gives = c_.facts[fact].row;
    for (Integer& a : twice.gives.coefficients) a *= 2;
    *twice.gives.low *= 2, *twice.gives.high *= 2;
    *twice.gives.low -= Rational(1, 2);
    c_.steps.push_back(twice);
    CertificateStep half;
    half.rule = Rule::rnd;
    half.from = {{Premise::Kind::step, static_cast<std::uint32_t>(c_.steps.size() - 1), 1}};
    half.gives = c_.facts[fact].row;
    c_.steps.push_back(half);
  }

  void split() {
    case_cell_ = static_cast<std::uint32_t>(below(static_cast<int>(c_.cells)));
    case_at_ = below(5);
    const auto at = static_cast<std::uint32_t>(c_.steps.size() + 2);
    const auto box = static_cast<std::uint32_t>(example_->relations->size()) + case_cell_;
    // Below: x <= at; above: x <= the box's end. Together: x <= the larger of the two.
    const Rational high = std::max(Rational(case_at_), *c_.facts[box].row.high);
    CertificateStep low_side, high_side, both;
    low_side.under = {{at, Side::below}};
    low_side.from = {{Premise::Kind::below, at, 1}};
    low_side.gives = {{case_cell_}, {1}, {}, high};
    high_side.under = {{at, Side::above}};
    high_side.from = {{Premise::Kind::fact, box, 1}};
    high_side.gives = {{case_cell_}, {1}, {}, high};
    both.rule = Rule::split;
    both.cell = case_cell_;
    both.at = case_at_;
    both.below = at - 2, both.above = at - 1;
    both.gives = {{case_cell_}, {1}, {}, high};
    c_.steps.push_back(low_side), c_.steps.push_back(high_side), c_.steps.push_back(both);
  }

  void worlds() {
    const auto& all = example_->worlds;
    const World& base = all.front();
    for (std::uint32_t cell = 0; cell < c_.cells; ++cell)
      if (!example_->boxes->exact(cell)) c_.base.emplace_back(cell, base[cell]);
    for (std::size_t w = 1; w < std::min<std::size_t>(all.size(), 4); ++w) {
      CertificateWorld differences;
      for (std::uint32_t cell = 0; cell < c_.cells; ++cell)
        if (all[w][cell] != base[cell]) differences.emplace_back(cell, all[w][cell]);
      c_.worlds.push_back(differences);
    }
  }

  /// Every cell: what its box says; attained where the base or a world happens to.
  void bounds() {
    for (std::uint32_t cell = 0; cell < c_.cells; ++cell) {
      if (example_->boxes->exact(cell)) continue;
      CertificateBound bound;
      bound.cell = cell;
      CertificateStep step;
      step.from = {{Premise::Kind::fact,
                    static_cast<std::uint32_t>(example_->relations->size()) + cell, 1}};
      step.gives = c_.facts[step.from[0].index].row;
      bound.low = numerator(*step.gives.low), bound.high = numerator(*step.gives.high);
      bound.low_step = bound.high_step = static_cast<std::uint32_t>(c_.steps.size());
      c_.steps.push_back(step);
      for (int w = -1; w < static_cast<int>(c_.worlds.size()); ++w) {
        const int value = example_->worlds[static_cast<std::size_t>(w + 1)][cell];
        if (value == *bound.low) bound.low_world = w;
        if (value == *bound.high) bound.high_world = w;
      }
      bound.tight = bound.low_world && bound.high_world;
      c_.bounds.push_back(bound);
    }
  }

  const Example* example_;
  std::mt19937* random_;
  Certificate c_;
  std::uint32_t case_cell_ = 0;
  int case_at_ = 0;
};

/// Changes one thing somewhere.
class Vandal {
 public:
  explicit Vandal(std::mt19937& random) : random_(&random) {}

  void mutate(Certificate& c) {
    switch (below(9)) {
      case 0: row(c.facts[below(c.facts.size())].row); break;
      case 1: row(c.steps[below(c.steps.size())].gives); break;
      case 2:
      case 3: premise(c); break;
      case 4: split(c); break;
      case 5:
        if (!c.base.empty()) entry(c.base[below(c.base.size())]);
        break;
      case 6: world(c); break;
      default:
        if (!c.bounds.empty()) bound(c, c.bounds[below(c.bounds.size())]);
    }
  }

 private:
  std::size_t below(std::size_t n) { return (*random_)() % n; }
  int nudge() { return below(2) ? 1 : -1; }

  void end(std::optional<Rational>& e) {
    if (e && below(4)) *e += nudge();
    else if (e) e.reset();
    else e = Rational(0);
  }
  void row(CertificateRow& r) {
    switch (below(4)) {
      case 0: end(r.low); break;
      case 1: end(r.high); break;
      case 2:
        if (!r.coefficients.empty()) r.coefficients[below(r.coefficients.size())] += nudge();
        break;
      default:
        if (!r.cells.empty()) r.cells[below(r.cells.size())] += static_cast<std::uint32_t>(nudge());
    }
  }
  void premise(Certificate& c) {
    CertificateStep& s = c.steps[below(c.steps.size())];
    if (s.from.empty()) return;
    Premise& p = s.from[below(s.from.size())];
    switch (below(3)) {
      case 0: p.multiplier += Rational(nudge(), static_cast<int>(1 + below(2))); break;
      case 1: p.index = static_cast<std::uint32_t>(below(c.facts.size() + 2)); break;
      default: p.kind = static_cast<Premise::Kind>(below(4));
    }
  }
  void split(Certificate& c) {
    CertificateStep& s = c.steps[below(c.steps.size())];
    switch (below(5)) {
      case 0: s.at += nudge(); break;
      case 1: s.cell = static_cast<std::uint32_t>(below(c.cells + 1)); break;
      case 2: s.below = static_cast<std::uint32_t>(below(c.steps.size())); break;
      case 3: s.above = static_cast<std::uint32_t>(below(c.steps.size())); break;
      default:
        if (!s.under.empty() && below(2)) s.under.clear();
        else if (!s.under.empty())
          s.under[0].side = s.under[0].side == Side::below ? Side::above : Side::below;
        else s.rule = static_cast<Rule>(below(3));
    }
  }
  void entry(std::pair<std::uint32_t, Integer>& e) {
    if (below(2)) e.second += nudge();
    else e.first += static_cast<std::uint32_t>(nudge());
  }
  void world(Certificate& c) {
    if (c.worlds.empty()) return;
    CertificateWorld& w = c.worlds[below(c.worlds.size())];
    if (!w.empty() && below(3)) entry(w[below(w.size())]);
    else if (!w.empty()) w.pop_back();
  }
  void bound(Certificate& c, CertificateBound& b) {
    switch (below(7)) {
      case 0: if (b.low) *b.low += nudge(); break;
      case 1: if (b.high) *b.high += nudge(); break;
      case 2: b.cell = static_cast<std::uint32_t>(below(c.cells)); break;
      case 3: b.low_step = static_cast<std::uint32_t>(below(c.steps.size())); break;
      case 4: b.high_world = static_cast<std::int32_t>(below(c.worlds.size() + 2)) - 1; break;
      case 5: b.high.reset(), b.high_step.reset(); break;
      default: b.tight = !b.tight;
    }
  }
  std::mt19937* random_;
};

/// What an accepted certificate claims, held against all worlds.
bool true_by_brute_force(const Certificate& c, const Example& example) {
  for (const CertificateFact& f : c.facts)
    for (const World& w : example.worlds)
      if (!row_holds(f.row, w)) return false;
  for (const CertificateStep& s : c.steps)
    for (const World& w : example.worlds) {
      bool applies = true;
      for (const Assumption& a : s.under) {
        const CertificateStep& split = c.steps[a.split];
        applies = applies && (a.side == Side::below ? w[split.cell] <= split.at
                                                    : w[split.cell] > split.at);
      }
      if (applies && !row_holds(s.gives, w)) return false;
    }
  for (std::size_t k = 0; k <= c.worlds.size(); ++k) {
    World w = example.worlds.front();
    for (const auto& [cell, v] : c.base) w[cell] = static_cast<int>(v);
    if (k > 0)
      for (const auto& [cell, v] : c.worlds[k - 1]) w[cell] = static_cast<int>(v);
    if (!example.holds(w)) return false;
  }
  for (const CertificateBound& b : c.bounds) {
    int low = example.worlds[0][b.cell], high = low;
    for (const World& w : example.worlds) low = std::min(low, w[b.cell]), high = std::max(high, w[b.cell]);
    if ((b.low && *b.low > low) || (b.high && *b.high < high)) return false;
    if (b.tight && !(b.low == Integer(low) && b.high == Integer(high))) return false;
    if (b.low_world && b.low != Integer(low)) return false;
    if (b.high_world && b.high != Integer(high)) return false;
  }
  return !c.contradiction;
}

}  // namespace

TEST_CASE("law: a true certificate is accepted; a changed one is rejected or still true") {
  std::mt19937 random(20);
  int changed = 0, rejected = 0;
  for (int round = 0; round < 60; ++round) {
    const Example example(random);
    REQUIRE_FALSE(example.worlds.empty());
    const Certificate certificate = Author(example, random).write();
    CertificateChecker checker(*example.relations, *example.boxes);
    const CheckReport report = checker.check(certificate);
    CAPTURE(report.problems.empty() ? "" : report.problems.front());
    REQUIRE(report.accepted());
    REQUIRE(true_by_brute_force(certificate, example));
    Vandal vandal(random);
    for (int k = 0; k < 100; ++k) {
      Certificate other = certificate;
      vandal.mutate(other);
      ++changed;
      if (!checker.check(other).accepted()) ++rejected;
      else REQUIRE(true_by_brute_force(other, example));
    }
  }
  CHECK(rejected > changed / 3);
  MESSAGE(rejected, " of ", changed, " changed certificates rejected, the others are true");
}

TEST_CASE("a contradiction needs an impossible row that holds under no assumption") {
  Dimension d("region");
  d.add("Total"), d.add("a"), d.add("b");
  d.add_hierarchy(flat_hierarchy(d, 0));
  Table table({d});
  table.add({0}, printed(5, 0)), table.add({1}, printed(1, 0)), table.add({2}, printed(1, 0));
  const std::vector<Table> tables = {table};
  const TableRelations relations(tables);
  const CellBoxes boxes(tables, relations.numbers());
  Certificate c;
  c.cells = 3;
  c.facts = {{"sum", {{0, 1, 2}, {1, -1, -1}, Rational(0), Rational(0)}, "", 0}};
  for (std::uint32_t cell = 0; cell < 3; ++cell)
    c.facts.push_back({"box", {{cell}, {1}, Rational(cell ? 1 : 5), Rational(cell ? 1 : 5)}, "", 0});
  CertificateStep step;
  step.from = {{Premise::Kind::fact, 0, 1}, {Premise::Kind::fact, 1, -1},
               {Premise::Kind::fact, 2, 1}, {Premise::Kind::fact, 3, 1}};
  step.gives = {{}, {}, Rational(-3), Rational(-3)};
  c.steps = {step};
  c.contradiction = 0;
  CertificateChecker checker(relations, boxes);
  CHECK(checker.check(c).accepted());
  c.steps[0].gives.high = Rational(-4);
  CHECK_FALSE(checker.check(c).accepted());
  c.steps[0].gives = {{}, {}, Rational(-3), Rational(0)};
  CHECK_FALSE(checker.check(c).accepted());
}

TEST_CASE("numbers of any size are checked exactly") {
  Dimension d("region");
  d.add("Total"), d.add("a"), d.add("b");
  d.add_hierarchy(flat_hierarchy(d, 0));
  const Integer large("1000000000000000000000000000000");
  Table table({d});
  Figure total = printed(0, 0);
  total.range = Range::exactly(large);
  Figure open = printed(std::nullopt, 0);
  open.range = Range::count();
  table.add({0}, total), table.add({1}, open), table.add({2}, open);
  const std::vector<Table> tables = {table};
  const TableRelations relations(tables);
  const CellBoxes boxes(tables, relations.numbers());
  Certificate c;
  c.cells = 3;
  c.facts = {{"sum", {{0, 1, 2}, {1, -1, -1}, Rational(0), Rational(0)}, "", 0},
             {"box", {{0}, {1}, Rational(large), Rational(large)}, "", 0},
             {"box", {{2}, {1}, Rational(0), {}}, "", 0}};
  CertificateStep step;  // a = Total - b <= Total
  step.from = {{Premise::Kind::fact, 0, -1}, {Premise::Kind::fact, 1, 1}, {Premise::Kind::fact, 2, -1}};
  step.gives = {{1}, {1}, {}, Rational(large)};
  c.steps = {step};
  c.base = {{1, large}, {2, 0}};
  c.worlds = {{{1, 0}, {2, large}}};
  c.bounds = {{1, 0, large, {}, 0, 0, -1, true}};
  CertificateChecker checker(relations, boxes);
  const CheckReport report = checker.check(c);
  CAPTURE(report.problems.empty() ? "" : report.problems.front());
  CHECK(report.accepted());
  c.worlds[0][1].second -= 1;
  CHECK_FALSE(checker.check(c).accepted());
}

TEST_CASE("an end without bound is tight when a world shows the way on") {
  Dimension d("region");
  d.add("Total"), d.add("a"), d.add("b");
  d.add_hierarchy(flat_hierarchy(d, 0));
  Table table({d});
  Figure open = printed(std::nullopt, 0);
  open.range = Range::count();
  table.add({0}, open), table.add({1}, open), table.add({2}, printed(3, 0));
  const std::vector<Table> tables = {table};
  const TableRelations relations(tables);
  const CellBoxes boxes(tables, relations.numbers());
  Certificate c;
  c.cells = 3;
  c.base = {{0, 3}, {1, 0}};
  c.worlds = {{{0, 4}, {1, 1}}};
  c.bounds = {{1, 0, {}, {}, {}, -1, 0, true}};
  CertificateChecker checker(relations, boxes);
  CHECK(checker.check(c).accepted());
  c.bounds[0].high_world = -1;
  CHECK_FALSE(checker.check(c).accepted());
  c.bounds[0].high_world.reset();
  CHECK_FALSE(checker.check(c).accepted());
  c.bounds[0].tight = false;
  CHECK(checker.check(c).accepted());
}
