// read_hope.cpp - two shares.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/reading/read_hope.hpp"

namespace magnesia::scenario {
namespace {

constexpr allowed_range hope_range{0, 1, "", "0 is none, 1 is that of a usual trial"};

}  // namespace

said_hope read_hope(const table_reader& in, const said_hope& usual) {
    said_hope said = usual;
    if (const auto own = in.number_if_said("expectation", hope_range)) said.expectation = own;
    if (const auto own = in.number_if_said("enrolled", hope_range)) said.enrolled = own;
    return said;
}

hope whole(const said_hope& said) {
    const double expectation = said.expectation.value_or(0);
    return {expectation, said.enrolled.value_or(expectation)};
}

}  // namespace magnesia::scenario
