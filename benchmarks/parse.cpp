// SPDX-License-Identifier: BSD-3-Clause
// Cells read per second through `read_column`, on one core, over the fixed mix in cells.tsv: every
// dialect's notations, not plain integers. baseline.py measures Python's regex, Decimal and babel
// on the same cells.
//     benchmark_parse [cells.tsv] [million cells]
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "kinderrechten/notation/parse.hpp"

namespace kr = kinderrechten;

namespace {

std::map<std::string, std::vector<std::string>> mix(const char* file) {
  std::map<std::string, std::vector<std::string>> cells;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);)
    if (const auto tab = line.find('\t'); tab != std::string::npos)
      cells[line.substr(0, tab)].push_back(line.substr(tab + 1));
  return cells;
}

}  // namespace

int main(int argc, char** argv) {
  const char* file = argc > 1 ? argv[1] : KINDERRECHTEN_BENCHMARKS "/cells.tsv";
  const std::size_t wanted = static_cast<std::size_t>((argc > 2 ? std::atof(argv[2]) : 1.0) * 1e6);
  const auto cells = mix(file);
  std::size_t kinds = 0;
  for (const auto& [name, list] : cells) kinds += list.size();
  if (kinds == 0) return std::fprintf(stderr, "no cells in %s\n", file), 1;
  double seconds = 0;
  std::size_t count = 0;
  for (const auto& [name, list] : cells) {
    std::vector<std::string_view> column;
    for (std::size_t i = 0; i < wanted * list.size() / kinds; ++i) column.push_back(list[i % list.size()]);
    double best = 1e9;
    for (int turn = 0; turn < 3; ++turn) {
      const std::clock_t start = std::clock();  // processor time: other programs do not count
      const kr::FigureColumn read = kr::read_column(column, &kr::dialect(name));
      best = std::min(best, double(std::clock() - start) / CLOCKS_PER_SEC);
      if (turn == 0)
        for (std::size_t i = 0; i < std::min(read.size(), list.size()); ++i)
          if (!read[i].problem.empty()) std::fprintf(stderr, "unread: %s\n", list[i].c_str());
    }
    std::printf("%-14s %8zu cells  %7.2f million/s\n", name.c_str(), column.size(), double(column.size()) / best / 1e6);
    seconds += best;
    count += column.size();
  }
  std::printf("%-14s %8zu cells  %7.2f million/s (best of 3 each)\n", "all", count, double(count) / seconds / 1e6);
}
