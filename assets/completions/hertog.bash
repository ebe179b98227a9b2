# Completion of hertog for bash. The program is given the line as it is typed, not
# the words that bash cuts at `:` and `=`, and answers with what readline is to put
# in place of what it takes for the word.
_hertog() {
    local answer line
    COMPREPLY=()
    answer=$(HERTOG_COMPLETE=bash HERTOG_COMPLETE_BREAKS=$COMP_WORDBREAKS \
        HERTOG_COMPLETE_TYPE=$COMP_TYPE HERTOG_COMPLETE_COLUMNS=$COLUMNS \
        command hertog -- "${COMP_LINE:0:COMP_POINT}" "${COMP_LINE:COMP_POINT}" 2>/dev/null)
    if [[ $? -eq 3 ]]; then
        compopt -o default -o bashdefault +o nospace
    elif [[ -n $answer ]]; then
        while IFS= read -r line; do COMPREPLY+=("$line"); done <<<"$answer"
    fi
}
complete -o nospace -o nosort -F _hertog hertog 2>/dev/null || complete -o nospace -F _hertog hertog
