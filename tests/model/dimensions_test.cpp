// dimensions_test.cpp - the whole body compiled with units: a dropped factor or a wrong unit in a list does not build.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "model/body/labelled_body.hpp"

namespace dimensions_test {
namespace {

using namespace magnesia;
using namespace magnesia::model;
using checked = with_units<double>;

template <class Q>
struct unit_of;
template <class T, unit U>
struct unit_of<quantity<T, U>> {
    static constexpr unit value = U;
};

/// Fills each member with a number of its own, so that the two readings see the same; `least` must be below 1.
template <class S>
S numbered() {
    S s;
    double next = 1;
    S::each(s, [&](const char*, const char* name, unit, auto& member) {
        member = std::remove_cvref_t<decltype(member)>(std::string_view(name) == "least" ? 0.5 : next / 16);
        next += 1;
    });
    return s;
}

template <class S>
void expect_listed_units() {
    S s{};
    S::each(s, [](const char* organ, const char* name, unit listed, auto& member) {
        EXPECT_EQ(text(listed), text(unit_of<std::remove_cvref_t<decltype(member)>>::value)) << organ << "." << name;
    });
}

TEST(Dimensions, EveryListedUnitIsThatOfTheMember) {
    expect_listed_units<pools<checked, one>>();
    expect_listed_units<pools<checked, hour>>();
    expect_listed_units<accumulators<checked, hour>>();
    expect_listed_units<inputs<checked>>();
    expect_listed_units<parameters<checked>>();
    expect_listed_units<signals<checked>>();
    expect_listed_units<label_state<checked>>();
    expect_listed_units<label_pools<checked, hour>>();
}

TEST(Dimensions, EveryMemberOfAnOrganIsInItsList) {
    const auto complete = [](auto organ) {
        using S = decltype(organ);
        std::size_t listed = 0;
        S::each(organ, [&](const char*, unit, auto&) { ++listed; });
        EXPECT_EQ(listed, sizeof(S) / sizeof(double));  // an organ without members has size 1 and lists 0
    };
    const auto organs_complete = [&](auto all) {
        complete(all.clock);
        complete(all.stomach);
        complete(all.magnesium_pools);
        complete(all.adaptation);
        complete(all.calcium_hormones);
        complete(all.intestine);
        complete(all.colon);
        complete(all.kidney);
        complete(all.erythrocyte);
        complete(all.glycine);
    };
    organs_complete(state<real>{});
    organs_complete(accumulators<real, one>{});
    organs_complete(inputs<real>{});
    organs_complete(parameters<real>{});
    organs_complete(signals<real>{});
}

TEST(Dimensions, TheCheckedReadingGivesTheNumbersOfThePlainOne) {
    const auto x = numbered<state<checked>>();
    const auto u = numbered<inputs<checked>>();
    const auto p = numbered<parameters<checked>>();
    const auto plain_x = numbered<state<real>>();
    const auto plain_u = numbered<inputs<real>>();
    const auto plain_p = numbered<parameters<real>>();

    const auto with = rhs<checked>(x, signals_of<checked>(x, u, p), u, p);
    const auto without = rhs<real>(plain_x, signals_of<real>(plain_x, plain_u, plain_p), plain_u, plain_p);

    std::vector<double> expected;
    pools<real, hour>::each(without.pools, [&](auto, auto, unit, const auto& m) { expected.push_back(m.raw()); });
    std::size_t i = 0;
    pools<checked, hour>::each(with.pools, [&](const char* organ, const char* name, unit, const auto& m) {
        EXPECT_EQ(m.number().raw(), expected[i++]) << organ << "." << name;
    });
}

TEST(Dimensions, TheCheckedReadingOfALabelGivesTheNumbersOfThePlainOne) {
    const auto rates = [](auto number) {
        using N = decltype(number);
        const auto x = numbered<state<N>>();
        const auto p = numbered<parameters<N>>();
        const auto s = signals_of<N>(x, numbered<inputs<N>>(), p);
        return organ::tracer::rhs<N>(numbered<label_state<N>>(), in<N, mmol / hour>(0.5),
                                     organ::tracer::carrier{x, s, p});
    };

    const auto with = rates(checked{});
    const auto without = rates(real{});

    std::vector<double> expected;
    label_pools<real, hour>::each(without.pools, [&](auto, auto, unit, const auto& m) { expected.push_back(m.raw()); });
    std::size_t i = 0;
    label_pools<checked, hour>::each(with.pools, [&](const char* organ, const char* name, unit, const auto& m) {
        EXPECT_EQ(m.number().raw(), expected[i++]) << organ << "." << name;
    });
    EXPECT_EQ(with.accumulators.urine.number().raw(), without.accumulators.urine.raw());
}

}  // namespace
}  // namespace dimensions_test
