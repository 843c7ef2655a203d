// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "kinderrechten/inference/certificate.hpp"
#include "kinderrechten/inference/checker_row.hpp"
#include "kinderrechten/inference/checker_world.hpp"

namespace kinderrechten::detail {

/// Which world is to take which end of a cell, or to show that nothing bounds it: noted when bounds are shown, looked at
/// when the worlds are. Sorted by the million, so a claim is 24 plain bytes.
class ClaimedEnds {
 public:
  void clear() {
    claims_.clear();
    large_.clear();
    at_ = not_sorted;
  }
  [[nodiscard]] bool empty() const noexcept { return claims_.empty(); }

  /// Without `end` the world shows that there is none.
  void add(std::int32_t world, std::uint32_t cell, bool low, const std::optional<Integer>& end) {
    const auto word = end ? small_word(*end) : std::nullopt;
    claims_.push_back({word.value_or(0), world, cell, low, word ? Claim::End::word : end ? Claim::End::large : Claim::End::none});
    if (end && !word) large_.insert_or_assign(claims_.back().key(), *end);
  }

  /// Looks at what is claimed of world `index` (null: the base); worlds come in their order. Calls wrong(cell, why).
  template <class Wrong>
  void look_at(std::int32_t index, const CertificateWorld* world, const WorldChecker& worlds, Wrong wrong) {
    sort();
    for (; at_ < claims_.size() && claims_[at_].world <= index; ++at_) {
      const Claim& claim = claims_[at_];
      if (claim.end == Claim::End::none) {
        if (world == nullptr || !worlds.goes_on(*world, claim.cell, claim.low))
          wrong(claim.cell, "a world does not show that nothing bounds the end");
      } else if (!takes(claim, worlds.value(world, claim.cell))) {
        wrong(claim.cell, "a world does not take the end that it is named for");
      }
    }
  }
  /// Those of worlds that never came.
  template <class Wrong>
  void rest(Wrong wrong) {
    sort();
    for (; at_ < claims_.size(); ++at_) wrong(claims_[at_].cell, "there is no such world");
  }

 private:
  struct Claim {
    enum class End : std::uint8_t { word, large, none };
    std::int64_t word;
    std::int32_t world;
    std::uint32_t cell;
    bool low;
    End end;
    [[nodiscard]] std::uint64_t key() const noexcept { return 2 * std::uint64_t{cell} + (low ? 0 : 1); }
  };

  [[nodiscard]] bool takes(const Claim& claim, const Integer& value) const {
    return claim.end == Claim::End::word ? value == claim.word : value == large_.at(claim.key());
  }
  void sort() {
    if (at_ != not_sorted) return;
    std::stable_sort(claims_.begin(), claims_.end(), [](const Claim& a, const Claim& b) { return a.world < b.world; });
    at_ = 0;
  }

  static constexpr std::size_t not_sorted = static_cast<std::size_t>(-1);
  std::vector<Claim> claims_;
  std::unordered_map<std::uint64_t, Integer> large_;  // ends that are no words
  std::size_t at_ = not_sorted;
};

}  // namespace kinderrechten::detail
