// body_words.cpp - sentences.
// SPDX-License-Identifier: Apache-2.0
#include "api/answers/body_words.hpp"

#include <fmt/core.h>

#include "model/following/steady_start.hpp"

namespace magnesia::api {
namespace {

std::string of_those_left_out(const simulated_bodies& told) {
    constexpr std::size_t few = 20;  // one in twenty hardly moves a band
    const std::string who_is_left =
        told.left_out * few > told.asked ? " Those who are left may differ from them, so the bands may mislead." : "";
    return fmt::format("{} of {} bodies could not be simulated{} and are left out of the bands; the first: {}.{}",
                       told.left_out, told.asked, told.where, told.first_reason, who_is_left);
}

std::string of_those_unsettled(const simulated_bodies& told) {
    const std::string who = told.asked == 0 ? "This person" : fmt::format("Of the bodies {}", told.unsettled);
    const std::string has = told.asked == 0 || told.unsettled == 1 ? "has" : "have";
    return fmt::format(
        "{} {} no day that comes back to itself, as when no light holds the body clock; the run begins after {} such "
        "days.",
        who, has, model::days_to_live);
}

}  // namespace

std::vector<std::string> warnings_of_bodies(const simulated_bodies& told) {
    std::vector<std::string> all;
    if (told.left_out > 0) all.push_back(of_those_left_out(told));
    if (told.unsettled > 0) all.push_back(of_those_unsettled(told));
    return all;
}

}  // namespace magnesia::api
