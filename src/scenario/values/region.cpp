// region.cpp - countries and their regions.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/values/region.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/text.hpp"

namespace magnesia::scenario {
namespace {

/// Members of the European Union, the Nordic countries that share recommendations (NNR 2023), and other names of
/// regions.
constexpr std::pair<std::string_view, std::string_view> countries[] = {{"austria", "eu"},
                                                                       {"belgium", "eu"},
                                                                       {"bulgaria", "eu"},
                                                                       {"croatia", "eu"},
                                                                       {"cyprus", "eu"},
                                                                       {"czechia", "eu"},
                                                                       {"czech_republic", "eu"},
                                                                       {"estonia", "eu"},
                                                                       {"greece", "eu"},
                                                                       {"hungary", "eu"},
                                                                       {"ireland", "eu"},
                                                                       {"italy", "eu"},
                                                                       {"latvia", "eu"},
                                                                       {"lithuania", "eu"},
                                                                       {"luxembourg", "eu"},
                                                                       {"malta", "eu"},
                                                                       {"netherlands", "eu"},
                                                                       {"poland", "eu"},
                                                                       {"portugal", "eu"},
                                                                       {"romania", "eu"},
                                                                       {"slovakia", "eu"},
                                                                       {"slovenia", "eu"},
                                                                       {"spain", "eu"},
                                                                       {"european_union", "eu"},
                                                                       {"denmark", "nordic"},
                                                                       {"sweden", "nordic"},
                                                                       {"finland", "nordic"},
                                                                       {"iceland", "nordic"},
                                                                       {"england", "uk"},
                                                                       {"scotland", "uk"},
                                                                       {"wales", "uk"},
                                                                       {"northern_ireland", "uk"},
                                                                       {"great_britain", "uk"},
                                                                       {"united_kingdom", "uk"},
                                                                       {"gb", "uk"},
                                                                       {"usa", "us"},
                                                                       {"united_states", "us"},
                                                                       {"south_korea", "korea"}};

/// Countries without a limit of their own in our rules.
constexpr std::string_view other_countries[] = {
    "switzerland",  "liechtenstein",
    "turkey",       "ukraine",
    "russia",       "serbia",
    "israel",       "china",
    "taiwan",       "hong_kong",
    "singapore",    "malaysia",
    "indonesia",    "philippines",
    "thailand",     "vietnam",
    "pakistan",     "bangladesh",
    "sri_lanka",    "nepal",
    "saudi_arabia", "united_arab_emirates",
    "iran",         "egypt",
    "morocco",      "nigeria",
    "kenya",        "ghana",
    "ethiopia",     "south_africa",
    "brazil",       "mexico",
    "argentina",    "chile",
    "colombia",     "peru",
};

std::string plain_place(std::string_view said) {
    std::string text = lower_case(said);
    std::ranges::replace(text, ' ', '_');
    return text;
}

}  // namespace

std::string region_named(std::string_view said) {
    const std::string name = plain_place(said);
    if (std::ranges::find(known_regions, name) != known_regions.end()) return name;
    const auto found = std::ranges::find(countries, name, &std::pair<std::string_view, std::string_view>::first);
    if (found != std::end(countries)) return std::string(found->second);
    return std::ranges::find(other_countries, name) == std::end(other_countries) ? "" : "other";
}

std::vector<std::string> names_of_regions() {
    std::vector<std::string> all(known_regions.begin(), known_regions.end());
    for (const auto& [country, region] : countries) all.emplace_back(country);
    all.insert(all.end(), std::begin(other_countries), std::end(other_countries));
    return all;
}

}  // namespace magnesia::scenario
