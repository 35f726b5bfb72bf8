package org.kpcsc.workspace.documents.differential;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.kpcsc.workspace.documents.model.WorkspaceSchema;
import org.kpcsc.workspace.testing.NodeProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The real npm packages, in a process of their own; their schema is the one we publish.
 *
 * <p>Questions are answered in their order, while others are still being written.
 */
final class NpmEngine implements AutoCloseable {

    private final Process process = NodeProcess.start(NpmEngine.class, "engine.mjs", List.of());
    private final PrintStream questions =
            new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    private final BlockingQueue<CompletableFuture<JsonNode>> open = new LinkedBlockingQueue<>();
    private final ExecutorService writer = Executors.newSingleThreadExecutor();

    NpmEngine() {
        Thread.ofVirtual().start(this::read);
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("ask", "open");
        questions.println(schema.set("schema", json(WorkspaceSchema.json())));
    }

    /** What npm makes of an exchange. */
    CompletableFuture<JsonNode> answer(ObjectNode exchange) {
        return ask("answer", exchange);
    }

    /** An exchange with steps that npm's commands make, and what npm makes of it. */
    CompletableFuture<JsonNode> command(ObjectNode wish) {
        return ask("command", wish);
    }

    /** Whether npm reads the step and applies it, and to what. */
    JsonNode apply(JsonNode doc, String step) {
        ObjectNode question = JsonNodeFactory.instance.objectNode();
        question.set("doc", doc);
        question.set("step", json(step));
        return ask("apply", question).join();
    }

    private synchronized CompletableFuture<JsonNode> ask(String what, ObjectNode question) {
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        open.add(answer);
        writer.execute(() -> questions.println(question.put("ask", what)));
        return answer.orTimeout(2, TimeUnit.MINUTES);
    }

    private void read() {
        try (BufferedReader answers = process.inputReader(StandardCharsets.UTF_8)) {
            String line;
            while ((line = answers.readLine()) != null) {
                open.take().complete(json(line));
            }
            throw new IOException("The npm engine has ended");
        } catch (IOException | InterruptedException e) {
            open.forEach(unanswered -> unanswered.completeExceptionally(e));
        }
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    @Override
    public void close() {
        writer.close();
        questions.close();
    }
}
