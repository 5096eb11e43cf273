# cluster.sh - what the tests of many machines share: skipping aloud, waiting with an end, cleaning up. Sourced.
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh
# A test calls `begin`, then works in the folder $place with the recipes of examples/cluster. Whatever happens, `ended`
# stops what was started and removes the folder.

# Over two weeks: some ten seconds of one core, so that there is time to kill something.
question="200 mg elemental citrate at 22:00 daily for 14 d"
people=1500

# skip SENTENCE: leaves the test out, visibly: ctest shows 77 as skipped.
skip() {
    echo "skipped: $*"
    exit 77
}

need_root() { [ "$(id -u)" -eq 0 ] || skip "only root may make hosts and daemons of its own here"; }

# need PACKAGE COMMAND...: skips when one of them is not there.
need() {
    package=$1
    shift
    for command in "$@"; do
        command -v "$command" >/dev/null 2>&1 || skip "$command is missing; Debian has it in $package"
    done
}

begin() {
    place=$(mktemp -d)
    export MAGNESIA_TEST_PLACE="$place" # by which whatever was started here is known
    chmod 755 "$place" # daemons refuse to keep sockets where other users cannot look
    trap ended EXIT
    trap 'exit 1' HUP INT TERM
    mkdir "$place/tmp"
    export TMPDIR="$place/tmp" # what a killed process leaves is removed with the rest
    cd "$place" || exit 1
}

daemons=
undo=:  # a command of the test that takes back what is outside $place

ended() {
    for daemon in $daemons; do
        kill "$daemon" 2>/dev/null
    done
    for daemon in $daemons; do
        wait_until 5 is_gone "$daemon" || kill -KILL "$daemon" 2>/dev/null
    done
    kill_all_of_this_place
    $undo
    cd / && rm -rf "${place:?}"
}

# kill_all_of_this_place: also what daemons left behind, such as the watchers of Slurm's tasks. (The environment that a
# process shows is the one it was started with, so this script does not see itself.)
kill_all_of_this_place() {
    for environment in /proc/[0-9]*/environ; do
        if grep -q -s "MAGNESIA_TEST_PLACE=$place" "$environment"; then
            process=${environment#/proc/}
            kill -KILL "${process%/environ}" 2>/dev/null
        fi
    done
}

# daemon NAME COMMAND...: starts it below this script, which it does not outlive; its words go to NAME.log.
daemon() {
    name=$1
    shift
    setpriv --pdeathsig TERM "$@" >>"$place/$name.log" 2>&1 &
    daemons="$! $daemons" # the last one is stopped first
}

is_gone() { ! kill -0 "$1" 2>/dev/null; }

# wait_until SECONDS COMMAND...: false when it was never true in that time.
wait_until() {
    looks=$(($1 * 10))
    shift
    while ! "$@"; do
        looks=$((looks - 1))
        [ "$looks" -gt 0 ] || return 1
        sleep 0.1
    done
}

# wrong SENTENCE: ends the test, with the logs that may say why.
wrong() {
    echo "FAILED: $*"
    for log in "$place"/*.log; do
        [ ! -s "$log" ] || { echo "--- $log" && tail -n 20 "$log"; }
    done
    exit 1
}

# plain_run PROGRAM: the answer that one process gives, as plain.json; what every other way is measured against.
plain_run() {
    "$1" simulate "$question" --draws "$people" --json >"$place/plain.json" || wrong "the plain run fails"
}

# expect_plain FILE: it must hold the bytes of the plain run.
expect_plain() { cmp "$1" "$place/plain.json" || wrong "$1 is not what one process says"; }

# children_of PROCESS: those it started, on one line.
children_of() { cat "/proc/$1/task/$1/children"; }
