// SPDX-License-Identifier: BSD-3-Clause
#include "packed_certificate.hpp"

namespace kinderrechten::detail {

void PackedCertificate::reserve(std::size_t facts, std::size_t steps) {
  origins_.reserve(facts);
  facts_.reserve(facts, facts);
  steps_.reserve(steps, steps);
  rules_.reserve(steps);
  from_begin_.reserve(steps);
}

void PackedCertificate::cite(Rule rule, const Premises& from) {
  rules_.push_back(rule);
  from_begin_.push_back(from_.size());
  for (const auto& [k, times] : from.others()) multipliers_.emplace(from_.size() + k, times);
  from_.insert(from_.end(), from.list().begin(), from.list().end());
}

void PackedCertificate::add_case(const CertificateStep& step) {
  if (step.rule != Rule::split && step.under.empty()) return;
  CertificateStep& kept = cases_[steps_.size() - 1];
  kept.cell = step.cell;
  kept.at = step.at;
  kept.below = step.below;
  kept.above = step.above;
  kept.under = step.under;
}

void PackedCertificate::unpack(std::uint32_t step, CertificateStep& to) const {
  const std::size_t begin = from_begin_[step], end = step + 1 < from_begin_.size() ? from_begin_[step + 1] : from_.size();
  to.from.resize(end - begin);
  for (std::size_t k = begin; k < end; ++k) {
    Premise& premise = to.from[k - begin];
    const Cited what = from_[k].what();
    premise.kind = what.kind;
    premise.index = what.index;
    if (from_[k].times != 0) premise.multiplier = from_[k].times;
    else premise.multiplier = multipliers_.at(k);
  }
  steps_.unpack(step, to.gives);
  to.rule = rules_[step];
  const auto kept = cases_.empty() ? cases_.end() : cases_.find(step);
  if (kept == cases_.end()) {
    to.under.clear();
    to.cell = to.below = to.above = 0;
    to.at = 0;
    return;
  }
  to.cell = kept->second.cell;
  to.at = kept->second.at;
  to.below = kept->second.below;
  to.above = kept->second.above;
  to.under = kept->second.under;
}

void PackedCertificate::show(const System& system, CertificateSink& sink) const {
  CertificateFact fact;
  for (std::uint32_t f = 0; f < facts_.size(); ++f) {
    fact.kind = to_string(system.fact_kind(origins_[f]));
    fact.source = system.fact_source(origins_[f]);
    fact.origin = origins_[f];
    facts_.unpack(f, fact.row);
    sink.fact(fact);
  }
  CertificateStep step;
  for (std::uint32_t s = 0; s < steps_.size(); ++s) {
    unpack(s, step);
    sink.step(step);
  }
}

}  // namespace kinderrechten::detail
