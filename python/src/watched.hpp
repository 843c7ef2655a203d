// SPDX-License-Identifier: BSD-3-Clause
#pragma once

// Long work that Ctrl-C can end and that tells how far it is.

#include <pybind11/pybind11.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "kinderrechten/inference/bounds.hpp"
#include "kinderrechten/value/thread_data.hpp"

namespace kinderrechten::python {

namespace py = pybind11;

/// What the thread that works and the thread that watches tell each other.
struct Watch {
  std::atomic<bool> cancel = false;
  std::atomic<std::size_t> done = 0, total = 0;
  std::mutex mutex;
  std::condition_variable ended;
  bool finished = false;

  /// For `BoundsOptions::progress`.
  [[nodiscard]] std::function<bool(std::size_t, std::size_t)> reporter() {
    return [this](std::size_t now, std::size_t all) {
      done = now, total = all;
      return cancel.load();
    };
  }
};

[[nodiscard]] inline BoundsOptions search_options(std::uint64_t effort, std::optional<double> time_limit,
                                                  std::uint64_t seed, unsigned threads) {
  BoundsOptions o;
  o.effort = effort;
  if (time_limit) o.time_limit = std::chrono::duration<double>(*time_limit);
  o.seed = seed;
  o.threads = threads;
  return o;
}


/// Runs `work(watch)` in a thread of its own while this one looks for Ctrl-C and tells `progress`;
/// either may cancel, by raising or by returning true. `work` touches no Python object.
template <class Work>
auto run_watched(const py::object& progress, Work work) {
  Watch watch;
  std::optional<decltype(work(watch))> result;
  std::exception_ptr failure;
  std::thread worker([&] {
    try {
      kinderrechten::detail::take_thread_data();
      result.emplace(work(watch));
    } catch (...) {
      failure = std::current_exception();
    }
    const std::lock_guard lock(watch.mutex);
    watch.finished = true;
    watch.ended.notify_all();
  });
  std::optional<py::error_already_set> interrupted;
  for (bool finished = false; !finished;) {
    {
      const py::gil_scoped_release free;
      std::unique_lock lock(watch.mutex);
      finished = watch.ended.wait_for(lock, std::chrono::milliseconds(50), [&] { return watch.finished; });
    }
    if (interrupted) continue;
    try {
      if (PyErr_CheckSignals() != 0) throw py::error_already_set();
      if (!progress.is_none() && py::cast<bool>(py::bool_(progress(watch.done.load(), watch.total.load()))))
        watch.cancel = true;
    } catch (py::error_already_set& error) {
      interrupted.emplace(error);
      watch.cancel = true;
    }
  }
  worker.join();
  if (interrupted) throw py::error_already_set(*interrupted);
  if (failure) std::rethrow_exception(failure);
  return std::move(*result);
}

}  // namespace kinderrechten::python
