// SPDX-License-Identifier: BSD-3-Clause
// Spells out what the derivation log keeps in short: which facts and steps prove which bound.
#include <algorithm>
#include <span>

#include "certificate_builder.hpp"
#include "derivation_view.hpp"
#include "shared_sums.hpp"

namespace kinderrechten::detail {
namespace {

template <class T>
class Assembly {
 public:
  Assembly(const System& system, const Answer<T>& answer)
      : system_(system),
        answer_(answer),
        derivation_(answer.derivation),
        view_(system, answer.derivation),
        needed_(system, answer.derivation) {
    result_.rest.cells = static_cast<std::uint32_t>(system.number_count());
  }

  Proof contradiction() {
    const Conflict& conflict = derivation_.conflict;
    needed_.conflict(conflict);
    emit_needed(false);
    result_.rest.contradiction = emit_conflict(conflict);
    return finish();
  }

  Proof ranges(std::span<const NumberId> numbers) {
    std::vector<NumberId> all;
    constexpr std::size_t most_told = 16;
    if (numbers.empty()) {
      all.resize(system_.number_count());
      for (std::uint32_t i = 0; i < all.size(); ++i) all[i] = i;
      numbers = all;
    }
    for (const NumberId i : numbers)
      for (const std::uint32_t end : {low_end(i), high_end(i)}) needed_.end(end);
    whole_table_ = numbers.size() > most_told;
    emit_needed(whole_table_);
    result_.rest.bounds.reserve(numbers.size());
    for (const NumberId i : numbers) result_.rest.bounds.push_back(bound(i));
    emit_base();
    return finish();
  }

 private:
  Proof finish() {
    result_.packed = std::move(out_.proof);
    return std::move(result_);
  }

  // ---- rows ---------------------------------------------------------------------------------

  [[nodiscard]] Integer coefficient(std::size_t k) const {
    return system_.fits_words() ? Integer(system_.term_coefficient()[k]) : system_.coefficient(k);
  }
  Cited row_fact(std::uint32_t r) {
    const auto [at, fresh] = row_facts_.at(r);
    if (fresh) at = add_row_fact(r);
    return {Premise::Kind::fact, at};
  }
  std::uint32_t add_row_fact(std::uint32_t r) {
    const std::size_t begin = system_.row_start()[r], end = system_.row_start()[r + 1];
    PackedRows& fact = out_.proof.new_fact();
    bool words = system_.fits_words();
    for (std::size_t k = begin; k < end && words; ++k) words = fact.term(system_.term_number()[k], system_.term_coefficient()[k]);
    if (words) return out_.proof.end_fact(system_.row_fact(r), system_.row_low()[r], system_.row_high()[r]);
    fact.drop();
    CertificateRow row;
    for (std::size_t k = begin; k < end; ++k) {
      row.cells.push_back(system_.term_number()[k]);
      row.coefficients.push_back(system_.coefficient(k));
    }
    const Box range = system_.row_range(r);
    if (range.low) row.low = Rational(*range.low);
    if (range.high) row.high = Rational(*range.high);
    return out_.proof.add_fact(system_.row_fact(r), row);
  }
  Cited box_fact(std::uint32_t end) {
    const std::uint32_t x = end / 2;
    const FactId low = system_.low_fact(x), high = system_.high_fact(x);
    // One fact for both ends, or two.
    const std::uint32_t key = low == high ? low_end(x) : end;
    const auto [at, fresh] = box_facts_.at(key);
    if (fresh)
      at = add_box_fact(x, low == high || end % 2 == 0, low == high || end % 2 == 1, end % 2 == 0 ? low : high);
    return {Premise::Kind::fact, at};
  }
  std::uint32_t add_box_fact(std::uint32_t x, bool with_low, bool with_high, FactId origin) {
    if (system_.fits_words()) {
      (void)out_.proof.new_fact().term(x, 1);
      return out_.proof.end_fact(origin, with_low ? system_.box_low()[x] : System::minus_infinity,
                                 with_high ? system_.box_high()[x] : System::plus_infinity);
    }
    CertificateRow row{{x}, {1}, {}, {}};
    if (with_low) row.low = view_.stated(low_end(x));
    if (with_high) row.high = view_.stated(high_end(x));
    return out_.proof.add_fact(origin, row);
  }

  /// A row less the numbers that were stated exactly (both ends of it hold), to be used by many
  /// steps; short rows are cited as they are.
  Cited plain_row(std::uint32_t r) {
    const auto [at, fresh] = less_stated_.at(r);
    if (fresh) {
      Premises from;
      from.add(row_fact(r), 1);
      for (std::size_t k = system_.row_start()[r]; k < system_.row_start()[r + 1]; ++k)
        if (const NumberId x = system_.term_number()[k]; view_.is_stated(x))
          from.add(box_fact(low_end(x)), Integer(-coefficient(k)));
      if (from.size() > 4) at = out_.lin(from);
    }
    return at == nothing ? row_fact(r) : Cited{Premise::Kind::step, at};
  }

  /// What a row, or a divided row, is cited as when its low (high) end is to be used.
  Cited cite_row(Reason why, bool low) {
    if (why.kind() == Reason::row) return plain_row(why.index());
    const std::uint32_t side = 2 * why.index() + (low ? 0 : 1);
    const auto [at, fresh] = divided_.at(side);
    if (fresh) {
      const std::uint32_t step = divide(why, low);
      at = step;
      const PackedRows& steps = out_.proof.steps();
      if (steps.has_low(step) && steps.has_high(step)) divided_.at(side ^ 1).first = step;
      return {Premise::Kind::step, step};
    }
    return {Premise::Kind::step, at};
  }
  std::uint32_t divide(Reason why, bool low) {
    const DividedRow& d = derivation_.divided[why.index()];
    Premises from;
    from.add(plain_row(d.of.index()), 1);
    complete(from, low, d.stamp, [&](std::uint32_t x) { return !view_.known_at(x, d.stamp); });
    if (from.size() == 1) return out_.rnd(from.list().front().what());
    return out_.rnd({Premise::Kind::step, out_.lin(from)});
  }

  Cited cite_end(std::uint32_t end, std::uint32_t stamp) {
    const std::uint32_t entry = derivation_.entry_before(end, stamp);
    if (entry == nothing) return box_fact(end);
    return {Premise::Kind::step, step_of_[entry]};
  }

  /// Adds the ends known before `stamp` that cancel every number of the sum but those to keep.
  template <class Keep>
  void complete(Premises& from, bool low, std::uint32_t stamp, const Keep& keep) {
    others_.clear();
    out_.for_terms(from, [&](std::uint32_t x, const auto& a) {
      if (a != 0 && !keep(x)) others_.add(cite_end(low == (a < 0) ? low_end(x) : high_end(x), stamp), negative(a));
    });
    from.add(others_);
  }
  static std::int64_t negative(std::int64_t a) { return -a; }
  static Rational negative(const Rational& a) { return -a; }

  // ---- steps --------------------------------------------------------------------------------

  /// The rows behind a reason with their multipliers, each row by the end that is used when the
  /// sum is multiplied by something of sign `sign` to bound from below (`low`).
  template <class Factor>
  Premises cite_reason(Reason why, const Factor& factor, bool low) {
    Premises from;
    if (why.kind() == Reason::sum)
      for (const auto& [row, y] : derivation_.sums[why.index()].rows) {
        const Rational times = Rational(factor) * Rational(y);
        from.add(cite_row(row, low == (times > 0)), times);
      }
    else
      from.add(cite_row(why, low == (factor > 0)), factor);
    return from;
  }
  /// A bound that a row or a sum of rows gives with the ends known before `stamp`.
  std::uint32_t emit_bound(std::uint32_t end, Reason why, std::uint32_t stamp) {
    if (why.kind() == Reason::split) return emit_split(derivation_.splits[why.index()]);
    const bool low = end % 2 == 0;
    return with_inverse(view_.coefficient_in(why, end / 2),
                        [&](const auto& factor) { return bounded(cite_reason(why, factor, low), end, stamp); });
  }
  /// f(1 / a): a word where a is 1 or -1, as it nearly always is.
  template <class F>
  static std::uint32_t with_inverse(const Integer& a, F f) {
    if (a == 1) return f(std::int64_t{1});
    if (a == -1) return f(std::int64_t{-1});
    return f(Rational(Rational(1) / Rational(a)));
  }
  /// The bound of one number of a sum, with the ends of its other numbers known before `stamp`.
  std::uint32_t bounded(Premises from, std::uint32_t end, std::uint32_t stamp) {
    const std::uint32_t x = end / 2;
    const bool low = end % 2 == 0;
    complete(from, low, stamp, [x](std::uint32_t j) { return j == x; });
    return out_.bound(from, x, low);
  }

  /// A case distinction: its steps one to one, after everything that they cite.
  std::uint32_t emit_split(const SplitProof& proof) {
    for (const SplitStep& s : proof.steps)
      for (const SplitPremise& p : s.from) {
        if (p.kind == SplitPremise::row) (void)cite_row(p.reason, s.bounds_low() == (p.multiplier > 0));
        if (p.kind == SplitPremise::end) (void)cite_end(p.index, proof.stamp);
      }
    const std::uint32_t offset = out_.proof.steps().size();
    out_.split_cell = [&proof, offset](std::uint32_t k) { return proof.steps[k - offset].number; };
    for (const SplitStep& s : proof.steps) {
      Premises from;
      for (const SplitPremise& p : s.from) from.add(cite_split(s, p, proof.stamp, offset), p.multiplier);
      if (s.rule == Rule::lin)
        complete(from, s.bounds_low(), proof.stamp,
                 [&](std::uint32_t x) { return s.end && *s.end / 2 == x; });
      CertificateStep step;
      step.rule = s.rule;
      if (s.end) step.gives = {{*s.end / 2}, {1}, {}, {}};
      (s.bounds_low() ? step.gives.low : step.gives.high) = s.value;
      step.cell = s.number;
      step.at = s.at;
      step.below = s.below + offset;
      step.above = s.above + offset;
      for (const Assumption& a : s.under) step.under.push_back({a.split + offset, a.side});
      (void)out_.proof.add_step(s.rule, from, step.gives);
      out_.proof.add_case(step);
    }
    return out_.proof.steps().size() - 1;
  }
  Cited cite_split(const SplitStep& s, const SplitPremise& p, std::uint32_t stamp, std::uint32_t offset) {
    switch (p.kind) {
      case SplitPremise::row: return cite_row(p.reason, s.bounds_low() == (p.multiplier > 0));
      case SplitPremise::end: return cite_end(p.index, stamp);
      case SplitPremise::below: return {Premise::Kind::below, p.index + offset};
      case SplitPremise::above: return {Premise::Kind::above, p.index + offset};
      case SplitPremise::step: break;
    }
    return {Premise::Kind::step, p.index + offset};
  }

  /// `shared`: bounds of the same rows are written together. A proof of a few numbers, which may be told in
  /// words, is written one by one.
  void emit_needed(bool shared) {
    const std::vector<std::uint8_t>& needed = needed_.close();
    step_of_.assign(needed.size(), nothing);
    // Sums that several bounds share are a sixth more, and each row may be cited without its known numbers.
    const auto count = static_cast<std::size_t>(std::count(needed.begin(), needed.end(), 1));
    if (shared) out_.proof.reserve(std::min(needed.size(), system_.number_count() + system_.row_count()), count + count / 4 + system_.row_count());
    SharedSums<T> sums(derivation_, view_, shared ? needed : std::vector<std::uint8_t>());
    for (std::uint32_t t = 0; t < needed.size(); ++t) {
      if (needed[t] == 0 || step_of_[t] != nothing) continue;
      std::vector<std::uint32_t> group{t};
      if (shared) group = sums.with(t);
      if (group.size() > 1)
        share(std::move(group), sums.low_side(t));
      else
        step_of_[t] = emit_bound(derivation_.log[t].end, derivation_.log[t].reason, t);
    }
  }

  /// The bounds of these entries, see `SharedSums`, by the low (high) side of their row.
  void share(std::vector<std::uint32_t> group, bool low) {
    const std::uint32_t stamp = group.front();
    const auto number = [this](std::uint32_t t) { return derivation_.log[t].end / 2; };
    std::sort(group.begin(), group.end(), [&](std::uint32_t a, std::uint32_t b) { return number(a) < number(b); });
    // of a number that was bounded twice with the same ends the steps are the same
    share_part(cite_reason(derivation_.log[stamp].reason, std::int64_t{1}, low), low, stamp, group);
  }
  /// From a sum over the numbers of `part` and others: puts in the ends of the others, and goes on with each half.
  void share_part(Premises from, bool low, std::uint32_t stamp, std::span<const std::uint32_t> part) {
    constexpr std::size_t fewest_halved = 8;
    const auto number = [this](std::uint32_t t) { return derivation_.log[t].end / 2; };
    complete(from, low, stamp, [&](std::uint32_t x) {
      const auto at = std::lower_bound(part.begin(), part.end(), x, [&](std::uint32_t t, std::uint32_t y) { return number(t) < y; });
      return at != part.end() && number(*at) == x;
    });
    const bool alone = from.size() == 1 && from.list().front().times == 1;
    const Cited sum = alone ? from.list().front().what() : Cited{Premise::Kind::step, out_.lin(from, low)};
    if (part.size() < fewest_halved) {
      for (const std::uint32_t t : part) {
        step_of_[t] = with_inverse(view_.coefficient_in(derivation_.log[t].reason, number(t)), [&](const auto& factor) {
          Premises one;
          one.add(sum, factor);
          return bounded(std::move(one), derivation_.log[t].end, stamp);
        });
      }
      return;
    }
    const std::size_t half = part.size() / 2;
    for (const auto half_part : {part.first(half), part.subspan(half)}) {
      Premises half_of;
      half_of.add(sum, 1);
      share_part(std::move(half_of), low, stamp, half_part);
    }
  }

  /// 0 >= something positive.
  std::uint32_t emit_conflict(const Conflict& conflict) {
    if (conflict.kind == Conflict::number) {
      return low_only(less(cite_end(low_end(conflict.number_index), conflict.stamp),
                           cite_end(high_end(conflict.number_index), conflict.stamp)));
    }
    const Reason why = conflict.reason;
    if (why.kind() == Reason::split) return emit_split(derivation_.splits[why.index()]);
    // Either the row's low end is out of reach, or its high end (times -1), or its ends crossed.
    for (const int factor : {1, -1}) {
      Premises from = cite_reason(why, std::int64_t{factor}, true);
      complete(from, true, conflict.stamp, [](std::uint32_t) { return false; });
      const auto least = out_.sum_end(from, true);
      if (least && *least > 0) return low_only(out_.lin(from));
    }
    const Cited low = cite_row(why, true);
    return low_only(less(low, cite_row(why, false)));
  }
  /// The first less the second.
  std::uint32_t less(Cited low, Cited high) {
    Premises from;
    from.add(low, 1);
    from.add(high, -1);
    return out_.lin(from);
  }
  std::uint32_t low_only(std::uint32_t step) {
    out_.proof.forget_high(step);
    return step;
  }

  // ---- results ------------------------------------------------------------------------------

  /// Where an end is what the number's own fact states, a proof of a whole table needs no step for it.
  std::optional<std::uint32_t> end_step(std::uint32_t end) {
    const std::uint32_t entry = derivation_.head[end];
    if (entry != nothing) return step_of_[entry];
    if (whole_table_) return std::nullopt;
    if (!view_.end_value(end, nothing)) return std::nullopt;
    Premises from;
    from.add(box_fact(end), 1);
    return out_.bound(from, end / 2, end % 2 == 0);
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
  [[nodiscard]] std::optional<std::int32_t> end_world(std::uint32_t end) const {
    if (answer_.state[end] != EndState::attained) return std::nullopt;
    return answer_.end_world[end];
  }
  void emit_base() {
    for (std::uint32_t x = 0; x < answer_.base.size(); ++x)
      if (!view_.is_stated(x)) result_.rest.base.emplace_back(x, Integer(answer_.base[x]));
  }

  const System& system_;
  const Answer<T>& answer_;
  const Derivation<T>& derivation_;
  CertificateBuilder out_;
  Proof result_;
  DerivationView<T> view_;
  Needed<T> needed_;
  std::vector<std::uint32_t> step_of_;  // per needed entry
  IdTable row_facts_, box_facts_, less_stated_, divided_;
  Premises others_;  // scratch of `complete`
  bool whole_table_ = false;
};

}  // namespace

template <class T>
Proof assemble(const System& system, const Answer<T>& answer, std::span<const NumberId> numbers) {
  Assembly<T> assembly(system, answer);
  return answer.derivation.conflict ? assembly.contradiction() : assembly.ranges(numbers);
}

template Proof assemble(const System&, const Answer<std::int64_t>&, std::span<const NumberId>);
template Proof assemble(const System&, const Answer<Integer>&, std::span<const NumberId>);

}  // namespace kinderrechten::detail
