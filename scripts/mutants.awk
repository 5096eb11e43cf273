# mutants.awk - every small slip that fixed operations make in one C++ file; none is random.
# SPDX-License-Identifier: Apache-2.0
#   awk -f scripts/mutants.awk FILE...
# Prints a line for each, with tabs between: file, line number, operation, its text for people, the changed line. The text
# is that of the changed line; where little is left of it the line as it was.
# Only code is changed: comments, texts in quotes, includes and namespaces are left alone.

function put(operation, changed,    text) {
    text = operation ~ /^(drop|return nothing)$/ ? $0 : changed
    sub(/^ */, "", text)
    printf "%s\t%d\t%s\t%s\t%s\n", FILENAME, FNR, operation, text, changed
}

# The line with the same length, in which comments are blank and what is in quotes is "_".
function masked(text,    out, i, c, quote) {
    out = ""
    quote = ""
    for (i = 1; i <= length(text); i++) {
        c = substr(text, i, 1)
        if (quote != "") {
            if (c == "\\") { out = out "__"; i++; continue }
            if (c == quote) { quote = ""; out = out c } else out = out "_"
        } else if (c == "\"" || c == "'") {
            quote = c
            out = out c
        } else if (substr(text, i, 2) == "//") {
            while (length(out) < length(text)) out = out " "
            break
        } else {
            out = out c
        }
    }
    return out
}

# Each place of `from` in the code, once with `to` there.
function swap(operation, from, to,    at, rest) {
    rest = 1
    while ((at = index(substr(code, rest), from)) > 0) {
        at += rest - 1
        put(operation, substr($0, 1, at - 1) to substr($0, at + length(from)))
        rest = at + length(from) - (from ~ / $/)
    }
}

# Each number written in the code, once with one more.
function off_by_one(    rest, at, before, number) {
    rest = 1
    while (match(substr(code, rest), /[0-9]+(\.[0-9]+)?/)) {
        at = rest + RSTART - 1
        number = substr(code, at, RLENGTH)
        before = at > 1 ? substr(code, at - 1, 1) : " "
        rest = at + RLENGTH
        if (before ~ /[A-Za-z0-9_.]/ || substr(code, rest, 1) ~ /[A-Za-z0-9_]/) continue
        put("off by one", substr($0, 1, at - 1) (number ~ /\./ ? sprintf("%.1f", number + 1) : number + 1) substr($0, rest))
    }
}

# The place of the bracket that closes the one at `from`; 0 when it is not on this line.
function closing(from,    i, depth, c) {
    depth = 0
    for (i = from; i <= length(code); i++) {
        c = substr(code, i, 1)
        if (c == "(") depth++
        if (c == ")" && --depth == 0) return i
    }
    return 0
}

function negate_condition(    at, end, inside) {
    if ((at = index(code, "if (")) == 0) return
    end = closing(at + 3)
    inside = substr($0, at + 4, end - at - 4)
    if (end == 0 || inside ~ / = / || inside ~ /^![^&|]*$/) return  # what drop_not() makes, too
    put("negate", substr($0, 1, at + 3) "!(" inside ")" substr($0, end))
}

# "!is_known" without its "!".
function drop_not(    i) {
    for (i = 1; i <= length(code); i++) {
        if (substr(code, i, 1) == "!" && substr(code, i + 1, 1) != "=") {
            put("drop not", substr($0, 1, i - 1) substr($0, i + 1))
        }
    }
}

function return_nothing(    at, value) {
    if (!match(code, /return [^;]+;/)) return
    at = RSTART
    value = substr(code, at + 7, RLENGTH - 8)
    if (value ~ /^(true|false|[{][}]|std::nullopt|nullptr|0|"")$/) return
    put("return nothing", substr($0, 1, at - 1) "return {};" substr($0, at + RLENGTH))
}

function balanced(text,    opens, closes) {
    opens = gsub(/[(]/, "(", text)
    closes = gsub(/[)]/, ")", text)
    return opens == closes
}

# A call, an assignment or an `if` that stands alone on its line.
function drop_statement() {
    if (!begins || code !~ /;[ ]*$/ || !balanced(code)) return
    if (code ~ /^ *(if|for) [(]/ || code ~ /^ *(continue|break);/ || code ~ /^ *(std::)?[a-z_][a-z_0-9.>:-]*[(].*[)];/ ||
        code ~ /^ *[a-z_][a-z_0-9.>-]*(\[[^]]*\])* [-+*\/|&]?= / || code ~ /^ *(\+\+|--)/) {
        put("drop", "")
    }
}

BEGIN {
    count = split("<|<= <=|< >|>= >=|> ==|!= !=|==", flips, " ")
}

FNR == 1 { begins = 1 }

/^ *\/\// || /^#/ || /^namespace/ || /^using/ || /^ *static_assert/ || /^ *$/ { next }

{
    code = masked($0)
    for (i = 1; i <= count; i++) {
        split(flips[i], pair, "|")
        swap("flip", " " pair[1] " ", " " pair[2] " ")
    }
    swap("and or", " && ", " || ")
    swap("and or", " || ", " && ")
    swap("plus minus", " + ", " - ")
    swap("plus minus", " - ", " + ")
    swap("plus minus", " += ", " -= ")
    swap("times by", " * ", " / ")
    swap("times by", " / ", " * ")
    swap("times by", " % ", " * ")
    swap("min max", "std::min(", "std::max(")
    swap("min max", "std::max(", "std::min(")
    swap("any all", "any_of(", "all_of(")
    swap("any all", "all_of(", "any_of(")
    swap("true false", "true", "false")
    swap("true false", "false", "true")
    off_by_one()
    negate_condition()
    drop_not()
    return_nothing()
    drop_statement()
    begins = code ~ /[;{}:] *$/
}
