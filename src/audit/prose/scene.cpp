// SPDX-License-Identifier: BSD-3-Clause
#include <algorithm>
#include <utility>

#include "audit/prose/reader.hpp"
#include "audit/words.hpp"

namespace kinderrechten::detail::prose {
namespace {

/// Words and signs; what is longer is no sentence but a list, or hostile: judging pairs of numbers would take its
/// square, and nobody could say what belongs together.
constexpr std::size_t longest_sentence = 300;

constexpr std::size_t strangers_allowed = 3;  // words that nothing explains, before a sentence speaks of something else


bool better_half(const SentenceSubject& s) { return s.matched * 5 >= s.words * 3; }

}  // namespace

Reader::Reader(const Report& report, const NumberRanges& ranges)
    : report_(report), ranges_(ranges), words_(prose_words(report)), index_(report, words_), latest_(report.year) {
  collect_known_words();
  collect_units();
  collect_printed();
  find_latest_year();
  find_years_of_several_columns();
  for (const Table& table : report_.tables)
    if (table.layout)
      for (const auto& word : index_.content(table.layout->stub_head))
        if (!in(words_.persons, word)) row_nouns_.insert(word);
}

/// The last year that a table has, or the year of the report. A school year 2022/23 goes by its first.
void Reader::find_latest_year() {
  std::vector<Period> all;
  for (const auto& table : report_.tables) {
    if (!table.layout) continue;
    for (const auto& column : table.layout->columns)
      if (column.period && column.role == ColumnRole::values) all.push_back(*column.period);
    for (const auto& row : table.layout->rows)
      if (row.period) all.push_back(*row.period);
  }
  if (!latest_)
    for (const auto& p : all) latest_ = std::max(latest_.value_or(p.last()), p.last());
  const auto of_one_year = [&](const Period& p) { return p.first() == latest_; };
  const auto school_year = [&](const Period& p) { return p.last() == latest_ && p.first() + 1 == p.last(); };
  if (latest_ && std::none_of(all.begin(), all.end(), of_one_year) && std::any_of(all.begin(), all.end(), school_year)) --*latest_;
}

void Reader::collect_known_words() {
  const auto add = [&](std::string_view phrase) {
    while (!phrase.empty()) {
      const std::size_t space = phrase.find(' ');
      known_.emplace(phrase.substr(0, space));
      phrase = space == std::string_view::npos ? std::string_view() : phrase.substr(space + 1);
    }
  };
  for (const auto list : {words_.percent, words_.points, words_.from, words_.to, words_.by, words_.of, words_.of_all, words_.between,
                          words_.compared, words_.last_year, words_.in_a_row, words_.this_year, words_.all_years, words_.together,
                          words_.mean, words_.subset, words_.times, words_.as_many, words_.back, words_.function, words_.verbs,
                          words_.persons, words_.negations, words_.makes_up, words_.never, words_.varies, words_.followed_by, words_.first_time, words_.first,
                          words_.any_year, words_.never_before, words_.until_then, words_.strongest, words_.relative, words_.absolute})
    for (const auto phrase : list) add(phrase);
  for (const auto& w : words_.bends) add(w.words);
  for (const auto list : {words_.run_units, words_.every_year})
    for (const auto phrase : list) add(phrase);
  for (const auto& w : words_.split_directions) add(w.verb), add(w.particle);
  for (const auto list : {words_.directions, words_.after_amount, words_.comparatives, words_.outnumbers, words_.so_many})
    for (const auto& w : list) add(w.word);
  for (const auto& w : words_.ranks) add(w.words);
  for (const auto& w : words_.factors) add(w.word);
  for (const auto& w : words_.ordinals) add(w.words);
}

void Reader::read(std::string_view text, Where place, const std::vector<Anchor>& anchors) {
  previous_.clear();
  previous_year_.reset();
  pair_.reset();
  choice_ = false;
  told_.clear();
  for (const auto sentence : split_sentences(text, words_)) {
    place.text = std::string(sentence);
    judge(sentence, place, anchors);
  }
}

void Reader::judge(std::string_view text, const Where& place, const std::vector<Anchor>& anchors) {
  Scene scene;
  scene.text = text;
  scene.place = place;
  scene.tokens = tokenise(text, words_);
  if (scene.tokens.size() > longest_sentence) return previous_.clear();
  asked_.forget_cells();
  meant_.clear();
  sentence_ = &scene.tokens;
  scene.numbers = quantities(scene.tokens, words_);
  scene.used.assign(scene.numbers.size(), false);
  scene.years = read_years(scene.tokens);
  scene.directions = read_directions(scene.tokens);
  scene.touched = index_.touched(scene.tokens);
  const auto closed = std::stable_partition(scene.touched.begin(), scene.touched.end(), [](const SentenceSubject& s) { return !s.open; });
  scene.open_rows.assign(std::make_move_iterator(closed), std::make_move_iterator(scene.touched.end()));
  scene.touched.erase(closed, scene.touched.end());
  find_subjects(scene, anchors);
  find_anchors(scene);
  count_back(scene);
  if (states_a_rule(scene))
    for (std::size_t i = 0; i < scene.numbers.size(); ++i) scene.used[i] = scene.numbers[i].value <= 100;
  next_pair_.reset();
  next_told_.clear();
  choice_ |= makes_a_choice(scene);
  judge_pair(scene);
  judge_factor(scene);
  judge_differences(scene);
  judge_first_time(scene);
  judge_first_change(scene);
  judge_largest_change(scene);
  judge_extents(scene);
  judge_levels(scene);
  judge_none(scene);
  judge_measures(scene);
  judge_percents(scene);
  judge_quantified(scene);
  judge_trend(scene);
  judge_after(scene);
  judge_points(scene);
  judge_direction(scene);
  judge_arrival(scene);
  judge_groups(scene);
  judge_arithmetic(scene);
  pair_ = next_pair_;
  told_ = std::move(next_told_);
  previous_sure_ = scene.subjects.size() == 1 && scene.subjects.front().whole_label && (!scene.carried || previous_sure_);
  if (previous_sure_) {  // of a place that the next sentence may stay in
    const auto around = surroundings(scene, scene.subjects.front(), nullptr);
    // `the revision changed the number by 2%`: what is largest may be the revision
    previous_sure_ = scene.subjects.front().anchored || (!around.names && !around.narrowed && !has_phrase(scene, words_.gaps));
  }
  if (!scene.subjects.empty()) {
    previous_ = scene.subjects;
    for (auto& s : previous_) s.tokens.clear(), s.anchored = false;
    if (!scene.years.empty()) {
      previous_year_ = scene.years.back().year();
      for (const auto& y : scene.years)
        if (!y.base) previous_year_ = y.year();
    } else if (!scene.carried) {
      previous_year_.reset();
    }
  } else if (!scene.numbers.empty()) {
    previous_.clear();
  }
}

/// The rows that the sentence names; else those it goes on about; else those it names in part.
void Reader::find_subjects(Scene& scene, const std::vector<Anchor>& anchors) const {
  auto& touched = scene.touched;
  const auto covers = [](const SentenceSubject& big, const SentenceSubject& small) {
    return big.tokens.size() > small.tokens.size() &&
           std::includes(big.tokens.begin(), big.tokens.end(), small.tokens.begin(), small.tokens.end());
  };
  for (const auto& s : touched) {
    if (!s.whole_label) continue;
    SentenceSubject own = s;
    bool dropped = false;
    for (const auto& other : touched) {
      if (!covers(other, s) || !better_half(other)) continue;
      if (other.whole_label) dropped = true;
      else own.whole_label = false;  // the sentence may mean the longer label
    }
    if (!dropped) scene.subjects.push_back(std::move(own));
  }
  // `meldingen van de politie`: the total row shares its noun with the rows that it adds up
  const auto is_total = [&](const SentenceSubject& s) { return !s.column && report_.tables[s.table].layout->rows[s.row].role == RowRole::total; };
  const auto named = scene.subjects;
  std::erase_if(scene.subjects, [&](const SentenceSubject& s) {
    return is_total(s) && std::any_of(named.begin(), named.end(), [&](const SentenceSubject& o) { return o.table == s.table && !is_total(o); });
  });
  const auto in_full = [](const SentenceSubject& s) { return !s.by_head; };
  if (std::any_of(scene.subjects.begin(), scene.subjects.end(), in_full)) std::erase_if(scene.subjects, [](const SentenceSubject& s) { return s.by_head; });
  if (!scene.subjects.empty()) return;
  const auto carry = [&](const std::vector<SentenceSubject>& from) {
    for (const auto& s : from) {
      SentenceSubject own = s;
      for (const auto& t : touched)
        if (t.same_place(s)) own.tokens = t.tokens;
      scene.subjects.push_back(std::move(own));
    }
    scene.carried = true;
  };
  if (!anchors.empty()) {
    std::vector<SentenceSubject> from;
    for (const auto& a : anchors) {
      SentenceSubject s = a.subject;
      const RowHead& head = report_.tables[s.table].layout->rows[s.row];
      s.tokens = index_.words_of(head.text, scene.tokens);
      from.push_back(std::move(s));
      if (a.year) scene.carried_year = a.year;
    }
    carry(from);
    return;
  }
  std::vector<SentenceSubject> partial;
  for (const auto& s : touched) {
    if (!better_half(s)) continue;
    if (!partial.empty() && std::pair(partial.front().matched, partial.front().title) != std::pair(s.matched, s.title)) break;
    partial.push_back(s);
  }
  const bool again = std::any_of(touched.begin(), touched.end(), [&](const SentenceSubject& t) {
    return std::any_of(previous_.begin(), previous_.end(), [&](const SentenceSubject& p) { return p.same_place(t); });
  });
  if (!previous_.empty() && (goes_on(scene.tokens) || touched.empty() || (again && partial.empty()))) {
    if (scene.years.empty()) scene.carried_year = previous_year_;
    carry(previous_);
    return;
  }
  if (partial.size() <= 4) scene.subjects = std::move(partial);
}

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
    for (const auto phrase : words_.since_then)
      if (previous_year_ && match_phrase(tokens, k, phrase)) {
        years.push_back({k, *previous_year_, *previous_year_, true});
        break;
      }
    if (!latest_) continue;
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

bool Reader::goes_on(const std::vector<Token>& tokens) const {
  for (std::size_t k = 0; k < std::min<std::size_t>(tokens.size(), 5); ++k) {
    for (const auto list : {words_.back, words_.subset})
      for (const auto phrase : list)
        if (match_phrase(tokens, k, phrase)) return true;
  }
  return std::any_of(words_.from.begin(), words_.from.end(), [&](std::string_view p) { return match_phrase(tokens, 0, p) > 0; }) &&
         tokens.size() > 1 && tokens[1].number;
}

bool Reader::opens_with_that(const Scene& scene) const {
  return std::any_of(words_.back.begin(), words_.back.end(), [&](std::string_view phrase) { return match_phrase(scene.tokens, 0, phrase) > 0; });
}

/// "Fewer than five are not shown": how numbers are printed, not what they are.
bool Reader::states_a_rule(const Scene& scene) const { return has_phrase(scene, words_.hides); }

bool Reader::has_phrase(const Scene& scene, std::span<const std::string_view> phrases, std::size_t from, std::size_t to) const {
  for (std::size_t k = from; k < to; ++k) {
    if (inside_number(scene, k)) continue;
    for (const auto phrase : phrases)
      if (match_phrase(scene.tokens, k, phrase)) return true;
  }
  return false;
}

bool Reader::right_before(const Scene& scene, std::size_t at, std::span<const std::string_view> phrases) {
  return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) {
    const std::size_t n = words_in(phrase);
    return at >= n && match_phrase(scene.tokens, at - n, phrase) == n;
  });
}

bool Reader::inside_number(const Scene& scene, std::size_t token) const {
  return std::any_of(scene.numbers.begin(), scene.numbers.end(), [&](const Quantity& q) { return token >= q.first && token <= q.last; });
}

/// The word carries no subject of its own, or belongs to the subject.
bool Reader::explained(const Scene& scene, const SentenceSubject& s, std::size_t token) const {
  const Token& t = scene.tokens[token];
  if (t.number || s.tokens.contains(token) || inside_number(scene, token) || known(t.folded) || t.folded.size() < 2) return true;
  if (in(words_.not_counts, t.folded) || spelled_number(t.folded, words_)) return true;  // months, years, `of the four years`
  return index_.stands_around(s.table, t.folded);
}

bool Reader::hedged(const Scene& scene, std::size_t token) const {
  for (std::size_t k = 0; k < scene.tokens.size(); ++k) {
    if (scene.tokens[k].clause != scene.tokens[token].clause || inside_number(scene, k)) continue;
    for (const auto phrase : words_.hedges)
      if (match_phrase(scene.tokens, k, phrase)) return true;
  }
  return false;
}

/// What the sentence says besides the row: in the clauses of the number and the label, or anywhere.
Surroundings Reader::surroundings(const Scene& scene, const SentenceSubject& s, const Quantity* q) const {
  std::set<std::size_t> clauses;
  if (q) clauses.insert(scene.tokens[q->last].clause);
  for (const std::size_t k : s.tokens) clauses.insert(scene.tokens[k].clause);
  Surroundings found;
  std::set<std::size_t> spoken;  // `…," said the director`: who says so
  for (const Token& t : scene.tokens)
    if (in(words_.says, t.folded)) spoken.insert(t.clause);
  for (std::size_t k = 0; k < scene.tokens.size(); ++k) {
    if (explained(scene, s, k) || (spoken.contains(scene.tokens[k].clause) && !clauses.contains(scene.tokens[k].clause))) continue;
    const Token& t = scene.tokens[k];
    found.names |= t.capital && !t.opens;
    if (q && !clauses.contains(t.clause)) continue;
    ++found.strangers;
    const auto narrows = [&](std::size_t at) { return in(words_.narrowing, scene.tokens[at].folded); };
    found.narrowed |= k > 0 && (narrows(k - 1) || (k > 1 && known(scene.tokens[k - 1].folded) && narrows(k - 2)));
  }
  return found;
}

/// All words of the row's label stand in one clause, and all of the column's head.
bool Reader::row_and_column_apart(const Scene& scene, const SentenceSubject& s) const {
  const Layout& layout = *report_.tables[s.table].layout;
  const auto one_clause = [&](const std::string& text) {
    std::set<std::size_t> clauses;
    for (const std::size_t k : index_.words_of(text, scene.tokens))
      if (s.tokens.contains(k)) clauses.insert(scene.tokens[k].clause);
    return clauses.size() == 1;
  };
  return one_clause(layout.rows[s.row].label) && one_clause(layout.columns[*s.column].text);
}

Tie Reader::tie(const Scene& scene, const SentenceSubject& s, const Quantity* q, bool of_a_part) const {
  // so many rows share its words that it does not tell them apart
  if (scene.touched.size() + scene.open_rows.size() >= SubjectIndex::most_touched) return s.whole_label ? Tie::likely : Tie::loose;
  const auto around = surroundings(scene, s, q);
  // `kin carers rose by 290, non-kin carers fell by 315`: half of the label in this clause, beside a word of another
  bool here = false, elsewhere = false, stranger = false, numbered = false;
  for (std::size_t k = 0; q && k < scene.tokens.size(); ++k) {
    const std::size_t clause = scene.tokens[k].clause;
    const bool same = clause == scene.tokens[q->last].clause, named = s.tokens.contains(k) && !scene.tokens[k].number;
    if (named) (same ? here : elsewhere) = true;
    // `60 were investigated; more than half of them in the West`: the other clause has a number of its own
    numbered |= named && !same && std::any_of(scene.numbers.begin(), scene.numbers.end(), [&](const Quantity& o) { return &o != q && scene.tokens[o.last].clause == clause; });
    stranger |= same && !explained(scene, s, k);
  }
  // `In Amberley, foster placements made up 72%`: row and column, each in a clause of its own
  const bool apart = here && elsewhere && !numbered && s.column && !s.down && row_and_column_apart(scene, s);
  if (here && elsewhere && (stranger || numbered) && !apart && !scene.carried) return Tie::likely;
  const bool alone = around.strangers == 0 && !around.names && !around.narrowed;
  // what is named behind "van alle" is what something is a part of; ages alone name no row
  bool words = s.anchored, whole = false;
  for (const std::size_t k : s.tokens) {
    words |= !scene.tokens[k].number && scene.tokens[k].folded.size() > 2;
    for (const auto phrase : words_.of_all)
      if (const std::size_t n = words_in(phrase); n > 1 && k >= n && match_phrase(scene.tokens, k - n, phrase) == n)
        whole |= q || k == n || scene.tokens[k - n - 1].clause != scene.tokens[k - n].clause;  // `supervision because of the risk` is not
  }
  std::size_t ages = 0, last_age = 0;  // but `4 tot en met 11 jaar` does
  for (const std::size_t k : s.tokens)
    if (scene.tokens[k].number) ++ages, last_age = k;
  words |= ages >= 2 && last_age + 1 < scene.tokens.size() && in(words_.year_units, scene.tokens[last_age + 1].folded);
  const bool plain = !around.names && !around.narrowed && around.strangers <= strangers_allowed && words &&
                     (of_a_part || (!whole && !names_a_part(scene, s)));
  if (scene.carried && scene.place.note) return Tie::likely;
  if (has_phrase(scene, words_.this_kind)) return s.whole_label ? Tie::likely : Tie::loose;  // of what was named before
  // `Dat is een daling van 12%`, `The peak was reached in 2022`: nothing but what the sentence before was about
  const bool goes_on_about = q ? q->kind != Quantity::Kind::count && opens_with_that(scene) : opens_with_that(scene) || speaks_of_no_other(scene, s);
  if (scene.carried && previous_sure_ && alone && s.whole_label && goes_on_about) return Tie::certain;
  if (scene.carried) return s.whole_label && around.strangers <= 1 && !around.names && !around.narrowed ? Tie::likely : Tie::loose;
  const bool of_the_country = std::any_of(scene.tokens.begin(), scene.tokens.end(), [&](const Token& t) { return in(words_.nationwide, t.folded) && !index_.stands_around(s.table, t.folded); });
  if (s.by_head && (q || !alone || scene.subjects.size() > 1)) return Tie::likely;
  if (s.whole_label) return plain && !of_the_country && !of_another_moment(scene, s) ? Tie::certain : Tie::likely;
  return better_half(s) && scene.subjects.size() == 1 && s.matched >= 2 ? Tie::likely : Tie::loose;
}

/// The row that a number stands in, with the words of its label that stand in the sentence.
SentenceSubject Reader::row_of(const Scene& scene, const NumberRef& n) const {
  SentenceSubject s = index_.at(n.table, n.row, n.column);
  const Layout& layout = *table(n).layout;
  s.tokens = index_.words_of(s.down ? layout.columns[n.column].text : layout.rows[n.row].text, scene.tokens);
  return s;
}

/// The clause of the token has no word but those of the row and words that name nothing.
bool Reader::names_nothing_else(const Scene& scene, const SentenceSubject& s, std::size_t at) const {
  for (std::size_t k = 0; k < scene.tokens.size(); ++k)
    if (scene.tokens[k].clause == scene.tokens[at].clause && !explained(scene, s, k)) return false;
  return true;
}

/// `655, up 14% on 2021`, `more than quadrupled, to 1,204`: what stands from token `first` to `last` is tied to the row by
/// a number that this row alone prints, with no other number and no word between them that names anything.
bool Reader::beside_anchor(const Scene& scene, const SentenceSubject& s, std::size_t first, std::size_t last) const {
  constexpr std::size_t reach = 10;
  const auto& tokens = scene.tokens;
  for (const auto& [i, ref] : scene.anchors) {
    if (!index_.at(ref.table, ref.row, ref.column).same_place(s)) continue;
    const Quantity& own = scene.numbers[i];
    const std::size_t from = std::min(own.last, last) + 1, to = std::max(own.first, first);
    if (to > from + reach) continue;
    // `refusals doubled, while warnings grew from 2,100`: the row is named between them, so what came first is of another
    const auto named_here = [&](std::size_t k) { return !tokens[k].number && s.tokens.contains(k); };
    bool plain = true, named = last < own.first;
    for (std::size_t k = 0; k < tokens.size(); ++k) named &= !(named_here(k) && tokens[k].clause == tokens[first].clause);
    for (std::size_t k = from; k < to; ++k) plain &= !inside_number(scene, k) && explained(scene, s, k) && !(named && named_here(k));
    for (std::size_t k = std::max(own.last, last) + 1; k < tokens.size() && tokens[k].clause == tokens[std::max(own.last, last)].clause; ++k)
      plain &= explained(scene, s, k);
    if (plain) return true;
  }
  return false;
}

/// `Op 1 januari 2022 telde het ministerie er 3.981`: of a day or month that the table knows nothing of.
bool Reader::of_another_moment(const Scene& scene, const SentenceSubject& s) const {
  constexpr std::size_t most_notes = 200;
  const auto& tokens = scene.tokens;
  for (std::size_t k = 0; k < tokens.size(); ++k) {
    const auto month = std::find_if(std::begin(words::months), std::end(words::months), [&](const auto& m) { return m.word == tokens[k].folded; });
    const bool dated = (k > 0 && tokens[k - 1].number) || (k + 1 < tokens.size() && tokens[k + 1].number);  // "may" is no month by itself
    if (month == std::end(words::months) || !dated) continue;
    const auto tells = [&](const std::string& text) { return lowered(text).find(month->word) != std::string::npos; };
    const Table& table = report_.tables[s.table];
    const auto& columns = table.layout->columns;
    const auto& notes = report_.notes;
    const bool known = tells(table.title) || tells(table.layout->stub_head) || (s.row < table.layout->rows.size() && tells(table.layout->rows[s.row].text)) ||
                       std::any_of(columns.begin(), columns.begin() + static_cast<std::ptrdiff_t>(std::min(columns.size(), most_notes)), [&](const ColumnHead& c) { return tells(c.text); }) ||
                       std::any_of(notes.begin(), notes.begin() + static_cast<std::ptrdiff_t>(std::min(notes.size(), most_notes)), [&](const Note& n) { return tells(n.text); });
    if (!known) return true;
  }
  return false;
}

/// No share of it, no total, no part: what a sentence without a row of its own says may be of those.
bool Reader::speaks_of_no_other(const Scene& scene, const SentenceSubject& s) const {
  return scene.subjects.size() == 1 && !has_phrase(scene, words_.rates) && !has_phrase(scene, words_.rest) && !has_phrase(scene, words_.together) &&
         !has_phrase(scene, words_.subset) && !has_phrase(scene, words_.elsewhere) && !names_a_part(scene, s);
}

/// A part of the row's figures is named: the sentence may speak of that part, or compare it with another.
bool Reader::names_a_part(const Scene& scene, const SentenceSubject& s) const {
  if (s.down) return false;
  const Layout& layout = *report_.tables[s.table].layout;
  std::set<std::string> labels(layout.rows[s.row].part_labels.begin(), layout.rows[s.row].part_labels.end());
  for (std::size_t c = 0; c < layout.columns.size() && c < 50; ++c)
    for (const Part& part : figure({s.table, s.row, c, {}}).parts) labels.insert(part.label);
  return std::any_of(labels.begin(), labels.end(), [&](const std::string& label) {
    return !label.empty() && !index_.words_of(label, scene.tokens).empty();
  });
}

/// Of several rows that the sentence names, the one nearest to the number: in its clause, else before it.
const SentenceSubject* Reader::subject_of(const Scene& scene, const Quantity* q) const {
  const SentenceSubject* best = nullptr;
  std::pair<bool, std::size_t> best_distance{true, 0};
  for (const auto& s : scene.subjects) {
    if (!q || s.tokens.empty()) {
      if (!best) best = &s, best_distance = {true, 1000};
      continue;
    }
    std::pair<bool, std::size_t> distance{true, 1000};
    for (const std::size_t k : s.tokens) {
      const bool elsewhere = scene.tokens[k].clause != scene.tokens[q->last].clause;
      const std::size_t apart = k > q->last ? k - q->last : q->first > k ? q->first - k : 0;
      distance = std::min(distance, std::pair(elsewhere, apart));
    }
    if (!best || distance < best_distance) best = &s, best_distance = distance;
  }
  return best;
}

/// The noun behind the number is none of the row's: `12 gemeenten`.
bool Reader::counts_other(const Scene& scene, const Quantity& q, const SentenceSubject* s) const {
  const std::size_t k = q.last + 1;
  const auto ends = [&](std::size_t at) {
    return at >= scene.tokens.size() || scene.tokens[at].clause != scene.tokens[q.last].clause;
  };
  if (ends(k) || scene.tokens[k].number) return false;
  const auto fits = [&](std::size_t at) {
    return s ? explained(scene, *s, at) : known(scene.tokens[at].folded);
  };
  if (fits(k)) return false;
  return ends(k + 1) || !fits(k + 1) || in(words_.function, scene.tokens[k + 1].folded);
}

// ---- findings
Finding Reader::begin(const Scene& scene, std::string code, std::string statement, std::string printed) const {
  Finding f;
  f.code = std::move(code);
  f.kind = FindingKind::prose;
  f.statement = std::move(statement);
  f.printed = std::move(printed);
  f.where.push_back(scene.place);
  return f;
}

void Reader::open(Finding f, std::string phrase, std::string stated) {
  f.verdict = Verdict::undecided;
  f.reason.id = std::move(phrase);
  f.reason.values = {{"stated", std::move(stated)}};
  findings_.push_back(std::move(f));
}

/// A refutation stands only where the tie is certain; where it is likely it is undecided, and where the
/// sentence only shares words with the row nothing is said.
void Reader::finish(const SentenceSubject& s, Finding f, std::string_view kind, Verdict v, Tie tied, const std::vector<Number>& numbers) {
  if (tied == Tie::loose && v != Verdict::confirmed) return;
  // in a table without years many cells are about one row, unless the sentence prints one
  const bool elsewhere = !numbers.empty() && !numbers.front().year && !s.anchored;
  const bool loose = v == Verdict::refuted && (tied != Tie::certain || elsewhere);
  if (loose) v = Verdict::undecided;
  f.verdict = v;
  f.reason.id = loose ? "prose_loose" : "prose_" + std::string(kind) + "_" + std::string(to_string(v));
  f.reason.values["stated"] = f.printed.empty() ? f.statement : f.printed;
  const NumberRef named = numbers.empty() ? NumberRef{s.table, s.row, 0, {}} : numbers.front().ref;  // maybe of another table than s
  const Layout& layout = *report_.tables[named.table].layout;
  f.reason.values["row"] = layout.rows[named.row].period ? layout.columns[named.column].text : layout.rows[named.row].label;
  for (const auto& n : numbers) f.where.push_back(Where{n.ref, std::nullopt, std::nullopt, figure(n.ref).text});
  findings_.push_back(std::move(f));
}

}  // namespace kinderrechten::detail::prose
