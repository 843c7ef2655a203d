// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "kinderrechten/reading/progress.hpp"

namespace kinderrechten::detail::io {

/// Tells the caller now and then how many bytes of a text are done; throws `ReadingStopped` where it is asked to stop.
/// Refers to what it is made of.
class ByteProgress {
 public:
  ByteProgress(const ReadingProgress& progress, std::string_view name, std::size_t total)
      : progress_(progress), name_(name), total_(total) {}

  void at(std::size_t byte) {
    if (byte >= next_) tell(byte);
  }

 private:
  void tell(std::size_t byte) {
    constexpr std::size_t often = std::size_t{1} << 20;
    next_ = byte + often;
    if (progress_ && progress_(byte, total_)) throw ReadingStopped(std::string(name_));
  }

  const ReadingProgress& progress_;
  std::string_view name_;
  std::size_t total_, next_ = 0;
};

}  // namespace kinderrechten::detail::io
