// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "kinderrechten/error.hpp"

namespace kinderrechten {

/// One code of a dimension, as its position in `Dimension::codes()`.
using CodeIndex = std::uint32_t;

/// "This code is the signed sum of these": Netherlands = provinces, saldo = in - out.
struct Split {
  struct Child {
    CodeIndex code;
    int sign = 1;  ///< +1 or -1
    friend bool operator==(const Child&, const Child&) = default;
  };
  CodeIndex parent;
  std::vector<Child> children;
  friend bool operator==(const Split&, const Split&) = default;
};

/// A tree over the codes of a dimension; every split is an additive relation of the table.
///
/// A dimension may carry several hierarchies over the same leaves (by province, by degree of
/// urbanisation); a code then has one parent in each.
struct Hierarchy {
  std::vector<Split> splits;
  friend bool operator==(const Hierarchy&, const Hierarchy&) = default;
};

/// A direction in which a table's cells are laid out: region, age, row, column.
class Dimension {
 public:
  explicit Dimension(std::string name) : name_(std::move(name)) {}

  [[nodiscard]] const std::string& name() const noexcept { return name_; }
  [[nodiscard]] const std::vector<std::string>& codes() const noexcept { return codes_; }
  [[nodiscard]] std::size_t size() const noexcept { return codes_.size(); }

  /// The position of `code`, added at the end when new.
  CodeIndex add(std::string_view code) {
    const auto [it, added] = index_.try_emplace(std::string(code), static_cast<CodeIndex>(size()));
    if (added) codes_.emplace_back(code);
    return it->second;
  }
  [[nodiscard]] std::optional<CodeIndex> find(std::string_view code) const {
    const auto it = index_.find(std::string(code));
    return it == index_.end() ? std::nullopt : std::optional(it->second);
  }
  /// Throws `NameError` when there is no such code.
  [[nodiscard]] CodeIndex at(std::string_view code) const {
    if (const auto i = find(code)) return *i;
    throw NameError("no code '" + std::string(code) + "'", "dimension " + name_,
                    "use one of its " + std::to_string(size()) + " codes");
  }

  [[nodiscard]] const std::vector<Hierarchy>& hierarchies() const noexcept { return hierarchies_; }
  void add_hierarchy(Hierarchy hierarchy) { hierarchies_.push_back(std::move(hierarchy)); }

  friend bool operator==(const Dimension&, const Dimension&) = default;

 private:
  std::string name_;
  std::vector<std::string> codes_;
  std::unordered_map<std::string, CodeIndex> index_;
  std::vector<Hierarchy> hierarchies_;
};

}  // namespace kinderrechten
