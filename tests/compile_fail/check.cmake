# SPDX-License-Identifier: BSD-3-Clause
# cmake -DCOMPILER=... -DSOURCE=... -DINCLUDES=... -P check.cmake
#
# A file in this folder makes one claim: that something does not compile. It opens with
#     // claim: <what cannot be written, in words>
#     // expect: <regular expression of the compiler's message>
# and holds the offending lines under `#ifdef CLAIM`. Without CLAIM it must compile, so that the claim
# cannot hold for another reason (a missing header, a slip of the pen).
file(STRINGS "${SOURCE}" expect REGEX "^// expect: ")
string(REGEX REPLACE "^// expect: " "" expect "${expect}")
if(expect STREQUAL "")
  message(FATAL_ERROR "${SOURCE}: no line '// expect: REGEX'")
endif()
list(TRANSFORM INCLUDES PREPEND "-I" OUTPUT_VARIABLE flags)
set(ENV{LC_ALL} C)  # plain quotes in the messages
set(compile "${COMPILER}" -std=c++20 -fsyntax-only ${flags} "${SOURCE}")

execute_process(COMMAND ${compile} RESULT_VARIABLE failed ERROR_VARIABLE messages)
if(NOT failed EQUAL 0)
  message(FATAL_ERROR "${SOURCE}: must compile without CLAIM, but does not:\n${messages}")
endif()
execute_process(COMMAND ${compile} -DCLAIM RESULT_VARIABLE failed ERROR_VARIABLE messages)
if(failed EQUAL 0)
  message(FATAL_ERROR "${SOURCE}: compiles with CLAIM, so the claim does not hold")
endif()
if(NOT messages MATCHES "${expect}")
  message(FATAL_ERROR "${SOURCE}: does not compile, but not with '${expect}':\n${messages}")
endif()
