// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <string>
#include <string_view>

#include "kinderrechten/table/report.hpp"

namespace kinderrechten {

/// What a remark of a reader says, in "nl" or "en"; its own text when it was not made of a phrase. Any other language
/// is a `NameError`.
[[nodiscard]] std::string remark_text(const Remark& remark, std::string_view language);

/// What keeps a cell from being read (`Figure::problem`, which is English) in "nl" or "en"; as it is when it is none
/// that the notation makes.
[[nodiscard]] std::string problem_text(std::string_view problem, std::string_view language);

}  // namespace kinderrechten
