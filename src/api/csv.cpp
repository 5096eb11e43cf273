// csv.cpp - rows of the long table.
// SPDX-License-Identifier: Apache-2.0
#include "api/csv.hpp"

#include <fmt/core.h>

#include <cmath>

#include "api/quantity.hpp"
#include "core/error.hpp"
#include "core/text.hpp"

namespace magnesia::api {
namespace {

/// A field, in quotes where RFC 4180 needs them.
std::string field(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

std::string number(double value) {
    if (!std::isfinite(value)) throw internal_error("a number of the answer is not finite");
    return shortest(value);
}

std::string end(const std::optional<double>& value) {
    return value ? number(*value) : std::string();
}

}  // namespace

std::string csv_of(const simulate_answer& answer) {
    const model::question& asked = answer.result.asked;
    std::vector<std::string> moments;
    for (const double hour : asked.series_h) {
        moments.push_back(number(hour) + ',' + field(scenario::print(asked.when.clock.label(hour))));
    }
    std::string page = "time_h,local_time,id,unit,median,p5,p95,mean\n";
    for (const study::series_result& s : answer.result.series) {
        const std::string name = field(s.id) + ',' + field(quantity_of(answer, s.id).unit_text);
        for (std::size_t i = 0; i < moments.size(); ++i) {
            const study::band b = band_at(s, i);
            const std::string mean = s.mean.empty() ? "" : number(s.mean[i]);
            page += fmt::format("{},{},{},{},{},{}\n", moments[i], name, number(b.median), end(b.p5), end(b.p95), mean);
        }
    }
    return page;
}

}  // namespace magnesia::api
