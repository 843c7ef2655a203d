// SPDX-License-Identifier: BSD-3-Clause
#include "audit/not_known.hpp"

#include "audit/words.hpp"
#include "kinderrechten/audit/sentence.hpp"

namespace kinderrechten::detail {

bool NotKnown::tells(const Integer& difference) {
  if (!counts_) read();
  return counts_->contains(Rational(difference));
}

std::optional<Integer> NotKnown::told_shortfall(const std::vector<NumberRef>& parts, const NumberRef& whole) {
  const auto total = exact(book_.range(whole));
  Integer sum = 0;
  for (const auto& part : parts) {
    const auto value = exact(book_.range(part));
    if (!value) return std::nullopt;
    sum += *value;
  }
  if (!total || sum >= *total || !tells(*total - sum)) return std::nullopt;
  return *total - sum;
}

void NotKnown::read() {
  counts_.emplace();
  for (const Note& n : book_.report().notes) read(n.text);
  for (const Paragraph& p : book_.report().paragraphs) read(p.text);
}

void NotKnown::read(const std::string& text) {
  if (!contains_any(text, words::not_known)) return;
  const ProseWords& words = prose_words(book_.report());
  for (const auto sentence : split_sentences(text, words)) {
    if (!contains_any(sentence, words::not_known)) continue;
    for (const auto& q : quantities(tokenise(sentence, words), words))
      if (q.kind == Quantity::Kind::count) counts_->insert(q.value);
  }
}

}  // namespace kinderrechten::detail
