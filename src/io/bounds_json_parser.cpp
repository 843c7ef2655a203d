// SPDX-License-Identifier: BSD-3-Clause
#include "io/bounds_json_parser.hpp"

#include "io/json_measure.hpp"
#include "kinderrechten/error.hpp"
#include "kinderrechten/table/cell_boxes.hpp"

namespace kinderrechten::detail {

ProofName::ProofName(std::string_view name) : text(name) {
  if (name.size() < 2 || name.size() > 8 || (name[0] != 'f' && name[0] != 's')) return;
  if (name[1] == '0' && name.size() > 2) return;
  std::uint32_t value = 0;
  for (const char c : name.substr(1)) {
    if (c < '0' || c > '9') return;
    value = 10 * value + static_cast<std::uint32_t>(c - '0');
  }
  letter = name[0];
  number = value;
}

bool ProofNames::add(const ProofName& name, std::uint32_t position) {
  if (name.letter == 0) return by_text_.try_emplace(std::string(name.text), position).second;
  auto& list = by_number_[name.letter == 's'];
  if (name.number >= list.size()) list.resize(name.number + name.number / 2 + 16, nowhere);
  return std::exchange(list[name.number], position) == nowhere;
}

std::uint32_t ProofNames::find(const ProofName& name) const {
  if (name.letter != 0) {
    const auto& list = by_number_[name.letter == 's'];
    return name.number < list.size() ? list[name.number] : nowhere;
  }
  const auto it = by_text_.find(std::string(name.text));
  return it == by_text_.end() ? nowhere : it->second;
}

void ProofParser::parse() {
  json_.object([this](std::string_view key) { member(key); });
  json_.end();
  start();
  for (std::size_t k = 0; k < parts && wanted_; ++k) {
    if (read_[k] != Read::passed_over) continue;
    json_.go_to(place_[k]);
    read_part(static_cast<Part>(k));
  }
  if (contradiction_.empty() || !wanted_) return;
  const std::uint32_t step = step_names_.find(ProofName(contradiction_));
  if (step == ProofNames::nowhere)
    throw InputError("no step is called '" + contradiction_ + "'", std::string(name_));
  sink_.contradiction(step);
}

void ProofParser::member(std::string_view key) {
  if (key == "facts") return part(facts);
  if (key == "steps") return part(steps);
  if (key == "bounds") return part(bounds);
  if (key == "base") return part(base);
  if (key == "worlds") return part(worlds);
  if (key == "format") format_ = json_.text();
  else if (key == "version") version_ = json_.index();
  else if (key == "input_sha256") head_.input_sha256 = json_.text();
  else if (key == "linked_sha256") json_.array([this] { head_.linked_sha256.emplace_back(json_.text()); });
  else if (key == "structure_sha256") head_.structure_sha256 = json_.text(), has_structure_ = true;
  else if (key == "cells") head_.certificate.cells = json_.index(), has_cells_ = true;
  else if (key == "unit") unit();
  else if (key == "minimum") minimum();
  else if (key == "contradiction") contradiction_ = json_.null() ? "" : std::string(json_.text());
  else json_.skip();
}

/// Hands the head over, once.
void ProofParser::start() {
  if (std::exchange(started_, true)) return;
  if (format_ != "kinderrechten-bounds" || version_ != 1)
    throw InputError("not a proof of ranges: format '" + format_ + "' version " + std::to_string(version_),
                     std::string(name_), "give a file with format kinderrechten-bounds, version 1");
  units_ = units_per_one(head_.kind);
  wanted_ = sink_.head(head_);
}

/// Reads a part when all that it rests on was read, else notes where it stands.
void ProofParser::part(Part which) {
  if (read_[which] != Read::not_yet) json_.fail("a part of the proof once");
  bool ready = version_ != 0 && has_cells_ && has_unit_ && has_minimum_ && has_structure_ && !head_.input_sha256.empty();
  for (std::size_t k = 0; k < which; ++k) ready = ready && read_[k] == Read::done;
  if (ready) start();
  if (ready && wanted_) return read_part(which);
  place_[which] = json_.place();
  read_[which] = Read::passed_over;
  json_.skip();
}

void ProofParser::read_part(Part which) {
  read_[which] = Read::done;
  switch (which) {
    case facts: return json_.array([this] { fact(); });
    case steps: return json_.array([this] { step(); });
    case bounds: return json_.array([this] { bound(); });
    case base:
      world(world_);
      return sink_.base(world_);
    default:
      return json_.array([this] {
        world(world_);
        sink_.world(world_);
      });
  }
}

void ProofParser::unit() {
  read_unit(json_, head_.kind);
  has_unit_ = true;
}
void ProofParser::minimum() {
  read_minimum(json_, head_.kind);
  has_minimum_ = true;
}

/// An end, from the table's measure to units.
std::optional<Rational> ProofParser::end() {
  if (json_.null()) return std::nullopt;
  Rational value = json_.number();
  if (units_ != 1) value *= Rational(units_);
  return value;
}
std::optional<Integer> ProofParser::whole_end() {
  if (json_.null()) return std::nullopt;
  return units(json_.number());
}
Integer ProofParser::units(const Rational& value) const {
  const Rational scaled = units_ == 1 ? value : Rational(value * Rational(units_));
  if (!is_whole(scaled))
    throw InputError("the number " + to_string(value) + " is no multiple of the unit", std::string(name_),
                     "take the file from a complete copy");
  return numerator(scaled);
}

bool ProofParser::row_member(std::string_view key, CertificateRow& row) {
  if (key == "cells") json_.array([&] { row.cells.push_back(json_.index()); });
  else if (key == "coefficients") json_.array([&] { row.coefficients.push_back(json_.integer()); });
  else if (key == "low") row.low = end();
  else if (key == "high") row.high = end();
  else return false;
  return true;
}

namespace {

/// Empties a row but keeps its room.
void empty(CertificateRow& row) {
  row.cells.clear();
  row.coefficients.clear();
  row.low.reset();
  row.high.reset();
}

}  // namespace

void ProofParser::fact() {
  empty(fact_.row);
  fact_.kind.clear();
  fact_.source.clear();
  json_.object([&](std::string_view key) {
    if (key == "id") {
      if (!fact_names_.add(ProofName(json_.text()), facts_)) json_.fail("a name of its own");
    } else if (key == "kind") {
      fact_.kind = json_.text();
    } else if (key == "source") {
      fact_.source = json_.text();
    } else if (!row_member(key, fact_.row)) {
      json_.skip();
    }
  });
  ++facts_;
  sink_.fact(fact_);
}

void ProofParser::step() {
  step_place_ = json_.place();
  CertificateStep& s = step_;
  empty(s.gives);
  s.rule = Rule::lin;
  s.from.clear();
  s.under.clear();
  s.cell = s.below = s.above = 0;
  s.at = 0;
  json_.object([&](std::string_view key) {
    if (key == "id") {
      if (!step_names_.add(ProofName(json_.text()), steps_)) json_.fail("a name of its own");
    } else if (key == "rule") {
      s.rule = rule();
    } else if (key == "from") {
      json_.array([&] { premise(s.from.emplace_back()); });
    } else if (key == "gives") {
      json_.object([&](std::string_view inner) {
        if (!row_member(inner, s.gives)) json_.skip();
      });
    } else if (key == "cell") {
      s.cell = json_.index();
    } else if (key == "at") {
      s.at = units(json_.number());
    } else if (key == "below") {
      s.below = earlier_step(json_.text());
    } else if (key == "above") {
      s.above = earlier_step(json_.text());
    } else if (key == "under") {
      json_.array([&] { assumption(s); });
    } else {
      json_.skip();
    }
  });
  if (s.rule == Rule::split && !looked_for_cases_) sink_.expect_case(steps_, s.cell, s.at);
  ++steps_;
  sink_.step(s);
}
Rule ProofParser::rule() {
  const std::string_view word = json_.text();
  for (const Rule r : {Rule::lin, Rule::rnd, Rule::split})
    if (word == to_string(r)) return r;
  json_.fail("the rule lin, rnd or case");
}
std::uint32_t ProofParser::earlier_step(std::string_view name) {
  const std::uint32_t found = step_names_.find(ProofName(name));
  if (found == ProofNames::nowhere || found >= steps_) json_.fail("the name of an earlier step");
  return found;
}

/// `["f1", "-1"]`; `["s9.below", "1"]` is what is assumed on that side of a case still to come.
void ProofParser::premise(Premise& p) {
  json_.pair([&] { cite(p); },
             [&] {
               if (const auto word = json_.word()) p.multiplier = *word;
               else p.multiplier = json_.number();
             });
}
void ProofParser::cite(Premise& p) {
  const ProofName name(json_.text());
  if (const std::uint32_t fact = fact_names_.find(name); fact != ProofNames::nowhere) {
    p.kind = Premise::Kind::fact;
    p.index = fact;
    return;
  }
  if (const std::uint32_t step = step_names_.find(name); step != ProofNames::nowhere) {
    p.kind = Premise::Kind::step;
    p.index = step;
    return;
  }
  for (const Side side : {Side::below, Side::above}) {
    const std::string suffix = "." + std::string(to_string(side));
    if (!name.text.ends_with(suffix)) continue;
    p.kind = side == Side::below ? Premise::Kind::below : Premise::Kind::above;
    p.index = case_called(std::string(name.text.substr(0, name.text.size() - suffix.size())));
    return;
  }
  json_.fail("the name of a fact or of an earlier step");
}

/// The position of a case, which stands after the steps under it.
std::uint32_t ProofParser::case_called(std::string name) {
  if (!looked_for_cases_) look_for_cases();
  const auto found = cases_.find(name);
  if (found == cases_.end())
    throw InputError("no case is called '" + name + "'", std::string(name_), "take the file from a complete copy");
  return found->second;
}
/// Reads ahead to the end of the steps, for their cases alone.
void ProofParser::look_for_cases() {
  looked_for_cases_ = true;
  const std::uint64_t here = json_.place();
  json_.go_to(step_place_);
  std::uint32_t position = steps_;
  json_.rest_of_array([&] {
    std::string name;
    bool split = false;
    std::uint32_t cell = 0;
    Rational at;
    json_.object([&](std::string_view key) {
      if (key == "id") name = json_.text();
      else if (key == "rule") split = json_.text() == to_string(Rule::split);
      else if (key == "cell") cell = json_.index();
      else if (key == "at") at = json_.number();
      else json_.skip();
    });
    if (split) {
      cases_.try_emplace(std::move(name), position);
      sink_.expect_case(position, cell, units(at));
    }
    ++position;
  });
  json_.go_to(here);
}
void ProofParser::assumption(CertificateStep& step) {
  Assumption a;
  json_.pair([&] { a.split = case_called(std::string(json_.text())); },
             [&] {
               const std::string_view side = json_.text();
               if (side != "below" && side != "above") json_.fail("below or above");
               a.side = side == "below" ? Side::below : Side::above;
             });
  step.under.push_back(a);
}

void ProofParser::world(CertificateWorld& w) {
  w.clear();
  json_.array([&] {
    auto& [cell, value] = w.emplace_back();
    json_.pair([&cell = cell, this] { cell = json_.index(); },
               [&value = value, this] {
                 const auto word = json_.word();
                 value = word && units_ == 1 ? Integer(*word) : units(word ? Rational(*word) : json_.number());
               });
  });
}

void ProofParser::bound() {
  CertificateBound& b = bound_;
  b = {};
  json_.object([&](std::string_view key) {
    if (key == "cell") b.cell = json_.index();
    else if (key == "low") b.low = whole_end();
    else if (key == "high") b.high = whole_end();
    else if (key == "low_step") b.low_step = step_or_null();
    else if (key == "high_step") b.high_step = step_or_null();
    else if (key == "low_world") b.low_world = world_or_null();
    else if (key == "high_world") b.high_world = world_or_null();
    else if (key == "tight") b.tight = json_.truth();
    else json_.skip();
  });
  sink_.bound(b);
}
std::optional<std::uint32_t> ProofParser::step_or_null() {
  if (json_.null()) return std::nullopt;
  return earlier_step(json_.text());
}
std::optional<std::int32_t> ProofParser::world_or_null() {
  if (json_.null()) return std::nullopt;
  return json_.signed_index();
}

}  // namespace kinderrechten::detail
