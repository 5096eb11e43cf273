// single_functions_in.hpp - the functions of packs of floats on arrays of doubles, which are rounded to floats first.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lanes/single_functions.hpp"
#include "tests/lanes/functions.hpp"

namespace magnesia::lanes::testing {

/// P is the pack of doubles whose lanes the floats have.
template <class P>
struct single_functions_in {
    using S = single_of<P>;

    template <S (*one)(S)>
    static void unary(const double* x, const double*, double* result, std::size_t count) {
        for (std::size_t i = 0; i < count; i += P::width) widen(one(narrow(P::load(x + i)))).store(result + i);
    }
    template <S (*two)(S, S)>
    static void binary(const double* x, const double* y, double* result, std::size_t count) {
        for (std::size_t i = 0; i < count; i += P::width)
            widen(two(narrow(P::load(x + i)), narrow(P::load(y + i)))).store(result + i);
    }

    static S rounded(S x) { return x; }
    static S exp_(S x) { return exp(x); }
    static S softplus_(S x) { return softplus(x); }
    static S logistic_(S x) { return logistic(x); }
    static S sqrt_(S x) { return sqrt(x); }
    static S abs_(S x) { return abs(x); }
    static S min_(S x, S y) { return min(x, y); }
    static S max_(S x, S y) { return max(x, y); }
    static S quotient(S x, S y) { return x / y; }
    static S fma_(S x, S y) { return fma(x, y, x); }
    static S arithmetic(S x, S y) { return -x * y + (x - 3.0F * y); }
    static S masked(S x, S y) { return select(((x < y) & !(y <= S(0.0F))) | (x == y), x, 2.0F * y); }

    static constexpr named_function list[] = {{"rounded", unary<rounded>},
                                              {"exp", unary<exp_>},
                                              {"softplus", unary<softplus_>},
                                              {"logistic", unary<logistic_>},
                                              {"sqrt", unary<sqrt_>},
                                              {"abs", unary<abs_>},
                                              {"min", binary<min_>},
                                              {"max", binary<max_>},
                                              {"quotient", binary<quotient>},
                                              {"fma", binary<fma_>},
                                              {"arithmetic", binary<arithmetic>},
                                              {"masked", binary<masked>}};

    /// Lanes keep their places on the way to floats and back, and so do answers.
    static const char* wrong_in_pack() {
        P numbers;
        for (int i = 0; i < P::width; ++i) numbers.set(i, i + 1.0);
        const S small = narrow(numbers);
        const P back = widen(small);
        for (int chosen = 0; chosen < P::width; ++chosen) {
            if (small.get(chosen) != static_cast<float>(chosen + 1)) return "narrow";
            if (back.get(chosen) != chosen + 1.0) return "widen";
            const mask<S> where = narrow(numbers == P(chosen + 1.0));
            for (int i = 0; i < P::width; ++i) {
                if (where.get(i) != (i == chosen)) return "a lane of a narrowed mask";
            }
            const S taken = select(where, S(-1.0F), small);
            for (int i = 0; i < P::width; ++i) {
                if (taken.get(i) != (i == chosen ? -1.0F : static_cast<float>(i + 1))) return "select";
            }
            if (!any(where) || all(where) != (P::width == 1) || any(!where) != (P::width > 1)) return "any and all";
        }
        return nullptr;
    }

    static constexpr function_set set = {list, sizeof list / sizeof list[0], wrong_in_pack};
};

}  // namespace magnesia::lanes::testing
