// arguments.cpp - reading single words.
// SPDX-License-Identifier: Apache-2.0
#include "cli/arguments.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <utility>

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

[[noreturn]] void refuse_usage(const std::string& name, const std::string& found, const std::string& allowed) {
    throw input_error(issue{.where = {"command line"}, .key = {}, .value = name, .found = found, .allowed = allowed});
}

/// `-x` and `--draws` are options; `-200 mg elemental citrate` is a dose with a sign too many.
bool is_option(const std::string& name) {
    const bool is_number = name.size() > 1 && name[1] >= '0' && name[1] <= '9';
    return name.size() > 1 && name.front() == '-' && !is_number && name.find(' ') == std::string::npos;
}

/// Reads the words one after another.
struct word_reader {
    const std::vector<std::string>& words;
    const known_words& known;
    std::size_t at = 0;
    std::vector<std::string> options{};
    std::vector<std::string> seen{};  ///< options with a value met so far
    std::vector<std::string> others{};

    void read_option(const std::string& word, const std::string& name) {
        if (!is_in(known.options, name)) refuse_option(name, known);
        const bool has_value = word.size() > name.size();
        if (!is_in(known.with_value, name)) {
            if (has_value) refuse_usage(name, "takes no value", name + " alone");
            options.push_back(name);
            return;
        }
        if (is_in(seen, name) && !is_in(known.repeatable, name))
            refuse_usage(name, "is given twice", "each option once");
        seen.push_back(name);
        options.push_back(name + '=' + value_of(word, name, has_value));
    }

    std::string value_of(const std::string& word, const std::string& name, bool has_value) {
        const bool is_last = !has_value && at == words.size();
        const std::string value = has_value ? word.substr(name.size() + 1) : is_last ? "" : words[at++];
        if (value.empty()) refuse_usage(name, "needs a value after it", name + " VALUE");
        return value;
    }

    void read() {
        while (at < words.size()) {
            const std::string& word = words[at++];
            const std::string written = word.substr(0, word.find('='));
            const auto letter = known.letters.find(written);
            const std::string name = letter == known.letters.end() ? written : letter->second;
            if (word == "--") {
                others.insert(others.end(), words.begin() + static_cast<std::ptrdiff_t>(at), words.end());
                return;
            }
            if (is_option(name)) {
                read_option(name + word.substr(written.size()), name);
            } else {
                others.push_back(word);
            }
        }
    }
};

}  // namespace

std::uint64_t whole_number::read(const std::string& text) const {
    if (text.empty()) return usual;
    std::uint64_t value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool is_whole = failure != std::errc::invalid_argument && end == text.data() + text.size();
    const bool fits = failure == std::errc();  // in 64 bits at all
    if (is_whole && fits && value >= least && value <= most) return value;
    throw input_error(issue{.where = {"command line"},
                            .key = key,
                            .value = text,
                            .found = is_whole ? "is out of range" : "is not such a number",
                            .allowed = fmt::format("a whole number from {} to {}", least, most)});
}

known_words known_of(const CLI::App& app) {
    known_words words;
    for (const CLI::Option* option : app.get_options()) {
        if (option->get_lnames().empty()) {
            words.most_words += static_cast<std::size_t>(option->get_items_expected_max());
            continue;
        }
        const std::string name = "--" + option->get_lnames().front();
        words.options.push_back(name);
        if (option->get_items_expected_max() > 0) words.with_value.push_back(name);
        if (option->get_items_expected_max() > 1) words.repeatable.push_back(name);
        for (const std::string& letter : option->get_snames()) words.letters['-' + letter] = name;
    }
    return words;
}

std::vector<std::string> joined(const std::vector<std::string>& words, const known_words& known) {
    word_reader reader{words, known};
    reader.read();
    if (reader.others.size() > known.most_words) {
        refuse_usage(
            reader.others[known.most_words], "is a word too many",
            fmt::format("{} besides options; words that belong together stand in quotation marks", known.most_words));
    }
    std::vector<std::string> all = std::move(reader.options);
    if (!reader.others.empty()) all.emplace_back("--");
    all.insert(all.end(), reader.others.begin(), reader.others.end());
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
