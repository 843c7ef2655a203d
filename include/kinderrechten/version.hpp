// SPDX-License-Identifier: BSD-3-Clause
#pragma once

/// The version of the library. This line is its only home: CMake and the Python package read it.
#define KINDERRECHTEN_VERSION "0.1.0"
