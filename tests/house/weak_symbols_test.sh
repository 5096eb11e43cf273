#!/bin/sh
# weak_symbols_test.sh - no object compiled for a special instruction set defines a function that other objects could get.
# SPDX-License-Identifier: Apache-2.0
# Usage: weak_symbols_test.sh FOLDER_OF_THE_BUILD OBJECT_WITH_A_FAULT. Inline functions and templates are weak symbols: the
# linker keeps one copy of each for the whole program, whichever object it comes from. A copy made with -mavx512f would
# then run on machines that cannot. So each weak symbol of such an object must have the tag of its own instruction set in
# its name (src/lanes/isa.hpp). Objects are found by their flags in compile_commands.json; one that is not built is left
# out, and at least one of each set must be there.
set -u
build=$1
faulty=$2
failures=0

# tag_of COMMAND: the tag that belongs to the flags of this compile command, or nothing.
tag_of() {
    case "$1" in
        *-march=*) printf 'none; -march is not for one file' ;;
        *-mavx512*) printf 'isa::avx512' ;;
        *-mavx* | *-mfma*) printf 'isa::avx2' ;;
    esac
}

# foreign_symbols OBJECT TAG: the weak symbols of the object without the tag. W, V and u are nm's letters for weak.
foreign_symbols() { nm -C --defined-only "$1" | awk '$2 ~ /^[WVu]$/' | grep -v -F -e "lanes::$2" -e 'DW.ref.'; }

commands=$(sed -n 's/^ *"command": "\(.*\)",$/\1/p' "$build/compile_commands.json" |
    grep -e ' -mavx' -e ' -mfma' -e ' -march=')
checked=
while read -r command; do
    tag=$(tag_of "$command")
    object="$build/$(printf '%s\n' "$command" | sed 's/.* -o \([^ ]*\) .*/\1/')"
    case "$object" in */magnesia_untagged.dir/*) continue ;; esac
    if [ -z "$tag" ] || [ ! -f "$object" ]; then
        continue
    fi
    checked="$checked $tag"
    foreign=$(foreign_symbols "$object" "$tag")
    if [ -n "$foreign" ]; then
        printf 'FAILED: %s defines weak symbols without %s in their names:\n%s\n' "$object" "$tag" "$foreign"
        failures=$((failures + 1))
    fi
done <<END
$commands
END

for tag in isa::avx2 isa::avx512; do
    case "$checked" in
        *"$tag"*) ;;
        *)
            printf 'FAILED: no object for %s was found in %s\n' "$tag" "$build"
            failures=$((failures + 1))
            ;;
    esac
done
# The check itself is tested on an object that breaks the rule in two ways.
for fault in 'an_untagged_function' 'isa::baseline'; do
    if ! foreign_symbols "$faulty" isa::avx512 | grep -q -F "$fault"; then
        printf 'FAILED: the planted fault %s was not found in %s\n' "$fault" "$faulty"
        failures=$((failures + 1))
    fi
done
# shellcheck disable=SC2086  # one word per object is meant
set -- $checked
printf '%s objects checked, %s faults\n' "$#" "$failures"
[ "$failures" -eq 0 ]
