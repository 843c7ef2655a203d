// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/audit/prose_words.hpp"

#include "prose_words_tables.hpp"

namespace kinderrechten {

const ProseWords& prose_words(std::string_view language) {
  return language == "en" ? detail::english_prose : detail::dutch_prose;
}

}  // namespace kinderrechten
