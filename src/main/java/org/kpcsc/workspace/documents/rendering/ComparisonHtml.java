package org.kpcsc.workspace.documents.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A comparison as HTML: one element for each block, with {@code ins} and {@code del} inside.
 *
 * <p>Items of lists are paragraphs of class {@code item}, with a bullet and {@code data-depth},
 * since a list cannot hold what was its item and is none now. A link that was added or removed
 * tells its address, which may be all that differs. What is only suggested is of class {@code
 * suggested}; words and blocks that are the same in another form are of class {@code formatted} and
 * {@code reshaped}.
 */
final class ComparisonHtml {

    /** What is to be seen of a word besides what became of it. */
    private record Look(boolean suggested, boolean gone, Optional<Byline> by) {}

    private final Html out = new Html();
    private final Attribution attribution;

    private ComparisonHtml(Attribution attribution) {
        this.attribution = attribution;
    }

    static String of(TextComparison comparison, Attribution attribution) {
        var html = new ComparisonHtml(attribution);
        html.blocks(comparison.blocks());
        return html.out.toString();
    }

    private void blocks(List<ComparedBlock> blocks) {
        for (int i = 0; i < blocks.size(); ) {
            int end = i;
            while (end < blocks.size() && blocks.get(end).place().isInTable()) {
                end++;
            }
            if (end > i) {
                table(blocks.subList(i, end));
                i = end;
            } else {
                block(blocks.get(i++));
            }
        }
    }

    private void table(List<ComparedBlock> blocks) {
        out.open("div", "class", "table", "tabindex", "0").open("table").open("tbody");
        for (var row : ComparedTable.rows(blocks)) {
            out.open("tr");
            row.forEach(this::cell);
            out.close("tr");
        }
        out.close("tbody").close("table").close("div");
    }

    private void cell(ComparedTable.Cell cell) {
        var tag = cell.level().isHeaderCell() ? "th" : "td";
        var attributes = new ArrayList<String>();
        for (var span : List.of("colspan", "rowspan")) {
            if (cell.level().attrs().get(span) instanceof Long count && count > 1) {
                attributes.addAll(List.of(span, String.valueOf(count)));
            }
        }
        out.open(tag, attributes.toArray(String[]::new));
        cell.blocks().forEach(this::block);
        out.close(tag);
    }

    private void block(ComparedBlock block) {
        var tag = tag(block.place());
        var attributes = new ArrayList<>(List.of("class", kind(block) + shape(block)));
        if (block.place().listDepth() > 0) {
            attributes.addAll(List.of("data-depth", String.valueOf(block.place().listDepth())));
        }
        if (block.shape() != ComparedBlock.Shape.SAME) {
            int opening = block.openings().getFirst();
            attribution
                    .of(block, Change.FORMATTED, opening, opening)
                    .ifPresent(by -> attributes.addAll(List.of("title", by.text())));
        }
        out.open(tag, attributes.toArray(String[]::new));
        if (block.place().beginsItem()) {
            out.text("• ");
        } else if (block.place().type().equals("speaker")) {
            out.text("— ");
        }
        block.runs().forEach(run -> run(block, run));
        out.close(tag);
    }

    private static String shape(ComparedBlock block) {
        var item = block.place().listDepth() > 0 ? " item" : "";
        return switch (block.shape()) {
            case SAME -> item;
            case OTHER -> item + " reshaped";
            case SUGGESTED -> item + " reshaped suggested";
        };
    }

    private static String kind(ComparedBlock block) {
        return switch (block.change()) {
            case KEPT -> "kept";
            case ADDED -> "added";
            case REMOVED -> "removed";
            case CHANGED, SUGGESTED, FORMATTED -> "changed";
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

    /** Words of different people, and suggested ones, become elements of their own. */
    private void run(ComparedBlock block, WordRun run) {
        int begun = 0;
        Optional<Look> look = Optional.empty();
        var words = run.words();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var by = attribution.of(block, run.change(), word.at(), word.to());
            var now = Optional.of(look(word, run, by));
            if (i > begun && !now.equals(look)) {
                part(run, begun, i, look);
                begun = i;
            }
            look = now;
        }
        part(run, begun, words.size(), look);
    }

    private static Look look(Word word, WordRun run, Optional<Byline> by) {
        boolean stands = run.change() != Change.REMOVED;
        return new Look(stands && word.isSuggested(), stands && word.isSuggestedGone(), by);
    }

    private void part(WordRun run, int from, int to, Optional<Look> look) {
        look.ifPresent(it -> wrap(run.change(), it, () -> words(run, from, to)));
    }

    private void wrap(Change change, Look look, Runnable content) {
        switch (change) {
            case ADDED ->
                    element("ins", "", look.by(), look.gone() ? () -> gone(content) : content);
            case REMOVED -> element("del", "", look.by(), content);
            case FORMATTED -> element("span", "formatted", look.by(), content);
            case KEPT, CHANGED, SUGGESTED -> {
                if (look.suggested()) {
                    var inside = look.gone() ? (Runnable) () -> gone(content) : content;
                    element("ins", "suggested", look.by(), inside);
                } else if (look.gone()) {
                    element("del", "suggested", look.by(), content);
                } else if (look.by().isPresent()) {
                    element("span", "", look.by(), content);
                } else {
                    content.run();
                }
            }
        }
    }

    private void gone(Runnable content) {
        element("del", "suggested", Optional.empty(), content);
    }

    private void element(String tag, String kind, Optional<Byline> by, Runnable content) {
        var attributes = new ArrayList<String>();
        if (!kind.isEmpty()) {
            attributes.addAll(List.of("class", kind));
        }
        by.ifPresent(it ->
                attributes.addAll(List.of("title", it.text(), "style", "--by: " + it.colour())));
        out.open(tag, attributes.toArray(String[]::new));
        content.run();
        out.close(tag);
    }

    private void words(WordRun run, int from, int to) {
        var marks = new MarkHtml(out);
        var words = run.words();
        for (int i = from; i < to; i++) {
            var word = words.get(i);
            marks.change(word.formats());
            word(word);
            if (run.change() != Change.KEPT && run.change() != Change.FORMATTED) {
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
