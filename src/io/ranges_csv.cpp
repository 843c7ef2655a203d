// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/io/ranges_csv.hpp"

#include <charconv>
#include <string>

#include "kinderrechten/io/table_csv.hpp"

namespace kinderrechten {

namespace {

void append_end(std::string& line, const TableModel& model, const std::optional<Integer>& end) {
  if (!end) return;
  if (const auto word = model.kind().decimals == 0 ? to_int64(*end) : std::nullopt) {
    char digits[24];
    line.append(digits, std::to_chars(digits, digits + sizeof digits, *word).ptr);
  } else {
    line += to_string(model.value(*end));
  }
}

}  // namespace

void write_ranges_csv(std::ostream& out, const TableModel& model, const TableRanges& ranges,
                      std::size_t table) {
  const Table& t = model.tables()[table];
  std::string text;
  for (const Dimension& d : t.dimensions()) append_csv_field(text, d.name()), text += ',';
  text += "text,low,high,tight\n";
  for (std::size_t row = 0; row < t.size(); ++row) {
    for (std::size_t d = 0; d < t.dimensions().size(); ++d) {
      append_csv_field(text, t.dimensions()[d].codes()[t.coordinate(row, d)]);
      text += ',';
    }
    append_csv_field(text, t.cells().text(row));
    text += ',';
    const TableRanges::Cell cell = ranges[model.cell(table, row)];
    append_end(text, model, cell.low);
    text += ',';
    append_end(text, model, cell.high);
    text += cell.tight ? ",true\n" : ",false\n";
    if (text.size() > (1 << 20)) {
      out.write(text.data(), static_cast<std::streamsize>(text.size()));
      text.clear();
    }
  }
  out.write(text.data(), static_cast<std::streamsize>(text.size()));
}

}  // namespace kinderrechten
