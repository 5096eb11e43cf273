// inputs.cpp - numbers on which the functions of packs are judged: dense, random and awkward ones.
// SPDX-License-Identifier: Apache-2.0
#include "tests/lanes/inputs.hpp"

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <map>
#include <random>

namespace magnesia::lanes::testing {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double half_pi = 1.57079632679489661923;
constexpr double ln2 = 0.69314718055994530942;

using generator = std::mt19937_64;

double between(generator& random, double low, double high) {
    return low + (high - low) * static_cast<double>(random() >> 11) * 0x1p-53;
}

/// Every magnitude equally likely between two powers of two, with a random sign.
double of_magnitude(generator& random, double low_power, double high_power) {
    const double x = std::ldexp(between(random, 1.0, 2.0), static_cast<int>(between(random, low_power, high_power)));
    return (random() & 1U) != 0 ? -x : x;
}

void append_neighbours(std::vector<double>& to, double centre) {
    double below = centre;
    double above = centre;
    to.push_back(centre);
    for (int i = 0; i < 3; ++i) {
        below = std::nextafter(below, -infinity);
        above = std::nextafter(above, infinity);
        to.push_back(below);
        to.push_back(above);
    }
}

/// Where the functions change their way of computing, with neighbours: steps of the tables, quarters of the circle.
std::vector<double> seams() {
    std::vector<double> x;
    for (int power = -1074; power < 1024; ++power) {
        append_neighbours(x, std::ldexp(1.0, power));
        append_neighbours(x, -std::ldexp(1.0, power));
    }
    for (int k = 1; k < 128; ++k) {
        for (const int power : {-1022, -1, 0, 1, 52, 1023}) append_neighbours(x, std::ldexp(k / 64.0, power));
        append_neighbours(x, k / 64.0 - 1.0);  // the same for log1p
    }
    for (int k = -3000; k < 3000; ++k) {
        append_neighbours(x, k * ln2 / 32.0);
        append_neighbours(x, k * half_pi / 2.0);
    }
    for (double k = 3001.0; k < 6e8; k *= 1.37) append_neighbours(x, std::floor(k) * half_pi);
    for (const double end :
         {709.782712893384, -745.1332191019412, -708.3964185322641, -37.4, 36.7, -36.7, 19.06, 1e9}) {
        append_neighbours(x, end);
    }
    return x;
}

/// The range in which the function is neither constant nor at an end.
std::vector<double> own_ranges(const std::string& function) {
    static const std::map<std::string, std::vector<double>> ranges = {
        {"exp", {1.0, 750.0}},           {"expm1", {0.05, 1.0, 50.0, 710.0}}, {"log", {2.0, 1e6}},
        {"log1p", {0.1, 1.0, 1e6}},      {"tanh", {0.1, 1.0, 20.0}},          {"sin", {1.0, 100.0, 1e5, 1e9}},
        {"cos", {1.0, 100.0, 1e5, 1e9}}, {"softplus", {1.0, 40.0, 750.0}},    {"logistic", {1.0, 40.0, 750.0}}};
    const auto found = ranges.find(function);
    return found == ranges.end() ? std::vector<double>{1.0, 1e6} : found->second;
}

inputs inputs_for_pow(std::size_t random_count) {
    generator random(20210);
    inputs made;
    const auto add = [&made](double x, double y) {
        made.x.push_back(std::abs(x));
        made.y.push_back(y);
    };
    for (std::size_t i = 0; i < random_count; ++i) {
        const double x = std::abs(of_magnitude(random, -1074.0, 1024.0));
        add(x, between(random, -750.0, 750.0) / std::log(x));
        const double close = 1.0 + of_magnitude(random, -52.0, -3.0);
        add(close, between(random, -750.0, 750.0) / std::log(close));
        add(between(random, 0.0, 4.0), between(random, -10.0, 10.0));
        add(between(random, 0.7, 1.45), between(random, -2000.0, 2000.0));
        add(x, of_magnitude(random, -1074.0, 1024.0));
        add(between(random, 0.0, 100.0), std::floor(between(random, -20.0, 20.0)));
    }
    for (const double x : seams()) {
        add(x, 0.75);
        add(x, 3.0 / std::log(std::abs(x)));
    }
    for (const double x : special_numbers()) {
        for (const double y : special_numbers()) add(x, y);
    }
    return made;
}

}  // namespace

std::vector<double> special_numbers() {
    std::vector<double> x;
    for (const double size : {0.0,
                              5e-324,
                              1e-310,
                              std::numeric_limits<double>::min(),
                              1e-300,
                              1e-20,
                              0x1p-54,
                              1e-10,
                              0.1,
                              0.5,
                              0.75,
                              1.0,
                              1.5,
                              2.0,
                              3.0,
                              10.0,
                              100.0,
                              709.0,
                              745.0,
                              1e5,
                              1e9,
                              1e10,
                              0x1p52,
                              0x1p53,
                              1e100,
                              1e300,
                              std::numeric_limits<double>::max(),
                              infinity,
                              std::numeric_limits<double>::quiet_NaN()}) {
        x.push_back(size);
        x.push_back(-size);
    }
    return x;
}

inputs inputs_for(const std::string& function, std::size_t random_count) {
    if (function == "pow") {
        return inputs_for_pow(random_count);
    }
    generator random(20210);
    inputs made{seams(), {}};
    for (std::size_t i = 0; i < random_count; ++i) {
        for (const double end : own_ranges(function)) made.x.push_back(between(random, -end, end));
        made.x.push_back(of_magnitude(random, -60.0, 10.0));
        made.x.push_back(1.0 + of_magnitude(random, -52.0, -3.0));
        made.x.push_back(of_magnitude(random, -1074.0, 1024.0));
        made.x.push_back(std::bit_cast<double>(random()));
        if (i % 16 == 0) made.x.push_back(of_magnitude(random, -1074.0, -1020.0));
    }
    for (const double x : special_numbers()) made.x.push_back(x);
    made.y.assign(made.x.size(), 1.0);
    return made;
}

}  // namespace magnesia::lanes::testing
