#!/bin/sh
# slurm.sh - one simulation on a Slurm cluster: an array of shards, and a job that adds them up when all are done.
# SPDX-License-Identifier: Apache-2.0
#   sh slurm.sh         submits all shards and the merge
#   sh slurm.sh 3,7     submits these again, after a failure, and the merge; each goes on from what its file holds
# docs/study/machines.md says when to use which recipe.
set -eu

# What to run; each line can be set from outside, as in `SHARDS=4 sh slurm.sh`.
export SCENARIO="${SCENARIO:-mine.toml}"      # a file that all nodes see, or a regimen in one line
export DRAWS="${DRAWS:-1000000}"              # simulated people
export SHARDS="${SHARDS:-16}"                 # tasks of the array
export MAGNESIA="${MAGNESIA:-magnesia}"       # the program, the same version on all nodes
export FOLDER="${FOLDER:-magnesia-parts}"     # for parts, logs and answer.json, on a file system that all nodes see
processors="${PROCESSORS:-8}"                 # of one task
time_limit="${TIME_LIMIT:-24:00:00}"          # of one task; one that is ended by it goes on when submitted again
shards_now="${1:-1-$SHARDS}"

mkdir -p "$FOLDER"

# The single quotes are meant: the words are filled in on the node, from the environment that sbatch takes along.
# shellcheck disable=SC2016
work='exec "$MAGNESIA" simulate "$SCENARIO" --draws "$DRAWS" --threads "$SLURM_CPUS_PER_TASK" \
    --shard "$SLURM_ARRAY_TASK_ID/$SHARDS" --part "$FOLDER/$SLURM_ARRAY_TASK_ID-of-$SHARDS.part"'
# shellcheck disable=SC2016
merge='"$MAGNESIA" merge "$FOLDER"/*-of-"$SHARDS".part --json >"$FOLDER/answer.json"'

array=$(sbatch --parsable --job-name magnesia --array "$shards_now" --cpus-per-task "$processors" \
    --time "$time_limit" --output "$FOLDER/shard-%a.log" --wrap "$work")
# A merge whose shards failed is taken out of the queue instead of waiting for ever.
adding=$(sbatch --parsable --job-name magnesia-merge --dependency "afterok:$array" --kill-on-invalid-dep yes \
    --output "$FOLDER/merge.log" --wrap "$merge")
echo "shards are job $array, the merge is job $adding; the answer will be $FOLDER/answer.json"
