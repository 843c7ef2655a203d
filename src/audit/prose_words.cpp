// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/audit/prose_words.hpp"

#include "prose_words_tables.hpp"

namespace kinderrechten {

const ProseWords& prose_words(std::string_view language) {
  return language == "en" ? detail::english_prose : detail::dutch_prose;
}

const ProseWords& prose_words(const Report& report) {
  const auto with = [](ProseWords words, char decimal) {
    words.decimal = decimal;
    return words;
  };
  static const ProseWords english = with(detail::english_prose, detail::dutch_prose.decimal), dutch = with(detail::dutch_prose, detail::english_prose.decimal);
  if (report.numbers.empty() || report.numbers == report.language) return prose_words(report.language);
  return report.language == "en" ? english : dutch;
}

}  // namespace kinderrechten
