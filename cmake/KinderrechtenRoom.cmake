# SPDX-License-Identifier: BSD-3-Clause
# One target per room, and the two targets that users link: kinderrechten::headers and
# kinderrechten::kinderrechten.

set(KINDERRECHTEN_HEADER_BASE "${CMAKE_CURRENT_SOURCE_DIR}/include")
set_property(GLOBAL PROPERTY KINDERRECHTEN_ROOMS "")

add_library(kinderrechten_headers INTERFACE)
add_library(kinderrechten::headers ALIAS kinderrechten_headers)
set_target_properties(kinderrechten_headers PROPERTIES EXPORT_NAME headers)
target_compile_features(kinderrechten_headers INTERFACE cxx_std_20)
target_include_directories(kinderrechten_headers INTERFACE
  "$<BUILD_INTERFACE:${KINDERRECHTEN_HEADER_BASE}>" "$<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>")
target_link_libraries(kinderrechten_headers INTERFACE kinderrechten::boost)

# How this project's own code is compiled; never passed on to users.
add_library(kinderrechten_own_flags INTERFACE)
if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
  target_compile_options(kinderrechten_own_flags INTERFACE
    -Wall -Wextra -Wpedantic
    $<IF:$<CXX_COMPILER_ID:GNU>,-Wshadow=local,-Wshadow>  # a constructor's parameter may be named as its member
    $<$<BOOL:${KINDERRECHTEN_STRICT_CONVERSIONS}>:-Wconversion;-Wsign-conversion>
    $<$<BOOL:${KINDERRECHTEN_WERROR}>:-Werror>)
  if(KINDERRECHTEN_WERROR AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # What GCC's optimiser guesses about std::optional and std::string is often wrong, most of all under
    # sanitizers: worth a look, not an error.
    foreach(guess IN ITEMS maybe-uninitialized stringop-overflow stringop-overread array-bounds restrict)
      target_compile_options(kinderrechten_own_flags INTERFACE -Wno-error=${guess})
    endforeach()
  endif()
  if(KINDERRECHTEN_BUILD_FUZZERS AND CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    target_compile_options(kinderrechten_own_flags INTERFACE -fsanitize=fuzzer-no-link)  # libFuzzer sees what runs
  endif()
  if(KINDERRECHTEN_SANITIZE)
    target_compile_options(kinderrechten_own_flags INTERFACE
      -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
      -fno-sanitize=null,alignment,vptr)  # a third of the build; the address sanitizer stops at a null pointer too
    target_link_options(kinderrechten_own_flags INTERFACE -fsanitize=address,undefined)
  endif()
elseif(MSVC)
  target_compile_options(kinderrechten_own_flags INTERFACE /W4 /permissive- /utf-8 /bigobj
    $<$<BOOL:${KINDERRECHTEN_WERROR}>:/WX>)
endif()

# How every room is compiled: alike but for what a room that is not hot leaves to optimise, so that they
# can share one precompiled header.
add_library(kinderrechten_room_flags INTERFACE)
target_include_directories(kinderrechten_room_flags INTERFACE "${CMAKE_CURRENT_SOURCE_DIR}/src")
target_compile_definitions(kinderrechten_room_flags INTERFACE KINDERRECHTEN_HAS_HIGHS=${KINDERRECHTEN_HAS_HIGHS})
target_link_libraries(kinderrechten_room_flags INTERFACE
  kinderrechten_headers kinderrechten_own_flags Threads::Threads)

# Parsing the number headers, and ours of figures and tables, takes longer than compiling most files: the
# rooms parse them once.
if(KINDERRECHTEN_PCH)
  file(CONFIGURE OUTPUT "${CMAKE_CURRENT_BINARY_DIR}/precompiled.cpp" CONTENT "// Holds the precompiled header.\n")
  add_library(kinderrechten_precompiled OBJECT "${CMAKE_CURRENT_BINARY_DIR}/precompiled.cpp")
  set_target_properties(kinderrechten_precompiled PROPERTIES POSITION_INDEPENDENT_CODE ON CXX_EXTENSIONS OFF)
  target_link_libraries(kinderrechten_precompiled PRIVATE kinderrechten_room_flags)
  target_precompile_headers(kinderrechten_precompiled PRIVATE
    <algorithm> <map> <optional> <string> <vector> <boost/multiprecision/cpp_int.hpp>
    <kinderrechten/audit/finding.hpp> <kinderrechten/table/report.hpp>)
endif()

# kinderrechten_quick_to_build(TARGET): what is not hot is compiled in two thirds of the time. A function of
# a header that such an object holds a copy of is taken from a lower room, which the linker meets first.
function(kinderrechten_quick_to_build target)
  if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang" AND CMAKE_BUILD_TYPE STREQUAL "Release")
    target_compile_options(${target} PRIVATE -O1)
  endif()
endfunction()

# kinderrechten_hot(FILE...): sources of a room that is quick to build which are optimised all the same.
function(kinderrechten_hot)
  if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang" AND CMAKE_BUILD_TYPE STREQUAL "Release")
    set_source_files_properties(${ARGN} PROPERTIES COMPILE_OPTIONS "-O2" SKIP_UNITY_BUILD_INCLUSION ON)
  endif()
endfunction()

# kinderrechten_unity(TARGET SIZE): sources are compiled together, SIZE at a time, since parsing the headers is
# most of the work. Word tables have the same lists in every language, and a template of two sources is instantiated
# in each: those stay files of their own.
function(kinderrechten_unity target size)
  if(KINDERRECHTEN_UNITY)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE ${size})
    get_target_property(sources ${target} SOURCES)
    list(FILTER sources INCLUDE REGEX "(words_(nl|en)|tableau_start)\\.cpp$")
    set_source_files_properties(${sources} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
  endif()
endfunction()

# kinderrechten_room(NAME [QUICK_TO_BUILD] DEPENDS ROOM...): target kinderrechten_NAME, a static library of
# src/NAME/*.cpp, or INTERFACE when there are none. QUICK_TO_BUILD: the room holds nothing hot.
function(kinderrechten_room name)
  cmake_parse_arguments(PARSE_ARGV 1 room "QUICK_TO_BUILD" "" "DEPENDS")
  set(target kinderrechten_${name})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "src/${name}/*.cpp")
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS "include/kinderrechten/${name}/*.hpp")
  if(name STREQUAL "value")
    file(GLOB top CONFIGURE_DEPENDS "include/kinderrechten/*.hpp")
    list(FILTER top EXCLUDE REGEX "/kinderrechten\\.hpp$")  # the umbrella stands above all rooms
    list(APPEND headers ${top})
  endif()
  if(NOT KINDERRECHTEN_HAS_HIGHS)
    list(FILTER sources EXCLUDE REGEX "/highs[^/]*\\.cpp$")
  endif()
  list(TRANSFORM room_DEPENDS PREPEND kinderrechten_)

  if(sources)
    add_library(${target} STATIC ${sources})
    set(scope PUBLIC)
    set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE ON CXX_EXTENSIONS OFF)
    target_link_libraries(${target} PRIVATE kinderrechten_room_flags)
    if(room_QUICK_TO_BUILD)
      kinderrechten_quick_to_build(${target})
    endif()
    kinderrechten_unity(${target} 8)
    if(name STREQUAL "inference" AND KINDERRECHTEN_HAS_HIGHS)
      target_link_libraries(${target} PRIVATE kinderrechten::highs)
    endif()
    if(KINDERRECHTEN_SANITIZE AND name STREQUAL "inference")
      target_compile_options(${target} PRIVATE -O1)  # all it does is search; the precompiled header is at -O0
    elseif(KINDERRECHTEN_PCH)
      target_precompile_headers(${target} REUSE_FROM kinderrechten_precompiled)
    endif()
  else()
    add_library(${target} INTERFACE)
    set(scope INTERFACE)
  endif()
  target_link_libraries(${target} ${scope} kinderrechten_headers ${room_DEPENDS})
  if(headers)
    target_sources(${target} ${scope} FILE_SET HEADERS
      BASE_DIRS "${KINDERRECHTEN_HEADER_BASE}" FILES ${headers})
    set_target_properties(${target} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
  endif()
  set_property(GLOBAL APPEND PROPERTY KINDERRECHTEN_ROOMS ${name})
endfunction()

# The library of all rooms with sources, as one archive (or one shared library: BUILD_SHARED_LIBS).
function(kinderrechten_library)
  get_property(rooms GLOBAL PROPERTY KINDERRECHTEN_ROOMS)
  set(objects "")
  foreach(room IN LISTS rooms)
    get_target_property(type kinderrechten_${room} TYPE)
    if(NOT type STREQUAL "INTERFACE_LIBRARY")
      list(APPEND objects "$<TARGET_OBJECTS:kinderrechten_${room}>")
    endif()
  endforeach()
  if(objects)
    add_library(kinderrechten ${objects})
    set_target_properties(kinderrechten PROPERTIES
      LINKER_LANGUAGE CXX VERSION ${PROJECT_VERSION} SOVERSION ${PROJECT_VERSION_MAJOR})
    target_link_libraries(kinderrechten PUBLIC kinderrechten_headers Threads::Threads)
    if(KINDERRECHTEN_HAS_HIGHS)
      target_link_libraries(kinderrechten PRIVATE kinderrechten::highs)
    endif()
    if(KINDERRECHTEN_SANITIZE)
      target_link_options(kinderrechten PUBLIC -fsanitize=address,undefined)
    endif()
  else()
    add_library(kinderrechten INTERFACE)
    target_link_libraries(kinderrechten INTERFACE kinderrechten_headers Threads::Threads)
  endif()
  add_library(kinderrechten::kinderrechten ALIAS kinderrechten)
endfunction()
