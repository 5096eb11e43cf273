// isa.hpp - the instruction sets a pack can be compiled for, as types, and whether this machine has them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace magnesia::lanes {

/// Tags. They are part of the type of every pack, and so of the name of every function that touches one: code compiled
/// with -mavx512f can never be picked by the linker for a file that was compiled without (decision 0050).
namespace isa {
struct baseline {};  ///< what every machine of the platform has; a fused multiply-add is a call of the C library
struct avx2 {};      ///< AVX2 and FMA
struct avx512 {};    ///< AVX-512 F, DQ, VL, BW and FMA
}  // namespace isa

/// Can this machine run code compiled for the instruction set? To be asked, by a file compiled without special flags,
/// before the first call into such code; even a function that only fills a struct may use the new instructions. Always
/// inline, so that no copy of it compiled with those instructions exists.
[[gnu::always_inline]] inline bool is_supported(isa::baseline) {
    return true;
}
[[gnu::always_inline]] inline bool is_supported(isa::avx2) {
#if defined(__x86_64__)
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
#else
    return false;
#endif
}
[[gnu::always_inline]] inline bool is_supported(isa::avx512) {
#if defined(__x86_64__)
    return is_supported(isa::avx2{}) && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
           __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512bw");
#else
    return false;
#endif
}

}  // namespace magnesia::lanes
