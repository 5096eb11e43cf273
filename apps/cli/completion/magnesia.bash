# Completion of `magnesia` for bash. tests/house checks that every verb and option of `magnesia --help` is here.
_magnesia() {
    local word=${COMP_WORDS[COMP_CWORD]}
    local verbs="simulate validate new why"
    local options="--json --csv --report --seed --threads --draws --unit --help --version"
    local verb=${COMP_WORDS[1]}
    if [[ $word == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
    elif [[ $COMP_CWORD -eq 1 ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$verbs" -- "$word")
    elif [[ $verb == new && $COMP_CWORD -eq 2 ]]; then
        mapfile -t COMPREPLY < <(compgen -W "scenario person" -- "$word")
    else
        compopt -o filenames
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
    fi
}
complete -F _magnesia magnesia
