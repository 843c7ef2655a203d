// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <string>

#include "io/audit_view.hpp"

namespace kinderrechten::detail::output {

/// `123 in plaats van 223`, with the place where it is not the finding's own.
std::string correction_text(const AuditView& view, const Correction& correction,
                            const Finding& finding);

}  // namespace kinderrechten::detail::output
