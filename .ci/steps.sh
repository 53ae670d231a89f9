# Sourced by the gates. `step NAME` opens a step; `took`, in their trap on EXIT, says how many seconds each one took, and which one failed.
names=() begun=()

step() {
  names+=("$*") begun+=("$SECONDS")
  printf '\n== %s\n' "$*"
}

took() {
  local code=$? number end ended=("${begun[@]:1}" "$SECONDS")
  printf '\n== seconds\n'
  for number in "${!names[@]}"; do
    end=${ended[number]}
    printf '%6d  %s\n' "$((end - begun[number]))" "${names[number]}"
  done
  [ "$code" = 0 ] || printf 'failed: %s\n' "${names[@]: -1}"
}
