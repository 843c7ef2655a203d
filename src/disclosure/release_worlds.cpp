// SPDX-License-Identifier: BSD-3-Clause
#include <algorithm>
#include <set>
#include <utility>

#include "kinderrechten/disclosure/protect.hpp"

namespace kinderrechten {

namespace {

/// Keeps the worlds of a certificate; how its ranges follow is not what a release has to show.
class WorldSink final : public CertificateSink {
 public:
  void fact(CertificateFact&) override {}
  void step(CertificateStep&) override {}
  void bound(CertificateBound& bound) override {
    if (!bound.low && bound.low_world) endless_.insert(*bound.low_world);
    if (!bound.high && bound.high_world) endless_.insert(*bound.high_world);
  }
  void contradiction(std::uint32_t) override {}
  void base(CertificateWorld& base) override {
    worlds.base = std::move(base);
    std::sort(worlds.base.begin(), worlds.base.end());
  }
  void world(CertificateWorld& world) override {
    if (endless_.contains(static_cast<std::int32_t>(worlds.worlds.size()))) go_on(world);
    worlds.worlds.push_back(std::move(world));
  }

  ReleaseWorlds worlds;

 private:
  /// A world that shows an end to be without bound is one step of a way that goes on for ever. A claim needs a number, so
  /// it is followed beyond every number that a table to be protected may have (see `true_table`).
  void go_on(CertificateWorld& world) const {
    const Integer times = boost::multiprecision::pow(Integer(10), 16);
    for (auto& [cell, value] : world) {
      const auto base = std::lower_bound(worlds.base.begin(), worlds.base.end(), cell,
                                         [](const auto& entry, std::uint32_t c) { return entry.first < c; });
      value = base->second + (value - base->second) * times;
    }
  }

  std::set<std::int32_t> endless_;
};

/// Of each cell the worlds in which it is least and greatest: the ends of its interval where the search reached them, else
/// as far apart as any two worlds are. Linear in the worlds.
void add_claims(ReleaseWorlds& proof) {
  std::vector<ReleaseClaim>& claims = proof.claims;
  for (const auto& [cell, value] : proof.base) claims.push_back({cell, -1, -1, value, value, {}});
  for (std::size_t w = 0; w < proof.worlds.size(); ++w)
    for (const auto& [cell, value] : proof.worlds[w]) {
      const auto at = std::lower_bound(claims.begin(), claims.end(), cell, [](const ReleaseClaim& c, std::uint32_t x) { return c.cell < x; });
      if (at == claims.end() || at->cell != cell) continue;
      ReleaseClaim& claim = *at;
      if (value < claim.low) claim.low = value, claim.low_world = static_cast<std::int32_t>(w);
      if (value > claim.high) claim.high = value, claim.high_world = static_cast<std::int32_t>(w);
    }
}

}  // namespace

ReleaseWorlds release_worlds(const TableModel& release, const BoundsOptions& options, Solver* solver) {
  BoundsOptions search = options;
  for (;; search.effort *= 10) {
    const TableRanges ranges = table_ranges(release, search, solver);
    const bool settled = ranges.contradicts() || ranges.bounds().limit() != BoundsLimit::effort;
    if (!settled && search.effort < 10 * options.effort) continue;  // once more, harder
    if (ranges.contradicts() || !ranges.bounds().has_world() || ranges.bounds().limit() == BoundsLimit::cancelled) return {};
    WorldSink sink;
    ranges.show(sink);
    add_claims(sink.worlds);
    return std::move(sink.worlds);
  }
}

}  // namespace kinderrechten
