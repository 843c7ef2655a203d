// SPDX-License-Identifier: BSD-3-Clause
// Where a sentence says that something is first, last or somewhere between: `the second largest`, `nog nooit waren het er zo
// veel`, `more than in any other year`.
#include <algorithm>

#include "audit/prose/reader.hpp"

namespace kinderrechten::detail::prose {

/// `nog nooit kwamen er zo veel`, `niet eerder zo laag`: the first word that says how much, in the clause of the denial.
std::optional<RankPlace> Reader::never_so(const Scene& scene, std::size_t at) const {
  constexpr std::size_t reach = 12;
  const auto& tokens = scene.tokens;
  for (const auto& w : words_.so_many)  // `zo hoog was het niet eerder`
    if (const std::size_t n = words_in(w.word) > 1 ? match_phrase(tokens, at, w.word) : 0)
      for (std::size_t k = at + n; k < tokens.size() && k <= at + reach && tokens[k].clause == tokens[at].clause; ++k)
        for (const auto phrase : words_.never_before)
          if (const std::size_t m = match_phrase(tokens, k, phrase)) return RankPlace{{w.word, w.direction, RankWord::Of::years}, k + m};
  std::size_t denial = 0;
  for (const auto phrase : words_.never_before) denial = std::max(denial, match_phrase(tokens, at, phrase));
  if (denial == 0) return std::nullopt;
  for (std::size_t k = at + denial; k < tokens.size() && k <= at + reach && tokens[k].clause == tokens[at].clause; ++k)
    for (const auto& w : words_.so_many)
      if (const std::size_t n = match_phrase(tokens, k, w.word)) {
        const bool bound = k + n < tokens.size() && in(words_.than, tokens[k + n].folded);  // `never more than 300`
        if (bound) return std::nullopt;
        return RankPlace{{w.word, w.direction, RankWord::Of::years}, k + n};
      }
  return std::nullopt;
}

/// `meer kinderen dan in enig ander jaar`, `higher than ever`.
std::optional<RankPlace> Reader::more_than_any(const Scene& scene, std::size_t at) const {
  constexpr std::size_t reach = 10;
  const auto& tokens = scene.tokens;
  std::size_t longest = 0;
  int way = 0;
  for (const auto& w : words_.comparatives)
    if (const std::size_t n = match_phrase(tokens, at, w.word); n > longest) longest = n, way = w.direction;
  if (longest == 0) return std::nullopt;
  for (std::size_t k = at + longest; k < tokens.size() && k <= at + reach && tokens[k].clause == tokens[at].clause; ++k)
    for (const auto phrase : words_.any_year)
      if (const std::size_t n = match_phrase(tokens, k, phrase)) return RankPlace{{phrase, way, RankWord::Of::years}, k + n};
  return std::nullopt;
}

/// The rank that a token opens, and where its words end.
std::optional<RankPlace> Reader::rank_at(const Scene& scene, std::size_t at) const {
  if (auto found = never_so(scene, at)) return found;
  if (auto found = more_than_any(scene, at)) return found;
  std::size_t before = 0, longest = 0;
  RankPlace found{{}, at};
  int place = 1;
  for (const auto& w : words_.before_rank)  // `second largest`, `op een na grootste`
    if (const std::size_t n = match_phrase(scene.tokens, at, w.words)) before = n, place = w.numerator;
  for (const auto& w : words_.ranks)
    if (const std::size_t n = match_phrase(scene.tokens, at + before, w.words); n > longest) longest = n, found.word = w;
  if (longest == 0) return std::nullopt;
  if (before > 0) found.word.place = place;
  found.end = at + before + longest;
  found.counted = before > 0;
  return found;
}

}  // namespace kinderrechten::detail::prose
