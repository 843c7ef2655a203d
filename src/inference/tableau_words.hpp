// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <limits>

#include "tableau.hpp"

// Words of a tableau: what outgrows them is told, for the caller to take wider ones.
namespace kinderrechten::detail {

constexpr std::int64_t safe_value = std::int64_t{1} << 61;

inline std::int64_t checked(WideInt value) {
  if (value > safe_value || value < -safe_value) throw TableauOverflow{};
  return static_cast<std::int64_t>(value);
}

template <class Entry>
constexpr std::uint64_t entry_limit =
    static_cast<std::uint64_t>(std::numeric_limits<Entry>::max() / 2);

template <class Entry>
Entry checked_entry(WideInt value) {
  const WideInt limit = static_cast<WideInt>(entry_limit<Entry>);
  if (value > limit || value < -limit) throw TableauOverflow{};
  return static_cast<Entry>(value);
}

}  // namespace kinderrechten::detail
