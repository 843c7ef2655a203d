// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "kinderrechten/audit/prose_words.hpp"

namespace kinderrechten::detail {
extern const ProseWords dutch_prose, english_prose;
}  // namespace kinderrechten::detail
