package org.kpcsc.workspace.documents.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Random documents and steps, each read, applied, inverted, mapped, merged, rebased, written and
 * hashed by the npm packages and by ours: identical JSON.
 *
 * <p>System properties: {@code differential.cases} (20000), {@code differential.seed} (random,
 * reported).
 */
class EnginesAgreeTests {

    private static final int CASES = Integer.getInteger("differential.cases", 20_000);
    private static final long SEED =
            Long.getLong("differential.seed", new Random().nextLong(1L << 40));

    /** Questions that npm may have before it has answered the first of them. */
    private static final int AHEAD = 64;

    /** Seen less than once in so many cases, a thing is hardly tested. */
    private static final int RARE = 2_000;

    private static final List<String> TEXTS =
            List.of(
                    "text outside the basic plane",
                    "text from right to left",
                    "long text",
                    "empty block",
                    "list in a list",
                    "table",
                    "spanning cell",
                    "two suggestions on one text",
                    "adjoining marks");

    private static final List<String> OUTCOMES =
            List.of(
                    "replace applied",
                    "replace failed",
                    "replace thrown",
                    "replace merged",
                    "replaceAround applied",
                    "replaceAround failed",
                    "replaceAround thrown",
                    "addMark applied",
                    "addMark thrown",
                    "addMark merged",
                    "removeMark applied",
                    "removeMark thrown",
                    "markSet applied",
                    "markSet thrown",
                    "addNodeMark applied",
                    "addNodeMark failed",
                    "addNodeMark thrown",
                    "removeNodeMark applied",
                    "removeNodeMark thrown",
                    "attr applied",
                    "attr failed",
                    "mapped to nothing",
                    "rebased whole",
                    "rebased in part");

    private static final String COMMANDS =
            """
            deleteSelection joinBackward joinForward joinUp joinDown lift liftEmptyBlock splitBlock
            splitBlockKeepMarks createParagraphNear setBlockType wrapIn toggleMark wrapInList
            splitListItem liftListItem sinkListItem addColumnBefore addColumnAfter deleteColumn
            addRowBefore addRowAfter deleteRow mergeCells splitCell toggleHeaderRow
            toggleHeaderColumn toggleHeaderCell deleteTable deleteCellSelection setCellAttr
            insertText replaceRange replaceSelection replace replaceRangeWith deleteRange delete
            addMark removeMark removeOneMark addNodeMark removeNodeMark setNodeMarkup
            setNodeAttribute split join liftTarget wrap
            """;

    private record Case(long seed, JsonNode exchange, JsonNode npm) {}

    private static NpmEngine npm;

    private final JavaEngine ours = new JavaEngine();
    private final Coverage coverage = new Coverage();

    @BeforeAll
    static void loadPackages() {
        npm = new NpmEngine();
    }

    @AfterAll
    static void close() {
        npm.close();
    }

    @Test
    void agreeOnWhateverIsDoneToADocument(TestReporter reporter) {
        reporter.publishEntry("differential.seed", String.valueOf(SEED));
        Queue<CompletableFuture<Case>> asked = new ArrayDeque<>();
        for (int i = 0; i < CASES; i++) {
            asked.add(ask(SEED + i));
            if (asked.size() > AHEAD) {
                compare(asked.remove().join());
            }
        }
        asked.forEach(last -> compare(last.join()));
        reporter.publishEntry(Map.of("cases", String.valueOf(CASES), "seen", coverage.toString()));
        if (CASES >= RARE * 5) {
            assertThat(rare()).as("seen too seldom").isEmpty();
        }
    }

    private static CompletableFuture<Case> ask(long seed) {
        RandomExchanges exchanges = new RandomExchanges(seed);
        if (seed % 50 == 0) {
            return answered(seed, exchanges.ofTyping());
        }
        return seed % 2 == 0
                ? commanded(seed, exchanges.ofCommands())
                : answered(seed, exchanges.ofSteps());
    }

    private static CompletableFuture<Case> answered(long seed, ObjectNode exchange) {
        return npm.answer(exchange).thenApply(answer -> new Case(seed, exchange, answer));
    }

    private static CompletableFuture<Case> commanded(long seed, ObjectNode wish) {
        return npm.command(wish).thenApply(answer -> new Case(seed, wish, answer));
    }

    private void compare(Case one) {
        JsonNode commands = one.npm().path("names");
        JsonNode exchange = commands.isArray() ? one.npm().path("exchange") : one.exchange();
        JsonNode theirs = commands.isArray() ? one.npm().path("answer") : one.npm();
        assertThat(Difference.between(theirs, ours.run(exchange)))
                .as("-Ddifferential.seed=%d -Ddifferential.cases=1: %s", one.seed(), exchange)
                .isEmpty();
        coverage.count(exchange, theirs);
        coverage.countCommands(commands);
    }

    private Map<String, Integer> rare() {
        Stream<String> commands = COMMANDS.lines().flatMap(line -> Stream.of(line.split(" ")));
        return Stream.of(TEXTS.stream(), OUTCOMES.stream(), commands.map(c -> "command " + c))
                .flatMap(things -> things)
                .filter(thing -> coverage.seen(thing) < CASES / RARE)
                .collect(Collectors.toMap(thing -> thing, coverage::seen));
    }
}
