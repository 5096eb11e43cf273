// food_list.cpp - the list in a file and back.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/values/food_list.hpp"

#include <fmt/format.h>

#include <utility>

#include "scenario/values/toml_text.hpp"

namespace magnesia::scenario {
namespace {

constexpr std::size_t longest_list = 500;
constexpr std::size_t longest_name = 200;
constexpr std::string_view line_example = R"(["food", "amount"] or ["food", "amount", "3 per week"])";

void note(const table_reader& fields, const tree& value, std::size_t line, std::string found, std::string allowed) {
    fields.issues().push_back({.where = value.where,
                               .key = fmt::format("{}[{}]", fields.path_of("foods"), line + 1),
                               .value = value.shown(),
                               .found = std::move(found),
                               .allowed = std::move(allowed)});
}

/// The words of one line; none, and an issue, when it is no list of two or three texts.
std::vector<std::string> words_of(const table_reader& fields, const tree& value, std::size_t line) {
    std::vector<std::string> words;
    const tree::list* items = value.items();
    const std::size_t count = items == nullptr ? 0 : items->size();
    if (count == 2 || count == 3) {
        for (const tree& one : *items) {
            const std::string* text = one.text();
            if (text != nullptr && !text->empty() && text->size() <= longest_name) words.push_back(*text);
        }
    }
    if (words.size() == count && count > 0) return words;
    note(fields, value, line, "is no line of a food list", std::string(line_example));
    return {};
}

}  // namespace

std::vector<food_item> read_food_list(const table_reader& fields) {
    std::vector<food_item> foods;
    const std::string allowed = fmt::format("1 to {} of {}", longest_list, line_example);
    const tree* value = fields.required("foods", allowed);
    if (value == nullptr) return foods;
    const tree::list* lines = value->items();
    if (lines == nullptr || lines->empty() || lines->size() > longest_list) {
        fields.note("foods", "is no list of foods", allowed);
        return foods;
    }
    for (std::size_t line = 0; line < lines->size(); ++line) {
        const std::vector<std::string> words = words_of(fields, (*lines)[line], line);
        if (words.empty()) continue;
        const auto how_often = words.size() == 3 ? parse_frequency(words[2]) : food_frequency{};
        if (!how_often) note(fields, (*(*lines)[line].items())[2], line, "is not how often", allowed_frequency());
        foods.push_back({words[0], words[1], how_often.value_or(food_frequency{})});
    }
    return foods;
}

std::string print(const std::vector<food_item>& foods) {
    std::string text;
    for (const food_item& one : foods) {
        text += fmt::format("{}[{}, {}", text.empty() ? "" : ", ", quoted(one.name), quoted(one.amount));
        text += one.how_often == food_frequency{} ? "]" : fmt::format(", \"{}\"]", print(one.how_often));
    }
    return '[' + text + ']';
}

}  // namespace magnesia::scenario
