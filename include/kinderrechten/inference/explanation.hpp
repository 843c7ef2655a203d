// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "kinderrechten/inference/certificate.hpp"

namespace kinderrechten {

/// Why a bound or a contradiction holds, folded to what a person follows: facts that are added and
/// subtracted, and the few places where a number was rounded inwards or two cases were told apart.
///
/// All linear steps of a certificate that lead to one place are one line: "total 12 − men 9 = women
/// 3", or for a cut "these rows minus these columns". Data only; `wording` makes the sentences.
struct Derivation {
  /// One premise of a line, taken `multiplier` times.
  struct Use {
    enum class Kind : std::uint8_t { fact, line, below, above };
    Kind kind = Kind::fact;
    std::size_t index = 0;  ///< position in the certificate's `facts`, or in `lines` (also of the case)
    Rational multiplier = 1;
    friend bool operator==(const Use&, const Use&) = default;
  };
  struct Line {
    Rule rule = Rule::lin;
    std::vector<Use> from;       ///< facts first, in order of position
    CertificateRow gives;
    std::uint32_t cell = 0;      ///< of a case: the number that is split, and where
    Integer at = 0;
    friend bool operator==(const Line&, const Line&) = default;
  };
  std::vector<Line> lines;       ///< the last one is what was to be shown

  /// True when facts alone, added up, show it: one line without rounding or cases.
  [[nodiscard]] bool is_sum() const noexcept { return lines.size() == 1 && lines[0].rule == Rule::lin; }
  /// True when every fact counts once, plus or minus: "these minus those".
  [[nodiscard]] bool is_cut() const {
    if (!is_sum()) return false;
    for (const Use& use : lines[0].from)
      if (use.multiplier != 1 && use.multiplier != -1) return false;
    return true;
  }
  friend bool operator==(const Derivation&, const Derivation&) = default;
};

/// The derivation of step `step` of a certificate. Cost: linear in the steps below it, times the
/// facts that their linear parts add up.
[[nodiscard]] Derivation derivation(const Certificate& certificate, std::uint32_t step);

}  // namespace kinderrechten
