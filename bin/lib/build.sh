# Builds what changed: the jar with the production bundle, taken apart into build/app-*, and the AOT cache beside it.

# The collector must be the one that the cache was trained with (docs/decisions/004-start.md).
JAVA_OPTIONS="-XX:+UseG1GC -Xms128m -Xmx${WORKSPACE_HEAP:-1g} -XX:+UseCompactObjectHeaders"
JAVA_OPTIONS="$JAVA_OPTIONS -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED"
JAVA_OPTIONS="$JAVA_OPTIONS --sun-misc-unsafe-memory-access=allow"

inputs() {
    (
        cd "$ROOT" || exit 1
        find pom.xml package.json package-lock.json tsconfig.json vite.config.ts types.d.ts .npmrc src/main frontend \
            \( -path frontend/generated -o -path frontend/test -o -path src/main/bundles -o -path src/main/frontend \) \
            -prune -o -type f -print 2>/dev/null |
            LC_ALL=C sort | tr '\n' '\0' | xargs -0 cat
    ) | sha256
}

# Sets APP, the folder with the program; builds it unless it is there.
build() {
    mkdir -p "$BUILD"
    lock_build
    if [ ! -f "$BUILD/inputs" ] || [ "$(cat "$BUILD/inputs")" != "$(inputs)" ] || ! built; then
        find_maven
        find_node
        say "Building (the first time takes some minutes, see $BUILD/build.log)"
        # Vaadin keeps a bundle whose parts it knows, even where a page now needs other ones of them.
        rm -rf "$ROOT/src/main/bundles"
        run_logged "$BUILD/build.log" mvn -B -f "$ROOT/pom.xml" -Dmaven.test.skip=true -Dspotless.check.skip=true $NODE_OPTION package || {
            ! grep -q 'Failed to install Node' "$BUILD/build.log" ||
                fail "The build needs Node 24, which is not here and could not be fetched: install it with its npm, so that both are on the PATH."
            grep -E '^\[ERROR\]' "$BUILD/build.log" | head -5 >&2
            fail "The build failed: see $BUILD/build.log"
        }
        unpack_application
        # Vaadin's plugin writes package.json and others: what counts is how it left them.
        inputs >"$BUILD/inputs"
    fi
    APP="$BUILD/$(cat "$BUILD/current")"
    touch "$APP"
}

built() { [ -f "$BUILD/current" ] && [ -f "$BUILD/$(cat "$BUILD/current")/workspace.jar" ]; }

unpack_application() {
    local jar name
    jar=$(ls "$ROOT"/target/workspace-*.jar | head -1)
    name="app-$(sha256 <"$jar" | cut -c1-12)"
    if [ ! -d "$BUILD/$name" ]; then
        rm -rf "$BUILD/app.part"
        run_logged "$BUILD/unpack.log" java -Djarmode=tools -jar "$jar" extract --destination "$BUILD/app.part" ||
            fail "The program could not be unpacked: see $BUILD/unpack.log"
        mv "$BUILD/app.part/$(basename "$jar")" "$BUILD/app.part/workspace.jar"
        mv "$BUILD/app.part" "$BUILD/$name"
    fi
    echo "$name" >"$BUILD/current"
    # The one before may still run.
    ls -dt "$BUILD"/app-* | tail -n +3 | while read -r old; do rm -rf "$old"; done
}

# Sets AOT_OPTION; trains the cache first, where there is none for this program and this JVM.
train() {
    local cache key
    # The folder too: a cache knows where its classes came from, and a moved one keeps the program from starting.
    key=$({ cat "$JAVA_HOME/release"; echo "$JAVA_OPTIONS $APP"; } | sha256 | cut -c1-12)
    cache="$APP/$key.aot"
    if [ ! -f "$cache" ]; then
        say "Training the AOT cache, once for each build (half a minute; later starts are quicker)"
        if ! train_into "$cache"; then
            if [ "$STOPPING" = yes ]; then return; fi
            say "The AOT cache could not be trained; starting without it (see $BUILD/training.log)"
            return
        fi
    fi
    AOT_OPTION="-XX:AOTCache=$cache"
}

AOT_OPTION=
train_into() {
    local cache=$1 data port status=0
    data=$(mktemp -d "${TMPDIR:-/tmp}/workspace-training.XXXXXX")
    port=$(free_port)
    in_background env -u SPRING_DATASOURCE_URL -u SPRING_DATASOURCE_USERNAME -u SPRING_DATASOURCE_PASSWORD \
        -u SPRING_FLYWAY_USER -u SPRING_FLYWAY_PASSWORD \
        java $JAVA_OPTIONS "-XX:AOTCacheOutput=$cache.part" -jar "$APP/workspace.jar" \
        "--workspace.data-dir=$data" "--workspace.postgresql.cache=$BUILD" --workspace.demo=false \
        --server.port="$port" --server.address=127.0.0.1 >"$BUILD/training.log" 2>&1
    if await_http "$port"; then
        for path in / /login /statements /workspace/ /coediting/schema.json; do http_status "$port" "$path" >/dev/null; done
    else
        status=1
    fi
    stop_child
    await_child || true
    rm -rf "$data"
    if [ "$status" -eq 0 ] && [ -s "$cache.part" ]; then mv "$cache.part" "$cache"; else status=1; fi
    rm -f "$cache.part"*
    return "$status"
}

# await_http PORT: until the application is healthy; fails when the child ends first.
await_http() {
    while kill -0 "$CHILD" 2>/dev/null; do
        if [ "$(http_status "$1" /actuator/health)" = 200 ]; then return 0; fi
        sleep 0.1
    done
    return 1
}

lock_build() {
    command -v flock >/dev/null || return 0
    exec 9>"$BUILD/lock"
    flock -n 9 || {
        say "Waiting for another build in this folder"
        flock 9
    }
}
unlock_build() { exec 9>&-; }
