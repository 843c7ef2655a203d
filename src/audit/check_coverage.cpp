// SPDX-License-Identifier: BSD-3-Clause
// What a text says of the years of a table: `Table 1 covers the ten school years since 2013/14`.
#include <algorithm>
#include <map>
#include <set>

#include "audit/checks.hpp"
#include "audit/period_words.hpp"
#include "kinderrechten/audit/sentence.hpp"

namespace kinderrechten::detail {
namespace {

using Tokens = std::vector<Token>;
using period_words::sv;

std::size_t any_at(const Tokens& tokens, std::size_t at, std::span<const sv> phrases) {
  for (const sv phrase : phrases)
    if (const std::size_t n = match_phrase(tokens, at, phrase)) return n;
  return 0;
}

/// The years of a table, by the first of each period, in order; none where two heads are of one year.
std::vector<int> years_of(const Layout& layout) {
  std::vector<int> years;
  for (const ColumnHead& head : layout.columns)
    if (head.period && head.role == ColumnRole::values) years.push_back(head.period->first());
  if (years.empty())
    for (const RowHead& row : layout.rows)
      if (row.period) years.push_back(row.period->first());
  std::sort(years.begin(), years.end());
  return std::adjacent_find(years.begin(), years.end()) == years.end() ? years : std::vector<int>{};
}

/// What the sentence says of them.
struct Coverage {
  std::optional<int> many, first, last;
  std::string text;
};

/// Behind the verb: `the ten school years since 2013/14`, `de jaren 2015 tot en met 2023`.
std::optional<Coverage> coverage_at(const Tokens& tokens, std::size_t at, const ProseWords& words) {
  constexpr std::size_t reach = 14;
  Coverage c;
  std::vector<int> years;
  bool opens = false;
  for (std::size_t k = at; k < tokens.size() && k < at + reach && tokens[k].clause == tokens[at].clause; ++k) {
    c.text += (c.text.empty() ? "" : " ") + tokens[k].text;
    opens |= any_at(tokens, k, period_words::covered_from) > 0;
    if (tokens[k].year && !tokens[k].joined) years.push_back(*tokens[k].year);
    const auto number = tokens[k].number && !tokens[k].year && !tokens[k].percent && is_whole(tokens[k].value) && tokens[k].value <= 100 ? std::optional(static_cast<int>(numerator(tokens[k].value))) : spelled_number(tokens[k].folded, words);
    for (std::size_t next = k + 1; number && !c.many && next < tokens.size() && next <= k + 2; ++next)
      if (any_at(tokens, next, period_words::covered_units) > 0) c.many = number;
  }
  if (years.size() > 2) return std::nullopt;
  if (years.size() == 2) c.first = years[0], c.last = years[1];
  else if (years.size() == 1 && opens) c.first = years[0];
  if (!c.many && !c.first) return std::nullopt;
  return c;
}

class CoverageCheck {
 public:
  CoverageCheck(const Book& book, std::vector<Claim>& claims) : book_(book), claims_(claims), words_(prose_words(book.report())) {}

  void run() {
    number_tables();
    const Report& report = book_.report();
    for (std::size_t p = 0; !numbered_.empty() && p < report.paragraphs.size(); ++p)
      read(report.paragraphs[p].text, Where{std::nullopt, std::nullopt, p, {}});
    for (const Note& note : report.notes)
      if (!numbered_.empty()) read(note.text, Where{std::nullopt, note.mark, std::nullopt, {}});
  }

 private:
  /// Tables by the number in their titles; a number that two of them have names none.
  void number_tables() {
    for (std::size_t t = 0; t < book_.tables(); ++t) {
      if (!book_.printed(t)) continue;
      const Tokens title = tokenise(book_.report().tables[t].title.substr(0, 60), words_);
      if (title.size() < 2 || any_at(title, 0, period_words::table_nouns) == 0 || !title[1].number) continue;
      const auto [it, fresh] = numbered_.try_emplace(title[1].text, t);
      if (!fresh) it->second = none;
    }
  }

  void read(std::string_view text, Where place) {
    constexpr std::size_t longest = 600;  // of a sentence that anybody wrote
    for (const std::string_view sentence : split_sentences(text, words_)) {
      if (sentence.size() > longest) continue;
      const Tokens tokens = tokenise(sentence, words_);
      place.text = std::string(sentence);
      for (std::size_t at = 0; at + 2 < tokens.size(); ++at) {
        if (any_at(tokens, at, period_words::table_nouns) == 0 || !tokens[at + 1].number) continue;
        const auto table = numbered_.find(tokens[at + 1].text);
        const std::size_t verb = any_at(tokens, at + 2, period_words::covers);
        if (table == numbered_.end() || table->second == none || verb == 0) continue;
        if (const auto c = coverage_at(tokens, at + 2 + verb, words_)) judge(table->second, *c, place);
      }
    }
  }

  void judge(std::size_t t, const Coverage& c, const Where& place) {
    const auto years = years_of(book_.layout(t));
    if (years.size() < 2) return;
    // a count of years may leave out the one that changes start from
    const bool many = c.many && *c.many != static_cast<int>(years.size()), nearly = c.many && *c.many + 1 == static_cast<int>(years.size());
    const bool first = c.first && *c.first != years.front(), last = c.last && *c.last != years.back() && *c.last != years.back() + 1;
    const Verdict v = first || last || (many && !nearly) ? Verdict::refuted : many ? Verdict::undecided : Verdict::confirmed;
    Claim claim;
    claim.code = "KR809";
    claim.kind = FindingKind::date;
    claim.phrase = "coverage";
    claim.statement = c.text;
    claim.printed = c.text;
    claim.judged = v;
    claim.where = {place};
    claim.values = {{"count", Rational(years.size())}, {"from", std::to_string(years.front())}, {"to", std::to_string(years.back())}};
    claims_.push_back(std::move(claim));
  }

  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  const Book& book_;
  std::vector<Claim>& claims_;
  const ProseWords& words_;
  std::map<std::string, std::size_t> numbered_;
};

}  // namespace

void check_coverage(const Book& book, std::vector<Claim>& claims) { CoverageCheck(book, claims).run(); }

}  // namespace kinderrechten::detail
