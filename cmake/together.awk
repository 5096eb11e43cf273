# together.awk - which sources can go through the compiler as one: reads their files, prints "GROUP FILE" lines.
# SPDX-License-Identifier: Apache-2.0
# A name that a file keeps for itself, in its unnamed namespace, must not be a word of another file of its group: there it
# could clash with a name of that file, hide one or be called in place of one. A test keeps its names in a namespace of its
# own (..._test), where nobody meets them. Called by cmake/layer.cmake:
#     awk -v most=16 -f cmake/together.awk FILE...

FNR == 1 {
    if (NR > 1) place()
    file = FILENAME
    is_private = is_apart = 0
    split("", names)
    split("", words)
}
/^}  \/\/ namespace$/ { is_private = 0 }
is_private && /^(\[\[|[A-Za-z])/ { note_name($0) }
is_private && /^enum [a-z_ :]*{$/ { is_enum = 1 }
/^}/ { is_enum = 0 }
is_enum && /^    [a-z]/ { names[first_word($0)] = 1 }
/^namespace [a-z_:]*_test {$/ { is_apart = 1 }
/^namespace {$/ { is_private = !is_apart }
{ note_words($0) }
END { if (NR > 0) place() }

function first_word(line) {
    sub(/^ */, "", line)
    sub(/[^A-Za-z_0-9].*/, "", line)
    return line
}

# The name that a line at the margin declares, if it declares one.
function note_name(line) {
    sub(/^\[\[[a-z_:]+\]\] /, "", line)
    if (match(line, /^(struct|class|enum class|enum) [A-Za-z_0-9]+/)) {
        sub(/^(struct|enum class|class|enum) /, "", line)
    } else if (match(line, /[A-Za-z_0-9]+(\(|\[|{| {| =)/)) {
        line = substr(line, RSTART, RLENGTH)
    } else {
        return
    }
    names[first_word(line)] = 1
}

# Every word of a line but those of its comment and its texts.
function note_words(line, i, count, parts) {
    gsub(/"(\\.|[^"\\])*"/, " ", line)
    sub(/\/\/.*/, "", line)
    count = split(line, parts, /[^A-Za-z_0-9]+/)
    for (i = 1; i <= count; ++i) words[parts[i]] = 1
}

# The first group that has room and no clash, or a new one.
function place(group, name) {
    for (group = 1; group <= groups; ++group)
        if (size[group] < most && !clashes(group)) break
    if (group > groups) groups = group
    ++size[group]
    for (name in names) taken[group, name] = 1
    for (name in words) said[group, name] = 1
    print group, file
}

function clashes(group, name) {
    for (name in names) if ((group, name) in said) return 1
    for (name in words) if ((group, name) in taken) return 1
    return 0
}
