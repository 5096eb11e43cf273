// cvode_oracle.cpp - any body with events through SUNDIALS CVODE: an independent judge of the engine. Tests only.
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/cvode_oracle.hpp"

#include <cvode/cvode.h>
#include <nvector/nvector_serial.h>
#include <sunlinsol/sunlinsol_dense.h>
#include <sunmatrix/sunmatrix_dense.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <memory>
#include <set>
#include <stdexcept>
#include <string>

namespace magnesia::test_support {
namespace {

using engine::event;
using engine::event_kind;

void require(int flag, const char* call) {
    if (flag < 0) throw std::runtime_error(std::string("CVODE: ") + call + " returned " + std::to_string(flag));
}

/// What the callbacks of CVODE read.
struct seen_by_cvode {
    const engine::dynamics& body;
    std::vector<double> inputs;
    std::vector<double> pool_jacobian;
    std::vector<double> accumulator_jacobian;
};

int rates(realtype, N_Vector state, N_Vector change, void* data) {
    const auto& seen = *static_cast<seen_by_cvode*>(data);
    const std::size_t n = seen.body.pool_count();
    const std::size_t m = seen.body.accumulator_count();
    double* rate = N_VGetArrayPointer(change);
    seen.body.rates({N_VGetArrayPointer(state), n}, seen.inputs, {rate, n}, {rate + n, m});
    const bool is_finite = std::all_of(rate, rate + n + m, [](double one) { return std::isfinite(one); });
    return is_finite ? 0 : 1;  // 1: try a smaller step
}

int jacobian(realtype, N_Vector state, N_Vector, SUNMatrix matrix, void* data, N_Vector, N_Vector, N_Vector) {
    auto& seen = *static_cast<seen_by_cvode*>(data);
    const std::size_t n = seen.body.pool_count();
    const std::size_t m = seen.body.accumulator_count();
    seen.body.jacobian({N_VGetArrayPointer(state), n}, seen.inputs, seen.pool_jacobian, seen.accumulator_jacobian);
    SUNMatZero(matrix);
    for (std::size_t j = 0; j < n; ++j) {
        double* column = SUNDenseMatrix_Column(matrix, static_cast<sunindextype>(j));
        for (std::size_t i = 0; i < n; ++i) column[i] = seen.pool_jacobian[i * n + j];
        for (std::size_t i = 0; i < m; ++i) column[n + i] = seen.accumulator_jacobian[i * n + j];
    }
    return 0;
}

/// The C handles of one CVODE problem, freed in order.
class cvode_problem {
 public:
    cvode_problem(seen_by_cvode& seen, std::size_t size, const oracle_options& options)
        : size_(static_cast<sunindextype>(size)) {
        require(SUNContext_Create(nullptr, &context_), "SUNContext_Create");
        state_ = N_VNew_Serial(size_, context_);
        N_VConst(0, state_);
        memory_ = CVodeCreate(CV_BDF, context_);
        require(CVodeInit(memory_, rates, 0, state_), "CVodeInit");
        require(CVodeSStolerances(memory_, options.relative, options.absolute), "CVodeSStolerances");
        require(CVodeSetUserData(memory_, &seen), "CVodeSetUserData");
        require(CVodeSetMaxNumSteps(memory_, 10'000'000), "CVodeSetMaxNumSteps");
        matrix_ = SUNDenseMatrix(size_, size_, context_);
        solver_ = SUNLinSol_Dense(state_, matrix_, context_);
        require(CVodeSetLinearSolver(memory_, solver_, matrix_), "CVodeSetLinearSolver");
        require(CVodeSetJacFn(memory_, jacobian), "CVodeSetJacFn");
    }
    cvode_problem(const cvode_problem&) = delete;
    cvode_problem& operator=(const cvode_problem&) = delete;
    ~cvode_problem() {
        CVodeFree(&memory_);
        SUNLinSolFree(solver_);
        SUNMatDestroy(matrix_);
        N_VDestroy(state_);
        SUNContext_Free(&context_);
    }

    double* state() { return N_VGetArrayPointer(state_); }

    void restart(double hour) { require(CVodeReInit(memory_, hour, state_), "CVodeReInit"); }

    void follow(double to) {
        double reached = 0;
        require(CVodeSetStopTime(memory_, to), "CVodeSetStopTime");
        require(CVode(memory_, to, state_, &reached, CV_NORMAL), "CVode");
    }

 private:
    sunindextype size_;
    SUNContext context_ = nullptr;
    N_Vector state_ = nullptr;
    void* memory_ = nullptr;
    SUNMatrix matrix_ = nullptr;
    SUNLinearSolver solver_ = nullptr;
};

class oracle_run {
 public:
    oracle_run(const engine::dynamics& body, const engine::run_request& request, const oracle_options& options)
        : n_(body.pool_count()),
          m_(body.accumulator_count()),
          request_(request),
          seen_{body, request.inputs, std::vector<double>(n_ * n_), std::vector<double>(m_ * n_)},
          problem_(seen_, n_ + m_, options) {
        std::ranges::copy(request.pools, problem_.state());
        if (!request.accumulators.empty()) std::ranges::copy(request.accumulators, problem_.state() + n_);
        result_.pool_count = n_;
        result_.accumulator_count = m_;
        result_.input_count = body.input_count();
    }

    engine::trajectory finish() {
        double hour = request_.start;
        for (const double instant : instants()) {
            if (instant > hour) problem_.follow(instant);
            hour = instant;
            apply_all_at(instant);
            for (const double record : request_.record_hours)
                if (record == instant) write_row(record);
            problem_.restart(instant);
        }
        return std::move(result_);
    }

 private:
    /// Every hour at which something happens or is read. CVODE is restarted at each, which costs time but no accuracy.
    std::set<double> instants() const {
        std::set<double> hours{request_.start, request_.end};
        for (const event& one : request_.events)
            if (one.hour <= request_.end) hours.insert(one.hour);
        hours.insert(request_.record_hours.begin(), request_.record_hours.end());
        return hours;
    }

    void apply_all_at(double hour) {
        for (const auto kind : {event_kind::emit, event_kind::set_input, event_kind::set_pool, event_kind::add_to_pool})
            for (const event& one : request_.events)
                if (one.hour == hour && one.kind == kind) apply(one);
    }

    void apply(const event& one) {
        double* accumulators = problem_.state() + n_;
        switch (one.kind) {
            case event_kind::emit:
                result_.emissions.push_back({one.hour, one.label, one.target, {accumulators, accumulators + m_}});
                for (std::size_t i = 0; i < m_; ++i)
                    if (one.target == i || one.target == engine::every_accumulator) accumulators[i] = 0;
                break;
            case event_kind::set_parameter:
                break;  // refused by the check of a run
            case event_kind::set_input:
                seen_.inputs[one.target] = one.value;
                break;
            case event_kind::set_pool:
                problem_.state()[one.target] = one.value;
                break;
            case event_kind::add_to_pool:
                problem_.state()[one.target] += one.value;
                break;
        }
    }

    void write_row(double hour) {
        const double* state = problem_.state();
        result_.hours.push_back(hour);
        result_.pools.insert(result_.pools.end(), state, state + n_);
        result_.accumulators.insert(result_.accumulators.end(), state + n_, state + n_ + m_);
        result_.inputs.insert(result_.inputs.end(), seen_.inputs.begin(), seen_.inputs.end());
    }

    std::size_t n_;
    std::size_t m_;
    const engine::run_request& request_;
    seen_by_cvode seen_;
    cvode_problem problem_;
    engine::trajectory result_;
};

double largest_difference(const std::vector<double>& judged, const std::vector<double>& judge, std::size_t width,
                          double ignored_below) {
    if (judged.size() != judge.size()) return HUGE_VAL;
    double worst = 0;
    for (std::size_t column = 0; column < width; ++column) {
        double size = ignored_below;
        double difference = 0;
        for (std::size_t i = column; i < judge.size(); i += width) {
            size = std::max(size, std::abs(judge[i]));
            difference = std::max(difference, std::abs(judged[i] - judge[i]));
            if (!std::isfinite(judged[i])) return HUGE_VAL;
        }
        worst = std::max(worst, difference / size);
    }
    return worst;
}

}  // namespace

engine::trajectory integrate_with_cvode(const engine::dynamics& body, const engine::run_request& request,
                                        const oracle_options& options) {
    return oracle_run(body, request, options).finish();
}

double largest_pool_difference(const engine::trajectory& judged, const engine::trajectory& judge,
                               double ignored_below) {
    return largest_difference(judged.pools, judge.pools, judge.pool_count, ignored_below);
}

double largest_accumulator_difference(const engine::trajectory& judged, const engine::trajectory& judge,
                                      double ignored_below) {
    return largest_difference(judged.accumulators, judge.accumulators, judge.accumulator_count, ignored_below);
}

}  // namespace magnesia::test_support
