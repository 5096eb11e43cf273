// support.hpp - helpers of the evidence tests: issues of a text, a folder of temporary files.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.hpp"
#include "evidence/files/toml_file.hpp"

namespace magnesia::evidence::testing {

/// The message of the input_error that `work` throws, or "no error".
template <class Work>
std::string refusal(Work work) {
    try {
        work();
    } catch (const input_error& failure) {
        return failure.what();
    }
    return "no error";
}

inline bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

/// All issues as one text, one per line.
inline std::string sentences(const std::vector<core::issue>& issues) {
    std::string all;
    for (const core::issue& one : issues) all += core::sentence(one) + '\n';
    return all;
}

/// `text` with the first `old_part` replaced; the test fails to mean anything if `old_part` is absent, so that throws.
inline std::string replaced(std::string text, std::string_view old_part, std::string_view new_part) {
    const std::size_t at = text.find(old_part);
    if (at == std::string::npos) throw std::logic_error("not in the text: " + std::string(old_part));
    return text.replace(at, old_part.size(), new_part);
}

/// A folder that is removed with everything in it at the end of the test.
class temporary_folder {
 public:
    temporary_folder() {
        std::string name = (std::filesystem::temp_directory_path() / "magnesia-evidence-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
        path_ = name;
    }
    ~temporary_folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    temporary_folder(const temporary_folder&) = delete;
    temporary_folder& operator=(const temporary_folder&) = delete;

    std::string path(const std::string& name) const { return path_ + '/' + name; }

    std::string write(const std::string& name, std::string_view content) const {
        std::ofstream(path(name), std::ios::binary) << content;
        return path(name);
    }

 private:
    std::string path_;
};

}  // namespace magnesia::evidence::testing
