// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdlib>
#include <filesystem>

namespace kinderrechten::test {

/// tests/data of the checkout: vectors that the C++ and the Python tests share.
inline std::filesystem::path data_dir() { return KINDERRECHTEN_TEST_DATA; }

/// The checkout itself, for examples/ and the like.
inline std::filesystem::path source_dir() { return KINDERRECHTEN_SOURCE; }

/// The folder `shared` beside the checkout (or the environment's KINDERRECHTEN_SHARED), empty when
/// there is none: an ordinary clone has none, and a test that reads it says so and passes.
inline std::filesystem::path shared_dir() {
  const char* named = std::getenv("KINDERRECHTEN_SHARED");
  const std::filesystem::path dir = named ? std::filesystem::path{named} : source_dir() / ".." / "shared";
  return std::filesystem::is_directory(dir) ? dir : std::filesystem::path{};
}

}  // namespace kinderrechten::test
