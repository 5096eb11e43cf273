# slurm.sh - a Slurm cluster of our own in $place, without systemd: munged, slurmctld and one slurmd a host. Sourced.
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh
: "${place:?begin was not called}"

need_slurm() {
    need munge munged
    need slurmctld slurmctld
    need slurmd slurmd
    need slurm-client sbatch squeue scancel sinfo
}

# slurm_conf CONTROLLER_HOST CONTROLLER_ADDRESS: the configuration but for nodes. The traps: cgroups and accounting need
# what a container has not; ports are of this process, so that two tests do not meet.
slurm_conf() {
    port=$((20000 + $$ % 20000 * 2))
    cat >"$place/slurm.conf" <<END
ClusterName=magnesia
SlurmctldHost=$1($2)
SlurmctldPort=$port
SlurmdPort=$((port + 1))
AuthType=auth/munge
AuthInfo=socket=$place/munge.socket
SlurmUser=root
SlurmdUser=root
StateSaveLocation=$place/state
SlurmdSpoolDir=$place/spool-%n
SlurmctldPidFile=$place/slurmctld.pid
SlurmdPidFile=$place/slurmd-%n.pid
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
MpiDefault=none
ReturnToService=2
KillWait=5
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SlurmdParameters=config_overrides
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
END
    export SLURM_CONF="$place/slurm.conf"
}

# start_munged: the daemon by which the others know each other.
start_munged() {
    mkdir -m 700 "$place/munge"
    head -c 128 /dev/urandom >"$place/munge/key"
    chmod 600 "$place/munge/key"
    daemon munged munged --foreground --force --key-file "$place/munge/key" --socket "$place/munge.socket" \
        --pid-file "$place/munge/pid" --log-file "$place/munged.log" --seed-file "$place/munge/seed"
    wait_until 20 test -S "$place/munge.socket" || wrong "munged does not start"
}

# nodes_idle NUMBER: are so many nodes waiting for work?
nodes_idle() { [ "$(timeout 10 sinfo -h -N -t idle 2>>"$place/sinfo.log" | wc -l)" -eq "$1" ]; }

# jobs STATES: how many jobs and array tasks are in these states.
jobs() { timeout 10 squeue -h -r -t "$1" 2>>"$place/squeue.log" | wc -l; }

nothing_queued() { [ "$(jobs PENDING,RUNNING,COMPLETING,SUSPENDED)" -eq 0 ]; }
