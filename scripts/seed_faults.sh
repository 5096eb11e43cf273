#!/bin/sh
# seed_faults.sh - would the tests notice? Breaks a copy of the sources one fault at a time and runs the fast tests.
# SPDX-License-Identifier: Apache-2.0
#   scripts/seed_faults.sh              all of tests/faults/*.fault; prints a table, fails below 95 % caught
#   scripts/seed_faults.sh NAME...      only these
#   scripts/seed_faults.sh --check      only: does each fault still change its file?
# A fault is a small file (tests/faults/README.md): `what:`, `file:`, `sed:`, and `caught by: build` when the compiler
# itself must refuse it. The copy and its build stay in build/faults, so the next call starts warm.
set -eu
root=$(dirname "$(dirname "$(readlink -f "$0")")")
. "$root/scripts/setup.sh"
work="$root/build/faults"
tree="$work/tree"
objects="$work/objects"
jobs=$(nproc)
required_percent=95

field() { sed -n "s/^$2: //p" "$1" | head -n 1; }

# plant FAULT FROM TO: writes TO as FROM with the fault in it; false when that changes nothing.
plant() {
    sed -e "$(field "$1" sed)" "$2" >"$3" && ! cmp -s "$2" "$3"
}

# check_faults FAULT...: every one is complete and still changes its file.
check_faults() {
    broken=0
    planted=$(mktemp)
    for fault in "$@"; do
        file=$(field "$fault" file)
        if [ -z "$(field "$fault" what)" ] || [ ! -f "$root/$file" ]; then
            say "$fault needs the lines what:, file: (an existing file) and sed:"
            broken=$((broken + 1))
        elif ! plant "$fault" "$root/$file" "$planted"; then
            say "$fault no longer changes $file; write it anew"
            broken=$((broken + 1))
        fi
    done
    rm -f "$planted"
    [ "$broken" -eq 0 ] || fail "$broken faults do not apply"
}

# files_of FOLDER: every file of the project below it, one a line.
files_of() { (cd "$1" && find . \( -path ./build -o -path ./.git \) -prune -o -type f -print); }

# copy_tree: brings the copy up to date. Only files that differ are written, and they get the time of now: with their old
# time the build would keep what it made of an earlier fault.
copy_tree() {
    mkdir -p "$tree"
    files_of "$tree" | while read -r file; do
        [ -f "$root/$file" ] || rm "$tree/$file"
    done
    files_of "$root" | while read -r file; do
        if ! cmp -s "$root/$file" "$tree/$file"; then
            mkdir -p "$(dirname "$tree/$file")"
            cp "$root/$file" "$tree/$file"
        fi
    done
}

# make_target TARGET: builds it in the copy; what the compiler said goes to a log.
make_target() {
    cmake --build "$objects" --target "$1" --parallel "$jobs" >"$work/build.log" 2>&1
}

# run_tests REGEX: the fast tests whose name matches, up to the first failure.
run_tests() {
    ctest --test-dir "$objects" -L fast -R "$1" --stop-on-failure --timeout 600 --parallel "$jobs" >"$work/ctest.log" 2>&1
}

# first_failure: the name of the test that noticed.
first_failure() {
    sed -n 's/^ *[0-9]*\/[0-9]* Test *#[0-9]*: \([^ ]*\) .*\(Failed\|Timeout\|Exception\|Not Run\).*/\1/p' "$work/ctest.log" | head -n 1
}

# judge FAULT: sets `verdict` and `by`. The tests of the fault's own layer are asked first, because they are the nearest;
# not when the compiler should refuse it: units, for one, are only compiled with the tests of the model.
judge() {
    file=$(field "$1" file)
    layer=$(printf '%s' "$file" | sed -n 's#^src/\([^/]*\)/.*#\1#p; s#^tools/kernel_generator/.*#kernel#p')
    if [ -n "$layer" ] && [ "$(field "$1" 'caught by')" != build ] && ls "$root/tests/$layer"/*_test.cpp >/dev/null 2>&1; then
        make_target "magnesia_${layer}_tests" || { verdict=refused; by="the compiler"; return; }
        run_tests "^$layer\\." || { verdict=caught; by=$(first_failure); return; }
    fi
    make_target magnesia_fast_tests || { verdict=refused; by="the compiler"; return; }
    run_tests . || { verdict=caught; by=$(first_failure); return; }
    verdict=survived
    by=
}

# try FAULT: plants it in the copy, judges, heals the copy, and adds a line to the table.
try() {
    name=$(basename "$1" .fault)
    file=$(field "$1" file)
    plant "$1" "$root/$file" "$tree/$file"
    judge "$1"
    cp "$root/$file" "$tree/$file"
    case "$verdict/$(field "$1" 'caught by')" in
        refused/build) verdict=caught ;;
        refused/*) # a fault that does not compile asks the tests nothing
            verdict=broken
            by=$(grep -m 1 'error: ' "$work/build.log" | cut -c 1-100)
            ;;
        caught/build) verdict=survived by="compiled, though the compiler should refuse it" ;;
    esac
    printf '%-9s %-28s %-32s %s\n' "$verdict" "$name" "$file" "$by" | tee -a "$work/table.txt"
}

if [ $# -gt 0 ] && [ "$1" != --check ]; then
    faults=$(printf "$root/tests/faults/%s.fault\n" "$@")
else
    faults=$(find "$root/tests/faults" -name '*.fault' | sort)
fi
[ -n "$faults" ] || fail "there is no tests/faults/*.fault"
# shellcheck disable=SC2086  # one word per fault is meant
check_faults $faults
if [ "${1:-}" = --check ]; then
    exit 0
fi

if command -v ccache >/dev/null 2>&1; then
    export CMAKE_CXX_COMPILER_LAUNCHER=ccache
fi
copy_tree
say "building the copy and checking that it is sound before it is broken"
if ! cmake -S "$tree" -B "$objects" -G Ninja -DCMAKE_BUILD_TYPE=Release >"$work/build.log" 2>&1 ||
    ! make_target magnesia_fast_tests; then
    tail -n 20 "$work/build.log" >&2
    fail "the sources do not build as they are"
fi
run_tests . || fail "a test fails without any fault: $(first_failure)"
: >"$work/table.txt"
for fault in $faults; do
    try "$fault"
done
awk -v required="$required_percent" '
    { total++ } $1 == "caught" { caught++ } $1 == "broken" { broken++ }
    END { printf "%d of %d faults caught, %.1f %% (at least %d %% required)\n", caught, total, 100 * caught / total, required
          if (broken) printf "%d faults do not compile: mend them, or say `caught by: build`\n", broken
          exit broken || caught * 100 < required * total }' "$work/table.txt"
