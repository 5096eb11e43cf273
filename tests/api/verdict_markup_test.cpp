// verdict_markup_test.cpp - what a page says of names that nobody knows.
// SPDX-License-Identifier: Apache-2.0
#include "api/check/verdict_markup.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace magnesia::api::verdict_markup_test {
namespace {

TEST(VerdictMarkup, SendsWithAMedicineToAPharmacistAndWithAnIllnessToAClinician) {
    safety::gathered facts;
    facts.unrecognised = {"Newmed", "odd rash"};
    facts.hours = {{"Newmed 5 mg", std::string(evidence::unrecognised_interaction), 6.0, 6.0}};

    EXPECT_THAT(names_in_words(facts, {}),
                testing::ElementsAre("We do not know \"Newmed\". Ask a pharmacist about it.",
                                     "We do not know \"odd rash\". Ask a clinician about it."));
}

}  // namespace
}  // namespace magnesia::api::verdict_markup_test
