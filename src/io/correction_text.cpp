// SPDX-License-Identifier: BSD-3-Clause
#include "io/correction_text.hpp"

#include "kinderrechten/wording/wording.hpp"

namespace kinderrechten::detail::output {

std::string correction_text(const AuditView& view, const Correction& correction,
                            const Finding& finding) {
  const Words& w = view.words();
  const std::string own = finding.where.empty() ? std::string() : view.name(finding.where.front());
  std::string text;
  for (const Edit& edit : correction) {
    if (!text.empty()) text += "; ";
    text += edit_text(edit, view.report(), w.language) + " " + std::string(w.instead_of) + " " + view.printed(edit);
    const std::string place = view.name({edit.number, std::nullopt, std::nullopt, ""});
    if (place != own) text += " (" + place + ")";
  }
  return text;
}

}  // namespace kinderrechten::detail::output
