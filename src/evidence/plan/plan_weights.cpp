// plan_weights.cpp - reading data/plan/weights.toml.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/plan/plan_weights.hpp"

#include <string>

#include "core/table_reader.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::string_view plan_weights_keys[] = {
    "schema",     "complaint",  "dollar_a_month",      "burden",     "piece_a_day", "intake_share",
    "need_share", "worth_more", "important_deviation", "taken_once", "taken_twice"};
constexpr std::string_view weight_keys[] = {"value", "unit", "grade", "provenance", "source", "place", "note"};
constexpr allowed_range weight_range{0, 2, "chances of the goal"};

}  // namespace

plan_weights parse_plan_weights(const core::tree& file, std::vector<core::issue>& issues) {
    plan_weights all;
    if (!check_schema(file, plan_weights_schema, issues)) return all;
    const table_reader top{file, "", plan_weights_keys, issues};
    const auto read = [&](std::string_view key, double& weight) {
        const auto in = top.table(key, weight_keys);
        if (!in) return;
        weight = in->number("value", weight_range).value_or(0);
        static_cast<void>(in->text("unit"));
        all.known.push_back(read_known_how(*in));
    };
    read("complaint", all.complaint);
    read("dollar_a_month", all.dollar_a_month);
    read("burden", all.burden);
    read("piece_a_day", all.piece_a_day);
    read("worth_more", all.worth_more);
    read("important_deviation", all.important_deviation);
    read("intake_share", all.intake_share);
    read("need_share", all.need_share);
    read("taken_once", all.taken_once);
    read("taken_twice", all.taken_twice);
    return all;
}

}  // namespace magnesia::evidence
