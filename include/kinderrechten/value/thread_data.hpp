// SPDX-License-Identifier: BSD-3-Clause
#pragma once

namespace kinderrechten::detail {

/// Takes what a thread needs of its own (what is kept of an exception, thread-local data of this library) at its start.
/// The C library gives it out at the first use, and ends a process that has no memory left for it: a thread whose first
/// exception were `std::bad_alloc` could not say so.
inline void take_thread_data() {
  [[maybe_unused]] static thread_local volatile char touched;
  touched = 1;
  try {
    throw 0;
  } catch (int) {
  }
}

}  // namespace kinderrechten::detail
