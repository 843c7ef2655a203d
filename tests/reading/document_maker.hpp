// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kinderrechten/reading/read.hpp"

namespace kinderrechten::test {

/// Makes documents by hand, without a file format: grids of `|`-separated cells and text around them.
class DocumentMaker {
 public:
  DocumentMaker& grid(std::initializer_list<std::string_view> rows) {
    return grid(std::vector<std::string_view>(rows));
  }
  DocumentMaker& grid(const std::vector<std::string_view>& rows) {
    Grid grid;
    for (const auto row : rows) {
      ++line_;
      std::size_t from = 0;
      std::uint32_t column = 1;
      while (true) {
        const auto bar = row.find('|', from);
        GridCell cell;
        cell.text = document_.store.keep(row.substr(from, bar == std::string_view::npos ? bar : bar - from));
        cell.line = line_;
        cell.column = column++;
        grid.cells.push_back(cell);
        if (bar == std::string_view::npos) break;
        from = bar + 1;
      }
      grid.end_row();
    }
    grid.place = {line_, 1};
    Block block;
    block.kind = Block::Kind::grid;
    block.grid = document_.grids.size();
    document_.grids.push_back(std::move(grid));
    document_.blocks.push_back(block);
    return *this;
  }
  DocumentMaker& make_last_row_strong() {
    Grid& grid = document_.grids.back();
    for (std::size_t c = grid.begin(grid.rows() - 1); c < grid.cells.size(); ++c) grid.cells[c].strong = true;
    return *this;
  }
  DocumentMaker& text(Block::Kind kind, std::string_view text, std::string_view mark = {}) {
    Block block;
    block.kind = kind;
    block.text = document_.store.keep(text);
    block.mark = document_.store.keep(mark);
    block.place = {++line_, 1};
    if (kind != Block::Kind::item) ++list_;
    block.list = list_;
    document_.blocks.push_back(block);
    return *this;
  }
  DocumentMaker& heading(std::string_view t) { return text(Block::Kind::heading, t); }
  DocumentMaker& paragraph(std::string_view t) { return text(Block::Kind::paragraph, t); }
  DocumentMaker& item(std::string_view t, std::string_view mark = "-") { return text(Block::Kind::item, t, mark); }
  DocumentMaker& note(std::string_view mark, std::string_view t) { return text(Block::Kind::note, t, mark); }

  Report read(const std::string& language = "nl", const Spec& spec = {}) {
    return read_document(std::move(document_), language, "report", spec);
  }

 private:
  Document document_;
  std::uint32_t line_ = 0, list_ = 0;
};

inline std::size_t count_remarks(const Report& report, std::string_view code) {
  std::size_t n = 0;
  for (const auto& r : report.remarks) n += r.code == code;
  return n;
}
inline const Remark* find_remark(const Report& report, std::string_view code) {
  for (const auto& r : report.remarks)
    if (r.code == code) return &r;
  return nullptr;
}

}  // namespace kinderrechten::test
