// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace kinderrechten::detail {

/// Lists of positions, one after another in one piece of memory.
class PositionLists {
 public:
  using List = std::span<const std::uint32_t>;

  [[nodiscard]] List operator[](std::size_t k) const { return {items_.data() + begins_[k], begins_[k + 1] - begins_[k]}; }
  [[nodiscard]] std::size_t size() const { return begins_.size() - 1; }
  /// Adds to the last list, which `end_list` ends.
  void push(std::size_t item) { items_.push_back(static_cast<std::uint32_t>(item)); }
  void end_list() { begins_.push_back(items_.size()); }

  /// For each of `count` positions the lists that hold it, in order, each once.
  [[nodiscard]] PositionLists inverse(std::size_t count) const {
    std::vector<std::uint32_t> last(count, none);
    PositionLists out;
    out.begins_.assign(count + 1, 0);
    each_once(last, [&](std::size_t item, std::size_t) { ++out.begins_[item + 1]; });
    for (std::size_t k = 0; k < count; ++k) out.begins_[k + 1] += out.begins_[k];
    out.items_.resize(out.begins_.back());
    std::vector<std::size_t> next(out.begins_.begin(), out.begins_.end() - 1);
    last.assign(count, none);
    each_once(last, [&](std::size_t item, std::size_t list) { out.items_[next[item]++] = static_cast<std::uint32_t>(list); });
    return out;
  }

 private:
  static constexpr std::uint32_t none = ~std::uint32_t{0};
  template <class Visit>
  void each_once(std::vector<std::uint32_t>& last, const Visit& visit) const {
    for (std::size_t list = 0; list < size(); ++list)
      for (const std::uint32_t item : (*this)[list])
        if (std::exchange(last[item], static_cast<std::uint32_t>(list)) != list) visit(item, list);
  }

  std::vector<std::size_t> begins_{0};
  std::vector<std::uint32_t> items_;
};

}  // namespace kinderrechten::detail
