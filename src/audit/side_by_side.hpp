// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace kinderrechten::detail {

/// Calls `work(0)` … `work(count - 1)`, several at a time, each once and in about this order; the first
/// exception ends it and is thrown here. What comes of one call must not depend on another.
template <class Work>
void side_by_side(unsigned threads, std::size_t count, const Work& work) {
  std::atomic<std::size_t> next{0};
  std::exception_ptr error;
  std::mutex mutex;
  const auto loop = [&] {
    try {
      for (std::size_t k = next++; k < count; k = next++) work(k);
    } catch (...) {
      next = count;
      const std::scoped_lock lock(mutex);
      if (!error) error = std::current_exception();
    }
  };
  std::vector<std::thread> others;
  for (std::size_t k = 1; k < std::min<std::size_t>(threads, count); ++k) others.emplace_back(loop);
  loop();
  for (std::thread& t : others) t.join();
  if (error) std::rethrow_exception(error);
}

}  // namespace kinderrechten::detail
