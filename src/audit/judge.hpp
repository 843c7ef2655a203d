// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <vector>

#include "audit/book.hpp"
#include "audit/inquiry.hpp"
#include "audit/number_index.hpp"
#include "audit/position_lists.hpp"
#include "kinderrechten/audit/audit.hpp"
#include "kinderrechten/audit/claim.hpp"
#include "kinderrechten/inference/slip.hpp"

namespace kinderrechten::detail {

/// Judges statements on the numbers of one report, all by one mechanism.
///
/// Statements are grouped by the numbers they share that are not known exactly; only within a group
/// does one bear on another. A statement that fails on the printed numbers alone is refuted and not
/// used. A group that still has no world is cut down to an irreducible conflict: one refuted
/// finding, none of its statements used. The rest is judged with itself left out.
class Judge {
 public:
  /// All three must outlive it.
  Judge(const Book& book, std::vector<Claim> claims, const AuditOptions& options, Inquiry& inquiry);

  /// Findings on all listed claims, refuted first; call once.
  [[nodiscard]] std::vector<Finding> findings();

  /// What a number could be, by all statements that are in use.
  [[nodiscard]] Range range(const NumberRef& n) const;
  /// The formulas of an irreducible set of statements that leave the number one value; of a set that is
  /// larger, or of none, when the time was up.
  [[nodiscard]] std::vector<std::string> derivation(const NumberRef& n) const;
  /// True when two worlds were found in which the number differs.
  [[nodiscard]] bool certainly_open(const NumberRef& n) const;
  /// The search ended before all was looked at.
  [[nodiscard]] bool out_of_time() const { return inquiry_.limit() != BoundsLimit::none; }

 private:
  /// Some statements over the numbers that they name, and nothing else.
  struct Group {
    std::vector<std::size_t> numbers;  // positions in numbers_
    std::vector<Ends> boxes;
    std::vector<LocalRow> rows;
    [[nodiscard]] std::optional<std::size_t> find(std::size_t number) const;
  };
  using Claims = std::vector<std::size_t>;  // positions in claims_, ascending

  void number_all();
  void connect();
  void add_to(Group& group, std::map<std::size_t, std::size_t>& local, std::size_t claim) const;
  [[nodiscard]] Group group(const Claims& claims) const;
  [[nodiscard]] std::size_t position(const NumberRef& n) const { return index_.at(n); }
  [[nodiscard]] std::size_t root(std::size_t number) const;
  [[nodiscard]] std::optional<std::size_t> home(std::size_t claim) const;
  [[nodiscard]] Claims with_structure(std::size_t claim) const;
  [[nodiscard]] Claims around(std::size_t claim) const;
  [[nodiscard]] Claims near(PositionLists::List numbers, std::size_t most) const;

  void judge_all(std::vector<Finding>& found);
  void forget(std::size_t claim);
  void narrow_groups();
  void refute_alone(std::vector<Finding>& found);
  void settle_conflicts(std::vector<Finding>& found);
  [[nodiscard]] Claims irreducible(Claims claims) const;
  [[nodiscard]] bool speaks_of_nothing(const Claim& claim) const;
  [[nodiscard]] Finding judged(std::size_t claim) const;
  [[nodiscard]] Finding searched(std::size_t claim) const;
  [[nodiscard]] Finding stated(std::size_t claim) const;
  [[nodiscard]] Finding conflict(const Claims& claims) const;
  [[nodiscard]] bool prints_rounded(const Claim& claim, const Range& possible) const;
  [[nodiscard]] bool certain(std::size_t claim, const Group& group) const;
  [[nodiscard]] bool possible(const std::vector<Relation>& relations, std::size_t claim) const;
  [[nodiscard]] std::optional<Range> possible_subject(std::size_t claim, const Claims& others) const;
  [[nodiscard]] std::optional<Range> possible_number(std::size_t claim, Claims others) const;
  [[nodiscard]] std::optional<Range> percentage(const Claim& claim, const Group& group) const;

  // corrections (correct.cpp)
  struct Candidate;
  [[nodiscard]] std::vector<Correction> corrections(const Claims& claims,
                                                    const std::optional<Range>& percent) const;
  [[nodiscard]] std::optional<std::set<NumberRef>> likely_slips(const Claims& claims) const;
  void offer_values(const NumberRef& n, const Claims& claims, std::vector<Candidate>& out) const;
  void offer_percent(const Claim& claim, const std::optional<Range>& truth,
                     std::vector<Candidate>& out) const;
  [[nodiscard]] std::optional<Integer> printed_value(const NumberRef& n) const;
  [[nodiscard]] std::vector<Correction> joint_corrections(const Claims& claims) const;
  [[nodiscard]] std::optional<NumberRef> derived(const Claims& claims) const;
  [[nodiscard]] bool only_percent_contradicted(const Claims& claims) const;
  [[nodiscard]] Claims bearing_on(const Claims& claims) const;
  [[nodiscard]] bool stands(std::size_t claim, const std::map<std::size_t, Ends>& edited) const;
  [[nodiscard]] std::optional<Candidate> likeliest(const NumberRef& n, const Ends& implied) const;
  [[nodiscard]] std::optional<Correction> together(Group group, const Claims& percentages,
                                                   const std::vector<std::size_t>& numbers, Slip& worst) const;
  [[nodiscard]] bool mends(const NumberRef& n, const Range& value, const Claims& claims) const;

  const Book& book_;
  std::vector<Claim> claims_;
  const AuditOptions& options_;
  Inquiry& inquiry_;
  NumberIndex index_;
  std::vector<NumberRef> numbers_;
  std::vector<Ends> boxes_;
  PositionLists naming_;                          // number -> claims
  PositionLists named_;                           // claim -> the number of each of its terms, in order
  std::vector<bool> used_, refuted_;
  std::vector<std::size_t> parent_;               // union-find over numbers not known exactly
  std::map<std::size_t, Claims> groups_;          // root -> claims in use or structure
  std::set<std::size_t> contested_;               // numbers of refuted statements
  bool core_is_large_ = false;                    // time was up before a conflict was cut down: what else it took out of use may bear on any number
  std::unordered_map<std::size_t, Ends> final_;   // number -> what the statements in use leave of it, where any bears on it
  std::vector<bool> open_;                        // two worlds were found in which the number differs
};

/// The reason for a verdict, as a phrase of the claim's family.
[[nodiscard]] Phrase reason(const Claim& claim, Verdict verdict, const std::optional<Range>& possible,
                            const std::optional<Integer>& printed, std::string_view special = {});

}  // namespace kinderrechten::detail
