// arguments.cpp - reading single words.
// SPDX-License-Identifier: Apache-2.0
#include "cli/arguments.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>

#include "core/error.hpp"
#include "core/text.hpp"

namespace magnesia::cli {
namespace {

bool is_in(const std::vector<std::string>& all, const std::string& word) {
    return std::find(all.begin(), all.end(), word) != all.end();
}

[[noreturn]] void refuse_option(const std::string& name, const known_words& known) {
    throw input_error(issue{.where = {"command line"},
                            .key = {},
                            .value = name,
                            .found = "is not an option here",
                            .allowed = fmt::format("{}", fmt::join(known.options, ", ")),
                            .nearest = nearest_name(name, known.options)});
}

[[noreturn]] void refuse_missing_value(const std::string& name) {
    throw input_error(issue{.where = {"command line"}, .key = name, .value = {}, .found = "needs a value after it"});
}

}  // namespace

std::uint64_t whole_number::read(const std::string& text) const {
    if (text.empty()) return usual;
    std::uint64_t value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool is_whole = failure == std::errc() && end == text.data() + text.size();
    if (is_whole && value >= least && value <= most) return value;
    throw input_error(issue{.where = {"command line"},
                            .key = key,
                            .value = text,
                            .found = is_whole ? "is out of range" : "is not such a number",
                            .allowed = fmt::format("a whole number from {} to {}", least, most)});
}

std::vector<std::string> joined(const std::vector<std::string>& words, const known_words& known) {
    std::vector<std::string> all;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string name = words[i].substr(0, words[i].find('='));
        const bool is_option = name.size() > 1 && name.front() == '-';
        if (is_option && !is_in(known.options, name)) refuse_option(name, known);
        const bool wants_value = is_in(known.with_value, words[i]);  // written without `=`
        if (wants_value && i + 1 == words.size()) refuse_missing_value(name);
        all.push_back(wants_value ? words[i] + '=' + words[i + 1] : words[i]);
        if (wants_value) ++i;
    }
    return all;
}

void refuse_verb(const std::string& word, const std::vector<std::string>& verbs) {
    throw input_error(issue{.where = {"command line"},
                            .key = {},
                            .value = word,
                            .found = "is not a verb of magnesia",
                            .allowed = fmt::format("{}", fmt::join(verbs, ", ")),
                            .nearest = nearest_name(word, verbs)});
}

}  // namespace magnesia::cli
