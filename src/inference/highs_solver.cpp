// SPDX-License-Identifier: BSD-3-Clause
#include <interfaces/highs_c_api.h>

#include <algorithm>
#include <limits>

#include "kinderrechten/inference/solver.hpp"

namespace kinderrechten::detail {
namespace {

/// HiGHS through its C interface. Primal simplex, warm: after a change of objective the last point
/// is still feasible, and next to the new optimum.
class HighsSolver final : public Solver {
 public:
  HighsSolver() = default;
  ~HighsSolver() override {
    if (highs_ != nullptr) Highs_destroy(highs_);
  }
  HighsSolver(const HighsSolver&) = delete;
  HighsSolver& operator=(const HighsSolver&) = delete;

  [[nodiscard]] std::unique_ptr<Solver> fresh() const override {
    return std::make_unique<HighsSolver>();
  }

  void load(const SolverProblem& p) override {
    if (highs_ == nullptr) start();
    columns_ = static_cast<HighsInt>(p.low.size());
    rows_ = static_cast<HighsInt>(p.row_low.size());
    costed_.clear();
    whole_.clear();
    const std::vector<double> cost(p.low.size(), 0.0);
    Highs_clearModel(highs_);
    Highs_passLp(highs_, columns_, rows_, static_cast<HighsInt>(p.column.size()),
                 kHighsMatrixFormatRowwise, kHighsObjSenseMinimize, 0.0, cost.data(), p.low.data(),
                 p.high.data(), p.row_low.data(), p.row_high.data(), p.row_start.data(),
                 p.column.data(), p.coefficient.data());
  }

  void set_bounds(std::int32_t column, double low, double high) override {
    Highs_changeColBounds(highs_, column, low, high);
  }

  SolverStatus minimise(std::span<const std::int32_t> columns,
                        std::span<const double> costs) override {
    const std::vector<double> none(costed_.size(), 0.0);
    if (!costed_.empty())
      Highs_changeColsCostBySet(highs_, static_cast<HighsInt>(costed_.size()), costed_.data(),
                                none.data());
    costed_.assign(columns.begin(), columns.end());
    if (!costed_.empty())
      Highs_changeColsCostBySet(highs_, static_cast<HighsInt>(costed_.size()), costed_.data(),
                                costs.data());
    whole_.clear();
    if (Highs_run(highs_) == kHighsStatusError) return SolverStatus::failed;
    const HighsInt status = Highs_getModelStatus(highs_);
    if (status == kHighsModelStatusOptimal) return SolverStatus::optimal;
    if (status == kHighsModelStatusInfeasible) return SolverStatus::infeasible;
    if (status == kHighsModelStatusUnbounded) return SolverStatus::unbounded;
    return SolverStatus::limit;
  }

  void expect_dual_start() override {
    strategy_ = dual_simplex;
    if (highs_ != nullptr) Highs_setIntOptionValue(highs_, "simplex_strategy", strategy_);
  }

  SolverStatus minimise_whole() override {
    constexpr HighsInt most_nodes = 500;
    const std::vector<HighsInt> whole(static_cast<std::size_t>(columns_), kHighsVarTypeInteger);
    const std::vector<HighsInt> real(static_cast<std::size_t>(columns_), kHighsVarTypeContinuous);
    Highs_changeColsIntegralityByRange(highs_, 0, columns_ - 1, whole.data());
    Highs_setStringOptionValue(highs_, "solver", "choose");
    Highs_setIntOptionValue(highs_, "mip_max_nodes", most_nodes);
    const bool failed = Highs_run(highs_) == kHighsStatusError;
    const HighsInt status = Highs_getModelStatus(highs_);
    HighsInt feasible = kHighsSolutionStatusNone;
    Highs_getIntInfoValue(highs_, "primal_solution_status", &feasible);
    whole_ = solution();
    Highs_setStringOptionValue(highs_, "solver", "simplex");
    Highs_changeColsIntegralityByRange(highs_, 0, columns_ - 1, real.data());
    if (failed) return SolverStatus::failed;
    if (feasible == kHighsSolutionStatusFeasible) return SolverStatus::optimal;
    return status == kHighsModelStatusInfeasible ? SolverStatus::infeasible : SolverStatus::limit;
  }

  void limit_steps(std::uint64_t steps) override {
    constexpr std::uint64_t most = std::numeric_limits<HighsInt>::max();
    Highs_setIntOptionValue(highs_, "simplex_iteration_limit", static_cast<HighsInt>(std::min(steps, most)));
  }
  [[nodiscard]] std::uint64_t steps() const override {
    HighsInt count = 0;
    Highs_getIntInfoValue(highs_, "simplex_iteration_count", &count);
    return static_cast<std::uint64_t>(std::max<HighsInt>(count, 0));
  }

  [[nodiscard]] std::vector<double> primal() const override { return whole_.empty() ? solution() : whole_; }
  [[nodiscard]] std::vector<double> row_dual() const override {
    Solution s(*this);
    return std::move(s.row_dual);
  }
  [[nodiscard]] std::vector<double> farkas_ray() const override {
    std::vector<double> ray(static_cast<std::size_t>(rows_), 0.0);
    HighsInt has = 0;
    if (Highs_getDualRay(highs_, &has, ray.data()) == kHighsStatusError || has == 0) return {};
    return ray;
  }

 private:
  /// Most tables never ask; starting takes as long as a small table.
  void start() {
    highs_ = Highs_create();
    Highs_setBoolOptionValue(highs_, "output_flag", 0);
    Highs_setStringOptionValue(highs_, "presolve", "off");
    Highs_setStringOptionValue(highs_, "parallel", "off");
    Highs_setStringOptionValue(highs_, "solver", "simplex");
    Highs_setIntOptionValue(highs_, "threads", 1);
    Highs_setIntOptionValue(highs_, "simplex_strategy", strategy_);
  }
  [[nodiscard]] std::vector<double> solution() const {
    Solution s(*this);
    return std::move(s.value);
  }
  struct Solution {
    explicit Solution(const HighsSolver& s)
        : value(static_cast<std::size_t>(s.columns_)),
          dual(value.size()),
          row_value(static_cast<std::size_t>(s.rows_)),
          row_dual(row_value.size()) {
      Highs_getSolution(s.highs_, value.data(), dual.data(), row_value.data(), row_dual.data());
    }
    std::vector<double> value, dual, row_value, row_dual;
  };

  void* highs_ = nullptr;  // since `load`
  HighsInt columns_ = 0, rows_ = 0;
  static constexpr HighsInt dual_simplex = 1, primal_simplex = 4;
  HighsInt strategy_ = primal_simplex;
  std::vector<double> whole_;  // of the last `minimise_whole`
  std::vector<HighsInt> costed_;
};

}  // namespace

std::unique_ptr<Solver> new_highs_solver();
std::unique_ptr<Solver> new_highs_solver() { return std::make_unique<HighsSolver>(); }

}  // namespace kinderrechten::detail
