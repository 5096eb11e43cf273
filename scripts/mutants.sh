#!/bin/sh
# mutants.sh - would the tests of safety notice a small slip in its code? Makes every slip, one at a time, and runs them.
# SPDX-License-Identifier: Apache-2.0
#   scripts/mutants.sh               all of src/safety/*.cpp; prints a table, fails below 95 % killed
#   scripts/mutants.sh FILE...       only these files
#   scripts/mutants.sh --every N ... only each Nth mutant
#   scripts/mutants.sh --again       only those that survived the last time
#   scripts/mutants.sh --check       only: are mutants made, and is each one listed as equivalent still one?
# scripts/mutants.awk makes the mutants; slips in the data are tried by the tests themselves (tests/safety/data_mutants_test.cpp).
# The sources are never touched: mutants are compiled from files of their own and linked before the library of safety,
# which then adds only its other files. Those of one file are compiled together (scripts/mutants_together.awk) and chosen by
# a number when the tests run; what cannot be is compiled alone. What a test cannot notice stands in
# tests/mutants/equivalents.txt with its reason; what does not compile is not counted. Everything lies in build/mutants.
set -eu
root=$(dirname "$(dirname "$(readlink -f "$0")")")
. "$root/scripts/setup.sh"
cd "$root"
work="$root/build/mutants"
objects="$work/objects"
equivalents=tests/mutants/equivalents.txt
program=magnesia_safety_tests
required_percent=95
tab=$(printf '\t')

# compile_command FILE: how the build compiles it, up to where it says what from and to what.
compile_command() {
    ninja -C "$objects" -t commands "src/safety/CMakeFiles/magnesia_safety.dir/$(basename "$1").o" | tail -n 1 |
        sed -e 's/^[^ ]*ccache //' -e 's/ -MD .*//' -e 's/ -Werror//'
}

# link_command: how the build links the tests, with MUTANT and PROGRAM where those stand.
link_command() {
    ninja -C "$objects" -t commands "tests/safety/$program" | tail -n 1 |
        sed -e 's/^: && //' -e 's/ && .*//' -e "s# -o tests/safety/$program # MUTANT -o PROGRAM #"
}

# prepare FILE: its command, and what it includes, read once for all of its mutants.
prepare() {
    name="$work/commands/$(basename "$1")"
    compile_command "$1" >"$name"
    grep '^#include' "$1" >"$name.hpp"
    (cd "$objects" && $(cat "$name") -O0 -w -x c++-header -o "$name.hpp.gch" "$name.hpp") || fail "$name.hpp does not compile"
}

# is_equivalent NAME
is_equivalent() { grep -qxF "mutant: $1" "$equivalents"; }

# field NUMBER N: a field of the mutant on that line of the list.
field() { sed -n "$1p" "$work/list.txt" | cut -f "$2"; }

# tests_of FILE: filters of the tests that are about it, the quickest first. A mutant that these do not notice survives,
# even if another would: that can only make the share of the killed smaller.
tests_of() {
    days='Schedule*:Minutes*:DaySearch.*:LatestPlaces.*:Fasting.*'
    case "$1" in
        */day_*.cpp | */schedule.cpp | */timetable.cpp | */minutes.cpp)
            printf '%s\n' "$days" 'EveryPlace.IsTheScheduleOf*' 'Solver.*' 'EveryPlace.IsTheScheduleTo*'
            ;;
        */*.cpp) printf '%s\n' "-DataMutants.*:EveryPlace.*:Solver.*:GuardOfPairs.*:$days" 'GuardOfPairs.*' ;;
        *) echo "-DataMutants.*" ;;
    esac
}

# run_tests FILE PROGRAM LOG: runs them up to the first failure. A mutant may never end or ask for all memory.
run_tests() {
    tests_of "$1" | while IFS= read -r filter; do
        (
            # shellcheck disable=SC3045  # dash and bash know it
            ulimit -v 2000000
            # shellcheck disable=SC3045  # seconds of work, not of waiting
            ulimit -t 30
            RC_PARAMS="seed=1 noshrink=1" timeout 600 "$2" --gtest_fail_fast --gtest_brief=1 --gtest_filter="$filter"
        ) >"$3" 2>&1 </dev/null || exit 1
    done
}

# alone NUMBER FOLDER: compiles and links one mutant into FOLDER/tests.
alone() {
    file=$(field "$1" 1)
    LINE=$(field "$1" 2) CHANGED=$(field "$1" 5) awk 'NR == ENVIRON["LINE"] { print ENVIRON["CHANGED"]; next } { print }' \
        "$file" >"$2/mutant.cpp"
    compile=$(cat "$work/commands/$(basename "$file")")
    link=$(sed -e "s#MUTANT#$2/mutant.o#" -e "s#PROGRAM#$2/tests#" "$work/commands/link")
    (cd "$objects" && $compile -O0 -w -include "$work/commands/$(basename "$file").hpp" -o "$2/mutant.o" -c "$2/mutant.cpp" &&
        $link) >"$2/build.log" 2>&1
}

# level FILE: what searches bits runs as long as it is compiled quickly; elsewhere the time of the compiler counts.
level() {
    case "$1" in
        */day_search.cpp | */minutes.cpp) echo -O1 ;;
        *) echo -O0 ;;
    esac
}

# together FILE: compiles and links all mutants of a file into one program, and writes which are in it. Left out are those
# that do not compile. The copy that was not changed must pass all tests.
together() {
    name="$work/together/$(basename "$1")"
    awk -F '\t' -v file="$1" 'BEGIN { print "0\t0\t" } $1 == file { print NR "\t" $2 "\t" $5 }' "$work/list.txt" >"$name.list"
    : >"$name.in"
    link=$(sed -e "s#MUTANT#$name.o#" -e "s#PROGRAM#$name.tests#" "$work/commands/link")
    for _ in 1 2 3; do
        awk -f scripts/mutants_together.awk "$name.list" "$1" >"$name.cpp"
        if (cd "$objects" && $(cat "$work/commands/$(basename "$1")") "$(level "$1")" -w -fmax-errors=0 -o "$name.o" -c "$name.cpp") \
            >"$name.log" 2>&1; then
            (cd "$objects" && $link) >>"$name.log" 2>&1 || return 0
            MAGNESIA_MUTANT=0 run_tests "$1" "$name.tests" "$name.tests.log" || return 0
            sed -n '1s/^\/\/ 0 *//p' "$name.cpp" | tr ' ' '\n' >"$name.in"
            return 0
        fi
        sed -n 's/^mutant_\([0-9]*\):.*error.*/\1/p' "$name.log" | sort -u >"$name.bad"
        if [ ! -s "$name.bad" ] || grep -qx 0 "$name.bad"; then return 0; fi
        awk -F '\t' 'NR == FNR { bad[$1] = 1; next } !($1 in bad)' "$name.bad" "$name.list" >"$name.rest"
        mv "$name.rest" "$name.list"
    done
}

# try NUMBER: tests the mutant of that line of the list, and writes what became of it.
try() {
    here="$work/jobs/$1"
    mkdir -p "$here"
    file=$(field "$1" 1)
    line=$(field "$1" 2)
    name="$file: $(field "$1" 3): $(field "$1" 4)"
    tests="$work/together/$(basename "$file").tests"
    if ! grep -qx "$1" "$work/together/$(basename "$file").in"; then
        tests="$here/tests"
        alone "$1" "$here" || tests=
    fi
    by=
    if [ -z "$tests" ]; then
        verdict=refused
    elif MAGNESIA_MUTANT=$1 run_tests "$file" "$tests" "$here/log"; then
        verdict=survived
    else
        verdict=killed
        by=$(sed -n 's/^\[  FAILED  \] \([A-Za-z.]*\).*/\1/p' "$here/log" | head -n 1)
        [ -n "$by" ] || by="the program ended"
    fi
    if is_equivalent "$name"; then
        case "$verdict" in
            survived) verdict=equivalent ;;
            killed) by="listed as equivalent, but killed by $by" ;;
        esac
    fi
    printf '%s\t%s\t%s\t%s\t%s\t%s\n' "$verdict" "$file" "$line" "$name" "$(sed -n "$line{s/^ *//;p;}" "$file")" "$by" >"$work/results/$1"
    rm -rf "$here"
}

# check_equivalents: each that is about code is still made, and has a reason.
check_equivalents() {
    awk -F '\t' '{ print $1 ": " $3 ": " $4 }' "$work/all.txt" >"$work/names.txt"
    sed -n 's/^mutant: \(src\/.*\)/\1/p' "$equivalents" | while IFS= read -r name; do
        grep -qxF "$name" "$work/names.txt" || printf '%s\n' "$name"
    done >"$work/stale.txt"
    if [ -s "$work/stale.txt" ]; then
        cat "$work/stale.txt" >&2
        fail "these of $equivalents are no mutants any more; take them out or write them anew"
    fi
    awk '/^mutant: / { if (open) bad = 1; open = 1 } /^reason: ......../ { open = 0 } END { exit bad || open }' \
        "$equivalents" || fail "$equivalents: each mutant needs a reason"
}

# table: a row for each file, the survivors above it.
table() {
    cat "$work"/results/* | sort -t "$tab" -k 2,2 -k 3,3n >"$work/results.txt"
    awk -F '\t' '
        $1 == "survived" { printf "survives: %s:%s %s\n          was: %s\n", $2, $3, substr($4, length($2) + 3), $5 }
        $6 ~ /^listed/ { printf "%s: %s\n", $4, $6 }' "$work/results.txt"
    awk -F '\t' -v required="$required_percent" '
        function row(name, all, killed, survived, equivalent, refused) {
            printf "%-28s %8d %8d %8d %10d %12d %8.1f %%\n", name, all - refused, killed, survived, equivalent, refused,
                killed + survived ? 100 * killed / (killed + survived) : 100
        }
        !count[$2]++ { order[++files] = $2 }
        { of[$2, $1]++; total[$1]++; all++ }
        $6 ~ /^listed/ { wrong++ }
        END {
            printf "%-28s %8s %8s %8s %10s %12s %10s\n", "mutants of code", "mutants", "killed", "survive", "equivalent",
                "not compiled", "killed"
            for (i = 1; i <= files; i++) {
                file = order[i]
                row(file, count[file], of[file, "killed"], of[file, "survived"], of[file, "equivalent"],
                    of[file, "refused"])
            }
            row("all", all, total["killed"], total["survived"], total["equivalent"], total["refused"])
            exit wrong > 0 || total["killed"] * 100 < required * (total["killed"] + total["survived"])
        }' "$work/results.txt"
}

case "${1:-}" in
    --try) try "$2" && exit 0 ;;
    --together) together "$2" && exit 0 ;;
esac
every=1
only_check=no
if [ "${1:-}" = --check ]; then
    only_check=yes
    shift
fi
again=no
if [ "${1:-}" = --again ]; then
    again=yes
    [ -s "$work/results.txt" ] || fail "there was no last time"
    awk -F '\t' '$1 == "survived" { print $4 }' "$work/results.txt" >"$work/survivors.txt"
    shift
fi
if [ "${1:-}" = --every ]; then
    every=$2
    shift 2
fi
mkdir -p "$work/commands"
awk -f scripts/mutants.awk src/safety/*.cpp >"$work/all.txt"
[ "$(wc -l <"$work/all.txt")" -ge 300 ] || fail "scripts/mutants.awk makes hardly any mutants"
check_equivalents
if [ "$only_check" = yes ]; then
    exit 0
fi
[ $# -gt 0 ] || set -- src/safety/*.cpp
awk -f scripts/mutants.awk "$@" | awk -v every="$every" 'NR % every == 0' >"$work/list.txt"
if [ "$again" = yes ]; then
    awk -F '\t' 'NR == FNR { wanted[$0] = 1; next } $1 ": " $3 ": " $4 in wanted' "$work/survivors.txt" "$work/list.txt" \
        >"$work/again.txt"
    mv "$work/again.txt" "$work/list.txt"
fi

say "building the tests of safety and checking that they are sound without a mutant"
if ! cmake -S "$root" -B "$objects" -G Ninja -DCMAKE_BUILD_TYPE=Release \
    -DMAGNESIA_COMPILE_TOGETHER=OFF >"$work/build.log" 2>&1 ||
    ! cmake --build "$objects" --target "$program" --parallel "$(nproc)" >>"$work/build.log" 2>&1; then
    tail -n 20 "$work/build.log" >&2
    fail "the sources do not build as they are"
fi
cp "$objects/tests/safety/$program" "$work/tests"
run_tests all "$work/tests" "$work/tests.log" || fail "a test fails without any mutant: see $work/tests.log"
rm -rf "$work/results" "$work/jobs" "$work/together"
mkdir -p "$work/results" "$work/jobs" "$work/together"
link_command >"$work/commands/link"
for file in "$@"; do
    prepare "$file"
done
printf '%s\n' "$@" | xargs -P "$(nproc)" -n 1 "$0" --together
seq "$(wc -l <"$work/list.txt")" | xargs -P "$(nproc)" -n 1 "$0" --try 2>"$work/try.log"
table
