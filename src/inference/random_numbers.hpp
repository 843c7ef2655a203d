// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>

namespace kinderrechten::detail {

/// Numbers without a pattern (xorshift), for choices among equals: one seed gives the same ones on every
/// machine. Another seed may lead a search to other worlds and proofs, never to another truth.
class RandomNumbers {
 public:
  explicit RandomNumbers(std::uint64_t seed) : state_(start ^ (seed * 0xBF58476D1CE4E5B9ULL)) {
    if (state_ == 0) state_ = start;  // from which there would be no way out
  }
  /// 53 bits.
  std::uint64_t whole() { return next() >> 11; }
  /// At least 0, less than 1.
  double fraction() { return static_cast<double>(next() >> 40) / static_cast<double>(1 << 24); }

 private:
  static constexpr std::uint64_t start = 0x9E3779B97F4A7C15ULL;
  std::uint64_t next() {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return state_;
  }
  std::uint64_t state_;
};

}  // namespace kinderrechten::detail
