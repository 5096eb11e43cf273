#!/bin/sh
# validation_page.sh - writes the tables of docs/validation.md again, with the program as it is now.
# SPDX-License-Identifier: Apache-2.0
#   scripts/validation_page.sh PROGRAM
set -eu
root=$(dirname "$(dirname "$(readlink -f "$0")")")
page=$root/docs/validation.md
tables=$(mktemp)
trap 'rm -f "$tables" "$page.unfinished"' EXIT
missed=0
"$1" qualify --markdown --quiet >"$tables" || missed=$?
[ "$missed" -le 1 ]  # 1 says that a bar is missed
{
    sed '/^<!-- table: qualify -->$/q' "$page"
    cat "$tables"
    sed -n '/^<!-- end -->$/,$p' "$page"
} >"$page.unfinished"
mv "$page.unfinished" "$page"
