// SPDX-License-Identifier: BSD-3-Clause
#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "document_maker.hpp"

using namespace kinderrechten;
using test::DocumentMaker;

namespace {

using Rows = std::vector<std::vector<long>>;

Report read(const std::vector<std::string>& labels, const Rows& values) {
  std::vector<std::string> lines{"Onderwerp"};
  for (std::size_t c = 0; c < values.front().size(); ++c) lines.front() += "|" + std::to_string(2015 + c);
  for (std::size_t r = 0; r < labels.size(); ++r) {
    lines.push_back(labels[r]);
    for (const long v : values[r]) lines.back() += "|" + std::to_string(v);
  }
  return DocumentMaker().grid(std::vector<std::string_view>(lines.begin(), lines.end())).read();
}
const RowHead& row(const Report& r, std::size_t k) { return r.tables.at(0).layout->rows.at(k); }

/// Rows of numbers of several digits, and above (or below) them their sums.
struct Made {
  std::vector<std::string> labels;
  Rows values;
  std::size_t whole;
};
Made with_sum(std::mt19937& random, bool above, std::size_t parts, std::size_t columns) {
  Made made;
  std::vector<long> sum(columns, 0);
  for (std::size_t p = 0; p < parts; ++p) {
    made.labels.push_back("Soort " + std::string(1, static_cast<char>('A' + p)));
    made.values.emplace_back();
    for (std::size_t c = 0; c < columns; ++c) {
      made.values.back().push_back(static_cast<long>(50 + random() % 900));
      sum[c] += made.values.back().back();
    }
  }
  made.whole = above ? 0 : parts;
  made.labels.insert(made.labels.begin() + static_cast<std::ptrdiff_t>(made.whole), "Kinderen");
  made.values.insert(made.values.begin() + static_cast<std::ptrdiff_t>(made.whole), sum);
  return made;
}

}  // namespace

TEST_CASE("law: rows that make up another in every column hang under it, also with one number misprinted") {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    const bool above = random() % 2 != 0;
    Made made = with_sum(random, above, 2 + random() % 5, 3 + random() % 4);
    if (round % 2 != 0) made.values[random() % made.values.size()][random() % made.values[0].size()] += 90;
    CAPTURE(round);
    const Report r = read(made.labels, made.values);
    for (std::size_t k = 0; k < made.labels.size(); ++k) {
      CHECK((row(r, k).role == RowRole::of_which) == (k != made.whole));
      CHECK(row(r, k).complete == (k != made.whole));
      if (k != made.whole) CHECK(row(r, k).parent == made.whole);
    }
  }
}

TEST_CASE("law: numbers that have nothing to do with each other are left alone") {
  std::mt19937 random(11);
  for (int round = 0; round < 300; ++round) {
    const std::size_t rows = 3 + random() % 12, columns = 1 + random() % 6;
    const long size = round % 3 == 0 ? 10 : 500;
    std::vector<std::string> labels;
    Rows values(rows);
    for (std::size_t k = 0; k < rows; ++k) {
      labels.push_back("Soort " + std::string(1, static_cast<char>('A' + k)));
      for (std::size_t c = 0; c < columns; ++c) values[k].push_back(static_cast<long>(random() % static_cast<unsigned>(size)));
    }
    const Report r = read(labels, values);
    for (std::size_t k = 0; k < rows; ++k) CHECK(row(r, k).role == RowRole::figures);
  }
}

TEST_CASE("boys and girls under all children, of whom some") {
  const Report r = read({"Kinderen in zorg", "Jongens", "Meisjes", "waarvan in een pleeggezin", "Adopties"},
                        {{78140, 80000}, {43960, 45070}, {34180, 34930}, {56160, 57330}, {3590, 3470}});
  CHECK(row(r, 1).parent == 0u);
  CHECK(row(r, 2).parent == 0u);
  CHECK(row(r, 3).parent == 0u);
  CHECK(!row(r, 3).complete);
  CHECK(row(r, 4).role == RowRole::figures);
}

TEST_CASE("a last row in bold is a total when what is known above makes up most of it") {
  const auto role_of = [](std::string_view last) {
    DocumentMaker maker;
    maker.grid({"Provincie|2019|2020", "Noord|120|130", "Zuid|x|40", "Oost|70|x", last});
    maker.make_last_row_strong();
    const Report r = maker.read();
    return row(r, 3).role;
  };
  CHECK(role_of("Nederland|230|240") == RowRole::total);
  CHECK(role_of("Nederland|150|140") == RowRole::figures);
  CHECK(role_of("Heel Europa|9000|9500") == RowRole::figures);
}

TEST_CASE("\"of which\" hangs under an earlier row only when the nearest is smaller nearly everywhere") {
  const Report earlier = read({"Kinderen", "Klachten", "waarvan in een gezin"}, {{500, 600, 700}, {20, 30, 40}, {300, 310, 320}});
  CHECK(row(earlier, 2).parent == 0u);
  const Report misprint = read({"Kinderen", "Klachten", "waarvan van ouders"}, {{500, 600, 700}, {20, 30, 40}, {12, 31, 15}});
  CHECK(row(misprint, 2).parent == 1u);
  const Report nowhere = read({"Klachten", "waarvan in een gezin"}, {{20, 30, 40}, {300, 310, 320}});
  CHECK(!row(nowhere, 1).parent);
}

TEST_CASE("law: \"of which\" rows that make up their whole wherever it can be seen are all of it, and others are not") {
  std::mt19937 random(17);
  for (int round = 0; round < 100; ++round) {
    const bool all = round % 2 == 0, slip = round % 3 == 0;  // one slip among columns that add up hides nothing
    Made made = with_sum(random, true, 2 + random() % 3, 5);
    if (slip) made.values[1][2] += 11;
    if (!all)
      for (long& whole : made.values[0]) whole += static_cast<long>(5 + random() % 40);
    for (std::size_t r = 1; r < made.labels.size(); ++r) made.labels[r] = "waarvan " + made.labels[r];
    std::vector<std::string> lines{"Onderwerp|2015|2016|2017|2018|2019"};
    for (std::size_t r = 0; r < made.labels.size(); ++r) {
      lines.push_back(made.labels[r]);
      for (std::size_t c = 0; c < 5; ++c) lines.back() += r > 0 && c == 0 ? "|x" : "|" + std::to_string(made.values[r][c]);
    }
    const Report r = DocumentMaker().grid(std::vector<std::string_view>(lines.begin(), lines.end())).read();
    CAPTURE(round);
    for (std::size_t k = 1; k < made.labels.size(); ++k) {
      CHECK(row(r, k).parent == 0u);
      CHECK(row(r, k).complete == all);
    }
  }
}
