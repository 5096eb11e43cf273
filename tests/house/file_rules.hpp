// file_rules.hpp - what every file of the house keeps: head lines, namespace, size, own header first, honest words.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "house/source_files.hpp"

namespace magnesia::house {

constexpr std::size_t longest_file = 400;  ///< lines; above it the file holds more than one idea
constexpr std::size_t long_file = 250;     ///< lines; above it the file is named on the watch list

// Each takes one file and returns what is wrong with it; see docs/style.md for the rules.
std::vector<finding> wrong_head(const source_file& file);       ///< line 1 what it is, line 2 the licence, pragma once
std::vector<finding> wrong_namespace(const source_file& file);  ///< src/X declares namespace magnesia::X
std::vector<finding> wrong_size(const source_file& file);       ///< at most `longest_file` lines
std::vector<finding> wrong_first_include(const source_file& file);  ///< a .cpp includes its own header first
std::vector<finding> wrong_words(const source_file& file);          ///< no open end, no path of one machine
std::vector<finding> wrong_test_file(const source_file& file);      ///< cases live in *_test.cpp, and each file asserts
std::vector<finding> wrong_test_namespace(const source_file& file);  ///< x_test.cpp declares a namespace x_test

/// `header` is a .hpp of src. Does a .cpp of the same stem in `files` include it first, and so prove it stands alone?
bool is_proved_alone(const source_file& header, const std::vector<source_file>& files);

}  // namespace magnesia::house
