#!/bin/sh
# help_test.sh - manual page and completions name every verb and option the program has, and none it has not.
# SPDX-License-Identifier: Apache-2.0
# Usage: help_test.sh PROGRAM MANUAL_PAGE COMPLETION_FOLDER. The oracle is the program's own --help.
set -u
program=$1
page=$2
completion=$3
failures=0
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

wrong() {
    printf 'FAILED: %s\n' "$*"
    failures=$((failures + 1))
}

# each_once: the words on stdin, sorted, one a line.
each_once() { sort -u; }

options_in() { grep -o -e '--[a-z][a-z-]*' | each_once; }

verbs=$(sed -n 's/^ *local verbs="\(.*\)"/\1/p' "$completion/magnesia.bash")
"$program" --help >"$place/help" || wrong "--help ends with an error"
for verb in $verbs; do
    "$program" "$verb" --help >>"$place/help" || wrong "there is no verb $verb"
    grep -q -w -e "$verb" "$completion/_magnesia" || wrong "zsh does not complete the verb $verb"
    grep -q -e "-a $verb " "$completion/magnesia.fish" || wrong "fish does not complete the verb $verb"
    grep -q -e "^\.B $verb" "$page" || wrong "the manual page does not explain the verb $verb"
done
# A word that is no verb is refused with the list of verbs: all of them must be completed.
said=$("$program" no-such-verb 2>&1)
for word in $(printf '%s' "$said" | sed -n 's/.*allowed: *\([a-z, ]*\).*/\1/p' | tr -d ','); do
    case " $verbs " in
        *" $word "*) ;;
        *) wrong "the verb $word is not completed" ;;
    esac
done
printf '%s' "$said" | grep -q 'allowed: .*simulate' || wrong "a wrong verb is not answered with the list of verbs"

options_in <"$place/help" >"$place/program"
sed -n 's/^ *local options="\(.*\)"/\1/p' "$completion/magnesia.bash" | options_in >"$place/bash"
options_in <"$completion/_magnesia" >"$place/zsh"
sed -n 's/^complete -c magnesia -l \([a-z-]*\) .*/--\1/p' "$completion/magnesia.fish" | each_once >"$place/fish"
sed 's/\\-/-/g' "$page" | sed '/^\.\\"/d; /^\.SH EXAMPLES/,$d' | options_in >"$place/page"
[ -s "$place/program" ] || wrong "--help names no option"
for place_of_words in bash zsh fish page; do
    diff "$place/program" "$place/$place_of_words" >"$place/difference" ||
        wrong "options of the program (<) and of $place_of_words (>) differ: $(grep '^[<>]' "$place/difference" | tr '\n' ' ')"
done

[ "$failures" -eq 0 ] && printf 'all good\n'
exit "$failures"
