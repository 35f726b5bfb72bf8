package org.kpcsc.workspace.documents.differential;

import static org.kpcsc.workspace.documents.suggestion.Suggested.deletion;
import static org.kpcsc.workspace.documents.suggestion.Suggested.insertion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.kpcsc.workspace.documents.model.Fragment;
import org.kpcsc.workspace.documents.model.Mark;
import org.kpcsc.workspace.documents.model.MarkSet;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.model.Schema;
import org.kpcsc.workspace.documents.model.WorkspaceSchema;
import org.kpcsc.workspace.documents.suggestion.Suggested;

/** Valid documents over the whole schema. */
public final class RandomDocuments {

    private static final List<String> WORDS =
            List.of(
                    "Kimberley ",
                    "déclaration ",
                    "a",
                    "x\ty",
                    "\"quoted\\\" ",
                    "ação ",
                    "💎",
                    "👩🏾‍🏫 ",
                    "שלום ",
                    "مرحبا ",
                    "e\u0301",
                    "\u2028",
                    "\u200F",
                    "\u200B",
                    "中文",
                    "1 ");

    /** More than twice as long as a piece of text may be. */
    static final int LONG = 5_000;

    private static final Map<String, String> EM = Map.of("type", "em");

    private final Schema schema = WorkspaceSchema.version1();
    private final Random random;

    public RandomDocuments(Random random) {
        this.random = random;
    }

    public Node document() {
        return document(1 + random.nextInt(5));
    }

    Node document(int blocks) {
        return schema.nodeType("doc").create(Map.of(), blocks(blocks, 0), MarkSet.NONE);
    }

    /** A few blocks, and a paragraph so long that it is not kept in one piece. */
    Node longDocument() {
        StringBuilder text = new StringBuilder();
        while (text.length() < LONG) {
            text.append(word());
        }
        Node paragraph = schema.node("paragraph", schema.text(text.toString()));
        return schema.nodeType("doc")
                .create(Map.of(), blocks(few(), 0).append(Fragment.of(paragraph)), MarkSet.NONE);
    }

    private Fragment blocks(int count, int depth) {
        return many(count, () -> suggested(block(depth)));
    }

    private Fragment many(int count, Supplier<Node> supplier) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            nodes.add(supplier.get());
        }
        return Fragment.of(nodes);
    }

    Node block(int depth) {
        return switch (random.nextInt(depth > 2 ? 7 : 13)) {
            case 0, 1, 2, 3 -> paragraph();
            case 4 -> node("heading", Map.of("level", 1 + random.nextInt(3)), inline());
            case 5 -> schema.node("horizontal_rule");
            case 6 -> node("quotation", Map.of("speaker", word()), many(few(), this::paragraph));
            case 7, 8 -> node("blockquote", Map.of(), blocks(few(), depth + 1));
            case 9 -> node("bullet_list", Map.of(), many(few(), () -> item(depth)));
            case 10 ->
                    node(
                            "ordered_list",
                            Map.of("order", random.nextInt(4)),
                            many(few(), () -> item(depth)));
            default -> node("table", Map.of(), many(few(), () -> row(depth)));
        };
    }

    private Node item(int depth) {
        Fragment content = Fragment.of(paragraph()).append(blocks(random.nextInt(2), depth + 1));
        return suggested(node("list_item", Map.of(), content));
    }

    private Node row(int depth) {
        return suggested(node("table_row", Map.of(), many(random.nextInt(3), () -> cell(depth))));
    }

    private Node cell(int depth) {
        return suggested(
                node(
                        chance(4) ? "table_header" : "table_cell",
                        chance(3) ? Map.of("colspan", 2, "colwidth", List.of(100, 0)) : Map.of(),
                        blocks(1, depth + 2)));
    }

    Node paragraph() {
        return node("paragraph", Map.of(), inline());
    }

    private Fragment inline() {
        return chance(5) ? Fragment.EMPTY : many(random.nextInt(6), this::inlineNode);
    }

    private Node inlineNode() {
        return switch (random.nextInt(12)) {
            case 0 -> schema.node("hard_break").with(marks());
            case 1 -> schema.node("citation", Map.of("finding", word())).with(marks());
            case 2 -> node("footnote", Map.of(), many(random.nextInt(3), this::text)).with(marks());
            default -> text();
        };
    }

    private Node text() {
        StringBuilder text = new StringBuilder(word());
        while (random.nextBoolean()) {
            text.append(word());
        }
        return schema.text(text.toString()).with(marks());
    }

    private MarkSet marks() {
        MarkSet marks = MarkSet.NONE;
        while (random.nextInt(5) < 2) {
            marks = marks.with(mark());
        }
        return marks;
    }

    Mark mark() {
        return switch (random.nextInt(7)) {
            case 0 -> schema.mark("em");
            case 1 -> schema.mark("strong");
            case 2, 3 ->
                    schema.mark("link", Map.of("href", "https://kp.example/" + random.nextInt(2)));
            default -> suggestion();
        };
    }

    Mark suggestion() {
        String id = "7b0f3f6e-0000-4000-8000-00000000000" + random.nextInt(3);
        return switch (random.nextInt(3)) {
            case 0 -> insertion(id);
            case 1 -> deletion(id);
            default -> modification(id);
        };
    }

    private Mark modification(String id) {
        return switch (random.nextInt(5)) {
            case 0 -> Suggested.attr(id, "level", 1 + random.nextInt(3), 2);
            case 1 -> Suggested.nodeType(id, chance(2) ? "paragraph" : "heading");
            case 2 -> Suggested.formatting(id, chance(2) ? null : EM, chance(2) ? EM : null);
            case 3 -> Suggested.split(id, random.nextInt(4));
            default -> Suggested.join(id, random.nextInt(4));
        };
    }

    private Node suggested(Node node) {
        return chance(6) ? node.with(MarkSet.NONE.with(suggestion())) : node;
    }

    private Node node(String type, Map<String, ?> attrs, Fragment content) {
        return schema.nodeType(type).create(attrs, content, MarkSet.NONE);
    }

    String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private int few() {
        return 1 + random.nextInt(2);
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }
}
