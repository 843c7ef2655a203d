// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kinderrechten/audit/finding.hpp"

namespace kinderrechten {

/// The quantity that a statement prints, and what it could be by everything else.
struct Subject {
  enum class Form {
    none,
    number,  ///< a number: `number`
    share,   ///< `number` as a percentage of `base`
    change,  ///< the change in per cent from `base` to `number`
  };
  Form form = Form::none;
  NumberRef number, base;
};

/// A percentage as printed, which a correction may change.
struct PrintedPercent {
  Edit edit;              ///< where it stands and its printed value
  unsigned decimals = 0;
};

/// A statement of a report before it is judged: relations between numbers that hold when it is true.
///
/// All checks, of tables and of sentences, make these; one mechanism judges them. Every number named
/// must have a range over the integers. A statement about percentages of percentages, or anything
/// that is no linear relation, is judged by its check and comes with `judged`.
struct Claim {
  std::string code;                 ///< KR101 …
  FindingKind kind = FindingKind::breakdown;
  std::vector<Relation> relations;  ///< the statement: all of these hold
  std::vector<Where> where;         ///< the statement's own place first
  std::string statement;            ///< as a formula in the printed numbers
  std::string printed;
  Subject subject;
  std::string phrase;               ///< family of phrases: "parts" has parts_agree, parts_short, …
  PhraseValues values;              ///< further values of the phrase
  std::vector<Phrase> steps;        ///< remarks that belong to the reason: a break in the series

  bool listed = true;    ///< false: structure of the page, always true, not a statement
  bool fact = true;      ///< may narrow other numbers
  bool doubtful = false; ///< the reading is not sure: never refuted, narrows nothing
  std::optional<Verdict> judged;    ///< the verdict, when the check has judged it itself
  CompactRange possible;            ///< with `judged`

  std::optional<PrintedPercent> percent;
  std::vector<Relation> when_truncated, when_half_even;  ///< the relations under other rounding
};

}  // namespace kinderrechten
