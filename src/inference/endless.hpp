// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <vector>

#include "kinderrechten/inference/certificate.hpp"
#include "kinderrechten/inference/system.hpp"

namespace kinderrechten::detail {

/// Finds, for ranges of a certificate that are called tight although an end is absent, the worlds
/// that show it: the base, moved one step along a direction that changes no row and leaves no box
/// however often it is repeated. Where none is found the range is no longer called tight. Worlds are numbered from `first`.
[[nodiscard]] std::vector<CertificateWorld> show_endless_ends(Certificate& certificate, const System& system, std::int32_t first);

}  // namespace kinderrechten::detail
