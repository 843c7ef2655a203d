// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>
#include <vector>

namespace kinderrechten::detail {

/// Sorts as `std::stable_sort`, with a position of memory for each item instead of an item: of large items, of which
/// there are very many.
template <class T, class Less>
void sort_in_place(std::vector<T>& items, const Less& less) {
  std::vector<std::size_t> order(items.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return less(items[a], items[b]); });
  for (std::size_t first = 0; first < order.size(); ++first) {  // round by round: each place takes the item that belongs there
    if (order[first] == first) continue;
    T held = std::move(items[first]);
    std::size_t to = first;
    for (std::size_t from = order[to]; from != first; from = order[to]) {
      items[to] = std::move(items[from]);
      order[to] = to;
      to = from;
    }
    items[to] = std::move(held);
    order[to] = to;
  }
}

}  // namespace kinderrechten::detail
