// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "kinderrechten/reading/spec.hpp"

namespace kinderrechten {

/// A spec file as the TOML reader of the caller's language leaves it: a tree of plain values. The
/// library has no TOML reader of its own; Python's `tomllib` or any C++ one fills this.
///
/// A number with decimals is passed as its text (`"0.5"`), so that it stays exact.
struct SpecNode {
  using List = std::vector<SpecNode>;
  using Members = std::vector<std::pair<std::string, SpecNode>>;  ///< in file order
  std::variant<bool, std::int64_t, std::string, Date, List, Members> value = Members{};
};

/// The spec of `audit --spec`: `[report]`, `[registers.NAME]` and `[[rows]]`.
///
/// `name` is the file, for messages. Throws `InputError` at the first unknown key, wrong type or
/// value out of place: it names the key's path and what is expected there. A row rule's register has
/// to be one of the spec's own.
[[nodiscard]] Spec read_spec(const SpecNode& root, std::string_view name);

}  // namespace kinderrechten
