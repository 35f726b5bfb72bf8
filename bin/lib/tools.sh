# Finds the JDK, Maven and Node that the build needs, and says clearly what is missing.

is_jdk() {
    [ -x "$1/bin/javac" ] && [ -f "$1/release" ] &&
        [ "$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")" -ge 25 ] 2>/dev/null
}

jdk_of_path() {
    local java
    java=$(command -v javac) || return 1
    while [ -L "$java" ]; do
        local target
        target=$(readlink "$java")
        case $target in /*) java=$target ;; *) java=$(dirname "$java")/$target ;; esac
    done
    (cd "$(dirname "$java")/.." && pwd)
}

find_jdk() {
    local jdk
    for jdk in "${JAVA_HOME:-}" "$(jdk_of_path)" /usr/lib/jvm/* /opt/*jdk* /opt/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.sdkman/candidates/java/* \
        "$HOME"/.jdks/* "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if is_jdk "$jdk"; then
            export JAVA_HOME=$jdk PATH="$jdk/bin:$PATH"
            return
        fi
    done
    fail "No JDK 25 was found: install one and set JAVA_HOME to it."
}

find_maven() {
    command -v mvn >/dev/null || fail "No Maven was found: install Maven 3.8.7 or later, so that mvn is on the PATH."
}

# Sets NODE_OPTION for the build, and puts a Node 24 first on the PATH, where one can be had.
# Vaadin wants a folder with node and node_modules/npm in it; it fetches one by itself otherwise, from a site that a
# closed network does not reach.
NODE_OPTION=
NODE_VERSION=24.17.0
find_node() {
    if [ ! -x "$BUILD/node/node" ] && ! link_node; then
        command -v npm >/dev/null || return 0
        say "Fetching Node $NODE_VERSION for the build"
        install_node || {
            say "Node $NODE_VERSION was not to be had from npm; the build tries by itself (see $BUILD/node.log)"
            rm -rf "$BUILD/node"
            return 0
        }
    fi
    NODE_OPTION="-Dvaadin.node.folder=$BUILD/node"
    export PATH="$BUILD/node/bin:$PATH"
}

# Takes the Node 24 of the PATH, if there is one with its npm.
link_node() {
    node --version 2>/dev/null | grep -q '^v24\.' || return 1
    local modules
    modules=$(npm root --global 2>/dev/null) && [ -f "$modules/npm/bin/npm-cli.js" ] || return 1
    rm -rf "$BUILD/node"
    mkdir -p "$BUILD/node/bin" "$BUILD/node/node_modules"
    ln -s "$(command -v node)" "$BUILD/node/node"
    ln -s "$modules/npm" "$BUILD/node/node_modules/npm"
    link_commands
}

link_commands() {
    ln -s ../node "$BUILD/node/bin/node"
    ln -s ../node_modules/npm/bin/npm-cli.js "$BUILD/node/bin/npm"
    ln -s ../node_modules/npm/bin/npx-cli.js "$BUILD/node/bin/npx"
}

install_node() {
    local system machine name
    system=$(uname -s | tr '[:upper:]' '[:lower:]')
    case $(uname -m) in aarch64 | arm64) machine=arm64 ;; *) machine=x64 ;; esac
    name="node-$system-$machine"
    rm -rf "$BUILD/node"
    mkdir -p "$BUILD/node/bin"
    run_logged "$BUILD/node.log" npm install --no-save --no-package-lock --prefix "$BUILD/node" \
        "$name@$NODE_VERSION" npm@11 || return 1
    cp "$BUILD/node/node_modules/$name/bin/node" "$BUILD/node/node"
    chmod +x "$BUILD"/node/node_modules/npm/bin/*-cli.js
    link_commands
}
