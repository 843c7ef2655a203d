// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kinderrechten/reading/spec.hpp"
#include "note_rules.hpp"

namespace kinderrechten::detail::reading {

/// What is known of the source of some figures: pieces of a `Register`, from a note, a label or the spec.
struct SourceDraft {
  std::string name;
  std::optional<Rounding> rounding;
  bool rounded = false;                ///< rounded, to what is not said
  bool exact = false;                  ///< not rounded, whatever is said of more than these figures
  std::optional<int> threshold;
  bool zero_shown = false;
  std::vector<std::string> refuses;
  std::optional<Date> embargo;
  std::vector<Period> breaks;

  [[nodiscard]] bool prints_by_rule() const { return rounding || rounded || threshold || !refuses.empty(); }
  [[nodiscard]] bool empty() const { return name.empty() && !prints_by_rule() && !embargo && breaks.empty(); }
  /// Takes over what `other` says; what it says goes before.
  void merge(const SourceDraft& other);
};

/// What notes say of single figures besides the rules of their source.
struct Remarks {
  StatusSet status;
  bool refused = false;
  bool mean = false;            ///< rounded to a whole number
  std::optional<Range> range;   ///< of a figure that is hidden
  void merge(const Remarks& other) {
    status.insert(other.status);
    refused = refused || other.refused;
    mean = mean || other.mean;
    if (other.range) range = other.range;
  }
  [[nodiscard]] bool empty() const { return status.empty() && !refused && !mean && !range; }
};

/// The rules of one sentence as pieces of a register, and what else it says of figures.
[[nodiscard]] SourceDraft source_in(const RuleSentence& sentence);
[[nodiscard]] Remarks remarks_in(const RuleSentence& sentence);
/// What it says of numbers in brackets.
[[nodiscard]] std::optional<Role> bracket_in(const RuleSentence& sentence);
[[nodiscard]] bool is_rounding_rule(const FoundRule& f);
/// Does one of the sentences round figures of some size only?
[[nodiscard]] bool rounds_by_size(const std::vector<RuleSentence>& sentences);

/// `draft` as a register of this name. A threshold with no word on zero hides it, unless zero is
/// printed.
[[nodiscard]] Register make_register(const SourceDraft& draft, std::string name);

}  // namespace kinderrechten::detail::reading
