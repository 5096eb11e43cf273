// in_lanes.cpp - one batch, its rows kept.
// SPDX-License-Identifier: Apache-2.0
#include "benchmarks/in_lanes.hpp"

#include "model/body/body_lanes.hpp"

namespace magnesia::benchmarks {

rows follow_in_lanes(const engine::lane_kernel& kernel, const std::vector<person>& all,
                     const engine::run_options& options, std::size_t threads) {
    rows found(all.size());
    const auto request = [&](std::size_t i) {
        engine::lane_request asked{.parameters = all[i].parameters, .run = all[i].run};
        asked.run.options = options;
        return asked;
    };
    const auto take = [&](std::size_t i, engine::trajectory path) { found[i] = std::move(path.pools); };
    engine::run_batch(kernel.with(options.by), all.size(), request, take, model::name_non_finite_of,
                      {.threads = threads});
    return found;
}

engine::run_options options_of(engine::method by, double relative) {
    engine::run_options options;
    options.tolerance = {.relative = relative, .absolute = relative / 10};
    options.by = by;
    return options;
}

}  // namespace magnesia::benchmarks
