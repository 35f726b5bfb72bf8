package org.kpcsc.workspace.documents.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kpcsc.workspace.documents.model.Mark;

/**
 * Marks as elements, those of adjoining texts kept open so that a link stays one link.
 *
 * <p>Suggestions that nobody has resolved are {@code ins} and {@code del}; one that changed an
 * attribute shows the new state, in a {@code span} of class {@code modified}. A link to anything
 * but the web, a mailbox or a telephone is left as its text.
 */
final class MarkHtml {

    private static final Pattern SAFE =
            Pattern.compile("(?i)(?:https?|mailto|tel):[^\\s\\p{Cntrl}]+");

    private final Html out;
    private final List<Mark> open = new ArrayList<>();

    MarkHtml(Html out) {
        this.out = out;
    }

    /** The address of a link that may be followed; empty for any other mark. */
    static Optional<String> address(Mark mark) {
        return mark.type().name().equals("link")
                ? Optional.of(mark.attrs().string("href")).filter(MarkHtml::isSafe)
                : Optional.empty();
    }

    static boolean isSafe(String address) {
        return SAFE.matcher(address).matches();
    }

    /** Closes what these marks do not share with those before, and opens the rest. */
    void change(List<Mark> marks) {
        int shared = 0;
        while (shared < open.size()
                && shared < marks.size()
                && open.get(shared).equals(marks.get(shared))) {
            shared++;
        }
        closeDownTo(shared);
        for (var mark : marks.subList(shared, marks.size())) {
            start(mark);
            open.add(mark);
        }
    }

    void end() {
        closeDownTo(0);
    }

    private void closeDownTo(int depth) {
        while (open.size() > depth) {
            out.close(tag(open.removeLast()));
        }
    }

    private void start(Mark mark) {
        switch (mark.type().name()) {
            case "link" -> link(mark);
            case "modification" -> out.open("span", "class", "modified");
            default -> out.open(tag(mark));
        }
    }

    private void link(Mark mark) {
        var address = address(mark);
        if (address.isEmpty()) {
            out.open("span");
        } else if (mark.attrs().get("title") instanceof String title) {
            out.open("a", "href", address.get(), "title", title, "rel", "noopener noreferrer");
        } else {
            out.open("a", "href", address.get(), "rel", "noopener noreferrer");
        }
    }

    private static String tag(Mark mark) {
        return switch (mark.type().name()) {
            case "link" -> address(mark).isPresent() ? "a" : "span";
            case "em" -> "em";
            case "strong" -> "strong";
            case "insertion" -> "ins";
            case "deletion" -> "del";
            case "modification" -> "span";
            default -> throw new IllegalStateException("no HTML for the mark " + mark.type());
        };
    }
}
