// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kinderrechten/inference/certificate.hpp"
#include "words.hpp"

namespace kinderrechten::detail {

/// A certificate while it is written: appends facts and steps, and works out what a sum of them gives.
class CertificateBuilder {
 public:
  using Premises = std::vector<Premise>;
  struct Cited {
    Premise::Kind kind;
    std::uint32_t index;
  };

  Certificate proof;

  /// Takes what is cited so many times.
  template <class Factor>
  static void add(Premises& from, Cited what, Factor&& times) {
    Premise& p = from.emplace_back();
    p.kind = what.kind;
    p.index = what.index;
    p.multiplier = std::forward<Factor>(times);
  }

  /// `x`, without ends.
  [[nodiscard]] static CertificateRow row_of_cell(std::uint32_t x);
  [[nodiscard]] const CertificateRow& row_of(const Premise& p) const {
    return p.kind == Premise::Kind::fact ? proof.facts[p.index].row : proof.steps[p.index].gives;
  }
  /// The low (high) end of a sum of facts and steps.
  [[nodiscard]] std::optional<Rational> sum_end(const Premises& from, bool low) const;

  /// Calls f(number, coefficient) for what a sum of premises has of each number, ascending; 0 where it cancels.
  /// f asks for no other sum.
  template <class F>
  void for_terms(const Premises& from, F f) {
    if (add_up(from)) {
      for (const std::uint32_t x : terms_.numbers()) f(x, terms_[x]);
    } else {
      for (const auto& [x, a] : exact_terms(from)) f(x, a);
    }
  }

  std::uint32_t push(CertificateStep step);
  /// The sum of the premises, with both its ends.
  std::uint32_t lin(Premises from);
  /// The same, saying nothing of the other end.
  std::uint32_t lin(Premises from, bool low);
  /// What is cited, divided by its common factor and rounded.
  std::uint32_t rnd(Cited what);

  /// The cell of a case that is being written, whose step is not there yet.
  std::function<std::uint32_t(std::uint32_t)> split_cell;

 private:
  /// Adds up the terms of premises in words, in `terms_`; false when they do not fit.
  bool add_up(const Premises& from);
  [[nodiscard]] std::map<std::uint32_t, Rational> exact_terms(const Premises& from) const;
  void put_terms(const Premises& from, CertificateRow& row);

  WordTerms terms_;  // scratch
};

}  // namespace kinderrechten::detail
