// metafor.hpp - the reference answers of R's metafor, read from the committed file.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include "statistics/effect_size.hpp"

namespace magnesia::statistics::testing {

using nlohmann::json;

/// A file of tests/statistics/reference.
inline json reference_file(const std::string& name) {
    const std::string path = MAGNESIA_SOURCE_DIR "/tests/statistics/reference/" + name;
    std::ifstream file(path);
    if (!file) throw std::runtime_error("cannot read " + path);
    return json::parse(file);
}

/// What metafor says of public data sets.
inline const json& metafor() {
    static const json all = reference_file("metafor.json");
    return all;
}

/// Effects and variances of a data set of the file.
inline std::vector<effect> effects_of(const json& set) {
    std::vector<effect> effects;
    for (std::size_t i = 0; i < set.at("yi").size(); ++i)
        effects.push_back({set.at("yi").at(i).get<double>(), set.at("vi").at(i).get<double>()});
    return effects;
}

/// How far `ours` is from `theirs`, relative to the larger of it and a millionth.
inline double distance(double ours, double theirs) {
    return std::abs(ours - theirs) / std::max(std::abs(theirs), 1e-6);
}

/// A pooled REML tau2 is where a likelihood is flat: 1e-8 relative is what two programs can agree on.
inline constexpr double as_metafor = 1e-7;

inline void expect_as_metafor(double ours, double theirs) {
    EXPECT_LT(distance(ours, theirs), as_metafor) << ours << " for " << theirs;
}

}  // namespace magnesia::statistics::testing
