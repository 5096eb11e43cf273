#!/bin/sh
# two_nodes_test.sh - the Slurm recipe on two nodes that are two hosts: every node works tasks of the array.
# SPDX-License-Identifier: Apache-2.0
# Usage: two_nodes_test.sh MAGNESIA FOLDER_OF_THE_PROJECT
set -u
magnesia=$1
recipe=$2/examples/cluster/slurm.sh
. "$2/tests/cluster/cluster.sh"
need_root
begin
. "$2/tests/cluster/slurm.sh"
. "$2/tests/cluster/hosts.sh"
need_slurm
need_hosts
make_hosts

slurm_conf east 10.97.0.1
echo "NodeName=east NodeAddr=10.97.0.1 CPUs=1 State=UNKNOWN" >>slurm.conf
echo "NodeName=west NodeAddr=10.97.0.2 CPUs=1 State=UNKNOWN" >>slurm.conf
mkdir state
start_munged
daemon slurmctld "$place/agent" 10.97.0.1 "exec slurmctld -D"
daemon slurmd-east "$place/agent" 10.97.0.1 "exec slurmd -D -N east"
daemon slurmd-west "$place/agent" 10.97.0.2 "exec slurmd -D -N west"
on_east() { "$place/agent" 10.97.0.1 "$*"; }
both_idle() { [ "$(on_east timeout 10 sinfo -h -N -t idle 2>>sinfo.log | wc -l)" -eq 2 ]; }
wait_until 60 both_idle || wrong "the nodes do not come up"

plain_run "$magnesia"
export SCENARIO="$question" DRAWS="$people" SHARDS=4 PROCESSORS=1 MAGNESIA="$magnesia" FOLDER="$place/parts"
on_east "sh '$recipe'" >submitted.log 2>&1 || wrong "the recipe cannot submit"
nothing_left() { [ "$(on_east timeout 10 squeue -h 2>>squeue.log | wc -l)" -eq 0 ]; }
wait_until 240 nothing_left || wrong "the array does not come to its end"
expect_plain parts/answer.json

for node in east west; do
    grep -q "Allocate.*NodeList=$node " slurmctld.log || wrong "$node worked nothing"
done
echo "all good"
