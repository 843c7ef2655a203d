// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/io/table_csv.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "kinderrechten/error.hpp"

using namespace kinderrechten;

namespace {

/// A folder of its own with the hierarchy files that a test needs.
struct Folder {
  std::filesystem::path path;
  Folder() : path(std::filesystem::temp_directory_path() / "kinderrechten_table_csv_test") {
    std::filesystem::create_directories(path);
  }
  ~Folder() { std::filesystem::remove_all(path); }
  void write(const std::string& name, const std::string& text) const {
    std::ofstream(path / name, std::ios::binary) << text;
  }
  [[nodiscard]] std::filesystem::path spec() const { return path / "spec.toml"; }
};

TableSpec spec_of(const std::string& json) {
  return read_table_spec(read_spec_json(json, "spec.toml"), "spec.toml");
}

TableFile read(const std::string& csv, const std::string& json, const std::filesystem::path& spec = {}) {
  return read_table_csv_text(csv, "t.csv", spec_of(json), spec);
}

/// The one line that an unusable file gives.
std::string error_of(const std::string& csv, const std::string& json,
                     const std::filesystem::path& spec = {}) {
  try {
    (void)read(csv, json, spec);
  } catch (const InputError& e) {
    const std::string text = e.what();
    CHECK_FALSE(e.mend().empty());
    CHECK(text.find('\n') == std::string::npos);
    return text;
  }
  return "no error";
}

bool contains(const std::string& text, const std::string& part) {
  INFO(text);
  const bool found = text.find(part) != std::string::npos;
  CHECK(found);
  return found;
}

const std::string flat = R"({"table": {"value": "freq"}, "dimensions": {"region": {}}})";

}  // namespace

TEST_CASE("plain numbers, symbols and notation are read; the text stays as printed") {
  const TableFile f = read("region,freq\r\nTotal,12\r\na,x\r\nb,<10\r\n\"c, d\",\r\n", flat);
  CHECK(f.table.size() == 4);
  CHECK(f.table.dimensions()[0].codes() == std::vector<std::string>{"Total", "a", "b", "c, d"});
  CHECK(f.table.cells().range(0) == Range(12));
  CHECK(f.table.cells().range(1) == Range::count());
  CHECK(f.table.cells().range(3) == Range::count());
  CHECK(f.table.cells().text(2) == "<10");
  CHECK(f.table.cells().range(2)->high() == Rational(9));
  CHECK(f.table.dimensions()[0].hierarchies().size() == 1);
}

TEST_CASE("without a spec the columns before the number are flat dimensions, and that is said") {
  const TableFile f = read("region,age,count,max1\nTotal,Total,3,1\na,Total,3,2\n", "{}");
  CHECK(f.value == "count");
  CHECK(f.table.dimensions().size() == 2);
  CHECK_FALSE(f.remarks.empty());
}

TEST_CASE("a number gone wrong is any value, and is told where it stands; an unknown word is any value") {
  const TableFile f = read("region,freq\nTotal,20\na,12O\nb,unknown\n", flat);
  CHECK(f.table.cells().range(1) == Range::count());
  CHECK(f.table.cells().range(2) == Range::count());
  REQUIRE(f.remarks.size() == 1);
  CHECK(f.remarks[0].find(":3:3: '12O'") != std::string::npos);
}

TEST_CASE("numbers of any size and with decimals are exact") {
  const TableFile f = read("region,freq\nTotal,123456789012345678901234567890\na,7\n", flat);
  CHECK(f.table.cells().range(0) == Range::exactly(Integer("123456789012345678901234567890")));
  const TableFile m = read("region,v\nTotal,12.5\na,1.013\n",
      R"({"table": {"value": "v", "kind": "magnitude", "decimals": 3}, "dimensions": {"region": {}}})");
  CHECK(m.table.cells().range(0)->low() == Rational(25, 2));
  CHECK(m.table.cells().range(1)->low() == Rational(1013, 1000));
}

TEST_CASE("unusable files give one line with place and mend") {
  contains(error_of("", flat), "t.csv:1:1: the file is empty");
  contains(error_of("region,freq\n", flat), "no cells");
  contains(error_of("region;freq\nTotal;1\n", flat), "separate columns by commas");
  contains(error_of("region,freq\nTotal,1\na\n", flat), "t.csv:3:2: the row has 1 fields");
  contains(error_of("region,freq\nTotal,1\na,1,2\n", flat), "t.csv:3:5: the row has 3 fields");
  contains(error_of("region,freq\nTotal,1\na,-1\n", flat), "t.csv:3:3: '-1' is not a count");
  contains(error_of("region,freq\nTotal,1\na,1\na,2\n", flat), "t.csv:4:1: cell a stands in line 3");
  contains(error_of("region,n\nTotal,1\n", flat), "no column 'freq'");
  contains(error_of("area,freq\nTotal,1\n", flat), "no column 'region'");
  contains(error_of("region,freq\nTotaal,1\nb,2\n", flat), "total = \"Totaal\"");
  contains(error_of("region,freq\rTotal,1\ra\r", flat), "t.csv:3:2: the row has 1 fields");
  contains(error_of("region,freq\nTotal,60%\n", flat), "t.csv:2:7: '60%' is not a count");
  contains(error_of("region,freq\nTotal,\"1\n", flat), "t.csv:2:7: a quotation mark");
  contains(error_of("region,freq\nTotal,\xFF\n", flat), "t.csv:2:7: a byte that is not UTF-8");
  contains(error_of("region,region,freq\nTotal,a,1\n", flat), "two columns are called 'region'");
  contains(error_of("region,age,freq\nTotal,a,1\nTotal,b,1\n", flat), "column 'age' is no dimension");
}

TEST_CASE("unusable specs too") {
  const std::string csv = "region,freq\nTotal,1\na,1\n";
  contains(error_of(csv, R"({"table": {"valeu": "freq"}})"), "table.valeu is no key; use one of");
  contains(error_of(csv, R"({"table": {"kind": "counts"}})"), "use one of count, magnitude, signed");
  contains(error_of(csv, R"({"table": {"kind": "count", "decimals": 2}})"), "magnitude");
  contains(error_of(csv, R"({"dimensions": {"region": {"total": 3}}})"), "dimensions.region.total");
  contains(error_of(csv, R"({"linked": 1})"), "[[linked]]");
  contains(error_of(csv, R"({"table": {"dialect": "klingon"}})"), "spec.toml: table.dialect is 'klingon'");
  contains(error_of(csv, R"({"rules": {"minimum": 3}})"), "rules.minimum is no key");
  contains(error_of(csv, R"({"protection": {"with": 3}})"), "protection.with is no key");
  contains(error_of(csv, R"({"attackers": {"evil": true}})"), "attackers.evil is no key");
  contains(error_of(csv, R"({"table": )"), "spec.toml:1:11");
}

TEST_CASE("hierarchies come from files, with signs, several over the same leaves") {
  const Folder folder;
  folder.write("region.csv", "parent,child\nTotal,N\nTotal,S\nN,n1\nN,n2\nS,s1\n");
  folder.write("size.csv", "parent,child\nTotal,big\nTotal,small\nbig,n1\nbig,s1\nsmall,n2\n");
  folder.write("flow.csv", "parent,child,sign\nnet,in,+\nnet,out,-1\n");
  const std::string spec = R"({"table": {"value": "freq", "kind": "signed"}, "dimensions": {
      "region": {"hierarchy": ["region.csv", "size.csv"]}, "flow": {"hierarchy": "flow.csv", "total": "net"}}})";
  const TableFile f = read("region,flow,freq\nTotal,net,-3\n", spec, folder.spec());
  const auto& region = f.table.dimensions()[0];
  CHECK(region.codes() ==
        std::vector<std::string>{"Total", "N", "S", "n1", "n2", "s1", "big", "small"});
  CHECK(region.hierarchies().size() == 2);
  CHECK(f.table.dimensions()[1].hierarchies()[0].splits[0].children[1].sign == -1);

  contains(error_of("region,flow,freq\nTotal,net,1\nX,net,1\n", spec, folder.spec()),
           "t.csv:3:1: code 'X' is not in the hierarchy of region");
}

TEST_CASE("unusable hierarchies give one line with place and mend") {
  const Folder folder;
  const std::string csv = "region,freq\nTotal,1\n";
  const auto error = [&](const std::string& hierarchy, const std::string& extra = "") {
    folder.write("region.csv", hierarchy);
    return error_of(csv, R"({"table": {"value": "freq"}, "dimensions": {"region": {"hierarchy": "region.csv")" +
                             extra + "}}}", folder.spec());
  };
  contains(error("parent,child\nTotal,a\na,b\nb,a\n"), "already, in line 2");
  contains(error("parent,child\nTotal,x\na,b\nb,a\n"), "circle");
  contains(error("parent,child\nTotal,a\nTotal,b\na,b\n"), "region.csv:4:3: code 'b' stands under 'Total'");
  contains(error("parent,child\nTotal,a\nOther,b\n"), "the root of region.csv is Total, Other");
  contains(error("parent,child\nNL,a\n", R"(, "total": "Nederland")"), "not Nederland");
  contains(error("parent,kid\nTotal,a\n"), "region.csv:1:8: column 'kid'");
  contains(error("parent,child\nTotal,\n"), "an empty code");
  contains(error("parent,child,sign\nTotal,a,x\n"), "use +, -, 1 or -1");
  contains(error_of(csv, R"({"table": {"value": "freq"}, "dimensions": {"region": {"hierarchy": "none.csv"}}})",
                    folder.spec()), "none.csv: the file cannot be read");
}

TEST_CASE("a release's hidden cells are unknown, its rounded ones what the rule could have rounded") {
  const std::string csv =
      "region,published,status\nTotal,30,safe\na,x,hidden\nb,<5,hidden\nc,15,rounded\nd,9,perturbed\n";
  const std::string spec = R"({"dimensions": {"region": {}},
      "release": {"rounding": {"base": 5}, "perturbation": {"maximum": 2}}})";
  const TableFile f = read_table_csv_text(csv, "t.csv", spec_of(spec), {}, {.release = true, .measures = {}});
  CHECK(f.status.size() == 5);
  CHECK(f.table.cells().range(0) == Range(30));
  CHECK(f.table.cells().range(1) == Range::count());
  CHECK(f.table.cells().range(2) == Range(0, 4));
  CHECK(f.table.cells().range(3) == Range(13, 17));
  CHECK(f.table.cells().range(4) == Range(7, 11));
  const std::string bad = "region,published,status\nTotal,30,safe\nc,16,rounded\n";
  CHECK_THROWS_WITH_AS((void)read_table_csv_text(bad, "t.csv", spec_of(spec), {}, {.release = true, .measures = {}}),
                       doctest::Contains("never prints '16'"), InputError);
}
