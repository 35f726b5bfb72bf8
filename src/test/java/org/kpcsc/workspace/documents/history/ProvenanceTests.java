package org.kpcsc.workspace.documents.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.model.Slice;
import org.kpcsc.workspace.documents.step.Mapping;
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

    /** What was taken out together, by which step. */
    private record Loss(int act, Authorship by, Slice what) {}

    /**
     * One unit of a text, or of what was taken out of it.
     *
     * @param author who put it there, when and by which step; nobody for what was there at first
     * @param taken with what it was taken out, the last one first; nothing while it stands
     */
    private record Unit(
            int base, @Nullable Authorship author, Instant at, int act, List<Loss> taken) {

        boolean stands() {
            return taken.isEmpty();
        }

        Unit taken(Loss with) {
            var all = Stream.concat(Stream.of(with), taken.stream()).toList();
            return new Unit(base, author, at, act, all);
        }

        Unit back() {
            return new Unit(base, author, at, act, taken.subList(1, taken.size()));
        }

        boolean isIn(Loss loss) {
            return !stands() && taken.getFirst() == loss;
        }

        boolean isTakenBy(Authorship by) {
            return !stands() && taken.getFirst().by().equals(by);
        }

        boolean isFresh(Authorship by) {
            return stands() && base < 0 && by.equals(author);
        }
    }

    /** A step as it was done, to be undone. */
    private record Done(Step step, Node before, Authorship author) {}

    private int act;
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
                .mapToObj(at -> new Unit(at, null, BEGINNING, 0, List.of()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void carry(
            List<Unit> units, Step step, Node before, Node after, Authorship by, Instant now) {
        act++;
        step.map()
                .forEach((from, to, newFrom, newTo) -> {
                    if (from < to) {
                        take(units, newFrom, new Loss(act, by, before.slice(from, to)));
                    }
                    if (newFrom < newTo) {
                        int at = index(units, newFrom);
                        var loss = lastLoss(units.subList(0, at), by);
                        if (loss != null && loss.what().equals(after.slice(newFrom, newTo))) {
                            giveBack(units, at, loss);
                        } else {
                            var unit = new Unit(-1, by, now, act, List.of());
                            units.addAll(at, Collections.nCopies(newTo - newFrom, unit));
                        }
                    }
                });
    }

    private static void take(List<Unit> units, int from, Loss loss) {
        int last = index(units, from + loss.what().size() - 1);
        var range = units.subList(index(units, from), last + 1);
        if (range.stream().allMatch(unit -> unit.isFresh(loss.by()))) {
            range.clear();
        } else {
            range.replaceAll(unit -> unit.taken(loss));
        }
    }

    /**
     * The last one of the author's behind which nothing of theirs stands, and only what is younger
     * than the first of those that lie side by side with it.
     */
    private static @Nullable Loss lastLoss(List<Unit> before, Authorship by) {
        int stop = before.size();
        while (stop > 0 && !isBorder(before.get(stop - 1), by)) {
            stop--;
        }
        var near = before.subList(stop, before.size());
        return IntStream.iterate(near.size() - 1, i -> i >= 0, i -> i - 1)
                .filter(i -> near.get(i).isTakenBy(by))
                .filter(i -> isYounger(near.subList(i, near.size()), firstAct(near, i, by)))
                .mapToObj(i -> near.get(i).taken().getFirst())
                .max(Comparator.comparingInt(Loss::act))
                .orElse(null);
    }

    private static int firstAct(List<Unit> units, int at, Authorship by) {
        int from = at;
        while (from > 0 && !units.get(from - 1).stands()) {
            from--;
        }
        return units.subList(from, units.size()).stream()
                .takeWhile(unit -> !unit.stands())
                .filter(unit -> unit.isTakenBy(by))
                .mapToInt(unit -> unit.taken().getFirst().act())
                .min()
                .orElseThrow();
    }

    private static boolean isBorder(Unit unit, Authorship by) {
        return unit.stands() && (unit.base() >= 0 || unit.isFresh(by));
    }

    private static boolean isYounger(List<Unit> units, int act) {
        return units.stream().filter(Unit::stands).allMatch(unit -> unit.act() > act);
    }

    /**
     * In its place, or behind what others have put in there, with what else its author took out.
     */
    private static void giveBack(List<Unit> units, int to, Loss loss) {
        int from = IntStream.range(0, to).filter(i -> units.get(i).isIn(loss)).min().orElseThrow();
        var range = units.subList(from, to);
        if (range.stream().anyMatch(Unit::stands)) {
            var sorted = new ArrayList<Unit>();
            range.stream().filter(unit -> !unit.isTakenBy(loss.by())).forEach(sorted::add);
            range.stream().filter(unit -> unit.isIn(loss)).forEach(sorted::add);
            range.stream()
                    .filter(unit -> unit.isTakenBy(loss.by()) && !unit.isIn(loss))
                    .forEach(sorted::add);
            Collections.copy(range, sorted);
        }
        range.replaceAll(unit -> unit.isIn(loss) ? unit.back() : unit);
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
    void whatWasDeletedLetterByLetterComesBackSo() {
        var log = new Log(text("committee"));
        for (int at = 10; at > 1; at--) {
            log.delete(authors.get(1), at - 1, at);
        }
        log.insert(authors.get(2), 1, "The ");
        for (int at = 0; at < 9; at++) {
            log.insert(authors.get(1), 5 + at, "committee".substring(at, at + 1));
        }
        assertThat(log.provenance.left().at(3)).isNull();
        assertThat(authorAt(log.provenance.arrived(), 3)).isEqualTo(authors.get(2));
        assertThat(IntStream.range(5, 14).mapToObj(log.provenance.arrived()::at))
                .containsOnlyNulls();
    }

    @Test
    void undoingAtOnceWhatWasTypedOverWordsGivesThemBack() {
        var log = new Log(EMPTY);
        log.insert(authors.get(0), 1, "the peace plan");
        log.replace(authors.get(1), 5, 10, "x");
        log.replace(authors.get(1), 5, 6, "peace");
        assertThat(log.writers(15)).containsOnly(authors.get(0));
    }

    @Test
    void undoesOneOfSeveralDeletionsWhateverStandsBetween() {
        var log = new Log(EMPTY);
        log.insert(authors.get(0), 1, "one two three four");
        log.delete(authors.get(1), 1, 5);
        log.delete(authors.get(1), 5, 11);
        log.insert(authors.get(1), 5, "three ");
        assertThat(log.writers(15)).containsOnly(authors.get(0));
    }

    @Test
    void undoesTheLastOfSeveralWordsThatWentOneAfterTheOther() {
        var log = new Log(EMPTY);
        log.insert(authors.get(0), 1, "one two three");
        log.delete(authors.get(1), 8, 13);
        log.delete(authors.get(1), 4, 8);
        log.insert(authors.get(1), 4, " two");
        assertThat(log.writers(8)).containsOnly(authors.get(0));
        log.insert(authors.get(1), 8, " thre");
        assertThat(log.writers(13)).containsOnly(authors.get(0));
    }

    @Test
    void undoesWithoutALineBehindWhatOthersPutThere() {
        var log = new Log(EMPTY);
        log.insert(authors.get(0), 1, "bid fed dial lab gem");
        log.delete(authors.get(1), 14, 18);
        log.insert(authors.get(2), 14, "CRY ");
        log.delete(authors.get(1), 9, 14);
        log.delete(authors.get(1), 5, 9);
        log.insert(authors.get(1), 9, "fed ");
        log.insert(authors.get(1), 13, "dial ");
        log.insert(authors.get(1), 18, "lab ");
        assertThat(log.writers(25)).doesNotContain(authors.get(1));
    }

    @Test
    void whatIsTypedElsewhereIsOfWhoeverTypesItInAYoungTextToo() {
        var log = new Log(EMPTY);
        log.insert(authors.get(0), 1, "We do not accept A. We accept C.");
        log.delete(authors.get(1), 7, 11);
        log.insert(authors.get(1), 20, "not ");
        var after = log.provenance.after(Origins.initial(2));
        assertThat(authorAt(after, 21)).isEqualTo(authors.get(1));
    }

    @Test
    void whoeverWritesAnotherWordOverOneHasWrittenIt() {
        var log = new Log(text("condemn"));
        log.delete(authors.get(1), 1, 8);
        for (int at = 0; at < 7; at++) {
            log.insert(authors.get(1), 1 + at, "commend".substring(at, at + 1));
        }
        assertThat(log.writers(8)).containsOnly(authors.get(1));
    }

    @Test
    void whoeverGoesBackSomeLettersHasWrittenThoseThatBecomeOthers() {
        var log = new Log(text("condemn"));
        for (int at = 8; at > 1; at--) {
            log.delete(authors.get(1), at - 1, at);
        }
        for (int at = 0; at < 7; at++) {
            log.insert(authors.get(1), 1 + at, "commend".substring(at, at + 1));
        }
        assertThat(log.writers(3)).containsOnlyNulls();
        assertThat(log.writers(8).skip(2)).containsOnly(authors.get(1));
    }

    /** What an editor's history does: the last step first, each carried over what others did. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whoeverUndoesEverythingHasWrittenNothing(long seed) {
        var random = new Random(seed);
        var log = new Log(EMPTY);
        for (int i = 0; i < 12; i++) {
            var words = "words %d, ".formatted(i);
            log.insert(authors.get(i % 2), 1 + random.nextInt(log.size() + 1), words);
        }
        var undoer = authors.get(2);
        var undoable = new ArrayDeque<Undo>();
        var mapping = new Mapping();
        for (int i = 0; i < 60; i++) {
            int from = 1 + random.nextInt(log.size());
            if (random.nextInt(3) == 0) {
                mapping.append(log.insert(authors.get(3), from, "new").map());
            } else {
                int to = Math.min(log.size() + 1, from + 1 + random.nextInt(6));
                var before = log.provenance.text();
                var step = log.replace(undoer, from, to, random.nextBoolean() ? "" : "x");
                undoable.push(new Undo(step.invert(before), mapping.size()));
                mapping.append(step.map());
            }
        }
        while (!undoable.isEmpty()) {
            var undo = undoable.pop();
            var step = Objects.requireNonNull(undo.step().map(mapping.from(undo.done() + 1)));
            log.carry(undoer, step);
            mapping.append(step.map());
            mapping.mirror(undo.done(), mapping.size() - 1);
        }
        assertThat(log.writers(log.size() + 1)).as("seed %d", seed).doesNotContain(undoer);
    }

    /**
     * A step that undoes another.
     *
     * @param done where that one is in the mapping
     */
    private record Undo(Step step, int done) {}

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

        Step delete(Authorship by, int from, int to) {
            return carry(by, new ReplaceStep(from, to, Slice.EMPTY));
        }

        Step insert(Authorship by, int at, String words) {
            return carry(by, new ReplaceStep(at, at, slice(words)));
        }

        /** Words for what stands there; none only take it out. */
        Step replace(Authorship by, int from, int to, String words) {
            return words.isEmpty()
                    ? delete(by, from, to)
                    : carry(by, new ReplaceStep(from, to, slice(words)));
        }

        private static Slice slice(String words) {
            return text(words).slice(1, 1 + words.length());
        }

        int size() {
            return provenance.text().content().size() - 2;
        }

        /** Of each position from the first word's first letter on. */
        Stream<@Nullable Authorship> writers(int to) {
            var after = provenance.after(Origins.initial(100));
            return IntStream.range(1, to).mapToObj(at -> authorAt(after, at));
        }

        Step carry(Authorship by, Step step) {
            provenance.carry(batch(version + 1, version++, by, BEGINNING, step), List.of(step));
            return step;
        }
    }
}
