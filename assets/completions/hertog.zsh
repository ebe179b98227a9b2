#compdef hertog
# Completion of hertog for zsh: to be sourced after compinit, or to lie in a folder
# of fpath as `_hertog`.
_hertog() {
    local answer line
    local -a asked plain open
    asked=("${(@)words}")
    asked[CURRENT]=$IPREFIX$PREFIX
    answer=$(HERTOG_COMPLETE=zsh HERTOG_COMPLETE_INDEX=$((CURRENT - 1)) \
        command hertog -- "${(@Q)asked}" 2>/dev/null)
    if (( $? == 3 )); then
        [[ $PREFIX == --*=* ]] && compset -P '*='
        _files
        return
    fi
    # What ends in a colon is not finished: no blank stands behind it.
    for line in "${(@f)answer}"; do
        if [[ $line == *'\:' || $line == *'\::'* ]]; then open+=("$line"); else plain+=("$line"); fi
    done
    [[ -n $answer ]] || return 1
    (( $#plain )) && _describe -V values plain
    (( $#open )) && _describe -V fields open -S ''
}
if [[ $funcstack[1] == _hertog ]]; then _hertog "$@"; else compdef _hertog hertog; fi
