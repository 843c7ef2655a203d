# SPDX-License-Identifier: BSD-3-Clause
# Finds the HiGHS solver and defines kinderrechten::highs; only its C interface is used, because the
# shared library of the PyPI package `highsbox` is built with the older C++ string layout.
#
# Asked in turn: -DKINDERRECHTEN_HIGHS_ROOT=PREFIX, the package `highsbox` of the project's .venv or
# of python3, a HiGHS installed on the system. Without any, kinderrechten::highs is not defined.
# Sets KINDERRECHTEN_HIGHS_FROM_WHEEL when the library is the wheel's.
include_guard(GLOBAL)

# Sets ${out} to the prefix inside the `highsbox` package, empty when there is none.
function(kinderrechten_highs_from_python out)
  set(${out} "" PARENT_SCOPE)
  foreach(python IN ITEMS "${Python_EXECUTABLE}" "${PYTHON_EXECUTABLE}"
                          "${CMAKE_CURRENT_SOURCE_DIR}/.venv/bin/python" python3)
    if(python STREQUAL "")
      continue()
    endif()
    execute_process(
      COMMAND "${python}" -c "import highsbox; print(highsbox.highs_dist_dir())"
      RESULT_VARIABLE failed OUTPUT_VARIABLE dir ERROR_QUIET OUTPUT_STRIP_TRAILING_WHITESPACE)
    if(failed EQUAL 0 AND EXISTS "${dir}/include")
      set(${out} "${dir}" PARENT_SCOPE)
      return()
    endif()
  endforeach()
endfunction()

set(KINDERRECHTEN_HIGHS_FROM_WHEEL OFF)
if(NOT TARGET kinderrechten::highs)
  set(KINDERRECHTEN_HIGHS_ROOT "" CACHE PATH "Prefix of an installed HiGHS (include/, lib/)")
  set(kinderrechten_highs_wheel "")
  if(NOT KINDERRECHTEN_HIGHS_ROOT)
    kinderrechten_highs_from_python(kinderrechten_highs_wheel)
  endif()
  # No cache: the wheel's folder is another one in every isolated build.
  find_path(kinderrechten_highs_include interfaces/highs_c_api.h NO_CACHE
            HINTS "${KINDERRECHTEN_HIGHS_ROOT}" "${kinderrechten_highs_wheel}" ${KINDERRECHTEN_HIGHS_HINT}
            PATH_SUFFIXES include/highs highs)
  find_library(kinderrechten_highs_library highs NO_CACHE
               HINTS "${KINDERRECHTEN_HIGHS_ROOT}" "${kinderrechten_highs_wheel}" ${KINDERRECHTEN_HIGHS_HINT}
               PATH_SUFFIXES lib lib64)
  if(kinderrechten_highs_include AND kinderrechten_highs_library)
    add_library(kinderrechten::highs UNKNOWN IMPORTED GLOBAL)
    set_target_properties(kinderrechten::highs PROPERTIES
      IMPORTED_LOCATION "${kinderrechten_highs_library}"
      INTERFACE_INCLUDE_DIRECTORIES "${kinderrechten_highs_include}")
    if(kinderrechten_highs_wheel)
      string(FIND "${kinderrechten_highs_library}" "${kinderrechten_highs_wheel}" at)
      if(at EQUAL 0)
        set(KINDERRECHTEN_HIGHS_FROM_WHEEL ON)
      endif()
    endif()
    message(STATUS "kinderrechten: HiGHS in ${kinderrechten_highs_library}")
  endif()
endif()
