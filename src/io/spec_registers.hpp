// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <string_view>
#include <vector>

#include "kinderrechten/io/spec.hpp"
#include "kinderrechten/value/register.hpp"

namespace kinderrechten::detail {

/// The `[registers.NAME]` of a spec, of a report or of a table; throws as `read_spec`.
[[nodiscard]] std::vector<Register> read_registers(const SpecNode& registers, std::string_view file);

}  // namespace kinderrechten::detail
