// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "folded.hpp"
#include "kinderrechten/value/register.hpp"

namespace kinderrechten::detail::reading {

/// A phrase that was found, with what it says.
struct FoundRule {
  NoteRule rule;
  std::vector<int> numbers;
  std::optional<Date> date;  ///< of an embargo
  std::string name;          ///< of a source
};

/// Rows that a sentence names: rows first..last of the table, from 1, or counted from its end.
struct NamedRows {
  int first = 1, last = 1;
  bool from_end = false;
};

/// One sentence of a note, understood as far as the phrase tables go.
struct RuleSentence {
  std::vector<FoundRule> rules;
  std::optional<NamedRows> rows;  ///< carried over from the sentence before when it says "these"
  std::vector<std::string> topic;  ///< what "the figures on …" that it speaks of count, folded words
  bool goes_on = false;            ///< a clause that takes its verb from the one before
  bool whole_row = false, whole_table = false;
  bool percentages_only = false;  ///< speaks of percentages, not of counts
  bool about_figures = false;     ///< its subject is "the figures": may speak of all of a table
};

/// What a note, a label or a title says. A threshold counts in a sentence about hiding only; `about_hiding`:
/// the text is known to be about it. Linear in its length.
[[nodiscard]] std::vector<RuleSentence> find_rules(std::string_view text, const Vocabulary& words,
                                                   bool about_hiding = false);

}  // namespace kinderrechten::detail::reading
