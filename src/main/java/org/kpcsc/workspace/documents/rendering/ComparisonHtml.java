package org.kpcsc.workspace.documents.rendering;

import java.util.List;
import java.util.Optional;

/**
 * A comparison as HTML: one element for each block, with {@code ins} and {@code del} inside.
 *
 * <p>Items of lists are paragraphs of class {@code item}, with a bullet and {@code data-depth},
 * since a list cannot hold what was its item and is none now. A link that was added or removed
 * tells its address, which may be all that differs.
 */
final class ComparisonHtml {

    private final Html out = new Html();
    private final Attribution attribution;

    private ComparisonHtml(Attribution attribution) {
        this.attribution = attribution;
    }

    static String of(TextComparison comparison, Attribution attribution) {
        var html = new ComparisonHtml(attribution);
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
        block.runs().forEach(run -> run(block, run));
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
            var by = attribution.of(block, block.change(), block.openings().getFirst());
            wrap(block.change(), by, () -> out.text("* * *"));
        } else if (block.place().type().equals("speaker")) {
            out.text("— ");
        }
    }

    /** Words of different people become elements of their own. */
    private void run(ComparedBlock block, WordRun run) {
        int begun = 0;
        Optional<Byline> by = Optional.empty();
        var words = run.words();
        for (int i = 0; i < words.size(); i++) {
            var now = attribution.of(block, run.change(), words.get(i).at());
            if (i > begun && !now.equals(by)) {
                part(run, begun, i, by);
                begun = i;
            }
            by = now;
        }
        part(run, begun, words.size(), by);
    }

    private void part(WordRun run, int from, int to, Optional<Byline> by) {
        if (from < to) {
            wrap(run.change(), by, () -> words(run, from, to));
        }
    }

    private void wrap(Change change, Optional<Byline> by, Runnable content) {
        switch (change) {
            case ADDED -> element("ins", by, content);
            case REMOVED -> element("del", by, content);
            case KEPT, CHANGED -> {
                if (by.isPresent()) {
                    element("span", by, content);
                } else {
                    content.run();
                }
            }
        }
    }

    private void element(String tag, Optional<Byline> by, Runnable content) {
        by.ifPresentOrElse(
                it -> out.open(tag, "title", it.text(), "style", "--by: " + it.colour()),
                () -> out.open(tag));
        content.run();
        out.close(tag);
    }

    private void words(WordRun run, int from, int to) {
        var marks = new MarkHtml(out);
        var words = run.words();
        for (int i = from; i < to; i++) {
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
