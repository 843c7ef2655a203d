// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/audit/prose.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "kinderrechten/audit/agreement.hpp"
#include "kinderrechten/audit/subject.hpp"

namespace kinderrechten {
namespace {

using Kind = Quantity::Kind;

/// What a sentence says of the years: `in 2020`, `ten opzichte van 2019`, `vorig jaar`.
struct Years {
  struct Mention {
    std::size_t token;
    int year;
  };
  std::vector<Mention> plain;
  std::optional<int> base;  ///< the year compared with
};

/// A number of a table, what it could be, and where it stands.
struct Number {
  NumberRef ref;
  Range range;
  std::string period;
};

/// The sentence under examination and what it has been tied to.
struct Scene {
  std::string_view text;
  std::size_t paragraph;
  std::vector<Token> tokens;
  std::vector<Quantity> numbers;
  std::vector<bool> used;  ///< quantities that a claim has taken
  Years years;
  std::optional<SentenceSubject> subject;
  bool hedged = false;
  std::size_t strangers = 0;  ///< words that neither the label nor the language explains
  bool names = false;         ///< one of them is a name
};

class ProseCheck {
 public:
  ProseCheck(const Report& report, const std::map<NumberRef, Range>& ranges)
      : report_(report), ranges_(ranges), words_(prose_words(report.language)), index_(report, words_) {
    collect_known_words();
  }

  std::vector<Finding> run() {
    for (std::size_t p = 0; p < report_.paragraphs.size(); ++p) {
      if (report_.paragraphs[p].heading) continue;
      previous_.reset();
      pair_.reset();
      for (const auto sentence : split_sentences(report_.paragraphs[p].text, words_)) judge(sentence, p);
    }
    return std::move(findings_);
  }

 private:
  // ---- reading a sentence
  void judge(std::string_view text, std::size_t paragraph) {
    Scene scene{text, paragraph, tokenise(text, words_), {}, {}, {}, {}, false, 0, false};
    scene.numbers = quantities(scene.tokens, words_);
    scene.used.assign(scene.numbers.size(), false);
    scene.years = read_years(scene.tokens);
    scene.subject = index_.find(scene.tokens);
    if (!scene.subject && previous_ && goes_on(scene.tokens)) {
      scene.subject = previous_;
      scene.subject->tokens.clear();
      scene.subject->whole_label = false;  // a guess: it may confirm, not refute
    }
    scene.hedged = mentions(scene, words_.hedges);
    count_strangers(scene);
    std::vector<Finding> best = claims(scene);
    const auto said = std::exchange(next_pair_, {});
    // Rows of one label in two tables: the sentence may speak of either.
    if (scene.subject)
      for (const SentenceSubject& other : scene.subject->others) {
        Scene again = scene;
        again.subject = other;
        std::vector<Finding> found = claims(again);
        for (std::size_t k = 0; k < best.size() && found.size() == best.size(); ++k)
          if (best[k].verdict < found[k].verdict) best[k] = std::move(found[k]);
      }
    for (Finding& f : best) findings_.push_back(std::move(f));
    if (scene.subject) previous_ = scene.subject;
    pair_ = said;
  }
  /// What the sentence claims of its subject.
  std::vector<Finding> claims(Scene scene) {
    std::vector<Finding> before = std::exchange(findings_, {});
    judge_pair(scene);
    judge_factor(scene);
    judge_percent(scene);
    judge_levels(scene);
    judge_trend(scene);
    judge_direction(scene);
    return std::exchange(findings_, std::move(before));
  }

  Years read_years(const std::vector<Token>& tokens) const {
    Years years;
    const auto last = latest_year();
    for (std::size_t k = 0; k < tokens.size(); ++k) {
      std::optional<int> year = tokens[k].year;
      if (!year && last)
        for (const auto phrase : words_.last_year)
          if (match_phrase(tokens, k, phrase)) year = *last - 1;
      if (!year) continue;
      bool compared = false;
      for (const auto phrase : words_.compared) {
        const std::size_t n = 1 + static_cast<std::size_t>(std::count(phrase.begin(), phrase.end(), ' '));
        for (std::size_t gap = 0; gap <= 3 && !compared && k >= n + gap; ++gap)  // `t.o.v. 920 in 2019`
          compared = match_phrase(tokens, k - n - gap, phrase) == n;
      }
      if (compared) years.base = year;
      else years.plain.push_back({k, *year});
    }
    return years;
  }

  [[nodiscard]] std::optional<int> latest_year() const {
    if (report_.year) return report_.year;
    std::optional<int> latest;
    for (const auto& table : report_.tables)
      if (table.layout)
        for (const auto& column : table.layout->columns)
          if (column.period && column.role == ColumnRole::values)
            latest = std::max(latest.value_or(column.period->last()), column.period->last());
    return latest;
  }

  bool goes_on(const std::vector<Token>& tokens) const {
    const auto opens = [&](std::string_view phrase) { return match_phrase(tokens, 0, phrase) > 0; };
    return std::any_of(words_.back.begin(), words_.back.end(), opens) ||
           std::any_of(words_.subset.begin(), words_.subset.end(), opens) ||
           (std::any_of(words_.from.begin(), words_.from.end(), opens) && tokens.size() > 1 && tokens[1].number);
  }
  static bool mentions(const Scene& scene, std::span<const std::string_view> phrases) {
    for (std::size_t k = 0; k < scene.tokens.size(); ++k) {
      const bool bends = std::any_of(scene.numbers.begin(), scene.numbers.end(), [&](const Quantity& q) {
        return k >= q.first && k <= q.last;
      });
      if (bends) continue;
      for (const auto phrase : phrases)
        if (match_phrase(scene.tokens, k, phrase)) return true;
    }
    return false;
  }

  void collect_known_words() {
    const auto add = [&](std::string_view phrase) {
      while (!phrase.empty()) {
        const std::size_t space = phrase.find(' ');
        known_.emplace(phrase.substr(0, space));
        phrase = space == std::string_view::npos ? std::string_view() : phrase.substr(space + 1);
      }
    };
    for (const auto list : {words_.percent, words_.from, words_.to, words_.compared, words_.last_year, words_.in_a_row,
                            words_.this_year, words_.subset, words_.back, words_.function, words_.verbs})
      for (const auto phrase : list) add(phrase);
    for (const auto& w : words_.bends) add(w.words);
    for (const auto& w : words_.directions) add(w.word);
    for (const auto& w : words_.after_percent) add(w.word);
    for (const auto& w : words_.factors) add(w.word);
    for (const auto& w : words_.ordinals) add(w.words);
    for (const auto& w : words_.extremes) add(w.word);
  }
  void count_strangers(Scene& scene) const {
    for (std::size_t k = 0; k < scene.tokens.size(); ++k) {
      const Token& token = scene.tokens[k];
      const bool quantity = std::any_of(scene.numbers.begin(), scene.numbers.end(), [&](const Quantity& q) {
        return k >= q.first && k <= q.last;
      });
      if (token.number || quantity || known_.contains(token.folded) ||
          (scene.subject && scene.subject->tokens.contains(k)))
        continue;
      ++scene.strangers;
      scene.names |= token.capital && !token.opens;
    }
  }

  // ---- numbers of the tables
  [[nodiscard]] std::optional<Number> number(const SentenceSubject& s, std::size_t column,
                                             std::optional<std::size_t> part = {}) const {
    const Table& table = report_.tables[s.table];
    const Figure figure = table.figure(table.at(s.row, column));
    const NumberRef ref{s.table, s.row, column, part};
    const auto& range = part ? figure.parts[*part].range : figure.range;
    if (!range || figure.change) return std::nullopt;
    const auto it = ranges_.find(ref);
    const auto& head = table.layout->columns[column];
    return Number{ref, it == ranges_.end() ? *range : it->second,
                  head.period ? head.period->to_string() : head.text};
  }
  [[nodiscard]] std::size_t parts(const Number& x) const {
    const Table& table = report_.tables[x.ref.table];
    return table.figure(table.at(x.ref.row, x.ref.column)).parts.size();
  }
  [[nodiscard]] std::optional<std::size_t> column(const SentenceSubject& s, int year) const {
    const auto& columns = report_.tables[s.table].layout->columns;
    for (std::size_t c = 0; c < columns.size(); ++c)
      if (columns[c].role == ColumnRole::values && columns[c].period && columns[c].period->first() == year)
        return c;
    return std::nullopt;
  }
  [[nodiscard]] std::optional<Number> in_year(const SentenceSubject& s, std::optional<int> year) const {
    if (s.column) return number(s, *s.column);
    if (!year) return std::nullopt;
    const auto c = column(s, *year);
    return c ? number(s, *c) : std::nullopt;
  }
  /// The period that the sentence speaks of, and the one it compares with.
  [[nodiscard]] std::optional<int> main_year(const Scene& scene) const {
    if (scene.years.plain.empty()) return latest_year();
    return scene.years.plain.back().year;
  }
  [[nodiscard]] std::optional<int> base_year(const Scene& scene) const {
    if (scene.years.base) return scene.years.base;
    const auto year = main_year(scene);
    return year ? std::optional(*year - 1) : std::nullopt;
  }
  [[nodiscard]] static std::optional<int> year_between(const Scene& scene, std::size_t from, std::size_t to) {
    for (const auto& mention : scene.years.plain)
      if (mention.token > from && mention.token < to) return mention.year;
    return std::nullopt;
  }

  // ---- claims
  void judge_pair(Scene& scene) {
    for (std::size_t a = 0; a < scene.numbers.size(); ++a) {
      for (std::size_t b = 0; b < scene.numbers.size(); ++b) {
        if (a == b || scene.used[a] || scene.used[b]) continue;
        const Quantity &from = scene.numbers[a], &to = scene.numbers[b];
        if (from.kind != Kind::count || to.kind != Kind::count) continue;
        const bool contrast = follows(scene, from, words_.compared) && from.first > to.last;
        if (!contrast && (!follows(scene, from, words_.from) || !follows(scene, to, words_.to))) continue;
        if (!contrast && std::max(from.first, to.first) - std::min(from.last, to.last) > 14) continue;
        scene.used[a] = scene.used[b] = true;
        if (contrast) {
          pair(scene, from, to, base_year(scene), main_year(scene));
          return;
        }
        const bool forward = from.first < to.first;
        const auto last = forward ? year_between(scene, to.last, scene.tokens.size()) : year_between(scene, to.last, from.first);
        const auto before = forward ? year_between(scene, from.last, to.first) : year_between(scene, from.last, scene.tokens.size());
        const std::optional<int> to_year = last ? last : before && !scene.years.plain.empty() && scene.years.plain.front().token > from.first
                                                              ? latest_year() : main_year(scene);
        const std::optional<int> from_year = before ? before : scene.years.base ? scene.years.base
                                                       : to_year ? std::optional(*to_year - 1) : std::nullopt;
        pair(scene, from, to, from_year, to_year);
        return;
      }
    }
  }
  void pair(Scene& scene, const Quantity& from, const Quantity& to, std::optional<int> from_year,
            std::optional<int> to_year) {
    Finding f = begin(scene, "KR701", from.text + " → " + to.text, to.text);
    if (!scene.subject) return open(std::move(f), "prose_no_row", to.text);
    auto x = in_year(*scene.subject, from_year), y = in_year(*scene.subject, to_year);
    if (!x || !y || scene.subject->column) return open(std::move(f), "prose_no_period", to.text);
    Verdict v = count_agrees(x->range, from) & count_agrees(y->range, to);
    for (std::size_t p = 0; v != Verdict::confirmed && p < std::min(parts(*x), parts(*y)); ++p) {
      const auto a = number(*scene.subject, x->ref.column, p), b = number(*scene.subject, y->ref.column, p);
      if (!a || !b || (count_agrees(a->range, from) & count_agrees(b->range, to)) != Verdict::confirmed) continue;
      v = Verdict::confirmed, x = a, y = b;
    }
    if (v == Verdict::confirmed) next_pair_ = {*x, *y};
    f.possible = y->range;
    f.reason.values = {{"before", x->range}, {"after", y->range}, {"from", x->period}, {"to", y->period}};
    finish(scene, std::move(f), "pair", v, {*x, *y});
  }

  void judge_factor(Scene& scene) {
    for (std::size_t k = 0; k < scene.tokens.size(); ++k) {
      const FactorWord* word = nullptr;
      for (const auto& w : words_.factors)
        if (match_phrase(scene.tokens, k, w.word)) word = &w;
      if (!word) continue;
      Finding f = begin(scene, "KR703", "× " + to_string(Rational(word->numerator, word->denominator)), std::string(word->word));
      if (!scene.subject) return open(std::move(f), "prose_no_row", std::string(word->word));
      const auto x = in_year(*scene.subject, base_year(scene)), y = in_year(*scene.subject, main_year(scene));
      if (!x || !y || scene.subject->column || !intersection(x->range, Range::above(0))) return open(std::move(f), "prose_no_period", std::string(word->word));
      BendWord bend{"", Bend::about, 10, 25};
      for (const auto& w : words_.bends)
        if (k > 0 && match_phrase(scene.tokens, k - 1, w.words) == 1) bend = w;
      const Range truth = y->range / x->range;
      const Verdict v = agrees(truth, Rational(word->numerator, word->denominator), bend, Verdict::undecided);
      f.possible = truth;
      f.reason.values = {{"before", x->range}, {"after", y->range}, {"from", x->period}, {"to", y->period}};
      finish(scene, std::move(f), "factor", v, {*x, *y});
      factor_ = true;
      return;
    }
    factor_ = false;
  }

  /// Which way the words around a percentage point: +1, -1, or nothing.
  [[nodiscard]] std::optional<int> direction(const Scene& scene, const Quantity* q) const {
    if (q && q->last + 1 < scene.tokens.size())
      for (const auto& w : words_.after_percent)
        if (match_phrase(scene.tokens, q->last + 1, w.word)) return w.direction;
    std::optional<int> found;
    for (std::size_t k = 0; k < scene.tokens.size(); ++k)
      for (const auto& w : words_.directions)
        if (match_phrase(scene.tokens, k, w.word)) {
          if (found && *found != w.direction) return std::nullopt;
          found = w.direction;
        }
    return found;
  }

  void judge_percent(Scene& scene) {
    for (std::size_t i = 0; i < scene.numbers.size(); ++i) {
      const Quantity& q = scene.numbers[i];
      if (scene.used[i] || q.kind == Kind::count) continue;
      scene.used[i] = true;
      const auto way = q.kind == Kind::percent ? direction(scene, &q) : std::nullopt;
      if (way && *way != 0) change(scene, q, *way);
      else share_of(scene, q);
    }
  }
  void change(Scene& scene, const Quantity& q, int way) {
    const Rational stated = q.value < 0 || way > 0 ? q.value : Rational(-q.value);
    Finding f = begin(scene, "KR702", q.text, q.text);
    if (!scene.subject) return open(std::move(f), "prose_no_row", q.text);
    auto x = in_year(*scene.subject, base_year(scene)), y = in_year(*scene.subject, main_year(scene));
    // `Dit is een stijging van 263%` is about the two numbers of the sentence before.
    if (pair_ && scene.subject->tokens.empty()) {
      x = pair_->first, y = pair_->second;
      scene.subject->whole_label = true;
    }
    if (!x || !y || scene.subject->column || !intersection(x->range, Range::above(0))) return open(std::move(f), "prose_no_period", q.text);
    const Range truth = percent_change(x->range, y->range);
    Verdict v = percent_agrees(stated < 0 ? -truth : truth, stated < 0 ? Rational(-stated) : stated, q.decimals, q.bend);
    if (v == Verdict::refuted && explained_by_part(scene, *x, *y, stated, q)) v = Verdict::undecided;
    f.possible = truth;
    f.reason.values = {{"before", x->range}, {"after", y->range}, {"from", x->period}, {"to", y->period}};
    finish(scene, std::move(f), "change", v, {*x, *y});
  }
  /// The sentence may speak of a part of the figure (`strafbaar materiaal`) without naming it.
  [[nodiscard]] bool explained_by_part(const Scene& scene, const Number& x, const Number& y, const Rational& stated,
                                       const Quantity& q) const {
    for (std::size_t p = 0; p < std::min(parts(x), parts(y)); ++p) {
      const auto a = number(*scene.subject, x.ref.column, p), b = number(*scene.subject, y.ref.column, p);
      if (a && b && intersection(a->range, Range::above(0)) &&
          percent_agrees(percent_change(a->range, b->range), stated, q.decimals, q.bend) != Verdict::refuted)
        return true;
    }
    return false;
  }

  /// `58% van de meldingen was strafbaar`, `een derde is meisje`: of the part that is named, or of the
  /// only one that is printed with a percentage.
  void share_of(Scene& scene, const Quantity& q) {
    Finding f = begin(scene, "KR704", q.text, q.text);
    if (!scene.subject) return open(std::move(f), "prose_no_row", q.text);
    const auto whole = in_year(*scene.subject, main_year(scene));
    if (!whole || !intersection(whole->range, Range::above(0))) return open(std::move(f), "prose_no_period", q.text);
    const Table& table = report_.tables[whole->ref.table];
    const Figure figure = table.figure(table.at(whole->ref.row, whole->ref.column));
    std::optional<std::size_t> part;
    bool named = false;
    for (std::size_t p = 0; p < figure.parts.size(); ++p)
      if (!figure.parts[p].label.empty() && !index_.words_of(figure.parts[p].label, scene.tokens).empty())
        part = named ? std::nullopt : std::optional(p), named = true;
    if (!named && figure.parts.size() == 1 && figure.parts[0].role == Role::share) part = 0;
    const auto inner = part ? number(*scene.subject, whole->ref.column, part) : std::nullopt;
    if (!inner) return open(std::move(f), "prose_no_part", q.text);
    const Range truth = share(inner->range, whole->range);
    const Rational stated = q.kind == Kind::percent ? q.value : Rational(q.value * 100);
    const BendWord bend = q.kind == Kind::fraction && q.bend.bend == Bend::exact ? BendWord{"", Bend::about, 10, 25} : q.bend;
    Verdict v = percent_agrees(truth, stated, q.decimals, bend);
    if (v == Verdict::refuted && !named) v = Verdict::undecided;
    f.possible = truth;
    f.reason.values = {{"part", inner->range}, {"whole", whole->range}, {"to", whole->period}};
    finish(scene, std::move(f), "share", v, {*whole, *inner});
  }

  void judge_levels(Scene& scene) {
    for (std::size_t i = 0; i < scene.numbers.size(); ++i)
      if (!scene.used[i] && scene.numbers[i].kind == Kind::count) level(scene, scene.numbers[i]);
  }
  void level(Scene& scene, const Quantity& q) {
    Finding f = begin(scene, "KR700", q.text, q.text);
    if (!scene.subject) return open(std::move(f), "prose_no_row", q.text);
    const SentenceSubject& s = *scene.subject;
    const auto own = year_after(scene, q);
    const auto year = own ? own : main_year(scene);
    const auto x = in_year(s, year);
    if (!x) return open(std::move(f), "prose_no_period", q.text);
    Number best = *x;
    Verdict v = count_agrees(x->range, q);
    const bool subset = follows_subset(scene, q);
    // "fewer than 100" is true of many a part: only a number as such points at one
    if (subset || (v != Verdict::confirmed && q.bend.bend == Bend::exact))
      if (const auto part = fitting_part(scene, *x, q)) best = *part, v = Verdict::confirmed;
    if (v == Verdict::refuted && !own && q.bend.bend == Bend::exact)
      if (const auto other = other_year(s, q)) best = *other, v = Verdict::confirmed;
    const std::size_t counts = static_cast<std::size_t>(std::count_if(
        scene.numbers.begin(), scene.numbers.end(), [](const Quantity& n) { return n.kind == Kind::count; }));
    if (v == Verdict::refuted && (subset || counts > 1)) v = Verdict::undecided;
    f.possible = best.range;
    f.reason.values = {{"truth", best.range}, {"to", best.period}};
    if (v == Verdict::undecided && !subset && counts == 1 && tells_hidden(best, q)) tell(scene, q, best);
    finish(scene, std::move(f), "level", v, {best});
  }
  /// The table hides the number that the sentence prints.
  [[nodiscard]] bool tells_hidden(const Number& x, const Quantity& q) const {
    const Table& table = report_.tables[x.ref.table];
    return q.bend.bend == Bend::exact && !q.spelled && x.range.contains(q.value) && !x.range.is_exact() &&
           table.figure(table.at(x.ref.row, x.ref.column)).is_hidden();
  }
  void tell(const Scene& scene, const Quantity& q, const Number& x) {
    if (!tied(scene)) return;
    Finding f = begin(scene, "KR708", q.text, q.text);
    f.kind = FindingKind::disclosure;
    f.possible = Range(numerator(q.value));
    f.reason.values = {{"to", x.period}};
    finish(scene, std::move(f), "told", Verdict::refuted, {x});
  }
  /// `920 in 2019`: a year within three words behind the number.
  [[nodiscard]] std::optional<int> year_after(const Scene& scene, const Quantity& q) const {
    for (std::size_t k = q.last + 1; k < scene.tokens.size() && k <= q.last + 3; ++k) {
      if (scene.tokens[k].year) return scene.tokens[k].year;
      if (scene.tokens[k].number) break;
    }
    return std::nullopt;
  }
  [[nodiscard]] bool follows_subset(const Scene& scene, const Quantity& q) const {
    for (std::size_t k = 0; k < q.first; ++k)
      for (const auto phrase : words_.subset)
        if (match_phrase(scene.tokens, k, phrase)) return true;
    return false;
  }
  [[nodiscard]] std::optional<Number> fitting_part(const Scene& scene, const Number& x, const Quantity& q) const {
    for (std::size_t p = 0; p < parts(x); ++p) {
      const auto part = number(*scene.subject, x.ref.column, p);
      if (part && count_agrees(part->range, q) == Verdict::confirmed) return part;
    }
    return std::nullopt;
  }
  [[nodiscard]] std::optional<Number> other_year(const SentenceSubject& s, const Quantity& q) const {
    const auto& columns = report_.tables[s.table].layout->columns;
    for (std::size_t c = 0; c < columns.size(); ++c) {
      if (columns[c].role != ColumnRole::values || !columns[c].period) continue;
      const auto x = number(s, c);
      if (x && x->range.is_exact() && count_agrees(x->range, q) == Verdict::confirmed) return x;
    }
    return std::nullopt;
  }

  /// `voor het derde jaar op rij`, `the lowest number since 2015`: a run of years, or the extreme of one.
  void judge_trend(Scene& scene) {
    trend_ = false;
    if (!scene.subject || scene.subject->column) return;
    const auto year = main_year(scene);
    const auto y = in_year(*scene.subject, year);
    if (!y) return;
    for (std::size_t k = 0; k < scene.tokens.size() && !trend_; ++k) {
      for (const auto& w : words_.ordinals)
        for (const auto phrase : words_.in_a_row)
          if (match_phrase(scene.tokens, k, w.words) && match_phrase(scene.tokens, k + 1, phrase))
            run_of_years(scene, *year, *y, w.numerator, std::string(w.words) + " " + std::string(phrase));
      for (const auto& w : words_.extremes)
        if (!trend_ && match_phrase(scene.tokens, k, w.word)) extreme(scene, *year, *y, w);
    }
  }
  void run_of_years(const Scene& scene, int year, const Number& y, int length, std::string stated) {
    const auto way = direction(scene, nullptr);
    if (!way || *way == 0) return;
    trend_ = true;
    Finding f = begin(scene, "KR706", "", std::move(stated));
    Verdict v = Verdict::confirmed;
    std::vector<Number> numbers{y};
    f.statement = y.range.to_string();
    for (int back = 1; back <= length; ++back) {
      const auto x = in_year(*scene.subject, year - back);
      if (!x) return open(std::move(f), "prose_no_period", f.printed);
      const Range &before = x->range, &after = numbers.back().range;
      v = v & (*way > 0 ? before.less(after) : after.less(before));
      f.statement = before.to_string() + (*way > 0 ? " < " : " > ") + f.statement;
      numbers.push_back(*x);
    }
    f.reason.values = {{"from", numbers.back().period}, {"to", y.period}};
    finish(scene, std::move(f), "run", v, numbers);
  }
  void extreme(const Scene& scene, int year, const Number& y, const DirectionWord& word) {
    const auto& columns = report_.tables[scene.subject->table].layout->columns;
    const int since = scene.years.base ? *scene.years.base : 0;
    Verdict v = Verdict::confirmed;
    std::vector<Number> numbers{y};
    for (std::size_t c = 0; c < columns.size(); ++c) {
      if (columns[c].role != ColumnRole::values || !columns[c].period) continue;
      if (columns[c].period->first() < since || columns[c].period->first() >= year) continue;
      const auto x = number(*scene.subject, c);
      if (!x) return;
      v = v & (word.direction > 0 ? x->range.less_equal(y.range) : y.range.less_equal(x->range));
      numbers.push_back(*x);
    }
    if (numbers.size() < 2) return;
    // "the highest number" without a span may be the highest of something else
    if (!scene.years.base && v == Verdict::refuted) v = Verdict::undecided;
    trend_ = true;
    Finding f = begin(scene, "KR707", y.range.to_string() + (word.direction > 0 ? " = max" : " = min"), std::string(word.word));
    f.possible = y.range;
    f.reason.values = {{"from", numbers.back().period}, {"to", y.period}, {"truth", y.range}};
    finish(scene, std::move(f), "extreme", v, numbers);
  }

  /// Only a direction, no number: `is gestegen ten opzichte van 2019`.
  void judge_direction(Scene& scene) {
    if (!scene.numbers.empty() || factor_ || trend_ || !scene.subject || scene.subject->column) return;
    const auto way = direction(scene, nullptr);
    if (!way) return;
    const auto x = in_year(*scene.subject, base_year(scene)), y = in_year(*scene.subject, main_year(scene));
    if (!x || !y) return;
    const Verdict v = *way > 0 ? x->range.less(y->range) : *way < 0 ? y->range.less(x->range) : x->range.equal(y->range);
    const char* sign = *way > 0 ? " < " : *way < 0 ? " > " : " = ";
    Finding f = begin(scene, "KR705", x->range.to_string() + sign + y->range.to_string(), "");
    f.possible = y->range;
    f.reason.values = {{"before", x->range}, {"after", y->range}, {"from", x->period}, {"to", y->period}};
    finish(scene, std::move(f), "direction", *way == 0 && v == Verdict::refuted ? Verdict::undecided : v, {*x, *y});
  }

  /// One of the phrases stands right before the number.
  [[nodiscard]] static bool follows(const Scene& scene, const Quantity& q, std::span<const std::string_view> phrases) {
    return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) {
      const std::size_t n = 1 + static_cast<std::size_t>(std::count(phrase.begin(), phrase.end(), ' '));
      return q.first >= n && match_phrase(scene.tokens, q.first - n, phrase) == n;
    });
  }
  // ---- findings
  Finding begin(const Scene& scene, std::string code, std::string statement, std::string printed) const {
    Finding f;
    f.code = std::move(code);
    f.kind = FindingKind::prose;
    f.statement = std::move(statement);
    f.printed = std::move(printed);
    f.where.push_back(Where{std::nullopt, std::nullopt, scene.paragraph, std::string(scene.text)});
    return f;
  }
  void open(Finding f, std::string phrase, std::string stated) {
    f.verdict = Verdict::undecided;
    f.reason.id = std::move(phrase);
    f.reason.values = {{"stated", std::move(stated)}};
    findings_.push_back(std::move(f));
  }
  static bool tied(const Scene& scene) {
    return scene.subject->whole_label && !scene.names && scene.strangers <= 2 && !scene.hedged;
  }
  /// A verdict stands when the sentence speaks of this row and nothing else; otherwise a refutation
  /// becomes undecided.
  void finish(const Scene& scene, Finding f, std::string_view kind, Verdict v, const std::vector<Number>& numbers) {
    const SentenceSubject& s = *scene.subject;
    const bool loose = v == Verdict::refuted && !tied(scene);
    if (loose) v = Verdict::undecided;
    f.verdict = v;
    f.reason.id = loose ? "prose_loose" : "prose_" + std::string(kind) + "_" + std::string(to_string(v));
    f.reason.values["stated"] = f.printed.empty() ? f.statement : f.printed;
    const Table& table = report_.tables[s.table];
    f.reason.values["row"] = table.layout->rows[s.row].label;
    for (const auto& n : numbers) {
      const Figure figure = table.figure(table.at(n.ref.row, n.ref.column));
      f.where.push_back(Where{n.ref, std::nullopt, std::nullopt, figure.text});
    }
    findings_.push_back(std::move(f));
  }

  const Report& report_;
  const std::map<NumberRef, Range>& ranges_;
  const ProseWords& words_;
  SubjectIndex index_;
  std::set<std::string, std::less<>> known_;
  std::optional<SentenceSubject> previous_;           ///< of the sentence before
  std::optional<std::pair<Number, Number>> pair_, next_pair_;  ///< two numbers that it, or this one, sets side by side
  bool factor_ = false, trend_ = false;  ///< the sentence made such a claim
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> check_prose(const Report& report, const std::map<NumberRef, Range>& ranges) {
  return ProseCheck(report, ranges).run();
}

}  // namespace kinderrechten
