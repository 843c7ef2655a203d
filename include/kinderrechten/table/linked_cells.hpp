// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "kinderrechten/table/table.hpp"

namespace kinderrechten {

/// The numbers of the cells of several tables that are published together, counted through them in
/// order: a cell of a later table that covers the same leaf records as an earlier one is that cell.
struct CellNumbers {
  std::uint32_t cells = 0;                        ///< distinct ones
  std::vector<std::vector<std::uint32_t>> of;     ///< [table][row]
  std::vector<std::string> remarks;               ///< totals of one name that cover other leaves
};

namespace detail {

/// The codes of one dimension name in all tables, sorted into classes that cover the same records.
///
/// A code is the signed sum of its leaves; where its own table does not split it, another table's
/// split of the code of that name goes on. Codes with equal sums are one class, whatever their
/// names, and codes of one name with different sums are two.
class CoveredCodes {
 public:
  static constexpr std::uint32_t none = static_cast<std::uint32_t>(-1);

  CoveredCodes(std::span<const Table> tables, std::string_view name) {
    for (const Table& table : tables) {
      const Dimension* found = nullptr;
      for (const Dimension& d : table.dimensions())
        if (d.name() == name) found = &d;
      dimensions_.push_back(found);
    }
    for (std::size_t t = 0; t < tables.size(); ++t) index_splits(t);
    for (std::size_t t = 0; t < tables.size(); ++t) classify(t);
    find_everything();
  }

  /// The class of a code; `none`-free.
  [[nodiscard]] std::uint32_t of(std::size_t table, CodeIndex code) const {
    return root(classes_[table][code]);
  }
  [[nodiscard]] bool has(std::size_t table) const { return dimensions_[table] != nullptr; }
  /// The class that a table without this dimension covers; a class of its own when it is not known.
  [[nodiscard]] std::uint32_t everything() const {
    return everything_ == none ? none : root(everything_);
  }
  /// A root code that stands for different leaves in two tables.
  [[nodiscard]] const std::string& ambiguous() const { return ambiguous_; }

 private:
  using Sum = std::map<std::string, int, std::less<>>;
  using SplitIndex = std::unordered_map<std::string, std::vector<const Split*>>;

  void index_splits(std::size_t t) {
    splits_.emplace_back();
    if (!dimensions_[t]) return;
    for (const Hierarchy& h : dimensions_[t]->hierarchies())
      for (const Split& s : h.splits)
        splits_[t][dimensions_[t]->codes()[s.parent]].push_back(&s);
  }

  [[nodiscard]] Sum expand(std::size_t t, const Split& split, std::set<std::string>& open) {
    Sum sum;
    for (const Split::Child& c : split.children)
      for (const auto& [leaf, times] : leaves(t, dimensions_[t]->codes()[c.code], open))
        sum[leaf] += c.sign * times;
    std::erase_if(sum, [](const auto& entry) { return entry.second == 0; });
    return sum;
  }

  const Sum& leaves(std::size_t t, const std::string& code, std::set<std::string>& open) {
    const auto key = std::pair(t, code);
    if (const auto known = sums_.find(key); known != sums_.end()) return known->second;
    Sum sum{{code, 1}};
    if (open.insert(code).second) {
      for (std::size_t k = 0; k < splits_.size(); ++k) {  // the own table first
        const std::size_t other = k == 0 ? t : k <= t ? k - 1 : k;
        if (const auto s = splits_[other].find(code); s != splits_[other].end()) {
          sum = expand(other, *s->second.front(), open);
          break;
        }
      }
      open.erase(code);
    }
    return sums_[key] = std::move(sum);
  }

  void classify(std::size_t t) {
    classes_.emplace_back();
    if (!dimensions_[t]) return;
    for (const std::string& code : dimensions_[t]->codes()) {
      std::set<std::string> open;
      const std::uint32_t own = class_of(leaves(t, code, open));
      if (const auto s = splits_[t].find(code); s != splits_[t].end())
        for (const Split* split : s->second) {
          open = {code};
          merge(own, class_of(expand(t, *split, open)));
        }
      classes_[t].push_back(own);
    }
  }

  std::uint32_t class_of(const Sum& sum) {
    std::string key;
    for (const auto& [leaf, times] : sum)
      key += std::to_string(leaf.size()) + ':' + leaf + std::to_string(times) + ',';
    const auto [it, fresh] = by_sum_.try_emplace(key, static_cast<std::uint32_t>(up_.size()));
    if (fresh) {
      up_.push_back(it->second);
      sum_of_.push_back(sum);
    }
    return it->second;
  }
  [[nodiscard]] std::uint32_t root(std::uint32_t c) const {
    while (up_[c] != c) c = up_[c];
    return c;
  }
  void merge(std::uint32_t a, std::uint32_t b) {
    a = root(a), b = root(b);
    up_[std::max(a, b)] = std::min(a, b);
  }

  /// The root code whose leaves include those of every other root is everything there is.
  void find_everything() {
    std::map<std::uint32_t, std::string> tops;  // class, name
    for (std::size_t t = 0; t < dimensions_.size(); ++t) {
      if (!dimensions_[t]) continue;
      std::set<std::string> children;
      for (const auto& [code, splits] : splits_[t])
        for (const Split* s : splits)
          for (const auto& c : s->children) children.insert(dimensions_[t]->codes()[c.code]);
      for (CodeIndex c = 0; c < dimensions_[t]->size(); ++c) {
        const std::string& code = dimensions_[t]->codes()[c];
        if (!splits_[t].contains(code) || children.contains(code)) continue;
        const auto [it, fresh] = tops.try_emplace(of(t, c), code);
        for (const auto& [other, name] : tops)
          if (name == code && other != it->first) ambiguous_ = code;
      }
    }
    for (const auto& [top, name] : tops) {
      const Sum& leaves = sum_of_[top];
      const bool holds_all = std::all_of(tops.begin(), tops.end(), [&](const auto& other) {
        return std::all_of(sum_of_[other.first].begin(), sum_of_[other.first].end(),
                           [&](const auto& leaf) { return leaves.contains(leaf.first); });
      });
      if (holds_all) everything_ = top;
    }
  }

  std::vector<const Dimension*> dimensions_;  // per table; null when it has none of this name
  std::vector<SplitIndex> splits_;
  std::map<std::pair<std::size_t, std::string>, Sum> sums_;
  std::unordered_map<std::string, std::uint32_t> by_sum_;
  std::vector<Sum> sum_of_;
  std::vector<std::uint32_t> up_;
  std::vector<std::vector<std::uint32_t>> classes_;
  std::uint32_t everything_ = none;
  std::string ambiguous_;
};

inline void append_word(std::string& key, std::uint32_t word) {
  for (int shift = 0; shift < 32; shift += 8) key += static_cast<char>(word >> shift & 255);
}

[[nodiscard]] inline std::optional<std::size_t> dimension_called(const Table& table,
                                                                 std::string_view name) {
  for (std::size_t d = 0; d < table.dimensions().size(); ++d)
    if (table.dimensions()[d].name() == name) return d;
  return std::nullopt;
}

/// The cells of earlier tables, by the records that they cover. Where one table has several that
/// cover the same (a code and its single child), the one with the same codes is found first.
class CellsByRecords {
 public:
  using Place = std::pair<std::size_t, std::uint32_t>;  // table, row

  void add(std::string key, std::size_t table, std::uint32_t row) {
    const auto [it, fresh] = first_.try_emplace(std::move(key), table, row);
    if (!fresh) others_[it->first].emplace_back(table, row);
  }
  [[nodiscard]] std::optional<Place> find(const std::string& key, std::span<const Table> tables,
                                          std::size_t table, std::uint32_t row) const {
    const auto it = first_.find(key);
    if (it == first_.end()) return std::nullopt;
    if (const auto more = others_.find(key); more != others_.end())
      for (const Place& other : more->second)
        if (same_codes(tables[other.first], other.second, tables[table], row) &&
            !same_codes(tables[it->second.first], it->second.second, tables[table], row))
          return other;
    return it->second;
  }

 private:
  static bool same_codes(const Table& a, std::uint32_t a_row, const Table& b, std::uint32_t b_row) {
    for (std::size_t d = 0; d < a.dimensions().size(); ++d)
      if (const auto e = dimension_called(b, a.dimensions()[d].name()))
        if (a.dimensions()[d].codes()[a.coordinate(a_row, d)] !=
            b.dimensions()[*e].codes()[b.coordinate(b_row, *e)])
          return false;
    return true;
  }
  std::unordered_map<std::string, Place> first_;
  std::unordered_map<std::string, std::vector<Place>> others_;
};

}  // namespace detail

/// Numbers the cells of tables (complete ones, see `complete`) that share leaf records.
///
/// Dimensions are matched by name. A table without a dimension covers all its records: the total of
/// it. Two cells are one when they cover the same leaf records in every dimension; that their
/// printed numbers agree proves nothing and is not looked at. Cells of one table stay apart. Linear
/// in the number of cells, times the number of dimensions.
[[nodiscard]] inline CellNumbers number_cells(std::span<const Table> tables) {
  CellNumbers numbers;
  if (tables.size() == 1) {
    numbers.cells = static_cast<std::uint32_t>(tables[0].size());
    numbers.of.emplace_back(tables[0].size());
    for (std::uint32_t i = 0; i < numbers.cells; ++i) numbers.of[0][i] = i;
    return numbers;
  }
  std::vector<std::string> names;
  for (const Table& table : tables)
    for (const Dimension& d : table.dimensions())
      if (std::find(names.begin(), names.end(), d.name()) == names.end()) names.push_back(d.name());
  std::vector<detail::CoveredCodes> covered;
  for (const std::string& name : names) {
    covered.emplace_back(tables, name);
    if (!covered.back().ambiguous().empty())
      numbers.remarks.push_back("dimension " + name + ": " + covered.back().ambiguous() +
                                " has other leaves in one table than in another, so their totals "
                                "are taken as different numbers; if they are the same, give both "
                                "tables one hierarchy");
  }
  detail::CellsByRecords known;
  for (std::size_t t = 0; t < tables.size(); ++t) {
    const Table& table = tables[t];
    std::vector<std::optional<std::size_t>> at;  // this table's position of each name
    for (const std::string& name : names) at.push_back(detail::dimension_called(table, name));
    std::vector<std::pair<std::string, std::uint32_t>> fresh;
    numbers.of.emplace_back(table.size());
    for (std::uint32_t row = 0; row < table.size(); ++row) {
      std::string key;
      for (std::size_t n = 0; n < names.size(); ++n)
        detail::append_word(key, at[n] ? covered[n].of(t, table.coordinate(row, *at[n]))
                                       : covered[n].everything());
      const auto found = known.find(key, tables, t, row);
      numbers.of[t][row] = found ? numbers.of[found->first][found->second] : numbers.cells++;
      if (!found) fresh.emplace_back(std::move(key), row);
    }
    for (auto& [key, row] : fresh) known.add(std::move(key), t, row);
  }
  return numbers;
}

}  // namespace kinderrechten
