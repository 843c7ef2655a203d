// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <deque>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "kinderrechten/reading/spec.hpp"
#include "kinderrechten/value/register.hpp"
#include "rule_book.hpp"

namespace kinderrechten::detail::reading {

/// The registers of a report, each held once; addresses stay.
class Registers {
 public:
  explicit Registers(const Spec& spec) {
    for (const auto& r : spec.registers) {
      all_.push_back(r);
      by_name_.try_emplace(r.name, &all_.back());
    }
  }
  /// The register that is this draft, under its name, or its name with the place that states it when
  /// the name already stands for other rules.
  const Register* find(const SourceDraft& draft, const std::string& origin) {
    std::string name = draft.name.empty() ? origin : draft.name;
    Register made = make_register(draft, name);
    for (int k = 1;; ++k) {
      const auto it = by_name_.find(made.name);
      if (it == by_name_.end()) break;
      const Register* known = it->second;
      if (*known == made) return known;
      made.name = k == 1 && made.name != origin ? name + ", " + origin : name + ", " + origin + " (" + std::to_string(k) + ")";
    }
    all_.push_back(std::move(made));
    by_name_[all_.back().name] = &all_.back();
    return &all_.back();
  }
  [[nodiscard]] std::vector<Register> take() const { return {all_.begin(), all_.end()}; }

 private:
  std::deque<Register> all_;
  std::map<std::string, const Register*> by_name_;
};

}  // namespace kinderrechten::detail::reading
