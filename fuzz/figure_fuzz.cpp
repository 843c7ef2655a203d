// SPDX-License-Identifier: BSD-3-Clause
// Any bytes as the text of a cell, in every dialect. Reading never throws for what is in a cell; what
// was read without a problem prints in a way that reads back as the same figure.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string_view>

#include <kinderrechten/notation/dialect.hpp>
#include <kinderrechten/notation/format.hpp>
#include <kinderrechten/notation/parse.hpp>

namespace kr = kinderrechten;

namespace {

void check(std::string_view text, const kr::Dialect& dialect) {
  const kr::Figure figure = kr::read_figure(text, &dialect);
  if (!figure.problem.empty() || figure.state == kr::State::text) return;
  const std::string printed = kr::format(figure, dialect);
  const kr::Figure again = kr::read_figure(printed, &dialect);
  if (again.range == figure.range && again.state == figure.state) return;
  std::cerr << "'" << text << "' prints as '" << printed << "', which reads differently\n";
  std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  for (const kr::Dialect* dialect : kr::all_dialects()) check(text, *dialect);
  (void)kr::read_figure(text, nullptr);
  return 0;
}
