#!/bin/sh
# mpi_test.sh - two ranks give the bytes of one process; mistakes are said once; a killed job goes on.
# SPDX-License-Identifier: Apache-2.0
# Usage: mpi_test.sh MAGNESIA MAGNESIA_MPI FOLDER_OF_THE_PROJECT
set -u
magnesia=$1
program=$2
recipe=$3/examples/cluster/mpirun.sh
. "$3/tests/cluster/cluster.sh"
. "$3/tests/cluster/mpi.sh"
need_mpi "$program"
begin
export OMPI_MCA_rmaps_base_oversubscribe=1 # this machine may have one core

# ranks WORD...: two of them, with these words; sets `code`, writes out and err.
ranks() {
    timeout 120 mpirun -n 2 "$program" "$@" >out 2>err
    code=$?
}

# refused CODE SENTENCE WORD...: the sentence must stand on stderr once, nothing on stdout.
refused() {
    wanted=$1
    sentence=$2
    shift 2
    ranks "$@"
    [ "$code" -eq "$wanted" ] || wrong "$* ends with $code, not $wanted: $(cat err)"
    [ "$(grep -c -F -e "$sentence" err)" -eq 1 ] || wrong "$* does not say once '$sentence': $(cat err)"
    [ ! -s out ] || wrong "$* is refused and yet answers"
}

# every format is what merge would print, and so what one process prints
small="--draws 10 --seed 3"
for format in --json --csv "--units mg/dL" --quiet; do
    # shellcheck disable=SC2086  # several words are meant
    "$magnesia" simulate "$question" $small $format >plain || wrong "the plain run with $format fails"
    # shellcheck disable=SC2086
    ranks "$question" $small $format
    [ "$code" -eq 0 ] || wrong "two ranks with $format end with $code: $(cat err)"
    cmp out plain || wrong "two ranks answer otherwise with $format"
    [ ! -s err ] || wrong "two ranks that succeed say: $(cat err)"
done
ranks "$question" --draws 10 --quiet --report page.html
grep -q '</html>' page.html || wrong "there is no report"
ranks --help
[ "$(grep -c -e --parts out)" -eq 1 ] || wrong "--help is not said once: $(cat out)"

refused 2 "--jsn is not an option here" "$question" --jsn
refused 2 "--part is not an option here" "$question" --part x
refused 2 "--json stands beside --csv" "$question" --json --csv
refused 2 "--report = no/such/page.html cannot be written" "$question" --report no/such/page.html
refused 2 "scenario is required" --draws 10
refused 2 "absent.toml: no such file" absent.toml
refused 2 "--draws = many is not such a number" "$question" --draws many
refused 2 "are more shards than the 1 draws" "$question" --draws 1
refused 2 "cannot be written" "$question" --draws 10 --parts /proc/none

# a rank that fails alone ends the others, whose work would be in vain
plain_run "$magnesia"
mkdir parts
echo "no part" >parts/2-of-2.part
refused 2 "parts/2-of-2.part: is no part of a run" "$question" --draws 100000 --parts parts
rm -r parts

# killed on the way: the job ends, and the same command goes on from the parts
export SCENARIO="$question" DRAWS="$people" MAGNESIA_MPI="$program" HOSTS=localhost:2 RANKS_PER_HOST=2 FOLDER=parts
setsid timeout 120 sh "$recipe" >killed.log 2>&1 &
job=$!
both_work() { [ -s parts/1-of-2.part ] && [ -s parts/2-of-2.part ]; }
wait_until 60 both_work || wrong "no rank keeps a part"
recipe_process=$(children_of "$job")
mpirun_process=$(children_of "${recipe_process% }")
rank=$(children_of "${mpirun_process% }" | cut -d ' ' -f 2)
kill -KILL "$rank" || wrong "the job was too short to be killed"
wait "$job" && wrong "a job with a killed rank ends as if nothing had happened"
[ ! -e answer.json ] || wrong "a killed job left an answer"
timeout 240 sh "$recipe" >again.log 2>&1 || wrong "the job does not go on"
expect_plain answer.json
echo "all good"
