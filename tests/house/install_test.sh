#!/bin/sh
# install_test.sh - the installed program: complete, movable, with its data inside, needing nothing but what is said.
# SPDX-License-Identifier: Apache-2.0
# Usage: install_test.sh BUILD_FOLDER SOURCE_FOLDER VERSION
set -eu
build=$1
source=$2
version=$3
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

cmake --install "$build" --prefix "$place/first" >/dev/null
mv "$place/first" "$place/moved" # nothing may depend on where it was put
mkdir "$place/elsewhere"
cd "$place/elsewhere"
prefix="$place/moved"
program="$prefix/bin/magnesia"

# with no environment at all, from another folder
said=$(env -i "$program" --version)
case $said in
    *"$version"*) ;;
    *) echo "--version said '$said', not $version"; exit 1 ;;
esac
env -i "$program" simulate '200 mg elemental bisglycinate at 22:00 daily for 2 d' --draws 0 --json >answer.json
grep -q '"schema"' answer.json
if grep -q -F "$source" "$program"; then
    echo "the program names the folder it was built from, so its data may not be inside"
    exit 1
fi

for file in share/man/man1/magnesia.1 share/bash-completion/completions/magnesia share/zsh/site-functions/_magnesia \
    share/fish/vendor_completions.d/magnesia.fish share/doc/magnesia/LICENSE share/doc/magnesia/schema/simulate.json \
    share/doc/magnesia/schema/foods.json share/doc/magnesia/schema/diary.json \
    share/doc/magnesia/schema/why.json share/doc/magnesia/schema/cite.json; do
    if [ ! -s "$prefix/$file" ]; then
        echo "$file is not installed"
        exit 1
    fi
done
grep -q "magnesia $version" "$prefix/share/man/man1/magnesia.1"

# the shared libraries docs/architecture.md names, and no way to a network
unknown=$(ldd "$program" | awk '{ print $1 }' |
    grep -v -e '^linux-vdso' -e '/ld-linux' -e '^libc\.' -e '^libm\.' -e '^libgcc_s' -e '^libstdc++' -e '^libfmt\.' \
        -e '^libdate-tz\.' || true)
if [ -n "$unknown" ]; then
    echo "needs libraries nobody wrote down: $unknown"
    exit 1
fi
if nm -D --undefined-only "$program" | grep -w -e connect -e socket -e getaddrinfo; then
    echo "the program can open a connection"
    exit 1
fi
