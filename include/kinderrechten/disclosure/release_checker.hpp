// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kinderrechten/inference/certificate.hpp"
#include "kinderrechten/inference/checker.hpp"
#include "kinderrechten/inference/checker_world.hpp"
#include "kinderrechten/table/cell_boxes.hpp"
#include "kinderrechten/table/table_relations.hpp"

namespace kinderrechten {

/// "Nobody can narrow this hidden cell below low..high": two worlds in which it takes these values.
struct ReleaseClaim {
  std::uint32_t cell = 0;
  std::int32_t low_world = -1, high_world = -1;  ///< -1 is the base
  Integer low = 0, high = 0;                     ///< in units
  std::string attacker;                          ///< private proofs: contributor:17, owner:…, rule
  friend bool operator==(const ReleaseClaim&, const ReleaseClaim&) = default;
};

/// What proves that a release is safe: worlds, and for every hidden cell the two that differ in it.
struct ReleaseWorlds {
  CertificateWorld base;                  ///< a value for every cell that is not printed exactly
  std::vector<CertificateWorld> worlds;   ///< each as its differences from the base
  std::vector<ReleaseClaim> claims;
};

/// Checks them from the published side, by addition alone: every world agrees with every published
/// number, adds up in every relation, is whole in units, not below the minimum, and what a rounded
/// cell's rule can have rounded; every claim names two of these worlds and quotes them; every cell
/// of `hidden` has one claim for the attacker who knows the release alone, with two values.
[[nodiscard]] inline CheckReport check_release(const ReleaseWorlds& proof,
                                               const TableRelations& relations,
                                               const CellBoxes& boxes,
                                               const std::vector<std::uint32_t>& hidden) {
  CheckReport report;
  const detail::RelationsAround around(relations);
  detail::WorldChecker worlds(relations, boxes, around);
  if (const auto wrong = worlds.set_base(proof.base)) {
    report.add("the base world " + *wrong);
    return report;
  }
  for (std::size_t w = 0; w < proof.worlds.size(); ++w)
    if (const auto wrong = worlds.check(proof.worlds[w]))
      report.add("world " + std::to_string(w) + " " + *wrong);
  if (!report.accepted()) return report;

  const auto value = [&](std::int32_t world, std::uint32_t cell) {
    return worlds.value(world < 0 ? nullptr : &proof.worlds[static_cast<std::size_t>(world)], cell);
  };
  std::vector<char> claimed(relations.cells(), 0);
  const auto count = static_cast<std::int32_t>(proof.worlds.size());
  for (const ReleaseClaim& claim : proof.claims) {
    const std::string name = "claim on cell " + std::to_string(claim.cell) + ": ";
    if (claim.cell >= relations.cells()) report.add(name + "there is no such cell");
    else if (claim.low_world < -1 || claim.low_world >= count || claim.high_world < -1 ||
             claim.high_world >= count)
      report.add(name + "there is no such world");
    else if (value(claim.low_world, claim.cell) != claim.low ||
             value(claim.high_world, claim.cell) != claim.high)
      report.add(name + "it misquotes its worlds");
    else if (claim.low >= claim.high)
      report.add(name + "its worlds do not differ in the cell");
    else if (claim.attacker.empty() && claimed[claim.cell]++)
      report.add(name + "there are two claims on this cell");
  }
  for (const std::uint32_t cell : hidden)
    if (!claimed[cell])
      report.add("no two worlds show that hidden cell " + std::to_string(cell) +
                 " can have two values");
  return report;
}

}  // namespace kinderrechten
