// tables.hpp - sixteen powers of two and sixteen logarithms, the start of exp and log (docs/lanes/vector_maths.md).
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace magnesia::lanes {

/// 2^(j/16) rounded, and what the rounding left out as a part of it. Printed by scripts/vector_maths_coefficients.py.
/// The tag of the instruction set is in the name for the reason of decision 0050.
template <class Isa>
struct power_table {
    alignas(64) static constexpr double head[16] = {
        0x1.0000000000000p+0, 0x1.0b5586cf9890fp+0, 0x1.172b83c7d517bp+0, 0x1.2387a6e756238p+0,
        0x1.306fe0a31b715p+0, 0x1.3dea64c123422p+0, 0x1.4bfdad5362a27p+0, 0x1.5ab07dd485429p+0,
        0x1.6a09e667f3bcdp+0, 0x1.7a11473eb0187p+0, 0x1.8ace5422aa0dbp+0, 0x1.9c49182a3f090p+0,
        0x1.ae89f995ad3adp+0, 0x1.c199bdd85529cp+0, 0x1.d5818dcfba487p+0, 0x1.ea4afa2a490dap+0};
    alignas(64) static constexpr double tail[16] = {0x0.0p+0,
                                                    0x1.79aa65d837b6dp-54,
                                                    -0x1.01b15eaa59348p-55,
                                                    0x1.68efde3a8a894p-54,
                                                    0x1.34d754db0abb6p-55,
                                                    0x1.59f48a72a4c6dp-55,
                                                    0x1.690cebb7aafb0p-56,
                                                    0x1.063e1e21c5409p-54,
                                                    -0x1.3b3efbf5e2228p-54,
                                                    -0x1.b32dcb94da51dp-56,
                                                    0x1.db72fc1f0eab4p-55,
                                                    0x1.1affc2b91ce27p-56,
                                                    0x1.c1a7792cb3387p-55,
                                                    0x1.36eae30af0cb3p-56,
                                                    0x1.4a385a63d07a7p-56,
                                                    -0x1.ff7128fd391f0p-55};
};

/// Short reciprocals c of sixteen mantissas, so short that mantissa * c - 1 is exact; -log(c) rounded to a multiple of
/// 2^-42, and what that left out. Index: the leading four bits of the mantissa's fraction, rounded.
template <class Isa>
struct log_table {
    alignas(64) static constexpr double reciprocal[16] = {
        0x1.00p+0, 0x1.e0p-1, 0x1.c8p-1, 0x1.b0p-1, 0x1.98p-1, 0x1.88p-1, 0x1.70p-1, 0x1.60p+0,
        0x1.58p+0, 0x1.48p+0, 0x1.38p+0, 0x1.30p+0, 0x1.28p+0, 0x1.18p+0, 0x1.10p+0, 0x1.08p+0};
    alignas(64) static constexpr double head[16] = {0x0.0p+0,
                                                    0x1.08598b59e4000p-4,
                                                    0x1.da72763844000p-4,
                                                    0x1.5bf406b544000p-3,
                                                    0x1.d1037f2656000p-3,
                                                    0x1.1178e8227e000p-2,
                                                    0x1.522ae0738a000p-2,
                                                    -0x1.4618bc21c6000p-2,
                                                    -0x1.2e8e2bae12000p-2,
                                                    -0x1.fb9186d5e4000p-3,
                                                    -0x1.9525a9cf46000p-3,
                                                    -0x1.5ff3070a7a000p-3,
                                                    -0x1.29552f8200000p-3,
                                                    -0x1.6f0d28ae58000p-4,
                                                    -0x1.f0a30c0118000p-5,
                                                    -0x1.f829b0e780000p-6};
    alignas(64) static constexpr double tail[16] = {0x0.0p+0,
                                                    -0x1.7e5dd7009902cp-46,
                                                    0x1.a89401fa71733p-46,
                                                    -0x1.27023eb68981cp-46,
                                                    -0x1.84a7e75b6f6e4p-47,
                                                    0x1.1ef78ce2d07f2p-44,
                                                    0x1.ebe708164c759p-45,
                                                    0x1.3d82f484c84ccp-46,
                                                    0x1.67b1e99b72bd8p-45,
                                                    0x1.d572aab993c87p-47,
                                                    0x1.297137d9f158fp-44,
                                                    0x1.8586f183bebf2p-44,
                                                    0x1.5b967f4471dfcp-44,
                                                    0x1.4b4641b664613p-44,
                                                    0x1.d599e83368e91p-45,
                                                    -0x1.980267c7e09e4p-45};
};

inline constexpr double ln2_head = 0x1.62e42fefa3800p-1;  ///< a multiple of 2^-42
inline constexpr double ln2_tail = 0x1.ef35793c76730p-45;

}  // namespace magnesia::lanes
