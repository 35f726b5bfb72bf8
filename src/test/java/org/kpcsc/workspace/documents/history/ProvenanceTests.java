package org.kpcsc.workspace.documents.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.documents.authority.Texts;
import org.kpcsc.workspace.documents.differential.RandomDocuments;
import org.kpcsc.workspace.documents.differential.RandomSteps;
import org.kpcsc.workspace.documents.log.LoggedBatch;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.step.Step;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;

/** Who wrote what, against a reference that asks every single position where it went. */
class ProvenanceTests {

    private static final Instant BEGINNING = Instant.parse("2026-05-04T08:00:00Z");

    /** One unit of a text: who put it there and when; nobody for what was there at first. */
    private record Unit(int base, @Nullable Authorship author, Instant at) {}

    private final List<Authorship> authors =
            IntStream.range(0, 4)
                    .mapToObj(_ -> new Authorship(PersonId.create(), OrganisationId.create()))
                    .toList();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void agreesWithAReferenceOverRandomLogs(long seed) {
        var random = new Random(seed);
        var documents = new RandomDocuments(random);
        var steps = new RandomSteps(random, documents);
        var text = documents.document();
        var first = text;
        var units = units(text);
        var gone = new Authorship[units.size()];
        var provenance = new Provenance(0, text.content().size());
        var now = BEGINNING;
        long version = 0;
        for (int ordinal = 1; ordinal <= 300; ordinal++) {
            var step = steps.applicable(text);
            if (step == null) {
                continue;
            }
            now = now.plus(Duration.ofSeconds(random.nextInt(400)));
            var author = authors.get(random.nextInt(authors.size()));
            var batch = batch(ordinal, version++, author, now, step);
            provenance.carry(batch, List.of(step));
            text = step.apply(text).orThrow();
            units = carried(units, step, author, now, text.content().size(), gone);
            assertOrigins(provenance, units, seed);
        }
        assertGone(provenance.left(), gone, first, seed);
    }

    private static List<Unit> units(Node text) {
        return IntStream.range(0, text.content().size())
                .mapToObj(at -> new Unit(at, null, BEGINNING))
                .toList();
    }

    private static List<Unit> carried(
            List<Unit> units,
            Step step,
            Authorship author,
            Instant now,
            int size,
            Authorship[] gone) {
        var next = new ArrayList<Unit>();
        for (int i = 0; i < size; i++) {
            next.add(new Unit(-1, author, now));
        }
        for (int at = 0; at < units.size(); at++) {
            int moved = moved(step, at);
            var unit = units.get(at);
            if (moved >= 0) {
                next.set(moved, unit);
            } else if (unit.base() >= 0) {
                gone[unit.base()] = author;
            }
        }
        return next;
    }

    /** Where a unit is after a step; -1 where it is gone. */
    private static int moved(Step step, int at) {
        int[] moved = {at, 0};
        step.map()
                .forEach((from, to, newFrom, newTo) -> {
                    if (from <= at && at < to) {
                        moved[1] = 1;
                    } else if (to <= at) {
                        moved[0] += (newTo - newFrom) - (to - from);
                    }
                });
        return moved[1] == 1 ? -1 : moved[0];
    }

    private static void assertOrigins(Provenance provenance, List<Unit> units, long seed) {
        var base = Origins.initial(100_000);
        var origins = provenance.after(base);
        assertThat(origins.size()).as("seed %d", seed).isEqualTo(units.size());
        for (int at = 0; at < units.size(); at++) {
            var origin = origins.at(at);
            var unit = units.get(at);
            assertThat(origin == null ? null : origin.author())
                    .as("seed %d, position %d", seed, at)
                    .isEqualTo(unit.author());
            if (origin != null) {
                assertThat(origin.at().truncatedTo(ChronoUnit.MINUTES))
                        .isEqualTo(unit.at().truncatedTo(ChronoUnit.MINUTES));
            }
        }
    }

    private static void assertGone(Origins left, Authorship[] gone, Node first, long seed) {
        assertThat(left.size()).isEqualTo(first.content().size());
        for (int at = 0; at < gone.length; at++) {
            if (gone[at] != null) {
                var origin = left.at(at);
                assertThat(origin == null ? null : origin.author())
                        .as("seed %d, position %d", seed, at)
                        .isEqualTo(gone[at]);
            }
        }
    }

    @Test
    void readsOriginsAsTheyWereKept() {
        var origin = new Origin(authors.getFirst(), BEGINNING, 7);
        var writer = new Origins.Writer();
        writer.add(3, null);
        writer.add(5, origin);
        writer.add(1, null);
        var origins = writer.at(12);
        assertThat(OriginsJson.read(12, OriginsJson.write(origins))).isEqualTo(origins);
    }

    @Test
    void wordsThatCameBackAreTheirFirstAuthors() {
        var write = insert("hello");
        var delete = Texts.readSteps("[{\"stepType\":\"replace\",\"from\":1,\"to\":6}]");
        var mine = authors.get(0);
        var other = authors.get(1);
        var provenance = new Provenance(0, 2);
        provenance.carry(batch(1, 0, mine, BEGINNING, write), List.of(write));
        var written = provenance.after(Origins.initial(2));
        provenance.carry(batch(2, 1, other, BEGINNING, delete.getFirst()), delete);
        provenance.restore(batch(3, 2, other, BEGINNING, write), List.of(write), written);
        assertThat(authorAt(provenance.after(Origins.initial(2)), 3)).isEqualTo(mine);
        assertThat(authorAt(provenance.arrived(), 3)).isEqualTo(mine);
    }

    @Test
    void wordsFromBeforeThatCameBackArriveThroughWhoeverRestoredThem() {
        var write = insert("hello");
        var mine = authors.get(0);
        var other = authors.get(1);
        var earlier = new Provenance(0, 2);
        earlier.carry(batch(1, 0, mine, BEGINNING, write), List.of(write));
        var written = earlier.after(Origins.initial(2));
        var provenance = new Provenance(2, 2);
        provenance.restore(batch(3, 2, other, BEGINNING, write), List.of(write), written);
        assertThat(authorAt(provenance.after(Origins.initial(2)), 3)).isEqualTo(mine);
        assertThat(authorAt(provenance.arrived(), 3)).isEqualTo(other);
    }

    @Test
    void tellsTheMinuteInWhichEachWordWasWritten() {
        var provenance = new Provenance(0, 2);
        var write = insert("a");
        var mine = authors.get(0);
        provenance.carry(batch(1, 0, mine, BEGINNING, write), List.of(write));
        var later = BEGINNING.plus(Duration.ofMinutes(9));
        provenance.carry(batch(2, 1, mine, later, write), List.of(write));
        var soon = later.plus(Duration.ofSeconds(59));
        provenance.carry(batch(3, 2, mine, soon, write), List.of(write));
        var origins = provenance.after(Origins.initial(2));
        assertThat(origins.at(3)).extracting(Origin::at).isEqualTo(BEGINNING);
        assertThat(origins.at(2)).extracting(Origin::at).isEqualTo(later);
        assertThat(origins.at(1)).as("of the same minute").isEqualTo(origins.at(2));
    }

    @Test
    void tellsWhoChangedTheMarks() {
        var bold =
                Texts.readSteps(
                        """
                        [{"stepType":"addMark","mark":{"type":"strong"},"from":1,"to":3}]
                        """);
        var provenance = new Provenance(0, 7);
        provenance.carry(batch(1, 0, authors.get(2), BEGINNING, bold.getFirst()), bold);
        assertThat(authorAt(provenance.arrived(), 2)).isEqualTo(authors.get(2));
        assertThat(authorAt(provenance.left(), 2)).isEqualTo(authors.get(2));
        assertThat(provenance.arrived().at(3)).isNull();
        assertThat(provenance.after(Origins.initial(7)).at(2)).isNull();
    }

    private static @Nullable Authorship authorAt(Origins origins, int position) {
        var origin = origins.at(position);
        return origin == null ? null : origin.author();
    }

    private static Step insert(String word) {
        return Texts.readSteps(
                        """
                        [{"stepType":"replace","from":1,"to":1,
                          "slice":{"content":[{"type":"text","text":"%s"}]}}]
                        """
                                .formatted(word))
                .getFirst();
    }

    private static LoggedBatch batch(
            long ordinal, long version, Authorship author, Instant at, Step step) {
        var json = Texts.writeSteps(List.of(step));
        return new LoggedBatch(ordinal, version, UUID.randomUUID(), 1, author, at, 1, json);
    }
}
