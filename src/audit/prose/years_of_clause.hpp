// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <algorithm>
#include <vector>

#include "audit/prose/reader.hpp"

namespace kinderrechten::detail::prose {

/// While it lives, the sentence names no years besides those of the clause of a number that tells its own: `down by 18 per cent
/// since 2018, despite an upturn of 25 in 2020` has two, each of one number. Of two years compared with, that behind it.
class YearsOfClause {
 public:
  YearsOfClause(Scene& scene, const Quantity& q) : scene_(scene), all_(scene.years) {
    constexpr std::size_t near = 3;
    const auto here = [&](const YearMention& y) { return scene.tokens[y.token].clause == scene.tokens[q.last].clause; };
    const auto any = [&](const auto& is) { return std::any_of(all_.begin(), all_.end(), is); };
    const bool base_here = any([&](const YearMention& y) { return here(y) && y.base && y.token > q.last; });
    const bool own_here = any([&](const YearMention& y) { return here(y) && !y.base; });
    const bool own_behind = any([&](const YearMention& y) { return here(y) && !y.base && y.back == 0 && y.token > q.last && y.token <= q.last + near; });
    const bool base_before = any([&](const YearMention& y) { return y.base && y.token < q.first && !here(y); });
    const bool own_later = any([&](const YearMention& y) { return !y.base && y.token > q.last && !here(y); });
    const bool own_before = any([&](const YearMention& y) { return !y.base && y.token < q.first; });
    // `26 more than a year earlier and almost 70% more than in 2020`: each its own
    constexpr std::size_t behind = 6;
    const YearMention* base = nullptr;
    for (const auto& y : all_) {
      const auto between = [&](const Quantity& o) { return o.first > q.last && o.last < y.token && !scene.tokens[o.first].year; };
      if (!base && here(y) && y.base && y.token > q.last && y.token <= q.last + behind && std::none_of(scene.numbers.begin(), scene.numbers.end(), between)) base = &y;
    }
    if (base) std::erase_if(scene.years, [&](const YearMention& y) { return y.base && y.token != base->token; });
    const bool since = base_here && !own_here && own_later && !own_before;  // `since 2018`, and the other year comes later
    if (!since && !(own_behind && !base_here && base_before)) return;
    std::erase_if(scene.years, [&](const YearMention& y) { return !here(y); });
  }
  ~YearsOfClause() { scene_.years = std::move(all_); }
  YearsOfClause(const YearsOfClause&) = delete;
  YearsOfClause& operator=(const YearsOfClause&) = delete;

 private:
  Scene& scene_;
  std::vector<YearMention> all_;
};

}  // namespace kinderrechten::detail::prose
