// hypotheses.cpp - NAME=on and NAME=off.
// SPDX-License-Identifier: Apache-2.0
#include "api/answers/hypotheses.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

#include "core/error.hpp"
#include "core/text.hpp"

namespace magnesia::api {
namespace {

constexpr const char* as_written = "NAME=on or NAME=off";

[[noreturn]] void refuse_hypothesis(const std::string& key, const std::string& word, std::string found,
                                    std::string allowed) {
    throw input_error(issue{.where = {"command line"},
                            .key = key,
                            .value = word,
                            .found = std::move(found),
                            .allowed = std::move(allowed)});
}

}  // namespace

std::string state_word(bool is_on) {
    return is_on ? "on" : "off";
}

model::hypothesis_states hypotheses_of(const std::vector<std::string>& words, const std::string& key) {
    model::hypothesis_states states;
    for (const std::string& word : words) {
        const std::size_t sign = word.find('=');
        const std::string name = word.substr(0, sign);
        const std::string state = sign == std::string::npos ? "" : word.substr(sign + 1);
        const bool is_on = state == state_word(true);
        if (name.empty() || (!is_on && state != state_word(false)))
            refuse_hypothesis(key, word, "is no hypothesis", as_written);
        if (!states.emplace(name, is_on).second) refuse_hypothesis(key, word, "is said twice", "each hypothesis once");
    }
    return states;
}

void refuse_unknown_hypotheses(const model::hypothesis_states& states,
                               const std::vector<evidence::parameter_set>& modules) {
    const std::vector<std::string> known = evidence::hypothesis_names(modules);
    for (const auto& [name, is_on] : states) {
        if (std::find(known.begin(), known.end(), name) != known.end()) continue;
        throw input_error(issue{.where = {"command line"},
                                .key = "--hypothesis",
                                .value = name,
                                .found = "is no hypothesis of this body",
                                .allowed = known.empty() ? "none: this body has no open hypothesis"
                                                         : fmt::format("{}", fmt::join(known, ", ")),
                                .nearest = nearest_name(name, known)});
    }
}

std::string option_words(const model::hypothesis_states& states) {
    std::string words;
    for (const auto& [name, is_on] : states) words += fmt::format(" --hypothesis {}={}", name, state_word(is_on));
    return words;
}

std::vector<std::string> warnings_of_hypotheses(const model::hypothesis_states& states) {
    std::vector<std::string> all;
    for (const auto& [name, is_on] : states) {
        if (!is_on) continue;
        all.push_back(
            fmt::format("The open hypothesis {} is switched on: an effect that nobody has shown in people.", name));
    }
    return all;
}

}  // namespace magnesia::api
