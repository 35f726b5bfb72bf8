package org.kpcsc.workspace.documents.authority;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.log.Gate;
import org.kpcsc.workspace.documents.log.LineId;
import org.kpcsc.workspace.documents.log.Lines;
import org.kpcsc.workspace.documents.log.Log;
import org.kpcsc.workspace.documents.log.LoggedBatch;
import org.kpcsc.workspace.documents.log.NewSuggestion;

/**
 * One attempt to commit a group of batches of many documents together.
 *
 * <p>Everything it finds out is a draft until the caller has seen the commit succeed.
 */
final class Transaction {

    /** A batch and what becomes of it if the transaction is committed. */
    record Decision(Work.Batch batch, Outcome outcome) {}

    private final Log log;
    private final Lines lines;
    private final Instant now;
    private final Map<DocumentId, Authority> authorities;
    private final Map<DocumentId, Draft> drafts = new LinkedHashMap<>();
    private final Map<LineId, Long> acknowledged = new HashMap<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Work.Batch> held = new ArrayList<>();

    Transaction(Log log, Lines lines, Instant now, Map<DocumentId, Authority> authorities) {
        this.log = log;
        this.lines = lines;
        this.now = now;
        this.authorities = authorities;
    }

    /**
     * Decides on each batch and writes what is accepted.
     *
     * @return the documents whose log has moved on elsewhere; then nothing may be committed
     */
    Set<DocumentId> run(List<Work.Batch> group) {
        var gates = lines.hold(linesOf(group));
        var waiting = new HashSet<DocumentId>();
        for (var batch : group) {
            var line = batch.submission().line();
            var gate = gates.get(line);
            if (gate == null || waiting.contains(line.document())) {
                waiting.add(line.document());
                held.add(batch);
            } else {
                decisions.add(new Decision(batch, decide(batch, gate)));
            }
        }
        return append();
    }

    private static Collection<LineId> linesOf(List<Work.Batch> group) {
        return group.stream().map(batch -> batch.submission().line()).distinct().toList();
    }

    private Outcome decide(Work.Batch batch, Gate gate) {
        var submission = batch.submission();
        if (submission.epoch() != gate.epoch()) {
            return new Outcome.Fenced();
        }
        var line = submission.line();
        long last = acknowledged.getOrDefault(line, gate.acknowledged());
        var draft = drafts.computeIfAbsent(line.document(), this::draft);
        if (submission.seq() >= 1 && submission.seq() <= last) {
            return new Outcome.Repeated(repeated(draft, submission));
        }
        var outcome = draft.take(batch, gate, last);
        if (outcome instanceof Outcome.Accepted) {
            acknowledged.put(line, submission.seq());
        }
        return outcome;
    }

    private LoggedBatch repeated(Draft draft, Submission submission) {
        return draft.find(submission)
                .or(() -> log.find(submission.line(), submission.seq()))
                .orElseThrow(() -> new IllegalStateException("acknowledged, but not in the log"));
    }

    private Draft draft(DocumentId document) {
        var authority = authorities.get(document);
        if (authority == null) {
            throw new IllegalStateException("not loaded: " + document);
        }
        return new Draft(authority, now);
    }

    private Set<DocumentId> append() {
        var rows = new HashMap<DocumentId, List<LoggedBatch>>();
        var suggestions = new ArrayList<NewSuggestion>();
        drafts.forEach((document, draft) -> {
            if (!draft.added().isEmpty()) {
                rows.put(document, draft.added().stream().map(Entry::batch).toList());
                suggestions.addAll(draft.suggestions());
            }
        });
        return rows.isEmpty() ? Set.of() : log.append(rows, suggestions);
    }

    Collection<Draft> drafts() {
        return drafts.values();
    }

    List<Decision> decisions() {
        return decisions;
    }

    /** Those whose document or editor somebody else holds at this moment, in their order. */
    List<Work.Batch> held() {
        return held;
    }
}
