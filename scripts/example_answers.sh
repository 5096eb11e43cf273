#!/bin/sh
# example_answers.sh - writes the answers of examples/answers again, with the program as it is now.
# SPDX-License-Identifier: Apache-2.0
#   scripts/example_answers.sh PROGRAM [FOLDER [FILE...]]   FOLDER is where the answers go: examples/answers when left out;
#                                                           FILE are those left out
set -eu
root=$(dirname "$(dirname "$(readlink -f "$0")")")
program=$(readlink -f "$1")
folder=$(readlink -f "${2:-$root/examples/answers}")
left_out=
if [ $# -gt 2 ]; then
    shift 2
    left_out=" $* "
fi
cd "$root/examples/answers"

is_left_out() {
    case "$left_out" in *" $1 "*) true ;; *) false ;; esac
}

# answer FILE WORDS...: what the program says to these words becomes FILE.
answer() {
    file=$1
    shift
    ! is_left_out "$file" || return 0
    "$program" "$@" >"$folder/$file.unfinished"
    mv "$folder/$file.unfinished" "$folder/$file"
}

# qualified FILE WORDS...: the same for an answer that ends with 1 when a bar is missed.
qualified() {
    missed=0
    file=$1
    shift
    ! is_left_out "$file" || return 0
    "$program" "$@" >"$folder/$file.unfinished" || missed=$?
    [ "$missed" -le 1 ]
    mv "$folder/$file.unfinished" "$folder/$file"
}

answer simulate.json simulate two-days.toml --draws 20 --json
answer compare.json compare two-days.toml "200 mg elemental oxide at 22:00, fasting" none --draws 20 --json
answer hypnogram.json hypnogram two-days.toml --json
answer causes.json causes two-days.toml --json
answer why.json why kidney.loop_capacity --json
answer foods.json foods spinach boiled --json
answer diary.json foods --diary ../diaries/model-diet.toml --age 45 --sex female --json
answer forms.json forms bisglycinate oxide --json
answer evidence.json evidence insomnia_severity --json
answer links.json links --json
answer check.json check ../people/thyroid-and-reflux.toml --regimen "200 mg elemental bisglycinate at 08:00 daily for 56 d" --json
answer plan.json plan ../people/low-intake-and-insomnia.toml --effort quick --json --quiet
answer label.json label "magnesium bisglycinate 1000 mg providing 200 mg magnesium" --json
qualified qualify.json qualify --json --quiet
answer calibrate.json calibrate --steps 0 --json --quiet
answer cite.json cite "$folder/label.json" --json
answer validate.txt validate two-days.toml
answer new.toml new scenario
