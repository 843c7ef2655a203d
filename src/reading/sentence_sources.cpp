// SPDX-License-Identifier: BSD-3-Clause
#include "sentence_sources.hpp"

#include <algorithm>
#include <utility>

namespace kinderrechten::detail::reading {

void SourceDraft::merge(const SourceDraft& other) {
  if (!other.name.empty()) name = other.name;
  if (other.exact) rounding.reset(), rounded = false, exact = true;
  if (other.rounding) rounding = other.rounding, rounded = false, exact = false;
  if (other.rounded && !rounding) rounded = true;
  if (other.threshold) threshold = other.threshold;
  zero_shown = zero_shown || other.zero_shown;
  refuses.insert(refuses.end(), other.refuses.begin(), other.refuses.end());
  if (other.embargo) embargo = other.embargo;
  breaks.insert(breaks.end(), other.breaks.begin(), other.breaks.end());
}

Register make_register(const SourceDraft& draft, std::string name) {
  Register made(std::move(name));
  made.rounding = draft.rounding;
  if (draft.threshold && *draft.threshold >= (draft.zero_shown ? 2 : 1))
    made.threshold = Threshold(Integer(*draft.threshold), draft.zero_shown);
  made.refuses = draft.refuses;
  made.embargo = draft.embargo;
  made.breaks = draft.breaks;
  return made;
}

SourceDraft source_in(const RuleSentence& sentence) {
  SourceDraft draft;
  bool up = false, down = false, random = false;
  std::optional<int> base;
  for (const auto& f : sentence.rules) {
    switch (f.rule) {
      case NoteRule::threshold: draft.threshold = f.numbers[0]; break;
      case NoteRule::threshold_from_one: draft.zero_shown = true; [[fallthrough]];
      case NoteRule::threshold_up_to: draft.threshold = f.numbers.back() + 1; break;
      case NoteRule::rounding: base = f.numbers.back(); break;
      case NoteRule::rounding_unsaid: draft.rounded = true; break;
      case NoteRule::rounding_up: up = true; break;
      case NoteRule::rounding_down: down = true; break;
      case NoteRule::rounding_random: random = true; break;
      case NoteRule::embargo: draft.embargo = f.date; break;
      case NoteRule::zero_shown: draft.zero_shown = true; break;
      case NoteRule::source: draft.name = f.name; break;
      case NoteRule::series_break:
        for (const int year : f.numbers) draft.breaks.emplace_back(year);
        break;
      default: break;
    }
  }
  const RoundingMode mode = random || (up && down) ? RoundingMode::random  // "up or down": either way
                            : up                   ? RoundingMode::outward
                            : down                 ? RoundingMode::truncate
                                                   : RoundingMode::half_up;
  if (sentence.percentages_only) {  // speaks of the rounding of percentages
    draft.rounded = false;
    base.reset();
  }
  if (base) draft.rounding = Rounding(Rational(*base), mode), draft.rounded = false;
  if (sentence.exact) draft.exact = true, draft.rounded = false;  // "not rounded" holds "rounded"
  return draft;
}

Remarks remarks_in(const RuleSentence& sentence) {
  Remarks remarks;
  for (const auto& f : sentence.rules) {
    if (f.rule == NoteRule::provisional) remarks.status.insert(Status::provisional);
    if (f.rule == NoteRule::estimated) remarks.status.insert(Status::estimated);
    if (f.rule == NoteRule::revised) remarks.status.insert(Status::revised);
    if (f.rule == NoteRule::embargo) remarks.status.insert(Status::embargo);
    if (f.rule == NoteRule::series_break && f.numbers.empty()) remarks.status.insert(Status::break_in_series);
    if (f.rule == NoteRule::refused) remarks.refused = true;
    if (f.rule == NoteRule::rounding_whole && !sentence.percentages_only) remarks.mean = true;
    if (f.rule == NoteRule::range && f.numbers.size() >= 2 && f.numbers[0] <= f.numbers.back())
      remarks.range = Range(Integer(f.numbers[0]), Integer(f.numbers.back()));
    if (f.rule == NoteRule::at_least) remarks.range = Range::at_least(Integer(f.numbers[0]));
    if (f.rule == NoteRule::at_most) remarks.range = Range(Integer(0), Integer(f.numbers[0]));
  }
  return remarks;
}

bool is_rounding_rule(const FoundRule& f) {
  return f.rule == NoteRule::rounding || f.rule == NoteRule::rounding_unsaid || f.rule == NoteRule::rounding_up ||
         f.rule == NoteRule::rounding_down || f.rule == NoteRule::rounding_random;
}

bool rounds_by_size(const std::vector<RuleSentence>& sentences) {
  return std::any_of(sentences.begin(), sentences.end(), [](const RuleSentence& s) { return s.by_size && source_in(s).rounding; });
}

std::optional<Role> bracket_in(const RuleSentence& sentence) {
  std::optional<Role> role;  // "not included" holds "included": what is said first in this list goes before
  for (const auto& f : sentence.rules) {
    if (f.rule == NoteRule::bracket_term) return Role::term;
    if (f.rule == NoteRule::bracket_share) role = Role::share;
    if (f.rule == NoteRule::bracket_part && !role) role = Role::part;
  }
  return role;
}

}  // namespace kinderrechten::detail::reading
