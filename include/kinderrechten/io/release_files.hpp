// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "kinderrechten/disclosure/protect.hpp"

namespace kinderrechten {

/// Where a release goes.
struct ReleaseTarget {
  std::filesystem::path output;                        ///< RELEASE.csv
  std::optional<std::filesystem::path> proof;          ///< PROOF.json, to be published with it
  std::optional<std::filesystem::path> private_proof;  ///< the producer's own
  bool with_status = false;  ///< primary and secondary instead of hidden: for internal use
};

/// A release as CSV: the dimensions, `published` (the number, or x), `status`; every cell, in the order of the table.
[[nodiscard]] std::string release_csv(const Release& release, std::size_t table = 0, bool with_status = false);

/// Writes RELEASE.csv, `RELEASE.<stem>.csv` of linked tables, RELEASE.spec.toml with the public structure and the hierarchy
/// files that it names (`RELEASE.<dimension>.hierarchy.csv`), and the proofs; all together or none. Returns the paths.
///
/// Throws `ValueError` for a release that is not safe, or when the proof is asked for and none was found from the release
/// alone; `InputError` when a file cannot be written.
std::vector<std::filesystem::path> write_release(const Release& release, const ReleaseTarget& target);

/// The files that `write_release` would write.
[[nodiscard]] std::vector<std::filesystem::path> release_paths(const Release& release, const ReleaseTarget& target);

}  // namespace kinderrechten
