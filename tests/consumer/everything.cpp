// SPDX-License-Identifier: BSD-3-Clause
// kinderrechten::kinderrechten: the umbrella header compiles and the library links.
#include <iostream>

#include <kinderrechten/kinderrechten.hpp>

int main() {
  std::cout << "kinderrechten " << KINDERRECHTEN_VERSION << "\n";
  return kinderrechten::Range(3).contains(3) ? 0 : 1;
}
