// csv.cpp - rows of the long table.
// SPDX-License-Identifier: Apache-2.0
#include "api/simulate/csv.hpp"

#include <fmt/core.h>

#include "api/answers/csv_field.hpp"
#include "api/simulate/quantity.hpp"

namespace magnesia::api {

std::string csv_of(const simulate_answer& answer) {
    const model::question& asked = answer.result.asked;
    std::vector<std::string> moments;
    for (const double hour : asked.series_h) {
        moments.push_back(csv_number(hour) + ',' + csv_field(scenario::print(asked.when.clock.label(hour))));
    }
    std::string page = "time_h,local_time,id,unit,median,p5,p95,mean\n";
    for (const study::series_result& s : answer.result.series) {
        const std::string name = csv_field(s.id) + ',' + csv_field(quantity_of(answer, s.id).unit_text);
        for (std::size_t i = 0; i < moments.size(); ++i) {
            const study::band b = band_at(s, i);
            const std::string mean = s.mean.empty() ? "" : csv_number(s.mean[i]);
            page += fmt::format("{},{},{},{},{},{}\n", moments[i], name, csv_number(b.median), csv_number(b.p5),
                                csv_number(b.p95), mean);
        }
    }
    return page;
}

}  // namespace magnesia::api
