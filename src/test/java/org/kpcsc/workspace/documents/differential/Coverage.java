package org.kpcsc.workspace.documents.differential;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the random cases held: without it, nobody would see that they have become harmless. */
final class Coverage {

    private static final Pattern ASTRAL = Pattern.compile("[\\x{10000}-\\x{10FFFF}]");
    private static final Pattern RIGHT_TO_LEFT = Pattern.compile("[\\u0590-\\u06FF]");
    private static final List<String> LISTS = List.of("bullet_list", "ordered_list");

    private final Map<String, Integer> seen = new TreeMap<>();

    /** How often a thing was seen. */
    int seen(String what) {
        return seen.getOrDefault(what, 0);
    }

    void count(JsonNode exchange, JsonNode answer) {
        countText(exchange.path("doc"));
        for (int i = 0; i < answer.path("acts").size(); i++) {
            countAct(exchange.path("steps").path(i), answer.path("acts").path(i));
        }
        for (int i = 0; i < answer.path("rebased").size(); i++) {
            int left = answer.path("rebased").path(i).path("steps").size();
            int sent = exchange.path("batches").path(i).size();
            add(left == sent ? "rebased whole" : "rebased in part");
        }
    }

    void countCommands(JsonNode names) {
        names.forEach(name -> add("command " + name.asString()));
    }

    private void countAct(JsonNode step, JsonNode act) {
        String type = step.path("stepType").asString("");
        JsonNode applied = act.path("applied");
        add(type + " " + (applied.isObject() ? "applied" : applied.asString("unread")));
        if (act.path("merged").isObject()) {
            add(type + " merged");
        }
        if (act.path("mapped").isNull()) {
            add("mapped to nothing");
        }
        if (applied.isObject() && !applied.path("valid").booleanValue()) {
            add("applied, but not valid");
        }
    }

    private void countText(JsonNode doc) {
        String text = doc.toString();
        addIf("text outside the basic plane", ASTRAL.matcher(text).find());
        addIf("text from right to left", RIGHT_TO_LEFT.matcher(text).find());
        addIf("long text", nodes(doc).anyMatch(Coverage::isLong));
        addIf("empty block", nodes(doc).anyMatch(Coverage::isEmptyBlock));
        addIf("list in a list", nodes(doc).filter(isOf(LISTS)).anyMatch(Coverage::holdsList));
        addIf("table", nodes(doc).anyMatch(isOf(List.of("table"))));
        addIf("spanning cell", text.contains("\"colspan\":2"));
        addIf("two suggestions on one text", nodes(doc).anyMatch(Coverage::isSuggestedTwice));
        addIf("adjoining marks", nodes(doc).anyMatch(Coverage::holdsAdjoiningMarks));
    }

    private static Stream<JsonNode> nodes(JsonNode node) {
        return Stream.concat(
                Stream.of(node), node.path("content").valueStream().flatMap(Coverage::nodes));
    }

    private static Predicate<JsonNode> isOf(List<String> types) {
        return node -> types.contains(node.path("type").asString(""));
    }

    private static boolean isLong(JsonNode node) {
        return node.path("text").asString("").length() >= RandomDocuments.LONG;
    }

    private static boolean isEmptyBlock(JsonNode node) {
        return isOf(List.of("paragraph", "heading")).test(node) && !node.has("content");
    }

    private static boolean holdsList(JsonNode list) {
        return nodes(list).filter(isOf(LISTS)).count() > 1;
    }

    private static boolean isSuggestedTwice(JsonNode node) {
        return node.has("text")
                && node.path("marks")
                                .valueStream()
                                .filter(isOf(List.of("insertion", "deletion", "modification")))
                                .count()
                        > 1;
    }

    private static boolean holdsAdjoiningMarks(JsonNode node) {
        return node.path("content").valueStream().filter(child -> child.has("marks")).count() > 1;
    }

    private void addIf(String what, boolean there) {
        if (there) {
            add(what);
        }
    }

    private void add(String what) {
        seen.merge(what, 1, Integer::sum);
    }

    @Override
    public String toString() {
        return seen.toString();
    }
}
