// peer_sundials.hpp - what CVODE and ARKODE share: a person in the form of SUNDIALS, and the way through events.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nvector/nvector_serial.h>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

#include "benchmarks/one_person.hpp"
#include "benchmarks/people.hpp"

namespace magnesia::benchmarks {

inline void require(int flag) {
    if (flag < 0) throw std::runtime_error("SUNDIALS failed with " + std::to_string(flag));
}

/// One person's state and inputs in the form of SUNDIALS.
class sundials_person {
 public:
    explicit sundials_person(const person& one)
        : inputs(one.run.inputs), hoisted(static_cast<std::size_t>(sizes().hoisted)) {
        hoist(one.parameters.data(), hoisted.data());
        require(SUNContext_Create(nullptr, &context));
        state = N_VNew_Serial(size(), context);
        std::ranges::copy(one.run.pools, N_VGetArrayPointer(state));
        std::ranges::copy(one.run.accumulators, N_VGetArrayPointer(state) + sizes().pools);
    }
    sundials_person(const sundials_person&) = delete;
    sundials_person& operator=(const sundials_person&) = delete;
    ~sundials_person() {
        N_VDestroy(state);
        SUNContext_Free(&context);
    }

    static sunindextype size() { return sizes().pools + sizes().accumulators; }

    /// The rates, as CVODE and ARKODE call them; `data` is a sundials_person.
    static int rates_of(realtype, N_Vector at, N_Vector change, void* data) {
        const auto& one = *static_cast<sundials_person*>(data);
        static const int pools = sizes().pools;
        double* rate = N_VGetArrayPointer(change);
        rates(N_VGetArrayPointer(at), one.inputs.data(), one.hoisted.data(), rate, rate + pools);
        return 0;
    }

    SUNContext context = nullptr;
    N_Vector state = nullptr;
    std::vector<double> inputs;
    std::vector<double> hoisted;
};

/// Follows one person from event to event. `solver.restart(from, to)` begins a segment and must not step beyond `to`;
/// `solver.advance(hour)` brings the person's state there.
template <class Solver>
std::vector<double> rows_through_segments(const person& one, sundials_person& here, Solver& solver) {
    std::vector<double> found;
    const auto row = [&] {
        const double* x = N_VGetArrayPointer(here.state);
        found.insert(found.end(), x, x + sizes().pools);
    };
    for (const segment& s : one.plan.all) {
        for (const engine::event* e : s.events) apply(*e, N_VGetArrayPointer(here.state), here.inputs);
        settle(here.inputs.data(), here.hoisted.data());
        if (s.has_row_at_start) row();
        if (s.to == s.from) continue;
        solver.restart(s.from, s.to);
        for (const double hour : s.rows_inside) {
            solver.advance(hour);
            row();
        }
        solver.advance(s.to);
    }
    return found;
}

}  // namespace magnesia::benchmarks
