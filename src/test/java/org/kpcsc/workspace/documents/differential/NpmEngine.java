package org.kpcsc.workspace.documents.differential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;
import org.kpcsc.workspace.documents.model.WorkspaceSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real npm packages, in GraalJS; their schema is built from the one we publish. */
final class NpmEngine implements AutoCloseable {

    private final Engine engine =
            Engine.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();
    private final Context context =
            Context.newBuilder("js").engine(engine).allowHostAccess(HostAccess.EXPLICIT).build();
    private final Value script;

    NpmEngine() {
        script = context.eval("js", source()).execute(new Packages());
        script.invokeMember("open", WorkspaceSchema.json());
    }

    JsonNode run(JsonNode exchange) {
        String answer = script.invokeMember("run", exchange.toString()).asString();
        return JsonMapper.shared().readTree(answer);
    }

    /** Whether npm reads the step and applies it. */
    boolean accepts(JsonNode doc, String step) {
        return script.invokeMember("accepts", doc.toString(), step).asBoolean();
    }

    @Override
    public void close() {
        context.close();
        engine.close();
    }

    private static String source() {
        try (var stream =
                Objects.requireNonNull(NpmEngine.class.getResourceAsStream("engine.js"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the packages for the script. */
    public static final class Packages {

        @HostAccess.Export
        public String read(String name) {
            Path file = Path.of("node_modules", name, "dist", "index.cjs");
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new IllegalStateException(
                        "The differential tests need the npm packages, and "
                                + file
                                + " is not there: run bin/test, or npm ci.",
                        e);
            }
        }
    }
}
