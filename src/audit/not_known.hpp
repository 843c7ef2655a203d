// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "audit/book.hpp"
#include "kinderrechten/audit/claim.hpp"

namespace kinderrechten::detail {

/// "Four children whose sex was not stated": the counts of sentences and notes that say of whom it is not known
/// where they belong. Read once, and only when parts fall short.
class NotKnown {
 public:
  explicit NotKnown(const Book& book) : book_(book) {}
  [[nodiscard]] bool tells(const Integer& difference);
  /// By how many the parts fall short of the whole, when the text says so of as many; nothing else.
  [[nodiscard]] std::optional<Integer> told_shortfall(const std::vector<NumberRef>& parts, const NumberRef& whole);

 private:
  void read();
  void read(const std::string& text);

  const Book& book_;
  std::optional<std::set<Rational>> counts_;
};

}  // namespace kinderrechten::detail
