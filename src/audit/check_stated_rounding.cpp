// SPDX-License-Identifier: BSD-3-Clause
#include <algorithm>

#include "audit/checks.hpp"
#include "audit/period_words.hpp"
#include "audit/rounding_words.hpp"
#include "kinderrechten/audit/sentence.hpp"

namespace kinderrechten::detail {
namespace {

/// "All numbers of Table 1 are rounded to the nearest ten", and hardly one of them is.
class StatedRounding {
 public:
  StatedRounding(const Book& book, std::vector<Claim>& claims) : book_(book), claims_(claims), words_(prose_words(book.report())) {}

  void run() {
    constexpr std::size_t most = 200, longest = 400;
    const Report& report = book_.report();
    const auto look = [&](std::string_view text, Where where) {
      if (text.size() <= longest) read(text, std::move(where));
    };
    for (std::size_t i = 0; i < std::min(report.notes.size(), most); ++i) look(report.notes[i].text, Where{std::nullopt, report.notes[i].mark, std::nullopt, report.notes[i].text});
    for (std::size_t p = 0; p < std::min(report.paragraphs.size(), most); ++p)
      for (const std::string_view sentence : split_sentences(report.paragraphs[p].text, words_)) look(sentence, Where{std::nullopt, std::nullopt, p, std::string(sentence)});
  }

 private:
  void read(std::string_view text, Where where) {
    const auto tokens = tokenise(text, words_);
    const auto base = base_of(tokens);
    if (!base) return;
    std::vector<std::size_t> meant;
    for (std::size_t t = 0; t < book_.tables(); ++t)
      if (book_.printed(t) && all_of_table(tokens, t)) meant.push_back(t);
    judge(meant, *base, where);
  }
  /// `rounded to the nearest ten`, `afgerond op tientallen`
  static std::optional<Integer> base_of(const std::vector<Token>& tokens) {
    for (std::size_t k = 0; k < tokens.size(); ++k)
      for (const auto& [phrase, base] : rounding_words::bases)
        if (match_phrase(tokens, k, phrase) > 0) return Integer(base);
    return std::nullopt;
  }
  /// It says so of all numbers, of the table that it names or of every one.
  [[nodiscard]] bool all_of_table(const std::vector<Token>& tokens, std::size_t t) const {
    const auto is = [](std::span<const std::string_view> list, const Token& token) { return std::find(list.begin(), list.end(), token.folded) != list.end(); };
    constexpr std::span<const std::string_view> every = rounding_words::every, tables = period_words::table_nouns;
    bool all = false, named = false, this_one = false;
    const auto title = tokenise(book_.report().tables[t].title.substr(0, 60), words_);
    for (std::size_t k = 0; k < tokens.size(); ++k) {
      all |= is(every, tokens[k]);
      if (!is(tables, tokens[k]) || k + 1 >= tokens.size() || !tokens[k + 1].number) continue;
      named = true;
      this_one |= title.size() > 1 && is(tables, title[0]) && title[1].text == tokens[k + 1].text;
    }
    return all && (!named || this_one);
  }
  void judge(const std::vector<std::size_t>& tables, const Integer& base, const Where& where) {
    constexpr std::size_t few = 4;
    std::vector<NumberRef> odd;
    std::size_t numbers = 0;
    for (const std::size_t t : tables) {
      const std::size_t numbers_before = numbers, odd_before = odd.size();
      count(t, base, odd, numbers);
      // one table that keeps it: of which the text speaks is not said
      if (numbers - numbers_before >= few && (odd.size() - odd_before) * 2 < numbers - numbers_before) return;
    }
    if (odd.size() < few || odd.size() * 2 < numbers) return;
    report(odd, base, where);
  }
  /// How many counts a table prints, and those that are no multiples.
  void count(std::size_t t, const Integer& base, std::vector<NumberRef>& odd, std::size_t& numbers) const {
    const Layout& layout = book_.layout(t);
    for (std::size_t r = 0; r < layout.rows.size(); ++r)
      for (std::size_t c = 0; c < layout.columns.size(); ++c) {
        const NumberRef n{t, r, c, std::nullopt};
        const Figure& f = book_.figure(n);
        if (!counts_column(layout.columns[c]) || !book_.is_count(n) || !f.parts.empty()) continue;
        // what its register never prints stands for itself
        const auto value = f.state == State::exact ? exact(f.range) : std::nullopt;
        numbers += value || f.state == State::rounded;
        if (value && *value % base != 0) odd.push_back(n);
      }
  }
  void report(const std::vector<NumberRef>& odd, const Integer& base, const Where& where) {
    Claim c;
    c.code = "KR507";
    c.kind = FindingKind::bound;
    c.phrase = "rounding_stated";
    c.judged = Verdict::refuted;
    c.where = book_.where(std::vector{odd.front()});
    c.where.push_back(where);
    c.printed = book_.text(odd.front());
    c.statement = c.printed + " = … × " + to_string(base);
    c.values = {{"base", Rational(base)}, {"count", Rational(odd.size())}, {"printed", c.printed}};
    claims_.push_back(std::move(c));
  }

  const Book& book_;
  std::vector<Claim>& claims_;
  const ProseWords& words_;
};

}  // namespace

void check_stated_rounding(const Book& book, std::vector<Claim>& claims) { StatedRounding(book, claims).run(); }

}  // namespace kinderrechten::detail
