// SPDX-License-Identifier: BSD-3-Clause
#include <utility>

#include "io/bounds_json_parser.hpp"
#include "kinderrechten/io/bounds_json.hpp"

namespace kinderrechten {

namespace {

/// Keeps all of a proof.
class KeptProof final : public detail::ProofSink {
 public:
  bool head(const BoundsProof& head) override {
    proof = head;
    return true;
  }
  void expect_case(std::uint32_t, std::uint32_t, const Integer&) override {}
  void fact(CertificateFact& fact) override { proof.certificate.facts.push_back(std::move(fact)); }
  void step(CertificateStep& step) override { proof.certificate.steps.push_back(std::move(step)); }
  void bound(CertificateBound& bound) override { proof.certificate.bounds.push_back(std::move(bound)); }
  void contradiction(std::uint32_t step) override { proof.certificate.contradiction = step; }
  void base(CertificateWorld& base) override { proof.certificate.base = std::move(base); }
  void world(CertificateWorld& world) override { proof.certificate.worlds.push_back(std::move(world)); }

  BoundsProof proof;
};

}  // namespace

BoundsProof read_bounds_proof(std::string_view json, std::string_view name) {
  KeptProof kept;
  detail::JsonReader reader(json, name);
  detail::ProofParser(reader, name, kept).parse();
  return std::move(kept.proof);
}

}  // namespace kinderrechten
