// main.cpp - the kernel generator as a program: magnesia_kernel_generator FILE SIGNAL...
// SPDX-License-Identifier: Apache-2.0
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "kernel_generator/body_system.hpp"
#include "kernel_generator/kernel_text.hpp"

namespace magnesia::kernel_generator {
namespace {

bool holds(const std::filesystem::path& file, const std::string& text) {
    std::ifstream stream(file, std::ios::binary);
    return stream && std::string(std::istreambuf_iterator<char>(stream), {}) == text;
}

/// A header that would not change keeps its time, so that nothing is compiled for it.
void write_kernel(const std::filesystem::path& file, std::vector<std::string> observed) {
    const std::string header = written(body_system(std::move(observed)), file.stem().string()).header;
    if (holds(file, header)) return;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream stream(file, std::ios::binary);
    stream << header;
    stream.close();
    if (!stream) throw std::runtime_error("cannot write " + file.string());
}

}  // namespace
}  // namespace magnesia::kernel_generator

int main(int count, char** words) {
    try {
        if (count < 2) throw std::runtime_error("usage: magnesia_kernel_generator FILE SIGNAL...");
        magnesia::kernel_generator::write_kernel(words[1], {words + 2, words + count});
        return 0;
    } catch (const std::exception& error) {
        std::cerr << "magnesia_kernel_generator: " << error.what() << '\n';
        return 3;
    }
}
