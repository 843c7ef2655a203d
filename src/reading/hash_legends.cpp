// SPDX-License-Identifier: BSD-3-Clause
#include "hash_legends.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace kinderrechten::detail::reading {
namespace {

/// How a table prints `#`: as the whole of a cell, or behind a number.
enum class Hashes { none, mark, symbol };

Hashes hashes_in(const Grid& grid) {
  Hashes found = Hashes::none;
  for (const GridCell& cell : grid.cells) {
    const std::string_view text = trim(cell.text);
    if (text == "#") return Hashes::symbol;
    if (text.size() > 1 && text.ends_with('#') && is_digit(text[0])) found = Hashes::mark;
  }
  return found;
}

class Legends {
 public:
  Legends(Document& document, const Vocabulary& words) : document_(document), words_(words) {}

  void run() {
    for (std::size_t b = 0; b < document_.blocks.size(); ++b) {
      Block& block = document_.blocks[b];
      if (block.kind != Block::Kind::heading || block.mark != "#" || !reads_like_legend(block.text)) continue;
      const Hashes hashes = around(b);
      if (hashes == Hashes::none) continue;
      block.kind = hashes == Hashes::mark ? Block::Kind::note : Block::Kind::paragraph;
      if (hashes == Hashes::mark) continue;
      block.text = document_.store.keep("# " + std::string(block.text));
      block.mark = {};
    }
  }

 private:
  [[nodiscard]] bool reads_like_legend(std::string_view text) const {
    constexpr std::size_t longest = 300;
    if (text.empty() || text.size() > longest) return false;
    if ((text[0] >= 'a' && text[0] <= 'z') || text.ends_with('.')) return true;
    const std::string folded = fold(text);
    return words_.any([&](const Words& w) {
      return std::any_of(w.legend.begin(), w.legend.end(), [&](const LegendPhrase& p) { return starts_with_any(folded, {&p.phrase, 1}) > 0; });
    });
  }
  /// In the nearest table before, else after, with no heading between.
  [[nodiscard]] Hashes around(std::size_t b) {
    const auto& blocks = document_.blocks;
    const auto table = [&](std::size_t k) -> std::optional<Hashes> {
      if (blocks[k].kind == Block::Kind::heading && !(blocks[k].mark == "#" && reads_like_legend(blocks[k].text))) return Hashes::none;
      if (blocks[k].kind == Block::Kind::grid) return hashes(blocks[k].grid);
      return std::nullopt;
    };
    constexpr std::size_t far = 40;
    std::optional<Hashes> found;
    for (std::size_t k = b; k > 0 && b - k < far && !found;) found = table(--k);
    if (found && *found != Hashes::none) return *found;
    found.reset();
    for (std::size_t k = b + 1; k < blocks.size() && k - b < far && !found; ++k) found = table(k);
    return found.value_or(Hashes::none);
  }
  Hashes hashes(std::size_t grid) {
    if (known_.size() <= grid) known_.resize(grid + 1);
    if (!known_[grid]) known_[grid] = hashes_in(document_.grids[grid]);
    return *known_[grid];
  }

  Document& document_;
  const Vocabulary& words_;
  std::vector<std::optional<Hashes>> known_;
};

}  // namespace

void tell_legends_from_headings(Document& document, const Vocabulary& words) { Legends(document, words).run(); }

}  // namespace kinderrechten::detail::reading
