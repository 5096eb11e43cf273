// unit_text_test.cpp - unit texts against exponents written by hand.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/files/unit_text.hpp"

#include <gtest/gtest.h>

namespace unit_text_test {
namespace {

using namespace magnesia;
using namespace magnesia::evidence;

TEST(UnitText, ReadsProductsQuotientsAndPowers) {
    EXPECT_EQ(parse_unit("1"), (unit{}));
    EXPECT_EQ(parse_unit("mmol"), (unit{.amount = 1}));
    EXPECT_EQ(parse_unit("mmol/L"), (unit{.amount = 1, .volume = -1}));
    EXPECT_EQ(parse_unit("1/h"), (unit{.time = -1}));
    EXPECT_EQ(parse_unit("L/h"), (unit{.volume = 1, .time = -1}));
    EXPECT_EQ(parse_unit("g/mmol"), (unit{.amount = -1, .mass = 1}));
    EXPECT_EQ(parse_unit("mmol*L^2/h/mV^3"), (unit{.amount = 1, .volume = 2, .time = -1, .potential = -3}));
}

TEST(UnitText, ReadsBackWhatCorePrints) {
    for (const unit u : {unit{}, mmol, mmol / litre, litre / hour, one / hour, gram / mmol, mmol / hour, millivolt,
                         mmol * power(litre, 2) / hour}) {
        EXPECT_EQ(parse_unit(text(u)), u) << text(u);
    }
}

TEST(UnitText, RefusesWhatIsNotCanonical) {
    for (const char* wrong : {"",      "mg",       "mg/dL",    "1/d", "min",    "l/h",  "mmol/",
                              "/h",    "mmol//L",  "mmol/L*h", "L^",  "L^0",    "L^9",  "L^-1",
                              "L^2x",  "mmol L",   " mmol",    "2",   "mmol/l", "Mmol", "L^99999999999999",
                              "L^4*L", "1/h^2/h^3"}) {
        EXPECT_FALSE(parse_unit(wrong).has_value()) << wrong;
    }
}

TEST(UnitText, ListsItsSymbols) {
    EXPECT_EQ(known_units(), "1, mmol, L, h, g, mV");
}

}  // namespace
}  // namespace unit_text_test
