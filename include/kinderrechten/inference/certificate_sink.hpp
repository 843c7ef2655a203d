// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <utility>

#include "kinderrechten/inference/certificate.hpp"

namespace kinderrechten {

/// Takes a certificate piece by piece: facts, steps, bounds or the contradiction, the base, worlds; in this order, so that
/// each piece rests on earlier ones only. A proof of a million cells need not be in memory at once.
///
/// What is handed over is used again for the next piece; it may be changed or moved from.
class CertificateSink {
 public:
  CertificateSink() = default;
  CertificateSink(const CertificateSink&) = delete;
  CertificateSink& operator=(const CertificateSink&) = delete;
  virtual ~CertificateSink() = default;

  virtual void fact(CertificateFact& fact) = 0;
  virtual void step(CertificateStep& step) = 0;
  virtual void bound(CertificateBound& bound) = 0;
  virtual void contradiction(std::uint32_t step) = 0;
  virtual void base(CertificateWorld& base) = 0;
  virtual void world(CertificateWorld& world) = 0;
};

/// Keeps all pieces.
class KeptCertificate final : public CertificateSink {
 public:
  explicit KeptCertificate(std::uint32_t cells) { kept.cells = cells; }

  void fact(CertificateFact& fact) override { kept.facts.push_back(std::move(fact)); }
  void step(CertificateStep& step) override { kept.steps.push_back(std::move(step)); }
  void bound(CertificateBound& bound) override { kept.bounds.push_back(bound); }
  void contradiction(std::uint32_t step) override { kept.contradiction = step; }
  void base(CertificateWorld& base) override { kept.base = std::move(base); }
  void world(CertificateWorld& world) override { kept.worlds.push_back(std::move(world)); }

  Certificate kept;
};

/// Shows the pieces of a certificate in memory.
inline void show(Certificate certificate, CertificateSink& sink) {
  for (CertificateFact& fact : certificate.facts) sink.fact(fact);
  for (CertificateStep& step : certificate.steps) sink.step(step);
  for (CertificateBound& bound : certificate.bounds) sink.bound(bound);
  if (certificate.contradiction) sink.contradiction(*certificate.contradiction);
  sink.base(certificate.base);
  for (CertificateWorld& world : certificate.worlds) sink.world(world);
}

}  // namespace kinderrechten
