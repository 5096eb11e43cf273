// answer_differences.cpp - two answers beside each other, place by place.
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/answer_differences.hpp"

#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

namespace magnesia::test_support {
namespace {

using nlohmann::json;

bool changes_with_any_edit(const std::string& key) {
    return key == "version" || key == "model_hash" || key == "data_hash";
}

bool is_close(double now, double then) {
    constexpr double relative = 1e-6;
    constexpr double noise = 1e-10;  // rounding of sums that should be 0
    return std::abs(now - then) <= relative * std::abs(then) + noise;
}

void add_differences(const json& now, const json& then, const std::string& at, std::vector<std::string>& found) {
    const bool is_same_type = now.type() == then.type() || (now.is_number() && then.is_number());
    if (!is_same_type || now.size() != then.size()) {
        found.push_back(at);
    } else if (now.is_number()) {
        if (!is_close(now.get<double>(), then.get<double>())) found.push_back(at);
    } else if (now.is_object()) {
        for (const auto& [key, value] : then.items()) {
            if (changes_with_any_edit(key)) continue;
            if (!now.contains(key)) found.push_back(at + '/' + key);
            if (now.contains(key)) add_differences(now[key], value, at + '/' + key, found);
        }
    } else if (now.is_array()) {
        for (std::size_t i = 0; i < now.size(); ++i)
            add_differences(now[i], then[i], at + '/' + std::to_string(i), found);
    } else if (now != then) {
        found.push_back(at);
    }
}

}  // namespace

std::vector<std::string> differences(const json& now, const json& then) {
    std::vector<std::string> found;
    add_differences(now, then, "", found);
    return found;
}

std::string apart_from_example(const json& now, const std::string& name) {
    std::ifstream file(std::string(MAGNESIA_SOURCE_DIR "/examples/answers/") + name);
    const std::vector<std::string> found = differences(now, json::parse(file));
    if (found.empty()) return "";
    return name + " differs in " + std::to_string(found.size()) + " places, first " + found.front() +
           "; when the change is meant, run scripts/example_answers.sh";
}

}  // namespace magnesia::test_support
