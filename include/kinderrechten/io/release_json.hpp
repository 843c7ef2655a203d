// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "kinderrechten/disclosure/release_checker.hpp"
#include "kinderrechten/disclosure/rules.hpp"
#include "kinderrechten/table/table.hpp"

namespace kinderrechten {

/// `PROOF.json` of a release: its worlds and claims, and what they are about.
struct ReleaseProof {
  std::string release_sha256;              ///< of the release's bytes
  std::vector<std::string> linked_sha256;  ///< of its linked files', in spec order
  std::string structure_sha256;            ///< of `structure_text`
  std::uint32_t cells = 0;
  Kind kind;                               ///< its unit and minimum
  bool confidential = false;               ///< a private proof, not to be published
  ReleaseWorlds worlds;                    ///< by cell numbers, in units
  /// A private proof tells more, for its reader; `read_release_proof` passes these over.
  std::vector<Levels> levels;              ///< of each claim, in units
  std::optional<Integer> cost, bound;      ///< of what is hidden, and what no safe pattern is below
};

/// Writes a proof, one world or claim a line. Linear in the proof.
void write_release_proof(std::ostream& out, const ReleaseProof& proof);

/// Reads a proof; `name` is the file, for messages. Keys that are not known are passed over. Throws
/// `InputError` when it is not JSON or has another format or version.
[[nodiscard]] ReleaseProof read_release_proof(std::string_view json, std::string_view name);

}  // namespace kinderrechten
