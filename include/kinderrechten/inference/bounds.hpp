// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "kinderrechten/inference/certificate.hpp"
#include "kinderrechten/inference/certificate_sink.hpp"
#include "kinderrechten/inference/solver.hpp"
#include "kinderrechten/inference/system.hpp"
#include "kinderrechten/value/number.hpp"

namespace kinderrechten {

namespace detail {
struct BoundsData;  // see src/inference
}

/// How much work a search for ranges may take, and what is wanted from it.
struct BoundsOptions {
  /// Counted work, the same on every machine: 100 is meant to settle what can be settled in
  /// reasonable time, 0 is propagation alone, twice as much works about twice as long on what is
  /// still open.
  std::uint64_t effort = 100;
  /// Wall clock; when it strikes, what was found until then is answered (and differs from run to
  /// run).
  std::optional<std::chrono::duration<double>> time_limit;
  /// Independent parts are worked on side by side; the answer does not depend on it.
  unsigned threads = 1;
  /// Leads the choices among equals in the searches of large dense parts. Where all is settled another seed gives the
  /// same ranges, perhaps with other worlds and proofs; at a limit it may settle others.
  std::uint64_t seed = 0;
  /// Told numbers settled and numbers in all, from the calling thread or a worker, one at a time;
  /// returning true cancels, as a time limit would.
  std::function<bool(std::size_t done, std::size_t total)> progress;
  /// Numbers whose tightest range is wanted; empty means all. The others get sound ranges.
  std::vector<NumberId> wanted;
};

/// Why a search stopped before every range was tight.
enum class BoundsLimit : std::uint8_t { none, effort, time, cancelled };
[[nodiscard]] constexpr std::string_view to_string(BoundsLimit limit) noexcept {
  constexpr std::string_view names[] = {"none", "effort", "time", "cancelled"};
  return names[static_cast<int>(limit)];
}

/// The range of one number over all worlds.
///
/// `low..high` always holds in every world (an absent end: nothing bounds it). `attained_low..
/// attained_high` are values that worlds take. `low_tight`: the lower end is attained by
/// `low_world`, or is absent and worlds reach down without end.
struct NumberBounds {
  std::optional<Integer> low, high;
  std::optional<Integer> attained_low, attained_high;
  std::optional<std::int32_t> low_world, high_world;  ///< -1 is the base world
  bool low_tight = false, high_tight = false;
  [[nodiscard]] bool tight() const noexcept { return low_tight && high_tight; }
};

/// The ranges of all numbers of a system with what proves them, or its contradiction.
///
/// Every finite end follows by a chain of exact steps (`certificate`) and, where tight, is attained
/// by a stored world. Refers to the `System` it was made from, which must outlive it.
class BoundsResult {
 public:
  explicit BoundsResult(std::shared_ptr<const detail::BoundsData> data) : data_(std::move(data)) {}

  /// True when no world exists; there are no ranges then, and `certificate()` holds the proof.
  [[nodiscard]] bool contradicts() const noexcept;
  /// Whether the search ended by itself.
  [[nodiscard]] BoundsLimit limit() const noexcept;
  [[nodiscard]] std::size_t number_count() const noexcept;
  /// Throws `ValueError` when the system contradicts itself or there is no such number.
  [[nodiscard]] NumberBounds operator[](NumberId i) const;

  /// True when a complete world was found.
  [[nodiscard]] bool has_world() const noexcept;
  [[nodiscard]] std::size_t world_count() const noexcept;
  /// All numbers of a world; -1 is the base.
  [[nodiscard]] std::vector<Integer> world(std::int32_t index) const;

  /// Spells out the proof: of the ranges of `numbers` (empty: all), or of the contradiction.
  /// Cost: linear in the size of the proof.
  [[nodiscard]] Certificate certificate(std::span<const NumberId> numbers = {}) const;
  /// Shows the proof of all ranges, or of the contradiction, piece by piece; a tenth of the room that a `Certificate`
  /// takes. A world that shows that an end is without bound is searched for and added; a range for which none is found is
  /// not called tight.
  void show(CertificateSink& sink) const;

 private:
  std::shared_ptr<const detail::BoundsData> data_;
};

/// Finds the minimum and maximum of every number over all worlds of `system`.
///
/// Propagation, elimination and decomposition first; then, part by part, flows where the part is a
/// network, simplex methods confirmed exactly otherwise, and branching where whole numbers leave a gap.
/// `solver` is asked where a part is too large for these; without one such ranges may be not tight.
/// Contradictory facts are an answer, not an error. Exact whatever the size of the numbers.
[[nodiscard]] BoundsResult find_bounds(const System& system, const BoundsOptions& options = {},
                                       Solver* solver = nullptr);

}  // namespace kinderrechten
