#!/bin/sh
# slurm_test.sh - the recipe of an array on a real Slurm: a task is killed, submitted again alone, and all are added up.
# SPDX-License-Identifier: Apache-2.0
# Usage: slurm_test.sh MAGNESIA FOLDER_OF_THE_PROJECT
set -u
magnesia=$1
recipe=$2/examples/cluster/slurm.sh
. "$2/tests/cluster/cluster.sh"
need_root
begin
. "$2/tests/cluster/slurm.sh"
need_slurm
host=$(hostname -s)

slurm_conf "$host" 127.0.0.1
echo "NodeName=$host NodeAddr=127.0.0.1 CPUs=4 State=UNKNOWN" >>slurm.conf
mkdir state
start_munged
daemon slurmctld slurmctld -D
daemon slurmd slurmd -D
wait_until 60 nodes_idle 1 || wrong "the node does not come up"

plain_run "$magnesia"
export SCENARIO="$question" DRAWS="$people" SHARDS=4 PROCESSORS=1 MAGNESIA="$magnesia" FOLDER="$place/parts"

sh "$recipe" >submitted.log 2>&1 || wrong "the recipe cannot submit"
array=$(sed -n 's/^shards are job \([0-9]*\),.*/\1/p' submitted.log)
wait_until 60 test -s parts/3-of-4.part || wrong "the third task does not start"
scancel "${array}_3" || wrong "the third task cannot be cancelled"
wait_until 240 nothing_queued || wrong "the array does not come to its end, or its merge waits for ever"
[ ! -e parts/answer.json ] || wrong "a merge ran although a task was killed"
grep -q 'is complete in' parts/shard-3.log && wrong "the third task was too short to be killed"
for shard in 1 2 4; do
    grep -q 'is complete in' "parts/shard-$shard.log" || wrong "task $shard is not complete"
done

sh "$recipe" 3 >again.log 2>&1 || wrong "the recipe cannot submit one task again"
wait_until 240 nothing_queued || wrong "the task submitted again does not come to its end"
expect_plain parts/answer.json
echo "all good"
