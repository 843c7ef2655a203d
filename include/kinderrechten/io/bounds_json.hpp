// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <functional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "kinderrechten/inference/certificate_sink.hpp"
#include "kinderrechten/table/table.hpp"

namespace kinderrechten {

/// `PROOF.json` of ranges: what proves the output of `infer` or `attack`, and what it is about.
struct BoundsProof {
  std::string input_sha256;                 ///< of the table file's bytes
  std::vector<std::string> linked_sha256;   ///< of the linked files', in spec order
  std::string structure_sha256;             ///< of `structure_text`
  Kind kind;                                ///< its unit and minimum
  Certificate certificate;                  ///< by cell numbers, in units
};

/// Writes a proof, one fact, step, bound or world a line, in the order in which a checker wants them. Numbers in the file are in the table's own
/// measure (12.34, not 1234 units). What is assumed on a side of case `s9` is cited as `s9.below` or
/// `s9.above`. Linear in the proof; little memory beyond it.
void write_bounds_proof(std::ostream& out, const BoundsProof& proof);
/// The same, where `show` tells the pieces of the certificate; of the proof's own one only the number of cells is used.
void write_bounds_proof(std::ostream& out, const BoundsProof& proof, const std::function<void(CertificateSink&)>& show);

/// Reads a proof; `name` is the file, for messages. Unknown keys are passed over. Throws `InputError`
/// when it is not JSON, has another format or version, or cites a name that is nowhere. That it
/// holds is for `CertificateChecker` to say.
[[nodiscard]] BoundsProof read_bounds_proof(std::string_view json, std::string_view name);

}  // namespace kinderrechten
