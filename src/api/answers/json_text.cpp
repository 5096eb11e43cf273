// json_text.cpp - the printer.
// SPDX-License-Identifier: Apache-2.0
#include "api/answers/json_text.hpp"

#include <algorithm>
#include <cmath>

#include "api/answers/hypotheses.hpp"
#include "core/error.hpp"
#include "core/text.hpp"

namespace magnesia::api {
namespace {

constexpr std::size_t indent = 2;

void print_value(std::string& page, const json& value, std::size_t depth);

/// Numbers in the shortest form that reads back as the same double; the rest as the library escapes it.
std::string scalar_text(const json& value) {
    if (!value.is_number_float()) return value.dump(-1, ' ', false, json::error_handler_t::replace);
    const double number = value.get<double>();
    if (!std::isfinite(number)) throw internal_error("a number of the answer is not finite");
    return shortest(number);
}

/// Items between two brackets: each on its own line, or all on one.
template <class Items, class Print>
void print_items(std::string& page, const Items& items, std::size_t depth, Print print_item) {
    const std::string new_line = '\n' + std::string(indent * (depth + 1), ' ');
    std::string between = new_line;
    for (auto at = items.begin(); at != items.end(); ++at) {
        page += between;
        print_item(at);
        between = ',' + new_line;
    }
    page += '\n' + std::string(indent * depth, ' ');
}

void print_row(std::string& page, const json& list) {
    std::string between;
    for (const json& item : list) {
        page += between + scalar_text(item);
        between = ", ";
    }
}

bool is_row(const json& list) {
    return std::all_of(list.begin(), list.end(), [](const json& item) { return item.is_number() || item.is_null(); });
}

void print_value(std::string& page, const json& value, std::size_t depth) {
    if (value.is_array()) {
        page += '[';
        if (is_row(value)) {
            print_row(page, value);
        } else {
            print_items(page, value, depth, [&](auto at) { print_value(page, *at, depth + 1); });
        }
        page += ']';
    } else if (value.is_object()) {
        page += '{';
        if (!value.empty()) {
            print_items(page, value, depth, [&](auto at) {
                page += json(at.key()).dump() + ": ";
                print_value(page, at.value(), depth + 1);
            });
        }
        page += '}';
    } else {
        page += scalar_text(value);
    }
}

}  // namespace

std::string json_text(const json& value) {
    std::string page;
    print_value(page, value, 0);
    return page + '\n';
}

json or_null(const std::optional<double>& value) {
    return value ? json(*value) : json(nullptr);
}

json ends_or_null(const std::vector<double>& end, std::size_t size) {
    return end.empty() ? json(std::vector<json>(size, nullptr)) : json(end);
}

json accuracy_json(const chosen_accuracy& accuracy) {
    return {{"asked", accuracy.asked},
            {"achieved", accuracy.row.achieved},
            {"method", accuracy.method()},
            {"relative", accuracy.row.relative},
            {"absolute", accuracy.row.absolute}};
}

json hypotheses_json(const model::hypothesis_states& states) {
    json list = json::array();
    for (const auto& [name, is_on] : states) list.push_back({{"id", name}, {"state", state_word(is_on)}});
    return list;
}

json json_head(const answer_head& head) {
    return {{"schema", head.schema},
            {"version", head.version},
            {"model_hash", head.model_hash},
            {"data_hash", head.data_hash},
            {"seed", head.seed},
            {"options", json::object()},
            {"hypotheses", hypotheses_json(head.hypotheses)},
            {"warnings", head.warnings}};
}

}  // namespace magnesia::api
