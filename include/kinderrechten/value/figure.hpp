// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kinderrechten/value/change.hpp"
#include "kinderrechten/value/share.hpp"
#include "kinderrechten/value/status.hpp"

namespace kinderrechten {

/// How much a printed figure tells of its number.
enum class State : std::uint8_t {
  exact,           ///< one number
  range,           ///< printed as a range, or bounded by what was printed
  rounded,         ///< one number that the register or the words say is rounded
  below,           ///< `<5`: under a threshold
  share,           ///< a percentage
  suppressed,      ///< hidden to protect persons
  refused,         ///< the source does not give it
  unknown,         ///< the source does not know it, or one symbol has several reasons
  not_applicable,  ///< there is no such number
  text,            ///< words: a row of names
};
inline constexpr std::array<std::string_view, 10> state_names = {
    "exact", "range", "rounded", "below", "share",
    "suppressed", "refused", "unknown", "not_applicable", "text"};
[[nodiscard]] constexpr std::string_view to_string(State s) noexcept {
  return state_names[static_cast<std::size_t>(s)];
}

/// What a piece of a cell is to the cell's number.
enum class Role : std::uint8_t {
  part,   ///< "of which": at most the whole; all labelled parts together make the whole
  term,   ///< a summand: printed with + or declared a further term
  share,  ///< a part that is printed with its percentage: `58% = 11.565`, or only the percentage
  other,  ///< belongs to something else
};
inline constexpr std::array<std::string_view, 4> role_names = {"part", "term", "share", "other"};
[[nodiscard]] constexpr std::string_view to_string(Role r) noexcept {
  return role_names[static_cast<std::size_t>(r)];
}
[[nodiscard]] constexpr std::optional<Role> try_parse_role(std::string_view name) noexcept {
  for (std::size_t i = 0; i < role_names.size(); ++i)
    if (name == role_names[i]) return static_cast<Role>(i);
  return std::nullopt;
}

/// One number printed inside a cell beside or within its whole: `25j`, `70`, `58% = 11.565`.
struct Part {
  Role role = Role::part;
  std::string label;           ///< plain name: `jongens`; empty when none is printed
  std::string text;            ///< as printed, without brackets
  State state = State::exact;
  std::optional<Range> range;  ///< of the part's number; in per cent when only a share or change is printed
  std::optional<Share> share;  ///< the percentage of the whole printed with it
  std::optional<Change> change;  ///< in a change column: the change of this part

  friend bool operator==(const Part&, const Part&) = default;
};

/// One of several things that a symbol may mean when no dialect decides.
struct Reading {
  std::vector<std::string> dialects;  ///< the offices that read it so
  State state = State::exact;
  StatusSet status;
  std::optional<Range> range;

  friend bool operator==(const Reading&, const Reading&) = default;
};

/// What a report prints in one place: `223 (25j-98m)`, `<10`, `480 + 70 (7 tot 28)`, `x`, `76,6%`.
/// It stands for a set of numbers that could be true, its `range`.
///
/// A value: what was printed and what it means by the rules of its dialect and register, nothing of
/// what stands beside it. Footnote marks, statuses and the source are fields, never digits. The
/// range of a percentage or a change is in per cent, over the rationals. A cell of words or one that
/// is not applicable has no range; a hidden number has `Range::count()` or what its symbol says.
///
/// Aggregate on purpose: readers fill it, everything else only looks.
struct Figure {
  std::string text;                  ///< exactly as printed
  State state = State::unknown;
  std::optional<Range> range;        ///< of the whole: terms added up, parts not added
  StatusSet status;
  std::vector<Part> parts;           ///< in printed order
  std::vector<std::string> notes;    ///< footnote marks, in printed order
  std::optional<Share> share;        ///< when the cell is a percentage
  std::optional<Change> change;      ///< when the cell is a change
  std::vector<Reading> readings;     ///< more than one when offices differ and none was named
  std::string problem;               ///< why it could not be read as a number (`12O`); else empty

  /// True for cells that state a number, known or hidden.
  [[nodiscard]] bool is_number() const noexcept { return range.has_value(); }
  /// True when the number is hidden: what `disclosure` findings speak of.
  [[nodiscard]] bool is_hidden() const noexcept {
    return state == State::suppressed || state == State::refused || state == State::below;
  }
  [[nodiscard]] bool has_note(std::string_view mark) const {
    for (const auto& n : notes)
      if (n == mark) return true;
    return false;
  }

  friend bool operator==(const Figure&, const Figure&) = default;
};

}  // namespace kinderrechten
