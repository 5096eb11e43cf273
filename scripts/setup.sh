# setup.sh - what ./run, ./test and benchmarks/run share: install what is missing, configure once, build. Sourced, never run.
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh
# Every word of these functions goes to stderr, because stdout belongs to the program's answer.
# The caller sets `root`, the folder of the project.
: "${root:?set by the caller}"

say() { printf '%s\n' "magnesia: $*" >&2; }

fail() {
    say "$*"
    exit 3
}

# packages_of GROUP...: the names from scripts/packages.txt that these groups need.
packages_of() {
    for group in "$@"; do
        awk -v group="$group" '$1 == group { print $2 }' "$root/scripts/packages.txt"
    done
}

# missing_of GROUP...: those of them that are not installed. Asked anew each time, so a removed package is noticed.
missing_of() {
    # shellcheck disable=SC2046  # one word per package is meant
    present=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' $(packages_of "$@") 2>/dev/null |
        awk '$1 == "installed" { print $2 }')
    for package in $(packages_of "$@"); do
        case "
$present
" in
            *"
$package
"*) ;;
            *) printf '%s\n' "$package" ;;
        esac
    done
}

# as_root COMMAND...: runs it as root, through sudo only when we are not root.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        env DEBIAN_FRONTEND=noninteractive "$@"
    else
        sudo env DEBIAN_FRONTEND=noninteractive "$@"
    fi
}

# explain_apt_failure LOG: turns what apt said into one thing to do, and stops.
explain_apt_failure() {
    tail -n 15 "$1" >&2
    if grep -q 'Could not get lock\|Unable to lock\|Unable to acquire the dpkg' "$1"; then
        fail "another program is installing packages at the moment; wait until it is done and call again"
    elif grep -q 'dpkg was interrupted' "$1"; then
        fail "an earlier installation was interrupted; run 'dpkg --configure -a' as root and call again"
    elif grep -q 'Unable to fetch\|Failed to fetch\|Could not resolve' "$1"; then
        fail "the packages could not be downloaded; check the network and the sources in /etc/apt, and call again"
    fi
    fail "apt-get could not install the packages; all it said is in $1"
}

# install_packages NAME...: with apt, saying what and why.
install_packages() {
    say "these Debian packages are missing and will be installed:"
    for package in "$@"; do
        awk -v name="$package" '$2 == name { $1 = ""; $2 = ""; sub(/^ +/, ""); printf "    %-26s %s\n", name, $0 }' \
            "$root/scripts/packages.txt" >&2
    done
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null 2>&1; then
        fail "installing needs root, and there is no sudo here; run this as root once, then call again:
    apt-get update && apt-get install --no-install-recommends $*"
    fi
    if [ "$(id -u)" -ne 0 ]; then
        say "this uses sudo, which may ask for your password"
    fi
    mkdir -p "$root/build"
    log="$root/build/apt.log"
    say "installing takes a minute or two (progress: $log)"
    as_root apt-get -o DPkg::Lock::Timeout=60 update >"$log" 2>&1 || explain_apt_failure "$log"
    as_root apt-get -o DPkg::Lock::Timeout=60 install -y --no-install-recommends "$@" >>"$log" 2>&1 ||
        explain_apt_failure "$log"
}

# ensure_packages GROUP...: installs what is missing; no network and no root when nothing is.
ensure_packages() {
    if ! command -v dpkg-query >/dev/null 2>&1; then
        say "this is not Debian: nothing is installed for you; needed are the like of $(packages_of "$@" | tr '\n' ' ')"
        return
    fi
    missing=$(missing_of "$@")
    if [ -n "$missing" ]; then
        # shellcheck disable=SC2086  # one word per package is meant
        install_packages $missing
    fi
}

# is_configured PRESET TESTS: was this tree configured for this folder, these presets and these packages, with tests if
# asked? A tree configured with tests serves ./run too, so ./run and ./test do not undo each other's work.
is_configured() {
    mark="$root/build/$1/configured"
    [ -f "$mark" ] && [ -f "$root/build/$1/build.ninja" ] || return 1
    [ -z "$(find "$root/CMakePresets.json" "$root/scripts/packages.txt" -newer "$mark")" ] || return 1
    [ "$(cat "$mark")" = "tests ON in $root" ] || [ "$(cat "$mark")" = "tests $2 in $root" ]
}

# ensure_configured PRESET TESTS(ON|OFF): configures, when that was not done yet.
ensure_configured() {
    if is_configured "$1" "$2"; then
        return
    fi
    say "configuring (preset $1)"
    mkdir -p "$root/build"
    if ! (cd "$root" && cmake --fresh --preset "$1" "-DBUILD_TESTING=$2") >"$root/build/configure.log" 2>&1; then
        cat "$root/build/configure.log" >&2
        fail "configuring failed; see the lines above"
    fi
    printf 'tests %s in %s\n' "$2" "$root" >"$root/build/$1/configured"
}

# is_unchanged TREE TARGET: has nothing been written since this target was last built? (Asked to choose what to print;
# ninja decides what to build.)
is_unchanged() {
    [ -f "$1/built-$2" ] &&
        [ -z "$(find "$root/src" "$root/apps" "$root/tools" "$root/data" "$root/cmake" "$root/tests" "$root/benchmarks" \
            "$root/CMakeLists.txt" -newer "$1/built-$2" 2>/dev/null | head -n 1)" ]
}

# build PRESET TARGET: builds one target on all cores. Silent when nothing changed, else ninja shows its progress.
build() {
    set -- "$root/build/$1" "$2"
    if is_unchanged "$1" "$2"; then
        cmake --build "$1" --target "$2" --parallel "$(nproc)" >"$root/build/build.log" 2>&1 || {
            cat "$root/build/build.log" >&2
            fail "the build failed; see the lines above"
        }
    else
        say "building $2 (a few minutes the first time)"
        cmake --build "$1" --target "$2" --parallel "$(nproc)" >&2 || fail "the build failed; see the lines above"
    fi
    touch "$1/built-$2"
}
