package org.kpcsc.workspace.documents.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.documents.authority.Texts;
import org.kpcsc.workspace.documents.differential.RandomDocuments;
import org.kpcsc.workspace.documents.differential.RandomSteps;
import org.kpcsc.workspace.documents.log.LoggedBatch;
import org.kpcsc.workspace.documents.model.Fragment;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.model.Slice;
import org.kpcsc.workspace.documents.step.ReplaceStep;
import org.kpcsc.workspace.documents.step.Step;
import org.kpcsc.workspace.documents.step.StepResult;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;

/** Who wrote what, against a reference that asks every single position where it went. */
class ProvenanceTests {

    private static final Instant BEGINNING = Instant.parse("2026-05-04T08:00:00Z");
    private static final Node EMPTY =
            Texts.read("{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\"}]}");

    /** What was taken out together. */
    private record Taken(int number, Authorship by, Slice slice) {}

    /**
     * One unit of a text, or of what was taken out of it.
     *
     * @param author who put it there and when; nobody for what was there at first
     * @param taken with what it was taken out, the last one first; nothing while it stands
     */
    private record Unit(int base, @Nullable Authorship author, Instant at, List<Taken> taken) {

        boolean stands() {
            return taken.isEmpty();
        }

        Unit taken(Taken with) {
            return new Unit(
                    base, author, at, Stream.concat(Stream.of(with), taken.stream()).toList());
        }

        Unit back() {
            return new Unit(base, author, at, taken.subList(1, taken.size()));
        }
    }

    /** A step as it was done, to be undone. */
    private record Done(Step step, Node before, Authorship author) {}

    private int removals;
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
        var provenance = new Provenance(0, text);
        var undoable = new ArrayDeque<Done>();
        var now = BEGINNING;
        long version = 0;
        for (int ordinal = 1; ordinal <= 300; ordinal++) {
            boolean undoing = !undoable.isEmpty() && random.nextInt(3) == 0;
            var author =
                    undoing
                            ? undoable.getFirst().author()
                            : authors.get(random.nextInt(authors.size()));
            var step = undoing ? inverted(undoable.pop()) : steps.applicable(text);
            if (step == null || !(step.apply(text) instanceof StepResult.Applied applied)) {
                continue;
            }
            now = now.plus(Duration.ofSeconds(random.nextInt(400)));
            var batch = batch(ordinal, version++, author, now, step);
            provenance.carry(batch, List.of(step));
            if (!undoing) {
                undoable.push(new Done(step, text, author));
            }
            carry(units, step, text, applied.doc(), author, now);
            text = applied.doc();
            assertOrigins(provenance, units, seed);
        }
        assertThat(provenance.text()).isEqualTo(text);
        assertGone(provenance.left(), units, first, seed);
    }

    private static Step inverted(Done done) {
        return done.step().invert(done.before());
    }

    private static List<Unit> units(Node text) {
        return IntStream.range(0, text.content().size())
                .mapToObj(at -> new Unit(at, null, BEGINNING, List.of()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void carry(
            List<Unit> units, Step step, Node before, Node after, Authorship by, Instant now) {
        step.map()
                .forEach((from, to, newFrom, newTo) -> {
                    if (from < to) {
                        take(units, newFrom, new Taken(++removals, by, before.slice(from, to)));
                    }
                    if (newFrom < newTo) {
                        put(units, newFrom, after.slice(newFrom, newTo), by, now);
                    }
                });
    }

    private static void take(List<Unit> units, int from, Taken taken) {
        int last = index(units, from + taken.slice().size() - 1);
        for (int i = index(units, from); i <= last; i++) {
            units.set(i, units.get(i).taken(taken));
        }
    }

    private static void put(List<Unit> units, int at, Slice slice, Authorship by, Instant now) {
        int end = index(units, at);
        for (int from = end; from > 0 && !units.get(from - 1).stands(); ) {
            from = firstOfItsRemoval(units, from - 1);
            int to = endOfWhatReturns(units, from, end, slice, by);
            if (to > from) {
                units.subList(from, to).replaceAll(Unit::back);
                return;
            }
        }
        units.addAll(end, Collections.nCopies(slice.size(), new Unit(-1, by, now, List.of())));
    }

    private static int endOfWhatReturns(
            List<Unit> units, int from, int end, Slice slice, Authorship by) {
        var content = Fragment.EMPTY;
        for (int to = from; to < end; ) {
            var taken = units.get(to).taken().getFirst();
            boolean whole = to == from && taken.slice().equals(slice);
            if (!taken.by().equals(by) || !whole && !(slice.isFlat() && taken.slice().isFlat())) {
                return from;
            }
            to = endOfItsRemoval(units, to);
            content = content.append(taken.slice().content());
            if (whole || content.equals(slice.content())) {
                return to;
            }
        }
        return from;
    }

    private static int firstOfItsRemoval(List<Unit> units, int at) {
        int first = at;
        while (first > 0 && together(units.get(first - 1), units.get(at))) {
            first--;
        }
        return first;
    }

    private static int endOfItsRemoval(List<Unit> units, int at) {
        int end = at;
        while (end < units.size() && together(units.get(end), units.get(at))) {
            end++;
        }
        return end;
    }

    private static boolean together(Unit one, Unit other) {
        return !one.stands()
                && !other.stands()
                && one.taken().getFirst().number() == other.taken().getFirst().number();
    }

    /** Where the unit is that stands at a position of the text; the end where none does. */
    private static int index(List<Unit> units, int position) {
        int at = -1;
        for (int i = 0; i < units.size(); i++) {
            if (units.get(i).stands() && ++at == position) {
                return i;
            }
        }
        return units.size();
    }

    private static void assertOrigins(Provenance provenance, List<Unit> units, long seed) {
        var base = Origins.initial(100_000);
        var origins = provenance.after(base);
        var standing = units.stream().filter(Unit::stands).toList();
        assertThat(origins.size()).as("seed %d", seed).isEqualTo(standing.size());
        for (int at = 0; at < standing.size(); at++) {
            var origin = origins.at(at);
            var unit = standing.get(at);
            assertThat(origin == null ? null : origin.author())
                    .as("seed %d, position %d", seed, at)
                    .isEqualTo(unit.author());
            if (origin != null) {
                assertThat(origin.at().truncatedTo(ChronoUnit.MINUTES))
                        .isEqualTo(unit.at().truncatedTo(ChronoUnit.MINUTES));
            }
        }
    }

    private static void assertGone(Origins left, List<Unit> units, Node first, long seed) {
        assertThat(left.size()).isEqualTo(first.content().size());
        for (var unit : units) {
            if (unit.base() >= 0 && !unit.stands()) {
                var origin = left.at(unit.base());
                assertThat(origin == null ? null : origin.author())
                        .as("seed %d, position %d", seed, unit.base())
                        .isEqualTo(unit.taken().getLast().by());
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
        var provenance = new Provenance(0, EMPTY);
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
        var earlier = new Provenance(0, EMPTY);
        earlier.carry(batch(1, 0, mine, BEGINNING, write), List.of(write));
        var written = earlier.after(Origins.initial(2));
        var provenance = new Provenance(2, EMPTY);
        provenance.restore(batch(3, 2, other, BEGINNING, write), List.of(write), written);
        assertThat(authorAt(provenance.after(Origins.initial(2)), 3)).isEqualTo(mine);
        assertThat(authorAt(provenance.arrived(), 3)).isEqualTo(other);
    }

    @Test
    void tellsTheMinuteInWhichEachWordWasWritten() {
        var provenance = new Provenance(0, EMPTY);
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
    void undoingOnesDeletionGivesTheWordsBackToTheirAuthors() {
        var log = new Log(text("hello"));
        log.delete(authors.get(1), 2, 5);
        assertThat(authorAt(log.provenance.left(), 3)).isEqualTo(authors.get(1));
        log.insert(authors.get(1), 2, "ell");
        assertThat(log.provenance.after(Origins.initial(7)).ranges())
                .containsExactly(new OriginRange(0, 7, null));
        assertThat(log.provenance.arrived().at(3)).isNull();
        assertThat(log.provenance.left().at(3)).isNull();
    }

    @Test
    void whatWasDeletedLetterByLetterComesBackAtOnce() {
        var log = new Log(text("hello"));
        for (int at = 5; at > 2; at--) {
            log.delete(authors.get(1), at - 1, at);
        }
        log.insert(authors.get(1), 2, "ell");
        assertThat(log.provenance.left().at(3)).isNull();
    }

    @Test
    void wordsThatAreNotJustWhatWasTakenOutAreOfWhoeverPutsThemIn() {
        var other = new Log(text("hello"));
        other.delete(authors.get(1), 2, 5);
        other.insert(authors.get(1), 2, "elk");
        assertThat(authorAt(other.provenance.arrived(), 2)).isEqualTo(authors.get(1));

        var another = new Log(text("hello"));
        another.delete(authors.get(1), 2, 5);
        another.insert(authors.get(2), 2, "ell");
        assertThat(authorAt(another.provenance.arrived(), 2)).isEqualTo(authors.get(2));

        var elsewhere = new Log(text("hello"));
        elsewhere.delete(authors.get(1), 2, 5);
        elsewhere.insert(authors.get(1), 3, "ell");
        assertThat(authorAt(elsewhere.provenance.arrived(), 3)).isEqualTo(authors.get(1));
    }

    @Test
    void whatComesBackDoesSoOnce() {
        var log = new Log(text("hello"));
        log.delete(authors.get(1), 2, 5);
        log.insert(authors.get(1), 2, "ell");
        log.insert(authors.get(1), 2, "ell");
        assertThat(authorAt(log.provenance.arrived(), 2)).isEqualTo(authors.get(1));
        assertThat(log.provenance.arrived().at(5)).isNull();
    }

    @Test
    void whatSomebodyElseHadTakenOutOfItsMidstMayComeBackToo() {
        var log = new Log(text("hello"));
        log.delete(authors.get(2), 3, 4);
        log.delete(authors.get(1), 2, 4);
        assertThat(authorAt(log.provenance.left(), 2)).isEqualTo(authors.get(1));
        assertThat(authorAt(log.provenance.left(), 3)).isEqualTo(authors.get(2));
        log.insert(authors.get(1), 2, "el");
        log.insert(authors.get(2), 3, "l");
        assertThat(log.provenance.left().ranges()).containsExactly(new OriginRange(0, 7, null));
    }

    @Test
    void tellsWhoChangedTheMarks() {
        var bold =
                Texts.readSteps(
                        """
                        [{"stepType":"addMark","mark":{"type":"strong"},"from":1,"to":3}]
                        """);
        var provenance = new Provenance(0, text("hello"));
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

    private static Node text(String words) {
        return insert(words).apply(EMPTY).orThrow();
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

    /** A text that is written on, by one step a batch. */
    private static final class Log {

        private final Provenance provenance;
        private long version;

        Log(Node text) {
            provenance = new Provenance(0, text);
        }

        void delete(Authorship by, int from, int to) {
            carry(by, new ReplaceStep(from, to, Slice.EMPTY));
        }

        void insert(Authorship by, int at, String words) {
            carry(by, new ReplaceStep(at, at, text(words).slice(1, 1 + words.length())));
        }

        private void carry(Authorship by, Step step) {
            provenance.carry(batch(version + 1, version++, by, BEGINNING, step), List.of(step));
        }
    }
}
