// SPDX-License-Identifier: BSD-3-Clause
#include "directions.hpp"

#include <algorithm>

#include "union_find.hpp"

namespace kinderrechten::detail {
namespace {

constexpr std::uint32_t none = Directions::none;
constexpr std::size_t largest_map = 4'000'000;

/// Calls f(row) for each row of a number.
template <class F>
void each_row(const Rows<std::int64_t>& rows, std::uint32_t x, F&& f) {
  for (std::uint32_t k = rows.column_start[x]; k < rows.column_start[x + 1]; ++k) f(rows.column_row[k]);
}
template <class F>
void each_number(const Rows<std::int64_t>& rows, std::uint32_t r, F&& f) {
  for (std::uint32_t k = rows.start[r]; k < rows.start[r + 1]; ++k) f(rows.number[k]);
}

/// Rows that cross one row, and another one as well, are parallel: four rows close a circle only as a rectangle.
UnionFind parallel_rows(const Rows<std::int64_t>& rows, std::uint64_t& work) {
  const auto m = static_cast<std::uint32_t>(rows.count());
  UnionFind sets(m);
  std::vector<std::uint32_t> met_by(m), met_from(m, none);
  for (std::uint32_t a = 0; a < m; ++a)
    each_number(rows, a, [&](std::uint32_t x) {
      each_row(rows, x, [&](std::uint32_t s) {
        if (s == a) return;
        work += rows.start[s + 1] - rows.start[s];
        each_number(rows, s, [&](std::uint32_t z) {
          if (z == x) return;
          each_row(rows, z, [&](std::uint32_t t) {
            if (t == s) return;
            if (met_from[t] == a)
              sets.join(met_by[t], s);
            else
              met_from[t] = a, met_by[t] = s;
          });
        });
      });
    });
  return sets;
}

/// The three classes with most rows; the others join them where a number leaves one choice. Direction by row.
std::vector<std::uint32_t> three_classes(const Rows<std::int64_t>& rows, UnionFind sets) {
  const auto m = static_cast<std::uint32_t>(rows.count());
  const auto n = static_cast<std::uint32_t>(rows.column_start.size() - 1);
  std::vector<std::uint32_t> size(m, 0), order;
  for (std::uint32_t r = 0; r < m; ++r)
    if (size[sets.find(r)]++ == 0) order.push_back(sets.find(r));
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return size[a] > size[b]; });
  std::vector<std::uint32_t> direction(m, none);  // by class, named by its first row
  for (std::uint32_t d = 0; d < 3 && d < order.size(); ++d) direction[order[d]] = d;
  for (bool changed = true; changed;) {
    changed = false;
    for (std::uint32_t x = 0; x < n; ++x) {
      if (rows.column_start[x + 1] - rows.column_start[x] != 3) continue;
      std::uint32_t sum = 3, unknown = none, count = 0;
      each_row(rows, x, [&](std::uint32_t r) {
        const std::uint32_t d = direction[sets.find(r)];
        if (d == none) unknown = sets.find(r), ++count;
        else sum -= d;
      });
      if (count != 1 || sum > 2) continue;
      direction[unknown] = sum;
      changed = true;
    }
  }
  for (std::uint32_t r = 0; r < m; ++r) direction[r] = direction[sets.find(r)];
  return direction;
}

}  // namespace

std::optional<Directions> Directions::find(const Rows<std::int64_t>& rows, std::uint64_t& work) {
  const bool units = std::all_of(rows.unit.begin(), rows.unit.end(), [](std::uint8_t u) { return u != 0; });
  const auto n = static_cast<std::uint32_t>(rows.column_start.size() - 1);
  std::size_t threes = 0;
  for (std::uint32_t x = 0; x < n; ++x) threes += rows.column_start[x + 1] - rows.column_start[x] == 3;
  if (!units || 10 * threes < 9 * std::size_t{n}) return std::nullopt;
  Directions d;
  if (!d.name_rows(rows, three_classes(rows, parallel_rows(rows, work))) || !d.make_planes(rows)) return std::nullopt;
  return d;
}

bool Directions::name_rows(const Rows<std::int64_t>& rows, std::vector<std::uint32_t> class_of) {
  direction_ = std::move(class_of);
  const auto m = static_cast<std::uint32_t>(rows.count());
  const auto n = static_cast<std::uint32_t>(rows.column_start.size() - 1);
  for (auto& r : row_) r.assign(n, none);
  for (auto& s : sign_) s.assign(n, 1);
  for (std::uint32_t r = 0; r < m; ++r) {
    if (direction_[r] == none) continue;
    for (std::uint32_t k = rows.start[r]; k < rows.start[r + 1]; ++k) {
      row_[direction_[r]][rows.number[k]] = r;
      sign_[direction_[r]][rows.number[k]] = rows.coefficient[k] > 0 ? 1 : -1;
    }
  }
  std::uint32_t good = 0;
  for (std::uint32_t x = 0; x < n; ++x) {
    const bool all = rows.column_start[x + 1] - rows.column_start[x] == 3 && row_[0][x] != none &&
                     row_[1][x] != none && row_[2][x] != none;
    good += all;
    if (!all) row_[0][x] = none;
  }
  return 2 * good > n;
}

bool Directions::make_planes(const Rows<std::int64_t>& rows) {
  const auto m = static_cast<std::uint32_t>(rows.count());
  const auto n = static_cast<std::uint32_t>(rows.column_start.size() - 1);
  std::array<std::uint32_t, 3> count{};
  place_.assign(m, none);
  for (std::uint32_t r = 0; r < m; ++r)
    if (direction_[r] != none) place_[r] = count[direction_[r]]++;
  for (std::uint32_t d = 0; d < 3; ++d) {
    UnionFind sets(m);
    for (std::uint32_t x = 0; x < n; ++x)
      if (has(x)) sets.join(row_[(d + 1) % 3][x], row_[(d + 2) % 3][x]);
    plane_[d].assign(m, none);
    for (std::uint32_t r = 0; r < m; ++r) {
      if (direction_[r] == none || direction_[r] == d) continue;
      std::uint32_t& name = plane_[d][sets.find(r)];  // of the first row of the plane, which comes first
      if (name == none) name = planes_[d]++;
      plane_[d][r] = name;
    }
    if (std::size_t{count[d]} * planes_[d] > largest_map) return false;
    at_[d].assign(std::size_t{count[d]} * planes_[d], none);
    for (std::uint32_t x = 0; x < n; ++x)
      if (has(x)) at_[d][std::size_t{place_[row_[d][x]]} * planes_[d] + plane(d, x)] = x;
  }
  return true;
}

}  // namespace kinderrechten::detail
