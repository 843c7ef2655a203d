# SPDX-License-Identifier: BSD-3-Clause
# Installs the headers, the library and the package that find_package(kinderrechten) reads.
include(CMakePackageConfigHelpers)

set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/kinderrechten")
install(DIRECTORY include/ DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}" COMPONENT development)
install(TARGETS kinderrechten kinderrechten_headers EXPORT kinderrechten-targets
  RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT development
  LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT development
  ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT development)
install(EXPORT kinderrechten-targets NAMESPACE kinderrechten:: DESTINATION "${package_dir}"
  COMPONENT development)
configure_package_config_file(cmake/kinderrechten-config.cmake.in
  "${PROJECT_BINARY_DIR}/kinderrechten-config.cmake" INSTALL_DESTINATION "${package_dir}")
write_basic_package_version_file("${PROJECT_BINARY_DIR}/kinderrechten-config-version.cmake"
  COMPATIBILITY SameMinorVersion)
install(FILES
  "${PROJECT_BINARY_DIR}/kinderrechten-config.cmake"
  "${PROJECT_BINARY_DIR}/kinderrechten-config-version.cmake"
  cmake/KinderrechtenBoost.cmake cmake/KinderrechtenHighs.cmake
  DESTINATION "${package_dir}" COMPONENT development)
