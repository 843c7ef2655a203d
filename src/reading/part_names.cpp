// SPDX-License-Identifier: BSD-3-Clause
#include "column_heads.hpp"

namespace kinderrechten::detail::reading {

std::vector<std::string> part_names(std::string_view bracket, const Vocabulary& words) {
  const std::string folded = fold(bracket);
  std::vector<std::string> pieces;
  std::string piece;
  const auto flush = [&] {
    const auto word = trim(piece);
    if (!word.empty()) pieces.emplace_back(word);
    piece.clear();
  };
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const std::string_view rest = std::string_view(folded).substr(i);
    const auto joins = [&](std::string_view w) { return rest.starts_with(w); };
    if (folded[i] == '-' || folded[i] == '/' || folded[i] == ',' || folded[i] == '+') {
      flush();
    } else if (joins(" en ") || joins(" and ")) {
      flush();
      i += joins(" en ") ? 3 : 4;
    } else {
      piece += folded[i];
    }
  }
  flush();
  if (pieces.size() == 2) {
    for (const Words* w : {words.own, words.other})
      for (const auto& pair : w->parts)
        for (const bool swapped : {false, true})
          if (pieces[0] == (swapped ? pair.second : pair.first) && pieces[1] == (swapped ? pair.first : pair.second))
            return {std::string(swapped ? pair.second_label : pair.first_label),
                    std::string(swapped ? pair.first_label : pair.second_label)};
  }
  for (const auto& p : pieces)
    if (p.find_first_of("0123456789<>%=") != std::string::npos) return {};
  return pieces;
}

}  // namespace kinderrechten::detail::reading
