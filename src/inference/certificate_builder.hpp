// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "packed_certificate.hpp"
#include "words.hpp"

namespace kinderrechten::detail {

/// A certificate while it is written: appends facts and steps, and works out what a sum of them gives; in words where
/// these suffice, which is nearly always, else in numbers of any size.
class CertificateBuilder {
 public:
  PackedCertificate proof;

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

  /// The sum of the premises, with both its ends.
  std::uint32_t lin(const Premises& from) { return lin(from, true, true); }
  /// The same, saying nothing of the other end.
  std::uint32_t lin(const Premises& from, bool low) { return lin(from, low, !low); }
  /// The sum of the premises, of which all numbers but `x` cancel and that of x is 1: its low (high) end, rounded in a
  /// step of its own where it is no whole number.
  std::uint32_t bound(const Premises& from, std::uint32_t x, bool low);
  /// What is cited, divided by its common factor and rounded.
  std::uint32_t rnd(Cited what);

  /// The cell of a case that is being written, whose step is not there yet.
  std::function<std::uint32_t(std::uint32_t)> split_cell;

 private:
  std::uint32_t lin(const Premises& from, bool with_low, bool with_high);
  /// Adds up the terms of premises in words, in `terms_`; false when they do not fit.
  bool add_up(const Premises& from);
  /// The low (high) end of a sum, infinite where it has none; nothing when it is no word.
  [[nodiscard]] std::optional<std::int64_t> word_end(const Premises& from, bool low) const;
  [[nodiscard]] std::map<std::uint32_t, Rational> exact_terms(const Premises& from) const;

  WordTerms terms_;  // scratch
};

}  // namespace kinderrechten::detail
