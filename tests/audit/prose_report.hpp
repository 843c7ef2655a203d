// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "kinderrechten/audit/prose.hpp"
#include "made_report.hpp"

// Small reports in both languages, and what the sentences about them are found to be.
namespace kinderrechten::test {

/// Rows over the years up to 2020.
inline Report yearly(const std::string& language, const std::vector<std::string>& labels, const std::vector<std::vector<long long>>& numbers) {
  std::vector<RowHead> rows;
  std::vector<ColumnHead> columns;
  for (const auto& label : labels) rows.push_back(row(label));
  const int n = static_cast<int>(numbers.front().size());
  for (int y = 2021 - n; y <= 2020; ++y) columns.push_back(year(y));
  Report made = report({table(std::move(rows), std::move(columns), counts(numbers))});
  made.language = language;
  made.year = 2020;
  return made;
}

inline std::vector<Finding> said(Report report, const std::string& text) {
  report.paragraphs.push_back({text, false, {}});
  return check_prose(report, {});
}
inline bool has(const std::vector<Finding>& findings, const std::string& code, Verdict v) {
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& f) { return f.code == code && f.verdict == v; });
}
inline bool has(const std::vector<Finding>& findings, Verdict v) {
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& f) { return f.verdict == v; });
}
inline bool refutes(const std::vector<Finding>& findings) { return has(findings, Verdict::refuted); }

/// Rows of one kind.
inline const std::vector<std::string> five_places{"Northmoor", "Eastley", "Southwick", "Westbury", "Midham"};

/// A sentence with `{name}` filled in.
inline std::string filled(std::string form, const std::vector<std::pair<std::string, std::string>>& values) {
  for (const auto& [name, value] : values)
    for (auto at = form.find("{" + name + "}"); at != std::string::npos; at = form.find("{" + name + "}")) form.replace(at, name.size() + 2, value);
  return form;
}

}  // namespace kinderrechten::test
