// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>
#include <unordered_map>
#include <vector>

#include "kinderrechten/inference/system.hpp"

/// A complete product table for benchmarks: cells.csv (dimension columns d1, d2, …, then freq) with
/// one h_<dimension>.csv (parent,child) each, every node of the product present, in any order. A first
/// column `table` numbers tables of one shape that have nothing to do with each other.
struct BenchmarkTable {
  std::vector<std::vector<std::vector<std::uint32_t>>> children;  // per dimension, per node
  std::vector<std::size_t> size;                                  // nodes per dimension
  std::vector<std::int64_t> value;                                // per cell, row-major
  std::vector<std::uint8_t> hidden;

  static BenchmarkTable read(const std::string& folder) {
    BenchmarkTable t;
    std::ifstream in(folder + "/cells.csv");
    std::string line;
    std::getline(in, line);
    std::vector<std::string> head = split(line);
    std::size_t d = 0;
    while (d < head.size() && (head[d] == "table" || head[d][0] == 'd')) ++d;
    std::vector<std::unordered_map<std::string, std::uint32_t>> node(d);
    std::vector<std::uint32_t> at;
    std::vector<std::int64_t> values;
    while (std::getline(in, line)) {
      const auto cell = split(line);
      for (std::size_t k = 0; k < d; ++k)
        at.push_back(node[k].emplace(cell[k], static_cast<std::uint32_t>(node[k].size()))
                         .first->second);
      values.push_back(std::stoll(cell[d]));
    }
    for (std::size_t k = 0; k < d; ++k) {
      t.size.push_back(node[k].size());
      t.children.emplace_back(node[k].size());
      std::ifstream tree(folder + "/h_" + head[k] + ".csv");
      std::getline(tree, line);
      while (std::getline(tree, line)) {
        const auto edge = split(line);
        t.children[k][node[k].at(edge[0])].push_back(node[k].at(edge[1]));
      }
    }
    t.value.assign(values.size(), 0);
    for (std::size_t i = 0; i < values.size(); ++i) {
      std::size_t cell = 0;
      for (std::size_t k = 0; k < d; ++k) cell = cell * t.size[k] + at[i * d + k];
      t.value.at(cell) = values[i];
    }
    return t;
  }

  /// Calls f(cells) for each relation, the parent first.
  template <class F>
  void for_relations(F&& f) const {
    std::vector<std::size_t> stride(size.size(), 1);
    for (std::size_t k = size.size(); k-- > 1;) stride[k - 1] = stride[k] * size[k];
    std::vector<std::uint32_t> cells;
    for (std::size_t k = 0; k < size.size(); ++k)
      for (std::size_t node = 0; node < size[k]; ++node) {
        if (children[k][node].empty()) continue;
        const std::size_t outer = value.size() / (stride[k] * size[k]);
        for (std::size_t a = 0; a < outer; ++a)
          for (std::size_t b = 0; b < stride[k]; ++b) {
            const std::size_t origin = a * stride[k] * size[k] + b;
            cells.assign(1, static_cast<std::uint32_t>(origin + node * stride[k]));
            for (const std::uint32_t c : children[k][node])
              cells.push_back(static_cast<std::uint32_t>(origin + c * stride[k]));
            f(cells);
          }
      }
  }

  /// Hides every cell of 1..4, margins too, then the smallest other cell of each relation with one
  /// hidden cell, until there is none (an empty relation has nothing else to hide).
  void hide() {
    hidden.resize(value.size());
    for (std::size_t i = 0; i < value.size(); ++i) hidden[i] = value[i] >= 1 && value[i] <= 4;
    for (bool changed = true; changed;) {
      changed = false;
      for_relations([&](const std::vector<std::uint32_t>& cells) {
        std::size_t count = 0;
        for (const std::uint32_t c : cells) count += hidden[c];
        if (count != 1) return;
        std::uint32_t best = cells[0];
        bool any = false;
        for (const std::uint32_t c : cells) {
          if (hidden[c] != 0 || value[c] == 0) continue;
          if (!any || value[c] < value[best]) best = c;
          any = true;
        }
        if (!any) return;
        hidden[best] = 1;
        changed = true;
      });
    }
  }

  /// What an attacker knows: published cells, all relations, counts are not negative.
  [[nodiscard]] kinderrechten::System system() const {
    using namespace kinderrechten;
    System s;
    const FactId cell = s.add_facts(FactKind::box, value.size(),
                                    [](std::size_t k) { return "cell " + std::to_string(k); });
    for (std::size_t i = 0; i < value.size(); ++i)
      s.add_number_words(hidden[i] != 0 ? 0 : value[i],
                         hidden[i] != 0 ? System::plus_infinity : value[i],
                         cell + static_cast<FactId>(i));
    const FactId sum = s.add_fact(FactKind::sum, "total");
    std::vector<std::pair<NumberId, std::int64_t>> terms;
    std::vector<NumberId> numbers;
    std::vector<std::int64_t> coefficients;
    for_relations([&](const std::vector<std::uint32_t>& cells) {
      terms.clear();
      for (const std::uint32_t c : cells) terms.emplace_back(c, c == cells[0] ? 1 : -1);
      std::sort(terms.begin(), terms.end());
      numbers.clear();
      coefficients.clear();
      for (const auto& [x, a] : terms) {
        numbers.push_back(x);
        coefficients.push_back(a);
      }
      s.add_row_words(numbers, coefficients, 0, 0, sum);
    });
    return s;
  }

 private:
  static std::vector<std::string> split(const std::string& line) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= line.size();) {
      const std::size_t end = std::min(line.find(',', at), line.size());
      parts.push_back(line.substr(at, end - at));
      at = end + 1;
    }
    return parts;
  }
};
