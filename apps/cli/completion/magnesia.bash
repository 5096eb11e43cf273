# Completion of `magnesia` for bash. tests/house checks that every verb and option of `magnesia --help` is here.
_magnesia() {
    local word=${COMP_WORDS[COMP_CWORD]}
    local verbs="simulate compare causes hypnogram merge rerun foods forms label check plan evidence links qualify calibrate validate new init why cite export"
    local options="--person --draws --seed --night --accuracy --hypothesis --hypotheses --threads --starts --steps --json --csv --markdown --rows --report --units --quiet --people --part --shard --diary --age --sex --stage --force --c --sbml --regimen --product --servings --goal --start --effort --basis --form --condition --low-risk --combinations --ids --sources --dot --missing --format --output --help --version"
    local verb=${COMP_WORDS[1]}
    local before=${COMP_WORDS[COMP_CWORD - 1]}
    if [[ $before == --units ]]; then
        mapfile -t COMPREPLY < <(compgen -W "mmol/L mg/dL" -- "$word")
    elif [[ $before == --sex ]]; then
        mapfile -t COMPREPLY < <(compgen -W "female male" -- "$word")
    elif [[ $before == --stage ]]; then
        mapfile -t COMPREPLY < <(compgen -W "pregnancy lactation" -- "$word")
    elif [[ $before == --basis ]]; then
        mapfile -t COMPREPLY < <(compgen -W "elemental compound unknown" -- "$word")
    elif [[ $before == --goal ]]; then
        mapfile -t COMPREPLY < <(compgen -W "sleep stress mood muscle cramps heart metabolism pain wellness" -- "$word")
    elif [[ $before == --effort ]]; then
        mapfile -t COMPREPLY < <(compgen -W "quick usual thorough" -- "$word")
    elif [[ $before == --format ]]; then
        mapfile -t COMPREPLY < <(compgen -W "text csl bibtex ris" -- "$word")
    elif [[ $word == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
    elif [[ $COMP_CWORD -eq 1 ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$verbs" -- "$word")
    elif [[ $verb == new && $COMP_CWORD -eq 2 ]]; then
        mapfile -t COMPREPLY < <(compgen -W "scenario person comparison diary study rows" -- "$word")
    else
        compopt -o filenames
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
    fi
}
complete -F _magnesia magnesia
