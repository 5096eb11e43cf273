#!/bin/sh
# two_hosts_test.sh - the recipe for mpirun on two hosts with a network between them and no common disk.
# SPDX-License-Identifier: Apache-2.0
# Usage: two_hosts_test.sh MAGNESIA MAGNESIA_MPI FOLDER_OF_THE_PROJECT
set -u
magnesia=$1
program=$2
recipe=$3/examples/cluster/mpirun.sh
. "$3/tests/cluster/cluster.sh"
. "$3/tests/cluster/mpi.sh"
need_mpi "$program"
need_root
begin
. "$3/tests/cluster/hosts.sh"
need_hosts
make_hosts
plain_run "$magnesia"

# How to reach the hosts is the business of Open MPI, not of the recipe.
export OMPI_MCA_plm_rsh_agent="$place/agent" OMPI_MCA_plm=rsh
export OMPI_MCA_btl=tcp,self OMPI_MCA_btl_tcp_if_include=cable OMPI_MCA_oob_tcp_if_include=cable
export SCENARIO="$question" DRAWS="$people" MAGNESIA_MPI="$program" HOSTS=10.97.0.1,10.97.0.2 FOLDER="$place/own"
before=$(carried)
timeout 240 "$place/agent" 10.97.0.1 "sh '$recipe'" >run.log 2>&1 || wrong "mpirun over two hosts fails"
expect_plain answer.json

# Each host worked its own shard on its own disk, and the part of the second came over the cable.
[ "$(echo disk-*/*)" = "disk-east/1-of-2.part disk-west/2-of-2.part" ] ||
    wrong "the shards are not where they should be: $(echo disk-*/*)"
size=$(wc -c <disk-west/2-of-2.part)
[ "$size" -gt 1048576 ] || wrong "a part of $size bytes is one message, and cutting is not tested"
[ $(($(carried) - before)) -gt "$size" ] || wrong "only $(($(carried) - before)) bytes were carried"
echo "all good"
