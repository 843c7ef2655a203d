// SPDX-License-Identifier: BSD-3-Clause
// Ranges of all hidden cells of a table, with proof and witness of every bound.
//
//     benchmark_inference_ranges FOLDER [--threads N] [--effort N] [--repeat N] [--dump FILE]
//
// FOLDER is as BenchmarkTable reads it. --dump writes the linear program over the hidden cells, for
// inference_baseline.py. --repeat works N times and tells the least of each time. Prints one line of
// JSON; seconds are of CPU, all threads together, as those of the baseline: making the system, solving it,
// spelling out the proof. A machine that has other work to do hardly changes them.
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <fstream>
#include <limits>
#include <string>

#include "inference_table.hpp"
#include "kinderrechten/inference/bounds.hpp"

using namespace kinderrechten;

namespace {

double seconds() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
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

/// The most memory this process ever held, in MiB. (`ru_maxrss` also counts what the parent held before this
/// program took its place.)
long peak_mib() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with("VmHWM:")) return std::stol(line.substr(6)) / 1024;
  return 0;
}

struct Options {
  BoundsOptions bounds;
  unsigned repeat = 1;
  const char* dump = nullptr;
};

Options read_options(int argc, char** argv) {
  Options options;
  for (int k = 2; k + 1 < argc; k += 2) {
    const std::string name = argv[k];
    if (name == "--threads") options.bounds.threads = static_cast<unsigned>(std::stoul(argv[k + 1]));
    if (name == "--effort") options.bounds.effort = std::stoull(argv[k + 1]);
    if (name == "--repeat") options.repeat = static_cast<unsigned>(std::stoul(argv[k + 1]));
    if (name == "--dump") options.dump = argv[k + 1];
  }
  return options;
}

struct Outcome {
  std::size_t cells = 0, hidden = 0, tight = 0, exact = 0, worlds = 0, steps = 0, premises = 0;
  long long sum = 0;  // of all finite ends: to be compared with others
  bool complete = false;
  double build = std::numeric_limits<double>::infinity(), solve = build, spell_out = build;
};

void count(const BenchmarkTable& table, const BoundsResult& result, Outcome& o) {
  o.hidden = o.tight = o.exact = 0;
  o.sum = 0;
  o.cells = result.number_count();
  o.worlds = result.world_count();
  o.complete = result.limit() == BoundsLimit::none;
  for (NumberId i = 0; i < o.cells; ++i) {
    if (table.hidden[i] == 0) continue;
    ++o.hidden;
    const NumberBounds b = result[i];
    o.tight += std::size_t{b.low_tight} + std::size_t{b.high_tight};
    o.exact += b.low && b.low == b.high;
    if (b.low) o.sum += static_cast<long long>(*b.low);
    if (b.high) o.sum += 3 * static_cast<long long>(*b.high);
  }
}

/// Counts the pieces of a proof.
class Counter final : public CertificateSink {
 public:
  void fact(CertificateFact&) override {}
  void step(CertificateStep& step) override {
    ++steps;
    premises += step.from.size();
  }
  void bound(CertificateBound&) override {}
  void contradiction(std::uint32_t) override {}
  void base(CertificateWorld&) override {}
  void world(CertificateWorld&) override {}

  std::size_t steps = 0, premises = 0;
};

void work(const BenchmarkTable& table, const BoundsOptions& options, Outcome& o) {
  const double t0 = seconds();
  const System system = table.system();
  const double t1 = seconds();
  const auto solver = make_highs_solver();
  const BoundsResult result = find_bounds(system, options, solver.get());
  const double t2 = seconds();
  count(table, result, o);
  o.build = std::min(o.build, t1 - t0);
  o.solve = std::min(o.solve, t2 - t1);
  if (options.effort == 0) {
    o.spell_out = 0;
    return;
  }
  const double t3 = seconds();
  Counter counter;
  result.show(counter);  // as `infer --proof`, which writes the pieces
  o.spell_out = std::min(o.spell_out, seconds() - t3);
  o.steps = counter.steps;
  o.premises = counter.premises;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return std::fprintf(stderr, "usage: %s FOLDER [--threads N] ...\n", argv[0]), 2;
  const Options options = read_options(argc, argv);
  BenchmarkTable table = BenchmarkTable::read(argv[1]);
  table.hide();
  if (options.dump != nullptr) dump(table, options.dump);
  Outcome o;
  for (unsigned turn = 0; turn < std::max(options.repeat, 1U); ++turn) work(table, options.bounds, o);
  std::printf(
      "{\"cells\": %zu, \"hidden\": %zu, \"ends\": %zu, \"tight\": %zu, \"exact\": %zu, "
      "\"build_s\": %.5f, \"solve_s\": %.5f, \"spell_out_s\": %.5f, \"worlds\": %zu, \"steps\": %zu, "
      "\"premises\": %zu, \"mib\": %ld, \"checksum\": %lld, \"complete\": %s}\n",
      o.cells, o.hidden, 2 * o.hidden, o.tight, o.exact, o.build, o.solve, o.spell_out, o.worlds, o.steps,
      o.premises, peak_mib(), o.sum, o.complete ? "true" : "false");
}
