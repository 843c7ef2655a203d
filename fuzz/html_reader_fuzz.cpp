// SPDX-License-Identifier: BSD-3-Clause
// The HTML reader: whatever the bytes, a report or an error with a message; never a crash or a hang.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "kinderrechten/error.hpp"
#include "kinderrechten/io/report_reader.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  kinderrechten::ReadOptions options;
  options.format = "html";
  try {
    const auto report = kinderrechten::read_report_text({reinterpret_cast<const char*>(data), size}, "fuzz", options);
    (void)report;
  } catch (const kinderrechten::Error&) {
  }
  return 0;
}
