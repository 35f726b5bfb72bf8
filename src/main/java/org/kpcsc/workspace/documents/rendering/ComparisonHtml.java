package org.kpcsc.workspace.documents.rendering;

import java.util.List;

/**
 * A comparison as HTML: one element for each block, with {@code ins} and {@code del} inside.
 *
 * <p>Items of lists are paragraphs of class {@code item}, with a bullet and {@code data-depth},
 * since a list cannot hold what was its item and is none now. A link that was added or removed
 * tells its address, which may be all that differs.
 */
final class ComparisonHtml {

    private final Html out = new Html();

    private ComparisonHtml() {}

    static String of(TextComparison comparison) {
        var html = new ComparisonHtml();
        comparison.blocks().forEach(html::block);
        return html.out.toString();
    }

    private void block(ComparedBlock block) {
        var tag = tag(block.place());
        if (block.place().listDepth() > 0) {
            var depth = String.valueOf(block.place().listDepth());
            out.open(tag, "class", kind(block) + " item", "data-depth", depth);
        } else {
            out.open(tag, "class", kind(block));
        }
        if (block.place().beginsItem()) {
            out.text("• ");
        }
        rule(block);
        block.runs().forEach(this::run);
        out.close(tag);
    }

    private static String kind(ComparedBlock block) {
        return switch (block.change()) {
            case KEPT -> "kept";
            case ADDED -> "added";
            case REMOVED -> "removed";
            case CHANGED -> "changed";
        };
    }

    private static String tag(BlockPlace place) {
        if (place.levels().getLast().attrs().get("level") instanceof Long level) {
            return "h" + (level + 1);
        }
        return inQuotes(place) ? "blockquote" : "p";
    }

    private static boolean inQuotes(BlockPlace place) {
        return place.levels().stream()
                .anyMatch(level ->
                        level.type().equals("blockquote") || level.type().equals("quotation"));
    }

    private void rule(ComparedBlock block) {
        if (block.place().type().equals("horizontal_rule")) {
            wrap(block.change(), () -> out.text("* * *"));
        } else if (block.place().type().equals("speaker")) {
            out.text("— ");
        }
    }

    private void run(WordRun run) {
        if (!run.words().isEmpty()) {
            wrap(run.change(), () -> words(run));
        }
    }

    private void wrap(Change change, Runnable content) {
        switch (change) {
            case ADDED -> element("ins", content);
            case REMOVED -> element("del", content);
            case KEPT, CHANGED -> content.run();
        }
    }

    private void element(String tag, Runnable content) {
        out.open(tag);
        content.run();
        out.close(tag);
    }

    private void words(WordRun run) {
        var marks = new MarkHtml(out);
        var words = run.words();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            marks.change(word.marks());
            word(word);
            if (run.change() != Change.KEPT) {
                address(words, i);
            }
        }
        marks.end();
    }

    private void word(Word word) {
        if (word.text().equals("\n")) {
            out.text("↵").open("br");
        } else {
            out.text(word.text());
        }
    }

    /** After the last word of a link. */
    private void address(List<Word> words, int index) {
        for (var mark : words.get(index).marks()) {
            boolean goesOn =
                    index + 1 < words.size() && words.get(index + 1).marks().contains(mark);
            if (!goesOn) {
                MarkHtml.address(mark).ifPresent(address -> out.text(" (" + address + ")"));
            }
        }
    }
}
