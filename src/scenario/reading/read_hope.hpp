// read_hope.hpp - the keys of somebody in a trial: `expectation` and `enrolled`.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/table_reader.hpp"
#include "scenario/values/scenario.hpp"

namespace magnesia::scenario {

/// What one table says; what it leaves unsaid may stand in another.
struct said_hope {
    std::optional<double> expectation = {};
    std::optional<double> enrolled = {};
};

/// Reads both keys; either may be left out.
///   usual  what holds where the table says nothing
said_hope read_hope(const table_reader& in, const said_hope& usual = {});

/// Who hopes in a trial was taken into it: unsaid, `enrolled` is as large as `expectation`, which is 0.
hope whole(const said_hope& said);

}  // namespace magnesia::scenario
