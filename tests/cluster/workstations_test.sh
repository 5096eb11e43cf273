#!/bin/sh
# workstations_test.sh - the recipe for workstations on two hosts, the work of one of which is killed on the way.
# SPDX-License-Identifier: Apache-2.0
# Usage: workstations_test.sh MAGNESIA agent|ssh FOLDER_OF_THE_PROJECT
# `agent` enters the hosts as ssh would. `ssh` is the real one; it needs openssh-server, which scripts/packages.txt does
# not bring, because installing it opens a port on a person's machine.
set -u
magnesia=$1
way=$2
recipe=$3/examples/cluster/workstations.sh
. "$3/tests/cluster/cluster.sh"
PATH="$PATH:/usr/sbin" # where sshd is
[ "$way" = agent ] || need openssh-server sshd
[ "$way" = agent ] || need openssh-client ssh ssh-keygen
need_root
begin
. "$3/tests/cluster/hosts.sh"
need_hosts
make_hosts
on_east() { "$place/agent" 10.97.0.1 "$*"; }

remove_hosts_and_folder() { remove_hosts && rmdir /run/sshd; }
both_answer() {
    for address in 10.97.0.1 10.97.0.2; do
        on_east "ssh -F '$place/ssh.conf' $address true" 2>>ssh.log || return 1
    done
}

# start_sshd: with one key for the hosts and one for the person. sshd wants a folder of the system, which its service
# would have made.
start_sshd() {
    ssh-keygen -q -t ed25519 -N '' -f host_key
    ssh-keygen -q -t ed25519 -N '' -f key
    [ -d /run/sshd ] || { mkdir /run/sshd && undo="remove_hosts_and_folder"; }
    cat >sshd.conf <<END
HostKey $place/host_key
AuthorizedKeysFile $place/key.pub
StrictModes no
UsePAM no
PidFile none
END
    cat >ssh.conf <<END
IdentityFile $place/key
StrictHostKeyChecking no
UserKnownHostsFile $place/known_hosts
LogLevel ERROR
BatchMode yes
END
    for address in 10.97.0.1 10.97.0.2; do
        daemon "sshd-$address" "$place/agent" "$address" "exec $(command -v sshd) -D -e -f '$place/sshd.conf'"
    done
    wait_until 30 both_answer || wrong "the hosts cannot be reached by ssh"
}

remote="$place/agent"
if [ "$way" = ssh ]; then
    start_sshd
    remote="ssh -F $place/ssh.conf"
fi

"$magnesia" new scenario mine.toml >new.log 2>&1 || wrong "there is no scenario"
sed -i 's/ 56 d/ 14 d/; s/^days = 70/days = 14/' mine.toml
"$magnesia" simulate mine.toml --draws "$people" --json >plain.json || wrong "the plain run fails"
export SCENARIO=mine.toml DRAWS="$people" HOSTS="10.97.0.1 10.97.0.2" REMOTE="$remote"
export MAGNESIA="$magnesia" FOLDER="$place/own"

on_east "sh '$recipe'" >stopped.log 2>&1 &
job=$!
both_work() { [ -s disk-east/shard-1/1-of-2.part ] && [ -s disk-west/shard-2/2-of-2.part ]; }
wait_until 60 both_work || wrong "the hosts do not start to work"
for process in $(ip netns pids "magnesia-$$-west"); do
    [ "$(cat "/proc/$process/comm" 2>/dev/null)" != magnesia ] || kill -KILL "$process"
done
wait "$job" && wrong "a host was stopped, and the recipe ends as if nothing had happened"
grep -q 'call again to go on' stopped.log || wrong "it does not say what to do"
[ ! -e answer.json ] || wrong "there is an answer without the second host"

on_east "timeout 240 sh '$recipe'" >again.log 2>&1 || wrong "it does not go on"
expect_plain answer.json
echo "all good"
