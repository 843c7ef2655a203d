// SPDX-License-Identifier: BSD-3-Clause
#include "inference/endless.hpp"

#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "kinderrechten/inference/bounds.hpp"

namespace kinderrechten::detail {

namespace {

using Direction = std::vector<Integer>;

/// The directions that can be followed for ever are the worlds of the system with every finite end
/// replaced by 0. Asks for one that moves the named numbers all at once.
std::optional<Direction> find_direction(const System& system, const std::vector<NumberId>& moving,
                                        bool down) {
  System directions;
  const FactId fact = directions.add_fact(FactKind::known, "direction");
  std::vector<char> moves(system.number_count(), 0);
  for (const NumberId n : moving) moves[n] = 1;
  for (NumberId n = 0; n < system.number_count(); ++n) {
    const Box own = system.box(n);
    Box box;
    if (own.low) box.low = 0;
    if (own.high) box.high = 0;
    if (moves[n] && down) box.high = -1;
    if (moves[n] && !down) box.low = 1;
    directions.add_number(box, fact);
  }
  for (RowId r = 0; r < system.row_count(); ++r) {
    const Box own = system.row_range(r);
    Box range;
    if (own.low) range.low = 0;
    if (own.high) range.high = 0;
    directions.add_row(system.terms(r), range, fact);
  }
  BoundsOptions options;
  options.wanted = {moving.front()};
  const BoundsResult found = find_bounds(directions, options);
  if (found.contradicts() || !found.has_world()) return std::nullopt;
  return found.world(-1);
}

/// Collects the ends to show and adds a world for each, or one for all where one direction serves.
class EndlessEnds {
 public:
  EndlessEnds(Certificate& certificate, const System& system)
      : certificate_(&certificate), system_(&system) {
    for (const auto& [cell, value] : certificate.base) base_[cell] = value;
  }

  void show(bool low) {
    std::vector<CertificateBound*> open;
    for (CertificateBound& b : certificate_->bounds)
      if (b.tight && !(low ? b.low : b.high) && !(low ? b.low_world : b.high_world))
        open.push_back(&b);
    if (open.empty()) return;
    // Directions that never fall add up, so one usually serves all.
    if (show_together(open, low)) return;
    constexpr std::size_t most_alone = 1000;  // each is a search of its own
    for (std::size_t k = 0; k < open.size(); ++k)
      if (k >= most_alone || !show_together({open[k]}, low)) open[k]->tight = false;
  }

 private:
  bool show_together(const std::vector<CertificateBound*>& open, bool low) {
    std::vector<NumberId> moving;
    for (const CertificateBound* b : open) moving.push_back(b->cell);
    const auto direction = find_direction(*system_, moving, low);
    if (!direction) return false;
    CertificateWorld world;
    for (NumberId n = 0; n < direction->size(); ++n)
      if ((*direction)[n] != 0) world.emplace_back(n, base_[n] + (*direction)[n]);
    const auto index = static_cast<std::int32_t>(certificate_->worlds.size());
    certificate_->worlds.push_back(std::move(world));
    for (CertificateBound* b : open) (low ? b->low_world : b->high_world) = index;
    return true;
  }

  Certificate* certificate_;
  const System* system_;
  std::unordered_map<std::uint32_t, Integer> base_;
};

}  // namespace

void show_endless_ends(Certificate& certificate, const System& system) {
  EndlessEnds ends(certificate, system);
  ends.show(true);
  ends.show(false);
}

}  // namespace kinderrechten::detail
