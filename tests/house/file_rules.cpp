// file_rules.cpp - the checks behind the rules of docs/style.md that a machine can keep.
// SPDX-License-Identifier: Apache-2.0
#include "house/file_rules.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <regex>

#include "house/layer_rules.hpp"

namespace magnesia::house {

namespace {

constexpr const char* licence = "SPDX-License-Identifier: Apache-2.0";

std::string name_of(const std::string& path) {
    return std::filesystem::path(path).filename().string();
}

bool is_cpp(const std::string& path) {
    return path.ends_with(".cpp") || path.ends_with(".hpp");
}

std::string line_at(const std::vector<std::string_view>& lines, std::size_t index) {
    return index < lines.size() ? std::string(lines[index]) : "";
}

/// `src/core/text.cpp` as other files include it: `core/text`.
std::string included_stem(const std::string& path) {
    const std::size_t start = path.find('/') + 1;
    return path.substr(start, path.rfind('.') - start);
}

/// The folder whose name is the namespace of this file: the layer, and for tools the tool.
std::string namespace_folder(const std::string& path) {
    const std::string layer = layer_of(path);
    return layer == "tools" ? included_stem(path).substr(0, included_stem(path).find('/')) : layer;
}

}  // namespace

std::vector<finding> wrong_head(const source_file& file) {
    const std::vector<std::string_view> lines = lines_of(file.text);
    std::vector<finding> findings;
    // A script starts with the line that names its interpreter; a header-like comment follows.
    const std::size_t first = line_at(lines, 0).starts_with("#!") ? 1 : 0;
    const std::string mark = is_cpp(file.path) ? "// " : "# ";
    const std::string start = mark + name_of(file.path) + " - ";
    if (!line_at(lines, first).starts_with(start)) {
        findings.push_back({file.path, first + 1, fmt::format("must say what the file is: `{}...`", start)});
    }
    std::size_t at = first + 1;  // a source of equations may stand between the two
    while (at < first + 4 && line_at(lines, at).starts_with(mark) && line_at(lines, at) != mark + licence) {
        ++at;
    }
    if (line_at(lines, at) != mark + licence) {
        findings.push_back({file.path, first + 2, fmt::format("must be a line of its own: `{}{}`", mark, licence)});
    }
    if (file.path.ends_with(".hpp") && file.text.find("\n#pragma once\n") == std::string::npos) {
        findings.push_back({file.path, 0, "a header needs #pragma once"});
    }
    return findings;
}

std::vector<finding> wrong_namespace(const source_file& file) {
    const std::string layer = namespace_folder(file.path);
    if (layer.empty() || layer == "apps") {
        return {};
    }
    const std::string name = layer == "core" ? "inline core" : layer;
    const std::regex form(fmt::format(R"((^|\n)namespace magnesia::{}(::[\w:]+)? \{{)", name));
    if (std::regex_search(file.text, form)) {
        return {};
    }
    return {{file.path, 0, fmt::format("must declare namespace magnesia::{}", name)}};
}

std::vector<finding> wrong_size(const source_file& file) {
    const std::size_t count = lines_of(file.text).size();
    if (count <= longest_file) {
        return {};
    }
    return {{file.path, 0, fmt::format("has {} lines; at most {}: split it by idea", count, longest_file)}};
}

std::vector<finding> wrong_first_include(const source_file& file) {
    const bool is_ours = file.path.starts_with("src/") || file.path.starts_with("tools/");
    if (!is_ours || !file.path.ends_with(".cpp")) {
        return {};
    }
    const std::string own = included_stem(file.path) + ".hpp";
    const std::vector<include_line> includes = includes_of(file.text);
    const auto is_own = [&own](const include_line& include) { return include.header == own; };
    const auto at = std::find_if(includes.begin(), includes.end(), is_own);
    if (at == includes.end() || at == includes.begin()) {
        return {};  // a .cpp without a header of its own, or with it in its place
    }
    return {{file.path, at->line, fmt::format("\"{}\" must be the first include, to prove that it stands alone", own)}};
}

bool is_proved_alone(const source_file& header, const std::vector<source_file>& files) {
    const std::string source = header.path.substr(0, header.path.rfind('.')) + ".cpp";
    for (const source_file& file : files) {
        if (file.path == source) {
            const std::vector<include_line> includes = includes_of(file.text);
            return !includes.empty() && includes.front().header == included_stem(header.path) + ".hpp";
        }
    }
    return false;
}

std::vector<finding> wrong_words(const source_file& file) {
    // Written in pieces, so that this file does not break its own rules.
    static const std::regex open_end(
        "\\b(TO"
        "DO|FIX"
        "ME|X"
        "XX)\\b(?!\\(#[0-9]+\\))");
    static const std::regex machine_path(
        "(^|[^\\w.~/-])/(wo"
        "rk|ro"
        "ot|ho"
        "me|Us"
        "ers|tm"
        "p)/\\w");
    static const std::regex outside(
        "\\.\\./sha"
        "red");
    std::vector<finding> findings;
    std::size_t number = 0;
    for (const std::string_view view : lines_of(file.text)) {
        ++number;
        const std::string line(view);
        if (std::regex_search(line, open_end)) {
            findings.push_back({file.path, number,
                                "an open end needs its issue number, as in TO"
                                "DO(#12), or goes"});
        }
        if (std::regex_search(line, machine_path) || std::regex_search(line, outside)) {
            findings.push_back({file.path, number, "names a folder that exists on one machine only"});
        }
    }
    return findings;
}

std::vector<finding> wrong_test_file(const source_file& file) {
    static const std::regex test_case(R"((^|\n)\s*(TEST|TEST_F|TEST_P|TYPED_TEST|RC_GTEST_PROP)\()");
    static const std::regex check(R"(\b(EXPECT|ASSERT|RC_ASSERT|FAIL|SUCCEED|ADD_FAILURE)\w*\()");
    const bool has_cases = std::regex_search(file.text, test_case);
    if (!file.path.starts_with("tests/") || !file.path.ends_with(".cpp")) {
        return {};
    }
    if (has_cases && !file.path.ends_with("_test.cpp")) {
        return {{file.path, 0, "holds test cases but is not named *_test.cpp, so nothing would run them"}};
    }
    if (file.path.ends_with("_test.cpp") && !has_cases) {
        return {{file.path, 0, "is named *_test.cpp but holds no test case"}};
    }
    if (has_cases && !std::regex_search(file.text, check)) {
        return {{file.path, 0, "asserts nothing"}};
    }
    return {};
}

std::vector<finding> wrong_test_namespace(const source_file& file) {
    if (!file.path.starts_with("tests/") || !file.path.ends_with("_test.cpp")) {
        return {};
    }
    const std::string stem = std::filesystem::path(file.path).stem().string();
    if (std::regex_search(file.text, std::regex(fmt::format(R"((^|\n)namespace (\w+::)*{} \{{)", stem)))) {
        return {};
    }
    return {{file.path, 0, fmt::format("must declare namespace {}: test files are compiled together", stem)}};
}

}  // namespace magnesia::house
