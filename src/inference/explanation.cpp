// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/inference/explanation.hpp"

#include <map>
#include <utility>

namespace kinderrechten {
namespace {

using Kind = Derivation::Use::Kind;
using Key = std::pair<Kind, std::size_t>;
using Sum = std::map<Key, Rational>;  // a linear combination of facts, lines and assumptions

class Folding {
 public:
  explicit Folding(const Certificate& certificate) : certificate_(certificate) {}

  Derivation of(std::uint32_t step) {
    mark(step);
    // Steps cite earlier ones only, so one pass in order sees every premise before its use.
    for (std::uint32_t s = 0; s <= step; ++s)
      if (needed_.contains(s)) fold(s);
    const CertificateStep& last = certificate_.steps[step];
    if (last.rule == Rule::lin) close(step, Rule::lin);
    return std::move(derivation_);
  }

 private:
  void mark(std::uint32_t step) {
    std::vector<std::uint32_t> open{step};
    while (!open.empty()) {
      const std::uint32_t s = open.back();
      open.pop_back();
      if (!needed_.emplace(s, 0).second) continue;
      const CertificateStep& at = certificate_.steps[s];
      if (at.rule == Rule::split) open.insert(open.end(), {at.below, at.above});
      for (const Premise& p : at.from)
        if (p.kind == Premise::Kind::step) open.push_back(p.index);
    }
  }

  void fold(std::uint32_t s) {
    const CertificateStep& step = certificate_.steps[s];
    Sum& sum = sums_[s];
    if (step.rule == Rule::split) {
      for (const std::uint32_t branch : {step.below, step.above}) add(sum, branch, 1);
    } else {
      for (const Premise& p : step.from) {
        if (p.kind == Premise::Kind::step) add(sum, p.index, p.multiplier);
        else sum[{kind(p.kind), p.index}] += p.multiplier;
      }
    }
    std::erase_if(sum, [](const auto& term) { return term.second == 0; });
    if (step.rule != Rule::lin) close(s, step.rule);
  }
  void add(Sum& sum, std::uint32_t step, const Rational& times) {
    for (const auto& [key, multiplier] : sums_.at(step)) sum[key] += times * multiplier;
  }
  /// Makes a line of a step; who cites it then cites the line.
  void close(std::uint32_t s, Rule rule) {
    const CertificateStep& step = certificate_.steps[s];
    Derivation::Line line{rule, {}, step.gives, step.cell, step.at};
    for (const auto& [key, multiplier] : sums_[s]) line.from.push_back({key.first, key.second, multiplier});
    derivation_.lines.push_back(std::move(line));
    sums_[s] = {{Key{Kind::line, derivation_.lines.size() - 1}, Rational(1)}};
  }
  static Kind kind(Premise::Kind k) {
    return k == Premise::Kind::fact ? Kind::fact : k == Premise::Kind::below ? Kind::below : Kind::above;
  }

  const Certificate& certificate_;
  std::map<std::uint32_t, int> needed_;
  std::map<std::uint32_t, Sum> sums_;
  Derivation derivation_;
};

}  // namespace

Derivation derivation(const Certificate& certificate, std::uint32_t step) {
  if (step >= certificate.steps.size())
    throw ValueError("no step has number " + std::to_string(step), "derivation",
                     "the certificate has " + std::to_string(certificate.steps.size()) + " steps");
  return Folding(certificate).of(step);
}

}  // namespace kinderrechten
