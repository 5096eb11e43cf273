# mpi.sh - what the tests of Open MPI share. Sourced, after cluster.sh.
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh

# need_mpi FILE: skips without Open MPI or without the program magnesia-mpi; lets root start ranks.
need_mpi() {
    [ -x "$1" ] || skip "this build has no magnesia-mpi; configure it with -DMAGNESIA_MPI=ON"
    need openmpi-bin mpirun
    export OMPI_ALLOW_RUN_AS_ROOT=1 OMPI_ALLOW_RUN_AS_ROOT_CONFIRM=1
}
