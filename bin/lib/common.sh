# Shared by the commands in bin/: where we are, and how we speak.
# Written for bash 3.2, which macOS still ships.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
BUILD="$ROOT/build"

say() { printf '%s\n' "$*"; }
STOPPING=no
fail() {
    # What a signal interrupted did not fail.
    if [ "$STOPPING" = yes ]; then exit 0; fi
    printf '%s\n' "$*" >&2
    exit 1
}

# Runs a command in a process group of its own, so that a signal to us can be passed on to all of it.
CHILD=
in_background() {
    set -m
    "$@" </dev/null &
    CHILD=$!
    set +m
}

# Waits for the child, through any number of signals, and returns its status.
await_child() {
    local status=0
    while true; do
        status=0
        wait "$CHILD" 2>/dev/null || status=$?
        kill -0 "$CHILD" 2>/dev/null || break
    done
    CHILD=
    return "$status"
}

stop_child() {
    if [ -n "$CHILD" ]; then kill -TERM -- "-$CHILD" 2>/dev/null || true; fi
}

# run_logged LOG COMMAND...: the output goes to the log; on failure one line says why.
run_logged() {
    local log=$1 status=0
    shift
    in_background "$@" >"$log" 2>&1
    await_child || status=$?
    if [ "$status" -ne 0 ] && grep -q 'No space left on device' "$log" 2>/dev/null; then
        fail "The disk that holds $ROOT is full: free some space and start again."
    fi
    return "$status"
}

sha256() { if command -v sha256sum >/dev/null; then sha256sum; else shasum -a 256; fi | cut -d' ' -f1; }

# port_in_use PORT
port_in_use() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

free_port() {
    local port
    while true; do
        port=$((20000 + RANDOM % 12000))
        port_in_use "$port" || break
    done
    echo "$port"
}

# http_status PORT PATH: the status of one GET, without curl, which a fresh machine may lack.
http_status() {
    (
        exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 0
        printf 'GET %s HTTP/1.1\r\nHost: localhost:%s\r\nConnection: close\r\n\r\n' "$2" "$1" >&3
        read -r -t 10 _ status _ <&3 && printf '%s' "$status"
        cat <&3 >/dev/null
    ) 2>/dev/null
}

# megabytes_free DIR: of the file system that holds the folder or its nearest parent.
megabytes_free() {
    local folder=$1
    while [ ! -d "$folder" ]; do folder=$(dirname "$folder"); done
    df -Pk "$folder" | awk 'NR == 2 { print int($4 / 1024) }'
}
