// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/io/release_json.hpp"

#include <utility>

#include "io/escape.hpp"
#include "io/json_measure.hpp"
#include "kinderrechten/error.hpp"
#include "kinderrechten/table/cell_boxes.hpp"

namespace kinderrechten {

namespace {

class Writer {
 public:
  Writer(std::ostream& out, const ReleaseProof& proof)
      : out_(&out), proof_(&proof), units_(units_per_one(proof.kind)) {}

  void write() {
    head();
    const ReleaseWorlds& w = proof_->worlds;
    text_ += "\"base\": ";
    world(w.base);
    text_ += ",\n\"worlds\": [";
    for (std::size_t k = 0; k < w.worlds.size(); ++k) {
      text_ += k ? ",\n" : "\n";
      world(w.worlds[k]);
    }
    text_ += "],\n\"claims\": [";
    for (std::size_t k = 0; k < w.claims.size(); ++k) {
      text_ += k ? ",\n" : "\n";
      claim(w.claims[k], k < proof_->levels.size() ? &proof_->levels[k] : nullptr);
    }
    text_ += "]}\n";
    flush(0);
  }

 private:
  void flush(std::size_t over) {
    if (text_.size() <= over) return;
    out_->write(text_.data(), static_cast<std::streamsize>(text_.size()));
    text_.clear();
  }
  void head() {
    text_ += "{\"format\": \"kinderrechten-release\", \"version\": 1, ";
    if (proof_->confidential) text_ += "\"confidential\": true, ";
    text_ += "\"release_sha256\": \"" + proof_->release_sha256 + "\", ";
    if (!proof_->linked_sha256.empty()) {
      text_ += "\"linked_sha256\": [";
      for (std::size_t k = 0; k < proof_->linked_sha256.size(); ++k)
        text_ += (k ? ", \"" : "\"") + proof_->linked_sha256[k] + "\"";
      text_ += "], ";
    }
    text_ += "\"structure_sha256\": \"" + proof_->structure_sha256 + "\", \"cells\": " +
             std::to_string(proof_->cells) + ", \"unit\": \"" +
             to_string(Rational(Integer(1), units_)) + "\", \"minimum\": " +
             (proof_->kind.nonnegative ? "\"0\"" : "null") + ",\n";
    if (proof_->cost) text_ += "\"cost\": \"" + to_string(*proof_->cost) + "\", ";
    if (proof_->bound) text_ += "\"cost_bound\": \"" + to_string(*proof_->bound) + "\",\n";
  }
  void measure(const Integer& units) { text_ += '"' + to_string(Rational(units, units_)) + '"'; }
  void world(const CertificateWorld& w) {
    text_ += '[';
    for (std::size_t k = 0; k < w.size(); ++k) {
      text_ += (k ? ", [" : "[") + std::to_string(w[k].first) + ", ";
      measure(w[k].second);
      text_ += ']';
      flush(1 << 20);
    }
    text_ += ']';
  }
  void named(std::string_view name, const Integer& units) {
    text_ += ", \"" + std::string(name) + "\": ";
    measure(units);
  }
  void claim(const ReleaseClaim& c, const Levels* levels) {
    text_ += "{\"cell\": " + std::to_string(c.cell) +
             ", \"low_world\": " + std::to_string(c.low_world) +
             ", \"high_world\": " + std::to_string(c.high_world) + ", \"low\": ";
    measure(c.low);
    text_ += ", \"high\": ";
    measure(c.high);
    if (!c.attacker.empty()) {
      text_ += ", \"attacker\": ";
      detail::output::append_json(text_, c.attacker);
    }
    if (levels) named("lower_level", levels->lower), named("upper_level", levels->upper), named("width", levels->width);
    text_ += '}';
    flush(1 << 20);
  }

  std::ostream* out_;
  const ReleaseProof* proof_;
  Integer units_;
  std::string text_;
};

/// Numbers are kept as fractions until the unit is known, which may stand anywhere in the file.
class Reader {
 public:
  Reader(std::string_view json, std::string_view name) : json_(json, name), name_(name) {}

  ReleaseProof read() {
    std::string format;
    std::uint32_t version = 0;
    json_.object([&](std::string_view key) {
      if (key == "format") format = json_.text();
      else if (key == "version") version = json_.index();
      else member(key);
    });
    json_.end();
    if (format != "kinderrechten-release" || version != 1)
      throw InputError("not a proof of a release: format '" + format + "' version " +
                           std::to_string(version),
                       std::string(name_),
                       "give a file with format kinderrechten-release, version 1");
    const Integer units = units_per_one(proof_.kind);
    for (auto& [to, value] : pending_) {
      const Rational scaled = value * Rational(units);
      if (!is_whole(scaled))
        throw InputError("the number " + to_string(value) + " is no multiple of the unit",
                         std::string(name_), "take the file from a complete copy");
      at(to) = numerator(scaled);
    }
    return std::move(proof_);
  }

 private:
  /// Where a number goes: base entry, world entry, or the low or high of a claim.
  struct Target {
    enum { base, world, low, high } kind;
    std::size_t outer, inner;
  };
  Integer& at(const Target& to) {
    ReleaseWorlds& w = proof_.worlds;
    switch (to.kind) {
      case Target::base: return w.base[to.inner].second;
      case Target::world: return w.worlds[to.outer][to.inner].second;
      case Target::low: return w.claims[to.outer].low;
      default: return w.claims[to.outer].high;
    }
  }

  void member(std::string_view key) {
    ReleaseWorlds& w = proof_.worlds;
    if (key == "release_sha256") proof_.release_sha256 = json_.text();
    else if (key == "linked_sha256")
      json_.array([this] { proof_.linked_sha256.emplace_back(json_.text()); });
    else if (key == "structure_sha256") proof_.structure_sha256 = json_.text();
    else if (key == "cells") proof_.cells = json_.index();
    else if (key == "confidential") proof_.confidential = json_.truth();
    else if (key == "unit") read_unit(json_, proof_.kind);
    else if (key == "minimum") read_minimum(json_, proof_.kind);
    else if (key == "base") world(w.base, Target::base, 0);
    else if (key == "worlds") json_.array([&] {
      w.worlds.emplace_back();
      world(w.worlds.back(), Target::world, w.worlds.size() - 1);
    });
    else if (key == "claims") json_.array([this] { claim(); });
    else json_.skip();
  }
  template <class K>
  void world(CertificateWorld& w, K kind, std::size_t index) {
    json_.array([&] {
      int part = 0;
      w.emplace_back();
      json_.array([&] {
        if (part == 0) w.back().first = json_.index();
        else if (part == 1) pending_.emplace_back(Target{kind, index, w.size() - 1}, json_.number());
        ++part;
      });
      if (part != 2) json_.fail("a pair of cell and value");
    });
  }
  void claim() {
    auto& claims = proof_.worlds.claims;
    const std::size_t k = claims.size();
    ReleaseClaim& c = claims.emplace_back();
    json_.object([&](std::string_view key) {
      if (key == "cell") c.cell = json_.index();
      else if (key == "low_world") c.low_world = json_.signed_index();
      else if (key == "high_world") c.high_world = json_.signed_index();
      else if (key == "low") pending_.emplace_back(Target{Target::low, k, 0}, json_.number());
      else if (key == "high") pending_.emplace_back(Target{Target::high, k, 0}, json_.number());
      else if (key == "attacker") c.attacker = json_.text();
      else json_.skip();
    });
  }

  detail::JsonReader json_;
  std::string_view name_;
  ReleaseProof proof_;
  std::vector<std::pair<Target, Rational>> pending_;
};

}  // namespace

void write_release_proof(std::ostream& out, const ReleaseProof& proof) {
  Writer(out, proof).write();
}

ReleaseProof read_release_proof(std::string_view json, std::string_view name) {
  return Reader(json, name).read();
}

}  // namespace kinderrechten
