// source_files.cpp - reads the project's own files.
// SPDX-License-Identifier: Apache-2.0
#include "house/source_files.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace magnesia::house {

namespace fs = std::filesystem;

std::string project_text(const std::string& path) {
    std::ifstream file(fs::path(MAGNESIA_SOURCE_DIR) / path, std::ios::binary);
    if (!file) {
        throw std::runtime_error("cannot read " + path);
    }
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<source_file> project_files(const std::vector<std::string>& folders,
                                       const std::vector<std::string>& endings) {
    std::vector<std::string> paths;
    for (const std::string& folder : folders) {
        const fs::path start = fs::path(MAGNESIA_SOURCE_DIR) / folder;
        if (!fs::is_directory(start)) {
            continue;
        }
        for (const auto& entry : fs::recursive_directory_iterator(start)) {
            const std::string path = fs::relative(entry.path(), MAGNESIA_SOURCE_DIR).generic_string();
            const auto ends_path = [&path](const std::string& ending) { return path.ends_with(ending); };
            if (entry.is_regular_file() && std::any_of(endings.begin(), endings.end(), ends_path)) {
                paths.push_back(path);
            }
        }
    }
    std::sort(paths.begin(), paths.end());
    std::vector<source_file> files;
    for (const std::string& path : paths) {
        files.push_back({path, project_text(path)});
    }
    return files;
}

std::vector<source_file> project_sources() {
    return project_files({"src", "apps", "tools", "tests", "benchmarks"}, {".hpp", ".cpp"});
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::string layer_of(const std::string& path) {
    for (const char* folder : {"apps", "tools"}) {
        if (path.starts_with(std::string(folder) + '/')) {
            return folder;
        }
    }
    if (!path.starts_with("src/")) {
        return "";
    }
    return path.substr(4, path.find('/', 4) - 4);
}

std::string listed(const std::vector<finding>& findings) {
    std::string text;
    for (const finding& found : findings) {
        text += fmt::format("{}:{}: {}\n", found.path, found.line, found.sentence);
    }
    return text;
}

}  // namespace magnesia::house
