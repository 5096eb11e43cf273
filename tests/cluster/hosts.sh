# hosts.sh - two pretended hosts: network namespaces with a cable between them, each with a host name of its own. Sourced.
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh
: "${place:?begin was not called}"

need_hosts() {
    need iproute2 ip
    need util-linux nsenter unshare setpriv
    need mount mount
    ip netns add "magnesia-$$-probe" 2>probe.log || skip "network namespaces are not to be had here: $(head -n 1 probe.log)"
    ip netns delete "magnesia-$$-probe"
}

# make_hosts: 10.97.0.1 is called east, 10.97.0.2 is called west. Called by their addresses, because names would need
# /etc/hosts. $place/agent reaches them as ssh would: `agent HOST COMMAND`.
make_hosts() {
    # shellcheck disable=SC2034  # read by ended
    undo=remove_hosts
    for host in east west; do
        ip netns add "magnesia-$$-$host" || wrong "no host can be made"
        ip -n "magnesia-$$-$host" link set lo up
    done
    ip -n "magnesia-$$-east" link add cable type veth peer name cable netns "magnesia-$$-west" ||
        wrong "no cable can be made"
    ip -n "magnesia-$$-east" address add 10.97.0.1/24 dev cable
    ip -n "magnesia-$$-west" address add 10.97.0.2/24 dev cable
    for host in east west; do
        ip -n "magnesia-$$-$host" link set cable up
        mkdir "$place/disk-$host"
    done
    mkdir "$place/own"
    write_agent
}

# write_agent: each call enters the host's network, takes its name, and finds its own disk at $place/own, which the
# other host cannot see.
write_agent() {
    cat >"$place/agent" <<END
#!/bin/sh
case \$1 in
    10.97.0.1) host=east ;;
    10.97.0.2) host=west ;;
    *) echo "no host \$1" >&2; exit 255 ;;
esac
shift
exec nsenter --net="/run/netns/magnesia-$$-\$host" unshare --uts --mount sh -c \\
    "hostname \$host && mount --bind '$place/disk-\$host' '$place/own' && \$*"
END
    chmod +x "$place/agent"
}

# carried: bytes that reached the first host over the cable.
carried() { ip netns exec "magnesia-$$-east" cat /sys/class/net/cable/statistics/rx_bytes; }

remove_hosts() {
    for host in east west; do
        ip netns delete "magnesia-$$-$host" 2>/dev/null
    done
}
