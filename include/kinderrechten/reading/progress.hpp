// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <utility>

#include "kinderrechten/error.hpp"

namespace kinderrechten {

/// Told now and then how much is read, of how much: bytes of a text, or rows of tables, as whoever takes it says.
/// Returns true to stop.
using ReadingProgress = std::function<bool(std::size_t done, std::size_t total)>;

/// The caller's progress function stopped the reading.
class ReadingStopped : public Error {
 public:
  explicit ReadingStopped(std::string where) : Error("reading was stopped by the caller", std::move(where)) {}
};

}  // namespace kinderrechten
