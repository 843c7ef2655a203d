// SPDX-License-Identifier: BSD-3-Clause
#include <algorithm>
#include <sstream>
#include <tuple>

#include "audit/series.hpp"
#include "audit/words.hpp"
#include "kinderrechten/audit/audit.hpp"
#include "kinderrechten/audit/subject.hpp"

namespace kinderrechten {
namespace {

using namespace detail;
using AllSeries = std::map<SeriesName, std::vector<Series>>;

/// One row in both editions, and why it is taken for one.
struct Pair {
  const Series* newer;
  const Series* older;
  std::size_t equal = 0;  ///< numbers that tie rows whose labels differ a little; 0: the labels are the same
};

std::vector<std::string> words_of(const std::string& label) {
  std::istringstream stream(label);
  std::vector<std::string> words;
  for (std::string word; stream >> word;)
    if (word.size() > 2) words.push_back(word);
  return words;
}

/// Labels that share at least half of the words of the longer one: "reports to Safe Home", "reports Safe Home".
bool alike(const std::string& a, const std::string& b) {
  const auto x = words_of(a), y = words_of(b);
  const auto shared = static_cast<std::size_t>(std::count_if(x.begin(), x.end(), [&](const std::string& word) {
    return std::any_of(y.begin(), y.end(), [&](const std::string& other) { return same_word(word, other); });
  }));
  return shared > 0 && 2 * shared >= std::max(x.size(), y.size());
}

class Editions {
 public:
  Editions(const Book& newer, const Book& older)
      : newer_(newer), older_(older), now_(all_series(newer, false)), then_(all_series(older, false)) {}

  std::vector<Finding> run() {
    std::vector<Finding> found;
    for (const Pair& pair : pairs())
      for (const Match& m : shared_cells(*pair.older, *pair.newer)) compare_cell(m, pair, found);
    std::stable_sort(found.begin(), found.end(), [](const Finding& a, const Finding& b) {
      return std::tuple(a.verdict, a.where.front().number) < std::tuple(b.verdict, b.where.front().number);
    });
    return found;
  }

 private:
  /// Rows of one name; then rows whose labels are alike and whose numbers bear out that they are one. Columns of
  /// tables without years say not of which year they are, and are left alone.
  [[nodiscard]] std::vector<Pair> pairs() const {
    std::vector<Pair> all;
    std::vector<std::pair<const SeriesName*, const Series*>> renamed, left;
    for (const auto& [name, series] : now_) {
      if (name.column) continue;
      const auto it = then_.find(name);
      // a name that several rows of one edition carry does not say which is meant
      if (it == then_.end() && series.size() == 1) renamed.emplace_back(&name, &series.front());
      if (it == then_.end() || it->second.size() != 1 || series.size() != 1) continue;
      const Agreement a = agreement(newer_, older_, shared_cells(it->second.front(), series.front()));
      if (telling(name.label) || a.agree > 0) all.push_back({&series.front(), &it->second.front()});
    }
    for (const auto& [name, series] : then_)
      if (!name.column && series.size() == 1 && !now_.contains(name)) left.emplace_back(&name, &series.front());
    constexpr std::size_t most = 300;  // every new name is held against every old one
    if (renamed.size() > most || left.size() > most) return all;
    for (const auto& [name, series] : renamed) {
      std::vector<Pair> candidates;
      for (const auto& [old_name, old_series] : left) {
        if (old_name->spanner != name->spanner || !alike(name->label, old_name->label)) continue;
        const Agreement a = agreement(newer_, older_, shared_cells(*old_series, *series));
        if (a.large >= 2 && a.agree > a.differ) candidates.push_back({series, old_series, a.agree});
      }
      if (candidates.size() == 1) all.push_back(candidates.front());
    }
    return all;
  }

  void compare_cell(const Match& m, const Pair& pair, std::vector<Finding>& found) const {
    compare_number(m, pair, found);
    const Figure &now = newer_.figure(m.here), &then = older_.figure(m.there);
    for (std::size_t a = 0; a < now.parts.size(); ++a)
      for (std::size_t b = 0; b < then.parts.size(); ++b) {
        const bool same = !now.parts[a].label.empty() && now.parts[a].label == then.parts[b].label && now.parts[a].role == then.parts[b].role;
        Match part = m;
        part.here.part = a, part.there.part = b;
        if (same && newer_.range(part.here) && older_.range(part.there)) compare_number(part, pair, found);
      }
  }

  void compare_number(const Match& m, const Pair& pair, std::vector<Finding>& found) const {
    const Range &now = *newer_.range(m.here), &then = *older_.range(m.there);
    Finding f;
    f.code = "KR602";
    f.kind = FindingKind::linked;
    f.printed = newer_.text(m.here);
    const std::string other = older_.text(m.there);
    // the same rounded number in both is the same number printed
    const bool printed_alike = now.domain() == then.domain() && now == then && f.printed == other &&
                               newer_.figure(m.here).state == State::rounded;
    f.verdict = printed_alike ? Verdict::confirmed : now.domain() == then.domain() ? now.equal(then) : verdict(now.possibly_equal(then), false);
    f.where = newer_.where(std::vector{m.here});
    f.statement = f.printed + " = " + other;
    f.possible = then;
    f.facts = {f.statement};
    const bool revised = newer_.figure(m.here).status.contains(Status::revised);
    const char* outcome = f.verdict == Verdict::refuted ? (revised ? "marked" : "differ") : f.verdict == Verdict::confirmed ? "agree" : "open";
    f.reason = {std::string("edition_") + outcome,
                {{"row", newer_.row_name(m.here)}, {"column", newer_.column_name(m.here)},
                 {"printed", f.printed}, {"other", other}, {"edition", older_.report().name}},
                {}};
    if (pair.equal > 0)
      f.reason.steps.push_back({"renamed", {{"equal", Rational(pair.equal)}, {"label", older_.row_name(m.there)}}, {}});
    found.push_back(std::move(f));
  }

  const Book &newer_, &older_;
  AllSeries now_, then_;
};

}  // namespace

std::vector<Finding> compare(const Report& newer, const Report& older) {
  const Book now(newer), then(older);
  return Editions(now, then).run();
}

}  // namespace kinderrechten
