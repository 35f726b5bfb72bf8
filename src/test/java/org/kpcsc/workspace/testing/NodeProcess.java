package org.kpcsc.workspace.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Starts scripts of the test resources with the Node of the build: they use the npm packages that
 * the browser gets.
 */
public final class NodeProcess {

    private NodeProcess() {}

    /** Its errors go where the tests' go. */
    public static Process start(Class<?> beside, String script, List<String> arguments) {
        var command = Stream.concat(Stream.of(node(), path(beside, script)), arguments.stream());
        try {
            return new ProcessBuilder(command.toList())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("Node 24 is needed: run bin/test", e);
        }
    }

    /** The one that Vaadin builds with, that of bin/test, or whichever is on the path. */
    private static String node() {
        return Stream.of(System.getProperty("vaadin.node.folder", "build/node"), "build/node")
                .map(folder -> Path.of(folder, "node"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse("node");
    }

    private static String path(Class<?> beside, String script) {
        if (!Files.isDirectory(Path.of("node_modules", "prosemirror-model"))) {
            throw new IllegalStateException("No npm packages: run bin/test, or npm install");
        }
        try {
            var resource = Objects.requireNonNull(beside.getResource(script), script);
            return Path.of(resource.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
