// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <string_view>
#include <utility>
#include <vector>

namespace kinderrechten::detail::io {

/// The fields of one line as [begin, end), without the quotes around them. A separator within quotes
/// separates nothing; a quote that does not end on this line is an ordinary character.
[[nodiscard]] inline std::vector<std::pair<std::size_t, std::size_t>> csv_line(std::string_view line,
                                                                               char separator) {
  std::vector<std::pair<std::size_t, std::size_t>> fields;
  std::size_t begin = 0;
  while (true) {
    std::size_t end = line.find(separator, begin), first = begin;
    if (begin < line.size() && line[begin] == '"') {
      std::size_t close = line.find('"', begin + 1);
      while (close != std::string_view::npos && close + 1 < line.size() && line[close + 1] == '"')
        close = line.find('"', close + 2);
      if (close != std::string_view::npos) {
        end = line.find(separator, close);
        fields.emplace_back(first + 1, close);
        if (end == std::string_view::npos) return fields;
        begin = end + 1;
        continue;
      }
    }
    fields.emplace_back(first, end == std::string_view::npos ? line.size() : end);
    if (end == std::string_view::npos) return fields;
    begin = end + 1;
  }
}

}  // namespace kinderrechten::detail::io
