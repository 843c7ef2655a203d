// SPDX-License-Identifier: BSD-3-Clause
// Halves and quarters of a year: several columns (or rows) of one year, of which the sentence names one: `in the third quarter`,
// `eerste halfjaar`, `Q2`, `October to December`, `eind 2023`.
#include <algorithm>

#include "audit/prose/reader.hpp"
#include "audit/words.hpp"

namespace kinderrechten::detail::prose {
namespace {

/// How many of them a year has, by what they are called.
constexpr words::Ordinal nouns[] = {{"kwartaal", 4}, {"kwartalen", 4}, {"kw", 4}, {"quarter", 4}, {"quarters", 4}, {"halfjaar", 2}, {"jaarhelft", 2}, {"helft", 2}, {"half", 2}, {"semester", 2}, {"half-year", 2}};
/// Which one: an end of the year is counted from the last.
constexpr int last_one = -1;
constexpr words::Ordinal which_one[] = {{"eerste", 1}, {"first", 1}, {"1e", 1}, {"1ste", 1}, {"1st", 1}, {"tweede", 2}, {"second", 2}, {"2e", 2}, {"2de", 2}, {"2nd", 2}, {"derde", 3}, {"third", 3}, {"3e", 3}, {"3de", 3},
                                        {"3rd", 3}, {"vierde", 4}, {"fourth", 4}, {"4e", 4}, {"4de", 4}, {"4th", 4}, {"laatste", last_one}, {"last", last_one}, {"final", last_one}};
constexpr words::Ordinal romans[] = {{"i", 1}, {"ii", 2}, {"iii", 3}, {"iv", 4}};
constexpr words::Ordinal ends_of_years[] = {{"begin", 1}, {"start", 1}, {"beginning", 1}, {"eind", last_one}, {"einde", last_one}, {"end", last_one}};

template <typename List>
std::optional<int> value_of(const List& list, std::string_view word) {
  for (const auto& o : list)
    if (o.word == word) return o.value;
  return std::nullopt;
}

std::optional<int> month(std::string_view word) {
  for (const auto& m : words::months)
    if (m.word == word || (word.size() == 3 && m.word.starts_with(word))) return m.value;
  return word == "mrt" ? std::optional(3) : word == "okt" ? std::optional(10) : std::nullopt;
}

/// `q1`, `kw3`, `h2`
std::optional<Subperiod> by_letter(std::string_view word) {
  if (word.size() < 2 || word.back() < '1' || word.back() > '4') return std::nullopt;
  const std::string_view letters = word.substr(0, word.size() - 1);
  const int n = word.back() - '0';
  if (letters == "q" || letters == "k" || letters == "kw") return Subperiod{4, n};
  if ((letters == "h" || letters == "s") && n <= 2) return Subperiod{2, n};
  return std::nullopt;
}

/// From the first month to the last.
std::optional<Subperiod> of_months(int first, int last) {
  if (last - first == 2 && first % 3 == 1) return Subperiod{4, (first + 2) / 3};
  if (last - first == 5 && first % 6 == 1) return Subperiod{2, (first + 5) / 6};
  return std::nullopt;
}

/// What the words at a token name, and how many they are.
std::pair<std::optional<Subperiod>, std::size_t> at(const std::vector<Token>& tokens, std::size_t k) {
  const std::string& word = tokens[k].folded;
  if (const auto found = by_letter(word)) return {found, 1};
  const auto next = [&](std::size_t n) -> std::string_view { return k + n < tokens.size() ? std::string_view(tokens[k + n].folded) : std::string_view(); };
  if (const auto n = value_of(which_one, word))
    if (const auto of = value_of(nouns, next(1)); of && *n <= *of) return {Subperiod{*of, *n == last_one ? *of : *n}, 2};
  if (const auto first = month(word))
    for (std::size_t n = 1; n <= 3; ++n)  // `October to December`, `juli tot en met december`
      if (const auto last = month(next(n)); last && (n > 1 || tokens[k + n].clause == tokens[k].clause))
        if (const auto found = of_months(*first, *last)) return {found, n + 1};
  return {std::nullopt, 0};
}

}  // namespace

/// The head that tells its period: of its column, or of its row where the years are rows.
const std::string& Reader::dated_head(const Number& x) const {
  const Layout& layout = *table(x.ref).layout;
  const RowHead& row = layout.rows[x.ref.row];
  return row.period ? row.label : layout.columns[x.ref.column].text;
}

/// What a head stands for: `1e halfjaar`, `Q3`, `III`.
std::optional<Subperiod> Reader::subperiod_of_head(std::string_view text) const {
  const auto tokens = tokenise(text, words_);
  for (std::size_t k = 0; k < tokens.size(); ++k)
    if (const auto found = at(tokens, k).first) return found;
  if (tokens.size() == 1)
    if (const auto n = value_of(romans, tokens[0].folded)) return Subperiod{0, *n};
  return std::nullopt;
}

/// Those that the sentence names, each with the year beside it, if one is.
void Reader::find_subperiods(const Scene& scene) {
  constexpr std::size_t near = 3;
  named_parts_.clear();
  const auto& tokens = scene.tokens;
  speaks_of_parts_ = std::any_of(tokens.begin(), tokens.end(), [](const Token& t) { return value_of(nouns, t.folded).value_or(0) == 4 || t.folded == "halfjaar" || t.folded == "half-year" || t.folded == "semester"; });
  for (std::size_t k = 0; k < tokens.size(); ++k) {
    auto [found, n] = at(tokens, k);
    if (const auto edge = value_of(ends_of_years, tokens[k].folded); !found && edge) found = Subperiod{0, *edge}, n = 1;
    if (!found) continue;
    std::optional<int> year;
    for (const auto& y : scene.years)
      if (y.token >= k + n && y.token < k + n + near && !year) year = y.year();
    named_parts_.push_back({*found, year});
    speaks_of_parts_ |= found->of > 0;
    k += n - 1;
  }
  // one that is named once is meant of every year: `in the first quarter it went from 40 in 2021 to 39 in 2023`
  if (named_parts_.size() == 1 && scene.years.size() > 1 && named_parts_[0].first.of > 0) named_parts_[0].second.reset();
}

/// Of several numbers of one year those of the part of the year that the sentence names; all of them when it names none.
void Reader::keep_named_part(std::vector<Number>& numbers, std::optional<int> year) const {
  if (numbers.size() < 2 || named_parts_.empty() || !numbers.front().year) return;
  std::vector<std::optional<Subperiod>> own;
  int last = 0;
  for (const Number& x : numbers) {
    own.push_back(subperiod_of_head(dated_head(x)));
    if (!own.back()) return;
    last = std::max(last, own.back()->which);
  }
  std::vector<Number> kept;
  for (std::size_t i = 0; i < numbers.size(); ++i)
    for (const auto& [part, of] : named_parts_) {
      if (of && of != year) continue;
      const bool same_kind = part.of == 0 || own[i]->of == 0 || part.of == own[i]->of;
      if (same_kind && own[i]->which == (part.which == last_one ? last : part.which)) {
        kept.push_back(numbers[i]);
        break;
      }
    }
  if (!kept.empty()) numbers = std::move(kept);
}

/// Its head names a half or a quarter of a year.
bool Reader::has_subperiod(const Number& x) const {
  return subperiod_of_head(dated_head(x)).has_value();
}

/// The number may be of the part of the year that the sentence names: no head says otherwise.
bool Reader::in_named_part(const Number& x) const {
  if (named_parts_.empty() || !x.year) return true;
  const auto own = subperiod_of_head(dated_head(x));
  if (!own) return true;
  return std::any_of(named_parts_.begin(), named_parts_.end(), [&](const auto& named) {
    const auto& [part, year] = named;
    if (year && year != x.year) return false;
    if (part.of != 0 && own->of != 0 && part.of != own->of) return false;
    return part.which == own->which || (part.which == last_one && (own->of == 0 || own->which == own->of));
  });
}

}  // namespace kinderrechten::detail::prose
