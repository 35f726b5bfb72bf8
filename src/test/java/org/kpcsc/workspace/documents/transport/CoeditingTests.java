package org.kpcsc.workspace.documents.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocketHandshakeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpcsc.workspace.accounts.SignedIn;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.Documents;
import org.kpcsc.workspace.documents.EditingMode;
import org.kpcsc.workspace.documents.authority.Texts;
import org.kpcsc.workspace.documents.model.WorkspaceSchema;
import org.kpcsc.workspace.kernel.AccessChanged;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@UsualServer
class CoeditingTests {

    @LocalServerPort private int port;
    @Autowired private World world;
    @Autowired private Rooms rooms;
    @Autowired private Documents documents;
    @Autowired private ApplicationEventPublisher events;
    @Autowired private PlatformTransactionManager transactions;

    private final List<Client> clients = new ArrayList<>();
    private SignedIn one;
    private SignedIn two;
    private DocumentId document;

    @BeforeEach
    void twoWriters() {
        one = world.signIn();
        two = world.signIn();
        document = document();
    }

    @AfterEach
    void leave() {
        clients.forEach(Client::close);
    }

    private DocumentId document() {
        var made = DocumentId.create();
        documents.create(made, Language.EN, one.actingFor());
        world.permit(one, made, EditingMode.WRITE);
        world.permit(two, made, EditingMode.WRITE);
        return made;
    }

    private Client connect(SignedIn who) {
        return kept(Client.connect(port, document, who));
    }

    private Client kept(Client client) {
        clients.add(client);
        return client;
    }

    // Opening

    @Test
    void opensAnEmptyDocumentWhole() {
        var opened = connect(one).open();
        assertThat(opened.path("version").longValue()).isZero();
        assertThat(opened.path("ordinal").longValue()).isZero();
        assertThat(opened.path("doc").toString())
                .isEqualTo(Texts.write(WorkspaceSchema.emptyDocument()));
        assertThat(opened.path("hash").asString())
                .isEqualTo(Texts.hash(WorkspaceSchema.emptyDocument()).hex());
        assertThat(opened.path("mode").asString()).isEqualTo("write");
        assertThat(opened.path("acknowledged").longValue()).isZero();
        assertThat(opened.path("people").path(one.person().toString()).path("name").asString())
                .isEqualTo(world.name(one.person()).value());
        var badge = opened.path("organisations").path(one.actingFor().toString());
        assertThat(badge.path("acronym").asString()).isEqualTo("ACRO");
        assertThat(badge.path("colour").asString()).isEqualTo("#123456");
        assertThat(opened.path("suggestions").isObject()).isTrue();
        assertThat(opened.has("batches")).isFalse();
    }

    @Test
    void goesOnFromTheVersionThatAClientHas() {
        var writer = connect(one);
        writer.open();
        writer.acknowledgement(writer.type(0, 1, "a"));
        writer.acknowledgement(writer.type(1, 2, "b"));
        var opened = connect(two).open(1L);
        assertThat(opened.has("doc")).isFalse();
        assertThat(opened.path("version").longValue()).isEqualTo(2);
        assertThat(opened.path("batches")).hasSize(1);
        assertThat(opened.path("batches").get(0).path("version").longValue()).isEqualTo(1);
        assertThat(opened.path("people").has(one.person().toString())).isTrue();
        assertThat(connect(two).open(2L).path("batches")).isEmpty();
        assertThat(connect(two).open(3L).has("doc")).isTrue();
    }

    @Test
    void namesToWhoeverComesInOnlyWhomTheyAreShown() {
        var writer = connect(one);
        writer.open();
        writer.acknowledgement(writer.type(0, 1, "a"));
        var other = connect(two);
        var opened = other.open();
        assertThat(opened.path("people").has(two.person().toString())).isTrue();
        assertThat(opened.path("people").has(one.person().toString())).isFalse();
        writer.acknowledgement(writer.type(1, 2, "b"));
        assertThat(other.next("people").path("people").has(one.person().toString())).isTrue();
    }

    @Test
    void tellsNobodyWhatWasDeletedBeforeTheyMayKnowOfIt() {
        var writer = connect(one);
        writer.open();
        writer.acknowledgement(writer.type(0, 1, "secret"));
        writer.steps(2, 1, "[{\"stepType\":\"replace\",\"from\":1,\"to\":7}]");
        writer.acknowledgement(2);
        var reader = world.signIn(Role.READER);
        world.permit(reader, document, EditingMode.READ);
        world.tellFrom(reader, document, 2);

        for (var version : List.of(0L, 1L)) {
            var opened = connect(reader).open(version);
            assertThat(opened.has("batches")).isFalse();
            assertThat(opened.path("version").longValue()).isEqualTo(2);
            assertThat(opened.path("doc").toString())
                    .isEqualTo(Texts.write(WorkspaceSchema.emptyDocument()));
            assertThat(opened.toString()).doesNotContain("secret");
        }
        assertThat(connect(reader).open(2L).path("batches").isArray()).isTrue();
        assertThat(connect(two).open(0L).path("batches")).hasSize(2);
    }

    @Test
    void tellsNothingBeforeItHasOpened() {
        var writer = connect(one);
        writer.open();
        writer.acknowledgement(writer.type(0, 1, "a"));
        writer.close();
        // Broken off amid a frame, a socket is held for as long as that frame may wait.
        Awaitility.await()
                .atMost(2 * Limits.QUEUED_MILLIS, TimeUnit.MILLISECONDS)
                .until(() -> !rooms.documents().contains(document));
        var back = connect(two);
        back.askToOpen(0L);
        assertThat(back.next().path("type").asString()).isEqualTo("opened");
    }

    @Test
    void fiftyWhoOpenAtOnceSeeOneDocument() {
        var opening = IntStream.range(0, 50).mapToObj(i -> connect(one)).toList();
        var hashes =
                opening.stream()
                        .map(client ->
                                CompletableFuture.supplyAsync(
                                        () -> client.open().path("hash").asString()))
                        .toList();
        assertThat(hashes.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(documents.head(document).version()).isZero();
    }

    @Test
    void closesAnOutdatedSchema() {
        var client = connect(one);
        client.send("{\"type\":\"open\",\"schema\":0,\"client\":\"x\"}");
        assertThat(client.closeCode()).isEqualTo(4409);
    }

    @Test
    void closesWhoIsNotSignedIn() {
        assertThat(kept(Client.connect(port, document.toString(), null)).closeCode())
                .isEqualTo(4401);
    }

    @Test
    void closesWhoHasNoAccess() {
        assertThat(connect(world.signIn()).closeCode()).isEqualTo(4403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000-0000-4000-8000-00000000ffff",
                "nothing",
                "1-1-1-1-1",
                "no/such/document",
                "00000000-0000-4000-8000-00000000ffff/"
            })
    void closesWhereThereIsNoSuchDocument(String id) {
        assertThat(kept(Client.connect(port, id, one)).closeCode()).isEqualTo(4404);
    }

    @Test
    void refusesAForeignOrigin() {
        assertThat(handshakeStatus("https://elsewhere.example")).isEqualTo(403);
        assertThat(handshakeStatus("http://localhost:1")).isEqualTo(403);
        assertThat(handshakeStatus("null")).isEqualTo(403);
        assertThat(handshakeStatus("http://localhost:" + port + ".evil.example")).isEqualTo(403);
        assertThat(handshakeStatus("http://localhost:99999999999")).isEqualTo(403);
        assertThat(handshakeStatus("http://[")).isEqualTo(403);
    }

    private int handshakeStatus(String origin) {
        var failure = catchThrowable(() -> Client.withOrigin(port, document, one, origin));
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(WebSocketHandshakeException.class::isInstance)
                .map(WebSocketHandshakeException.class::cast)
                .map(refused -> refused.getResponse().statusCode())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void letsItsOwnOriginIn() {
        var client = kept(Client.withOrigin(port, document, one, "http://localhost:" + port));
        assertThat(client.open().path("version").longValue()).isZero();
    }

    // Steps

    @Test
    void tellsEveryoneTheAuthorIncludedOnceItIsCommitted() {
        var writer = connect(one);
        writer.open();
        var reader = connect(two);
        reader.open();
        long seq = writer.type(0, 1, "Hello");
        var own = writer.acknowledgement(seq);
        assertThat(documents.textAt(document, 1).textContent()).isEqualTo("Hello");
        var seen = reader.next("steps").path("batches").get(0);
        assertThat(seen).isEqualTo(own);
        assertThat(seen.path("author").path("person").asString())
                .isEqualTo(one.person().toString());
        assertThat(seen.path("author").path("organisation").asString())
                .isEqualTo(one.actingFor().toString());
    }

    @Test
    void everyoneSeesTheSameOrderAndTheHashOfTheBeat() {
        var writers = List.of(connect(one), connect(two), connect(two));
        writers.forEach(Client::open);
        var typing =
                writers.stream().map(w -> CompletableFuture.runAsync(() -> typeALot(w))).toList();
        typing.forEach(CompletableFuture::join);
        var head = documents.head(document);
        assertThat(head.version()).isEqualTo(45);
        for (var writer : writers) {
            var beat = writer.next("beat");
            while (beat.path("version").longValue() < 45) {
                beat = writer.next("beat");
            }
            assertThat(beat.path("hash").asString()).isEqualTo(head.hash().hex());
        }
    }

    /** Sends at version 0 throughout: the server carries it over what came between. */
    private static void typeALot(Client writer) {
        for (int i = 0; i < 15; i++) {
            writer.acknowledgement(writer.type(0, 1, "x"));
        }
    }

    @Test
    void answersARepetitionToItsSenderOnly() {
        var writer = connect(one);
        writer.open();
        var other = connect(two);
        other.open();
        long seq = writer.type(0, 1, "once");
        var first = writer.acknowledgement(seq);
        writer.steps(seq, 0, Client.insertion(1, "once"));
        assertThat(writer.acknowledgement(seq)).isEqualTo(first);
        writer.acknowledgement(writer.type(1, 5, "!"));
        assertThat(other.next("steps").path("batches").get(0).path("ordinal").longValue())
                .isEqualTo(1);
        assertThat(other.next("steps").path("batches").get(0).path("ordinal").longValue())
                .isEqualTo(2);
        assertThat(documents.textAt(document, 2).textContent()).isEqualTo("once!");
    }

    @Test
    void landsExactlyOnceWhenSentAgainAfterAReconnect() {
        for (int i = 0; i < 20; i++) {
            document = document();
            var before = connect(one);
            before.open();
            before.type(0, 1, "word");
            var after = kept(Client.connect(port, document, one, before.id));
            long acknowledged = after.open().path("acknowledged").longValue();
            if (acknowledged == 0) {
                after.steps(1, 0, Client.insertion(1, "word"));
                after.acknowledgement(1);
            }
            assertThat(documents.head(document).version()).isEqualTo(1);
            before.close();
        }
    }

    @Test
    void refusesAGapInTheNumbers() {
        var client = connect(one);
        client.open();
        client.steps(3, 0, Client.insertion(1, "x"));
        var refused = client.next("refused");
        assertThat(refused.path("seq").longValue()).isEqualTo(3);
        assertThat(refused.path("reason").asString()).isEqualTo("conflict");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "[null]",
                "[{\"stepType\":\"nonsense\"}]",
                "[{\"stepType\":\"replace\",\"from\":2,\"to\":1}]",
                "[{\"stepType\":\"replace\",\"from\":1.5,\"to\":2}]",
                "[{\"stepType\":\"replace\",\"from\":90,\"to\":91}]",
                "[{\"stepType\":\"replace\",\"from\":0,\"to\":2,\"slice\":{\"content\":[{\"type\":"
                        + "\"heading\",\"attrs\":{\"level\":99}}]}}]",
                "[{\"stepType\":\"replace\",\"from\":1,\"to\":1,\"slice\":{\"content\":[{\"type\":"
                        + "\"text\",\"text\":\"a\\u0000\"}]}}]",
                "[{\"stepType\":\"replace\",\"from\":1,\"to\":1,\"slice\":{\"content\":[{\"type\":"
                        + "\"text\",\"text\":\"\\ud800\"}]}}]"
            })
    void refusesMalformedStepsAndUsesNoNumberUp(String steps) {
        var client = connect(one);
        client.open();
        client.steps(1, 0, steps);
        var refused = client.next("refused");
        assertThat(refused.path("seq").longValue()).isEqualTo(1);
        assertThat(refused.path("reason").asString()).isEqualTo("malformed");
        client.steps(1, 0, Client.insertion(1, "good"));
        assertThat(client.acknowledgement(1).path("ordinal").longValue()).isEqualTo(1);
    }

    @Test
    void refusesWhatTheSchemaDoesNotAllow() {
        var client = connect(one);
        client.open();
        client.steps(
                1,
                0,
                "[{\"stepType\":\"replace\",\"from\":0,\"to\":2,\"slice\":{\"content\":[{\"type\":"
                        + "\"bullet_list\",\"content\":[{\"type\":\"list_item\"}]}]}}]");
        assertThat(client.next("refused").path("reason").asString()).isIn("schema", "malformed");
        assertThat(documents.head(document).version()).isZero();
    }

    @Test
    void refusesReadersInTheirLanguage() {
        world.permit(two, document, EditingMode.READ);
        world.speaks(two.person(), Language.FR);
        var reader = connect(two);
        assertThat(reader.open().path("mode").asString()).isEqualTo("read");
        reader.steps(1, 0, Client.insertion(1, "by hand"));
        var refused = reader.next("refused");
        assertThat(refused.path("reason").asString()).isEqualTo("mode");
        assertThat(refused.path("message").asString()).contains("modifier");
        assertThat(documents.head(document).version()).isZero();
    }

    @Test
    void refusesStepsOfAFrozenTextAndTellsTheMode() {
        var writer = connect(one);
        writer.open();
        writer.acknowledgement(writer.type(0, 1, "before"));
        var frozen = inTransaction(() -> documents.lock(document));
        assertThat(frozen.version()).isEqualTo(1);
        assertThat(frozen.hash()).isEqualTo(documents.head(document).hash());
        assertThat(writer.next("mode").path("mode").asString()).isEqualTo("comment");
        writer.steps(2, 1, Client.insertion(1, "late"));
        assertThat(writer.next("refused").path("reason").asString()).isEqualTo("locked");
        assertThat(connect(two).open().path("mode").asString()).isEqualTo("comment");
        inTransaction(() -> {
            documents.unlock(document);
            return true;
        });
        assertThat(writer.next("mode").path("mode").asString()).isEqualTo("write");
        writer.steps(2, 1, Client.insertion(1, "again"));
        assertThat(writer.acknowledgement(2).path("ordinal").longValue()).isEqualTo(2);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(status -> work.get());
    }

    // Who is there

    @Test
    void whoHasPutNoCaretStandsNowhereWhateverIsPutIn() {
        var writer = connect(one);
        writer.open();
        writer.send("{\"type\":\"presence\",\"version\":0,\"anchor\":0,\"head\":0}");
        var other = connect(two);
        other.open();
        other.steps(
                1,
                0,
                """
                [{"stepType":"replace","from":0,"to":0,"slice":{"content":[{"type":"paragraph"}]}}]
                """);
        other.acknowledgement(1);
        var late = connect(two);
        late.open();
        var caret = late.next("presence").path("carets").get(0);
        assertThat(caret.path("anchor").intValue()).isZero();
        assertThat(caret.path("head").intValue()).isZero();
    }

    @Test
    void showsCaretsWhereTheyAreNowAndWhoLeaves() {
        var writer = connect(one);
        writer.open();
        var other = connect(two);
        other.open();
        writer.acknowledgement(writer.type(0, 1, "word"));
        writer.send("{\"type\":\"presence\",\"version\":1,\"anchor\":2,\"head\":5}");
        assertThat(other.next("people").path("people").has(one.person().toString())).isTrue();
        var caret = other.next("presence").path("carets").get(0);
        assertThat(caret.path("client").asString()).isEqualTo(writer.id.toString());
        assertThat(caret.path("person").asString()).isEqualTo(one.person().toString());
        assertThat(caret.path("head").intValue()).isEqualTo(5);
        other.acknowledgement(other.type(1, 1, "ab"));
        var third = connect(two);
        third.open();
        var mapped = third.next("presence").path("carets").get(0);
        assertThat(mapped.path("version").longValue()).isEqualTo(2);
        assertThat(mapped.path("anchor").intValue()).isEqualTo(4);
        assertThat(mapped.path("head").intValue()).isEqualTo(7);
        writer.leave();
        assertThat(other.next("left").path("client").asString()).isEqualTo(writer.id.toString());
    }

    @Test
    void gathersCaretsToFiveFramesASecond() {
        var writer = connect(one);
        writer.open();
        var other = connect(two);
        other.open();
        writer.acknowledgement(writer.type(0, 1, "0123456789012345678901234567890"));
        for (int i = 1; i <= 30; i++) {
            writer.send(
                    "{\"type\":\"presence\",\"version\":1,\"anchor\":%d,\"head\":%d}"
                            .formatted(i, i));
        }
        int frames = 0;
        int head = 0;
        while (head < 30) {
            head = other.next("presence").path("carets").get(0).path("head").intValue();
            frames++;
        }
        assertThat(frames).isLessThan(10);
    }

    @Test
    void showsNoFieldMonitorWhoOnlyReads() {
        var monitor = world.signIn(Role.FIELD_MONITOR);
        world.permit(monitor, document, EditingMode.READ);
        var writer = connect(one);
        writer.open();
        var unseen = connect(monitor);
        unseen.open();
        unseen.send("{\"type\":\"presence\",\"version\":0,\"anchor\":1,\"head\":1}");
        writer.send("{\"type\":\"presence\",\"version\":0,\"anchor\":1,\"head\":1}");
        assertThat(writer.next("presence").path("carets")).hasSize(1);
        var reader = connect(two);
        var opened = reader.open();
        assertThat(opened.path("people").has(monitor.person().toString())).isFalse();
        unseen.leave();
        reader.leave();
        assertThat(writer.next("left").path("client").asString()).isEqualTo(reader.id.toString());
    }

    // Who may stay

    @Test
    void closesTheOlderConnectionOfOneClient() {
        var older = connect(one);
        older.open();
        var newer = kept(Client.connect(port, document, one, older.id));
        newer.open();
        assertThat(older.closeCode()).isEqualTo(4408);
        newer.acknowledgement(newer.type(0, 1, "on"));
    }

    @Test
    void closesSomebodyElsesUseOfAClientAndLeavesTheOwnersLine() {
        var owner = connect(one);
        owner.open();
        var thief = kept(Client.connect(port, document, two, owner.id));
        thief.send(
                "{\"type\":\"open\",\"schema\":1,\"client\":\"%s\",\"version\":null}"
                        .formatted(owner.id));
        assertThat(thief.closeCode()).isEqualTo(4403);
        owner.acknowledgement(owner.type(0, 1, "still mine"));
    }

    @Test
    void closesAtOnceWhenAccessIsWithdrawn() {
        var client = connect(two);
        client.open();
        world.withdraw(two, document);
        events.publishEvent(new AccessChanged());
        assertThat(client.closeCode()).isEqualTo(4403);
    }

    @Test
    void closesWithinFiveSecondsWithoutBeingToldThatAccessIsWithdrawn() {
        var client = connect(two);
        client.open();
        world.withdraw(two, document);
        assertThat(client.closed.orTimeout(5, TimeUnit.SECONDS).join()).isEqualTo(4403);
    }

    @Test
    void looksAtAllOthersWhereOneCannotBeAskedAfter() {
        var client = connect(two);
        client.open();
        for (int i = 0; i < 9; i++) {
            var elsewhere = document();
            kept(Client.connect(port, elsewhere, one)).open();
            world.breakAt(elsewhere);
        }
        world.withdraw(two, document);
        assertThat(client.closed.orTimeout(5, TimeUnit.SECONDS).join()).isEqualTo(4403);
    }

    @Test
    void closesWhenTheSignInEnds() {
        var client = connect(two);
        client.open();
        world.endSignIn(two);
        events.publishEvent(new AccessChanged());
        assertThat(client.closeCode()).isEqualTo(4401);
    }

    @Test
    void tellsAChangeOfMode() {
        var client = connect(two);
        client.open();
        world.permit(two, document, EditingMode.READ);
        events.publishEvent(new AccessChanged());
        assertThat(client.next("mode").path("mode").asString()).isEqualTo("read");
    }

    // Limits

    @Test
    void closesAFrameOverOneMebibyte() {
        var client = connect(one);
        client.open();
        client.steps(1, 0, Client.insertion(1, "é".repeat(1 << 19)));
        assertThat(client.closeCode()).isEqualTo(1009);
    }

    @Test
    void takesAFrameOfNearlyOneMebibyte() {
        var client = connect(one);
        client.open();
        client.steps(1, 0, Client.insertion(1, "é".repeat((1 << 19) - 200)));
        assertThat(client.acknowledgement(1).path("ordinal").longValue()).isEqualTo(1);
    }

    @Test
    void closesWhoSendsTooManyFrames() {
        var client = connect(one);
        client.open();
        for (int i = 0; i < 300 && client.isOpen(); i++) {
            client.send("{\"type\":\"presence\",\"version\":0,\"anchor\":1,\"head\":1}");
        }
        assertThat(client.closeCode()).isEqualTo(4429);
    }

    @Test
    void allowsABurstOfForty() {
        var client = connect(one);
        client.open();
        for (int i = 0; i < 38; i++) {
            client.send("{\"type\":\"presence\",\"version\":0,\"anchor\":1,\"head\":1}");
        }
        client.acknowledgement(client.type(0, 1, "here"));
    }

    @Test
    void letsFiftyOpenAtOnceAndNoMore() {
        IntStream.range(0, 50).forEach(i -> connect(one));
        assertThat(connect(one).closeCode()).isEqualTo(4429);
        assertThat(connect(two).open().path("version").longValue()).isZero();
    }

    @Test
    void closesAClientThatDoesNotReadAndDelaysNobody() {
        var deaf = kept(Client.deaf(port, document, two));
        deaf.send(
                "{\"type\":\"open\",\"schema\":1,\"client\":\"%s\",\"version\":null}"
                        .formatted(deaf.id));
        var writer = connect(one);
        writer.open();
        var big = "x".repeat(900_000);
        for (int i = 1; i <= 14; i++) {
            writer.steps(i, writer.isOpen() ? i - 1 : 0, Client.insertion(1, big));
            writer.acknowledgement(i);
        }
        deaf.readOn();
        assertThat(deaf.closeCode()).isEqualTo(1013);
    }

    // What is no frame

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "7",
                "{\"type\":7}",
                "{\"type\":\"unknown\"}",
                "{\"type\":\"presence\"}",
                "{\"type\":\"open\",\"schema\":1,\"client\":\"x\"}"
            })
    void closesWhatIsNoFrameAndHarmsNobody(String nonsense) {
        var client = connect(one);
        client.open();
        client.send(nonsense);
        assertThat(client.closeCode()).isEqualTo(1008);
        var other = connect(two);
        other.open();
        other.acknowledgement(other.type(0, 1, "unharmed"));
    }

    @Test
    void closesFramesBeforeTheOpening() {
        var client = connect(one);
        client.steps(1, 0, Client.insertion(1, "x"));
        assertThat(client.closeCode()).isEqualTo(1008);
        var binary = connect(one);
        binary.sendBinary();
        assertThat(binary.closeCode()).isEqualTo(1008);
    }

    @Test
    void survivesDeepNestingAndRandomlyBrokenFrames() {
        var deep = connect(one);
        deep.open();
        deep.send("[".repeat(200_000));
        assertThat(deep.closeCode()).isEqualTo(1008);
        long seed = System.nanoTime();
        var random = new Random(seed);
        var good =
                "{\"type\":\"steps\",\"seq\":1,\"version\":0,\"steps\":"
                        + Client.insertion(1, "abc")
                        + "}";
        for (int i = 0; i < 40; i++) {
            var client = connect(one);
            client.open();
            client.send(broken(good, random));
            client.close();
        }
        var other = connect(two);
        other.open();
        assertThat(other.acknowledgement(other.type(0, 1, "unharmed")).isObject())
                .as("seed %d", seed)
                .isTrue();
    }

    private static String broken(String frame, Random random) {
        var broken = new StringBuilder(frame);
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            broken.setCharAt(random.nextInt(broken.length()), (char) (32 + random.nextInt(95)));
        }
        return broken.toString();
    }

    // The schema

    @Test
    void publishesTheSchemaToEveryoneCacheably() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var uri = URI.create("http://localhost:" + port + "/coediting/schema.json");
            var response = http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).isEqualTo(WorkspaceSchema.json());
            assertThat(response.headers().firstValue("Cache-Control").orElse(""))
                    .contains("max-age");
            assertThat(response.headers().firstValue("Content-Type").orElse("")).contains("json");
            var tag = response.headers().firstValue("ETag").orElseThrow();
            var again = HttpRequest.newBuilder(uri).header("If-None-Match", tag).build();
            assertThat(http.send(again, BodyHandlers.ofString()).statusCode()).isEqualTo(304);
        }
    }
}
