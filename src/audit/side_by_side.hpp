// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

#include "kinderrechten/value/thread_data.hpp"

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
      take_thread_data();
      for (std::size_t k = next++; k < count; k = next++) work(k);
    } catch (...) {
      next = count;
      const std::scoped_lock lock(mutex);
      if (!error) error = std::current_exception();
    }
  };
  std::vector<std::thread> others;
  others.reserve(std::min<std::size_t>(threads, count));
  for (std::size_t k = 1; k < std::min<std::size_t>(threads, count); ++k) try {
      others.emplace_back(loop);
    } catch (const std::system_error&) {
      break;  // the system gives no more threads: those that there are do the work
    }
  loop();
  for (std::thread& t : others) t.join();
  if (error) std::rethrow_exception(error);
}

}  // namespace kinderrechten::detail
