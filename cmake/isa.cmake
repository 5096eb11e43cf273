# magnesia_isa_sources(target isa file...): adds files that are compiled for one instruction set (src/lanes/isa.hpp):
# baseline, avx2 or avx512. Such a file may define only functions whose names carry the tag of its instruction set, or
# that no other file sees; house.WeakSymbols keeps that (docs/decisions/0050-same-bits-on-every-instruction-set.md).
set(MAGNESIA_FLAGS_baseline -Wno-psabi $<$<CONFIG:Release>:-O1>)  # vectors wider than its registers are never passed: all is inlined
set(MAGNESIA_FLAGS_avx2 -mavx2 -mfma -Wno-psabi)
# g++ 12 warns falsely about its own intrinsics under sanitizers (GCC bug 105593).
set(MAGNESIA_FLAGS_avx512 -mavx512f -mavx512dq -mavx512vl -mavx512bw -mfma -mprefer-vector-width=512 -Wno-uninitialized)

# Has the platform packs of several instruction sets at all? Elsewhere only baseline is built.
if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|AMD64)$")
    set(MAGNESIA_ISAS baseline avx2 avx512)
else()
    set(MAGNESIA_ISAS baseline)
endif()

function(magnesia_isa_sources target isa)
    target_sources(${target} PRIVATE ${ARGN})
    # Without optimisation the functions of std::array and std::span would stay functions, compiled for this set.
    set_source_files_properties(${ARGN} PROPERTIES
        COMPILE_OPTIONS "${MAGNESIA_FLAGS_${isa}};$<$<CONFIG:Debug>:-O2>")
endfunction()
