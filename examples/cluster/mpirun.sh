#!/bin/sh
# mpirun.sh - one simulation on several hosts with Open MPI; parts travel as messages, so no common folder is needed.
# SPDX-License-Identifier: Apache-2.0
#   sh mpirun.sh              works, and writes the answer; a job that was killed goes on when called again
#   sh mpirun.sh --seed 2     further words go to magnesia-mpi
# docs/study/machines.md says when to use which recipe.
set -eu

# What to run; each line can be set from outside, as in `HOSTS=localhost sh mpirun.sh`.
scenario="${SCENARIO:-mine.toml}"            # a file that is there on every host, or a regimen in one line
draws="${DRAWS:-1000000}"                    # simulated people
hosts="${HOSTS:-anna,bert}"                  # as mpirun takes them; behind a colon stands how many ranks may run there
ranks_per_host="${RANKS_PER_HOST:-1}"        # one is enough: a rank uses all cores of its host
program="${MAGNESIA_MPI:-magnesia-mpi}"      # at the same place and of the same version on all hosts
folder="${FOLDER:-magnesia-parts}"           # each host keeps its parts there, every minute
answer="${ANSWER:-answer.json}"

# --bind-to none: mpirun would tie a rank, with all its threads, to one core.
mpirun --host "$hosts" --map-by "ppr:$ranks_per_host:node" --bind-to none \
    "$program" "$scenario" --draws "$draws" --parts "$folder" --json "$@" >"$answer.unfinished"
mv "$answer.unfinished" "$answer"
