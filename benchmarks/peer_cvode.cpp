// peer_cvode.cpp - SUNDIALS CVODE on the generated kernel: BDF, dense Newton with the analytic Jacobian.
// SPDX-License-Identifier: Apache-2.0
#include "benchmarks/peer_cvode.hpp"

#include <sunlinsol/sunlinsol_dense.h>
#include <sunmatrix/sunmatrix_dense.h>

#include "benchmarks/engines.hpp"
#include "benchmarks/jacobian.hpp"

namespace magnesia::benchmarks {
namespace {

int jacobian_of(realtype, N_Vector state, N_Vector, SUNMatrix matrix, void* data, N_Vector, N_Vector, N_Vector) {
    const auto& one = *static_cast<sundials_person*>(data);
    const jacobian_pattern& known = pattern();
    thread_local std::vector<double> elements(known.elements.size());
    jacobian_elements(N_VGetArrayPointer(state), one.inputs.data(), one.hoisted.data(), elements.data());
    SUNMatZero(matrix);
    for (int column = 0; column < known.size; ++column) {
        double* to = SUNDenseMatrix_Column(matrix, column);
        for (int i = known.starts[static_cast<std::size_t>(column)];
             i < known.starts[static_cast<std::size_t>(column) + 1]; ++i) {
            const auto at = static_cast<std::size_t>(i);
            to[known.elements[at].row] = elements[at];
        }
    }
    return 0;
}

std::vector<double> follow(const person& one, double relative) {
    sundials_person here(one);
    const SUNMatrix matrix = SUNDenseMatrix(here.size(), here.size(), here.context);
    cvode solver(here, relative, matrix, SUNLinSol_Dense(here.state, matrix, here.context), jacobian_of);
    return rows_through_segments(one, here, solver);
}

}  // namespace

rows follow_with_cvode(const std::vector<person>& all, double relative) {
    rows found;
    for (const person& one : all) found.push_back(follow(one, relative));
    return found;
}

}  // namespace magnesia::benchmarks
