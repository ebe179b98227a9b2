# Completion of hertog for fish.
function __hertog_complete
    set -l typed (commandline --current-token --cut-at-cursor)
    # The word without its quotes, of which the last may be open.
    set -l word (string unescape -- $typed; or string unescape -- "$typed'"; or string unescape -- "$typed\"")
    set -l words (commandline --current-process --tokenize --cut-at-cursor)
    set -l answer (HERTOG_COMPLETE=fish command hertog -- $words "$word" 2>/dev/null)
    if test $status -eq 3
        set -l option (string match --regex -- '^--[a-z-]+=' "$word")
        set -l path (string replace --regex -- '^--[a-z-]+=' '' "$word")
        string replace --regex -- '^' "$option" (__fish_complete_path "$path")
        return
    end
    string join -- \n $answer
end
complete --command hertog --no-files --keep-order --arguments '(__hertog_complete)'
