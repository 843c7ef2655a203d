// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/reading/document.hpp"

#include <utility>

namespace kinderrechten {

namespace {
constexpr std::size_t remarks_per_code = 100;
}

void RemarkList::add(std::string_view code, std::string text, Place place) {
  for (auto& count : counts_) {
    if (count.code != code) continue;
    if (++count.seen <= remarks_per_code)
      remarks_.push_back({std::string(code), std::move(text), place});
    return;
  }
  counts_.push_back({std::string(code), 1});
  remarks_.push_back({std::string(code), std::move(text), place});
}

std::vector<Remark> RemarkList::take() {
  for (const auto& count : counts_)
    if (count.seen > remarks_per_code)
      remarks_.push_back({count.code,
                          "and " + std::to_string(count.seen - remarks_per_code) +
                              " more remarks of this kind",
                          {}});
  counts_.clear();
  return std::exchange(remarks_, {});
}

}  // namespace kinderrechten
