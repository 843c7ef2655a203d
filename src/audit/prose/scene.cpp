// SPDX-License-Identifier: BSD-3-Clause
#include <algorithm>
#include <functional>
#include <utility>

#include "audit/book.hpp"
#include "audit/prose/reader.hpp"
#include "audit/words.hpp"

namespace kinderrechten::detail::prose {
namespace {

/// Words and signs; what is longer is no sentence but a list, or hostile: judging pairs of numbers would take its
/// square, and nobody could say what belongs together.
constexpr std::size_t longest_sentence = 300;

}  // namespace

Reader::Reader(const Report& report, const NumberRanges& ranges)
    : report_(report), ranges_(ranges), words_(prose_words(report)), index_(report, words_), latest_(report.year) {
  collect_known_words();
  collect_units();
  collect_printed();
  find_latest_year();
  find_years_of_several_columns();
  collect_rows_by_name();
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
  if (latest_ && std::none_of(all.begin(), all.end(), of_one_year) && std::any_of(all.begin(), all.end(), school_year)) --*latest_, school_years_ = true;
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
  for (const auto list : {words_.directions, words_.after_amount, words_.before_amount, words_.comparatives, words_.outnumbers, words_.so_many})
    for (const auto& w : list) add(w.word);
  for (const auto& w : words_.ranks) add(w.words);
  for (const auto& w : words_.factors) add(w.word);
  for (const auto& w : words_.ordinals) add(w.words);
}

void Reader::read(std::string_view text, Where place, const std::vector<Anchor>& anchors) {
  previous_.clear();
  previous_year_.reset();
  only_year_before_.reset();
  spoken_.clear();
  pair_.reset();
  choice_ = false;
  told_.clear();
  share_.reset();
  before_ = {};
  for (const auto sentence : split_sentences(text, words_)) {
    place.text = std::string(sentence);
    judge(sentence, place, anchors);
    before_ = sentence;
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
  if (spoken_.size() < most_spoken) spoken_.insert(spoken_.end(), scene.tokens.begin(), scene.tokens.end());
  scene.numbers = quantities(scene.tokens, words_);
  scene.used.assign(scene.numbers.size(), false);
  scene.years = read_years(scene.tokens);
  scene.directions = read_directions(scene.tokens);
  find_subperiods(scene);
  of_other_report_ = has_phrase(scene, words_.other_report);
  scene.touched = index_.touched(scene.tokens);
  if (!has_phrase(scene, words_.rest))  // `Other placements` are not what `placement with parents` names
    for (auto& s : scene.touched)
      if (names_the_rest(s)) s.whole_label = false, s.matched = 0;
  const auto closed = std::stable_partition(scene.touched.begin(), scene.touched.end(), [](const SentenceSubject& s) { return !s.open; });
  scene.open_rows.assign(std::make_move_iterator(closed), std::make_move_iterator(scene.touched.end()));
  scene.touched.erase(closed, scene.touched.end());
  find_subjects(scene, anchors);
  find_anchors(scene);
  count_back(scene);
  if (states_a_rule(scene))
    for (std::size_t i = 0; i < scene.numbers.size(); ++i) scene.used[i] = scene.numbers[i].value <= 100;
  for (std::size_t i = 0; i < scene.numbers.size(); ++i)  // `after four falls in a row`
    for (const auto list : {words_.run_units, words_.in_a_row})
      for (const auto phrase : list) scene.used[i] = scene.used[i] || match_phrase(scene.tokens, scene.numbers[i].last + 1, phrase) > 1;
  for (std::size_t i = 0; i < scene.numbers.size(); ++i)
    for (const auto& w : words_.run_changes) scene.used[i] = scene.used[i] || match_phrase(scene.tokens, scene.numbers[i].last + 1, w.word) > 0;
  next_pair_.reset();
  next_told_.clear();
  next_share_.reset();
  choice_ |= makes_a_choice(scene) && (!opens_with_after(scene) || ranks_something(scene));
  judge_pair(scene);
  judge_factor(scene);
  judge_differences(scene);
  judge_first_time(scene);
  judge_first_change(scene);
  judge_largest_change(scene);
  judge_extents(scene);
  judge_crossed(scene);
  judge_crossed_groups(scene);
  judge_levels(scene);
  judge_none(scene);
  judge_measures(scene);
  judge_percents(scene);
  judge_overtakes(scene);
  judge_only_years(scene);
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
  if (next_share_ || !scene.carried) share_ = next_share_;
  previous_sure_ = scene.subjects.size() == 1 && scene.subjects.front().whole_label && (!scene.carried || previous_sure_);
  if (previous_sure_) {  // of a place that the next sentence may stay in
    const auto around = surroundings(scene, scene.subjects.front(), nullptr);
    // `the revision changed the number by 2%`: what is largest may be the revision
    // `schools in the county issued 4,697`: the row prints just that, of the year that is meant
    const auto tells = [&](const NumberRef& ref) {
      const auto& x = number(ref);
      const auto value = x ? exact(x->range) : std::nullopt;
      return value && *value >= 1000 && *value % 10 != 0 && index_.at(ref.table, ref.row, ref.column).same_place(scene.subjects.front());
    };
    previous_sure_ = scene.subjects.front().anchored || std::any_of(told_.begin(), told_.end(), tells) || (!around.names && !around.narrowed && !has_phrase(scene, words_.gaps));
  }
  remember_only_year(scene);
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

/// The one year that a sentence names, for `that year` in the next; one that names none leaves it.
void Reader::remember_only_year(const Scene& scene) {
  if (scene.years.empty()) return;
  const YearMention& first = scene.years.front();
  const bool one = std::all_of(scene.years.begin(), scene.years.end(), [&](const YearMention& y) { return y.first == first.first && y.last == first.last; });
  only_year_before_ = one ? std::optional(std::pair(first.first, first.last)) : std::nullopt;
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
  const auto in_full = [](const SentenceSubject& s) { return !s.by_head && s.has_years(); };
  if (std::any_of(scene.subjects.begin(), scene.subjects.end(), in_full)) std::erase_if(scene.subjects, [](const SentenceSubject& s) { return s.by_head; });
  if (scene.subjects.empty()) add_named_columns(scene);
  if (std::none_of(scene.subjects.begin(), scene.subjects.end(), std::mem_fn(&SentenceSubject::has_years))) add_the_total(scene);
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
  // `Also the number of people who worried about their own behaviour`: most of a label of many words
  constexpr std::size_t many_words = 3;
  const bool anew = partial.size() == 1 && partial.front().matched >= many_words && !again;
  if (!previous_.empty() && !anew && (goes_on(scene.tokens) || touched.empty() || (again && partial.empty()))) {
    if (scene.years.empty()) scene.carried_year = previous_year_;
    carry(previous_);
    return;
  }
  if (partial.size() <= 4) scene.subjects = std::move(partial);
}

/// `The latest total`: the one total row of the tables with years, whatever it is called.
void Reader::add_the_total(Scene& scene) const {
  constexpr std::size_t most_tables = 60;  // of more than these it is not clear which
  if (too_many_ || report_.tables.size() > most_tables || std::any_of(scene.touched.begin(), scene.touched.end(), [](const SentenceSubject& s) { return s.whole_label && s.has_years(); })) return;
  const auto named = std::find_if(scene.tokens.begin(), scene.tokens.end(), [&](const Token& t) { return in(words_.the_total, t.folded); });
  // `15.615 in totaal`, `a provisional total`: of something else
  const bool plain = named != scene.tokens.begin() && named != scene.tokens.end() && in(words_.before_the_total, (named - 1)->folded);
  if (!plain || scene.place.note || std::any_of(scene.open_rows.begin(), scene.open_rows.end(), [](const SentenceSubject& s) { return s.whole_label; })) return;
  std::optional<SentenceSubject> found;
  for (std::size_t t = 0; t < report_.tables.size(); ++t) {
    if (!report_.tables[t].layout || report_.tables[t].layout->columns.empty()) continue;
    for (const std::size_t r : total_rows(t)) {
      SentenceSubject s = index_.at(t, r, 0);
      if (s.column) continue;
      if (found) return;
      found = std::move(s);
    }
  }
  if (!found) return;
  found->whole_label = true;
  found->words = found->matched = 1;
  found->tokens = {static_cast<std::size_t>(named - scene.tokens.begin())};
  scene.subjects.push_back(std::move(*found));
}

/// The label begins with a word for what is left over.
bool Reader::names_the_rest(const SentenceSubject& s) const {
  const Layout& layout = *report_.tables[s.table].layout;
  if (s.down ? layout.columns[*s.column].role == ColumnRole::total : layout.rows[s.row].role == RowRole::total) return false;
  const std::string label = normalised(s.down ? layout.columns[*s.column].text : layout.rows[s.row].label);
  const std::string_view first = std::string_view(label).substr(0, label.find(' '));
  return in(words_.rest, first) && !in(words_.every_one, first);
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

/// At its start, or behind a first clause that names nothing: `Compared with the year before, the total …`
bool Reader::opens_with_that(const Scene& scene) const {
  const auto& tokens = scene.tokens;
  const auto at = [&](std::size_t k) { return std::any_of(words_.back.begin(), words_.back.end(), [&](std::string_view phrase) { return match_phrase(tokens, k, phrase) > 0; }); };
  if (tokens.empty() || at(0)) return !tokens.empty();
  std::size_t next = 0;
  while (next < tokens.size() && tokens[next].clause == tokens[0].clause && (known(tokens[next].folded) || tokens[next].number || in(words_.year_units, tokens[next].folded) || in(words_.years_back, tokens[next].folded))) ++next;
  return next > 0 && next < tokens.size() && tokens[next].clause != tokens[0].clause && at(next);
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

/// The row that a number stands in, with the words of its label that stand in the sentence.
SentenceSubject Reader::row_of(const Scene& scene, const NumberRef& n) const {
  SentenceSubject s = index_.at(n.table, n.row, n.column);
  const Layout& layout = *table(n).layout;
  s.tokens = index_.words_of(s.down ? layout.columns[n.column].text : layout.rows[n.row].text, scene.tokens);
  return s;
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
/// Of a report of very many rows none: two tables that name the same are few.
void Reader::collect_rows_by_name() {
  constexpr std::size_t most = 100'000;
  for (std::size_t t = 0; t < report_.tables.size(); ++t) {
    const auto& layout = report_.tables[t].layout;
    report_rows_ += layout ? layout->rows.size() : 0;
    if (!layout || std::none_of(layout->columns.begin(), layout->columns.end(), [](const ColumnHead& c) { return c.period.has_value(); })) continue;
    if (report_rows_ > most) return rows_named_.clear();
    for (std::size_t r = 0; r < layout->rows.size(); ++r) rows_named_[normalised(layout->rows[r].label)].push_back({t, r, 0, {}});
  }
}

/// Does a row of another table with the very same label have other numbers in these two years? The sentence may speak of that.
bool Reader::has_differing_twin(const std::vector<Number>& numbers) const {
  constexpr std::size_t most = 8;
  if (numbers.size() != 2 || !numbers[0].year || !numbers[1].year || numbers[0].ref.row != numbers[1].ref.row || numbers[0].ref.part) return false;
  const NumberRef& own = numbers[0].ref;
  const auto named = rows_named_.find(normalised(table(own).layout->rows[own.row].label));
  if (named == rows_named_.end() || named->second.size() > most) return false;
  return std::any_of(named->second.begin(), named->second.end(), [&](const NumberRef& n) {
    if (n.table == own.table) return false;
    SentenceSubject other = index_.at(n.table, n.row, n.column);
    const auto xs = cells(other, numbers[0].year), ys = cells(other, numbers[1].year);
    return xs.size() == 1 && ys.size() == 1 && (xs[0].range != numbers[0].range || ys[0].range != numbers[1].range);
  });
}

void Reader::finish(const SentenceSubject& s, Finding f, std::string_view kind, Verdict v, Tie tied, const std::vector<Number>& numbers) {
  if (tied == Tie::loose && v != Verdict::confirmed) return;
  // in a table without years many cells are about one row, unless the sentence prints one
  const bool elsewhere = !numbers.empty() && !numbers.front().year && !s.anchored;
  // of two quarters of one year the sentence may mean either
  const bool of_columns = kind == "groups" || kind == "times" || kind == "year" || kind == "sum_of_year";  // which of them is said
  const bool either = v == Verdict::refuted && !of_columns && !std::all_of(numbers.begin(), numbers.end(), [&](const Number& x) { return alone_in_its_year(x); });
  // `the first two quarters`, of a table of years
  const bool of_a_part = v == Verdict::refuted && kind != "year" && speaks_of_parts_ && std::any_of(numbers.begin(), numbers.end(), [&](const Number& x) { return x.year && !has_subperiod(x); });
  const bool of_years = kind == "direction" || kind == "change" || kind == "pair";
  const bool of_twin = v == Verdict::refuted && of_years && !s.anchored && has_differing_twin(numbers);
  const bool loose = v == Verdict::refuted && (tied != Tie::certain || elsewhere || either || of_a_part || of_twin || of_other_report_);
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
