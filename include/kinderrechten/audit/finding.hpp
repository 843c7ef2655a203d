// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "kinderrechten/audit/number_ranges.hpp"
#include "kinderrechten/inference/bounds.hpp"
#include "kinderrechten/table/report.hpp"
#include "kinderrechten/value/compact_range.hpp"

namespace kinderrechten {

/// What a statement of a report is about; the words of the JSON output.
enum class FindingKind { breakdown, total, share, change, bound, linked, prose, date, ranking, disclosure };
[[nodiscard]] constexpr std::string_view to_string(FindingKind k) noexcept {
  constexpr std::string_view names[] = {"breakdown", "total", "share", "change", "bound",
                                        "linked", "prose", "date", "ranking", "disclosure"};
  return names[static_cast<int>(k)];
}

/// Where a statement stands: a number of a table, a row or column head, a footnote or a sentence.
struct Where {
  std::optional<NumberRef> number;
  std::optional<std::string> note;       ///< mark of the footnote
  std::optional<std::size_t> paragraph;  ///< index into `Report::paragraphs`
  std::string text;                      ///< as printed: the cell, the footnote or the sentence

  friend bool operator==(const Where&, const Where&) = default;
};

/// One number to print differently. `percent`: the percentage printed with it, not the number.
struct Edit {
  NumberRef number;
  Rational value;
  bool percent = false;
  friend bool operator==(const Edit&, const Edit&) = default;
};
/// Edits to make together so that the statement holds.
using Correction = std::vector<Edit>;

/// What to fill into a phrase, by name, used like a map. There are a few in each of very many findings, so they lie
/// side by side.
class PhraseValues {
 public:
  using Value = std::variant<std::string, Rational, CompactRange>;
  using Entry = std::pair<std::string, Value>;

  PhraseValues() = default;
  PhraseValues(std::initializer_list<Entry> entries) {
    entries_.reserve(entries.size());
    for (const Entry& e : entries) try_emplace(e.first, e.second);
  }

  [[nodiscard]] auto begin() const noexcept { return entries_.begin(); }
  [[nodiscard]] auto end() const noexcept { return entries_.end(); }
  [[nodiscard]] std::size_t size() const noexcept { return entries_.size(); }
  [[nodiscard]] bool empty() const noexcept { return entries_.empty(); }
  [[nodiscard]] std::vector<Entry>::const_iterator find(std::string_view name) const {
    return std::find_if(begin(), end(), [&](const Entry& e) { return e.first == name; });
  }
  [[nodiscard]] bool contains(std::string_view name) const { return find(name) != end(); }
  /// Throws `std::out_of_range` where there is none of that name.
  [[nodiscard]] const Value& at(std::string_view name) const {
    const auto it = find(name);
    if (it == end()) throw std::out_of_range("no value of that name");
    return it->second;
  }
  /// Nothing changes where there is one of that name already.
  void try_emplace(std::string_view name, Value value) {
    if (!contains(name)) entries_.emplace_back(name, std::move(value));
  }
  Value& operator[](std::string_view name) {
    try_emplace(name, {});
    return entries_[static_cast<std::size_t>(find(name) - begin())].second;
  }

  /// The same values, in whatever order they came.
  friend bool operator==(const PhraseValues& a, const PhraseValues& b) {
    return a.size() == b.size() && std::all_of(a.begin(), a.end(), [&](const Entry& e) {
             const auto it = b.find(e.first);
             return it != b.end() && it->second == e.second;
           });
  }

 private:
  std::vector<Entry> entries_;
};

/// A sentence as data: which phrase of the phrase tables, and what to fill in. Text is made from it
/// by `wording`, in any language.
struct Phrase {
  using Value = PhraseValues::Value;
  std::string id;                      ///< key of the phrase tables: "parts_fall_short"
  PhraseValues values;                 ///< filled into the phrase's {names}
  std::vector<Phrase> steps;           ///< what leads to it, in order; may be empty

  friend bool operator==(const Phrase&, const Phrase&) = default;
};

/// One statement of a report, judged.
struct Finding {
  std::string code;  ///< stable, KR1xx breakdown, KR2xx total, …; one docs page each
  FindingKind kind = FindingKind::breakdown;
  Verdict verdict = Verdict::undecided;
  std::vector<Where> where;
  std::string statement;            ///< as a formula in the printed numbers: `25 + 98 = 223`
  std::string printed;              ///< the number that is judged, as printed
  CompactRange possible;            ///< what it could be, by everything else
  Phrase reason;
  std::vector<std::string> facts;   ///< formulas of the facts of a contradiction or a derivation
  std::vector<Correction> corrections;  ///< alternatives, likeliest first

  friend bool operator==(const Finding&, const Finding&) = default;
};

/// What an audit found: every statement with its verdict, and what every number could be.
struct Audit {
  Report report;
  std::vector<Finding> findings;        ///< refuted first, then undecided, then confirmed
  NumberRanges ranges;                  ///< of every number, given everything in the report
  /// `time` or `cancelled` where that ended the audit before everything was looked at.
  BoundsLimit limit = BoundsLimit::none;

  [[nodiscard]] std::size_t count(Verdict v) const {
    std::size_t n = 0;
    for (const auto& f : findings) n += f.verdict == v;
    return n;
  }
};

}  // namespace kinderrechten
