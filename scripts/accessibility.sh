#!/bin/sh
# accessibility.sh - judges pages by WCAG 2.2 A and AA with axe-core in headless Chromium: light, dark, narrow and wide.
# SPDX-License-Identifier: Apache-2.0
#   scripts/accessibility.sh PAGE.html...   prints each violation and a table; fails when there is any, or no judge
# It needs chromium and npm. axe-core is fetched by npm once, checked against the sum below and kept in build/axe; it is
# not part of Magnesia. Without a network and without that copy it says so and fails: a page unjudged is no page passed.
# Its rules of best practice are judged as well, and whether a page fits 320 px. What axe cannot tell (text in pictures
# on colours it cannot see) is counted, not failed: tests/api/answer_style_test.cpp measures those colours.
set -eu
version=4.14.1
sum=e6b0ce02b84d892e2e33e403485e7f3d6c29e2be6df65daf44d89ba564139745
root=$(dirname "$(dirname "$(readlink -f "$0")")")
kept="$root/build/axe"
[ $# -gt 0 ] || { echo "accessibility.sh: name a page to judge" >&2; exit 2; }
for tool in chromium npm; do
    command -v "$tool" >/dev/null || { echo "accessibility.sh: $tool is not installed, so nothing was judged" >&2; exit 1; }
done

# fetch_axe: the package of that version, once.
fetch_axe() {
    mkdir -p "$kept"
    archive="$kept/axe-core-$version.tgz"
    if [ ! -f "$archive" ]; then
        (cd "$kept" && npm pack --silent "axe-core@$version" >/dev/null) ||
            { echo "accessibility.sh: axe-core $version cannot be fetched (no network?), so nothing was judged" >&2; exit 1; }
    fi
    echo "$sum  $archive" | sha256sum --check --quiet ||
        { echo "accessibility.sh: $archive is not what it should be; remove it and try again" >&2; exit 1; }
    tar -xzf "$archive" -C "$kept" package/axe.min.js
}

# judged PAGE: a copy of the page that opens all that is folded and tells what axe finds in it.
judged() {
    sed 's#</body>.*##; /^<\/html>/d' "$1"
    cat <<'SCRIPT'
<script src="axe.min.js"></script>
<script>
document.querySelectorAll("details").forEach(d => d.open = true);
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const lines = (word, all) => all.flatMap(v => v.nodes.map(n => word + " " + v.id + " | " + v.help + " | " + n.target));
axe.run(document, {runOnly: tags}).then(found => {
  const scheme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const said = [innerWidth + " px, " + scheme + ": " + found.passes.length + " rules passed"];
  if (document.documentElement.scrollWidth > innerWidth) said.push("VIOLATION reflow | the page is wider than its window");
  said.push(...lines("VIOLATION", found.violations), ...lines("OPEN", found.incomplete));
  parent.postMessage(said.join("\n"), "*");
});
</script></body></html>
SCRIPT
}

# frame WIDTH: a page that holds the judged one at that width, narrower than a window can be, and writes what it tells.
frame() {
    cat <<FRAME
<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>judge</title>
</head><body><pre></pre><script>
addEventListener("message", told => document.querySelector("pre").textContent = "\nJUDGED " + told.data + "\n");
</script><iframe src="page.html" width="$1" height="1000" style="border:0;color-scheme:light dark"></iframe></body></html>
FRAME
}

fetch_axe
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$kept/package/axe.min.js" "$work"
violations=0
for page in "$@"; do
    judged "$page" >"$work/page.html"
    for scheme in light dark; do
        [ "$scheme" = dark ] && preferred=0 || preferred=1
        for width in 320 1040; do
            frame "$width" >"$work/frame.html"
            chromium --headless --no-sandbox --disable-gpu --blink-settings=preferredColorScheme="$preferred" \
                --window-size=1280,1000 --virtual-time-budget=60000 --dump-dom "file://$work/frame.html" \
                >"$work/said" 2>/dev/null
            grep -q "^JUDGED $width px, $scheme" "$work/said" ||
                { echo "accessibility.sh: axe did not run on $page, $width px, $scheme" >&2; exit 1; }
            found=$(grep -c '^VIOLATION' "$work/said" || true)
            violations=$((violations + found))
            unseen=$(grep '^OPEN' "$work/said" | cut -d' ' -f2 | sort | uniq -c | tr -s ' \n' ' ')
            echo "$page $(sed -n 's/^JUDGED //p' "$work/said"), $found violations, cannot tell:${unseen:- nothing}"
            grep '^VIOLATION' "$work/said" || true
        done
    done
done
[ "$violations" -eq 0 ]
