// SPDX-License-Identifier: BSD-3-Clause
#include "audit/words.hpp"

#include <algorithm>
#include <vector>

namespace kinderrechten::detail {
namespace {

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> pieces;
  for (;;) {
    const auto end = text.find(at);
    pieces.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return pieces;
    text.remove_prefix(end + 1);
  }
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) > 127;
}

bool has_word(std::string_view text, std::string_view word) {
  const bool whole = word.ends_with('$');
  if (whole) word.remove_suffix(1);
  for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const bool begins = at == 0 || !is_letter(word.front()) || !is_letter(text[at - 1]);
    const std::size_t after = at + word.size();
    const bool ends = !whole || after == text.size() || !is_letter(text[after]);
    if (begins && ends) return true;
  }
  return false;
}

}  // namespace

std::string lowered(std::string_view text) {
  std::string all(text);
  for (char& c : all)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return all;
}

bool contains_any(std::string_view text, std::span<const std::string_view> list) {
  const std::string all = lowered(text);
  return std::any_of(list.begin(), list.end(), [&](std::string_view word) { return has_word(all, word); });
}

std::string normalised(std::string_view label) {
  std::string all;
  for (const char c : lowered(label)) {
    const bool keep = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) > 127;
    if (keep) all += c;
    else if (!all.empty() && all.back() != ' ') all += ' ';
  }
  while (!all.empty() && all.back() == ' ') all.pop_back();
  return all;
}

bool is_partition(std::span<const std::string> names) {
  for (const std::string_view partition : words::partitions) {
    const auto classes = split(partition, '|');
    if (classes.size() != names.size()) continue;
    std::size_t found = 0;
    for (const auto names_of_class : classes) {
      const auto all = split(names_of_class, ',');
      found += std::any_of(names.begin(), names.end(), [&](const std::string& name) {
        return std::find(all.begin(), all.end(), lowered(name)) != all.end();
      });
    }
    if (found == classes.size()) return true;
  }
  return false;
}

}  // namespace kinderrechten::detail
