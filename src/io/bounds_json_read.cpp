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
    proof_ = head;
    kept_.kept.cells = head.certificate.cells;
    return true;
  }
  [[nodiscard]] BoundsProof take() {
    proof_.certificate = std::move(kept_.kept);
    return std::move(proof_);
  }
  void expect_case(std::uint32_t, std::uint32_t, const Integer&) override {}
  void fact(CertificateFact& fact) override { kept_.fact(fact); }
  void step(CertificateStep& step) override { kept_.step(step); }
  void bound(CertificateBound& bound) override { kept_.bound(bound); }
  void contradiction(std::uint32_t step) override { kept_.contradiction(step); }
  void base(CertificateWorld& base) override { kept_.base(base); }
  void world(CertificateWorld& world) override { kept_.world(world); }

 private:
  BoundsProof proof_;
  KeptCertificate kept_{0};
};

}  // namespace

BoundsProof read_bounds_proof(std::string_view json, std::string_view name) {
  KeptProof kept;
  detail::JsonReader reader(json, name);
  detail::ProofParser(reader, name, kept).parse();
  return kept.take();
}

}  // namespace kinderrechten
