// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace kinderrechten::test {

/// The names of what a phrase is filled with: `truth` of `the table gives {truth}`.
inline std::set<std::string> holes(std::string_view text) {
  std::set<std::string> names;
  for (auto at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1))
    names.insert(std::string(text.substr(at + 1, text.find('}', at) - at - 1)));
  return names;
}

}  // namespace kinderrechten::test
