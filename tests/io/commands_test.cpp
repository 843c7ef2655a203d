// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/io/commands.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <random>
#include <sstream>

#include "kinderrechten/error.hpp"
#include "kinderrechten/io/table_spec.hpp"

using namespace kinderrechten;
namespace fs = std::filesystem;

namespace {

/// A folder of its own, with files by name.
struct Folder {
  fs::path path;
  Folder() : path(fs::temp_directory_path() / "kinderrechten_commands_test") {
    fs::remove_all(path);
    fs::create_directories(path);
  }
  ~Folder() { fs::remove_all(path); }
  void write(const std::string& name, const std::string& text) const {
    std::ofstream(path / name, std::ios::binary) << text;
  }
  [[nodiscard]] std::string read(const std::string& name) const {
    std::ifstream in(path / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  [[nodiscard]] bool has(const std::string& name) const { return fs::exists(path / name); }
  [[nodiscard]] TableFiles files(const std::string& table, const std::string& spec_json) const {
    return {path / table, read_spec_json(spec_json, "spec.toml"), path / "spec.toml"};
  }
  [[nodiscard]] RangesRequest request() const {
    RangesRequest r;
    r.output = path / "out.csv";
    r.proof = path / "proof.json";
    return r;
  }
  [[nodiscard]] VerifyOutcome verify(const TableFiles& files) const {
    return verify_proof(files, {path / "proof.json", std::nullopt, std::nullopt});
  }
};

std::string first(const std::vector<std::string>& list) { return list.empty() ? "" : list.front(); }

const std::string two_way =
    R"({"table": {"value": "freq"}, "dimensions": {"region": {}, "age": {}}})";

}  // namespace

TEST_CASE("infer gives every cell its range, and verify accepts the proof") {
  const Folder f;
  f.write("t.csv",
          "region,age,freq\nTotal,Total,20\nTotal,x,12\nTotal,y,8\na,Total,9\na,x,x\na,y,x\n"
          "b,Total,11\nb,x,<10\nb,y,x\n");
  const auto files = f.files("t.csv", two_way);
  const RangesOutcome outcome = infer_table(files, f.request());
  CHECK(outcome.infer_status() == 0);
  CHECK(outcome.unknown == 4);
  CHECK(outcome.tight == 4);
  CHECK(f.read("out.csv") ==
        "region,age,text,low,high,tight\nTotal,Total,20,20,20,true\nTotal,x,12,12,12,true\n"
        "Total,y,8,8,8,true\na,Total,9,9,9,true\na,x,x,3,9,true\na,y,x,0,6,true\n"
        "b,Total,11,11,11,true\nb,x,<10,3,9,true\nb,y,x,2,8,true\n");
  const VerifyOutcome verified = f.verify(files);
  CAPTURE(first(verified.problems));
  CHECK(verified.accepted());
  CHECK(verified.claims == 4);

  SUBCASE("the proof is of this file, structure and spec alone") {
    f.write("t.csv", f.read("t.csv") + "\n");
    CHECK_FALSE(f.verify(files).accepted());
  }
  SUBCASE("a truth is held against it") {
    f.write("true.csv",
            "region,age,freq\nTotal,Total,20\nTotal,x,12\nTotal,y,8\na,Total,9\na,x,4\na,y,5\n"
            "b,Total,11\nb,x,8\nb,y,3\n");
    VerifyRequest request{f.path / "proof.json", f.path / "true.csv", std::nullopt};
    const VerifyOutcome held = verify_proof(files, request);
    CAPTURE(first(held.problems));
    CHECK(held.accepted());
    f.write("true.csv",
            "region,age,freq\nTotal,Total,20\nTotal,x,12\nTotal,y,8\na,Total,9\na,x,2\na,y,7\n"
            "b,Total,11\nb,x,10\nb,y,1\n");
    CHECK_FALSE(verify_proof(files, request).accepted());
  }
}

TEST_CASE("cells that the file lacks are appended in dimension order") {
  const Folder f;
  f.write("t.csv", "region,age,freq\na,x,3\nTotal,Total,10\na,Total,4\nTotal,x,6\nb,y,x\n");
  const auto files = f.files("t.csv", two_way);
  CHECK(infer_table(files, f.request()).cells == 9);
  CHECK(f.read("out.csv") ==
        "region,age,text,low,high,tight\na,x,3,3,3,true\nTotal,Total,10,10,10,true\n"
        "a,Total,4,4,4,true\nTotal,x,6,6,6,true\nb,y,x,3,3,true\na,y,,1,1,true\n"
        "Total,y,,4,4,true\nb,x,,3,3,true\nb,Total,,6,6,true\n");
  CHECK(f.verify(files).accepted());
}

TEST_CASE("a table that contradicts itself shows the conflict and writes nothing") {
  const Folder f;
  f.write("t.csv", "region,freq\nTotal,10\na,3\nb,8\n");
  const auto files = f.files("t.csv", R"({"table": {"value": "freq"}, "dimensions": {"region": {}}})");
  const RangesOutcome outcome = infer_table(files, f.request());
  CHECK(outcome.contradicts);
  CHECK(outcome.infer_status() == 1);
  REQUIRE(outcome.conflicts.size() == 1);
  REQUIRE(outcome.conflicts[0].size() == 4);
  CHECK(outcome.conflicts[0][0].text == "Total = a + b");
  CHECK(outcome.conflicts[0][1].text == "Total is printed as '10'");
  REQUIRE(outcome.corrections.size() == 1);
  CHECK(outcome.corrections[0] == std::vector<std::string>{"Total: 11 instead of '10'", "a: 2 instead of '3'",
                                                           "b: 7 instead of '8'"});
  CHECK(outcome.changed_cells == 1);
  CHECK(outcome.every_correction);
  CHECK_FALSE(f.has("out.csv"));
  CHECK_FALSE(f.has("proof.json"));
}

TEST_CASE("attack: exit 1 when a hidden cell can be known exactly") {
  const Folder f;
  f.write("r.csv",
          "region,published,status\nTotal,10,safe\na,4,safe\nb,x,hidden\nc,x,hidden\n");
  const std::string spec = R"({"dimensions": {"region": {}}})";
  CHECK(attack_release(f.files("r.csv", spec), f.request()).attack_status() == 0);
  CHECK(f.read("out.csv").find("b,x,0,6,true") != std::string::npos);
  f.write("r.csv", "region,published,status\nTotal,10,safe\na,4,safe\nb,x,hidden\nc,3,safe\n");
  const RangesOutcome outcome = attack_release(f.files("r.csv", spec), f.request());
  CHECK(outcome.attack_status() == 1);
  CHECK(outcome.exposed_names == std::vector<std::string>{"b"});
  CHECK(f.verify(f.files("r.csv", spec)).accepted());
}

TEST_CASE("a magnitude table has its unit; ends that are not whole are fractions") {
  const Folder f;
  f.write("t.csv", "region,v\nTotal,10.25\na,x\nb,3.5\nc,x\n");
  const auto files = f.files("t.csv", R"({"table": {"value": "v", "kind": "magnitude", "decimals": 2},
      "dimensions": {"region": {}}})");
  CHECK(infer_table(files, f.request()).tight == 2);
  CHECK(f.read("out.csv") ==
        "region,text,low,high,tight\nTotal,10.25,41/4,41/4,true\na,x,0,27/4,true\n"
        "b,3.5,7/2,7/2,true\nc,x,0,27/4,true\n");
  const VerifyOutcome verified = f.verify(files);
  CAPTURE(first(verified.problems));
  CHECK(verified.accepted());
}

TEST_CASE("linked tables are one set of cells; each has its own output") {
  // By county and by size over the same regions, of which only the totals are printed.
  const Folder f;
  f.write("county.csv", "parent,child\nTotal,c1\nTotal,c2\nc1,r1\nc1,r2\nc2,r3\nc2,r4\n");
  f.write("size.csv", "parent,child\nTotal,big\nTotal,small\nbig,r1\nbig,r3\nsmall,r2\nsmall,r4\n");
  f.write("a.csv", "region,freq\nTotal,20\nc1,12\nc2,8\nr1,x\nr2,x\nr3,x\nr4,x\n");
  f.write("b.csv", "region,freq\nTotal,20\nbig,7\nsmall,13\nr1,5\nr2,x\nr3,x\nr4,x\n");
  const auto files = f.files("a.csv", R"({"table": {"value": "freq"},
      "dimensions": {"region": {"hierarchy": "county.csv"}},
      "linked": [{"table": "b.csv", "dimensions": {"region": {"hierarchy": "size.csv"}}}]})");
  const RangesOutcome outcome = infer_table(files, f.request());
  CHECK(outcome.cells == 9);
  CHECK(outcome.written.size() == 3);
  CHECK(f.read("out.csv").find("r4,x,6,6,true") != std::string::npos);
  CHECK(f.read("out.b.csv").find("small,13,13,13,true") != std::string::npos);
  CHECK(f.read("out.b.csv").find("r3,x,2,2,true") != std::string::npos);
  const VerifyOutcome verified = f.verify(files);
  CAPTURE(first(verified.problems));
  CHECK(verified.accepted());

  // What the tables print of one cell disagrees: both are named.
  f.write("b.csv", "region,freq\nTotal,21\nbig,7\nsmall,14\nr1,x\nr2,x\nr3,x\nr4,x\n");
  CHECK(infer_table(files, f.request()).contradicts);
}

TEST_CASE("a hidden number that is known only to be at least something is open above, provenly") {
  const Folder f;
  f.write("t.csv", "region,freq\nTotal,x\na,3\nb,x\n");
  const auto files = f.files("t.csv", R"({"table": {"value": "freq"}, "dimensions": {"region": {}}})");
  (void)infer_table(files, f.request());
  CHECK(f.read("out.csv") == "region,text,low,high,tight\nTotal,x,3,,true\na,3,3,3,true\nb,x,0,,true\n");
  const VerifyOutcome verified = f.verify(files);
  CAPTURE(first(verified.problems));
  CHECK(verified.accepted());
}

TEST_CASE("an output is never half-written, nor put over the input") {
  const Folder f;
  f.write("t.csv", "region,freq\nTotal,3\na,x\n");
  const auto files = f.files("t.csv", R"({"table": {"value": "freq"}, "dimensions": {"region": {}}})");
  RangesRequest request = f.request();
  request.proof = f.path / "no such folder" / "proof.json";
  CHECK_THROWS_AS((void)infer_table(files, request), InputError);
  CHECK_FALSE(f.has("out.csv"));
  CHECK(std::distance(fs::directory_iterator(f.path), fs::directory_iterator()) == 1);
  request = f.request();
  request.output = f.path / "t.csv";
  CHECK_THROWS_WITH_AS((void)infer_table(files, request), doctest::Contains("also an input"), InputError);
}

TEST_CASE("a release's proof: worlds are added up, claims quote them, all hidden cells have one") {
  const Folder f;
  f.write("r.csv", "region,published,status\nTotal,10,safe\na,4,safe\nb,x,hidden\nc,x,hidden\n");
  const auto files = f.files("r.csv", R"({"dimensions": {"region": {}}})");
  // The hashes are taken from a proof of ranges of the same file.
  (void)attack_release(files, f.request());
  const std::string ranges = f.read("proof.json");
  const auto hash = [&](const std::string& key) {
    const auto at = ranges.find("\"" + key + "\": \"") + key.size() + 5;
    return ranges.substr(at, 64);
  };
  const auto proof = [&](const std::string& base, const std::string& worlds, const std::string& claims) {
    f.write("proof.json", R"({"format": "kinderrechten-release", "version": 1, "release_sha256": ")" +
            hash("input_sha256") + R"(", "structure_sha256": ")" + hash("structure_sha256") +
            R"(", "cells": 4, "unit": "1", "minimum": "0", "base": )" + base + ", \"worlds\": " + worlds +
            ", \"claims\": " + claims + "}");
    const VerifyOutcome outcome = f.verify(files);
    return outcome.accepted();
  };
  const std::string base = R"([[2, "0"], [3, "6"]])", worlds = R"([[[2, "6"], [3, "0"]]])";
  const std::string b = R"({"cell": 2, "low_world": -1, "high_world": 0, "low": "0", "high": "6"})";
  const std::string c = R"({"cell": 3, "low_world": 0, "high_world": -1, "low": "0", "high": "6"})";
  CHECK(proof(base, worlds, "[" + b + ", " + c + "]"));
  CHECK_FALSE(proof(base, worlds, "[" + b + "]"));
  CHECK_FALSE(proof(base, R"([[[2, "6"], [3, "1"]]])", "[" + b + ", " + c + "]"));
  CHECK_FALSE(proof(base, R"([[[2, "7"], [3, "-1"]]])", "[" + b + ", " + c + "]"));
  CHECK_FALSE(proof(R"([[2, "0"]])", worlds, "[" + b + ", " + c + "]"));
  CHECK_FALSE(proof(base, R"([[[1, "5"], [2, "5"], [3, "0"]]])", "[" + b + ", " + c + "]"));
  CHECK_FALSE(proof(base, worlds, "[" + b + R"(, {"cell": 3, "low_world": -1, "high_world": -1, "low": "6", "high": "6"}])"));
}

TEST_CASE("law: ranges through files are those of brute force, and their proofs hold") {
  std::mt19937 random(5);
  for (int round = 0; round < 40; ++round) {
    const Folder f;
    const int rows = 2 + static_cast<int>(random() % 2), columns = 2 + static_cast<int>(random() % 2);
    std::vector<std::vector<int>> truth(rows + 1, std::vector<int>(columns + 1, 0));
    for (int i = 1; i <= rows; ++i)
      for (int j = 1; j <= columns; ++j) {
        const int v = static_cast<int>(random() % 4);
        truth[i][j] = v, truth[i][0] += v, truth[0][j] += v, truth[0][0] += v;
      }
    std::ostringstream csv;
    std::vector<std::vector<char>> hidden(rows + 1, std::vector<char>(columns + 1, 0));
    csv << "r,c,freq\n";
    for (int i = 0; i <= rows; ++i)
      for (int j = 0; j <= columns; ++j) {
        hidden[i][j] = (i || j) && random() % 2;
        csv << (i ? "r" + std::to_string(i) : "Total") << ',' << (j ? "c" + std::to_string(j) : "Total")
            << ',' << (hidden[i][j] ? "x" : std::to_string(truth[i][j])) << '\n';
      }
    f.write("t.csv", csv.str());
    const auto files = f.files("t.csv", R"({"table": {"value": "freq"}, "dimensions": {"r": {}, "c": {}}})");
    const RangesOutcome outcome = infer_table(files, f.request());
    REQUIRE_FALSE(outcome.contradicts);
    CHECK(outcome.tight == outcome.unknown);
    const VerifyOutcome verified = f.verify(files);
    CAPTURE(first(verified.problems));
    REQUIRE(verified.accepted());

    // All inner tables with this grand total, by enumeration of compositions.
    std::vector<std::vector<std::pair<int, int>>> range(rows + 1, std::vector<std::pair<int, int>>(columns + 1, {1000, -1}));
    std::vector<int> inner(static_cast<std::size_t>(rows * columns), 0);
    const auto visit = [&](auto&& self, std::size_t k, int rest) -> void {
      if (k + 1 == inner.size()) {
        inner[k] = rest;
        std::vector<std::vector<int>> t(rows + 1, std::vector<int>(columns + 1, 0));
        for (int i = 1; i <= rows; ++i)
          for (int j = 1; j <= columns; ++j) {
            const int v = inner[static_cast<std::size_t>((i - 1) * columns + j - 1)];
            t[i][j] = v, t[i][0] += v, t[0][j] += v, t[0][0] += v;
          }
        for (int i = 0; i <= rows; ++i)
          for (int j = 0; j <= columns; ++j)
            if (!hidden[i][j] && t[i][j] != truth[i][j]) return;
        for (int i = 0; i <= rows; ++i)
          for (int j = 0; j <= columns; ++j)
            range[i][j] = {std::min(range[i][j].first, t[i][j]), std::max(range[i][j].second, t[i][j])};
        return;
      }
      const int i = static_cast<int>(k) / columns + 1, j = static_cast<int>(k) % columns + 1;
      for (int v = hidden[i][j] ? 0 : truth[i][j]; v <= (hidden[i][j] ? rest : std::min(rest, truth[i][j])); ++v) {
        inner[k] = v;
        self(self, k + 1, rest - v);
      }
    };
    std::size_t free = 0;
    for (int i = 1; i <= rows; ++i)
      for (int j = 1; j <= columns; ++j) free += hidden[i][j];
    if (free > 5) continue;
    visit(visit, 0, truth[0][0]);
    std::istringstream out(f.read("out.csv"));
    std::string line;
    std::getline(out, line);
    for (int i = 0; i <= rows; ++i)
      for (int j = 0; j <= columns; ++j) {
        std::getline(out, line);
        const std::string ends = "," + std::to_string(range[i][j].first) + "," +
                                 std::to_string(range[i][j].second) + ",true";
        CAPTURE(csv.str());
        CAPTURE(line);
        CHECK(line.ends_with(ends));
      }
  }
}
