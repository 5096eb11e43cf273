// tsit5.hpp - the numbers of the explicit method Tsit5: order 5, estimate of order 4, dense output of order 4.
// Source: Ch. Tsitouras, Computers and Mathematics with Applications 62:770-775 (2011), doi
// 10.1016/j.camwa.2011.06.002. The last of the seven stages is the first of the next step.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>

namespace magnesia::engine {

/// The numbers in more digits than double has, so that a test can tell a rounded digit from a wrong one.
template <class Real>
struct tsit5_numbers {
    static constexpr std::size_t stages = 7;
    template <std::size_t rows, std::size_t columns>
    using table = std::array<std::array<Real, columns>, rows>;

    /// Row i: weights of the earlier rates in the state of stage i. The last row is the new state.
    static constexpr table<stages, stages> a{{
        {},
        {Real(0.161L)},
        {Real(-0.008480655492356988544427L), Real(0.3354806554923569885444L)},
        {Real(2.897153057105493432130L), Real(-6.359448489975074843148L), Real(4.362295432869581411018L)},
        {Real(5.325864828439256604429L), Real(-11.74888356406282787775L), Real(7.495539342889836208305L),
         Real(-0.09249506636175524925650L)},
        {Real(5.861455442946420028659L), Real(-12.92096931784710929171L), Real(8.159367898576158643180L),
         Real(-0.07158497328140099722453L), Real(-0.02826905039406838290900L)},
        {Real(0.09646076681806522951817L), Real(0.01L), Real(0.4798896504144995747752L), Real(1.379008574103741893192L),
         Real(-3.290069515436080679901L), Real(2.324710524099773982415L)},
    }};

    /// Weights of the rates in the error estimate: order 5 minus order 4.
    static constexpr table<1, stages> error{{
        {Real(0.001780011052225771443379L), Real(0.0008164344596567469032236L), Real(-0.007880878010261996010315L),
         Real(0.1447110071732629075372L), Real(-0.5823571654525552250199L), Real(0.4580821059291869466616L),
         Real(-1.0L / 66.0L)},
    }};

    /// Dense output as published: at `part` p of the step rate i weighs p (r0 + r1 p + r2 p^2 + r3 p^3).
    static constexpr table<stages, 4> published_dense{{
        {Real(1.0L), Real(-2.763706197274825867141L), Real(2.913255461821912636265L), Real(-1.053088497729021555070L)},
        {Real(0.0L), Real(0.1317L), Real(-0.2234L), Real(0.1017L)},
        {Real(0.0L), Real(3.930296236894751510626L), Real(-5.941033872131504650916L), Real(2.490627285651252783532L)},
        {Real(0.0L), Real(-12.41107716693367691417L), Real(30.33818863028232009307L), Real(-16.54810288924490254291L)},
        {Real(0.0L), Real(37.50931341651103867772L), Real(-88.17890489476639481113L), Real(47.37952196281928051285L)},
        {Real(0.0L), Real(-27.89652628919728739470L), Real(65.09189467479366657845L), Real(-34.87065786149660918102L)},
        {Real(0.0L), Real(1.5L), Real(-4.0L), Real(2.5L)},
    }};

    /// The same in the form of all methods: polynomial coefficient j is the step times the sum of dense[j][i] rate i.
    static constexpr table<3, stages> dense = [] {
        table<3, stages> found{};
        for (std::size_t i = 0; i < stages; ++i) {
            const auto& r = published_dense[i];
            found[0][i] = r[0] - a[stages - 1][i];
            found[1][i] = found[0][i] + r[1];
            found[2][i] = found[1][i] + r[2];
        }
        return found;
    }();
};

struct tsit5 : tsit5_numbers<double> {
    static constexpr int error_order = 5;  ///< the error estimate falls with the fifth power of the step
};

/// The same numbers for rates in single precision (lane_step_tsit5_single.hpp).
struct tsit5_single : tsit5 {};

}  // namespace magnesia::engine
