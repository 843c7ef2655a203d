// SPDX-License-Identifier: BSD-3-Clause
// Stands in for libFuzzer where the compiler has none:
//
//     <name>_fuzz [--mutants N] [--seconds S] [--seed K] FILE_OR_FOLDER...
//
// runs every input, and N damaged copies of each, through the fuzz target; the same seed makes the same
// copies. It is blind to coverage, but finds what a careless edit of a real input finds, and keeps old
// crashes as tests. The input being run is kept in fuzz-last-input, for when the target crashes.
#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

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

void run(const std::string& input) {
  {
    std::ofstream{"fuzz-last-input", std::ios::binary} << input;
  }
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

}  // namespace

int main(int argc, char** argv) {
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
  fs::remove("fuzz-last-input");
  std::cout << inputs.size() << " inputs and " << made << " damaged copies run\n";
}
