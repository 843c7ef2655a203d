// SPDX-License-Identifier: BSD-3-Clause
#include <charconv>
#include <functional>
#include <limits>
#include <unordered_map>
#include <utility>

#include "io/json_reader.hpp"
#include "kinderrechten/error.hpp"
#include "kinderrechten/io/bounds_json.hpp"
#include "kinderrechten/table/cell_boxes.hpp"

namespace kinderrechten {

namespace {

constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();

/// Names of facts and steps → positions. Names such as `s17` are looked up in an array.
class Names {
 public:
  /// False when the name was there before.
  bool add(std::string_view name, std::uint32_t position) {
    if (const auto k = numbered(name)) {
      auto& list = by_number_[k->first];
      if (k->second >= list.size()) list.resize(k->second + k->second / 2 + 16, nowhere);
      return std::exchange(list[k->second], position) == nowhere;
    }
    return by_text_.try_emplace(std::string(name), position).second;
  }
  [[nodiscard]] std::uint32_t find(std::string_view name) const {
    if (const auto k = numbered(name)) {
      const auto& list = by_number_[k->first];
      return k->second < list.size() ? list[k->second] : nowhere;
    }
    const auto it = by_text_.find(std::string(name));
    return it == by_text_.end() ? nowhere : it->second;
  }

 private:
  /// `f` or `s` and a number without a leading zero, small enough for an array.
  static std::optional<std::pair<int, std::uint32_t>> numbered(std::string_view name) {
    if (name.size() < 2 || name.size() > 8 || (name[0] != 'f' && name[0] != 's')) return {};
    if (name[1] == '0' && name.size() > 2) return {};
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(name.data() + 1, name.data() + name.size(), number);
    if (error != std::errc() || end != name.data() + name.size()) return {};
    return std::pair{name[0] == 's' ? 1 : 0, number};
  }
  std::vector<std::uint32_t> by_number_[2];
  std::unordered_map<std::string, std::uint32_t> by_text_;
};

class ProofReader {
 public:
  ProofReader(std::string_view json, std::string_view name) : json_(json, name), name_(name) {}

  BoundsProof read() {
    json_.object([this](std::string_view key) { member(key); });
    json_.end();
    if (format_ != "kinderrechten-bounds" || version_ != 1)
      throw InputError("not a proof of ranges: format '" + format_ + "' version " +
                           std::to_string(version_),
                       std::string(name_), "give a file with format kinderrechten-bounds, version 1");
    resolve();
    scale();
    return std::move(proof_);
  }

 private:
  void member(std::string_view key) {
    Certificate& c = proof_.certificate;
    if (key == "format") format_ = json_.text();
    else if (key == "version") version_ = json_.index();
    else if (key == "input_sha256") proof_.input_sha256 = json_.text();
    else if (key == "linked_sha256")
      json_.array([this] { proof_.linked_sha256.emplace_back(json_.text()); });
    else if (key == "structure_sha256") proof_.structure_sha256 = json_.text();
    else if (key == "cells") c.cells = json_.index();
    else if (key == "unit") unit();
    else if (key == "minimum") minimum();
    else if (key == "facts") json_.array([this] { fact(); });
    else if (key == "steps") json_.array([this] { step(); });
    else if (key == "base") c.base = world(base_parts_);
    else if (key == "worlds") json_.array([&] {
      std::vector<std::pair<std::size_t, Rational>> parts;
      c.worlds.push_back(world(parts));
      for (auto& p : parts) world_parts_.push_back({c.worlds.size() - 1, std::move(p)});
    });
    else if (key == "bounds") json_.array([this] { bound(); });
    else if (key == "contradiction") contradiction_ = json_.null() ? "" : std::string(json_.text());
    else json_.skip();
  }

  void unit() {
    const Rational unit = json_.number();
    unsigned decimals = 0;
    Integer power = 1;
    while (decimals < 18 && Rational(Integer(1), power) > unit) power *= 10, ++decimals;
    if (Rational(Integer(1), power) != unit) json_.fail("a unit of 1, 1/10, 1/100, …");
    proof_.kind.decimals = decimals;
  }
  void minimum() {
    proof_.kind.nonnegative = !json_.null();
    if (proof_.kind.nonnegative && json_.number() != 0) json_.fail("a minimum of 0 or null");
  }

  std::optional<Rational> end() {
    if (json_.null()) return std::nullopt;
    return json_.number();
  }
  bool row_member(std::string_view key, CertificateRow& row) {
    if (key == "cells") json_.array([&] { row.cells.push_back(json_.index()); });
    else if (key == "coefficients")
      json_.array([&] { row.coefficients.push_back(json_.integer()); });
    else if (key == "low") row.low = end();
    else if (key == "high") row.high = end();
    else return false;
    return true;
  }

  void fact() {
    CertificateFact& fact = proof_.certificate.facts.emplace_back();
    json_.object([&](std::string_view key) {
      if (key == "id") id(static_cast<std::uint32_t>(proof_.certificate.facts.size() - 1), facts_);
      else if (key == "kind") fact.kind = json_.text();
      else if (key == "source") fact.source = json_.text();
      else if (!row_member(key, fact.row)) json_.skip();
    });
  }
  void id(std::uint32_t position, Names& names) {
    if (!names.add(json_.text(), position)) json_.fail("a name of its own");
  }

  void step() {
    auto& steps = proof_.certificate.steps;
    const auto position = static_cast<std::uint32_t>(steps.size());
    CertificateStep& step = steps.emplace_back();
    json_.object([&](std::string_view key) {
      if (key == "id") id(position, steps_);
      else if (key == "rule") step.rule = rule();
      else if (key == "from") json_.array([&] { premise(step); });
      else if (key == "gives")
        json_.object([&](std::string_view inner) {
          if (!row_member(inner, step.gives)) json_.skip();
        });
      else if (key == "cell") step.cell = json_.index();
      else if (key == "at") ats_.emplace_back(position, json_.number());
      else if (key == "below") step.below = earlier_step(json_.text());
      else if (key == "above") step.above = earlier_step(json_.text());
      else if (key == "under") json_.array([&] { assumption(step, position); });
      else json_.skip();
    });
  }
  Rule rule() {
    const std::string_view word = json_.text();
    for (const Rule r : {Rule::lin, Rule::rnd, Rule::split})
      if (word == to_string(r)) return r;
    json_.fail("the rule lin, rnd or case");
  }
  std::uint32_t earlier_step(std::string_view name) {
    const std::uint32_t found = steps_.find(name);
    if (found == nowhere) json_.fail("the name of an earlier step");
    return found;
  }

  /// `["f1", "-1"]`; `["s9.below", "1"]` is what is assumed on that side of a case still to come.
  void premise(CertificateStep& step) {
    Premise p;
    int part = 0;
    json_.array([&] {
      if (part == 0) cite(p);
      else if (part == 1) p.multiplier = json_.number();
      else json_.fail("a pair of name and multiplier");
      ++part;
    });
    if (part != 2) json_.fail("a pair of name and multiplier");
    step.from.push_back(std::move(p));
  }
  void cite(Premise& p) {
    std::string_view name = json_.text();
    if (const std::uint32_t fact = facts_.find(name); fact != nowhere) {
      p.kind = Premise::Kind::fact;
      p.index = fact;
      return;
    }
    if (const std::uint32_t step = steps_.find(name); step != nowhere) {
      p.kind = Premise::Kind::step;
      p.index = step;
      return;
    }
    for (const Side side : {Side::below, Side::above}) {
      const std::string suffix = "." + std::string(to_string(side));
      if (!name.ends_with(suffix)) continue;
      p.kind = side == Side::below ? Premise::Kind::below : Premise::Kind::above;
      p.index = ahead(name.substr(0, name.size() - suffix.size()));
      return;
    }
    json_.fail("the name of a fact or of an earlier step");
  }
  /// A case that comes later, as the position of its name in `ahead_`, until `resolve`.
  std::uint32_t ahead(std::string_view name) {
    const auto [it, fresh] =
        ahead_.try_emplace(std::string(name), static_cast<std::uint32_t>(ahead_.size()));
    return it->second;
  }
  void assumption(CertificateStep& step, std::uint32_t) {
    Assumption a;
    int part = 0;
    json_.array([&] {
      if (part == 0) {
        a.split = ahead(json_.text());
      } else if (part == 1) {
        const std::string_view side = json_.text();
        if (side != "below" && side != "above") json_.fail("below or above");
        a.side = side == "below" ? Side::below : Side::above;
      }
      ++part;
    });
    if (part != 2) json_.fail("a pair of case and side");
    step.under.push_back(a);
  }

  CertificateWorld world(std::vector<std::pair<std::size_t, Rational>>& parts) {
    CertificateWorld w;
    json_.array([&] {
      std::pair<std::uint32_t, Integer> entry;
      int part = 0;
      json_.array([&] {
        if (part == 0) entry.first = json_.index();
        else if (part == 1) {
          Rational value = json_.number();
          if (is_whole(value)) entry.second = numerator(value);
          else parts.emplace_back(w.size(), std::move(value));
        }
        ++part;
      });
      if (part != 2) json_.fail("a pair of cell and value");
      w.push_back(std::move(entry));
    });
    return w;
  }

  struct RawBound {
    std::optional<Rational> low, high;
  };
  void bound() {
    CertificateBound& b = proof_.certificate.bounds.emplace_back();
    RawBound& raw = raw_bounds_.emplace_back();
    json_.object([&](std::string_view key) {
      if (key == "cell") b.cell = json_.index();
      else if (key == "low") raw.low = end();
      else if (key == "high") raw.high = end();
      else if (key == "low_step") b.low_step = step_or_null();
      else if (key == "high_step") b.high_step = step_or_null();
      else if (key == "low_world") b.low_world = world_or_null();
      else if (key == "high_world") b.high_world = world_or_null();
      else if (key == "tight") b.tight = json_.truth();
      else json_.skip();
    });
  }
  std::optional<std::uint32_t> step_or_null() {
    if (json_.null()) return std::nullopt;
    return earlier_step(json_.text());
  }
  std::optional<std::int32_t> world_or_null() {
    if (json_.null()) return std::nullopt;
    return json_.signed_index();
  }

  /// Cases stand after the steps under them, so their names are looked up at the end.
  void resolve() {
    std::vector<std::uint32_t> position(ahead_.size());
    for (const auto& [name, k] : ahead_) {
      position[k] = steps_.find(name);
      if (position[k] == nowhere)
        throw InputError("no step is called '" + name + "'", std::string(name_),
                         "take the file from a complete copy");
    }
    for (CertificateStep& step : proof_.certificate.steps) {
      for (Assumption& a : step.under) a.split = position[a.split];
      for (Premise& p : step.from)
        if (p.kind == Premise::Kind::below || p.kind == Premise::Kind::above)
          p.index = position[p.index];
    }
    if (!contradiction_.empty()) {
      proof_.certificate.contradiction = steps_.find(contradiction_);
      if (*proof_.certificate.contradiction == nowhere)
        throw InputError("no step is called '" + contradiction_ + "'", std::string(name_));
    }
  }

  Integer units(const Rational& value) const {
    const Rational scaled = value * Rational(units_);
    if (!is_whole(scaled))
      throw InputError("the number " + to_string(value) + " is no multiple of the unit",
                       std::string(name_), "take the file from a complete copy");
    return numerator(scaled);
  }

  /// From the table's measure to units.
  void scale() {
    Certificate& c = proof_.certificate;
    units_ = units_per_one(proof_.kind);
    for (const auto& [step, at] : ats_) c.steps[step].at = units(at);
    for (std::size_t b = 0; b < raw_bounds_.size(); ++b) {
      if (raw_bounds_[b].low) c.bounds[b].low = units(*raw_bounds_[b].low);
      if (raw_bounds_[b].high) c.bounds[b].high = units(*raw_bounds_[b].high);
    }
    const auto ends = [&](CertificateRow& row) {
      if (row.low) *row.low *= Rational(units_);
      if (row.high) *row.high *= Rational(units_);
    };
    if (units_ != 1) {
      for (CertificateFact& f : c.facts) ends(f.row);
      for (CertificateStep& s : c.steps) ends(s.gives);
      for (auto& [cell, value] : c.base) value *= units_;
      for (CertificateWorld& w : c.worlds)
        for (auto& [cell, value] : w) value *= units_;
    }
    for (const auto& [k, value] : base_parts_) c.base[k].second = units(value);
    for (const auto& [w, part] : world_parts_) c.worlds[w][part.first].second = units(part.second);
  }

  detail::JsonReader json_;
  std::string_view name_;
  BoundsProof proof_;
  std::string format_, contradiction_;
  std::uint32_t version_ = 0;
  Names facts_, steps_;
  std::unordered_map<std::string, std::uint32_t> ahead_;
  std::vector<std::pair<std::uint32_t, Rational>> ats_;
  std::vector<RawBound> raw_bounds_;
  std::vector<std::pair<std::size_t, Rational>> base_parts_;  // values that are not whole
  std::vector<std::pair<std::size_t, std::pair<std::size_t, Rational>>> world_parts_;
  Integer units_ = 1;
};

}  // namespace

BoundsProof read_bounds_proof(std::string_view json, std::string_view name) {
  return ProofReader(json, name).read();
}

}  // namespace kinderrechten
