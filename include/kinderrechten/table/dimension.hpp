// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
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
  /// Codes 0, 1, 2 … as text, found without an index: a printed table has millions of rows.
  [[nodiscard]] static Dimension numbered(std::string name, std::size_t size) {
    Dimension d(std::move(name));
    d.codes_.reserve(size);
    for (std::size_t i = 0; i < size; ++i) d.codes_.push_back(std::to_string(i));
    d.numbered_ = size;
    return d;
  }

  [[nodiscard]] const std::string& name() const noexcept { return name_; }
  [[nodiscard]] const std::vector<std::string>& codes() const noexcept { return codes_; }
  [[nodiscard]] std::size_t size() const noexcept { return codes_.size(); }

  /// The position of `code`, added at the end when new.
  CodeIndex add(std::string_view code) {
    if (const auto known = find(code)) return *known;
    index_.emplace(code, static_cast<CodeIndex>(size()));
    codes_.emplace_back(code);
    return static_cast<CodeIndex>(size() - 1);
  }
  [[nodiscard]] std::optional<CodeIndex> find(std::string_view code) const {
    CodeIndex number = 0;
    const auto [end, problem] = std::from_chars(code.data(), code.data() + code.size(), number);
    if (problem == std::errc() && number < numbered_ && codes_[number] == code) return number;
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

  friend bool operator==(const Dimension& a, const Dimension& b) {
    return a.name_ == b.name_ && a.codes_ == b.codes_ && a.hierarchies_ == b.hierarchies_;
  }

 private:
  std::string name_;
  std::vector<std::string> codes_;
  std::size_t numbered_ = 0;  // so many codes at the start are their own positions, and not in the index
  std::unordered_map<std::string, CodeIndex> index_;
  std::vector<Hierarchy> hierarchies_;
};

}  // namespace kinderrechten
