// rodas5p.hpp - the numbers of the Rosenbrock method Rodas5P: order 5, 8 stages, L-stable, dense output of order 4.
// Source: G. Steinebach, BIT Numerical Mathematics 63:27 (2023), doi 10.1007/s10543-023-00967-x.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>

namespace magnesia::engine {

struct rodas5p {
    static constexpr std::size_t stages = 8;
    static constexpr int error_order = 5;  ///< the error estimate falls with the fifth power of the step

    /// The last stage starts from the new state but for its own increment, which is the error estimate as well.
    static constexpr bool is_stiffly_accurate = true;

    /// Diagonal coefficient: the same matrix 1 / (gamma h) - J serves all stages of a step.
    static constexpr double gamma = 0.21193756319429014;

    /// Row i: weights of the earlier increments in the state of stage i. The new state is the last row plus the last
    /// increment (stiffly accurate), and that last increment is the error estimate.
    static constexpr std::array<std::array<double, stages>, stages> a{{
        {},
        {3.0},
        {2.849394379747939, 0.45842242204463923},
        {-6.954028509809101, 2.489845061869568, -10.358996098473584},
        {2.8029986275628964, 0.5072464736228206, -0.3988312541770524, -0.04721187230404641},
        {-7.502846399306121, 2.561846144803919, -11.627539656261098, -0.18268767659942256, 0.030198172008377946},
        {-7.502846399306121, 2.561846144803919, -11.627539656261098, -0.18268767659942256, 0.030198172008377946, 1.0},
        {-7.502846399306121, 2.561846144803919, -11.627539656261098, -0.18268767659942256, 0.030198172008377946, 1.0,
         1.0},
    }};

    /// Row i: weights of the earlier increments, divided by the step, on the right-hand side of stage i.
    static constexpr std::array<std::array<double, stages>, stages> c{{
        {},
        {-14.155112264123755},
        {-17.97296035885952, -2.859693295451294},
        {147.12150275711716, -1.41221402718213, 71.68940251302358},
        {165.43517024871676, -0.4592823456491126, 42.90938336958603, -5.961986721573306},
        {24.854864614690072, -3.0009227002832186, 47.4931110020768, 5.5814197821558125, -0.6610691825249471},
        {30.91273214028599, -3.1208243349937974, 77.79954646070892, 34.28646028294783, -19.097331116725623,
         -28.087943162872662},
        {37.80277123390563, -3.2571969029072276, 112.26918849496327, 66.9347231244047, -40.06618937091002,
         -54.66780262877968, -9.48861652309627},
    }};

    /// Dense output: polynomial coefficient j is the sum of h[j][i] times increment i; the rates at the start of the
    /// step play no further part.
    static constexpr std::array<std::array<double, stages>, 3> dense{{
        {25.948786856663858, -2.5579724845846235, 10.433815404888879, -2.3679251022685204, 0.524948541321073,
         1.1241088310450404, 0.4272876194431874, -0.17202221070155493},
        {-9.91568850695171, -0.9689944594115154, 3.0438037242978453, -24.495224566215796, 20.176138334709044,
         15.98066361424651, -6.789040303419874, -6.710236069923372},
        {11.419903575922262, 2.8879645146136994, 72.92137995996029, 80.12511834622643, -52.072871366152654,
         -59.78993625266729, -0.15582684282751913, 4.883087185713722},
    }};

    static constexpr std::array<double, 3> dense_of_rates{};
};

}  // namespace magnesia::engine
