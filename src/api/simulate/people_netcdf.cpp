// people_netcdf.cpp - dimensions, variables and attributes first, then one person after the other.
// SPDX-License-Identifier: Apache-2.0
#include "api/simulate/people_netcdf.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "api/answers/head.hpp"
#include "api/answers/hypotheses.hpp"
#include "api/simulate/netcdf_library.hpp"
#include "core/error.hpp"
#include "scenario/values/calendar.hpp"

namespace magnesia::api {
namespace {

constexpr std::size_t people_of_chunk = 64;
constexpr int compression = 1;  // the fastest; higher levels gain a few per cent

/// A variable over draws, and over time when it is a curve.
struct variable {
    std::string id;
    std::string unit;
    std::string label;
    bool is_curve = false;
};

class netcdf_writer : public people_writer {
 public:
    explicit netcdf_writer(std::string path) : path_(std::move(path)) {}
    netcdf_writer(const netcdf_writer&) = delete;
    netcdf_writer& operator=(const netcdf_writer&) = delete;
    ~netcdf_writer() override {
        if (is_open_) nc_.abort(file_);
    }

    void begin(const prepared_run& run, const simulate_request& request) override {
        must(nc_.create(path_.c_str(), NC_NETCDF4 | NC_CLOBBER, &file_));
        is_open_ = true;
        curves_ = people_curves(run);
        hours_ = run.question.series_h;
        must(nc_.def_dim(file_, "draw", std::max<std::size_t>(request.draws, 1), &draw_));
        must(nc_.def_dim(file_, "time", hours_.size(), &time_));
        describe_run(run, request);
        define_time(run);
        for (const people_curve& curve : curves_)
            curve_ids_.push_back(define({curve.id, curve.unit, curve.label, true}, request));
        define_outcomes(run, request);
        must(nc_.enddef(file_));
        must(nc_.put_var_double(file_, time_id_, hours_.data()));
    }

    void person(std::size_t draw, const model::course& course) override {
        if (!course.failure.empty()) return;
        const std::size_t start[] = {draw, 0};
        const std::size_t count[] = {1, hours_.size()};
        for (std::size_t i = 0; i < curves_.size(); ++i)
            must(nc_.put_vara_double(file_, curve_ids_[i], start, count, curves_[i].of(course).data()));
        for (const auto& [id, place] : outcomes_) must(nc_.put_var1_double(file_, id, &draw, &course.outcomes[place]));
    }

    void end() override {
        is_open_ = false;
        must(nc_.close(file_));
    }

 private:
    void must(int status) const {
        if (status == NC_NOERR) return;
        throw input_error(issue{.where = {.file = path_},
                                .found = fmt::format("cannot be written as NetCDF: {}", nc_.strerror(status)),
                                .allowed = "a file name in a folder with room, ending in .nc"});
    }

    void text(int variable, const char* name, const std::string& value) const {
        must(nc_.put_att_text(file_, variable, name, value.size(), value.data()));
    }

    void describe_run(const prepared_run& run, const simulate_request& request) const {
        const answer_head head = make_head("magnesia.people/1", request.seed);
        text(NC_GLOBAL, "Conventions", "CF-1.8");
        text(NC_GLOBAL, "title", "Simulated magnesium of people, one draw each");
        text(NC_GLOBAL, "schema", head.schema);
        text(NC_GLOBAL, "version", head.version);
        text(NC_GLOBAL, "model_hash", head.model_hash);
        text(NC_GLOBAL, "data_hash", head.data_hash);
        const unsigned long long seed = head.seed;
        must(nc_.put_att_ulonglong(file_, NC_GLOBAL, "seed", NC_UINT64, 1, &seed));
        for (const auto& [name, is_on] : request.hypotheses)
            text(NC_GLOBAL, ("hypothesis_" + name).c_str(), state_word(is_on));
        text(NC_GLOBAL, "scenario", run.asked.as_file());
    }

    void define_time(const prepared_run& run) {
        must(nc_.def_var(file_, "time", NC_DOUBLE, 1, &time_, &time_id_));
        text(time_id_, "units", "hours");
        text(time_id_, "long_name", "hours since " + scenario::print(run.question.when.clock.label(0)));
    }

    int define(const variable& what, const simulate_request& request) const {
        const int over[] = {draw_, time_};
        const std::size_t people = std::min(people_of_chunk, std::max<std::size_t>(request.draws, 1));
        const std::size_t chunk[] = {people, hours_.size()};
        int id = 0;
        must(nc_.def_var(file_, what.id.c_str(), NC_FLOAT, what.is_curve ? 2 : 1, over, &id));
        must(nc_.def_var_chunking(file_, id, NC_CHUNKED, chunk));
        must(nc_.def_var_deflate(file_, id, 1, 1, compression));
        text(id, "units", what.unit);
        text(id, "long_name", what.label);
        return id;
    }

    /// Fates and changes are there only with a regimen, as in the answer.
    void define_outcomes(const prepared_run& run, const simulate_request& request) {
        const std::vector<std::string>& ids = model::outcome_ids();
        for (std::size_t place = 0; place < ids.size(); ++place) {
            if (!study::is_outcome_of(ids[place], run.question)) continue;
            const evidence::outcome* described = evidence::find_computed(run.base.outcomes, ids[place]);
            outcomes_.emplace_back(define({ids[place], described->unit_text, described->label, false}, request), place);
        }
    }

    std::string path_;
    const netcdf_library& nc_ = netcdf();
    int file_ = 0;
    bool is_open_ = false;
    int draw_ = 0;
    int time_ = 0;
    int time_id_ = 0;
    std::vector<double> hours_;
    std::vector<people_curve> curves_;
    std::vector<int> curve_ids_;
    std::vector<std::pair<int, std::size_t>> outcomes_;  ///< variable, place in model::outcome_ids
};

}  // namespace

std::unique_ptr<people_writer> people_netcdf(std::string path) {
    return std::make_unique<netcdf_writer>(std::move(path));
}

}  // namespace magnesia::api
