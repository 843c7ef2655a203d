// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

#include "audit/book.hpp"
#include "kinderrechten/audit/audit.hpp"
#include "kinderrechten/inference/bounds.hpp"

namespace kinderrechten::detail {

/// A relation over positions in a list of boxes.
struct LocalRow {
  struct Term {
    std::size_t number;
    Integer coefficient;
  };
  std::vector<Term> terms;
  std::optional<Integer> low, high;
  std::size_t claim = 0;  ///< which statement it belongs to
};

/// The questions of one audit to inference: all exact, all under the limits that the audit was given,
/// from any thread.
///
/// Answers err to one side only. "No world" and a narrowed range are proven; "possible" may be said of
/// what is not where a question reached its effort, and of everything once the audit is `stopped()`.
/// So whoever concludes something from "possible" asks `stopped()` after it.
class Inquiry {
 public:
  using Rows = std::span<const LocalRow>;
  using Without = std::optional<std::size_t>;

  explicit Inquiry(const AuditOptions& options);

  /// Narrows every box to the range that its number has over all worlds of the rows. False when there
  /// is no world: the rows contradict each other within the boxes. Rows whose claim is `without` are
  /// left out.
  [[nodiscard]] bool narrow(Rows rows, std::vector<Ends>& boxes, Without without = std::nullopt) const;
  /// The same with more effort: asked once for each group of statements, not once for each statement.
  /// `open[i]`: two worlds were found in which number i differs; false proves nothing. Takes at most half
  /// of the time that is left; out of time it still propagates, which is linear.
  [[nodiscard]] bool narrow_all(Rows rows, std::vector<Ends>& boxes, std::vector<bool>& open) const;
  /// False when the rows have no world within the boxes.
  [[nodiscard]] bool feasible(Rows rows, const std::vector<Ends>& boxes, Without without = std::nullopt) const;

  /// The limits of a question of this many rows, that is searched when there are at most `most`.
  [[nodiscard]] BoundsOptions limits(std::size_t rows, std::size_t most) const;

  /// From now on the caller is told of `statements`, and pieces of text that may make some, of which none is judged.
  void expect(std::size_t statements) { total_ = statements; }
  void judged_one() const { ++done_; }
  /// Tells the caller how far it is. True when there is no use in going on: `stopped()`.
  bool tell() const;
  [[nodiscard]] bool stopped() const { return cancelled() || late(); }
  [[nodiscard]] bool cancelled() const { return cancelled_; }
  [[nodiscard]] bool late() const;
  /// Whether a limit left something undecided: a question that was asked too late, or that ended early.
  [[nodiscard]] BoundsLimit limit() const;

 private:
  using Clock = std::chrono::steady_clock;
  bool narrow_by(const BoundsOptions& limits, Rows rows, std::vector<Ends>& boxes, Without without,
                 std::vector<bool>* open = nullptr) const;

  const AuditOptions& options_;
  std::optional<Clock::time_point> deadline_;
  std::size_t total_ = 0;
  mutable std::atomic<std::size_t> done_{0};
  mutable std::atomic<bool> late_{false}, cut_{false}, cancelled_{false};
  mutable std::mutex telling_;
};

}  // namespace kinderrechten::detail
