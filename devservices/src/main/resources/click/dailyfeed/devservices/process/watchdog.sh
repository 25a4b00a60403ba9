#!/bin/sh
# Runs one server and ends it when its owner ends, however the owner ends.
#   watchdog.sh OWNER_PID PID_FILE COMMAND [ARGUMENT...]
# The server's output goes where this script's output goes; its exit status is this script's.
# Ctrl-C, a closing terminal and a signal to the whole process group are the owner's affair: it stops its servers in order.
# A session of their own keeps such signals from them; where there is no setsid, they are at least started deaf to some.
if [ "$1" = --in-session ]; then
  shift
elif command -v setsid >/dev/null 2>&1; then
  exec setsid sh "$0" --in-session "$@"
fi
trap '' INT QUIT HUP

owner=$1
pid_file=$2
shift 2
"$@" </dev/null &
server=$!
trap 'kill -TERM "$server"' TERM
if ! { echo "$server" >"$pid_file.new" && mv "$pid_file.new" "$pid_file"; }; then
  kill -TERM "$server"
fi

guard() {
  while kill -0 "$owner" 2>/dev/null; do
    sleep 1
  done
  kill -TERM "$server"
  seconds=0
  while kill -0 "$server" 2>/dev/null && [ "$seconds" -lt 20 ]; do
    sleep 1
    seconds=$((seconds + 1))
  done
  kill -KILL "$server" 2>/dev/null
}
guard &
guard=$!

status=0
while kill -0 "$server" 2>/dev/null; do
  wait "$server"
  status=$?
done
kill "$guard" 2>/dev/null
# The next start may have written its own by now.
if [ "$(cat "$pid_file" 2>/dev/null)" = "$server" ]; then
  rm -f "$pid_file"
fi
exit "$status"
