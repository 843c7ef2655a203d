// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "answer.hpp"
#include "words.hpp"

namespace kinderrechten::detail {

/// Reads what a derivation keeps in short: the ends known at a time, the terms behind a reason.
template <class T>
class DerivationView {
 public:
  using Terms = std::vector<std::pair<std::uint32_t, Integer>>;

  DerivationView(const System& system, const Derivation<T>& derivation)
      : system_(system), derivation_(derivation) {}

  [[nodiscard]] std::optional<Rational> end_value(std::uint32_t end, std::uint32_t stamp) const {
    const std::uint32_t entry = derivation_.entry_before(end, stamp);
    if (entry != nothing) return Rational(Integer(derivation_.log[entry].value));
    return stated(end);
  }
  /// The end that the system states.
  [[nodiscard]] std::optional<Rational> stated(std::uint32_t end) const {
    const std::uint32_t x = end / 2;
    if (system_.fits_words()) {
      const std::int64_t value = end % 2 == 0 ? system_.box_low()[x] : system_.box_high()[x];
      if (value == System::minus_infinity || value == System::plus_infinity) return std::nullopt;
      return Rational(value);
    }
    const Box box = system_.box(x);
    const auto& side = end % 2 == 0 ? box.low : box.high;
    return side ? std::optional<Rational>(*side) : std::nullopt;
  }
  [[nodiscard]] bool known_at(std::uint32_t x, std::uint32_t stamp) const {
    const auto low = end_value(low_end(x), stamp);
    return low && low == end_value(high_end(x), stamp);
  }
  /// True for a number that one fact states exactly.
  [[nodiscard]] bool is_stated(std::uint32_t x) const {
    if (system_.low_fact(x) != system_.high_fact(x)) return false;
    if (system_.fits_words())
      return system_.box_low()[x] == system_.box_high()[x] && system_.box_low()[x] != System::minus_infinity;
    const Box box = system_.box(x);
    return box.low && box.low == box.high;
  }

  /// The terms of a row as the system has it (`divided` before the division), known numbers left
  /// out where it is divided.
  [[nodiscard]] Terms terms_of(Reason why) const {
    const bool divided = why.kind() == Reason::divided;
    const std::uint32_t stamp = divided ? derivation_.divided[why.index()].stamp : 0;
    const std::uint32_t row = divided ? derivation_.divided[why.index()].of.index() : why.index();
    Terms terms;
    for (Term& t : system_.terms(row))
      if (!divided || !known_at(t.number, stamp))
        terms.emplace_back(t.number, std::move(t.coefficient));
    return terms;
  }
  /// Calls f(number, a) for each term of a reason that is no case distinction; a has its sign.
  template <class F>
  void for_signs(Reason why, F&& f) {
    if (why.kind() == Reason::row) {
      const auto start = system_.row_start();
      for (std::size_t k = start[why.index()]; k < start[why.index() + 1]; ++k)
        f(system_.term_number()[k], system_.term_coefficient()[k]);  // large ones are kept with their sign
    } else if (why.kind() == Reason::divided) {
      for (const auto& [x, a] : terms_of(why)) f(x, std::int64_t{a.sign()});
    } else if (add_words(why)) {
      for (const std::uint32_t x : terms_.numbers())
        if (terms_[x] != 0) f(x, terms_[x]);
    } else {
      for (const auto& [x, a] : sum_terms(why)) f(x, std::int64_t{a.sign()});
    }
  }

  [[nodiscard]] Integer coefficient_in(Reason why, std::uint32_t x) const {
    if (why.kind() == Reason::sum) {
      Integer total = 0;
      for (const auto& [row, y] : derivation_.sums[why.index()].rows) total += y * coefficient_in(row, x);
      return total;
    }
    if (why.kind() == Reason::row) return system_coefficient(why.index(), x);
    // Divided rows: the common factor is that of the numbers not known then.
    const DividedRow& d = derivation_.divided[why.index()];
    return known_at(x, d.stamp) ? Integer(0)
                                : Integer(system_coefficient(d.of.index(), x) / factor_of(why));
  }

 private:
  /// Adds up a sum of undivided rows; false when a row is divided or something does not fit a word.
  bool add_words(Reason why) {
    if (!system_.fits_words()) return false;
    terms_.clear();
    const auto start = system_.row_start();
    for (const auto& [row, y] : derivation_.sums[why.index()].rows) {
      const auto factor = word_of(y);
      if (row.kind() != Reason::row || !factor) return false;
      for (std::size_t k = start[row.index()]; k < start[row.index() + 1]; ++k)
        terms_.add(system_.term_number()[k], *factor, system_.term_coefficient()[k]);
    }
    return terms_.fits();
  }
  [[nodiscard]] std::map<std::uint32_t, Integer> sum_terms(Reason why) const {
    std::map<std::uint32_t, Integer> terms;
    for (const auto& [row, y] : derivation_.sums[why.index()].rows)
      for (const auto& [x, a] : terms_of(row))
        terms[x] += y * (row.kind() == Reason::divided ? Integer(a / factor_of(row)) : a);
    std::erase_if(terms, [](const auto& t) { return t.second == 0; });
    return terms;
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

  const System& system_;
  const Derivation<T>& derivation_;
  WordTerms terms_;  // scratch
};

/// Which entries of the log the proof of some ends needs.
template <class T>
class Needed {
 public:
  Needed(const System& system, const Derivation<T>& derivation)
      : system_(system), derivation_(derivation), view_(system, derivation) {}

  void end(std::uint32_t end) { need(derivation_.head[end]); }
  void conflict(const Conflict& conflict) {
    if (conflict.kind == Conflict::number) {
      before(low_end(conflict.number_index), conflict.stamp);
      before(high_end(conflict.number_index), conflict.stamp);
    } else {
      reason(conflict.reason, nothing, conflict.stamp);
    }
  }
  /// Adds what those noted need in turn, and returns a flag for each entry (none at all: nothing needed).
  const std::vector<std::uint8_t>& close() {
    while (!pending_.empty()) {  // premises are always earlier, so this ends
      const std::uint32_t entry = pending_.back();
      pending_.pop_back();
      reason(derivation_.log[entry].reason, derivation_.log[entry].end, entry);
    }
    return needed_;
  }

 private:
  void need(std::uint32_t entry) {
    if (entry == nothing) return;
    if (needed_.empty()) needed_.assign(derivation_.log.size(), 0);
    if (needed_[entry] != 0) return;
    needed_[entry] = 1;
    pending_.push_back(entry);
  }
  void before(std::uint32_t end, std::uint32_t stamp) { need(derivation_.entry_before(end, stamp)); }
  void both_before(std::uint32_t x, std::uint32_t stamp) {
    before(low_end(x), stamp);
    before(high_end(x), stamp);
  }
  /// The ends that a row needs of its known numbers, when it was divided.
  void divided(Reason why) {
    if (why.kind() != Reason::divided) return;
    const DividedRow& d = derivation_.divided[why.index()];
    for (const Term& t : system_.terms(d.of.index()))
      if (view_.known_at(t.number, d.stamp)) both_before(t.number, d.stamp);
  }
  /// The ends that bounding `end` by a sum of terms uses; all of them when there is no such end.
  void others(Reason why, std::uint32_t end, std::uint32_t stamp) {
    int own = 0;  // sign of the coefficient of the number bounded
    if (end != nothing)
      view_.for_signs(why, [&](std::uint32_t x, std::int64_t a) {
        if (x == end / 2) own = a > 0 ? 1 : -1;
      });
    view_.for_signs(why, [&](std::uint32_t x, std::int64_t a) {
      if (own != 0 && x == end / 2) return;
      const bool take_low = (end % 2 == 0) == ((a > 0) != (own > 0));
      if (own == 0 || take_low) before(low_end(x), stamp);
      if (own == 0 || !take_low) before(high_end(x), stamp);
    });
  }
  void reason(Reason why, std::uint32_t end, std::uint32_t stamp) {
    if (why.kind() == Reason::split) {
      const SplitProof& proof = derivation_.splits[why.index()];
      for (const SplitStep& s : proof.steps) split_step(s, proof.stamp);
      return;
    }
    if (why.kind() == Reason::sum)
      for (const auto& row : derivation_.sums[why.index()].rows) divided(row.first);
    else
      divided(why);
    others(why, end, stamp);
  }
  /// A step of a case cites what it needs, except numbers known before the part was made.
  void split_step(const SplitStep& step, std::uint32_t stamp) {
    for (const SplitPremise& p : step.from) {
      if (p.kind == SplitPremise::end) before(p.index, stamp);
      if (p.kind != SplitPremise::row) continue;
      divided(p.reason);
      for (const auto& [x, a] : view_.terms_of(p.reason))
        if (view_.known_at(x, stamp)) both_before(x, stamp);
    }
  }

  const System& system_;
  const Derivation<T>& derivation_;
  DerivationView<T> view_;
  std::vector<std::uint8_t> needed_;
  std::vector<std::uint32_t> pending_;
};

}  // namespace kinderrechten::detail
