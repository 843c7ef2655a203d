// SPDX-License-Identifier: BSD-3-Clause
// The years that a sentence names, and the words that say which way a number went.
#include <algorithm>
#include <utility>

#include "audit/prose/reader.hpp"

namespace kinderrechten::detail::prose {

std::vector<YearMention> Reader::read_years(const std::vector<Token>& tokens) const {
  std::vector<YearMention> years;
  const auto compared = [&](std::size_t k) {
    for (const auto phrase : words_.compared) {
      const std::size_t n = words_in(phrase);
      for (std::size_t gap = 0; gap <= 3 && k >= n + gap; ++gap)  // `t.o.v. 920 in 2019`
        if (match_phrase(tokens, k - n - gap, phrase) == n) return true;
    }
    // `up 14% on 2021`
    if (k >= 2 && tokens[k - 1].clause == tokens[k].clause && in(words_.on_year, tokens[k - 1].folded) &&
        (tokens[k - 2].percent || in(words_.percent, tokens[k - 2].folded)))
      return true;
    // `sinds het begin van de telling in 2020`
    for (std::size_t back = 1; back <= 7 && back <= k && tokens[k - back].clause == tokens[k].clause && !tokens[k - back].year; ++back)
      if (in(words_.since, tokens[k - back].folded)) return true;
    return false;
  };
  for (std::size_t k = 0; k < tokens.size(); ++k) {
    if (tokens[k].year) {
      if (tokens[k].joined && !years.empty() && k > 0 && years.back().token + 1 == k) {
        years.back().last = *tokens[k].year;
        continue;
      }
      if (tokens[k].joined) continue;  // the year of a date
      years.push_back({k, *tokens[k].year, *tokens[k].year, compared(k)});
      continue;
    }
    if (tokens[k].joined && tokens[k].number && tokens[k].value < 100 && !years.empty() && years.back().token + 1 == k) {
      const int last = years.back().first / 100 * 100 + static_cast<int>(numerator(tokens[k].value));  // 2020/21
      if (last == years.back().first + 1) years.back().last = last;
      continue;
    }
    if (const auto relative = relative_year(tokens, k)) {
      years.push_back(*relative);
      continue;
    }
    for (const auto phrase : words_.latest_year)
      if (const std::size_t n = latest_ ? match_phrase(tokens, k, phrase) : 0) {
        years.push_back({k, *latest_, *latest_ + (school_years_ ? 1 : 0), false});
        k += n - 1;
        break;
      }
    for (const auto phrase : words_.since_then)
      if (previous_year_ && match_phrase(tokens, k, phrase)) {
        years.push_back({k, *previous_year_, *previous_year_, true});
        break;
      }
    for (const auto phrase : words_.that_year)
      if (const std::size_t n = only_year_before_ ? match_phrase(tokens, k, phrase) : 0) {
        years.push_back({k, only_year_before_->first, only_year_before_->second, compared(k)});
        k += n - 1;
        break;
      }
    if (k >= tokens.size() || !latest_) continue;
    for (const auto phrase : words_.last_year)
      if (const std::size_t n = match_phrase(tokens, k, phrase)) {
        const int from = years.empty() ? *latest_ : years.back().year();
        const bool of_now = !words_.last_year.empty() && phrase == words_.last_year.front();  // `last year`
        years.push_back({k, from - 1, from - 1, true, years.empty() && !of_now ? 1 : 0});
        k += n - 1;
        break;
      }
  }
  return years;
}

/// The words that say which way a number goes, the longest at each place, verbs in two pieces included.
std::vector<DirectionMention> Reader::read_directions(const std::vector<Token>& tokens) const {
  constexpr std::size_t reach = 14;  // words between the pieces of a verb
  std::vector<DirectionMention> found;
  for (std::size_t k = 0; k < tokens.size(); ++k) {
    std::size_t longest = 0;
    int direction = 0;
    for (const auto& w : words_.directions)
      if (const std::size_t n = match_phrase(tokens, k, w.word); n > longest) longest = n, direction = w.direction;
    for (const auto& w : words_.other_verbs)
      for (std::size_t j = k + 1; tokens[k].folded == w.verb && j < tokens.size() && j <= k + reach && tokens[j].clause == tokens[k].clause; ++j)
        if (tokens[j].folded == w.particle && (j + 1 == tokens.size() || !tokens[j + 1].number)) longest = 0, j = tokens.size();
    for (const auto& w : words_.split_directions) {
      if (longest > 0 || tokens[k].folded != w.verb) continue;
      for (std::size_t j = k + 2; j < tokens.size() && j <= k + reach; ++j) {
        // "liep op 3 mei": a particle with a noun behind it is a preposition
        const bool closes = j + 1 == tokens.size() || tokens[j + 1].clause != tokens[j].clause || in(words_.function, tokens[j + 1].folded);
        if (tokens[j].folded == w.particle && closes) {
          found.push_back({k, j, w.direction});
          break;
        }
      }
    }
    for (const auto& w : words_.added_verbs)  // `kwamen er 117 bij`, which ends its clause
      for (std::size_t j = k + 2; longest == 0 && tokens[k].folded == w.verb && j < tokens.size() && j <= k + reach && tokens[j].clause == tokens[k].clause; ++j)
        if (const bool ends = j + 1 == tokens.size() || tokens[j + 1].clause != tokens[j].clause; ends && tokens[j].folded == w.particle) {
          const auto there = [&](const Token& t) { return in(words_.elsewhere, t.folded) || in(words_.there, t.folded); };
          if (std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(k), tokens.begin() + static_cast<std::ptrdiff_t>(j), there)) found.push_back({k, j, w.direction});
        }
    if (longest > 0) found.push_back({k, k + longest - 1, direction}), k += longest - 1;
  }
  for (auto& d : found)  // `after a fall`, `had already risen`
    for (std::size_t back = 1; back <= 3 && back <= d.first && tokens[d.first - back].clause == tokens[d.first].clause; ++back)
      d.before |= in(words_.before_now, tokens[d.first - back].folded);
  // where nothing is said of now, it is the earlier time that the sentence speaks of
  if (std::all_of(found.begin(), found.end(), [](const DirectionMention& d) { return d.before; }))
    for (auto& d : found) d.before = false;
  return found;
}

/// `vier jaar eerder`, `over four years`: counted back from the year before it, else from the last.
std::optional<YearMention> Reader::relative_year(const std::vector<Token>& tokens, std::size_t at) const {
  if (!latest_ || at + 1 >= tokens.size()) return std::nullopt;
  int n = 0;
  if (tokens[at].number && !tokens[at].percent && is_whole(tokens[at].value) && tokens[at].value < 40) n = static_cast<int>(numerator(tokens[at].value));
  else if (const auto spelled = spelled_number(tokens[at].folded, words_)) n = *spelled;
  if (n < 1 || n > 40) return std::nullopt;
  if (!in(words_.year_units, tokens[at + 1].folded)) return std::nullopt;
  const bool behind = at + 2 < tokens.size() && in(words_.years_back, tokens[at + 2].folded);
  const bool age = std::any_of(words_.age_tails.begin(), words_.age_tails.end(),
                               [&](std::string_view tail) { return match_phrase(tokens, at + 2, tail) > 0; });
  const auto each = [&](std::string_view phrase) { return at >= words_in(phrase) && match_phrase(tokens, at - words_in(phrase), phrase) == words_in(phrase); };
  if (std::any_of(words_.each_of_the.begin(), words_.each_of_the.end(), each)) return std::nullopt;  // `in each of the last two years`
  const bool span = at > 0 && in(words_.years_span, tokens[at - 1].folded) && !age;
  if (!behind && !span) return std::nullopt;
  int from = *latest_;
  bool named = false;
  for (std::size_t k = 0; k < at; ++k)
    if (tokens[k].year && !tokens[k].joined) from = *tokens[k].year, named = true;
  return YearMention{at, from - n, from - n, true, named ? 0 : n};
}

/// `152 children, a third fewer than a year earlier`: counted back from the year of the number before it, else from that of
/// the sentence before, else from the last of the row.
void Reader::count_back(Scene& scene) const {
  for (auto& y : scene.years) {
    if (y.back == 0) continue;
    std::optional<int> from;
    if (scene.carried) from = scene.carried_year;
    if (!from && !scene.subjects.empty())
      if (const auto all = series(scene.subjects.front()); !all.empty()) from = all.back().year;
    for (const auto& [i, ref] : scene.anchors)
      if (const auto x = number(ref); x && x->year && scene.numbers[i].last < y.token) from = x->year;
    if (from) y.first = y.last = *from - y.back;
  }
}

}  // namespace kinderrechten::detail::prose
