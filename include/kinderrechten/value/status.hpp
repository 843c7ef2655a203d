// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kinderrechten {

/// What is said *about* a figure beside its number; the meaning follows SDMX code lists
/// CL_OBS_STATUS 2.x and CL_CONF_STATUS. The three questions "is it there, why not, who decided"
/// stay apart: a figure has a `State` and a set of these.
enum class Status : std::uint8_t {
  break_in_series, missing, cannot_exist, not_collected, suppressed, derogation, strike,
  definition_differs, included_elsewhere, includes_other, imputed, forecast, estimated, provisional,
  not_significant, low_reliability, unvalidated, experimental, revised,
  confidential, primary, secondary, not_for_publication, embargo,
};

/// One row of the code lists: our word, and the letter in OBS_STATUS or CONF_STATUS.
struct StatusCode {
  Status status;
  std::string_view name;
  char obs;   ///< letter in CL_OBS_STATUS, or 0
  char conf;  ///< letter in CL_CONF_STATUS, or 0
};

/// In SDMX's order of precedence, for formats that keep one flag only.
inline constexpr std::array<StatusCode, 24> status_codes = {{
    {Status::break_in_series, "break", 'B', 0},
    {Status::missing, "missing", 'O', 0},
    {Status::cannot_exist, "cannot_exist", 'M', 0},
    {Status::not_collected, "not_collected", 'L', 0},
    {Status::suppressed, "suppressed", 'Q', 0},
    {Status::derogation, "derogation", 'J', 0},
    {Status::strike, "strike", 'S', 0},
    {Status::definition_differs, "definition_differs", 'D', 0},
    {Status::included_elsewhere, "included_elsewhere", 'K', 0},
    {Status::includes_other, "includes_other", 'W', 0},
    {Status::imputed, "imputed", 'I', 0},
    {Status::forecast, "forecast", 'F', 0},
    {Status::estimated, "estimated", 'E', 0},
    {Status::provisional, "provisional", 'P', 0},
    {Status::not_significant, "not_significant", 'N', 0},
    {Status::low_reliability, "low_reliability", 'U', 0},
    {Status::unvalidated, "unvalidated", 'V', 0},
    {Status::experimental, "experimental", 'G', 0},
    {Status::revised, "revised", 0, 0},
    {Status::confidential, "confidential", 0, 'C'},
    {Status::primary, "primary", 0, 'A'},
    {Status::secondary, "secondary", 0, 'D'},
    {Status::not_for_publication, "not_for_publication", 0, 'N'},
    {Status::embargo, "embargo", 0, 'E'},
}};

[[nodiscard]] constexpr std::string_view to_string(Status s) noexcept {
  return status_codes[static_cast<std::size_t>(s)].name;
}
[[nodiscard]] constexpr std::optional<Status> try_parse_status(std::string_view name) noexcept {
  for (const auto& code : status_codes)
    if (code.name == name) return code.status;
  return std::nullopt;
}

/// A set of statuses; a figure may be both a break in the series and suppressed.
class StatusSet {
 public:
  constexpr StatusSet() = default;
  constexpr StatusSet(std::initializer_list<Status> list) {
    for (const Status s : list) insert(s);
  }
  constexpr void insert(Status s) noexcept { bits_ |= bit(s); }
  constexpr void insert(StatusSet other) noexcept { bits_ |= other.bits_; }
  [[nodiscard]] constexpr bool contains(Status s) const noexcept { return bits_ & bit(s); }
  [[nodiscard]] constexpr bool empty() const noexcept { return bits_ == 0; }
  /// In SDMX's order of precedence.
  [[nodiscard]] std::vector<Status> list() const {
    std::vector<Status> all;
    for (const auto& code : status_codes)
      if (contains(code.status)) all.push_back(code.status);
    return all;
  }
  friend constexpr bool operator==(StatusSet, StatusSet) = default;

 private:
  static constexpr std::uint32_t bit(Status s) noexcept {
    return std::uint32_t{1} << static_cast<unsigned>(s);
  }
  std::uint32_t bits_ = 0;
};

}  // namespace kinderrechten
