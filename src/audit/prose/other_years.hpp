// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <vector>

#include "audit/prose/reader.hpp"

namespace kinderrechten::detail::prose {

/// Do an earlier and a later year of the row fit? A sentence may speak of years that it does not name, or names
/// elsewhere: what some years bear out is not refuted by others. Quadratic in the years, of which 60 are looked at.
template <typename Fits>
[[nodiscard]] bool some_years_fit(const std::vector<Number>& series, const Fits& fits) {
  constexpr std::size_t most = 60;
  for (std::size_t j = series.size() > most ? series.size() - most : 0; j < series.size(); ++j)
    for (std::size_t i = series.size() > most ? series.size() - most : 0; i < j; ++i)
      if (fits(series[i], series[j])) return true;
  return false;
}

}  // namespace kinderrechten::detail::prose
