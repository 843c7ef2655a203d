// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "kinderrechten/inference/derivation.hpp"

// Exact arithmetic in machine words where numbers allow it, which in tables they nearly always do; numbers of
// any size take some twenty times as long. Whatever does not fit is told, for the caller to do it the long way.
namespace kinderrechten::detail {

/// The number, when it lies within ±2^62.
[[nodiscard]] inline std::optional<std::int64_t> word_of(const Integer& x) {
  const auto& digits = x.backend();
  if (digits.size() != 1 || digits.limbs()[0] > std::uint64_t{1} << 62) return std::nullopt;
  const auto size = static_cast<std::int64_t>(digits.limbs()[0]);
  return digits.sign() ? -size : size;
}
[[nodiscard]] inline std::optional<std::int64_t> word_of(const Rational& x) {
  const auto& below = x.backend().denom();
  if (below.size() != 1 || below.limbs()[0] != 1) return std::nullopt;
  const auto& digits = x.backend().num();
  if (digits.size() != 1 || digits.limbs()[0] > std::uint64_t{1} << 62) return std::nullopt;
  const auto size = static_cast<std::int64_t>(digits.limbs()[0]);
  return digits.sign() ? -size : size;
}

/// A sum of multiples, and whether all of them fitted.
class WordTotal {
 public:
  void add(std::int64_t factor, std::int64_t value) {
    std::int64_t product = 0;
    fits_ = !__builtin_mul_overflow(factor, value, &product) && fits_;
    sum_ += product;  // needs 2^64 terms to overflow
  }
  void add(std::int64_t factor, const std::optional<std::int64_t>& value) {
    if (value)
      add(factor, *value);
    else
      fits_ = false;
  }
  [[nodiscard]] std::optional<std::int64_t> get() const {
    if (!fits_ || !WordArithmetic::fits(sum_)) return std::nullopt;
    return static_cast<std::int64_t>(sum_);
  }

 private:
  WideInt sum_ = 0;
  bool fits_ = true;
};

/// Coefficients by number, added up. Cost: that of the terms, and sorting them when asked.
class WordTerms {
 public:
  void clear() {
    for (const std::uint32_t x : listed_) value_[x] = 0, seen_[x] = 0;
    listed_.clear();
    fits_ = true;
  }
  void add(std::uint32_t x, std::int64_t factor, std::int64_t a) {
    if (x >= value_.size()) {
      value_.resize(x + x / 2 + 64, 0);
      seen_.resize(value_.size(), 0);
    }
    if (seen_[x] == 0) {
      seen_[x] = 1;
      listed_.push_back(x);
    }
    std::int64_t product = 0;
    if (__builtin_mul_overflow(factor, a, &product) || __builtin_add_overflow(value_[x], product, &value_[x]) ||
        value_[x] == System::minus_infinity)
      fits_ = false;
  }
  /// False when a coefficient did not fit; the terms mean nothing then.
  [[nodiscard]] bool fits() const noexcept { return fits_; }
  [[nodiscard]] std::int64_t operator[](std::uint32_t x) const { return x < value_.size() ? value_[x] : 0; }
  /// The numbers met, ascending; some may have cancelled.
  [[nodiscard]] const std::vector<std::uint32_t>& numbers() {
    if (!std::is_sorted(listed_.begin(), listed_.end())) std::sort(listed_.begin(), listed_.end());
    return listed_;
  }

 private:
  std::vector<std::int64_t> value_;
  std::vector<std::uint8_t> seen_;
  std::vector<std::uint32_t> listed_;
  bool fits_ = true;
};

/// A map of ids to ids in one array; where it is asked for an id that it has not, it takes it in.
class IdTable {
 public:
  /// What stands for `id`, and whether that is new (`nothing` then). Valid until the next call.
  std::pair<std::uint32_t&, bool> at(std::uint32_t id) {
    if (2 * used_ >= slots_.size()) grow();
    Slot& slot = find(id);
    const bool fresh = slot.id == nothing;
    if (fresh) {
      slot.id = id;
      ++used_;
    }
    return {slot.value, fresh};
  }

 private:
  struct Slot {
    std::uint32_t id = nothing, value = nothing;
  };
  Slot& find(std::uint32_t id) {
    const std::size_t mask = slots_.size() - 1;
    std::size_t k = (id * std::size_t{0x9E3779B1}) & mask;
    while (slots_[k].id != nothing && slots_[k].id != id) k = (k + 1) & mask;
    return slots_[k];
  }
  void grow() {
    std::vector<Slot> old(std::max<std::size_t>(64, 2 * slots_.size()));
    std::swap(old, slots_);
    for (const Slot& s : old)
      if (s.id != nothing) find(s.id) = s;
  }

  std::vector<Slot> slots_;  // a power of two of them, at most half of them taken
  std::size_t used_ = 0;
};

}  // namespace kinderrechten::detail
