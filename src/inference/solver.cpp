// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/inference/solver.hpp"

namespace kinderrechten {

#if KINDERRECHTEN_HAS_HIGHS
namespace detail {
std::unique_ptr<Solver> new_highs_solver();  // in highs_solver.cpp, built where HiGHS was found
}
std::unique_ptr<Solver> make_highs_solver() { return detail::new_highs_solver(); }
#else
std::unique_ptr<Solver> make_highs_solver() { return nullptr; }
#endif

}  // namespace kinderrechten
