// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/wording/remark_wording.hpp"

#include "kinderrechten/wording/wording.hpp"
#include "wording/remark_phrases.hpp"

namespace kinderrechten {
namespace {

/// What fills the holes of a pattern so that it is this text; nothing when it cannot be. A hole ends where the text
/// between it and the next comes first.
std::optional<PhraseValues> filled_as(std::string_view pattern, std::string_view text) {
  PhraseValues values;
  for (;;) {
    const auto open = pattern.find('{');
    const std::string_view plain = pattern.substr(0, open);
    if (!text.starts_with(plain)) return std::nullopt;
    text.remove_prefix(plain.size());
    if (open == std::string_view::npos) return text.empty() ? std::optional(values) : std::nullopt;
    const auto close = pattern.find('}', open);
    const std::string_view name = pattern.substr(open + 1, close - open - 1);
    pattern.remove_prefix(close + 1);
    const std::string_view next = pattern.substr(0, pattern.find('{'));
    const auto end = next.empty() ? text.size() : text.find(next);
    if (end == std::string_view::npos) return std::nullopt;
    values.try_emplace(name, std::string(text.substr(0, end)));
    text.remove_prefix(end);
  }
}

std::string in_words(std::string_view pattern, const PhraseValues& values, std::string_view language) {
  std::string all;
  for (;;) {
    const auto open = pattern.find('{');
    all += pattern.substr(0, open);
    if (open == std::string_view::npos) return all;
    const auto close = pattern.find('}', open);
    const std::string_view name = pattern.substr(open + 1, close - open - 1);
    const std::string& value = std::get<std::string>(values.at(name));
    all += name == "expected" ? problem_text(value, language) : value;
    pattern.remove_prefix(close + 1);
  }
}

}  // namespace

std::string problem_text(std::string_view problem, std::string_view language) {
  if (language == "en") return std::string(problem);
  for (const auto& phrase : detail::problem_phrases)
    if (const auto values = filled_as(phrase.en, problem)) return in_words(phrase.nl, *values, language);
  return std::string(problem);
}

std::string remark_text(const Remark& remark, std::string_view language) {
  if (remark.phrase.empty()) return remark.text;
  Phrase phrase;
  phrase.id = remark.phrase;
  for (const auto& [name, value] : remark.values)
    phrase.values.try_emplace(name, name == "problem" ? problem_text(value, language) : value);
  return sentence(phrase, language);
}

}  // namespace kinderrechten
