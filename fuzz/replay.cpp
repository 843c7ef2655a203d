// SPDX-License-Identifier: BSD-3-Clause
// Stands in for libFuzzer where the compiler has none:
//
//     <name>_fuzz [--mutants N] [--seconds S] [--seed K] FILE_OR_FOLDER...
//
// runs every input, and N damaged copies of each, through the fuzz target; the same seed makes the same
// copies. It is blind to coverage, but finds what a careless edit of a real input finds, and keeps old
// crashes as tests. When the target crashes, the input is left in the file fuzz-crash.
#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

// Defined when a sanitizer is linked, which ends the program without a signal.
extern "C" void __sanitizer_set_death_callback(void (*)()) __attribute__((weak));
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

namespace fs = std::filesystem;
using Random = std::mt19937_64;

std::string read(const fs::path& file) {
  std::ifstream in{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

std::vector<std::string> read_all(const std::vector<fs::path>& places) {
  std::vector<fs::path> files;
  for (const fs::path& place : places) {
    if (!fs::is_directory(place)) {
      files.push_back(place);
      continue;
    }
    for (const auto& entry : fs::recursive_directory_iterator{place})
      if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<std::string> inputs;
  for (const fs::path& file : files) inputs.push_back(read(file));
  return inputs;
}

/// Pieces that readers of figures and reports stumble over.
const std::vector<std::string> tokens{
    "(",   ")",   "<",    ">",     "%",         "-",        "+",   ",",        ".",      "0",
    "999", "x",   "\t",   "\n",    "|",         "\"",       "'",   "=",        "&lt;",   "<br>",
    "j",   "m",   "tot",  "<sup>", "</td><td>", "<table>",  "##",  "\xC2\xA0", "\xE2\x80\x93",
    "\xE2\x88\x92", "\xFF", std::string(1, '\0'), "9223372036854775807", "1.000", "1,5", "2019", "[^1]"};

std::size_t below(Random& random, std::size_t n) { return n == 0 ? 0 : random() % n; }

std::string damaged(const std::string& input, const std::vector<std::string>& inputs, Random& random) {
  std::string text = input;
  for (std::size_t edits = 1 + below(random, 4); edits > 0; --edits) {
    const std::size_t at = below(random, text.size() + 1);
    const std::size_t length = std::min(text.size() - at, 1 + below(random, 16));
    switch (below(random, 6)) {
      case 0: text.insert(at, tokens[below(random, tokens.size())]); break;
      case 1: text.replace(at, length, tokens[below(random, tokens.size())]); break;
      case 2: text.erase(at, length); break;
      case 3: text.insert(at, text.substr(at, length)); break;
      case 4:
        if (at < text.size()) text[at] = static_cast<char>(random());
        break;
      default: {
        const std::string& other = inputs[below(random, inputs.size())];
        text.insert(at, other.substr(below(random, other.size() + 1), 64));
      }
    }
  }
  return text;
}

/// The input being run, for whoever has to write it down when the target crashes.
const std::string* running = nullptr;

void keep_crash() {
  if (running == nullptr) return;
  std::ofstream{"fuzz-crash", std::ios::binary} << *running;
  std::cerr << "the input of " << running->size() << " bytes is in fuzz-crash\n";
  running = nullptr;
}

void on_signal(int signal) {
  keep_crash();
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

void run(const std::string& input) {
  running = &input;
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
  running = nullptr;
}

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGABRT, on_signal);
  std::signal(SIGFPE, on_signal);
  if (__sanitizer_set_death_callback != nullptr) __sanitizer_set_death_callback(keep_crash);
  std::size_t mutants = 0;
  std::uint64_t seed = 1;
  double seconds = 60;
  std::vector<fs::path> places;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (i + 1 < argc && word == "--mutants") mutants = std::stoull(argv[++i]);
    else if (i + 1 < argc && word == "--seconds") seconds = std::stod(argv[++i]);
    else if (i + 1 < argc && word == "--seed") seed = std::stoull(argv[++i]);
    else places.emplace_back(word);
  }
  const std::vector<std::string> inputs = read_all(places);
  for (const std::string& input : inputs) run(input);

  Random random{seed};
  const auto start = std::chrono::steady_clock::now();
  std::size_t made = 0;
  for (std::size_t round = 0; round < mutants; ++round) {
    for (const std::string& input : inputs) {
      if (std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count() > seconds) {
        round = mutants - 1;
        break;
      }
      run(damaged(input, inputs, random));
      ++made;
    }
  }
  std::cout << inputs.size() << " inputs and " << made << " damaged copies run\n";
}
