// SPDX-License-Identifier: BSD-3-Clause
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>
#include <utility>

#include "io/bounds_json_parser.hpp"
#include "io/files.hpp"
#include "io/json_reader.hpp"
#include "io/release_truth.hpp"
#include "io/sha256.hpp"
#include "io/table_input.hpp"
#include "kinderrechten/disclosure/release_checker.hpp"
#include "kinderrechten/error.hpp"
#include "kinderrechten/inference/checker.hpp"
#include "kinderrechten/io/bounds_json.hpp"
#include "kinderrechten/io/commands.hpp"
#include "kinderrechten/io/release_json.hpp"

// `verify`: reads the file and the spec, builds the relations, and checks. Nothing that searches for
// ranges or releases takes part.
namespace kinderrechten {

namespace {

/// What a proof is checked against.
struct Published {
  detail::TableInput input;
  TableRelations relations;
  CellBoxes boxes;
  std::string structure_sha256;

  explicit Published(detail::TableInput read)
      : input(std::move(read)), relations(input.tables),
        boxes(input.tables, relations.numbers()),
        structure_sha256(detail::sha256(structure_text(relations, input.spec.number_kind()))) {}

  /// Hidden by its status, or printed as no number where there is no status.
  [[nodiscard]] bool hides(std::size_t table, std::size_t row) const {
    const auto& status = input.status[table];
    if (status.empty()) return !boxes.exact(relations.numbers().of[table][row]);
    return status[row] == CellStatus::hidden;
  }
};

Published publish(const TableFiles& files) {
  try {
    return Published(detail::read_tables(files));
  } catch (const ValueError& e) {
    throw InputError(e.problem(), e.where(), e.mend());
  }
}

/// A proof to be read more than once: a file is read a piece at a time, for it may be larger than all else; a pipe, which
/// cannot go back, is read at once.
class ProofSource {
 public:
  explicit ProofSource(const std::filesystem::path& path) : name_(path.string()) {
    std::error_code none;
    if (std::filesystem::is_regular_file(path, none)) in_.open(path, std::ios::binary);
    if (!in_.is_open()) text_ = detail::read_file(path);
  }
  /// From its beginning.
  [[nodiscard]] std::unique_ptr<detail::JsonReader> reader() {
    if (!in_.is_open()) return std::make_unique<detail::JsonReader>(text_, name_);
    in_.clear();
    in_.seekg(0);
    return std::make_unique<detail::JsonReader>(in_, name_);
  }
  [[nodiscard]] std::string format() {
    const auto json = reader();
    return json->find_member("format") ? std::string(json->text()) : std::string();
  }
  [[nodiscard]] std::string text() const { return in_.is_open() ? detail::read_file(name_) : text_; }
  [[nodiscard]] const std::string& name() const noexcept { return name_; }

 private:
  std::string name_, text_;
  std::ifstream in_;
};

void add_report(const CheckReport& report, VerifyOutcome& outcome) {
  outcome.problem_count += report.problem_count;
  for (const std::string& problem : report.problems)
    if (outcome.problems.size() < 20) outcome.problems.push_back(problem);
}

/// Whether the proof is about this file, this structure and this kind.
void check_subject(const Published& p, const std::string& own, std::span<const std::string> linked,
                   const std::string& structure, const Kind& kind, CheckReport& report) {
  if (own != p.input.sha256.front())
    report.add("the proof is of another file than " + p.input.paths.front().string() +
               ": its SHA-256 differs");
  if (!linked.empty() &&
      !std::equal(linked.begin(), linked.end(), p.input.sha256.begin() + 1, p.input.sha256.end()))
    report.add("the proof is of other linked files: their SHA-256 differ");
  if (structure != p.structure_sha256)
    report.add("the proof is of another structure: the hierarchies differ");
  if (kind != p.input.spec.number_kind())
    report.add("the proof has another unit or minimum than the spec");
}

void check_truth(const Published& p, const std::vector<std::optional<Integer>>& truth,
                 CheckReport& report) {
  for (std::uint32_t cell = 0; cell < truth.size(); ++cell) {
    if (!truth[cell]) continue;
    const UnitBox box = p.boxes[cell];
    if ((box.low && *truth[cell] < *box.low) || (box.high && *truth[cell] > *box.high))
      report.add("what is printed in cell " + std::to_string(cell) + " is not true");
  }
  for (std::size_t r = 0; r < p.relations.size(); ++r) {
    std::optional<Integer> sum = truth[p.relations.parent(r)];
    for (std::size_t k = 0; k < p.relations.children(r).size() && sum; ++k) {
      const auto& child = truth[p.relations.children(r)[k]];
      if (child) *sum -= p.relations.signs(r)[k] * *child;
      else sum.reset();
    }
    if (sum && *sum != 0)
      report.add("the true table does not add up: " + p.relations.name(r, p.input.tables));
  }
}

/// Checks a proof of ranges while it is read.
class BoundsCheck final : public detail::ProofSink {
 public:
  BoundsCheck(const Published& published, std::vector<std::optional<Integer>> truth, VerifyOutcome& outcome)
      : published_(published), truth_(std::move(truth)), outcome_(outcome), checker_(published.relations, published.boxes) {}

  bool head(const BoundsProof& proof) override {
    CheckReport report;
    check_subject(published_, proof.input_sha256, proof.linked_sha256, proof.structure_sha256, proof.kind, report);
    add_report(report, outcome_);
    checker_.begin(proof.certificate.cells);
    return about_this_ = report.accepted();
  }
  void expect_case(std::uint32_t step, std::uint32_t cell, const Integer& at) override { checker_.expect_case(step, cell, at); }
  void fact(CertificateFact& fact) override { checker_.add_fact(fact), ++outcome_.facts; }
  void step(CertificateStep& step) override { checker_.add_step(step), ++outcome_.steps; }
  void bound(CertificateBound& b) override {
    checker_.add_bound(b);
    ++outcome_.claims;
    tight_ += b.tight;
    if (b.cell < truth_.size() && truth_[b.cell] &&
        ((b.low && *truth_[b.cell] < *b.low) || (b.high && *truth_[b.cell] > *b.high)))
      held_.add("the true number of cell " + std::to_string(b.cell) + " lies outside its range");
  }
  void contradiction(std::uint32_t step) override {
    checker_.set_contradiction(step);
    contradicts_ = true;
  }
  void base(CertificateWorld& base) override {
    if (base.empty()) return;
    checker_.set_base(base);
    ++outcome_.worlds;
  }
  void world(CertificateWorld& world) override { checker_.add_world(world), ++outcome_.worlds; }

  void finish() {
    if (!about_this_) return;
    add_report(checker_.end(), outcome_);
    add_report(held_, outcome_);
    outcome_.summary = contradicts_ ? "the facts contradict each other: no table has these numbers"
                                    : std::to_string(outcome_.claims) + " ranges hold, " + std::to_string(tight_) +
                                          " of them are proven to be the tightest";
  }

 private:
  const Published& published_;
  const std::vector<std::optional<Integer>> truth_;
  VerifyOutcome& outcome_;
  CertificateChecker checker_;
  CheckReport held_;
  std::size_t tight_ = 0;
  bool about_this_ = false, contradicts_ = false;
};

void verify_release(const Published& p, std::string_view json, const std::string& name,
                    const std::optional<detail::ReleaseTruth>& truth, VerifyOutcome& outcome) {
  const ReleaseProof proof = read_release_proof(json, name);
  outcome.worlds += proof.worlds.worlds.size() + 1;
  outcome.claims += proof.worlds.claims.size();
  CheckReport report;
  check_subject(p, proof.release_sha256, proof.linked_sha256, proof.structure_sha256, proof.kind,
                report);
  if (proof.cells != p.relations.cells())
    report.add("the proof is of a table of " + std::to_string(proof.cells) + " cells");
  std::vector<std::uint32_t> hidden;
  std::vector<char> seen(p.relations.cells(), 0);
  for (std::size_t t = 0; t < p.input.tables.size(); ++t)
    for (std::size_t row = 0; row < p.input.given[t]; ++row) {
      if (!p.hides(t, row)) continue;
      const std::uint32_t cell = p.relations.numbers().of[t][row];
      if (p.input.tables[t].cells().range(row).has_value() && p.boxes.exact(cell))
        report.add("hidden cell " + p.input.name(t, row) + " is printed all the same");
      else if (!seen[cell]++) hidden.push_back(cell);
    }
  add_report(report, outcome);
  if (!report.accepted()) return;
  // A private proof speaks of the attackers it names; the public one of every hidden cell.
  const CheckReport found = check_release(proof.worlds, p.relations, p.boxes, proof.confidential ? std::vector<std::uint32_t>{} : hidden);
  add_report(found, outcome);
  if (truth && found.accepted()) {
    CheckReport kept;
    detail::check_levels(*truth, proof.worlds, proof.confidential, p.input, seen, kept);
    add_report(kept, outcome);
  }
  outcome.summary = "no hidden number can be narrowed below the " +
                    std::to_string(proof.worlds.claims.size()) + " intervals listed" +
                    (truth && !truth->contributions.empty() ? ", and every sensitive one keeps its levels" : "");
}

}  // namespace

VerifyOutcome verify_proof(const TableFiles& files, const VerifyRequest& request) {
  VerifyOutcome outcome;
  ProofSource proof(request.proof);
  outcome.format = proof.format();
  const Published published = publish(files);
  outcome.remarks = published.input.remarks;
  std::optional<detail::ReleaseTruth> truth;
  if (request.truth) {
    truth = detail::read_release_truth(files, *request.truth, published.input, published.relations.numbers());
    CheckReport report;
    check_truth(published, truth->value, report);
    add_report(report, outcome);
  }
  if (outcome.format == "kinderrechten-bounds") {
    BoundsCheck check(published, truth ? truth->value : std::vector<std::optional<Integer>>{}, outcome);
    const auto json = proof.reader();
    detail::ProofParser(*json, proof.name(), check).parse();
    check.finish();
  } else if (outcome.format == "kinderrechten-release")
    verify_release(published, proof.text(), proof.name(), truth, outcome);
  else
    throw InputError("format '" + outcome.format + "' is no proof", request.proof.string(),
                     "give the PROOF.json of infer, attack or protect");
  if (request.private_proof) {
    const std::string own = detail::read_file(*request.private_proof);
    verify_release(published, own, request.private_proof->string(), truth, outcome);
  }
  if (!outcome.accepted()) outcome.summary = "rejected: " + outcome.problems.front();
  return outcome;
}

}  // namespace kinderrechten
