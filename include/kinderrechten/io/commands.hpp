// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "kinderrechten/inference/bounds.hpp"
#include "kinderrechten/io/spec.hpp"

// The commands `infer`, `protect`, `attack` and `verify` as functions from files to files. They hold no logic
// of their own; whoever has a `Table` in memory calls `table_ranges` (inference/table_ranges.hpp).
//
// All throw `InputError` (or another `Error`) for unusable input: its `where()` is
// `file:line:column` as far as known, its `mend()` what to change. Output files are written beside
// their place and renamed when complete, all together at the end, so that none is half-written.
namespace kinderrechten {

/// The table file and its spec, as §4 of the interface describes them.
struct TableFiles {
  std::filesystem::path table;
  /// The spec as its TOML reader left it; nothing: the columns before the number are flat
  /// dimensions (see `TableSpec`).
  std::optional<SpecNode> spec;
  /// Where the spec stands: for messages, and hierarchy and linked files are relative to it.
  std::filesystem::path spec_path;
};

/// What `infer` and `attack` are asked to do besides their input.
struct RangesRequest {
  std::filesystem::path output;                ///< OUT.csv or INTERVALS.csv
  std::optional<std::filesystem::path> proof;  ///< PROOF.json
  BoundsOptions search;                        ///< effort, time limit, threads, seed, progress
};

/// A printed number or relation that takes part in a contradiction.
struct ConflictPart {
  std::string kind;   ///< the fact's kind: sum, box, …
  std::string text;   ///< by code names: "Total × 12-17 = a × 12-17 + b × 12-17", "a × 0-11 is printed as 'x'"
  friend bool operator==(const ConflictPart&, const ConflictPart&) = default;
};

/// What came of `infer` or `attack`.
struct RangesOutcome {
  /// The input contradicts itself: `conflicts` say why, no file was written. Exit 1. Of each conflict
  /// no part is needless, so that each shows one error or more.
  bool contradicts = false;
  std::vector<std::vector<ConflictPart>> conflicts;
  /// The fewest cells to print differently, `changed_cells` of them: of each error apart its
  /// alternatives in words, likeliest first; one of each mends the table.
  std::vector<std::vector<std::string>> corrections;
  std::size_t changed_cells = 0;
  bool every_correction = false;  ///< all are listed, and fewer cells are proven not to do

  std::size_t cells = 0;     ///< all, with those absent from the file
  std::size_t unknown = 0;   ///< not printed as one number
  std::size_t tight = 0;     ///< unknown cells whose range is proven tightest
  std::size_t exposed = 0;   ///< hidden cells that can be known exactly; `attack`: exit 1 when any
  std::vector<std::string> exposed_names;      ///< the first ten of them, by codes
  std::vector<std::size_t> hidden_rows;        ///< of the first output: cells that `attack` is about
  BoundsLimit limit = BoundsLimit::none;       ///< why the search stopped early, if it did
  std::vector<std::string> remarks;            ///< what the user should know; for standard error
  std::vector<std::filesystem::path> written;  ///< the first is the output itself

  /// The command's exit status, as the interface defines it, when nothing was thrown.
  [[nodiscard]] int infer_status() const noexcept { return contradicts ? 1 : 0; }
  [[nodiscard]] int attack_status() const noexcept { return contradicts || exposed > 0 ? 1 : 0; }
};

/// `kinderrechten infer`: the tightest range of every cell of a table.
[[nodiscard]] RangesOutcome infer_table(const TableFiles& files, const RangesRequest& request,
                                        Solver* solver = nullptr);

/// `kinderrechten attack`: the feasibility interval of every cell that a release does not print.
///
/// The release has the columns `published` and `status` (any status but `safe` is not printed), or
/// is a table with symbols in place of numbers. The attacker knows the release, the structure, the
/// kind, and the rule by which rounded cells were rounded when the spec states it.
[[nodiscard]] RangesOutcome attack_release(const TableFiles& files, const RangesRequest& request,
                                           Solver* solver = nullptr);

/// What `protect` is asked to do besides its input.
struct ProtectRequest {
  std::filesystem::path output;                        ///< RELEASE.csv
  std::optional<std::filesystem::path> proof;          ///< PROOF.json
  std::optional<std::filesystem::path> private_proof;  ///< the producer's own
  bool with_status = false;                            ///< primary and secondary in place of hidden
  BoundsOptions search;
};

/// What came of `protect`. Exit 1 when no release is proven; no file was written then.
struct ProtectOutcome {
  std::size_t cells = 0, primary = 0, secondary = 0;
  Integer cost = 0, bound = 0;                 ///< of all that is hidden; no safe pattern costs less than the bound
  BoundsLimit limit = BoundsLimit::none;       ///< why it was not improved further
  std::size_t unproven = 0;                    ///< sensitive cells not shown to keep their levels
  std::vector<std::string> unproven_names;     ///< the first ten, by codes
  bool public_proof = false;                   ///< found from the release alone; else only the private one is written
  std::vector<std::string> remarks;
  std::vector<std::filesystem::path> written;  ///< the first is the release

  [[nodiscard]] bool proven() const noexcept { return unproven == 0; }
  [[nodiscard]] int status() const noexcept { return written.empty() ? 1 : 0; }
};

/// `kinderrechten protect`: applies the rules of the spec, hides what has to be hidden, writes the release, its public
/// spec and its proofs (see `protect` in disclosure, and `write_release`).
[[nodiscard]] ProtectOutcome protect_table(const TableFiles& files, const ProtectRequest& request, Solver* solver = nullptr);

/// What `verify` is asked to check besides the proof itself.
struct VerifyRequest {
  std::filesystem::path proof;
  std::optional<std::filesystem::path> truth;          ///< the producer's true table
  std::optional<std::filesystem::path> private_proof;  ///< the producer's own proof
};

/// What came of `verify`: accepted when `problems` is empty, else exit 1.
struct VerifyOutcome {
  std::string format;                 ///< of the proof: kinderrechten-bounds, kinderrechten-release
  std::vector<std::string> problems;  ///< why it was rejected, the first twenty
  std::size_t problem_count = 0;
  std::size_t facts = 0, steps = 0, worlds = 0;
  std::size_t claims = 0;             ///< ranges or claims that were checked
  std::string summary;                ///< one sentence: what is proven now, English
  std::vector<std::string> remarks;

  [[nodiscard]] bool accepted() const noexcept { return problem_count == 0; }
  [[nodiscard]] int status() const noexcept { return accepted() ? 0 : 1; }
};

/// `kinderrechten verify`: checks a proof of `infer`, `attack` or `protect` against the file and the
/// spec alone; nothing that searched for the proof takes part.
[[nodiscard]] VerifyOutcome verify_proof(const TableFiles& files, const VerifyRequest& request);

}  // namespace kinderrechten
