// SPDX-License-Identifier: BSD-3-Clause
// Is reading linear in the size of the input? Each kind of text, ordinary and hostile, is read at
// two sizes, one four times the other; the time per byte should stay the same.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "kinderrechten/io/report_reader.hpp"

using namespace kinderrechten;

namespace {

std::string repeat(const std::string& piece, std::size_t n) {
  std::string text;
  text.reserve(piece.size() * n);
  for (std::size_t i = 0; i < n; ++i) text += piece;
  return text;
}
std::string table(std::size_t n) {
  std::string text = "Onderwerp\t2018\t2019\t2020\tVerschil met 2019\n";
  for (std::size_t i = 0; i < n; ++i) {
    const std::string k = std::to_string(i);
    text += "Rij " + k + " (jongens-meisjes)\t" + k + " (" + std::to_string(i / 2) + "j-" + std::to_string(i - i / 2) + "m)\t" + k + "\t<10\t+3%\n";
  }
  return text;
}
std::string plain(std::size_t n) {
  std::string text = "Onderwerp,2018,2019,2020\n";
  for (std::size_t i = 0; i < n; ++i) text += "Rij " + std::to_string(i) + ",120,130,140\n";
  return text;
}
std::string marked(std::size_t n) {
  std::string text = "X\t2019\t2020\n";
  for (std::size_t i = 0; i < n; ++i) text += "rij " + std::to_string(i) + " <sup>" + std::to_string(i % 99) + "</sup>\t1\t2\n";
  text += "\n";
  for (int i = 0; i < 99; ++i) text += "[" + std::to_string(i) + "] Afgerond op tientallen.\n";
  return text;
}

struct TextKind {
  const char* name;
  const char* format;
  std::string (*make)(std::size_t);
};
const TextKind kinds[] = {
    {"table with parts", "text", table},
    {"plain CSV", "csv", plain},
    {"marks and notes", "text", marked},
    {"million-line prose", "text", [](std::size_t n) { return repeat("Er waren 12 kinderen, minder dan vorig jaar.\n\n", n); }},
    {"one long sentence", "text", [](std::size_t n) { return "X\t2019\nA\t1\n\n" + repeat("minder dan vijf tussen haakjes ", n); }},
    {"nested tables", "html", [](std::size_t n) { return repeat("<table><tr><td>1", n); }},
    {"unclosed tags", "html", [](std::size_t n) { return repeat("<b <sup>1<a href='", n); }},
    {"large spans", "html", [](std::size_t n) { return "<table>" + repeat("<tr><td colspan=999 rowspan=999>1", n); }},
    {"stars and brackets", "markdown", [](std::size_t n) { return repeat("*a [b](c _d_ ** ", n); }},
    {"open quotes", "csv", [](std::size_t n) { return "a,b\n" + repeat("\"x,1\n", n); }},
    {"many tables", "text", [](std::size_t n) { return repeat("X\t2019\t2020\nA <sup>1</sup>\t1\t2\nB\t3\t4\n\n- Voorlopig.\n\n", n / 5); }},
};

double seconds(const TextKind& kind, std::size_t n, std::size_t& bytes) {
  const std::string text = kind.make(n);
  bytes = text.size();
  ReadOptions options;
  options.format = kind.format;
  options.language = "nl";
  const auto start = std::chrono::steady_clock::now();
  const Report report = read_report_text(text, "benchmark", options);
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

int main(int argc, char** argv) {
  const std::size_t n = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 20000;
  std::printf("%-20s %10s %9s %10s %9s  %s\n", "text", "bytes", "MB/s", "bytes", "MB/s", "time for four times the text");
  for (const TextKind& kind : kinds) {
    std::size_t small_bytes = 0, large_bytes = 0;
    const double small = seconds(kind, n, small_bytes), large = seconds(kind, 4 * n, large_bytes);
    std::printf("%-20s %10zu %9.1f %10zu %9.1f  %.1f times\n", kind.name, small_bytes, 1e-6 * static_cast<double>(small_bytes) / small,
                large_bytes, 1e-6 * static_cast<double>(large_bytes) / large, large / small);
  }
}
