// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "alternative_search.hpp"
#include "kinderrechten/disclosure/suppression.hpp"

namespace kinderrechten::detail {

/// A pattern of hidden cells as it grows: the primary cells, and every cell that an alternative in use changes.
///
/// Each demand is served by one alternative; one alternative may serve many. A cell that none changes any more is
/// published again.
class Pattern {
 public:
  explicit Pattern(const SuppressionProblem& problem);

  [[nodiscard]] bool hidden(std::uint32_t cell) const { return uses_[cell] > 0; }
  /// Cost of all hidden cells, and how many they are: what is to be small, in this order.
  struct Price {
    std::int64_t cost = 0, cells = 0;
    friend auto operator<=>(const Price&, const Price&) = default;
  };
  [[nodiscard]] const Price& price() const noexcept { return price_; }

  std::size_t add_demand(const Demand& demand);
  [[nodiscard]] const std::vector<Demand>& demands() const noexcept { return demands_; }
  [[nodiscard]] bool served(std::size_t demand) const { return served_by_[demand] != none; }
  [[nodiscard]] std::size_t server(std::size_t demand) const { return served_by_[demand]; }
  [[nodiscard]] const Alternative& alternative(std::size_t k) const { return alternatives_[k].changes; }
  [[nodiscard]] std::size_t alternatives() const noexcept { return alternatives_.size(); }
  [[nodiscard]] const std::vector<std::size_t>& serves(std::size_t k) const { return alternatives_[k].serves; }

  /// Lets an alternative in use serve the demand, if one does.
  bool serve(std::size_t demand, const AlternativeSearch& search);
  /// Puts a new one in use, for this demand and all others that it serves and that nothing else does.
  std::size_t use(Alternative alternative, std::size_t demand, const AlternativeSearch& search);
  /// One that was taken out of use, and what it served.
  struct Dropped {
    std::size_t alternative;
    std::vector<std::size_t> demands;
  };
  /// Takes one out of use: its demands are not served any more.
  Dropped drop(std::size_t k);
  /// Takes back what was used since there were `before` alternatives, and puts those in use again that were dropped then.
  void restore(std::size_t before, const std::vector<Dropped>& dropped);

  /// Alternatives in use that change one of the cells that are hidden only because `k` and they change them; `k` first.
  [[nodiscard]] std::vector<std::size_t> sharing(std::size_t k, std::size_t most) const;

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  struct InUse {
    Alternative changes;
    std::vector<std::size_t> serves;
    bool used = true;
  };
  void hide(std::uint32_t cell);
  void publish(std::uint32_t cell);
  void attach(std::size_t demand, std::size_t k);

  const SuppressionProblem& problem_;
  std::vector<std::uint32_t> uses_;  // by alternatives, one more for a primary cell
  Price price_;
  std::vector<Demand> demands_;
  std::vector<std::size_t> served_by_;
  std::vector<InUse> alternatives_;
  std::vector<std::vector<std::size_t>> demands_of_;  // of each primary cell
  std::vector<std::vector<std::size_t>> changing_;    // per cell the alternatives that change it, some out of use
  std::vector<std::uint32_t> primary_at_;             // per cell
};

}  // namespace kinderrechten::detail
