// foods.hpp - what foods and waters hold: magnesium, glycine, phytate and oxalate per 100 g, and household measures.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.hpp"
#include "evidence/files/words.hpp"

namespace magnesia::evidence {

/// A household measure: `1 cup` weighs so many grams.
struct food_measure {
    std::string text;
    double grams = 0;
};

/// One food or water. Contents are per 100 g of what is eaten. An empty one was not measured, which is not zero.
struct food {
    std::string id;    ///< USDA number such as `11457`, or `water_evian`
    std::string name;  ///< as people say it; the USDA's own where there is no shorter one
    std::string usda_name{};
    std::vector<std::string> aliases{};
    std::string group = "other";  ///< for example `leafy greens`
    double magnesium_mg = 0;
    provenance known_from = provenance::primary;  ///< of the magnesium
    double energy_kcal = 0;
    std::optional<double> glycine_mg{};
    std::optional<double> phytate_mg{};  ///< as phytic acid
    std::optional<double> oxalate_mg{};  ///< total, as oxalic acid
    std::optional<provenance> binders_known_from{};
    std::string note{};                    ///< on binders, or on a water
    std::vector<food_measure> measures{};  ///< the usual serving first, when there is one
    std::string counts_as{};               ///< `greens`, `nuts and seeds`, `legumes`, `whole grains`, or empty
    std::optional<double> most_per_day{};  ///< servings that are still moderate, for the few foods that ask for it
    bool is_common = false;                ///< has a short name and a usual serving
    bool is_water = false;
    double water_low_mg_per_l = 0;  ///< of a water: what sources say, from and to; `magnesium_mg` is the middle
    double water_high_mg_per_l = 0;
};

/// The words of `counts_as`.
std::vector<std::string_view> counted_groups();

/// Readers of the tables of `data/foods`, one file each; docs/evidence/foods.md has their columns. Faults are appended
/// to `issues`: those of csv_reader, a key given twice, a number that the first table does not have, values out of
/// range.
std::vector<food> parse_usda_foods(std::string_view text, const std::string& file, std::vector<core::issue>& issues);
void add_servings(std::vector<food>& foods, std::string_view text, const std::string& file,
                  std::vector<core::issue>& issues);
void add_binders(std::vector<food>& foods, std::string_view text, const std::string& file,
                 std::vector<core::issue>& issues);
void add_waters(std::vector<food>& foods, std::string_view text, const std::string& file,
                std::vector<core::issue>& issues);

/// All foods and waters of the program: foods in the order of their numbers, then waters. Takes milliseconds, so it is
/// for questions about food only.
///   throws   data_error
std::vector<food> load_foods();

}  // namespace magnesia::evidence
