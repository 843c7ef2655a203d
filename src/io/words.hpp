// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <array>
#include <string_view>

#include "kinderrechten/audit/finding.hpp"
#include "kinderrechten/value/status.hpp"
#include "kinderrechten/wording/wording.hpp"

namespace kinderrechten::detail::output {

/// The words that the writers put around a report and its findings, one table per language.
struct Words {
  std::string_view language;
  char group, point;  ///< of numbers: 1.013,5

  // Indexed by State and Status; the words for verdicts and kinds are those of `wording`.
  std::array<std::string_view, 10> states;
  std::array<std::string_view, status_codes.size()> statuses;

  // Ranges.
  std::string_view range_to, at_least, at_most, any, just_above, just_below, could_be, exactly,
      of_which, no_number, approximately;

  // Places and findings.
  std::string_view table, row, column, line, note, paragraph, part, percentage, finding, findings,
      statement, printed, possible, correction, other_corrections, instead_of, facts, also,
      and_more;

  // A page, a terminal.
  std::string_view title, summary, headline_none, headline_one, headline_many, verdict, kind, count,
      filter, filter_hint, shown, skip, report, notes, back_to_report, remarks, ranges,
      ranges_intro, legend, show_ranges, no_findings, confirmed_counted, made_by, contents,
      readings, number_text;
};

/// `nl` for Dutch, everything else is English.
const Words& words(std::string_view language);

inline std::string_view word(const Words& w, Verdict v) { return verdict_text(v, w.language); }
inline std::string_view word(const Words& w, FindingKind k) { return kind_text(k, w.language); }
inline std::string_view word(const Words& w, State s) {
  return w.states[static_cast<std::size_t>(s)];
}
inline std::string_view word(const Words& w, Status s) {
  return w.statuses[static_cast<std::size_t>(s)];
}

}  // namespace kinderrechten::detail::output
