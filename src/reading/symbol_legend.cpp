// SPDX-License-Identifier: BSD-3-Clause
#include "symbol_legend.hpp"

#include <algorithm>
#include <set>

#include "marks.hpp"
#include "note_rules.hpp"

namespace kinderrechten::detail::reading {
namespace {

constexpr std::size_t longest_symbol = 8, longest_text = 3000, longest_meaning = 160, most_symbols = 40;

/// A sign or abbreviation that may open its legend without a word between: "* fewer than five", "n.p. not
/// published". A dash opens a list.
bool opens_legend(std::string_view folded) {
  return folded.size() <= 5 && folded.find('-') == std::string_view::npos;
}

bool is_dash(std::string_view folded) { return folded == "-" || folded == "--"; }

/// Could be a symbol: short, without digits, one word.
bool looks_like_symbol(std::string_view text) {
  if (text.empty() || text.size() > longest_symbol || text.find(' ') != std::string_view::npos) return false;
  return std::none_of(text.begin(), text.end(), is_digit);
}

/// The length of what ties a symbol to its meaning at the start of `rest`; 0 when nothing does.
std::size_t tie(std::string_view rest, const Vocabulary& words) {
  std::size_t i = 0;
  while (i < rest.size() && (rest[i] == '\'' || rest[i] == '"' || rest[i] == ')' || rest[i] == ' ')) ++i;
  if (i < rest.size() && (rest[i] == '=' || rest[i] == ':')) return i + 1;
  for (const Words* w : {words.own, words.other})
    if (const std::size_t n = starts_with_any(rest.substr(i), w->legend_is); n > 0 && i > 0) return i + n;
  return 0;
}

/// Does one of the sentences say that a symbol stands for more than small numbers?
bool says_more_hidden(std::string_view text, const Vocabulary& words, bool legend) {
  for (const auto& sentence : find_rules(text, words, true))
    for (const auto& f : sentence.rules)
      if (f.rule == NoteRule::also_hidden || (legend && f.rule == NoteRule::or_hidden)) return true;
  return false;
}

bool begins_here(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  const char before = text[at - 1];
  return before == ' ' || before == '(' || before == '"' || before == '\'' || before == ';' || before == ',';
}

/// A meaning ends with its sentence, or where the next begins behind a semicolon.
std::string_view meaning_at(std::string_view text) {
  std::size_t end = std::min(text.find(';'), text.find(". "));
  end = std::min(end, text.find(", ["));
  return trim(text.substr(0, std::min(end, longest_meaning)));
}

}  // namespace

SymbolLegend::SymbolLegend(const Drafts& drafts, const Document& document, const Vocabulary& words, const Dialect& base)
    : dialect_(base) {
  if (!base.many_hands) return;  // an office's symbols mean what its table says
  gather_symbols(drafts, document);
  if (printed_.empty()) return;
  defined_.assign(printed_.size(), false);
  for (const Block& block : drafts.blocks)
    if (block.kind != Block::Kind::grid && block.text.size() <= longest_text)
      look_in(block.mark, block.text, words);
  for (const Block& block : drafts.blocks)
    if (block.kind != Block::Kind::grid && block.text.size() <= longest_text)
      look_for_more_hidden(block.text, words);
  symbols_.insert(symbols_.end(), base.symbols.begin(), base.symbols.end());
  dialect_.symbols = symbols_;
}

bool SymbolLegend::explains(std::string_view mark) const {
  for (std::size_t s = 0; s < printed_.size(); ++s)
    if (defined_[s] && (printed_[s] == mark || printed_[s] == "[" + std::string(mark) + "]")) return true;
  return false;
}

void SymbolLegend::gather_symbols(const Drafts& drafts, const Document& document) {
  std::set<std::string, std::less<>> seen;
  for (const TableDraft& table : drafts.tables)
    for (std::size_t r = 0; r < table.rows.size() && seen.size() < most_symbols; ++r)
      for (std::size_t k = 0; k < table.shape.columns; ++k) {
        const std::string_view text = trim(table.cell(document, r, table.shape.stubs + k).text);
        if (looks_like_symbol(text) && !seen.contains(text)) seen.emplace(text);
      }
  printed_.assign(seen.begin(), seen.end());
}

void SymbolLegend::look_in(std::string_view mark, std::string_view text, const Vocabulary& words) {
  const std::string folded = fold(text);
  for (std::size_t s = 0; s < printed_.size(); ++s) {
    if (defined_[s]) continue;
    const std::string symbol = fold(printed_[s]);
    if (symbol.empty()) continue;
    // "* Fewer than five" looks like an item, "[c]: confidential" like a note
    if (!mark.empty() && (fold(mark) == symbol || "[" + fold(mark) + "]" == symbol) && !is_dash(symbol)) {
      define(s, folded, words);
      continue;
    }
    for (auto at = folded.find(symbol); at != std::string::npos; at = folded.find(symbol, at + 1)) {
      if (!begins_here(folded, at)) continue;
      const std::string_view rest = std::string_view(folded).substr(at + symbol.size());
      std::size_t n = tie(rest, words);
      if (n == 0 && at == 0 && opens_legend(symbol) && rest.starts_with(' ')) n = 1;
      if (n == 0) continue;
      define(s, trim(rest.substr(n)), words);
      break;
    }
  }
}

/// What a text says of one symbol: up to the legend of the next.
std::string_view SymbolLegend::legend_at(std::size_t symbol, std::string_view text, const Vocabulary& words) const {
  for (std::size_t s = 0; s < printed_.size(); ++s) {
    const std::string other = fold(printed_[s]);
    if (s == symbol || other.empty() || is_dash(other)) continue;
    for (auto at = text.find(other, 1); at != std::string_view::npos; at = text.find(other, at + 1)) {
      if (!begins_here(text, at) || tie(text.substr(at + other.size()), words) == 0) continue;
      text = text.substr(0, at);
      break;
    }
  }
  return text;
}

/// "Further figures have been suppressed": said apart from the legend of a small number's symbol, it may be of that
/// symbol, unless another stands for hidden numbers.
void SymbolLegend::look_for_more_hidden(std::string_view text, const Vocabulary& words) {
  if (!says_more_hidden(text, words, false)) return;
  hides_more_ = true;
  if (std::any_of(symbols_.begin(), symbols_.end(), [](const Symbol& s) { return s.state == State::suppressed; })) return;
  for (Symbol& symbol : symbols_)
    if (symbol.state == State::below) symbol = {symbol.glyph, State::suppressed};
}

void SymbolLegend::define(std::size_t s, std::string_view text, const Vocabulary& words) {
  const std::string_view meaning = meaning_at(text);
  const bool more_hidden = says_more_hidden(legend_at(s, text, words), words, true);
  hides_more_ = hides_more_ || more_hidden;
  Symbol symbol{printed_[s], State::unknown};
  const auto says = [&](LegendMeaning wanted) {
    return words.any([&](const Words& w) {
      return std::any_of(w.legend.begin(), w.legend.end(), [&](const LegendPhrase& p) {
        return p.meaning == wanted && has_phrase(meaning, p.phrase);
      });
    });
  };
  const std::string_view brief = trim(meaning.substr(0, meaning.find_first_of(".;")));
  std::optional<int> below;
  for (const auto& sentence : find_rules(meaning, words, true))
    for (const auto& f : sentence.rules) {
      if (f.rule == NoteRule::threshold) below = f.numbers[0];
      if (f.rule == NoteRule::threshold_up_to || f.rule == NoteRule::threshold_from_one || f.rule == NoteRule::range) below = f.numbers.back() + 1;
    }
  if (below && *below > 0) {
    symbol = {printed_[s], State::below, Extent::whole, {}, only(CellKind::counts), says(LegendMeaning::from_one) ? 1 : 0, *below - 1};
    if (symbol.low > symbol.high) return;
    if (more_hidden) symbol = {printed_[s], State::suppressed};
  } else if (says(LegendMeaning::tiny)) {
    symbol.state = State::rounded, symbol.extent = Extent::tiny;
  } else if (says(LegendMeaning::under_half)) {
    symbol.state = State::rounded, symbol.extent = Extent::under_half;
  } else if (says(LegendMeaning::not_applicable)) {
    symbol.state = State::not_applicable, symbol.extent = Extent::nothing, symbol.kinds = every_kind;
  } else if (says(LegendMeaning::hidden)) {
    symbol.state = State::suppressed;
  } else if (says(LegendMeaning::unknown)) {
    symbol.state = State::unknown, symbol.status = {Status::missing};
  } else if (says(LegendMeaning::zero) && std::count(brief.begin(), brief.end(), ' ') <= 2) {  // not "geen opgave van de gemeente"
    symbol = {printed_[s], State::exact, Extent::whole, {}, numbers, 0, 0};
  } else {
    return;
  }
  defined_[s] = true;
  symbols_.push_back(symbol);
}

}  // namespace kinderrechten::detail::reading
