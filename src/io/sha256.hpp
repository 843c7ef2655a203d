// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <string>
#include <string_view>

namespace kinderrechten::detail {

/// The SHA-256 (FIPS 180-4) of bytes, as 64 lower-case hexadecimal digits. Linear.
[[nodiscard]] std::string sha256(std::string_view bytes);

}  // namespace kinderrechten::detail
