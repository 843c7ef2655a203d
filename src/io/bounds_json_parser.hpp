// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "io/json_reader.hpp"
#include "kinderrechten/io/bounds_json.hpp"

namespace kinderrechten::detail {

/// Takes the pieces of a proof as they are read: the head before all else, then those of the certificate.
class ProofSink : public CertificateSink {
 public:
  /// What the proof is about; its certificate has the number of cells only. False: nothing else is wanted.
  virtual bool head(const BoundsProof& head) = 0;
  virtual void expect_case(std::uint32_t step, std::uint32_t cell, const Integer& at) = 0;
};

/// A name of a fact or a step; `letter` is set when it is `f` or `s` and a number without a leading zero, small enough for
/// an array.
struct ProofName {
  explicit ProofName(std::string_view name);
  std::string_view text;
  char letter = 0;
  std::uint32_t number = 0;
};

/// Names of facts and steps → positions. Names such as `s17` are looked up in an array.
class ProofNames {
 public:
  static constexpr std::uint32_t nowhere = static_cast<std::uint32_t>(-1);

  /// False when the name was there before.
  bool add(const ProofName& name, std::uint32_t position);
  [[nodiscard]] std::uint32_t find(const ProofName& name) const;

 private:
  std::vector<std::uint32_t> by_number_[2];
  std::unordered_map<std::string, std::uint32_t> by_text_;
};

/// Reads a `PROOF.json` of ranges from left to right. Parts that stand before one that they rest on are passed over and
/// read at the end, so that the sink gets them in order; the library writes them in order.
///
/// Throws `InputError` as `read_bounds_proof`.
class ProofParser {
 public:
  ProofParser(JsonReader& json, std::string_view name, ProofSink& sink) : json_(json), name_(name), sink_(sink) {}

  void parse();

 private:
  enum Part : std::size_t { facts, steps, bounds, base, worlds, parts };
  enum class Read : std::uint8_t { not_yet, passed_over, done };

  void member(std::string_view key);
  void start();
  void part(Part which);
  void read_part(Part which);

  void unit();
  void minimum();
  std::optional<Rational> end();
  std::optional<Integer> whole_end();
  bool row_member(std::string_view key, CertificateRow& row);
  void fact();
  void step();
  [[nodiscard]] Rule rule();
  std::uint32_t earlier_step(std::string_view name);
  void premise(Premise& p);
  void cite(Premise& p);
  [[nodiscard]] std::uint32_t case_called(std::string name);
  void look_for_cases();
  void assumption(CertificateStep& step);
  void world(CertificateWorld& w);
  void bound();
  std::optional<std::uint32_t> step_or_null();
  std::optional<std::int32_t> world_or_null();
  [[nodiscard]] Integer units(const Rational& value) const;

  JsonReader& json_;
  std::string_view name_;
  ProofSink& sink_;
  BoundsProof head_;
  std::string format_, contradiction_;
  std::uint32_t version_ = 0;
  bool has_cells_ = false, has_unit_ = false, has_minimum_ = false, has_structure_ = false;
  bool started_ = false, wanted_ = true;
  Read read_[parts] = {};
  std::uint64_t place_[parts] = {};
  ProofNames fact_names_, step_names_;
  std::uint32_t facts_ = 0, steps_ = 0;
  std::uint64_t step_place_ = 0;  // where the step at hand begins
  bool looked_for_cases_ = false;
  std::unordered_map<std::string, std::uint32_t> cases_;
  Integer units_ = 1;
  CertificateFact fact_;
  CertificateStep step_;
  CertificateBound bound_;
  CertificateWorld world_;
};

}  // namespace kinderrechten::detail
