// write_sample.cpp - writes the kernel of a sample system: write_sample FOLDER/NAME.hpp.
// SPDX-License-Identifier: Apache-2.0
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "kernel_generator/kernel_text.hpp"
#include "tests/kernel/sample_systems.hpp"

int main(int count, char** words) {
    try {
        const std::filesystem::path file = count == 2 ? words[1] : "";
        const std::string name = file.stem().string();
        std::filesystem::create_directories(file.parent_path());
        std::ofstream stream(file);
        const magnesia::kernel_generator::rewriting allowed{.gathers_parameters = name != "literal_kernel"};
        stream << magnesia::kernel_generator::written(magnesia::tests::sample_system(name), name, allowed).header;
        stream.close();
        return stream ? 0 : 1;
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}
