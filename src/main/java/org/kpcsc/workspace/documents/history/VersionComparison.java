package org.kpcsc.workspace.documents.history;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.documents.rendering.Byline;
import org.kpcsc.workspace.documents.rendering.TextComparison;

/** What differs between two versions of a text, and who is behind it. */
public final class VersionComparison {

    private final TextComparison text;
    private final Credits credits;
    private final Map<Authorship, Writer> writers;

    VersionComparison(TextComparison text, Credits credits, Map<Authorship, Writer> writers) {
        this.text = text;
        this.credits = credits;
        this.writers = writers;
    }

    public TextComparison text() {
        return text;
    }

    /** Everyone who added, removed or suggested words, in the order of the text. */
    public List<Contribution> contributions() {
        return credits.count(text).entrySet().stream()
                .map(entry ->
                        new Contribution(
                                Objects.requireNonNull(writers.get(entry.getKey())),
                                entry.getValue().added(),
                                entry.getValue().removed(),
                                entry.getValue().suggested()))
                .toList();
    }

    /** As safe HTML, each word with whoever is behind it. */
    public String html(Caption caption) {
        return text.html((block, change, from, to) -> {
            var credit = credits.of(block, change, from, to);
            var by = deed(credit.by());
            var of = deed(credit.of());
            return by.or(() -> of)
                    .map(one -> new Byline(caption.of(change, by, of), one.writer().colour()));
        });
    }

    private Optional<Deed> deed(@Nullable Origin origin) {
        return Optional.ofNullable(origin)
                .map(it -> new Deed(Objects.requireNonNull(writers.get(it.author())), it.at()));
    }
}
