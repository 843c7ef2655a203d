// SPDX-License-Identifier: BSD-3-Clause
// kinderrechten::headers is enough for values: no library is linked.
#include <iostream>

#include <kinderrechten/value/range.hpp>

int main() {
  const kinderrechten::Range hidden(7, 28);
  const kinderrechten::Range total = hidden + 550;
  std::cout << "550 + " << hidden << " = " << total << "\n";
  return total == kinderrechten::Range(557, 578) ? 0 : 1;
}
