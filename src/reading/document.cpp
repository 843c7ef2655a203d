// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/reading/document.hpp"

#include <utility>

namespace kinderrechten {

namespace {
constexpr std::size_t remarks_per_code = 100;
}

void RemarkList::add(std::string_view code, std::string phrase, Values values, Place place) {
  Remark remark{std::string(code), {}, place, std::move(phrase), std::move(values)};
  for (auto& count : counts_) {
    if (count.code != code) continue;
    if (++count.seen <= remarks_per_code)
      remarks_.push_back(std::move(remark));
    return;
  }
  counts_.push_back({std::string(code), 1});
  remarks_.push_back(std::move(remark));
}

std::vector<Remark> RemarkList::take() {
  for (const auto& count : counts_)
    if (count.seen > remarks_per_code)
      remarks_.push_back({count.code, {}, {}, "remark_more", {{"count", std::to_string(count.seen - remarks_per_code)}}});
  counts_.clear();
  return std::exchange(remarks_, {});
}

}  // namespace kinderrechten
