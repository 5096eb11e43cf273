#!/bin/sh
# metafor_today.sh - makes the reference of tests/statistics again and compares; skipped (77) without R or its packages.
# SPDX-License-Identifier: Apache-2.0
set -eu
command -v Rscript >/dev/null || {
    echo "no Rscript here: install r-cran-metafor and r-cran-jsonlite"
    exit 77
}
Rscript -e 'quit(status = if (requireNamespace("metafor", quietly = TRUE) && requireNamespace("jsonlite", quietly = TRUE)) 0 else 77)' || {
    echo "R lacks metafor or jsonlite: install r-cran-metafor and r-cran-jsonlite"
    exit 77
}
today=$(mktemp)
trap 'rm -f "$today"' EXIT
Rscript scripts/metafor_reference.R public >"$today" 2>/dev/null
reference=tests/statistics/reference/metafor.json
if ! cmp -s "$today" "$reference"; then
    echo "R says something else than $reference:"
    diff "$today" "$reference" | head -n 20
    exit 1
fi
