// main.cpp - the embedded evidence in its packed form: magnesia_evidence_packer FILE
// SPDX-License-Identifier: Apache-2.0
#include <exception>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>

#include "evidence/files/packed_evidence.hpp"

namespace magnesia::evidence {

/// Nothing is packed yet.
std::string_view packed_evidence() {
    return {};
}

}  // namespace magnesia::evidence

namespace magnesia::evidence_packer {
namespace {

void write_pack(const std::string& file) {
    std::ofstream stream(file, std::ios::binary);
    stream << evidence::pack_embedded();
    stream.close();
    if (!stream) throw std::runtime_error("cannot write " + file);
}

}  // namespace
}  // namespace magnesia::evidence_packer

int main(int count, char** words) {
    try {
        if (count != 2) throw std::runtime_error("usage: magnesia_evidence_packer FILE");
        magnesia::evidence_packer::write_pack(words[1]);
        return 0;
    } catch (const std::exception& error) {
        std::cerr << "magnesia_evidence_packer: " << error.what() << '\n';
        return 3;
    }
}
