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

/// Letters only, and so many that it may be a name.
bool is_word(std::string_view text) {
  constexpr std::size_t longest_abbreviation = 3;
  return text.size() > longest_abbreviation && std::all_of(text.begin(), text.end(), [](char c) { return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80; }) &&
         std::any_of(text.begin(), text.end(), is_ascii_letter);
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

/// Does one of the sentences say that a symbol stands for more than small numbers? In the first of a legend any second
/// reason does: "the number, or another in the same row, is below 5".
bool says_more_hidden(std::string_view text, const Vocabulary& words, bool legend) {
  bool first = legend;
  std::string all(text);
  if (legend) std::replace(all.begin(), all.end(), ';', ',');  // one meaning, up to the legend of the next symbol
  for (const auto& sentence : find_rules(all, words, true)) {
    for (const auto& f : sentence.rules)
      if (f.rule == NoteRule::also_hidden || (legend && f.rule == NoteRule::or_hidden) || (first && f.rule == NoteRule::or_reason)) return true;
    first = false;
  }
  return false;
}

bool begins_here(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  const char before = text[at - 1];
  return before == ' ' || before == '(' || before == '"' || before == '\'' || before == ';' || before == ',';
}

/// Does a legend begin here, in a list of them: "Symbols: n.p. not published; .. not available"?
bool begins_legend(std::string_view text, std::size_t at) {
  while (at > 0 && text[at - 1] == ' ') --at;
  return at == 0 || text[at - 1] == ';' || text[at - 1] == ':' || text[at - 1] == ',';
}

/// Does what stands before a symbol end an item of a list: "x hidden, . not known"?
bool ends_item(std::string_view before) {
  before = trim(before);
  return before.ends_with(',') || before.ends_with(';');
}

/// "<5" as a bound: 5.
std::optional<int> bound_in(std::string_view text) {
  constexpr std::size_t longest = 4;
  if (!text.starts_with('<')) return std::nullopt;
  text = trim(text.substr(1));
  if (text.empty() || text.size() > longest || !std::all_of(text.begin(), text.end(), is_digit)) return std::nullopt;
  int bound = 0;
  for (const char c : text) bound = 10 * bound + (c - '0');
  return bound;
}

/// What a meaning says before it tells what the hiding is for: "suppressed so that a value under five cannot be
/// worked out" is no bound.
std::string_view before_purpose(std::string_view meaning, const Vocabulary& words) {
  std::size_t end = meaning.size();
  for (const Words* w : {words.own, words.other})
    for (const auto purpose : w->purposes) {
      const auto at = meaning.find(purpose);
      if (at != std::string_view::npos && has_phrase(meaning, purpose)) end = std::min(end, at);
    }
  return meaning.substr(0, end);
}

/// A meaning ends with its sentence, or where the next begins behind a semicolon.
std::string_view meaning_at(std::string_view text) {
  std::size_t end = std::min(text.find(';'), text.find(". "));
  end = std::min(end, text.find(", ["));
  return trim(text.substr(0, std::min(end, longest_meaning)));
}

}  // namespace

SymbolLegend::SymbolLegend(const Drafts& drafts, const Document& document, const Vocabulary& words, const Dialect& base)
    : drafts_(drafts), document_(document), dialect_(base) {
  if (!base.many_hands) return;  // an office's symbols mean what its table says
  gather_symbols();
  if (printed_.empty() && bounds_.empty()) return;
  defined_.assign(printed_.size(), false);
  unclear_.assign(printed_.size(), false);
  for (const Block& block : drafts.blocks)
    if (block.kind != Block::Kind::grid && block.text.size() <= longest_text)
      for (const std::string_view piece : pieces_of(block.text)) look_in(block.kind == Block::Kind::heading ? std::string_view{} : block.mark, piece, words);
  for (const Block& block : drafts.blocks)
    if (block.kind != Block::Kind::grid && block.text.size() <= longest_text)
      look_for_more_hidden(block.text, words);
  leave_open();
  symbols_.insert(symbols_.end(), base.symbols.begin(), base.symbols.end());
  dialect_.symbols = symbols_;
}

/// A text of several lines, cut before each that opens with a symbol: the legend of one ends where that of the next
/// begins, but may run over lines.
std::vector<std::string_view> SymbolLegend::pieces_of(std::string_view text) const {
  std::vector<std::string_view> pieces;
  std::size_t from = 0;
  for (auto at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
    const std::string_view next = trim(text.substr(at + 1, longest_symbol + 4));
    const bool opens = std::any_of(printed_.begin(), printed_.end(), [&](const std::string& symbol) {
      return next.starts_with(symbol) && next.size() > symbol.size() && std::string_view(" =:").find(next[symbol.size()]) != std::string_view::npos;
    });
    if (!opens) continue;
    pieces.push_back(text.substr(from, at - from));
    from = at + 1;
  }
  pieces.push_back(text.substr(from));
  return pieces;
}

bool SymbolLegend::explains(std::string_view mark) const {
  for (std::size_t s = 0; s < printed_.size(); ++s)
    if (defined_[s] && (printed_[s] == mark || printed_[s] == "[" + std::string(mark) + "]")) return true;
  return false;
}

void SymbolLegend::gather_symbols() {
  std::set<std::string, std::less<>> seen;
  for (const TableDraft& table : drafts_.tables)
    for (std::size_t r = 0; r < table.rows.size() && seen.size() < most_symbols; ++r)
      for (std::size_t k = 0; k < table.shape.columns; ++k) {
        const std::string_view text = trim(table.cell(document_, r, table.shape.stubs + k).text);
        if (looks_like_symbol(text) && !seen.contains(text)) seen.emplace(text);
        if (const auto open = text.find('<'); open != std::string_view::npos)
          if (const auto bound = bound_in(text.substr(open, text.find_first_of(")%", open) - open))) bounds_.insert(*bound);
      }
  printed_.assign(seen.begin(), seen.end());
}

bool SymbolLegend::is_symbol(std::string_view text) const {
  for (std::size_t s = 0; s < printed_.size(); ++s)
    if ((defined_[s] || (unclear_[s] && !is_word(printed_[s]))) && printed_[s] == text) return true;
  return false;
}

void SymbolLegend::look_in(std::string_view mark, std::string_view text, const Vocabulary& words) {
  const std::string folded = fold(text);
  text_ = folded;
  look_for_bounds(folded, words);
  for (std::size_t s = 0; s < printed_.size(); ++s) {
    if (defined_[s]) continue;
    const std::string symbol = fold(printed_[s]);
    if (symbol.empty()) continue;
    // "* Fewer than five" looks like an item, "[c]: confidential" like a note
    if (!mark.empty() && (fold(mark) == symbol || "[" + fold(mark) + "]" == symbol) && !is_dash(symbol)) {
      define(s, folded, words, true);
      continue;
    }
    for (auto at = folded.find(symbol); at != std::string::npos; at = folded.find(symbol, at + 1)) {
      if (!begins_here(folded, at)) continue;
      const std::string_view rest = std::string_view(folded).substr(at + symbol.size());
      const std::size_t n = tie(rest, words);
      const bool opens = (at == 0 ? opens_legend(symbol) : begins_legend(folded, at)) && rest.starts_with(' ');
      if (n == 0 && !opens) continue;
      define(s, trim(rest.substr(n)), words, n > 0 && begins_legend(folded, at));
      if (defined_[s]) break;
    }
    if (!defined_[s]) look_for_names(s, folded, words);
    if (!defined_[s]) look_before(s, folded, words);
  }
}

/// 'Counts below ten are not released and are shown as "c".'
void SymbolLegend::look_before(std::size_t symbol, std::string_view folded, const Vocabulary& words) {
  const std::string sign = fold(printed_[symbol]);
  for (const Words* w : {words.own, words.other})
    for (const auto phrase : w->shown_as)
      for (auto at = folded.find(phrase); at != std::string_view::npos; at = folded.find(phrase, at + 1)) {
        std::string_view rest = folded.substr(at + phrase.size());
        while (!rest.empty() && std::string_view(" \"'`(").find(rest.front()) != std::string_view::npos) rest.remove_prefix(1);
        for (const std::string_view quote : {"\u201C", "\u2018", "\u201E"})
          if (rest.starts_with(quote)) rest.remove_prefix(quote.size());
        const bool ends = rest.size() == sign.size() || (rest.size() > sign.size() && !is_word_char(rest[sign.size()]));
        if (!begins_here(folded, at) || !rest.starts_with(sign) || !ends) continue;
        std::string_view before = folded.substr(0, at);
        for (const std::string_view stop : {". ", "; "})
          if (const auto from = before.rfind(stop); from != std::string_view::npos) before = before.substr(from + stop.size());
        define(symbol, trim(before), words, true);
        if (defined_[symbol]) return;
      }
}

/// "An asterisk stands for a number between 1 and 4."
void SymbolLegend::look_for_names(std::size_t symbol, std::string_view folded, const Vocabulary& words) {
  const std::string sign = fold(printed_[symbol]);
  for (const Words* w : {words.own, words.other})
    for (const auto& name : w->symbol_names) {
      if (name.sign != sign && name.sign != printed_[symbol]) continue;
      for (auto at = folded.find(name.word); at != std::string_view::npos; at = folded.find(name.word, at + 1)) {
        const std::string_view rest = folded.substr(at + name.word.size());
        std::size_t n = tie(rest, words);
        if (n == 0 && rest.starts_with(' '))
          if (const std::size_t is = starts_with_any(rest.substr(1), w->sign_is); is > 0) n = is + 1;
        if (n == 0 || !begins_here(folded, at)) continue;
        define(symbol, trim(rest.substr(n)), words, true);
        if (defined_[symbol]) return;
      }
    }
}

/// "<5: fewer than five, or hidden because another number could be worked out".
void SymbolLegend::look_for_bounds(std::string_view folded, const Vocabulary& words) {
  for (auto at = folded.find('<'); at != std::string_view::npos && !bounds_.empty(); at = folded.find('<', at + 1)) {
    const std::string_view rest = folded.substr(at + 1);
    const auto end = std::min(rest.size(), rest.find_first_not_of("0123456789 "));
    const auto bound = bound_in(trim(folded.substr(at, 1 + end)));
    if (!bound || !bounds_.contains(*bound) || !begins_here(folded, at)) continue;
    const std::string_view digits = trim(rest.substr(0, end));
    const std::string_view behind = rest.substr(static_cast<std::size_t>(digits.data() + digits.size() - rest.data()));
    const std::size_t n = tie(behind, words);
    if (n == 0 && !begins_legend(folded, at)) continue;
    const std::string_view meaning = behind.substr(n).substr(0, longest_meaning);
    if (says_more_hidden(meaning.substr(0, meaning.find(". ")), words, true)) widened_.insert(*bound), hides_more_ = true;
  }
}

/// A symbol that is explained in words that are not understood may stand for any number; one that means something
/// else in the dialect, as a dash does, too.
void SymbolLegend::leave_open() {
  for (std::size_t s = 0; s < printed_.size(); ++s)
    if (unclear_[s] && !defined_[s] && !is_word(printed_[s])) symbols_.push_back({printed_[s], State::unknown, Extent::any, {}, numbers});
}

/// What a text says of one symbol: up to the legend of the next.
std::string_view SymbolLegend::legend_at(std::size_t symbol, std::string_view text, const Vocabulary& words) const {
  for (std::size_t s = 0; s < printed_.size(); ++s) {
    const std::string other = fold(printed_[s]);
    if (s == symbol || other.empty() || is_dash(other)) continue;
    for (auto at = text.find(other, 1); at != std::string_view::npos; at = text.find(other, at + 1)) {
      const std::string_view behind = text.substr(at + other.size());
      const bool listed = ends_item(text.substr(0, at)) && behind.starts_with(' ') && opens_legend(other);
      if (!begins_here(text, at) || (tie(behind, words) == 0 && !listed)) continue;
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
  if (printed_.empty() && widened_.empty()) widened_ = bounds_;  // nothing else stands for a hidden number
  for (Symbol& symbol : symbols_)
    if (symbol.state == State::below) symbol = {symbol.glyph, State::suppressed};
}

/// "Waiting: numbers below 5 are shown as x" names a line that not every table with an x has: what an x of another table
/// hides, it does not tell.
bool SymbolLegend::speaks_of_some_tables(std::size_t symbol, std::string_view legend) const {
  const std::string_view subject = trim(legend.substr(0, legend.find(':')));
  constexpr std::size_t shortest = 4;
  if (subject.size() < shortest || subject.size() == legend.size() || subject == fold(printed_[symbol])) return false;
  bool named = false, elsewhere = false;
  for (const TableDraft& table : drafts_.tables) {
    bool names = std::any_of(table.heads.columns.begin(), table.heads.columns.end(), [&](const ColumnHead& head) { return fold(head.text) == subject; });
    bool prints = false;
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
      names = names || fold(split_marks(trim(table.cell(document_, r, table.shape.stubs - 1).text)).text) == subject;
      for (std::size_t k = 0; k < table.shape.columns && !prints; ++k) prints = trim(table.cell(document_, r, table.shape.stubs + k).text) == printed_[symbol];
    }
    named = named || names;
    elsewhere = elsewhere || (prints && !names);
  }
  return named && elsewhere;
}

void SymbolLegend::define(std::size_t s, std::string_view text, const Vocabulary& words, bool tied) {
  const std::string_view own = legend_at(s, text, words), meaning = meaning_at(own);
  const bool more_hidden = says_more_hidden(own, words, true);
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
  // "that no child was adopted" counts; "geen opgave van de gemeente" does not
  constexpr std::size_t at_the_start = 5;
  const bool of_persons = words.any([&](const Words& w) {
    return std::any_of(w.legend.begin(), w.legend.end(), [&](const LegendPhrase& p) {
      return p.meaning == LegendMeaning::zero && p.phrase.find(' ') != std::string_view::npos && brief.find(p.phrase) <= at_the_start && has_phrase(brief, p.phrase);
    });
  });
  std::optional<int> below;
  int from = says(LegendMeaning::from_one) ? 1 : 0;
  for (const auto& sentence : find_rules(before_purpose(meaning, words), words, true))
    for (const auto& f : sentence.rules) {
      if (f.rule == NoteRule::threshold) below = f.numbers[0];
      if (f.rule == NoteRule::threshold_up_to || f.rule == NoteRule::threshold_from_one || f.rule == NoteRule::range) below = f.numbers.back() + 1;
      if (f.rule == NoteRule::threshold_from_one) from = std::max(from, 1);
      if (f.rule == NoteRule::range) from = std::max(from, f.numbers.front());
    }
  if (below && *below > 0) {
    symbol = {printed_[s], State::below, Extent::whole, {}, only(CellKind::counts), from, *below - 1};
    if (symbol.low > symbol.high) return;
    if (more_hidden || speaks_of_some_tables(s, text_)) symbol = {printed_[s], State::suppressed};
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
  } else if (says(LegendMeaning::zero) && std::count(brief.begin(), brief.end(), ' ') <= (of_persons ? 5 : 2)) {
    symbol = {printed_[s], State::exact, Extent::whole, {}, numbers, 0, 0};
  } else {
    unclear_[s] = unclear_[s] || (tied && !brief.empty());
    return;
  }
  defined_[s] = true;
  symbols_.push_back(symbol);
}

}  // namespace kinderrechten::detail::reading
