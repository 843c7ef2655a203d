// SPDX-License-Identifier: BSD-3-Clause
// Any bytes as a report, by each reader. The first byte chooses the reader. Unusable input is an
// Error; anything else that is thrown, and every crash or hang, is a bug.
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <kinderrechten/error.hpp>
#include <kinderrechten/io/report_reader.hpp>

namespace kr = kinderrechten;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static constexpr std::array formats{"auto", "markdown", "text", "html", "csv"};
  if (size == 0) return 0;
  kr::ReadOptions options;
  options.format = formats[data[0] % formats.size()];
  try {
    (void)kr::read_report_text({reinterpret_cast<const char*>(data) + 1, size - 1}, "fuzz", options);
  } catch (const kr::Error&) {
  }
  return 0;
}
