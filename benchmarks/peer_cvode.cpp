// peer_cvode.cpp - SUNDIALS CVODE on the generated kernel: BDF, dense Newton with the analytic Jacobian.
// SPDX-License-Identifier: Apache-2.0
#include <cvode/cvode.h>
#include <nvector/nvector_serial.h>
#include <sunlinsol/sunlinsol_dense.h>
#include <sunmatrix/sunmatrix_dense.h>

#include <algorithm>
#include <stdexcept>

#include "benchmarks/engines.hpp"
#include "benchmarks/one_person.hpp"
#include "benchmarks/segments.hpp"

namespace magnesia::benchmarks {
namespace {

struct seen_by_cvode {
    std::vector<double> hoisted;
    std::vector<double> inputs;
};

void require(int flag) {
    if (flag < 0) throw std::runtime_error("CVODE failed with " + std::to_string(flag));
}

int rates_of(realtype, N_Vector state, N_Vector change, void* data) {
    const auto& seen = *static_cast<seen_by_cvode*>(data);
    const double* x = N_VGetArrayPointer(state);
    double* rate = N_VGetArrayPointer(change);
    rates(x, seen.inputs.data(), seen.hoisted.data(), rate, rate + sizes().pools);
    return 0;
}

int jacobian_of(realtype, N_Vector state, N_Vector, SUNMatrix matrix, void* data, N_Vector, N_Vector, N_Vector) {
    const auto& seen = *static_cast<seen_by_cvode*>(data);
    SUNMatZero(matrix);
    jacobian(N_VGetArrayPointer(state), seen.inputs.data(), seen.hoisted.data(), SUNDenseMatrix_Data(matrix),
             sizes().pools + sizes().accumulators);
    return 0;
}

std::vector<double> follow(const person& one, double relative) {
    const auto size = static_cast<sunindextype>(sizes().pools + sizes().accumulators);
    seen_by_cvode seen{std::vector<double>(static_cast<std::size_t>(sizes().hoisted)), one.run.inputs};
    hoist(one.parameters.data(), seen.hoisted.data());
    SUNContext context = nullptr;
    require(SUNContext_Create(nullptr, &context));
    N_Vector state = N_VNew_Serial(size, context);
    std::ranges::copy(one.run.pools, N_VGetArrayPointer(state));
    std::ranges::copy(one.run.accumulators, N_VGetArrayPointer(state) + sizes().pools);
    void* memory = CVodeCreate(CV_BDF, context);
    require(CVodeInit(memory, rates_of, 0, state));
    require(CVodeSStolerances(memory, relative, relative / 100));
    require(CVodeSetUserData(memory, &seen));
    require(CVodeSetMaxNumSteps(memory, 10'000'000));
    SUNMatrix matrix = SUNDenseMatrix(size, size, context);
    SUNLinearSolver solver = SUNLinSol_Dense(state, matrix, context);
    require(CVodeSetLinearSolver(memory, solver, matrix));
    require(CVodeSetJacFn(memory, jacobian_of));
    std::vector<double> found;
    const auto row = [&] {
        const double* x = N_VGetArrayPointer(state);
        found.insert(found.end(), x, x + sizes().pools);
    };
    for (const segment& s : one.plan.all) {
        for (const engine::event* e : s.events) apply(*e, N_VGetArrayPointer(state), seen.inputs);
        require(CVodeReInit(memory, s.from, state));
        require(CVodeSetStopTime(memory, s.to));
        if (s.has_row_at_start) row();
        double reached = 0;
        for (const double hour : s.rows_inside) {
            require(CVode(memory, hour, state, &reached, CV_NORMAL));
            row();
        }
        if (s.to > s.from) require(CVode(memory, s.to, state, &reached, CV_NORMAL));
    }
    CVodeFree(&memory);
    SUNLinSolFree(solver);
    SUNMatDestroy(matrix);
    N_VDestroy(state);
    SUNContext_Free(&context);
    return found;
}

}  // namespace

rows follow_with_cvode(const std::vector<person>& all, double relative) {
    rows found;
    for (const person& one : all) found.push_back(follow(one, relative));
    return found;
}

}  // namespace magnesia::benchmarks
