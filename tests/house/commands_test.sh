#!/bin/sh
# commands_test.sh - ./run, ./test and benchmarks/run on a pretended machine: what they install, say, pass on and leave alone.
# SPDX-License-Identifier: Apache-2.0
# Usage: commands_test.sh FOLDER_OF_THE_PROJECT. A copy of the scripts runs with stand-ins for dpkg-query, apt-get, sudo,
# id, cmake and ctest that write down how they were called; nothing is installed or built.
# shellcheck disable=SC2317  # the checks are called through check
set -u
project=$1
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
failures=0

# check SENTENCE COMMAND...: the command must succeed.
check() {
    sentence=$1
    shift
    if ! "$@"; then
        printf 'FAILED: %s\n' "$sentence"
        failures=$((failures + 1))
    fi
}
contains() { grep -q -e "$2" "$1"; }
lacks() { ! grep -q -e "$2" "$1"; }
is() { [ "$1" = "$2" ]; }

# stand_in NAME: an executable of that name, with the script on stdin, that comes before the real one.
stand_in() {
    { printf '#!/bin/sh\nprintf "%%s %%s\\n" %s "$*" >>"%s/calls"\n' "$1" "$place" && cat; } >"$place/bin/$1"
    chmod +x "$place/bin/$1"
}

# fresh_machine: a copy of the scripts, and a machine on which everything is installed and works.
fresh_machine() {
    rm -rf "${place:?}/project" "${place:?}/bin"
    mkdir -p "$place/project/src" "$place/project/build/release" "$place/project/build/bench/benchmarks" "$place/bin"
    mkdir -p "$place/project/benchmarks"
    cp "$project/benchmarks/run" "$place/project/benchmarks"
    cp -r "$project/run" "$project/test" "$project/scripts" "$project/CMakePresets.json" "$place/project"
    : >"$place/calls"
    cat >"$place/project/build/release/magnesia" <<'END'
#!/bin/sh
printf 'in %s\n' "$PWD"
for word in "$@"; do printf '<%s>\n' "$word"; done
exit 7
END
    chmod +x "$place/project/build/release/magnesia"
    for kind in population growth; do
        printf '#!/bin/sh\nprintf "%s %%s\\n" "$*"\n' "$kind" \
            >"$place/project/build/bench/benchmarks/magnesia_${kind}_benchmark"
        chmod +x "$place/project/build/bench/benchmarks/magnesia_${kind}_benchmark"
    done
    awk '/^[a-z]/ { print "installed " $2 }' "$project/scripts/packages.txt" >"$place/installed"
    stand_in dpkg-query <<END
cat "$place/installed"
END
    stand_in apt-get <<END
echo 'words of apt'
case "\$*" in *install*) awk '/^[a-z]/ { print "installed " \$2 }' "$project/scripts/packages.txt" >"$place/installed" ;; esac
END
    stand_in sudo <<'END'
exec "$@"
END
    stand_in id <<'END'
echo 0
END
    stand_in cmake <<'END'
echo 'words of cmake'
case "$*" in *--preset*) mkdir -p build/release build/long; touch build/release/build.ninja build/long/build.ninja build/bench/build.ninja ;; esac
END
    stand_in ctest <<'END'
echo '100% tests passed'
exit 5
END
}

# call COMMAND...: runs it with the stand-ins; sets `status`, writes out and err.
call() {
    PATH="$place/bin:/usr/bin:/bin" "$@" >"$place/out" 2>"$place/err"
    status=$?
}

fresh_machine
mkdir -p "$place/a folder"
cd "$place/a folder" || exit 1
call "$place/project/run" why 'two words' '' '*' --json
printf 'in %s/a folder\n<why>\n<two words>\n<>\n<*>\n<--json>\n' "$place" >"$place/expected"
check "words reach the program unchanged, in the caller's folder, and stdout is the program's alone" \
    cmp "$place/out" "$place/expected"
check "the exit code is the program's" is "$status" 7
check "nothing is installed when nothing is missing" lacks "$place/calls" apt-get

: >"$place/calls"
call "$place/project/run" why x
check "a second call configures nothing" lacks "$place/calls" --preset
check "a second call says nothing of its own" is "$(cat "$place/err")" ""

ln -s "$place/project/run" "$place/link"
call "$place/link" why x
check "it works through a symbolic link" is "$status" 7

fresh_machine
sed -i '/libfmt-dev/d; /cmake/d; /libgtest-dev/d' "$place/installed"
call "$place/project/run" why x
check "what is missing is installed" contains "$place/calls" '^apt-get .*install .*cmake libfmt-dev$'
check "only what this command needs is installed" lacks "$place/calls" libgtest-dev
check "it says what and why" contains "$place/err" 'libfmt-dev  *formats numbers'
check "the words of apt stay out of stdout" lacks "$place/out" 'words of'
check "root needs no sudo" lacks "$place/calls" '^sudo'

fresh_machine
sed -i '/libfmt-dev/d' "$place/installed"
printf 'deinstall libfmt-dev\n' >>"$place/installed"
call "$place/project/run" why x
check "a package that was removed is installed again" contains "$place/calls" 'install .*libfmt-dev$'

fresh_machine
sed -i '/libfmt-dev/d' "$place/installed"
printf '#!/bin/sh\necho 1000\n' >"$place/bin/id"
call "$place/project/run" why x
check "who is not root goes through sudo" contains "$place/calls" '^sudo env .*apt-get .*install'

rm "$place/bin/sudo"
sed -i '/libfmt-dev/d' "$place/installed"
: >"$place/calls"
mkdir -p "$place/only"
for tool in awk sed grep cat dirname readlink find head tr env mkdir tail nproc touch; do
    ln -sf "$(command -v "$tool")" "$place/only/$tool"
done
PATH="$place/bin:$place/only" "$place/project/run" why x >"$place/out" 2>"$place/err"
status=$?
check "without root and sudo it stops" is "$status" 3
check "and says what root should run" contains "$place/err" 'apt-get install --no-install-recommends libfmt-dev'
check "and tries nothing" lacks "$place/calls" apt-get

fresh_machine
sed -i '/libfmt-dev/d' "$place/installed"
stand_in apt-get <<'END'
echo 'E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 12 (apt)'
exit 100
END
call "$place/project/run" why x
check "a held lock stops it" is "$status" 3
check "a held lock is explained" contains "$place/err" 'another program is installing packages'

fresh_machine
stand_in cmake <<'END'
case "$*" in
    *--preset*) mkdir -p build/release; touch build/release/build.ninja ;;
    *) echo 'error: broken'; exit 1 ;;
esac
END
call "$place/project/run" why x
check "a failed build ends with 3" is "$status" 3
check "a failed build leaves stdout empty" is "$(cat "$place/out")" ""

fresh_machine
call "$place/project/test" -R 'two words'
check "./test has the exit code of ctest" is "$status" 5
check "./test passes words on to ctest" contains "$place/calls" '^ctest .*--output-on-failure .*-R two words$'
check "./test configures with tests" contains "$place/calls" 'cmake .*BUILD_TESTING=ON'
: >"$place/calls"
call "$place/project/run" why x
check "./run after ./test keeps the configured tree" lacks "$place/calls" --preset

fresh_machine
call "$place/project/run" why x
: >"$place/calls"
call "$place/project/test"
check "./test after ./run adds the tests" contains "$place/calls" 'cmake .*BUILD_TESTING=ON'

fresh_machine
call "$place/project/test" long
check "./test long runs the long tests of the long tree" contains "$place/calls" '^ctest .*/build/long .*-L long$'

fresh_machine
call "$place/project/run" why x
: >"$place/calls"
mv "$place/project" "$place/moved"
call "$place/moved/run" why x
check "a folder that was moved is configured again" contains "$place/calls" --preset

fresh_machine
call "$place/project/benchmarks/run" --json 16 7
check "benchmarks/run passes its words on, and stdout is the program's alone" is "$(cat "$place/out")" "population --json 16 7"
check "it configures the tree of benchmarks without tests" contains "$place/calls" '--preset bench .*BUILD_TESTING=OFF'
check "it builds the program it calls and no other" contains "$place/calls" '--target magnesia_population_benchmark'
call "$place/project/benchmarks/run" 8 --growth
check "--growth measures growth" is "$(cat "$place/out")" "growth 8"

fresh_machine
sed -i '/libboost-dev/d; /libgtest-dev/d' "$place/installed"
call "$place/project/benchmarks/run"
check "what benchmarks need is installed, and nothing else" contains "$place/calls" 'install .*recommends libboost-dev$'

for words in --fast 0 -1 7.5 1000000 '1 2 3'; do
    fresh_machine
    # shellcheck disable=SC2086  # words of their own are meant
    call "$place/project/benchmarks/run" $words
    check "benchmarks/run refuses $words" is "$status" 2
    check "in one sentence" is "$(wc -l <"$place/err")" 1
    check "before it does anything" is "$(cat "$place/calls" "$place/out")" ""
done

[ "$failures" -eq 0 ] && printf 'all good\n'
exit "$failures"
