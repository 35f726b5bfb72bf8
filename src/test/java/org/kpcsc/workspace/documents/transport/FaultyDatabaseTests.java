package org.kpcsc.workspace.documents.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.accounts.SignedIn;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.Documents;
import org.kpcsc.workspace.documents.EditingMode;
import org.kpcsc.workspace.documents.model.CanonicalDocument;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.testing.PostgresOfItsOwn;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * The database stops or has no space left while people write: what was acknowledged is stored, what
 * waits is stored once, and all goes on by itself.
 */
class FaultyDatabaseTests {

    private static final int WRITERS = 8;
    private static final int WORDS_BETWEEN = 40;
    private static final int PATIENCE = 6;

    private static PostgresOfItsOwn postgres;
    private static ServletWebServerApplicationContext context;

    private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
    private final DocumentId document = DocumentId.create();
    private final List<Typist> typists = new ArrayList<>();
    private SignedIn writer;

    @BeforeAll
    static void start() {
        postgres = PostgresOfItsOwn.start();
        context =
                (ServletWebServerApplicationContext)
                        new SpringApplicationBuilder(CoeditingServer.class)
                                .properties("server.port=0")
                                .run(postgres.arguments());
    }

    @AfterAll
    static void stop() {
        context.close();
        postgres.close();
    }

    @BeforeEach
    void writers() {
        writer = context.getBean(World.class).signIn();
        context.getBean(Documents.class).create(document, Language.EN, writer.actingFor());
        context.getBean(World.class).permit(writer, document, EditingMode.WRITE);
    }

    @AfterEach
    void leave() {
        typists.forEach(Typist::close);
        hands.close();
    }

    @Test
    void losesNothingWhereTheDatabaseIsStoppedImmediatelyUnderLoad() {
        IntStream.range(0, WRITERS).forEach(i -> typist("w" + i));
        var writing = typists.stream().map(this::keepWriting).toList();
        for (int times = 1; times <= 3; times++) {
            awaitWords(times * WORDS_BETWEEN);
            postgres.stopImmediately();
        }
        awaitWords(typists.stream().mapToInt(Typist::count).sum() + WORDS_BETWEEN);
        typists.forEach(Typist::rest);
        writing.forEach(CompletableFuture::join);
        assertThatAllIsStoredOnceAndTheSameForEveryone();
    }

    /**
     * The database says what it says on a full disk (SQLSTATE 53100), at the place where it would:
     * a file system of its own that can be filled is not to be had everywhere.
     */
    @Test
    void acknowledgesNothingWhileTheDiskIsFullAndGoesOnWhenThereIsSpaceAgain() {
        var one = typist("one");
        var other = typist("other");
        one.write();
        fillTheDisk();
        long seq = one.begin();
        for (int beats = 0; beats < 2; beats++) {
            assertThat(other.client.next("beat").path("version").longValue()).isEqualTo(1);
        }
        assertThat(context.getBean(Documents.class).head(document).version()).isEqualTo(1);
        assertThat(one.client.isOpen()).isTrue();
        makeSpace();
        one.end(seq);
        other.write();
        assertThatAllIsStoredOnceAndTheSameForEveryone();
    }

    private static void fillTheDisk() {
        postgres.asOwner(
                """
                create function documents.no_space() returns trigger language plpgsql as $$
                begin
                    raise exception 'could not extend file: No space left on device'
                        using errcode = 'disk_full';
                end $$;
                create trigger no_space before insert on documents.batch
                    for each statement execute function documents.no_space();
                """);
    }

    private static void makeSpace() {
        postgres.asOwner("drop function documents.no_space cascade");
    }

    private void assertThatAllIsStoredOnceAndTheSameForEveryone() {
        var text = stored();
        var words = typists.stream().flatMap(each -> each.words.stream()).toList();
        words.forEach(word -> assertThat(text).containsOnlyOnce(word));
        assertThat(text.length()).isEqualTo(words.stream().mapToInt(String::length).sum());
        var head = context.getBean(Documents.class).head(document);
        try (var fresh = Client.connect(port(), document, writer)) {
            assertThat(fresh.open().path("hash").asString()).isEqualTo(head.hash().toString());
        }
        typists.forEach(each -> assertThat(each.client.isOpen()).isTrue());
        typists.forEach(
                each -> assertThat(each.hashAt(head.version())).isEqualTo(head.hash().toString()));
    }

    private String stored() {
        var documents = context.getBean(Documents.class);
        var head = documents.head(document);
        var text = documents.textAt(document, head.version());
        assertThat(CanonicalDocument.hash(text)).isEqualTo(head.hash());
        return text.textContent();
    }

    private void awaitWords(int count) {
        Awaitility.await()
                .atMost(3, TimeUnit.MINUTES)
                .pollInterval(10, TimeUnit.MILLISECONDS)
                .until(() -> typists.stream().mapToInt(Typist::count).sum() >= count);
    }

    private CompletableFuture<Void> keepWriting(Typist typist) {
        return CompletableFuture.runAsync(typist::keepWriting, hands);
    }

    private Typist typist(String name) {
        var typist = new Typist(name, Client.connect(port(), document, writer));
        typists.add(typist);
        return typist;
    }

    private static int port() {
        return Objects.requireNonNull(context.getWebServer()).getPort();
    }

    /** Writes one word after another, each once the one before it is acknowledged. */
    private static final class Typist implements AutoCloseable {

        final List<String> words = new ArrayList<>();
        final Client client;
        private final String name;
        private long version;
        private volatile int count;
        private volatile boolean resting;

        Typist(String name, Client client) {
            this.name = name;
            this.client = client;
            this.version = client.open().path("version").longValue();
        }

        void keepWriting() {
            while (!resting) {
                write();
            }
        }

        void rest() {
            resting = true;
        }

        void write() {
            end(begin());
        }

        long begin() {
            return client.type(version, 1, "<" + name + ":" + count + ">");
        }

        void end(long seq) {
            var batch = acknowledgement(seq);
            version = batch.path("version").longValue() + batch.path("steps").size();
            words.add("<" + name + ":" + count + ">");
            count = words.size();
        }

        /** A database that starts again takes its time on a busy machine. */
        private JsonNode acknowledgement(long seq) {
            for (int times = 1; ; times++) {
                try {
                    return client.acknowledgement(seq);
                } catch (AssertionError notYet) {
                    if (times == PATIENCE || !client.isOpen()) {
                        throw notYet;
                    }
                }
            }
        }

        int count() {
            return count;
        }

        String hashAt(long head) {
            while (true) {
                var beat = client.next("beat");
                if (beat.path("version").longValue() == head && beat.has("hash")) {
                    return beat.path("hash").asString();
                }
            }
        }

        @Override
        public void close() {
            client.close();
        }
    }
}
