// SPDX-License-Identifier: BSD-3-Clause
#include "audit/judge.hpp"

namespace kinderrechten::detail {
namespace {

/// Families whose statement is a sum: there a refutation says how much is too few or too many.
bool speaks_of_difference(const Claim& claim) {
  return claim.subject.form == Subject::Form::number;
}

}  // namespace

Phrase reason(const Claim& claim, Verdict verdict, const std::optional<Range>& possible,
              const std::optional<Integer>& printed, std::string_view special) {
  Phrase p;
  p.values = claim.values;
  p.steps = claim.steps;
  p.values.try_emplace("printed", claim.printed.empty() ? "?" : claim.printed);
  if (possible) p.values.try_emplace("possible", *possible);
  std::string outcome(special);
  if (outcome.empty()) {
    outcome = verdict == Verdict::confirmed ? "agree" : "open";
    if (verdict == Verdict::refuted) {
      outcome = possible ? "differ" : "impossible";
      const auto sum = exact(possible);
      if (speaks_of_difference(claim) && sum && printed) {
        outcome = *sum < *printed ? "short" : "over";
        p.values["difference"] = Rational(boost::multiprecision::abs(*sum - *printed));
      }
    } else if (!possible && verdict == Verdict::undecided) {
      outcome = "unknown";
    }
  }
  const bool says_none = outcome == "doubtful" && claim.percent && !possible;  // "from 0 to 20": no percentage to tell
  p.id = says_none ? outcome : claim.phrase + "_" + outcome;
  return p;
}

}  // namespace kinderrechten::detail
