package org.kpcsc.workspace.documents.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.kpcsc.workspace.accounts.SignedIn;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.Documents;
import org.kpcsc.workspace.documents.EditingMode;
import org.kpcsc.workspace.documents.authority.Texts;
import org.kpcsc.workspace.documents.log.Log;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.step.Step;
import org.kpcsc.workspace.kernel.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Frames that are broken in every way, thousands of them, at a document where somebody types on: no
 * error is logged, nobody else is disturbed, and the text holds only what was acknowledged.
 */
@PatientServer
class MalformedFramesTests {

    private static final long SEED = Long.getLong("fuzz.seed", new Random().nextLong(1L << 40));
    private static final int VANDALS = 4;
    private static final int ROUNDS = 50;
    private static final int FRAMES = 12;
    private static final int RAW_LINES = 100;

    @LocalServerPort private int port;
    @Autowired private World world;
    @Autowired private Documents documents;
    @Autowired private Log log;

    private final DocumentId document = DocumentId.create();
    private final QuietLog quiet = new QuietLog();
    private SignedIn author;
    private Bystander bystander;

    @BeforeEach
    void somebodyTypes(TestReporter reporter) {
        reporter.publishEntry("fuzz.seed", String.valueOf(SEED));
        author = permitted();
        documents.createWith(document, Language.EN, author.actingFor(), Vandal.TEXT);
        bystander = new Bystander(Client.connect(port, document, author));
    }

    @AfterEach
    void leave() {
        bystander.close();
        quiet.close();
    }

    private SignedIn permitted() {
        var signedIn = world.signIn();
        world.permit(signedIn, document, EditingMode.WRITE);
        return signedIn;
    }

    @Test
    void framesDisturbNobody(TestReporter reporter) {
        var vandals =
                IntStream.range(0, VANDALS)
                        .mapToObj(i -> new Vandal(new Random(SEED + i), this::connect))
                        .toList();
        for (int i = 0; i < ROUNDS; i++) {
            var round =
                    vandals.stream()
                            .map(vandal -> CompletableFuture.runAsync(() -> vandal.send(FRAMES)))
                            .toList();
            bystander.types();
            round.forEach(CompletableFuture::join);
            bystander.types();
        }
        vandals.forEach(Vandal::leave);
        reporter.publishEntry(
                "%d accepted, %d refused, %d lines closed, %d letters typed meanwhile"
                        .formatted(
                                sum(vandals.stream().map(Vandal::accepted)),
                                sum(vandals.stream().map(Vandal::refused)),
                                sum(vandals.stream().map(Vandal::closed)),
                                bystander.typed()));
        assertThat(vandals)
                .allMatch(vandal -> vandal.accepted() > ROUNDS / 5)
                .allMatch(vandal -> vandal.refused() > ROUNDS)
                .allMatch(vandal -> vandal.closed() > ROUNDS);
        holdsWhatWasAcknowledged(sum(vandals.stream().map(Vandal::accepted)));
    }

    private static int sum(Stream<Integer> counts) {
        return counts.mapToInt(Integer::intValue).sum();
    }

    private Client connect() {
        return Client.connect(port, document, permitted());
    }

    @Test
    void bytesDisturbNobody() {
        var random = new Random(SEED);
        for (int i = 0; i < RAW_LINES; i++) {
            try (var line = new RawLine(port, document, permitted())) {
                line.send(RandomBytes.frames(random));
                line.end();
            }
            bystander.types();
        }
        holdsWhatWasAcknowledged(0);
    }

    @Test
    void framesOfOneMebibyteAreTakenAndOneByteMoreIsNot() {
        for (int letters : List.of(1 << 20, 7_001, 8_192)) {
            try (var client = connect()) {
                client.open();
                var frame = Vandal.frameOf(1 << 20);
                client.sendInParts(frame, letters);
                client.acknowledgement(1);
            }
            try (var client = connect()) {
                client.open();
                client.sendInParts(Vandal.frameOf((1 << 20) + 1), letters);
                assertThat(client.closeCode()).isEqualTo(1009);
            }
            bystander.types();
        }
        holdsWhatWasAcknowledged(3);
    }

    @Test
    void thousandsOfStepsInAFrameDisturbNobody() {
        var steps = Collections.nCopies(8_000, Client.insertion(9, "x").strip());
        var list = steps.stream().map(one -> one.substring(1, one.length() - 1));
        try (var client = connect()) {
            client.open();
            client.steps(1, 0, list.collect(Collectors.joining(",", "[", "]")));
            bystander.types();
            client.acknowledgement(1);
            bystander.types();
        }
        holdsWhatWasAcknowledged(1);
    }

    /**
     * The log holds the bystander's letters and what was acknowledged; replayed, it is the text.
     */
    private void holdsWhatWasAcknowledged(int byVandals) {
        var batches = log.after(document, 0);
        assertThat(batches).hasSize(bystander.typed() + byVandals);
        Node text = Vandal.TEXT;
        for (var batch : batches) {
            for (Step step : Texts.readSteps(batch.steps())) {
                text = step.apply(text).orThrow();
            }
            text.check();
        }
        assertThat(documents.head(document).hash()).isEqualTo(Texts.hash(text));
        quiet.hasHeardNothing();
    }
}
