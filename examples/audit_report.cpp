// SPDX-License-Identifier: BSD-3-Clause
// Reads a report and says what in it cannot be true: the bundled one, or the one named.
#include <iostream>

#include <kinderrechten/audit/audit.hpp>
#include <kinderrechten/error.hpp>
#include <kinderrechten/io/report_reader.hpp>
#include <kinderrechten/wording/wording.hpp>

namespace kr = kinderrechten;

int main(int argc, char** argv) try {
  const kr::Audit audit = kr::audit(kr::read_report(argc > 1 ? argv[1] : "report.txt"));

  for (const kr::Finding& finding : audit.findings) {
    if (finding.verdict != kr::Verdict::refuted) continue;
    std::cout << finding.code << "  " << finding.statement << "\n    "
              << kr::explanation(finding, audit.report, "nl") << "\n";
  }
  std::cout << audit.count(kr::Verdict::refuted) << " refuted, " << audit.count(kr::Verdict::undecided)
            << " undecided, " << audit.count(kr::Verdict::confirmed) << " confirmed\n";

  // As a test: the bundled report has statements of each kind.
  return argc > 1 || (audit.count(kr::Verdict::refuted) > 0 && audit.count(kr::Verdict::confirmed) > 0) ? 0 : 1;
} catch (const kr::Error& error) {
  std::cerr << error.what() << "\n";
  return 2;
}
