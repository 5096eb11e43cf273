// measured_serum_test.cpp - a serum value that no kidney gives is refused.
// SPDX-License-Identifier: Apache-2.0
// tests/model/measured_serum_test.cpp has the rest.
#include "model/following/measured_serum.hpp"

#include <gtest/gtest.h>

#include "core/error.hpp"
#include "tests/model/support.hpp"

namespace measured_serum_test {
namespace {

using namespace magnesia;
using namespace magnesia::model;
using namespace magnesia::tests;

TEST(MeasuredSerum, AValueThatThisBodyCannotHaveIsRefused) {
    scenario::person who = adult();
    who.serum_magnesium_mmol_per_l = 6;
    try {
        fitted_to_serum(evidence_base(), who, plain_routine());
        FAIL() << "fitted";
    } catch (const input_error& refused) {
        ASSERT_EQ(refused.issues().size(), 1u);
        EXPECT_EQ(refused.issues()[0].key, "person.serum_magnesium_mmol_per_l");
        EXPECT_EQ(refused.issues()[0].value, "6");
    }
}

}  // namespace
}  // namespace measured_serum_test
