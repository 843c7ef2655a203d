// SPDX-License-Identifier: BSD-3-Clause
#include "neighbourhood.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace kinderrechten::detail {

void Neighbourhood::grow(std::uint32_t centre, std::size_t most, const std::function<double(std::uint32_t)>& cost) {
  clear();
  take(centre);
  // As many from each relation as make a cube of `most` cells.
  const double dimensions = std::max<double>(2, static_cast<double>(around_.of(centre).size()));
  const auto each = static_cast<std::size_t>(std::max(3.0, std::pow(static_cast<double>(most), 1 / dimensions)));
  bool cut = false;
  for (std::size_t k = 0; k < rows_.size(); ++k) {
    if (cells_.size() >= most) {
      cut = true;
      break;
    }
    const std::size_t before = cells_.size();
    choose(rows_[k], each, cost);
    cut = cut || cells_.size() - before == each;
  }
  whole_ = !cut;
  drop_lonely();
}

void Neighbourhood::clear() {
  for (const std::uint32_t cell : cells_) cell_at_[cell] = none;
  for (const std::uint32_t r : rows_) touched_[r] = 0;
  cells_.clear();
  rows_.clear();
}

void Neighbourhood::take(std::uint32_t cell) {
  cell_at_[cell] = static_cast<std::uint32_t>(cells_.size());
  cells_.push_back(cell);
  for (const std::uint32_t r : around_.of(cell))
    if (!touched_[r]++) rows_.push_back(r);
}

void Neighbourhood::choose(std::uint32_t relation, std::size_t most, const std::function<double(std::uint32_t)>& cost) {
  candidates_.clear();
  const auto consider = [&](std::uint32_t cell) {
    if (cell_at_[cell] != none) return;
    const double price = cost(cell);
    if (!std::isfinite(price)) return;
    const auto around = around_.of(cell);
    const auto open = std::count_if(around.begin(), around.end(), [&](std::uint32_t r) { return !touched_[r]; });
    candidates_.push_back({static_cast<std::size_t>(open), price, cell});
  };
  consider(relations_.parent(relation));
  for (const std::uint32_t child : relations_.children(relation)) consider(child);
  const auto order = [](const Candidate& a, const Candidate& b) {
    return std::tie(a.open, a.cost, a.cell) < std::tie(b.open, b.cost, b.cell);
  };
  if (candidates_.size() > most) {
    std::nth_element(candidates_.begin(), candidates_.begin() + static_cast<std::ptrdiff_t>(most), candidates_.end(), order);
    candidates_.resize(most);
  }
  std::sort(candidates_.begin(), candidates_.end(), order);
  for (const Candidate& c : candidates_) take(c.cell);
}

/// A cell that is alone in a relation cannot move; the first one, the centre, stays whatever comes of it.
void Neighbourhood::drop_lonely() {
  std::vector<std::uint32_t> count(rows_.size(), 0);
  std::sort(rows_.begin(), rows_.end());
  const auto at = [&](std::uint32_t r) {
    return static_cast<std::size_t>(std::lower_bound(rows_.begin(), rows_.end(), r) - rows_.begin());
  };
  for (const std::uint32_t cell : cells_)
    for (const std::uint32_t r : around_.of(cell)) ++count[at(r)];
  std::vector<char> gone(cells_.size(), 0);
  std::vector<std::size_t> single;
  for (std::size_t r = 0; r < rows_.size(); ++r)
    if (count[r] == 1) single.push_back(r);
  const auto drop_last_of = [&](std::uint32_t relation) {
    const auto drop = [&](std::uint32_t cell) {
      const std::uint32_t k = cell_at_[cell];
      if (k == none || k == 0 || gone[k]) return;
      gone[k] = 1;
      for (const std::uint32_t r : around_.of(cell))
        if (--count[at(r)] == 1) single.push_back(at(r));
    };
    drop(relations_.parent(relation));
    for (const std::uint32_t child : relations_.children(relation)) drop(child);
  };
  while (!single.empty()) {
    const std::size_t r = single.back();
    single.pop_back();
    if (count[r] == 1) drop_last_of(rows_[r]);
  }
  std::size_t kept = 0;
  for (std::size_t k = 0; k < cells_.size(); ++k) {
    if (gone[k]) {
      cell_at_[cells_[k]] = none;
      continue;
    }
    cell_at_[cells_[k]] = static_cast<std::uint32_t>(kept);
    cells_[kept++] = cells_[k];
  }
  cells_.resize(kept);
  std::size_t rows = 0;
  for (std::size_t r = 0; r < rows_.size(); ++r) {
    if (count[r] == 0) touched_[rows_[r]] = 0;
    else rows_[rows++] = rows_[r];
  }
  rows_.resize(rows);
}

}  // namespace kinderrechten::detail
