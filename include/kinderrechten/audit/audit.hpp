// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "kinderrechten/audit/finding.hpp"

namespace kinderrechten {

/// What an audit is asked to do besides judging, and how much work it may take. Names and meaning of
/// the limits are those of `BoundsOptions`, here of the whole audit.
struct AuditOptions {
  std::size_t max_corrections = 8;  ///< alternatives offered per refuted statement; 0: none
  /// Counted work, the same on every machine: of each question to inference, and how large a group of
  /// statements is searched rather than only propagated. 0 is propagation alone.
  std::uint64_t effort = 100;
  /// Wall clock, from the call on. When it strikes, what is not decided yet is undecided and says so,
  /// and the ranges are what propagation alone gives. Sentences are read all the same.
  std::optional<std::chrono::duration<double>> time_limit = {};
  /// Statements are judged side by side; the answer does not depend on it.
  unsigned threads = 1;
  std::uint64_t seed = 0;
  /// Told statements and pieces of text judged, and those in all, one call at a time, also in the middle of a long
  /// question, and before they are counted, as 0 of 0; returning true stops, and what was not judged by then is left out
  /// of the answer.
  std::function<bool(std::size_t done, std::size_t total)> progress = {};
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
/// true number lies in its range. Ranges are the tightest that everything in the report gives, and a
/// hidden number that can be worked out is found, but for the largest groups of statements; there,
/// and where a statement has hundreds of others around it, it may stay undecided.
///
/// A refuted statement comes with the fewest numbers to print differently so that it holds and
/// nothing falls that held: single ones by how people err, else several together.
///
/// Findings are in a fixed order: refuted, undecided, confirmed; within each by place and code.
/// Cost: about linear in the statements. Where a time limit or the caller ended it (`Audit::limit`),
/// every verdict and range that is given is still sound.
///
///     Audit result = audit(read_report("uitbuiting.txt"));
///     result.count(Verdict::refuted);
[[nodiscard]] Audit audit(Report report, const AuditOptions& options = {});

/// What changed from an older edition of a report: for every number that both print (same row label
/// and period), a `linked` finding: refuted when the two cannot be the same number. The places are
/// in `newer`.
[[nodiscard]] std::vector<Finding> compare(const Report& newer, const Report& older);

}  // namespace kinderrechten
