// peer_cvode_klu.cpp - SUNDIALS CVODE on the generated kernel: BDF, Newton with the sparse analytic Jacobian and KLU.
// SPDX-License-Identifier: Apache-2.0
#include <sunlinsol/sunlinsol_klu.h>
#include <sunmatrix/sunmatrix_sparse.h>

#include "benchmarks/engines.hpp"
#include "benchmarks/jacobian.hpp"
#include "benchmarks/peer_cvode.hpp"

namespace magnesia::benchmarks {
namespace {

int jacobian_of(realtype, N_Vector state, N_Vector, SUNMatrix matrix, void* data, N_Vector, N_Vector, N_Vector) {
    const auto& one = *static_cast<sundials_person*>(data);
    const jacobian_pattern& known = pattern();
    std::ranges::copy(known.starts, SUNSparseMatrix_IndexPointers(matrix));
    std::ranges::transform(known.elements, SUNSparseMatrix_IndexValues(matrix), [](const auto& e) { return e.row; });
    jacobian_elements(N_VGetArrayPointer(state), one.inputs.data(), one.hoisted.data(), SUNSparseMatrix_Data(matrix));
    return 0;
}

std::vector<double> follow(const person& one, double relative) {
    sundials_person here(one);
    const auto elements = static_cast<sunindextype>(pattern().elements.size());
    const SUNMatrix matrix = SUNSparseMatrix(here.size(), here.size(), elements, CSC_MAT, here.context);
    cvode solver(here, relative, matrix, SUNLinSol_KLU(here.state, matrix, here.context), jacobian_of);
    return rows_through_segments(one, here, solver);
}

}  // namespace

rows follow_with_cvode_klu(const std::vector<person>& all, double relative) {
    rows found;
    for (const person& one : all) found.push_back(follow(one, relative));
    return found;
}

}  // namespace magnesia::benchmarks
