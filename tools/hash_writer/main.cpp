// main.cpp - the hashes of equations and evidence as code: magnesia_hash_writer FILE
// SPDX-License-Identifier: Apache-2.0
#include <exception>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>

#include "evidence/files/embedded.hpp"
#include "evidence/files/sha256.hpp"
#include "model/body/equations.hpp"

namespace magnesia::hash_writer {
namespace {

std::string written() {
    return "// Made by tools/hash_writer.\n#include \"api/answers/hashes_of_build.hpp\"\n\nnamespace magnesia::api {\n"
           "const char* const model_hash_of_build = \"" +
           evidence::sha256(model::model_text()) + "\";\nconst char* const data_hash_of_build = \"" +
           evidence::data_hash() + "\";\n}  // namespace magnesia::api\n";
}

void write_hashes(const std::string& file) {
    std::ofstream stream(file, std::ios::binary);
    stream << written();
    stream.close();
    if (!stream) throw std::runtime_error("cannot write " + file);
}

}  // namespace
}  // namespace magnesia::hash_writer

int main(int count, char** words) {
    try {
        if (count != 2) throw std::runtime_error("usage: magnesia_hash_writer FILE");
        magnesia::hash_writer::write_hashes(words[1]);
        return 0;
    } catch (const std::exception& error) {
        std::cerr << "magnesia_hash_writer: " << error.what() << '\n';
        return 3;
    }
}
