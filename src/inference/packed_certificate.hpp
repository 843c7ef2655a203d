// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "kinderrechten/inference/certificate.hpp"
#include "kinderrechten/inference/certificate_sink.hpp"
#include "kinderrechten/inference/system.hpp"
#include "packed_rows.hpp"

namespace kinderrechten::detail {

/// What is cited: a fact, an earlier step, or what a side of a case assumes.
struct Cited {
  Premise::Kind kind;
  std::uint32_t index;
};

/// Something cited so many times, in eight bytes. `times` is 0 where the multiplier is no small whole number: it is kept
/// elsewhere.
class PackedPremise {
 public:
  PackedPremise(Cited what, std::int32_t times) : what_(static_cast<std::uint32_t>(what.kind) << 30 | what.index), times(times) {}
  [[nodiscard]] Cited what() const { return {static_cast<Premise::Kind>(what_ >> 30), what_ & ((1U << 30) - 1)}; }
  [[nodiscard]] bool is_assumed() const { return what_ >> 31 != 0; }

 private:
  std::uint32_t what_;  // a step of less than 2^30, which would be 24 GiB of them

 public:
  std::int32_t times;
};

/// The premises of a step while it is put together.
class Premises {
 public:
  void add(Cited what, std::int64_t times) {
    const auto small = static_cast<std::int32_t>(times);
    list_.emplace_back(what, small == times ? small : 0);
    if (small != times) others_.emplace_back(list_.size() - 1, Rational(times));
  }
  void add(Cited what, const Rational& times) {
    const auto word = word_of(times);
    if (word) return add(what, *word);
    list_.emplace_back(what, 0);
    others_.emplace_back(list_.size() - 1, times);
  }
  void add(Cited what, const Integer& times) {
    if (const auto word = word_of(times)) add(what, *word);
    else add(what, Rational(times));
  }
  void add(const Premises& more) {
    for (const auto& [k, times] : more.others_) others_.emplace_back(list_.size() + k, times);
    list_.insert(list_.end(), more.list_.begin(), more.list_.end());
  }
  void clear() { list_.clear(), others_.clear(); }

  [[nodiscard]] std::size_t size() const noexcept { return list_.size(); }
  [[nodiscard]] std::span<const PackedPremise> list() const noexcept { return list_; }
  /// The multipliers that are no small whole numbers, by position.
  [[nodiscard]] std::span<const std::pair<std::size_t, Rational>> others() const noexcept { return others_; }
  /// Calls f(what, multiplier) for each.
  template <class F>
  void each(F f) const {
    auto other = others_.begin();
    for (std::size_t k = 0; k < list_.size(); ++k) {
      if (list_[k].times != 0) f(list_[k].what(), Rational(list_[k].times));
      else f(list_[k].what(), (other++)->second);
    }
  }

 private:
  std::vector<PackedPremise> list_;
  std::vector<std::pair<std::size_t, Rational>> others_;
};

/// The facts and steps of a certificate in flat arrays, spelt out one at a time when they are shown. A step takes some 50
/// bytes and a premise 8, where a `CertificateStep` takes 320 and a `Premise` 56.
class PackedCertificate {
 public:
  [[nodiscard]] const PackedRows& facts() const noexcept { return facts_; }
  [[nodiscard]] const PackedRows& steps() const noexcept { return steps_; }
  [[nodiscard]] const PackedRows& rows(Premise::Kind kind) const noexcept { return kind == Premise::Kind::fact ? facts_ : steps_; }
  void reserve(std::size_t facts, std::size_t steps);

  /// Takes the terms that were put in `new_fact()` for a fact.
  [[nodiscard]] PackedRows& new_fact() noexcept { return facts_; }
  std::uint32_t end_fact(FactId origin, std::int64_t low, std::int64_t high) {
    origins_.push_back(origin);
    return facts_.end(low, high);
  }
  std::uint32_t add_fact(FactId origin, const CertificateRow& row) {
    origins_.push_back(origin);
    return facts_.add(row);
  }

  /// Takes the terms that were put in `new_step()` for a step by `rule`.
  [[nodiscard]] PackedRows& new_step() noexcept { return steps_; }
  std::uint32_t end_step(Rule rule, const Premises& from, std::int64_t low, std::int64_t high) {
    cite(rule, from);
    return steps_.end(low, high);
  }
  std::uint32_t add_step(Rule rule, const Premises& from, const CertificateRow& gives) {
    cite(rule, from);
    return steps_.add(gives);
  }
  /// What the last step has besides premises and row: a case's cell and branches, and what it stands under.
  void add_case(const CertificateStep& step);
  void forget_high(std::uint32_t step) { steps_.forget_high(step); }

  /// Shows all facts and then all steps; the system knows what the facts are called.
  void show(const System& system, CertificateSink& sink) const;

 private:
  void cite(Rule rule, const Premises& from);
  void unpack(std::uint32_t step, CertificateStep& to) const;

  PackedRows facts_, steps_;
  std::vector<FactId> origins_;  // per fact
  std::vector<Rule> rules_;      // per step
  std::vector<std::uint64_t> from_begin_;
  std::vector<PackedPremise> from_;
  std::unordered_map<std::uint64_t, Rational> multipliers_;  // those that are no small whole numbers
  std::unordered_map<std::uint32_t, CertificateStep> cases_;  // of steps in case distinctions: all but premises and row
};

}  // namespace kinderrechten::detail
