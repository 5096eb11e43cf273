// functions_in.hpp - the functions of src/lanes on arrays, for the instruction set of the file that includes it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lanes/vector_maths.hpp"
#include "tests/lanes/functions.hpp"

namespace magnesia::lanes::testing {

/// A pack's width, and with it its instruction set, is in the name of all that is instantiated here.
template <class P>
struct functions_in {
    template <P (*one)(P)>
    static void unary(const double* x, const double*, double* result, std::size_t count) {
        for (std::size_t i = 0; i < count; i += P::width) one(P::load(x + i)).store(result + i);
    }
    template <P (*two)(P, P)>
    static void binary(const double* x, const double* y, double* result, std::size_t count) {
        for (std::size_t i = 0; i < count; i += P::width) two(P::load(x + i), P::load(y + i)).store(result + i);
    }

    static P exp_(P x) { return exp(x); }
    static P expm1_(P x) { return expm1(x); }
    static P log_(P x) { return log(x); }
    static P log1p_(P x) { return log1p(x); }
    static P tanh_(P x) { return tanh(x); }
    static P sin_(P x) { return sin(x); }
    static P cos_(P x) { return cos(x); }
    static P softplus_(P x) { return softplus(x); }
    static P logistic_(P x) { return logistic(x); }
    static P pow_(P x, P y) { return pow(x, y); }
    static P sqrt_(P x) { return sqrt(x); }
    static P round_(P x) { return round(x); }
    static P abs_(P x) { return abs(x); }
    static P min_(P x, P y) { return min(x, y); }
    static P max_(P x, P y) { return max(x, y); }
    static P copysign_(P x, P y) { return copysign(x, y); }
    static P quotient(P x, P y) { return x / y; }
    static P fma_(P x, P y) { return fma(x, y, x); }
    static P arithmetic(P x, P y) { return -x * y + (x - 3.0 * y); }
    static P masked(P x, P y) { return select(((x < y) & !(y <= 0.0)) | (x == y), x, 2.0 * y); }

    static constexpr named_function list[] = {{"exp", unary<exp_>},
                                              {"expm1", unary<expm1_>},
                                              {"log", unary<log_>},
                                              {"log1p", unary<log1p_>},
                                              {"tanh", unary<tanh_>},
                                              {"sin", unary<sin_>},
                                              {"cos", unary<cos_>},
                                              {"softplus", unary<softplus_>},
                                              {"logistic", unary<logistic_>},
                                              {"pow", binary<pow_>},
                                              {"sqrt", unary<sqrt_>},
                                              {"round", unary<round_>},
                                              {"abs", unary<abs_>},
                                              {"min", binary<min_>},
                                              {"max", binary<max_>},
                                              {"copysign", binary<copysign_>},
                                              {"quotient", binary<quotient>},
                                              {"fma", binary<fma_>},
                                              {"arithmetic", binary<arithmetic>},
                                              {"masked", binary<masked>}};

    static const char* wrong_in_pack() {
        constexpr int width = P::width;
        alignas(64) double numbers[2 * width + 1];
        for (int i = 0; i < 2 * width + 1; ++i) numbers[i] = i + 1.0;
        alignas(64) double copy[width + 1] = {};
        P x = P::load(numbers + 1);
        for (int i = 0; i < width; ++i) {
            if (x.get(i) != i + 2.0) return "load and get";
        }
        x.store(copy + 1);
        if (copy[0] != 0.0 || copy[1] != 2.0 || copy[width] != width + 1.0) return "store";
        x = P::load_aligned(numbers);
        x.set(width - 1, 100.0);
        x.store_aligned(copy);
        if (copy[0] != (width == 1 ? 100.0 : 1.0) || copy[width - 1] != 100.0) return "aligned load, set and store";
        const mask<P> last = x == 100.0;
        if (!any(last) || all(last) != (width == 1) || any(!last) != (width > 1)) return "any and all";
        if (!last.get(width - 1) || last.get(0) != (width == 1)) return "a lane of a mask";
        if (!all(P() == 0.0) || any(P(2.0) < P(2.0)) || !all(P(2.0) >= P(2.0)) || any(P(2.0) > P(2.0)))
            return "compare";
        return nullptr;
    }

    static constexpr function_set set = {list, sizeof list / sizeof list[0], wrong_in_pack};
};

}  // namespace magnesia::lanes::testing
