// SPDX-License-Identifier: BSD-3-Clause
// Spells out what the derivation log keeps in short: which facts and steps prove which bound.
#include <algorithm>
#include <functional>
#include <map>
#include <unordered_map>

#include "answer.hpp"

namespace kinderrechten::detail {
namespace {

/// a += factor * b, where an absent end stays absent.
void add_scaled(std::optional<Rational>& a, const Rational& factor,
                const std::optional<Rational>& b) {
  if (a && b)
    *a += factor * *b;
  else
    a.reset();
}

/// A row in the making: what `lin` sums up.
struct Sum {
  std::map<std::uint32_t, Rational> terms;
  std::optional<Rational> low = Rational(0), high = Rational(0);

  void add(const Rational& factor, const CertificateRow& row) {
    for (std::size_t k = 0; k < row.cells.size(); ++k)
      terms[row.cells[k]] += factor * Rational(row.coefficients[k]);
    add_scaled(low, factor, factor > 0 ? row.low : row.high);
    add_scaled(high, factor, factor > 0 ? row.high : row.low);
  }
  [[nodiscard]] CertificateRow row() const {
    CertificateRow result;
    for (const auto& [cell, a] : terms) {
      if (a == 0) continue;
      result.cells.push_back(cell);
      result.coefficients.push_back(numerator(a));
    }
    result.low = low;
    result.high = high;
    return result;
  }
};

template <class T>
class Assembly {
 public:
  Assembly(const System& system, const Answer<T>& answer)
      : system_(system), answer_(answer), derivation_(answer.derivation) {
    proof_.cells = static_cast<std::uint32_t>(system.number_count());
  }

  Certificate contradiction() {
    const Conflict& conflict = derivation_.conflict;
    need_conflict(conflict);
    emit_needed();
    proof_.contradiction = emit_conflict(conflict);
    return std::move(proof_);
  }

  Certificate ranges(std::span<const NumberId> numbers) {
    std::vector<NumberId> all;
    if (numbers.empty()) {
      all.resize(system_.number_count());
      for (std::uint32_t i = 0; i < all.size(); ++i) all[i] = i;
      numbers = all;
    }
    for (const NumberId i : numbers)
      for (const std::uint32_t end : {low_end(i), high_end(i)}) need(derivation_.head[end]);
    emit_needed();
    for (const NumberId i : numbers) proof_.bounds.push_back(bound(i));
    emit_base();
    return std::move(proof_);
  }

 private:
  using Premises = std::vector<Premise>;

  // ---- which entries are needed -------------------------------------------------------------

  void need(std::uint32_t entry) {
    if (entry == nothing) return;
    if (needed_.empty()) needed_.assign(derivation_.log.size(), 0);
    if (needed_[entry] != 0) return;
    needed_[entry] = 1;
    pending_.push_back(entry);
  }
  void need_before(std::uint32_t end, std::uint32_t stamp) {
    need(derivation_.entry_before(end, stamp));
  }
  /// The ends that a row needs of its known numbers, when it was divided.
  void need_divided(Reason why) {
    if (why.kind() != Reason::divided) return;
    const DividedRow& d = derivation_.divided[why.index()];
    for (const Term& t : system_.terms(d.of.index())) {
      if (!known_at(t.number, d.stamp)) continue;
      need_before(low_end(t.number), d.stamp);
      need_before(high_end(t.number), d.stamp);
    }
  }
  /// The ends that bounding `end` by a sum of terms uses; all of them when there is no such end.
  template <class Terms>
  void need_others(const Terms& terms, std::uint32_t end, std::uint32_t stamp) {
    int own = 0;  // sign of the coefficient of the number bounded
    for (const auto& [x, a] : terms)
      if (end != nothing && x == end / 2) own = a > 0 ? 1 : -1;
    for (const auto& [x, a] : terms) {
      if (own != 0 && x == end / 2) continue;
      const bool take_low = (end % 2 == 0) == ((a > 0) != (own > 0));
      if (own == 0 || take_low) need_before(low_end(x), stamp);
      if (own == 0 || !take_low) need_before(high_end(x), stamp);
    }
  }
  void need_reason(Reason why, std::uint32_t end, std::uint32_t stamp) {
    if (why.kind() == Reason::split) {
      const SplitProof& proof = derivation_.splits[why.index()];
      for (const SplitStep& s : proof.steps) need_split_step(s, proof.stamp);
    } else if (why.kind() == Reason::sum) {
      for (const auto& [row, y] : derivation_.sums[why.index()].rows) need_divided(row);
      need_others(sum_terms(why), end, stamp);
    } else {
      need_divided(why);
      need_others(terms_of(why), end, stamp);
    }
  }
  /// A step of a case cites what it needs, except numbers known before the part was made.
  void need_split_step(const SplitStep& step, std::uint32_t stamp) {
    for (const SplitPremise& p : step.from) {
      if (p.kind == SplitPremise::end) need_before(p.index, stamp);
      if (p.kind != SplitPremise::row) continue;
      need_divided(p.reason);
      for (const auto& [x, a] : terms_of(p.reason)) {
        if (!known_at(x, stamp)) continue;
        need_before(low_end(x), stamp);
        need_before(high_end(x), stamp);
      }
    }
  }
  void need_conflict(const Conflict& conflict) {
    if (conflict.kind == Conflict::number) {
      need_before(low_end(conflict.number_index), conflict.stamp);
      need_before(high_end(conflict.number_index), conflict.stamp);
    } else {
      need_reason(conflict.reason, nothing, conflict.stamp);
    }
    close();
  }
  // Premises are always earlier, so this ends.
  void close() {
    while (!pending_.empty()) {
      const std::uint32_t entry = pending_.back();
      pending_.pop_back();
      need_reason(derivation_.log[entry].reason, derivation_.log[entry].end, entry);
    }
  }

  // ---- rows ---------------------------------------------------------------------------------

  [[nodiscard]] std::optional<Rational> end_value(std::uint32_t end, std::uint32_t stamp) const {
    const std::uint32_t entry = derivation_.entry_before(end, stamp);
    if (entry != nothing) return Rational(Integer(derivation_.log[entry].value));
    const Box box = system_.box(end / 2);
    const auto& side = end % 2 == 0 ? box.low : box.high;
    return side ? std::optional<Rational>(*side) : std::nullopt;
  }
  [[nodiscard]] bool known_at(std::uint32_t x, std::uint32_t stamp) const {
    const auto low = end_value(low_end(x), stamp);
    return low && low == end_value(high_end(x), stamp);
  }
  /// The terms of a row as the system has it (`divided` before the division), known numbers left
  /// out where it is divided.
  [[nodiscard]] std::vector<std::pair<std::uint32_t, Integer>> terms_of(Reason why) const {
    const bool divided = why.kind() == Reason::divided;
    const std::uint32_t stamp = divided ? derivation_.divided[why.index()].stamp : 0;
    const std::uint32_t row = divided ? derivation_.divided[why.index()].of.index() : why.index();
    std::vector<std::pair<std::uint32_t, Integer>> terms;
    for (Term& t : system_.terms(row))
      if (!divided || !known_at(t.number, stamp))
        terms.emplace_back(t.number, std::move(t.coefficient));
    return terms;
  }
  [[nodiscard]] std::map<std::uint32_t, Integer> sum_terms(Reason why) const {
    std::map<std::uint32_t, Integer> terms;
    for (const auto& [row, y] : derivation_.sums[why.index()].rows)
      for (const auto& [x, a] : terms_of(row))
        terms[x] += y * (row.kind() == Reason::divided ? Integer(a / factor_of(row)) : a);
    std::erase_if(terms, [](const auto& t) { return t.second == 0; });
    return terms;
  }

  std::uint32_t add_fact(FactKind kind, CertificateRow row, FactId origin) {
    proof_.facts.push_back({std::string(to_string(kind)), std::move(row),
                            system_.fact_source(origin), origin});
    return static_cast<std::uint32_t>(proof_.facts.size() - 1);
  }
  Premise row_fact(std::uint32_t r) {
    const auto [at, fresh] = row_facts_.try_emplace(r, 0);
    if (fresh) {
      CertificateRow row;
      for (Term& t : system_.terms(r)) {
        row.cells.push_back(t.number);
        row.coefficients.push_back(std::move(t.coefficient));
      }
      const Box range = system_.row_range(r);
      if (range.low) row.low = Rational(*range.low);
      if (range.high) row.high = Rational(*range.high);
      const FactId origin = system_.row_fact(r);
      at->second = add_fact(system_.fact_kind(origin), std::move(row), origin);
    }
    return {Premise::Kind::fact, at->second, 1};
  }
  Premise box_fact(std::uint32_t end) {
    const std::uint32_t x = end / 2;
    const FactId low = system_.low_fact(x), high = system_.high_fact(x);
    // One fact for both ends, or two.
    const std::uint32_t key = low == high ? low_end(x) : end;
    const auto [at, fresh] = box_facts_.try_emplace(key, 0);
    if (fresh) {
      const Box box = system_.box(x);
      CertificateRow row{{x}, {1}, {}, {}};
      if (box.low && (low == high || end % 2 == 0)) row.low = Rational(*box.low);
      if (box.high && (low == high || end % 2 == 1)) row.high = Rational(*box.high);
      const FactId origin = end % 2 == 0 ? low : high;
      at->second = add_fact(system_.fact_kind(origin), std::move(row), origin);
    }
    return {Premise::Kind::fact, at->second, 1};
  }

  /// A row less the numbers that were stated exactly (both ends of it hold), to be used by many
  /// steps; short rows are cited as they are.
  Premise plain_row(std::uint32_t r) {
    const auto [at, fresh] = less_stated_.try_emplace(r, nothing);
    if (fresh) {
      Premises from = {row_fact(r)};
      for (const Term& t : system_.terms(r)) {
        if (!is_stated(t.number)) continue;
        Premise known = box_fact(low_end(t.number));
        known.multiplier = Rational(-t.coefficient);
        from.push_back(std::move(known));
      }
      if (from.size() > 4) at->second = lin(std::move(from));
    }
    return at->second == nothing ? row_fact(r) : Premise{Premise::Kind::step, at->second, 1};
  }
  [[nodiscard]] bool is_stated(std::uint32_t x) const {
    if (system_.low_fact(x) != system_.high_fact(x)) return false;
    const Box box = system_.box(x);
    return box.low && box.low == box.high;
  }

  /// What a row, or a divided row, is cited as when its low (high) end is to be used.
  Premise cite_row(Reason why, bool low) {
    if (why.kind() == Reason::row) return plain_row(why.index());
    const auto [at, fresh] = divided_.try_emplace(2 * why.index() + (low ? 0 : 1), nothing);
    if (fresh) {
      const DividedRow& d = derivation_.divided[why.index()];
      Premises from = {plain_row(d.of.index())};
      complete(from, low, d.stamp, [&](std::uint32_t x) { return !known_at(x, d.stamp); });
      Premise last = from.front();
      if (from.size() > 1) last = {Premise::Kind::step, lin(std::move(from)), 1};
      const std::uint32_t step = rnd(last);
      divided_[2 * why.index() + (low ? 0 : 1)] = step;
      const CertificateRow& gives = proof_.steps[step].gives;
      if (gives.low && gives.high) divided_[2 * why.index() + (low ? 1 : 0)] = step;
    }
    return {Premise::Kind::step, divided_[2 * why.index() + (low ? 0 : 1)], 1};
  }

  Premise cite_end(std::uint32_t end, std::uint32_t stamp) {
    const std::uint32_t entry = derivation_.entry_before(end, stamp);
    if (entry == nothing) return box_fact(end);
    return {Premise::Kind::step, step_of_[entry], 1};
  }

  /// Adds the ends known before `stamp` that cancel every number of the sum but those to keep.
  template <class Keep>
  void complete(Premises& from, bool low, std::uint32_t stamp, const Keep& keep) {
    std::map<std::uint32_t, Rational> terms;
    for (const Premise& p : from) {
      if (p.kind == Premise::Kind::below || p.kind == Premise::Kind::above) {
        terms[split_cell_(p.index)] += p.multiplier;
        continue;
      }
      const CertificateRow& row = row_of(p);
      for (std::size_t k = 0; k < row.cells.size(); ++k)
        terms[row.cells[k]] += p.multiplier * Rational(row.coefficients[k]);
    }
    for (const auto& [x, a] : terms) {
      if (a == 0 || keep(x)) continue;
      const bool take_low = low == (a < 0);
      Premise other = cite_end(take_low ? low_end(x) : high_end(x), stamp);
      other.multiplier = -a;
      from.push_back(std::move(other));
    }
  }

  // ---- steps --------------------------------------------------------------------------------

  [[nodiscard]] const CertificateRow& row_of(const Premise& p) const {
    return p.kind == Premise::Kind::fact ? proof_.facts[p.index].row : proof_.steps[p.index].gives;
  }
  std::uint32_t push(CertificateStep step) {
    proof_.steps.push_back(std::move(step));
    return static_cast<std::uint32_t>(proof_.steps.size() - 1);
  }
  std::uint32_t lin(Premises from) {
    Sum sum;
    for (const Premise& p : from) sum.add(p.multiplier, row_of(p));
    CertificateStep step;
    step.from = std::move(from);
    step.gives = sum.row();
    return push(std::move(step));
  }
  std::uint32_t rnd(const Premise& premise) {
    CertificateStep step;
    step.rule = Rule::rnd;
    step.gives = row_of(premise);
    step.from = {premise};
    Integer factor = 0;
    for (const Integer& a : step.gives.coefficients) factor = gcd(factor, a);
    for (Integer& a : step.gives.coefficients) a /= factor;
    if (auto& low = step.gives.low) low = Rational(ceil(*low / Rational(factor)));
    if (auto& high = step.gives.high) high = Rational(floor(*high / Rational(factor)));
    return push(std::move(step));
  }

  /// The rows behind a reason with their multipliers, each row by the end that is used when the
  /// sum is multiplied by something of sign `sign` to bound from below (`low`).
  Premises cite_reason(Reason why, const Rational& factor, bool low) {
    Premises from;
    const auto add = [&](Reason row, const Rational& y) {
      Premise p = cite_row(row, low == (y > 0));
      p.multiplier = y;
      from.push_back(std::move(p));
    };
    if (why.kind() == Reason::sum)
      for (const auto& [row, y] : derivation_.sums[why.index()].rows) add(row, factor * Rational(y));
    else
      add(why, factor);
    return from;
  }
  [[nodiscard]] Integer coefficient_in(Reason why, std::uint32_t x) const {
    if (why.kind() == Reason::sum) {
      Integer total = 0;
      for (const auto& [row, y] : derivation_.sums[why.index()].rows)
        total += y * coefficient_in(row, x);
      return total;
    }
    if (why.kind() == Reason::row) return system_coefficient(why.index(), x);
    // Divided rows: the common factor is that of the numbers not known then.
    const DividedRow& d = derivation_.divided[why.index()];
    return known_at(x, d.stamp) ? Integer(0)
                                : Integer(system_coefficient(d.of.index(), x) / factor_of(why));
  }
  [[nodiscard]] Integer system_coefficient(std::uint32_t r, std::uint32_t x) const {
    const auto start = system_.row_start();
    const auto numbers = system_.term_number();
    const auto first = numbers.begin() + static_cast<std::ptrdiff_t>(start[r]);
    const auto last = numbers.begin() + static_cast<std::ptrdiff_t>(start[r + 1]);
    const auto at = std::lower_bound(first, last, x);
    if (at == last || *at != x) return 0;
    return system_.coefficient(static_cast<std::size_t>(at - numbers.begin()));
  }
  [[nodiscard]] Integer factor_of(Reason why) const {
    Integer factor = 0;
    for (const auto& [x, a] : terms_of(why)) factor = gcd(factor, a);
    return factor;
  }

  /// A bound that a row or a sum of rows gives with the ends known before `stamp`.
  std::uint32_t emit_bound(std::uint32_t end, Reason why, std::uint32_t stamp) {
    if (why.kind() == Reason::split) return emit_split(derivation_.splits[why.index()]);
    const std::uint32_t x = end / 2;
    const bool low = end % 2 == 0;
    const Rational factor = Rational(1) / Rational(coefficient_in(why, x));
    Premises from = cite_reason(why, factor, low);
    complete(from, low, stamp, [x](std::uint32_t j) { return j == x; });
    CertificateStep step;
    step.from = std::move(from);
    std::optional<Rational> value = Rational(0);
    for (const Premise& p : step.from) {
      const CertificateRow& row = row_of(p);
      add_scaled(value, p.multiplier, low == (p.multiplier > 0) ? row.low : row.high);
    }
    step.gives = {{x}, {1}, {}, {}};
    (low ? step.gives.low : step.gives.high) = value;
    const std::uint32_t result = push(std::move(step));
    if (value && !is_whole(*value)) return rnd({Premise::Kind::step, result, 1});
    return result;
  }

  /// A case distinction: its steps one to one, after everything that they cite.
  std::uint32_t emit_split(const SplitProof& proof) {
    for (const SplitStep& s : proof.steps)
      for (const SplitPremise& p : s.from) {
        if (p.kind == SplitPremise::row) (void)cite_row(p.reason, s.bounds_low() == (p.multiplier > 0));
        if (p.kind == SplitPremise::end) (void)cite_end(p.index, proof.stamp);
      }
    const auto offset = static_cast<std::uint32_t>(proof_.steps.size());
    split_cell_ = [&proof, offset](std::uint32_t k) { return proof.steps[k - offset].number; };
    for (const SplitStep& s : proof.steps) {
      CertificateStep step;
      step.rule = s.rule;
      for (const SplitPremise& p : s.from) step.from.push_back(cite_split(s, p, proof.stamp, offset));
      if (s.rule == Rule::lin)
        complete(step.from, s.bounds_low(), proof.stamp,
                 [&](std::uint32_t x) { return s.end && *s.end / 2 == x; });
      if (s.end) step.gives = {{*s.end / 2}, {1}, {}, {}};
      (s.bounds_low() ? step.gives.low : step.gives.high) = s.value;
      step.cell = s.number;
      step.at = s.at;
      step.below = s.below + offset;
      step.above = s.above + offset;
      for (const Assumption& a : s.under) step.under.push_back({a.split + offset, a.side});
      push(std::move(step));
    }
    return static_cast<std::uint32_t>(proof_.steps.size() - 1);
  }
  Premise cite_split(const SplitStep& s, const SplitPremise& p, std::uint32_t stamp,
                     std::uint32_t offset) {
    Premise result;
    switch (p.kind) {
      case SplitPremise::row:
        result = cite_row(p.reason, s.bounds_low() == (p.multiplier > 0));
        break;
      case SplitPremise::end: result = cite_end(p.index, stamp); break;
      case SplitPremise::step: result = {Premise::Kind::step, p.index + offset, 1}; break;
      case SplitPremise::below: result = {Premise::Kind::below, p.index + offset, 1}; break;
      case SplitPremise::above: result = {Premise::Kind::above, p.index + offset, 1}; break;
    }
    result.multiplier = p.multiplier;
    return result;
  }

  void emit_needed() {
    close();
    step_of_.assign(needed_.size(), nothing);
    for (std::uint32_t t = 0; t < needed_.size(); ++t)
      if (needed_[t] != 0)
        step_of_[t] = emit_bound(derivation_.log[t].end, derivation_.log[t].reason, t);
  }

  /// 0 >= something positive.
  std::uint32_t emit_conflict(const Conflict& conflict) {
    if (conflict.kind == Conflict::number) {
      Premise low = cite_end(low_end(conflict.number_index), conflict.stamp);
      Premise high = cite_end(high_end(conflict.number_index), conflict.stamp);
      high.multiplier = -1;
      return low_only(lin({low, high}));
    }
    const Reason why = conflict.reason;
    if (why.kind() == Reason::split) return emit_split(derivation_.splits[why.index()]);
    // Either the row's low end is out of reach, or its high end (times -1), or its ends crossed.
    for (const int factor : {1, -1}) {
      Premises from = cite_reason(why, Rational(factor), true);
      complete(from, true, conflict.stamp, [](std::uint32_t) { return false; });
      Sum sum;
      for (const Premise& p : from) sum.add(p.multiplier, row_of(p));
      if (sum.low && *sum.low > 0) return low_only(lin(std::move(from)));
    }
    Premise low = cite_row(why, true), high = cite_row(why, false);
    high.multiplier = -1;
    return low_only(lin({low, high}));
  }
  std::uint32_t low_only(std::uint32_t step) {
    proof_.steps[step].gives.high.reset();
    return step;
  }

  // ---- results ------------------------------------------------------------------------------

  std::optional<std::uint32_t> end_step(std::uint32_t end) {
    const std::uint32_t entry = derivation_.head[end];
    if (entry != nothing) return step_of_[entry];
    const auto value = end_value(end, nothing);
    if (!value) return std::nullopt;
    CertificateStep step;
    step.from = {box_fact(end)};
    step.gives = {{end / 2}, {1}, {}, {}};
    (end % 2 == 0 ? step.gives.low : step.gives.high) = value;
    return push(std::move(step));
  }
  CertificateBound bound(NumberId i) {
    CertificateBound b;
    b.cell = i;
    b.low = finite(answer_.low[i]);
    b.high = finite(answer_.high[i]);
    b.low_step = end_step(low_end(i));
    b.high_step = end_step(high_end(i));
    if (answer_.base.empty()) return b;
    b.low_world = end_world(low_end(i));
    b.high_world = end_world(high_end(i));
    b.tight = answer_.state[low_end(i)] != EndState::open &&
              answer_.state[high_end(i)] != EndState::open;
    return b;
  }
  std::optional<std::int32_t> end_world(std::uint32_t end) {
    if (answer_.state[end] != EndState::attained) return std::nullopt;
    const std::int32_t world = answer_.end_world[end];
    if (world < 0) return world;
    const auto [at, fresh] =
        worlds_.try_emplace(world, static_cast<std::int32_t>(proof_.worlds.size()));
    if (fresh) {
      CertificateWorld& changes = proof_.worlds.emplace_back();
      const auto k = static_cast<std::size_t>(world);
      for (std::size_t c = answer_.world_start[k]; c < answer_.world_start[k + 1]; ++c)
        changes.emplace_back(answer_.world_change[c].first, Integer(answer_.world_change[c].second));
    }
    return at->second;
  }
  void emit_base() {
    for (std::uint32_t x = 0; x < answer_.base.size(); ++x)
      if (!is_stated(x)) proof_.base.emplace_back(x, Integer(answer_.base[x]));
  }

  const System& system_;
  const Answer<T>& answer_;
  const Derivation<T>& derivation_;
  Certificate proof_;
  std::vector<std::uint8_t> needed_;
  std::vector<std::uint32_t> pending_;
  std::vector<std::uint32_t> step_of_;  // per needed entry
  std::function<std::uint32_t(std::uint32_t)> split_cell_;  // of the cases being spelt out
  std::unordered_map<std::uint32_t, std::uint32_t> row_facts_, box_facts_, less_stated_, divided_;
  std::unordered_map<std::int32_t, std::int32_t> worlds_;
};

}  // namespace

template <class T>
Certificate assemble(const System& system, const Answer<T>& answer,
                     std::span<const NumberId> numbers) {
  Assembly<T> assembly(system, answer);
  return answer.derivation.conflict ? assembly.contradiction() : assembly.ranges(numbers);
}

template Certificate assemble(const System&, const Answer<std::int64_t>&,
                              std::span<const NumberId>);
template Certificate assemble(const System&, const Answer<Integer>&, std::span<const NumberId>);

}  // namespace kinderrechten::detail
