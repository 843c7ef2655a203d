// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace kinderrechten::test {

/// A made-up report with known tables, and how it looks in each layout.
struct PrintedReport {
  struct Row {
    std::string label;
    std::vector<int> values;
  };
  struct PrintedTable {
    std::string title;
    std::vector<std::string> heads;
    std::vector<Row> rows;
  };
  enum class Shape { tabs, pipes, dashed, aligned, semicolons, drawn, html, html_in_markdown, csv };
  static constexpr Shape shapes[] = {Shape::tabs, Shape::pipes, Shape::dashed, Shape::aligned, Shape::semicolons,
                                     Shape::drawn, Shape::html, Shape::html_in_markdown, Shape::csv};

  std::string language;
  std::vector<PrintedTable> tables;

  static PrintedReport make(std::mt19937& random) {
    const auto pick = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    PrintedReport report;
    const bool nl = pick(2) == 0;
    report.language = nl ? "nl" : "en";
    const std::vector<std::string> labels =
        nl ? std::vector<std::string>{"Kinderen in de opvang", "Meldingen bij de politie", "Jongeren met een maatregel", "Zaken voor de rechter",
                                      "Gezinnen op de wachtlijst", "Leerlingen zonder school"}
           : std::vector<std::string>{"Children in the shelter", "Reports to the police", "Young people with an order", "Cases before the court",
                                      "Families on the list", "Pupils without a school"};
    for (int t = 1 + pick(3); t > 0; --t) {
      PrintedTable table;
      table.title = (nl ? "Tabel " : "Table ") + std::to_string(report.tables.size() + 1) + (nl ? ": Cijfers van het jaar" : ": Figures of the year");
      const int first = 2005 + pick(10), columns = 2 + pick(5);
      for (int k = 0; k < columns; ++k) table.heads.push_back(std::to_string(first + k));
      for (int r = 2 + pick(4); r > 0; --r) {
        Row row{labels[table.rows.size()], {}};
        for (int k = 0; k < columns; ++k) row.values.push_back(pick(pick(2) ? 1000000 : 100));
        table.rows.push_back(row);
      }
      report.tables.push_back(table);
    }
    return report;
  }

  static std::string format(Shape shape) {
    switch (shape) {
      case Shape::pipes:
      case Shape::html_in_markdown: return "markdown";
      case Shape::html: return "html";
      case Shape::csv: return "csv";
      default: return "text";
    }
  }

  [[nodiscard]] std::string number(int n) const {
    std::string digits = std::to_string(n), out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
      if (i > 0 && (digits.size() - i) % 3 == 0) out += language == "nl" ? '.' : ',';
      out += digits[i];
    }
    return out;
  }

  [[nodiscard]] std::string print(Shape shape) const {
    const bool html = shape == Shape::html;
    const std::string sentence = language == "nl" ? "Dit zijn de cijfers van het jaar, en dat is het." : "These are the figures of the year, and that is it.";
    std::string out = html ? "<html><body><h1>2019</h1>\n" : shape == Shape::csv ? "" : "# " + std::string(language == "nl" ? "Cijfers" : "Figures") + "\n\n";
    for (const auto& table : tables) {
      if (html) out += "<table><caption>" + table.title + "</caption>";
      else out += table.title + "\n\n" + (shape == Shape::html_in_markdown ? "<table>" : "");
      out += rows(table, shape);
      out += html ? "</table><p>" + sentence + "</p>" : shape == Shape::html_in_markdown ? "</table>\n\n" + sentence + "\n\n" : shape == Shape::csv ? "\n" : "\n" + sentence + "\n\n";
    }
    return out + (html ? "</body></html>" : "");
  }

 private:
  [[nodiscard]] std::string rows(const PrintedTable& table, Shape shape) const {
    std::vector<std::vector<std::string>> grid{{language == "nl" ? "Onderwerp" : "Topic"}};
    grid[0].insert(grid[0].end(), table.heads.begin(), table.heads.end());
    for (const auto& row : table.rows) {
      grid.push_back({row.label});
      for (const int v : row.values) grid.back().push_back(number(v));
    }
    std::string out;
    const std::size_t columns = grid[0].size();
    const auto join = [&](const std::vector<std::string>& row, const std::string& separator) {
      std::string line;
      for (std::size_t k = 0; k < row.size(); ++k) line += (k ? separator : "") + row[k];
      return line;
    };
    std::vector<std::size_t> widths(columns, 0);
    for (const auto& row : grid)
      for (std::size_t k = 0; k < columns; ++k) widths[k] = std::max(widths[k], row[k].size());
    std::string ruler = "+";
    for (const std::size_t w : widths) ruler += std::string(w + 2, '-') + "+";
    if (shape == Shape::drawn) out += ruler + "\n";
    for (std::size_t r = 0; r < grid.size(); ++r) {
      const auto& row = grid[r];
      switch (shape) {
        case Shape::tabs: out += join(row, "\t") + "\n"; break;
        case Shape::semicolons: out += join(row, ";") + "\n"; break;
        case Shape::dashed:
          out += join(row, " | ") + "\n";
          if (r == 0) out += std::string(join(row, " | ").size(), '-') + "\n";
          break;
        case Shape::pipes:
          out += "| " + join(row, " | ") + " |\n";
          if (r == 0) out += "|" + [&] { std::string s; for (std::size_t k = 0; k < columns; ++k) s += "---|"; return s; }() + "\n";
          break;
        case Shape::aligned:
        case Shape::drawn: {
          std::string line = shape == Shape::drawn ? "|" : "";
          for (std::size_t k = 0; k < columns; ++k) {
            const std::string pad(widths[k] - row[k].size(), ' ');
            const std::string text = k == 0 ? row[k] + pad : pad + row[k];
            line += shape == Shape::drawn ? " " + text + " |" : (k ? "   " : "") + text;
          }
          out += line + "\n";
          if (shape == Shape::drawn && (r == 0 || r + 1 == grid.size())) out += ruler + "\n";
          break;
        }
        case Shape::html:
        case Shape::html_in_markdown: {
          const std::string tag = r == 0 ? "th" : "td";
          out += "<tr>";
          for (const auto& text : row) out += "<" + tag + ">" + text + "</" + tag + ">";
          out += "</tr>\n";
          break;
        }
        case Shape::csv:
          for (std::size_t k = 0; k < columns; ++k) out += (k ? "," : "") + (row[k].find(',') == std::string::npos ? row[k] : "\"" + row[k] + "\"");
          out += "\n";
          break;
      }
    }
    return out;
  }
};

}  // namespace kinderrechten::test
