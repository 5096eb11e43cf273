# mutants_together.awk - one source with a C++ file and many mutants of it; a number chooses when the program runs.
# SPDX-License-Identifier: Apache-2.0
#   awk -f scripts/mutants_together.awk LIST FILE
# LIST: a line for each mutant, with tabs between: its number, the line, the changed line. Number 0 is a copy without any
# change, which must behave as the file does. To compile many at once takes seconds; each alone would take one.
# Each copy is put into a namespace of its own, its functions that others call renamed, and those of the file call the copy
# that MAGNESIA_MUTANT names. Functions of classes that others know cannot be renamed: mutants in them are left out, as
# are those in lines that name a function. The numbers that are in stand in the first line.

# The names of what a function takes, as in a call.
function arguments_of(text,    list, i, c, depth, out, n, parts) {
    list = substr(text, index(text, "(") + 1)
    sub(/[)][^)]*$/, "", list)
    depth = 0
    out = ""
    for (i = 1; i <= length(list); i++) {
        c = substr(list, i, 1)
        if (c ~ /[<({]/) depth++
        if (c ~ /[>)}]/) depth--
        out = out (c == "," && depth == 0 ? "\n" : c)
    }
    n = split(out, parts, "\n")
    out = ""
    for (i = 1; i <= n; i++) {
        sub(/ *$/, "", parts[i])
        sub(/^.*[ &*]/, "", parts[i])
        out = out (i > 1 ? ", " : "") parts[i]
    }
    return out
}

# Looks at the file: functions that others call, and what is to be left out of copies.
function look(    i, is_inside, head, text, begin, name) {
    is_inside = 0
    for (i = 1; i <= lines; i++) {
        if (line[i] ~ /^namespace magnesia/) first = i
        if (line[i] ~ /^}  \/\/ namespace magnesia/) last = i
        if (line[i] == "namespace {") is_inside = 1
        if (line[i] == "}  // namespace") is_inside = 0
        if (is_inside || !first || last || line[i] !~ /^[A-Za-z]/) continue
        if (line[i] ~ /^(namespace|using|constexpr|static)/) continue
        begin = i
        text = line[i]
        while (line[i] !~ /[{]$/ && i < lines) text = text " " line[++i]
        sub(/ *[{]$/, "", text)
        head = substr(text, 1, index(text, "(") - 1)
        name = head
        sub(/^.*[ &*]/, "", name)
        for (; begin <= i; begin++) is_head[begin] = 1
        if (name ~ /::/) {
            for (begin = i; line[begin] != "}" && begin < lines; begin++) is_member[begin] = 1
            while (line[i] != "}") i++
            continue
        }
        count++
        names[count] = name
        heads[count] = text
    }
    for (i = 1; i <= lines; i++) {
        if (is_head[i] && !is_own(i)) is_member[i] = 1
    }
}

# Whether the function whose name stands there is one that can be renamed.
function is_own(at,    i) {
    while (at <= lines && line[at] !~ /[{]$/) at++
    return !is_member[at]
}

function rename(to,    i) {
    for (i = 1; i <= count; i++) print "#define " names[i] " " names[i] to
}

function name_again(    i) {
    for (i = 1; i <= count; i++) print "#undef " names[i]
}

function declare(    i) {
    for (i = first; i < last; i++) if (line[i] ~ /^using [a-z:_]+;$/) print line[i]
    for (i = 1; i <= count; i++) print heads[i] ";"
}

function copy(number, changed_line, changed,    i) {
    rename("_of_" number)
    print "namespace magnesia::safety {"
    print "namespace mutant_" number " {"
    declare()
    for (i = first + 1; i < last; i++) {
        if (is_member[i] || (i > first + 1 && is_member[i - 1] && line[i] == "}")) continue
        if (i == first + 1 || i == changed_line) print "# " i " \"mutant_" number "\""
        print i == changed_line ? changed : line[i]
    }
    print "}"
    print "}"
    name_again()
}

NR == FNR {
    split($0, field, "\t")
    wanted++
    number[wanted] = field[1]
    place[wanted] = field[2]
    text_of[wanted] = substr($0, length(field[1]) + length(field[2]) + 3)
    next
}

{ line[++lines] = $0 }

END {
    look()
    if (!first || !last) exit 1
    printf "//"
    for (m = 1; m <= wanted; m++) {
        if (!is_head[place[m]] && !is_member[place[m]]) printf " %s", number[m]
    }
    print ""
    for (i = 1; i < first; i++) if (line[i] ~ /^#/) print line[i]
    print "#include <cstdlib>"
    rename("_of_file")
    for (i = first; i <= last; i++) {
        if (i == last) print ""
        print line[i]
        if (i == first) declare()
    }
    name_again()
    for (m = 1; m <= wanted; m++) {
        if (!is_head[place[m]] && !is_member[place[m]]) copy(number[m], place[m], text_of[m])
    }
    print "# 1 \"chooser\""
    print "namespace magnesia::safety {"
    print "namespace {"
    print "int read_number() { const char* text = std::getenv(\"MAGNESIA_MUTANT\"); return text ? std::atoi(text) : -1; }"
    print "int chosen() { static const int one = read_number(); return one; }"
    print "}"
    for (i = 1; i <= count; i++) {
        print heads[i] " {"
        print "    switch (chosen()) {"
        for (m = 1; m <= wanted; m++) {
            if (is_head[place[m]] || is_member[place[m]]) continue
            printf "        case %s: return mutant_%s::%s_of_%s(%s);\n", number[m], number[m], names[i], number[m],
                arguments_of(heads[i])
        }
        print "        default: return " names[i] "_of_file(" arguments_of(heads[i]) ");"
        print "    }"
        print "}"
    }
    print "}"
}
