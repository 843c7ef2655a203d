// SPDX-License-Identifier: BSD-3-Clause
#include "inline_text.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <utility>
#include <vector>

#include "kinderrechten/io/encoding.hpp"
#include "kinderrechten/reading/remark_codes.hpp"

namespace kinderrechten::detail::io {

namespace {

/// Entities from U+00A0 to U+00FF, in order.
constexpr std::string_view latin_entities[] = {
    "nbsp",   "iexcl",  "cent",   "pound",  "curren", "yen",    "brvbar", "sect",   "uml",    "copy",
    "ordf",   "laquo",  "not",    "shy",    "reg",    "macr",   "deg",    "plusmn", "sup2",   "sup3",
    "acute",  "micro",  "para",   "middot", "cedil",  "sup1",   "ordm",   "raquo",  "frac14", "frac12",
    "frac34", "iquest", "Agrave", "Aacute", "Acirc",  "Atilde", "Auml",   "Aring",  "AElig",  "Ccedil",
    "Egrave", "Eacute", "Ecirc",  "Euml",   "Igrave", "Iacute", "Icirc",  "Iuml",   "ETH",    "Ntilde",
    "Ograve", "Oacute", "Ocirc",  "Otilde", "Ouml",   "times",  "Oslash", "Ugrave", "Uacute", "Ucirc",
    "Uuml",   "Yacute", "THORN",  "szlig",  "agrave", "aacute", "acirc",  "atilde", "auml",   "aring",
    "aelig",  "ccedil", "egrave", "eacute", "ecirc",  "euml",   "igrave", "iacute", "icirc",  "iuml",
    "eth",    "ntilde", "ograve", "oacute", "ocirc",  "otilde", "ouml",   "divide", "oslash", "ugrave",
    "uacute", "ucirc",  "uuml",   "yacute", "thorn",  "yuml"};

struct Entity {
  std::string_view name;
  char32_t code;
};
constexpr Entity other_entities[] = {
    {"lt", '<'},         {"gt", '>'},         {"amp", '&'},        {"quot", '"'},       {"apos", '\''},
    {"euro", 0x20AC},    {"ndash", 0x2013},   {"mdash", 0x2014},   {"minus", 0x2212},   {"hellip", 0x2026},
    {"lsquo", 0x2018},   {"rsquo", 0x2019},   {"ldquo", 0x201C},   {"rdquo", 0x201D},   {"sbquo", 0x201A},
    {"bdquo", 0x201E},   {"bull", 0x2022},    {"dagger", 0x2020},  {"Dagger", 0x2021},  {"permil", 0x2030},
    {"le", 0x2264},      {"ge", 0x2265},      {"ne", 0x2260},      {"asymp", 0x2248},   {"thinsp", 0x2009},
    {"ensp", 0x2002},    {"emsp", 0x2003},    {"zwnj", 0x200C},    {"zwj", 0x200D},     {"lrm", 0x200E},
    {"rlm", 0x200F},     {"trade", 0x2122},   {"rarr", 0x2192},    {"larr", 0x2190},    {"uarr", 0x2191},
    {"darr", 0x2193},    {"Delta", 0x0394},   {"Scaron", 0x0160},  {"scaron", 0x0161},  {"OElig", 0x0152},
    {"oelig", 0x0153},   {"lsaquo", 0x2039},  {"rsaquo", 0x203A},  {"tilde", 0x02DC},   {"circ", 0x02C6},
    {"num", '#'},        {"percnt", '%'},     {"plus", '+'},       {"lpar", '('},       {"rpar", ')'},
    {"ast", '*'},        {"comma", ','},      {"period", '.'},     {"colon", ':'},      {"hyphen", 0x2010},
    {"numsp", 0x2007},   {"puncsp", 0x2008},  {"hairsp", 0x200A},  {"Tab", '\t'},       {"NewLine", '\n'}};

constexpr std::string_view html_names[] = {
    "a",       "abbr",   "address", "article", "aside",  "b",       "base",    "bdi",      "bdo",
    "big",     "blockquote", "body", "br",     "button", "caption", "center",  "cite",     "code",
    "col",     "colgroup", "data",  "dd",      "del",    "details", "dfn",     "div",      "dl",
    "dt",      "em",     "fieldset", "figcaption", "figure", "font", "footer", "form",     "h1",
    "h2",      "h3",     "h4",      "h5",      "h6",     "head",    "header",  "hr",       "html",
    "i",       "iframe", "img",     "input",   "ins",    "kbd",     "label",   "legend",   "li",
    "link",    "main",   "mark",    "meta",    "nav",    "nobr",    "noscript", "ol",      "option",
    "p",       "pre",    "q",       "s",       "samp",   "script",  "section", "select",   "small",
    "span",    "strike", "strong",  "style",   "sub",    "summary", "sup",     "svg",      "table",
    "tbody",   "td",     "template", "textarea", "tfoot", "th",     "thead",   "time",     "title",
    "tr",      "tt",     "u",       "ul",      "var",    "wbr"};

bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_punct(char c) { return std::ispunct(static_cast<unsigned char>(c)) != 0; }
/// Part of a word: an emphasis mark inside one is a footnote star. Bytes of other scripts count.
bool is_word(char c) { return !is_space(c) && !is_punct(c); }

/// Ordinals are printed raised too: 1<sup>e</sup>, 4<sup>th</sup>.
bool is_ordinal(std::string_view superscript) {
  constexpr std::string_view endings[] = {"e", "de", "ste", "er", "st", "nd", "rd", "th", "o"};
  return std::find(std::begin(endings), std::end(endings), superscript) != std::end(endings);
}

/// Builds the lowered text in one pass; emphasis is taken out at the end, in pairs.
class Lowering {
 public:
  Lowering(std::string_view raw, Inline markup) : raw_(raw), markdown_(markup == Inline::markdown) {
    out_.reserve(raw.size());
  }
  std::string run() {
    while (at_ < raw_.size()) step();
    if (in_superscript_) end_superscript();
    return markdown_ ? without_emphasis() : std::move(out_);
  }
  /// The first tag that was not closed; empty when all were.
  [[nodiscard]] std::string_view unclosed() const { return open_tags_.empty() ? std::string_view{} : open_tags_.front(); }

 private:
  static constexpr std::size_t most_open = 16;  // a text of opening tags alone is not searched for each
  void step() {
    const char c = raw_[at_];
    if (c == '<' && tag()) return;
    if (c == '&' && entity()) return;
    if (markdown_ && markdown(c)) return;
    put(c);
    ++at_;
  }
  void put(char c) { (in_superscript_ ? superscript_ : out_) += c; }

  bool tag() {
    const auto tag = inline_tag(raw_, at_);
    if (!tag) return raw_.substr(at_).starts_with("<!--") && comment();
    at_ = tag->end;
    track(*tag);
    if (tag->name == "br") put('\n');
    if (tag->name != "sup") return true;
    if (in_superscript_) end_superscript();
    if (!tag->closing) in_superscript_ = true, superscript_.clear();
    return true;
  }
  /// Of the tags that mean something only up to where they are closed.
  void track(const InlineTag& tag) {
    constexpr std::string_view paired[] = {"sup", "sub", "b", "strong", "i", "em", "u"};
    if (std::find(std::begin(paired), std::end(paired), tag.name) == std::end(paired)) return;
    const auto open = std::find(open_tags_.rbegin(), open_tags_.rend(), tag.name);
    if (!tag.closing && open_tags_.size() < most_open) open_tags_.push_back(tag.name);
    else if (tag.closing && open != open_tags_.rend()) open_tags_.erase(open.base() - 1);
  }
  bool comment() {
    const auto end = raw_.find("-->", at_);
    if (end == std::string_view::npos) open_tags_.insert(open_tags_.begin(), "!--");
    at_ = end == std::string_view::npos ? raw_.size() : end + 3;
    return true;
  }
  void end_superscript() {
    in_superscript_ = false;
    const std::string_view text = trimmed(superscript_);
    if (is_ordinal(text)) out_ += text;
    else append_marks(out_, text);
  }
  bool entity() {
    const auto end = raw_.substr(at_, 12).find(';');
    if (end == std::string_view::npos) return false;
    std::string made;
    if (!append_entity(made, raw_.substr(at_ + 1, end - 1))) return false;
    for (const char c : made) put(c);
    at_ += end + 1;
    return true;
  }

  bool markdown(char c) {
    switch (c) {
      case '\\':
        if (at_ + 1 >= raw_.size() || !is_punct(raw_[at_ + 1])) return false;
        put(raw_[at_ + 1]);
        at_ += 2;
        return true;
      case '*':
      case '_':
        return !in_superscript_ && emphasis(c);
      case '[':
        return footnote();
      case '!':
        if (at_ + 1 < raw_.size() && raw_[at_ + 1] == '[' && has_link_end(at_ + 1)) return ++at_, true;
        return false;
      case ']':
        return link_end();
      case '`':
        return ++at_, true;
      case '^':
        return raised();
      default:
        return false;
    }
  }
  /// `[^1]`
  bool footnote() {
    if (at_ + 1 < raw_.size() && raw_[at_ + 1] == '^') {
      const auto end = raw_.substr(at_, 40).find(']');
      if (end != std::string_view::npos && end > 2) {
        append_marks(out_, raw_.substr(at_ + 2, end - 2));
        at_ += end + 1;
        return true;
      }
    }
    if (!has_link_end(at_)) return false;
    ++at_;
    ++open_links_;
    return true;
  }
  /// Does the bracket at `from` open a link: is the next `]` followed by `(` … `)`?
  bool has_link_end(std::size_t from) {
    const auto close = find_next(']', from, next_bracket_);
    if (close + 1 >= raw_.size() || raw_[close + 1] != '(') return false;
    return find_next(')', close, next_paren_) != raw_.size();
  }
  bool link_end() {
    if (open_links_ == 0 || at_ + 1 >= raw_.size() || raw_[at_ + 1] != '(') return false;
    const auto end = find_next(')', at_, next_paren_);
    if (end == raw_.size()) return false;
    --open_links_;
    at_ = end + 1;
    return true;
  }
  /// The next `c` from `from` on, raw_.size() when there is none; remembers, so that all calls
  /// together look at every character once.
  std::size_t find_next(char c, std::size_t from, std::size_t& known) const {
    if (known == std::string_view::npos || known < from) {
      const auto found = raw_.find(c, from);
      known = found == std::string_view::npos ? raw_.size() : found;
    }
    return known;
  }
  /// `^1^`
  bool raised() {
    std::size_t end = at_ + 1;
    while (end < raw_.size() && end < at_ + 4 && (is_digit(raw_[end]) || raw_[end] == '*')) ++end;
    if (end == at_ + 1 || end >= raw_.size() || raw_[end] != '^') return false;
    append_marks(out_, raw_.substr(at_ + 1, end - at_ - 1));
    at_ = end + 1;
    return true;
  }

  /// A run of * or _; whether it opens or closes is told by what stands beside it.
  bool emphasis(char c) {
    std::size_t end = at_;
    while (end < raw_.size() && raw_[end] == c) ++end;
    const std::size_t length = end - at_;
    const char before = at_ == 0 ? ' ' : raw_[at_ - 1], after = end == raw_.size() ? ' ' : raw_[end];
    const bool opens = !is_space(after) && !is_word(before);
    const bool closes = !is_space(before) && (c == '*' || !is_word(after));
    if (length <= 3) runs_.push_back({out_.size(), length, c, opens, closes, false});
    out_.append(length, c);
    at_ = end;
    return true;
  }
  struct Run {
    std::size_t at, length;
    char c;
    bool opens, closes, paired;
  };
  std::string without_emphasis() {
    Run* open[2][4] = {};
    for (Run& run : runs_) {
      Run*& slot = open[run.c == '_'][run.length];
      if (slot != nullptr && run.closes) {
        slot->paired = run.paired = true;
        slot = nullptr;
      } else if (run.opens) {
        slot = &run;
      }
    }
    std::string text;
    text.reserve(out_.size());
    std::size_t from = 0;
    for (const Run& run : runs_) {
      if (!run.paired) continue;
      text.append(out_, from, run.at - from);
      from = run.at + run.length;
    }
    return text.append(out_, from);
  }

  std::string_view raw_;
  bool markdown_;
  std::size_t at_ = 0;
  std::string out_, superscript_;
  bool in_superscript_ = false;
  std::size_t open_links_ = 0;
  std::vector<std::string> open_tags_;
  std::size_t next_bracket_ = std::string_view::npos, next_paren_ = std::string_view::npos;
  std::vector<Run> runs_;
};

bool wrapped(std::string_view text, std::string_view open, std::string_view close) {
  return text.size() > open.size() + close.size() && text.starts_with(open) && text.ends_with(close) &&
         text.substr(open.size(), text.size() - open.size() - close.size()).find(close) ==
             std::string_view::npos;
}
bool is_strong(std::string_view raw, Inline markup) {
  constexpr std::pair<std::string_view, std::string_view> tags[] = {
      {"<b>", "</b>"}, {"<strong>", "</strong>"}, {"<i>", "</i>"}, {"<em>", "</em>"}};
  for (const auto& [open, close] : tags)
    if (wrapped(raw, open, close)) return true;
  if (markup != Inline::markdown) return false;
  return wrapped(raw, "**", "**") || wrapped(raw, "__", "__") || wrapped(raw, "*", "*") ||
         wrapped(raw, "_", "_");
}

}  // namespace

InlineText lower_inline(std::string_view raw, Inline markup, TextStore& store) {
  raw = trimmed(raw);
  const std::string_view special = markup == Inline::markdown ? "<&*_[]`\\^" : "<&";
  if (raw.find_first_of(special) == std::string_view::npos) return {raw, false};
  const bool strong = is_strong(raw, markup);
  Lowering lowering(raw, markup);
  const std::string lowered = lowering.run();
  return {trimmed(store.keep(lowered)), strong, store.keep(lowering.unclosed())};
}

void remark_on_unclosed(const InlineText& text, bool in_cell, Place place, RemarkList& remarks) {
  if (text.unclosed.empty()) return;
  if (text.unclosed == "!--") return remarks.add(remark::unclosed_tag, "remark_comment_open", {}, place);
  remarks.add(remark::unclosed_tag, in_cell ? "remark_tag_open_in_cell" : "remark_tag_open_in_paragraph",
              {{"tag", std::string(text.unclosed)}}, place);
}

void append_marks(std::string& out, std::string_view superscript) {
  const auto separates = [](char c) {
    return is_space(c) || c == ',' || c == ';' || c == '(' || c == ')' || c == '[' || c == ']' || c == '/';
  };
  for (std::size_t i = 0; i < superscript.size();) {
    if (separates(superscript[i])) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < superscript.size() && !separates(superscript[end])) ++end;
    out.append("<sup>").append(superscript.substr(i, end - i)).append("</sup>");
    i = end;
  }
}

bool append_entity(std::string& out, std::string_view entity) {
  if (entity.size() > 1 && entity[0] == '#') {
    const bool hex = entity[1] == 'x' || entity[1] == 'X';
    const auto digits = entity.substr(hex ? 2 : 1);
    std::uint32_t code = 0;
    const auto [end, problem] =
        std::from_chars(digits.data(), digits.data() + digits.size(), code, hex ? 16 : 10);
    if (problem != std::errc{} || end != digits.data() + digits.size() || code == 0) return false;
    append_utf8(out, code < 0x20 && code != '\t' && code != '\n' ? U' ' : code);
    return true;
  }
  for (const auto& e : other_entities)
    if (e.name == entity) return append_utf8(out, e.code), true;
  for (std::size_t i = 0; i < std::size(latin_entities); ++i)
    if (latin_entities[i] == entity) return append_utf8(out, static_cast<char32_t>(0xA0 + i)), true;
  return false;
}

std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lower;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}
bool is_blank(std::string_view text) { return trimmed(text).empty(); }

bool is_html_name(std::string_view name) {
  return std::find(std::begin(html_names), std::end(html_names), name) != std::end(html_names);
}

std::optional<InlineTag> inline_tag(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 500;   // a tag ends, or it is no tag
  InlineTag tag;
  std::size_t i = at + 1;
  if (i < text.size() && text[i] == '/') tag.closing = true, ++i;
  const std::size_t name = i;
  while (i < text.size() && i < name + 12 && (is_letter(text[i]) || is_digit(text[i]))) ++i;
  if (i == name || !is_letter(text[name]) || i >= text.size()) return std::nullopt;
  if (!is_space(text[i]) && text[i] != '>' && text[i] != '/') return std::nullopt;
  tag.name = ascii_lower(text.substr(name, i - name));
  if (!is_html_name(tag.name)) return std::nullopt;
  char quote = 0;
  for (; i < text.size() && i < at + longest; ++i) {
    if (quote != 0) {
      if (text[i] == quote) quote = 0;
    } else if (text[i] == '"' || text[i] == '\'') {
      quote = text[i];
    } else if (text[i] == '>') {
      tag.end = i + 1;
      return tag;
    } else if (text[i] == '<') {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

}  // namespace kinderrechten::detail::io
