// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <utility>
#include <variant>
#include <vector>

#include "kinderrechten/inference/bounds.hpp"
#include "kinderrechten/inference/derivation.hpp"
#include "packed_certificate.hpp"
#include "part.hpp"

namespace kinderrechten::detail {

/// All that was found about a system, in its own numbering.
template <class T>
struct Answer {
  std::vector<T> low, high;
  Derivation<T> derivation;  // `derivation.conflict` when there is no world
  BoundsLimit limit = BoundsLimit::none;
  std::vector<T> base;  // empty when no complete world was found
  std::vector<std::size_t> world_start = {0};
  std::vector<std::pair<std::uint32_t, T>> world_change;
  std::vector<std::int32_t> end_world;  // per end; `PartSearch::no_world` where there is none
  std::vector<EndState> state;          // per end
  std::vector<T> seen_low, seen_high;   // empty without a world
  bool overflow = false;                // something did not fit T

  [[nodiscard]] std::size_t world_count() const noexcept { return world_start.size() - 1; }
  /// Writes where world k differs from the base.
  void changes(std::size_t k, CertificateWorld& to) const {
    to.resize(world_start[k + 1] - world_start[k]);
    for (std::size_t c = 0; c < to.size(); ++c) {
      const auto& [x, value] = world_change[world_start[k] + c];
      to[c].first = x;
      to[c].second = value;
    }
  }
};

struct BoundsData {
  const System* system = nullptr;
  std::variant<Answer<std::int64_t>, Answer<Integer>> answer;
};

/// The rows of a system over the numbers its boxes leave unknown.
template <class T>
struct Loaded {
  std::vector<T> low, high;
  Rows<T> rows;
};
/// Reads a system; `answer.derivation` receives divided rows and a conflict, if there is one.
/// Sets `answer.overflow` when it does not fit T. Throws `OverflowError` beyond 2700 digits.
template <class T>
Loaded<T> load(const System& system, Answer<T>& answer);

/// Splits what propagation left unknown into independent parts, largest first. Numbers that are in
/// no row any more make one part of their own.
template <class T>
std::vector<Part<T>> split_parts(const Propagator<T>& bounds, Derivation<T>& derivation);

/// Adds what was found in a part.
template <class T>
void merge_part(Answer<T>& answer, const PartSearch<T>& search);
/// Joins the worlds of all parts, which are taken out of the searches: they are most of what a search
/// for a million cells keeps. Call once, after all parts were merged.
template <class T>
void merge_worlds(Answer<T>& answer, std::vector<std::unique_ptr<PartSearch<T>>>& searches);

/// A spelt-out proof, but for its worlds, which the answer has.
struct Proof {
  PackedCertificate packed;
  Certificate rest;  // no facts, steps or worlds
};
/// Spells out the proof; see assembly.cpp.
template <class T>
Proof assemble(const System& system, const Answer<T>& answer, std::span<const NumberId> numbers);

}  // namespace kinderrechten::detail
