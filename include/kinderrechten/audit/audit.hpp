// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstddef>
#include <vector>

#include "kinderrechten/audit/finding.hpp"

namespace kinderrechten {

/// What an audit is asked to do besides judging.
struct AuditOptions {
  std::size_t max_corrections = 8;  ///< alternatives offered per refuted statement; 0: none
};

/// Judges every statement that the tables of a report make, and infers the range of every number.
///
/// A statement is judged against the facts about the numbers that it names, itself left out:
/// *confirmed* when it holds in every world, *refuted* when in none, else *undecided*. Facts that
/// exclude each other are one refuted finding; the relations in it narrow nothing, and other
/// statements about its numbers are judged on the printed ranges alone. Percentages are judged by
/// `Report::percent`.
///
/// Sound: a refuted statement is false in every world, a confirmed one true in every world, and the
/// true number lies in its range. Not complete: a statement may stay undecided, or a range wide,
/// where only a search over whole tables would settle it.
///
/// Findings are in a fixed order: refuted, undecided, confirmed; within each by place and code.
/// Cost: about linear in the statements, times the size of the group of statements that share
/// hidden numbers.
///
///     Audit result = audit(read_report("uitbuiting.txt"));
///     result.count(Verdict::refuted);
[[nodiscard]] Audit audit(Report report, const AuditOptions& options = {});

/// What changed from an older edition of a report: for every number that both print (same row label
/// and period), a `linked` finding: refuted when the two cannot be the same number. The places are
/// in `newer`.
[[nodiscard]] std::vector<Finding> compare(const Report& newer, const Report& older);

}  // namespace kinderrechten
