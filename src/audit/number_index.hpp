// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "audit/book.hpp"

namespace kinderrechten::detail {

/// Gives the numbers of a report positions 0, 1, 2 … as they come. Whole cells take four bytes each, in the tables that
/// have any number at all.
class NumberIndex {
 public:
  explicit NumberIndex(const Book& book) : book_(book), cells_(book.tables()) {}

  [[nodiscard]] std::optional<std::size_t> find(const NumberRef& n) const {
    std::uint32_t known = 0;
    if (n.part) {
      const auto it = parts_.find(n);
      known = it == parts_.end() ? 0 : it->second;
    } else if (!cells_[n.table].empty()) {
      known = cells_[n.table][cell(n)];
    }
    return known == 0 ? std::nullopt : std::optional<std::size_t>(known - 1);
  }
  [[nodiscard]] bool contains(const NumberRef& n) const { return find(n).has_value(); }
  [[nodiscard]] std::size_t at(const NumberRef& n) const { return find(n).value(); }
  /// The number's position; `size`, which is then the number's, when it has none yet.
  std::size_t add(const NumberRef& n) {
    auto& cells = cells_[n.table];
    if (!n.part && cells.empty()) cells.resize(book_.layout(n.table).rows.size() * book_.layout(n.table).columns.size());
    std::uint32_t& known = n.part ? parts_[n] : cells[cell(n)];
    if (known == 0) known = ++size_;
    return known - 1;
  }

 private:
  [[nodiscard]] std::size_t cell(const NumberRef& n) const { return n.row * book_.layout(n.table).columns.size() + n.column; }

  const Book& book_;
  std::vector<std::vector<std::uint32_t>> cells_;  // position + 1, table by table
  std::map<NumberRef, std::uint32_t> parts_;
  std::uint32_t size_ = 0;
};

}  // namespace kinderrechten::detail
