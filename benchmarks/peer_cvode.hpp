// peer_cvode.hpp - CVODE (BDF) for one person, whatever solves the linear systems.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cvode/cvode.h>
#include <sundials/sundials_linearsolver.h>
#include <sundials/sundials_matrix.h>

#include "benchmarks/peer_sundials.hpp"

namespace magnesia::benchmarks {

/// Takes over the matrix and the solver.
class cvode {
 public:
    cvode(sundials_person& here, double relative, SUNMatrix matrix, SUNLinearSolver solver, CVLsJacFn jacobian)
        : here_(here), matrix_(matrix), solver_(solver), memory_(CVodeCreate(CV_BDF, here.context)) {
        require(CVodeInit(memory_, sundials_person::rates_of, 0, here.state));
        require(CVodeSStolerances(memory_, relative, relative / 100));
        require(CVodeSetUserData(memory_, &here));
        require(CVodeSetMaxNumSteps(memory_, 10'000'000));
        require(CVodeSetLinearSolver(memory_, solver_, matrix_));
        require(CVodeSetJacFn(memory_, jacobian));
    }
    cvode(const cvode&) = delete;
    cvode& operator=(const cvode&) = delete;
    ~cvode() {
        CVodeFree(&memory_);
        SUNLinSolFree(solver_);
        SUNMatDestroy(matrix_);
    }

    void restart(double from, double to) {
        require(CVodeReInit(memory_, from, here_.state));
        require(CVodeSetStopTime(memory_, to));
    }
    void advance(double hour) {
        double reached = 0;
        require(CVode(memory_, hour, here_.state, &reached, CV_NORMAL));
    }

 private:
    sundials_person& here_;
    SUNMatrix matrix_;
    SUNLinearSolver solver_;
    void* memory_;
};

}  // namespace magnesia::benchmarks
