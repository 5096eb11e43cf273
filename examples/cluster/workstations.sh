#!/bin/sh
# workstations.sh - one simulation on a few machines that ssh reaches, without any cluster software.
# SPDX-License-Identifier: Apache-2.0
#   sh workstations.sh    works a shard on every host and adds them up here; called again, it goes on where it stopped
# docs/study/machines.md says when to use which recipe.
set -eu

# What to run; each line can be set from outside, as in `HOSTS="anna bert" sh workstations.sh`.
scenario="${SCENARIO:-mine.toml}"            # a file here, which is copied to the hosts
draws="${DRAWS:-1000000}"                    # simulated people
hosts="${HOSTS:-anna bert clara}"            # one shard each; all cores of a host are used
remote="${REMOTE:-ssh}"                      # called as `ssh HOST COMMAND`, without asking for a password
magnesia="${MAGNESIA:-magnesia}"             # the same version here and on all hosts
folder="${FOLDER:-magnesia-parts}"           # here and, below the home folder, on the hosts
answer="${ANSWER:-answer.json}"

# shellcheck disable=SC2086  # one word a host is meant
set -- $hosts
mkdir -p "$folder"

# shard HOST NAME: works shard NAME (such as 2/3) there and fetches its part. In a folder of its own, because a host may
# be named twice.
shard() {
    part="${2%/*}-of-${2#*/}.part"
    there="$folder/shard-${2%/*}"
    # shellcheck disable=SC2086  # `ssh -p 2222` is several words
    $remote "$1" "mkdir -p '$there' && cat >'$there/scenario.toml'" <"$scenario" &&
        $remote "$1" "cd '$there' && '$magnesia' simulate scenario.toml --draws $draws --shard $2 --part $part" \
            </dev/null && $remote "$1" "cat '$there/$part'" </dev/null >"$folder/$part"
}

workers=
index=0
for host in "$@"; do
    index=$((index + 1))
    shard "$host" "$index/$#" &
    workers="$workers $!"
done
failed=0
for worker in $workers; do
    wait "$worker" || failed=1
done
if [ "$failed" -ne 0 ]; then
    echo "not every host came to its end; call again to go on" >&2
    exit 1
fi
"$magnesia" merge "$folder"/*-of-"$#".part --json >"$answer.unfinished"
mv "$answer.unfinished" "$answer"
