// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <map>
#include <string>
#include <vector>

#include "io/audit_view.hpp"
#include "io/html_writer.hpp"

namespace kinderrechten::detail::output {

/// Ids of the page's places; they hold numbers only, never text of the report.
std::string cell_id(const Spot& spot);
std::string finding_id(std::size_t finding);
std::string note_id(std::size_t note);
std::string paragraph_id(std::size_t paragraph);
/// The id of the place; empty when the page has none.
std::string place_id(const AuditView& view, const Where& where);

/// A sentence or formula in little room.
std::string in_brief(std::string_view text);

/// The middle of the page: tables, notes and text in reading order, as printed, each place with its
/// sign, its range and links to the findings about it.
class ReportWriter {
 public:
  ReportWriter(const AuditView& view, HtmlWriter& out);
  void write();

 private:
  struct Item {
    std::size_t line;
    enum class What { table, note, paragraph } what;
    std::size_t index;
  };

  [[nodiscard]] std::vector<Item> reading_order() const;
  void collect_marks();

  void table(std::size_t t);
  void column_heads(const TableView& table, std::size_t t);
  void row(const TableView& table, std::size_t t, std::size_t r);
  void row_label(const TableView& table, std::size_t t, std::size_t r, bool heading);
  void cell(const TableView& table, const NumberRef& number);
  void printed(std::string_view text);
  void tip(const NumberRef& number, const Figure& figure, const std::string& id);
  void tip_range(const NumberRef& number, const Figure& figure);
  void marks(const std::vector<std::string>& marks, const Spot& spot);

  void note(std::size_t n);
  void paragraph(std::size_t p);
  void signs(const std::vector<std::size_t>& findings);

  const AuditView& view_;
  const Words& w_;
  HtmlWriter& out_;
  std::map<std::string, std::size_t> note_of_mark_;
  std::vector<std::vector<std::string>> references_;  ///< per note: ids of its marks
};

}  // namespace kinderrechten::detail::output
