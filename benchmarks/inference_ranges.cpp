// SPDX-License-Identifier: BSD-3-Clause
// Ranges of all hidden cells of a table, with proof and witness of every bound.
//
//     benchmark_inference_ranges FOLDER [--threads N] [--effort N] [--dump FILE]
//
// FOLDER is as BenchmarkTable reads it. --dump writes the linear program over the hidden cells, for
// inference_baseline.py. Prints one line of JSON; seconds are wall clock.
#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <cstring>

#include "inference_table.hpp"
#include "kinderrechten/inference/bounds.hpp"

using namespace kinderrechten;

namespace {

double seconds() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration<double>(now).count();
}

void dump(const BenchmarkTable& t, const char* file) {
  std::FILE* out = std::fopen(file, "w");
  if (out == nullptr) throw std::runtime_error("cannot write the dump");
  t.for_relations([&](const std::vector<std::uint32_t>& cells) {
    long long right = 0;
    bool any = false;
    for (const std::uint32_t c : cells) {
      const int a = c == cells[0] ? 1 : -1;
      if (t.hidden[c] == 0) right -= a * t.value[c];
      any = any || t.hidden[c] != 0;
    }
    if (!any) return;
    std::fprintf(out, "%lld", right);
    for (const std::uint32_t c : cells)
      if (t.hidden[c] != 0) std::fprintf(out, " %d:%u", c == cells[0] ? 1 : -1, c);
    std::fprintf(out, "\n");
  });
  std::fclose(out);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return std::fprintf(stderr, "usage: %s FOLDER [--threads N] ...\n", argv[0]), 2;
  BoundsOptions options;
  const char* dump_file = nullptr;
  for (int k = 2; k + 1 < argc; k += 2) {
    if (std::strcmp(argv[k], "--threads") == 0)
      options.threads = static_cast<unsigned>(std::stoul(argv[k + 1]));
    if (std::strcmp(argv[k], "--effort") == 0) options.effort = std::stoull(argv[k + 1]);
    if (std::strcmp(argv[k], "--dump") == 0) dump_file = argv[k + 1];
  }
  BenchmarkTable table = BenchmarkTable::read(argv[1]);
  table.hide();
  if (dump_file != nullptr) dump(table, dump_file);
  const double t0 = seconds();
  const System system = table.system();
  const double t1 = seconds();
  const auto solver = make_highs_solver();
  const BoundsResult result = find_bounds(system, options, solver.get());
  const double t2 = seconds();
  std::size_t hidden = 0, tight = 0, exact = 0;
  long long sum = 0;  // of all finite ends: to be compared with others
  for (NumberId i = 0; i < system.number_count(); ++i) {
    if (table.hidden[i] == 0) continue;
    ++hidden;
    const NumberBounds b = result[i];
    tight += b.low_tight;
    tight += b.high_tight;
    exact += b.low && b.low == b.high;
    if (b.low) sum += static_cast<long long>(*b.low);
    if (b.high) sum += 3 * static_cast<long long>(*b.high);
  }
  std::vector<NumberId> asked;
  for (NumberId i = 0; i < system.number_count(); ++i)
    if (table.hidden[i] != 0) asked.push_back(i);
  const double t3 = seconds();
  std::size_t steps = 0, premises = 0;
  if (options.effort > 0) {
    const Certificate proof = result.certificate(asked);
    steps = proof.steps.size();
    for (const auto& s : proof.steps) premises += s.from.size();
  }
  const double t4 = seconds();
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  std::printf(
      "{\"cells\": %zu, \"hidden\": %zu, \"ends\": %zu, \"tight\": %zu, \"exact\": %zu, "
      "\"build_s\": %.4f, \"solve_s\": %.4f, \"spell_out_s\": %.4f, \"worlds\": %zu, \"steps\": %zu, "
      "\"premises\": %zu, \"mib\": %ld, \"checksum\": %lld, \"complete\": %s}\n",
      system.number_count(), hidden, 2 * hidden, tight, exact, t1 - t0, t2 - t1, t4 - t3,
      result.world_count(), steps, premises, usage.ru_maxrss / 1024, sum,
      result.limit() == BoundsLimit::none ? "true" : "false");
}
