// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "folded.hpp"
#include "kinderrechten/value/register.hpp"
#include "rounding_subject.hpp"

namespace kinderrechten::detail::reading {

/// A phrase that was found, with what it says.
struct FoundRule {
  NoteRule rule;
  std::vector<int> numbers;
  std::optional<Date> date;  ///< of an embargo
  std::string name;          ///< of a source
};

/// One sentence of a note, or a clause of it with rounding of its own, understood as far as the phrase tables go.
struct RuleSentence {
  std::vector<FoundRule> rules;
  Subject subject;                 ///< its rows are those of the sentence before when it says "these"
  Subject except;                  ///< what it takes out of that
  bool exact = false;              ///< says that its subject is not rounded
  std::vector<int> bases;          ///< several roundings of which it does not tell which figures have which
  std::vector<std::string> topic;  ///< what "the figures on …" that it speaks of count, folded words
  bool by_size = false;            ///< rounds figures of some size only: "counts below 100", "larger ones"
  bool goes_on = false;            ///< a clause that may take its verb from the one before
  bool whole_row = false, whole_table = false;
  bool percentages_only = false;  ///< speaks of percentages, not of counts
  bool conditional = false;       ///< holds for some of its subject only, where something is the case
  bool legend = false;            ///< prints a sign that stands in cells: "<10"
  bool about_figures = false;     ///< its subject is "the figures": may speak of all of a table
};

/// What a note, a label or a title says. A threshold counts in a sentence about hiding only; `about_hiding`:
/// the text is known to be about it. A sentence that rounds some figures so and others so is several. Linear in
/// its length.
[[nodiscard]] std::vector<RuleSentence> find_rules(std::string_view text, const Vocabulary& words,
                                                   bool about_hiding = false);

}  // namespace kinderrechten::detail::reading
