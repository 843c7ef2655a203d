// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <string_view>

namespace kinderrechten {

/// What can be said of a statement about numbers that are only known as ranges.
///
/// *confirmed*: it holds in every possible world; *refuted*: in none; else *undecided*.
enum class Verdict { refuted, undecided, confirmed };

[[nodiscard]] constexpr std::string_view to_string(Verdict v) noexcept {
  constexpr std::string_view names[] = {"refuted", "undecided", "confirmed"};
  return names[static_cast<int>(v)];
}

/// From "holds in some world" and "fails in some world".
[[nodiscard]] constexpr Verdict verdict(bool possible, bool certain) noexcept {
  return certain ? Verdict::confirmed : possible ? Verdict::undecided : Verdict::refuted;
}

/// The verdict on the opposite statement.
[[nodiscard]] constexpr Verdict operator!(Verdict v) noexcept {
  return static_cast<Verdict>(2 - static_cast<int>(v));
}
/// The verdict on "both"; statements are treated as independent.
[[nodiscard]] constexpr Verdict operator&(Verdict a, Verdict b) noexcept { return a < b ? a : b; }
/// The verdict on "at least one"; statements are treated as independent.
[[nodiscard]] constexpr Verdict operator|(Verdict a, Verdict b) noexcept { return a < b ? b : a; }

static_assert((!Verdict::confirmed) == Verdict::refuted);
static_assert((!Verdict::undecided) == Verdict::undecided);

}  // namespace kinderrechten
