package org.kpcsc.workspace.documents.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.kpcsc.workspace.documents.authority.Texts;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.step.Step;
import tools.jackson.databind.JsonNode;

/**
 * Somebody who types on, letter by letter, and hears of each that it is saved; who is told to be
 * behind, has caught up by then, and sends it again.
 */
final class Bystander implements AutoCloseable {

    private final Client client;
    private Node text;
    private long version;
    private int typed;

    Bystander(Client client) {
        this.client = client;
        JsonNode opened = client.open();
        text = Texts.read(opened.path("doc").toString());
        version = opened.path("version").longValue();
    }

    /** One letter into the first block that takes it, acknowledged. */
    void types() {
        typed++;
        boolean acknowledged = false;
        send();
        while (!acknowledged) {
            var frame = client.next();
            if (frame.path("type").asString().equals("refused")) {
                assertThat(frame.path("reason").asString()).isEqualTo("behind");
                send();
            }
            for (var batch : frame.path("batches")) {
                acknowledged |= receive(batch);
            }
        }
    }

    private void send() {
        client.steps(typed, version, Client.insertion(place(), "k"));
    }

    int typed() {
        return typed;
    }

    private boolean receive(JsonNode batch) {
        for (Step step : Texts.readSteps(batch.path("steps"))) {
            text = step.apply(text).orThrow();
            version++;
        }
        return batch.path("client").asString().equals(client.id.toString())
                && batch.path("seq").longValue() == typed;
    }

    private int place() {
        var place = new AtomicInteger(-1);
        text.nodesBetween(
                0,
                text.content().size(),
                (node, pos, parent) -> {
                    if (place.get() < 0 && node.type().isTextblock()) {
                        place.set(pos + 1);
                    }
                    return true;
                });
        return place.get();
    }

    @Override
    public void close() {
        client.close();
    }
}
