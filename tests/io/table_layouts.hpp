// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kinderrechten/audit/audit.hpp"
#include "kinderrechten/io/report_reader.hpp"

namespace kinderrechten::test {

/// One printed table with the text around it, for every layout that reports have. In `heads` a cell "<" belongs to the
/// one left of it, as a spanner does.
struct TablePage {
  using Cells = std::vector<std::string>;
  std::string language = "en", title;
  std::vector<Cells> heads, rows;
  std::vector<std::string> above, below;

  static constexpr const char* layouts[] = {"markdown", "text", "html", "csv"};

  [[nodiscard]] std::string print(std::string_view layout) const {
    const bool html = layout == "html", csv = layout == "csv", markdown = layout == "markdown";
    const std::string intro = language == "nl" ? "Dit zijn de cijfers van het jaar, en dat is het." : "These are the figures of the year, and that is it.";
    std::string out = html ? "<html><body><p>" + intro + "</p>" : csv ? "" : intro + "\n\n";
    for (const auto& line : above) out += html ? "<p>" + line + "</p>" : csv ? quoted(line) + "\n" : line + "\n\n";
    out += html ? "<table><caption>" + title + "</caption>" : csv ? quoted(title) + "\n" : markdown ? "**" + title + "**\n\n" : title + "\n";
    for (std::size_t r = 0; r < heads.size() + rows.size(); ++r) {
      const bool head = r < heads.size();
      out += line_of(head ? heads[r] : rows[r - heads.size()], layout, head);
      if (markdown && r == 0) {
        for (std::size_t k = 0; k < heads[0].size(); ++k) out += "|---";
        out += "|\n";
      }
    }
    out += html ? "</table>" : csv ? "" : "\n";
    for (const auto& line : below) out += html ? "<p>" + line + "</p>" : csv ? quoted(line) + "\n" : line + "\n\n";
    return out + (html ? "</body></html>" : "");
  }
  [[nodiscard]] Report read(std::string_view layout) const {
    ReadOptions options;
    options.format = layout;
    options.language = language;
    return read_report_text(print(layout), "page", options);
  }
  [[nodiscard]] Audit check(std::string_view layout) const { return audit(read(layout)); }

 private:
  static std::string quoted(const std::string& text) { return text.find(',') == std::string::npos ? text : "\"" + text + "\""; }
  static std::string line_of(const Cells& cells, std::string_view layout, bool head) {
    std::string out = layout == "html" ? "<tr>" : layout == "markdown" ? "| " : "";
    for (std::size_t k = 0; k < cells.size();) {
      std::size_t span = 1;
      while (head && k + span < cells.size() && cells[k + span] == "<") ++span;
      const std::string tag = head || k == 0 ? "th" : "td";
      if (layout == "html") {
        out += "<" + tag + (span > 1 ? " colspan=\"" + std::to_string(span) + "\"" : "") + ">" + cells[k] + "</" + tag + ">";
      } else {
        for (std::size_t i = 0; i < span; ++i) {
          const std::string text = i == 0 ? cells[k] : "";
          if (k + i > 0) out += layout == "markdown" ? " | " : layout == "csv" ? "," : "\t";
          out += layout == "csv" ? quoted(text) : text;
        }
      }
      k += span;
    }
    return out + (layout == "html" ? "</tr>\n" : layout == "markdown" ? " |\n" : "\n");
  }
};

/// What was refuted, by code, without what a reader may work out of hidden numbers.
inline std::vector<std::string> refuted_codes(const Audit& a) {
  std::vector<std::string> codes;
  for (const Finding& f : a.findings)
    if (f.verdict == Verdict::refuted && f.kind != FindingKind::disclosure) codes.push_back(f.code);
  return codes;
}
inline std::string statements(const Audit& a, Verdict v) {
  std::string all;
  for (const Finding& f : a.findings)
    if (f.verdict == v) all += f.code + " " + f.statement + "; ";
  return all;
}
inline std::size_t count_of(const Audit& a, std::string_view code, Verdict v) {
  std::size_t n = 0;
  for (const Finding& f : a.findings) n += f.code == code && f.verdict == v;
  return n;
}

}  // namespace kinderrechten::test
