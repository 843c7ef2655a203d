// SPDX-License-Identifier: BSD-3-Clause
// doctest's own main, compiled once and linked into every test_<room>. Both macros are needed: the
// precompiled header has read doctest.h already, and the second reading derives neither from the other.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>
