package org.kpcsc.workspace.doors;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of co-drafting that opens a document, tries to write in it, and says what came. */
final class Socket implements WebSocket.Listener, AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int SECONDS = 60;

    private final UUID client = UUID.randomUUID();
    private final CompletableFuture<String> outcome = new CompletableFuture<>();
    private final StringBuilder told = new StringBuilder();
    private final StringBuilder parts = new StringBuilder();
    private final WebSocket socket;
    private String opened = "";

    Socket(int port, Object document, @Nullable String cookie) {
        var builder = HTTP.newWebSocketBuilder();
        if (cookie != null) {
            builder.header("Cookie", cookie);
        }
        socket =
                builder.buildAsync(
                                URI.create("ws://localhost:" + port + "/coediting/" + document),
                                this)
                        .orTimeout(SECONDS, TimeUnit.SECONDS)
                        .join();
    }

    /** As in "opened read, steps refused" or "closed 4403". */
    String openAndWrite() {
        socket.sendText(
                "{\"type\":\"open\",\"schema\":1,\"client\":\"%s\",\"version\":null}"
                        .formatted(client),
                true);
        return outcome.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    }

    /** Everything that came. */
    synchronized String told() {
        return told.toString();
    }

    @Override
    public synchronized @Nullable CompletionStage<?> onText(
            WebSocket from, CharSequence data, boolean last) {
        parts.append(data);
        if (last) {
            told.append(parts).append('\n');
            received(JsonMapper.shared().readTree(parts.toString()));
            parts.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void received(JsonNode frame) {
        switch (frame.path("type").asString()) {
            case "opened" -> {
                opened = "opened " + frame.path("mode").asString();
                write(frame.path("version").longValue());
            }
            case "refused" -> outcome.complete(opened + ", steps refused");
            case "steps" -> outcome.complete(opened + ", steps taken");
            default -> {
                // Carets, people and beats are for nobody here.
            }
        }
    }

    private void write(long version) {
        socket.sendText(
                """
                {"type":"steps","seq":1,"version":%d,"steps":[{"stepType":"replace",
                "from":1,"to":1,"slice":{"content":[{"type":"text","text":"x"}]}}]}
                """
                        .formatted(version),
                true);
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        outcome.complete("closed " + code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        outcome.completeExceptionally(error);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
