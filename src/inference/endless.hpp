// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "kinderrechten/inference/certificate.hpp"
#include "kinderrechten/inference/system.hpp"

namespace kinderrechten::detail {

/// Adds, for ranges of a certificate that are called tight although an end is absent, the worlds
/// that show it: the base, moved one step along a direction that changes no row and leaves no box
/// however often it is repeated. Where none is found the range is no longer called tight.
void show_endless_ends(Certificate& certificate, const System& system);

}  // namespace kinderrechten::detail
