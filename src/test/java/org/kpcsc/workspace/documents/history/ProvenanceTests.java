package org.kpcsc.workspace.documents.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
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
    private record Loss(int number, int act, Authorship by, long[] what) {}

    /**
     * One unit of a text, or of what was taken out of it.
     *
     * @param author who put it there and when; nobody for what was there at first
     * @param taken with what it was taken out, the last one first; nothing while it stands
     */
    private record Unit(int base, @Nullable Authorship author, Instant at, List<Loss> taken) {

        boolean stands() {
            return taken.isEmpty();
        }

        Unit taken(Loss with) {
            return new Unit(
                    base, author, at, Stream.concat(Stream.of(with), taken.stream()).toList());
        }

        Unit back() {
            return new Unit(base, author, at, taken.subList(1, taken.size()));
        }
    }

    /** A step as it was done, to be undone. */
    private record Done(Step step, Node before, Authorship author) {}

    private final Tokens tokens = new Tokens();
    private final Map<Authorship, Integer> acts = new HashMap<>();
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
        int act = acts.merge(by, 1, Integer::sum);
        step.map()
                .forEach((from, to, newFrom, newTo) -> {
                    if (from < to) {
                        var what = tokens.of(before.slice(from, to));
                        take(units, newFrom, new Loss(++removals, act, by, what));
                    }
                    if (newFrom < newTo) {
                        int at = index(units, newFrom);
                        var unit = new Unit(-1, by, now, List.of());
                        units.addAll(at, Collections.nCopies(newTo - newFrom, unit));
                        giveBack(units, at, at + newTo - newFrom, after, by);
                    }
                });
    }

    private static void take(List<Unit> units, int from, Loss loss) {
        int last = index(units, from + loss.what().length - 1);
        for (int i = index(units, from); i <= last; i++) {
            units.set(i, units.get(i).taken(loss));
        }
    }

    /** Tries whatever was taken out, in one go or in several side by side, the last one first. */
    private void giveBack(List<Unit> units, int from, int to, Node text, Authorship by) {
        int begin = from;
        while (begin > 0 && isFresh(units.get(begin - 1), by)) {
            begin--;
        }
        int end = to;
        while (end < units.size() && isFresh(units.get(end), by)) {
            end++;
        }
        int position = (int) units.subList(0, begin).stream().filter(Unit::stands).count();
        var there = tokens.of(text.slice(position, position + end - begin));
        var losses = lossesBefore(units, begin, by);
        List<Loss> best = List.of();
        for (int first = 0; first < losses.size(); first++) {
            for (int last = first; last < losses.size(); last++) {
                var some = losses.subList(first, last + 1);
                var what =
                        some.stream().flatMapToLong(loss -> LongStream.of(loss.what())).toArray();
                if (isWhole(losses, first, last)
                        && what.length >= Math.max(2, to - begin)
                        && what.length <= there.length
                        && Arrays.equals(what, Arrays.copyOf(there, what.length))
                        && latest(some) > latest(best)) {
                    best = some;
                }
            }
        }
        if (!best.isEmpty()) {
            move(units, Set.copyOf(best.stream().map(Loss::number).toList()), begin);
        }
    }

    /** Puts the units that were taken out in place of as many fresh ones. */
    private static void move(List<Unit> units, Set<Integer> losses, int begin) {
        var back = new ArrayList<Unit>();
        for (int i = 0; i < begin; i++) {
            var unit = units.get(i);
            if (!unit.stands() && losses.contains(unit.taken().getFirst().number())) {
                back.add(unit.back());
            }
        }
        long size = back.stream().filter(Unit::stands).count();
        units.subList(begin, begin + (int) size).clear();
        units.addAll(begin, back);
        units.subList(0, begin)
                .removeIf(unit ->
                        !unit.stands() && losses.contains(unit.taken().getFirst().number()));
    }

    private static boolean isFresh(Unit unit, Authorship by) {
        return unit.stands() && unit.base() < 0 && by.equals(unit.author());
    }

    private static List<Loss> lossesBefore(List<Unit> units, int begin, Authorship by) {
        var losses = new ArrayList<Loss>();
        for (int i = begin - 1; i >= 0; i--) {
            var unit = units.get(i);
            if (unit.stands() && (unit.base() >= 0 || isFresh(unit, by))) {
                break;
            }
            if (!unit.stands()) {
                var loss = unit.taken().getFirst();
                if (loss.by().equals(by) && !losses.contains(loss)) {
                    losses.addFirst(loss);
                }
            }
        }
        return losses;
    }

    private static boolean isWhole(List<Loss> losses, int first, int last) {
        return (first == 0 || !isOneGo(losses, first - 1))
                && (last + 1 == losses.size() || !isOneGo(losses, last));
    }

    private static boolean isOneGo(List<Loss> losses, int index) {
        return Math.abs(losses.get(index).act() - losses.get(index + 1).act()) <= 1;
    }

    private static int latest(List<Loss> losses) {
        return losses.stream().mapToInt(Loss::act).max().orElse(0);
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
    void whatWasDeletedLetterByLetterComesBackAtOnceOrLetterByLetter() {
        for (boolean once : new boolean[] {true, false}) {
            var log = new Log(text("committee"));
            for (int at = 10; at > 1; at--) {
                log.delete(authors.get(1), at - 1, at);
            }
            log.insert(authors.get(2), 1, "The ");
            if (once) {
                log.insert(authors.get(1), 5, "committee");
            } else {
                for (int at = 0; at < 9; at++) {
                    log.insert(authors.get(1), 5 + at, "committee".substring(at, at + 1));
                }
            }
            assertThat(log.provenance.left().at(3)).isNull();
            assertThat(authorAt(log.provenance.arrived(), 3)).isEqualTo(authors.get(2));
            assertThat(log.provenance.arrived().at(6)).isNull();
        }
    }

    @Test
    void whoeverWritesAnotherWordOfTheSameLettersHasWrittenIt() {
        var log = new Log(text("condemn"));
        for (int at = 8; at > 1; at--) {
            log.delete(authors.get(1), at - 1, at);
        }
        for (int at = 0; at < 7; at++) {
            log.insert(authors.get(1), 1 + at, "commend".substring(at, at + 1));
        }
        var after = log.provenance.after(Origins.initial(9));
        assertThat(IntStream.range(1, 8).mapToObj(at -> authorAt(after, at)))
                .containsOnly(authors.get(1));
    }

    @Test
    void whatWasTakenOutBeforeTheBeginningIsStillWhoseItWas() {
        var earlier = new Log(EMPTY);
        earlier.insert(authors.get(0), 1, "hello");
        earlier.delete(authors.get(1), 2, 5);
        var log = new Log(earlier.provenance.next(Origins.initial(2)), 2);
        log.insert(authors.get(1), 2, "ell");
        assertThat(authorAt(log.provenance.arrived(), 3)).isEqualTo(authors.get(1));
        var base = earlier.provenance.after(Origins.initial(2));
        assertThat(authorAt(log.provenance.after(base), 3)).isEqualTo(authors.get(0));
    }

    @Test
    void removalsWithinRemovalsWithoutEndAreTold() {
        int size = 3_000;
        var log = new Log(text("lr".repeat(size)));
        for (int i = 0; i < size; i++) {
            log.delete(authors.get(i % 2), size - i, size - i + 2);
        }
        assertThat(log.provenance.left().ranges()).hasSizeGreaterThan(size);
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
        log.delete(authors.get(2), 3, 5);
        log.delete(authors.get(1), 2, 4);
        assertThat(authorAt(log.provenance.left(), 2)).isEqualTo(authors.get(1));
        assertThat(authorAt(log.provenance.left(), 3)).isEqualTo(authors.get(2));
        log.insert(authors.get(1), 2, "eo");
        log.insert(authors.get(2), 3, "ll");
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
            this(new Provenance(0, text), 0);
        }

        Log(Provenance provenance, long version) {
            this.provenance = provenance;
            this.version = version;
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
