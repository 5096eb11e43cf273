// vector_maths.cpp - time per number of each function of packs, beside the C library's and libmvec's in the same run.
// SPDX-License-Identifier: Apache-2.0
// `ns` is the time per number. Each line repeats passes over 2048 numbers in the middle of the function's range.
#include <benchmark/benchmark.h>

#include <cmath>
#include <random>
#include <string>

#include "benchmarks/loops.hpp"
#include "core/primitives.hpp"
#include "lanes/isa.hpp"

namespace magnesia::lanes::benchmarks {
namespace {

constexpr std::size_t count = 2048;
alignas(64) double numbers_x[count];
alignas(64) double numbers_y[count];
alignas(64) double results[count];

void fill(const std::string& function) {
    std::mt19937_64 random(1);
    const bool is_positive = function == "log" || function == "pow" || function == "log1p";
    for (std::size_t i = 0; i < count; ++i) {
        const double u = static_cast<double>(random() >> 11) * 0x1p-53;
        numbers_x[i] = is_positive ? std::exp(8.0 * u - 4.0) : 16.0 * u - 8.0;
        numbers_y[i] = 4.0 * static_cast<double>(random() >> 11) * 0x1p-53 - 1.0;
    }
}

void time_loop(benchmark::State& state, const std::string& function, loop pass) {
    fill(function);
    for (auto _ : state) {
        pass(numbers_x, numbers_y, results, count);
        benchmark::DoNotOptimize(results);
        benchmark::ClobberMemory();
    }
    const double passes = static_cast<double>(state.iterations()) * static_cast<double>(count);
    state.counters["ns"] = benchmark::Counter(passes * 1e-9, benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

template <double (*one)(double)>
void library_unary(const double* x, const double*, double* result, std::size_t n) {
    for (std::size_t i = 0; i < n; ++i) result[i] = one(x[i]);
}
void library_pow(const double* x, const double* y, double* result, std::size_t n) {
    for (std::size_t i = 0; i < n; ++i) result[i] = std::pow(x[i], y[i]);
}

void add(const std::string& function, const std::string& how, loop pass) {
    if (pass == nullptr) return;
    benchmark::RegisterBenchmark((function + "/" + how).c_str(),
                                 [=](benchmark::State& state) { time_loop(state, function, pass); });
}

void add_all(const std::string& name, loop_list (*loops)()) {
    const loop_list list = loops();
    for (std::size_t i = 0; i < list.count; ++i) {
        add(list.first[i].function, name, list.first[i].ours);
        add(list.first[i].function, "libmvec_" + name, list.first[i].libmvec);
    }
}

}  // namespace

void register_all() {
    add("exp", "glibc", library_unary<::exp>);
    add("expm1", "glibc", library_unary<::expm1>);
    add("log", "glibc", library_unary<::log>);
    add("log1p", "glibc", library_unary<::log1p>);
    add("pow", "glibc", library_pow);
    add("tanh", "glibc", library_unary<::tanh>);
    add("sin", "glibc", library_unary<::sin>);
    add("cos", "glibc", library_unary<::cos>);
    add("softplus", "glibc", library_unary<magnesia::core::softplus>);
    add("logistic", "glibc", library_unary<magnesia::core::logistic>);
    add_all("baseline", baseline_loops);
    if (is_supported(isa::avx2{})) add_all("avx2", avx2_loops);
    if (is_supported(isa::avx512{})) add_all("avx512", avx512_loops);
}

}  // namespace magnesia::lanes::benchmarks

int main(int argc, char** argv) {
    magnesia::lanes::benchmarks::register_all();
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
