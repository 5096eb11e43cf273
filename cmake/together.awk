# together.awk - which sources can go through the compiler as one: reads their files, prints "GROUP FILE" lines.
# SPDX-License-Identifier: Apache-2.0
# A name that a file keeps for itself, in its unnamed namespace, must not be a word of another file of its group: there it
# could clash with a name of that file, hide one or be called in place of one. A test keeps its names in a namespace of its
# own (..._test), where nobody meets them. A name behind a dot, an arrow or two colons is somebody else's. Files that clash
# with most others choose their group first. Called by cmake/layer.cmake:
#     awk -v most=24 -f cmake/together.awk FILE...

FNR == 1 {
    file[++files] = FILENAME
    is_private = is_apart = is_text = 0
}
/^}  \/\/ namespace$/ { is_private = 0 }
/R"\(/ && !/\)"/ { is_text = 1 }  # many lines of text, where nothing is declared
is_text && /\)"/ { is_text = 0 }
is_text { next }
is_private && /^(\[\[|[A-Za-z])/ { note_name($0) }
is_private && /^enum [a-z_ :]*{$/ { is_enum = 1 }
is_private && /^enum [a-z_ :]*{ .*};$/ { keep_each($0) }
/^}/ { is_enum = 0 }
is_enum && /^    [a-z]/ { keep(first_word($0)) }
/^namespace [a-z_:]*_test {$/ { is_apart = 1 }
/^namespace {$/ { is_private = !is_apart }
{ note_words($0) }
END {
    find_clashes()
    while ((next_one = hardest()) > 0) place(next_one)
}

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
    keep(first_word(line))
}

function keep(name) {
    if (!((files, name) in is_kept)) kept[files, ++names[files]] = name
    is_kept[files, name] = 1
}

# The values of an enumeration on one line.
function keep_each(line, i, count, parts) {
    gsub(/.*{ | };/, "", line)
    count = split(line, parts, /, /)
    for (i = 1; i <= count; ++i) keep(parts[i])
}

# Every word of a line but those of its comment and its texts, and members.
function note_words(line, i, count, parts) {
    gsub(/"(\\.|[^"\\])*"/, " ", line)
    sub(/\/\/.*/, "", line)
    gsub(/(\.|->|::)[A-Za-z_][A-Za-z_0-9]*/, " ", line)
    count = split(line, parts, /[^A-Za-z_0-9]+/)
    for (i = 1; i <= count; ++i) words[files, parts[i]] = 1
}

# Which two files cannot share a group, and how many clashes each has.
function find_clashes(a, b, i) {
    for (a = 1; a <= files; ++a)
        for (i = 1; i <= names[a]; ++i)
            for (b = 1; b <= files; ++b)
                if (b != a && (b, kept[a, i]) in words) note_clash(a, b)
}

function note_clash(a, b) {
    if ((a, b) in clash) return
    clash[a, b] = clash[b, a] = 1
    ++clashes[a]
    ++clashes[b]
}

# The file with the most clashes of those that have no group; 0 when all have.
function hardest(a, found) {
    for (a = 1; a <= files; ++a)
        if (!(a in group_of) && (!found || clashes[a] > clashes[found])) found = a
    return found + 0
}

# The first group that has room and no clash, or a new one.
function place(one, group) {
    for (group = 1; group <= groups; ++group)
        if (size[group] < most && fits(one, group)) break
    if (group > groups) groups = group
    member[group, ++size[group]] = one
    group_of[one] = group
    print group, file[one]
}

function fits(one, group, i) {
    for (i = 1; i <= size[group]; ++i) if ((one, member[group, i]) in clash) return 0
    return 1
}
