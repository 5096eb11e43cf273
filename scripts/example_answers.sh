#!/bin/sh
# example_answers.sh - writes the answers of examples/answers again, with the program as it is now.
# SPDX-License-Identifier: Apache-2.0
#   scripts/example_answers.sh PROGRAM [FOLDER]   FOLDER is where the answers go: examples/answers when left out
set -eu
root=$(dirname "$(dirname "$(readlink -f "$0")")")
program=$(readlink -f "$1")
folder=$(readlink -f "${2:-$root/examples/answers}")
cd "$root/examples/answers"

# answer FILE WORDS...: what the program says to these words becomes FILE.
answer() {
    file=$1
    shift
    "$program" "$@" >"$folder/$file.unfinished"
    mv "$folder/$file.unfinished" "$folder/$file"
}

answer simulate.json simulate two-days.toml --draws 20 --json
answer why.json why kidney.threshold --json
answer foods.json foods spinach boiled --json
answer diary.json foods --diary ../diaries/model-diet.toml --age 45 --sex female --json
answer forms.json forms bisglycinate oxide --json
answer label.json label "magnesium bisglycinate 1000 mg providing 200 mg magnesium" --json
answer validate.txt validate two-days.toml
answer new.toml new scenario
