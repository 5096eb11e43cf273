// accuracy.cpp - text to a row of the table, or a refusal that says what can be had.
// SPDX-License-Identifier: Apache-2.0
#include "api/answers/accuracy.hpp"

#include <fmt/core.h>

#include "core/error.hpp"
#include "core/text.hpp"

namespace magnesia::api {
namespace {

[[noreturn]] void refuse_accuracy(const std::string& key, const std::string& text, std::string found) {
    const auto table = model::accuracy_table();
    throw input_error(issue{.where = {.file = "command line"},
                            .key = key,
                            .value = text,
                            .found = std::move(found),
                            .allowed = fmt::format("a number from {} to {}, the relative error that may be left",
                                                   shortest(table.back().asked), shortest(table.front().asked))});
}

}  // namespace

chosen_accuracy accuracy_of(const std::string& text, const std::string& key) {
    if (text.empty()) return {};
    const auto asked = finite_number(text);
    if (!asked) refuse_accuracy(key, text, "is not a number");
    const auto table = model::accuracy_table();
    if (*asked > table.front().asked) refuse_accuracy(key, text, "is too coarse for any result to be trusted");
    if (*asked < table.back().asked) refuse_accuracy(key, text, "is finer than was measured");
    return {.asked = *asked, .row = model::row_for(*asked)};
}

}  // namespace magnesia::api
