# SPDX-License-Identifier: BSD-3-Clause
# Finds the Boost headers (Boost.Multiprecision is all that is used) and defines kinderrechten::boost.
#
# Asked in turn: -DBoost_INCLUDE_DIR=..., an installed Boost >= 1.81, the PyPI package `boost-headers`
# of the project's .venv or of python3, an installed Boost 1.78..1.80. Older ones are refused: in
# 1.76 and 1.77 gcd of large integers can run forever, before that rationals are four times slower.
include_guard(GLOBAL)

set(KINDERRECHTEN_BOOST_MINIMUM 107800)

# Sets ${out} to BOOST_VERSION of the headers in dir, 0 when there are none.
function(kinderrechten_boost_version dir out)
  set(${out} 0 PARENT_SCOPE)
  if(dir AND EXISTS "${dir}/boost/version.hpp")
    file(STRINGS "${dir}/boost/version.hpp" line REGEX "^#define BOOST_VERSION [0-9]+")
    string(REGEX MATCH "[0-9]+" version "${line}")
    set(${out} "${version}" PARENT_SCOPE)
  endif()
endfunction()

# Sets ${out} to the include directory of the `boost-headers` package, empty when there is none.
function(kinderrechten_boost_from_python out)
  set(${out} "" PARENT_SCOPE)
  foreach(python IN ITEMS "${Python_EXECUTABLE}" "${PYTHON_EXECUTABLE}"
                          "${CMAKE_CURRENT_SOURCE_DIR}/.venv/bin/python" python3)
    if(python STREQUAL "")
      continue()
    endif()
    execute_process(
      COMMAND "${python}" -c "import boost_headers; print(boost_headers.get_include())"
      RESULT_VARIABLE failed OUTPUT_VARIABLE dir ERROR_QUIET OUTPUT_STRIP_TRAILING_WHITESPACE)
    if(failed EQUAL 0 AND EXISTS "${dir}/boost/version.hpp")
      set(${out} "${dir}" PARENT_SCOPE)
      return()
    endif()
  endforeach()
endfunction()

# Sets ${out} to the first suitable include directory; ends the configuration when there is none.
function(kinderrechten_find_boost out)
  set(seen "")
  if(Boost_INCLUDE_DIR)
    set(candidates "${Boost_INCLUDE_DIR}")
  else()
    find_path(KINDERRECHTEN_SYSTEM_BOOST boost/version.hpp HINTS ${BOOST_ROOT} ENV BOOST_ROOT
              PATH_SUFFIXES include)
    mark_as_advanced(KINDERRECHTEN_SYSTEM_BOOST)
    kinderrechten_boost_from_python(from_python)
    kinderrechten_boost_version("${KINDERRECHTEN_SYSTEM_BOOST}" version)
    if(version GREATER_EQUAL 108100 OR NOT from_python)
      set(candidates "${KINDERRECHTEN_SYSTEM_BOOST}" ${from_python} ${KINDERRECHTEN_BOOST_HINT})
    else()
      set(candidates "${from_python}" "${KINDERRECHTEN_SYSTEM_BOOST}")
    endif()
  endif()
  foreach(dir IN LISTS candidates)
    kinderrechten_boost_version("${dir}" version)
    if(version GREATER_EQUAL KINDERRECHTEN_BOOST_MINIMUM)
      set(${out} "${dir}" PARENT_SCOPE)
      return()
    elseif(version GREATER 0)
      string(APPEND seen "  found ${dir}, BOOST_VERSION ${version}: too old\n")
    endif()
  endforeach()
  message(FATAL_ERROR
    "kinderrechten needs the headers of Boost 1.78 or newer (Boost.Multiprecision).\n${seen}"
    "Mend: pip install boost-headers==1.85.*, or install a newer Boost, or say where the headers "
    "are with -DBoost_INCLUDE_DIR=/path/that/holds/boost/version.hpp")
endfunction()

if(NOT TARGET kinderrechten::boost)
  kinderrechten_find_boost(KINDERRECHTEN_BOOST_DIR)
  message(STATUS "kinderrechten: Boost headers in ${KINDERRECHTEN_BOOST_DIR}")
  add_library(kinderrechten::boost INTERFACE IMPORTED GLOBAL)
  target_include_directories(kinderrechten::boost SYSTEM INTERFACE "${KINDERRECHTEN_BOOST_DIR}")
endif()
