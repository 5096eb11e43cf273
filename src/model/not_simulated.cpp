// not_simulated.cpp - the list of what is read but not simulated.
// SPDX-License-Identifier: Apache-2.0
#include "model/not_simulated.hpp"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <utility>

#include "core/allowed_range.hpp"
#include "core/text.hpp"
#include "scenario/creatinine.hpp"
#include "scenario/dose_line.hpp"

namespace magnesia::model {
namespace {

/// Collects refusals that share their second half.
class refusals {
 public:
    void add(std::string key, std::string value, const char* what) {
        all_.push_back({.where = {},
                        .key = std::move(key),
                        .value = std::move(value),
                        .found = fmt::format("{} is not simulated in this version", what),
                        .allowed = {},
                        .nearest = {}});
    }

    std::vector<issue> all() const { return all_; }

 private:
    std::vector<issue> all_;
};

void add_doses(const scenario::regimen& doses, refusals& refused) {
    for (std::size_t line = 0; line < doses.size(); ++line) {
        const scenario::dose& one = doses[line];
        if (!one.is_tracer) continue;
        refused.add(fmt::format("regimen[{}].dose", line + 1), '"' + scenario::print(one) + '"', "a labelled dose");
    }
}

}  // namespace

std::vector<issue> not_simulated(const scenario::scenario& what) {
    refusals refused;
    add_doses(what.doses, refused);
    return refused.all();
}

}  // namespace magnesia::model
