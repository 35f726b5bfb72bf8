package org.kpcsc.workspace.documents.authority;

import java.util.ArrayList;
import java.util.List;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.log.KeptTexts;
import org.kpcsc.workspace.documents.log.Log;
import org.kpcsc.workspace.documents.log.LoggedBatch;
import org.kpcsc.workspace.documents.log.Snapshot;
import org.kpcsc.workspace.documents.model.ModelException;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.suggestion.Ownership;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes texts from the log: from the nearest kept text, never from the beginning of a long log. */
class TextLoader {

    private static final Logger LOG = LoggerFactory.getLogger(TextLoader.class);

    private final Log log;
    private final KeptTexts kept;

    TextLoader(Log log, KeptTexts kept) {
        this.log = log;
        this.kept = kept;
    }

    /**
     * The document with enough of its last batches to rebase late steps over.
     *
     * <p>Where those do not follow each other, with none but what follows the latest kept text:
     * what can be opened, is, and the check of texts names the gap. Throws {@link
     * NotFoundException} for an unknown document.
     */
    Authority load(DocumentId document) {
        long version = log.version(document);
        try {
            return load(document, Math.max(0, version - Window.REACH - 1));
        } catch (IllegalStateException | ModelException e) {
            LOG.error("Document {} does not follow its log lately", document, e);
            return load(document, version);
        }
    }

    private Authority load(DocumentId document, long from) {
        var base = base(document, from);
        // Before the log: what comes meanwhile is then found in the batches.
        var suggestions = new Ownership(log.suggestions(document));
        var authority = new Authority(document, head(base), suggestions);
        authority.adopt(replay(authority, log.after(document, base.ordinal())));
        authority.settle();
        LOG.debug(
                "Document {} loaded at version {}: {} steps replayed",
                document,
                authority.head().version(),
                authority.head().version() - base.version());
        return authority;
    }

    /** The text at a version that is a batch's border. */
    Node textAt(DocumentId document, long version) {
        var base = base(document, version);
        var head = head(base);
        var nobodys = new Ownership(List.of());
        for (var entry : replay(head, nobodys, log.between(document, base.ordinal(), version))) {
            head = Head.after(entry);
        }
        if (head.version() != version) {
            throw new NotFoundException();
        }
        return head.text();
    }

    /**
     * Applies batches of the log; throws {@link IllegalStateException} where they do not follow.
     */
    List<Entry> replay(Authority authority, List<LoggedBatch> batches) {
        return replay(authority.head(), authority.suggestions(), batches);
    }

    private static List<Entry> replay(Head from, Ownership known, List<LoggedBatch> batches) {
        var entries = new ArrayList<Entry>(batches.size());
        var claims = new Claims(known);
        var head = from;
        for (var batch : batches) {
            var entry = applied(head, batch, claims);
            entries.add(entry);
            head = Head.after(entry);
        }
        return entries;
    }

    private static Entry applied(Head head, LoggedBatch batch, Claims claims) {
        if (batch.ordinal() != head.ordinal() + 1 || batch.version() != head.version()) {
            throw new IllegalStateException("batch " + batch.ordinal() + " does not follow");
        }
        var steps = Texts.readSteps(batch.steps());
        var after = head.text();
        for (var step : steps) {
            after = step.apply(after).orThrow();
        }
        var brought = claims.brought(steps, batch.author(), batch.at());
        claims.take(brought);
        return new Entry(batch, steps, head.text(), after, brought.values());
    }

    private static Head head(Snapshot base) {
        return new Head(Texts.read(base.content()), base.version(), base.ordinal());
    }

    private Snapshot base(DocumentId document, long version) {
        return kept.textBefore(document, version).orElseThrow(NotFoundException::new);
    }
}
