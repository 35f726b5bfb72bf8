package org.kpcsc.workspace.documents.transport;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.model.Schema;
import org.kpcsc.workspace.documents.model.WorkspaceSchema;
import org.kpcsc.workspace.testing.JsonMutations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends broken frames, each followed by one with a number that must be refused, which it is only
 * after what came before was decided upon.
 */
final class Vandal {

    private static final Schema SCHEMA = WorkspaceSchema.version1();

    /** Heading 0-8, paragraph 8-24, list 24-32. */
    static final Node TEXT =
            SCHEMA.node(
                    "doc",
                    SCHEMA.node("heading", SCHEMA.text("Mining")),
                    SCHEMA.node("paragraph", SCHEMA.text("Who is safe 💎")),
                    SCHEMA.node(
                            "bullet_list",
                            SCHEMA.node(
                                    "list_item", SCHEMA.node("paragraph", SCHEMA.text("one")))));

    private static final String TEXT_SLICE = "'slice':{'content':[{'type':'text','text':'new'}]}";

    private static final List<String> STEPS =
            List.of(
                    "[{'stepType':'replace','from':9,'to':9," + TEXT_SLICE + "}]",
                    "[{'stepType':'replace','from':10,'to':12}]",
                    "[{'stepType':'replace','from':12,'to':12,'structure':true,'slice':{'content':"
                            + "[{'type':'paragraph'},{'type':'paragraph'}],"
                            + "'openStart':1,'openEnd':1}}]",
                    "[{'stepType':'replaceAround','from':8,'to':24,'gapFrom':8,'gapTo':24,"
                            + "'insert':1,'slice':{'content':[{'type':'blockquote'}]},'structure':true}]",
                    "[{'stepType':'addMark','from':9,'to':12,'mark':{'type':'em'}},"
                            + "{'stepType':'removeMark','from':9,'to':11,'mark':{'type':'em'}}]",
                    "[{'stepType':'markSet','steps':[{'stepType':'addMark','from':9,'to':12,'mark':"
                            + "{'type':'link','attrs':"
                            + "{'href':'https://kp.example/','title':null}}}]}]",
                    "[{'stepType':'attr','pos':0,'attr':'level','value':2}]",
                    "[{'stepType':'addNodeMark','pos':8,'mark':{'type':'insertion','attrs':"
                            + "{'id':'7f5c9a52-0000-4000-8000-000000000001'}}}]");

    private static final long NOBODYS = -7;

    private final Random random;
    private final JsonMutations mutations;
    private final Supplier<Client> connecting;
    private @Nullable Client client;
    private long acknowledged;
    private int accepted;
    private int refused;
    private int closed;

    Vandal(Random random, Supplier<Client> connecting) {
        this.random = random;
        this.mutations = new JsonMutations(random);
        this.connecting = connecting;
    }

    int accepted() {
        return accepted;
    }

    int refused() {
        return refused;
    }

    int closed() {
        return closed;
    }

    void send(int frames) {
        for (int i = 0; i < frames; i++) {
            var at = client == null ? connect() : client;
            sendOne(at);
            settle(at);
        }
    }

    void leave() {
        if (client != null) {
            client.close();
        }
    }

    /** Opened, mostly. */
    private Client connect() {
        var connected = connecting.get();
        acknowledged = 0;
        if (random.nextInt(10) > 0) {
            connected.open();
        }
        client = connected;
        return connected;
    }

    private void sendOne(Client to) {
        var valid = STEPS.get(random.nextInt(STEPS.size())).replace('\'', '"');
        switch (random.nextInt(30)) {
            case 0 -> to.sendBinary();
            case 1 -> to.send(mutations.value());
            case 2 -> to.send("{\"type\":\"steps\"," + frame(to, valid).substring(1));
            case 3, 4, 5 -> to.send(frame(to, valid));
            case 6, 7, 8, 9, 10, 11 -> to.send(broken(frame(to, valid)));
            case 12, 13, 14 -> to.sendInParts(broken(frame(to, valid)), 1 + random.nextInt(40));
            default -> to.send(frame(to, broken(valid)));
        }
    }

    private String broken(String json) {
        return mutations.of(JsonMapper.shared().readTree(json));
    }

    private String frame(Client from, String steps) {
        return switch (random.nextInt(20)) {
            case 0 ->
                    "{\"type\":\"open\",\"schema\":1,\"client\":\"%s\",\"version\":0}"
                            .formatted(from.id);
            case 1 -> "{\"type\":\"presence\",\"version\":0,\"anchor\":2,\"head\":5}";
            default ->
                    "{\"type\":\"steps\",\"seq\":%d,\"version\":0,\"steps\":%s}"
                            .formatted(acknowledged + 1, steps);
        };
    }

    /** Waits for the answer to a frame that is surely refused, or for the end of the line. */
    private void settle(Client at) {
        at.steps(NOBODYS, 0, Client.insertion(9, "never"));
        var frames =
                at.nextUntil(frame -> isRefused(frame) && frame.path("seq").asLong(0) == NOBODYS);
        if (frames == null) {
            closed++;
            client = null;
            return;
        }
        refused += (int) frames.stream().filter(Vandal::isRefused).count() - 1;
        frames.stream()
                .flatMap(frame -> frame.path("batches").valueStream())
                .filter(batch -> batch.path("client").asString("").equals(at.id.toString()))
                .forEach(this::acknowledge);
    }

    /** Not those that are only repeated, as their number has been used. */
    private void acknowledge(JsonNode batch) {
        if (batch.path("seq").longValue() > acknowledged) {
            acknowledged = batch.path("seq").longValue();
            accepted++;
        }
    }

    private static boolean isRefused(JsonNode frame) {
        return frame.path("type").asString("").equals("refused");
    }

    /** A frame of so many bytes with a first batch that is in order. */
    static String frameOf(int bytes) {
        var frame =
                "{\"type\":\"steps\",\"seq\":1,\"version\":0,\"steps\":%s}"
                        .formatted(Client.insertion(9, "%s"));
        int fill = bytes - frame.length() + 2;
        return frame.formatted("x".repeat(fill % 2) + "é".repeat(fill / 2));
    }
}
