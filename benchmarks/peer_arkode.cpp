// peer_arkode.cpp - SUNDIALS ARKODE on the generated kernel: the explicit pair of Dormand and Prince, as in Odeint.
// SPDX-License-Identifier: Apache-2.0
#include <arkode/arkode_erkstep.h>

#include "benchmarks/engines.hpp"
#include "benchmarks/peer_sundials.hpp"

namespace magnesia::benchmarks {
namespace {

class arkode {
 public:
    arkode(sundials_person& here, double relative)
        : here_(here), memory_(ERKStepCreate(sundials_person::rates_of, 0, here.state, here.context)) {
        require(ERKStepSetTableNum(memory_, ARKODE_DORMAND_PRINCE_7_4_5));
        require(ERKStepSStolerances(memory_, relative, relative / 100));
        require(ERKStepSetUserData(memory_, &here));
        require(ERKStepSetMaxNumSteps(memory_, 10'000'000));
    }
    arkode(const arkode&) = delete;
    arkode& operator=(const arkode&) = delete;
    ~arkode() { ERKStepFree(&memory_); }

    void restart(double from, double to) {
        require(ERKStepReset(memory_, from, here_.state));
        require(ERKStepSetStopTime(memory_, to));
    }
    void advance(double hour) {
        double reached = 0;
        require(ERKStepEvolve(memory_, hour, here_.state, &reached, ARK_NORMAL));
    }

 private:
    sundials_person& here_;
    void* memory_;
};

std::vector<double> follow(const person& one, double relative) {
    sundials_person here(one);
    arkode solver(here, relative);
    return rows_through_segments(one, here, solver);
}

}  // namespace

rows follow_with_arkode(const std::vector<person>& all, double relative) {
    rows found;
    for (const person& one : all) found.push_back(follow(one, relative));
    return found;
}

}  // namespace magnesia::benchmarks
