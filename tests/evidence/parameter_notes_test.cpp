// parameter_notes_test.cpp - what the notes of parameters reckon is what their values give.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cmath>
#include <regex>

#include "evidence/parameters/parameters.hpp"
#include "tests/evidence/support.hpp"

namespace parameter_notes_test {
namespace {

using namespace magnesia::evidence;
using namespace magnesia::evidence::testing;

/// All parameters of the program, by their ids.
class all_parameters {
 public:
    const parameter& operator[](const std::string& id) const {
        for (const parameter_set& module : modules_)
            for (const parameter& one : module.parameters)
                if (one.id == id) return one;
        throw std::out_of_range(id);
    }
    const std::vector<parameter_set>& modules() const { return modules_; }

 private:
    std::vector<parameter_set> modules_ = load_parameters();
};

int decimals_of(const std::string& number) {
    const std::size_t point = number.find('.');
    return point == std::string::npos ? 0 : static_cast<int>(number.size() - point - 1);
}

/// Closed form: a turnover times an amount, to the last digit that the note gives.
TEST(ParameterNotes, MultiplyRight) {
    const std::regex product(R"((\d+\.?\d*) \* (\d+\.?\d*)(?: mmol)? = (\d+(?:\.\d+)?))");
    const all_parameters all;
    int found = 0;
    for (const parameter_set& module : all.modules()) {
        for (const parameter& one : module.parameters) {
            std::smatch of;
            if (!std::regex_search(one.note, of, product)) continue;
            ++found;
            const std::string told = of[3];
            EXPECT_NEAR(std::stod(of[1]) * std::stod(of[2]), std::stod(told), 0.51 * std::pow(10, -decimals_of(told)))
                << one.id << ": " << of.str();
        }
    }
    EXPECT_GE(found, 3);
}

/// The note of muscle_rate went on with 0.011 * 115 mmol when the values were 0.0093 and 98.14.
TEST(ParameterNotes, OfAStoreTellItsPresentRateAndAmount) {
    const all_parameters all;
    for (const std::string store : {"viscera", "fast_cell", "muscle"}) {
        const parameter& rate = all["magnesium_pools." + store + "_rate"];
        const parameter& amount = all["magnesium_pools." + store + "_amount"];
        const std::string told = fmt::format("{} * {} mmol = ", rate.value, amount.value);
        EXPECT_TRUE(contains(rate.note, told)) << rate.id << ": " << told;
    }
}

/// Half-times of two stores that exchange with one another alone (ln 2 over the sum of both rates), and of one by
/// itself.
TEST(ParameterNotes, OfStoresTellTheHalfTimesThatFollow) {
    const all_parameters all;
    const auto value = [&](const char* name) { return all["magnesium_pools." + std::string(name)].value; };
    const double fluids = value("reference_ultrafilterable") *
                          (value("plasma_volume") / value("ultrafilterable_fraction") + value("interstitium_volume"));
    const double faster = fluids + value("viscera_amount") + value("fast_cell_amount");
    const double muscle = value("muscle_rate") * value("muscle_amount");
    const double hours = std::log(2.0) / (muscle / faster + muscle / value("muscle_amount"));
    const double days = std::log(2.0) / value("bone_surface_rate") / 24;
    const double exchanging = faster + value("muscle_amount");
    const double shed = 24 * value("shedding_rate") * value("fast_cell_amount");

    EXPECT_TRUE(contains(all["magnesium_pools.muscle_rate"].note, fmt::format("the {:.0f} mmol of fluids", faster)));
    EXPECT_TRUE(contains(all["magnesium_pools.muscle_rate"].note, fmt::format("half-time {:.0f} h", hours)));
    EXPECT_TRUE(contains(all["magnesium_pools.muscle_amount"].note, fmt::format("{:.0f} mmol exchange", exchanging)));
    EXPECT_TRUE(contains(all["magnesium_pools.bone_surface_rate"].note, fmt::format("half-time {:.0f} days", days)));
    EXPECT_TRUE(contains(all["magnesium_pools.shedding_rate"].note, fmt::format("{:.2f} mmol a day", shed)));
    EXPECT_TRUE(contains(all["magnesium_pools.deep_amount"].note,
                         fmt::format("leave {:.0f}", 1000 - exchanging - value("bone_surface_amount"))));
}

/// Rude 1980 titrated the whole kidney: no capacity of a segment is read there, and all three notes tell one sum.
TEST(ParameterNotes, OfTheKidneyShareOneThreshold) {
    const all_parameters all;
    double sum = 0, square = 0;
    for (const char* segment : {"proximal", "loop", "distal"}) {
        const parameter& one = all[fmt::format("kidney.{}_capacity", segment)];
        sum += one.value;
        square += std::pow(one.value * one.uncertainty, 2);
    }
    for (const char* segment : {"proximal", "loop", "distal"}) {
        const parameter& one = all[fmt::format("kidney.{}_capacity", segment)];
        EXPECT_TRUE(one.note.starts_with(
            fmt::format("{:.0f} % of the whole threshold of {:.3f} mmol/L", 100 * one.value / sum, sum)))
            << one.id << ": " << one.note;
        EXPECT_EQ(one.known_from, provenance::derived) << one.id;
        EXPECT_NE(one.grade, evidence_grade::a) << one.id;
    }
    EXPECT_TRUE(contains(all["kidney.loop_capacity"].narrow_because,
                         fmt::format("leave {:.1f} %", 100 * std::sqrt(square) / sum)));
}

}  // namespace
}  // namespace parameter_notes_test
