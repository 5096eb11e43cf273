#!/bin/sh
# weak_symbols_test.sh - no object compiled for a special instruction set defines a function that other objects could get.
# SPDX-License-Identifier: Apache-2.0
# Usage: weak_symbols_test.sh FOLDER_OF_THE_BUILD OBJECT_WITH_A_FAULT. Inline functions and templates are weak symbols: the
# linker keeps one copy of each for the whole program, whichever object it comes from. A copy made with -mavx512f would
# then run on machines that cannot. So each weak function of such an object must have the tag of its own instruction set in
# its name (src/lanes/isa.hpp), and an object without such flags must not define one with a tag of theirs. Objects are
# found by their flags in compile_commands.json; one that is not built is left out, but one of each set must be there.
set -u
build=$1
faulty=$2
failures=0

# tag_of COMMAND: the tag that belongs to the flags of this compile command; `isa::baseline` without such flags.
tag_of() {
    case "$1" in
        *" -march="*) printf 'none, for -march is not for one file' ;;
        *" -mavx512"*) printf 'isa::avx512' ;;
        *" -mavx"* | *" -mfma"*) printf 'isa::avx2' ;;
        *) printf 'isa::baseline' ;;
    esac
}

# weak_symbols OBJECT: the functions among them. W is nm's letter; V and u are data, which runs nowhere, and DW.ref. is
# data of the exception tables.
weak_symbols() { nm -C --defined-only "$1" | awk '$2 == "W"' | grep -v -F 'DW.ref.'; }

# foreign_symbols OBJECT TAG: the weak symbols that an object of this instruction set must not define.
foreign_symbols() {
    if [ "$2" = isa::baseline ]; then
        grep -q -e 3isa4avx2 -e 3isa6avx512 "$1" && weak_symbols "$1" | grep -F -e lanes::isa::avx
    else
        weak_symbols "$1" | grep -v -F -e "lanes::$2"
    fi
}

checked=
commands=$(sed -n 's/^ *"command": "\(.*\)",$/\1/p' "$build/compile_commands.json")
while read -r command; do
    object=${command##* -o }
    object="$build/${object%% *}"
    case "$object" in */magnesia_untagged.dir/*) continue ;; esac
    [ -f "$object" ] || continue
    tag=$(tag_of "$command")
    checked="$checked $tag"
    foreign=$(foreign_symbols "$object" "$tag")
    if [ -n "$foreign" ]; then
        printf 'FAILED: %s is for %s and defines weak symbols that others could get:\n%s\n' "$object" "$tag" "$foreign"
        failures=$((failures + 1))
    fi
done <<END
$commands
END

for tag in isa::baseline isa::avx2 isa::avx512; do
    case "$checked" in
        *"$tag"*) ;;
        *)
            printf 'FAILED: no object for %s was found in %s\n' "$tag" "$build"
            failures=$((failures + 1))
            ;;
    esac
done
# The check itself is tested on an object with three faults: two for AVX-512, one were it without flags.
for fault in 'isa::avx512 an_untagged_function' 'isa::avx512 isa::baseline' 'isa::baseline isa::avx512'; do
    if ! foreign_symbols "$faulty" "${fault%% *}" | grep -q -F "${fault##* }"; then
        printf 'FAILED: the planted fault %s was not found in %s\n' "$fault" "$faulty"
        failures=$((failures + 1))
    fi
done
# shellcheck disable=SC2086  # one word per object is meant
set -- $checked
printf '%s objects checked, %s faults\n' "$#" "$failures"
[ "$failures" -eq 0 ]
