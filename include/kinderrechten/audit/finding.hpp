// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "kinderrechten/audit/number_ranges.hpp"
#include "kinderrechten/inference/bounds.hpp"
#include "kinderrechten/table/report.hpp"

namespace kinderrechten {

/// What a statement of a report is about; the words of the JSON output.
enum class FindingKind { breakdown, total, share, change, bound, linked, prose, date, ranking, disclosure };
[[nodiscard]] constexpr std::string_view to_string(FindingKind k) noexcept {
  constexpr std::string_view names[] = {"breakdown", "total", "share", "change", "bound",
                                        "linked", "prose", "date", "ranking", "disclosure"};
  return names[static_cast<int>(k)];
}

/// Where a statement stands: a number of a table, a row or column head, a footnote or a sentence.
struct Where {
  std::optional<NumberRef> number;
  std::optional<std::string> note;       ///< mark of the footnote
  std::optional<std::size_t> paragraph;  ///< index into `Report::paragraphs`
  std::string text;                      ///< as printed: the cell, the footnote or the sentence

  friend bool operator==(const Where&, const Where&) = default;
};

/// One number to print differently. `percent`: the percentage printed with it, not the number.
struct Edit {
  NumberRef number;
  Rational value;
  bool percent = false;
  friend bool operator==(const Edit&, const Edit&) = default;
};
/// Edits to make together so that the statement holds.
using Correction = std::vector<Edit>;

/// A sentence as data: which phrase of the phrase tables, and what to fill in. Text is made from it
/// by `wording`, in any language.
struct Phrase {
  using Value = std::variant<std::string, Rational, Range>;
  std::string id;                      ///< key of the phrase tables: "parts_fall_short"
  std::map<std::string, Value> values; ///< filled into the phrase's {names}
  std::vector<Phrase> steps;           ///< what leads to it, in order; may be empty

  friend bool operator==(const Phrase&, const Phrase&) = default;
};

/// One statement of a report, judged.
struct Finding {
  std::string code;  ///< stable, KR1xx breakdown, KR2xx total, …; one docs page each
  FindingKind kind = FindingKind::breakdown;
  Verdict verdict = Verdict::undecided;
  std::vector<Where> where;
  std::string statement;            ///< as a formula in the printed numbers: `25 + 98 = 223`
  std::string printed;              ///< the number that is judged, as printed
  std::optional<Range> possible;    ///< what it could be, by everything else
  Phrase reason;
  std::vector<std::string> facts;   ///< formulas of the facts of a contradiction or a derivation
  std::vector<Correction> corrections;  ///< alternatives, likeliest first

  friend bool operator==(const Finding&, const Finding&) = default;
};

/// What an audit found: every statement with its verdict, and what every number could be.
struct Audit {
  Report report;
  std::vector<Finding> findings;        ///< refuted first, then undecided, then confirmed
  NumberRanges ranges;                  ///< of every number, given everything in the report
  /// `time` or `cancelled` where that ended the audit before everything was looked at.
  BoundsLimit limit = BoundsLimit::none;

  [[nodiscard]] std::size_t count(Verdict v) const {
    std::size_t n = 0;
    for (const auto& f : findings) n += f.verdict == v;
    return n;
  }
};

}  // namespace kinderrechten
